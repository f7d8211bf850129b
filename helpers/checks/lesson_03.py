"""The checks of lesson 03: what each asks, and the usual mistakes by name.

What learners of this lesson often believe, and the check that finds out:

- Cross-entropy uses all probabilities, or the one of the predicted class; `log` is the logarithm
  to base 10; a loss may be negative; a batch adds its losses up (`batch_loss`).
- `compile` returns the model; one loss serves both forms of labels (`ready_model`).
- The name of a loss, or its class, can say that the network returns logits (`logits_loss`).
- Accuracy compares probabilities with labels; any axis of `argmax` will do (`share_right`).
- Several right answers at once are a matter for softmax (`things_model`).
- The optimizer's name is its only setting; a compiled network is a trained one (`own_model`).

What `compile` was told is judged by what it does: the loss and the metrics of the learner's
network get labels and predictions of the check.
"""

import functools
from collections.abc import Callable, Mapping

import keras
import numpy as np

from helpers.checks import answers, networks, slips
from helpers.checks.engine import Test, check
from helpers.checks.trained import (
    BINARY,
    DIGITS,
    ONE_HOT,
    SCORES,
    SIGMOID,
    SOFTMAX,
    SPARSE,
    Network,
    Reader,
    is_trained_for,
    training_mistakes,
)

ROUNDING = 0.006  # answers may be rounded to two decimals
NEARLY = 2e-3
EXACT = 1e-5


def _is_number(value: float, tolerance: float = ROUNDING) -> Test:
    """Return a test for one number, which may be rounded."""
    return lambda found: found.size == 1 and bool(abs(found.item() - value) < tolerance)


def _small_array(answer: object) -> np.ndarray | None:
    return answers.array(answer, most=100)


