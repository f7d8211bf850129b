# %% 3.1 wrong [summed] · summed instead of averaged
batch_loss = -np.sum(np.log([0.6, 0.3]))
# %% 3.1 wrong [minus_forgotten] · forgot the minus sign
batch_loss = np.mean(np.log([0.6, 0.3]))
# %% 3.1 wrong [predicted_class] · took the highest probability of each row
batch_loss = -np.mean(np.log([0.6, 0.5]))
# %% 3.1 wrong [other_class] · classes counted from 1
batch_loss = -np.mean(np.log([0.1, 0.2]))
# %% 3.1 wrong [base_10] · logarithm to base 10
batch_loss = -np.mean(np.log10([0.6, 0.3]))
# %% 3.1 wrong [base_2] · logarithm to base 2
batch_loss = -np.mean(np.log2([0.6, 0.3]))
# %% 3.1 wrong [averaged_before_log] · log of the average probability
batch_loss = -np.log(np.mean([0.6, 0.3]))
# %% 3.1 wrong [not_averaged] · one loss a row, not averaged
batch_loss = -np.log([0.6, 0.3])
# %% 3.1 wrong [other] · labels and predictions swapped in the Keras function
batch_loss = float(
    keras.losses.CategoricalCrossentropy()(
        np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]]), np.array([[1.0, 0, 0], [0, 1.0, 0]])
    )
)
# %% 3.1 wrong [averaged_over_classes] · averaged over all six entries
rows = np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]])
batch_loss = -np.mean(np.eye(3)[[0, 1]] * np.log(rows))
# %% 3.1 wrong [rounded] · rounded to one decimal
batch_loss = 0.9
# %% 3.1 wrong [text] · a string
batch_loss = "0.86"
# %% 3.1 wrong [text] · a string with a decimal comma
batch_loss = "0,8574"
# %% 3.1 wrong [softmax_added] · applied softmax to the probabilities (0.96)
batch_loss = float(
    keras.losses.SparseCategoricalCrossentropy(from_logits=True)(
        np.array([0, 1]), np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]])
    )
)
# %% 3.1 wrong [lesson_example] · the loss of the example of the lesson
batch_loss = losses_by_hand.mean()
# %% 3.1 wrong [other] · the accuracy instead of the loss
batch_loss = np.mean(np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]]).argmax(axis=-1) == [0, 1])
# %% 3.1 wrong [squared_error] · mean squared error
rows = np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]])
batch_loss = np.mean((np.eye(3)[[0, 1]] - rows) ** 2)
# %% 3.1 wrong [other] · binary cross-entropy
rows = np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]])
batch_loss = float(keras.losses.BinaryCrossentropy()(np.eye(3)[[0, 1]], rows))
# %% 3.1 wrong [loss_object] · a loss object that computes nothing
batch_loss = keras.losses.SparseCategoricalCrossentropy()
# %% 3.1 wrong [no_logarithm] · average of 1 minus p
batch_loss = np.mean([1 - 0.6, 1 - 0.3])
# %% 3.1 wrong [no_logarithm] · average of the right probabilities
batch_loss = np.mean([0.6, 0.3])
# %% 3.1 wrong [one_image] · only the first image
batch_loss = -np.log(0.6)
# %% 3.1 wrong [divided_by_classes] · averaged over three classes instead of two images
batch_loss = -np.sum(np.log([0.6, 0.3])) / 3
# %% 3.1 wrong [other] · sum of logarithms to base 2, bits of the batch
batch_loss = -(np.log2(0.6) + np.log2(0.3))
# %% 3.1 wrong [all_probabilities] · entropy of the predictions
rows = np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]])
batch_loss = float(-np.sum(rows * np.log(rows), axis=-1).mean())
# %% 3.1 wrong [other] · perplexity, exp of the loss
batch_loss = np.exp(-np.mean(np.log([0.6, 0.3])))
# %% 3.1 wrong [several_numbers] · right value as a tuple with a forgotten decimal point
batch_loss = 0, 86
# %% 3.1 wrong [not_called] · the function is not called
def loss_of(p):
    return -np.mean(np.log(p))
batch_loss = loss_of
# %% 3.1 wrong [other] · a guess among three classes
batch_loss = np.log(3)
# %% 3.1 wrong [other] · ten times too large, slipped point
batch_loss = 8.574
# %% 3.1 wrong [below_zero] · minus forgotten for one of the images
batch_loss = (np.log(0.6) - np.log(0.3)) / 2 - 1
# %% 3.1 wrong [other_shape] · a row for each image
batch_loss = np.log(np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]]))
# %% 3.1 right · two decimals by hand
batch_loss = 0.86
# %% 3.1 right · the Keras class with one-hot labels
batch_loss = keras.losses.CategoricalCrossentropy()(
    np.array([[1.0, 0, 0], [0, 1.0, 0]]), np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]])
)
# %% 3.1 right · sparse function and NumPy mean
rows = np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]])
batch_loss = np.asarray(
    keras.losses.sparse_categorical_crossentropy(np.array([0, 1]), rows)
).mean()
# %% 3.1 right · math.log in a loop
import math
total = 0
for p_right in (0.6, 0.3):
    total += -math.log(p_right)
