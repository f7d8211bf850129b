"""The checks of lesson 04 against a catalogue of right and wrong answers.

The answers are judged in test_checks.py.
"""

import functools

import keras
import numpy as np
from check_catalogue import given, made
from check_models import compiled, network, reader, scaled_training_images, with_updates

from helpers import checks
from helpers.dataset import load_mnist

RECORDED = {
    "loss": [0.41, 0.19, 0.13, 0.1, 0.07, 0.05, 0.04],
    "accuracy": [0.88, 0.94, 0.96, 0.97, 0.98, 0.985, 0.99],
    "val_loss": [0.23, 0.17, 0.14, 0.13, 0.14, 0.16, 0.18],
    "val_accuracy": [0.93, 0.95, 0.958, 0.962, 0.965, 0.961, 0.96],
}


def recorded(answer):
    return given(answer, RECORDED)


@functools.cache
def history(images=5_000, **settings):
    """Return what `fit` returns for a training with these settings, of a tiny network."""
    model = compiled(network(), metrics=["accuracy"], steps_per_execution=40)
    settings = {"epochs": 2, "batch_size": 100, "validation_split": 0.2} | settings
    pixels, labels = scaled_training_images(60_000)
    return model.fit(pixels[:images], labels[:images], verbose=0, **settings)


def training(images=5_000, **settings):
    return made(lambda: history(images, **settings))


def validated_on_other_images():
    (_, _), (x_test, y_test) = load_mnist()
    pixels, labels = scaled_training_images(60_000)
    return compiled(network(), metrics=["accuracy"], steps_per_execution=40).fit(
        pixels[:5_000], labels[:5_000], epochs=2, batch_size=100, verbose=0,
        validation_data=(x_test[:100] / 255, y_test[:100]),
    )  # fmt: skip


@functools.cache
def evaluated(part="x_test", count=1_000, scale=255.0):
    (x_train, y_train), (x_test, y_test) = load_mnist()
    pixels, labels = (x_test, y_test) if part == "x_test" else (x_train, y_train)
    model = reader(metrics=("accuracy",))
    return model.evaluate(pixels[:count].astype("float32") / scale, labels[:count], verbose=0)


def measured(change=lambda loss, accuracy: (loss, accuracy), **settings):
    return made(lambda: given(*change(*evaluated(**settings)), reader(metrics=("accuracy",))))


def stop(**settings):
    usual = {"monitor": "val_accuracy", "patience": 3, "restore_best_weights": True}
    return keras.callbacks.EarlyStopping(**(usual | settings))


RIGHT = {
    "updates": [2112, 2112.0, np.int64(2112), np.array(2112)],
    "best_recorded_epoch": [recorded(answer) for answer in (4, 4.0, np.int64(4))],
    "short_history": [training(), training(validation_split=0.2, shuffle=False)],
    "measured_part": [
        measured(),
        measured(lambda loss, accuracy: (round(loss, 3), round(accuracy, 3))),
        measured(lambda loss, accuracy: (np.float32(loss), np.float32(accuracy))),
        measured(lambda loss, accuracy: ([loss], np.array(accuracy))),
    ],
    "patient_stop": [stop(), stop(mode="max"), stop(verbose=1, min_delta=0.001), stop(patience=3)],
    "trained_network": [
        made(reader),
        made(lambda: reader(None, loss=keras.losses.SparseCategoricalCrossentropy(True))),
        made(lambda: reader(optimizer="adam", loss="categorical_crossentropy")),
    ],
}

