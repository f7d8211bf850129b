"""Tests of the explorable that shows cross-entropy against confidence."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.widgets.loss_explorer import (
    describe_loss,
    draw_loss,
    explore_loss,
    kind_of,
    loss_of,
)

probabilities = st.floats(0.001, 1.0)


@settings(max_examples=10, deadline=None)
@given(probabilities)
def test_loss_is_the_one_of_keras(probability):
    keras = pytest.importorskip("keras")
    prediction = np.array([[(1 - probability), probability]])
    loss = keras.losses.categorical_crossentropy(np.array([[0.0, 1.0]]), prediction)
    assert loss_of(probability) == pytest.approx(float(loss[0]), abs=1e-5)


@pytest.mark.parametrize("outside", [0.0, -0.1, 1.01, float("nan")])
def test_no_probability_is_refused(outside):
    with pytest.raises(ValueError, match="lies above 0"):
        loss_of(outside)


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


@given(st.integers(1, 100))
@settings(max_examples=20, deadline=None)
def test_point_and_its_label_stay_in_the_picture(percent):
    figure = draw_loss(percent / 100)
    axis = figure.axes[0]
    (x,), (y,) = axis.lines[2].get_data()
    assert (x, y) == (percent / 100, loss_of(percent / 100))
    assert y < axis.get_ylim()[1]
    label = axis.texts[0].get_window_extent()
    assert label.x0 >= 0
    assert label.x1 <= figure.bbox.width
    assert label.y1 <= axis.get_window_extent().y1


def test_slider_moves_point_and_words():
    explorer = explore_loss()
    assert "p = 0.10, loss 2.30" in explorer.picture.alt
    explorer.probability.value = 0.5
    assert explorer.words.text == describe_loss(0.5)
    assert "p = 0.50, loss 0.69" in explorer.picture.alt
    assert "p = 0.10, loss 2.30" in repr(explorer)


@pytest.mark.parametrize("percent", [1, 29, 57, 100])
def test_every_place_of_the_slider_works(percent):
    explorer = explore_loss()
    explorer.probability.value = percent / 100
    assert f"Probability {percent / 100:.2f}," in explorer.words.text


@pytest.mark.parametrize(("probability", "saved"), [(0.01, 0.69), (0.1, 0.1), (0.5, 0.02)])
def test_the_answers_of_lesson_03(probability, saved):
    assert f"lower the loss by {saved:.2f}." in describe_loss(probability)
