"""What the checks of lessons 03 to 05 ask of a compiled or trained network.

Here a network is only looked at: its settings are read, and it is called outside training.
What a right answer is, is decided in the modules of the lessons.
"""

import functools
import types
from dataclasses import dataclass
from typing import NamedTuple

import keras
import numpy as np

from helpers.checks import answers
from helpers.dataset import load_mnist

SPARSE, ONE_HOT, BINARY = "sparse", "one-hot", "binary"
SOFTMAX, SIGMOID, SCORES = "softmax", "sigmoid", "scores"

LOSSES = {
    keras.losses.SparseCategoricalCrossentropy: SPARSE,
    keras.losses.CategoricalCrossentropy: ONE_HOT,
    keras.losses.BinaryCrossentropy: BINARY,
    keras.losses.sparse_categorical_crossentropy: SPARSE,
    keras.losses.categorical_crossentropy: ONE_HOT,
    keras.losses.binary_crossentropy: BINARY,
}
CHUNK = 500  # images that a network gets at once, so that memory stays small
PIXELS = 28 * 28


class Images(NamedTuple):
    """Images with their labels.

    Attributes:
        pixels: (count, 28, 28) uint8.
        labels: (count,) uint8.
    """

    pixels: np.ndarray
    labels: np.ndarray


@functools.cache
def known_images() -> dict[str, Images]:
    """Return the parts of the data that the checks measure networks on, by name.

    They are read anew, since a learner's own arrays may have been changed.
    """
    (x_train, y_train), (x_test, y_test) = load_mnist()
    return {
        "validation": Images(x_train[12_000:14_000].copy(), y_train[12_000:14_000].copy()),
        "training": Images(x_train[:1_000].copy(), y_train[:1_000].copy()),
        "test": Images(x_test, y_test),
        "first_of_test": Images(x_test[:1_000], y_test[:1_000]),
        "fifth_of_test": Images(x_test[::5], y_test[::5]),
    }


@dataclass(frozen=True)
class Loss:
    """A cross-entropy that a network was compiled with.

    Attributes:
        labels: the form of labels that it wants: SPARSE, ONE_HOT or BINARY.
        from_logits: whether it applies softmax or sigmoid itself.
    """

    labels: str
    from_logits: bool


def known_loss(loss: object) -> Loss | None:
    """Return what a loss of Keras stands for, or None if it is no cross-entropy.

    Args:
        loss: its name, its function, an instance of its class, or a list of one of them.
    """
    if answers.is_a(loss, list) and len(loss) == 1:
        (loss,) = loss
    if answers.is_a(loss, str):
        try:
            loss = keras.losses.get(loss)
        except ValueError:  # a name that Keras does not know
            return None
    if answers.is_a(loss, types.FunctionType):
        labels = LOSSES.get(loss)
        return None if labels is None else Loss(labels, from_logits=False)
    labels = LOSSES.get(type(loss))
    if labels is None:
        return None
    return Loss(labels, bool(loss.get_config()["from_logits"]))


