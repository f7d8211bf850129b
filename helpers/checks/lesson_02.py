"""The checks of lesson 02: what each asks, and the usual mistakes by name.

What learners of this lesson often believe, and the check that finds out:

- `np.max` and `np.maximum` are the same, and the bias is a detail (`dense_by_hand`).
- A Dense layer has as many parameters as outputs, or no biases (`parameter_count`).
- A Dense layer takes pictures as they are, and softmax comes by itself (`small_network`).
- A class is a model, and layers may be made where they are used (`small_class`).
- Whatever is listed as an input is used; softmax suits a single output (`two_inputs`).
- `load_model` gives back the model in memory (`own_network`).
"""

from pathlib import Path
from typing import NamedTuple

import keras
import numpy as np

from helpers.checks import answers
from helpers.checks.engine import Test, check

CLASSES = 10


# 2.1 ------------------------------------------------------------------------------------------

INPUTS = np.array([[2.0, -1.0]])
KERNEL = np.array([[1.0, 0.0, 2.0], [3.0, -1.0, 1.0]])
BIAS = np.array([2.0, -2.0, 1.0])
PRODUCT = INPUTS @ KERNEL


def relu(values: np.ndarray) -> np.ndarray:
    """Return the values, with 0 in place of those below 0."""
    return np.maximum(0, values)


def _equals(*expected: object) -> Test:
    """Return the test whether an array equals one of some values."""
    return lambda found: any(answers.equal(found, value, 1e-4) for value in expected)


@check(
    "2.1",
    prepare=answers.array,
    correct=_equals(relu(PRODUCT + BIAS)),
    mistakes={
        "activation_missing": _equals(PRODUCT + BIAS),
        "bias_missing": _equals(relu(PRODUCT)),
        "product_alone": _equals(PRODUCT),
        "bias_after_activation": _equals(relu(PRODUCT) + BIAS),
        "single_number": lambda found: found.size == 1,
        "batch_axis_missing": _equals(relu(PRODUCT + BIAS)[0]),
        "transposed": _equals(relu(PRODUCT + BIAS).T),
        "not_summed": lambda found: found.shape == KERNEL.shape,
        "minimum": _equals(np.minimum(0, PRODUCT + BIAS)),
        "other_activation": lambda found: (
            found.shape == PRODUCT.shape and bool((found > 0).all() and (found < 1).all())
        ),
    },
)
def dense_by_hand(outputs: np.ndarray) -> None:
    """Check what a Dense layer with relu gives for `INPUTS`, `KERNEL` and `BIAS`."""


# 2.2 ------------------------------------------------------------------------------------------

HIDDEN_PARAMETERS = 784 * 64 + 64
LAST_PARAMETERS = 64 * 10 + 10


def _number_or_text(answer: object) -> int | str | None:
    text = answers.string(answer)
    return answers.whole_number(answer) if text is None else text


@check(
    "2.2",
    prepare=_number_or_text,
    correct=lambda found: found == HIDDEN_PARAMETERS + LAST_PARAMETERS,
    mistakes={
        "text": lambda found: type(found) is str,
        "biases_missing": lambda found: found == 784 * 64 + 64 * 10,
        "one_bias_a_layer": lambda found: found == 784 * 64 + 1 + 64 * 10 + 1,
        "one_layer": lambda found: found in (HIDDEN_PARAMETERS, LAST_PARAMETERS, 784 * 64, 64 * 10),
        "flatten_counted": lambda found: found == 784 + HIDDEN_PARAMETERS + LAST_PARAMETERS,
        "outputs_instead_of_weights": lambda found: found in (64 + 10, 784 + 64 + 10),
        "one_row_of_pixels": lambda found: found in (28 * 64 + 64 + LAST_PARAMETERS, 28 * 64),
        "layer_skipped": lambda found: found in (784 * 10, 784 * 10 + 10),
        "network_of_the_lesson": lambda found: found == 235_146,
    },
)
def parameter_count(count: int) -> None:
    """Check the number of parameters of 784-64-10."""


# 2.3 ------------------------------------------------------------------------------------------

SMALL_BUDGET = 60_000


