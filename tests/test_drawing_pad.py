"""The drawing pad on Python's side: what it answers to what the browser sends.

What the browser does with pen and keys is tested in a browser.
"""

import base64
import importlib
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from words import texts

from helpers.figures import MAX_WIDTH
from helpers.messages import text
from helpers.preprocessing import preprocess_digit
from helpers.widgets import drawing_pad as public_drawing_pad
from helpers.widgets.drawing_pad import (
    PAPER,
    PEN,
    SIDE,
    SURE,
    Pad,
    Reading,
    decode,
    describe,
    draw_start,
    drawing_pad,
    encode,
    read_drawing,
)
from tools import draw_digits
from tools.draw_digits import render

TEXTS = texts("widgets")

SEVEN = [np.array([[30, 30], [110, 30], [60, 120]])]
FOLDER = Path(__file__).resolve().parents[1] / "helpers" / "widgets"


def certain(digit, probability=1.0):
    """Return ten probabilities with one large one."""
    values = np.full(10, (1 - probability) / 9, dtype="float32")
    values[digit] = probability
    return values


class Model:
    """Stands in for a Keras model: gives one answer, and keeps what it was asked."""

    def __init__(self, answer=None):
        self.answer = certain(7) if answer is None else answer
        self.asked = []

    def predict_on_batch(self, images):
        """Note what was asked; an answer that is an error is raised."""
        self.asked.append(images)
        if isinstance(self.answer, BaseException):
            raise self.answer
        return np.array([self.answer])


@pytest.fixture
def model():
    return Model()


@pytest.fixture
def explorable(model):
    return drawing_pad(model)


def send(explorable, drawing, picture=1, view="left"):
    """Send a drawing as the browser does, and return the answer.

    An error of the handler is raised; ipywidgets would only log it.
    """
    pixels = drawing if isinstance(drawing, str) else encode(drawing)
    content = {"view": view, "picture": picture, "pixels": pixels}
    explorable.failure = None
    data = {"method": "custom", "content": content}
    explorable.pad._handle_msg({"content": {"data": data}, "buffers": []})
    if explorable.failure is not None:
        raise explorable.failure
    return explorable.pad.answer


# Reading a drawing ------------------------------------------------------------------------------


def test_model_gets_what_the_lesson_makes_of_a_picture(model):
    drawing = render(SEVEN)
    reading = read_drawing(model.predict_on_batch, drawing)
    np.testing.assert_array_equal(reading.seen, preprocess_digit(drawing))
    (asked,) = model.asked
    assert asked.shape == (1, 28, 28)
    assert asked.dtype == np.float32
    np.testing.assert_allclose(asked[0] * 255, reading.seen, atol=1e-4)
    np.testing.assert_array_equal(reading.probabilities, certain(7))


def test_drawing_is_not_changed(model):
    drawing = render(SEVEN)
    before = drawing.copy()
    read_drawing(model.predict_on_batch, drawing)
    np.testing.assert_array_equal(drawing, before)


def test_empty_pad_is_a_normal_case(model):
    reading = read_drawing(model.predict_on_batch, np.full((SIDE, SIDE), PAPER, np.uint8))
    assert reading == Reading(text("widgets.pad.empty"))
    assert model.asked == []


def test_pad_full_of_ink_says_what_is_missing(model):
    drawing = np.zeros((SIDE, SIDE), np.uint8)
    drawing[:] = 254  # hardly any ink, everywhere
    reading = read_drawing(model.predict_on_batch, drawing)
    assert reading.words == text("preprocessing.no_ink")
    assert model.asked == []


@pytest.mark.parametrize("move", [(-25, 0), (25, 0), (0, -25), (0, 15), (-25, -25)])
def test_strokes_may_touch_the_edge(model, move):
    middle = read_drawing(model.predict_on_batch, render(SEVEN))
    touching = [stroke + np.array(move) for stroke in SEVEN]
    at_the_edge = read_drawing(model.predict_on_batch, render(touching))
    assert np.abs(middle.seen.astype(int) - at_the_edge.seen).mean() < 6


