"""What learners read from the checks of lesson 02.

Keys: `<check>.task` (the title of the exercise), `<check>.section` (the heading to read again),
`<check>.correct`, `<check>.<mistake>` and `<check>.other`.
"""

from helpers.messages import Message

TEXTS: dict[str, Message] = {
    # 2.1
    "small_outputs.task": "Three outputs by hand",
    "small_outputs.section": "A Dense layer by hand",
    "small_outputs.correct": (
        "Multiply and add, add the bias, apply the activation: this is all that a Dense layer does."
    ),
    "small_outputs.layer": (
        "This is a layer, which has random weights of its own. Compute with the arrays that the "
        "cell gives you."
    ),
    "small_outputs.truth_values": (
        "These are `True` and `False`. A comparison gives them; `relu` gives numbers."
    ),
    "small_outputs.activation_missing": (
        "One number is below 0. `relu` is missing: it puts 0 in its place."
    ),
    "small_outputs.bias_missing": (
        "The bias is missing. Each output gets its own bias, added before the activation."
    ),
    "small_outputs.product_alone": (
        "This is the matrix product. Two steps are missing: the bias, then `relu`."
    ),
    "small_outputs.bias_after_activation": (
        "The order is different: first add the bias, then apply `relu`."
    ),
    "small_outputs.bias_subtracted": "The bias was subtracted. A Dense layer adds it.",
    "small_outputs.bias_multiplied": "The bias was multiplied. A Dense layer adds it.",
    "small_outputs.bias_inside": (
        "The bias was added to the kernel. First compute the matrix product; then add the bias."
    ),
    "small_outputs.relu_on_inputs": (
        "`relu` was applied to the inputs, too. The layer takes them as they are."
    ),
    "small_outputs.maximum_of_bias": (
        "Here the bias was compared with the product. Add it; `relu` compares the sum with 0."
    ),
    "small_outputs.maximum_of_all": (
        "This is the largest of the sums. `np.max` finds it; `np.maximum` compares each number "
        "with 0."
    ),
    "small_outputs.one_number": (
        "This is a single number. A layer with three outputs gives three numbers an input row."
    ),
    "small_outputs.batch_axis_missing": (
        "The three numbers are right, but the batch axis is gone. The result should have the shape "
        "{wanted}."
    ),
    "small_outputs.transposed": (
        "The three numbers stand in a column. Rows are images: inputs first, then `@`, then the "
        "kernel."
    ),
    "small_outputs.not_summed": (
        "Your array has the shape of the kernel: a number for each weight. The products that "
        "belong to one output must be added up, as `@` does."
    ),
    "small_outputs.minimum": (
        "This keeps the numbers below 0 and drops the others. `relu` does the opposite."
    ),
    "small_outputs.absolute": (
        "The number below 0 lost its sign. `relu` puts 0 in its place instead."
    ),
    "small_outputs.limited": (
        "The largest number was cut off. `relu` leaves all numbers above 0 as they are."
    ),
    "small_outputs.other_activation": (
        "The sums are right, but the activation is `{activation}`. The task asks for `relu`."
    ),
    "small_outputs.below_zero": "There is a number below 0. After `relu` there is none.",
    "small_outputs.other_numbers": (
        "The shape is right, but not all numbers are ({right} of 3 right). Look at each step: "
        "`small_inputs @ small_kernel`, then the bias, then `relu`."
    ),
    "small_outputs.other": (
        "Expected are three numbers in an array of shape {wanted}: the inputs times the kernel, "
        "plus the bias, then `relu`."
    ),
    # 2.2
    "parameter_count.task": "Count before Keras does",
    "parameter_count.section": "Style 1: Sequential",
    "parameter_count.correct": (
        "784 × 64 + 64 and 64 × 10 + 10. Nearly all parameters stand behind the pixels; that is "
        "where a network can become smaller."
    ),
    "parameter_count.not_added": "Both layers are right. The answer is one number: add them.",
    "parameter_count.model_given": (
        "This is a network. Give the number of its parameters, which you can compute by hand."
    ),
    "parameter_count.biases_missing": (
        "These are the weights. The biases are missing: each output of a Dense layer has one."
    ),
    "parameter_count.one_bias_a_layer": (
        "You counted one bias for each layer. Each *output* has a bias of its own."
    ),
    "parameter_count.bias_for_inputs": (
        "You counted one bias for each input. Each *output* of a layer has one."
    ),
    "parameter_count.some_biases_missing": (
        "The biases of one of the two layers are missing. Each Dense layer has some."
    ),
    "parameter_count.one_layer": (
        "This belongs to one of the two Dense layers only. Each has weights and biases: count all "
        "of them in both layers, and add."
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
    "parameter_count.both_from_pixels": (
        "You connected both layers with the pixels. The second one takes the 64 outputs of the "
        "first."
    ),
    "parameter_count.multiplied": (
        "You multiplied across the layers. Multiply inside each layer, inputs by outputs, and add "
        "the layers up."
    ),
    "parameter_count.bytes": (
        "This is the number of bytes, four for each parameter. The question is how many numbers "
        "there are."
    ),
    "parameter_count.network_of_the_lesson": (
        "{lesson:,} belongs to 784-256-128-10, the network of the lesson. This one is 784-64-10."
    ),
    "parameter_count.close": (
        "You are close, but the number must be exact. For each Dense layer: inputs × outputs "
        "weights, and one bias for each output."
    ),
    "parameter_count.too_few": (
        "This is too few: between 784 pixels and 64 outputs alone there is a weight for each pair."
    ),
    "parameter_count.too_many": (
        "This is too many. There are only two Dense layers, with 64 and 10 outputs; count each "
        "weight and each bias once."
    ),
    "parameter_count.other": (
        "For each Dense layer: inputs × outputs weights, plus one bias for each output. Then add "
        "up both layers."
    ),
    # 2.3
    "small_network.task": "A smaller network",
    "small_network.section": "Style 1: Sequential",
    "small_network.correct": (
        "It takes images and gives ten probabilities, with about a quarter of the parameters of "
        "the course's network or fewer."
    ),
    "small_network.no_hidden_layer": (
        "The pixels are connected with the outputs directly. Add a Dense layer with `relu` in "
        "between."
    ),
    "small_network.too_many_parameters": (
        "There are {parameters:,} parameters, and {limit:,} are allowed. Most stand between the "
        "784 pixels and the first layer with weights: give that layer fewer outputs."
    ),
    "small_network.other_hidden_activation": (
        "A hidden layer has the activation `{activation}`. The task asks for `relu` in each."
    ),
    "small_network.other_style": (
        "The network does what it should, but it is not written in the Sequential style."
    ),
    "small_network.other": (
        "Expected is a `keras.Sequential` for images of 28 × 28 pixels, with a hidden layer, ten "
        "probabilities and at most {limit:,} parameters."
    ),
    # 2.4
    "small_classifier.task": "A class of your own",
    "small_classifier.section": "Style 3: Subclass",
    "small_classifier.correct": (
        "`__init__` makes the layers once, `call` uses them each time. So the weights stay "
        "the same from call to call, and can be trained."
    ),
    "small_classifier.instance_given": (
        "This is a model. The task asks for the class: its name without brackets behind it."
    ),
    "small_classifier.no_model_class": (
        "This is no class of your own that is based on `keras.Model`. Begin with "
        "`class SmallClassifier(keras.Model):`."
    ),
    "small_classifier.super_missing": (
        "`__init__` does not call `super().__init__()`. Keras prepares the model there, so call it "
        "before you make layers."
    ),
    "small_classifier.arguments_needed": (
        "`SmallClassifier()` ends in a `TypeError`. `__init__` needs `self`, and no other argument "
        "that must be given. Run it in a cell of its own to read the error."
    ),
    "small_classifier.init_fails": (
        "`SmallClassifier()` ends in an error or makes no model. Run it in a cell of its own and "
        "read the last line of the error."
    ),
    "small_classifier.call_missing": (
        "The class has no method `call`. It needs exactly this name, and stands as far to the "
        "right as `__init__`."
    ),
    "small_classifier.call_without_images": (
        "`call` has too few arguments. It needs two: `self`, and the images."
    ),
    "small_classifier.self_missing": (
        "`call` uses the name `{name}`, which it does not know. Layers made in `__init__` are kept "
        "as `self.name`, and used as `self.name` too."
    ),
    "small_classifier.names_differ": (
        "`call` uses `.{name}`, but `__init__` has not kept anything under this name. Compare the "
        "names behind `self.` in both, and look at the spelling of `__init__`."
    ),
    "small_classifier.return_missing": (
        "`call` returns nothing. Its last line has to `return` the output of the last layer."
    ),
    "small_classifier.layers_made_in_call": (
        "The layers are made inside `call`, so each call would have new random weights and nothing "
        "could be learned. Make them in `__init__`."
    ),
    "small_classifier.layers_outside": (
        "The model knows of no weights: its layers are not kept in it. Make them in `__init__`, as "
        "`self.name = ...`."
    ),
    "small_classifier.call_fails": (
        "A model of your class fails for images of shape `(2, 28, 28)`. Run "
        "`SmallClassifier()(two_images)` in a cell of its own and read the last line of the error."
    ),
    "small_classifier.returns_no_array": (
        "`call` returns an object of the type `{returned}`, not an array of numbers. Send the "
        "images through the layers, and return what the last one gives."
    ),
    "small_classifier.flatten_missing": (
        "For each image the output is a table, not a row. Send the images through a `Flatten` "
        "layer first."
    ),
    "small_classifier.output_shape": (
        "For two images the model returns an array of shape {shape}. It should be `(2, 10)`: ten "
        "probabilities for each image."
    ),
    "small_classifier.batch_fixed": (
        "`call` takes two images, but not three. A number of images stands in it: with `Flatten`, "
        "or -1 in the place of that number, it takes as many as there are."
    ),
    "small_classifier.ignores_images": (
        "The model gives the same probabilities for different images: `call` does not use them."
    ),
    "small_classifier.other_size": (
        "The model has {parameters:,} parameters, but 784-32-10 has {wanted:,}. Count the outputs "
        "of the layers, and look whether `call` uses each layer once."
    ),
    "small_classifier.softmax_missing": (
        "The last layer has the activation `{last}` (`linear` means none). Ten probabilities with a sum of 1 need "
        "`softmax`."
    ),
    "small_classifier.hidden_without_activation": (
        "The hidden layer has no activation. Without `relu`, the two Dense layers can do no more "
        "than one."
    ),
    "small_classifier.other_hidden_activation": (
        "The hidden layer has the activation `{hidden}`. The task asks for `relu`."
    ),
    "small_classifier.other_function": (
        "The sizes are right, but the model does not compute `softmax` of the last layer, `relu` "
        "of the hidden one and `Flatten`, in this order of layers."
    ),
    "small_classifier.other": (
        "Expected is a class based on `keras.Model` for images of 28 × 28 pixels, with ten "
        "probabilities as output."
    ),
    # 2.5
    "two_inputs_model.task": "The same digit or not?",
    "two_inputs_model.section": "What Sequential cannot express",
    "two_inputs_model.correct": (
        "Two inputs, one output: no chain of layers can do this. With training, it could learn "
        "to compare handwriting."
    ),
    "two_inputs_model.not_built": (
        "The model has no weights yet, because it does not know its inputs. Begin with two "
        "`keras.Input`, as the Functional style does."
    ),
    "two_inputs_model.stacked_images": (
        "Both images come in as one input. Make two `keras.Input` of shape `(28, 28)`, and join "
        "them inside the model."
    ),
    "two_inputs_model.one_input": (
        "The model has one input. Make two `keras.Input` and give `keras.Model` both, as a list."
    ),
    "two_inputs_model.more_inputs": (
        "The model has {inputs} inputs. The task asks for two: the two images."
    ),
    "two_inputs_model.other_inputs": (
        "The inputs have the shapes {shapes}. Both should be `(28, 28)`, one image without the "
        "batch axis."
    ),
    "two_inputs_model.other_style": (
        "This model is not written in the Functional style, with two `keras.Input` and a "
        "`keras.Model` that ties inputs and output together."
    ),
    "two_inputs_model.several_outputs": (
        "The model has several outputs. Join the two images first, then end in one output."
    ),
    "two_inputs_model.call_fails": (
        "The model fails for two batches of images, or returns no array. Call it with a list of "
        "two arrays of shape `(2, 28, 28)` and read the error."
    ),
    "two_inputs_model.flatten_missing": (
        "For each pair the output is a table. Send both images through a `Flatten` layer first."
    ),
    "two_inputs_model.batches_joined": (
        "The model gives two answers for each pair. The images were joined along the batch axis; "
        "`Concatenate()` without another axis joins their numbers."
    ),
    "two_inputs_model.output_count": {
        "one": "The output does not have the shape `(pairs, 1)`: one probability for each pair.",
        "other": (
            "The output has {count:,} numbers for each pair. The question has one answer, the "
            "probability of *same*, so the last layer needs one output."
        ),
    },
    "two_inputs_model.softmax_on_one": (
        "The output is 1 for every pair. `softmax` shares out a sum of 1, and a single output "
        "gets it all. Use `sigmoid` for one probability."
    ),
    "two_inputs_model.softmax_over_pairs": (
        "The answer to a pair changes with the other pairs in the batch. Each pair is a question "
        "of its own. Which activation makes a probability from one number?"
    ),
    "two_inputs_model.rounded": (
        "The output is 0 or 1 and nothing in between: an answer, but not a probability. Such steps "
        "have no slope either, so nothing could be learned. Leave the rounding out."
    ),
    "two_inputs_model.constant": (
        "The output is the same for all pairs. Lead both images through layers to the output."
    ),
    "two_inputs_model.one_image_ignored": (
        "The output stays the same when one of the images changes. The model lists both as inputs, "
        "but only one leads to the output: join both with `Concatenate`."
    ),
    "two_inputs_model.sigmoid_missing": (
        "The output is no probability: it can be below 0 or above 1. `sigmoid` as the last step "
        "keeps it in between."
    ),
    "two_inputs_model.other": (
        "Expected is a Functional model with two images as inputs and one probability as output."
    ),
    # 2.6
    "own_network.task": "Your own network, kept in a file",
    "own_network.section": "Save and load",
    "own_network.correct": (
        "Two models in memory, one function: the file holds all that the network is. You could "
        "use it in another notebook or on another computer."
    ),
    "own_network.too_few_hidden_layers": (
        "The task asks for at least two hidden layers, so for three layers with weights."
    ),
    "own_network.too_many_parameters": (
        "There are {parameters:,} parameters, and {limit:,} are allowed. Look at `summary()`: "
        "which layer has the most?"
    ),
    "own_network.nothing_loaded": (
        "The loaded network is `None`. `save` returns nothing; `keras.saving.load_model` returns "
        "the model."
    ),
    "own_network.file_instead_of_model": (
        "This is the name of a file. Give what `keras.saving.load_model` makes of it."
    ),
    "own_network.not_loaded": (
        "Both names mean the same model in memory, so nothing was read from a file. Load it with "
        "`keras.saving.load_model`."
    ),
    "own_network.load_not_called": (
        "The second answer is a function or a class. Call `keras.saving.load_model`, with the file "
        "in its brackets."
    ),
    "own_network.loaded_no_model": (
        "The second answer is no Keras model. Give what `keras.saving.load_model` returns."
    ),
    "own_network.no_file": (
        "There is no file `{file}` in the folder `{folder}`. Save the network there, and leave "
        "the file in its place."
    ),
    "own_network.broken_file": (
        "The file `{folder}/{file}` holds no model that Keras can load and use. Write it with the "
        "method `save` of the finished network."
    ),
    "own_network.another_in_file": (
        "The file `{folder}/{file}` holds another network than yours, or other weights. Save the "
        "network as it is now, under this name."
    ),
    "own_network.another_loaded": (
        "The file holds your network, but the second answer gives other outputs. Load it anew, "
        "from `{folder}/{file}`, and change nothing."
    ),
    "own_network.other": (
        "Expected are your network, with ten probabilities and at most {limit:,} parameters, and "
        "the same network loaded from its file."
    ),
}
