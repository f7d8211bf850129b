"""The checks of lesson 05: what each asks, and the usual mistakes by name.

What learners of this lesson often believe, and the check that finds out:

- `argmax` finds the answers by itself, or along axis 0; the highest probability is the answer
  (`last_digits`).
- One image needs no batch axis, or the axis may stand anywhere (`batch_of_one`).
- A threshold is always 0.5; `argmax` decides between yes and no (`sure_eights`).
- In a confusion matrix, rows and columns mean the same (`fours_as_nines`).
- Positions in a selection are rows of the test set; sorting puts the largest first
  (`worst_sevens`).
- Yes or no works with softmax, and with the digits as labels (`even_model`).
"""

from typing import NamedTuple

import keras
import numpy as np

from helpers.checks import answers
from helpers.checks.engine import check
from helpers.checks.trained import SOFTMAX, Network, known_images

__all__ = [
    "batch_of_one",
    "even_model",
    "fours_as_nines",
    "last_digits",
    "sure_eights",
    "worst_sevens",
]

TEST_IMAGES = 10_000


class Results(NamedTuple):
    """What a network made of the test images.

    Attributes:
        probabilities: (images, 10).
        labels: the true digits, (images,).
    """

    probabilities: np.ndarray
    labels: np.ndarray

    @property
    def predicted(self) -> np.ndarray:
        """The predicted digits, (images,)."""
        return self.probabilities.argmax(axis=-1)

    @property
    def confidence(self) -> np.ndarray:
        """The probabilities of the predicted digits, (images,)."""
        return self.probabilities.max(axis=-1)


def _results(probabilities: object, labels: object) -> Results | None:
    table, digits = answers.array(probabilities), answers.array(labels)
    if table is None or digits is None or table.shape != (*digits.shape, 10):
        return None
    return Results(table, digits)


# 5.1 ------------------------------------------------------------------------------------------

LAST = 100


class LastDigits(NamedTuple):
    """A learner's answer, and the results that it is about.

    Attributes:
        found: the answer.
        results: for all test images.
    """

    found: np.ndarray
    results: Results

    def are(self, expected: np.ndarray) -> bool:
        """Return whether the answer is this array, up to rounding."""
        return answers.equal(self.found, expected)


def _last_digits(answer: object, probabilities: object, labels: object) -> LastDigits | None:
    found, results = answers.array(answer), _results(probabilities, labels)
    return None if found is None or results is None else LastDigits(found, results)


def _are_read(found: LastDigits) -> bool:
    """Return whether the answers are the likeliest digits; two may be equally likely."""
    if found.found.shape != (LAST,) or answers.whole_numbers(found.found) is None:
        return False
    rows = found.results.probabilities[-LAST:]
    digits = found.found.astype(int)
    if digits.min() < 0 or digits.max() > 9:
        return False
    return bool((rows[np.arange(LAST), digits] >= rows.max(axis=-1) - 1e-4).all())


@check(
    "5.1",
    prepare=_last_digits,
    correct=_are_read,
    mistakes={
        "no_axis": lambda found: found.found.size == 1,
        "columns": lambda found: found.found.shape == (10,),
        "all_images": lambda found: found.found.shape == found.results.labels.shape,
        "probabilities": lambda found: found.found.shape == (LAST, 10),
        "highest_probabilities": lambda found: found.are(found.results.confidence[-LAST:]),
        "first_images": lambda found: found.are(found.results.predicted[:LAST]),
        "true_labels": lambda found: found.are(found.results.labels[-LAST:]),
        "most_are_right": lambda found: (
            found.found.shape == (LAST,)
            and bool((found.found == found.results.predicted[-LAST:]).mean() > 0.5)
        ),
    },
)
def last_digits(digits: np.ndarray, probabilities: np.ndarray, labels: np.ndarray) -> None:
    """Check the digits that a network reads in the last 100 test images."""


# 5.2 ------------------------------------------------------------------------------------------

ROW = 61


