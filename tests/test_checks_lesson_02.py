"""Right and wrong answers to the exercises of lesson 02, and the hint that each should get."""

import keras
import numpy as np
import pytest
from check_catalogue import given, made
from keras import layers

from helpers.checks import lesson_02

# ruff: noqa: D101, D102 (classes as learners write them have no docstrings)

SUM = np.array([[1.0, -1.0, 4.0]])  # inputs @ kernel + bias
PRODUCT = np.array([[-1.0, 1.0, 3.0]])


def sequential(*hidden, last=10, activation="softmax", hidden_activation="relu", shape=(28, 28)):
    """Return a network of Dense layers behind Flatten."""
    dense = [layers.Dense(count, activation=hidden_activation) for count in hidden]
    return keras.Sequential(
        [layers.Input(shape), layers.Flatten(), *dense, layers.Dense(last, activation=activation)]
    )


def stack(*parts):
    return keras.Sequential(list(parts))


def functional(*hidden):
    images = keras.Input((28, 28))
    x = layers.Flatten()(images)
    for count in hidden:
        x = layers.Dense(count, activation="relu")(x)
    return keras.Model(images, layers.Dense(10, activation="softmax")(x))


def two_outputs():
    images = keras.Input((28, 28))
    x = layers.Dense(32, activation="relu")(layers.Flatten()(images))
    return keras.Model(images, [layers.Dense(10, activation="softmax")(x), layers.Dense(1)(x)])


