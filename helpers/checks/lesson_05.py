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

What a network makes of the test images is computed here anew, so a learner may use the lesson's
names again.
"""

from typing import NamedTuple

import keras
import numpy as np

from helpers.checks import answers, slips
from helpers.checks.engine import check
from helpers.checks.trained import (
    BINARY,
    EVEN,
    SOFTMAX,
    Network,
    Reader,
    is_trained_for,
    known_images,
    training_mistakes,
)

TRAINED_WELL = 0.9  # accuracy on the test images; the lesson's network reaches 0.96 to 0.98


class Results(NamedTuple):
    """A learner's answer, and what a network made of the test images.

    Attributes:
        found: the answer.
        probabilities: (images, 10).
        labels: the true digits, (images,).
    """

    found: np.ndarray
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

    @property
    def is_lesson_network(self) -> bool:
        """Whether the network reads as well as the lesson's."""
        return float(np.mean(self.predicted == self.labels)) >= TRAINED_WELL

    def are(self, expected: np.ndarray) -> bool:
        """Return whether the answer is this array, up to rounding."""
        return answers.equal(self.found, expected)


def _results(found: object, model: object) -> Results | None:
    probabilities, labels = Network(model).predict_part("test"), known_images()["test"].labels
    if found is None:
        return None
    if probabilities is None or probabilities.shape != (len(labels), 10):
        probabilities = np.zeros((len(labels), 10))
    return Results(found, probabilities, labels)


def _array_and_results(answer: object, model: object) -> Results | None:
    return _results(answers.array(answer), model)


# 5.1 ------------------------------------------------------------------------------------------

LAST = 1_000  # among so many some are always read wrongly, so the labels are another answer


def _are_read(found: Results) -> bool:
    """Return whether the answers are the likeliest digits; two may be equally likely."""
    if found.found.shape != (LAST,) or not _are_digits(found):
        return False
    rows = found.probabilities[-LAST:]
    return bool((rows[np.arange(LAST), found.found.astype(int)] >= rows.max(axis=-1) - 1e-4).all())


def _are_digits(found: Results) -> bool:
    whole = found.found.dtype.kind != "b" and answers.whole_numbers(found.found.ravel()) is not None
    return whole and found.found.size > 0 and found.found.min() >= 0 and found.found.max() <= 9


def _first_row_read(found: Results) -> int | None:
    """Return the test image with which a window of answers begins, if the digits are one."""
    if found.found.shape != (LAST,):
        return None
    windows = np.lib.stride_tricks.sliding_window_view(found.predicted, LAST)
    places = np.flatnonzero((windows == found.found).all(axis=1))
    return int(places[0]) if len(places) else None


def _matches(found: Results) -> int:
    if found.found.shape != (LAST,):
        return 0
    return int((found.found == found.predicted[-LAST:]).sum())


@check(
    "5.1",
    prepare=_array_and_results,
    correct=lambda found: found.is_lesson_network and _are_read(found),
    slips=slips.VALUES,
    facts={"last": LAST, "wanted": f"`({LAST},)`"},
    measure=lambda found: {
        "count": found.found.size,
        "shape": found.found.shape,
        "first": _first_row_read(found) or 0,
        "matches": _matches(found),
    },
    mistakes={
        "lesson_network": lambda found: not found.is_lesson_network,
        "one_number": lambda found: found.found.size == 1,
        "columns": lambda found: found.are(found.probabilities[-LAST:].argmax(axis=0)),
        "other_count": lambda found: found.found.ndim == 1 and found.found.size != LAST,
        "table": lambda found: found.found.shape == (LAST, 10),
        "other_shape": lambda found: found.found.shape != (LAST,),
        "no_digits": lambda found: not _are_digits(found),
        "true_labels": lambda found: found.are(found.labels[-LAST:]),
        "other_rows": lambda found: _first_row_read(found) is not None,
        "other_order": lambda found: (
            found.are(found.predicted[: -LAST - 1 : -1])
            or found.are(np.sort(found.predicted[-LAST:]))
        ),
        "least_likely": lambda found: found.are(found.probabilities[-LAST:].argmin(axis=-1)),
        "some_are_wrong": lambda found: found.found.shape == (LAST,),
    },
)
def last_digits(digits: np.ndarray, model: keras.Model) -> None:
    """Check the digits that a network reads in the last test images."""


# 5.2 ------------------------------------------------------------------------------------------

ROW = 61
IMAGE = (28, 28)


