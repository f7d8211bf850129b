"""The checks of lesson 04: what each asks, and the usual mistakes by name.

What learners of this lesson often believe, and the check that finds out:

- An incomplete last batch is left out; validation images cause updates, too; an update is an
  epoch (`updates`).
- The best epoch is the one with the lowest training loss, or the highest accuracy; epochs count
  from 0 (`best_recorded_epoch`).
- `fit` returns the model; validation needs data of its own; the default batch size is all
  images (`short_history`).
- `evaluate` returns one number, or the accuracy first; any images will do (`measured_part`).
- Early stopping keeps the best weights by itself, and knows what to watch (`patient_stop`).
- A network is trained after `compile`, and learns pixels from 0 to 255 as well (`trained_network`).
"""

import math
from typing import NamedTuple

import keras
import numpy as np

from helpers.checks import answers
from helpers.checks.engine import Test, check
from helpers.checks.trained import Network

__all__ = [
    "best_recorded_epoch",
    "measured_part",
    "patient_stop",
    "short_history",
    "trained_network",
    "updates",
]


def _is(*values: float) -> Test:
    """Return a test for a number that is one of some values."""
    return lambda found: any(abs(found - value) < 1e-6 for value in values)


# 4.1 ------------------------------------------------------------------------------------------

IMAGES, KEPT_ASIDE, BATCH, EPOCHS = 50_000, 5_000, 64, 3
PER_EPOCH = (IMAGES - KEPT_ASIDE) / BATCH
UPDATES = EPOCHS * math.ceil(PER_EPOCH)


@check(
    "4.1",
    prepare=answers.number,
    correct=_is(UPDATES),
    mistakes={
        "rounded_down": _is(EPOCHS * math.floor(PER_EPOCH)),
        "not_rounded": _is(EPOCHS * PER_EPOCH),
        "rounded_at_the_end": _is(math.ceil(EPOCHS * PER_EPOCH), math.floor(EPOCHS * PER_EPOCH)),
        "one_epoch": _is(math.ceil(PER_EPOCH), math.floor(PER_EPOCH), PER_EPOCH),
        "split_forgotten": _is(
            EPOCHS * math.ceil(IMAGES / BATCH),
            EPOCHS * math.floor(IMAGES / BATCH),
            EPOCHS * IMAGES / BATCH,
        ),
        "validation_images": _is(
            EPOCHS * math.ceil(KEPT_ASIDE / BATCH), EPOCHS * math.floor(KEPT_ASIDE / BATCH)
        ),
        "images_seen": _is(IMAGES - KEPT_ASIDE, EPOCHS * (IMAGES - KEPT_ASIDE), EPOCHS * IMAGES),
        "epochs": _is(EPOCHS),
    },
)
def updates(count: int) -> None:
    """Check how many updates a training makes."""


# 4.2 ------------------------------------------------------------------------------------------

SHORT_EPOCHS = 2
SHORT_IMAGES, SHORT_BATCH, SHORT_SPLIT = 5_000, 100, 0.2


class ShortHistory(NamedTuple):
    """A learner's answer, looked at as what `fit` returns.

    Attributes:
        given: the answer itself.
        values: the measured values of each epoch, if it is a history.
        epochs: how many epochs were trained.
        steps: how many updates an epoch made.
    """

    given: object
    values: dict[str, list[float]] | None
    epochs: int
    steps: int

    @property
    def trained(self) -> bool:
        """Whether it is the history of some training."""
        return self.values is not None and self.epochs > 0

    @property
    def validated(self) -> bool:
        """Whether validation data was measured after the epochs."""
        return self.trained and any(name.startswith("val_") for name in self.values)


def _short_history(answer: object) -> ShortHistory:
    if not answers.is_a(answer, keras.callbacks.History):
        return ShortHistory(answer, None, 0, 0)
    values = answers.history(answer)
    params = vars(answer).get("params")
    steps = params.get("steps") if type(params) is dict else None
    epochs = max((len(row) for row in (values or {}).values()), default=0)
    return ShortHistory(answer, values, epochs, answers.whole_number(steps) or 0)


def _has_steps(images: float, batch: int = SHORT_BATCH) -> Test:
    return lambda found: found.trained and found.steps == math.ceil(images / batch)


def _is_short(found: ShortHistory) -> bool:
    trained_images = SHORT_IMAGES * (1 - SHORT_SPLIT)
    return (
        found.validated
        and found.epochs == SHORT_EPOCHS
        and found.steps == math.ceil(trained_images / SHORT_BATCH)
    )


