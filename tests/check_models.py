"""Networks for the catalogues of answers, made once and as quickly as possible.

A check never changes a network, so several tests may share one. Networks that count as trained
get weights from one real training and a counter of updates that was set.
"""

import functools

import keras
import numpy as np

from helpers.dataset import load_mnist

IMAGE = (28, 28)


@functools.cache
def scaled_training_images(count):
    (x_train, y_train), _ = load_mnist()
    return x_train[:count].astype("float32") / 255, y_train[:count]


def network(*units, last=10, activation="softmax", shape=IMAGE):
    """Return a new network of Dense layers."""
    keras.utils.set_random_seed(7)
    hidden = [keras.layers.Dense(count, activation="relu") for count in units]
    return keras.Sequential(
        [
            keras.layers.Input(shape=shape),
            keras.layers.Flatten(),
            *hidden,
            keras.layers.Dense(last, activation=activation),
        ]
    )


def compiled(
    model, loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=None, **settings
):
    """Compile a network and return it, as `compile` does not."""
    if isinstance(metrics, tuple):  # caches want tuples; Keras 3.13 takes lists only
        metrics = list(metrics)
    model.compile(optimizer=optimizer, loss=loss, metrics=metrics, **settings)
    return model


def with_updates(model):
    """Return a compiled network whose optimizer says that it was trained."""
    model.optimizer.iterations.assign(900)
    return model


@functools.cache
def trained_weights():
    """Return the weights of 784-64-10 after a real training."""
    model = compiled(network(64), optimizer="adam")
    images, labels = scaled_training_images(30_000)
    model.fit(images, labels, epochs=3, batch_size=100, verbose=0)
    return model.get_weights()


@functools.cache
def reader(activation="softmax", scale=1.0, optimizer="rmsprop", **settings):
    """Return a trained network that reads digits.

    Args:
        activation: of its last layer; the weights stay the same.
        scale: the range of the pixels that it reads, from 0 to this.
        optimizer: its name.
        **settings: for `compile`.
    """
    model = network(64, activation=activation)
    first, *others = trained_weights()
    model.set_weights([first / scale, *others])
    return with_updates(compiled(model, optimizer=optimizer, **settings))


@functools.cache
def answers_yes_to(*digits, activation="sigmoid", scale=1.0, **settings):
    """Return a trained network with one output that is high for these digits."""
    inputs = keras.Input(shape=IMAGE)
    outputs = keras.layers.Dense(1, activation=activation)(reader(scale=scale)(inputs))
    model = keras.Model(inputs, outputs)
    wanted = np.isin(np.arange(10), digits)
    model.layers[-1].set_weights([np.where(wanted, 20.0, -20.0)[:, None], np.zeros(1)])
    return with_updates(compiled(model, **({"loss": "binary_crossentropy"} | settings)))
