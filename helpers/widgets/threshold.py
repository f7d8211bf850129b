"""An explorable for lesson 05: move the threshold of a yes-or-no classifier."""

import html
from typing import NamedTuple

import ipywidgets
import numpy as np

from helpers.figures import DescribedFigure
from helpers.messages import text
from helpers.plotting import COLOURS
from helpers.widgets.explorable import Explorable, Picture, Words, picture_of
from helpers.widgets.slider import Slider

THRESHOLDS = [number / 100 for number in range(101)]
START = 0.5


class Counts(NamedTuple):
    """How the answers of a yes-or-no classifier compare with the truth.

    Attributes:
        true_positives: yes, and right.
        false_positives: yes, and wrong.
        false_negatives: no, and wrong.
        true_negatives: no, and right.
    """

    true_positives: int
    false_positives: int
    false_negatives: int
    true_negatives: int

    @property
    def recall(self) -> float:
        """Share of the true cases that are found."""
        return self.true_positives / (self.true_positives + self.false_negatives)

    @property
    def precision(self) -> float:
        """Share of the yes answers that are right; NaN if there is no yes answer."""
        yes = self.true_positives + self.false_positives
        return self.true_positives / yes if yes else float("nan")


def checked(probabilities: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return probabilities and labels in one form.

    Args:
        probabilities: of "yes", from 0 to 1, shape (images,) or (images, 1).
        labels: the truth, True and False or 1 and 0, of the same shapes.

    Returns:
        float64 and bool arrays of shape (images,).

    Raises:
        ValueError: if shapes, lengths or values are others, or all labels are the same.
    """
    probabilities, labels = np.asarray(probabilities), np.asarray(labels)
    for values in (probabilities, labels):
        if values.ndim not in (1, 2) or values.shape[1:] not in ((), (1,)) or not values.size:
            raise ValueError(text("widgets.threshold.error.shape", shape=values.shape))
    if len(probabilities) != len(labels):
        message = "widgets.threshold.error.lengths"
        raise ValueError(text(message, probabilities=len(probabilities), labels=len(labels)))
    probabilities, labels = probabilities.astype(float).ravel(), labels.ravel()
    low, high = probabilities.min(), probabilities.max()
    if not (low >= 0 and high <= 1):  # this way round, NaN is refused too
        raise ValueError(text("widgets.threshold.error.range", low=low, high=high))
    found = np.unique(labels)
    if not np.isin(found, (0, 1)).all():
        listed = ", ".join(str(value) for value in found[:12])
        raise ValueError(text("widgets.threshold.error.labels", found=listed))
    if len(found) == 1:
        raise ValueError(text("widgets.threshold.error.one_class", found=found[0]))
    return probabilities, labels.astype(bool)


def count_answers(probabilities: np.ndarray, labels: np.ndarray, threshold: float) -> Counts:
    """Count right and wrong answers at one threshold.

    Args:
        probabilities: of "yes", from 0 to 1, shape (images,).
        labels: the truth, bool, shape (images,).
        threshold: the answer is "yes" above it, "no" at it and below.

    Returns:
        The counts; their sum is the number of images.
    """
    says_yes = probabilities > threshold
    return Counts(
        int(np.count_nonzero(says_yes & labels)),
        int(np.count_nonzero(says_yes & ~labels)),
        int(np.count_nonzero(~says_yes & labels)),
        int(np.count_nonzero(~says_yes & ~labels)),
    )


def recall_and_precision(
    probabilities: np.ndarray, labels: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return recall and precision at every threshold that makes a difference.

    Args:
        probabilities: of "yes", from 0 to 1, shape (images,).
        labels: the truth, bool, shape (images,).

    Returns:
        Two arrays of one length, for falling thresholds: recall rises to 1.
    """
    order = np.argsort(-probabilities, kind="stable")
    found = labels[order].cumsum()
    says_yes = np.arange(1, len(order) + 1)
    # Images with the same probability get their yes together.
    together = np.append(np.diff(probabilities[order]) < 0, True)
    return (found / found[-1])[together], (found / says_yes)[together]


def draw_curve(
    curve: tuple[np.ndarray, np.ndarray], threshold: float, counts: Counts
) -> DescribedFigure:
    """Draw the curve of precision against recall, with the point of one threshold.

    Args:
        curve: recall and precision, two arrays of one length.
        threshold: the one to mark.
        counts: the counts at this threshold.
    """
    values = {"threshold": threshold, "recall": counts.recall, "precision": counts.precision}
    exists = np.isfinite(counts.precision)
    alt = text(f"widgets.threshold.{'alt' if exists else 'alt_never'}", **values)
    figure = picture_of(4.1, 3.4, alt)
    axis = figure.subplots()
    figure.subplots_adjust(left=0.14, right=0.97, top=0.97, bottom=0.15)
    axis.plot(*curve, color=COLOURS[0], label=text("widgets.threshold.every"))
    if exists:
        axis.plot(
            counts.recall,
            counts.precision,
            linestyle="none",
            marker="o",
            markersize=10,
            color=COLOURS[1],
            markeredgecolor="black",
            label=text("widgets.threshold.chosen", threshold=threshold),
        )
    axis.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.04))
    axis.set_xlabel(text("widgets.threshold.axis.recall"), fontsize=9)
    axis.set_ylabel(text("widgets.threshold.axis.precision"), fontsize=9)
    axis.grid(alpha=0.3)
    axis.legend(loc="lower left", fontsize=9)
    return figure


