"""Draw the pictures in ``images/`` that explain ideas rather than show data.

Run it from the course's folder: ``python tools/draw_images.py``. The words in the pictures come
from the message catalogue. The same versions give the same bytes.
"""

import sys
from pathlib import Path

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from helpers.messages import text  # noqa: E402

IMAGES = ROOT / "images"
BLUE, ORANGE, GREEN, GREY = "#0072B2", "#B34A00", "#00694D", "#444444"
FILL = {BLUE: "#E8F1F8", ORANGE: "#FBEBDD", GREEN: "#E2F3ED", GREY: "#F4F4F4"}


def new_canvas(width: float, height: float) -> tuple[Figure, Axes]:
    """Return an opaque white figure and its empty axes, measured in inches."""
    figure = Figure(figsize=(width, height), facecolor="white")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, width), ylim=(0, height))
    axes.axis("off")
    return figure, axes


def box(
    axes: Axes, centre: tuple[float, float], size: tuple[float, float], words: str, colour: str
) -> None:
    """Draw a rounded box with words in it; the first line is bold."""
    x, y = centre
    width, height = size
    axes.add_patch(
        FancyBboxPatch(
            (x - width / 2, y - height / 2),
            width,
            height,
            boxstyle="round,pad=0,rounding_size=0.08",
            facecolor=FILL[colour],
            edgecolor=colour,
            linewidth=1.6,
        )
    )
    title, _, rest = words.partition("\n")
    lift = 0.09 * (rest.count("\n") + 1) if rest else 0
    axes.text(x, y + lift, title, ha="center", va="center", fontsize=11, fontweight="bold")
    if rest:
        axes.text(x, y - 0.13, rest, ha="center", va="center", fontsize=9, linespacing=1.25)


def arrow(
    axes: Axes,
    start: tuple[float, float],
    end: tuple[float, float],
    colour: str = GREY,
    bend: float = 0.0,
) -> None:
    """Draw an arrow from one point to another."""
    axes.add_patch(
        FancyArrowPatch(
            start,
            end,
            arrowstyle="-|>",
            mutation_scale=14,
            linewidth=1.6,
            color=colour,
            connectionstyle=f"arc3,rad={bend}",
            shrinkA=0,
            shrinkB=0,
        )
    )


def save(figure: Figure, name: str) -> None:
    """Write a figure as SVG, with letters as outlines so that no font is needed."""
    figure.savefig(IMAGES / f"{name}.svg", format="svg", metadata={"Date": None})


def draw_training_loop() -> None:
    """Inputs, layers, predictions, targets, loss, optimizer, and the way back."""
    figure, axes = new_canvas(7.0, 3.5)
    size = (1.45, 0.8)
    top, bottom = 2.6, 0.85
    box(axes, (0.9, top), size, text("plotting.loop.inputs"), GREY)
    box(axes, (3.2, top), (1.9, 1.15), text("plotting.loop.layers"), BLUE)
    box(axes, (5.9, top), size, text("plotting.loop.predictions"), BLUE)
    box(axes, (5.9, bottom), size, text("plotting.loop.loss"), ORANGE)
    box(axes, (3.2, bottom), (1.9, 0.8), text("plotting.loop.optimizer"), GREEN)
    box(axes, (0.9, bottom), size, text("plotting.loop.targets"), GREY)
    arrow(axes, (1.63, top), (2.24, top))
    arrow(axes, (4.16, top), (5.16, top))
    arrow(axes, (5.9, 2.19), (5.9, 1.26))
    arrow(axes, (5.17, bottom), (4.16, bottom), ORANGE)
    arrow(axes, (3.2, 1.26), (3.2, 2.01), GREEN)
    axes.text(3.32, 1.63, text("plotting.loop.update"), fontsize=9, color=GREEN, va="center")
    axes.plot([0.9, 0.9, 5.6, 5.6], [0.44, 0.18, 0.18, 0.3], color=GREY, linewidth=1.6)
    arrow(axes, (5.6, 0.28), (5.6, 0.44))
    save(figure, "training_loop")


def draw_three_sets() -> None:
    """The 70,000 images as one bar in three parts, to scale."""
    figure, axes = new_canvas(7.0, 1.9)
    start, scale = 0.2, 6.6 / 70_000
    parts = [("training", 48_000, BLUE), ("validation", 12_000, ORANGE), ("test", 10_000, GREEN)]
    hatches = ["", "//", ".."]
    for (name, count, colour), hatch in zip(parts, hatches, strict=True):
        width = count * scale
        axes.add_patch(
            FancyBboxPatch(
                (start + 0.02, 1.05),
                width - 0.04,
                0.6,
                boxstyle="square,pad=0",
                facecolor=FILL[colour],
                edgecolor=colour,
                hatch=hatch,
                linewidth=1.6,
            )
        )
        words = text(f"plotting.sets.{name}", count=f"{count:,}")
        title, _, rest = words.partition("\n")
        middle = start + width / 2
        axes.text(middle, 0.84, title, ha="center", va="center", fontsize=10, fontweight="bold")
        axes.text(middle, 0.4, rest, ha="center", va="center", fontsize=8.5, linespacing=1.3)
        start += width
    save(figure, "three_sets")


def draw_course_map() -> None:
    """The five lessons in a row, with the Keras calls that each teaches."""
    figure, axes = new_canvas(7.0, 1.5)
    names = ("data", "network", "compile", "train", "inference")
    colours = (GREY, BLUE, ORANGE, GREEN, BLUE)
    for index, (name, colour) in enumerate(zip(names, colours, strict=True)):
        middle = 0.72 + index * 1.39
        box(axes, (middle, 0.75), (1.18, 1.15), text(f"plotting.map.{name}"), colour)
        if index:
            arrow(axes, (middle - 0.8, 0.75), (middle - 0.6, 0.75))
    save(figure, "course_map")


def main() -> None:
    """Draw every picture."""
    with matplotlib.rc_context({"svg.fonttype": "path", "svg.hashsalt": "course"}):
        draw_training_loop()
        draw_three_sets()
        draw_course_map()


if __name__ == "__main__":
    main()
