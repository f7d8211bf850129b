"""What learners read from the widgets."""

TEXTS: dict[str, str] = {}
