# %% 4.1 wrong [rounded_down] · rounded down in each epoch
updates = 3 * (45_000 // 64)
# %% 4.1 wrong [split_forgotten] · forgot the validation split
updates = 3 * int(np.ceil(50_000 / 64))
# %% 4.1 wrong [one_epoch] · one epoch only
updates = int(np.ceil(45_000 / 64))
# %% 4.1 wrong [not_rounded] · not rounded
updates = 3 * 45_000 / 64
# %% 4.1 wrong [one_small_batch] · rounded up once, after the three epochs
updates = int(np.ceil(3 * 45_000 / 64))
# %% 4.1 wrong [validation_images] · counted the validation batches only
updates = 3 * int(np.ceil(5_000 / 64))
# %% 4.1 wrong [validation_batches_too] · validation batches counted, too
updates = 3 * (int(np.ceil(45_000 / 64)) + int(np.ceil(5_000 / 64)))
# %% 4.1 wrong [several_numbers] · a comma makes a tuple
updates = 2,112
# %% 4.1 wrong [text] · a string
updates = "2112"
# %% 4.1 wrong [text] · a string with a comma
updates = "2,112"
# %% 4.1 wrong [thousandth] · a point as thousands separator
updates = 2.112
# %% 4.1 wrong [number_of_the_recipe] · the updates of the recipe
updates = 10 * updates_per_epoch
# %% 4.1 wrong [number_of_the_recipe] · the split of the recipe, 0.2
updates = 3 * int(np.ceil(40_000 / 64))
# %% 4.1 wrong [number_of_the_recipe] · the data set of the lesson, 60,000 images
updates = 3 * int(np.ceil(54_000 / 64))
# %% 4.1 wrong [number_of_the_recipe] · ten epochs as in the recipe
updates = 10 * int(np.ceil(45_000 / 64))
# %% 4.1 wrong [images_seen] · number of images that are shown
updates = 3 * 45_000
# %% 4.1 wrong [images_seen] · images of one epoch
updates = 45_000
# %% 4.1 wrong [other] · batch size times epochs
updates = 64 * 3
# %% 4.1 wrong [number_of_the_recipe] · batch size of the recipe
updates = 3 * int(np.ceil(45_000 / 100))
# %% 4.1 wrong [one_small_batch] · one more for the incomplete batch of the last epoch only
updates = 3 * (45_000 // 64) + 1
# %% 4.1 wrong [other] · epochs and batch size swapped
updates = 64 * int(np.ceil(45_000 / 3))
# %% 4.1 wrong [several_numbers] · a list, one number an epoch
updates = [704, 704, 704]
# %% 4.1 wrong [split_forgotten] · 10 read as ten images instead of ten percent
updates = 3 * int(np.ceil((50_000 - 10) / 64))
# %% 4.1 wrong [other] · one batch too many in each epoch
updates = 3 * (45_000 // 64 + 2)
# %% 4.1 wrong [rounded_down] · rounded to the nearest
updates = 3 * round(45_000 / 64)
# %% 4.1 wrong [other] · a range instead of its length
updates = range(0, 45_000, 64)
# %% 4.1 wrong [not_called] · a function that is not called
def count_updates():
    return 3 * int(np.ceil(45_000 / 64))
updates = count_updates
# %% 4.1 wrong [other] · split taken twice
updates = 3 * int(np.ceil(50_000 * 0.9 * 0.9 / 64))
# %% 4.1 wrong [epochs] · one update for each epoch
updates = 3
# %% 4.1 right · a NumPy integer
updates = np.int64(2112)
# %% 4.1 right · np.ceil leaves a float
updates = 3 * np.ceil(50_000 * (1 - 0.1) / 64)
# %% 4.1 right · math.ceil
import math
updates = math.ceil((50_000 - 5_000) / 64) * 3
# %% 4.1 right · negative floor division
updates = 3 * -(-45_000 // 64)
# %% 4.1 right · divmod and one more for the rest
full, rest = divmod(45_000, 64)
updates = 3 * (full + (rest > 0))
# %% 4.1 right · length of a range
updates = 3 * len(range(0, 45_000, 64))
# %% 4.1 right · counted in a loop
updates = 0
for epoch in range(3):
    for start in range(0, 45_000, 64):
        updates += 1
# %% 4.1 right · underscore as thousands separator
updates = 2_112
# %% 4.1 right · an array of one number
updates = np.ceil(np.array([45_000]) / 64) * 3
# %% 4.1 right · keras.ops
updates = 3 * keras.ops.ceil(45_000 / 64)
# %% 4.1 right · floor plus one
updates = (45_000 // 64 + 1) * 3
# %% 4.1 right · batches of a tf.data set counted
import tensorflow as tf
updates = 3 * tf.data.Dataset.range(45_000).batch(64).cardinality().numpy()
# %% 4.3 wrong [counted_from_0] · index instead of epoch
best_recorded_epoch = int(np.argmin(recorded["val_loss"]))
# %% 4.3 wrong [last_epoch] · lowest training loss
best_recorded_epoch = int(np.argmin(recorded["loss"])) + 1
# %% 4.3 wrong [best_accuracy] · highest validation accuracy
best_recorded_epoch = int(np.argmax(recorded["val_accuracy"])) + 1
# %% 4.3 wrong [higher_loss] · highest validation accuracy, counted from 0
best_recorded_epoch = int(np.argmax(recorded["val_accuracy"]))
# %% 4.3 wrong [loss_instead_of_epoch] · the lowest value itself
best_recorded_epoch = min(recorded["val_loss"])
# %% 4.3 wrong [higher_loss] · highest validation loss
best_recorded_epoch = int(np.argmax(recorded["val_loss"])) + 1
# %% 4.3 wrong [text] · a string
best_recorded_epoch = "epoch 7"
# %% 4.3 wrong [last_epoch] · number of epochs
best_recorded_epoch = len(recorded["val_loss"])
# %% 4.3 wrong [higher_loss] · argmin of the dictionary
best_recorded_epoch = np.argmin(recorded) + 1
# %% 4.3 wrong [higher_loss] · lowest accuracy
best_recorded_epoch = int(np.argmin(recorded["val_accuracy"])) + 1
# %% 4.3 wrong [higher_loss] · one added twice
best_recorded_epoch = np.argmin(recorded["val_loss"]) + 2
# %% 4.3 wrong [higher_loss] · first epoch that is worse
best_recorded_epoch = int(np.argmax(np.diff(recorded["val_loss"]) > 0)) + 2
# %% 4.3 wrong [higher_loss] · validation loss above training loss for the first time
best_recorded_epoch = int(
    np.argmax(np.array(recorded["val_loss"]) > np.array(recorded["loss"]))
) + 1
# %% 4.3 wrong [text] · the text of the number
best_recorded_epoch = str(np.argmin(recorded["val_loss"]) + 1)
# %% 4.3 wrong [several_numbers] · the list of values up to the best one
best_recorded_epoch = recorded["val_loss"][:7]
# %% 4.3 wrong [other] · all places, sorted
best_recorded_epoch = np.argsort(recorded["val_loss"]) + 1
# %% 4.3 wrong [several_numbers] · epoch and value as a pair
best_recorded_epoch = (7, 0.13)
# %% 4.3 wrong [higher_loss] · smallest gap between the losses
gap = np.abs(np.array(recorded["val_loss"]) - np.array(recorded["loss"]))
best_recorded_epoch = int(np.argmin(gap)) + 1
# %% 4.3 wrong [best_accuracy] · minimum over all four lists
best_recorded_epoch = int(np.argmin(list(recorded.values())))
# %% 4.3 wrong [higher_loss] · length of the dictionary
best_recorded_epoch = len(recorded)
# %% 4.3 wrong [higher_loss] · where the value 0.13 stands in the training loss
best_recorded_epoch = recorded["loss"].index(min(recorded["val_loss"])) + 1
# %% 4.3 wrong [text] · the name of the list
best_recorded_epoch = "val_loss"
# %% 4.3 wrong [best_accuracy] · the epoch when patience 2 would stop
best_recorded_epoch = int(np.argmin(recorded["val_loss"])) + 1 + 2
# %% 4.3 wrong [other] · boolean array
best_recorded_epoch = np.array(recorded["val_loss"]) == min(recorded["val_loss"])
# %% 4.3 wrong [higher_loss] · lowest sum of both losses
both = np.add(recorded["loss"], recorded["val_loss"])
best_recorded_epoch = int(np.argmin(both)) + 1
# %% 4.3 wrong [other] · negative index
best_recorded_epoch = int(np.argmin(recorded["val_loss"])) - len(recorded["val_loss"])
# %% 4.3 wrong [higher_loss] · one taken away instead of added
best_recorded_epoch = int(np.argmin(recorded["val_loss"])) - 1
# %% 4.3 right · list methods
best_recorded_epoch = recorded["val_loss"].index(min(recorded["val_loss"])) + 1
# %% 4.3 right · read by eye
best_recorded_epoch = 7
# %% 4.3 right · NumPy integer
best_recorded_epoch = np.argmin(recorded["val_loss"]) + 1
# %% 4.3 right · array of one number
best_recorded_epoch = np.where(np.array(recorded["val_loss"]) == 0.13)[0] + 1
# %% 4.3 right · min with a key
best_recorded_epoch = min(range(1, 11), key=lambda epoch: recorded["val_loss"][epoch - 1])
# %% 4.3 right · enumerate from 1
best_recorded_epoch = min(enumerate(recorded["val_loss"], start=1), key=lambda pair: pair[1])[0]
# %% 4.3 right · a float
best_recorded_epoch = 1.0 + float(np.argmin(recorded["val_loss"]))
# %% 4.3 right · keras.ops
best_recorded_epoch = keras.ops.argmin(recorded["val_loss"]) + 1
# %% 4.3 right · sorted dictionary
by_epoch = dict(zip(range(1, 11), recorded["val_loss"]))
best_recorded_epoch = sorted(by_epoch, key=by_epoch.get)[0]
# %% 4.3 right · loop
lowest, best_recorded_epoch = 99, 0
for number, value in enumerate(recorded["val_loss"]):
    if value < lowest:
        lowest, best_recorded_epoch = value, number + 1
# %% 4.3 right · array of zero axes
best_recorded_epoch = np.array(7)
# %% 4.4 wrong [swapped] · swapped
part_accuracy, part_loss = recipe_model.evaluate(
    x_test_scaled[:200], y_test_one_hot[:200], verbose=0
)
# %% 4.4 wrong [whole_test_set] · all test images
part_loss, part_accuracy = recipe_model.evaluate(x_test_scaled, y_test_one_hot, verbose=0)
# %% 4.4 wrong [whole_test_set] · the numbers from above
part_loss, part_accuracy = test_loss, test_accuracy
# %% 4.4 wrong [other_test_images] · the last 200
part_loss, part_accuracy = recipe_model.evaluate(
    x_test_scaled[-200:], y_test_one_hot[-200:], verbose=0
)
# %% 4.4 wrong [training_images] · training images
part_loss, part_accuracy = recipe_model.evaluate(
    x_train_scaled[:200], y_train_one_hot[:200], verbose=0
)
# %% 4.4 wrong [not_scaled] · images not scaled
part_loss, part_accuracy = recipe_model.evaluate(
    x_test[:200].astype("float32"), y_test_one_hot[:200], verbose=0
)
# %% 4.4 wrong [guessing] · images and labels of different slices
part_loss, part_accuracy = recipe_model.evaluate(
    x_test_scaled[:200], y_test_one_hot[200:400], verbose=0
)
# %% 4.4 wrong [other_test_images] · the first hundred
part_loss, part_accuracy = recipe_model.evaluate(
    x_test_scaled[:100], y_test_one_hot[:100], verbose=0
)
# %% 4.4 wrong [other_test_images] · everything from number 200 on
part_loss, part_accuracy = recipe_model.evaluate(
    x_test_scaled[200:], y_test_one_hot[200:], verbose=0
)
# %% 4.4 wrong [guessing] · a new network, not trained
keras.utils.set_random_seed(42)
part_loss, part_accuracy = build_model().evaluate(
    x_test_scaled[:200], y_test_one_hot[:200], verbose=0
)
# %% 4.4 wrong [pair] · the whole list in both variables
part_loss = recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0)
part_accuracy = recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0)
# %% 4.4 wrong [loss_only] · number of right images as accuracy
part_loss, part_accuracy = recipe_model.evaluate(
    x_test_scaled[:200], y_test_one_hot[:200], verbose=0
)
part_accuracy = round(part_accuracy * 200)
# %% 4.4 wrong [text] · accuracy as text with percent sign
part_loss, part_accuracy = recipe_model.evaluate(
    x_test_scaled[:200], y_test_one_hot[:200], verbose=0
)
part_accuracy = f"{part_accuracy:.1%}"
# %% 4.4 wrong [text] · both as text
part_loss, part_accuracy = map(
    str, recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0)
)
# %% 4.4 wrong [loss_only] · share of errors as accuracy
part_loss, part_accuracy = recipe_model.evaluate(
    x_test_scaled[:200], y_test_one_hot[:200], verbose=0
)
part_accuracy = 1 - part_accuracy
# %% 4.4 wrong [accuracy_only] · loss is computed as one minus accuracy
part_accuracy = recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0)[1]
part_loss = 1 - part_accuracy
# %% 4.4 wrong [guessing] · a tenth of the loss
part_loss, part_accuracy = test_loss / 10, test_accuracy / 10
# %% 4.4 wrong [training_images] · last values of the history
part_loss, part_accuracy = recipe_history.history["val_loss"][-1], recipe_history.history["val_accuracy"][-1]
# %% 4.4 wrong [training_images] · 200 validation images
part_loss, part_accuracy = recipe_model.evaluate(
    x_train_scaled[-200:], y_train_one_hot[-200:], verbose=0
)
# %% 4.4 wrong [lesson_network] · model replaced by a new one
keras.utils.set_random_seed(42)
recipe_model = build_model()
part_loss, part_accuracy = recipe_model.evaluate(
    x_test_scaled[:200], y_test_one_hot[:200], verbose=0
)
# %% 4.4 wrong [not_scaled] · sum of the losses instead of the average
part_loss, part_accuracy = recipe_model.evaluate(
    x_test_scaled[:200], y_test_one_hot[:200], verbose=0
)
part_loss = part_loss * 200
# %% 4.4 wrong [other] · every fiftieth image
part_loss, part_accuracy = recipe_model.evaluate(
    x_test_scaled[::50], y_test_one_hot[::50], verbose=0
)
# %% 4.4 wrong [other_test_images] · a copy trained on these images first
copy = keras.models.clone_model(recipe_model)
copy.set_weights(recipe_model.get_weights())
copy.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
copy.fit(x_test_scaled[:200], y_test_one_hot[:200], epochs=5, batch_size=100, verbose=0)
part_loss, part_accuracy = copy.evaluate(
    x_test_scaled[:200], y_test_one_hot[:200], verbose=0
)
# %% 4.4 wrong [other] · the old numbers of the notes
part_loss, part_accuracy = 0.0926, 0.9777
# %% 4.4 wrong [other_test_images] · probabilities and their largest value
predicted = recipe_model.predict(x_test_scaled[:200], verbose=0)
part_loss, part_accuracy = predicted.min(), predicted.max()
# %% 4.4 wrong [loss_only] · average surety instead of accuracy
predicted = recipe_model.predict(x_test_scaled[:200], verbose=0)
part_loss = recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0)[0]
part_accuracy = predicted.max(axis=-1).mean()
# %% 4.4 wrong [loss_only] · accuracy entry by entry
predicted = recipe_model.predict(x_test_scaled[:200], verbose=0)
part_loss = recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0)[0]
part_accuracy = np.mean(predicted.round() == y_test_one_hot[:200])
# %% 4.4 wrong [accuracy_only] · loss to base 10
predicted = recipe_model.predict(x_test_scaled[:200], verbose=0)
part_loss = -np.mean(np.log10(predicted[np.arange(200), y_test[:200]]))
part_accuracy = np.mean(predicted.argmax(axis=-1) == y_test[:200])
# %% 4.4 wrong [guessing] · nothing for the loss, and the loss as accuracy
part_loss = 0.0
part_accuracy = recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0)[0]
# %% 4.4 right · as a dictionary
result = recipe_model.evaluate(
    x_test_scaled[:200], y_test_one_hot[:200], verbose=0, return_dict=True
)
part_loss = result["loss"]
part_accuracy = result["accuracy"]
# %% 4.4 right · two calls and an index
part_loss = recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0)[0]
part_accuracy = recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0)[1]
# %% 4.4 right · by hand with NumPy
predicted = recipe_model.predict(x_test_scaled[:200], verbose=0)
part_loss = -np.mean(np.log(np.clip(predicted[np.arange(200), y_test[:200]], 1e-7, 1)))
part_accuracy = np.mean(predicted.argmax(axis=-1) == y_test[:200])
# %% 4.4 right · other batch size
part_loss, part_accuracy = recipe_model.evaluate(
    x_test_scaled[0:200], y_test_one_hot[0:200], batch_size=200, verbose=0
)
# %% 4.4 right · test_on_batch
part_loss, part_accuracy = recipe_model.test_on_batch(x_test_scaled[:200], y_test_one_hot[:200])
# %% 4.4 right · NumPy float32
part_loss, part_accuracy = np.float32(
    recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0)
)
# %% 4.4 right · scaled and encoded anew
few = x_test[:200] / 255
few_labels = keras.utils.to_categorical(y_test[:200], 10)
[part_loss, part_accuracy] = recipe_model.evaluate(few, few_labels, verbose=0)
# %% 4.4 right · rounded to four decimals
part_loss, part_accuracy = [
    round(value, 4)
    for value in recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0)
]
# %% 4.4 right · Keras loss and metric classes on predictions
predicted = recipe_model.predict(x_test_scaled[:200], verbose=0)
part_loss = keras.losses.CategoricalCrossentropy()(y_test_one_hot[:200], predicted)
metric = keras.metrics.CategoricalAccuracy()
metric.update_state(y_test_one_hot[:200], predicted)
part_accuracy = metric.result()
# %% 4.4 right · a loaded copy of the same network
copy = keras.models.clone_model(recipe_model)
copy.set_weights(recipe_model.get_weights())
copy.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
part_loss, part_accuracy = copy.evaluate(x_test_scaled[:200], y_test[:200], verbose=0)
# %% 4.4 right · keyword arguments and helper function
def measure(number):
    return recipe_model.evaluate(x=x_test_scaled[:number], y=y_test_one_hot[:number], verbose=0)
