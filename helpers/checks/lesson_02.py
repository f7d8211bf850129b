"""The checks of lesson 02: what each asks, and the usual mistakes by name.

What learners of this lesson often believe, and the check that finds out:

- `np.max` and `np.maximum` are the same, and the bias is a detail (`small_outputs`).
- A Dense layer has as many parameters as outputs, or no biases (`parameter_count`).
- A Dense layer takes pictures as they are, and softmax comes by itself (`small_network`).
- A class is a model, and layers may be made where they are used (`small_classifier`).
- Whatever is listed as an input is used; softmax suits a single output (`two_inputs_model`).
- `load_model` gives back the model in memory (`own_network`).
"""

import inspect
import random
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import keras
import numpy as np

from helpers.checks import answers, networks, slips
from helpers.checks.engine import Test, check

CLASSES = 10


# 2.1 ------------------------------------------------------------------------------------------

INPUTS = np.array([[3.0, -1.0]])
KERNEL = np.array([[2.0, -1.0, 1.0], [-1.0, 1.0, 5.0]])
BIAS = np.array([3.0, 2.0, 4.0])
PRODUCT = INPUTS @ KERNEL
SUMS = PRODUCT + BIAS


def relu(values: np.ndarray) -> np.ndarray:
    """Return the values, with 0 in place of those below 0."""
    return np.maximum(0, values)


def _equals(*expected: object) -> Test:
    """Return the test whether an array equals one of some values."""
    return lambda found: any(answers.equal(found, value, 1e-4) for value in expected)


def _activation_of(found: np.ndarray) -> str | None:
    """Return the name of the activation function that makes the answer of the right sums."""
    for name in networks.KNOWN:
        values = getattr(keras.activations, name)(keras.ops.convert_to_tensor(SUMS))
        if answers.equal(found, values, 1e-4):
            return name
    return None


@check(
    "2.1",
    prepare=answers.array,
    correct=_equals(relu(SUMS)),
    slips=slips.VALUES | {"layer": slips.some(slips.is_layers)},
    mistakes={
        "truth_values": lambda found: found.dtype.kind == "b",
        "activation_missing": _equals(SUMS),
        "bias_missing": _equals(relu(PRODUCT)),
        "product_alone": _equals(PRODUCT),
        "bias_after_activation": _equals(relu(PRODUCT) + BIAS),
        "bias_subtracted": _equals(relu(PRODUCT - BIAS)),
        "bias_multiplied": _equals(relu(PRODUCT * BIAS)),
        "bias_inside": _equals(relu(INPUTS @ (KERNEL + BIAS))),
        "relu_on_inputs": _equals(relu(relu(INPUTS) @ KERNEL + BIAS)),
        "maximum_of_bias": _equals(np.maximum(PRODUCT, BIAS)),
        "maximum_of_all": lambda found: found.size == 1 and found.item() == SUMS.max(),
        "one_number": lambda found: found.size == 1,
        "batch_axis_missing": _equals(relu(SUMS)[0]),
        "transposed": _equals(relu(SUMS).T),
        "not_summed": lambda found: found.shape == KERNEL.shape,
        "minimum": _equals(np.minimum(0, SUMS)),
        "absolute": _equals(np.abs(SUMS)),
        "limited": _equals(*[np.clip(SUMS, 0, largest) for largest in (1, 6)]),
        "other_activation": lambda found: _activation_of(found) is not None,
        "other_shape": lambda found: found.shape != SUMS.shape,
        "below_zero": lambda found: bool((found < 0).any()),
        "other_numbers": lambda found: True,
    },
    facts={"wanted": f"`{SUMS.shape}`"},
    measure=lambda found: {
        "shape": f"`{found.shape}`",
        "activation": _activation_of(found),
        "right": int(np.isclose(found, relu(SUMS)).sum()) if found.shape == SUMS.shape else 0,
    },
)
def small_outputs(outputs: np.ndarray) -> None:
    """Check what a Dense layer with relu gives for `INPUTS`, `KERNEL` and `BIAS`."""


