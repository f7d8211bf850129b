"""What learners read from the checks of lesson 02.

Keys: `<check>.correct`, `<check>.<mistake>` and `<check>.other`.
"""

TEXTS: dict[str, str] = {}
