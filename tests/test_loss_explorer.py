"""Tests of the cross-entropy of one image, and of the explorable that shows it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.cross_entropy import cross_entropy, kind_of
from helpers.widgets import explore_loss
from helpers.widgets.loss_explorer import PROBABILITIES, describe_loss, frame_of_loss

probabilities = st.floats(0.001, 1.0)


@settings(max_examples=10, deadline=None)
@given(probabilities)
def test_loss_is_the_one_of_keras(probability):
    keras = pytest.importorskip("keras")
    prediction = np.array([[(1 - probability), probability]])
    loss = keras.losses.categorical_crossentropy(np.array([[0.0, 1.0]]), prediction)
    assert cross_entropy(probability) == pytest.approx(float(loss[0]), abs=1e-5)


@pytest.mark.parametrize("outside", [0.0, -0.1, 1.01, float("nan")])
def test_no_probability_is_refused(outside):
    with pytest.raises(ValueError, match="lies above 0"):
        cross_entropy(outside)


@given(st.lists(st.floats(0.01, 1), min_size=10, max_size=10))
def test_kinds_say_what_must_be_so(scores):
    shares = np.array(scores) / sum(scores)
    right, others = shares[0], shares[1:].max()
    kind = kind_of(right)
    if kind in ("sure", "right"):
        assert right > others
    if kind == "wrong":
        # Ten equal shares of 0.1 may be rounded to less.
        assert right < others or right == pytest.approx(others)


def test_limits_of_the_kinds():
    kinds = {0.05: "wrong", 0.1: "open", 0.5: "open", 0.51: "right", 0.89: "right", 0.9: "sure"}
    assert {p: kind_of(p) for p in kinds} == kinds


def test_words():
    words = describe_loss(0.1)
    assert words.startswith("Probability 0.10, loss 2.30. ")
    assert words.endswith("0.01 more for the right class would lower the loss by 0.10.")
    assert describe_loss(1.0) == "Probability 1.00, loss 0.00. Sure and right."


@pytest.mark.parametrize("probability", PROBABILITIES)
def test_every_scene_stands_at_its_place_and_shows_its_loss(probability):
    data = explore_loss().drawing.data
    index = PROBABILITIES.index(probability)
    frame = data["frames"][index]
    loss = cross_entropy(probability)
    assert frame["words"] == describe_loss(probability)
    assert f"p = {probability:.2f}, loss {loss:.2f}" in frame["alt"]
    assert frame["points"][0]["at"] == data["base"]["handle"]["places"][index]
    assert frame["points"][0]["at"] == [probability, loss]
    assert loss < data["base"]["y"]["to"]


def test_the_curve_is_the_loss():
    (curve,) = explore_loss().drawing.data["base"]["lines"]
    for probability, loss in curve["points"]:
        assert loss == pytest.approx(cross_entropy(probability))


def test_the_static_picture_shows_the_start():
    assert repr(explore_loss()).startswith(frame_of_loss(0.1)["alt"])


@pytest.mark.parametrize(("probability", "saved"), [(0.01, 0.69), (0.1, 0.1), (0.5, 0.02)])
def test_the_answers_of_lesson_03(probability, saved):
    assert f"lower the loss by {saved:.2f}." in describe_loss(probability)
