"""An explorable for lesson 05: draw a digit, and see what a model reads while you draw.

What a drawing becomes and what is said about it stands in plain functions here. Drawing itself
takes place in the browser, in ``drawing_pad.js``: the strokes appear without waiting for Python.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import anywidget
import numpy as np
import traitlets

from helpers.figures import DescribedFigure
from helpers.messages import text
from helpers.preprocessing import FRAME, preprocess_digit
from helpers.widgets.explorable import Explorable, picture_of

SIDE = 140  # pixels: side of the picture that the pad sends
PEN = 10.0  # pixels: width of the pen
PAPER = 255
DIGITS = 10
SURE = 0.9  # a probability from here on is called high
EDGE = 10  # pixels of paper around the pad, so that strokes may touch its edge

Predict = Callable[[np.ndarray], np.ndarray]  # (1, 28, 28) float32 in, (1, 10) out


@dataclass(frozen=True)
class Reading:
    """What a model reads in a drawing.

    Attributes:
        words: the answer in words.
        seen: what the model got, shape (28, 28), uint8; None where it got nothing.
        probabilities: ten numbers from 0 to 1, shape (10,); None where there is no answer.
    """

    words: str
    seen: np.ndarray | None = None
    probabilities: np.ndarray | None = None


def read_drawing(predict: Predict, drawing: np.ndarray) -> Reading:
    """Prepare a drawing like the lesson's pictures, and let a model read it.

    Args:
        predict: takes images of shape (1, 28, 28), float32 from 0 to 1, and returns
            probabilities of shape (1, 10).
        drawing: shape (height, width), uint8, dark strokes on white.

    Returns:
        The reading. A drawing without a digit is a normal case: it has words only.
    """
    if (drawing == PAPER).all():
        return Reading(text("widgets.pad.empty"))
    try:
        seen = preprocess_digit(np.pad(drawing, EDGE, constant_values=PAPER))
    except ValueError as error:  # it says what a digit would need
        return Reading(str(error))
    probabilities = np.asarray(predict(seen[np.newaxis].astype("float32") / 255))[0]
    return Reading(describe(probabilities), seen, probabilities)


def describe(probabilities: np.ndarray) -> str:
    """Say in words which digit a model answers, and how sure it is.

    The words change less often than the numbers, so that a screen reader is not flooded.
    """
    best, second = np.argsort(-probabilities, kind="stable")[:2]
    if probabilities[best] >= SURE:
        return text("widgets.pad.high", digit=best, sure=SURE)
    return text("widgets.pad.low", digit=best, sure=SURE, second=second)


def checked_predict(model: Any) -> Predict:
    """Return the quick way to ask a model for one image, after trying it once.

    The first call of a model is slow; here it takes place before anybody draws.

    Args:
        model: a Keras model.

    Returns:
        What `read_drawing` needs.

    Raises:
        TypeError: if `model` is no Keras model.
        ValueError: if it takes no images of 28 x 28 pixels, or gives no ten probabilities.
    """
    predict = getattr(model, "predict_on_batch", None)
    if predict is None:
        raise TypeError(text("widgets.pad.error.no_model", type=type(model).__name__))
    blank = np.zeros((1, FRAME, FRAME), dtype="float32")
    try:
        output = np.asarray(predict(blank))
    except ValueError as error:
        message = "widgets.pad.error.input"
        raise ValueError(text(message, shape=blank.shape, reason=error)) from error
    if output.shape != (1, DIGITS):
        message = "widgets.pad.error.output"
        raise ValueError(text(message, shape=output.shape, expected=(1, DIGITS)))
    if output.min() < 0 or abs(float(output.sum()) - 1) > 1e-3:
        raise ValueError(text("widgets.pad.error.no_probabilities", total=float(output.sum())))
    return predict


class Pad(anywidget.AnyWidget):
    """The part that lives in the browser and in Python at once.

    The browser sends its pictures as messages with three parts: ``view``, a name of the view on
    the page; ``picture``, its number there; ``pixels``, base64 of side x side bytes, 255 is
    paper. `answer` goes back. The browser keeps count of what is not answered yet, so a slow
    kernel gets fewer pictures, and always the newest one.

    Attributes:
        strokes: what is drawn: for each stroke x, y, x, y ... in pixels.
        answer: ``view`` and ``picture`` as they came; ``took``, the milliseconds that Python
            needed; ``state``, one of ``"empty"`` (no digit), ``"digit"`` and ``"error"``;
            ``words``; ``probabilities``, ten or none; ``seen``, base64 of 28 x 28 bytes, or "".
        latencies: milliseconds from the movement of the pen to the new bars, the last hundred.
        side: height and width of the picture, in pixels.
        pen: width of the pen, in pixels.
        words: the texts on the pad that do not change.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = Path(__file__).with_suffix(".css")

    # What comes from the browser need not be sent back to it.
    strokes = traitlets.List().tag(sync=True, echo_update=False)
    latencies = traitlets.List(traitlets.Float()).tag(sync=True, echo_update=False)
    answer = traitlets.Dict().tag(sync=True)
    side = traitlets.Int(SIDE).tag(sync=True)
    pen = traitlets.Float(PEN).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)


