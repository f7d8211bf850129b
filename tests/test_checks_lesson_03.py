"""The checks of lesson 03 against a catalogue of right and wrong answers.

The answers are judged in test_checks.py.
"""

import keras
import numpy as np
from check_catalogue import given, made
from check_models import compiled, network, reader, with_updates

from helpers import checks

SPARSE = "sparse_categorical_crossentropy"
ACCURACY = {"metrics": ["accuracy"]}
TWO_ROWS = np.array([[0.6, 0.3, 0.1], [0.1, 0.2, 0.7]])
TWO_CLASSES = np.array([0, 1])
PROBABILITIES = np.array(
    [[0.1, 0.6, 0.2, 0.1], [0.7, 0.1, 0.1, 0.1], [0.1, 0.5, 0.3, 0.1], [0.1, 0.2, 0.3, 0.4]]
)
ONE_HOT = np.array([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])


def digits(loss=SPARSE, activation="softmax", last=10, **settings):
    return compiled(network(8, last=last, activation=activation), loss, **(ACCURACY | settings))


def things(loss="binary_crossentropy", activation="sigmoid", last=5, **shape):
    return compiled(network(8, last=last, activation=activation, **shape), loss)


def unbuilt():
    layers = [keras.layers.Flatten(), keras.layers.Dense(5, activation="sigmoid")]
    return compiled(keras.Sequential(layers), "binary_crossentropy")


def by_keras(labels, loss):
    return loss()(labels, TWO_ROWS)


def share(answer):
    return given(answer, PROBABILITIES, ONE_HOT)


def with_settings(activation="softmax", loss=SPARSE, **settings):
    return made(lambda: reader(activation=activation, loss=loss, **settings))


def logits(cross_entropy):
    return cross_entropy(from_logits=True)


losses = keras.losses
RIGHT = {
    "batch_loss": [
        1.0601,
        1.06,
        np.float32(1.060132),
        np.array([1.0601]),
        -np.log(TWO_ROWS[[0, 1], TWO_CLASSES]).mean(),
        made(by_keras, TWO_CLASSES, losses.SparseCategoricalCrossentropy),
        made(by_keras, np.eye(3)[TWO_CLASSES], losses.CategoricalCrossentropy),
    ],
    "ready_model": [
        made(digits),
        made(digits, losses.SparseCategoricalCrossentropy()),
        made(digits, losses.sparse_categorical_crossentropy),
        made(digits, [SPARSE]),
        made(lambda: digits(metrics=[keras.metrics.SparseCategoricalAccuracy()])),
        made(lambda: digits(metrics=["acc"], optimizer=keras.optimizers.Adam(0.01))),
        made(digits, logits(losses.SparseCategoricalCrossentropy), None),
    ],
    "logits_loss": [
        logits(losses.SparseCategoricalCrossentropy),
        losses.SparseCategoricalCrossentropy(True, name="loss"),
    ],
    "share_right": [share(answer) for answer in (0.75, 3 / 4, np.float32(0.75), [0.75])],
    "things_model": [
        made(things),
        made(things, losses.BinaryCrossentropy()),
        made(things, losses.binary_crossentropy),
        made(things, logits(losses.BinaryCrossentropy), None),
    ],
    "own_model": [
        with_settings(),
        with_settings(optimizer="sgd"),
        with_settings(None, logits(losses.SparseCategoricalCrossentropy)),
        with_settings(loss="categorical_crossentropy"),
    ],
}

