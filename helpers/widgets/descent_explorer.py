"""An explorable for lesson 03: gradient descent on a curve, drawn as a path."""

import ipywidgets
import numpy as np

from helpers.descent import CURVES, descend, outcome, swings
from helpers.figures import DescribedFigure
from helpers.messages import text
from helpers.plotting import COLOURS, axis_label
from helpers.widgets.explorable import Explorable, Picture, Words, labelled, picture_of
from helpers.widgets.slider import Slider

START = {"name": "one_valley", "learning_rate": 0.1, "momentum": 0.0, "steps": 20}
LEARNING_RATES = [percent / 100 for percent in range(1, 121)]
MOMENTA = [percent / 100 for percent in range(0, 100, 5)]
STEPS = range(1, 51)
VIEW = 6.0  # positions from -6 to 6
TOPS = {"one_valley": 30.0, "two_valleys": 14.0}  # highest loss in the picture


def describe_descent(name: str, learning_rate: float, momentum: float, steps: int) -> str:
    """Return in words where the path ends and whether it converges, crawls or diverges.

    Args:
        name: the curve, a key of `CURVES`.
        learning_rate: as for `descend`.
        momentum: as for `descend`.
        steps: as for `descend`.
    """
    curve = CURVES[name]
    path = descend(curve, learning_rate, momentum, steps)
    result = outcome(curve, path)
    if result == "crawls" and swings(path):
        result = "swings"
    return text(
        f"widgets.descent.{result}",
        learning_rate=learning_rate,
        momentum=momentum,
        steps=len(path) - 1,
        loss=float(curve.height(path[-1])),
        position=float(path[-1]) + 0.0,
    )


def draw_descent(name: str, learning_rate: float, momentum: float, steps: int) -> DescribedFigure:
    """Draw the curve and the path on it; the arguments are those of `describe_descent`."""
    curve = CURVES[name]
    path = descend(curve, learning_rate, momentum, steps)
    words = describe_descent(name, learning_rate, momentum, steps)
    figure = picture_of(7.0, 3.2, text(f"widgets.descent.alt.{name}", words=words))
    axis = figure.subplots()
    figure.subplots_adjust(left=0.08, right=0.98, top=0.96, bottom=0.15)
    view = np.linspace(-VIEW, VIEW, 300)
    axis.plot(view, curve.height(view), color="#555555", linewidth=1.5)
    heights = curve.height(path)
    axis.plot(path, heights, color=COLOURS[1], linewidth=1, alpha=0.8)
    axis.scatter(path[1:-1], heights[1:-1], color=COLOURS[1], s=22, zorder=3)
    ends = {"start": (0, "s", COLOURS[2], (26, -4)), "end": (-1, "D", COLOURS[0], (0, 12))}
    for end, (place, marker, colour, offset) in ends.items():
        axis.plot(path[place], heights[place], marker=marker, color=colour, markersize=9, zorder=4)
        axis.annotate(
            text(f"widgets.descent.{end}"),
            (path[place], heights[place]),
            xytext=offset,
            textcoords="offset points",
            ha="center",
            fontsize=11,
            fontweight="bold",
            annotation_clip=True,
        )
    if abs(path[-1]) > VIEW or heights[-1] > TOPS[name]:
        words = text("widgets.descent.outside")
        box = {"facecolor": "white", "edgecolor": "none"}
        axis.text(0, 0.85 * TOPS[name], words, ha="center", fontsize=11, bbox=box)
    axis.set(xlim=(-VIEW, VIEW), ylim=(-0.04 * TOPS[name], TOPS[name]))
    axis.set(xlabel=axis_label("weight"), ylabel=axis_label("loss"))
    axis.grid(alpha=0.3)
    return figure


class DescentExplorer(Explorable):
    """The sliders; `explore_descent` makes them.

    Attributes:
        curve: the dropdown that chooses the curve.
        learning_rate: the slider with the learning rate.
        momentum: the slider with the momentum.
        steps: the slider with the number of steps.
        picture: the curve and the path.
        words: the line that says what became of the path.
    """

    def __init__(self) -> None:
        self.curve = ipywidgets.Dropdown(
            options=[(text(f"widgets.descent.curve.{name}"), name) for name in CURVES],
            value=START["name"],
            **labelled(text("widgets.descent.curve"), "420px"),
        )
        self.learning_rate = Slider(
            text("widgets.shared.learning_rate"),
            LEARNING_RATES,
            START["learning_rate"],
            name="{:.2f}".format,
        )
        self.momentum = Slider(
            text("widgets.descent.momentum"), MOMENTA, START["momentum"], name="{:.2f}".format
        )
        self.steps = Slider(text("widgets.descent.steps"), STEPS, START["steps"])
        figure = draw_descent(**START)
        self.picture, self.words = Picture(figure), Words(describe_descent(**START))
        controls = [self.curve, self.learning_rate, self.momentum, self.steps]
        super().__init__([*controls, self.picture.widget, self.words.widget], figure.image())
        for control in controls:
            self.when_changed(control, self._show)

    def _show(self) -> None:
        chosen = {
            "name": self.curve.value,
            "learning_rate": self.learning_rate.value,
            "momentum": self.momentum.value,
            "steps": self.steps.value,
        }
        self.picture.show(draw_descent(**chosen))
        self.words.say(describe_descent(**chosen))


def explore_descent() -> DescentExplorer:
    """Choose learning rate, momentum and steps, and see how gradient descent moves on a curve.

    Returns:
        The explorable.
    """
    return DescentExplorer()
