"""Tests of gradient descent on a curve, and of the explorable that draws it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.descent import CURVES, FAR, FLAT, LIMIT, SHORT, descend, outcome
from helpers.widgets import explore_descent
from helpers.widgets.descent_explorer import BEGIN, CHOICES, SIZES, VIEW, scene_of_descent

names = st.sampled_from(sorted(CURVES))
choices = {name: st.sampled_from(values) for name, values in CHOICES.items()}
rates, momenta, starts = choices["learning_rate"], choices["momentum"], choices["start"]


@settings(max_examples=25, deadline=None)
@given(names, starts, rates, momenta, st.integers(1, 12))
def test_steps_are_those_of_keras(name, start, learning_rate, momentum, steps):
    keras = pytest.importorskip("keras")
    curve = CURVES[name]
    path = descend(curve, start, learning_rate, momentum, steps)
    weight = keras.Variable(start, dtype="float64")
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


def test_the_valley_on_the_right_is_the_shallower_one():
    curve = CURVES["two_valleys"]
    right = descend(curve, 4.5, 0.05, 0.0, 200)[-1]
    assert right > 0
    assert curve.height(right) > 1


@given(names, starts, rates, momenta, st.integers(1, 50))
def test_paths(name, start, learning_rate, momentum, steps):
    path = descend(CURVES[name], start, learning_rate, momentum, steps)
    assert path[0] == start
    assert np.isfinite(path).all()
    assert (np.abs(path[:-1]) <= LIMIT).all()
    assert len(path) == steps + 1 or abs(path[-1]) > LIMIT


def outcome_of(name, start, learning_rate, momentum, steps):
    path = descend(CURVES[name], start, learning_rate, momentum, FAR)
    return outcome(CURVES[name], path, steps)


@settings(deadline=None)
@given(rates, momenta)
def test_outcome_in_one_valley_is_what_theory_says(learning_rate, momentum):
    """On x² with slope 2x, the steps stay bounded below 2 · rate = 2 · (1 + momentum)."""
    found = outcome_of("one_valley", 4.5, learning_rate, momentum, 500)
    edge = 1 + momentum
    if learning_rate > 1.001 * edge:
        assert found == "diverges"
    if learning_rate < 0.98 * edge:
        assert found == "converges"


@settings(deadline=None)
@given(names, starts, rates, momenta, choices["steps"])
def test_each_outcome_is_what_one_sees(name, start, learning_rate, momentum, steps):
    curve = CURVES[name]
    path = descend(curve, start, learning_rate, momentum, FAR)
    seen = path[: steps + 1]
    result = outcome(curve, path, steps)
    at_the_end = abs(curve.slope(seen[-1])) < FLAT
    moves = np.diff(seen)
    if result == "diverges":
        assert curve.height(seen).max() > curve.height(start)
    if result == "converges":
        assert at_the_end
    if result == "swings":
        assert (moves > 0).any()
        assert (moves < 0).any()
    if result in ("crawls", "moves"):
        assert (result == "crawls") == (abs(moves[-1]) < SHORT)


@pytest.mark.parametrize(
    ("path", "steps", "expected"),
    [
        ([4.5, 4.4, 4.3, 4.2], 2, "crawls"),
        ([4.5, 4.3, 4.1, 3.9], 1, "crawls"),
        ([4.5, 4.2, 3.9, 3.6], 1, "moves"),
        ([4.5, -4.6, 4.7, -50.0], 1, "diverges"),
        ([4.5, -4.6, 4.5, -4.4], 1, "moves"),  # it climbs, but would not go on so
        ([4.5, -4.6, 4.7, -50.0], 2, "diverges"),
        ([4.5, 9.0, 3.0, 0.0, 0.0, 0.0], 3, "converges"),
        ([4.5, 0.0, 0.0, 0.0], 1, "converges"),  # it stays
        ([4.5, 0.0, 1.0, 0.0], 1, "moves"),  # it only passes
        ([4.5, -4.0, 3.5, -3.0], 2, "swings"),
        ([4.5, -4.0, -3.5, -3.0, -2.5, -2.0], 4, "moves"),  # it swung only at first
        ([4.5, FLAT / 2, FLAT / 3, FLAT / 3], 1, "moves"),  # FLAT / 2 has the slope FLAT
        ([4.5, FLAT / 3, FLAT / 3, FLAT / 2], 1, "moves"),
        ([4.5, FLAT / 3, FLAT / 3, FLAT / 3, FLAT / 2], 1, "converges"),
    ],
)
def test_outcomes_by_definition(path, steps, expected):
    assert outcome(CURVES["one_valley"], path, steps) == expected


def scene(**chosen):
    return scene_of_descent(**BEGIN | chosen)


@pytest.mark.parametrize(
    ("rate", "steps", "begins"),
    [
        (0.1, 20, "It converges. After 20 steps"),
        (0.5, 1, "It converges. After 1 step with"),
        (0.01, 20, "It crawls. After 20 steps"),
        (0.01, 1, "It crawls. After 1 step with"),
        (0.1, 2, "It is on its way. After 2 steps"),
        (0.1, 1, "It is on its way. After 1 step with"),
        (1.0, 20, "It swings. After 20 steps"),
        (1.05, 20, "It diverges. With learning rate 1.05"),
    ],
)
def test_words(rate, steps, begins):
    shown = scene(learning_rate=rate, steps=steps)
    assert shown["words"].startswith(begins)
    assert begins in shown["alt"]


def lines(shown, role):
    return [line["points"] for line in shown["lines"] if line["role"] == role]


def point(shown, role):
    (found,) = [each for each in shown["points"] if each["role"] == role]
    return found


@settings(max_examples=50, deadline=None)
@given(st.fixed_dictionaries(choices))
def test_what_is_drawn(chosen):
    """The whole path is in the picture, or its label says that its end is outside."""
    shown = scene_of_descent(**chosen)
    curve = CURVES[chosen["curve"]]
    path = descend(curve, chosen["start"], chosen["learning_rate"], chosen["momentum"], 50)
    path = path[: chosen["steps"] + 1]
    (walked,) = lines(shown, "path")
    np.testing.assert_array_equal(np.array(walked)[:, 0], path)
    np.testing.assert_array_equal(np.array(walked)[:, 1], curve.height(path))
    assert point(shown, "start")["at"] == walked[0]
    assert point(shown, "end")["at"] == walked[-1]
    inside = [abs(x) <= shown["x"]["to"] and y <= shown["y"]["to"] for x, y in walked]
    assert inside == sorted(inside, reverse=True)  # what has left does not come back
    assert inside[-1] == ("outside" not in point(shown, "end")["label"])
    assert bool(lines(shown, "usual")) == (shown["x"]["to"] > VIEW) == ("grown" in shown["words"])
    assert shown["x"]["to"] in [size * VIEW for size in SIZES]
    start = CHOICES["start"].index(chosen["start"])
    assert shown["handle"]["places"][start] == walked[0]


def test_the_flat_places_are_marked():
    (bottom,) = lines(scene(), "flat")
    assert [bottom[0][0], bottom[-1][0]] == pytest.approx([-FLAT / 2, FLAT / 2], abs=0.03)
    left, hill, right = lines(scene(curve="two_valleys"), "flat")
    assert left[0][0] < hill[0][0] < right[0][0]
    # So one sees whether a path has arrived: it converges if, and only if, it ends there.
    for percent in range(1, 100):
        shown = scene(learning_rate=percent / 100)
        arrived = bottom[0][0] < point(shown, "end")["at"][0] < bottom[-1][0]
        assert arrived == shown["words"].startswith("It converges."), percent


def test_divergence_is_in_the_picture():
    shown = scene(learning_rate=1.05)
    assert shown["x"]["to"] == 8 * VIEW
    assert "weight 30.3, loss 916" in point(shown, "end")["label"]
    assert "weight is 30.3 and the loss 916" in shown["words"]


def test_a_path_beyond_the_largest_picture_says_so():
    shown = scene(learning_rate=1.2)
    assert point(shown, "end")["label"] == "end outside: weight 66.4"
    steep = scene(curve="two_valleys", learning_rate=1.0)
    assert "the loss is more than a billion" in steep["words"]


def test_the_static_picture_shows_the_start():
    assert repr(explore_descent()).startswith(scene()["alt"])


def test_the_answers_of_lesson_03():
    found = {
        percent: outcome_of("one_valley", 4.5, percent / 100, 0.0, 20) for percent in range(1, 121)
    }
    kinds = {"crawls": (1, 6), "converges": (7, 93), "swings": (94, 100), "diverges": (101, 120)}
    for kind, (first, last) in kinds.items():
        assert {found[percent] for percent in range(first, last + 1)} == {kind}
    plain, heavy = (descend(CURVES["two_valleys"], 4.5, 0.1, m, 50)[-1] for m in (0.0, 0.8))
    assert plain > 0 > heavy
    for momentum in (0.0, 0.8):
        assert outcome_of("two_valleys", 4.5, 0.1, momentum, 50) == "converges"