WRONG = {
    "batch_loss": [
        ([0.5108, 1.6094], "not_averaged"),
        (-1.0601, "minus_forgotten"),
        (2.1203, "summed"),
        (0.4604, "base_10"),
        (1.5294, "base_2"),
        (0.4338, "predicted_class"),
        (0.3534, "averaged_over_classes"),
        (0.9163, "averaged_before_log"),
        (0.4, "no_logarithm"),
        (0.6, "no_logarithm"),
        (2.3026, "other"),
        ("1.06", "other"),
        (np.nan, "other"),
    ],
    "ready_model": [
        (None, "result_of_compile"),
        (network, "not_called"),
        (keras.Sequential, "not_called"),
        (made(network, 8), "not_compiled"),
        (made(lambda: digits(last=3)), "other_network"),
        (made(lambda: compiled(network(8, shape=(32, 32)), SPARSE)), "other_network"),
        (made(digits, "categorical_crossentropy"), "one_hot_loss"),
        (made(digits, losses.CategoricalCrossentropy()), "one_hot_loss"),
        (made(digits, logits(losses.SparseCategoricalCrossentropy)), "softmax_twice"),
        (made(digits, SPARSE, None), "softmax_forgotten"),
        (made(digits, "binary_crossentropy"), "other_loss"),
        (made(digits, "mean_squared_error"), "other_loss"),
        (made(digits, "crossentropy"), "other_loss"),
        (made(digits, None), "other_loss"),
        (made(lambda: digits(metrics=None)), "accuracy_missing"),
        (made(lambda: digits(metrics=["categorical_accuracy"])), "accuracy_missing"),
        (SPARSE, "other"),
    ],
    "logits_loss": [
        (SPARSE, "text_or_function"),
        (losses.sparse_categorical_crossentropy, "text_or_function"),
        (losses.categorical_crossentropy, "text_or_function"),
        (losses.SparseCategoricalCrossentropy, "class_not_instance"),
        (losses.CategoricalCrossentropy, "class_not_instance"),
        (1.06, "result_of_loss"),
        (made(by_keras, TWO_CLASSES, losses.SparseCategoricalCrossentropy), "result_of_loss"),
        (losses.SparseCategoricalCrossentropy(), "from_logits_missing"),
        (logits(losses.CategoricalCrossentropy), "one_hot_loss"),
        (losses.CategoricalCrossentropy(), "one_hot_loss"),
        (logits(losses.BinaryCrossentropy), "other_loss"),
        (losses.MeanSquaredError(), "other_loss"),
        (None, "other"),
    ],
    "share_right": [
        (share([True, True, False, True]), "not_averaged"),
        (share(PROBABILITIES.argmax(axis=-1) == ONE_HOT.argmax(axis=-1)), "not_averaged"),
        (share(np.mean(PROBABILITIES.argmax(axis=0) == ONE_HOT.argmax(axis=0))), "wrong_axis"),
        (share(75), "percent"),
        (share(3), "counted"),
        (share(0.25), "share_wrong"),
        (share(np.mean(PROBABILITIES.round() == ONE_HOT)), "rounded"),
        (share(np.mean(PROBABILITIES.argmax(axis=-1) == ONE_HOT)), "one_side_only"),
        (share(np.mean(PROBABILITIES == ONE_HOT)), "never_equal"),
        (share(np.float64(PROBABILITIES.argmax() == ONE_HOT.argmax())), "never_equal"),
        (share((PROBABILITIES * ONE_HOT).sum(axis=-1).mean()), "mean_probability"),
        (share(0.6), "other"),
        (given(0.75, PROBABILITIES, ONE_HOT[:3]), "other"),
        (given(0.75, PROBABILITIES[0], ONE_HOT[0]), "other"),
        (given(0.75, None, ONE_HOT), "other"),
    ],
    "things_model": [
        (None, "result_of_compile"),
        (network, "not_called"),
        (made(unbuilt), "not_built"),
        (made(lambda: network(last=5, activation="sigmoid")), "not_compiled"),
        (made(lambda: things(shape=(100,))), "other_input"),
        (made(lambda: things(last=1)), "one_output"),
        (made(lambda: things(last=10)), "other_outputs"),
        (made(things, "binary_crossentropy", "softmax"), "softmax"),
        (made(things, "categorical_crossentropy", "softmax"), "softmax"),
        (made(things, "categorical_crossentropy"), "one_class_loss"),
        (made(things, SPARSE), "one_class_loss"),
        (made(things, "binary_crossentropy", None), "no_activation"),
        (made(things, logits(losses.BinaryCrossentropy)), "sigmoid_twice"),
        (made(things, "mean_squared_error"), "other_loss"),
        (made(things, None), "other_loss"),
        ("binary_crossentropy", "other"),
    ],
    "own_model": [
        (None, "result_of_compile"),
        (keras.callbacks.History(), "history"),
        (made(network, 64), "not_compiled"),
        (made(digits), "not_trained"),
        (made(lambda: with_updates(compiled(network(80)))), "too_many_parameters"),
        (made(lambda: with_updates(digits(last=1))), "other_outputs"),
        (with_settings(optimizer="adam"), "usual_optimizer"),
        (
            made(lambda: with_updates(digits(logits(losses.SparseCategoricalCrossentropy)))),
            "mixed_up",
        ),
        (made(lambda: with_updates(digits(activation=None))), "mixed_up"),
        (made(lambda: with_updates(digits())), "not_enough"),
        (network, "other"),
    ],
}


def test_adam_with_another_learning_rate_is_another_setting():
    model = with_updates(compiled(network(64), optimizer=keras.optimizers.Adam(0.01)))
    model.set_weights(reader().get_weights())
    assert checks.own_model.judge(model).reason == "correct"
