"""The checks of lesson 04: what each asks, and the usual mistakes by name.

What learners of this lesson often believe, and the check that finds out:

- An incomplete last batch is left out; validation images cause updates, too; an update is an
  epoch (`updates`).
- `fit` returns the model; validation needs data of its own; any images and labels will do; `fit`
  starts anew each time (`short_history`).
- The best epoch is the one with the lowest training loss, or the highest accuracy; epochs count
  from 0 (`best_recorded_epoch`).
- `evaluate` returns one number, or the accuracy first; any images will do (`part_loss`).
- Early stopping keeps the best weights by itself, and knows what to watch (`patient_stop`).
- A network is trained after `compile`, and learns pixels from 0 to 255 as well; test images may
  be trained with (`trained_network`).
"""

import copy
import functools
import math
from collections.abc import Mapping
from typing import NamedTuple

import keras
import numpy as np

from helpers.checks import answers, slips
from helpers.checks.engine import Test, check
from helpers.checks.trained import (
    DIGITS,
    ONE_HOT,
    RAW,
    Network,
    Reader,
    is_trained_for,
    training_mistakes,
)


def _is(*values: float) -> Test:
    """Return a test for a number that is one of some values."""
    return lambda found: any(abs(found - value) < 1e-6 for value in values)


# 4.1 ------------------------------------------------------------------------------------------

IMAGES, KEPT_ASIDE, BATCH, EPOCHS = 50_000, 5_000, 64, 3
TRAINED = IMAGES - KEPT_ASIDE
UPDATES = EPOCHS * math.ceil(TRAINED / BATCH)


def _batches(images: float, batch: int = BATCH, epochs: int = EPOCHS) -> Test:
    """Return a test for a number of batches, rounded in any way, or not at all."""
    found = images / batch
    return _is(
        *(epochs * each for each in (found, math.floor(found), math.ceil(found))),
        *(each(epochs * found) for each in (math.floor, math.ceil)),
    )


def _has_validation_batches(found: float) -> bool:
    rounded = (math.floor, math.ceil)
    return any(
        _is(EPOCHS * (one(TRAINED / BATCH) + other(KEPT_ASIDE / BATCH)))(found)
        for one in rounded
        for other in rounded
    )


@check(
    "4.1",
    prepare=answers.number,
    correct=_is(UPDATES),
    slips=slips.ONE_NUMBER,
    facts={
        "images": IMAGES,
        "trained": TRAINED,
        "batch": BATCH,
        "epochs": EPOCHS,
        "full": TRAINED // BATCH,
        "rest": TRAINED % BATCH,
        "batches": math.ceil(TRAINED / BATCH),
    },
    mistakes={
        "thousandth": _is(UPDATES / 1000),
        "rounded_down": _is(EPOCHS * math.floor(TRAINED / BATCH)),
        "not_rounded": _is(EPOCHS * TRAINED / BATCH),
        "one_small_batch": _is(math.ceil(EPOCHS * TRAINED / BATCH)),
        "one_epoch": _batches(TRAINED, epochs=1),
        "split_forgotten": _batches(IMAGES),
        "validation_images": _batches(KEPT_ASIDE),
        "validation_batches_too": _has_validation_batches,
        "images_seen": _is(TRAINED, EPOCHS * TRAINED, EPOCHS * IMAGES),
        "number_of_the_recipe": lambda found: any(
            _batches(images, batch, epochs)(found)
            for images in (TRAINED, 0.8 * IMAGES, 54_000, 48_000)
            for batch in (BATCH, 100)
            for epochs in (EPOCHS, 10)
        ),
        "epochs": _is(EPOCHS),
    },
)
def updates(count: int) -> None:
    """Check how many updates a training makes."""


# 4.2 ------------------------------------------------------------------------------------------

