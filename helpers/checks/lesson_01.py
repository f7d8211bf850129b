"""The checks of lesson 01: what each asks, and the usual mistakes by name.

What learners of this lesson often believe, and the check that finds out:

- One image is an input as it is; a batch axis comes with many images only (`batch_shape`).
- Scaling is done once it looks done: twice, with `//`, by 256, in float64 (`scaled_images`).
- `to_categorical` knows how many classes there are (`one_hot_labels`).
- `validation_split` adds images, or takes them from the test set (`set_sizes`).
- Validation rows come from the start, or from anywhere (`validation_counts`).
- Images and labels can be shuffled one after the other (`own_images`).
"""

import functools
from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from helpers.checks import answers, slips
from helpers.checks.engine import Test, check
from helpers.dataset import load_mnist

CLASSES = 10
TRAINING, TEST = 60_000, 10_000  # images in the two files


class Reference(NamedTuple):
    """The part of the data set that the checks compare with.

    Attributes:
        x_train: (60000, 28, 28) uint8.
        y_train: (60000,) uint8.
        x_test: (10000, 28, 28) uint8.
        y_test: (10000,) uint8.
        row_of: the row in `x_test` of an image, by its 784 bytes.
    """

    x_train: np.ndarray
    y_train: np.ndarray
    x_test: np.ndarray
    y_test: np.ndarray
    row_of: dict[bytes, int]


@functools.cache
def reference() -> Reference:
    """Return the data, read anew: a learner's own arrays may have been changed."""
    (x_train, y_train), (x_test, y_test) = load_mnist()
    row_of = {image.tobytes(): row for row, image in enumerate(x_test)}
    return Reference(x_train, y_train, x_test, y_test, row_of)


@functools.cache
def training_images() -> frozenset[bytes]:
    """Return the training images, each as its 784 bytes."""
    return frozenset(image.tobytes() for image in reference().x_train)


def _shape(found: np.ndarray) -> str:
    return str(found.shape)


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
    slips=slips.FEW_NUMBERS
    | {"open_axis": slips.some(lambda answer: type(answer) is tuple and answer[:1] == (None,))},
    mistakes={
        "array_instead_of_shape": lambda found: type(found) is np.ndarray,
        "rank_instead_of_shape": lambda found: found in [(2,), (3,)],
        "one_number": lambda found: len(found) == 1,
        "batch_axis_missing": lambda found: found == (28, 28),
        "flattened": lambda found: found == (1, 784),
        "other_rank": lambda found: len(found) != 3,
        "batch_axis_last": lambda found: found == (28, 28, 1),
        "index_instead_of_count": lambda found: found == (7, 28, 28),
        "all_images": lambda found: found == (TRAINING, 28, 28),
        "other_count": lambda found: found[1:] == (28, 28),
        "other_pixels": lambda found: found[0] == 1,
    },
    facts={"training": TRAINING},
    measure=lambda found: {"axes": len(found) if type(found) is tuple else found.ndim},
)
def batch_shape(shape: tuple[int, ...]) -> None:
    """Check the shape of a batch that holds one image."""


# 1.2 ------------------------------------------------------------------------------------------

SCALED_ROWS = 100


def _images(answer: object) -> np.ndarray | None:
    return answers.array(answer, most=TRAINING * 28 * 28)


def _pixels() -> np.ndarray:
    return reference().x_test[:SCALED_ROWS].astype("float64")


def _equals_pixels(change: Callable[[np.ndarray], np.ndarray], tolerance: float = 1e-5) -> Test:
    """Return the test whether an array is what some change makes of the 100 images."""
    return lambda found: answers.equal(found, change(_pixels()), tolerance)


def _is_standardised(found: np.ndarray) -> bool:
    """Return whether some mean was subtracted and the rest divided by some number."""
    if not (np.isfinite(found).all() and found.min() < 0 and np.abs(found).max() < 1000):
        return False
    return bool(found.std() > 0 and np.corrcoef(found.ravel(), _pixels().ravel())[0, 1] > 0.999)


