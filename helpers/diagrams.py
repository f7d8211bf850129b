"""Pictures that explain ideas: boxes and arrows, of the course and of a model's layers.

Boxes are as large as their words. Coloured boxes have letters of their own, so that they can be
read on any page. Pictures of data stand in ``plotting``.
"""

import math
import re
from collections.abc import Sequence

from IPython.display import display
from matplotlib.axes import Axes
from matplotlib.offsetbox import AnnotationBbox, TextArea, VPacker

from helpers.figures import INK, MAX_WIDTH, DescribedFigure
from helpers.messages import catalogue, language, text
from helpers.network_graph import LayerBox, layer_boxes

BLUE, ORANGE, GREEN, GREY = "#0072B2", "#B34A00", "#007053", "#5F5F5F"
ON_COLOUR = "#fefefe"  # letters on these
LINES = "#7A7A7A"  # can be seen on a light and on a dark page
MOST_IN_LINE = 5  # boxes side by side
LINE_HEIGHT, LETTER_WIDTH = 0.165, 0.075  # inches, of letters of 9 points
BOLD = 0.85  # how many bold letters take the place of one other
SAME_TITLE = "\v"  # a line break inside a bold title


def show_training_loop() -> None:
    """Show how inputs, layers, loss and optimizer work together in training."""
    display(draw_training_loop().image())


def show_three_sets() -> None:
    """Show the 70,000 images in three parts: training, validation, test."""
    display(draw_three_sets().image())


def show_course_map() -> None:
    """Show the lessons in a row, each with the Keras calls that it teaches."""
    display(draw_course_map().image())


def show_architecture(model: object) -> None:
    """Show the layers of a Keras model as boxes, from its inputs to its outputs.

    Args:
        model: a built Sequential or Functional model.

    Raises:
        ValueError: if the model keeps no graph of its layers, as a subclass model does not.
    """
    display(draw_architecture(layer_boxes(model)).image())


def draw_training_loop() -> DescribedFigure:
    """Return the picture of `show_training_loop`; it needs no colour of the page."""
    figure, axes = _canvas(3.3, text("plotting.picture.training_loop"))
    left, middle, right, top, bottom = 0.85, 3.45, 6.1, 2.65, 0.75
    inputs = _box(axes, (left, top), text("plotting.loop.inputs"), GREY)
    layers = _box(axes, (middle, top), text("plotting.loop.layers"), BLUE)
    predictions = _box(axes, (right, top), text("plotting.loop.predictions"), BLUE)
    targets = _box(axes, (left, bottom), text("plotting.loop.targets"), GREY)
    optimizer = _box(axes, (middle, bottom), text("plotting.loop.optimizer"), GREEN)
    loss = _box(axes, (right, bottom), text("plotting.loop.loss"), ORANGE)
    _arrow(axes, inputs, layers)
    _arrow(axes, layers, predictions)
    _arrow(axes, predictions, loss)
    _arrow(axes, loss, optimizer)
    _arrow(axes, optimizer, layers)
    # From the targets below the optimizer to the loss.
    _arrow(axes, targets, loss, "bar,fraction=0.11")
    _box(axes, (middle, (top + bottom) / 2), text("plotting.loop.update"), GREEN)
    return figure


def draw_three_sets() -> DescribedFigure:
    """Return the picture of `show_three_sets`, the parts to scale."""
    figure, axes = _canvas(1.75, text("plotting.picture.three_sets"))
    scale = (MAX_WIDTH - 0.2) / 70_000
    parts = [
        ("training", 48_000, BLUE, "", 2.4),
        ("validation", 12_000, ORANGE, "//", 4.9),
        ("test", 10_000, GREEN, "..", 6.3),
    ]
    start = 0.1
    for name, count, colour, hatch, middle in parts:
        look = {"facecolor": colour, "edgecolor": ON_COLOUR, "hatch": hatch}
        axes.barh(1.45, count * scale - 0.04, 0.4, start + 0.02, **look)
        _box(axes, (middle, 0.6), text(f"plotting.sets.{name}", count=f"{count:,}"), colour)
        start += count * scale
    return figure


def draw_course_map() -> DescribedFigure:
    """Return the picture of `show_course_map`, for as many lessons as the catalogue has."""
    start = "plotting.map."
    lessons = [key.removeprefix(start) for key in catalogue(language()) if key.startswith(start)]
    colours = (GREY, BLUE, ORANGE, GREEN)
    places, height = _places([(place, 0) for place in range(len(lessons))], 1, 0.95)
    figure, axes = _canvas(height, text("plotting.picture.course_map"))
    last = None
    for index, lesson in enumerate(lessons):
        box = _box(
            axes, places[index, 0], text(f"plotting.map.{lesson}"), colours[index % len(colours)]
        )
        if last:
            _arrow(axes, last, box)
        last = box
    return figure