SHORT_EPOCHS, SHORT_IMAGES, SHORT_BATCH, SHORT_SPLIT = 2, 5_000, 100, 0.2
SHORT_TRAINED = int(SHORT_IMAGES * (1 - SHORT_SPLIT))
SHORT_STEPS = SHORT_TRAINED // SHORT_BATCH
KEPT = slice(SHORT_TRAINED, SHORT_IMAGES)
RECIPE_SHAPES = [(784, 256), (256,), (256, 128), (128,), (128, 10), (10,)]
TOO_GOOD = 0.9  # mean accuracy in the first epoch; 0.66 to 0.73 where the network is new
TOO_BAD = 0.5  # validation accuracy after two epochs; 0.86 to 0.89 where all is well


class ShortHistory:
    """A learner's answer, looked at as what `fit` returns, with the network that `fit` trained.

    Attributes:
        given: the answer itself.
        values: the measured values of each epoch; empty if it is no history.
        epochs: how many epochs were trained.
        steps: how many updates an epoch made.
        network: the network, as it is now.
    """

    def __init__(self, answer: object) -> None:
        self.given = answer
        is_history = answers.is_a(answer, keras.callbacks.History)
        self.values = (answers.history(answer) if is_history else None) or {}
        self.epochs = max((len(row) for row in self.values.values()), default=0)
        params = vars(answer).get("params") if is_history else None
        steps = params.get("steps") if type(params) is dict else None
        self.steps = answers.whole_number(steps) or 0
        model = answers.outcome(getattr, answer, "model", None) if is_history else None
        self.network = Network(model)

    @property
    def trained(self) -> bool:
        """Whether it is the history of some training."""
        return self.epochs > 0 and self.network.model is not None

    @property
    def validated(self) -> bool:
        """Whether validation data was measured after each epoch."""
        rows = [self.values.get(name, ()) for name in ("val_loss", "val_accuracy")]
        return self.trained and all(len(row) == self.epochs for row in rows)

    @property
    def of_recipe(self) -> bool:
        """Whether the network has the layers that `build_model` gives it."""
        return [weight.shape for weight in self.network.model.get_weights()] == RECIPE_SHAPES

    @property
    def with_settings(self) -> bool:
        """Whether the network was compiled as `build_model` does it."""
        optimizer = self.network.model.optimizer if self.network.compiled else None
        loss = self.network.loss
        return (
            answers.is_a(optimizer, keras.optimizers.Adam)
            and bool(np.isclose(float(optimizer.learning_rate), 0.001))
            and loss is not None
            and (loss.labels, loss.from_logits) == (ONE_HOT, False)
            and "accuracy" in self.values
        )

    @property
    def began_anew(self) -> bool:
        """Whether the network was new when the training began, and was left alone since."""
        first = self.values.get("accuracy", [0])[0]
        return self.network.updates == self.epochs * self.steps and first < TOO_GOOD

    def kept(self, part: str, rows: slice = KEPT, scale: float = 255) -> bool:
        """Return whether validation measured these images, as the network reads them now.

        Where a callback has put weights back, they belong to another epoch than the last.
        """
        accuracy = self.network.accuracy(part, rows, scale)
        losses = self.network.cross_entropies(part, rows, scale)
        return any(
            abs(val_accuracy - accuracy) < 1.5e-3
            and any(math.isclose(val_loss, loss, rel_tol=1e-2) for loss in losses)
            for val_loss, val_accuracy in zip(
                self.values["val_loss"], self.values["val_accuracy"], strict=True
            )
        )

    @property
    def counted(self) -> bool:
        """Whether the accuracies of the epochs are shares of as many images as there should be."""
        counts = SHORT_TRAINED * np.array(self.values["accuracy"])
        return bool((abs(counts - counts.round()) < 0.05).all())


def _has_steps(images: float, batch: int = SHORT_BATCH) -> Test:
    return lambda found: found.steps == math.ceil(images / batch)


