"""The checks of lesson 05 against a catalogue of right and wrong answers.

The answers are judged in test_checks.py.
"""

import functools

import keras
import numpy as np
from check_catalogue import given, made
from check_models import answers_yes_to, compiled, network, with_updates

from helpers import checks
from helpers.dataset import load_mnist

COUNT = 10_000


@functools.cache
def results():
    """Return made-up probabilities for the test images, and the labels.

    The likeliest digit is wrong for one image in ten, and for the last one.
    """
    _, (_, labels) = load_mnist()
    rng = np.random.default_rng(5)
    read = np.where(rng.random(COUNT) < 0.1, rng.integers(0, 10, COUNT), labels)
    read[-1] = (labels[-1] + 1) % 10
    sure = rng.uniform(0.5, 1.0, COUNT)
    table = np.repeat(((1 - sure) / 9)[:, None], 10, axis=1)
    table[np.arange(COUNT), read] = sure
    return table.astype("float32"), labels


def on_results(answer):
    """Return arguments with an answer that is made from probabilities and labels."""
    return made(lambda: given(answer(*results()), *results()))


def on_counts(answer):
    """Return arguments with an answer that is made from labels and predictions."""

    def arguments():
        table, labels = results()
        predicted = table.argmax(axis=-1)
        return given(answer(labels, predicted), labels, predicted)

    return made(arguments)


@functools.cache
def scaled_images():
    _, (images, _) = load_mnist()
    return images[:200].astype("float32") / 255


def on_images(answer):
    return made(lambda: given(answer(scaled_images()), scaled_images()))


@functools.cache
def eight_probabilities():
    rng = np.random.default_rng(8)
    return rng.random((COUNT, 1)).astype("float32")


def on_eights(answer):
    return made(lambda: given(answer(eight_probabilities()), eight_probabilities()))


def confusion(labels, predicted):
    table = np.zeros((10, 10), dtype=int)
    np.add.at(table, (labels, predicted), 1)
    return table


def almost(digits):
    """Return the digits, some of them another one."""
    changed = digits.copy()
    changed[::10] = (changed[::10] + 1) % 10
    return changed


def wrong_sevens(p, y):
    return np.flatnonzero((y == 7) & (p.argmax(axis=-1) != y))


def by_confidence(rows, p):
    return rows[np.argsort(-p.max(axis=-1)[rows])]


def binary(loss="binary_crossentropy", activation="sigmoid", last=1):
    return compiled(network(8, last=last, activation=activation), loss)


def untrained_yes():
    model = binary()
    model.layers[-1].set_weights([np.zeros((8, 1)), np.array([9.0])])
    return with_updates(model)


def answers_for(*digits, **settings):
    return made(lambda: answers_yes_to(*digits, **settings))


RIGHT = {
    "last_digits": [
        on_results(lambda p, y: p[-100:].argmax(axis=-1)),
        on_results(lambda p, y: p[-100:].argmax(axis=-1).tolist()),
        on_results(lambda p, y: keras.ops.argmax(p[-100:], axis=-1)),
        on_results(lambda p, y: p[-100:].argmax(axis=-1).astype("float64")),
    ],
    "batch_of_one": [
        on_images(lambda x: x[61:62]),
        on_images(lambda x: x[61][np.newaxis]),
        on_images(lambda x: keras.ops.expand_dims(x[61], 0)),
    ],
    "sure_eights": [
        on_eights(lambda p: (p > 0.8).astype("int32")),
        on_eights(lambda p: (p >= 0.8).astype("int32").ravel()),
        on_eights(lambda p: np.where(p > 0.8, 1.0, 0.0)),
        on_eights(lambda p: (p > 0.8).astype(int).ravel().tolist()),
    ],
    "fours_as_nines": [
        on_counts(lambda y, read: confusion(y, read)[4, 9]),
        on_counts(lambda y, read: int(((y == 4) & (read == 9)).sum())),
    ],
    "worst_sevens": [
        on_results(lambda p, y: by_confidence(wrong_sevens(p, y), p)[:5]),
        on_results(lambda p, y: by_confidence(wrong_sevens(p, y), p)[:5].tolist()),
    ],
    "even_model": [
        answers_for(0, 2, 4, 6, 8),
        answers_for(0, 2, 4, 6, 8, activation=None, loss=keras.losses.BinaryCrossentropy(True)),
    ],
}

