"""What learners read from the checks of lesson 01.

Keys: `<check>.correct`, `<check>.<mistake>` and `<check>.other`.
"""

TEXTS: dict[str, str] = {}
