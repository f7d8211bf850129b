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
    return answers.is_a(answer, str) or any(answers.is_a(part, str) for part in _parts(answer))


def _parts(answer: object) -> list:
    """Return the first parts of a list or tuple; none of anything else."""
    return answers.parts(answer)[:SHORT] if answers.is_a(answer, (list, tuple)) else []


def _is_several_numbers(answer: object) -> bool:
    numbers = [answers.number(part) for part in _parts(answer)]
    return len(numbers) > 1 and None not in numbers


def _holds_lists(answer: object) -> bool:
    return any(answers.is_a(part, (list, tuple)) for part in _parts(answer))


def _holds_arrays(answer: object) -> bool:
    return any(answers.is_a(part, np.ndarray) and part.ndim > 0 for part in _parts(answer))


# For exercises whose answer is an array, a few numbers, or one number.
VALUES: dict[str, Test] = {
    "nothing": some(lambda answer: answer is None),
    "not_called": some(is_not_called),
    "text": some(is_text),
}
FEW_NUMBERS = VALUES | {
    "nested": some(_holds_lists),
    "holds_arrays": some(_holds_arrays),
    "set": some(lambda answer: answers.is_a(answer, (set, frozenset))),
}
ONE_NUMBER = VALUES | {"several_numbers": some(_is_several_numbers)}


def first(test: Callable[[object], bool]) -> Test:
    """Return the test whether the first of the learner's answers passes another test."""
    return lambda given, *_: test(given)


def is_layers(answer: object) -> bool:
    """Return whether an answer is a layer, or a list of layers."""
    found = _parts(answer) or [answer]
    return all(answers.layer(part) is not None or _is_symbolic(part) for part in found) and any(
        answers.layer(part) is not None for part in found
    )


def _is_symbolic(answer: object) -> bool:
    return answers.is_a(answer, keras.KerasTensor)


# For exercises whose first answer is a network.
MODEL: dict[str, Test] = {
    "nothing": first(lambda answer: answer is None),
    "not_called": first(is_not_called),
    "layers_given": first(is_layers),
    "symbolic_given": first(lambda answer: any(map(_is_symbolic, [answer, *_parts(answer)]))),
    "several_models": first(lambda answer: any(answers.model(part) for part in _parts(answer))),
    "history_given": first(lambda answer: answers.is_a(answer, keras.callbacks.History)),
    "array_given": first(lambda answer: answers.array(answer) is not None),
    "super_missing": first(
        lambda answer: answers.is_a(answer, keras.Model) and answers.model(answer) is None
    ),
    "no_model": first(lambda answer: answers.model(answer) is None),
}