SHORT_MISTAKES: dict[str, Test] = {
    "model": lambda found: answers.model(found.given) is not None,
    "dictionary": lambda found: answers.is_a(found.given, dict),
    "no_training": lambda found: (
        answers.is_a(found.given, keras.callbacks.History) and not found.trained
    ),
    "other_network": lambda found: found.trained and not found.of_recipe,
    "other_settings": lambda found: found.trained and not found.with_settings,
    "other_epochs": lambda found: found.trained and found.epochs != SHORT_EPOCHS,
    "all_images": lambda found: any(
        _has_steps(images, batch)(found)
        for images in (48_000, 60_000)
        for batch in (SHORT_BATCH, 32)
    ),
    "no_validation": lambda found: found.trained and not found.validated,
    "separate_validation": _has_steps(SHORT_IMAGES),
    "usual_batch_size": _has_steps(SHORT_TRAINED, 32),
    "other_steps": lambda found: found.trained and found.steps != SHORT_STEPS,
    "went_on": lambda found: found.trained and not found.began_anew,
    "not_scaled": lambda found: found.trained and found.kept("train", scale=RAW),
    "test_images": lambda found: found.trained and found.kept("test"),
    "guessing": lambda found: found.trained and found.values["val_accuracy"][-1] < TOO_BAD,
    "other_images": lambda found: found.trained and not (found.kept("train") and found.counted),
}


@check(
    "4.2",
    prepare=ShortHistory,
    correct=lambda found: (
        found.trained and not any(test(found) for test in SHORT_MISTAKES.values())
    ),
    facts={
        "epochs": SHORT_EPOCHS,
        "images": SHORT_IMAGES,
        "trained": SHORT_TRAINED,
        "kept": SHORT_IMAGES - SHORT_TRAINED,
        "steps": SHORT_STEPS,
        "batch": SHORT_BATCH,
    },
    measure=lambda found: {
        "found_epochs": found.epochs,
        "found_steps": found.steps,
        "found_share": found.values.get("val_accuracy", [0])[-1],
    },
    mistakes=SHORT_MISTAKES,
)
def short_history(history: keras.callbacks.History) -> None:
    """Check what `fit` returned for a short training with validation."""


# 4.3 ------------------------------------------------------------------------------------------

# The record in the exercise. Its best epoch is what no usual mistake gives.
RECORDED = {
    "loss": [0.41, 0.20, 0.16, 0.13, 0.11, 0.08, 0.06, 0.03, 0.02, 0.01],
    "accuracy": [0.88, 0.94, 0.95, 0.96, 0.967, 0.975, 0.98, 0.99, 0.993, 0.996],
    "val_loss": [0.24, 0.19, 0.17, 0.18, 0.16, 0.15, 0.13, 0.14, 0.16, 0.19],
    "val_accuracy": [0.93, 0.945, 0.952, 0.95, 0.955, 0.96, 0.964, 0.966, 0.967, 0.963],
}


def _is_place_of(choose: answers.Callable[..., int], *names: str, first: int = 1) -> Test:
    """Return a test for the place that a function chooses from lists of the record."""
    return _is(*(int(choose(RECORDED[name])) + first for name in names))


@check(
    "4.3",
    prepare=answers.number,
    correct=_is_place_of(np.argmin, "val_loss"),
    slips=slips.ONE_NUMBER,
    measure=lambda found: {
        "epoch": found,
        "loss": dict(enumerate(RECORDED["val_loss"], start=1)).get(found, 0),
    },
    mistakes={
        "counted_from_0": _is_place_of(np.argmin, "val_loss", first=0),
        "loss_instead_of_epoch": _is(*RECORDED["val_loss"]),
        "last_epoch": _is(len(RECORDED["loss"])),
        "best_accuracy": _is_place_of(np.argmax, "val_accuracy"),
        "higher_loss": _is(*range(1, 1 + len(RECORDED["val_loss"]))),
    },
)
def best_recorded_epoch(epoch: int) -> None:
    """Check which epoch of a recorded training has the lowest validation loss."""


# 4.4 ------------------------------------------------------------------------------------------

PART = 200
FIRST, SECOND, LAST = slice(0, PART), slice(PART, 2 * PART), slice(-PART, None)
TRAINED_WELL = 0.9  # accuracy on all test images; the lesson's network reaches 0.97 to 0.98


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

    def is_on(self, part: str, *rows: slice, scale: float = 255) -> bool:
        """Return whether the answers are loss and accuracy on rows of a part of the data."""
        return any(
            self.has_accuracy_on(part, each, scale)
            and any(
                _is_near(self.loss, loss)
                for loss in self.network.cross_entropies(part, each, scale)
            )
            for each in rows
        )

    def has_accuracy_on(self, part: str, rows: slice, scale: float = 255) -> bool:
        """Return whether the second answer is the accuracy on rows of a part of the data."""
        return _is_near(self.accuracy, self.network.accuracy(part, rows, scale))

    def has_loss_on(self, part: str, rows: slice) -> bool:
        """Return whether the first answer is the loss on rows of a part of the data."""
        return any(_is_near(self.loss, loss) for loss in self.network.cross_entropies(part, rows))