results = measure(200)
part_loss = results[0]
part_accuracy = results[-1]
# %% 4.4 right · arrays of one number
results = np.array(recipe_model.evaluate(x_test_scaled[:200], y_test_one_hot[:200], verbose=0))
part_loss, part_accuracy = results[:1], results[1:]
# %% 4.5 wrong [watches_other] · watches the validation loss
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_loss", patience=3, restore_best_weights=True
)
# %% 4.5 wrong [watches_other] · watches the training accuracy
patient_stop = keras.callbacks.EarlyStopping(
    monitor="accuracy", patience=3, restore_best_weights=True
)
# %% 4.5 wrong [other_patience] · patience of the lesson
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_accuracy", patience=2, restore_best_weights=True
)
# %% 4.5 wrong [other_patience] · patience 4
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_accuracy", patience=4, restore_best_weights=True
)
# %% 4.5 wrong [not_restored] · best weights are not put back
patient_stop = keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=3)
# %% 4.5 wrong [other_patience] · patience left out
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_accuracy", restore_best_weights=True
)
# %% 4.5 wrong [watches_other] · no settings
patient_stop = keras.callbacks.EarlyStopping()
# %% 4.5 wrong [not_called] · the class
patient_stop = keras.callbacks.EarlyStopping
# %% 4.5 wrong [watches_other] · the callback of the lesson
patient_stop = stop
# %% 4.5 wrong [other_callback] · a checkpoint
patient_stop = keras.callbacks.ModelCheckpoint(
    saved / "patient.keras", monitor="val_accuracy", save_best_only=True
)
# %% 4.5 wrong [other] · text
patient_stop = "EarlyStopping(monitor='val_accuracy', patience=3, restore_best_weights=True)"
# %% 4.5 wrong [other_setting] · mode min
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_accuracy", patience=3, mode="min", restore_best_weights=True
)
# %% 4.5 wrong [other_setting] · only jumps of a half count as improvement
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_accuracy", patience=3, min_delta=0.5, restore_best_weights=True
)
# %% 4.5 wrong [other_setting] · baseline that no small training reaches
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_accuracy", patience=3, baseline=0.99, restore_best_weights=True
)
# %% 4.5 wrong [other_setting] · begins to watch after a hundred epochs
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_accuracy", patience=3, restore_best_weights=True, start_from_epoch=100
)
# %% 4.5 wrong [watches_other] · a name that the history does not have
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_acc", patience=3, restore_best_weights=True
)
# %% 4.5 wrong [watches_other] · name written out in words
patient_stop = keras.callbacks.EarlyStopping(
    monitor="validation accuracy", patience=3, restore_best_weights=True
)
# %% 4.5 wrong [other_setting] · 3 lands in min_delta
patient_stop = keras.callbacks.EarlyStopping("val_accuracy", 3, restore_best_weights=True)
# %% 4.5 wrong [other] · a tuple by a trailing comma
patient_stop = (
    keras.callbacks.EarlyStopping(
        monitor="val_accuracy", patience=3, restore_best_weights=True
    ),
)
# %% 4.5 wrong [not_restored] · restoring switched off afterwards
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_accuracy", patience=3, restore_best_weights=True
)
patient_stop.restore_best_weights = False
# %% 4.5 wrong [other_patience] · patience set to 0 afterwards
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_accuracy", patience=3, restore_best_weights=True
)
patient_stop.patience = 0
# %% 4.5 wrong [other_callback] · lowers the learning rate instead of stopping
patient_stop = keras.callbacks.ReduceLROnPlateau(monitor="val_accuracy", patience=3)
# %% 4.5 wrong [fails] · patience as text
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_accuracy", patience="3", restore_best_weights=True
)
# %% 4.5 wrong [too_late] · subclass that does nothing after an epoch
class Patient(keras.callbacks.EarlyStopping):
    def on_epoch_end(self, epoch, logs=None):
        pass
