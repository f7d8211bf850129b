"""What learners read from the exercise checks, one file a lesson."""

from helpers.messages.checks import (
    lesson_01,
    lesson_02,
    lesson_03,
    lesson_04,
    lesson_05,
    shared,
)

TEXTS: dict[str, str] = {}
for _lesson in (shared, lesson_01, lesson_02, lesson_03, lesson_04, lesson_05):
    _twice = TEXTS.keys() & _lesson.TEXTS.keys()
    if _twice:
        raise ValueError(f"these messages have two texts: {sorted(_twice)}")
    TEXTS |= _lesson.TEXTS