batch_loss = total / 2
# %% 3.1 right · fancy indexing, float32
rows = np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]], dtype="float32")
batch_loss = -np.log(rows[np.arange(2), [0, 1]]).mean()
# %% 3.1 right · geometric mean
batch_loss = -np.log(np.sqrt(0.6 * 0.3))
# %% 3.1 right · an array of one number
batch_loss = np.array([0.8574])
# %% 3.1 right · log of the inverse
batch_loss = np.log(1 / np.array([0.6, 0.3])).mean()
# %% 3.1 right · keras.ops
batch_loss = -keras.ops.mean(keras.ops.log(keras.ops.array([0.6, 0.3])))
# %% 3.1 right · helper function with diagonal
def cross_entropy(t, p):
    return np.mean(-np.sum(t * np.log(p), axis=1))
batch_loss = cross_entropy(np.eye(3)[:2], np.array([[0.6, 0.1, 0.3], [0.5, 0.3, 0.2]]))
# %% 3.1 right · statistics.mean, rounded to three decimals
from statistics import mean
batch_loss = round(mean([-np.log(0.6), -np.log(0.3)]), 3)
# %% 3.2 wrong [one_hot_loss] · one-hot loss
ready_model = build_model()
ready_model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
# %% 3.2 wrong [nothing] · the return value of compile
ready_model = build_model().compile(
    optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
)
# %% 3.2 wrong [not_compiled] · not compiled
ready_model = build_model()
# %% 3.2 wrong [not_called] · the function without brackets
ready_model = build_model
# %% 3.2 wrong [accuracy_missing] · no metrics
ready_model = build_model()
ready_model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
# %% 3.2 wrong [other_metric] · the loss as metric
ready_model = build_model()
ready_model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=["sparse_categorical_crossentropy"],
)
# %% 3.2 wrong [softmax_twice] · softmax twice
ready_model = build_model()
ready_model.compile(
    optimizer="adam",
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
# %% 3.2 wrong [loss_fails] · mean squared error
ready_model = build_model()
ready_model.compile(optimizer="adam", loss="mean_squared_error", metrics=["accuracy"])
# %% 3.2 wrong [loss_fails] · binary cross-entropy
ready_model = build_model()
ready_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
# %% 3.2 wrong [metric_fails] · the metric class Accuracy compares probabilities with labels
ready_model = build_model()
ready_model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=[keras.metrics.Accuracy()],
)
# %% 3.2 wrong [other_metric] · metric for one-hot labels
ready_model = build_model()
ready_model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=[keras.metrics.CategoricalAccuracy()],
)
# %% 3.2 wrong [metric_fails] · metric for yes or no
ready_model = build_model()
ready_model.compile(
    optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.2 wrong [one_hot_loss] · the model of the lesson
ready_model = model
# %% 3.2 wrong [no_model] · a string
ready_model = "sparse_categorical_crossentropy"
# %% 3.2 wrong [softmax_forgotten] · network of its own without softmax
keras.utils.set_random_seed(42)
ready_model = keras.Sequential(
    [keras.layers.Input(shape=(28, 28)), keras.layers.Flatten(), keras.layers.Dense(10)]
)
ready_model.compile(
    optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
)
# %% 3.2 wrong [history_given] · a history of a training with one-hot labels
some_model = build_model()
some_model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
ready_model = some_model.fit(x_small[:100], y_small_one_hot[:100], verbose=0)
# %% 3.2 wrong [one_hot_loss] · compiled right, then again with the wrong loss
ready_model = build_model()
ready_model.compile(
    optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
)
ready_model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
# %% 3.2 wrong [not_compiled] · compiled another network and handed in the fresh one
compiled = build_model()
compiled.compile(
    optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
)
ready_model = build_model()
# %% 3.2 wrong [metric_fails] · mean absolute error as metric
ready_model = build_model()
ready_model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=["mean_absolute_error"],
)
# %% 3.2 wrong [no_loss] · no loss
ready_model = build_model()
ready_model.compile(optimizer="adam", metrics=["accuracy"])
# %% 3.2 wrong [no_model] · a dictionary of settings
ready_model = {
    "model": build_model(),
    "loss": "sparse_categorical_crossentropy",
    "metrics": ["accuracy"],
}
# %% 3.2 wrong [other_network] · compiled the class on an empty network
ready_model = keras.Sequential()
ready_model.compile(
    optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
)
# %% 3.2 wrong [not_compiled] · settings written as attributes
ready_model = build_model()
ready_model.loss = "sparse_categorical_crossentropy"
ready_model.metric_names = ["accuracy"]
# %% 3.2 wrong [lost_setting] · positional, the metric lands in loss_weights
ready_model = build_model()
ready_model.compile("adam", "sparse_categorical_crossentropy", ["accuracy"])
# %% 3.2 wrong [one_hot_loss] · sparse loss as metric and accuracy-like name, loss is one-hot
ready_model = build_model()
ready_model.compile(
    optimizer="adam",
    loss="categorical_crossentropy",
    metrics=["sparse_categorical_accuracy"],
)
# %% 3.2 wrong [other_network] · one output for the whole number
keras.utils.set_random_seed(42)
ready_model = keras.Sequential([*build_model().layers[:-1], keras.layers.Dense(1)])
ready_model.compile(optimizer="adam", loss="mean_squared_error", metrics=["accuracy"])
# %% 3.2 wrong [one_hot_loss] · one-hot labels needed by an own loss without conversion
ready_model = build_model()
ready_model.compile(
    optimizer="adam",
    loss=lambda y, p: -keras.ops.sum(keras.ops.cast(y, "float32") * keras.ops.log(p), axis=-1),
    metrics=["accuracy"],
)
# %% 3.2 wrong [other_loss] · own loss that measures distances
ready_model = build_model()
ready_model.compile(
    optimizer="adam",
    loss=lambda y, p: keras.ops.mean(p, axis=-1),
    metrics=["accuracy"],
)
# %% 3.2 right · objects instead of strings
ready_model = build_model()
ready_model.compile(
    optimizer=keras.optimizers.SGD(learning_rate=0.1),
    loss=keras.losses.SparseCategoricalCrossentropy(),
    metrics=[keras.metrics.SparseCategoricalAccuracy()],
)
# %% 3.2 right · another variable first, helper function
def make():
    model = build_model()
    model.compile(
        loss="sparse_categorical_crossentropy", optimizer="rmsprop", metrics=["acc"]
    )
    return model