patient_stop = Patient(monitor="val_accuracy", patience=3, restore_best_weights=True)
# %% 4.5 wrong [too_early] · own callback that stops after three epochs in any case
class AfterThree(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        if epoch == 2:
            self.model.stop_training = True
patient_stop = AfterThree()
# %% 4.5 wrong [not_restored] · own callback that forgets the weights
class Waiting(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.best, self.waited = -1.0, 0
    def on_epoch_end(self, epoch, logs=None):
        if logs["val_accuracy"] > self.best:
            self.best, self.waited = logs["val_accuracy"], 0
        else:
            self.waited += 1
            if self.waited >= 3:
                self.model.stop_training = True
patient_stop = Waiting()
# %% 4.5 wrong [too_early] · own callback that never sets the counter back
class Counting(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.best, self.waited, self.kept = -1.0, 0, None
    def on_epoch_end(self, epoch, logs=None):
        if logs["val_accuracy"] > self.best:
            self.best, self.kept = logs["val_accuracy"], self.model.get_weights()
        else:
            self.waited += 1
            self.model.stop_training = self.waited >= 3
    def on_train_end(self, logs=None):
        self.model.set_weights(self.kept)
patient_stop = Counting()
# %% 4.5 wrong [other_callback] · a lambda that compares with a fixed accuracy
patient_stop = keras.callbacks.LambdaCallback(
    on_epoch_end=lambda epoch, logs: logs["val_accuracy"] > 0.97
)
# %% 4.5 wrong [other] · a dictionary of settings
patient_stop = dict(monitor="val_accuracy", patience=3, restore_best_weights=True)
# %% 4.5 wrong [other_callback] · a history
patient_stop = stopped_history
# %% 4.5 right · all positional
patient_stop = keras.callbacks.EarlyStopping("val_accuracy", 0, 3, 0, "auto", None, True)
# %% 4.5 right · NumPy patience and mode max
patient_stop = keras.callbacks.EarlyStopping(
    monitor="val_accuracy", patience=np.int64(3), mode="max", restore_best_weights=True
)
# %% 4.5 right · attributes set before any training
patient_stop = keras.callbacks.EarlyStopping(monitor="val_accuracy")
patient_stop.patience = 3
patient_stop.restore_best_weights = True
# %% 4.5 right · subclass with other defaults
class PatientStop(keras.callbacks.EarlyStopping):
    def __init__(self, monitor="val_accuracy", patience=3):
        super().__init__(monitor=monitor, patience=patience, restore_best_weights=True)
patient_stop = PatientStop()
# %% 4.5 right · own callback that does it
class OwnStop(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.best, self.waited, self.kept = -1.0, 0, None
    def on_epoch_end(self, epoch, logs=None):
        if logs["val_accuracy"] > self.best:
            self.best, self.waited = logs["val_accuracy"], 0
            self.kept = self.model.get_weights()
        else:
            self.waited += 1
            if self.waited >= 3:
                self.model.stop_training = True
    def on_train_end(self, logs=None):
        if self.kept is not None:
            self.model.set_weights(self.kept)
patient_stop = OwnStop()
# %% 4.5 right · imported class and harmless settings
from keras.callbacks import EarlyStopping
patient_stop = EarlyStopping(
    patience=3, monitor="val_accuracy", restore_best_weights=1, verbose=0, min_delta=0.0
)
# %% 4.5 right · settings from a dictionary
settings = dict(monitor="val_" + "accuracy", patience=3, restore_best_weights=True)
patient_stop = keras.callbacks.EarlyStopping(**settings)
# %% 4.5 right · functools.partial
from functools import partial
make_stop = partial(keras.callbacks.EarlyStopping, restore_best_weights=True)
patient_stop = make_stop("val_accuracy", patience=3)
# %% 4.5 right · class of tf.keras
import tensorflow as tf
patient_stop = tf.keras.callbacks.EarlyStopping(
    monitor="val_accuracy", patience=3, restore_best_weights=True, start_from_epoch=0
)
# %% 4.5 right · name taken from the history
name = [n for n in recipe_history.history if n.startswith("val_acc")][0]
patient_stop = keras.callbacks.EarlyStopping(
    monitor=name, patience=len("abc"), restore_best_weights=bool(1), baseline=None
)
# %% 4.5 right · subclass that also notes the epochs
class NotingStop(keras.callbacks.EarlyStopping):
    notes = []
    def on_epoch_end(self, epoch, logs=None):
        super().on_epoch_end(epoch, logs)
        self.notes.append(epoch + 1)
patient_stop = NotingStop(monitor="val_accuracy", patience=3, restore_best_weights=True)
# %% 4.2 wrong [no_validation] · validation split forgotten
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, verbose=0
)
# %% 4.2 wrong [dictionary] · the dictionary, not the object
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
short_history = short_history.history
# %% 4.2 wrong [model] · the network, not the history
keras.utils.set_random_seed(42)
short_history = build_model()
short_history.fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [other_epochs] · the history of the lesson
short_history = recipe_history
# %% 4.2 wrong [other_epochs] · epochs left out
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [usual_batch_size] · batch size left out
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [other_images] · the last 5,000 images
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[-5000:], y_train_one_hot[-5000:], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [test_images] · test images
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_test_scaled[:5000], y_test_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [other_steps] · split and rest swapped
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.8, verbose=0
)
# %% 4.2 wrong [separate_validation] · validated on test images
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_data=(x_test_scaled[:1000], y_test_one_hot[:1000]), verbose=0
)
# %% 4.2 wrong [separate_validation] · validated on the images that are trained, too
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100,
    validation_data=(x_train_scaled[4000:5000], y_train_one_hot[4000:5000]), verbose=0
)
# %% 4.2 wrong [not_scaled] · images not scaled
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train[:5000].astype("float32"), y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [guessing] · labels of other images
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[5000:10000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [guessing] · labels shuffled
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], np.random.default_rng(1).permutation(y_train_one_hot[:5000]), epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [went_on] · a copy of the trained network goes on
keras.utils.set_random_seed(42)
trained = build_model()
trained.set_weights(recipe_model.get_weights())
short_history = trained.fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [other_network] · a small network of its own
keras.utils.set_random_seed(42)
small = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
small.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
short_history = small.fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [no_training] · an empty history
short_history = keras.callbacks.History()
# %% 4.2 wrong [went_on] · trained two epochs before, these are epochs 3 and 4
keras.utils.set_random_seed(42)
net = build_model()
short_history = net.fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
short_history = net.fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [other_epochs] · initial_epoch 1 leaves one epoch
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, initial_epoch=1, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [other_steps] · ten steps in an epoch only
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, steps_per_epoch=10, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [other_steps] · 4,000 images, and 20 percent of these
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:4000], y_train_one_hot[:4000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [other_images] · one image missing at the front
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[1:5000], y_train_one_hot[1:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [other_images] · every twelfth image
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[::12], y_train_one_hot[::12], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [no_training] · numbers invented and written into a history
short_history = keras.callbacks.History()
short_history.history = {
    "accuracy": [0.7, 0.89], "loss": [1.1, 0.4],
    "val_accuracy": [0.84, 0.88], "val_loss": [0.5, 0.4],
}
short_history.epoch = [0, 1]
# %% 4.2 right · natural variable names
keras.utils.set_random_seed(42)
model = build_model()
history = model.fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
short_history = history
# %% 4.2 right · no seed
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 right · validation data cut by hand
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:4000], y_train_one_hot[:4000], epochs=2, batch_size=100,
    validation_data=(x_train_scaled[4000:5000], y_train_one_hot[4000:5000]), verbose=0
)
# %% 4.2 right · one fifth, positional
keras.utils.set_random_seed(42)
short_history = build_model().fit(x_train_scaled[:5000], y_train_one_hot[:5000], 100, 2, 0, None, 1 / 5)
# %% 4.2 right · scaled and encoded anew
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train[0:5000] / 255.0, keras.utils.to_categorical(y_train[0:5000]), epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 right · NumPy settings
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=np.int64(2), batch_size=int(1e2), validation_split=np.float64(0.2), verbose=0
)
# %% 4.2 right · harmless extra arguments
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2,
    shuffle=True, validation_batch_size=500, callbacks=[LivePlot()], verbose=0
)
# %% 4.2 right · history taken from the network
keras.utils.set_random_seed(1)
net = build_model()
ignored = net.fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
short_history = net.history
# %% 4.6 wrong [too_many_parameters] · the network of the recipe, too large
trained_network = recipe_model
# %% 4.6 wrong [too_many_parameters] · build_model trained anew
keras.utils.set_random_seed(42)
trained_network = build_model()
trained_network.fit(x_train_scaled[:1_000], y_train_one_hot[:1_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [not_trained] · not trained
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
# %% 4.6 wrong [not_compiled] · not compiled and not trained
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 4.6 wrong [guessing] · labels shuffled
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:3_000], np.random.default_rng(0).permutation(y_train[:3_000]), epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [guessing] · labels of other images
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:3_000], y_train[1:3_001], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [trained_with_test_images] · trained on the test images
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_test_scaled, y_test, epochs=6, batch_size=100, verbose=0)
# %% 4.6 wrong [not_enough] · far too few images
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:500], y_train[:500], epochs=5, batch_size=100, verbose=0)
# %% 4.6 wrong [not_enough] · SGD is too slow
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:10_000], y_train[:10_000], epochs=2, batch_size=100, verbose=0)
# %% 4.6 wrong [mixed_up] · softmax forgotten
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:1_000], y_train[:1_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [not_enough] · network without any activation
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64),
        keras.layers.Dense(10),
    ]
)
trained_network.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
trained_network.fit(x_train_scaled[:10_000], y_train[:10_000], epochs=2, batch_size=100, verbose=0)
# %% 4.6 wrong [history_given] · the history
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network = trained_network.fit(x_train_scaled[:1_000], y_train[:1_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [nothing] · None from compile
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network = trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
# %% 4.6 wrong [other_outputs] · one output for the digit
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1),
    ]
)
trained_network.compile(optimizer="adam", loss="mean_squared_error", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:1_000], y_train[:1_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [never_given] · learning rate too large
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(0.3), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:5_000], y_train[:5_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [other_labels] · labels shifted by one
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:8_000], (y_train[:8_000] + 1) % 10, epochs=2, batch_size=100, verbose=0)
# %% 4.6 wrong [other_outputs] · eleven outputs are fine but classes counted from 1
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(11, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:1_000], y_train[:1_000] + 1, epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [never_given] · only the digits 0 to 4
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
small = y_train[:8_000] < 5
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:8_000][small], y_train[:8_000][small], epochs=2, batch_size=100, verbose=0)
# %% 4.6 wrong [array_given] · accuracy as a number
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:1_000], y_train[:1_000], epochs=1, batch_size=100, verbose=0)
trained_network = trained_network.evaluate(x_test_scaled, y_test, verbose=0)[1]
# %% 4.6 wrong [not_trained] · fitted a copy, handed in the fresh network
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
other = keras.models.clone_model(trained_network)
other.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
other.fit(x_train_scaled[:1_000], y_train[:1_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [not_trained] · weights of the last epoch thrown away by building again
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:1_000], y_train[:1_000], epochs=1, batch_size=100, verbose=0)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
# %% 4.6 wrong [not_trained] · all layers frozen
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
import warnings
trained_network.trainable = False
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    trained_network.fit(x_train_scaled[:1_000], y_train[:1_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [never_given] · regularised to death
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(4, activation="relu", kernel_regularizer="l2"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:5_000], y_train[:5_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [never_given] · bottleneck of two numbers
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(2, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:8_000], y_train[:8_000], epochs=2, batch_size=100, verbose=0)
# %% 4.6 wrong [not_enough] · stopped at once by a callback
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:10_000], y_train[:10_000], epochs=3, batch_size=100, verbose=0,
    callbacks=[
        keras.callbacks.LambdaCallback(
            on_train_batch_end=lambda batch, logs: setattr(
                trained_network, "stop_training", True
            )
        )
    ])
