"""What the layers of a network do between its inputs and its outputs, whatever style it has.

A network is followed from its output back to its input, through models inside models. Activation
functions are known by what they do to a few numbers, so a lambda, a layer of its own or a function
of the backend counts like the usual text.
"""

import functools
from collections.abc import Callable
from typing import NamedTuple

import keras
import numpy as np

from helpers.checks import answers

POINTS = np.array([[-100.0, -3.0, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0, 100.0]], "float32")
KNOWN = ("relu", "sigmoid", "softmax", "tanh", "log_softmax", "elu", "gelu", "leaky_relu",
         "relu6", "selu", "silu", "softplus", "softsign", "exponential", "hard_sigmoid")  # fmt: skip
OTHER = "other"  # an activation that Keras has no name for
HIDDEN = "hidden"  # whatever happens inside a layer that is not one of Keras'


class WeightedLayer(NamedTuple):
    """A layer that multiplies by weights, such as Dense, on one of the ways through a network.

    Attributes:
        layer: the layer, or a model inside the network of which nothing more is known.
        depth: how many such layers come before it.
        activations: the activation functions between its sums and the next such layer, or the
            output, in this order: their names in Keras, OTHER or HIDDEN.
    """

    layer: keras.layers.Layer
    depth: int
    activations: tuple[str, ...]


def weighted_layers(model: keras.Model) -> list[WeightedLayer] | None:
    """Return the layers of a network that multiply by weights, the last one last.

    Args:
        model: a network of one input, whose weights exist.

    Returns:
        The layers in the order of their depth; None if their connections cannot be followed,
        as in a subclass that computes with functions of the backend.
    """
    outputs = answers.outcome(getattr, model, "outputs", None)
    if not outputs and not answers.is_a(model, keras.Sequential):
        outputs = answers.outcome(lambda: [model.call(keras.Input((28, 28)))])
    if answers.is_a(outputs, answers.Failure) or not outputs:
        return None
    found: dict[tuple[int, int], WeightedLayer] = {}
    if answers.is_a(answers.outcome(_follow, outputs, [], (), found), answers.Failure):
        return None
    return sorted(found.values(), key=lambda layer: layer.depth)


def _follow(
    tensors: list[keras.KerasTensor],
    functions: list[Callable],
    around: tuple[list[keras.KerasTensor], ...],
    found: dict[tuple[int, int], WeightedLayer],
) -> int:
    """Note each weighted layer on the ways back from some tensors, and count how many there are.

    Args:
        tensors: results of layers or of calculations.
        functions: what is applied to them further on, up to the next weighted layer.
        around: for each model around, the innermost last, the tensors that it takes.
        found: the layers noted so far, by the operation and its place in the network.

    Returns:
        The largest number of weighted layers on one way.
    """
    return max([_follow_one(tensor, functions, around, found) for tensor in tensors], default=0)


def _follow_one(tensor, functions, around, found) -> int:  # noqa: ANN001
    operation, index, _ = tensor._keras_history
    if answers.is_a(operation, keras.layers.InputLayer):
        return _follow(around[-1], functions, around[:-1], found) if around else 0
    taken = operation._inbound_nodes[index].input_tensors
    if answers.is_a(operation, keras.Model) and getattr(operation, "outputs", None):
        return _follow(operation.outputs, functions, (*around, taken), found)
    if not any(len(weight.shape) > 1 for weight in getattr(operation, "weights", ())):
        return _follow(taken, [operation, *functions], around, found)
    depth = _follow(taken, [], around, found)
    own = getattr(operation, "activation", None)
    applied = [own, *functions] if callable(own) else functions
    names = tuple(filter(None, map(activation_name, applied)))
    if answers.is_a(operation, keras.Model) or not type(operation).__module__.startswith("keras."):
        names = (HIDDEN, *names)
    found.setdefault((id(operation), index), WeightedLayer(operation, depth, names))
    return depth + 1


def activation_name(function: Callable) -> str | None:
    """Return the name of an activation function, known by what it does to `POINTS`.

    Args:
        function: a function, a layer, or an operation of Keras.

    Returns:
        A name of `KNOWN`, or OTHER; None if it only multiplies and adds, or takes no such numbers.
    """
    if answers.is_a(function, keras.layers.PReLU):
        return OTHER
    points = keras.ops.convert_to_tensor(POINTS)
    found = answers.array(answers.outcome(function, points))
    if found is None or found.shape != POINTS.shape:
        return None
    # A straight line through the values at -1 and 1 meets all others.
    slope = (found[0, 7] - found[0, 3]) / 2
    line = found[0, 3] + slope * (POINTS + 1)
    if np.allclose(found, line, rtol=1e-3, atol=1e-3):
        return None
    return next((name for name, values in _known() if answers.equal(found, values, 1e-4)), OTHER)


@functools.cache
def _known() -> list[tuple[str, np.ndarray]]:
    points = keras.ops.convert_to_tensor(POINTS)
    return [(name, np.asarray(getattr(keras.activations, name)(points))) for name in KNOWN]


def fresh(model: keras.Model) -> keras.Model:
    """Return a new network like a given one that has seen images, if the given one has not.

    A subclass, and a Sequential model without an `Input`, get their weights at the first call. A
    check must not call the learner's model, so it makes another one. Where that is not possible,
    the model itself comes back.
    """
    if model.built is True:
        return model
    if answers.is_a(model, keras.Sequential):
        other = answers.outcome(lambda: type(model).from_config(model.get_config()))
    else:
        other = answers.outcome(type(model))
    other = answers.model(other)
    images = np.zeros((2, 28, 28), "float32")
    if other is None or answers.is_a(answers.outcome(other, images), answers.Failure):
        return model
    return other