def _is_near(found: np.ndarray, value: float) -> bool:
    """Return whether an answer is this number; it may be rounded to three places."""
    return found.size == 1 and bool(abs(found.item() - value) < 6e-4)


def _measured(loss: object, accuracy: object, model: object) -> Measured | None:
    numbers = [answers.array(answer, most=10) for answer in (loss, accuracy)]
    network = Network(model)
    if any(number is None for number in numbers):
        return None
    return Measured(*(number.astype("float64") for number in numbers), network)


@check(
    "4.4",
    prepare=_measured,
    correct=lambda found: (
        found.is_on("test", FIRST) and found.network.accuracy("test") >= TRAINED_WELL
    ),
    slips=slips.VALUES,
    facts={"part": PART},
    measure=lambda found: {
        "first": found.network.accuracy("test", FIRST),
        "second": found.network.accuracy("test", SECOND),
        "third": found.network.accuracy("test", slice(2 * PART, 3 * PART)),
        "all": found.network.accuracy("test"),
    },
    mistakes={
        "lesson_network": lambda found: found.network.accuracy("test") < TRAINED_WELL,
        "pair": lambda found: found.loss.size == 2 or found.accuracy.size == 2,
        "swapped": lambda found: Measured(found.accuracy, found.loss, found.network).is_on(
            "test", FIRST
        ),
        "whole_test_set": lambda found: found.is_on("test", slice(None)),
        "other_test_images": lambda found: found.is_on(
            "test",
            *(slice(start, start + PART) for start in range(PART, 10_000, PART)),
            *(slice(0, count) for count in (100, 500, 1_000, 2_000, 5_000)),
            *(slice(-count, None) for count in (100, 500, 1_000, 2_000, 5_000)),
            slice(PART, None),
        ),
        "training_images": lambda found: found.is_on(
            "train", FIRST, LAST, slice(0, 1_000), slice(-1_000, None), slice(48_000, None)
        ),
        "not_scaled": lambda found: (
            found.has_accuracy_on("test", FIRST, RAW) and bool((found.loss > 1).all())
        ),
        "accuracy_only": lambda found: found.has_accuracy_on("test", FIRST),
        "loss_only": lambda found: found.has_loss_on("test", FIRST),
        "guessing": lambda found: found.accuracy.size == 1 and found.accuracy.item() < 0.25,
    },
)
def part_loss(loss: float, accuracy: float, model: keras.Model) -> None:
    """Check loss and accuracy of a network on the first test images."""


# 4.5 ------------------------------------------------------------------------------------------

PATIENCE = 3
WATCHED = "val_accuracy"
KERAS_OWN = ("keras", "tensorflow", "tf_keras")


class Replay(NamedTuple):
    """What a callback does in a training whose results are made up.

    Attributes:
        epochs: how many epochs were trained.
        weights: the epoch that the weights belong to afterwards, from 0.
    """

    epochs: int
    weights: int


def _record(val_accuracy: list[float], val_loss: list[float] | None = None) -> list[dict]:
    """Return the logs of epochs. The training curves always improve, as usual.

    The validation loss gets worse all the time, unless told.
    """
    return [
        {
            "loss": 1 / (1 + epoch),
            "accuracy": 1 - 0.5 / (1 + epoch),
            "val_loss": val_loss[epoch] if val_loss else 0.1 + 0.01 * epoch,
            WATCHED: accuracy,
        }
        for epoch, accuracy in enumerate(val_accuracy)
    ]