class BatchOfOne(NamedTuple):
    """A learner's answer, and the image that it is about.

    Attributes:
        found: the answer, as an array.
        is_list: whether the answer is a Python list or tuple, which `predict` takes for several
            inputs.
    """

    found: np.ndarray
    is_list: bool

    @property
    def image(self) -> np.ndarray:
        """The right image, (28, 28), from 0 to 1."""
        return known_images()["test"].pixels[ROW] / 255

    @property
    def has_size_of_one(self) -> bool:
        """Whether it has as many numbers as one image."""
        return self.found.size == self.image.size

    def holds(self, image: np.ndarray) -> bool:
        """Return whether the answer holds these pixels, in any shape."""
        return self.has_size_of_one and answers.equal(self.found.ravel(), image.ravel())

    def row_in(self, part: str) -> int | None:
        """Return which image of a part of the data the answer holds, scaled, or None."""
        if not self.has_size_of_one or not np.isfinite(self.found).all():
            return None
        pixels = known_images()[part].pixels.reshape(-1, self.image.size)
        given = np.rint(self.found.ravel().astype("float64") * 255).clip(0, 255).astype("uint8")
        places = np.flatnonzero((pixels == given).all(axis=1))
        same = len(places) and answers.equal(self.found.ravel(), pixels[places[0]] / 255)
        return int(places[0]) if same else None


def _batch_of_one(answer: object) -> BatchOfOne | None:
    # Only the shape of an array that is too large is looked at: it costs nothing.
    is_array = type(answer) is np.ndarray and answer.dtype.kind in answers.NUMBER_KINDS
    found = answer if is_array else answers.array(answer)
    return None if found is None else BatchOfOne(found, answers.is_a(answer, (list, tuple)))


@check(
    "5.2",
    prepare=_batch_of_one,
    correct=lambda found: (
        found.found.shape == (1, *IMAGE) and found.holds(found.image) and not found.is_list
    ),
    slips=slips.VALUES,
    facts={"row": ROW, "next": ROW + 1, "wanted": "`(1, 28, 28)`"},
    measure=lambda found: {
        "shape": found.found.shape,
        "found_row": found.row_in("test"),
        "largest": float(found.found.max()) if found.found.size else 0,
    },
    mistakes={
        "a_list": lambda found: found.is_list and found.holds(found.image),
        "several_images": lambda found: (
            found.found.shape[-2:] == IMAGE and found.found.size > found.image.size
        ),
        "no_batch_axis": lambda found: found.found.shape == IMAGE,
        "axis_elsewhere": lambda found: (
            found.has_size_of_one and found.found.ndim > 2 and found.found.shape != (1, *IMAGE)
        ),
        "other_shape": lambda found: found.found.shape != (1, *IMAGE),
        "not_scaled": lambda found: found.holds(found.image * 255),
        "scaled_twice": lambda found: found.holds(found.image / 255),
        "other_test_image": lambda found: found.row_in("test") is not None,
        "training_image": lambda found: found.row_in("train") is not None,
        "other_pixels": lambda found: found.has_size_of_one,
    },
)
def batch_of_one(batch: np.ndarray) -> None:
    """Check a batch that holds one image."""


# 5.3 ------------------------------------------------------------------------------------------

THRESHOLD = 0.8


class Decisions(NamedTuple):
    """A learner's answer, and the probabilities that it is about.

    Attributes:
        found: the answer; (images, 1) is made (images,).
        probabilities: of yes, (images,).
        labels: the true digits, (images,).
    """

    found: np.ndarray
    probabilities: np.ndarray
    labels: np.ndarray

    @property
    def is_lesson_network(self) -> bool:
        """Whether the network finds 8s as well as the lesson's."""
        return float(np.mean((self.probabilities > 0.5) == (self.labels == 8))) > 0.95

    @property
    def fits_images(self) -> bool:
        """Whether there is a number for each image."""
        return self.found.shape == self.labels.shape

    def are(self, expected: np.ndarray, threshold: float = THRESHOLD) -> bool:
        """Return whether the answer is this array, but for images at the threshold itself."""
        if self.found.shape != expected.shape:
            return False
        clear = abs(self.probabilities - threshold) > 1e-5
        return answers.equal(self.found[clear], expected[clear])

    def count(self, yes: bool) -> int:
        """Return how many decisions are yes, or are no, and should not be."""
        if not self.fits_images:
            return 0
        return int(((self.found == yes) & ((self.probabilities > THRESHOLD) != yes)).sum())

    @property
    def limits(self) -> tuple[float, float] | None:
        """Between which probabilities the threshold of these decisions lies, if they have one."""
        if not self.fits_images or len(np.unique(self.found)) != 2:
            return None
        yes = self.found == self.found.max()
        low, high = self.probabilities[~yes].max(), self.probabilities[yes].min()
        return (float(low), float(high)) if low < high + 1e-5 else None


def _decisions(answer: object, model: object) -> Decisions | None:
    found = answers.array(answer)
    outputs, labels = Network(model).predict_part("test"), known_images()["test"].labels
    if found is None:
        return None
    if outputs is None or outputs.shape != (len(labels), 1):
        outputs = np.zeros((len(labels), 1))
    column = found.ndim == 2 and found.shape[1] == 1
    return Decisions(found[:, 0] if column else found, outputs[:, 0].astype("float64"), labels)