def test_a_loose_stroke_at_the_edge_belongs_to_the_digit(model):
    def five(top):
        hat = np.array([[50, top], [100, top]])
        return [np.array([[45, 30], [45, 75], [90, 80], [90, 120], [40, 125]]), hat]

    inside = read_drawing(model.predict_on_batch, render(five(12)))
    touching = read_drawing(model.predict_on_batch, render(five(5)))
    # Without the loose stroke all rows would move: the difference would be ten times as large.
    assert np.abs(touching.seen.astype(int) - inside.seen).mean() < 6


def test_a_dot_is_no_digit(model):
    reading = read_drawing(model.predict_on_batch, render([np.array([[70.0, 70.0]])]))
    assert reading == Reading(text("preprocessing.no_digit"))


@given(st.lists(st.floats(0.001, 1), min_size=10, max_size=10))
def test_words_name_the_best_digit_and_never_claim_too_much(scores):
    probabilities = np.array(scores) / sum(scores)
    words = describe(probabilities)
    assert words.startswith(f"The model reads {probabilities.argmax()}")
    assert ("not sure" in words) == (probabilities.max() < SURE)
    if "not sure" in words:
        second = int(re.search(r"choice is (\d)", words)[1])
        assert second != probabilities.argmax()
        assert probabilities[second] == np.sort(probabilities)[-2]


# What is sent to and fro ------------------------------------------------------------------------


@given(st.binary(min_size=16, max_size=16))
def test_pixels_survive_the_way(content):
    drawing = np.frombuffer(content, np.uint8).reshape(4, 4)
    np.testing.assert_array_equal(decode(encode(drawing), 4), drawing)


@pytest.mark.parametrize("count", [0, 15, 17])
def test_pixels_that_do_not_fit_are_refused(count):
    with pytest.raises(ValueError, match=rf"sent {count} pixels. Expected 4 × 4"):
        decode(base64.b64encode(bytes(count)).decode(), 4)


def test_answer_says_which_picture_it_is_for(explorable):
    answer = send(explorable, render(SEVEN), picture=5, view="right")
    assert (answer["view"], answer["picture"], answer["state"]) == ("right", 5, "digit")
    assert answer["probabilities"] == pytest.approx(certain(7).tolist())
    assert answer["words"] == explorable.reading.words
    seen = np.frombuffer(base64.b64decode(answer["seen"]), np.uint8).reshape(28, 28)
    np.testing.assert_array_equal(seen, explorable.reading.seen)


def test_answer_says_how_long_python_needed(explorable, monkeypatch):
    clock = iter([10.0, 10.025])
    # The package's attribute of this name is the function.
    module = importlib.import_module("helpers.widgets.drawing_pad")
    monkeypatch.setattr(module, "perf_counter", lambda: next(clock))
    assert send(explorable, render(SEVEN))["took"] == pytest.approx(25)


def test_no_view_waits_for_the_first_answer(explorable):
    """The browser begins to count at 1, so the start is an answer to no picture."""
    assert (explorable.pad.answer["view"], explorable.pad.answer["picture"]) == ("", 0)


def test_drawing_and_clearing(explorable):
    assert send(explorable, render(SEVEN), picture=1)["state"] == "digit"
    cleared = send(explorable, np.full((SIDE, SIDE), PAPER, np.uint8), picture=2)
    assert cleared["state"] == "empty"
    assert (cleared["words"], cleared["probabilities"], cleared["seen"]) == (
        "Draw a digit.",
        [],
        "",
    )


def test_every_picture_has_an_answer_even_if_the_drawing_is_the_same(explorable, model):
    drawing = render(SEVEN)
    tried = len(model.asked)
    assert [send(explorable, drawing, number)["picture"] for number in (1, 2, 3)] == [1, 2, 3]
    assert len(model.asked) == tried + 3


def test_an_error_shows_and_the_pad_goes_on(explorable, model):
    model.answer = RuntimeError("out of memory")
    with pytest.raises(RuntimeError, match="out of memory"):
        send(explorable, render(SEVEN), picture=1)
    answer = explorable.pad.answer
    assert (answer["picture"], answer["state"]) == (1, "error")
    assert "RuntimeError: out of memory" in answer["words"]
    assert explorable.failure is model.answer
    model.answer = certain(3)
    assert send(explorable, render(SEVEN), picture=2)["state"] == "digit"


def test_an_interrupted_kernel_still_answers(explorable, model):
    """Without an answer the pad would wait for ever."""
    model.answer = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        send(explorable, render(SEVEN), picture=4)
    answer = explorable.pad.answer
    assert (answer["picture"], answer["words"]) == (4, text("widgets.pad.interrupted"))


