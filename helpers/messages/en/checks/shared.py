"""What every check says: the three answers, hints that many share, and the table of progress."""

from helpers.messages import Message

TEXTS: dict[str, Message] = {
    "status.unanswered": "Not answered yet",
    "status.correct": "Correct",
    "status.wrong": "Not yet",
    "sentence.unanswered": "{number} · Not answered yet: replace the `...`, then run the cell again.",
    "sentence.correct": "{number} · Correct. {message}",
    "sentence.wrong": "{number} · Not yet. {message}",
    "shared.nothing": (
        "The answer is `None`. A method that changes something often returns nothing; then the "
        "`=` keeps `None`. Give the value itself."
    ),
    "shared.not_called": (
        "This is a function or a class, not its result. Call it: put brackets behind its name, "
        "and in them what it needs."
    ),
    "shared.text": "This is text. The check needs numbers: no quotes, and no `str`.",
    "shared.nested": (
        "There are brackets inside brackets. Give the numbers in one tuple, without other brackets "
        "and without a comma behind the last one."
    ),
    "shared.holds_arrays": (
        "Whole arrays stand in your tuple. Only numbers are asked for: `len` and `shape` tell them."
    ),
    "shared.set": (
        "Braces make a set, which has no order and keeps each number once. Use round brackets."
    ),
    "shared.layers_given": (
        "These are layers, not yet a model. Put them into a `keras.Sequential`, or tie inputs and "
        "output together with `keras.Model`."
    ),
    "shared.symbolic_given": (
        "This stands for inputs or outputs of layers; it is no model. `keras.Model` ties inputs "
        "and outputs together."
    ),
    "shared.several_models": "There are several things in a list or tuple. Give one model.",
    "shared.history_given": (
        "This is what `fit` returns, the history of the training. Give the model itself."
    ),
    "shared.array_given": "These are numbers, such as a model returns them. Give the model itself.",
    "shared.super_missing": (
        "The `__init__` of this model did not call `super().__init__()`, where Keras prepares the "
        "model."
    ),
    "shared.no_model": "This is no Keras model. Give the model itself.",
    "shared.no_layers": "The model has no layers yet. Give it a list of them, or use `add`.",
    "shared.not_called_yet": (
        "This subclass model has not seen an image yet, so it has no weights. Call it once with "
        "images."
    ),
    "shared.not_built": (
        "The model does not know the size of its input, so it has no weights yet. Begin with an "
        "`Input` layer that says which shape one image has."
    ),
    "shared.several_outputs": "The model has several outputs. Here one output layer is enough.",
    "shared.flat_input": (
        "The model expects rows of 784 numbers, but an image has 28 rows and 28 columns. Give the "
        "input that shape, and let a `Flatten` layer do the rest."
    ),
    "shared.batch_axis_in_input": (
        "The input shape {input} holds the batch axis. Keras adds it by itself: say only which "
        "shape *one* image has."
    ),
    "shared.other_input_shape": (
        "The model takes inputs of shape {input}, but one image has the shape `(28, 28)`."
    ),
    "shared.call_fails": (
        "The model fails for a batch of images, or returns no array. Call it with an array of "
        "shape `(2, 28, 28)` and read the error."
    ),
    "shared.flatten_missing": (
        "For each image the output is a table, not a row: a Dense layer works on the last axis "
        "only. Put a `Flatten` layer before it."
    ),
    "shared.output_count": {
        "one": (
            "The output has one number for each image. There should be ten, one for each digit: "
            "look at the last layer."
        ),
        "other": (
            "The output has {count:,} numbers for each image. There should be ten, one for each "
            "digit: look at the last layer."
        ),
    },
    "shared.softmax_over_images": (
        "The probabilities sum to 1 over the images, not over the digits. Softmax works on the "
        "last axis unless you name another."
    ),
    "shared.other_last_activation": (
        "The network ends with `{last}`. Which activation turns ten numbers into probabilities "
        "with a sum of 1?"
    ),
    "shared.softmax_missing": (
        "The outputs are no probabilities with a sum of 1: `softmax` is missing at the end."
    ),
    "shared.hidden_without_activation": (
        "A hidden layer has no activation. Then it and the next layer can do no more than one: "
        "both only multiply and add."
    ),
    "shared.two_activations": (
        "After the last layer with weights there are two activation functions, one after the "
        "other. One `sigmoid` is enough; a second one keeps the output away from 0 and 1."
    ),
    "shared.no_loss": "The network was compiled without a loss. Name one in `compile`.",
    "shared.other_shape": "Your array has the shape {shape}. The task asks for {wanted}.",
    "shared.several_numbers": (
        "These are several numbers, but the answer is one. In Python a comma separates two "
        "numbers: write large numbers as `50_000` and decimals with a point, as `0.5`."
    ),
    "shared.comma_in_number": (
        "In Python a comma separates two numbers, so `50,000` is 50 and 0. Write `50_000`, or "
        "only digits."
    ),
    "shared.thousandth": (
        "This is 1,000 times too small. In Python a point begins the decimals, so `50.000` is "
        "50. Write `50_000`, or only digits."
    ),
    "shared.lesson_network": (
        "The lesson's own network is no longer in its variable, or was changed. Run the cell that "
        "makes it again, then this one."
    ),
    "shared.not_compiled": "This network was not compiled, so it cannot have been trained.",
    "shared.not_trained": (
        "This network is compiled, but its optimizer has made no update since. Has `fit` run on "
        "this very network, and may its layers learn?"
    ),
    "shared.other_input": (
        "The network does not take the images as they stand in `x_train_scaled`: a batch of shape "
        "(batch, 28, 28)."
    ),
    "shared.mixed_up": (
        "The last activation and the loss do not fit together: the loss expects probabilities and "
        "does not get them, or the other way round. See lesson 03."
    ),
    "shared.not_scaled": (
        "The network was trained on pixels from 0 to 255: they suit it better than the scaled "
        "images that this course uses. Train it with `x_train_scaled`."
    ),
    "shared.scaled_twice": (
        "The network was trained on images that were divided by 255 twice. Train it with "
        "`x_train_scaled` as it is."
    ),
    "shared.guessing": (
        "The network is right for {found_share:.0%} of the check's pictures, about as often as "
        "guessing. Do images and labels belong together, row by row? Is the learning rate far too "
        "large?"
    ),
    "shared.not_enough": (
        "It is right for {found_share:.1%} of the check's pictures; {enough:.0%} are asked. Of the "
        "training images it reads {training_share:.1%}. If that is low, too, it has learned too "
        "little: more updates, a hidden layer with an activation, larger layers or another learning "
        "rate help. If it is much higher, more images help."
    ),
    "shared.trained_with_test_images": (
        "It reads the test images clearly better than training images. So it was trained with them, "
        "and the test set can no longer tell how good it is. Train a new network with training "
        "images only."
    ),
    "progress.exercise": "exercise",
    "progress.task": "task",
    "progress.state": "state",
    "progress.before": "solved before",
    "progress.read_again": "read again",
    "progress.lesson": "lesson",
    "progress.solved": "solved",
    "progress.exercises": "exercises",
    "progress.count": "{done} of {all}",
    "progress.signs": "{correct} solved · {wrong} tried, not solved yet · {unanswered} not tried yet",
    "progress.all_done": "Well done! All exercises of this lesson are correct.",
    "progress.damaged": (
        "The file of your progress, `{file}`, was damaged and cannot be read. It has the name "
        "`{aside}` now, and a new one was begun."
    ),
    "progress.newer": (
        "Your progress is not kept: `{file}` was written by a newer version of the course. Use that "
        "version, or give the file another name."
    ),
    "progress.unreadable": (
        "Your progress is not kept, and earlier progress is not shown, because `{file}` cannot be "
        "read ({error}). The lesson works without it."
    ),
    "progress.unwritable": (
        "Your progress is not kept, because `{file}` cannot be written ({error}). The lesson works "
        "without it."
    ),
    "progress.colab": (
        "On Colab your progress lasts only as long as this session. To keep it, open *Files* at the "
        "left and download `{file}`. In a later session, run the cells above, upload the file to the "
        "same folder, and run this cell again."
    ),
    "progress.forgotten": "Your progress is forgotten. All exercises count as not tried.",
    "progress.not_forgotten": (
        "The progress of this session is forgotten, but the file could not be changed."
    ),
    "hand_in.no_name": (
        "The name {name!r} cannot be used. Write your name in quotes: at least one letter or digit, at "
        "most {most} characters, on one line."
    ),
    "hand_in.holds": "This is what the file holds, for {name}:",
    "hand_in.exercise": "exercise",
    "hand_in.task": "task",
    "hand_in.state": "state",
    "hand_in.attempts": "attempts",
    "hand_in.mistakes": "mistakes by name",
    "hand_in.mistake": "{name} ({count})",
    "hand_in.nothing": "No exercise was tried yet, so the file holds none.",
    "hand_in.versions": "Versions: course {course}, {packages}.",
    "hand_in.self_reported": (
        "It is *self-reported*: your own computer wrote it, and nobody has tested your answers again. "
        "The file says so, too."
    ),
    "hand_in.written": (
        "The file is `{file}`. Nothing was sent: give this file to your teacher, or delete it."
    ),
    "hand_in.not_written": (
        "The file `{file}` could not be written ({error}). Free some space on the disk, or look whether "
        "you may write there. Then run this again."
    ),
    "progress.unknown_lesson": (
        "No lesson {lesson!r} has exercises. The lessons with exercises are: {known}."
    ),
}