def softmax(scores: np.ndarray) -> np.ndarray:
    """Return the probabilities that softmax makes of scores, along the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


# 3.1 ------------------------------------------------------------------------------------------

ROWS = np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]])  # as the exercise says
RIGHT_CLASSES = [0, 1]
RIGHT = ROWS[[0, 1], RIGHT_CLASSES]
LOSS = -np.log(RIGHT).mean()


@check(
    "3.1",
    prepare=_small_array,
    correct=_is_number(LOSS),
    slips=slips.ONE_NUMBER
    | {"loss_object": slips.some(lambda answer: answers.is_a(answer, keras.losses.Loss))},
    mistakes={
        "not_averaged": lambda found: answers.equal(found, -np.log(RIGHT), ROUNDING),
        "minus_forgotten": _is_number(-LOSS),
        "summed": _is_number(2 * LOSS),
        "base_10": _is_number(LOSS / np.log(10)),
        "base_2": _is_number(LOSS / np.log(2)),
        "predicted_class": _is_number(-np.log(ROWS.max(axis=-1)).mean()),
        "other_class": lambda found: any(
            _is_number(-np.log(ROWS[[0, 1], np.add(RIGHT_CLASSES, step) % 3]).mean())(found)
            for step in (1, 2)
        ),
        "one_image": lambda found: any(
            _is_number(-np.log(share), NEARLY)(found) for share in RIGHT
        ),
        "averaged_over_classes": _is_number(LOSS / 3),
        "divided_by_classes": _is_number(2 * LOSS / 3),
        "averaged_before_log": _is_number(-np.log(RIGHT.mean())),
        "no_logarithm": lambda found: (
            _is_number(RIGHT.mean())(found) or _is_number(1 - RIGHT.mean())(found)
        ),
        "squared_error": _is_number(((ROWS - np.eye(3)[:2]) ** 2).mean()),
        "lesson_example": _is_number(-np.log([0.9, 0.5, 0.1]).mean()),
        "softmax_added": _is_number(-np.log(softmax(ROWS)[[0, 1], RIGHT_CLASSES]).mean()),
        "all_probabilities": _is_number(-(ROWS * np.log(ROWS)).sum(axis=-1).mean()),
        "rounded": lambda found: found.size == 1 and bool(abs(found.item() - LOSS) < 0.05),
        "below_zero": lambda found: found.size == 1 and found.item() < 0,
        "other_shape": lambda found: found.size != 1,
    },
    facts={"wanted": "one number"},
    measure=lambda found: {"shape": str(found.shape)},
)
def batch_loss(loss: float) -> None:
    """Check the cross-entropy of a batch of two predictions."""


# 3.2 ------------------------------------------------------------------------------------------

WEIGHTS = [(784, 256), (256,), (256, 128), (128,), (128, 10), (10,)]  # of `build_model`


class Trial(Network):
    """A learner's compiled network, and what its settings make of some predictions.

    Attributes:
        labels: of the predictions.
        predictions: as the network would give them.
    """

    def __init__(self, given: object, labels: np.ndarray, predictions: np.ndarray) -> None:
        super().__init__(given)
        self.labels, self.predictions = labels, predictions.astype("float32")

    def _tensors(self) -> tuple[object, object]:
        return tuple(map(keras.ops.convert_to_tensor, (self.labels, self.predictions)))

    @functools.cached_property
    def loss_value(self) -> float | None:
        """The loss of the predictions; None without a loss, or if it fails."""
        if not self.compiled:
            return None
        found = answers.outcome(self.model.compute_loss, None, *self._tensors())
        return answers.number(found)

    @functools.cached_property
    def metrics(self) -> dict[str, float] | None:
        """The value of each metric by its name; None if one of them fails, as in `fit`."""
        if not self.compiled:
            return {}
        found = answers.outcome(self.model.compute_metrics, None, *self._tensors())
        answers.outcome(self.model.reset_metrics)
        if not answers.is_a(found, dict):
            return None
        values = {name: answers.number(value) for name, value in found.items() if name != "loss"}
        return {name: value for name, value in values.items() if value is not None}

    @property
    def settings(self) -> Mapping[str, object]:
        """What `compile` was given, as text; empty where Keras cannot say."""
        found = answers.outcome(self.model.get_compile_config) if self.compiled else None
        return found if answers.is_a(found, dict) else {}

    def gives_loss(self, value: float) -> bool:
        """Return whether the loss of the predictions has this value."""
        return self.loss_value is not None and abs(self.loss_value - value) < 1e-4

    def has_metric(self, value: float) -> bool:
        """Return whether one of the metrics has this value."""
        return any(abs(found - value) < EXACT for found in (self.metrics or {}).values())


# Eight predictions for ten classes, five of them right; no two classes are predicted twice.
CHOSEN = np.array([1, 2, 3, 4, 5, 6, 7, 8])
EIGHT_LABELS = np.array([1, 2, 3, 4, 5, 9, 0, 3], "uint8")
PREDICTIONS = np.full((8, 10), 0.05) + 0.5 * np.eye(10)[CHOSEN]
CROSS_ENTROPY = -np.log(PREDICTIONS[np.arange(8), EIGHT_LABELS]).mean()
ACCURACY = np.mean(CHOSEN == EIGHT_LABELS)


def _ready(answer: object) -> Trial | None:
    found = Trial(answer, EIGHT_LABELS, PREDICTIONS)
    return None if found.model is None else found


def _is_lessons_network(found: Trial) -> bool:
    shapes = [tuple(weight.shape) for weight in found.model.weights]
    return shapes == WEIGHTS and found.output_kind == SOFTMAX


def _has_loss_of(labels: str) -> Test:
    return lambda found: found.loss is not None and found.loss.labels == labels


@check(
    "3.2",
    prepare=_ready,
    correct=lambda found: (
        found.compiled
        and _is_lessons_network(found)
        and found.gives_loss(CROSS_ENTROPY)
        and found.metrics is not None
        and found.has_metric(ACCURACY)
    ),
    slips=slips.MODEL,
    mistakes={
        "not_compiled": lambda found: not found.compiled,
        "softmax_forgotten": lambda found: found.mixed_up and found.output_kind == SCORES,
        "other_network": lambda found: not _is_lessons_network(found),
        "no_loss": lambda found: found.model.loss is None,
        "lost_setting": lambda found: found.settings.get("loss_weights") is not None,
        "one_hot_loss": _has_loss_of(ONE_HOT),
        "softmax_twice": lambda found: _has_loss_of(SPARSE)(found) and found.mixed_up,
        "loss_fails": lambda found: found.loss_value is None,
        "other_loss": lambda found: not found.gives_loss(CROSS_ENTROPY),
        "metric_fails": lambda found: found.metrics is None,
        "accuracy_missing": lambda found: not found.metrics,
        "other_metric": lambda found: not found.has_metric(ACCURACY),
    },
    measure=lambda found: {"names": ", ".join(f"`{name}`" for name in found.metrics or {})},
)
def ready_model(model: keras.Model) -> None:
    """Check the lesson's network, compiled for labels that are whole numbers."""


