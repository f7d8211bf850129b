"""What learners read from the exercise checks."""

TEXTS: dict[str, str] = {}