ready_model = make()
# %% 3.2 right · natural name model
model = build_model()
model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
ready_model = model
# %% 3.2 right · the loss function of the same name
ready_model = build_model()
ready_model.compile(
    optimizer="nadam",
    loss=keras.losses.sparse_categorical_crossentropy,
    metrics=["sparse_categorical_accuracy"],
)
# %% 3.2 right · weighted_metrics
ready_model = build_model()
ready_model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    weighted_metrics=["accuracy"],
)
# %% 3.2 right · own loss that makes one-hot labels itself
def whole_number_loss(y_true, y_pred):
    y_true = keras.ops.one_hot(keras.ops.cast(keras.ops.reshape(y_true, (-1,)), "int32"), 10)
    return keras.losses.categorical_crossentropy(y_true, y_pred)
ready_model = build_model()
ready_model.compile(optimizer="adam", loss=whole_number_loss, metrics=["sparse_categorical_accuracy"])
# %% 3.2 right · lambda loss
ready_model = build_model()
ready_model.compile(
    optimizer="adam",
    loss=lambda t, p: keras.losses.sparse_categorical_crossentropy(t, p),
    metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
)
# %% 3.2 right · subclass of the loss class
class WholeNumbers(keras.losses.SparseCategoricalCrossentropy):
    pass
