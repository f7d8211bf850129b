"""What learners read from the pictures."""

TEXTS: dict[str, str] = {}
