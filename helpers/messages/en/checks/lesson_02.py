"""What learners read from the checks of lesson 02.

Keys: `<check>.task`, `<check>.section` (the heading to read again), `<check>.correct`,
`<check>.<mistake>` and `<check>.other`.
"""

# Hints that several checks of a network give.
NO_NETWORK: dict[str, str] = {
    "nothing": (
        "The answer is `None`. `summary()` and `add()` return nothing: give the model itself."
    ),
    "class_given": (
        "This is a class, the plan of a model. Put brackets behind its name to make a model from "
        "it."
    ),
    "layers_given": "These are layers, not yet a model. Put them into a `keras.Sequential`.",
    "no_model": (
        "This is no Keras model. Make one with `keras.Sequential` or `keras.Model`, and give the "
        "model, not its output or its summary."
    ),
    "not_built": (
        "The model does not know the size of its input, so it has no weights yet. Begin with an "
        "`Input` layer that says which shape one image has."
    ),
}
WRONG_FUNCTION: dict[str, str] = {
    "several_outputs": "The model has several outputs. Here one output layer is enough.",
    "flat_input": (
        "The model expects rows of 784 numbers, but an image has 28 rows and 28 columns. Give the "
        "input that shape, and let a `Flatten` layer do the rest."
    ),
    "batch_axis_in_input": (
        "The input shape holds the batch axis. Keras adds it by itself: say only which shape *one* "
        "image has."
    ),
    "other_input": (
        "The model fails for a batch of images of shape `(2, 28, 28)`. Does its input shape fit "
        "one image?"
    ),
    "flatten_missing": (
        "For each image the output is a table, not a row: a Dense layer works on the last axis "
        "only. Put a `Flatten` layer before it."
    ),
    "output_count": (
        "The last layer should have ten outputs, one for each digit. Look at the last line of "
        "`summary()`."
    ),
    "softmax_over_images": (
        "The probabilities sum to 1 over the images, not over the digits. Softmax works on the "
        "last axis unless you name another."
    ),
    "sigmoid_instead_of_softmax": (
        "Each output lies between 0 and 1, but a row does not sum to 1. `sigmoid` looks at each "
        "output alone; which activation shares out the 1?"
    ),
    "softmax_missing": (
        "The outputs are no probabilities: some are below 0 or above 1. The last layer lacks its "
        "activation."
    ),
}