class Network(NamedTuple):
    """A learner's network for digits, and what it does with some images.

    Attributes:
        answer: what the learner gave.
        model: the answer, if it is a model.
        outputs: what it gives for eight images; None if it is no model, is not built, or fails.
        lacks_activation: whether all hidden layers only multiply and add.
    """

    answer: object
    model: keras.Model | None
    outputs: np.ndarray | None
    lacks_activation: bool

    @property
    def input_shape(self) -> tuple[int | None, ...] | None:
        """The shape of the one input without the batch axis; None where it is not known."""
        shapes = answers.input_shapes(self.model)
        return shapes[0] if shapes else None

    @property
    def parameters(self) -> int:
        """The number of weights and biases."""
        return self.model.count_params()

    @property
    def hidden_layers(self) -> int:
        """The number of layers with weights, without the last."""
        return sum(len(weight.shape) > 1 for weight in self.model.weights) - 1


def images(count: int = 2, seed: int = 0) -> np.ndarray:
    """Return noise in the form of scaled images, (count, 28, 28) float32 from 0 to 1."""
    return np.random.default_rng(seed).random((count, 28, 28), dtype="float32")


def _network(answer: object) -> Network:
    model = answers.model(answer)
    if model is None:
        return Network(answer, None, None, False)
    return Network(
        answer, model, answers.outputs(model, images(8)), only_multiplies_and_adds(model)
    )


def gives_probabilities(outputs: np.ndarray | None) -> bool:
    """Return whether each row holds ten numbers from 0 to 1 with a sum of 1."""
    return (
        outputs is not None
        and outputs.shape[1:] == (CLASSES,)
        and bool((outputs >= 0).all())
        and np.allclose(outputs.sum(axis=-1), 1, atol=1e-3)
    )


def only_multiplies_and_adds(model: keras.Model) -> bool:
    """Return whether a network for digits does, up to its softmax, no more than one Dense layer.

    Then its scores lie on a straight line wherever the images do. The logarithms of the
    probabilities are the scores, up to a number that all ten share.
    """
    one = images(8)
    probabilities = answers.outputs(model, np.concatenate([one, 0 * one, -2 * one]))
    if not gives_probabilities(probabilities) or not (probabilities > 0).all():
        return False
    scores = np.log(probabilities)
    scores -= scores.mean(axis=-1, keepdims=True)
    at_one, at_zero, at_minus_two = np.split(scores, 3)
    expected = (2 * at_one + at_minus_two) / 3
    return np.allclose(at_zero, expected, atol=1e-3 * (1 + np.abs(scores).max()))


def _is_layers(answer: object) -> bool:
    """Return whether an answer is a layer, or a list of layers."""
    parts = answer if type(answer) in (list, tuple) and 0 < len(answer) <= 100 else [answer]
    return all(answers.layer(part) is not None for part in parts)


def has_several_outputs(network: "Network | PairNetwork") -> bool:
    """Return whether a Functional model has more than one output."""
    found = answers.outcome(getattr, network.model, "outputs", None)
    return type(found) is list and len(found) > 1


NO_NETWORK: dict[str, Test] = {
    "nothing": lambda network: network.answer is None,
    "class_given": lambda network: answers.model_class(network.answer) is not None,
    "layers_given": lambda network: _is_layers(network.answer),
    "no_model": lambda network: network.model is None,
    "not_built": lambda network: network.model.built is not True,
}
WRONG_FUNCTION: dict[str, Test] = {
    "several_outputs": has_several_outputs,
    "flat_input": lambda network: network.input_shape == (784,),
    "batch_axis_in_input": lambda network: (
        network.input_shape is not None
        and len(network.input_shape) == 3
        and network.input_shape[0] != 28
    ),
    "other_input": lambda network: network.outputs is None,
    "flatten_missing": lambda network: network.outputs.ndim > 2,
    "output_count": lambda network: network.outputs.shape[1:] != (CLASSES,),
    "softmax_over_images": lambda network: np.allclose(network.outputs.sum(axis=0), 1, atol=1e-3),
    "sigmoid_instead_of_softmax": lambda network: (
        not gives_probabilities(network.outputs)
        and bool((network.outputs >= 0).all() and (network.outputs <= 1).all())
    ),
    "softmax_missing": lambda network: not gives_probabilities(network.outputs),
}


@check(
    "2.3",
    prepare=_network,
    correct=lambda network: (
        gives_probabilities(network.outputs)
        and network.hidden_layers >= 1
        and not network.lacks_activation
        and network.parameters <= SMALL_BUDGET
    ),
    mistakes=NO_NETWORK
    | WRONG_FUNCTION
    | {
        "no_hidden_layer": lambda network: network.hidden_layers < 1,
        "hidden_without_activation": lambda network: network.lacks_activation,
        "too_many_parameters": lambda network: network.parameters > SMALL_BUDGET,
    },
)
def small_network(model: keras.Model) -> None:
    """Check a network for digits with a hidden layer and at most 60,000 parameters."""


