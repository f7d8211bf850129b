"""Safe views of learners' answers: any Python object in, a plain value or None out.

Nothing here raises or takes long, whatever the answer is: the exact type is looked at first, so
that no method of an unknown object runs. Only `outcome` runs code that a learner wrote. What a
right answer is, is decided in the modules of the lessons.
"""

import contextlib
import random
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import keras
import numpy as np

MOST_ELEMENTS = 1_000_000
MOST_ROWS = 60_000  # of a list that holds more than Python's own numbers
DEEPEST_LIST = 6
TENSOR = type(keras.ops.convert_to_tensor(0.0))  # of the backend that is in use
NUMBER_KINDS = "biuf"  # truth values, whole and decimal numbers, in NumPy's letters


def is_a(answer: object, kind: type | tuple[type, ...]) -> bool:
    """Return whether an answer is of a type, without a look at the answer itself.

    `isinstance` would ask the answer for its `__class__`, which can raise.
    """
    return issubclass(type(answer), kind)


def array(answer: object, most: int = MOST_ELEMENTS) -> np.ndarray | None:
    """Return the numbers of an answer as an array, or None.

    Args:
        answer: an array, a tensor, a Keras variable, a number, or nested lists of those.
        most: with more elements than this the answer counts as none, so that nothing takes long.

    Returns:
        An array of truth values, whole or decimal numbers, with the dtype that the answer had.
        It may share memory with the answer: read it, never write to it.
    """
    if is_a(answer, np.ndarray) and not is_a(answer, np.ma.MaskedArray):
        found = np.asarray(answer)
    elif is_a(answer, (np.generic, int, float)):
        found = _from_number(answer)
    elif is_a(answer, (TENSOR, keras.Variable)):
        found = _from_tensor(answer)
    elif is_a(answer, (list, tuple)):
        found = _from_list(answer, most)
    else:
        return None
    if found is None or found.dtype.kind not in NUMBER_KINDS or found.size > most:
        return None
    return found


def parts(answer: list | tuple) -> list:
    """Return the parts of a list or tuple, of a class derived from them too, such as namedtuple."""
    kind = list if is_a(answer, list) else tuple
    return list(kind.__iter__(answer))


def _from_number(answer: np.generic | int | float) -> np.ndarray | None:
    if is_a(answer, int) and int.bit_length(answer) > 63:
        return None
    return np.asarray(answer)


def _from_tensor(answer: object) -> np.ndarray | None:
    if is_a(answer, keras.Variable):
        answer = answer.value
    try:
        keras.backend.standardize_dtype(answer.dtype)
    except ValueError:  # a tensor of resources and the like, which holds no numbers
        return None
    return np.asarray(answer)


def _from_list(answer: list | tuple, most: int, depth: int = 1) -> np.ndarray | None:
    """Return a list as an array, or None if its rows have several shapes or it is too large."""
    answer = parts(answer)
    if depth > DEEPEST_LIST or len(answer) > most:
        return None
    if {type(part) for part in answer} <= {int, float, bool}:
        try:
            return np.array(answer)
        except OverflowError:  # a whole number too large for a decimal one
            return None
    if len(answer) > MOST_ROWS:
        return None
    rows = []
    left = most
    for part in answer:
        is_list = is_a(part, (list, tuple))
        row = _from_list(part, left, depth + 1) if is_list else array(part, left)
        if row is None or (rows and row.shape != rows[0].shape):
            return None
        left -= max(row.size, 1)
        rows.append(row)
    return np.stack(rows)


def number(answer: object) -> int | float | None:
    """Return an answer that is a single number, or None; True and False are no numbers here.

    An array or tensor that holds one number counts as that number; a list or tuple does not.
    """
    found = None if is_a(answer, (list, tuple)) else array(answer, most=1)
    if found is None or found.size != 1 or found.dtype.kind == "b":
        return None
    return found.item()


def whole_number(answer: object) -> int | None:
    """Return an answer that is a single whole number, such as 5, 5.0 or np.uint8(5), or None."""
    found = number(answer)
    if found is None or not np.isfinite(found) or found != int(found):
        return None
    return int(found)


def whole_numbers(answer: object) -> tuple[int, ...] | None:
    """Return a row of whole numbers, such as a shape, or None.

    Args:
        answer: a tuple, list, array or tensor of rank 1; whole numbers may be written as 5.0.
    """
    found = array(answer)
    if found is None or found.ndim != 1 or found.dtype.kind == "b":
        return None
    if not np.isfinite(found).all() or (found != np.floor(found)).any():
        return None
    return tuple(int(value) for value in found)