# %% 4.6 wrong [guessing] · sigmoid outputs with a regression of whole numbers
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="sigmoid"),
    ]
)
trained_network.compile(optimizer="sgd", loss="mean_squared_error", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:3_000], y_train_one_hot[:3_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [too_many_parameters] · large frozen layer hides the parameters
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(600, activation="relu", trainable=False),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:1_000], y_train[:1_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [too_many_parameters] · the stopped model of the lesson
trained_network = stopped_model
# %% 4.6 wrong [no_model] · the path of a file
trained_network = saved / "digits.keras"
# %% 4.6 wrong [not_enough] · images upside down in training
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:8_000, ::-1], y_train[:8_000], epochs=2, batch_size=100, verbose=0)
# %% 4.6 right · Functional with one-hot labels
keras.utils.set_random_seed(42)
inputs = keras.Input(shape=(28, 28))
x = keras.layers.Flatten()(inputs)
x = keras.layers.Dense(70, activation="relu")(x)
trained_network = keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(x))
trained_network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:20_000], y_train_one_hot[:20_000], epochs=4, batch_size=100, verbose=0)
# %% 4.6 right · subclass of Model
keras.utils.set_random_seed(42)
class Small(keras.Model):
    def __init__(self):
        super().__init__()
        self.flat = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(70, activation="relu")
        self.last = keras.layers.Dense(10, activation="softmax")
    def call(self, images):
        return self.last(self.hidden(self.flat(images)))
