"""An explorable for lesson 03: cross-entropy against the probability of the right class."""

import numpy as np

from helpers.cross_entropy import GUESS, cross_entropy, kind_of
from helpers.messages import text
from helpers.plotting import axis_label
from helpers.widgets.drawing import DrawnExplorable, Scene, draw_scene, merged
from helpers.widgets.slider import Slider

STEP = 0.01
PROBABILITIES = [percent / 100 for percent in range(1, 101)]
HIGHEST_LOSS = 5.2  # of the picture
LABEL_TURNS = 0.6  # further to the right the label stands on the left


def describe_loss(probability: float) -> str:
    """Return in words what the loss is, what kind of prediction it is, and what a step up saves."""
    loss = cross_entropy(probability)
    kind = text(f"widgets.loss.kind.{kind_of(probability)}")
    words = text("widgets.loss.words", probability=probability, loss=loss, kind=kind)
    if probability == PROBABILITIES[-1]:
        return words
    saved = loss - cross_entropy(min(1.0, probability + STEP))
    return f"{words} {text('widgets.loss.step', step=STEP, saved=saved)}"


def plot_of_loss() -> Scene:
    """Return what all scenes share: the axes, the curve, and where the point can be."""
    curve = np.linspace(np.exp(-HIGHEST_LOSS), 1.0, 300)
    return {
        "x": {"label": axis_label("true_class_probability"), "from": 0, "to": 1},
        "y": {"label": axis_label("loss"), "from": 0, "to": HIGHEST_LOSS},
        "lines": [
            {"role": "measured", "points": np.stack([curve, -np.log(curve)], axis=1).tolist()}
        ],
        "handle": {
            "control": "probability",
            "places": [[p, cross_entropy(p)] for p in PROBABILITIES],
        },
    }


def frame_of_loss(probability: float) -> Scene:
    """Return what is special about the scene of one probability: the point and the words."""
    loss = cross_entropy(probability)
    guide = [[probability, 0], [probability, loss], [0, loss]]
    return {
        "alt": text("widgets.loss.alt", probability=probability, loss=loss),
        "words": describe_loss(probability),
        "lines": [{"role": "guide", "points": guide}],
        "points": [
            {
                "role": "chosen",
                "at": [probability, loss],
                "side": "left" if probability > LABEL_TURNS else "right",
                "label": text("widgets.loss.point", loss=loss),
            }
        ],
    }


class LossExplorer(DrawnExplorable):
    """The slider; `explore_loss` makes it.

    Attributes:
        probability: the slider with the probability of the right class.
    """

    def __init__(self) -> None:
        self.probability = Slider(
            text("widgets.loss.probability"), PROBABILITIES, GUESS, name="{:.2f}".format
        )
        base = plot_of_loss()
        frames = [frame_of_loss(probability) for probability in PROBABILITIES]
        start = merged(base, frames[self.probability.index])
        super().__init__(
            {"probability": self.probability},
            "frames",
            {"base": base, "frames": frames},
            draw_scene(start),
        )


def explore_loss() -> LossExplorer:
    """Move the probability of the right class, and see what the loss becomes.

    Returns:
        The explorable.
    """
    return LossExplorer()
