"""An explorable for lesson 05: move the threshold of a yes-or-no classifier."""

import html

import numpy as np

from helpers.decisions import Counts, checked, count_answers, recall_and_precision
from helpers.messages import text
from helpers.widgets.drawing import DrawnExplorable, Scene, draw_scene, merged
from helpers.widgets.slider import Slider

THRESHOLDS = [number / 100 for number in range(101)]
START = 0.5
DETAIL = 3  # decimal places of the curve; finer ones could not be seen


def plot_of_thresholds(probabilities: np.ndarray, labels: np.ndarray) -> Scene:
    """Return what all scenes share: the axes, the curve, and where the point can be."""
    curve = np.round(np.transpose(recall_and_precision(probabilities, labels)), DETAIL)
    changes = np.append(True, np.any(np.diff(curve, axis=0) != 0, axis=1))
    every = [count_answers(probabilities, labels, threshold) for threshold in THRESHOLDS]
    return {
        "x": {"label": text("widgets.threshold.axis.recall"), "from": 0, "to": 1},
        "y": {"label": text("widgets.threshold.axis.precision"), "from": 0, "to": 1.02},
        "lines": [{"role": "measured", "points": curve[changes].tolist()}],
        "handle": {"control": "threshold", "places": [point_of(counts) for counts in every]},
    }


def point_of(counts: Counts) -> list[float] | None:
    """Return where some counts lie on the curve; None if there is no yes answer."""
    exists = counts.true_positives + counts.false_positives > 0
    return [counts.recall, counts.precision] if exists else None


def frame_of_threshold(threshold: float, counts: Counts) -> Scene:
    """Return what is special about the scene of one threshold: the point, the counts, the words."""
    values = {"threshold": threshold, "recall": counts.recall, "precision": counts.precision}
    at = point_of(counts)
    alt = text(f"widgets.threshold.{'alt' if at else 'alt_never'}", **values)
    point = {
        "role": "chosen",
        "at": at,
        "side": "under",
        "label": text("widgets.threshold.chosen", threshold=threshold),
    }
    return {
        "alt": alt,
        "words": describe(threshold, counts),
        "lines": [],
        "points": [point] if at else [],
        "cells": [f"{counts[place]:,}" for place in CELLS],
    }


CELLS = (0, 2, 1, 3)  # places in `Counts` of the table's cells, row by row


def counts_table(counts: Counts) -> str:
    """Return the four counts as an HTML table: rows say the truth, columns the answers."""

    def words(name: str, **values: object) -> str:
        return html.escape(text(f"widgets.threshold.{name}", **values))

    def cell(name: str, mark: str) -> str:
        value = getattr(counts, name)
        return (
            f'<td style="{line};padding:8px 10px;text-align:right">'
            f'<span data-cell style="font-size:18px;font-weight:bold">{value:,}</span><br>'
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
    found = {"tp": counts.true_positives, "fn": counts.false_negatives, "positives": positives}
    mistakes = {"count": counts.false_positives, "precision": counts.precision}
    sentences = (
        text("widgets.threshold.yes", threshold=threshold, count=yes),
        text("widgets.threshold.finds", recall=counts.recall, **found),
        text("widgets.threshold.mistakes", **mistakes),
    )
    return " ".join(sentences)


class ThresholdExplorer(DrawnExplorable):
    """The explorable; `threshold` makes one.

    Attributes:
        slider: the threshold.
    """

    def __init__(self, probabilities: np.ndarray, labels: np.ndarray) -> None:
        self.slider = Slider(
            text("widgets.threshold.slider"), THRESHOLDS, START, name="{:.2f}".format
        )
        every = [count_answers(probabilities, labels, threshold) for threshold in THRESHOLDS]
        base = plot_of_thresholds(probabilities, labels)
        frames = [frame_of_threshold(*pair) for pair in zip(THRESHOLDS, every, strict=True)]
        data = {"base": base, "frames": frames, "table": counts_table(every[self.slider.index])}
        start = draw_scene(merged(base, frames[self.slider.index]), width=4.1, height=3.4)
        super().__init__({"threshold": self.slider}, "frames", data, start)


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