@check(
    "4.2",
    prepare=_short_history,
    correct=_is_short,
    mistakes={
        "model": lambda found: answers.model(found.given) is not None,
        "dictionary": lambda found: answers.is_a(found.given, dict),
        "no_training": lambda found: (
            answers.is_a(found.given, keras.callbacks.History) and not found.trained
        ),
        "no_validation": lambda found: found.trained and not found.validated,
        "other_epochs": lambda found: found.trained and found.epochs != SHORT_EPOCHS,
        "all_images": lambda found: any(
            _has_steps(images, batch)(found)
            for images in (48_000, 60_000)
            for batch in (SHORT_BATCH, 32)
        ),
        "separate_validation": _has_steps(SHORT_IMAGES),
        "usual_batch_size": _has_steps(SHORT_IMAGES * (1 - SHORT_SPLIT), 32),
        "other_steps": lambda found: found.trained,
    },
)
def short_history(history: keras.callbacks.History) -> None:
    """Check what `fit` returned for a short training with validation."""


# 4.3 ------------------------------------------------------------------------------------------


class BestEpoch(NamedTuple):
    """A learner's answer, and the history that it is about.

    Attributes:
        found: the answer.
        recorded: the history: a list of numbers for each name.
    """

    found: float
    recorded: dict[str, list[float]]

    def is_epoch_of(self, choose: answers.Callable[..., int], name: str, first: int = 1) -> bool:
        """Return whether the answer is the epoch that a function chooses from a list."""
        return self.found == int(choose(self.recorded[name])) + first


def _best_epoch(answer: object, recorded: object) -> BestEpoch | None:
    found, rows = answers.number(answer), answers.history(recorded)
    if found is None or rows is None:
        return None
    complete = all(rows.get(name) for name in ("loss", "val_loss", "accuracy", "val_accuracy"))
    return BestEpoch(found, rows) if complete else None


@check(
    "4.3",
    prepare=_best_epoch,
    correct=lambda found: found.is_epoch_of(np.argmin, "val_loss"),
    mistakes={
        "counted_from_0": lambda found: found.is_epoch_of(np.argmin, "val_loss", first=0),
        "training_curve": lambda found: (
            found.is_epoch_of(np.argmin, "loss") or found.is_epoch_of(np.argmax, "accuracy")
        ),
        "best_accuracy": lambda found: found.is_epoch_of(np.argmax, "val_accuracy"),
        "highest_loss": lambda found: found.is_epoch_of(np.argmax, "val_loss"),
        "loss_instead_of_epoch": lambda found: found.found in found.recorded["val_loss"],
    },
)
def best_recorded_epoch(epoch: int, recorded: dict[str, list[float]]) -> None:
    """Check which epoch of a recorded training has the lowest validation loss."""


# 4.4 ------------------------------------------------------------------------------------------


FIRST = "first_of_test"


class Measured(NamedTuple):
    """A learner's two answers, and the network that they are about.

    Attributes:
        loss: the first answer.
        accuracy: the second answer.
        network: the network that was measured.
    """

    loss: np.ndarray
    accuracy: np.ndarray
    network: Network

    def is_on(self, part: str) -> bool:
        """Return whether the answers are loss and accuracy on a part of the data."""
        losses = self.network.cross_entropies(part)
        return self.has_accuracy_on(part) and any(_is_near(self.loss, loss) for loss in losses)

    def has_accuracy_on(self, part: str, scale: float = 255) -> bool:
        """Return whether the second answer is the accuracy on a part of the data."""
        return _is_near(self.accuracy, self.network.accuracy(part, scale))


def _is_near(found: np.ndarray, value: float) -> bool:
    """Return whether an answer is this number; it may be rounded to three places."""
    return found.size == 1 and bool(abs(found.item() - value) < 6e-4)


def _measured(loss: object, accuracy: object, model: object) -> Measured | None:
    network = Network(model)
    numbers = [answers.array(answer, most=10) for answer in (loss, accuracy)]
    if any(number is None for number in numbers) or network.columns != 10:
        return None
    return Measured(*numbers, network)


def _is_swapped(found: Measured) -> bool:
    return Measured(found.accuracy, found.loss, found.network).is_on(FIRST)


