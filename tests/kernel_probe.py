"""What a test asks a living kernel: its values, and fingerprints of its variables.

`notebook_runner` sends this file into the kernel as a module of its own, so that nothing here
appears among the variables of a lesson. It imports neither Keras nor TensorFlow.
"""

import dataclasses
import json
import random
import types
import zlib
from collections import deque
from pathlib import Path
from typing import Any

import numpy as np
from IPython import get_ipython

LONGEST = 200  # characters of a fingerprint; longer ones are cut and end in a checksum
NOT_A_RESULT = (types.ModuleType,)


def answer(expression: str) -> str:
    """Return the value of an expression in the lesson, as JSON.

    NumPy numbers and arrays, Keras tensors, tuples and sets come back as numbers and lists,
    paths as strings.
    """
    return json.dumps(eval(expression, get_ipython().user_ns), default=_as_json)


def _as_json(value: Any) -> Any:
    if callable(getattr(value, "tolist", None)):
        return value.tolist()
    if callable(getattr(value, "numpy", None)):
        return value.numpy().tolist()
    if isinstance(value, set | frozenset):
        return sorted(value)
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"a test asked for a {type(value).__name__}; ask for numbers, text or lists")


def fingerprints() -> str:
    """Return a JSON object: the name of every variable of the lesson, and its fingerprint.

    Two fingerprints are equal if the values are. Floats are compared exactly: with the seed set,
    training on a processor gives the same bits each time, whatever the number of threads.
    """
    shell = get_ipython()
    found = {}
    for name, value in shell.user_ns.items():
        if not (name.startswith("_") or name in shell.user_ns_hidden) and not isinstance(
            value, NOT_A_RESULT
        ):
            found[name] = fingerprint(value)
    return json.dumps(found)


_kept: dict[str, Any] = {}


def keep_variables() -> None:
    """Remember the variables of the lesson. What changes inside an object is not noticed."""
    _kept.clear()
    _kept.update(get_ipython().user_ns)


def restore_variables() -> None:
    """Give every variable the object that it had when they were kept."""
    variables = get_ipython().user_ns
    for name in variables.keys() - _kept.keys():
        del variables[name]
    variables.update(_kept)


def fingerprint(value: Any) -> str:
    """Return a short text that tells whether a value is still the same."""
    return _shorten(_describe(value, inside=()))


def _describe(value: Any, inside: tuple[int, ...]) -> str:
    """Describe a value; `inside` holds the ids of the containers around it, to end loops."""
    if id(value) in inside:
        return "(loop)"
    inside = (*inside, id(value))

    def describe_all(values: Any) -> str:
        return ", ".join(_shorten(_describe(each, inside)) for each in values)

    kind = type(value).__name__
    if value is None or isinstance(value, bool | int | float | complex | str | bytes | range):
        return f"{kind} {value!r}"
    if isinstance(value, np.ndarray | np.generic):
        return _describe_array(value, inside)
    if isinstance(value, dict):
        return f"{kind} {{{describe_all(part for item in value.items() for part in item)}}}"
    if isinstance(value, list | tuple | deque):
        return f"{kind} [{describe_all(value)}]"
    if isinstance(value, set | frozenset):
        return f"{kind} {{{', '.join(sorted(_describe(each, inside) for each in value))}}}"
    if isinstance(value, type):
        return f"class {value.__qualname__}"
    if isinstance(value, types.FunctionType):
        constants = [part for part in value.__code__.co_consts if not hasattr(part, "co_code")]
        return f"function {value.__qualname__} {_checksum(value.__code__.co_code)} {constants}"
    state = _state(value)
    return kind if state is None else f"{kind} {_describe(state, inside)}"


def _state(value: Any) -> Any:
    """Return what makes an object the same or another, or None where its type has to do."""
    if callable(getattr(value, "get_weights", None)):  # a Keras model or layer
        return value.get_weights()
    if isinstance(getattr(value, "history", None), dict):  # what `fit` returns
        return value.history
    if isinstance(value, np.random.Generator):
        return value.bit_generator.state
    if isinstance(value, random.Random):
        return value.getstate()
    if callable(getattr(value, "numpy", None)):  # a TensorFlow tensor or a Keras variable
        return np.asarray(value.numpy())
    if callable(getattr(getattr(value, "state", None), "numpy", None)):  # a Keras seed generator
        return np.asarray(value.state.numpy())
    if hasattr(value, "__array_interface__"):  # a Pillow image
        return np.asarray(value)
    if isinstance(value, Path):
        return str(value)
    if dataclasses.is_dataclass(value) or type(value).__module__ == "__main__":
        return vars(value)
    return None


def _describe_array(array: np.ndarray | np.generic, inside: tuple[int, ...]) -> str:
    array = np.asarray(array)
    if array.dtype.hasobject:
        return f"array of objects {array.shape} {_describe(array.tolist(), inside)}"
    if array.ndim == 0:
        return f"{array.dtype} {array.item()!r}"
    content = np.ascontiguousarray(array).reshape(-1).view(np.uint8)
    return f"array {array.dtype} {array.shape} {_checksum(content)}"


def _checksum(content: Any) -> str:
    """CRC-32 notices every change that an accident makes, at several gigabytes a second."""
    return f"#{zlib.crc32(content):08x}"


def _shorten(description: str) -> str:
    if len(description) <= LONGEST:
        return description
    return f"{description[: LONGEST // 2]}... {_checksum(description.encode())}"