class BatchOfOne(NamedTuple):
    """A learner's answer, and the image that it is about.

    Attributes:
        found: the answer, as an array.
        image: (28, 28), scaled to the range 0 to 1.
        is_list: whether the answer is a Python list or tuple, which `predict` takes for several
            inputs.
    """

    found: np.ndarray
    image: np.ndarray
    is_list: bool

    def holds(self, scale: float = 1) -> bool:
        """Return whether the answer holds the pixels of the right image, in any shape."""
        return answers.equal(np.ravel(self.found), self.image.ravel() * scale)


def _batch_of_one(answer: object, images: object) -> BatchOfOne | None:
    # Only the shape of an array that is too large is looked at: it costs nothing.
    is_array = type(answer) is np.ndarray and answer.dtype.kind in answers.NUMBER_KINDS
    found = answer if is_array else answers.array(answer)
    known = answers.array(images, most=TEST_IMAGES * 28 * 28)
    if found is None or known is None or known.ndim != 3 or len(known) <= ROW:
        return None
    image = known[ROW]
    in_range = image.size and image.min() >= 0 and image.max() <= 1
    return BatchOfOne(found, image, type(answer) in (list, tuple)) if in_range else None


def _has_size_of_one(found: BatchOfOne) -> bool:
    return found.found.size == found.image.size


@check(
    "5.2",
    prepare=_batch_of_one,
    correct=lambda found: found.found.shape == (1, 28, 28) and found.holds() and not found.is_list,
    mistakes={
        "a_list": lambda found: found.is_list and found.holds(),
        "several_images": lambda found: (
            found.found.ndim == 3 and found.found.shape[1:] == (28, 28) and len(found.found) > 1
        ),
        "no_batch_axis": lambda found: found.found.shape == (28, 28),
        "axis_elsewhere": lambda found: found.found.shape in [(28, 28, 1), (28, 1, 28)],
        "two_axes": lambda found: found.found.ndim == 4,
        "flat": lambda found: found.found.shape in [(1, 784), (784,), (784, 1)],
        "not_scaled": lambda found: _has_size_of_one(found) and found.holds(scale=255),
        "scaled_twice": lambda found: _has_size_of_one(found) and found.holds(scale=1 / 255),
        "other_image": _has_size_of_one,
    },
)
def batch_of_one(batch: np.ndarray, images: np.ndarray) -> None:
    """Check a batch that holds one image."""


# 5.3 ------------------------------------------------------------------------------------------

THRESHOLD = 0.8


class Decisions(NamedTuple):
    """A learner's answer, and the probabilities that it is about.

    Attributes:
        found: the answer; (images, 1) is made (images,).
        probabilities: of yes, (images,).
    """

    found: np.ndarray
    probabilities: np.ndarray

    def are(self, expected: np.ndarray) -> bool:
        """Return whether the answer is this array, up to rounding."""
        return answers.equal(self.found, expected)


def _decisions(answer: object, probabilities: object) -> Decisions | None:
    found, known = answers.array(answer), answers.array(probabilities)
    if found is None or known is None or known.shape not in [(TEST_IMAGES,), (TEST_IMAGES, 1)]:
        return None
    column = found.ndim == 2 and found.shape[1] == 1
    return Decisions(found[:, 0] if column else found, known.ravel())


@check(
    "5.3",
    prepare=_decisions,
    correct=lambda found: (
        found.found.dtype.kind != "b" and found.are(found.probabilities > THRESHOLD)
    ),
    mistakes={
        "truth_values": lambda found: (
            found.found.dtype.kind == "b" and found.are(found.probabilities > THRESHOLD)
        ),
        "usual_threshold": lambda found: found.are(found.probabilities > 0.5),
        "single_number": lambda found: found.found.size == 1,
        "always_no": lambda found: found.are(np.zeros(len(found.probabilities))),
        "probabilities": lambda found: found.are(found.probabilities),
        "the_other_way": lambda found: found.are(found.probabilities <= THRESHOLD),
        "rows": lambda found: found.are(np.flatnonzero(found.probabilities > THRESHOLD)),
        "other_threshold": lambda found: found.found.shape == found.probabilities.shape,
    },
)
def sure_eights(decisions: np.ndarray, probabilities: np.ndarray) -> None:
    """Check decisions with a threshold of 0.8."""


# 5.4 ------------------------------------------------------------------------------------------

TRUE, READ = 4, 9