class Small(keras.Model):
    """784-32-10."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.flatten = layers.Flatten()
        self.hidden = layers.Dense(32, activation="relu")
        self.last = layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.last(self.hidden(self.flatten(images)))


class SmallAsList(keras.Model):
    def __init__(self):
        super().__init__()
        self.parts = [
            layers.Flatten(),
            layers.Dense(32),
            layers.ReLU(),
            layers.Dense(10),
            layers.Softmax(),
        ]

    def call(self, x, training=False):
        for part in self.parts:
            x = part(x)
        return x


def built(model_class):
    model = model_class()
    model(np.zeros((1, 28, 28), "float32"))
    return model


class WithoutSuper(Small):
    def __init__(self):
        self.flatten = layers.Flatten()


class WithArguments(Small):
    def __init__(self, count):
        super().__init__()


class WithFailingInit(Small):
    def __init__(self):
        super().__init__()
        raise ArithmeticError


class WithForward(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(32)

    def forward(self, images):
        return self.hidden(images)


class WithoutSelf(Small):
    def call(self, images):
        return last(images)  # noqa: F821


class WithOtherNames(Small):
    def call(self, images):
        return self.output_layer(self.flatten(images))


class WithoutReturn(Small):
    def call(self, images):
        self.last(self.hidden(self.flatten(images)))


class MakesLayersInCall(keras.Model):
    def call(self, images):
        x = layers.Dense(32, activation="relu")(layers.Flatten()(images))
        return layers.Dense(10, activation="softmax")(x)


class KeepsLayersMadeInCall(keras.Model):
    def call(self, images):
        self.flatten = layers.Flatten()
        self.last = layers.Dense(10, activation="softmax")
        return self.last(self.flatten(images))


class Divides(Small):
    def call(self, images):
        return self.last(self.hidden(self.flatten(images))) + 1 / 0


class ReturnsText(Small):
    def call(self, images):
        self.last(self.hidden(self.flatten(images)))
        return "probabilities"


class WithoutFlatten(Small):
    def call(self, images):
        return self.last(self.hidden(images))


class StopsEarly(Small):
    def call(self, images):
        return self.hidden(self.flatten(images))


class WithoutSoftmax(Small):
    def __init__(self):
        super().__init__()
        self.last = layers.Dense(10)


class Larger(Small):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(64, activation="relu")


class WithoutRelu(Small):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(32)


class SkipsHidden(Small):
    def call(self, images):
        return self.last(self.flatten(images))


class OnlyALayer(layers.Layer):
    def call(self, images):
        return images


def pairs(activation="sigmoid", last=1, join=None, use=(0, 1), flatten=True, several=False):
    """Return a Functional model for two images; `use` says which of them it looks at."""
    inputs = [keras.Input((28, 28)), keras.Input((28, 28))]
    flat = [layers.Flatten()(inputs[place]) if flatten else inputs[place] for place in use]
    # Keras 3.13 refuses a model with an input that leads nowhere; times zero it counts.
    flat += [0 * layers.Flatten()(inputs[place]) for place in {0, 1} - set(use)]
    x = (join or layers.Concatenate())(flat) if len(flat) > 1 else flat[0]
    x = layers.Dense(16, activation="relu")(x)
    outputs = layers.Dense(last, activation=activation)(x)
    if several:
        outputs = [outputs, layers.Dense(1)(x)]
    return keras.Model(inputs, outputs)


def shared_pairs():
    """One layer for both images, named inputs."""
    inputs = {name: keras.Input((28, 28), name=name) for name in ("one", "other")}
    shared = keras.Sequential([layers.Flatten(), layers.Dense(16, activation="relu")])
    x = layers.Subtract()([shared(inputs["one"]), shared(inputs["other"])])
    return keras.Model(inputs, layers.Dense(1, activation="sigmoid")(x))


class PairClass(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = layers.Flatten()
        self.last = layers.Dense(1, activation="sigmoid")

    def call(self, both):
        one, other = both
        return self.last(self.flatten(one) - self.flatten(other))


def built_pair_class():
    model = PairClass()
    model([np.zeros((1, 28, 28), "float32")] * 2)
    return model


def failing_pairs():
    """Return a model whose output is several tensors that fit no array."""

    class Fails(PairClass):
        def call(self, both):
            return {"no": super().call(both)}

    model = Fails()
    model([np.zeros((1, 28, 28), "float32")] * 2)
    return model


def saved(*hidden, **options):
    """Return a network and what a file of it gives."""
    model = sequential(*hidden, **options)
    return given(model, copy_of(model))


def copy_of(model):
    copied = keras.models.clone_model(model)
    copied.set_weights(model.get_weights())
    return copied


def with_second(second):
    """Return a right network with another answer in the second place."""
    return given(sequential(32, 16), second)


def same_twice():
    model = sequential(32, 16)
    return given(model, model)


def really_saved(tmp_path):
    model = functional(64, 32)
    model.save(tmp_path / "own.keras")
    return model, keras.saving.load_model(tmp_path / "own.keras")


RIGHT = {
    "dense_by_hand": [
        np.array([[1.0, 0.0, 4.0]]),
        [[1, 0, 4]],
        keras.ops.convert_to_tensor([[1.0, 0.0, 4.0]]),
        keras.ops.relu(SUM),
        np.array([[1, 0, 4]], "float32"),
    ],
    "parameter_count": [50_890, 50_890.0, np.int64(50_890), np.array(50_890), 784 * 64 + 64 + 650],
    "small_network": [
        made(sequential, 64),
        made(sequential, 32, 32),
        made(functional, 16),
        made(built, Small),
        made(built, SmallAsList),
        made(lambda: sequential(16, shape=(28, 28, 1))),
        made(lambda: sequential(16, hidden_activation="tanh")),
        made(lambda: stack(layers.Input((28, 28)), layers.Flatten(), layers.Dense(8),
                           layers.ReLU(), layers.Dense(10), layers.Softmax())),
        made(lambda: stack(layers.Input((28, 28)), layers.Reshape((784,)),
                           layers.Dense(8, activation="relu"), layers.Dense(10, "softmax"))),
    ],
    "small_class": [Small, SmallAsList],
    "two_inputs": [
        made(pairs),
        made(lambda: pairs(join=layers.Subtract())),
        made(shared_pairs),
        made(built_pair_class),
    ],
    "own_network": [
        made(saved, 64, 32),
        made(saved, 16, 16, 16),
        made(lambda: given(model := functional(100, 20), copy_of(model))),
    ],
}  # fmt: skip

NO_NETWORK = [
    (None, "nothing"),
    (keras.Sequential, "class_given"),
    (Small, "class_given"),
    (made(lambda: [layers.Flatten(), layers.Dense(10)]), "layers_given"),
    (made(layers.Dense, 10), "layers_given"),
    ("Sequential", "no_model"),
    (np.zeros((2, 10)), "no_model"),
    (made(lambda: keras.Input((28, 28))), "no_model"),
    (made(WithoutSuper), "no_model"),
    (made(Small), "not_built"),
    (made(lambda: stack(layers.Flatten(), layers.Dense(10))), "not_built"),
]
WRONG_FUNCTION = [
    (made(two_outputs), "several_outputs"),
    (made(lambda: sequential(32, 16, shape=(784,))), "flat_input"),
    (made(lambda: sequential(32, 16, shape=(1, 28, 28))), "batch_axis_in_input"),
    (made(lambda: sequential(32, 16, shape=(28,))), "other_input"),
    (made(lambda: sequential(32, 16, shape=(28, 28, 3))), "other_input"),
    (made(lambda: stack(layers.Input((28, 28)), layers.Dense(16, "relu"),
                        layers.Dense(16, "relu"), layers.Dense(10, "softmax"))),
     "flatten_missing"),
    (made(lambda: sequential(32, 16, last=1, activation="sigmoid")), "output_count"),
    (made(lambda: sequential(32, 16, last=9)), "output_count"),
    (made(lambda: stack(layers.Input((28, 28)), layers.Flatten(), layers.Dense(16, "relu"),
                        layers.Dense(16, "relu"), layers.Dense(10), layers.Softmax(axis=0))),
     "softmax_over_images"),
    (made(lambda: sequential(32, 16, activation="sigmoid")), "sigmoid_instead_of_softmax"),
    (made(lambda: sequential(32, 16, activation=None)), "softmax_missing"),
    (made(lambda: sequential(32, 16, activation="tanh")), "softmax_missing"),
]  # fmt: skip


def with_itself(answer):
    """Return an answer for `own_network`: a wrong network in both places."""
    if answer is None or not hasattr(answer, "function"):
        return given(answer, answer)
    return made(lambda: given(*[answer.function(*answer.arguments)] * 2))


WRONG = {
    "dense_by_hand": [
        (SUM, "activation_missing"),
        (np.maximum(0, PRODUCT), "bias_missing"),
        (PRODUCT, "product_alone"),
        (np.maximum(0, PRODUCT) + np.array([2, -2, 1]), "bias_after_activation"),
        (np.max(SUM), "single_number"),
        (np.max([0.0, 4.0]), "single_number"),
        ([1, 0, 4], "batch_axis_missing"),
        (np.maximum(0, SUM).T, "transposed"),
        (np.array([[2.0, 0, 4], [-3, 1, -1]]), "not_summed"),
        (np.minimum(0, SUM), "minimum"),
        (keras.ops.softmax(SUM), "other_activation"),
        (keras.ops.sigmoid(SUM), "other_activation"),
        ([[1, 0, 5]], "other"),
        ([[[1, 0, 4]]], "other"),
    ],
    "parameter_count": [
        ("50890", "text"),
        (50_816, "biases_missing"),
        (50_818, "one_bias_a_layer"),
        (50_240, "one_layer"),
        (650, "one_layer"),
        (640, "one_layer"),
        (51_674, "flatten_counted"),
        (858, "outputs_instead_of_weights"),
        (74, "outputs_instead_of_weights"),
        (2_506, "one_row_of_pixels"),
        (7_840, "layer_skipped"),
        (7_850, "layer_skipped"),
        (235_146, "network_of_the_lesson"),
        (50_891, "other"),
        ([50_890], "other"),
        (None, "other"),
    ],
    "small_network": [
        *NO_NETWORK,
        *WRONG_FUNCTION,
        (made(sequential), "no_hidden_layer"),
        (made(lambda: sequential(32, hidden_activation=None)), "hidden_without_activation"),
        (made(lambda: sequential(32, hidden_activation="linear")), "hidden_without_activation"),
        (made(lambda: stack(layers.Input((28, 28)), layers.Flatten(), layers.Dropout(0.1),
                            layers.Dense(8), layers.Dense(10), layers.Softmax())),
         "hidden_without_activation"),
        (made(sequential, 256, 128), "too_many_parameters"),
        (made(sequential, 76), "too_many_parameters"),
    ],
    "small_class": [
        (made(Small), "instance_given"),
        (made(sequential, 32), "instance_given"),
        (keras.Model, "no_model_class"),
        (keras.Sequential, "no_model_class"),
        (OnlyALayer, "no_model_class"),
        (int, "no_model_class"),
        (Small.call, "no_model_class"),
        (WithoutSuper, "super_missing"),
        (WithArguments, "arguments_needed"),
        (WithFailingInit, "init_fails"),
        (WithForward, "call_missing"),
        (WithoutSelf, "self_missing"),
        (WithOtherNames, "names_differ"),
        (WithoutReturn, "return_missing"),
        (MakesLayersInCall, "layers_made_in_call"),
        (KeepsLayersMadeInCall, "layers_made_in_call"),
        (Divides, "call_fails"),
        (ReturnsText, "call_fails"),
        (WithoutFlatten, "flatten_missing"),
        (StopsEarly, "output_count"),
        (WithoutSoftmax, "softmax_missing"),
        (Larger, "other_size"),
        (SkipsHidden, "other_size"),
        (WithoutRelu, "hidden_without_activation"),
    ],
    "two_inputs": [
        *NO_NETWORK,
        (made(PairClass), "not_built"),
        (made(lambda: sequential(8, last=1, activation="sigmoid", shape=(2, 28, 28))),
         "stacked_images"),
        (made(lambda: sequential(8, last=1, activation="sigmoid")), "one_input"),
        (made(lambda: keras.Model([a := keras.Input((784,)), b := keras.Input((784,))],
                                  layers.Dense(1, "sigmoid")(layers.Add()([a, b])))),
         "other_inputs"),
        (made(lambda: pairs(several=True)), "several_outputs"),
        (made(failing_pairs), "call_fails"),
        (made(lambda: pairs(flatten=False)), "flatten_missing"),
        (made(lambda: pairs(last=10, activation="softmax")), "output_count"),
        (made(lambda: pairs(last=2, activation="softmax")), "output_count"),
        (made(lambda: pairs(activation="softmax")), "softmax_on_one"),
        (made(lambda: pairs(activation=None)), "sigmoid_missing"),
        (made(lambda: pairs(activation="relu")), "sigmoid_missing"),
        (made(lambda: pairs(use=(0,))), "one_image_ignored"),
        (made(lambda: pairs(use=(1,))), "one_image_ignored"),
        (made(lambda: pairs(use=(1, 1))), "one_image_ignored"),
    ],
    "own_network": [
        *[(with_itself(answer), mistake) for answer, mistake in NO_NETWORK],
        *[(with_itself(answer), mistake) for answer, mistake in WRONG_FUNCTION],
        (made(saved, 64), "too_few_hidden_layers"),
        (made(lambda: saved(32, 16, hidden_activation=None)), "hidden_without_activation"),
        (made(saved, 256, 128), "too_many_parameters"),
        (made(with_second, None), "nothing_loaded"),
        (made(with_second, "saved/own.keras"), "file_instead_of_model"),
        (made(lambda: with_second(lesson_02.Path("saved/own.keras"))), "file_instead_of_model"),
        (made(same_twice), "not_loaded"),
        (made(with_second, keras.saving.load_model), "loaded_no_model"),
        (made(lambda: with_second(sequential(32, 16))), "another_network"),
        (made(lambda: with_second(sequential(64))), "another_network"),
    ],
}  # fmt: skip


def test_saved_and_loaded_network_is_accepted(tmp_path):
    assert lesson_02.own_network.judge(*really_saved(tmp_path)).status == "correct"


@pytest.mark.parametrize("activation", ["relu", "tanh", "sigmoid", "gelu", "elu"])
@pytest.mark.parametrize("count", [1, 4, 64])
def test_every_activation_is_noticed(activation, count):
    """Also with one hidden output, and whatever the first weights are."""
    for seed in range(3):
        keras.utils.set_random_seed(seed)
        model = sequential(count, hidden_activation=activation)
        assert lesson_02.small_network.judge(model).status == "correct"


@pytest.mark.parametrize("seed", range(5))
def test_random_weights_do_not_decide(seed):
    keras.utils.set_random_seed(seed)
    assert lesson_02.small_network.judge(sequential(4)).status == "correct"
    assert lesson_02.two_inputs.judge(pairs()).status == "correct"
    assert lesson_02.two_inputs.judge(pairs(activation=None)).reason == "sigmoid_missing"
    assert lesson_02.small_network.judge(sequential(4, activation=None)).reason == "softmax_missing"
