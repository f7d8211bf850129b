"""The checks of lesson 03: what each asks, and the usual mistakes by name.

What learners of this lesson often believe, and the check that finds out:

- Cross-entropy uses all probabilities, or the one of the predicted class; `log` is the logarithm
  to base 10; a loss may be negative; a batch adds its losses up (`batch_loss`).
- `compile` returns the model; one loss serves both forms of labels (`ready_model`).
- The name of a loss, or its class, can say that the network returns logits (`logits_loss`).
- Accuracy compares probabilities with labels; any axis of `argmax` will do (`share_right`).
- Several right answers at once are a matter for softmax (`things_model`).
- The optimizer's name is its only setting; a compiled network is a trained one (`own_model`).
"""

from typing import NamedTuple

import keras
import numpy as np

from helpers.checks import answers
from helpers.checks.engine import Test, check
from helpers.checks.trained import (
    BINARY,
    ONE_HOT,
    SCORES,
    SIGMOID,
    SOFTMAX,
    SPARSE,
    Loss,
    Network,
    known_loss,
)

ROUNDING = 0.006  # answers may be rounded to two decimals


def _is(value: float) -> Test:
    """Return a test for one number, which may be rounded."""
    return lambda found: found.size == 1 and bool(abs(found.item() - value) < ROUNDING)


def _small_array(answer: object) -> np.ndarray | None:
    return answers.array(answer, most=100)


# 3.1 ------------------------------------------------------------------------------------------

RIGHT_CLASS = np.array([0.6, 0.2])  # probabilities of the right classes, as the exercise says
LIKELIEST_CLASS = np.array([0.6, 0.7])
LOSS = -np.log(RIGHT_CLASS).mean()


@check(
    "3.1",
    prepare=_small_array,
    correct=_is(LOSS),
    mistakes={
        "not_averaged": lambda found: answers.equal(found, -np.log(RIGHT_CLASS), ROUNDING),
        "minus_forgotten": _is(-LOSS),
        "summed": _is(2 * LOSS),
        "base_10": _is(LOSS / np.log(10)),
        "base_2": _is(LOSS / np.log(2)),
        "predicted_class": _is(-np.log(LIKELIEST_CLASS).mean()),
        "averaged_over_classes": _is(LOSS / 3),
        "averaged_before_log": _is(-np.log(RIGHT_CLASS.mean())),
        "no_logarithm": lambda found: (
            _is(RIGHT_CLASS.mean())(found) or _is(1 - RIGHT_CLASS.mean())(found)
        ),
    },
)
def batch_loss(loss: float) -> None:
    """Check the cross-entropy of a batch of two predictions."""


# 3.2 ------------------------------------------------------------------------------------------

ACCURACY_OF_NUMBERS = {"accuracy", "acc", "sparsecategoricalaccuracy"}


def _has_loss_of(labels: str) -> Test:
    return lambda found: found.loss is not None and found.loss.labels == labels


def _reports_accuracy(found: Network) -> bool:
    return bool(found.metric_names & ACCURACY_OF_NUMBERS)


@check(
    "3.2",
    prepare=Network,
    correct=lambda found: (
        _has_loss_of(SPARSE)(found)
        and not found.mixed_up
        and found.columns == 10
        and _reports_accuracy(found)
    ),
    mistakes={
        "result_of_compile": lambda found: found.is_nothing,
        "not_called": lambda found: found.is_not_called,
        "not_compiled": lambda found: found.model is not None and not found.compiled,
        "other_network": lambda found: found.compiled and found.columns != 10,
        "one_hot_loss": _has_loss_of(ONE_HOT),
        "softmax_twice": lambda found: found.mixed_up and found.output_kind == SOFTMAX,
        "softmax_forgotten": lambda found: found.mixed_up and found.output_kind == SCORES,
        "other_loss": lambda found: found.compiled and not _has_loss_of(SPARSE)(found),
        "accuracy_missing": lambda found: found.compiled and not _reports_accuracy(found),
    },
)
def ready_model(model: keras.Model) -> None:
    """Check the lesson's network, compiled for labels that are whole numbers."""


# 3.3 ------------------------------------------------------------------------------------------


class GivenLoss(NamedTuple):
    """A learner's answer, looked at as a loss.

    Attributes:
        given: the answer itself.
        loss: which cross-entropy it is, if any.
    """

    given: object
    loss: Loss | None


def _loss_or_other(answer: object) -> GivenLoss:
    instance = answers.is_a(answer, keras.losses.Loss)
    return GivenLoss(answer, known_loss(answer) if instance else None)


def _is_text_or_function(found: GivenLoss) -> bool:
    return answers.is_a(found.given, str) or any(
        found.given is function
        for function in (
            keras.losses.sparse_categorical_crossentropy,
            keras.losses.categorical_crossentropy,
        )
    )


def _is_loss_class(found: GivenLoss) -> bool:
    return answers.is_a(found.given, type) and issubclass(found.given, keras.losses.Loss)


@check(
    "3.3",
    prepare=_loss_or_other,
    correct=lambda found: found.loss == Loss(SPARSE, from_logits=True),
    mistakes={
        "text_or_function": _is_text_or_function,
        "class_not_instance": _is_loss_class,
        "result_of_loss": lambda found: answers.array(found.given) is not None,
        "from_logits_missing": lambda found: found.loss == Loss(SPARSE, from_logits=False),
        "one_hot_loss": lambda found: found.loss is not None and found.loss.labels == ONE_HOT,
        "other_loss": lambda found: answers.is_a(found.given, keras.losses.Loss),
    },
)
def logits_loss(loss: keras.losses.Loss) -> None:
    """Check a loss for logits and labels that are whole numbers."""