TEXTS: dict[str, str] = {
    # 2.1
    "dense_by_hand.task": "a Dense layer by hand",
    "dense_by_hand.section": "A Dense layer by hand",
    "dense_by_hand.correct": (
        "Multiply and add, add the bias, apply the activation: this is all that a Dense layer does."
    ),
    "dense_by_hand.activation_missing": (
        "One number is below 0. `relu` is missing: it puts 0 in its place."
    ),
    "dense_by_hand.bias_missing": (
        "The bias is missing. Each output gets its own bias, added before the activation."
    ),
    "dense_by_hand.product_alone": (
        "This is the matrix product. Two steps are missing: the bias, then `relu`."
    ),
    "dense_by_hand.bias_after_activation": (
        "The order is different: first add the bias, then apply `relu`. Here a number below 0 "
        "came through."
    ),
    "dense_by_hand.single_number": (
        "This is a single number. `np.max` finds the largest of all; `np.maximum` compares "
        "each number with 0."
    ),
    "dense_by_hand.batch_axis_missing": (
        "The three numbers are right, but the batch axis is gone. The result should have the shape "
        "`(1, 3)`."
    ),
    "dense_by_hand.transposed": (
        "The three numbers stand in a column. Rows are images: inputs first, then `@`, then the "
        "kernel."
    ),
    "dense_by_hand.not_summed": (
        "This has the shape of the kernel: each input was multiplied by its weights, but nothing "
        "was added up. `@` does both."
    ),
    "dense_by_hand.minimum": (
        "This keeps the numbers below 0 and drops the others. `relu` does the opposite."
    ),
    "dense_by_hand.other_activation": (
        "All numbers lie between 0 and 1, as after `softmax` or `sigmoid`. The task asks for "
        "`relu`."
    ),
    "dense_by_hand.other": (
        "Expected are three numbers in an array of shape `(1, 3)`: the inputs times the kernel, "
        "plus the bias, then `relu`."
    ),
    # 2.2
    "parameter_count.task": "count parameters",
    "parameter_count.section": "Style 1: Sequential",
    "parameter_count.correct": (
        "784 × 64 + 64 and 64 × 10 + 10. Nearly all parameters stand behind the pixels; that is "
        "where a network can become smaller."
    ),
    "parameter_count.text": "This is a text. Give the number without quotes.",
    "parameter_count.biases_missing": (
        "These are the weights. The biases are missing: each output of a Dense layer has one."
    ),
    "parameter_count.one_bias_a_layer": (
        "You counted one bias for each layer. Each *output* has a bias of its own."
    ),
    "parameter_count.one_layer": (
        "This is the count for one of the two Dense layers. Add that of the other one."
    ),
    "parameter_count.flatten_counted": (
        "This is 784 too many: `Flatten` only rearranges numbers and has no parameters."
    ),
    "parameter_count.outputs_instead_of_weights": (
        "You added up numbers of inputs and outputs. There is a weight for each *pair* of an "
        "input and an output: multiply."
    ),
    "parameter_count.one_row_of_pixels": (
        "You counted 28 inputs, one row of pixels. `Flatten` turns 28 × 28 pixels into 784 inputs."
    ),
    "parameter_count.layer_skipped": (
        "This connects the pixels with the ten outputs directly. Between them stands a layer "
        "with 64 outputs."
    ),
    "parameter_count.network_of_the_lesson": (
        "235,146 belongs to 784-256-128-10, the network of the lesson. This one is 784-64-10."
    ),
    "parameter_count.other": (
        "For each Dense layer: inputs × outputs weights, plus one bias for each output. Then add "
        "up both layers."
    ),
    # 2.3
    "small_network.task": "a small Sequential network",
    "small_network.section": "Style 1: Sequential",
    "small_network.correct": (
        "It takes images and gives ten probabilities, with about a quarter of the parameters of "
        "the course's network or fewer."
    ),
    "small_network.no_hidden_layer": (
        "The pixels are connected with the outputs directly. Add a Dense layer with `relu` in "
        "between."
    ),
    "small_network.hidden_without_activation": (
        "The hidden layer has no activation. Then two Dense layers can do no more than one: both "
        "only multiply and add."
    ),
    "small_network.too_many_parameters": (
        "There are more than 60,000 parameters. Most stand between the 784 pixels and the first "
        "Dense layer: give that layer fewer outputs."
    ),
    "small_network.other": (
        "Expected is a model for images of 28 × 28 pixels with a hidden layer, ten probabilities "
        "and at most 60,000 parameters."
    ),
    # 2.4
    "small_class.task": "a model class of your own",
    "small_class.section": "Style 3: Subclass",
    "small_class.correct": (
        "`__init__` makes the layers once, `call` uses them each time. So the weights stay "
        "the same from call to call, and can be trained."
    ),
    "small_class.instance_given": (
        "This is a model. The task asks for the class: its name without brackets behind it."
    ),
    "small_class.no_model_class": (
        "This is no class of your own that is based on `keras.Model`. Begin with "
        "`class SmallClassifier(keras.Model):`."
    ),
    "small_class.super_missing": (
        "`__init__` does not call `super().__init__()`. Keras prepares the model there, so it has "
        "to be the first line."
    ),
    "small_class.arguments_needed": (
        "Your class does not let itself be called as `SmallClassifier()`. `__init__` needs `self` "
        "and no other argument that must be given."
    ),
    "small_class.init_fails": (
        "`SmallClassifier()` ends in an error or makes no model. Run it in a cell of its own and "
        "read the last line of the error."
    ),
    "small_class.call_missing": (
        "The class has no method `call`. Keras looks for exactly this name to know what happens "
        "to the images."
    ),
    "small_class.self_missing": (
        "`call` uses a name that it does not know. Layers made in `__init__` are kept as "
        "`self.name`, and used as `self.name` too."
    ),
    "small_class.names_differ": (
        "`call` uses a layer that `__init__` did not make. Compare the names behind `self.` in "
        "both."
    ),
    "small_class.return_missing": (
        "`call` returns nothing. Its last line has to `return` the output of the last layer."
    ),
    "small_class.layers_made_in_call": (
        "The layers are made inside `call`, so each call would have new random weights and nothing "
        "could be learned. Make them in `__init__`."
    ),
    "small_class.call_fails": (
        "A model of your class fails for images of shape `(2, 28, 28)`, or returns no array. Run "
        "`SmallClassifier()(two_images)` in a cell of its own and read the last line of the error."
    ),
    "small_class.flatten_missing": (
        "For each image the output is a table, not a row. Send the images through a `Flatten` "
        "layer first."
    ),
    "small_class.output_count": "The last layer should have ten outputs, one for each digit.",
    "small_class.softmax_missing": (
        "The outputs are no probabilities with a sum of 1. The last layer needs `softmax`."
    ),
    "small_class.other_size": (
        "It works, but it is not 784-32-10, which has 25,450 parameters. Count the outputs of the "
        "hidden layer, and look whether `call` uses every layer."
    ),
    "small_class.hidden_without_activation": (
        "The hidden layer has no activation. Without `relu`, the two Dense layers can do no more "
        "than one."
    ),
    "small_class.other": (
        "Expected is a class based on `keras.Model` for images of 28 × 28 pixels, with ten "
        "probabilities as output."
    ),
    # 2.5
    "two_inputs.task": "a Functional model with two inputs",
    "two_inputs.section": "What Sequential cannot express",
    "two_inputs.correct": (
        "Two inputs, one output: no chain of layers can do this. With training, it could learn "
        "to compare handwriting."
    ),
    "two_inputs.layers_given": (
        "This is a layer, or a list of layers. Tie inputs and output together with `keras.Model`."
    ),
    "two_inputs.not_built": (
        "The model has no weights yet, because it does not know its inputs. Begin with two "
        "`keras.Input`, as the Functional style does."
    ),
    "two_inputs.stacked_images": (
        "Both images come in as one input. Make two `keras.Input` of shape `(28, 28)`, and join "
        "them inside the model."
    ),
    "two_inputs.one_input": (
        "The model has one input. Make two `keras.Input` and give `keras.Model` both, as a list."
    ),
    "two_inputs.other_inputs": (
        "Expected are two inputs of shape `(28, 28)`, without the batch axis."
    ),
    "two_inputs.several_outputs": (
        "The model has several outputs. Join the two images first, then end in one output."
    ),
    "two_inputs.call_fails": (
        "The model fails for two batches of images, or returns no array. Call it with a list of "
        "two arrays of shape `(2, 28, 28)` and read the error."
    ),
    "two_inputs.flatten_missing": (
        "For each pair the output is a table. Send both images through a `Flatten` layer first."
    ),
    "two_inputs.output_count": (
        "The question has one answer, the probability of *same*. So the last layer needs one "
        "output."
    ),
    "two_inputs.softmax_on_one": (
        "The output is 1 for every pair. `softmax` shares out a sum of 1, and a single output "
        "gets it all. Use `sigmoid` for one probability."
    ),
    "two_inputs.sigmoid_missing": (
        "The output is no probability: it can be below 0 or above 1. `sigmoid` on the last "
        "layer keeps it in between."
    ),
    "two_inputs.one_image_ignored": (
        "The output stays the same when one of the images changes. The model lists both as inputs, "
        "but only one leads to the output: join both with `Concatenate`."
    ),
    "two_inputs.other": (
        "Expected is a Functional model with two images as inputs and one probability as output."
    ),
    # 2.6
    "own_network.task": "a network of your own, saved and loaded",
    "own_network.section": "Save and load",
    "own_network.correct": (
        "Two models in memory, one function: the file holds all that the network is. You could "
        "use it in another notebook or on another computer."
    ),
    "own_network.too_few_hidden_layers": (
        "The task asks for at least two hidden layers, so for three layers with weights."
    ),
    "own_network.hidden_without_activation": (
        "The hidden layers have no activation. However many there are, together they can do no "
        "more than one layer."
    ),
    "own_network.too_many_parameters": (
        "There are more than 100,000 parameters. Look at `summary()`: which layer has the most?"
    ),
    "own_network.nothing_loaded": (
        "The loaded model is `None`. `save` returns nothing; `keras.saving.load_model` returns "
        "the model."
    ),
    "own_network.file_instead_of_model": (
        "This is the name of a file. Give what `keras.saving.load_model` makes of it."
    ),
    "own_network.not_loaded": (
        "Both names mean the same model in memory, so nothing was read from a file. Load it with "
        "`keras.saving.load_model`."
    ),
    "own_network.loaded_no_model": (
        "The second answer is no Keras model. Give what `keras.saving.load_model` returns."
    ),
    "own_network.another_network": (
        "The two models give different outputs, so the second one is not the one you saved. "
        "Perhaps the file is older, or the model was made anew after saving."
    ),
    "own_network.other": (
        "Expected are your network, with ten probabilities and at most 100,000 parameters, and "
        "the same network loaded from its file."
    ),
}

for _check in ("small_network", "two_inputs", "own_network"):
    _shared = NO_NETWORK if _check == "two_inputs" else NO_NETWORK | WRONG_FUNCTION
    for _mistake, _hint in _shared.items():
        TEXTS.setdefault(f"{_check}.{_mistake}", _hint)