WRONG = {
    "updates": [
        (2109, "rounded_down"),
        (2109.375, "not_rounded"),
        (2110, "rounded_at_the_end"),
        (704, "one_epoch"),
        (703, "one_epoch"),
        (2346, "split_forgotten"),
        (2343, "split_forgotten"),
        (237, "validation_images"),
        (45_000, "images_seen"),
        (135_000, "images_seen"),
        (3, "epochs"),
        (2100, "other"),
        ("2112", "other"),
    ],
    "best_recorded_epoch": [
        (recorded(3), "counted_from_0"),
        (recorded(7), "training_curve"),
        (recorded(5), "best_accuracy"),
        (recorded(1), "highest_loss"),
        (recorded(0.13), "loss_instead_of_epoch"),
        (recorded(6), "other"),
        (recorded("4"), "other"),
        (given(4, RECORDED | {"val_loss": []}), "other"),
        (given(4, None), "other"),
    ],
    "short_history": [
        (made(reader), "model"),
        (made(lambda: history().history), "dictionary"),
        (keras.callbacks.History(), "no_training"),
        (training(validation_split=0.0), "no_validation"),
        (training(epochs=1), "other_epochs"),
        (training(epochs=3), "other_epochs"),
        (training(60_000, batch_size=100), "all_images"),
        (made(validated_on_other_images), "separate_validation"),
        (training(batch_size=32), "usual_batch_size"),
        (training(batch_size=50), "other_steps"),
        (training(1_000), "other_steps"),
        (None, "other"),
    ],
    "measured_part": [
        (measured(lambda loss, accuracy: ([loss, accuracy], accuracy)), "pair"),
        (measured(lambda loss, accuracy: (loss, [loss, accuracy])), "pair"),
        (measured(lambda loss, accuracy: (accuracy, loss)), "swapped"),
        (measured(lambda loss, accuracy: (loss, 100 * accuracy)), "percent"),
        (measured(count=10_000), "whole_test_set"),
        (measured(part="x_train"), "training_images"),
        (measured(scale=1.0), "not_scaled"),
        (measured(lambda loss, accuracy: (loss, loss)), "other"),
        (measured(lambda loss, accuracy: (np.nan, accuracy)), "other"),
        (measured(lambda loss, accuracy: (None, accuracy)), "other"),
        (given(0.1, 0.97, None), "other"),
        (made(lambda: given(0.1, 0.97, compiled(network(last=1)))), "other"),
    ],
    "patient_stop": [
        (keras.callbacks.EarlyStopping, "class_not_instance"),
        ([stop()], "list"),
        ("early_stopping", "text"),
        (keras.callbacks.ModelCheckpoint("best.keras"), "other_callback"),
        (keras.callbacks.EarlyStopping(), "watches_loss"),
        (stop(monitor="val_loss"), "watches_loss"),
        (stop(monitor="accuracy"), "watches_training"),
        (stop(monitor="validation_accuracy"), "watches_nothing"),
        (stop(patience=0), "no_patience"),
        (stop(patience=2), "other_patience"),
        (stop(restore_best_weights=False), "not_restored"),
        (stop(mode="min"), "lower_is_better"),
        (None, "other"),
    ],
    "trained_network": [
        (None, "result_of_compile"),
        (keras.callbacks.History(), "history"),
        (made(network, 64), "not_compiled"),
        (made(lambda: compiled(network(64))), "not_trained"),
        (made(lambda: with_updates(compiled(network(80)))), "too_many_parameters"),
        (made(lambda: with_updates(compiled(network(last=1)))), "other_outputs"),
        (made(lambda: with_updates(compiled(network(activation=None)))), "mixed_up"),
        (made(lambda: reader(scale=255.0)), "not_scaled"),
        (made(lambda: with_updates(compiled(network(64)))), "not_enough"),
        (network, "other"),
    ],
}


def test_number_of_updates_is_what_keras_counts():
    model = compiled(network(shape=(1,), last=2), steps_per_execution=64)
    images, labels = np.zeros((50_000, 1)), np.zeros(50_000)
    model.fit(images, labels, epochs=3, batch_size=64, validation_split=0.1, verbose=0)
    assert checks.updates.judge(int(model.optimizer.iterations)).reason == "correct"


def test_network_for_images_in_another_form_counts_as_well():
    flat = keras.Sequential([keras.layers.Input(shape=(784,)), reader().layers[1],
                             reader().layers[2]])  # fmt: skip
    assert checks.trained_network.judge(with_updates(compiled(flat))).reason == "correct"