# 2.4 ------------------------------------------------------------------------------------------

SMALL_CLASS_PARAMETERS = 784 * 32 + 32 + 32 * 10 + 10


class ClassTrial(NamedTuple):
    """A learner's class, and what a model made from it does with two images.

    Attributes:
        answer: what the learner gave.
        made: `answer()`, or the `answers.Failure` of that; None if the answer is no class of
            models.
        called: what the model returned, or the `answers.Failure`; None if there is no model.
        lacks_activation: whether the hidden layer of the model only multiplies and adds.
    """

    answer: object
    made: object = None
    called: object = None
    lacks_activation: bool = False

    @property
    def is_model_class(self) -> bool:
        """Whether the answer is a class of models that somebody wrote, not one of Keras."""
        found = answers.model_class(self.answer)
        return found is not None and not found.__module__.startswith("keras.")

    @property
    def lacks_super(self) -> bool:
        """Whether the `__init__` of `keras.Model` never ran."""
        return answers.model_class(type(self.made)) is not None and not answers.is_initialised(
            self.made
        )

    @property
    def outputs(self) -> np.ndarray | None:
        """What the model returned, as an array."""
        return answers.array(self.called)

    @property
    def parameters(self) -> int:
        """The number of weights and biases that the model knows of."""
        return sum(int(np.prod(weight.shape)) for weight in self.made.weights)

    def failed_with(self, kind: type[Exception]) -> bool:
        """Return whether the call raised an error of a kind."""
        return answers.is_a(self.called, answers.Failure) and isinstance(self.called.error, kind)


def _class_trial(answer: object) -> ClassTrial:
    if not ClassTrial(answer).is_model_class:
        return ClassTrial(answer)
    made = answers.outcome(answer)
    if answers.model(made) is None:
        return ClassTrial(answer, made)
    called = answers.outcome(made, images(), training=False)
    return ClassTrial(answer, made, called, only_multiplies_and_adds(made))


@check(
    "2.4",
    prepare=_class_trial,
    correct=lambda trial: (
        gives_probabilities(trial.outputs)
        and trial.parameters == SMALL_CLASS_PARAMETERS
        and not trial.lacks_activation
    ),
    mistakes={
        "instance_given": lambda trial: answers.model(trial.answer) is not None,
        "no_model_class": lambda trial: not trial.is_model_class,
        "super_missing": lambda trial: trial.lacks_super,
        "arguments_needed": lambda trial: (
            answers.is_a(trial.made, answers.Failure) and isinstance(trial.made.error, TypeError)
        ),
        "init_fails": lambda trial: answers.model(trial.made) is None,
        "call_missing": lambda trial: trial.failed_with(NotImplementedError),
        "self_missing": lambda trial: trial.failed_with(NameError),
        "names_differ": lambda trial: trial.failed_with(AttributeError),
        "return_missing": lambda trial: trial.called is None,
        "layers_made_in_call": lambda trial: (
            trial.parameters == 0 and (trial.outputs is not None or trial.failed_with(ValueError))
        ),
        "call_fails": lambda trial: trial.outputs is None,
        "flatten_missing": lambda trial: trial.outputs.ndim > 2,
        "output_count": lambda trial: trial.outputs.shape[1:] != (CLASSES,),
        "softmax_missing": lambda trial: not gives_probabilities(trial.outputs),
        "other_size": lambda trial: trial.parameters != SMALL_CLASS_PARAMETERS,
        "hidden_without_activation": lambda trial: trial.lacks_activation,
    },
)
def small_class(model_class: type[keras.Model]) -> None:
    """Check a class of models 784-32-10 in the Subclass style."""


# 2.5 ------------------------------------------------------------------------------------------

PAIRS = 16