# 3.3 ------------------------------------------------------------------------------------------

SCORES_OF_TEN = np.random.default_rng(3).normal(0, 2, (20, 10)).astype("float32")
LABELS_OF_TEN = np.arange(20) % 10


def _values(loss: Callable, labels: np.ndarray = LABELS_OF_TEN) -> np.ndarray | None:
    """Return what a loss gives for the scores: a number, or one for each row; None if it fails."""
    tensors = map(keras.ops.convert_to_tensor, (labels, SCORES_OF_TEN))
    return answers.array(answers.outcome(loss, *tensors))


def _equals_loss(*losses: keras.losses.Loss, labels: np.ndarray = LABELS_OF_TEN) -> Test:
    """Return the test whether a learner's loss gives the values of one of some losses."""

    def test(given: object) -> bool:
        found = _values(given, labels) if answers.is_a(given, keras.losses.Loss) else None
        if found is None:
            return False
        each = [_values(loss, labels) for loss in losses]
        sums = [value * (len(labels) if value.ndim == 0 else 1) for value in each]
        return any(answers.equal(found, value, EXACT) for value in (*each, *sums))

    return test


def _sparse(**settings: object) -> keras.losses.Loss:
    return keras.losses.SparseCategoricalCrossentropy(**settings)


@check(
    "3.3",
    prepare=lambda answer: answer if answers.is_a(answer, keras.losses.Loss) else None,
    correct=_equals_loss(_sparse(from_logits=True), _sparse(from_logits=True, reduction=None)),
    slips={
        "class_not_instance": slips.some(
            lambda answer: answers.is_a(answer, type) and issubclass(answer, keras.losses.Loss)
        ),
        "text_or_function": slips.some(
            lambda answer: answers.is_a(answer, str) or slips.is_not_called(answer)
        ),
        "metric": slips.some(lambda answer: answers.is_a(answer, keras.metrics.Metric)),
        "model_given": slips.some(lambda answer: answers.model(answer) is not None),
        "layer": slips.some(slips.is_layers),
        "in_tuple": slips.some(
            lambda answer: type(answer) in (list, tuple) and 0 < len(answer) < 10
        ),
        "result_of_loss": slips.some(lambda answer: answers.array(answer) is not None),
    }
    | {"nothing": slips.VALUES["nothing"]},
    mistakes={
        "from_logits_missing": _equals_loss(_sparse()),
        "one_hot_loss": _equals_loss(
            keras.losses.CategoricalCrossentropy(),
            keras.losses.CategoricalCrossentropy(from_logits=True),
            labels=np.eye(10, dtype="float32")[LABELS_OF_TEN],
        ),
        "other_class": lambda given: (
            not answers.is_a(given, keras.losses.SparseCategoricalCrossentropy)
        ),
        "other_settings": lambda given: True,
    },
)
def logits_loss(loss: keras.losses.Loss) -> None:
    """Check a loss for logits and labels that are whole numbers."""


# 3.4 ------------------------------------------------------------------------------------------

# The arrays of the exercise: a learner may have written something else into those of the lesson.
FOUR_PREDICTIONS = np.array(
    [[0.1, 0.4, 0.2, 0.3], [0.2, 0.4, 0.3, 0.1], [0.4, 0.1, 0.3, 0.2], [0.1, 0.2, 0.4, 0.3]]
)
FOUR_LABELS = np.eye(4)[[3, 2, 2, 2]]
PREDICTED, NAMED = FOUR_PREDICTIONS.argmax(axis=-1), FOUR_LABELS.argmax(axis=-1)
SHARE = np.mean(PREDICTED == NAMED)
OF_RIGHT = (FOUR_PREDICTIONS * FOUR_LABELS).sum(axis=-1)


def _is_share(*values: float) -> Test:
    return lambda found: any(_is_number(value, 1e-3)(found) for value in values)


