"""What learners read from the checks of lesson 04.

Keys: `<check>.task` and `<check>.section` for the table of progress, `<check>.correct`,
`<check>.<mistake>` and `<check>.other`. Mistakes of any training stand in `shared`.
"""

TEXTS: dict[str, str] = {
    # 4.1
    "updates.task": "The number of updates",
    "updates.section": "How many updates?",
    "updates.correct": (
        "{trained:,} images make {full} full batches and one last batch of {rest} images, so "
        "{batches} updates an epoch. The small batch counts like any other."
    ),
    "updates.thousandth": (
        "This is 1,000 times too small. In Python a point begins the decimals. Write large "
        "numbers as `50_000`, or only digits."
    ),
    "updates.rounded_down": (
        "The last batch of each epoch is missing here. It holds only {rest} images, but it causes "
        "an update, too: round up."
    ),
    "updates.not_rounded": (
        "There are no parts of an update. Round the number of batches in one epoch up to a whole "
        "number, then multiply."
    ),
    "updates.one_small_batch": (
        "This counts one small batch in all. But *every* epoch ends with its own: round up the "
        "batches of one epoch first, then multiply by the epochs."
    ),
    "updates.one_epoch": "This belongs to one epoch. The training has {epochs} of them.",
    "updates.split_forgotten": (
        "Here the tenth of the {images:,} images that is kept aside for validation was not left "
        "out. It causes no update."
    ),
    "updates.validation_images": (
        "These are the batches of the validation images. They are only measured; the updates "
        "come from the other 90 %."
    ),
    "updates.validation_batches_too": (
        "This counts the batches of the validation images, too. They are only measured, and "
        "cause no update."
    ),
    "updates.images_seen": (
        "This is a number of images. An update happens once a *batch*: divide by the batch "
        "size, and round up."
    ),
    "updates.epochs": (
        "This is the number of epochs. An epoch is a whole pass over the data, with many updates: "
        "one for each batch."
    ),
    "updates.number_of_the_recipe": (
        "This would be right with numbers of the recipe, such as its 60,000 images, its "
        "batches of 100 or its ten epochs. Here are {images:,} images, a tenth of them kept "
        "aside, batches of {batch} and {epochs} epochs."
    ),
    "updates.other": (
        "Three steps: how many images are left for training, how many batches do they make in one "
        "epoch (rounded up), and how many in {epochs} epochs?"
    ),
    # 4.2
    "short_history.task": "A training of your own with validation",
    "short_history.section": "What `fit` is told",
    "short_history.correct": (
        "{trained:,} images trained the network in {steps} updates an epoch; the last {kept:,} were "
        "only measured, and their results begin with `val_`."
    ),
    "short_history.model": (
        "This is the model. `fit` changes the model *and* returns a history; the task asks for "
        "what it returns."
    ),
    "short_history.dictionary": (
        "This is a dictionary. Keep the whole object that `fit` returns, without `.history` "
        "behind it."
    ),
    "short_history.no_training": (
        "This history belongs to no training. Do not make one yourself: `fit` returns it."
    ),
    "short_history.other_network": (
        "This training was one of another network. Take a new one from `build_model()`, and leave "
        "it as it is."
    ),
    "short_history.other_settings": (
        "The network was compiled in another way than `build_model` does it. Leave it as it is, "
        "without `compile`."
    ),
    "short_history.other_epochs": (
        "The number of trained epochs is {found_epochs}, not {epochs}. The argument `epochs` says "
        "how many; nothing should end the training earlier."
    ),
    "short_history.all_images": (
        "{found_steps:,} updates an epoch: this training used all training images. Give `fit` a "
        "slice with the first {images:,} of the images, and the same slice of the labels."
    ),
    "short_history.separate_validation": (
        "{found_steps} updates an epoch: all {images:,} images were used for updates, and validation "
        "used other ones, or the same again. Let `validation_split` keep the last 20 % aside."
    ),
    "short_history.usual_batch_size": (
        "There were {found_steps} updates an epoch: this is the usual batch size of 32. Say that "
        "a batch has {batch} images."
    ),
    "short_history.other_steps": (
        "An epoch made {found_steps} updates, not {steps}. Check the number of images, the batch "
        "size and the share that is kept aside."
    ),
    "short_history.no_validation": (
        "Validation was not measured after each epoch: values that begin with `val_` are missing. "
        "Which argument of `fit` keeps a share of the images for validation?"
    ),
    "short_history.went_on": (
        "The network of this training had learned before, or learned more afterwards. `fit` goes "
        "on from the weights that a network has: take a new one from `build_model()`."
    ),
    "short_history.not_scaled": (
        "The numbers of updates fit, but the images have pixels from 0 to 255. Train with "
        "`x_train_scaled`."
    ),
    "short_history.test_images": (
        "The numbers of updates fit, but these are test images. Train with training images; the "
        "test set is kept for the end."
    ),
    "short_history.guessing": (
        "The numbers of updates fit, but a validation accuracy of {found_share:.2f} is far too low. "
        "Do images and labels belong together, row by row?"
    ),
    "short_history.other_images": (
        "The numbers of updates fit, but the values were not measured on the right images. Take "
        "the first {images:,} rows of `x_train_scaled` and of `y_train_one_hot`, in their order."
    ),
    "short_history.other": (
        "The answer must be what `fit` returns: `short_history = ...fit(...)`, with a new network "
        "from `build_model()`."
    ),
    # 4.3
    "best_recorded_epoch.task": "The best epoch of a record",
    "best_recorded_epoch.section": "Where does overfitting begin?",
    "best_recorded_epoch.correct": (
        "After it the validation loss rises while the training loss still falls. Two epochs later "
        "the accuracy is a little higher, but the network is surer of its mistakes."
    ),
    "best_recorded_epoch.counted_from_0": (
        "This is the right place in the list, but lists count from 0 and epochs from 1."
    ),
    "best_recorded_epoch.loss_instead_of_epoch": (
        "This is a value of the loss. The task asks in which epoch the lowest one was reached."
    ),
    "best_recorded_epoch.last_epoch": (
        "This is the last epoch of the record. Only the training curves are best there: they nearly "
        "always improve until the end. Look at the validation loss."
    ),
    "best_recorded_epoch.best_accuracy": (
        "This epoch has the highest validation *accuracy*. The task asks for the lowest "
        "validation *loss*."
    ),
    "best_recorded_epoch.higher_loss": (
        "In epoch {epoch:.0f} the validation loss was {loss}. Another epoch has a lower one: find "
        "the smallest number in the list `val_loss`, and count its place, starting from 1."
    ),
    "best_recorded_epoch.other": (
        "The answer is one number. Find the smallest number in the list `val_loss`, and count its "
        "place, starting from 1."
    ),
    # 4.4
    "part_loss.task": "A part of the test set",
    "part_loss.section": "Evaluate on the test set",
    "part_loss.correct": (
        "The accuracy on these {part} images is {first:.3f}, on the next {part} it is {second:.3f}, "
        "on the {part} after them {third:.3f}, on all 10,000 {all:.3f}. The network is the same: "
        "the fewer test images, the more luck is in the result."
    ),
    "part_loss.pair": (
        "`evaluate` returns two numbers, and one of your variables holds both. Write two names "
        "with a comma on the left of `=`."
    ),
    "part_loss.swapped": "The two are swapped: `evaluate` returns the loss first.",
    "part_loss.whole_test_set": (
        "These are the numbers for all 10,000 test images. Use a slice with the first {part}, of "
        "images and labels."
    ),
    "part_loss.other_test_images": (
        "These are the numbers for other test images. The slice `[:{part}]` takes the first {part}."
    ),
    "part_loss.training_images": (
        "These are training or validation images. Use `x_test_scaled` and the labels that belong "
        "to it."
    ),
    "part_loss.not_scaled": (
        "These images have pixels from 0 to 255, but the network learned with 0 to 1. Use the "
        "scaled images."
    ),
    "part_loss.accuracy_only": (
        "The accuracy is right, the loss is not. `evaluate` gives it first: the mean over the "
        "images of `-np.log` of the probability of the right digit."
    ),
    "part_loss.loss_only": (
        "The loss is right, the accuracy is not. `evaluate` gives it as the second number: "
        "the share of right answers, from 0 to 1."
    ),
    "part_loss.guessing": (
        "This accuracy is below a quarter, but `recipe_model` reads nearly all images. Do the images "
        "and labels come from the same rows, and was it this network that was measured?"
    ),
    "part_loss.other": (
        "Call `recipe_model.evaluate` with `x_test_scaled[:{part}]` and the one-hot labels of the "
        "same images. It returns loss and accuracy."
    ),
    # 4.5
    "patient_stop.task": "A patient callback",
    "patient_stop.section": "Stop at the right moment",
    "patient_stop.correct": (
        "Without `restore_best_weights=True` the network would keep the weights of the last "
        "epoch, {patience} epochs after the best one."
    ),
    "patient_stop.other_callback": (
        "Of the callbacks that Keras has, one ends a training when a value stands still. It is one "
        "of the two in the section."
    ),
    "patient_stop.fails": (
        "A training with this callback ends in an error. Is every setting of the right kind, such "
        "as a number without quotes?"
    ),
    "patient_stop.other_patience": (
        "Its patience is {found_patience}, not {patience}. It is 0 if you say nothing: then "
        "the training ends at the first epoch without improvement."
    ),
    "patient_stop.too_early": (
        "It stops too early: with the validation accuracies {accuracies} it ends the training after "
        "epoch {stopped}. It should go on until {patience} epochs *in a row* are no better than the "
        "best one before them."
    ),
    "patient_stop.too_late": (
        "It does not stop in time: with the validation accuracies {accuracies} the training should "
        "end after epoch {right}, since {patience} epochs in a row were no better than the best one."
    ),
    "patient_stop.not_restored": (
        "It stops at the right time, but leaves the network with the weights of another epoch than "
        "the best one. `EarlyStopping` has an argument that puts the best ones back."
    ),
    "patient_stop.watches_other": (
        "It watches `{watched}`. The names of validation values begin with `val_`: look up "
        "the one of the validation accuracy in *Read the history*, and give it to `monitor`."
    ),
    "patient_stop.other_setting": (
        "Its `{setting}` changes what counts as an improvement, or from when on. Leave it "
        "out, and write the names of all arguments."
    ),
    "patient_stop.other": (
        "The answer must be one callback, not in a list or tuple, and not as text: an object "
        "of the class `keras.callbacks.EarlyStopping`, with three settings."
    ),
    # 4.6
    "trained_network.task": "A network of your own",
    "trained_network.section": "Train",
    "trained_network.correct": (
        "You built, compiled and trained a network on your own. It is right for {found_share:.1%} of "
        "pictures that it has never seen."
    ),
    "trained_network.too_many_parameters": (
        "The network has {found_parameters:,} parameters, more than {most_parameters:,}. One output "
        "of the first Dense layer costs 785 of them; a smaller first layer saves most."
    ),
    "trained_network.other_outputs": (
        "The network must return {outputs} numbers for each image, one for each digit, and no more "
        "axes. Look at `Flatten` and at the last layer."
    ),
    "trained_network.other_labels": (
        "The network has learned, but other labels: it reads most images of a {digit} as a {read}. "
        "The label of each image is its digit, counted from 0."
    ),
    "trained_network.softmax_twice": (
        "The network applies softmax twice: its probabilities lie close together, whatever the "
        "image. Once is enough."
    ),
    "trained_network.never_given": (
        "For none of the check's pictures does it answer: {never_given}. Were there such images in "
        "the training? If so, it has learned badly: more updates, a larger layer or a smaller "
        "learning rate help."
    ),
    "trained_network.other": (
        "The answer must be a Keras model that this cell builds, compiles and trains."
    ),
}
