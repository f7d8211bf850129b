"""The checks of lesson 01: what each asks, and the usual mistakes by name.

What learners of this lesson often believe, and the check that finds out:

- One image is an input as it is; a batch axis comes with many images only (`batch_shape`).
- Scaling is done once it looks done: twice, with `//`, by 256, in float64 (`scaled_images`).
- `to_categorical` knows how many classes there are (`one_hot_labels`).
- `validation_split` adds images, or takes them from the test set (`set_sizes`).
- Validation rows come from the start, or from anywhere (`validation_counts`).
- Images and labels can be shuffled one after the other (`own_digits`).
"""

import functools
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from helpers.checks import answers
from helpers.checks.engine import check
from helpers.dataset import load_mnist

CLASSES = 10


class Reference(NamedTuple):
    """The part of the data set that the checks compare with.

    Attributes:
        y_train: (60000,) uint8.
        x_test: (10000, 28, 28) uint8.
        y_test: (10000,) uint8.
        row_of: the row in `x_test` of an image, by its 784 bytes.
    """

    y_train: np.ndarray
    x_test: np.ndarray
    y_test: np.ndarray
    row_of: dict[bytes, int]


@functools.cache
def reference() -> Reference:
    """Return the data, read anew: a learner's own arrays may have been changed."""
    (_, y_train), (x_test, y_test) = load_mnist()
    row_of = {image.tobytes(): row for row, image in enumerate(x_test)}
    return Reference(y_train, x_test, y_test, row_of)


# 1.1 ------------------------------------------------------------------------------------------


def _shape_or_number(answer: object) -> tuple[int, ...] | np.ndarray | None:
    """Return a shape as a tuple, a single number as a tuple of one, or an array of images."""
    single = answers.whole_number(answer)
    if single is not None:
        return (single,)
    shape = answers.whole_numbers(answer)
    return answers.array(answer, most=100_000_000) if shape is None else shape


@check(
    "1.1",
    prepare=_shape_or_number,
    correct=lambda found: type(found) is tuple and found == (1, 28, 28),
    mistakes={
        "array_instead_of_shape": lambda found: type(found) is np.ndarray,
        "rank_instead_of_shape": lambda found: found in [(2,), (3,)],
        "batch_axis_missing": lambda found: found == (28, 28),
        "batch_axis_last": lambda found: found == (28, 28, 1),
        "index_instead_of_count": lambda found: found == (7, 28, 28),
        "all_images": lambda found: found == (60_000, 28, 28),
        "flattened": lambda found: found in [(1, 784), (784,)],
    },
)
def batch_shape(shape: tuple[int, ...]) -> None:
    """Check the shape of a batch that holds one image."""


# 1.2 ------------------------------------------------------------------------------------------

SCALED_ROWS = 100


def _images(answer: object) -> np.ndarray | None:
    return answers.array(answer, most=60_000 * 28 * 28)


def _is_scaled_by(divisor: float, tolerance: float = 1e-5) -> Callable[[np.ndarray], bool]:
    return lambda found: answers.equal(found, reference().x_test[:SCALED_ROWS] / divisor, tolerance)


def _has_other_shape(found: np.ndarray) -> bool:
    return found.shape != (SCALED_ROWS, 28, 28)


def _is_between_minus_one_and_one(found: np.ndarray) -> bool:
    return answers.equal(found, reference().x_test[:SCALED_ROWS] / 127.5 - 1)


def _is_standardised(found: np.ndarray) -> bool:
    """Return whether some mean was subtracted and the rest divided by some number."""
    if not (np.isfinite(found).all() and found.min() < 0 and np.abs(found).max() < 1000):
        return False
    images = reference().x_test[:SCALED_ROWS]
    return bool(found.std() > 0 and np.corrcoef(found.ravel(), images.ravel())[0, 1] > 0.999)


@check(
    "1.2",
    prepare=_images,
    correct=lambda found: found.dtype == "float32" and _is_scaled_by(255)(found),
    mistakes={
        "all_test_images": lambda found: found.shape == (10_000, 28, 28),
        "one_image": lambda found: found.shape == (28, 28),
        "other_shape": _has_other_shape,
        "other_dtype": _is_scaled_by(255, tolerance=1e-3),
        "not_scaled": _is_scaled_by(1),
        "scaled_twice": _is_scaled_by(255**2),
        "divided_by_256": _is_scaled_by(256),
        "integer_division": lambda found: np.array_equal(
            found, reference().x_test[:SCALED_ROWS] // 255
        ),
        "from_minus_one": _is_between_minus_one_and_one,
        "standardised": _is_standardised,
    },
)
def scaled_images(images: np.ndarray) -> None:
    """Check the first 100 test images, scaled to the range 0 to 1 as float32."""


