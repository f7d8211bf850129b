"""What learners read from the checks of lesson 03.

Keys: `<check>.task` (the title of the exercise), `<check>.section` (the heading to read again),
`<check>.correct`, `<check>.<mistake>` and `<check>.other`.
"""

TEXTS: dict[str, str] = {
    # 3.1
    "batch_loss.task": "The loss of a batch",
    "batch_loss.section": "Cross-entropy by hand",
    "batch_loss.correct": (
        "Only the probabilities of the right classes count, 0.6 and 0.3. The second image was "
        "read wrongly and costs more than twice as much."
    ),
    "batch_loss.loss_object": (
        "This is a loss object, which has not computed anything yet. Call it with labels and "
        "predictions; its result is the number."
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
        "got: class 1 of the second row got 0.3."
    ),
    "batch_loss.other_class": (
        "You took the probabilities of other classes. Class 0 is the first number of a row, "
        "class 1 the second."
    ),
    "batch_loss.one_image": (
        "This is the loss of one of the two images. The loss of the batch is the average of both."
    ),
    "batch_loss.averaged_over_classes": (
        "You averaged over all six numbers. Add up along the three classes first, then take the "
        "average over the two images."
    ),
    "batch_loss.divided_by_classes": (
        "The sum is right, but it was divided by 3. The batch holds two images: divide by 2."
    ),
    "batch_loss.averaged_before_log": (
        "You averaged the probabilities and then took the logarithm. Take the logarithm of each "
        "one first; the order changes the result."
    ),
    "batch_loss.no_logarithm": (
        "The logarithm is missing. The loss of one image is −log(p), where p is the probability "
        "of its right class."
    ),
    "batch_loss.squared_error": (
        "This is the average squared distance from the labels, another loss. The loss of one image "
        "is −log(p)."
    ),
    "batch_loss.lesson_example": (
        "This is the loss of the three rows in the example above. Here are two other rows."
    ),
    "batch_loss.softmax_added": (
        "Here softmax was applied to the probabilities, as `from_logits=True` does. The rows are "
        "probabilities already: take them as they are."
    ),
    "batch_loss.all_probabilities": (
        "All three probabilities of each row went into the sum. Only the one of the right class "
        "counts."
    ),
    "batch_loss.rounded": (
        "Close, but not exact. Give at least two decimals, and round at the end only."
    ),
    "batch_loss.below_zero": "A loss is never below 0: look at the minus in −log(p).",
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
    "ready_model.nothing": (
        "Your answer is `None`. `compile` changes the model and returns nothing. Keep the model "
        "in a variable first, then call `compile` on it in a line of its own."
    ),
    "ready_model.not_called": (
        "This is a function or a class, not a network. Call it, with brackets: `build_model()`."
    ),
    "ready_model.not_compiled": (
        "This network was never compiled. Without a loss and an optimizer, `fit` cannot start."
    ),
    "ready_model.other_network": (
        "This is not the network that `build_model()` makes. Use it as it is."
    ),
    "ready_model.lost_setting": (
        "The third setting of `compile` is `loss_weights`, so your list went there. Write the name "
        "before it: `metrics=[...]`."
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
    "ready_model.loss_fails": (
        "With whole-number labels this loss ends in an error, and so would `fit`. There is one for "
        "them, whose name begins with *sparse*."
    ),
    "ready_model.other_loss": (
        "This loss is for another task: with whole numbers as labels it does not give the "
        "cross-entropy. There is one for them, whose name begins with *sparse*."
    ),
    "ready_model.metric_fails": (
        "The loss fits. But a metric ends in an error, and so would `fit`: it does not compare "
        "ten probabilities with one whole number. The short name `accuracy` fits always."
    ),
    "ready_model.accuracy_missing": (
        "The loss fits. But the network would not report its accuracy: give `compile` a list of "
        "`metrics`."
    ),
    "ready_model.other_metric": (
        "The loss fits. But the network would report {names}, which is not the accuracy for "
        "whole-number labels. The short name `accuracy` fits always."
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
    "logits_loss.metric": (
        "This is a metric, which is only read. Training needs a loss, from `keras.losses`."
    ),
    "logits_loss.model_given": "This is a model. Give the loss object alone.",
    "logits_loss.layer": "This is a layer. The network stays as it is; give a loss.",
    "logits_loss.in_tuple": (
        "Your object is inside a list or a tuple; a comma at the end of a line makes a tuple, too. "
        "Give the loss alone."
    ),
    "logits_loss.result_of_loss": (
        "This is a number, the result of a loss. The task asks for the loss itself, before it "
        "sees any labels and predictions."
    ),
    "logits_loss.from_logits_missing": (
        "The kind of loss is right. But it takes the ten scores for probabilities: the setting "
        "that says otherwise belongs into the brackets, when the object is made."
    ),
    "logits_loss.one_hot_loss": (
        "This loss wants one-hot labels. The labels here are whole numbers: its sister begins "
        "with *Sparse*."
    ),
    "logits_loss.other_class": (
        "This loss is for another task. For one class out of several, with whole-number labels, "
        "use the sparse categorical cross-entropy."
    ),
    "logits_loss.other_settings": (
        "The class is right, but this object does not give the usual cross-entropy of logits. Make "
        "it with one setting, and change nothing else."
    ),
    "logits_loss.other": (
        "The answer must be an object made from a class of `keras.losses`, such as "
        "`keras.losses.MeanSquaredError()`, but for this task."
    ),
    # 3.4
    "share_right.task": "Accuracy with NumPy",
    "share_right.section": "Metrics",
    "share_right.correct": (
        "One of four. Both sides need `argmax` along the last axis: probabilities and one-hot "
        "labels only become comparable as class numbers."
    ),
    "share_right.truth_value": (
        "This is `True` or `False`. Accuracy is a share: how many of the four are right?"
    ),
    "share_right.not_averaged": (
        "These values say which images are right. Accuracy is one number: the average of these "
        "four values."
    ),
    "share_right.counted": (
        "This is the number of right answers. Accuracy is their share: divide by the number of "
        "images, or use the average."
    ),
    "share_right.percent": (
        "Right, but as a percentage. Keras gives accuracy as a share between 0 and 1; keep to "
        "that, so that numbers can be compared."
    ),
    "share_right.wrong_or_rounded": (
        "This number comes out in two ways: the *wrong* answers are counted, or all sixteen "
        "numbers are rounded and compared one by one. Four numbers of one image make one answer: "
        "use `argmax`, and compare with `==`."
    ),
    "share_right.columns_or_smallest": (
        "This number comes out when `argmax` goes down the columns, or with `argmin`. Ask along "
        "the last axis which class has the *most* in an image."
    ),
    "share_right.all_numbers": (
        "This number comes out when all sixteen numbers count: as divisor, or because only one "
        "side is turned into class numbers. Both sides need `argmax`, and there are four images."
    ),
    "share_right.loss": "This is the loss. Accuracy only asks which answers are right.",
    "share_right.mean_probability": (
        "This is the average probability of the right classes. Accuracy only asks whether the "
        "largest probability stands at the right place."
    ),
    "share_right.never_equal": (
        "0 means that nothing was equal, but there are right answers. Compare class numbers with "
        "class numbers: `argmax`, along the last axis, on both sides."
    ),
    "share_right.always_equal": (
        "1 means that all four are right, but not all are. Does the largest probability stand "
        "where the 1 of the label stands?"
    ),
    "share_right.other_range": "A share lies between 0 and 1.",
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
    "things_model.nothing": (
        "Your answer is `None`, which `compile` returns. Write the model into the variable, and "
        "`compile` into a line of its own."
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
        "The network gives {count} numbers for each picture. There must be one output for each of "
        "the five things."
    ),
    "things_model.softmax": (
        "The outputs always sum to 1, as if exactly one thing were in the picture. Here each thing "
        "is a question of its own. Which activation answers yes or no?"
    ),
    "things_model.no_hidden_layer": (
        "There is no hidden layer: the pixels lead to the outputs directly. Add one in between."
    ),
    "things_model.more_hidden_layers": (
        "There is more than one hidden layer. The task asks for one."
    ),
    "things_model.one_class_loss": (
        "This loss expects that exactly one of the classes is right. With five separate "
        "questions, the loss must be the one for yes or no."
    ),
    "things_model.no_activation": (
        "The outputs can be below 0 or above 1, but the loss expects probabilities. The last step "
        "should be the activation for yes or no."
    ),
    "things_model.scores": (
        "Training would work, because the loss applies sigmoid itself (`from_logits`). But the "
        "task asks for a network that gives probabilities, and this one gives scores. Which "
        "activation answers yes or no?"
    ),
    "things_model.other_last_activation": (
        "The network ends with `{last}`, which does not give probabilities from 0 to 1. Which "
        "activation answers yes or no?"
    ),
    "things_model.sigmoid_twice": (
        "sigmoid stands in the last layer, and `from_logits=True` applies it once more. Leave one "
        "of the two out."
    ),
    "things_model.other_loss": (
        "This loss is not the cross-entropy for yes or no, or Keras does not know its name. Look up the row *several labels at once*."
    ),
    "things_model.metric_fails": (
        "Loss and outputs fit. But a metric ends in an error, and so would `fit`. Look up the row "
        "*several labels at once*."
    ),
    "things_model.metric_missing": (
        "Loss and outputs fit. A metric is missing: look up the row *several labels at once*."
    ),
    "things_model.other_metric": (
        "Loss and outputs fit. But {names} does not count each of the five answers by itself; with "
        "several outputs, Keras takes `accuracy` for the question which is largest. Look up the "
        "row *several labels at once*."
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
    "own_model.not_compiled": "This network was not compiled, so it cannot have been trained.",
    "own_model.not_trained": (
        "The optimizer that this network is compiled with has made no update. Call `fit` after "
        "`compile`, on this very network."
    ),
    "own_model.too_many_parameters": (
        "The network has {found_parameters:,} parameters; {limit:,} are allowed. Nearly all stand "
        "in the first Dense layer: 785 for each of its outputs."
    ),
    "own_model.other_input": (
        "The network does not take the images as they stand in `x_small`: a batch of shape "
        "(batch, 28, 28)."
    ),
    "own_model.other_outputs": "The network must give ten numbers for each image, one a digit.",
    "own_model.usual_optimizer": (
        "This is Adam with its usual learning rate. Choose another optimizer, or Adam with "
        "another learning rate: give `compile` an object such as `keras.optimizers.RMSprop()`."
    ),
    "own_model.mixed_up": (
        "The last activation and the loss do not fit: softmax is applied twice, or not at all. "
        "See *Softmax or logits?*"
    ),
    "own_model.not_scaled": (
        "The network was trained on pixels from 0 to 255: they suit it better than the scaled "
        "images. Train it with `x_small`."
    ),
    "own_model.scaled_twice": (
        "The network was trained on images that were divided by 255 twice. Train it with "
        "`x_small` as it is."
    ),
    "own_model.not_enough": (
        "It is right for {validation_share:.1%} of the validation images; {enough:.0%} are asked. "
        "If its loss still falls, try a larger learning rate, momentum, or more epochs; if it "
        "jumps, a smaller learning rate. And let it see all images of `x_small`."
    ),
    "own_model.trained_with_validation_images": (
        "It answers the validation images nearly as surely as training images, and clearly more "
        "surely than others. So it was trained with them. Give `fit` the images of `x_small` only."
    ),
    "own_model.trained_with_test_images": (
        "It reads the test images clearly better than training images, so it was trained with "
        "them. Give `fit` the images of `x_small` only."
    ),
    "own_model.other": (
        "The answer must be a Keras model that was built, compiled and trained in this cell."
    ),
}