def _is_percent(found: Measured) -> bool:
    return Measured(found.loss, found.accuracy / 100, found.network).is_on(FIRST)


@check(
    "4.4",
    prepare=_measured,
    correct=lambda found: found.is_on(FIRST),
    mistakes={
        "pair": lambda found: found.loss.size == 2 or found.accuracy.size == 2,
        "swapped": _is_swapped,
        "percent": _is_percent,
        "whole_test_set": lambda found: found.is_on("test"),
        "training_images": lambda found: found.is_on("training"),
        "not_scaled": lambda found: found.has_accuracy_on(FIRST, scale=1),
    },
)
def measured_part(loss: float, accuracy: float, model: keras.Model) -> None:
    """Check loss and accuracy of a model on the first 1,000 test images."""


# 4.5 ------------------------------------------------------------------------------------------

PATIENCE = 3


class Stop(NamedTuple):
    """A learner's answer, looked at as a callback that stops the training.

    Attributes:
        given: the answer itself.
        settings: its attributes, empty if it is no `EarlyStopping`.
    """

    given: object
    settings: dict[str, object]


def _stop(answer: object) -> Stop:
    is_stop = answers.is_a(answer, keras.callbacks.EarlyStopping)
    return Stop(answer, vars(answer) if is_stop else {})


def _has(name: str, *values: object) -> Test:
    """Return a test for a setting: it exists and is one of some numbers or texts."""

    def test(found: Stop) -> bool:
        setting = found.settings.get(name)
        return answers.is_a(setting, (str, int, float)) and setting in values

    return test


def _has_other(name: str, *values: object) -> Test:
    return lambda found: bool(found.settings) and not _has(name, *values)(found)


def _is_other_callback(found: Stop) -> bool:
    callback = answers.is_a(found.given, keras.callbacks.Callback)
    return callback and not found.settings


@check(
    "4.5",
    prepare=_stop,
    correct=lambda found: all(
        (
            _has("monitor", "val_accuracy")(found),
            _has("patience", PATIENCE)(found),
            _has("restore_best_weights", True)(found),
            _has("mode", "auto", "max")(found),
        )
    ),
    mistakes={
        "class_not_instance": lambda found: answers.is_a(found.given, type),
        "list": lambda found: answers.is_a(found.given, (list, tuple)),
        "text": lambda found: answers.is_a(found.given, str),
        "other_callback": _is_other_callback,
        "watches_loss": _has("monitor", "val_loss", "loss"),
        "watches_training": _has("monitor", "accuracy"),
        "watches_nothing": _has_other("monitor", "val_accuracy"),
        "no_patience": _has("patience", 0),
        "other_patience": _has_other("patience", PATIENCE),
        "not_restored": _has_other("restore_best_weights", True),
        "lower_is_better": _has("mode", "min"),
    },
)
def patient_stop(callback: keras.callbacks.EarlyStopping) -> None:
    """Check a callback that stops a training when the validation accuracy stands still."""


# 4.6 ------------------------------------------------------------------------------------------

MOST_PARAMETERS = 60_000
MEASURED = "fifth_of_test"
ENOUGH = 0.92  # the solution reached 0.933 to 0.938
CLEARLY = 0.3  # a network that reads unscaled images by so much better was trained on them


def _reads(found: Network) -> bool:
    return found.accuracy(MEASURED) >= ENOUGH


def _reads_unscaled(found: Network) -> bool:
    return found.accuracy(MEASURED, scale=1) > found.accuracy(MEASURED) + CLEARLY


@check(
    "4.6",
    prepare=Network,
    correct=lambda found: (
        found.compiled
        and found.updates > 0
        and found.columns == 10
        and found.parameters <= MOST_PARAMETERS
        and _reads(found)
    ),
    mistakes={
        "result_of_compile": lambda found: found.is_nothing,
        "history": lambda found: found.is_history,
        "not_compiled": lambda found: found.model is not None and not found.compiled,
        "not_trained": lambda found: found.compiled and found.updates == 0,
        "too_many_parameters": lambda found: found.parameters > MOST_PARAMETERS,
        "other_outputs": lambda found: found.compiled and found.columns != 10,
        "mixed_up": lambda found: found.mixed_up,
        "not_scaled": lambda found: _reads_unscaled(found),
        "not_enough": lambda found: found.compiled and not _reads(found),
    },
)
def trained_network(model: keras.Model) -> None:
    """Check a small network of the learner's own, built, compiled and trained."""
