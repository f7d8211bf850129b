"""What learners read from the checks of lesson 03.

Keys: `<check>.task` and `<check>.section` for the table of progress, `<check>.correct`,
`<check>.<mistake>` and `<check>.other`.
"""

TEXTS: dict[str, str] = {
    # 3.1
    "batch_loss.task": "The loss of a batch",
    "batch_loss.section": "Cross-entropy by hand",
    "batch_loss.correct": (
        "Only the probabilities of the right classes count, 0.6 and 0.2. The second image was "
        "read wrongly and costs about three times as much."
    ),
    "batch_loss.not_averaged": (
        "These are the losses of the two images, and both are right. The loss of a batch is one "
        "number: their average."
    ),
    "batch_loss.minus_forgotten": (
        "The size is right, the sign is not. The logarithm of a number below 1 is negative; the "
        "minus in −log(p) makes the loss positive."
    ),
    "batch_loss.summed": (
        "You added the two losses. Keras takes the average, so that the loss does not depend on "
        "the number of images in a batch."
    ),
    "batch_loss.base_10": (
        "You used the logarithm to base 10. Cross-entropy uses the natural logarithm: `np.log`, "
        "not `np.log10`."
    ),
    "batch_loss.base_2": (
        "You used the logarithm to base 2. Cross-entropy in Keras uses the natural logarithm: "
        "`np.log`, not `np.log2`."
    ),
    "batch_loss.predicted_class": (
        "You took the highest probability of each row. The loss asks what the *right* class "
        "got: class 1 of the second row got 0.2."
    ),
    "batch_loss.averaged_over_classes": (
        "You averaged over all six numbers. Add up along the three classes first, then take the "
        "average over the two images."
    ),
    "batch_loss.averaged_before_log": (
        "You averaged the probabilities and then took the logarithm. Take the logarithm of each "
        "one first; the order changes the result."
    ),
    "batch_loss.no_logarithm": (
        "The logarithm is missing. The loss of one image is −log(p), where p is the probability "
        "of its right class."
    ),
    "batch_loss.other": (
        "Take the probability of the right class in each row, compute −log(p) for both, and "
        "average the two. The answer is one number."
    ),
    # 3.2
    "ready_model.task": "Compile for whole numbers",
    "ready_model.section": "One-hot or whole numbers?",
    "ready_model.correct": (
        "The sparse loss reads whole numbers as they are, so `to_categorical` is not needed and "
        "`fit` takes `y_small` directly."
    ),
    "ready_model.result_of_compile": (
        "Your answer is `None`. `compile` changes the model and returns nothing. Keep the model "
        "in a variable first, then call `compile` on it in a line of its own."
    ),
    "ready_model.not_called": (
        "This is the function that builds a network, not a network. Call it, with brackets: "
        "`build_model()`."
    ),
    "ready_model.not_compiled": (
        "This network was never compiled. Without a loss and an optimizer, `fit` cannot start."
    ),
    "ready_model.other_network": (
        "This network does not take images of 28 × 28 and give ten numbers for each. Use "
        "`build_model()`."
    ),
    "ready_model.one_hot_loss": (
        "`categorical_crossentropy` wants one-hot labels, but `y_small` holds whole numbers. "
        "There is a loss for them, whose name begins with *sparse*."
    ),
    "ready_model.softmax_twice": (
        "The last layer has softmax, and `from_logits=True` applies it once more. Leave "
        "`from_logits` out."
    ),
    "ready_model.softmax_forgotten": (
        "The last layer has no softmax, and the loss does not apply it either. Use "
        "`build_model()` as it is."
    ),
    "ready_model.other_loss": (
        "This loss is for another task, or Keras does not know its name. One class out of "
        "several, with whole-number labels: which row of the section fits?"
    ),
    "ready_model.accuracy_missing": (
        "The loss fits. But the network would not report its accuracy: give `compile` a list of "
        "`metrics`. It must be the accuracy for whole numbers; the short name fits always."
    ),
    "ready_model.other": (
        "The answer must be a model: build it with `build_model()`, then call its `compile`."
    ),
    # 3.3
    "logits_loss.task": "A loss for logits",
    "logits_loss.section": "Softmax or logits?",
    "logits_loss.correct": (
        "The loss now applies softmax itself. It computes both in one step, which is also more "
        "precise for very small probabilities."
    ),
    "logits_loss.text_or_function": (
        "A name or a function cannot carry the setting: Keras would use `from_logits=False`, and "
        "no error would appear. Make an object of the class, with the setting in its brackets."
    ),
    "logits_loss.class_not_instance": (
        "This is the class, not an object of it. Add brackets, and put the setting into them."
    ),
    "logits_loss.result_of_loss": (
        "This is a number, the result of a loss. The task asks for the loss itself, before it "
        "sees any labels and predictions."
    ),
    "logits_loss.from_logits_missing": (
        "The kind of loss is right. But it takes the ten scores for probabilities, because "
        "nothing tells it that softmax is missing in the network."
    ),
    "logits_loss.one_hot_loss": (
        "This class wants one-hot labels. The labels here are whole numbers: its sister begins "
        "with *Sparse*."
    ),
    "logits_loss.other_loss": (
        "This loss is for another task. For one class out of several, with whole-number labels, "
        "use the sparse categorical cross-entropy."
    ),
    "logits_loss.other": (
        "The answer must be an object made from a class of `keras.losses`, such as "
        "`keras.losses.MeanSquaredError()`, but for this task."
    ),
    # 3.4
    "share_right.task": "Accuracy with NumPy",
    "share_right.section": "Metrics",
    "share_right.correct": (
        "Three of four. Both sides need `argmax` along the last axis: probabilities and one-hot "
        "labels only become comparable as class numbers."
    ),
    "share_right.not_averaged": (
        "These values say which images are right. Accuracy is one number: the average of these "
        "four values."
    ),
    "share_right.wrong_axis": (
        "You looked along axis 0, down the columns: which *image* has the most of a class. "
        "Look along the last axis: which *class* has the most in an image."
    ),
    "share_right.percent": (
        "Right, but as a percentage. Keras gives accuracy as a share between 0 and 1; keep to "
        "that, so that numbers can be compared."
    ),
    "share_right.counted": (
        "This is the number of right answers. Accuracy is their share: divide by the number of "
        "images, or use the average."
    ),
    "share_right.share_wrong": (
        "This is the share of *wrong* answers. Compare with `==`, not with `!=`."
    ),
    "share_right.rounded": (
        "You rounded the probabilities and compared them one by one. Four numbers of one image "
        "make one answer, and only the largest decides: use `argmax`."
    ),
    "share_right.one_side_only": (
        "Your predictions are class numbers now, but the labels are still one-hot, and NumPy "
        "compared them without an error. Both sides need `argmax`."
    ),
    "share_right.never_equal": (
        "0 means that nothing was equal. Probabilities never equal one-hot labels exactly, and "
        "`argmax` without an axis gives one number for the whole table."
    ),
    "share_right.mean_probability": (
        "This is the average probability of the right classes. Accuracy only asks whether the "
        "largest probability stands at the right place."
    ),
    "share_right.other": (
        "Turn both arrays into class numbers with `argmax(axis=-1)`, compare them, and take the "
        "average. The answer is one number between 0 and 1."
    ),
    # 3.5
    "things_model.task": "Several things in one picture",
    "things_model.section": "Which settings for which task?",
    "things_model.correct": (
        "Each output is a yes or no of its own, so their sum may be 0, 1 or more. With softmax, a "
        "dog would make the car less likely."
    ),
    "things_model.result_of_compile": (
        "Your answer is `None`, which `compile` returns. Write the model into the variable, and "
        "`compile` into a line of its own."
    ),
    "things_model.not_called": (
        "This is a function or a class. Call it with brackets, so that you get a model."
    ),
    "things_model.not_built": (
        "This model has no weights yet, because it does not know the shape of its input. Start "
        "it with `keras.layers.Input(shape=(28, 28))`."
    ),
    "things_model.not_compiled": (
        "The network stands, but it was not compiled: loss and optimizer are missing."
    ),
    "things_model.other_input": (
        "This network does not take images of shape (28, 28), or it does not give one row of "
        "numbers an image. Is `Flatten` there?"
    ),
    "things_model.one_output": (
        "One output can only answer one question with yes or no. There are five questions here."
    ),
    "things_model.other_outputs": (
        "There must be one output for each of the five things. How many has your last layer?"
    ),
    "things_model.softmax": (
        "softmax makes the outputs sum to 1, as if exactly one thing were in the picture. Here "
        "each thing is a question of its own. Which activation answers yes or no?"
    ),
    "things_model.one_class_loss": (
        "This loss expects that exactly one of the classes is right. With five separate "
        "questions, the loss must be the one for yes or no."
    ),
    "things_model.no_activation": (
        "The last layer returns any numbers, also negative ones, but the loss expects "
        "probabilities. Add the activation for yes or no, or tell the loss with `from_logits`."
    ),
    "things_model.sigmoid_twice": (
        "sigmoid stands in the last layer, and `from_logits=True` applies it once more. Leave one "
        "of the two out."
    ),
    "things_model.other_loss": (
        "The outputs fit. But this is no cross-entropy, or Keras does not know its name. Look up "
        "the row *several labels at once*."
    ),
    "things_model.other": (
        "The answer must be a compiled Keras model with the layers Input, Flatten and Dense."
    ),
    # 3.6
    "own_model.task": "Your own optimizer",
    "own_model.section": "Optimizers",
    "own_model.correct": (
        "You built, compiled and trained a network with settings of your own. Other values may "
        "do better still: change one at a time."
    ),
    "own_model.result_of_compile": (
        "Your answer is `None`: `compile` returns nothing. Keep the model in the variable first, "
        "then compile it, then train it."
    ),
    "own_model.history": (
        "This is what `fit` returns, the history. The check needs the model itself."
    ),
    "own_model.not_compiled": "This network was not compiled, so it cannot have been trained.",
    "own_model.not_trained": (
        "The network is compiled, but its optimizer has made no update yet. Call `fit`, and run "
        "the cell again."
    ),
    "own_model.too_many_parameters": (
        "The network has more than 60,000 parameters. `count_params()` tells you the number; "
        "nearly all stand in the first Dense layer: 785 for each of its outputs."
    ),
    "own_model.other_outputs": (
        "The network must take images of 28 × 28 and give ten numbers for each, one a digit."
    ),
    "own_model.usual_optimizer": (
        "This is Adam with its usual learning rate. Choose another optimizer, or Adam with "
        "another learning rate: give `compile` an object such as `keras.optimizers.RMSprop()`."
    ),
    "own_model.mixed_up": (
        "The last activation and the loss do not fit: softmax is applied twice, or not at all. "
        "See *Softmax or logits?*"
    ),
    "own_model.not_enough": (
        "It reads less than 0.88 of the validation images. If the loss still falls, try a larger "
        "learning rate, momentum, or more epochs; if it jumps, a smaller learning rate."
    ),
    "own_model.other": (
        "The answer must be a Keras model that was built, compiled and trained in this cell."
    ),
}
