"""What learners read from the checks of lesson 04.

Keys: `<check>.task` and `<check>.section` for the table of progress, `<check>.correct`,
`<check>.<mistake>` and `<check>.other`.
"""

TEXTS: dict[str, str] = {
    # 4.1
    "updates.task": "Count the updates",
    "updates.section": "How many updates?",
    "updates.correct": (
        "45,000 images make 703 full batches and one last batch of 8 images, so 704 updates an "
        "epoch. The small batch counts like any other."
    ),
    "updates.rounded_down": (
        "You left out the last batch of each epoch. It holds only 8 images, but it causes an "
        "update, too: round up."
    ),
    "updates.not_rounded": (
        "There are no parts of an update. Round the number of batches in one epoch up to a whole "
        "number, then multiply."
    ),
    "updates.rounded_at_the_end": (
        "You rounded once, after multiplying. But *every* epoch ends with its own small batch: "
        "round first, then multiply by the epochs."
    ),
    "updates.one_epoch": "This belongs to one epoch. The training has three of them.",
    "updates.split_forgotten": (
        "You counted all 50,000 images. A tenth of them is kept aside for validation and causes "
        "no update."
    ),
    "updates.validation_images": (
        "You counted the batches of the validation images. They are only measured; the updates "
        "come from the other 90 %."
    ),
    "updates.images_seen": (
        "This is a number of images. An update happens once a *batch*: divide by the batch "
        "size, and round up."
    ),
    "updates.epochs": (
        "An epoch is a whole pass over the data, with many updates: one for each batch."
    ),
    "updates.other": (
        "Three steps: how many images are left for training, how many batches do they make in one "
        "epoch (rounded up), and how many in three?"
    ),
    # 4.2
    "short_history.task": "A training of your own with validation",
    "short_history.section": "What `fit` is told",
    "short_history.correct": (
        "4,000 images trained the network in 40 updates an epoch; the last 1,000 were only "
        "measured, and their results begin with `val_`."
    ),
    "short_history.model": (
        "This is the model. `fit` changes the model *and* returns a history; the task asks for "
        "what it returns."
    ),
    "short_history.dictionary": (
        "This is the dictionary inside the history. Keep the whole object that `fit` returns, "
        "without `.history` behind it."
    ),
    "short_history.no_training": (
        "This history belongs to no training. Do not make one yourself: `fit` returns it."
    ),
    "short_history.no_validation": (
        "The history has no values that begin with `val_`, so nothing was kept aside. Which "
        "argument of `fit` keeps a share of the images for validation?"
    ),
    "short_history.other_epochs": (
        "The number of epochs is not 2. Without the argument `epochs`, `fit` trains for one."
    ),
    "short_history.all_images": (
        "This training used all 60,000 images. Give `fit` a slice with the first 5,000 of the "
        "images, and the same slice of the labels."
    ),
    "short_history.separate_validation": (
        "All 5,000 images were used for updates, and validation used other images. Keep to "
        "`validation_split`; if these were test images, you would now choose by the test set."
    ),
    "short_history.usual_batch_size": (
        "There were 125 updates an epoch: this is the usual batch size of 32. Say that a batch "
        "has 100 images."
    ),
    "short_history.other_steps": (
        "Epochs and validation fit, but an epoch has another number of updates than 40. Check the "
        "number of images, the batch size and the share that is kept aside."
    ),
    "short_history.other": (
        "The answer must be what `fit` returns: `short_history = ...fit(...)`, with a new network "
        "from `build_model()`."
    ),
    # 4.3
    "best_recorded_epoch.task": "The best epoch of a record",
    "best_recorded_epoch.section": "Where does overfitting begin?",
    "best_recorded_epoch.correct": (
        "After it the validation loss rises while the training loss still falls. One epoch later "
        "the accuracy is a little higher, but the network is surer of its mistakes."
    ),
    "best_recorded_epoch.counted_from_0": (
        "This is the right place in the list, but lists count from 0 and epochs from 1."
    ),
    "best_recorded_epoch.training_curve": (
        "You looked at the training curves. They nearly always improve until the end, because the "
        "network sees these images again and again. Look at validation."
    ),
    "best_recorded_epoch.best_accuracy": (
        "This epoch has the highest validation *accuracy*. The task asks for the lowest "
        "validation *loss*."
    ),
    "best_recorded_epoch.highest_loss": (
        "This epoch has the highest validation loss. The lower a loss, the better."
    ),
    "best_recorded_epoch.loss_instead_of_epoch": (
        "This is the value of the loss. The task asks in which epoch it was reached."
    ),
    "best_recorded_epoch.other": (
        "Find the smallest number in the list `val_loss`, and count its place, starting from 1."
    ),
    # 4.4
    "measured_part.task": "Evaluate on a part of the test set",
    "measured_part.section": "Evaluate on the test set",
    "measured_part.correct": (
        "Compare with the numbers for all 10,000 images: the model is the same, the numbers are "
        "not. The fewer test images, the more luck is in the result."
    ),
    "measured_part.pair": (
        "`evaluate` returns two numbers, and one of your variables holds both. Write two names "
        "with a comma on the left of `=`."
    ),
    "measured_part.swapped": "The two are swapped: `evaluate` returns the loss first.",
    "measured_part.percent": "The accuracy must be a share between 0 and 1, as Keras gives it.",
    "measured_part.whole_test_set": (
        "These are the numbers for all 10,000 test images. Use a slice with the first 1,000, of "
        "images and labels."
    ),
    "measured_part.training_images": (
        "These are training images: the network has seen them many times, so the numbers are too "
        "good. Use `x_test_scaled` and its labels."
    ),
    "measured_part.not_scaled": (
        "These images have pixels from 0 to 255, but the network learned with 0 to 1. Use the "
        "scaled images."
    ),
    "measured_part.other": (
        "Call `model.evaluate` with `x_test_scaled[:1000]` and the one-hot labels of the same "
        "images. It returns loss and accuracy."
    ),
    # 4.5
    "patient_stop.task": "A patient callback",
    "patient_stop.section": "Stop at the right moment",
    "patient_stop.correct": (
        "Without `restore_best_weights=True` the network would keep the weights of the last "
        "epoch, three epochs after the best one."
    ),
    "patient_stop.class_not_instance": (
        "This is the class, not a callback. Add brackets, and put the settings into them."
    ),
    "patient_stop.list": (
        "`fit` wants a list of callbacks, but this variable should hold the callback alone."
    ),
    "patient_stop.text": ("A text is no callback. Make an object of a class in `keras.callbacks`."),
    "patient_stop.other_callback": (
        "This callback does not end a training. Which one of the two in the section does?"
    ),
    "patient_stop.watches_loss": (
        "It watches a loss; `val_loss` is what it watches if you say nothing. Use `monitor` to "
        "name the validation accuracy."
    ),
    "patient_stop.watches_training": (
        "It watches the accuracy on the training images, which nearly always rises. The names of "
        "validation values begin with `val_`."
    ),
    "patient_stop.watches_nothing": (
        "No history has a value of this name, so the callback would never stop anything. Look up "
        "the four names in *Read the history*."
    ),
    "patient_stop.no_patience": (
        "With a patience of 0 the training ends at the first epoch without improvement. Three "
        "such epochs are allowed here."
    ),
    "patient_stop.other_patience": "Its patience is not 3.",
    "patient_stop.not_restored": (
        "It would stop at the right time, but leave the network with the weights of the last "
        "epoch. One more argument puts the best ones back."
    ),
    "patient_stop.lower_is_better": (
        'With `mode="min"` it takes a lower accuracy for a better one. Leave `mode` out: Keras '
        "knows which direction is better."
    ),
    "patient_stop.other": (
        "Make an object of the class `keras.callbacks.EarlyStopping`, with three settings."
    ),
    # 4.6
    "trained_network.task": "Build, compile, train",
    "trained_network.section": "Train",
    "trained_network.correct": (
        "You built, compiled and trained a network on your own, and it reads images that it has "
        "never seen."
    ),
    "trained_network.result_of_compile": (
        "Your answer is `None`. `compile` returns nothing: keep the model in the variable first, "
        "and compile it in the next line."
    ),
    "trained_network.history": (
        "This is the history that `fit` returns. The variable should hold the model."
    ),
    "trained_network.not_compiled": "This network was not compiled, so it cannot have learned.",
    "trained_network.not_trained": (
        "This network is compiled, but no update was made: `fit` has not run on it."
    ),
    "trained_network.too_many_parameters": (
        "The network has more than 60,000 parameters. One output of the first Dense layer costs "
        "785 of them; a smaller first layer saves most."
    ),
    "trained_network.other_outputs": (
        "The network must take one image of 28 × 28 and return ten numbers. Look at `Flatten` and "
        "at the last layer."
    ),
    "trained_network.mixed_up": (
        "The last activation and the loss do not fit together: softmax is applied twice, or not "
        "at all. See lesson 03."
    ),
    "trained_network.not_scaled": (
        "The network reads images with pixels from 0 to 255, but not the scaled ones that this "
        "course uses. Train it with `x_train_scaled`."
    ),
    "trained_network.not_enough": (
        "It reads less than 0.92 of the test images. A hidden layer with `relu`, more training "
        "images, or one more epoch will help; look at the curves first."
    ),
    "trained_network.other": (
        "The answer must be a Keras model that this cell builds, compiles and trains."
    ),
}