def describe_architecture(boxes: Sequence[LayerBox]) -> str:
    """Return the alt text of a picture of layers.

    Args:
        boxes: the layers, inputs first.
    """
    layers = ", ".join(
        text("plotting.alt.layer", name=box.name, kind=box.kind, units=box.units) for box in boxes
    )
    return text("plotting.alt.architecture", layers=layers)


def draw_architecture(boxes: Sequence[LayerBox]) -> DescribedFigure:
    """Return a picture of layers as boxes with arrows between them.

    Layers that learn are filled. A long network goes on in a next line, in the other direction.

    Args:
        boxes: the layers, inputs first.
    """
    depth = max(box.column for box in boxes) + 1
    across = math.ceil(depth / math.ceil(depth / MOST_IN_LINE))
    letters = math.floor((MAX_WIDTH / across - 0.34) / LETTER_WIDTH)
    words = {box.name: _layer_words(box, letters) for box in boxes}
    height = LINE_HEIGHT * max(len(lines.splitlines()) for lines in words.values()) + 0.5
    rows = max(box.row for box in boxes) + 1
    places, height = _places([(box.column, box.row) for box in boxes], rows, height)
    figure, axes = _canvas(height, describe_architecture(boxes))
    drawn = {
        box.name: _box(
            axes, places[box.column, box.row], words[box.name], BLUE if box.parameters else None
        )
        for box in boxes
    }
    for box in boxes:
        for source in box.inputs:
            _arrow(axes, drawn[source], drawn[box.name])
    return figure


def _canvas(height: float, alt: str) -> tuple[DescribedFigure, Axes]:
    """Return a figure that pyplot does not know, and its empty axes, measured in inches."""
    figure = DescribedFigure(figsize=(MAX_WIDTH, height))
    figure.alt = alt
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, MAX_WIDTH), ylim=(0, height))
    axes.axis("off")
    return figure, axes


def _places(
    cells: Sequence[tuple[int, int]], rows: int, height: float
) -> tuple[dict[tuple[int, int], tuple[float, float]], float]:
    """Return the place of each cell (column, row) in inches, and the height of them all.

    Every second line runs from right to left, so that a box stands next to the one before it.
    """
    depth = max(column for column, _ in cells) + 1
    lines = math.ceil(depth / MOST_IN_LINE)
    across = math.ceil(depth / lines)
    width, total = MAX_WIDTH / across, lines * rows * height
    places = {}
    for column, row in cells:
        line, place = divmod(column, across)
        place = across - 1 - place if line % 2 else place
        places[column, row] = (
            (place + 0.5) * width,
            total - (line * rows + row + 0.5) * height,
        )
    return places, total


def _box(
    axes: Axes,
    centre: tuple[float, float],
    words: str,
    colour: str | None = None,
) -> AnnotationBbox:
    """Write words at a place in a box, filled with a colour or dashed.

    What stands before the first line break is bold.
    """
    title, _, rest = words.partition("\n")
    letters = {"size": 9, "color": ON_COLOUR if colour else INK, "multialignment": "center"}
    parts = [TextArea(title.replace(SAME_TITLE, "\n"), textprops=letters | {"weight": "bold"})]
    if rest:
        parts.append(TextArea(rest, textprops=letters))
    box = AnnotationBbox(
        VPacker(children=parts, align="center", pad=0, sep=3),
        centre,
        bboxprops={
            "boxstyle": "round,pad=0.5",
            "facecolor": colour or "none",
            "edgecolor": colour or LINES,
            "linestyle": "-" if colour else "--",
        },
    )
    axes.add_artist(box)
    return box


def _arrow(axes: Axes, start: AnnotationBbox, end: AnnotationBbox, style: str = "arc3") -> None:
    """Draw an arrow between two boxes, from centre to centre; the boxes cut off the rest."""
    axes.annotate(
        "",
        xy=end.xy,
        xytext=start.xy,
        arrowprops={
            "arrowstyle": "-|>",
            "color": LINES,
            "linewidth": 1.4,
            "connectionstyle": style,
            "patchA": start.patch,
            "patchB": end.patch,
            "shrinkA": 1,
            "shrinkB": 1,
        },
    )


def _layer_words(box: LayerBox, letters: int) -> str:
    """Return what stands in the box of a layer, in lines of at most so many letters."""
    words = text(
        "plotting.label.layer",
        name=box.name,
        kind=box.kind,
        units=box.units,
        count=box.parameters,
    )
    title, *rest = words.split("\n")
    return "\n".join(
        [SAME_TITLE.join(_lines(title, int(BOLD * letters))), *_lines("\n".join(rest), letters)]
    )


def _lines(words: str, letters: int) -> list[str]:
    """Return words in lines of at most so many letters.

    Names break after an underscore or before a capital, and elsewhere if nothing else helps.
    """
    lines = []
    for line in words.split("\n"):
        lines.append("")
        for piece in re.findall(rf".[^_ A-Z]{{0,{letters - 1}}}[_ ]*", line):
            if lines[-1] and len((lines[-1] + piece).rstrip()) > letters:
                lines.append("")
            lines[-1] += piece
    return [line.rstrip() for line in lines]