class DrawingPad(Explorable):
    """The explorable; `drawing_pad` makes one.

    Attributes:
        pad: the part with the pixels and the answers.
        reading: what the model read last.
    """

    def __init__(self, predict: Predict) -> None:
        self._predict = predict
        self.reading = Reading(text("widgets.pad.empty"))
        self.pad = Pad(
            answer=_answer(self.reading),
            words={
                name: text(f"widgets.pad.{name}")
                for name in (
                    "surface", "undo", "clear", "help", "seen", "seen_digit", "seen_empty",
                    "caption", "pen_down", "pen_up",
                )
            }
            | {"keys": text("widgets.pad.keys").splitlines()},
        )  # fmt: skip
        super().__init__([self.pad], draw_start().image())
        self.pad.on_msg(lambda _, message, __: self._read(**message))

    def _read(self, view: str, picture: int, pixels: str) -> None:
        start = perf_counter()
        asked = {"view": view, "picture": picture}
        try:
            self.reading = read_drawing(self._predict, decode(pixels, self.pad.side))
            answer = _answer(self.reading)
        except Exception as error:
            # The pad shows it, and goes on with the next picture; Python's log has the rest.
            self.failure = error
            words = text("widgets.shared.failure", kind=type(error).__name__, message=error)
            answer = _answer(Reading(words)) | {"state": "error"}
            raise
        except KeyboardInterrupt:
            # Somebody interrupted the kernel. Without an answer the pad would wait for ever.
            answer = _answer(Reading(text("widgets.pad.interrupted")))
            raise
        finally:
            took = 1000 * (perf_counter() - start)
            self.pad.answer = answer | asked | {"took": took}


def decode(pixels: str, side: int) -> np.ndarray:
    """Return the drawing that the browser sent.

    Args:
        pixels: base64 of side x side bytes, row by row.
        side: height and width of the drawing.

    Returns:
        Shape (side, side), uint8, dark strokes on white.

    Raises:
        ValueError: if there are more or fewer bytes, or the text is no base64.
    """
    received = base64.b64decode(pixels, validate=True)
    if len(received) != side * side:
        raise ValueError(text("widgets.pad.error.pixels", received=len(received), side=side))
    return np.frombuffer(received, np.uint8).reshape(side, side)


def encode(picture: np.ndarray) -> str:
    """Return a uint8 picture as base64 text, row by row."""
    return base64.b64encode(picture.tobytes()).decode("ascii")


def _answer(reading: Reading) -> dict[str, object]:
    probabilities = [] if reading.probabilities is None else reading.probabilities.tolist()
    return {
        "view": "",
        "picture": 0,
        "took": 0.0,
        "state": "digit" if probabilities else "empty",
        "words": reading.words,
        "probabilities": probabilities,
        "seen": "" if reading.seen is None else encode(reading.seen),
    }


def draw_start() -> DescribedFigure:
    """Draw the pad as it is before anybody has drawn on it."""
    figure = picture_of(7.0, 2.9, text("widgets.pad.alt"))
    pad, seen, bars = figure.subplots(1, 3, width_ratios=(2.4, 1.1, 2.0))
    figure.subplots_adjust(left=0.01, right=0.99, top=0.9, bottom=0.14, wspace=0.15)
    pad.text(0.5, 0.5, text("widgets.pad.empty"), ha="center", va="center", fontsize=10)
    seen.imshow(np.zeros((FRAME, FRAME)), cmap="gray", vmin=0, vmax=255)
    seen.set_title(text("widgets.pad.seen"), fontsize=9)
    bars.set(xlim=(0, 1), ylim=(DIGITS - 0.5, -0.5), yticks=range(DIGITS))
    bars.set_title(text("widgets.pad.caption"), fontsize=9)
    for axis in (pad, seen):
        axis.set(xticks=[], yticks=[])
    return figure


def drawing_pad(model: Any) -> DrawingPad:
    """Draw a digit with mouse, finger, pen or keys, and see what a model reads.

    Args:
        model: a Keras model that takes images of shape (28, 28), from 0 to 1, and gives ten
            probabilities.

    Returns:
        The explorable. The model is asked, never trained.

    Raises:
        TypeError: if `model` is no Keras model.
        ValueError: if it takes or gives something else.
    """
    return DrawingPad(checked_predict(model))
