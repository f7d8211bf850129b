"""Tests of gradient descent on a curve, and of the explorable that draws it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.descent import CURVES, FLAT, LIMIT, descend, outcome, swings
from helpers.widgets.descent_explorer import describe_descent, draw_descent, explore_descent

names = st.sampled_from(sorted(CURVES))
rates = st.integers(1, 120).map(lambda percent: percent / 100)
momenta = st.integers(0, 19).map(lambda n: n * 0.05)


@settings(max_examples=25, deadline=None)
@given(names, rates, momenta, st.integers(1, 12))
def test_steps_are_those_of_keras(name, learning_rate, momentum, steps):
    keras = pytest.importorskip("keras")
    curve = CURVES[name]
    path = descend(curve, learning_rate, momentum, steps)
    weight = keras.Variable(curve.start, dtype="float64")
    optimizer = keras.optimizers.SGD(learning_rate=learning_rate, momentum=momentum)
    for position in path[1:]:
        slope = curve.slope(float(weight.numpy()))
        optimizer.apply([keras.ops.convert_to_tensor(slope, "float64")], [weight])
        # The optimizer holds the learning rate and the momentum as float32.
        assert float(weight.numpy()) == pytest.approx(position, rel=1e-3, abs=1e-3)
        weight.assign(position)  # or rounding would grow where the path diverges


@given(names, st.floats(-5, 5))
def test_slope_is_that_of_the_height(name, position):
    curve, h = CURVES[name], 1e-5
    rise = curve.height(position + h) - curve.height(position - h)
    assert curve.slope(position) == pytest.approx(rise / (2 * h), abs=1e-4)


@pytest.mark.parametrize("name", CURVES)
def test_lowest_point_has_height_0(name):
    heights = CURVES[name].height(np.linspace(-6, 6, 24_001))
    assert heights.min() == pytest.approx(0, abs=1e-3)


def test_the_valley_at_the_start_is_the_shallower_one():
    curve = CURVES["two_valleys"]
    right = descend(curve, 0.05, 0.0, 200)[-1]
    assert right > 0
    assert curve.height(right) > 1


@given(names, rates, momenta, st.integers(1, 50))
def test_paths(name, learning_rate, momentum, steps):
    curve = CURVES[name]
    path = descend(curve, learning_rate, momentum, steps)
    assert path[0] == curve.start
    assert np.isfinite(path).all()
    assert (np.abs(path[:-1]) <= LIMIT).all()
    assert len(path) == steps + 1 or abs(path[-1]) > LIMIT
    assert outcome(curve, path) in ("converges", "crawls", "diverges")


@given(rates, momenta)
def test_outcome_in_one_valley_is_what_theory_says(learning_rate, momentum):
    """On x² with slope 2x, the steps stay bounded below 2 · rate = 2 · (1 + momentum)."""
    path = descend(CURVES["one_valley"], learning_rate, momentum, 2000)
    found = outcome(CURVES["one_valley"], path)
    edge = 1 + momentum
    if learning_rate > 1.001 * edge:
        assert found == "diverges"
    if learning_rate < 0.999 * edge:
        assert found == "converges"


def test_on_the_edge_it_jumps_to_and_fro():
    path = descend(CURVES["one_valley"], 1.0, 0.0, 20)
    assert outcome(CURVES["one_valley"], path) == "crawls"
    assert swings(path)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ([4.5, 3.0, 2.0, 1.0], "crawls"),
        ([4.5, 4.0], "crawls"),
        ([4.5, -4.6], "diverges"),
        ([4.5, -4.5], "crawls"),
        ([4.5, 0.0], "crawls"),  # two positions are too few to say that it stays
        ([4.5, 0.0, 0.0, 0.0], "converges"),
        ([4.5, 0.0, 1.0, 0.0], "crawls"),
        ([4.5, 9.0, 3.0, 0.0, 0.0, 0.0], "converges"),
        ([4.5, 0.0, 0.0, 9.0], "diverges"),
        ([4.5, 2.0, FLAT / 2, FLAT / 3, FLAT / 4], "crawls"),  # FLAT / 2 has the slope FLAT
        ([4.5, 2.0, FLAT / 3, FLAT / 4, FLAT / 5], "converges"),
    ],
)
def test_outcomes_by_definition(path, expected):
    assert outcome(CURVES["one_valley"], np.array(path)) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ([3, 2], False),
        ([3, 2, 1], False),
        ([3, 2, 3], True),
        ([0, 3, 2, 1], False),
        ([2, 2, 1], False),
    ],
)
def test_swings(path, expected):
    assert swings(np.array(path, float)) is expected


@pytest.mark.parametrize(
    ("rate", "momentum", "begins"),
    [
        (0.1, 0.0, "It converges. After 20 steps"),
        (0.01, 0.0, "It crawls. After 20 steps"),
        (1.0, 0.0, "It has not arrived."),
        (1.05, 0.0, "It diverges. With learning rate 1.05"),
    ],
)
def test_words(rate, momentum, begins):
    assert describe_descent("one_valley", rate, momentum, 20).startswith(begins)


def test_words_tell_small_steps_from_jumps():
    assert "still on its way" in describe_descent("one_valley", 0.01, 0.0, 20)
    assert "to and fro" in describe_descent("one_valley", 1.0, 0.0, 20)


def test_alt_text_holds_the_words_and_path_is_drawn():
    figure = draw_descent("two_valleys", 0.1, 0.9, 30)
    assert describe_descent("two_valleys", 0.1, 0.9, 30) in figure.alt
    assert "two valleys" in figure.alt
    drawn = figure.axes[0].lines[1].get_xdata()
    np.testing.assert_array_equal(drawn, descend(CURVES["two_valleys"], 0.1, 0.9, 30))


def texts(figure):
    return [label.get_text() for label in figure.axes[0].texts]


def test_a_path_that_leaves_the_picture_says_so():
    assert "the path leaves the picture" in texts(draw_descent("one_valley", 1.2, 0.0, 20))
    assert "the path leaves the picture" not in texts(draw_descent("one_valley", 0.1, 0.0, 20))


def test_sliders_move_path_and_words():
    explorer = explore_descent()
    assert explorer.words.text.startswith("It converges.")
    explorer.learning_rate.value = 1.1
    assert explorer.words.text.startswith("It diverges.")
    explorer.learning_rate.value = 0.1
    explorer.curve.value = "two_valleys"
    explorer.steps.value = 30
    assert explorer.words.text == describe_descent("two_valleys", 0.1, 0.0, 30)
    explorer.momentum.value = 0.8
    assert explorer.words.text == describe_descent("two_valleys", 0.1, 0.8, 30)
    assert explorer.words.text in explorer.picture.alt


@pytest.mark.parametrize("name", CURVES)
@pytest.mark.parametrize("rate", [0.01, 1.2])
@pytest.mark.parametrize("momentum", [0.0, 0.95])
@pytest.mark.parametrize("steps", [1, 50])
def test_all_ends_of_the_sliders_work(name, rate, momentum, steps):
    explorer = explore_descent()
    explorer.curve.value, explorer.learning_rate.value = name, rate
    explorer.momentum.value, explorer.steps.value = momentum, steps
    assert explorer.failure is None
    assert explorer.words.text in explorer.picture.alt


def test_the_answers_of_lesson_03():
    one, two = CURVES["one_valley"], CURVES["two_valleys"]
    found = {rate: outcome(one, descend(one, rate, 0.0, 20)) for rate in (0.01, 0.1)}
    assert found == {0.01: "crawls", 0.1: "converges"}
    for percent in range(101, 121):
        assert outcome(one, descend(one, percent / 100, 0.0, 20)) == "diverges"
    plain, heavy = descend(two, 0.1, 0.0, 50), descend(two, 0.1, 0.8, 50)
    assert plain[-1] > 0 > heavy[-1]
    assert outcome(two, plain) == outcome(two, heavy) == "converges"
