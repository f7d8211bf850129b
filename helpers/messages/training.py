"""What learners read from the training display."""

TEXTS: dict[str, str] = {}