# 1.3 ------------------------------------------------------------------------------------------

ENCODED_ROWS = 6


def _encoded(classes: int = CLASSES, shift: int = 0) -> np.ndarray:
    """Return the labels one-hot; `shift` moves each 1 to the right, as counting from 1 does."""
    return np.eye(classes)[(reference().y_test[:ENCODED_ROWS] + shift) % classes]


@check(
    "1.3",
    prepare=answers.array,
    correct=lambda found: answers.equal(found, _encoded()),
    mistakes={
        "whole_numbers": lambda found: answers.equal(found, reference().y_test[:ENCODED_ROWS]),
        "classes_missing": lambda found: answers.equal(found, _encoded(classes=8)),
        "eleven_classes": lambda found: found.shape == (ENCODED_ROWS, 11),
        "transposed": lambda found: answers.equal(found, _encoded().T),
        "all_labels": lambda found: found.shape in [(10_000, CLASSES), (10_000,)],
        "encoded_twice": lambda found: found.ndim == 3,
        "counted_from_one": lambda found: answers.equal(found, _encoded(shift=1)),
        "training_labels": lambda found: answers.equal(
            found, np.eye(CLASSES)[reference().y_train[:ENCODED_ROWS]]
        ),
    },
)
def one_hot_labels(labels: np.ndarray) -> None:
    """Check the first six test labels in one-hot form with ten classes."""


# 1.4 ------------------------------------------------------------------------------------------


def _few_numbers(answer: object) -> np.ndarray | None:
    found = answers.array(answer, most=CLASSES)
    return found if found is not None and found.ndim == 1 else None


def _is(*sizes: float) -> Callable[[np.ndarray], bool]:
    return lambda found: answers.equal(found, sizes, 1e-9)


@check(
    "1.4",
    prepare=_few_numbers,
    correct=_is(54_000, 6_000, 10_000),
    mistakes={
        "not_three": lambda found: found.shape != (3,),
        "shares": lambda found: bool((abs(found) <= 1).all()),
        "another_share": _is(48_000, 12_000, 10_000),
        "training_not_reduced": _is(60_000, 6_000, 10_000),
        "test_set_as_validation": lambda found: (
            answers.equal(found[1:], (10_000, 10_000)) or answers.equal(found[1:], (10_000, 0))
        ),
        "taken_from_all_images": lambda found: found[1] == 7_000,
        "taken_from_test_set": lambda found: found[1] == 1_000,
        "swapped": _is(6_000, 54_000, 10_000),
        "test_set_split_too": lambda found: found[2] in (1_000, 9_000),
    },
)
def set_sizes(sizes: tuple[int, int, int]) -> None:
    """Check how many images are in the training, validation and test set."""


# 1.5 ------------------------------------------------------------------------------------------

VALIDATION_ROWS = 12_000


def _counts(labels: np.ndarray) -> np.ndarray:
    return np.bincount(labels, minlength=CLASSES)


def _numbers_in_a_row(answer: object) -> np.ndarray | None:
    """Return numbers of rank 1 as decimal numbers; a dict of counts counts as its values."""
    if type(answer) is dict and len(answer) <= CLASSES:
        if any(answers.whole_number(key) is None for key in answer):
            return None
        answer = [answer[key] for key in sorted(answer)]
    found = answers.array(answer)
    return None if found is None or found.ndim != 1 else found.astype("float64")


def _are_counts_of(labels: Callable[[], np.ndarray]) -> Callable[..., bool]:
    return lambda found: answers.equal(found, _counts(labels()))


@check(
    "1.5",
    prepare=_numbers_in_a_row,
    correct=_are_counts_of(lambda: reference().y_train[-VALIDATION_ROWS:]),
    mistakes={
        "first_rows": _are_counts_of(lambda: reference().y_train[:VALIDATION_ROWS]),
        "all_training_rows": _are_counts_of(lambda: reference().y_train),
        "rows_that_train": _are_counts_of(lambda: reference().y_train[:-VALIDATION_ROWS]),
        "test_labels": _are_counts_of(lambda: reference().y_test),
        "last_fifth_of_test_labels": _are_counts_of(lambda: reference().y_test[-2_000:]),
        "labels_instead_of_counts": lambda found: found.shape == (VALIDATION_ROWS,),
        "digits_instead_of_counts": lambda found: answers.equal(found, range(CLASSES)),
        "shares": lambda found: answers.equal(
            found, _counts(reference().y_train[-VALIDATION_ROWS:]) / VALIDATION_ROWS
        ),
        "not_ten_numbers": lambda found: found.shape != (CLASSES,),
        "sorted_labels": _are_counts_of(lambda: np.sort(reference().y_train)[-VALIDATION_ROWS:]),
    },
)
def validation_counts(counts: np.ndarray) -> None:
    """Check how many images of each digit the last 12,000 training rows hold."""