class PairNetwork(NamedTuple):
    """A learner's model for pairs of images, and what it does with some pairs.

    Attributes:
        answer: what the learner gave.
        model: the answer, if it is a model.
        outputs: what it gives for pairs of images; None if it is no model, not built, or fails.
        wild: the same for pairs of very large and very small numbers.
        other_first: the same as `outputs` with other first images.
        other_second: the same as `outputs` with other second images.
    """

    answer: object
    model: keras.Model | None
    outputs: np.ndarray | None = None
    wild: np.ndarray | None = None
    other_first: np.ndarray | None = None
    other_second: np.ndarray | None = None

    @property
    def input_shapes(self) -> list[tuple[int | None, ...]] | None:
        """The shape of each input without the batch axis; None where they are not known."""
        return answers.input_shapes(self.model)

    @property
    def ignores_one(self) -> bool:
        """Whether the output stays the same when one image of a pair changes."""
        return np.array_equal(self.outputs, self.other_first) or np.array_equal(
            self.outputs, self.other_second
        )


def _pair_network(answer: object) -> PairNetwork:
    model = answers.model(answer)
    if model is None:
        return PairNetwork(answer, None)
    first, second, third = (images(PAIRS, seed) for seed in (1, 2, 3))
    pairs = [(first, second), (200 * first - 100, 200 * second - 100), (third, second)]
    return PairNetwork(
        answer, model, *(answers.outputs(model, *pair) for pair in [*pairs, (first, third)])
    )


def _is_one_probability(pairs: PairNetwork) -> bool:
    return (
        pairs.outputs is not None
        and pairs.outputs.shape in [(PAIRS, 1), (PAIRS,)]
        and bool((pairs.wild >= 0).all() and (pairs.wild <= 1).all())
    )


@check(
    "2.5",
    prepare=_pair_network,
    correct=lambda pairs: _is_one_probability(pairs) and not pairs.ignores_one,
    mistakes=NO_NETWORK
    | {
        "stacked_images": lambda pairs: pairs.input_shapes in [[(2, 28, 28)], [(28, 28, 2)]],
        "one_input": lambda pairs: pairs.input_shapes is not None and len(pairs.input_shapes) == 1,
        "other_inputs": lambda pairs: (
            pairs.input_shapes is not None and pairs.input_shapes != [(28, 28)] * 2
        ),
        "several_outputs": has_several_outputs,
        "call_fails": lambda pairs: pairs.outputs is None or pairs.wild is None,
        "flatten_missing": lambda pairs: pairs.outputs.ndim > 2,
        "output_count": lambda pairs: pairs.outputs.shape not in [(PAIRS, 1), (PAIRS,)],
        "softmax_on_one": lambda pairs: bool((pairs.wild == 1).all()),
        "sigmoid_missing": lambda pairs: not _is_one_probability(pairs),
        "one_image_ignored": lambda pairs: pairs.ignores_one,
    },
)
def two_inputs(model: keras.Model) -> None:
    """Check a model that takes two images and gives one probability."""


# 2.6 ------------------------------------------------------------------------------------------

OWN_BUDGET = 100_000


class SavedNetwork(NamedTuple):
    """A learner's network, and what is said to be the same one, loaded from a file."""

    own: Network
    loaded: Network


def _saved_network(own: object, loaded: object) -> SavedNetwork:
    return SavedNetwork(_network(own), _network(loaded))


def _about_own(test: Test) -> Test:
    return lambda saved: test(saved.own)


def _is_same_function(saved: SavedNetwork) -> bool:
    loaded = saved.loaded.outputs
    return loaded is not None and answers.equal(loaded, saved.own.outputs)


@check(
    "2.6",
    prepare=_saved_network,
    correct=lambda saved: (
        gives_probabilities(saved.own.outputs)
        and saved.own.hidden_layers >= 2
        and not saved.own.lacks_activation
        and saved.own.parameters <= OWN_BUDGET
        and saved.loaded.answer is not saved.own.answer
        and _is_same_function(saved)
    ),
    mistakes={name: _about_own(test) for name, test in (NO_NETWORK | WRONG_FUNCTION).items()}
    | {
        "too_few_hidden_layers": lambda saved: saved.own.hidden_layers < 2,
        "hidden_without_activation": lambda saved: saved.own.lacks_activation,
        "too_many_parameters": lambda saved: saved.own.parameters > OWN_BUDGET,
        "nothing_loaded": lambda saved: saved.loaded.answer is None,
        "file_instead_of_model": lambda saved: answers.is_a(saved.loaded.answer, (str, Path)),
        "not_loaded": lambda saved: saved.loaded.answer is saved.own.answer,
        "loaded_no_model": lambda saved: saved.loaded.model is None,
        "another_network": lambda saved: not _is_same_function(saved),
    },
)
def own_network(model: keras.Model, loaded_model: keras.Model) -> None:
    """Check a network of the learner's own with two hidden layers, saved and loaded."""