class Count(NamedTuple):
    """A learner's answer, and the labels and predictions that it is about.

    Attributes:
        found: the answer.
        labels: (images,).
        predicted: (images,).
    """

    found: float
    labels: np.ndarray
    predicted: np.ndarray

    def of(self, true: int, read: int) -> int:
        """Return how many images of one digit were read as another."""
        return int(((self.labels == true) & (self.predicted == read)).sum())

    def is_share_of(self, whole: int) -> bool:
        """Return whether the answer is the right count divided by another one."""
        return whole > 0 and abs(self.found - self.of(TRUE, READ) / whole) < 1e-5


def _count(answer: object, labels: object, predicted: object) -> Count | None:
    found, true, read = answers.number(answer), answers.array(labels), answers.array(predicted)
    if found is None or true is None or read is None or true.shape != read.shape:
        return None
    return Count(found, true, read)


@check(
    "5.4",
    prepare=_count,
    correct=lambda found: found.found == found.of(TRUE, READ),
    mistakes={
        "swapped": lambda found: found.found == found.of(READ, TRUE),
        "both_ways": lambda found: found.found == found.of(TRUE, READ) + found.of(READ, TRUE),
        "diagonal": lambda found: found.found in (found.of(TRUE, TRUE), found.of(READ, READ)),
        "all_of_true": lambda found: found.found == (found.labels == TRUE).sum(),
        "all_of_read": lambda found: found.found == (found.predicted == READ).sum(),
        "all_mistakes_of_true": lambda found: (
            found.found == (found.labels == TRUE).sum() - found.of(TRUE, TRUE)
        ),
        "share": lambda found: any(
            found.is_share_of(int(whole))
            for whole in ((found.labels == TRUE).sum(), found.labels.size)
        ),
    },
)
def fours_as_nines(count: int, labels: np.ndarray, predicted: np.ndarray) -> None:
    """Check how many 4s were read as a 9."""


# 5.5 ------------------------------------------------------------------------------------------

WORST, DIGIT = 5, 7


class WorstSevens(NamedTuple):
    """A learner's answer, and the results that it is about.

    Attributes:
        found: the answer.
        results: for all test images.
    """

    found: np.ndarray
    results: Results

    @property
    def sevens(self) -> np.ndarray:
        """The rows of all images of a 7."""
        return np.flatnonzero(self.results.labels == DIGIT)

    @property
    def mistakes(self) -> np.ndarray:
        """The rows of all images that were read wrongly."""
        return np.flatnonzero(self.results.predicted != self.results.labels)

    @property
    def wrong_sevens(self) -> np.ndarray:
        """The rows of all images of a 7 that were read as something else."""
        return np.intersect1d(self.sevens, self.mistakes)

    def are_surest_of(self, rows: np.ndarray, found: np.ndarray | None = None) -> bool:
        """Return whether the answer is the surest of some rows, surest first.

        Args:
            rows: to choose from; equally sure rows may stand in any order.
            found: what to look at instead of the answer.
        """
        found = self.found if found is None else found
        if found.shape != (min(WORST, len(rows)),) or not np.isin(found, rows).all():
            return False
        surest = np.sort(self.results.confidence[rows])[::-1][:WORST]
        given = self.results.confidence[found.astype(int)]
        return len(np.unique(found)) == len(found) and bool(np.allclose(given, surest, rtol=1e-6))

    def are_positions_in(self, rows: np.ndarray) -> bool:
        """Return whether the answer would be right as positions in a selection of rows."""
        if answers.whole_numbers(self.found) is None or self.found.size == 0:
            return False
        positions = self.found.astype(int)
        if positions.min() < 0 or positions.max() >= len(rows):
            return False
        return self.are_surest_of(self.wrong_sevens, rows[positions])

    @property
    def are_least_sure(self) -> bool:
        """Whether the answer is the five wrong sevens that the network was least sure of."""
        if self.found.shape != (WORST,) or not np.isin(self.found, self.wrong_sevens).all():
            return False
        given = np.sort(self.results.confidence[self.found.astype(int)])
        least = np.sort(self.results.confidence[self.wrong_sevens])[:WORST]
        return bool(np.allclose(given, least, rtol=1e-6))