trained_network = Small()
trained_network.compile(optimizer=keras.optimizers.Adam(0.002), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:20_000], y_train[:20_000], epochs=3, batch_size=100, verbose=0)
# %% 4.6 right · logits and from_logits
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(0.003), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
trained_network.fit(x_train_scaled[:20_000], y_train[:20_000], epochs=3, batch_size=100, verbose=0)
# %% 4.6 right · all training images, natural name model
def build_small():
    model = keras.Sequential(
        [
            keras.layers.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(60, activation="relu"),
            keras.layers.Dense(40, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("nadam", "categorical_crossentropy", metrics=["accuracy"])
    return model
keras.utils.set_random_seed(3)
model = build_small()
model.fit(x_train_scaled, y_train_one_hot, epochs=4, batch_size=200, verbose=0)
trained_network = model
# %% 4.6 right · small convolution network
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Reshape((28, 28, 1)),
        keras.layers.Conv2D(8, 5, strides=2, activation="relu"),
        keras.layers.Flatten(),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:20_000], y_train[:20_000], epochs=3, batch_size=100, verbose=0)
# %% 4.6 right · SGD with momentum and validation split
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer=keras.optimizers.SGD(0.1, momentum=0.9), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:20_000], y_train[:20_000], epochs=3, batch_size=100, verbose=0, validation_split=0.1)
# %% 4.6 right · train_on_batch in a loop
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
for epoch in range(3):
    for start in range(0, 20_000, 100):
        trained_network.train_on_batch(
            x_train_scaled[start : start + 100], y_train[start : start + 100]
        )
