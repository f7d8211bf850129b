"""What learners read from the preprocessing of photographed and drawn digits."""

TEXTS: dict[str, str] = {}