# 2.2 ------------------------------------------------------------------------------------------

HIDDEN_WEIGHTS, LAST_WEIGHTS = 784 * 64, 64 * CLASSES
HIDDEN_PARAMETERS = HIDDEN_WEIGHTS + 64
LAST_PARAMETERS = LAST_WEIGHTS + CLASSES
PARAMETERS = HIDDEN_PARAMETERS + LAST_PARAMETERS
OF_THE_LESSON = 784 * 256 + 256 + 256 * 128 + 128 + 128 * CLASSES + CLASSES


def _is_one_of(*numbers: float) -> Test:
    return lambda found: found in numbers


@check(
    "2.2",
    prepare=answers.number,
    correct=_is_one_of(PARAMETERS),
    slips={
        "comma_in_number": lambda answer: answers.whole_numbers(answer) == divmod(PARAMETERS, 1000),
        "not_added": lambda answer: (
            answers.whole_numbers(answer) == (HIDDEN_PARAMETERS, LAST_PARAMETERS)
        ),
        "model_given": slips.some(lambda answer: answers.model(answer) is not None),
    }
    | slips.ONE_NUMBER,
    mistakes={
        "thousandth": _is_one_of(PARAMETERS / 1000),
        "biases_missing": _is_one_of(HIDDEN_WEIGHTS + LAST_WEIGHTS),
        "one_bias_a_layer": _is_one_of(HIDDEN_WEIGHTS + 1 + LAST_WEIGHTS + 1),
        "bias_for_inputs": _is_one_of(HIDDEN_WEIGHTS + 784 + LAST_WEIGHTS + 64),
        "some_biases_missing": _is_one_of(
            HIDDEN_PARAMETERS + LAST_WEIGHTS, HIDDEN_WEIGHTS + LAST_PARAMETERS
        ),
        "one_layer": _is_one_of(HIDDEN_PARAMETERS, LAST_PARAMETERS, HIDDEN_WEIGHTS, LAST_WEIGHTS),
        "flatten_counted": _is_one_of(784 + PARAMETERS),
        "outputs_instead_of_weights": _is_one_of(
            64 + CLASSES, 784 + 64 + CLASSES, 784 + 64 + 64 + CLASSES
        ),
        "one_row_of_pixels": _is_one_of(28 * 64 + 64 + LAST_PARAMETERS, 28 * 64),
        "layer_skipped": _is_one_of(784 * CLASSES, 784 * CLASSES + CLASSES),
        "both_from_pixels": _is_one_of(HIDDEN_PARAMETERS + 784 * CLASSES + CLASSES),
        "multiplied": _is_one_of(784 * 64 * CLASSES, HIDDEN_PARAMETERS * LAST_PARAMETERS),
        "bytes": _is_one_of(4 * PARAMETERS),
        "network_of_the_lesson": _is_one_of(OF_THE_LESSON),
        "close": lambda found: abs(found - PARAMETERS) <= 150,
        "too_few": lambda found: found < HIDDEN_WEIGHTS,
        "too_many": lambda found: found > PARAMETERS,
    },
    facts={"weights": HIDDEN_WEIGHTS, "lesson": OF_THE_LESSON},
)
def parameter_count(count: int) -> None:
    """Check the number of parameters of 784-64-10."""


# 2.3 ------------------------------------------------------------------------------------------

SMALL_BUDGET = 60_000


