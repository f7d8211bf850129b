"""The layers of a network as boxes in a grid: of a Keras model, or of chosen widths.

Only plain data comes out; drawing it stands in ``plotting``. TensorFlow is not imported: the
model brings what is needed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from helpers.messages import text

IMAGE = (28, 28)
PIXELS = 784
CLASSES = 10


@dataclass(frozen=True)
class LayerBox:
    """One layer of a model, and where it stands in the picture.

    Attributes:
        name: the layer's name, unique in its model.
        kind: its class, such as ``"Dense"``.
        units: shape of its output without the batch axis, such as ``"256"`` or ``"28 × 28"``;
            of several outputs, the shapes with commas between.
        parameters: how many numbers it learns.
        inputs: names of the layers whose output it takes.
        column: longest way from an input, in layers.
        row: place among the layers of its column, from the top.
    """

    name: str
    kind: str
    units: str
    parameters: int
    inputs: tuple[str, ...]
    column: int
    row: int


def layer_boxes(model: object) -> list[LayerBox]:
    """Return the layers of a built Sequential or Functional model as boxes.

    Args:
        model: the Keras model.

    Returns:
        One box a layer, inputs first.

    Raises:
        ValueError: if the model keeps no graph of its layers or is not built.
    """
    if not getattr(model, "inputs", None):
        raise ValueError(text("plotting.error.no_graph"))
    # A Sequential model is a chain; a Functional one says for each layer where its inputs
    # come from.
    functional = getattr(model, "_functional", model)
    configuration = functional.get_config()
    # Calculations such as `x + y` stand in the graph as operations that are no layers.
    operations = {operation.name: operation for operation in functional.operations}
    boxes: dict[str, LayerBox] = {}
    taken: dict[int, int] = {}
    for entry in configuration["layers"]:
        name = entry.get("name") or entry["config"]["name"]
        # A layer that is used again further on has one box; arrows back to it are left out.
        sources = dict.fromkeys(_sources(entry["inbound_nodes"]))
        inputs = tuple(source for source in sources if source in boxes)
        column = 1 + max((boxes[source].column for source in inputs), default=-1)
        row = taken.get(column, 0)
        taken[column] = row + 1
        operation = operations[name]
        boxes[name] = LayerBox(
            name=name,
            kind=entry["class_name"],
            units=_units(operation.output),
            parameters=operation.count_params() if hasattr(operation, "count_params") else 0,
            inputs=inputs,
            column=column,
            row=row,
        )
    return list(boxes.values())


def _units(output: object) -> str:
    """Return the shape of an output without the batch axis; of several outputs, each shape."""
    if isinstance(output, dict):
        output = list(output.values())
    if isinstance(output, list | tuple):
        return ", ".join(_units(part) for part in output)
    return " × ".join(str(size) for size in output.shape[1:])


def _sources(node: object) -> Iterator[str]:
    """Yield the name of each layer whose output stands somewhere in an inbound node."""
    if isinstance(node, dict):
        if "keras_history" in node:
            yield node["keras_history"][0]
        else:
            for value in node.values():
                yield from _sources(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _sources(value)


def dense_parameters(widths: Sequence[int]) -> list[int]:
    """Return how many parameters each Dense layer of a chain has.

    Args:
        widths: number of inputs, then the outputs of each layer, such as (784, 256, 128, 10).

    Returns:
        One number a layer: a weight for each pair of input and output, a bias for each output.
    """
    return [inputs * outputs + outputs for inputs, outputs in pairwise(widths)]


def network_boxes(hidden: Sequence[int], activation: str) -> list[LayerBox]:
    """Return the layers of a network for 28 × 28 images and ten classes as boxes in a row.

    Args:
        hidden: width of each hidden layer, in order; may be empty.
        activation: activation function of the hidden layers.
    """
    layers = [
        (text("widgets.network.layer.input"), "Input", " × ".join(map(str, IMAGE)), 0),
        (text("widgets.network.layer.flatten"), "Flatten", str(PIXELS), 0),
    ]
    counts = dense_parameters([PIXELS, *hidden, CLASSES])
    for number, (width, count) in enumerate(zip(hidden, counts, strict=False), start=1):
        name = text("widgets.network.layer.hidden", number=number)
        layers.append((name, f"Dense, {activation}", str(width), count))
    layers.append(
        (text("widgets.network.layer.output"), "Dense, softmax", str(CLASSES), counts[-1])
    )
    names = [layer[0] for layer in layers]
    return [
        LayerBox(
            *layer, inputs=tuple(names[place - 1 : place]) if place else (), column=place, row=0
        )
        for place, layer in enumerate(layers)
    ]