# 3.4 ------------------------------------------------------------------------------------------


class Share(NamedTuple):
    """A learner's answer, and the predictions and labels that it is about.

    Attributes:
        found: the answer.
        probabilities: (4, 4), images and classes.
        one_hot: (4, 4), the same.
    """

    found: np.ndarray
    probabilities: np.ndarray
    one_hot: np.ndarray

    def right(self, axis: int = -1) -> np.ndarray:
        """Return for each image whether its prediction is right."""
        return self.probabilities.argmax(axis=axis) == self.one_hot.argmax(axis=axis)

    def is_number(self, value: float) -> bool:
        """Return whether the answer is this number, up to rounding."""
        return _is(value)(self.found)


def _share(answer: object, probabilities: object, one_hot: object) -> Share | None:
    arrays = [_small_array(value) for value in (answer, probabilities, one_hot)]
    if any(array is None for array in arrays):
        return None
    return Share(*arrays) if arrays[1].shape == arrays[2].shape == (4, 4) else None


def _is_right_or_wrong(found: Share) -> bool:
    return answers.equal(found.found, found.right())


@check(
    "3.4",
    prepare=_share,
    correct=lambda found: found.is_number(found.right().mean()),
    mistakes={
        "not_averaged": _is_right_or_wrong,
        "wrong_axis": lambda found: found.is_number(found.right(axis=0).mean()),
        "percent": lambda found: found.is_number(100 * found.right().mean()),
        "counted": lambda found: found.is_number(found.right().sum()),
        "share_wrong": lambda found: found.is_number(1 - found.right().mean()),
        "rounded": lambda found: found.is_number(
            np.mean(found.probabilities.round() == found.one_hot)
        ),
        "one_side_only": lambda found: found.is_number(
            np.mean(found.probabilities.argmax(axis=-1) == found.one_hot)
        ),
        "never_equal": lambda found: found.is_number(0),
        "mean_probability": lambda found: found.is_number(
            (found.probabilities * found.one_hot).sum(axis=-1).mean()
        ),
    },
)
def share_right(share: float, probabilities: np.ndarray, one_hot: np.ndarray) -> None:
    """Check the accuracy of a few predictions, computed with NumPy."""


# 3.5 ------------------------------------------------------------------------------------------

THINGS = 5


@check(
    "3.5",
    prepare=Network,
    correct=lambda found: (
        found.columns == THINGS
        and _has_loss_of(BINARY)(found)
        and found.output_kind in (SIGMOID, SCORES)
        and not found.mixed_up
    ),
    mistakes={
        "result_of_compile": lambda found: found.is_nothing,
        "not_called": lambda found: found.is_not_called,
        "not_built": lambda found: found.model is not None and not found.built,
        "not_compiled": lambda found: found.model is not None and not found.compiled,
        "other_input": lambda found: found.compiled and not found.columns,
        "one_output": lambda found: found.compiled and found.columns == 1,
        "other_outputs": lambda found: found.compiled and found.columns != THINGS,
        "softmax": lambda found: found.compiled and found.output_kind == SOFTMAX,
        "one_class_loss": lambda found: _has_loss_of(ONE_HOT)(found) or _has_loss_of(SPARSE)(found),
        "no_activation": lambda found: found.mixed_up and found.output_kind == SCORES,
        "sigmoid_twice": lambda found: found.mixed_up and found.output_kind == SIGMOID,
        "other_loss": lambda found: found.compiled and found.loss is None,
    },
)
def things_model(model: keras.Model) -> None:
    """Check a network that may find several things in one picture, compiled."""


# 3.6 ------------------------------------------------------------------------------------------

MOST_PARAMETERS = 60_000
ENOUGH = 0.88  # of the lesson's validation images; the solution reached 0.925 to 0.937


def _has_usual_optimizer(found: Network) -> bool:
    optimizer = found.model.optimizer if found.compiled else None
    return type(optimizer) is keras.optimizers.Adam and bool(
        np.isclose(float(optimizer.learning_rate), 0.001)
    )


def _reads_enough(found: Network) -> bool:
    return found.accuracy("validation") >= ENOUGH


def _is_trained_small_network(found: Network) -> bool:
    return (
        found.compiled
        and found.updates > 0
        and found.columns == 10
        and found.parameters <= MOST_PARAMETERS
    )


@check(
    "3.6",
    prepare=Network,
    correct=lambda found: (
        _is_trained_small_network(found)
        and not _has_usual_optimizer(found)
        and _reads_enough(found)
    ),
    mistakes={
        "result_of_compile": lambda found: found.is_nothing,
        "history": lambda found: found.is_history,
        "not_compiled": lambda found: found.model is not None and not found.compiled,
        "not_trained": lambda found: found.compiled and found.updates == 0,
        "too_many_parameters": lambda found: found.parameters > MOST_PARAMETERS,
        "other_outputs": lambda found: found.compiled and found.columns != 10,
        "usual_optimizer": _has_usual_optimizer,
        "mixed_up": lambda found: found.mixed_up,
        "not_enough": lambda found: found.compiled and not _reads_enough(found),
    },
)
def own_model(model: keras.Model) -> None:
    """Check a small network, trained with the learner's own optimizer."""