class Digits(NamedTuple):
    """A learner's network for digits, and what it does with some images.

    Attributes:
        model: the network.
        outputs: what it gives for eight images; None if it is not built, or fails.
        layers: its layers that multiply by weights; None if they cannot be followed.
    """

    model: keras.Model
    outputs: np.ndarray | None
    layers: list[networks.WeightedLayer] | None

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
        """The number of layers with weights on the longest way, without the last."""
        if self.layers is None:
            return sum(len(weight.shape) > 1 for weight in self.model.weights) - 1
        return max((layer.depth for layer in self.layers), default=-1)

    @property
    def hidden_activations(self) -> list[tuple[str, ...]]:
        """The activation functions of each hidden layer, by name."""
        last = self.hidden_layers
        return [layer.activations for layer in self.layers or () if layer.depth < last]

    @property
    def last_activation(self) -> str | None:
        """The name of the last activation function; None if there is none, or it is not known."""
        last = self.layers[-1].activations[-1:] if self.layers else ()
        return last[0] if last else None

    @property
    def lacks_activation(self) -> bool:
        """Whether a hidden layer only multiplies and adds."""
        if self.layers is None:
            return only_multiplies_and_adds(self.model)
        return () in self.hidden_activations

    @property
    def lacks_relu(self) -> bool:
        """Whether a hidden layer has another activation function than relu."""
        return not all({"relu", networks.HIDDEN} & set(names) for names in self.hidden_activations)


def images(count: int = 2, seed: int = 0) -> np.ndarray:
    """Return noise in the form of scaled images, (count, 28, 28) float32 from 0 to 1."""
    return np.random.default_rng(seed).random((count, 28, 28), dtype="float32")


def _digits(answer: object) -> Digits | None:
    model = answers.model(answer)
    if model is None:
        return None
    layers = networks.weighted_layers(model) if model.built is True else None
    return Digits(model, answers.outputs(model, images(8)), layers)


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


def has_several_outputs(model: keras.Model) -> bool:
    """Return whether a Functional model has more than one output."""
    found = answers.outcome(getattr, model, "outputs", None)
    return type(found) is list and len(found) > 1


def _is_subclass(model: keras.Model) -> bool:
    return type(answers.outcome(getattr, model, "inputs", None)) is not list


WRONG_FUNCTION: dict[str, Test] = {
    "no_layers": lambda found: (
        answers.is_a(found.model, keras.Sequential) and not found.model.layers
    ),
    "not_called_yet": lambda found: (
        found.model.built is not True and not answers.is_a(found.model, keras.Sequential)
    ),
    "not_built": lambda found: found.model.built is not True,
    "several_outputs": lambda found: has_several_outputs(found.model),
    "flat_input": lambda found: found.input_shape == (784,),
    "batch_axis_in_input": lambda found: (
        found.input_shape is not None and len(found.input_shape) == 3 and found.input_shape[0] != 28
    ),
    "other_input_shape": lambda found: found.input_shape not in (None, (28, 28)),
    "call_fails": lambda found: found.outputs is None,
    "flatten_missing": lambda found: found.outputs.ndim > 2,
    "output_count": lambda found: found.outputs.shape[1:] != (CLASSES,),
    "softmax_over_images": lambda found: np.allclose(found.outputs.sum(axis=0), 1, atol=1e-3),
    "other_last_activation": lambda found: (
        not gives_probabilities(found.outputs)
        and found.last_activation in {*networks.KNOWN} - {"softmax"}
    ),
    "softmax_missing": lambda found: not gives_probabilities(found.outputs),
}


def _describe(found: Digits) -> Mapping[str, object]:
    known: dict[str, object] = {"input": f"`{found.input_shape}`", "activation": ""}
    known |= {"last": found.last_activation}
    if found.model.built is True:
        known |= {"parameters": found.parameters}
    others = [names[-1] for names in found.hidden_activations if names and names[-1] != "relu"]
    if others:
        known |= {"activation": others[0]}
    if found.outputs is not None:
        known |= {"count": found.outputs.shape[-1] if found.outputs.ndim > 1 else 1}
    return known