PLATEAU = _record([0.9, 0.92, 0.93, 0.93, 0.93, 0.93, 0.93, 0.93], [0.9**n for n in range(8)])
AGAIN_BETTER = _record([0.9, 0.89, 0.88, 0.91, 0.9, 0.9, 0.9, 0.9, 0.9])
BEST_AT_ONCE = _record([0.95, 0.94, 0.93, 0.94, 0.94, 0.94])
SLOW_RISE = _record([0.1 + 0.0001 * epoch for epoch in range(12)])
LOW_AND_RISING = _record([0.1 * epoch for epoch in range(1, 9)])
RECORDS = (PLATEAU, AGAIN_BETTER, BEST_AT_ONCE, SLOW_RISE, LOW_AND_RISING)


class Stop:
    """A learner's answer, looked at as a callback that stops the training.

    Attributes:
        given: the answer itself.
        is_callback: whether it is a callback, of any kind.
        is_early_stopping: whether it is one of Keras's `EarlyStopping`, or of a class made of it.
        can_be_tried: whether it is that, or of a class that a learner wrote. Other callbacks of
            Keras write files.
    """

    def __init__(self, given: object) -> None:
        self.given = given
        self.is_callback = answers.is_a(given, keras.callbacks.Callback)
        self.is_early_stopping = answers.is_a(given, keras.callbacks.EarlyStopping)
        self.can_be_tried = (
            self.is_callback
            and type(given) is not keras.callbacks.Callback
            and all(
                kind in keras.callbacks.EarlyStopping.__mro__
                or str(kind.__module__).partition(".")[0] not in KERAS_OWN
                for kind in type(given).__mro__
            )
        )

    @functools.cached_property
    def replays(self) -> tuple[Replay | answers.Failure, ...]:
        """What it does with each of `RECORDS`; a failure where it raises."""
        if not self.can_be_tried:
            return ()
        return tuple(answers.outcome(_replay, self.given, record) for record in RECORDS)

    @functools.cached_property
    def fails(self) -> bool:
        """Whether a training with it ends in an error."""
        return any(answers.is_a(each, answers.Failure) for each in self.replays)

    @property
    def settings(self) -> Mapping[str, object]:
        """The attributes of an `EarlyStopping`; none of another callback."""
        return vars(self.given) if self.is_early_stopping else {}

    @property
    def other_setting(self) -> str:
        """The name of a setting that undoes the point, or nothing."""
        usual = {"min_delta": (0,), "mode": ("auto", "max"), "baseline": (None,)}
        usual["start_from_epoch"] = (0,)
        for name, values in usual.items():
            found = self.settings.get(name)
            if answers.is_a(found, (str, int, float)) and found not in values:
                return name
        return ""

    @property
    def first_difference(self) -> Mapping[str, object]:
        """The first record in which it stops elsewhere, for hints, by placeholder."""
        pairs = zip(RECORDS, self.replays, _right_replays(), strict=False)
        for record, one, right in pairs:
            if answers.is_a(one, Replay) and one.epochs != right.epochs:
                accuracies = ", ".join(f"{logs[WATCHED]:.4g}" for logs in record)
                return {"accuracies": accuracies, "stopped": one.epochs, "right": right.epochs}
        return {"accuracies": "", "stopped": 0, "right": 0}

    def compare(self, better: answers.Callable[[Replay, Replay], bool]) -> bool:
        """Return whether a comparison with what is right holds for some record."""
        if not self.can_be_tried or self.fails:
            return False
        return any(map(better, self.replays, _right_replays()))


@functools.cache
def _tiny_network() -> keras.Model:
    """Return a network of one weight that knows the usual metrics; a few milliseconds a training."""
    with answers.same_random_numbers():
        model = keras.Sequential([keras.layers.Input((1,)), keras.layers.Dense(1, use_bias=False)])
        model.compile(loss="mse", metrics=["accuracy"], run_eagerly=True)
        model.train_on_batch(np.zeros((1, 1)), np.zeros((1, 1)))  # before, it has no metrics
    return model


