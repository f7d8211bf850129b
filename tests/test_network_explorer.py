"""Tests of the explorable that shows a network for chosen widths."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.network_graph import CLASSES, PIXELS, dense_parameters, layer_boxes, network_boxes
from helpers.widgets import explore_network
from helpers.widgets.network_explorer import (
    ACTIVATIONS,
    MOST_LAYERS,
    describe_network,
)

widths = st.lists(st.integers(1, 512), max_size=MOST_LAYERS)


def keras_model(hidden, activation):
    keras = pytest.importorskip("keras")
    return keras.Sequential(
        [
            keras.layers.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            *(keras.layers.Dense(width, activation=activation) for width in hidden),
            keras.layers.Dense(CLASSES, activation="softmax"),
        ]
    )


@settings(max_examples=10, deadline=None)
@given(widths, st.sampled_from(ACTIVATIONS))
def test_boxes_are_those_of_the_keras_model(hidden, activation):
    model = keras_model(hidden, activation)
    mine, real = network_boxes(hidden, activation), layer_boxes(model)
    assert sum(dense_parameters([PIXELS, *hidden, CLASSES])) == model.count_params()
    same = ("units", "parameters", "column", "row")
    assert [[getattr(box, name) for name in same] for box in mine] == [
        [getattr(box, name) for name in same] for box in real
    ]
    kinds = [layer.activation.__name__ for layer in model.layers if hasattr(layer, "activation")]
    assert [box.kind for box in mine[2:]] == [f"Dense, {kind}" for kind in kinds]


@given(widths)
def test_each_box_follows_the_one_before(hidden):
    boxes = network_boxes(hidden, "relu")
    assert [box.inputs for box in boxes] == [(), *((box.name,) for box in boxes[:-1])]
    assert len({box.name for box in boxes}) == len(boxes)


def test_words():
    assert describe_network([256, 128], "relu") == (
        "784-256-128-10: 235,146 parameters, layer by layer 200,960 + 32,896 + 1,290. "
        "The first of these layers has 85% of them. Hidden layers use relu."
    )
    assert describe_network([], "relu") == "784-10: 7,850 parameters, all in the only layer."


def test_the_static_picture_shows_the_network_of_the_course():
    explorer = explore_network()
    chosen = [explorer.layers.value, *(slider.value for slider in explorer.widths)]
    assert chosen == [2, 256, 128, 64]
    assert "hidden 2 (Dense, relu, output 128)" in repr(explorer)


@pytest.mark.parametrize(
    ("hidden", "total"), [([512, 128], "468,874"), ([256, 128, 64], "242,762"), ([], "7,850")]
)
def test_the_answers_of_lesson_02(hidden, total):
    assert f": {total} parameters" in describe_network(hidden, "relu")
