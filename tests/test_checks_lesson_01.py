"""Right and wrong answers to the exercises of lesson 01, and the hint that each should get."""

import keras
import numpy as np
import pytest
from check_catalogue import given, made

from helpers.checks import lesson_01
from helpers.dataset import load_mnist

(_, Y_TRAIN), (X_TEST, Y_TEST) = load_mnist()
SCALED = X_TEST[:100].astype("float32") / 255
ONE_HOT = keras.utils.to_categorical(Y_TEST[:6], 10)
COUNTS = np.bincount(Y_TRAIN[-12_000:], minlength=10)
CHOSEN = np.flatnonzero((Y_TEST == 3) | (Y_TEST == 5))
ORDER = np.random.default_rng(0).permutation(CHOSEN)


def one_hot(rows, classes=10):
    return keras.utils.to_categorical(Y_TEST[rows], classes)


def scaled(rows):
    return X_TEST[rows].astype("float32") / 255


def own(rows):
    return given(scaled(rows), one_hot(rows))


def two_digits(one, other):
    rows = np.flatnonzero(np.isin(Y_TEST, [one, other]))
    return own(np.random.default_rng(1).permutation(rows))


def training_digits():
    (x_train, y_train), _ = load_mnist()
    rows = np.flatnonzero((y_train == 3) | (y_train == 5))
    return given(
        x_train[rows].astype("float32") / 255, keras.utils.to_categorical(y_train[rows], 10)
    )


def shuffled_apart():
    other_order = np.random.default_rng(2).permutation(CHOSEN)
    return given(scaled(ORDER), one_hot(other_order))


RIGHT = {
    "batch_shape": [(1, 28, 28), [1, 28, 28], np.array([1, 28, 28]), (1.0, 28.0, 28.0)],
    "scaled_images": [SCALED, keras.ops.convert_to_tensor(SCALED), list(SCALED)],
    "one_hot_labels": [
        ONE_HOT,
        ONE_HOT.astype("uint8"),
        ONE_HOT.astype(bool),
        ONE_HOT.tolist(),
        np.eye(10)[Y_TEST[:6]],
        keras.ops.one_hot(Y_TEST[:6], 10),
    ],
    "set_sizes": [(54_000, 6_000, 10_000), np.array([54_000, 6_000, 10_000]),
                  [54_000.0, 6_000.0, 10_000]],
    "validation_counts": [
        COUNTS,
        COUNTS.tolist(),
        tuple(COUNTS),
        dict(enumerate(COUNTS)),
        {digit: int(COUNTS[digit]) for digit in reversed(range(10))},
        keras.ops.bincount(Y_TRAIN[-12_000:].astype("int32"), minlength=10),
    ],
    "own_digits": [
        made(own, ORDER),
        made(two_digits, 0, 1),
        made(two_digits, 7, 9),
        made(lambda: given(keras.ops.convert_to_tensor(scaled(ORDER)), one_hot(ORDER).tolist())),
    ],
}  # fmt: skip

