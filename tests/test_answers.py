"""Answers of learners, right and wrong, in the kernel of their lesson: see `answer_catalogue`."""

import collections
import os

import pytest
from answer_catalogue import FOLDER, judge, read_answers
from notebook_runner import NOTEBOOKS, copy_project
from solutions import exercises

LEAST_WRONG, LEAST_RIGHT = 20, 8
LESSONS = sorted(path.stem for path in NOTEBOOKS.glob("*.ipynb") if exercises(path))


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_exercise_has_enough_answers(lesson):
    counts = collections.Counter(
        (answer.number, answer.kind) for answer in read_answers(FOLDER / f"{lesson}.py")
    )
    numbers = [exercise.number for exercise in exercises(NOTEBOOKS / f"{lesson}.ipynb")]
    assert {number for number, _ in counts} == set(numbers)
    for number in numbers:
        assert counts[number, "wrong"] >= LEAST_WRONG, number
        assert counts[number, "right"] >= LEAST_RIGHT, number


def one_of_each(answers):
    """Return the right answers, and the first wrong one of each mistake: all take ten minutes."""
    first = {}
    for answer in answers:
        key = answer.title if answer.kind == "right" else answer.reason
        first.setdefault((answer.number, answer.kind, key), answer)
    return list(first.values())


@pytest.mark.parametrize("lesson", LESSONS)
def test_checks_judge_what_was_asked(lesson, tmp_path):
    answers = read_answers(FOLDER / f"{lesson}.py")
    assert all(answer.reason for answer in answers if answer.kind == "wrong")
    if not os.environ.get("COURSE_ALL_ANSWERS"):
        answers = one_of_each(answers)
    notebooks = copy_project(tmp_path / "course") / "notebooks"
    verdicts = list(judge(notebooks / f"{lesson}.ipynb", answers, notebooks))
    assert len(verdicts) == len(answers)
    unexpected = [
        f"{each.answer.number} {each.answer.kind} · {each.answer.title}: "
        f"{each.status} [{each.reason}] {each.sentence}"
        for each in verdicts
        if not each.as_expected
    ]
    assert not unexpected, "\n".join(unexpected)