class Network:
    """A learner's answer, looked at as a network.

    Attributes:
        given: the answer itself.
        model: the answer if it is a Keras model, else None.
    """

    def __init__(self, given: object) -> None:
        self.given = given
        self.model = answers.model(given)
        self._kept: dict[tuple[str, float], np.ndarray | None] = {}

    @property
    def is_nothing(self) -> bool:
        """Whether the answer is None, as `compile` returns it."""
        return self.given is None

    @property
    def is_history(self) -> bool:
        """Whether the answer is what `fit` returns."""
        return answers.is_a(self.given, keras.callbacks.History)

    @property
    def is_not_called(self) -> bool:
        """Whether the answer is a function or class that would make a model."""
        return answers.is_a(self.given, types.FunctionType) or bool(answers.model_class(self.given))

    @property
    def compiled(self) -> bool:
        """Whether it is a model that was compiled."""
        return self.model is not None and self.model.compiled is True

    @property
    def built(self) -> bool:
        """Whether it is a model whose weights exist."""
        return self.model is not None and self.model.built is True

    @property
    def updates(self) -> int:
        """How often its optimizer changed the weights."""
        return int(self.model.optimizer.iterations) if self.compiled else 0

    @property
    def parameters(self) -> int:
        """The number of its parameters; 0 if it is not built."""
        return self.model.count_params() if self.built else 0

    @property
    def loss(self) -> Loss | None:
        """The cross-entropy it was compiled with, if any."""
        return known_loss(self.model.loss) if self.compiled else None

    @property
    def metric_names(self) -> set[str]:
        """Names of the metrics given to `compile`, in small letters without underscores."""
        settings = answers.outcome(self.model.get_compile_config) if self.compiled else None
        if not answers.is_a(settings, dict):
            return set()
        return {name.lower().replace("_", "") for name in _texts(settings.get("metrics"))}

    @functools.cached_property
    def columns(self) -> int:
        """How many numbers it gives for one image; 0 if it takes no images of the course."""
        found = self.predict(_probe())
        return 0 if found is None or found.ndim != 2 else found.shape[1]

    @functools.cached_property
    def output_kind(self) -> str | None:
        """What its numbers for an image are: SOFTMAX, SIGMOID or SCORES; None if it fails."""
        if not self.columns:
            return None
        found = self.predict(_probe())
        # A sum of 1 for every input is softmax; a sure sigmoid is unsure of some of them.
        if (found >= 0).all() and np.allclose(found.sum(axis=-1), 1, rtol=0, atol=1e-5):
            return SOFTMAX
        # Glaring images drive scores far away from the range of probabilities.
        glaring = self.predict(_probe() * 1000)
        return SIGMOID if ((glaring >= 0) & (glaring <= 1)).all() else SCORES

    @property
    def mixed_up(self) -> bool:
        """Whether softmax or sigmoid is applied twice, or not at all, by network and loss."""
        if self.loss is None or self.output_kind is None:
            return False
        return (self.output_kind != SCORES) == self.loss.from_logits

    def predict(self, pixels: np.ndarray, scale: float = 255) -> np.ndarray | None:
        """Return what the network gives for images, outside training, or None if it fails.

        Args:
            pixels: (count, 28, 28); they are given to the network in the shape that it asks for.
            scale: what the pixels are divided by first.
        """
        if not self.built:
            return None
        shape = answers.outcome(getattr, self.model, "input_shape", None)
        asked = shape[1:] if type(shape) is tuple else ()
        if None in asked or np.prod(asked) != PIXELS:
            asked = (28, 28)
        parts = []
        for start in range(0, len(pixels), CHUNK):
            images = pixels[start : start + CHUNK].astype("float32") / scale
            part = answers.outputs(self.model, images.reshape(-1, *asked))
            if part is None:
                return None
            parts.append(part)
        return np.concatenate(parts)

    def predict_part(self, part: str, scale: float = 255) -> np.ndarray | None:
        """Return what `predict` gives for a part of `known_images`, computed once."""
        if (part, scale) not in self._kept:
            self._kept[part, scale] = self.predict(known_images()[part].pixels, scale)
        return self._kept[part, scale]

    def accuracy(self, part: str, scale: float = 255) -> float:
        """Return its share of right answers among ten classes; 0 if it gives no ten numbers.

        Args:
            part: name of a part of `known_images`.
            scale: what the pixels are divided by first.
        """
        found, labels = self.predict_part(part, scale), known_images()[part].labels
        if found is None or found.shape != (len(labels), 10):
            return 0.0
        return float(np.mean(found.argmax(axis=-1) == labels))

    def cross_entropies(self, part: str) -> tuple[float, ...]:
        """Return the values that its mean cross-entropy on a part of the data may have.

        Keras computes the loss from the scores where it can find them, and else keeps
        probabilities above 1e-7, so that a sure mistake costs less. Both values count.
        """
        found, labels = self.predict_part(part), known_images()[part].labels
        if found is None or found.shape != (len(labels), 10):
            return ()
        right = found[np.arange(len(found)), labels].astype("float64")
        return tuple(float(-np.log(np.maximum(right, lowest)).mean()) for lowest in (1e-7, 1e-45))


def _probe() -> np.ndarray:
    """Return noise, its negative, and black, as images.

    A generator of its own leaves NumPy's random state alone.
    """
    noise = np.random.default_rng(0).uniform(0, 255, (8, 28, 28)).astype("float32")
    return np.concatenate([noise, -noise, 0 * noise[:1]])


def _texts(value: object) -> list[str]:
    """Return all texts in nested lists and dicts."""
    if answers.is_a(value, str):
        return [value]
    parts = value.values() if answers.is_a(value, dict) else value
    if not answers.is_a(value, (dict, list, tuple)):
        return []
    return [text for part in parts for text in _texts(part)]
