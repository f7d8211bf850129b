"""The subclass model of lesson 02, registered so that any notebook can load it from a file.

Lesson 02 writes the same class in the notebook; a test holds the two equal.
"""

import keras


@keras.saving.register_keras_serializable(package="course")
class DigitClassifier(keras.Model):
    """The network 784-256-128-10 as a subclass of `keras.Model`.

    Takes images of shape (batch, 28, 28), float32 from 0 to 1, and returns probabilities of
    shape (batch, 10), float32.
    """

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.flatten = keras.layers.Flatten()
        self.hidden_1 = keras.layers.Dense(256, activation="relu")
        self.hidden_2 = keras.layers.Dense(128, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        x = self.flatten(images)
        x = self.hidden_1(x)
        x = self.hidden_2(x)
        return self.outputs_layer(x)
