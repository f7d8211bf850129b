"""An explorable for lesson 02: the network as sliders, with its picture and parameter count."""

from collections.abc import Sequence

import ipywidgets

from helpers.diagrams import describe_architecture, draw_architecture
from helpers.messages import text
from helpers.network_graph import CLASSES, PIXELS, LayerBox, dense_parameters, network_boxes
from helpers.widgets.drawing import DrawnExplorable, Scene, messages
from helpers.widgets.explorable import labelled
from helpers.widgets.slider import Slider

START = (256, 128)  # the course's network
SPARE = 64  # where the width of a layer starts that is not in use at first
MOST_LAYERS = 3
WIDTHS = list(range(16, 513, 16))  # of a hidden layer
ACTIVATIONS = ("relu", "tanh", "sigmoid")
NAMES = [f"width_{number}" for number in range(1, MOST_LAYERS + 1)]  # of the controls


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


def scene_of_network(hidden: Sequence[int], activation: str) -> Scene:
    """Return the scene of a network; the JavaScript makes the same.

    The arguments are those of `network_boxes`.
    """
    boxes = network_boxes(hidden, activation)
    return {
        "alt": describe_architecture(boxes),
        "words": describe_network(hidden, activation),
        "boxes": [
            {
                "lines": text("widgets.network.box", **_fields(box)).split("\n"),
                "learns": box.parameters > 0,
            }
            for box in boxes
        ],
        "unused": NAMES[len(hidden) :],
    }


def _fields(box: LayerBox) -> dict[str, object]:
    return {name: getattr(box, name) for name in ("name", "kind", "units", "parameters")}


class NetworkExplorer(DrawnExplorable):
    """The controls; `explore_network` makes them.

    Attributes:
        layers: the slider with the number of hidden layers.
        widths: one slider for the width of each hidden layer; those not in use are hidden.
        activation: the dropdown with the activation function.
    """

    def __init__(self) -> None:
        counts = list(range(MOST_LAYERS + 1))
        self.layers = Slider(text("widgets.network.layers"), counts, len(START))
        widths = (*START, *(SPARE,) * (MOST_LAYERS - len(START)))
        self.widths = [
            Slider(text("widgets.network.width", number=number), WIDTHS, width)
            for number, width in enumerate(widths, start=1)
        ]
        self.activation = ipywidgets.Dropdown(
            options=ACTIVATIONS, **labelled(text("widgets.network.activation"), "420px")
        )
        *inputs, output = (_fields(box) for box in network_boxes((), ACTIVATIONS[0]))
        data = {
            "choices": {"layers": counts, "activation": ACTIVATIONS} | dict.fromkeys(NAMES, WIDTHS),
            "widths": NAMES,
            "pixels": PIXELS,
            "classes": CLASSES,
            "inputs": inputs,
            "output": output,
            "messages": messages(
                "network.words",
                "network.words_one",
                "network.box",
                hidden="widgets.network.layer.hidden",
                layer="plotting.alt.layer",
                alt="plotting.alt.architecture",
            ),
        }
        controls = {
            "layers": self.layers,
            **dict(zip(NAMES, self.widths, strict=True)),
            "activation": self.activation,
        }
        super().__init__(
            controls, "network", data, draw_architecture(network_boxes(START, ACTIVATIONS[0]))
        )


def explore_network() -> NetworkExplorer:
    """Choose number, width and activation of the hidden layers, and see what they cost.

    Returns:
        The explorable. It builds no model: the counts follow from the widths.
    """
    return NetworkExplorer()