def _are_sure(found: Decisions) -> bool:
    return found.are(found.probabilities > THRESHOLD)


@check(
    "5.3",
    prepare=_decisions,
    correct=lambda found: (
        found.is_lesson_network and _are_sure(found) and found.found.dtype.kind in "iu"
    ),
    slips=slips.VALUES,
    facts={"threshold": THRESHOLD, "wanted": "`(10000, 1)`"},
    measure=lambda found: {
        "count": found.found.size,
        "shape": found.found.shape,
        "low": (found.limits or (0, 0))[0],
        "high": (found.limits or (0, 0))[1],
        "too_many": found.count(yes=True),
        "missing": found.count(yes=False),
    },
    mistakes={
        "lesson_network": lambda found: not found.is_lesson_network,
        "truth_values": lambda found: found.found.dtype.kind == "b" and _are_sure(found),
        "decimal_numbers": _are_sure,
        "single_number": lambda found: found.found.size == 1,
        "other_count": lambda found: found.found.ndim == 1 and not found.fits_images,
        "other_shape": lambda found: not found.fits_images,
        "always_no": lambda found: not found.found.any(),
        "the_other_way": lambda found: found.are(found.probabilities <= THRESHOLD),
        "other_numbers": lambda found: not np.isin(found.found, [0, 1]).all(),
        "uses_labels": lambda found: (
            found.are(found.labels == 8)
            or found.are((found.probabilities > THRESHOLD) & (found.labels == 8))
        ),
        "other_threshold": lambda found: found.limits is not None,
        "some_are_wrong": lambda found: found.fits_images,
    },
)
def sure_eights(decisions: np.ndarray, model: keras.Model) -> None:
    """Check decisions with a threshold of 0.8."""


# 5.4 ------------------------------------------------------------------------------------------

TRUE, READ = 4, 9


class Share(NamedTuple):
    """A learner's answer, and how a network read the images of each digit.

    Attributes:
        found: the answer.
        table: how many images of each digit were read as each, (10, 10).
        is_lesson_network: whether the network reads as well as the lesson's.
    """

    found: float
    table: np.ndarray
    is_lesson_network: bool

    def is_of(self, part: int, whole: int) -> bool:
        """Return whether the answer is a part divided by a whole."""
        return whole > 0 and abs(self.found - part / whole) < 1e-5

    @property
    def part(self) -> float:
        """Which part of the images of a 4 the answer is a share of; whole if it is a real one."""
        return self.found * self.table[TRUE].sum()


def _share(answer: object, model: object) -> Share | None:
    results = _results(answers.number(answer), model)
    if results is None:
        return None
    table = np.zeros((10, 10), dtype=int)
    np.add.at(table, (results.labels, results.predicted), 1)
    return Share(results.found, table, results.is_lesson_network)


@check(
    "5.4",
    prepare=_share,
    correct=lambda found: (
        found.is_lesson_network and found.is_of(found.table[TRUE, READ], found.table[TRUE].sum())
    ),
    slips=slips.ONE_NUMBER,
    facts={"true": TRUE, "read": READ},
    measure=lambda found: {
        "part": round(found.part) if np.isfinite(found.part) else 0,
        "whole": found.table[TRUE].sum(),
    },
    mistakes={
        "lesson_network": lambda found: not found.is_lesson_network,
        "count": lambda found: found.found == found.table[TRUE, READ],
        "no_share": lambda found: not 0 <= found.found <= 1,
        "swapped": lambda found: found.is_of(found.table[READ, TRUE], found.table[READ].sum()),
        "other_whole": lambda found: any(
            found.is_of(found.table[TRUE, READ], whole)
            for whole in (found.table[:, READ].sum(), found.table.sum(), found.table[TRUE, TRUE])
        ),
        "other_part": lambda found: abs(found.part - round(found.part)) < 1e-3,
    },
)
def fours_as_nines(share: float, model: keras.Model) -> None:
    """Check which share of the 4s was read as a 9."""


# 5.5 ------------------------------------------------------------------------------------------

WORST, DIGIT = 5, 7