WRONG = {
    "batch_shape": [
        (X_TEST[:1], "array_instead_of_shape"),
        (X_TEST[7], "array_instead_of_shape"),
        (3, "rank_instead_of_shape"),
        ((2,), "rank_instead_of_shape"),
        ((28, 28), "batch_axis_missing"),
        ([28, 28], "batch_axis_missing"),
        ((28, 28, 1), "batch_axis_last"),
        ((7, 28, 28), "index_instead_of_count"),
        ((60_000, 28, 28), "all_images"),
        ((1, 784), "flattened"),
        ((784,), "flattened"),
        ((None, 28, 28), "other"),
        ((1, 28, 28, 1), "other"),
        ("(1, 28, 28)", "other"),
        ((28, 28, 2), "other"),
        (1, "other"),
    ],
    "scaled_images": [
        (X_TEST.astype("float32") / 255, "all_test_images"),
        (X_TEST[100].astype("float32") / 255, "one_image"),
        (X_TEST[:10].astype("float32") / 255, "other_shape"),
        (SCALED.reshape(100, 784), "other_shape"),
        (X_TEST[:100] / 255, "other_dtype"),
        (SCALED.astype("float16"), "other_dtype"),
        (SCALED.tolist(), "other_dtype"),
        (X_TEST[:100], "not_scaled"),
        (X_TEST[:100].astype("float32"), "not_scaled"),
        (SCALED / 255, "scaled_twice"),
        (X_TEST[:100] / 255 / 255, "scaled_twice"),
        (X_TEST[:100].astype("float32") / 256, "divided_by_256"),
        (X_TEST[:100] // 255, "integer_division"),
        (X_TEST[:100].astype("float32") // 255, "integer_division"),
        ((X_TEST[:100] / 255).astype("uint8"), "integer_division"),
        (X_TEST[:100].astype("float32") / 127.5 - 1, "from_minus_one"),
        ((SCALED - SCALED.mean()) / SCALED.std(), "standardised"),
        (SCALED - SCALED.mean(), "standardised"),
        (1 - SCALED, "other"),
        (np.full((100, 28, 28), -1.0), "other"),
        (X_TEST[100:200].astype("float32") / 255, "other"),
    ],
    "one_hot_labels": [
        (Y_TEST[:6], "whole_numbers"),
        (ONE_HOT.argmax(axis=-1), "whole_numbers"),
        (keras.utils.to_categorical(Y_TEST[:6]), "classes_missing"),
        (keras.utils.to_categorical(Y_TEST[:6], 11), "eleven_classes"),
        (ONE_HOT.T, "transposed"),
        (keras.utils.to_categorical(Y_TEST, 10), "all_labels"),
        (Y_TEST, "all_labels"),
        (keras.utils.to_categorical(ONE_HOT, 10), "encoded_twice"),
        (np.eye(10)[Y_TEST[:6] + 1], "counted_from_one"),
        (keras.utils.to_categorical(Y_TRAIN[:6], 10), "training_labels"),
        (1 - ONE_HOT, "other"),
        (one_hot(np.arange(5)), "other"),
        (np.zeros((6, 10)), "other"),
    ],
    "set_sizes": [
        ((54_000, 6_000), "not_three"),
        ((54_000, 6_000, 0, 10_000), "not_three"),
        ((0.77, 0.09, 0.14), "shares"),
        ((48_000, 12_000, 10_000), "another_share"),
        ((60_000, 6_000, 10_000), "training_not_reduced"),
        ((60_000, 10_000, 10_000), "test_set_as_validation"),
        ((60_000, 10_000, 0), "test_set_as_validation"),
        ((63_000, 7_000, 10_000), "taken_from_all_images"),
        ((60_000, 1_000, 9_000), "taken_from_test_set"),
        ((6_000, 54_000, 10_000), "swapped"),
        ((54_000, 6_000, 9_000), "test_set_split_too"),
        ((54_000, 6_000, 70_000), "other"),
        (54_000, "other"),
    ],
    "validation_counts": [
        (np.bincount(Y_TRAIN[:12_000]), "first_rows"),
        (np.bincount(Y_TRAIN), "all_training_rows"),
        (np.bincount(Y_TRAIN[:-12_000]), "rows_that_train"),
        (np.bincount(Y_TEST), "test_labels"),
        (np.bincount(Y_TEST[-2_000:]), "last_fifth_of_test_labels"),
        (Y_TRAIN[-12_000:], "labels_instead_of_counts"),
        (np.unique(Y_TRAIN[-12_000:]), "digits_instead_of_counts"),
        (COUNTS / 12_000, "shares"),
        (COUNTS[1:], "not_ten_numbers"),
        ({digit: 1 for digit in range(9)}, "not_ten_numbers"),
        (np.bincount(np.sort(Y_TRAIN)[-12_000:], minlength=10), "sorted_labels"),
        (COUNTS[::-1], "other"),
        (COUNTS.reshape(10, 1), "other"),
        ({"zero": 1}, "other"),
        (12_000, "other"),
    ],
    "own_digits": [
        (made(lambda: given(one_hot(ORDER), scaled(ORDER))), "swapped"),
        (made(lambda: given(scaled(3), one_hot([3]))), "batch_axis_missing"),
        (made(lambda: given(scaled(ORDER).reshape(-1, 784), one_hot(ORDER))), "other_shape"),
        (made(lambda: given(scaled(ORDER)[..., None], one_hot(ORDER))), "other_shape"),
        (made(own, CHOSEN[:0]), "no_images"),
        (made(lambda: given(X_TEST[ORDER], one_hot(ORDER))), "not_scaled"),
        (made(lambda: given(scaled(ORDER) / 255, one_hot(ORDER))), "scaled_twice"),
        (made(training_digits), "unknown_images"),
        (made(lambda: given(scaled(ORDER) * 255 / 256, one_hot(ORDER))), "unknown_images"),
        (made(lambda: given(scaled(ORDER) - 0.5, one_hot(ORDER))), "unknown_images"),
        (made(lambda: given(X_TEST[ORDER] // 255, one_hot(ORDER))), "unknown_images"),
        (made(lambda: given(X_TEST[ORDER] / 255, one_hot(ORDER))), "other_dtype"),
        (made(lambda: given(scaled(ORDER), one_hot(np.arange(10_000)))), "lengths_differ"),
        (made(lambda: given(scaled(ORDER), 3)), "lengths_differ"),
        (made(lambda: given(scaled(ORDER), Y_TEST[ORDER])), "not_one_hot"),
        (made(lambda: given(scaled(ORDER), one_hot(ORDER, 6))), "not_ten_columns"),
        (made(own, np.random.default_rng(0).permutation(10_000)), "all_digits"),
        (made(lambda: own(np.flatnonzero(Y_TEST == 3)[::-1])), "not_two_digits"),
        (made(lambda: own(np.random.default_rng(0).choice(CHOSEN, len(CHOSEN)))), "drawn_twice"),
        (made(own, ORDER[:500]), "images_missing"),
        (made(own, CHOSEN), "not_shuffled"),
        (made(own, CHOSEN[::-1]), "not_shuffled"),
        (
            made(lambda: own(np.concatenate(
                [ORDER[Y_TEST[ORDER] == 5], ORDER[Y_TEST[ORDER] == 3]]
            ))),
            "sorted_by_digit",
        ),
        (made(shuffled_apart), "shuffled_apart"),
        (made(lambda: given(scaled(ORDER), one_hot(CHOSEN))), "shuffled_apart"),
        (made(lambda: given(scaled(ORDER), one_hot(ORDER) * 2)), "other"),
        (given("images", "labels"), "other"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("row", [0, 57, 99])
def test_one_wrong_image_is_noticed(row):
    images = SCALED.copy()
    images[row] = images[row - 1]
    assert lesson_01.scaled_images.judge(images).reason == "other"


@pytest.mark.parametrize("rows", [(0, 1), (100, 1500)])
def test_one_pair_of_wrong_labels_is_noticed(rows):
    labels = one_hot(ORDER)
    place = np.flatnonzero(Y_TEST[ORDER] != Y_TEST[ORDER[0]])[rows[1] % 800]
    labels[[0, place]] = labels[[place, 0]]
    assert lesson_01.own_digits.judge(scaled(ORDER), labels).reason == "shuffled_apart"


def test_every_pair_of_digits_is_accepted():
    for one, other in [(0, 9), (1, 2), (4, 6), (3, 8)]:
        assert lesson_01.own_digits.judge(*two_digits(one, other).arguments).status == "correct"
