"""A yes-or-no classifier at one threshold: what it finds, misses and mistakes."""

from typing import NamedTuple

import numpy as np

from helpers.messages import text


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
