"""Tests of the slider over a list of values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.widgets.slider import Slider

RATES = [0.001, 0.01, 0.1]


@pytest.fixture
def slider():
    return Slider("Learning rate", RATES, 0.01, name="{:.3f}".format)


def test_what_the_front_end_gets(slider):
    state = slider.get_state(["label", "names", "index"])
    expected = {"label": "Learning rate", "names": ["0.001", "0.010", "0.100"], "index": 1}
    assert state == expected
    assert not slider.traits(sync=True).keys() & {"value", "choices"}


def test_a_move_in_the_browser_changes_the_value_once(slider):
    seen = []
    slider.observe(lambda change: seen.append(change["new"]), names="value")
    slider.set_state({"index": 2})
    assert seen == [0.1]
    assert slider.value == 0.1


def test_a_value_set_in_python_moves_the_slider(slider):
    slider.value = 0.001
    assert slider.index == 0


@given(st.lists(st.integers(), min_size=1, unique=True), st.data())
def test_every_choice_has_a_place(choices, data):
    start, then = (data.draw(st.sampled_from(choices)) for _ in range(2))
    slider = Slider("n", choices, start)
    assert (slider.value, slider.index) == (start, choices.index(start))
    slider.index = choices.index(then)
    assert slider.value == then


def test_other_values_are_refused(slider):
    with pytest.raises(ValueError, match=r"from 0\.001 to 0\.1"):
        slider.value = 0.02
    assert (slider.value, slider.index) == (0.01, 1)
    with pytest.raises(ValueError, match="5 is no place"):
        Slider("n", range(3), 5)