def counts_table(counts: Counts) -> str:
    """Return the four counts as an HTML table: rows say the truth, columns the answers."""

    def words(name: str, **values: object) -> str:
        return html.escape(text(f"widgets.threshold.{name}", **values))

    def cell(name: str, mark: str) -> str:
        value = getattr(counts, name)
        return (
            f'<td style="{line};padding:8px 10px;text-align:right">'
            f'<span style="font-size:18px;font-weight:bold">{value:,}</span><br>'
            f"{mark} {words(name)}</td>"
        )

    line = "border:1px solid currentColor"
    head = f"{line};padding:6px 8px;font-weight:normal;text-align:left"
    right, wrong = "✓", "✗"
    return (
        '<table class="threshold-counts" style="border-collapse:collapse;font-size:13px;'
        'line-height:1.4;color:inherit">'
        f'<caption style="text-align:left;padding-bottom:4px;color:inherit">'
        f"{words('caption', total=sum(counts))}</caption>"
        f'<tr><td></td><th scope="col" style="{head}">{words("says_yes")}</th>'
        f'<th scope="col" style="{head}">{words("says_no")}</th></tr>'
        f'<tr><th scope="row" style="{head}">{words("is_positive")}</th>'
        f"{cell('true_positives', right)}{cell('false_negatives', wrong)}</tr>"
        f'<tr><th scope="row" style="{head}">{words("is_negative")}</th>'
        f"{cell('false_positives', wrong)}{cell('true_negatives', right)}</tr></table>"
    )


def describe(threshold: float, counts: Counts) -> str:
    """Say in words what a threshold does."""
    positives = counts.true_positives + counts.false_negatives
    yes = counts.true_positives + counts.false_positives
    if not yes:
        return text("widgets.threshold.never", threshold=threshold, positives=positives)
    return text(
        "widgets.threshold.words",
        threshold=threshold,
        yes=yes,
        tp=counts.true_positives,
        positives=positives,
        recall=counts.recall,
        fn=counts.false_negatives,
        fp=counts.false_positives,
        precision=counts.precision,
    )


class ThresholdExplorer(Explorable):
    """The explorable; `threshold` makes one.

    Attributes:
        slider: the threshold.
        counts: the counts at the threshold.
        picture: the curve with the point.
        table: the counts as a table.
        words: what the picture shows.
    """

    def __init__(self, probabilities: np.ndarray, labels: np.ndarray) -> None:
        self._probabilities, self._labels = probabilities, labels
        self._curve = recall_and_precision(probabilities, labels)
        self.slider = Slider(
            text("widgets.threshold.slider"), THRESHOLDS, START, name="{:.2f}".format
        )
        self.counts = count_answers(probabilities, labels, START)
        figure = draw_curve(self._curve, START, self.counts)
        self.picture = Picture(figure)
        self.picture.widget.layout.width = "410px"
        self.table = ipywidgets.HTML(counts_table(self.counts))
        self.words = Words(describe(START, self.counts))
        shown = ipywidgets.HBox(
            [self.picture.widget, self.table],
            layout=ipywidgets.Layout(width="100%", flex_flow="row wrap", align_items="center"),
        )
        super().__init__([self.slider, shown, self.words.widget], figure.image())
        self.when_changed(self.slider, self._move)

    def _move(self) -> None:
        threshold = self.slider.value
        self.counts = count_answers(self._probabilities, self._labels, threshold)
        self.picture.show(draw_curve(self._curve, threshold, self.counts))
        self.table.value = counts_table(self.counts)
        self.words.say(describe(threshold, self.counts))


def threshold(probabilities: np.ndarray, labels: np.ndarray) -> ThresholdExplorer:
    """Move the threshold of a yes-or-no classifier and see what it finds, misses and mistakes.

    Args:
        probabilities: of "yes", from 0 to 1, shape (images,) or (images, 1).
        labels: the truth, True and False or 1 and 0, one an image.

    Returns:
        The explorable. It changes neither of the arrays.

    Raises:
        ValueError: if shapes, lengths or values are others, or all labels are the same.
    """
    return ThresholdExplorer(*checked(probabilities, labels))