@check(
    "3.4",
    prepare=_small_array,
    correct=lambda found: found.dtype.kind != "b" and _is_share(SHARE)(found),
    slips=slips.ONE_NUMBER,
    mistakes={
        "truth_value": lambda found: found.dtype.kind == "b" and found.size == 1,
        "not_averaged": lambda found: answers.equal(found, PREDICTED == NAMED),
        "counted": lambda found: (
            found.dtype.kind in "iu" and _is_share((PREDICTED == NAMED).sum())(found)
        ),
        "percent": _is_share(100 * SHARE),
        # Each of these numbers comes out in two usual ways, and the hints name both.
        "wrong_or_rounded": _is_share(1 - SHARE),
        "columns_or_smallest": _is_share(
            np.mean(FOUR_PREDICTIONS.argmax(axis=0) == FOUR_LABELS.argmax(axis=0))
        ),
        "all_numbers": _is_share(np.mean(PREDICTED == FOUR_LABELS)),
        "loss": _is_share(-np.log(OF_RIGHT).mean()),
        "mean_probability": _is_share(OF_RIGHT.mean()),
        "never_equal": _is_share(0),
        "always_equal": _is_share(1),
        "other_range": lambda found: found.size == 1 and not 0 <= found.item() <= 1,
        "other_shape": lambda found: found.size != 1,
    },
    facts={"wanted": "one number"},
    measure=lambda found: {"shape": str(found.shape)},
)
def share_right(share: float) -> None:
    """Check the accuracy of a few predictions, computed with NumPy."""


# 3.5 ------------------------------------------------------------------------------------------

THINGS = 5
# Three pictures; yes is the answer above 0.5. Of 15 answers 11 are right, of 3 largest ones 1.
SEEN = np.array([[1, 0, 1, 0, 0], [0, 0, 0, 1, 0], [1, 1, 0, 0, 0]], "float32")
LIKELY = np.array(
    [[0.6, 0.1, 0.9, 0.7, 0.2], [0.1, 0.8, 0.3, 0.4, 0.2], [0.3, 0.2, 0.1, 0.4, 0.45]]
)
YES_OR_NO_LOSS = -np.log(np.where(SEEN == 1, LIKELY, 1 - LIKELY)).mean()
YES_OR_NO_ACCURACY = np.mean((LIKELY > 0.5) == SEEN)
FITTING_METRICS = (
    "binary",
    "precision",
    "recall",
    "auc",
    "f1",
    "fbeta",
    "hamming",
    "true",
    "false",
)


class Things(Trial):
    """A learner's network for several things in one picture, and its settings tried out."""

    def __init__(self, given: object) -> None:
        super().__init__(given, SEEN, LIKELY)
        if self.model is not None:
            self.used = Network(networks.fresh(self.model))
            self.layers = networks.weighted_layers(self.used.model) if self.used.built else None
        if self.model is not None and self.gives_scores:
            self.predictions = np.log(LIKELY / (1 - LIKELY)).astype("float32")

    @property
    def gives_scores(self) -> bool:
        """Whether the network gives scores, of which the loss is to make probabilities."""
        return self.used.output_kind == SCORES

    @property
    def last_activations(self) -> tuple[str, ...]:
        """The activation functions after the last layer with weights."""
        return self.layers[-1].activations if self.layers else ()

    @property
    def hidden(self) -> list[networks.WeightedLayer] | None:
        """The hidden layers; None where they cannot be followed."""
        if not self.layers:
            return None
        last = max(layer.depth for layer in self.layers)
        return [layer for layer in self.layers if layer.depth < last]

    @property
    def has_fitting_metric(self) -> bool:
        """Whether a metric takes each output as a question of its own."""
        names = [name.lower().replace("_", "") for name in self.metrics or {}]
        return self.has_metric(YES_OR_NO_ACCURACY) or any(
            part in name for name in names for part in FITTING_METRICS
        )


def _things(answer: object) -> Things | None:
    found = Things(answer)
    return None if found.model is None else found


def _takes_pictures(found: Things) -> bool:
    shapes = answers.input_shapes(found.used.model)
    return found.used.columns > 0 and shapes in (None, [(28, 28)])


def _is_for_things(found: Things) -> bool:
    return (
        found.compiled
        and _takes_pictures(found)
        and found.used.columns == THINGS
        and found.used.output_kind == SIGMOID
        and len(found.last_activations) < 2
        and (found.hidden is None or len({layer.depth for layer in found.hidden}) == 1)
        and all(layer.activations for layer in found.hidden or ())
        and found.gives_loss(YES_OR_NO_LOSS)
        and found.has_fitting_metric
    )