def _is_black_and_white(images: np.ndarray) -> bool:
    return bool(np.isin(images, (0, 1)).all())


def _is_in_range(images: np.ndarray) -> bool:
    return bool(images.min() >= 0 and images.max() <= 1)


def _are_other_test_images(found: np.ndarray) -> bool:
    return _rows_in_test_set(found) is not None


def _range(found: np.ndarray) -> Mapping[str, object]:
    known = {"shape": _shape(found), "dtype": str(found.dtype)}
    if found.size:
        known |= {"lowest": float(found.min()), "highest": float(found.max())}
    return known


@check(
    "1.2",
    prepare=_images,
    correct=lambda found: found.dtype == "float32" and _equals_pixels(lambda x: x / 255)(found),
    slips=slips.VALUES | {"list": slips.some(lambda answer: type(answer) is list)},
    mistakes={
        "all_test_images": lambda found: found.shape == (TEST, 28, 28),
        "one_image": lambda found: found.shape == (28, 28),
        "other_shape": lambda found: found.shape != (SCALED_ROWS, 28, 28),
        "other_dtype": _equals_pixels(lambda x: x / 255, tolerance=1e-3),
        "not_scaled": _equals_pixels(lambda x: x),
        "scaled_twice": _equals_pixels(lambda x: x / 255**2),
        "divided_by_256": _equals_pixels(lambda x: x / 256),
        "integer_division": _equals_pixels(lambda x: x // 255),
        "black_and_white": _is_black_and_white,
        "from_minus_one": _equals_pixels(lambda x: x / 127.5 - 1),
        "inverted": _equals_pixels(lambda x: 1 - x / 255),
        "standardised": _is_standardised,
        "rounded": _equals_pixels(lambda x: x / 255, tolerance=0.06),
        "training_images": lambda found: answers.equal(
            found, reference().x_train[:SCALED_ROWS] / 255
        ),
        "other_images": _are_other_test_images,
        "other_range": lambda found: not _is_in_range(found),
        "other_values": _is_in_range,
    },
    facts={"rows": SCALED_ROWS, "test": TEST, "wanted": f"`({SCALED_ROWS}, 28, 28)`"},
    measure=_range,
)
def scaled_images(images: np.ndarray) -> None:
    """Check the first 100 test images, scaled to the range 0 to 1 as float32."""


# 1.3 ------------------------------------------------------------------------------------------

ENCODED_ROWS = 6


def _encoded(classes: int = CLASSES, shift: int = 0) -> np.ndarray:
    """Return the labels one-hot; `shift` moves each 1 to the right, as counting from 1 does."""
    return np.eye(classes)[(reference().y_test[:ENCODED_ROWS] + shift) % classes]


def _is_one_hot(labels: np.ndarray) -> bool:
    """Return whether each row of a table holds a single 1 among zeros."""
    return bool(np.isin(labels, (0, 1)).all() and (labels.sum(axis=-1) == 1).all())


def _digits(labels: np.ndarray) -> str:
    """Return digits as a reader writes them: 3, 5 and not [3 5]."""
    return ", ".join(str(label) for label in labels)


def _describe_labels(found: np.ndarray) -> Mapping[str, object]:
    known = {"shape": _shape(found), "count": len(found) if found.ndim else 1}
    if found.ndim == 2:
        known |= {"columns": found.shape[1]}
        if found.shape == (ENCODED_ROWS, CLASSES):
            known |= {"labels": _digits(found.argmax(axis=-1))}
    return known


@check(
    "1.3",
    prepare=answers.array,
    correct=lambda found: answers.equal(found, _encoded()),
    slips=slips.VALUES,
    mistakes={
        "whole_numbers": lambda found: answers.equal(found, reference().y_test[:ENCODED_ROWS]),
        "shape_instead_of_labels": lambda found: answers.equal(found, (ENCODED_ROWS, CLASSES)),
        "classes_missing": lambda found: answers.equal(found, _encoded(classes=8)),
        "transposed": lambda found: answers.equal(found, _encoded().T),
        "all_labels": lambda found: found.shape in [(TEST, CLASSES), (TEST,)],
        "encoded_twice": lambda found: (
            found.shape[:2] == (ENCODED_ROWS, CLASSES) and found.ndim == 3
        ),
        "one_row": lambda found: found.shape == (CLASSES,),
        "other_columns": lambda found: (
            found.ndim == 2 and found.shape[0] == ENCODED_ROWS and found.shape[1] != CLASSES
        ),
        "other_count": lambda found: (
            found.ndim == 2 and found.shape[1] == CLASSES and found.shape[0] != ENCODED_ROWS
        ),
        "other_shape": lambda found: found.shape != (ENCODED_ROWS, CLASSES),
        "counted_from_one": lambda found: answers.equal(found, _encoded(shift=1)),
        "training_labels": lambda found: answers.equal(
            found, np.eye(CLASSES)[reference().y_train[:ENCODED_ROWS]]
        ),
        "not_one_hot": lambda found: not _is_one_hot(found),
        "other_labels": _is_one_hot,
    },
    facts={"rows": ENCODED_ROWS, "test": TEST, "wanted": f"`({ENCODED_ROWS}, {CLASSES})`"},
    measure=_describe_labels,
)
def one_hot_labels(labels: np.ndarray) -> None:
    """Check the first six test labels in one-hot form with ten classes."""


# 1.4 ------------------------------------------------------------------------------------------

SPLIT = 0.1
KEPT_ASIDE = round(TRAINING * SPLIT)
SIZES = (TRAINING - KEPT_ASIDE, KEPT_ASIDE, TEST)


def _few_numbers(answer: object) -> np.ndarray | None:
    found = answers.array(answer, most=CLASSES)
    return None if found is None or found.ndim > 1 else np.atleast_1d(found).astype("float64")


def _are(*sizes: float) -> Test:
    return lambda found: answers.equal(found, sizes, 1e-9)


@check(
    "1.4",
    prepare=_few_numbers,
    correct=_are(*SIZES),
    slips=slips.FEW_NUMBERS,
    mistakes={
        "comma_in_number": _are(*[part for size in SIZES for part in divmod(size, 1000)]),
        "not_three": lambda found: found.shape != (3,),
        "thousandth": _are(*[size / 1000 for size in SIZES]),
        "tenth": _are(*[size / 10 for size in SIZES]),
        "shares": lambda found: bool((abs(found) <= 1).all()),
        "another_share": _are(48_000, 12_000, TEST),
        "training_not_reduced": _are(TRAINING, KEPT_ASIDE, TEST),
        "test_set_as_validation": lambda found: (
            answers.equal(found[1:], (TEST, TEST)) or answers.equal(found[1:], (TEST, 0))
        ),
        "no_validation": lambda found: found[1] == 0,
        "taken_from_all_images": lambda found: found[1] == (TRAINING + TEST) * SPLIT,
        "taken_from_test_set": lambda found: found[1] == TEST * SPLIT,
        "swapped": lambda found: sorted(found) == sorted(SIZES),
        "test_set_split_too": lambda found: found[2] == TEST * (1 - SPLIT),
        "other_sum": lambda found: found.sum() != TRAINING + TEST,
        "other_split": lambda found: found[2] == TEST,
    },
    facts={"training": TRAINING, "test": TEST, "all": TRAINING + TEST, "left": SIZES[0]},
    measure=lambda found: {"count": len(found), "sum": round(float(found.sum()), 2)},
)
def set_sizes(sizes: tuple[int, int, int]) -> None:
    """Check how many images are in the training, validation and test set."""


# 1.5 ------------------------------------------------------------------------------------------

VALIDATION_ROWS = 12_000


def _counts(labels: np.ndarray) -> np.ndarray:
    return np.bincount(labels, minlength=CLASSES)


def _right_counts() -> np.ndarray:
    return _counts(reference().y_train[-VALIDATION_ROWS:])


def _counts_or_other(answer: object) -> np.ndarray | None:
    """Return numbers as decimal numbers; a dict of counts counts as its values."""
    if type(answer) is dict and len(answer) <= CLASSES:
        if any(answers.whole_number(key) is None for key in answer):
            return None
        answer = [answer[key] for key in sorted(answer)]
    found = answers.array(answer)
    return None if found is None else found.astype("float64")


def _are_counts_of(labels: Callable[[], np.ndarray]) -> Test:
    return lambda found: answers.equal(found, _counts(labels()))


def _is_pair(answer: object) -> bool:
    pair = type(answer) is tuple and len(answer) == 2
    return pair and all(answers.is_a(part, np.ndarray) for part in answer)


@check(
    "1.5",
    prepare=_counts_or_other,
    correct=lambda found: answers.equal(found, _right_counts()),
    slips=slips.VALUES | {"pair": slips.some(_is_pair)},
    mistakes={
        "one_number": lambda found: found.size == 1,
        "labels_instead_of_counts": lambda found: answers.equal(
            found, reference().y_train[-VALIDATION_ROWS:]
        ),
        "one_a_row": lambda found: found.shape[:1] == (VALIDATION_ROWS,),
        "digits_instead_of_counts": lambda found: answers.equal(found, range(CLASSES)),
        "other_shape": lambda found: found.ndim != 1,
        "not_ten_numbers": lambda found: found.shape != (CLASSES,),
        "first_rows": _are_counts_of(lambda: reference().y_train[:VALIDATION_ROWS]),
        "all_training_rows": _are_counts_of(lambda: reference().y_train),
        "rows_that_train": _are_counts_of(lambda: reference().y_train[:-VALIDATION_ROWS]),
        "from_the_front": _are_counts_of(lambda: reference().y_train[VALIDATION_ROWS:]),
        "test_labels": _are_counts_of(lambda: reference().y_test),
        "last_fifth_of_test_labels": _are_counts_of(lambda: reference().y_test[-2_000:]),
        "shares": lambda found: answers.equal(found, _right_counts() / VALIDATION_ROWS),
        "sorted_labels": _are_counts_of(lambda: np.sort(reference().y_train)[-VALIDATION_ROWS:]),
        "other_order": lambda found: answers.equal(np.sort(found), np.sort(_right_counts())),
        "running_totals": lambda found: answers.equal(found, np.cumsum(_right_counts())),
        "other_sum": lambda found: not np.isclose(found.sum(), VALIDATION_ROWS),
        "other_rows": lambda found: True,
    },
    facts={
        "rows": VALIDATION_ROWS, "training": TRAINING, "left": TRAINING - VALIDATION_ROWS,
        "wanted": f"`({CLASSES},)`",
    },
    measure=lambda found: {
        "shape": _shape(found), "count": found.size, "sum": round(float(found.sum()), 2)
    },
)  # fmt: skip
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

    @property
    def given_labels(self) -> np.ndarray:
        """The class that each row of the labels names."""
        return self.labels.argmax(axis=-1)

    @property
    def all_of_these_digits(self) -> int:
        """How many images of these digits the test set holds."""
        return int(np.isin(reference().y_test, self.digits).sum())


def _own_digits(images: object, labels: object) -> OwnDigits | None:
    found, classes = _images(images), _images(labels)
    if found is None or classes is None:
        return None
    return OwnDigits(found, classes, _rows_in_test_set(found))


def _as_pixels(images: np.ndarray) -> np.ndarray | None:
    """Return scaled images as pixels from 0 to 255, or None if they are none."""
    plausible = images.shape[1:] == (28, 28) and 0 < len(images) <= TRAINING + TEST
    if not (plausible and _is_in_range(images)):
        return None
    pixels = np.rint(images * 255.0)
    return None if np.abs(images * 255.0 - pixels).max() > 0.01 else pixels.astype("uint8")


def _rows_in_test_set(images: np.ndarray) -> np.ndarray | None:
    pixels = _as_pixels(images)
    if pixels is None:
        return None
    rows = [reference().row_of.get(image.tobytes()) for image in pixels]
    return None if None in rows else np.array(rows)


def _hold_training_images(found: OwnDigits) -> bool:
    pixels = _as_pixels(found.images)
    return pixels is not None and any(image.tobytes() in training_images() for image in pixels)


def _are_own_digits(found: OwnDigits) -> bool:
    return (
        found.rows is not None
        and found.images.dtype == "float32"
        and len(found.digits) == 2
        and len(np.unique(found.rows)) == len(found.rows)
        and len(found.rows) == found.all_of_these_digits
        and _is_mixed(np.diff(found.rows) > 0)
        and _is_mixed(np.diff(found.true_labels.astype("int64")) != 0)
        and answers.equal(found.labels, np.eye(CLASSES)[found.true_labels])
    )


def _is_mixed(steps: np.ndarray) -> bool:
    """Return whether about half of the steps are true, as they are in a random order.

    Of more than 1,700 images in random order, between 0.47 and 0.53 always were.
    """
    return bool(0.4 < steps.mean() < 0.6)


def _describe_own_digits(found: OwnDigits) -> Mapping[str, object]:
    known = {"shape": _shape(found.images), "label_shape": _shape(found.labels)}
    known |= {"count": _length(found.images), "labels": _length(found.labels)}
    if found.images.size:
        known |= {"highest": float(found.images.max())}
    if found.rows is not None:
        known |= {
            "digits": _digits(found.digits), "all": found.all_of_these_digits,
            "different": len(np.unique(found.rows)),
        }  # fmt: skip
        if found.labels.ndim == 2:
            known |= {"named": _digits(np.unique(found.given_labels))}
    return known


@check(
    "1.6",
    prepare=_own_digits,
    correct=_are_own_digits,
    slips=slips.VALUES,
    mistakes={
        "swapped": lambda found: found.images.ndim <= 2 and found.labels.ndim == 3,
        "batch_axis_missing": lambda found: found.images.shape == (28, 28),
        "axis_too_many": lambda found: found.images.shape[0:1] == (1,) and found.images.ndim == 4,
        "other_shape": lambda found: found.images.shape[1:] != (28, 28),
        "no_images": lambda found: found.images.size == 0,
        "not_scaled": lambda found: found.images.max() > 1,
        "scaled_twice": lambda found: found.images.min() >= 0 and found.images.max() < 0.01,
        "black_and_white": lambda found: _is_black_and_white(found.images),
        "training_images": _hold_training_images,
        "unknown_images": lambda found: found.rows is None,
        "other_dtype": lambda found: found.images.dtype != "float32",
        "all_digits": lambda found: len(found.digits) == CLASSES,
        "not_two_digits": lambda found: len(found.digits) != 2,
        "drawn_twice": lambda found: len(np.unique(found.rows)) < len(found.rows),
        "images_missing": lambda found: len(found.rows) < found.all_of_these_digits,
        "lengths_differ": lambda found: len(found.images) != _length(found.labels),
        "not_one_hot": lambda found: found.labels.ndim == 1,
        "not_ten_columns": lambda found: found.labels.shape[1:] != (CLASSES,),
        "rows_not_one_hot": lambda found: not _is_one_hot(found.labels),
        "sorted_by_digit": lambda found: (
            not _is_mixed(np.diff(found.true_labels.astype("int64")) != 0)
        ),
        "not_shuffled": lambda found: not _is_mixed(np.diff(found.rows) > 0),
        "other_labels": lambda found: (
            not np.array_equal(np.unique(found.given_labels), found.digits)
        ),
        "shuffled_apart": lambda found: True,
    },
    facts={"wanted": "`(n, 28, 28)`"},
    measure=_describe_own_digits,
)
def own_images(images: np.ndarray, labels: np.ndarray) -> None:
    """Check all test images of two digits: shuffled, scaled, with one-hot labels."""


def _length(array: np.ndarray) -> int:
    return array.shape[0] if array.ndim else 0