ready_model = build_model()
ready_model.compile(optimizer="adam", loss=WholeNumbers(), metrics=["accuracy"])
# %% 3.2 right · compiled wrong first, then right
ready_model = build_model()
ready_model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
ready_model.compile(
    optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
)
# %% 3.2 right · extra metrics and extra arguments
ready_model = build_model()
ready_model.compile(
    optimizer=keras.optimizers.Adam(0.0005),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy", keras.metrics.SparseTopKCategoricalAccuracy(k=3, name="top3")],
    jit_compile=False,
)
# %% 3.2 right · settings unpacked from a dictionary
settings = dict(
    optimizer="adamw", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
)
ready_model = build_model()
ready_model.compile(**settings)
# %% 3.2 right · metric as function
ready_model = build_model()
ready_model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=[keras.metrics.sparse_categorical_accuracy],
)
# %% 3.3 wrong [text_or_function] · as text
logits_loss = "sparse_categorical_crossentropy"
# %% 3.3 wrong [from_logits_missing] · from_logits forgotten
logits_loss = keras.losses.SparseCategoricalCrossentropy()
# %% 3.3 wrong [one_hot_loss] · for one-hot labels
logits_loss = keras.losses.CategoricalCrossentropy(from_logits=True)
# %% 3.3 wrong [class_not_instance] · the class without brackets
logits_loss = keras.losses.SparseCategoricalCrossentropy
# %% 3.3 wrong [text_or_function] · the function instead of the class
logits_loss = keras.losses.sparse_categorical_crossentropy
# %% 3.3 wrong [other_class] · binary loss with logits
logits_loss = keras.losses.BinaryCrossentropy(from_logits=True)
# %% 3.3 wrong [from_logits_missing] · from_logits False
logits_loss = keras.losses.SparseCategoricalCrossentropy(from_logits=False)
# %% 3.3 wrong [metric] · metric of the same name
logits_loss = keras.metrics.SparseCategoricalCrossentropy(from_logits=True)
# %% 3.3 wrong [result_of_loss] · already computed
logits_loss = float(
    keras.losses.SparseCategoricalCrossentropy(from_logits=True)(
        np.array([1]), np.array([[-1.0, 2.0, -3.0]])
    )
)
# %% 3.3 wrong [from_logits_missing] · attribute set afterwards, without effect
logits_loss = keras.losses.SparseCategoricalCrossentropy()
logits_loss.from_logits = True
# %% 3.3 wrong [other_settings] · digit 0 is ignored
logits_loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=0)
# %% 3.3 wrong [other_settings] · softmax on the wrong axis
logits_loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, axis=0)
# %% 3.3 wrong [in_tuple] · a tuple by a trailing comma
logits_loss = (keras.losses.SparseCategoricalCrossentropy(from_logits=True),)
# %% 3.3 wrong [from_logits_missing] · the name says from_logits, the setting does not
logits_loss = keras.losses.SparseCategoricalCrossentropy(name="from_logits")
# %% 3.3 wrong [other_settings] · True given as ignore_class
logits_loss = keras.losses.SparseCategoricalCrossentropy(False, True)
# %% 3.3 wrong [other_class] · mean squared error
logits_loss = keras.losses.MeanSquaredError()
# %% 3.3 wrong [other_class] · Kullback-Leibler
logits_loss = keras.losses.KLDivergence()
# %% 3.3 wrong [layer] · a softmax layer instead of a loss
logits_loss = keras.layers.Softmax()
# %% 3.3 wrong [other_class] · focal loss for one-hot labels
logits_loss = keras.losses.CategoricalFocalCrossentropy(from_logits=True)
# %% 3.3 wrong [text_or_function] · the class expression as text
logits_loss = "SparseCategoricalCrossentropy(from_logits=True)"
# %% 3.3 wrong [model_given] · a network compiled with the loss
logits_loss = keras.Sequential([keras.layers.Input((784,)), keras.layers.Dense(10)])
logits_loss.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
# %% 3.3 wrong [nothing] · the return value of compile
net = keras.Sequential([keras.layers.Input((784,)), keras.layers.Dense(10)])
logits_loss = net.compile(
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
# %% 3.3 wrong [text_or_function] · loss from text by keras.losses.get
logits_loss = keras.losses.get("sparse_categorical_crossentropy")
# %% 3.3 wrong [other_settings] · subclass with softmax by hand before from_logits
class TwiceSoftmax(keras.losses.SparseCategoricalCrossentropy):
    def __init__(self):
        super().__init__(from_logits=True)
    def call(self, y_true, y_pred):
        e = keras.ops.exp(y_pred)
        return super().call(y_true, e / keras.ops.sum(e, axis=-1, keepdims=True))
logits_loss = TwiceSoftmax()
# %% 3.3 wrong [other_class] · sigmoid instead of softmax in an own loss
class SigmoidLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return keras.losses.sparse_categorical_crossentropy(
            y_true, 1 / (1 + keras.ops.exp(-y_pred))
        )
logits_loss = SigmoidLoss()
# %% 3.3 wrong [other_class] · label smoothing for one-hot labels, softmax omitted
logits_loss = keras.losses.CategoricalCrossentropy(label_smoothing=0.1)
# %% 3.3 wrong [other_class] · hinge for yes or no
logits_loss = keras.losses.Hinge()
# %% 3.3 right · positional
logits_loss = keras.losses.SparseCategoricalCrossentropy(True)
# %% 3.3 right · all settings written out
logits_loss = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, ignore_class=None, reduction="sum_over_batch_size", name="logits_loss"
)
# %% 3.3 right · imported class
from keras.losses import SparseCategoricalCrossentropy
logits_loss = SparseCategoricalCrossentropy(from_logits=True)
# %% 3.3 right · a NumPy bool
logits_loss = keras.losses.SparseCategoricalCrossentropy(from_logits=np.bool_(True))
# %% 3.3 right · subclass of the right class
class FromLogits(keras.losses.SparseCategoricalCrossentropy):
    def __init__(self, **settings):
        super().__init__(from_logits=True, **settings)
logits_loss = FromLogits()
# %% 3.3 right · settings from a dictionary
settings = {"from_logits": True}
logits_loss = keras.losses.SparseCategoricalCrossentropy(**settings)
# %% 3.3 right · from a config
logits_loss = keras.losses.SparseCategoricalCrossentropy.from_config({"from_logits": True})
# %% 3.3 right · functools.partial, then called
from functools import partial
make_loss = partial(keras.losses.SparseCategoricalCrossentropy, from_logits=True)
logits_loss = make_loss()
# %% 3.3 right · the class of tf.keras
import tensorflow as tf
logits_loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
# %% 3.3 right · helper function with condition
def choose_loss(last_activation):
    return keras.losses.SparseCategoricalCrossentropy(from_logits=last_activation is None)