def equal(found: np.ndarray, expected: object, tolerance: float = 1e-5) -> bool:
    """Return whether two arrays have one shape and, up to rounding, the same numbers.

    The shapes are compared first, so an array of another size costs nothing. The dtype is not
    looked at. NaN equals nothing.
    """
    expected = np.asarray(expected)
    return found.shape == expected.shape and bool(
        np.allclose(found, expected, rtol=tolerance, atol=tolerance)
    )


def string(answer: object) -> str | None:
    """Return an answer that is a text, without space around it, or None."""
    return str.strip(answer) if is_a(answer, str) else None


def model(answer: object) -> keras.Model | None:
    """Return an answer that is a Keras model, of any style, built or not; or None.

    A model whose class forgot `super().__init__()` lacks what every model has: it counts as none.
    """
    return answer if is_a(answer, keras.Model) and is_initialised(answer) else None


def is_initialised(found: keras.Model) -> bool:
    """Return whether the `__init__` of `keras.Model` has run for a model."""
    return type(outcome(getattr, found, "built", None)) is bool


def model_class(answer: object) -> type[keras.Model] | None:
    """Return an answer that is a class of models (not a model), or None."""
    return answer if is_a(answer, type) and issubclass(answer, keras.Model) else None


def layer(answer: object) -> keras.layers.Layer | None:
    """Return an answer that is a Keras layer and no model, or None."""
    if is_a(answer, keras.layers.Layer) and not is_a(answer, keras.Model):
        return answer
    return None


def history(answer: object) -> dict[str, list[float]] | None:
    """Return the values of each epoch from what `fit` returned, or from its dict; or None."""
    found = vars(answer).get("history") if is_a(answer, keras.callbacks.History) else answer
    if type(found) is not dict:
        return None
    rows = {}
    for name, values in found.items():
        row = array(values)
        if not is_a(name, str) or row is None or row.ndim != 1:
            return None
        rows[name] = [float(value) for value in row]
    return rows


@dataclass(frozen=True)
class Failure:
    """That a learner's code raised, and what.

    Attributes:
        error: the exception.
    """

    error: Exception


def outcome(function: Callable[..., object], *arguments: object, **named: object) -> object:
    """Run code that a learner wrote, such as a model's `call`; return its value or a `Failure`.

    Whatever that code raises is part of the answer, not a bug of the check: this is the one
    place that catches every exception. Give it nothing but the learner's function. Warnings are
    not shown. The random numbers of Python and NumPy are afterwards as before (Keras draws new
    weights from Python's).
    """
    with same_random_numbers(), warnings.catch_warnings(action="ignore"):
        try:
            return function(*arguments, **named)
        except Exception as error:
            return Failure(error)


def outputs(built_model: keras.Model, *inputs: object) -> np.ndarray | None:
    """Return what a model gives for inputs, outside training, or None if it fails.

    Args:
        built_model: a model whose weights exist (`built_model.built`). One without weights would
            get them here, and the learner's model would be changed.
        *inputs: one array for each input of the model, in its order; small ones, since the
            model may be large.

    Returns:
        The output as an array; None also when the model is not built, raises, or returns
        anything else than numbers.
    """
    if built_model.built is not True:
        return None
    given = inputs[0] if len(inputs) == 1 else list(inputs)
    structure = outcome(getattr, built_model, "input", None)
    if type(structure) is dict and len(structure) == len(inputs):
        given = dict(zip(structure, inputs, strict=True))
    return array(outcome(built_model, given, training=False))


def input_shapes(built_model: keras.Model) -> list[tuple[int | None, ...]] | None:
    """Return the shape of each input without the batch axis, or None where none is known.

    A Sequential or Functional model that is built knows them; a subclass does not.
    """
    inputs = outcome(getattr, built_model, "inputs", None)
    if type(inputs) is not list or not all(is_a(each, keras.KerasTensor) for each in inputs):
        return None
    return [tuple(each.shape[1:]) for each in inputs]


@contextlib.contextmanager
def same_random_numbers() -> Iterator[None]:
    """Set the random numbers of Python and NumPy back to where they were before the block."""
    python, numpy = random.getstate(), np.random.get_state()
    try:
        yield
    finally:
        random.setstate(python)
        np.random.set_state(numpy)