@check(
    "2.3",
    prepare=_digits,
    correct=lambda found: (
        answers.is_a(found.model, keras.Sequential)
        and found.input_shape == (28, 28)
        and gives_probabilities(found.outputs)
        and found.hidden_layers >= 1
        and not found.lacks_activation
        and not found.lacks_relu
        and found.parameters <= SMALL_BUDGET
    ),
    slips=slips.MODEL,
    mistakes=WRONG_FUNCTION
    | {
        "no_hidden_layer": lambda found: found.hidden_layers < 1,
        "too_many_parameters": lambda found: found.parameters > SMALL_BUDGET,
        "hidden_without_activation": lambda found: found.lacks_activation,
        "other_hidden_activation": lambda found: found.lacks_relu,
        "other_style": lambda found: not answers.is_a(found.model, keras.Sequential),
    },
    facts={"limit": SMALL_BUDGET},
    measure=_describe,
)
def small_network(model: keras.Model) -> None:
    """Check a Sequential network with a hidden layer and at most 60,000 parameters."""


# 2.4 ------------------------------------------------------------------------------------------

SMALL_CLASS_PARAMETERS = 784 * 32 + 32 + 32 * CLASSES + CLASSES
SHAPES = [(784, 32), (32,), (32, CLASSES), (CLASSES,)]


class ClassTrial(NamedTuple):
    """A learner's class, and what a model made from it does with two images.

    Attributes:
        answer: what the learner gave.
        made: `answer()`, or the `answers.Failure` of that; None if the answer is no class of
            models.
        called: what the model returned, or the `answers.Failure`; None if there is no model.
        again: the same, from a second call.
        of_three: the same for three images.
        activations: names of the activation functions of the hidden and the last layer; None if
            the model is not 784-32-10 with two of those that Keras knows.
    """

    answer: object
    made: object = None
    called: object = None
    again: object = None
    of_three: object = None
    activations: tuple[str, str] | None = None

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
    def fixes_the_batch(self) -> bool:
        """Whether it takes two images and not three."""
        of_three = answers.array(self.of_three)
        return self.outputs is not None and (of_three is None or len(of_three) != 3)

    @property
    def parameters(self) -> int:
        """The number of weights and biases that the model knows of."""
        return sum(int(np.prod(weight.shape)) for weight in self.made.weights)

    @property
    def makes_new_weights(self) -> bool:
        """Whether it knows no weights, and each call draws new ones."""
        again = answers.array(self.again)
        if self.outputs is None or again is None:
            return self.parameters == 0 and self.failed_with(ValueError)
        return self.parameters == 0 and not answers.equal(self.outputs, again)

    @property
    def parameters_of_call(self) -> int:
        """How many arguments the method `call` takes, `self` among them."""
        found = answers.outcome(lambda: len(inspect.signature(self.answer.call).parameters))
        return found if type(found) is int else 2

    def failed_with(self, kind: type[Exception] | tuple[type[Exception], ...]) -> bool:
        """Return whether the call raised an error of a kind."""
        return answers.is_a(self.called, answers.Failure) and isinstance(self.called.error, kind)


def _class_trial(answer: object) -> ClassTrial:
    if not ClassTrial(answer).is_model_class:
        return ClassTrial(answer)
    made = answers.outcome(answer)
    if answers.model(made) is None:
        return ClassTrial(answer, made)
    first, again = (answers.outcome(_call, made, seed) for seed in (1, 2))
    of_three = answers.outcome(_call, made, 1, 3)
    return ClassTrial(answer, made, first, again, of_three, _activations(made))


def _call(made: keras.Model, seed: int, count: int = 2) -> object:
    """Return what a model gives for some images; layers that it makes draw weights by the seed."""
    random.seed(seed)
    return made(images(count), training=False)


def _activations(made: keras.Model) -> tuple[str, str] | None:
    """Return which functions a model 784-32-10 applies, found by giving it weights of our own."""
    if sorted(tuple(weight.shape) for weight in made.weights) != sorted(SHAPES):
        return None
    generator = np.random.default_rng(1)
    arrays = {shape: generator.normal(0, 0.1, shape).astype("float32") for shape in SHAPES}
    made.set_weights([arrays[tuple(weight.shape)] for weight in made.weights])
    outputs = answers.outputs(made, images())
    sums = images().reshape(-1, 784) @ arrays[784, 32] + arrays[(32,)]
    known = {name: getattr(keras.activations, name) for name in ("linear", *networks.KNOWN)}
    for hidden, bend in known.items():
        scores = np.asarray(bend(sums)) @ arrays[32, CLASSES] + arrays[(CLASSES,)]
        for last, function in known.items():
            if outputs is not None and answers.equal(outputs, function(scores), 1e-4):
                return hidden, last
    return None