@pytest.mark.parametrize("pixels", ["AAAA", "no base64!"])
def test_damaged_pixels_are_an_error_that_shows(explorable, pixels):
    with pytest.raises(ValueError, match=r"\w"):
        send(explorable, pixels)
    assert explorable.pad.answer["state"] == "error"


def test_latencies_are_readable(explorable):
    explorable.pad.set_state({"latencies": [40.5, 61.0]})
    assert explorable.pad.latencies == [40.5, 61.0]


def test_what_the_browser_says_does_not_come_back_to_it():
    for name in ("strokes", "latencies"):
        assert getattr(Pad, name).metadata == {"sync": True, "echo_update": False}, name


# The model --------------------------------------------------------------------------------------


def test_first_call_takes_place_before_anybody_draws(model):
    drawing_pad(model)
    assert [images.shape for images in model.asked] == [(1, 28, 28)]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (np.zeros(3), r"shape \(1, 3\). Expected \(1, 10\)"),
        (np.full(10, 0.5), "sum is 5.000"),
        (np.array([2.0, -1.0] + [0.0] * 8), "softmax"),
    ],
)
def test_model_without_ten_probabilities_is_refused(answer, says):
    with pytest.raises(ValueError, match=says):
        drawing_pad(Model(answer))


def test_what_is_no_model_is_refused():
    with pytest.raises(TypeError, match="object of type list"):
        drawing_pad([1, 2])


def test_model_with_another_input_is_refused():
    flat = Model(ValueError("expected shape=(None, 784)"))
    with pytest.raises(ValueError, match=r"input is 28 × 28, .*shape=\(None, 784\)"):
        drawing_pad(flat)


def test_a_keras_model_is_read_without_training():
    keras = pytest.importorskip("keras")
    layers = keras.layers
    model = keras.Sequential(
        [layers.Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")]
    )
    before = model.get_weights()
    explorable = drawing_pad(model)
    answer = send(explorable, render(SEVEN))
    expected = model.predict(explorable.reading.seen[np.newaxis] / np.float32(255), verbose=0)[0]
    np.testing.assert_allclose(answer["probabilities"], expected, atol=1e-5)
    for old, new in zip(before, model.get_weights(), strict=True):
        np.testing.assert_array_equal(old, new)


# How it shows -----------------------------------------------------------------------------------


def test_drawings_of_the_tool_are_those_of_the_pad():
    made = (draw_digits.SIDE, draw_digits.PEN, draw_digits.PAPER)
    assert made == (SIDE, PEN, PAPER)


def test_start_is_drawn_within_the_column():
    figure = draw_start()
    assert figure.get_figwidth() <= MAX_WIDTH
    assert figure.alt == text("widgets.pad.alt")


def test_browser_has_every_word_that_it_shows(explorable):
    script = (FOLDER / "drawing_pad.js").read_text(encoding="utf-8")
    used = set(re.findall(r"words\.(\w+)", script)) - {"words"}
    assert used == set(explorable.pad.words)
    assert all(explorable.pad.words.values())


def test_browser_knows_every_trait_and_class():
    script = (FOLDER / "drawing_pad.js").read_text(encoding="utf-8")
    style = (FOLDER / "drawing_pad.css").read_text(encoding="utf-8")
    traits = set(re.findall(r'model\.[gs]et\("(\w+)"', script))
    assert traits == {
        "words", "side", "pen", "strokes", "answer", "latencies",
    }  # fmt: skip
    assert traits <= set(Pad.class_trait_names())
    made = set(re.findall(r"pad-\w+", script))
    assert set(re.findall(r"\.(pad-\w+)", style)) <= made
    assert "http" not in script + style


def test_all_messages_are_used():
    code = (FOLDER / "drawing_pad.py").read_text()
    for name in (name for name in TEXTS if name.startswith("pad.")):
        assert f"widgets.{name}" in code or f'"{name[4:]}"' in code, name


def test_public_name():
    assert public_drawing_pad is drawing_pad


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.floats(-20, 160), st.floats(-20, 160)), min_size=1, max_size=12))
def test_no_drawing_breaks_the_pad(points):
    reading = read_drawing(Model().predict_on_batch, render([np.array(points)]))
    assert reading.words