@check(
    "3.5",
    prepare=_things,
    correct=_is_for_things,
    slips=slips.MODEL,
    mistakes={
        "not_compiled": lambda found: not found.compiled,
        "not_built": lambda found: not found.used.built,
        "other_input": lambda found: not _takes_pictures(found),
        "one_output": lambda found: found.used.columns == 1,
        "other_outputs": lambda found: found.used.columns != THINGS,
        "softmax": lambda found: found.used.output_kind == SOFTMAX,
        "no_hidden_layer": lambda found: found.hidden == [],
        "more_hidden_layers": lambda found: (
            found.hidden is not None and len({layer.depth for layer in found.hidden}) > 1
        ),
        "hidden_without_activation": lambda found: any(
            not layer.activations for layer in found.hidden or ()
        ),
        "two_activations": lambda found: len(found.last_activations) > 1,
        "no_loss": lambda found: found.model.loss is None,
        "one_class_loss": lambda found: _has_loss_of(ONE_HOT)(found) or _has_loss_of(SPARSE)(found),
        "sigmoid_twice": lambda found: (
            found.used.output_kind == SIGMOID and found.loss is not None and found.loss.from_logits
        ),
        "other_last_activation": lambda found: (
            found.gives_scores and found.last_activations not in ((), ("sigmoid",))
        ),
        "no_activation": lambda found: (
            found.gives_scores
            and _has_loss_of(BINARY)(found)
            and not found.gives_loss(YES_OR_NO_LOSS)
        ),
        "other_loss": lambda found: not found.gives_loss(YES_OR_NO_LOSS),
        "scores": lambda found: found.gives_scores,
        "metric_fails": lambda found: found.metrics is None,
        "metric_missing": lambda found: not found.metrics,
        "other_metric": lambda found: not found.has_fitting_metric,
    },
    facts={"wanted": THINGS},
    measure=lambda found: {
        "count": found.used.columns,
        "last": (found.last_activations or ("",))[-1],
        "names": ", ".join(f"`{name}`" for name in found.metrics or {}),
    },
)
def things_model(model: keras.Model) -> None:
    """Check a network that may find several things in one picture, compiled."""


# 3.6 ------------------------------------------------------------------------------------------

MOST_PARAMETERS = 60_000
ENOUGH = 0.88  # of the validation images; the solution reaches 0.925 to 0.937
SMALL, VALIDATION, OTHERS = slice(12_000), slice(12_000, 14_000), slice(14_000, None, 8)
# Where the loss of the validation images lies between that of images seen in training (1) and of
# others (0): honest trainings 0.09 to 0.40, those with validation images 0.76 to 3.
SEEN_IN_TRAINING = 0.58


def _has_usual_optimizer(found: Reader) -> bool:
    optimizer = found.model.optimizer if found.compiled else None
    if type(optimizer) is not keras.optimizers.Adam:
        return False
    rate = optimizer.get_config()["learning_rate"]  # a dict if it changes by a schedule
    return answers.is_a(rate, float) and bool(np.isclose(rate, 0.001))


def _reads_enough(found: Reader) -> bool:
    return found.share("train", VALIDATION) >= ENOUGH


def _knows_validation_images(found: Reader) -> bool:
    seen, validation, others = (
        min(found.cross_entropies("train", rows), default=0.0)
        for rows in (SMALL, VALIDATION, OTHERS)
    )
    return others - validation > SEEN_IN_TRAINING * max(others - seen, 0)


OWN_MISTAKES = training_mistakes(
    ENOUGH,
    not_trained=lambda found: found.compiled and not found.updates,
    too_many_parameters=lambda found: found.parameters > MOST_PARAMETERS,
    usual_optimizer=_has_usual_optimizer,
    not_enough=lambda found: found.compiled and not _reads_enough(found),
    trained_with_validation_images=lambda found: found.compiled and _knows_validation_images(found),
)


@check(
    "3.6",
    prepare=lambda answer: Reader(answer, DIGITS),
    correct=lambda found: is_trained_for(found, OWN_MISTAKES),
    slips=slips.MODEL,
    mistakes=OWN_MISTAKES,
    facts={"limit": MOST_PARAMETERS, "enough": ENOUGH},
    measure=lambda found: found.found() | {"validation_share": found.share("train", VALIDATION)},
)
def own_model(model: keras.Model) -> None:
    """Check a small network, trained with the learner's own optimizer."""
