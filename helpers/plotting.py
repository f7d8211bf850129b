"""Pictures of data, models and results, drawn with matplotlib.

Each function takes plain data, draws on axes that it makes or is given, and returns them. None
calls ``plt.show()``, changes matplotlib's global style, or knows TensorFlow. Black is the colour
of the page's text. Moving pictures stand in ``training_display``, boxes and arrows in
``diagrams``, tables in ``tables``.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb, to_rgba
from matplotlib.ticker import MaxNLocator

from helpers.figures import INK, new_figure
from helpers.messages import catalogue, language, text

PICTURES = Path(__file__).parent.parent / "images"

# Okabe and Ito's palette, which people with colour-blindness can tell apart, its light colours
# darkened so that all stand out from a white and from a black page; each colour has a line style
# and a marker of its own, so that colour is never the only signal.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#C06C9A", "#B57B00", "#3A97CE", INK)
LINE_STYLES = ("-", "--", "-.", ":", (0, (5, 1)), (0, (3, 1, 1, 1)), (0, (1, 1)))
MARKERS = ("o", "s", "^", "D", "v", "P", "X")
RIGHT, WRONG = COLOURS[0], COLOURS[1]
ON_DARK, ON_BRIGHT = "#C8C8C8", "#101010"  # numbers on pixels, which no page changes
NEARLY_CERTAIN = 0.999  # a share above it is not written out


def line_style(index: int) -> dict[str, object]:
    """Return colour, line style and marker of the line with that index, as matplotlib options."""
    return {
        "color": COLOURS[index % len(COLOURS)],
        "linestyle": LINE_STYLES[index % len(LINE_STYLES)],
        "marker": MARKERS[index % len(MARKERS)],
        "markersize": 4,
    }


def axis_label(name: str) -> str:
    """Return the catalogue's label of a quantity, such as ``"epoch"``.

    Raises:
        ValueError: if the catalogue has no label of that name.
    """
    try:
        return text(f"plotting.axis.{name}")
    except KeyError:
        raise ValueError(text("plotting.error.no_axis_label", name=name)) from None


def quantity(name: str) -> str:
    """Return the word for a curve or a metric, such as ``"val_loss"``.

    Args:
        name: as Keras or a lesson writes it.

    Returns:
        The catalogue's word. A name that it does not know, such as that of a metric of the
        learner's own, stays as it is.
    """
    if name.startswith("val_"):
        return text("plotting.of_validation", name=quantity(name.removeprefix("val_")))
    known = catalogue(language())
    if f"plotting.axis.{name}" in known:
        return axis_label(name)
    if f"plotting.curve.{name}" in known:
        return text(f"plotting.curve.{name}")
    return name


def show_digits(
    images: np.ndarray,
    labels: Sequence[int] | None = None,
    predicted: Sequence[int] | None = None,
    confidence: Sequence[float] | None = None,
    columns: int = 5,
) -> np.ndarray:
    """Show digits side by side, with their labels and what a model took them for.

    Args:
        images: shape (count, 28, 28), any number type; dark is low, bright is high.
        labels: the true digits, shape (count,).
        predicted: the digits that a model predicted, shape (count,).
        confidence: probability of each prediction, from 0 to 1, shape (count,).
        columns: how many digits stand in a row.

    Returns:
        The axes, shape (rows, columns). Unused ones are invisible.

    Raises:
        ValueError: if `images` has another shape, the lengths differ, or there is more than one
            number for each image.
    """
    images = _checked_images(images)
    for name, values in (("labels", labels), ("predicted", predicted), ("confidence", confidence)):
        if values is None:
            continue
        _check_one_number_each(name, values)
        if len(values) != len(images):
            message = "plotting.error.lengths_differ"
            raise ValueError(text(message, name=name, values=len(values), images=len(images)))
    titles = [
        _digit_title(
            None if labels is None else int(labels[index]),
            None if predicted is None else int(predicted[index]),
            None if confidence is None else float(confidence[index]),
        )
        for index in range(len(images))
    ]
    columns = min(columns, len(images))
    rows = -(-len(images) // columns)
    listed = " ".join(
        text("plotting.alt.digit", number=number, title=title.replace("\n", ", "))
        for number, title in enumerate(titles, start=1)
        if title
    )
    alt = text("plotting.alt.digits", count=len(images), titles=listed).strip()
    size = min(1.35, 7.0 / columns)
    lines = max(title.count("\n") + 1 if title else 0 for title in titles)
    figure = new_figure(size * columns, (size + 0.2 * lines) * rows, alt)
    axes = figure.subplots(rows, columns, squeeze=False)
    for index, axis in enumerate(axes.flat):
        axis.axis("off")
        if index < len(images):
            axis.imshow(images[index], cmap="gray")
            wrong = (
                labels is not None and predicted is not None and labels[index] != predicted[index]
            )
            axis.set_title(titles[index], fontsize=10, fontweight="bold" if wrong else "normal")
            if wrong:
                _frame(axis)
    return axes


def show_pixels(image: np.ndarray, label: int | None = None) -> Axes:
    """Show one image as a grid of its pixel values.

    Args:
        image: shape (28, 28), whole numbers from 0 to 255.
        label: the digit, for the title.

    Returns:
        The axes.

    Raises:
        ValueError: if `image` has another shape, or other numbers, such as scaled ones.
    """
    image = _checked_image(image)
    low, high = image.min(), image.max()
    if low < 0 or high > 255 or image.dtype.kind not in "iu":
        message = "plotting.error.pixel_values"
        raise ValueError(text(message, dtype=image.dtype, low=low, high=high))
    name = "?" if label is None else str(int(label))
    figure = new_figure(7.0, 7.0, text("plotting.alt.pixels", label=name))
    axis = figure.subplots()
    axis.imshow(image, cmap="gray", vmin=0, vmax=255)
    for row, column in np.ndindex(image.shape):
        value = int(image[row, column])
        axis.text(
            column,
            row,
            str(value),
            ha="center",
            va="center",
            fontsize=7.5,
            color=ON_BRIGHT if value > 127 else ON_DARK,
        )
    axis.set(title=text("plotting.title.pixels", label=name))
    axis.set(xlabel=axis_label("column"), ylabel=axis_label("row"))
    return axis


def show_label_counts(labels: np.ndarray, counted: str = "images") -> Axes:
    """Show how many images of each digit there are.

    Args:
        labels: whole numbers from 0 to 9, shape (count,).
        counted: name of what is counted, a label of the catalogue.

    Returns:
        The axes.

    Raises:
        ValueError: if there is more than one number for each label, as in one-hot labels.
    """
    _check_one_number_each("labels", labels)
    counts = np.bincount(np.asarray(labels, dtype=int), minlength=10)
    listed = ", ".join(f"{digit}: {count:,}" for digit, count in enumerate(counts))
    figure = new_figure(7.0, 2.8, text("plotting.alt.label_counts", counts=listed))
    axis = figure.subplots()
    bars = axis.bar(np.arange(len(counts)), counts, color=COLOURS[0])
    axis.bar_label(bars, labels=[f"{count:,}" for count in counts], fontsize=9)
    axis.margins(y=0.15)
    axis.set_xticks(np.arange(len(counts)))
    axis.set(xlabel=axis_label("digit"), ylabel=axis_label(counted))
    return axis


def show_curves(
    curves: Mapping[str, tuple[Sequence[float], Sequence[float]]],
    x: str,
    y: str,
    markers: bool = False,
) -> Axes:
    """Show named curves in one picture.

    Args:
        curves: name of each curve, see `quantity`, and its x and y values, two sequences of one
            length.
        x: what lies on the x axis, a label of the catalogue such as ``"epoch"``.
        y: the same for the y axis.
        markers: whether each point gets a marker; for few points.

    Returns:
        The axes.

    Raises:
        ValueError: if the catalogue has no such label, there is no curve, or one has no points.
    """
    if not curves or any(len(ys) == 0 for _, ys in curves.values()):
        raise ValueError(text("plotting.error.no_curves"))
    described = " ".join(
        text(
            "plotting.alt.curve",
            name=quantity(name),
            first=float(ys[0]) + 0.0,
            last=float(ys[-1]) + 0.0,
        )
        for name, (_, ys) in curves.items()
    )
    alt = text("plotting.alt.curves", x=axis_label(x), y=axis_label(y), curves=described)
    axis = new_figure(7.0, 3.4, alt).subplots()
    for index, (name, (xs, ys)) in enumerate(curves.items()):
        style = line_style(index) if markers else line_style(index) | {"marker": ""}
        axis.plot(xs, ys, label=quantity(name), **style)
    axis.set(xlabel=axis_label(x), ylabel=axis_label(y))
    axis.grid(alpha=0.3)
    if x == "epoch":
        axis.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    if len(curves) > 1:
        axis.legend()
    return axis


def show_history(history: Mapping[str, Sequence[float]]) -> np.ndarray:
    """Show loss and metrics over the epochs, training beside validation.

    Args:
        history: the dictionary ``history`` of what ``model.fit`` returns: one list of numbers
            a name, such as ``loss`` and ``val_loss``, all of one length.

    Returns:
        The axes, shape (metrics,).

    Raises:
        ValueError: if the dictionary holds no epoch.
    """
    if not history or not all(len(values) for values in history.values()):
        raise ValueError(text("plotting.error.empty_history"))
    names = [name for name in history if not name.startswith("val_")]
    described = " ".join(
        text(
            "plotting.alt.curve",
            name=quantity(name),
            first=float(values[0]),
            last=float(values[-1]),
        )
        for name, values in history.items()
    )
    figure = new_figure(7.0, 3.0, text("plotting.alt.history", curves=described))
    axes = figure.subplots(1, len(names), squeeze=False)[0]
    for axis, name in zip(axes, names, strict=True):
        draw_history(axis, history, name)
    return axes


def draw_history(axis: Axes, history: Mapping[str, Sequence[float]], name: str) -> None:
    """Draw one metric over the epochs on given axes, with its validation curve if there is one.

    Args:
        axis: where to draw.
        history: as for `show_history`.
        name: the metric, such as ``"loss"``.
    """
    curves = [(name, "plotting.legend.training"), (f"val_{name}", "plotting.legend.validation")]
    for index, (key, legend) in enumerate(curves):
        if key in history:
            epochs = np.arange(1, len(history[key]) + 1)
            axis.plot(epochs, history[key], label=text(legend), **line_style(index))
    axis.set(xlabel=axis_label("epoch"), title=quantity(name))
    axis.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    axis.grid(alpha=0.3)
    axis.legend()


def show_probabilities(image: np.ndarray, probabilities: Sequence[float]) -> np.ndarray:
    """Show an image beside the ten probabilities that a model gave it.

    Args:
        image: shape (28, 28), any number type.
        probabilities: ten numbers from 0 to 1, one a digit.

    Returns:
        The two axes: image and bars.

    Raises:
        ValueError: if the shapes differ from these.
    """
    probabilities = np.asarray(probabilities, dtype=float)
    if probabilities.shape != (10,):
        raise ValueError(text("plotting.error.ten_probabilities", shape=probabilities.shape))
    image = _checked_image(image)
    best = int(probabilities.argmax())
    alt = text("plotting.alt.probabilities", digit=best, probability=float(probabilities[best]))
    figure = new_figure(7.0, 2.6, alt)
    axes = figure.subplots(1, 2, width_ratios=(1, 2.4))
    axes[0].imshow(image, cmap="gray")
    axes[0].axis("off")
    bars = axes[1].bar(np.arange(10), probabilities, color=COLOURS[0])
    bars[best].set(color=COLOURS[1], hatch="//")
    axes[1].bar_label(bars, labels=[f"{value:.2f}" for value in probabilities], fontsize=9)
    axes[1].set_xticks(np.arange(10))
    axes[1].set(ylim=(0, 1.18), xlabel=axis_label("digit"), ylabel=axis_label("probability"))
    return axes


def show_confusion(confusion: np.ndarray) -> Axes:
    """Show a confusion matrix as a grid of counts.

    Args:
        confusion: counts, shape (classes, classes); row: true class, column: predicted class.

    Returns:
        The axes.

    Raises:
        ValueError: if the matrix is not square.
    """
    confusion = np.asarray(confusion)
    if confusion.ndim != 2 or confusion.shape[0] != confusion.shape[1]:
        raise ValueError(text("plotting.error.square_matrix", shape=confusion.shape))
    classes = len(confusion)
    mistakes = confusion - np.diag(np.diag(confusion))
    row, column = np.unravel_index(mistakes.argmax(), mistakes.shape)
    alt = text(
        "plotting.alt.confusion" if mistakes.any() else "plotting.alt.confusion_without_mistakes",
        right=int(np.trace(confusion)),
        total=int(confusion.sum()),
        true=int(row),
        predicted=int(column),
        count=int(mistakes.max()),
    )
    axis = new_figure(6.0, 5.4, alt).subplots()
    # The strength of the orange shows the mistakes only: beside the diagonal's counts they would
    # all look alike. The page shines through, so that its letters can be read.
    colours = np.empty((classes, classes, 4))
    colours[..., :3] = to_rgb(WRONG)
    colours[..., 3] = 0.65 * mistakes / max(1, mistakes.max())
    colours[np.diag_indices(classes)] = to_rgba(RIGHT, 0.3)
    axis.imshow(colours)
    for i, j in np.ndindex(confusion.shape):
        right = i == j
        axis.text(
            j,
            i,
            str(confusion[i, j]),
            ha="center",
            va="center",
            fontsize=9,
            fontweight="bold" if right else "normal",
        )
    axis.set_xticks(np.arange(classes))
    axis.set_yticks(np.arange(classes))
    axis.set(xlabel=axis_label("predicted_class"), ylabel=axis_label("true_class"))
    return axis


def show_stages(stages: Mapping[str, np.ndarray]) -> np.ndarray:
    """Show the stages that a picture goes through while it is preprocessed, in a row.

    Args:
        stages: name of each stage, a key of the catalogue, and its picture, shape
            (height, width).

    Returns:
        The axes, shape (stages,).
    """
    titles = [text(f"preprocessing.stage.{name}") for name in stages]
    figure = new_figure(7.0, 2.0, text("plotting.alt.stages", stages=", ".join(titles)))
    axes = figure.subplots(1, len(stages), squeeze=False)[0]
    for axis, title, (name, picture) in zip(axes, titles, stages.items(), strict=True):
        axis.imshow(picture, cmap="gray", vmin=0, vmax=255)
        axis.set_title(title, fontsize=9)
        axis.set_xlabel(f"{picture.shape[0]} × {picture.shape[1]}", fontsize=9)
        axis.set_xticks([])
        axis.set_yticks([])
        axis.set_label(name)
    return axes


def _frame(axis: Axes) -> None:
    """Put a frame around the picture of a mistake."""
    axis.axis("on")
    axis.set(xticks=[], yticks=[])
    for spine in axis.spines.values():
        spine.set(color=WRONG, linewidth=3)


def _digit_title(label: int | None, predicted: int | None, confidence: float | None) -> str:
    lines = []
    if label is not None:
        lines.append(text("plotting.title.label", label=label))
    if predicted is not None:
        lines.append(text("plotting.title.predicted", predicted=predicted))
    if confidence is not None:
        # No answer of a softmax is certain; a rounded 100 % would look so, and hide the order.
        if confidence > NEARLY_CERTAIN:
            lines.append(text("plotting.title.nearly_certain", bound=NEARLY_CERTAIN))
        else:
            lines.append(text("plotting.title.confidence", confidence=confidence))
    return "\n".join(lines)


def _checked_images(images: np.ndarray) -> np.ndarray:
    images = np.asarray(images)
    if images.ndim != 3 or images.shape[0] == 0 or images.shape[1:] != (28, 28):
        raise ValueError(text("plotting.error.image_shape", shape=images.shape))
    return images


def _checked_image(image: np.ndarray) -> np.ndarray:
    image = np.asarray(image)
    if image.shape != (28, 28):
        raise ValueError(text("plotting.error.one_image_shape", shape=image.shape))
    return image


def _check_one_number_each(name: str, values: Sequence[float]) -> None:
    shape = np.shape(values)
    if len(shape) != 1:
        raise ValueError(text("plotting.error.one_number_each", name=name, shape=shape))
