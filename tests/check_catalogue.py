"""How the catalogues of answers are written down, one test module a lesson.

    RIGHT = {"scaled_images": [answer, another_spelling]}
    WRONG = {"scaled_images": [(answer, "scaled_twice"), (other_answer, "other")]}

Each answer is judged by the check of that name. What is expected of the catalogues stands in
test_checks.py, which collects them. Three forms of an answer:

    np.arange(10)               a value, for a check with one argument
    given(x, y)                 values for a check with several arguments
    made(build_model, 3)        `build_model(3)`, called when the test runs and not before;
                                what it returns may be a value or `given(...)`
"""

import dataclasses
from collections.abc import Callable
from typing import Any


@dataclasses.dataclass(frozen=True)
class Given:
    """The arguments of one call of a check."""

    arguments: tuple[Any, ...]


@dataclasses.dataclass(frozen=True)
class Made:
    """An answer that a function returns when it is needed."""

    function: Callable[..., Any]
    arguments: tuple[Any, ...]


def given(*arguments):
    return Given(arguments)


def made(function, *arguments):
    return Made(function, arguments)


def arguments_of(answer):
    """Return the arguments for a check, whatever form the answer has."""
    if isinstance(answer, Made):
        answer = answer.function(*answer.arguments)
    return answer.arguments if isinstance(answer, Given) else (answer,)