def _replay(callback: keras.callbacks.Callback, record: list[dict]) -> Replay:
    """Return what a copy of a callback does in a training with these results.

    The weights of the network that it sees are the number of the epoch.
    """
    model = _tiny_network()
    used_before = vars(callback).get("_model")
    callback = copy.deepcopy(callback, {id(used_before): model} if used_before else {})
    callback.set_model(model)
    callback.set_params({"epochs": len(record), "steps": 1, "verbose": 0})
    model.stop_training = False
    callback.on_train_begin({})
    for epoch, logs in enumerate(record):
        callback.on_epoch_begin(epoch, {})
        callback.on_train_batch_begin(0, {})
        model.set_weights([np.array([[epoch]])])
        callback.on_train_batch_end(0, dict(logs))
        callback.on_epoch_end(epoch, dict(logs))
        if model.stop_training:
            break
    callback.on_train_end(dict(logs))
    return Replay(epoch + 1, round(model.get_weights()[0].item()))


@functools.cache
def _right_replays() -> tuple[Replay, ...]:
    usual = keras.callbacks.EarlyStopping(
        monitor=WATCHED, patience=PATIENCE, restore_best_weights=True
    )
    return tuple(_replay(usual, record) for record in RECORDS)


def _does_it(found: Stop) -> bool:
    """Return whether it stops where it should and, where it stops, puts the best weights back."""
    return (
        found.can_be_tried
        and not found.fails
        and not found.compare(lambda one, right: one.epochs != right.epochs)
        and not _keeps_other_weights(found)
    )


def _keeps_other_weights(found: Stop) -> bool:
    if not found.can_be_tried or found.fails:
        return False
    return any(
        right.epochs < len(record) and one.weights != right.weights
        for record, one, right in zip(RECORDS, found.replays, _right_replays(), strict=True)
    )


@check(
    "4.5",
    prepare=Stop,
    correct=_does_it,
    facts={"patience": PATIENCE},
    slips={"nothing": slips.VALUES["nothing"], "not_called": slips.VALUES["not_called"]},
    measure=lambda found: {
        **found.first_difference,
        "watched": answers.string(found.settings.get("monitor")),
        "found_patience": answers.number(found.settings.get("patience")),
        "setting": found.other_setting,
    },
    mistakes={
        "other_callback": lambda found: found.is_callback and not found.can_be_tried,
        "watches_other": lambda found: (
            found.is_early_stopping and answers.string(found.settings.get("monitor")) != WATCHED
        ),
        "fails": lambda found: found.fails,
        "other_setting": lambda found: bool(found.other_setting),
        "other_patience": lambda found: (
            found.is_early_stopping and answers.number(found.settings.get("patience")) != PATIENCE
        ),
        "too_early": lambda found: found.compare(lambda one, right: one.epochs < right.epochs),
        "too_late": lambda found: found.compare(lambda one, right: one.epochs > right.epochs),
        "not_restored": _keeps_other_weights,
    },
)
def patient_stop(callback: keras.callbacks.Callback) -> None:
    """Check a callback that stops a training when the validation accuracy stands still."""


# 4.6 ------------------------------------------------------------------------------------------

MOST_PARAMETERS = 60_000
ENOUGH = 0.89  # trainings with 30,000 images read 0.914 to 0.923, without a hidden layer 0.87


def _has_other_labels(found: Reader) -> bool:
    """Return whether it reads most digits, but gives each another name."""
    several = len(set(found.shares.argmax(axis=-1))) > len(DIGITS) / 2
    return found.is_decided and several and len(found.misread) > len(DIGITS) / 2


MISTAKES = training_mistakes(
    ENOUGH,
    too_many_parameters=lambda found: found.parameters > MOST_PARAMETERS,
    softmax_twice=lambda found: found.applies_softmax_twice,
    other_labels=_has_other_labels,
    never_given=lambda found: bool(found.never_given),
)


def _reader(answer: object) -> Reader:
    return Reader(answer, DIGITS)


@check(
    "4.6",
    prepare=_reader,
    correct=lambda found: is_trained_for(found, MISTAKES),
    facts={"outputs": len(DIGITS), "most_parameters": MOST_PARAMETERS, "enough": ENOUGH},
    slips=slips.MODEL,
    measure=Reader.found,
    mistakes=MISTAKES,
)
def trained_network(model: keras.Model) -> None:
    """Check a small network of the learner's own, built, compiled and trained."""
