"""An explorable for lesson 03: gradient descent on a curve, drawn as a path."""

import itertools
from collections.abc import Callable

import ipywidgets
import numpy as np

from helpers.descent import CURVES, FAR, FLAT, LIMIT, SHORT, STAYS, descend, outcome
from helpers.messages import text
from helpers.plotting import axis_label
from helpers.widgets.drawing import DrawnExplorable, Scene, draw_scene, messages
from helpers.widgets.explorable import labelled
from helpers.widgets.slider import Slider

CHOICES = {
    "curve": list(CURVES),
    "learning_rate": [percent / 100 for percent in range(1, 121)],
    "momentum": [percent / 100 for percent in range(0, 100, 5)],
    "steps": list(range(1, 51)),
    "start": [tenths / 10 for tenths in range(-48, 49)],
}
BEGIN = {
    "curve": "one_valley",
    "learning_rate": 0.1,
    "momentum": 0.0,
    "steps": 20,
    "start": 4.5,
}

VIEW = 6.0  # the usual picture shows positions from -6 to 6
TOPS = {"one_valley": 30.0, "two_valleys": 14.0}  # highest loss in the usual picture
SIZES = [1, 2, 4, 8]  # how far the picture can grow
BELOW = 0.14  # share of the highest loss that the picture shows below 0
SAMPLES = 480  # pieces of the curve
HUGE = 1e9  # a higher loss is not written out


def scene_of_descent(
    curve: str, learning_rate: float, momentum: float, steps: int, start: float
) -> Scene:
    """Return the scene of one choice; the JavaScript makes the same.

    Args:
        curve: a key of `CURVES`.
        learning_rate: as for `descend`.
        momentum: as for `descend`.
        steps: as for `descend`.
        start: as for `descend`.
    """
    shape = CURVES[curve]
    path = descend(shape, start, learning_rate, momentum, FAR)
    seen = path[: steps + 1]
    result = outcome(shape, path, steps)
    position, loss = float(seen[-1]), float(shape.height(seen[-1]))
    size = _size(curve, seen)
    wide, high = size * VIEW, _top(curve, size)

    drawn = _points(shape.height, np.linspace(-wide, wide, SAMPLES + 1))
    is_flat = np.abs(shape.slope(np.array(drawn)[:, 0])) < FLAT
    runs = itertools.groupby(zip(is_flat.tolist(), drawn, strict=True), key=lambda pair: pair[0])
    flats = [[point for _, point in run] for flat, run in runs if flat]
    walked = _points(shape.height, seen)
    lines = [{"role": "flat", "points": points} for points in flats]
    lines += [{"role": "curve", "points": drawn}, {"role": "path", "points": walked}]

    values = {"count": len(seen) - 1, "position": position, "loss": loss}
    settings = {"learning_rate": learning_rate, "momentum": momentum}
    told = "beyond" if result == "diverges" and loss > HUGE else result
    words = text(f"widgets.descent.{told}", **values, **settings)
    alt = text(f"widgets.descent.alt.{curve}", words=words)
    end = "end"
    if size > 1:
        words = f"{words} {text('widgets.descent.grown')}"
        outside = abs(position) > wide or loss > high
        end = "outside" if outside else "far"
        top = _top(curve, 1)
        corners = [[-VIEW, 0], [-VIEW, top], [VIEW, top], [VIEW, 0], [-VIEW, 0]]
        lines.append({"role": "usual", "points": corners})

    side = "left" if start < 0 else "right"
    begin = {"at": walked[0], "side": side, "label": text("widgets.descent.start")}
    last = {"at": walked[-1], "side": "above", "label": text(f"widgets.descent.{end}", **values)}
    notes = [points[len(points) // 2] for points in flats] if size == 1 else []
    flat = {"side": "below", "label": text("widgets.descent.flat")}
    return {
        "alt": alt,
        "words": words,
        "x": {"label": axis_label("weight"), "from": -wide, "to": wide},
        "y": {"label": axis_label("loss"), "from": -BELOW * high, "to": high},
        "lines": lines,
        "points": [
            *({"role": "step", "at": point} for point in walked[1:-1]),
            {"role": "start"} | begin,
            {"role": "end"} | last,
            *({"role": "note", "at": point} | flat for point in notes),
        ],
        "handle": {
            "control": "start",
            "places": _points(shape.height, np.array(CHOICES["start"])),
        },
    }


def _points(height: Callable[[np.ndarray], np.ndarray], positions: np.ndarray) -> list[list[float]]:
    return np.stack([positions, height(positions)], axis=1).tolist()


def _top(curve: str, size: int) -> float:
    """Return the highest loss in the picture of a size: it grows as the curve does."""
    height = CURVES[curve].height
    return TOPS[curve] * float(height(size * VIEW) / height(VIEW))


def _size(curve: str, path: np.ndarray) -> int:
    """Return the size of the smallest picture that holds a path, or the largest one."""
    for size in SIZES:
        heights = CURVES[curve].height(path)
        if (np.abs(path) <= size * VIEW).all() and (heights <= _top(curve, size)).all():
            return size
    return SIZES[-1]


class DescentExplorer(DrawnExplorable):
    """The controls; `explore_descent` makes them.

    Attributes:
        curve: the dropdown that chooses the curve.
        learning_rate: the slider with the learning rate.
        momentum: the slider with the momentum.
        steps: the slider with the number of steps.
        start: the slider with the weight where the path starts.
    """

    def __init__(self) -> None:
        self.curve = ipywidgets.Dropdown(
            options=[(text(f"widgets.descent.curve.{name}"), name) for name in CHOICES["curve"]],
            value=BEGIN["curve"],
            **labelled(text("widgets.descent.curve"), "420px"),
        )
        self.learning_rate = _slider("learning_rate", "widgets.shared.learning_rate", "{:.2f}")
        self.momentum = _slider("momentum", "widgets.descent.momentum", "{:.2f}")
        self.steps = _slider("steps", "widgets.descent.steps", "{}")
        self.start = _slider("start", "widgets.descent.start_at", "{:.1f}")
        results = ("converges", "crawls", "diverges", "beyond", "swings", "moves")
        labels = ("start", "end", "far", "outside", "flat", "grown")
        alts = (f"alt.{name}" for name in CURVES)
        data = {
            "choices": CHOICES,
            "curves": {
                name: {"coefficients": shape.coefficients, "top": TOPS[name]}
                for name, shape in CURVES.items()
            },
            "rules": {"limit": LIMIT, "far": FAR, "flat": FLAT, "stays": STAYS, "short": SHORT},
            "view": VIEW,
            "size": SIZES,
            "below": BELOW,
            "samples": SAMPLES,
            "huge": HUGE,
            "x": {"label": axis_label("weight")},
            "y": {"label": axis_label("loss")},
            "messages": messages(*(f"descent.{name}" for name in (*results, *labels, *alts))),
        }
        controls = {name: getattr(self, name) for name in CHOICES}
        super().__init__(controls, "descent", data, draw_scene(scene_of_descent(**BEGIN)))


def _slider(name: str, label: str, form: str) -> Slider:
    return Slider(text(label), CHOICES[name], BEGIN[name], name=form.format)


def explore_descent() -> DescentExplorer:
    """Choose learning rate, momentum, steps and start, and see how gradient descent moves.

    Returns:
        The explorable.
    """
    return DescentExplorer()
