"""Mistakes that can happen in any exercise, seen on the answer as the learner gave it.

Their hints stand once, in the messages ``checks.shared``.
"""

from collections.abc import Callable

import keras
import numpy as np

from helpers.checks import answers
from helpers.checks.engine import Test

SHORT = 100  # parts of a list that are looked at

CALLABLE_ANSWERS = (
    keras.layers.Layer,
    keras.losses.Loss,
    keras.metrics.Metric,
    keras.callbacks.Callback,
)


def some(test: Callable[[object], bool]) -> Test:
    """Return the test whether one of the learner's answers passes another test."""
    return lambda *given: any(map(test, given))


def is_not_called(answer: object) -> bool:
    """Return whether an answer is a function, a method or a class, and no object of Keras."""
    return callable(answer) and not answers.is_a(answer, CALLABLE_ANSWERS)


def is_text(answer: object) -> bool:
    """Return whether an answer is a text, or holds texts."""
    if answers.is_a(answer, np.ndarray):
        return answer.dtype.kind in "US"
    if type(answer) in (list, tuple):
        return any(answers.is_a(part, str) for part in answer[:SHORT])
    return answers.is_a(answer, str)


def _is_several_numbers(answer: object) -> bool:
    parts = type(answer) is tuple and 1 < len(answer) <= SHORT
    return parts and all(answers.number(part) is not None for part in answer)


# For exercises whose answer is numbers, one whose answer is one number, and objects of Keras.
VALUES: dict[str, Test] = {
    "nothing": some(lambda answer: answer is None),
    "not_called": some(is_not_called),
    "text": some(is_text),
}
ONE_NUMBER = VALUES | {"several_numbers": some(_is_several_numbers)}
