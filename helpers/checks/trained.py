"""What the checks of lessons 03 to 05 ask of a compiled or trained network.

Here a network is only looked at: its settings are read, and it is called outside training.
What a right answer is, is decided in the modules of the lessons. The mistakes that any training
can have, and their tests, stand here once: `training_mistakes`.
"""

import functools
import types
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import keras
import numpy as np

from helpers.checks import answers
from helpers.checks.engine import Test
from helpers.dataset import load_mnist

SPARSE, ONE_HOT, BINARY = "sparse", "one-hot", "binary"
SOFTMAX, SIGMOID, SCORES = "softmax", "sigmoid", "scores"
CHUNK = 1_000  # images that a network gets at once, so that memory stays small
ALL = slice(None)


class Images(NamedTuple):
    """Images with their labels.

    Attributes:
        pixels: (count, 28, 28), from 0 to 255.
        labels: (count,) uint8.
    """

    pixels: np.ndarray
    labels: np.ndarray


@functools.cache
def known_images() -> dict[str, Images]:
    """Return the parts of the data that the checks measure networks on, by name.

    They are read anew, since a learner's own arrays may have been changed. `"moved"` are training
    images, each moved by half a pixel: nobody can have trained with these very pictures, and no
    test image is needed to judge a training.
    """
    (x_train, y_train), (x_test, y_test) = load_mnist()
    late = slice(48_000, None, 6)
    moved = [
        (image + np.roll(image, (1, -1)[place % 2], axis=place // 2 % 2)) / 2
        for place, image in enumerate(x_train[late].astype("float32"))
    ]
    return {
        "train": Images(x_train, y_train),
        "validation": Images(x_train[12_000:14_000], y_train[12_000:14_000]),
        "moved": Images(np.stack(moved), y_train[late]),
        "test": Images(x_test, y_test),
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


# Labels and outputs on which losses are tried: one class of three, and two labels at once.
CLASSES, GIVEN = np.array([1, 0]), np.array([[0.2, 0.5, 0.3], [0.6, 0.3, 0.1]])
LABELS, YES = np.eye(2), np.array([[0.8, 0.4], [0.3, 0.6]])


def _softmax(scores: np.ndarray) -> np.ndarray:
    """Return probabilities, (..., classes); the largest score is taken away, so none overflows."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def _sigmoid(scores: np.ndarray) -> np.ndarray:
    return _softmax(np.stack([0 * scores, scores], axis=-1))[..., 1]


def _mean_loss(yes: np.ndarray) -> float:
    return float(-np.log(yes).mean())


def _probes() -> list[tuple[Loss, object, np.ndarray, float]]:
    """Return the losses that are told apart: labels and outputs to try, and what each gives."""
    probes = []
    for logits in (False, True):
        right = (_softmax(GIVEN) if logits else GIVEN)[[0, 1], CLASSES]
        yes = _sigmoid(YES) if logits else YES
        binary = _mean_loss(np.where(LABELS, yes, 1 - yes))
        probes += [
            (Loss(SPARSE, logits), CLASSES, GIVEN, _mean_loss(right)),
            (Loss(ONE_HOT, logits), np.eye(3)[CLASSES], GIVEN, _mean_loss(right)),
            (Loss(BINARY, logits), LABELS, YES, binary),
        ]
    return probes


def known_loss(loss: object) -> Loss | None:
    """Return what a loss stands for, by what it computes; None if it is no cross-entropy.

    Args:
        loss: a name of Keras, a function or an object, or a list of one of them. Label smoothing
            and the sum in place of the mean make no other loss of it.
    """
    if answers.is_a(loss, list) and len(loss) == 1:
        (loss,) = loss
    if answers.is_a(loss, str):
        loss = answers.outcome(keras.losses.get, loss)
    if not callable(loss) or answers.is_a(loss, (type, keras.layers.Layer)):
        return None
    if answers.is_a(loss, keras.losses.Loss):
        settings = answers.outcome(loss.get_config)
        if answers.is_a(settings, dict) and settings.get("label_smoothing"):
            plain = answers.outcome(type(loss).from_config, settings | {"label_smoothing": 0})
            loss = plain if answers.is_a(plain, keras.losses.Loss) else loss
    for known, labels, outputs, expected in _probes():
        labels_given = keras.ops.convert_to_tensor(labels.astype("float32"))
        outputs_given = keras.ops.convert_to_tensor(outputs.astype("float32"))
        found = answers.array(answers.outcome(loss, labels_given, outputs_given))
        if found is None or not found.size or found.dtype.kind != "f":
            continue
        if np.isclose(found.mean() / expected, [1, len(labels)], rtol=1e-4).any():
            return known
    return None


class Network:
    """A learner's answer, looked at as a network.

    Attributes:
        given: the answer itself.
        model: the answer if it is a Keras model, else None.
    """

    def __init__(self, given: object) -> None:
        self.given = given
        self.model = answers.model(given)
        self._kept: dict[tuple[object, ...], np.ndarray | None] = {}

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

    @functools.cached_property
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
            pixels: (count, 28, 28), given to the network as they are.
            scale: what the pixels are divided by first.
        """
        if not self.built:
            return None
        parts = []
        for start in range(0, len(pixels), CHUNK):
            images = pixels[start : start + CHUNK].astype("float32") / scale
            part = answers.outputs(self.model, images)
            if part is None:
                return None
            parts.append(part)
        return np.concatenate(parts)

    def predict_part(self, part: str, rows: slice = ALL, scale: float = 255) -> np.ndarray | None:
        """Return what `predict` gives for rows of a part of `known_images`, computed once."""
        key = (part, rows.start, rows.stop, rows.step, scale)
        whole = self._kept.get((part, None, None, None, scale))
        if whole is not None:
            return whole[rows]
        if key not in self._kept:
            self._kept[key] = self.predict(known_images()[part].pixels[rows], scale)
        return self._kept[key]

    def accuracy(self, part: str, rows: slice = ALL, scale: float = 255) -> float:
        """Return its share of right answers among ten classes; 0 if it gives no ten numbers.

        Args:
            part: name of a part of `known_images`.
            rows: of the part.
            scale: what the pixels are divided by first.
        """
        found, labels = self.predict_part(part, rows, scale), known_images()[part].labels[rows]
        if found is None or found.shape != (len(labels), 10):
            return 0.0
        return float(np.mean(found.argmax(axis=-1) == labels))

    def cross_entropies(
        self, part: str, rows: slice = ALL, scale: float = 255
    ) -> tuple[float, ...]:
        """Return the values that its mean cross-entropy on a part of the data may have.

        Keras computes the loss from the scores where it can find them, and else keeps
        probabilities above 1e-7, so that a sure mistake costs less. Both values count.
        """
        found, labels = self.predict_part(part, rows, scale), known_images()[part].labels[rows]
        if found is None or found.shape != (len(labels), 10):
            return ()
        right = found[np.arange(len(found)), labels].astype("float64")
        return tuple(float(-np.log(np.maximum(right, lowest)).mean()) for lowest in (1e-7, 1e-45))


DIGITS = np.arange(10)
EVEN = 1 - DIGITS % 2
SAMPLE = slice(0, 30_000, 3)  # training images that a network is compared on
BETTER_ON_TEST = 0.009  # honest trainings: -0.007 to 0.005; with test images: 0.011 to 0.032
RAW, TWICE = 1, 255 * 255  # pixels not divided by 255 at all, and divided twice


class Reader(Network):
    """A network looked at as one that was trained to answer a question about digits.

    Attributes:
        right: the right answer for each of the ten digits, (10,): the digit itself, or 1 and 0
            for yes and no.
        classes: how many answers there are.
    """

    def __init__(self, given: object, right: np.ndarray) -> None:
        super().__init__(given)
        self.right, self.classes = right, int(right.max()) + 1

    @property
    def has_right_columns(self) -> bool:
        """Whether it gives a number for each answer, or one number for yes or no."""
        return self.columns == (self.classes if self.classes > 2 else 1)

    def probabilities(self, part: str, rows: slice = ALL, scale: float = 255) -> np.ndarray | None:
        """Return a probability for each image and answer, (images, classes), or None."""
        found = self.predict_part(part, rows, scale) if self.has_right_columns else None
        if found is None or not np.isfinite(found).all():
            return None
        found = found.astype("float64")
        if self.classes == 2:
            yes = found if self.output_kind != SCORES else _sigmoid(found)
            return np.concatenate([1 - yes, yes], axis=-1)
        return found if self.output_kind != SCORES else _softmax(found)

    def answers_to(self, part: str, rows: slice = ALL, scale: float = 255) -> np.ndarray:
        """Return the likeliest answer to each image, (images,); -1 where there is none."""
        found = self.probabilities(part, rows, scale)
        count = len(known_images()[part].labels[rows])
        return np.full(count, -1) if found is None else found.argmax(axis=-1)

    def share(self, part: str = "moved", rows: slice = ALL, scale: float = 255) -> float:
        """Return the share of images that it answers rightly."""
        wanted = self.right[known_images()[part].labels[rows]]
        return float(np.mean(self.answers_to(part, rows, scale) == wanted))

    @property
    def knows_raw_pixels(self) -> bool:
        """Whether it was trained on pixels from 0 to 255.

        Such a network often reads scaled images as well, but is strangely unsure of its right
        answers: its scores are 255 times too small. One that has learned too little is unsure,
        too, but reads worse; one that applies softmax twice is never sure.
        """
        found, raw = self.probabilities("moved"), self.share(scale=RAW)
        if found is None or raw < 1.5 / self.classes:
            return False
        share, sure = self.share(), found.max(axis=-1).mean()
        unsure = share > 0.8 and sure < share - 0.3 and not self.applies_softmax_twice
        return raw > share + (-0.05 if unsure else 0.2)

    @property
    def knows_tiny_pixels(self) -> bool:
        """Whether it was trained on images divided twice: it is much too sure of others."""
        found = self.probabilities("moved", scale=TWICE)
        if found is None or self.share(scale=TWICE) < 1.5 / self.classes:
            return False
        wanted = self.right[known_images()["moved"].labels]
        cost, cost_of_tiny = (
            -np.log(np.maximum(each[np.arange(len(each)), wanted], 1e-7)).mean()
            for each in (self.probabilities("moved"), found)
        )
        # Of others, tiny pixels make a network that knows nothing, with a cost of log(classes).
        return bool(cost_of_tiny < 0.8 * min(cost, np.log(self.classes)))

    @functools.cached_property
    def shares(self) -> np.ndarray:
        """How large a share of the images of each digit gets each answer, (10, classes)."""
        found, labels = self.answers_to("moved"), known_images()["moved"].labels
        return np.stack(
            [
                (found[labels == digit, np.newaxis] == range(self.classes)).mean(0)
                for digit in DIGITS
            ]
        )

    @property
    def misread(self) -> list[int]:
        """The digits whose most frequent answer is a wrong one."""
        return np.flatnonzero(self.shares.argmax(axis=-1) != self.right).tolist()

    @property
    def is_decided(self) -> bool:
        """Whether nearly all images of a digit get one and the same answer, right or wrong."""
        return bool(self.shares.max(axis=-1).mean() > (0.8 if self.classes == 2 else 0.75))

    @property
    def never_given(self) -> list[int]:
        """The answers that no image gets, of a network that does not only guess."""
        if self.share() < 2 / self.classes:
            return []
        return sorted(set(self.right.tolist()) - set(self.answers_to("moved").tolist()))

    @property
    def applies_softmax_twice(self) -> bool:
        """Whether it is never surer than a second softmax lets it be, even of glaring images."""
        found = self.probabilities("moved", scale=RAW)
        limit = np.e / (np.e + self.classes - 1)
        return found is not None and bool(found.max() < limit + 1e-6)

    @property
    def knows_test_images(self) -> bool:
        """Whether it answers test images so much better that it was trained with them."""
        return self.share("test") > self.share("train", SAMPLE) + BETTER_ON_TEST

    def found(self) -> Mapping[str, object]:
        """Return what hints may say of it, by placeholder."""
        digit = (self.misread or [0])[0]
        return {
            "found_share": self.share(),
            "training_share": self.share("train", SAMPLE),
            "found_parameters": self.parameters,
            "digit": digit,
            "read": int(self.shares[digit].argmax()),
            "yes": ", ".join(map(str, np.flatnonzero(self.shares[:, 1] > 0.3))),
            "never_given": ", ".join(map(str, self.never_given)),
        }


def is_trained_for(found: Reader, mistakes: Mapping[str, Test]) -> bool:
    """Return whether a network answers its question, and none of the mistakes is there."""
    return found.compiled and not any(test(found) for test in mistakes.values())


def training_mistakes(enough: float, **own: Test) -> dict[str, Test]:
    """Return the mistakes of a training and their tests, for a `Reader`; see also `slips.MODEL`.

    Args:
        enough: the share of `"moved"` images that it must answer rightly.
        **own: mistakes of one exercise; they are asked before those of reading.
    """
    tests = {
        "not_compiled": lambda found: found.model is not None and not found.compiled,
        "not_trained": lambda found: found.compiled and _is_untouched(found, enough),
        "other_input": lambda found: found.compiled and not found.columns,
        "other_outputs": lambda found: found.compiled and not found.has_right_columns,
        "mixed_up": lambda found: found.mixed_up,
        "not_scaled": lambda found: found.knows_raw_pixels,
        "scaled_twice": lambda found: found.knows_tiny_pixels,
        **own,
        "guessing": lambda found: found.compiled and found.share() < 1.2 / found.classes,
        "not_enough": lambda found: found.compiled and found.share() < enough,
        "trained_with_test_images": lambda found: found.compiled and found.knows_test_images,
    }
    # Where an exercise has a test of its own for a usual mistake, that one counts.
    return tests | own


def _is_untouched(found: Reader, enough: float) -> bool:
    """Return whether no training has changed a compiled network.

    One that was compiled anew counts its updates from 0 again, but reads. One that was put around
    a network which was trained before reads without a training of its own.
    """
    if (
        found.built and not found.parameters
    ):  # all that it knows stands in another network, out of Keras's sight
        return True
    if found.updates:
        return False
    around = any(answers.is_a(layer, keras.Model) for layer in found.model.layers)
    return around or found.share() < enough


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