def _describe_trial(trial: ClassTrial) -> Mapping[str, object]:
    known: dict[str, object] = {"returned": type(trial.called).__name__}
    known |= {"wanted": SMALL_CLASS_PARAMETERS}
    if answers.model(trial.made) is not None:
        known |= {"parameters": trial.parameters}
    if trial.outputs is not None:
        known |= {"shape": f"`{trial.outputs.shape}`"}
    if trial.failed_with((NameError, AttributeError)):
        missing = re.search(r"(?:attribute|name) '(\w+)'", str(trial.called.error))
        known |= {"name": missing[1] if missing else "..."}
    if trial.activations:
        known |= dict(zip(("hidden", "last"), trial.activations, strict=True))
    return known


@check(
    "2.4",
    prepare=_class_trial,
    correct=lambda trial: trial.activations == ("relu", "softmax") and not trial.fixes_the_batch,
    mistakes={
        "instance_given": lambda trial: answers.model(trial.answer) is not None,
        "no_model_class": lambda trial: not trial.is_model_class,
        "super_missing": lambda trial: trial.lacks_super,
        "arguments_needed": lambda trial: (
            answers.is_a(trial.made, answers.Failure) and isinstance(trial.made.error, TypeError)
        ),
        "init_fails": lambda trial: answers.model(trial.made) is None,
        "call_missing": lambda trial: trial.failed_with(NotImplementedError),
        "call_without_images": lambda trial: trial.parameters_of_call < 2,
        "self_missing": lambda trial: trial.failed_with(NameError),
        "names_differ": lambda trial: trial.failed_with(AttributeError),
        "return_missing": lambda trial: trial.called is None,
        "layers_made_in_call": lambda trial: trial.makes_new_weights,
        "layers_outside": lambda trial: trial.parameters == 0 and trial.outputs is not None,
        "call_fails": lambda trial: answers.is_a(trial.called, answers.Failure),
        "returns_no_array": lambda trial: trial.outputs is None,
        "flatten_missing": lambda trial: trial.outputs.ndim > 2,
        "output_shape": lambda trial: trial.outputs.shape != (2, CLASSES),
        "batch_fixed": lambda trial: trial.fixes_the_batch,
        "ignores_images": lambda trial: answers.equal(
            trial.outputs, np.roll(trial.outputs, 1, axis=0), 1e-6
        ),
        "other_size": lambda trial: trial.parameters != SMALL_CLASS_PARAMETERS,
        "softmax_over_images": lambda trial: np.allclose(trial.outputs.sum(axis=0), 1, atol=1e-3),
        "softmax_missing": lambda trial: (
            bool(trial.activations) and (trial.activations[1] != "softmax")
        ),
        "hidden_without_activation": lambda trial: (
            bool(trial.activations) and (trial.activations[0] == "linear")
        ),
        "other_hidden_activation": lambda trial: bool(trial.activations),
        "other_function": lambda trial: True,
    },
    measure=_describe_trial,
)
def small_classifier(model_class: type[keras.Model]) -> None:
    """Check a class of models 784-32-10 in the Subclass style."""


# 2.5 ------------------------------------------------------------------------------------------

PAIRS = 16
SAME = 1e-6  # rounding, which differs from processor to processor