WRONG = {
    "last_digits": [
        (on_results(lambda p, y: p[-100:].argmax()), "no_axis"),
        (on_results(lambda p, y: p[-100:].argmax(axis=0)), "columns"),
        (on_results(lambda p, y: p.argmax(axis=-1)), "all_images"),
        (on_results(lambda p, y: p[-100:]), "probabilities"),
        (on_results(lambda p, y: p[-100:].round()), "probabilities"),
        (on_results(lambda p, y: p[-100:].max(axis=-1)), "highest_probabilities"),
        (on_results(lambda p, y: p[:100].argmax(axis=-1)), "first_images"),
        (on_results(lambda p, y: y[-100:]), "true_labels"),
        (on_results(lambda p, y: almost(p[-100:].argmax(axis=-1))), "most_are_right"),
        (on_results(lambda p, y: np.full(100, 11)), "other"),
        (on_results(lambda p, y: np.full(100, -3)), "other"),
        (on_results(lambda p, y: np.full(100, np.nan)), "other"),
        (on_results(lambda p, y: "7"), "other"),
        (given(np.zeros(100), None, None), "other"),
        (given(np.zeros(100), np.zeros((3, 10)), np.zeros(4)), "other"),
    ],
    "batch_of_one": [
        (on_images(lambda x: [x[61]]), "a_list"),
        (on_images(lambda x: (x[61],)), "a_list"),
        (on_images(lambda x: x[:62]), "several_images"),
        (on_images(lambda x: x), "several_images"),
        (on_images(lambda x: x[61]), "no_batch_axis"),
        (on_images(lambda x: x[61][..., np.newaxis]), "axis_elsewhere"),
        (on_images(lambda x: x[61][:, np.newaxis]), "axis_elsewhere"),
        (on_images(lambda x: x[61].reshape(1, 28, 28, 1)), "two_axes"),
        (on_images(lambda x: x[61].reshape(1, 784)), "flat"),
        (on_images(lambda x: x[61].ravel()), "flat"),
        (on_images(lambda x: np.rint(x[61:62] * 255).astype("uint8")), "not_scaled"),
        (on_images(lambda x: x[61:62] / 255), "scaled_twice"),
        (on_images(lambda x: x[60:61]), "other_image"),
        (on_images(lambda x: np.zeros((1, 28, 28))), "other_image"),
        (on_images(lambda x: (1, 28, 28)), "other"),
        (given(np.zeros((1, 28, 28)), None), "other"),
        (given(np.zeros((1, 28, 28)), np.zeros((5, 28, 28))), "other"),
    ],
    "sure_eights": [
        (on_eights(lambda p: p > 0.8), "truth_values"),
        (on_eights(lambda p: (p > 0.5).astype(int)), "usual_threshold"),
        (on_eights(lambda p: p.round()), "usual_threshold"),
        (on_eights(lambda p: np.argmax(p > 0.8)), "single_number"),
        (on_eights(lambda p: np.argmax(p > 0.8, axis=-1)), "always_no"),
        (on_eights(lambda p: (p > 80).astype(int)), "always_no"),
        (on_eights(lambda p: p), "probabilities"),
        (on_eights(lambda p: (p <= 0.8).astype(int)), "the_other_way"),
        (on_eights(lambda p: np.flatnonzero(p > 0.8)), "rows"),
        (on_eights(lambda p: (p > 0.9).astype(int)), "other_threshold"),
        (on_eights(lambda p: (p[:100] > 0.8).astype(int)), "other"),
        (on_eights(lambda p: None), "other"),
        (given(np.zeros(3), np.zeros((3, 2))), "other"),
        (given(np.zeros(3), 0.5), "other"),
    ],
    "fours_as_nines": [
        (on_counts(lambda y, read: confusion(read, y)[4, 9]), "swapped"),
        (
            on_counts(lambda y, read: confusion(y, read)[4, 9] + confusion(y, read)[9, 4]),
            "both_ways",
        ),
        (on_counts(lambda y, read: confusion(y, read)[4, 4]), "diagonal"),
        (on_counts(lambda y, read: confusion(y, read)[9, 9]), "diagonal"),
        (on_counts(lambda y, read: confusion(y, read)[4].sum()), "all_of_true"),
        (on_counts(lambda y, read: confusion(y, read)[:, 9].sum()), "all_of_read"),
        (on_counts(lambda y, read: ((y == 4) & (read != 4)).sum()), "all_mistakes_of_true"),
        (on_counts(lambda y, read: np.mean(read[y == 4] == 9)), "share"),
        (on_counts(lambda y, read: np.mean((y == 4) & (read == 9))), "share"),
        (on_counts(lambda y, read: -1), "other"),
        (on_counts(lambda y, read: confusion(y, read)[4]), "other"),
        (given(3, np.zeros(5), np.zeros(6)), "other"),
        (given(3, np.zeros(5), np.zeros(5)), "other"),
    ],
    "worst_sevens": [
        (made(lambda: given(np.zeros((5, 28, 28)), *results())), "images"),
        (on_results(lambda p, y: by_confidence(wrong_sevens(p, y), p)[:5][::-1]), "turned_round"),
        (on_results(lambda p, y: by_confidence(wrong_sevens(p, y), p)[-5:]), "least_sure"),
        (on_results(lambda p, y: by_confidence(wrong_sevens(p, y), p)[-5:][::-1]), "least_sure"),
        (
            on_results(lambda p, y: np.argsort(-p.max(axis=-1)[wrong_sevens(p, y)])[:5]),
            "positions",
        ),
        (
            on_results(
                lambda p, y: np.searchsorted(
                    np.flatnonzero(y == 7), by_confidence(wrong_sevens(p, y), p)[:5]
                )
            ),
            "positions",
        ),
        (
            on_results(
                lambda p, y: np.searchsorted(
                    np.flatnonzero(p.argmax(axis=-1) != y),
                    by_confidence(wrong_sevens(p, y), p)[:5],
                )
            ),
            "positions",
        ),
        (on_results(lambda p, y: by_confidence(np.flatnonzero(y == 7), p)[:5]), "right_answers"),
        (
            on_results(
                lambda p, y: by_confidence(np.flatnonzero((y != 7) & (p.argmax(axis=-1) == 7)), p)[
                    :5
                ]
            ),
            "read_as_seven",
        ),
        (
            on_results(lambda p, y: by_confidence(np.flatnonzero(p.argmax(axis=-1) != y), p)[:5]),
            "all_digits",
        ),
        (
            on_results(lambda p, y: p.max(axis=-1)[by_confidence(wrong_sevens(p, y), p)[:5]]),
            "probabilities",
        ),
        (on_results(lambda p, y: by_confidence(wrong_sevens(p, y), p)[:10]), "other_count"),
        (on_results(lambda p, y: np.array([], dtype=int)), "other_count"),
        (on_results(lambda p, y: by_confidence(wrong_sevens(p, y), p)[1:6]), "not_sorted"),
        (on_results(lambda p, y: np.full(5, wrong_sevens(p, y)[0])), "other"),
        (on_results(lambda p, y: np.full(5, 20_000)), "other"),
        (on_results(lambda p, y: np.full(5, np.nan)), "other"),
        (on_results(lambda p, y: 5), "other"),
        (given(np.arange(5), None, None), "other"),
    ],
    "even_model": [
        (None, "result_of_compile"),
        (keras.callbacks.History(), "history"),
        (made(network, 8), "not_compiled"),
        (made(binary), "not_trained"),
        (made(lambda: with_updates(binary(last=2))), "other_outputs"),
        (made(lambda: with_updates(binary(last=10, activation="softmax"))), "other_outputs"),
        (made(lambda: with_updates(binary(activation="softmax"))), "softmax"),
        (made(lambda: with_updates(binary("categorical_crossentropy", "softmax"))), "softmax"),
        (made(lambda: with_updates(binary(activation=None))), "mixed_up"),
        (made(lambda: with_updates(binary(keras.losses.BinaryCrossentropy(True)))), "mixed_up"),
        (answers_for(8), "still_eights"),
        (made(untrained_yes), "always_yes"),
        (answers_for(1, 3, 5, 7, 9), "odd"),
        (answers_for(0, 2, 4, 6, 8, scale=255.0), "not_scaled"),
        (answers_for(0, 1, 2, 3, 4), "not_enough"),
        (network, "other"),
    ],
}


def test_two_digits_that_are_equally_likely_are_both_right():
    table, labels = results()
    tied = table.copy()
    tied[-1] = [0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0]
    for digit, reason in [(0, "correct"), (1, "correct"), (2, "most_are_right")]:
        answer = tied[-100:].argmax(axis=-1)
        answer[-1] = digit
        assert checks.last_digits.judge(answer, tied, labels).reason == reason


def test_equally_sure_mistakes_may_stand_in_any_order():
    table, labels = results()
    rows = by_confidence(wrong_sevens(table, labels), table)[:5]
    tied = table.copy()
    tied[rows] = 0
    tied[rows, 0] = 1
    assert checks.worst_sevens.judge(rows[::-1], tied, labels).reason == "correct"