logits_loss = choose_loss(None)
# %% 3.3 right · serialised and read back
first = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
logits_loss = keras.losses.deserialize(keras.losses.serialize(first))
# %% 3.3 right · own name and float32 asked for
logits_loss = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, name="scce", dtype="float32"
)
# %% 3.4 wrong [columns_or_smallest] · argmax over the columns
share_right = np.mean(four_predictions.argmax(axis=0) == four_labels.argmax(axis=0))
# %% 3.4 wrong [never_equal] · probabilities compared with labels
share_right = np.mean(four_predictions == four_labels)
# %% 3.4 wrong [wrong_or_rounded] · all sixteen numbers compared after rounding
share_right = np.mean(four_predictions.round() == four_labels)
# %% 3.4 wrong [wrong_or_rounded] · threshold at 0.5, entry by entry
share_right = np.mean((four_predictions > 0.5) == four_labels)
# %% 3.4 wrong [never_equal] · argmax without an axis
share_right = np.mean(four_predictions.argmax() == four_labels.argmax())
# %% 3.4 wrong [counted] · number of right answers
share_right = np.sum(four_predictions.argmax(axis=-1) == four_labels.argmax(axis=-1))
# %% 3.4 wrong [percent] · percent
share_right = 100 * np.mean(four_predictions.argmax(axis=-1) == four_labels.argmax(axis=-1))
# %% 3.4 wrong [text] · a string with percent sign
share_right = "25 %"
# %% 3.4 wrong [text] · a number as text
share_right = "0.25"
# %% 3.4 wrong [several_numbers] · decimal comma makes a tuple
share_right = 0,25
# %% 3.4 wrong [wrong_or_rounded] · share of wrong answers
share_right = np.mean(four_predictions.argmax(axis=-1) != four_labels.argmax(axis=-1))
# %% 3.4 wrong [not_averaged] · comparison without average
share_right = four_predictions.argmax(axis=-1) == four_labels.argmax(axis=-1)
# %% 3.4 wrong [columns_or_smallest] · smallest instead of largest
share_right = np.mean(four_predictions.argmin(axis=-1) == four_labels.argmin(axis=-1))
# %% 3.4 wrong [all_numbers] · whole-number prediction compared with one-hot rows
share_right = np.mean(four_predictions.argmax(axis=-1) == four_labels)
# %% 3.4 wrong [not_called] · mean is not called
share_right = (four_predictions.argmax(axis=-1) == four_labels.argmax(axis=-1)).mean
# %% 3.4 wrong [never_equal] · max instead of argmax
share_right = np.mean(four_predictions.max(axis=-1) == four_labels.max(axis=-1))
# %% 3.4 wrong [truth_value] · all right, yes or no
share_right = bool(np.all(four_predictions.argmax(axis=-1) == four_labels.argmax(axis=-1)))
# %% 3.4 wrong [mean_probability] · average probability of the right class
share_right = np.sum(four_predictions * four_labels) / 4
# %% 3.4 wrong [never_equal] · share of sure answers
share_right = np.mean(four_predictions.max(axis=-1) > 0.5)
# %% 3.4 wrong [other] · divided by ten classes
share_right = np.sum(four_predictions.argmax(axis=-1) == four_labels.argmax(axis=-1)) / 10
# %% 3.4 wrong [all_numbers] · divided by all entries
share_right = (
    np.sum(four_predictions.argmax(axis=-1) == four_labels.argmax(axis=-1))
    / four_labels.size
)
# %% 3.4 wrong [always_equal] · labels replaced by the predictions
four_labels = np.eye(4)[four_predictions.argmax(axis=-1)]
share_right = np.mean(four_predictions.argmax(axis=-1) == four_labels.argmax(axis=-1))
# %% 3.4 wrong [other] · accuracy of the untrained network
share_right = accuracy_before
# %% 3.4 wrong [loss] · the loss instead of the accuracy
share_right = float(keras.losses.CategoricalCrossentropy()(four_labels, four_predictions))
# %% 3.4 wrong [never_equal] · rounded to a whole number
share_right = round(
    float(np.mean(four_predictions.argmax(axis=-1) == four_labels.argmax(axis=-1)))
)
# %% 3.4 wrong [never_equal] · threshold first, so a row without 0.5 names class 0
share_right = np.mean((four_predictions > 0.5).argmax(axis=-1) == four_labels.argmax(axis=-1))
# %% 3.4 wrong [several_numbers] · right and number of images as a pair
share_right = (1, 4)
# %% 3.4 wrong [always_equal] · top two count as right
share_right = np.mean(
    [label.argmax() in row.argsort()[-2:] for row, label in zip(four_predictions, four_labels)]
)
# %% 3.4 wrong [never_equal] · predictions by row, labels by column
share_right = np.mean(four_predictions.argmax(axis=-1) == four_labels.argmax(axis=0))
# %% 3.4 wrong [other_range] · percent without the share
share_right = 40
# %% 3.4 wrong [other_shape] · a table of comparisons
share_right = four_predictions.argmax(axis=-1)[:, None] == four_labels
# %% 3.4 right · sum divided by the number of rows
right = four_predictions.argmax(axis=1) == four_labels.argmax(axis=1)
share_right = right.sum() / len(right)
# %% 3.4 right · the label at the chosen place
share_right = four_labels[np.arange(4), four_predictions.argmax(axis=-1)].mean()
# %% 3.4 right · float32
share_right = np.mean(
    np.equal(np.argmax(four_predictions, axis=1), np.argmax(four_labels, axis=1)),
    dtype=np.float32,
)
# %% 3.4 right · an array of one number
share_right = np.array(
    [np.mean(four_predictions.argmax(-1) == four_labels.argmax(-1))]
)
# %% 3.4 right · one minus the wrong ones
share_right = 1 - np.mean(four_predictions.argmax(axis=-1) != four_labels.argmax(axis=-1))
# %% 3.4 right · count_nonzero
share_right = np.count_nonzero(
    four_predictions.argmax(axis=-1) == four_labels.argmax(axis=-1)
) / four_predictions.shape[0]
# %% 3.4 right · helper function
def accuracy(predicted, labels):
    return float((predicted.argmax(axis=-1) == labels.argmax(axis=-1)).mean())