class Pairs(NamedTuple):
    """A learner's model for pairs of images, and what it does with some pairs.

    Attributes:
        model: the model.
        outputs: what it gives for pairs of images; None if it is not built, or fails.
        wild: the same for pairs of very large and very small numbers.
        other_first: the same as `outputs` with other first images.
        other_second: the same as `outputs` with other second images.
        fewer: the same as `outputs` for the first half of the pairs only.
    """

    model: keras.Model
    outputs: np.ndarray | None
    wild: np.ndarray | None
    other_first: np.ndarray | None
    other_second: np.ndarray | None
    fewer: np.ndarray | None

    @property
    def mixes_pairs(self) -> bool:
        """Whether the answer to a pair depends on the other pairs of the batch."""
        return self.fewer is None or not answers.equal(self.outputs[: len(self.fewer)], self.fewer)

    @property
    def is_rounded(self) -> bool:
        """Whether it answers 0 and 1 and nothing between, also before any training."""
        return bool(np.isin(self.outputs, (0, 1)).all())

    @property
    def input_shapes(self) -> list[tuple[int | None, ...]] | None:
        """The shape of each input without the batch axis; None where they are not known."""
        return answers.input_shapes(self.model)

    @property
    def ignored(self) -> list[bool]:
        """For each image of a pair, whether the output stays the same when it changes."""
        others = (self.other_first, self.other_second)
        return [answers.equal(self.outputs, other, SAME) for other in others]

    @property
    def ends_in_one_sigmoid(self) -> bool:
        """Whether no second function squeezes the probability, as far as that is known."""
        layers = networks.weighted_layers(self.model)
        return not layers or len(layers[-1].activations) < 2


