"""What explorables share that draw in the browser: the view, and the same picture for print.

A scene says what to show for one choice: a dictionary of plain values, as ``drawing.js`` draws it.
``alt`` describes the picture and ``words`` says in a sentence what to see. A plot also has ``x``
and ``y`` (label and limits), ``lines`` and ``points`` (with their role), and perhaps a ``handle``:
the control that one moves by dragging, and the place on the plot of each of its choices.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import anywidget
import ipywidgets
import traitlets

from helpers.figures import DescribedFigure
from helpers.messages import Message, catalogue, language
from helpers.plotting import COLOURS
from helpers.widgets.explorable import Explorable, picture_of

Scene = dict[str, Any]

HERE = Path(__file__).parent
# A widget's JavaScript cannot import a file beside it.
JAVASCRIPT = "\n".join(
    (HERE / name).read_text(encoding="utf-8")
    for name in ("drawing.js", "descent_explorer.js", "network_explorer.js")
)

# How the static picture draws what has a role; the live one has it in drawing.js and drawing.css.
LINES = {
    "curve": {"color": "#777777", "linewidth": 1.5},
    "flat": {"color": COLOURS[0], "linewidth": 7, "alpha": 0.4},
    "guide": {"color": "#777777", "linewidth": 1, "linestyle": "--"},
    "measured": {"color": COLOURS[0], "linewidth": 2},
    "path": {"color": COLOURS[1], "linewidth": 1},
    "usual": {"color": "#777777", "linewidth": 1, "linestyle": "--"},
}
MARKS = {
    "chosen": {"marker": "o", "color": COLOURS[1], "markersize": 10},
    "end": {"marker": "D", "color": COLOURS[0], "markersize": 9},
    "note": {"marker": ""},
    "start": {"marker": "s", "color": COLOURS[2], "markersize": 9},
    "step": {"marker": "o", "color": COLOURS[1], "markersize": 4.5},
}
SIDES = {
    "above": {"xytext": (0, 11), "ha": "center"},
    "below": {"xytext": (0, -16), "ha": "center"},
    "left": {"xytext": (-11, 9), "ha": "right"},
    "right": {"xytext": (11, 0), "ha": "left"},
    "under": {"xytext": (0, -17), "ha": "right"},
}


class Drawing(anywidget.AnyWidget):
    """The picture of an explorable and the sentence below it, drawn in the browser.

    Attributes:
        controls: the widgets whose choice it shows, by their names; each has a trait ``index``.
        data: what never changes.
        kind: which function of the JavaScript makes the scenes; ``frames`` where `data` brings
            the scene of each choice.
    """

    _esm = JAVASCRIPT
    _css = HERE / "drawing.css"
    controls = traitlets.Dict().tag(sync=True, **ipywidgets.widget_serialization)
    data = traitlets.Dict().tag(sync=True)
    kind = traitlets.Unicode().tag(sync=True)


class DrawnExplorable(Explorable):
    """An explorable that is drawn in the browser, and does without Python once it is there."""

    needs_python = False

    def __init__(
        self,
        controls: Mapping[str, ipywidgets.Widget],
        kind: str,
        data: Mapping[str, Any],
        start: DescribedFigure,
    ) -> None:
        """Put controls and drawing into a column.

        Args:
            controls: as for `Drawing`, from top to bottom.
            kind: as for `Drawing`.
            data: as for `Drawing`.
            start: what the static form shows.
        """
        self.drawing = Drawing(
            controls=dict(controls),
            data=dict(data),
            kind=kind,
            layout=ipywidgets.Layout(width="100%"),
        )
        super().__init__([*controls.values(), self.drawing], start.image())


def merged(base: Scene, frame: Scene) -> Scene:
    """Return the scene of one choice: what all scenes share, and what is special about it."""
    return base | frame | {"lines": [*base["lines"], *frame["lines"]]}


def messages(*keys: str, **others: str) -> dict[str, Message]:
    """Return messages of the catalogue as they stand there, for the browser to fill in.

    Args:
        *keys: names of messages of the widgets, such as ``"descent.end"``; each is called by
            what follows its first full stop.
        **others: full keys of other messages, by the name that they get.
    """
    named = {key.partition(".")[2]: f"widgets.{key}" for key in keys} | others
    return {name: catalogue(language())[key] for name, key in named.items()}


def draw_scene(scene: Scene, width: float = 7.0, height: float = 3.2) -> DescribedFigure:
    """Draw the scene of a plot for where nothing is live.

    Args:
        scene: the scene.
        width: width in inches.
        height: height in inches.
    """
    figure = picture_of(width, height, scene["alt"])
    axis = figure.subplots()
    margins = {"left": 0.57 / width, "right": 1 - 0.14 / width}
    figure.subplots_adjust(top=1 - 0.1 / height, bottom=0.48 / height, **margins)
    for line in scene["lines"]:
        axis.plot(*zip(*line["points"], strict=True), **LINES[line["role"]])
    for point in scene["points"]:
        axis.plot(*point["at"], clip_on=False, zorder=3, **MARKS[point["role"]])
        if "label" in point:
            axis.annotate(
                point["label"],
                point["at"],
                textcoords="offset points",
                fontsize=10,
                **SIDES[point["side"]],
            )
    for name in ("x", "y"):
        limits = {f"{name}lim": (scene[name]["from"], scene[name]["to"])}
        axis.set(**limits, **{f"{name}label": scene[name]["label"]})
    axis.grid(alpha=0.3)
    return figure