share_right = accuracy(four_predictions, four_labels)
# %% 3.4 right · loop over the rows with np.argmax
hits = [np.argmax(row) == np.argmax(label) for row, label in zip(four_predictions, four_labels)]
share_right = np.average(hits)
# %% 3.4 right · difference of zero
chosen, named = four_predictions.argmax(axis=-1), np.nonzero(four_labels)[1]
share_right = (chosen - named == 0).astype("float64").mean()
# %% 3.4 right · take_along_axis
chosen = four_predictions.argmax(axis=-1)[:, np.newaxis]
share_right = np.take_along_axis(four_labels, chosen, axis=-1).mean()
# %% 3.5 wrong [softmax] · softmax and categorical cross-entropy
keras.utils.set_random_seed(42)
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="softmax"),
    ]
)
things_model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
# %% 3.5 wrong [softmax] · softmax with binary cross-entropy
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="softmax"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [one_class_loss] · sigmoid with categorical cross-entropy
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="categorical_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [other_outputs] · six outputs, one for several of them
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(6, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [one_output] · one output
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [other_outputs] · 32 outputs, one for each combination
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="softmax"),
    ]
)
things_model.compile(
    optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
)
# %% 3.5 wrong [no_hidden_layer] · no hidden layer
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [more_hidden_layers] · two hidden layers
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [other_input] · Flatten forgotten
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [not_compiled] · not compiled
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
# %% 3.5 wrong [nothing] · None from compile
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
).compile(optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"])
# %% 3.5 wrong [hidden_without_activation] · hidden layer without activation
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [other_last_activation] · relu in the last layer
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="relu"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [no_activation] · last activation forgotten
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [sigmoid_twice] · sigmoid applied twice by from_logits
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam",
    loss=keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=["binary_accuracy"],
)
# %% 3.5 wrong [two_activations] · sigmoid applied twice by a layer
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
        keras.layers.Activation("sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [other_input] · flat input of 784 numbers
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(784,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [other_input] · five pictures as input
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(5, 28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [other_outputs] · the digit network compiled with the right loss
things_model = build_model()
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [other_last_activation] · tanh in the last layer
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="tanh"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [one_class_loss] · sparse loss for whole numbers
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [no_loss] · compiled without a loss
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(optimizer="adam", metrics=["binary_accuracy"])
# %% 3.5 wrong [several_models] · five separate networks
things_model = []
for thing in ["cat", "dog", "car", "tree", "person"]:
    one = keras.Sequential(
        [
            keras.layers.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(8, activation="relu"),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    one.compile(optimizer="adam", loss="binary_crossentropy")
    things_model.append(one)
# %% 3.5 wrong [no_hidden_layer] · hidden layer built but not connected
inputs = keras.Input(shape=(28, 28))
flat = keras.layers.Flatten()(inputs)
hidden = keras.layers.Dense(64, activation="relu")(flat)
outputs = keras.layers.Dense(5, activation="sigmoid")(flat)
things_model = keras.Model(inputs, outputs)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [softmax] · outputs divided by their sum
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
        keras.layers.Lambda(lambda p: p / keras.ops.sum(p, axis=-1, keepdims=True)),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [layers_given] · a list of layers
things_model = [
    keras.layers.Input(shape=(28, 28)),
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(5, activation="sigmoid"),
]
# %% 3.5 wrong [other_loss] · regression with mean squared error
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5),
    ]
)
things_model.compile(
    optimizer="adam", loss="mean_squared_error", metrics=["mean_absolute_error"]
)
# %% 3.5 wrong [no_activation] · percentages from 0 to 100
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
        keras.layers.Rescaling(100),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 wrong [not_built] · class that needs arguments and saw no image
class Needs(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.last = keras.layers.Dense(units, activation="sigmoid")

    def call(self, images):
        return self.last(self.flatten(images))


things_model = Needs(5)
things_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"])
# %% 3.5 wrong [metric_fails] · metric for whole numbers
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["sparse_categorical_accuracy"])
# %% 3.5 wrong [other_metric] · accuracy, which asks for the largest output
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
# %% 3.5 right · Functional
inputs = keras.Input(shape=(28, 28))
x = keras.layers.Flatten()(inputs)
x = keras.layers.Dense(32, activation="tanh")(x)
outputs = keras.layers.Dense(5, activation="sigmoid")(x)
things_model = keras.Model(inputs, outputs)
things_model.compile("rmsprop", keras.losses.BinaryCrossentropy(), metrics=["binary_accuracy"])
# %% 3.5 right · subclass of Model
class Things(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(64, activation="relu")
        self.last = keras.layers.Dense(5, activation="sigmoid")
    def call(self, images):
        return self.last(self.hidden(self.flatten(images)))
things_model = Things()
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
things_model(np.zeros((1, 28, 28), "float32"))
# %% 3.5 right · activations as layers of their own
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64),
        keras.layers.ReLU(),
        keras.layers.Dense(5),
        keras.layers.Activation("sigmoid"),
    ]
)
things_model.compile(
    optimizer="sgd", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 right · Reshape instead of Flatten, activation as function
things_model = keras.Sequential()
things_model.add(keras.Input((28, 28)))
things_model.add(keras.layers.Reshape((784,)))
things_model.add(keras.layers.Dense(100, keras.activations.relu))
things_model.add(keras.layers.Dense(5, keras.activations.sigmoid, name="things"))
things_model.compile(
    optimizer=keras.optimizers.Adam(0.01),
    loss=keras.losses.binary_crossentropy,
    metrics=[keras.metrics.BinaryAccuracy()],
)
# %% 3.5 right · lambda loss
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam",
    loss=lambda t, p: keras.losses.binary_crossentropy(t, p),
    metrics=["binary_accuracy"],
)
# %% 3.5 wrong [metric_missing] · no metrics
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(optimizer="adam", loss="binary_crossentropy")
# %% 3.5 right · natural names and a helper function
def build_things(hidden=16):
    model = keras.Sequential(
        [
            keras.layers.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(hidden, activation="gelu"),
            keras.layers.Dense(5, activation="sigmoid"),
        ],
        name="things",
    )
    model.compile(loss="bce", optimizer="adamw", metrics=["binary_accuracy", "precision"])
    return model
