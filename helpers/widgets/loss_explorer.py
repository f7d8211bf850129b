"""An explorable for lesson 03: cross-entropy against the probability of the right class."""

import math

import numpy as np

from helpers.figures import DescribedFigure
from helpers.messages import text
from helpers.plotting import COLOURS, axis_label
from helpers.widgets.explorable import Explorable, Picture, Words, picture_of
from helpers.widgets.slider import Slider

START = 0.1  # a guess among ten classes
STEP = 0.01
PROBABILITIES = [percent / 100 for percent in range(1, 101)]
HIGHEST_LOSS = 5.2  # of the picture
SURE = 0.9


def loss_of(probability: float) -> float:
    """Return the cross-entropy of one image.

    Args:
        probability: what the network gave to the right class, above 0, at most 1.

    Returns:
        -log(probability), with the natural logarithm, from 0 on.

    Raises:
        ValueError: if the probability lies outside.
    """
    if not 0 < probability <= 1:
        raise ValueError(text("widgets.loss.error", value=probability))
    return -math.log(probability) + 0.0  # no negative zero


def kind_of(probability: float) -> str:
    """Return what such a prediction is called: a key of the catalogue.

    ``sure`` from 0.9 on; ``right`` above one half, where no other class can have more;
    ``open`` down to 0.1, the share of each of ten classes; ``wrong`` below, where some other
    class must have more.
    """
    if probability >= SURE:
        return "sure"
    if probability > 0.5:
        return "right"
    return "open" if probability >= START else "wrong"


def describe_loss(probability: float) -> str:
    """Return in words what the loss is, what kind of prediction it is, and what a step up saves."""
    loss = loss_of(probability)
    kind = text(f"widgets.loss.kind.{kind_of(probability)}")
    words = text("widgets.loss.words", probability=probability, loss=loss, kind=kind)
    if probability == PROBABILITIES[-1]:
        return words
    saved = loss - loss_of(min(1.0, probability + STEP))
    return f"{words} {text('widgets.loss.step', step=STEP, saved=saved)}"


def draw_loss(probability: float) -> DescribedFigure:
    """Draw the curve of the loss with the point at a probability."""
    loss = loss_of(probability)
    alt = text("widgets.loss.alt", probability=probability, loss=loss)
    figure = picture_of(7.0, 3.0, alt)
    axis = figure.subplots()
    figure.subplots_adjust(left=0.08, right=0.98, top=0.96, bottom=0.16)
    curve = np.linspace(math.exp(-HIGHEST_LOSS), 1.0, 300)
    axis.plot(curve, -np.log(curve), color=COLOURS[0], linewidth=2)
    axis.plot([probability, probability, 0], [0, loss, loss], color="#444444", linestyle="--")
    axis.plot(probability, loss, marker="o", markersize=11, color=COLOURS[1], clip_on=False)
    right = probability > 0.6  # where the label would leave the picture
    axis.annotate(
        text("widgets.loss.point", loss=loss),
        (probability, loss),
        xytext=(-12, 14) if right else (14, 4),  # the curve rises to the left
        textcoords="offset points",
        ha="right" if right else "left",
        fontsize=12,
        fontweight="bold",
    )
    axis.set(xlim=(0, 1), ylim=(0, HIGHEST_LOSS))
    axis.set(xlabel=axis_label("true_class_probability"), ylabel=axis_label("loss"))
    axis.set_xticks(np.arange(0, 1.01, 0.1))
    axis.grid(alpha=0.3)
    return figure


class LossExplorer(Explorable):
    """The slider; `explore_loss` makes it.

    Attributes:
        probability: the slider with the probability of the right class.
        picture: the curve with its point.
        words: the line that says the loss.
    """

    def __init__(self) -> None:
        self.probability = Slider(
            text("widgets.loss.probability"), PROBABILITIES, START, name="{:.2f}".format
        )
        figure = draw_loss(START)
        self.picture, self.words = Picture(figure), Words(describe_loss(START))
        parts = [self.probability, self.picture.widget, self.words.widget]
        super().__init__(parts, figure.image())
        self.when_changed(self.probability, self._show)

    def _show(self) -> None:
        self.picture.show(draw_loss(self.probability.value))
        self.words.say(describe_loss(self.probability.value))


def explore_loss() -> LossExplorer:
    """Move the probability of the right class, and see what the loss becomes.

    Returns:
        The explorable.
    """
    return LossExplorer()