# 1.6 ------------------------------------------------------------------------------------------


class OwnDigits(NamedTuple):
    """A learner's images and labels, and what they are by the test set.

    Attributes:
        images: the images as given.
        labels: the labels as given.
        rows: their rows in the test set, in the order given; None if some image stands nowhere
            in it, or is not scaled to the range 0 to 1.
    """

    images: np.ndarray
    labels: np.ndarray
    rows: np.ndarray | None

    @property
    def true_labels(self) -> np.ndarray:
        """The labels that the images have in the test set."""
        return reference().y_test[self.rows]

    @property
    def digits(self) -> np.ndarray:
        """The different digits among the images, in rising order."""
        return np.unique(self.true_labels)


def _own_digits(images: object, labels: object) -> OwnDigits | None:
    found, classes = _images(images), _images(labels)
    if found is None or classes is None:
        return None
    return OwnDigits(found, classes, _rows_in_test_set(found))


def _rows_in_test_set(images: np.ndarray) -> np.ndarray | None:
    plausible = images.shape[1:] == (28, 28) and 0 < len(images) <= len(reference().x_test)
    if not (plausible and _in_range(images)):
        return None
    pixels = np.rint(images * 255.0)
    if np.abs(images * 255.0 - pixels).max() > 0.01:
        return None
    rows = [reference().row_of.get(image.tobytes()) for image in pixels.astype("uint8")]
    return None if None in rows else np.array(rows)


def _in_range(images: np.ndarray) -> bool:
    return bool(images.min() >= 0 and images.max() <= 1)


def _are_own_digits(found: OwnDigits) -> bool:
    return (
        found.rows is not None
        and found.images.dtype == "float32"
        and len(found.digits) == 2
        and len(np.unique(found.rows)) == len(found.rows)
        and len(found.rows) == np.isin(reference().y_test, found.digits).sum()
        and not _is_in_order(found.rows)
        and not _is_in_order(found.true_labels)
        and answers.equal(found.labels, np.eye(CLASSES)[found.true_labels])
    )


def _is_in_order(numbers: np.ndarray) -> bool:
    """Return whether numbers only rise, or only fall."""
    steps = np.diff(numbers.astype("int64"))
    return bool((steps >= 0).all() or (steps <= 0).all())


@check(
    "1.6",
    prepare=_own_digits,
    correct=_are_own_digits,
    mistakes={
        "swapped": lambda found: found.images.ndim <= 2 and found.labels.ndim == 3,
        "batch_axis_missing": lambda found: found.images.shape == (28, 28),
        "other_shape": lambda found: found.images.shape[1:] != (28, 28),
        "no_images": lambda found: found.images.size == 0,
        "not_scaled": lambda found: found.images.max() > 1,
        "scaled_twice": lambda found: found.images.min() >= 0 and found.images.max() < 0.01,
        "unknown_images": lambda found: found.rows is None,
        "other_dtype": lambda found: found.images.dtype != "float32",
        "lengths_differ": lambda found: len(found.images) != _length(found.labels),
        "not_one_hot": lambda found: found.labels.ndim == 1,
        "not_ten_columns": lambda found: found.labels.shape[1:] != (CLASSES,),
        "all_digits": lambda found: len(found.digits) == CLASSES,
        "not_two_digits": lambda found: len(found.digits) != 2,
        "drawn_twice": lambda found: len(np.unique(found.rows)) < len(found.rows),
        "images_missing": lambda found: (
            len(found.rows) < np.isin(reference().y_test, found.digits).sum()
        ),
        "not_shuffled": lambda found: _is_in_order(found.rows),
        "sorted_by_digit": lambda found: _is_in_order(found.true_labels),
        "shuffled_apart": lambda found: (
            not np.array_equal(found.labels.argmax(axis=-1), found.true_labels)
        ),
    },
)
def own_digits(images: np.ndarray, labels: np.ndarray) -> None:
    """Check all test images of two digits: shuffled, scaled, with one-hot labels."""


def _length(array: np.ndarray) -> int:
    return array.shape[0] if array.ndim else 0