model = build_things()
things_model = model
# %% 3.5 right · scaling and dropout added
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Rescaling(1.0),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dropout(0.2),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.5 right · weighted_metrics and area under the curve
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28), name="picture"),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="leaky_relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(
    optimizer="adam",
    loss="binary_crossentropy",
    metrics=[keras.metrics.AUC(multi_label=True)],
    weighted_metrics=["binary_accuracy"],
)
# %% 3.5 right · own loss function by hand
def yes_or_no_loss(t, p):
    t = keras.ops.cast(t, "float32")
    p = keras.ops.clip(p, 1e-7, 1 - 1e-7)
    return -keras.ops.mean(
        t * keras.ops.log(p) + (1 - t) * keras.ops.log(1 - p), axis=-1
    )
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5, activation="sigmoid"),
    ]
)
things_model.compile(optimizer="adam", loss=yes_or_no_loss, metrics=["binary_accuracy"])
# %% 3.5 right · five heads of one sigmoid, joined
inputs = keras.Input(shape=(28, 28))
hidden = keras.layers.Dense(64, activation="relu")(keras.layers.Flatten()(inputs))
heads = [keras.layers.Dense(1, activation="sigmoid")(hidden) for _ in range(5)]
things_model = keras.Model(inputs, keras.layers.Concatenate()(heads))
things_model.compile(
    optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"]
)
# %% 3.6 wrong [usual_optimizer] · Adam with its defaults
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
# %% 3.6 wrong [usual_optimizer] · Adam with its default learning rate written out
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.001), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
# %% 3.6 wrong [too_many_parameters] · the network of the lesson is too large
own_model = build_model()
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
# %% 3.6 wrong [too_many_parameters] · 76 outputs are just too many
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(76, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
# %% 3.6 wrong [not_enough] · plain SGD is too slow
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=3, batch_size=100, verbose=0)
# %% 3.6 wrong [not_trained] · not trained
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
# %% 3.6 wrong [trained_with_validation_images] · trained on the validation images
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_validation, y_validation_one_hot, epochs=10, batch_size=100, verbose=0)
# %% 3.6 wrong [not_enough] · trained on all images without scaling them
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_all[:12_000].astype("float32"), y_small_one_hot, epochs=3, batch_size=100, verbose=0)
# %% 3.6 wrong [not_enough] · labels shuffled
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, np.random.default_rng(0).permutation(y_small_one_hot), epochs=3, batch_size=100, verbose=0)
# %% 3.6 wrong [not_enough] · labels shifted by one class
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, np.roll(y_small_one_hot, 1, axis=-1), epochs=3, batch_size=100, verbose=0)
# %% 3.6 wrong [history_given] · the history instead of the network
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
own_model = own_model.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
# %% 3.6 wrong [nothing] · None from compile
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model = own_model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
# %% 3.6 wrong [not_trained] · trained with Adam, then compiled again with SGD
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
own_model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
# %% 3.6 wrong [usual_optimizer] · Adam with another beta only
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.Adam(beta_1=0.8), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
# %% 3.6 wrong [not_enough] · learning rate far too large
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.5), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=3, batch_size=100, verbose=0)
# %% 3.6 wrong [not_enough] · learning rate far too small
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.00001), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=3, batch_size=100, verbose=0)
# %% 3.6 wrong [mixed_up] · softmax forgotten
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10),
    ]
)
own_model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=3, batch_size=100, verbose=0)
# %% 3.6 wrong [not_enough] · only 100 images used
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small[:100], y_small_one_hot[:100], epochs=20, batch_size=100, verbose=0)
# %% 3.6 wrong [not_enough] · sigmoid hidden layer and SGD, too slow
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="sigmoid"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=3, batch_size=100, verbose=0)
# %% 3.6 wrong [other_outputs] · one output for the digit
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1),
    ]
)
own_model.compile(optimizer="rmsprop", loss="mean_squared_error", metrics=["accuracy"])
own_model.fit(x_small, y_small, epochs=2, batch_size=100, verbose=0)
# %% 3.6 wrong [not_trained] · weights taken from a network trained with Adam
keras.utils.set_random_seed(42)
teacher = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
teacher.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
teacher.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
own_model = keras.models.clone_model(teacher)
own_model.set_weights(teacher.get_weights())
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
# %% 3.6 wrong [not_trained] · a trained network copied without its settings
keras.utils.set_random_seed(42)
first = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
first.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
first.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
own_model = keras.models.clone_model(first)
own_model.set_weights(first.get_weights())
# %% 3.6 wrong [too_many_parameters] · large frozen layer, few trainable parameters
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(512, activation="relu", trainable=False),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
# %% 3.6 wrong [trained_with_validation_images] · validation images mixed into the training
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(np.concatenate([x_small, x_validation]), np.concatenate([y_small_one_hot, y_validation_one_hot]), epochs=3, batch_size=100, verbose=0)
# %% 3.6 wrong [mixed_up] · the last training of the lesson
own_model = no_softmax_model
# %% 3.6 wrong [no_model] · a dictionary of curves
own_model = histories["SGD+momentum"]
# %% 3.6 wrong [not_trained] · fitted a copy, handed in the fresh one
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
trained = keras.models.clone_model(own_model)
trained.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
trained.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
# %% 3.6 wrong [array_given] · the accuracy as a number
keras.utils.set_random_seed(42)
net = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
net.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
net.fit(x_small, y_small_one_hot, epochs=2, batch_size=100, verbose=0)
own_model = net.evaluate(x_validation, y_validation_one_hot, verbose=0)[1]
# %% 3.6 wrong [not_enough] · training with learning rate 0
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.0), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
# %% 3.6 wrong [not_trained] · all layers frozen
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
import warnings
own_model.trainable = False
own_model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    own_model.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
# %% 3.6 wrong [not_trained] · reset after the training by building again
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=1, batch_size=100, verbose=0)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
# %% 3.6 right · RMSprop as text
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=3, batch_size=100, verbose=0)
# %% 3.6 right · Adam with another learning rate
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.003), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=3, batch_size=100, verbose=0)
# %% 3.6 right · Functional, whole numbers as labels, Nadam
keras.utils.set_random_seed(42)
inputs = keras.Input(shape=(28, 28))
x = keras.layers.Flatten()(inputs)
x = keras.layers.Dense(70, activation="relu")(x)
own_model = keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(x))
own_model.compile(optimizer=keras.optimizers.Nadam(0.003), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small, epochs=2, batch_size=100, verbose=0)
# %% 3.6 right · subclass of Model with AdamW
keras.utils.set_random_seed(42)
class Own(keras.Model):
    def __init__(self):
        super().__init__()
        self.flat = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(50, activation="relu")
        self.last = keras.layers.Dense(10, activation="softmax")
    def call(self, images):
        return self.last(self.hidden(self.flat(images)))