# %% 4.6 right · 75 outputs, just inside the limit, dropout
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(75, activation="relu"),
        keras.layers.Dropout(0.1),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:20_000], y_train[:20_000], epochs=3, batch_size=100, verbose=0)
# %% 4.6 right · lambda loss and learning rate schedule
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(
        keras.optimizers.schedules.ExponentialDecay(0.005, 300, 0.7)
    ), loss=lambda t, p: keras.losses.sparse_categorical_crossentropy(t, p), metrics=["sparse_categorical_accuracy"])
trained_network.fit(x_train_scaled[:20_000], y_train[:20_000], epochs=3, batch_size=100, verbose=0)
# %% 4.6 wrong [not_scaled] · images not scaled
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train[:8_000].astype("float32"), y_train[:8_000], epochs=2, batch_size=100, verbose=0)
# %% 4.6 wrong [scaled_twice] · images scaled twice
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:8_000] / 255, y_train[:8_000], epochs=3, batch_size=100, verbose=0)
# %% 4.6 wrong [softmax_twice] · softmax twice
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
        keras.layers.Softmax(),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:8_000], y_train[:8_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [other_input] · flat input of 784 numbers
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(784,)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:1_000].reshape(-1, 784), y_train[:1_000], epochs=1, batch_size=100, verbose=0)
# %% 4.6 wrong [trained_with_test_images] · first training images, then test images as well
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:15_000], y_train[:15_000], epochs=2, batch_size=100, verbose=0)
trained_network.fit(x_test_scaled, y_test, epochs=2, batch_size=100, verbose=0)
# %% 4.6 wrong [not_called] · a function that builds it
def trained_network():
    return build_model()
# %% 4.6 right · compiled anew after the training
keras.utils.set_random_seed(42)
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
trained_network.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
trained_network.fit(x_train_scaled[:20_000], y_train[:20_000], epochs=3, batch_size=100, verbose=0)
trained_network.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
# %% 4.2 wrong [other_settings] · compiled again with another optimizer
keras.utils.set_random_seed(42)
net = build_model()
net.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
short_history = net.fit(
    x_train_scaled[:5000], y_train_one_hot[:5000], epochs=2, batch_size=100, validation_split=0.2, verbose=0
)
# %% 4.2 wrong [all_images] · all of the training images
keras.utils.set_random_seed(42)
short_history = build_model().fit(
    x_train_scaled, y_train_one_hot, epochs=2, batch_size=100, validation_split=0.2, verbose=0
)

# %% 4.6 wrong [not_trained] · the recipe's network in a Lambda layer
trained_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Lambda(lambda images: recipe_model(images), output_shape=(10,)),
    ]
)
trained_network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