def _pairs(answer: object) -> Pairs | None:
    model = answers.model(answer)
    if model is None:
        return None
    first, second, third = (images(PAIRS, seed) for seed in (1, 2, 3))
    pairs = [(first, second), (200 * first - 100, 200 * second - 100)]
    pairs += [(third, second), (first, third), (first[: PAIRS // 2], second[: PAIRS // 2])]
    return Pairs(model, *(answers.outputs(model, *pair) for pair in pairs))


def _is_one_probability(found: Pairs) -> bool:
    return (
        found.outputs is not None
        and found.wild is not None
        and found.outputs.shape in [(PAIRS, 1), (PAIRS,)]
        and bool((found.wild >= 0).all() and (found.wild <= 1).all())
    )


def _is_always_one(found: Pairs) -> bool:
    return all(np.allclose(each, 1, atol=SAME) for each in (found.outputs, found.wild))


@check(
    "2.5",
    prepare=_pairs,
    correct=lambda found: (
        _is_one_probability(found)
        and not any(found.ignored)
        and not found.mixes_pairs
        and not found.is_rounded
        and found.ends_in_one_sigmoid
        and found.input_shapes == [(28, 28)] * 2
    ),
    slips=slips.MODEL,
    mistakes={
        "not_built": lambda found: found.model.built is not True,
        "stacked_images": lambda found: found.input_shapes in [[(2, 28, 28)], [(28, 28, 2)]],
        "one_input": lambda found: found.input_shapes is not None and len(found.input_shapes) == 1,
        "more_inputs": lambda found: found.input_shapes is not None and len(found.input_shapes) > 2,
        "other_inputs": lambda found: found.input_shapes not in (None, [(28, 28)] * 2),
        "other_style": lambda found: found.input_shapes is None,
        "several_outputs": lambda found: has_several_outputs(found.model),
        "call_fails": lambda found: found.outputs is None or found.wild is None,
        "flatten_missing": lambda found: found.outputs.ndim > 2,
        "batches_joined": lambda found: len(found.outputs) == 2 * PAIRS,
        "output_count": lambda found: found.outputs.shape not in [(PAIRS, 1), (PAIRS,)],
        "softmax_on_one": _is_always_one,
        "softmax_over_pairs": lambda found: found.mixes_pairs,
        "rounded": lambda found: found.is_rounded,
        "constant": lambda found: all(found.ignored),
        "one_image_ignored": lambda found: any(found.ignored),
        "sigmoid_missing": lambda found: not _is_one_probability(found),
        "two_activations": lambda found: not found.ends_in_one_sigmoid,
    },
    measure=lambda found: {
        "inputs": len(found.input_shapes or ()),
        "shapes": ", ".join(f"`{shape}`" for shape in found.input_shapes or ()),
        "count": 1 if found.outputs is None or found.outputs.ndim < 2 else found.outputs.shape[1],
    },
)
def two_inputs_model(model: keras.Model) -> None:
    """Check a Functional model that takes two images and gives one probability."""


# 2.6 ------------------------------------------------------------------------------------------

OWN_BUDGET = 100_000
FILE = Path("saved") / "own.keras"


class SavedNetwork(NamedTuple):
    """A learner's network, and what is said to be the same one, loaded from a file.

    Attributes:
        own: the network.
        given: the second answer.
        loaded: what the second answer gives for the images that `own` got; None if it fails.
        stored: the same for the model that the file holds; a `answers.Failure` if no model can
            be loaded from it; None if there is no file.
    """

    own: Digits
    given: object
    loaded: np.ndarray | None
    stored: np.ndarray | answers.Failure | None

    def is_own(self, outputs: object) -> bool:
        """Return whether outputs are those of the learner's network."""
        return type(outputs) is np.ndarray and answers.equal(outputs, self.own.outputs)


def _saved_network(own: object, loaded: object) -> SavedNetwork | None:
    digits = _digits(own)
    if digits is None:
        return None
    model = answers.model(loaded)
    outputs = None if model is None else answers.outputs(model, images(8))
    return SavedNetwork(digits, loaded, outputs, _stored(digits.model))


def _stored(own: keras.Model) -> np.ndarray | answers.Failure | None:
    if not FILE.is_file():
        return None
    # The learner's own file, with the learner's own class, which need not be registered.
    found = answers.outcome(
        keras.saving.load_model, FILE, custom_objects={type(own).__name__: type(own)},
        compile=False, safe_mode=False,
    )  # fmt: skip
    outputs = None if answers.model(found) is None else answers.outputs(found, images(8))
    return answers.Failure(ValueError(f"no network in {FILE}")) if outputs is None else outputs


def _about_own(test: Callable[[Digits], bool]) -> Test:
    return lambda saved: test(saved.own)


@check(
    "2.6",
    prepare=_saved_network,
    correct=lambda saved: (
        gives_probabilities(saved.own.outputs)
        and saved.own.hidden_layers >= 2
        and not saved.own.lacks_activation
        and saved.own.parameters <= OWN_BUDGET
        and saved.given is not saved.own.model
        and saved.is_own(saved.loaded)
        and saved.is_own(saved.stored)
    ),
    slips=slips.MODEL,
    mistakes={name: _about_own(test) for name, test in WRONG_FUNCTION.items()}
    | {
        "too_few_hidden_layers": lambda saved: saved.own.hidden_layers < 2,
        "hidden_without_activation": lambda saved: saved.own.lacks_activation,
        "too_many_parameters": lambda saved: saved.own.parameters > OWN_BUDGET,
        "nothing_loaded": lambda saved: saved.given is None,
        "file_instead_of_model": lambda saved: answers.is_a(saved.given, (str, Path)),
        "not_loaded": lambda saved: saved.given is saved.own.model,
        "load_not_called": lambda saved: slips.is_not_called(saved.given),
        "loaded_no_model": lambda saved: answers.model(saved.given) is None,
        "no_file": lambda saved: saved.stored is None,
        "broken_file": lambda saved: answers.is_a(saved.stored, answers.Failure),
        "another_in_file": lambda saved: not saved.is_own(saved.stored),
        "another_loaded": lambda saved: not saved.is_own(saved.loaded),
    },
    facts={"limit": OWN_BUDGET, "file": FILE.name, "folder": str(FILE.parent)},
    measure=lambda saved: _describe(saved.own),
)
def own_network(network: keras.Model, loaded: keras.Model) -> None:
    """Check a network of the learner's own with two hidden layers, saved and loaded."""