own_model = Own()
own_model.compile(optimizer=keras.optimizers.AdamW(learning_rate=0.004), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=2, batch_size=100, verbose=0)
# %% 3.6 right · natural name model and a helper function
def build_small():
    keras.utils.set_random_seed(1)
    return keras.Sequential(
        [
            keras.layers.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(60, activation="relu"),
            keras.layers.Dense(30, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
model = build_small()
model.compile(optimizer=keras.optimizers.SGD(0.2), loss="categorical_crossentropy", metrics=["accuracy"])
model.fit(x_small, y_small_one_hot, epochs=4, batch_size=100, verbose=0)
own_model = model
# %% 3.6 right · the function train of the lesson
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
train(own_model, keras.optimizers.SGD(learning_rate=0.05, momentum=0.9))
# %% 3.6 right · logits and from_logits
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
own_model.fit(x_small, y_small, epochs=3, batch_size=100, verbose=0)
# %% 3.6 right · learning rate schedule
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(0.01, 120, 0.5)), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=3, batch_size=100, verbose=0)
# %% 3.6 right · small convolution network
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Reshape((28, 28, 1)),
        keras.layers.Conv2D(8, 5, strides=2, activation="relu"),
        keras.layers.Flatten(),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=4, batch_size=100, verbose=0)
# %% 3.6 right · SGD without momentum but a large learning rate
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.5), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=3, batch_size=100, verbose=0)
# %% 3.6 right · train_on_batch in a loop
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.RMSprop(0.002), loss="categorical_crossentropy", metrics=["accuracy"])
for _ in range(3):
    for start in range(0, 12_000, 100):
        own_model.train_on_batch(
            x_small[start : start + 100], y_small_one_hot[start : start + 100]
        )
# %% 3.6 right · validation data and early stopping while training
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.Adamax(0.005), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=4, batch_size=100, verbose=0,
    validation_data=(x_validation, y_validation_one_hot),
    callbacks=[keras.callbacks.EarlyStopping(patience=2, restore_best_weights=True)])
# %% 3.6 right · 75 outputs, just inside the limit, metric without accuracy
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(75, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.Lion(0.0005), loss="categorical_crossentropy")
own_model.fit(x_small, y_small_one_hot, epochs=3, batch_size=100, verbose=0)
# %% 3.6 right · fit twice, two epochs each
keras.utils.set_random_seed(42)
own_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss="categorical_crossentropy", metrics=["accuracy"])
own_model.fit(x_small, y_small_one_hot, epochs=2, batch_size=100, verbose=0)
own_model.fit(x_small, y_small_one_hot, epochs=2, batch_size=100, verbose=0)

# %% 3.5 wrong [scores] · no activation at the end, and a loss that knows it
things_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(5),
    ]
)
things_model.compile(
    optimizer="adam",
    loss=keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=["binary_accuracy"],
)