def _worst_sevens(answer: object, probabilities: object, labels: object) -> WorstSevens | None:
    found, results = answers.array(answer), _results(probabilities, labels)
    return None if found is None or results is None else WorstSevens(found, results)


def _is_turned_round(found: WorstSevens) -> bool:
    return found.found.ndim == 1 and found.are_surest_of(found.wrong_sevens, found.found[::-1])


def _are_read_as_seven(found: WorstSevens) -> bool:
    rows = found.mistakes[found.results.predicted[found.mistakes] == DIGIT]
    return found.are_surest_of(rows)


@check(
    "5.5",
    prepare=_worst_sevens,
    correct=lambda found: found.are_surest_of(found.wrong_sevens),
    mistakes={
        "images": lambda found: found.found.ndim == 3,
        "turned_round": _is_turned_round,
        "least_sure": lambda found: found.are_least_sure,
        "positions": lambda found: (
            found.are_positions_in(found.sevens)
            or found.are_positions_in(found.mistakes)
            or found.are_positions_in(found.wrong_sevens)
        ),
        "right_answers": lambda found: found.are_surest_of(found.sevens),
        "read_as_seven": _are_read_as_seven,
        "all_digits": lambda found: found.are_surest_of(found.mistakes),
        "not_sorted": lambda found: (
            found.found.shape == (WORST,)
            and len(np.intersect1d(found.found, found.wrong_sevens)) == WORST
        ),
        "probabilities": lambda found: (
            found.found.shape == (WORST,) and bool(((found.found > 0) & (found.found <= 1)).all())
        ),
        "other_count": lambda found: found.found.ndim == 1 and found.found.size != WORST,
    },
)
def worst_sevens(rows: np.ndarray, probabilities: np.ndarray, labels: np.ndarray) -> None:
    """Check the rows of the five most confident mistakes among the 7s."""


# 5.6 ------------------------------------------------------------------------------------------

MEASURED = "fifth_of_test"
ENOUGH = 0.93  # the solution reached 0.963
CLEARLY = 0.2  # a network that is right by so much more on unscaled images was trained on them


def _says_yes(found: Network, scale: float = 255) -> np.ndarray:
    """Return for each image whether the network says yes; all no if it cannot say."""
    outputs, count = found.predict_part(MEASURED, scale), len(known_images()[MEASURED].labels)
    if outputs is None or outputs.shape != (count, 1):
        return np.zeros(count, dtype=bool)
    logits = found.loss is not None and found.loss.from_logits
    return outputs[:, 0] > (0 if logits else 0.5)


def _share_right(found: Network, scale: float = 255) -> float:
    return float(np.mean(_says_yes(found, scale) == (known_images()[MEASURED].labels % 2 == 0)))


def _is_trained(found: Network) -> bool:
    return found.compiled and found.updates > 0


def _says_yes_to_eights(found: Network) -> bool:
    labels = known_images()[MEASURED].labels[_says_yes(found)]
    return labels.size > 0 and bool(np.mean(labels == 8) > 0.5)


@check(
    "5.6",
    prepare=Network,
    correct=lambda found: (
        _is_trained(found) and found.columns == 1 and _share_right(found) >= ENOUGH
    ),
    mistakes={
        "result_of_compile": lambda found: found.is_nothing,
        "history": lambda found: found.is_history,
        "not_compiled": lambda found: found.model is not None and not found.compiled,
        "not_trained": lambda found: found.compiled and found.updates == 0,
        "other_outputs": lambda found: _is_trained(found) and found.columns != 1,
        "softmax": lambda found: _is_trained(found) and found.output_kind == SOFTMAX,
        "mixed_up": lambda found: found.mixed_up,
        "still_eights": lambda found: _is_trained(found) and _says_yes_to_eights(found),
        "always_yes": lambda found: _is_trained(found) and bool(_says_yes(found).mean() > 0.9),
        "odd": lambda found: _is_trained(found) and _share_right(found) <= 1 - ENOUGH,
        "not_scaled": lambda found: (
            _is_trained(found) and _share_right(found, scale=1) > _share_right(found) + CLEARLY
        ),
        "not_enough": _is_trained,
    },
)
def even_model(model: keras.Model) -> None:
    """Check a network that says whether a digit is even."""