class WorstSevens(Results):
    """A learner's answer, and what a network made of the test images."""

    @property
    def sevens(self) -> np.ndarray:
        """The rows of all images of a 7."""
        return np.flatnonzero(self.labels == DIGIT)

    @property
    def mistakes(self) -> np.ndarray:
        """The rows of all images that were read wrongly."""
        return np.flatnonzero(self.predicted != self.labels)

    @property
    def wrong_sevens(self) -> np.ndarray:
        """The rows of all images of a 7 that were read as something else."""
        return np.intersect1d(self.sevens, self.mistakes)

    @property
    def are_wrong_sevens(self) -> bool:
        """Whether the answer is different rows, all of them wrong sevens."""
        return (
            self.found.ndim == 1
            and len(np.unique(self.found)) == self.found.size > 0
            and bool(np.isin(self.found, self.wrong_sevens).all())
        )

    def are_surest_of(self, rows: np.ndarray, found: np.ndarray | None = None) -> bool:
        """Return whether the answer is the surest of some rows, surest first.

        Args:
            rows: to choose from; equally sure rows may stand in any order.
            found: what to look at instead of the answer.
        """
        found = self.found if found is None else found
        if found.shape != (min(WORST, len(rows)),) or not np.isin(found, rows).all():
            return False
        surest = np.sort(self.confidence[rows])[::-1][:WORST]
        given = self.confidence[found.astype(int)]
        return len(np.unique(found)) == len(found) and bool(np.allclose(given, surest, rtol=1e-5))

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
        if not self.are_wrong_sevens or self.found.size != WORST:
            return False
        given = np.sort(self.confidence[self.found.astype(int)])
        least = np.sort(self.confidence[self.wrong_sevens])[:WORST]
        return bool(np.allclose(given, least, rtol=1e-5))


def _worst_sevens(answer: object, model: object) -> WorstSevens | None:
    results = _array_and_results(answer, model)
    return None if results is None else WorstSevens(*results)


def _is_in_other_order(found: WorstSevens) -> bool:
    if not found.are_wrong_sevens:
        return False
    order = np.argsort(-found.confidence[found.found.astype(int)], kind="stable")
    return found.are_surest_of(found.wrong_sevens, found.found[order])


def _are_read_as_seven(found: WorstSevens) -> bool:
    return found.are_surest_of(found.mistakes[found.predicted[found.mistakes] == DIGIT])


def _are_rows(found: WorstSevens) -> bool:
    whole = answers.whole_numbers(found.found)
    return whole is not None and min(whole, default=-1) >= 0 and max(whole) < len(found.labels)


@check(
    "5.5",
    prepare=_worst_sevens,
    correct=lambda found: found.is_lesson_network and found.are_surest_of(found.wrong_sevens),
    slips=slips.VALUES,
    facts={"worst": WORST, "digit": DIGIT, "wanted": f"`({WORST},)`"},
    measure=lambda found: {"count": found.found.size, "shape": found.found.shape},
    mistakes={
        "lesson_network": lambda found: not found.is_lesson_network,
        "other_shape": lambda found: found.found.ndim > 1,
        "other_order": _is_in_other_order,
        "least_sure": lambda found: found.are_least_sure,
        "positions": lambda found: (
            found.are_positions_in(found.sevens)
            or found.are_positions_in(found.mistakes)
            or found.are_positions_in(found.wrong_sevens)
        ),
        "read_as_seven": _are_read_as_seven,
        "all_digits": lambda found: found.are_surest_of(found.mistakes),
        "other_count": lambda found: found.found.size != WORST,
        "not_the_worst": lambda found: found.are_wrong_sevens,
        "no_rows": lambda found: bool((found.found < 10).all()),
        "no_sevens": lambda found: (
            _are_rows(found) and not (found.labels[found.found.astype(int)] == DIGIT).all()
        ),
        "some_read_rightly": _are_rows,
    },
)
def worst_sevens(rows: np.ndarray, model: keras.Model) -> None:
    """Check the rows of the five most confident mistakes among the 7s."""


# 5.6 ------------------------------------------------------------------------------------------

ENOUGH = 0.92  # trainings with 20,000 images reach 0.945 to 0.958, without a hidden layer 0.84


def _gives_one_answer(found: Reader) -> bool:
    """Return whether nearly all images get the same answer."""
    yes = np.mean(found.answers_to("moved"))
    return found.has_right_columns and not 0.03 < yes < 0.97


def _asks_another_question(found: Reader) -> bool:
    yes = found.shares[:, 1] > 0.3
    return found.is_decided and bool(found.misread) and 0 < yes.sum() < len(yes)


MISTAKES = training_mistakes(
    ENOUGH,
    softmax=lambda found: found.columns == 1 and found.output_kind == SOFTMAX,
    other_loss=lambda found: found.compiled and (found.loss is None or found.loss.labels != BINARY),
    one_answer=_gives_one_answer,
    other_question=_asks_another_question,
)


def _reader(answer: object) -> Reader:
    return Reader(answer, EVEN)


@check(
    "5.6",
    prepare=_reader,
    correct=lambda found: is_trained_for(found, MISTAKES),
    facts={"enough": ENOUGH},
    slips=slips.MODEL,
    measure=Reader.found,
    mistakes=MISTAKES,
)
def even_model(model: keras.Model) -> None:
    """Check a network that says whether a digit is even."""
