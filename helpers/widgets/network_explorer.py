"""An explorable for lesson 02: the network as sliders, with its picture and parameter count."""

from collections.abc import Sequence
from itertools import pairwise

import ipywidgets

from helpers.figures import DescribedFigure
from helpers.messages import text
from helpers.network_graph import LayerBox
from helpers.plotting import describe_architecture, draw_architecture
from helpers.widgets.explorable import Explorable, Picture, Words, labelled, picture_of
from helpers.widgets.slider import Slider

IMAGE = (28, 28)
PIXELS = 784
CLASSES = 10
START = (256, 128)  # the course's network
MOST_LAYERS = 3
WIDTHS = range(16, 513, 16)  # of a hidden layer
ACTIVATIONS = ("relu", "tanh", "sigmoid")


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
    name = text("widgets.network.layer.hidden")
    layers = [
        (text("widgets.network.layer.input"), "Input", " × ".join(map(str, IMAGE)), 0),
        (text("widgets.network.layer.flatten"), "Flatten", str(PIXELS), 0),
    ]
    counts = dense_parameters([PIXELS, *hidden, CLASSES])
    for number, (width, count) in enumerate(zip(hidden, counts, strict=False), start=1):
        layers.append((f"{name} {number}", f"Dense, {activation}", str(width), count))
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


def draw_network(hidden: Sequence[int], activation: str) -> DescribedFigure:
    """Draw the network; the arguments are those of `network_boxes`."""
    boxes = network_boxes(hidden, activation)
    figure = picture_of(7.0, 1.6, describe_architecture(boxes))
    axis = figure.subplots()
    figure.subplots_adjust(left=0.005, right=0.995, top=0.99, bottom=0.01)
    draw_architecture(axis, boxes, label="widgets.network.box")
    return figure


def describe_network(hidden: Sequence[int], activation: str) -> str:
    """Return in words how many parameters the network has, layer by layer.

    The arguments are those of `network_boxes`.
    """
    widths = [PIXELS, *hidden, CLASSES]
    counts = dense_parameters(widths)
    return text(
        "widgets.network.words" if hidden else "widgets.network.words_one",
        name="-".join(map(str, widths)),
        total=sum(counts),
        sum=" + ".join(f"{count:,}" for count in counts),
        share=counts[0] / sum(counts),
        activation=activation,
    )


class NetworkExplorer(Explorable):
    """The sliders; `explore_network` makes them.

    Attributes:
        layers: the slider with the number of hidden layers.
        widths: one slider for the width of each hidden layer; those not in use are hidden.
        activation: the dropdown with the activation function.
        picture: the layers as boxes.
        words: the line with the parameter counts.
    """

    def __init__(self) -> None:
        self.layers = Slider(text("widgets.network.layers"), range(MOST_LAYERS + 1), len(START))
        start = (*START, *(64,) * (MOST_LAYERS - len(START)))
        self.widths = [
            Slider(text("widgets.network.width", number=number), WIDTHS, width)
            for number, width in enumerate(start, start=1)
        ]
        self.activation = ipywidgets.Dropdown(
            options=ACTIVATIONS, **labelled(text("widgets.network.activation"), "420px")
        )
        figure = draw_network(self._hidden(), self.activation.value)
        self.picture, self.words = (
            Picture(figure),
            Words(describe_network(self._hidden(), self.activation.value)),
        )
        controls = [self.layers, *self.widths, self.activation]
        super().__init__([*controls, self.picture.widget, self.words.widget], figure.image())
        self._hide_unused()
        for control in controls:
            self.when_changed(control, self._show)

    def _hidden(self) -> list[int]:
        return [slider.value for slider in self.widths[: self.layers.value]]

    def _hide_unused(self) -> None:
        for number, slider in enumerate(self.widths, start=1):
            slider.layout.display = None if number <= self.layers.value else "none"

    def _show(self) -> None:
        self._hide_unused()
        self.picture.show(draw_network(self._hidden(), self.activation.value))
        self.words.say(describe_network(self._hidden(), self.activation.value))


def explore_network() -> NetworkExplorer:
    """Choose number, width and activation of the hidden layers, and see what they cost.

    Returns:
        The explorable. It builds no model: the counts follow from the widths.
    """
    return NetworkExplorer()
