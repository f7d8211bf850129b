"""A model's picture shows its own layers, connections, shapes and parameter counts."""

import keras
import numpy as np
import pytest
from keras import layers

from helpers.models import DigitClassifier
from helpers.network_graph import layer_boxes


def course_network(named=True):
    def name(word):
        return {"name": word} if named else {}

    return keras.Sequential(
        [
            keras.layers.Input(shape=(28, 28), **name("image")),
            keras.layers.Flatten(**name("flatten")),
            keras.layers.Dense(256, activation="relu", **name("hidden_1")),
            keras.layers.Dense(128, activation="relu", **name("hidden_2")),
            keras.layers.Dense(10, activation="softmax", **name("digit")),
        ]
    )


def two_heads():
    image = keras.Input((28, 28), name="image")
    shared = layers.Dense(64, name="shared")(layers.Flatten(name="flatten")(image))
    digit = layers.Dense(10, name="digit")(shared)
    five = layers.Dense(1, name="five_or_more")(shared)
    return keras.Model(image, {"digit": digit, "five_or_more": five})


def skip_connection():
    image = keras.Input((8,), name="image")
    hidden = layers.Dense(8, name="hidden")(image)
    return keras.Model(image, layers.Concatenate(name="join")([image, hidden]))


def two_inputs_one_layer():
    first, second = keras.Input((4,), name="first"), keras.Input((4,), name="second")
    dense = layers.Dense(3, name="dense")
    return keras.Model(
        [first, second], layers.Concatenate(name="join")([dense(first), dense(second)])
    )


def layer_used_on_its_own_output():
    first = keras.Input((4,), name="first")
    dense = layers.Dense(4, name="dense")
    return keras.Model(first, dense(dense(first)))


def calculation():
    first = keras.Input((4,), name="first")
    return keras.Model(first, first + layers.Dense(4, name="dense")(first))


def several_outputs_of_a_layer():
    first = keras.Input((4, 8), name="first")
    output, _, _ = layers.LSTM(3, return_state=True, name="memory")(first)
    return keras.Model(first, output)


def model_in_a_model():
    inner = keras.Sequential([keras.Input((4,)), layers.Dense(2)], name="inner")
    first = keras.Input((4,), name="first")
    return keras.Model(first, inner(first))


# Model, and of each box: name, kind, units, parameters, inputs, column, row.
GRAPHS = {
    course_network: [
        ("image", "InputLayer", "28 × 28", 0, (), 0, 0),
        ("flatten", "Flatten", "784", 0, ("image",), 1, 0),
        ("hidden_1", "Dense", "256", 200_960, ("flatten",), 2, 0),
        ("hidden_2", "Dense", "128", 32_896, ("hidden_1",), 3, 0),
        ("digit", "Dense", "10", 1_290, ("hidden_2",), 4, 0),
    ],
    two_heads: [
        ("image", "InputLayer", "28 × 28", 0, (), 0, 0),
        ("flatten", "Flatten", "784", 0, ("image",), 1, 0),
        ("shared", "Dense", "64", 50_240, ("flatten",), 2, 0),
        ("digit", "Dense", "10", 650, ("shared",), 3, 0),
        ("five_or_more", "Dense", "1", 65, ("shared",), 3, 1),
    ],
    skip_connection: [
        ("image", "InputLayer", "8", 0, (), 0, 0),
        ("hidden", "Dense", "8", 72, ("image",), 1, 0),
        ("join", "Concatenate", "16", 0, ("image", "hidden"), 2, 0),
    ],
    two_inputs_one_layer: [
        ("first", "InputLayer", "4", 0, (), 0, 0),
        ("second", "InputLayer", "4", 0, (), 0, 1),
        ("dense", "Dense", "3", 15, ("first", "second"), 1, 0),
        ("join", "Concatenate", "6", 0, ("dense",), 2, 0),
    ],
    layer_used_on_its_own_output: [
        ("first", "InputLayer", "4", 0, (), 0, 0),
        ("dense", "Dense", "4", 20, ("first",), 1, 0),
    ],
    calculation: [
        ("first", "InputLayer", "4", 0, (), 0, 0),
        ("dense", "Dense", "4", 20, ("first",), 1, 0),
        ("add", "Add", "4", 0, ("first", "dense"), 2, 0),
    ],
    several_outputs_of_a_layer: [
        ("first", "InputLayer", "4 × 8", 0, (), 0, 0),
        ("memory", "LSTM", "3, 3, 3", 144, ("first",), 1, 0),
    ],
    model_in_a_model: [
        ("first", "InputLayer", "4", 0, (), 0, 0),
        ("inner", "Sequential", "2", 10, ("first",), 1, 0),
    ],
}


@pytest.fixture(params=GRAPHS, ids=lambda make: make.__name__)
def model_and_boxes(request):
    keras.utils.clear_session()
    return request.param(), GRAPHS[request.param]


def fields(box):
    return (box.name, box.kind, box.units, box.parameters, box.inputs, box.column, box.row)


def test_boxes(model_and_boxes):
    model, expected = model_and_boxes
    # Keras may write two outputs of one layer in any order.
    assert sorted(map(fields, layer_boxes(model))) == sorted(expected)
    assert sum(box.parameters for box in layer_boxes(model)) == model.count_params()


def test_inputs_come_before_the_layers_that_use_them(model_and_boxes):
    boxes = layer_boxes(model_and_boxes[0])
    seen = set()
    for box in boxes:
        assert set(box.inputs) <= seen
        seen.add(box.name)


def test_network_that_got_its_shape_by_the_first_call():
    model = keras.Sequential([layers.Dense(3, name="dense")])
    model(np.zeros((1, 4)))
    assert fields(layer_boxes(model)[-1])[:4] == ("dense", "Dense", "3", 15)


def test_layers_without_names_of_our_own():
    boxes = layer_boxes(course_network(named=False))
    assert [box.kind for box in boxes] == ["InputLayer", "Flatten", "Dense", "Dense", "Dense"]


def called_subclass():
    model = DigitClassifier()
    model(np.zeros((1, 28, 28), dtype="float32"))
    return model


@pytest.mark.parametrize(
    "make",
    [
        called_subclass,
        DigitClassifier,
        lambda: keras.Sequential([layers.Dense(3)]),
        lambda: layers.Dense(3),
        lambda: "no model",
    ],
)
def test_model_without_a_graph_is_refused(make):
    with pytest.raises(ValueError, match=r"no graph of layers.*`Input`.*subclass model has none"):
        layer_boxes(make())


def test_model_is_not_changed():
    model = course_network()
    before, weights = model.get_config(), model.get_weights()
    layer_boxes(model)
    assert model.get_config() == before
    for now, then in zip(model.get_weights(), weights, strict=True):
        np.testing.assert_array_equal(now, then)
