# %% 2.1 wrong [activation_missing] · no relu
small_outputs = small_inputs @ small_kernel + small_bias
# %% 2.1 wrong [bias_missing] · no bias
small_outputs = np.maximum(0, small_inputs @ small_kernel)
# %% 2.1 wrong [bias_after_activation] · relu before the bias
small_outputs = np.maximum(0, small_inputs @ small_kernel) + small_bias
# %% 2.1 wrong [product_alone] · matrix product only
small_outputs = small_inputs @ small_kernel
# %% 2.1 wrong [bias_subtracted] · bias subtracted
small_outputs = np.maximum(0, small_inputs @ small_kernel - small_bias)
# %% 2.1 wrong [bias_multiplied] · bias multiplied
small_outputs = np.maximum(0, small_inputs @ small_kernel * small_bias)
# %% 2.1 wrong [minimum] · minimum instead of maximum
small_outputs = np.minimum(0, small_inputs @ small_kernel + small_bias)
# %% 2.1 wrong [absolute] · absolute value as relu
small_outputs = np.abs(small_inputs @ small_kernel + small_bias)
# %% 2.1 wrong [batch_axis_missing] · flat array of three
small_outputs = np.maximum(0, small_inputs[0] @ small_kernel + small_bias)
# %% 2.1 wrong [transposed] · column instead of row
small_outputs = np.maximum(0, small_inputs @ small_kernel + small_bias).T
# %% 2.1 wrong [not_summed] · elementwise product with the transposed inputs
small_outputs = np.maximum(0, small_inputs.T * small_kernel + small_bias)
# %% 2.1 wrong [other_activation] · softmax instead of relu
small_outputs = np.asarray(
    keras.activations.softmax(small_inputs @ small_kernel + small_bias)
)
# %% 2.1 wrong [other_activation] · sigmoid instead of relu
sums = small_inputs @ small_kernel + small_bias
small_outputs = 1 / (1 + np.exp(-sums))
# %% 2.1 wrong [other_activation] · tanh instead of relu
small_outputs = np.tanh(small_inputs @ small_kernel + small_bias)
# %% 2.1 wrong [other_numbers] · a Keras layer with its own random weights
small_outputs = np.asarray(keras.layers.Dense(3, activation="relu")(small_inputs))
# %% 2.1 wrong [relu_on_inputs] · relu on the inputs as well
small_outputs = np.maximum(
    0, np.maximum(0, small_inputs) @ small_kernel + small_bias
)
# %% 2.1 wrong [maximum_of_bias] · maximum of the product and the bias
small_outputs = np.maximum(small_inputs @ small_kernel, small_bias)
# %% 2.1 wrong [maximum_of_all] · largest number only
small_outputs = np.max(small_inputs @ small_kernel + small_bias)
# %% 2.1 wrong [one_number] · sum over the outputs
small_outputs = np.maximum(0, small_inputs @ small_kernel + small_bias).sum(
    axis=1, keepdims=True
)
# %% 2.1 wrong [other_numbers] · the lesson's layer instead of the small one
small_outputs = np.maximum(0, flat_images[:1] @ kernel + bias)
# %% 2.1 wrong [limited] · clipped to the range 0 to 1
small_outputs = np.clip(small_inputs @ small_kernel + small_bias, 0, 1)
# %% 2.1 wrong [other_shape] · negative outputs dropped
sums = small_inputs @ small_kernel + small_bias
small_outputs = sums[sums > 0].reshape(1, -1)
# %% 2.1 wrong [truth_values] · condition instead of values
small_outputs = small_inputs @ small_kernel + small_bias > 0
# %% 2.1 wrong [other_numbers] · negative numbers made 1 by maximum with 1
small_outputs = np.maximum(1, small_inputs @ small_kernel + small_bias)
# %% 2.1 wrong [other_numbers] · kernel read as if it had three rows of two
small_outputs = np.maximum(0, small_inputs @ small_kernel.reshape(3, 2).T + small_bias)
# %% 2.1 wrong [below_zero] · leaky relu
sums = small_inputs @ small_kernel + small_bias
small_outputs = np.where(sums > 0, sums, 0.1 * sums)
# %% 2.1 wrong [layer] · the layer object
small_outputs = keras.layers.Dense(3, activation="relu")
# %% 2.1 wrong [text] · text of the result
small_outputs = str(np.maximum(0, small_inputs @ small_kernel + small_bias))
# %% 2.1 wrong [other_numbers] · sign of the first input lost
small_outputs = np.maximum(0, np.abs(small_inputs) @ small_kernel + small_bias)
# %% 2.1 wrong [other_shape] · an axis too many
small_outputs = np.maximum(0, small_inputs @ small_kernel + small_bias)[None]
# %% 2.1 wrong [other_numbers] · bias for the first output only
small_outputs = np.maximum(0, small_inputs @ small_kernel + small_bias[0])
# %% 2.1 wrong [other_numbers] · scaled to a sum of 1
relu_values = np.maximum(0, small_inputs @ small_kernel + small_bias)
small_outputs = relu_values / relu_values.sum()
# %% 2.1 wrong [nothing] · None because copyto returns nothing
place = np.zeros((1, 3))
small_outputs = np.copyto(
    place, np.maximum(0, small_inputs @ small_kernel + small_bias)
)
# %% 2.1 wrong [bias_inside] · bias added to the kernel
small_outputs = np.maximum(0, small_inputs @ (small_kernel + small_bias))
# %% 2.1 right · np.dot and the maximum the other way round
small_outputs = np.maximum(np.dot(small_inputs, small_kernel) + small_bias, 0)
# %% 2.1 right · np.where
sums = np.matmul(small_inputs, small_kernel) + small_bias
small_outputs = np.where(sums > 0, sums, 0)
# %% 2.1 right · clip with an open end
small_outputs = (small_inputs @ small_kernel + small_bias).clip(0)
# %% 2.1 right · einsum
small_outputs = np.maximum(
    0, np.einsum("bi,io->bo", small_inputs, small_kernel) + small_bias
)
# %% 2.1 right · product with the condition, gives a minus zero
sums = small_inputs @ small_kernel + small_bias
small_outputs = sums * (sums > 0)
# %% 2.1 right · loops over outputs and inputs
small_outputs = np.zeros((1, 3))
for j in range(3):
    total = small_bias[j]
    for i in range(2):
        total = total + small_inputs[0, i] * small_kernel[i, j]
    small_outputs[0, j] = max(0, total)
# %% 2.1 right · float32
small_outputs = np.maximum(
    0, small_inputs @ small_kernel + small_bias, dtype="float32"
)
# %% 2.1 right · half the sum of the number and its absolute value
z = small_inputs @ small_kernel + small_bias
small_outputs = (z + np.abs(z)) / 2
# %% 2.1 right · bias as an extra input of 1
with_one = np.append(small_inputs, [[1.0]], axis=1)
with_bias = np.vstack([small_kernel, small_bias])
small_outputs = np.maximum(0, with_one @ with_bias)
# %% 2.1 right · own copy with the negatives overwritten
small_outputs = small_inputs @ small_kernel + small_bias
small_outputs[small_outputs < 0] = 0
# %% 2.1 right · whole numbers
small_outputs = np.maximum(0, small_inputs @ small_kernel + small_bias).astype(int)
# %% 2.1 right · own relu function
def relu(values):
    return np.maximum(values, 0.0)


small_outputs = relu(small_inputs.dot(small_kernel) + small_bias)
# %% 2.2 wrong [biases_missing] · biases forgotten
parameter_count = 784 * 64 + 64 * 10
# %% 2.2 wrong [one_bias_a_layer] · one bias for each layer
parameter_count = (784 * 64 + 1) + (64 * 10 + 1)
# %% 2.2 wrong [bias_for_inputs] · bias for each input
parameter_count = (784 * 64 + 784) + (64 * 10 + 64)
# %% 2.2 wrong [one_layer] · first layer only
parameter_count = 784 * 64 + 64
# %% 2.2 wrong [one_layer] · last layer only
parameter_count = 64 * 10 + 10
# %% 2.2 wrong [outputs_instead_of_weights] · sum of the sizes
parameter_count = 784 + 64 + 10
# %% 2.2 wrong [multiplied] · product of the sizes
parameter_count = 784 * 64 * 10
# %% 2.2 wrong [network_of_the_lesson] · count of the course network
parameter_count = 235_146
# %% 2.2 wrong [comma_in_number] · comma as thousands separator
parameter_count = 50,890
# %% 2.2 wrong [thousandth] · point as thousands separator
parameter_count = 50.890
# %% 2.2 wrong [text] · text with a comma
parameter_count = "50,890"
# %% 2.2 wrong [text] · plain text
parameter_count = "50890"
# %% 2.2 wrong [not_added] · counts of the layers, not added
parameter_count = [784 * 64 + 64, 64 * 10 + 10]
# %% 2.2 wrong [flatten_counted] · Flatten counted with 784
parameter_count = 784 + (784 * 64 + 64) + (64 * 10 + 10)
# %% 2.2 wrong [one_row_of_pixels] · 28 inputs because Flatten was ignored
parameter_count = (28 * 64 + 64) + (64 * 10 + 10)
# %% 2.2 wrong [too_few] · minus signs read as arithmetic
parameter_count = 784-64-10
# %% 2.2 wrong [layer_skipped] · no hidden layer
parameter_count = 784 * 10 + 10
# %% 2.2 wrong [both_from_pixels] · second layer connected to the pixels
parameter_count = (784 * 64 + 64) + (784 * 10 + 10)
# %% 2.2 wrong [some_biases_missing] · bias of the last layer forgotten
parameter_count = (784 * 64 + 64) + 64 * 10
# %% 2.2 wrong [some_biases_missing] · bias of the hidden layer forgotten
parameter_count = 784 * 64 + (64 * 10 + 10)
# %% 2.2 wrong [bytes] · bytes instead of parameters
parameter_count = 4 * ((784 * 64 + 64) + (64 * 10 + 10))
# %% 2.2 wrong [too_few] · number of weight arrays
parameter_count = 4
# %% 2.2 wrong [too_few] · number of layers
parameter_count = 3
# %% 2.2 wrong [too_many] · 128 instead of 64 outputs
parameter_count = (784 * 128 + 128) + (128 * 10 + 10)
# %% 2.2 wrong [too_many] · 256-128-10 with 64 in place of 128
parameter_count = (784 * 256 + 256) + (256 * 64 + 64) + (64 * 10 + 10)
# %% 2.2 wrong [model_given] · a network instead of a number
parameter_count = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.2 wrong [not_called] · method without brackets
net = keras.Sequential(
    [keras.Input((28, 28)), keras.layers.Flatten(), keras.layers.Dense(64), keras.layers.Dense(10)]
)
parameter_count = net.count_params
# %% 2.2 wrong [nothing] · None because summary returns nothing
net = keras.Sequential(
    [keras.Input((28, 28)), keras.layers.Flatten(), keras.layers.Dense(64), keras.layers.Dense(10)]
)
parameter_count = net.summary(print_fn=lambda *args, **kwargs: None)
# %% 2.2 wrong [close] · rounded
parameter_count = 50_900
# %% 2.2 wrong [thousandth] · in thousands
parameter_count = 50.89
# %% 2.2 wrong [outputs_instead_of_weights] · inputs plus outputs for each layer
parameter_count = (784 + 64) + (64 + 10)
# %% 2.2 wrong [close] · one bias for the whole network
parameter_count = 784 * 64 + 64 * 10 + 1
# %% 2.2 wrong [too_many] · plus and times in the wrong order
parameter_count = 784 * (64 + 64) + 64 * (10 + 10)
# %% 2.2 wrong [network_of_the_lesson] · count of the lesson's model in the list style
parameter_count = sequential_model.count_params()
# %% 2.2 wrong [close] · off by one
parameter_count = (784 * 64 + 64) + (64 * 10 + 10) + 1
# %% 2.2 wrong [one_row_of_pixels] · Keras counts without Flatten
net = keras.Sequential(
    [keras.Input((28, 28)), keras.layers.Dense(64), keras.layers.Dense(10)]
)
parameter_count = net.count_params()
# %% 2.2 right · the number alone
parameter_count = 50890
# %% 2.2 right · with an underscore
parameter_count = 50_890
# %% 2.2 right · float
parameter_count = 50890.0
# %% 2.2 right · inputs plus one, times outputs
parameter_count = (784 + 1) * 64 + (64 + 1) * 10
# %% 2.2 right · three names
hidden = 28 * 28 * 64 + 64
last = 64 * 10 + 10
parameter_count = hidden + last
# %% 2.2 right · NumPy integer
parameter_count = np.int64(784 * 64 + 64) + np.int64(64 * 10 + 10)
# %% 2.2 right · sum over pairs of sizes
sizes = [784, 64, 10]
parameter_count = sum(n * m + m for n, m in zip(sizes, sizes[1:]))
# %% 2.2 right · array without axes
parameter_count = np.sum(np.array([784 * 64, 64, 64 * 10, 10]))
# %% 2.2 right · sizes of arrays of zeros
arrays = [np.zeros((784, 64)), np.zeros(64), np.zeros((64, 10)), np.zeros(10)]
parameter_count = sum(array.size for array in arrays)
# %% 2.2 right · int of a string without separator
parameter_count = int("50890")
# %% 2.2 right · helper function
def dense_parameters(inputs_number, outputs_number):
    return inputs_number * outputs_number + outputs_number


parameter_count = dense_parameters(784, 64) + dense_parameters(64, 10)
# %% 2.2 right · dot product of inputs plus one and outputs
parameter_count = np.dot([785, 65], [64, 10])
# %% 2.3 wrong [too_many_parameters] · 128 hidden outputs are too many
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [too_many_parameters] · a little over the limit
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(76, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [no_hidden_layer] · no hidden layer
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [hidden_without_activation] · no activation in the hidden layer
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [softmax_missing] · no softmax at the end
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10),
    ]
)
# %% 2.3 wrong [other_last_activation] · sigmoid at the end, so no sum of 1
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="sigmoid"),
    ]
)
# %% 2.3 wrong [other_last_activation] · relu at the end
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="relu"),
    ]
)
# %% 2.3 wrong [other_last_activation] · activations swapped
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="softmax"),
        keras.layers.Dense(10, activation="relu"),
    ]
)
# %% 2.3 wrong [other_hidden_activation] · tanh in the hidden layer
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [output_count] · nine outputs
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(9, activation="softmax"),
    ]
)
# %% 2.3 wrong [output_count] · one output
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="softmax"),
    ]
)
# %% 2.3 wrong [flatten_missing] · no Flatten
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [flat_input] · input of 784 and no Flatten
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(784,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [other_input_shape] · input of 28 numbers
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28,)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [batch_axis_in_input] · batch of one as the image's shape
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(1, 28, 28)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [softmax_over_images] · softmax along the batch axis
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10),
        keras.layers.Softmax(axis=0),
    ]
)
# %% 2.3 wrong [too_many_parameters] · course network
small_network = sequential_model
# %% 2.3 wrong [layers_given] · list of layers without a network
small_network = [
    keras.layers.Input(shape=(28, 28)),
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(10, activation="softmax"),
]
# %% 2.3 wrong [not_called] · class instead of a network
small_network = keras.Sequential
# %% 2.3 wrong [nothing] · None because add returns nothing
small_network = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
small_network.add(keras.layers.Dense(64, activation="relu"))
small_network = small_network.add(keras.layers.Dense(10, activation="softmax"))
# %% 2.3 wrong [nothing] · None because compile returns nothing
net = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
small_network = net.compile(loss="sparse_categorical_crossentropy")
# %% 2.3 wrong [array_given] · parameter count instead of a network
small_network = 50_890
# %% 2.3 wrong [other_style] · Functional style
pixels = keras.Input(shape=(28, 28))
x = keras.layers.Flatten()(pixels)
x = keras.layers.Dense(64, activation="relu")(x)
x = keras.layers.Dense(10, activation="softmax")(x)
small_network = keras.Model(pixels, x)
# %% 2.3 wrong [no_layers] · empty Sequential
small_network = keras.Sequential()
# %% 2.3 wrong [output_count] · hidden layer added after the softmax
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
        keras.layers.Dense(64, activation="relu"),
    ]
)
# %% 2.3 wrong [hidden_without_activation] · relu before the hidden layer, which stays linear
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.ReLU(),
        keras.layers.Dense(64),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [hidden_without_activation] · relu after the last layer, before softmax, hidden layer linear
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64),
        keras.layers.Dense(10, activation="relu"),
        keras.layers.Softmax(),
    ]
)
# %% 2.3 wrong [array_given] · output of a network instead of the network
net = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
small_network = net(two_images)
# %% 2.3 wrong [softmax_missing] · outputs divided by ten in place of softmax
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10),
        keras.layers.Rescaling(0.1),
    ]
)
# %% 2.3 wrong [other_input_shape] · images of 32 x 32
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(32, 32)),
        keras.layers.Flatten(),
        keras.layers.Dense(50, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [too_many_parameters] · second hidden layer goes over the limit
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [softmax_missing] · activation names as layer names
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, name="relu"),
        keras.layers.Dense(10, name="softmax"),
    ]
)
# %% 2.3 wrong [softmax_missing] · log of the probabilities
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="log_softmax"),
    ]
)
# %% 2.3 wrong [output_count] · ten hidden outputs only, last layer softmax over 64
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="relu"),
        keras.layers.Dense(64, activation="softmax"),
    ]
)
# %% 2.3 wrong [softmax_missing] · softmax applied before the last layer
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(64, activation="softmax"),
        keras.layers.Dense(10),
    ]
)
# %% 2.3 wrong [other_input_shape] · a shape without the image, one pixel as input
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(1,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 wrong [not_built] · no Input, so no weights yet
small_network = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10, activation="softmax")])
# %% 2.3 wrong [not_called_yet] · subclass that saw no image
class Late(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden_1 = keras.layers.Dense(32, activation="relu")
        self.hidden_2 = keras.layers.Dense(32, activation="relu")
        self.last = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.last(self.hidden_2(self.hidden_1(self.flatten(images))))


small_network = Late()
# %% 2.3 wrong [several_outputs] · two answers at once
pixels = keras.Input(shape=(28, 28))
hidden = keras.layers.Dense(32, activation="relu")(keras.layers.Flatten()(pixels))
hidden = keras.layers.Dense(32, activation="relu")(hidden)
heads = [keras.layers.Dense(10, activation="softmax")(hidden) for _ in range(2)]
small_network = keras.Model(pixels, heads)
# %% 2.3 wrong [call_fails] · a layer that always fails
class Failing(keras.layers.Layer):
    def call(self, images):
        if not isinstance(images, keras.KerasTensor):
            raise ValueError
        return images

    def compute_output_shape(self, shape):
        return shape


small_network = keras.Sequential([keras.Input(shape=(28, 28)), keras.layers.Flatten(), Failing(), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10, activation="softmax")])
# %% 2.3 right · add, under a natural name
model = keras.Sequential()
model.add(keras.Input((28, 28)))
model.add(keras.layers.Flatten())
model.add(keras.layers.Dense(32, "relu"))
model.add(keras.layers.Dense(10, "softmax"))
small_network = model
# %% 2.3 right · activations as layers of their own
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(40),
        keras.layers.ReLU(),
        keras.layers.Dense(10),
        keras.layers.Softmax(),
    ]
)
# %% 2.3 right · activations as functions
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(50, activation=keras.activations.relu),
        keras.layers.Dense(10, activation=keras.activations.softmax),
    ]
)
# %% 2.3 right · Reshape instead of Flatten
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Reshape((784,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 right · lambda as relu
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(20, activation=lambda z: keras.ops.maximum(z, 0)),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 right · two hidden layers with a name and a Dropout
small_network = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(48, activation="relu"),
        keras.layers.Dropout(0.2),
        keras.layers.Dense(24, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ],
    name="tiny",
)
# %% 2.3 right · Rescaling layer inside and already compiled
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Rescaling(1.0),
        keras.layers.Flatten(),
        keras.layers.Dense(16, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
small_network.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
# %% 2.3 right · InputLayer and Activation layers
small_network = keras.Sequential(
    [
        keras.layers.InputLayer(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(30),
        keras.layers.Activation("relu"),
        keras.layers.Dense(10),
        keras.layers.Activation("softmax"),
    ]
)
# %% 2.3 right · 75 outputs, just below the limit
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(75, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 right · keras.models.Sequential and loop
from keras import layers

small_network = keras.models.Sequential([layers.Input((28, 28)), layers.Flatten()])
for size in (32, 32, 16):
    small_network.add(layers.Dense(size, activation="relu"))
small_network.add(layers.Dense(10, activation="softmax"))
# %% 2.3 right · TensorFlow functions and no bias in the hidden layer
import tensorflow as tf

small_network = tf.keras.Sequential(
    [
        tf.keras.Input((28, 28)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(64, activation=tf.nn.relu, use_bias=False),
        tf.keras.layers.Dense(10, activation=tf.nn.softmax),
    ]
)
# %% 2.3 right · small convolution network
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Reshape((28, 28, 1)),
        keras.layers.Conv2D(8, 3, activation="relu"),
        keras.layers.MaxPooling2D(),
        keras.layers.Flatten(),
        keras.layers.Dense(20, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.3 right · helper function that returns the network
def make_network(hidden):
    return keras.Sequential(
        [
            keras.layers.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(hidden, activation="relu", kernel_initializer="he_normal"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


small_network = make_network(12)
# %% 2.3 right · BatchNormalization between Dense and relu
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(32),
        keras.layers.BatchNormalization(),
        keras.layers.Activation("relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.4 wrong [instance_given] · a model instead of the class
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))


SmallClassifier = SmallClassifier()
# %% 2.4 wrong [super_missing] · super forgotten
class SmallClassifier(keras.Model):
    def __init__(self):
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [layers_made_in_call] · layers made in call
class SmallClassifier(keras.Model):
    def call(self, images):
        x = keras.layers.Flatten()(images)
        x = keras.layers.Dense(32, activation="relu")(x)
        return keras.layers.Dense(10, activation="softmax")(x)
# %% 2.4 wrong [names_differ] · layers in __init__ without self
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        flatten = keras.layers.Flatten()
        hidden = keras.layers.Dense(32, activation="relu")
        outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [hidden_without_activation] · no relu
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32)
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [softmax_missing] · no softmax
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10)

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [other_size] · 64 outputs as in exercise 2.2
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(64, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [output_shape] · ten and 32 swapped
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(10, activation="relu")
        self.outputs_layer = keras.layers.Dense(32, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [flatten_missing] · Flatten made but not used
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(images))
# %% 2.4 wrong [other_size] · hidden layer made but not used
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.flatten(images))
# %% 2.4 wrong [return_missing] · call returns nothing
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        x = self.flatten(images)
        x = self.hidden(x)
        x = self.outputs_layer(x)
# %% 2.4 wrong [output_shape] · returns the hidden layer's outputs
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        x = self.flatten(images)
        x = self.hidden(x)
        self.outputs_layer(x)
        return x
# %% 2.4 wrong [call_missing] · no call at all
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")
# %% 2.4 wrong [call_missing] · call named forward as in PyTorch
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def forward(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [call_without_images] · call without self
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [no_model_class] · based on Layer
class SmallClassifier(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [no_model_class] · based on nothing
class SmallClassifier(object):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [other_size] · lesson's class
SmallClassifier = DigitClassifier
# %% 2.4 wrong [no_model_class] · function that builds a network
def SmallClassifier():
    return keras.Sequential(
        [
            keras.layers.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
# %% 2.4 wrong [instance_given] · Sequential network instead of a class
SmallClassifier = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.4 wrong [softmax_missing] · softmax before the last layer
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="softmax")
        self.outputs_layer = keras.layers.Dense(10, activation="relu")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [output_shape] · layers called in the wrong order
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.hidden(self.outputs_layer(self.flatten(images)))
# %% 2.4 wrong [other_size] · second hidden layer left from the lesson
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.hidden_2 = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        x = self.hidden_2(self.hidden(self.flatten(images)))
        return self.outputs_layer(x)
# %% 2.4 wrong [other_size] · hidden layer used twice on top of Flatten's result
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.middle = keras.layers.Dense(784, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        x = self.flatten(images)
        x = self.middle(self.hidden(x))
        return self.outputs_layer(self.hidden(x))
# %% 2.4 wrong [output_shape] · most likely digit instead of probabilities
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        x = self.outputs_layer(self.hidden(self.flatten(images)))
        return keras.ops.argmax(x, axis=-1)
# %% 2.4 wrong [softmax_missing] · sigmoid at the end
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="sigmoid")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [other_hidden_activation] · tanh in the hidden layer
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="tanh")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [ignores_images] · ignores the images
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        x = self.flatten(keras.ops.zeros_like(images))
        return self.outputs_layer(self.hidden(x))
# %% 2.4 wrong [layers_outside] · layers shared by all models of the class
hidden_layer = keras.layers.Dense(32, activation="relu")
last_layer = keras.layers.Dense(10, activation="softmax")


class SmallClassifier(keras.Model):
    def call(self, images):
        x = keras.ops.reshape(images, (-1, 784))
        return last_layer(hidden_layer(x))
# %% 2.4 wrong [names_differ] · init without the double underscores
class SmallClassifier(keras.Model):
    def init(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [call_missing] · call inside __init__ by wrong indentation
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

        def call(self, images):
            return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [returns_no_array] · layers not connected, only listed
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return [self.flatten, self.hidden, self.outputs_layer]
# %% 2.4 wrong [no_model_class] · name of the class as text
SmallClassifier = "SmallClassifier"
# %% 2.4 wrong [call_missing] · empty class
class SmallClassifier(keras.Model):
    pass
# %% 2.4 wrong [softmax_over_images] · softmax over the batch axis
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10)

    def call(self, images):
        x = self.outputs_layer(self.hidden(self.flatten(images)))
        return keras.activations.softmax(x, axis=0)
# %% 2.4 wrong [output_shape] · nine outputs
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(9, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [names_differ] · typing error in a layer's name
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.output_layer(self.hiden(self.flatten(images)))
# %% 2.4 wrong [arguments_needed] · number of hidden outputs must be given
class SmallClassifier(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(units, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [init_fails] · __init__ uses a layer that does not exist
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flaten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [self_missing] · self forgotten in call
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 wrong [call_fails] · layers called without their input
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten()))
# %% 2.4 wrong [other_function] · outputs of the hidden layer doubled
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(2 * self.hidden(self.flatten(images)))
# %% 2.4 right · keyword arguments passed on and registered
@keras.saving.register_keras_serializable(package="mine")
class SmallClassifier(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 right · another class name, assigned afterwards
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))


SmallClassifier = Net
# %% 2.4 right · long form of super
class SmallClassifier(keras.Model):
    def __init__(self):
        super(SmallClassifier, self).__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 right · activations applied in call
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.fc1 = keras.layers.Dense(32)
        self.fc2 = keras.layers.Dense(10)

    def call(self, images):
        x = self.flatten(images)
        x = keras.ops.relu(self.fc1(x))
        return keras.ops.softmax(self.fc2(x))
# %% 2.4 right · Sequential inside
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.chain = keras.Sequential(
            [
                keras.layers.Flatten(),
                keras.layers.Dense(32, activation="relu"),
                keras.layers.Dense(10, activation="softmax"),
            ]
        )

    def call(self, images):
        return self.chain(images)
# %% 2.4 right · list of layers and a loop
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.steps = [
            keras.layers.Flatten(),
            keras.layers.Dense(32, "relu"),
            keras.layers.Dense(10, "softmax"),
        ]

    def call(self, images):
        x = images
        for step in self.steps:
            x = step(x)
        return x
# %% 2.4 right · training argument and another parameter name
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, inputs, training=None):
        x = self.flatten(inputs)
        x = self.hidden(x)
        return self.outputs_layer(x)
# %% 2.4 right · default for the number of hidden outputs
class SmallClassifier(keras.Model):
    def __init__(self, units=32, name="small"):
        super().__init__(name=name)
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(units, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 right · tf.keras.Model as base
import tensorflow as tf


class SmallClassifier(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 right · keras.models.Model and imported layers
from keras import layers, models


class SmallClassifier(models.Model):
    def __init__(self):
        super().__init__()
        self.flatten = layers.Flatten()
        self.hidden = layers.Dense(32, activation="relu")
        self.outputs_layer = layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.4 right · weights made in build
class SmallClassifier(keras.Model):
    def build(self, input_shape):
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.last = keras.layers.Dense(10, activation="softmax")
        self.hidden.build((None, 784))
        self.last.build((None, 32))
        self.built = True

    def call(self, images):
        return self.last(self.hidden(self.flatten(images)))
# %% 2.4 right · separate activation layers and a doc string
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32)
        self.bend = keras.layers.ReLU()
        self.last = keras.layers.Dense(10)
        self.shares = keras.layers.Softmax()

    def call(self, images):
        """Take images to ten probabilities."""
        x = self.bend(self.hidden(self.flatten(images)))
        return self.shares(self.last(x))
# %% 2.4 right · class made, tried with images, extra method
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))

    def digits(self, images):
        return np.argmax(np.asarray(self(images)), axis=-1)


trial = SmallClassifier()
trial(two_images)
# %% 2.4 right · explicit call of Model.__init__
class SmallClassifier(keras.Model):
    def __init__(self):
        keras.Model.__init__(self)
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.outputs_layer = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.outputs_layer(self.hidden(self.flatten(images)))
# %% 2.5 wrong [softmax_on_one] · softmax with one output, always 1
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="softmax")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [sigmoid_missing] · no activation at the end
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1)(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [sigmoid_missing] · relu at the end
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="relu")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [sigmoid_missing] · tanh at the end, -1 to 1
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="tanh")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [output_count] · ten probabilities
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(10, activation="softmax")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [output_count] · ten sigmoid outputs
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(10, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [output_count] · two outputs, same and different
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(2, activation="softmax")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [two_activations] · sigmoid twice, so always above a half
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Activation("sigmoid")(
    keras.layers.Dense(1, activation="sigmoid")(hidden)
)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [several_outputs] · two sigmoid outputs under two names
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model([a, b], {"same": same, "different": 1 - same})
# %% 2.5 wrong [one_input] · one input only
a = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
joined = fa
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=a, outputs=same)
# %% 2.5 wrong [one_image_ignored] · second image not used
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fa])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [one_image_ignored] · second image not flattened or joined at all
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
joined = fa
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [flatten_missing] · no Flatten, so one answer for each row
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
joined = keras.layers.Concatenate()([a, b])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [other_inputs] · inputs of 784 numbers
a = keras.Input(shape=(784,))
b = keras.Input(shape=(784,))
joined = keras.layers.Concatenate()([a, b])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [stacked_images] · one input with both images stacked
a = keras.Input(shape=(2, 28, 28))
fa = keras.layers.Flatten()(a)
joined = fa
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(a, same)
# %% 2.5 wrong [one_input] · one input of double width
a = keras.Input(shape=(28, 56))
fa = keras.layers.Flatten()(a)
joined = fa
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(a, same)
# %% 2.5 wrong [more_inputs] · three inputs
c = keras.Input(shape=(28, 28))
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb, keras.layers.Flatten()(c)])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model([a, b, c], same)
# %% 2.5 wrong [one_input] · Sequential network with a doubled input
two_inputs_model = keras.Sequential(
    [
        keras.Input(shape=(56, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
# %% 2.5 wrong [one_input] · two-heads model of the lesson
two_inputs_model = two_heads_model
# %% 2.5 wrong [several_outputs] · a digit for each image instead of one comparison
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
hidden = keras.layers.Dense(32, activation="relu")
last = keras.layers.Dense(10, activation="softmax")
digit_a = last(hidden(keras.layers.Flatten()(a)))
digit_b = last(hidden(keras.layers.Flatten()(b)))
two_inputs_model = keras.Model([a, b], [digit_a, digit_b])
# %% 2.5 wrong [several_outputs] · a sigmoid for each image
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
one = keras.layers.Dense(1, activation="sigmoid")(keras.layers.Flatten()(a))
other = keras.layers.Dense(1, activation="sigmoid")(keras.layers.Flatten()(b))
two_inputs_model = keras.Model([a, b], [one, other])
# %% 2.5 wrong [symbolic_given] · output of the layer instead of a model
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = same
# %% 2.5 wrong [symbolic_given] · tuple of inputs and output instead of a model
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = ([a, b], same)
# %% 2.5 wrong [not_called] · class instead of a model
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model
# %% 2.5 wrong [nothing] · compile returns None
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model([a, b], same)
two_inputs_model = two_inputs_model.compile(loss="binary_crossentropy")
# %% 2.5 wrong [nothing] · summary returns None
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model([a, b], same)
two_inputs_model = two_inputs_model.summary(print_fn=lambda *args, **kwargs: None)
# %% 2.5 wrong [output_count] · joined pixels as output
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
two_inputs_model = keras.Model([a, b], joined)
# %% 2.5 wrong [output_count] · hidden layer as output
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
two_inputs_model = keras.Model([a, b], hidden)
# %% 2.5 wrong [several_models] · one model for each input, in a list
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = [keras.Model(a, fa), keras.Model(b, fb)]
# %% 2.5 wrong [array_given] · called on pictures at once
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model([a, b], same)([two_images[:1], two_images[1:]])
# %% 2.5 wrong [other_inputs] · images of 32 x 32
a = keras.Input(shape=(32, 32))
b = keras.Input(shape=(32, 32))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [other_inputs] · second input is a label
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(1,))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [other_inputs] · second input is a one-hot digit
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(10,))
fa = keras.layers.Flatten()(a)
joined = keras.layers.Concatenate()([fa, b])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [constant] · constant answer
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
both = keras.layers.Concatenate()([keras.layers.Flatten()(a), keras.layers.Flatten()(b)])
same = keras.layers.Lambda(lambda z: keras.ops.zeros_like(z[:, :1]) + 0.5)(both)
two_inputs_model = keras.Model([a, b], same)
# %% 2.5 wrong [batches_joined] · batches joined instead of pixels
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate(axis=0)([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [sigmoid_missing] · sigmoid hidden and linear end
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="sigmoid")(joined)
same = keras.layers.Dense(1)(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [sigmoid_missing] · output multiplied by 100 as a percentage
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Rescaling(100.0)(
    keras.layers.Dense(1, activation="sigmoid")(hidden)
)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [sigmoid_missing] · sum of two probabilities
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
same = keras.layers.Add()(
    [keras.layers.Dense(1, activation="sigmoid")(f) for f in (fa, fb)]
)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 wrong [several_outputs] · hidden layer, probability and pixels all as outputs
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model([a, b], [same, hidden, joined])
# %% 2.5 wrong [other_style] · subclass of Model
class Pair(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.last = keras.layers.Dense(1, activation="sigmoid")

    def call(self, images):
        one, other = images
        return self.last(keras.ops.concatenate([self.flatten(one), self.flatten(other)], -1))


two_inputs_model = Pair()
two_inputs_model([two_images, two_images])
# %% 2.5 wrong [not_built] · Sequential without inputs
two_inputs_model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(1, activation="sigmoid")])
# %% 2.5 wrong [call_fails] · a layer that always fails
class Failing(keras.layers.Layer):
    def call(self, images):
        if not isinstance(images, keras.KerasTensor):
            raise ValueError
        return images

    def compute_output_shape(self, shape):
        return shape


a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
joined = keras.layers.Concatenate()([keras.layers.Flatten()(a), keras.layers.Flatten()(b)])
same = keras.layers.Dense(1, activation="sigmoid")(Failing()(joined))
two_inputs_model = keras.Model([a, b], same)
# %% 2.5 right · names as in the lesson, positional
a = keras.Input((28, 28), name="left")
b = keras.Input((28, 28), name="right")
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, "sigmoid", name="same")(hidden)
two_inputs_model = keras.Model([a, b], same)
# %% 2.5 right · tuple of inputs
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=(a, b), outputs=same)
# %% 2.5 right · the same layers for both images, then joined
encode = keras.Sequential(
    [keras.layers.Flatten(), keras.layers.Dense(32, activation="relu")], name="encode"
)
one = keras.Input(shape=(28, 28))
other = keras.Input(shape=(28, 28))
x = keras.layers.Concatenate()([encode(one), encode(other)])
x = keras.layers.Dense(16, activation="relu")(x)
x = keras.layers.Dense(1, activation="sigmoid")(x)
two_inputs_model = keras.Model([one, other], x)
# %% 2.5 right · images joined first, flattened afterwards
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
joined = keras.layers.Flatten()(keras.layers.Concatenate(axis=1)([a, b]))
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 right · sigmoid as a layer of its own
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Activation("sigmoid")(keras.layers.Dense(1)(hidden))
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 right · one Flatten layer for both and the function concatenate
flatten = keras.layers.Flatten()
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = flatten(a)
fb = flatten(b)
joined = keras.layers.concatenate([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 right · two hidden layers and Dropout
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(64, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(
    keras.layers.Dropout(0.1)(keras.layers.Dense(16, activation="relu")(hidden))
)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 right · under the name model, compiled
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
model = keras.Model([a, b], same)
model.compile("adam", "binary_crossentropy")
two_inputs_model = model
# %% 2.5 right · keras.ops instead of layers for the joining
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.ops.concatenate([fa, fb], axis=-1)
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 right · Reshape and keras.layers.Input
a = keras.layers.Input((28, 28))
b = keras.layers.Input((28, 28))
fa = keras.layers.Reshape((784,))(a)
fb = keras.layers.Reshape((784,))(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(32, activation="relu")(joined)
same = keras.layers.Dense(1, activation="sigmoid")(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 right · sigmoid as a function, tanh hidden
a = keras.Input(shape=(28, 28))
b = keras.Input(shape=(28, 28))
fa = keras.layers.Flatten()(a)
fb = keras.layers.Flatten()(b)
joined = keras.layers.Concatenate()([fa, fb])
hidden = keras.layers.Dense(20, activation="tanh")(joined)
same = keras.layers.Dense(1, activation=keras.activations.sigmoid)(hidden)
two_inputs_model = keras.Model(inputs=[a, b], outputs=same)
# %% 2.5 right · helper function with a loop
def make_comparer():
    images = [keras.Input(shape=(28, 28)) for _ in range(2)]
    rows = [keras.layers.Flatten()(image) for image in images]
    x = keras.layers.Concatenate()(rows)
    x = keras.layers.Dense(8, activation="relu")(x)
    return keras.Model(images, keras.layers.Dense(1, activation="sigmoid")(x))


two_inputs_model = make_comparer()
# %% 2.6 wrong [not_loaded] · second name for the same object
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = own_network
# %% 2.6 wrong [nothing_loaded] · result of save, which is None
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
loaded_network = own_network.save(saved / "own.keras")
# %% 2.6 wrong [another_in_file] · never written, only cloned with weights
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
loaded_network = keras.models.clone_model(own_network)
loaded_network.set_weights(own_network.get_weights())
# %% 2.6 wrong [another_loaded] · written, but a clone with new weights in place of loading
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.models.clone_model(own_network)
# %% 2.6 wrong [another_in_file] · other file name
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "my_model.keras")
loaded_network = keras.saving.load_model(saved / "my_model.keras")
# %% 2.6 wrong [another_in_file] · other folder
import tempfile

own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
folder = Path(tempfile.mkdtemp())
own_network.save(folder / "own.keras")
loaded_network = keras.saving.load_model(folder / "own.keras")
# %% 2.6 wrong [another_loaded] · loaded the lesson's file
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "sequential.keras")
# %% 2.6 wrong [too_few_hidden_layers] · one hidden layer
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [too_few_hidden_layers] · no hidden layer
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [too_many_parameters] · too many parameters
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [too_many_parameters] · course network under the new name
own_network = sequential_model
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [too_many_parameters] · a little over the limit
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(118, activation="relu"),
        keras.layers.Dense(60, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [softmax_missing] · no softmax
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [other_last_activation] · sigmoid at the end
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="sigmoid"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [output_count] · one output
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [output_count] · nine outputs
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(9, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [file_instead_of_model] · path instead of a loaded model
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = saved / "own.keras"
# %% 2.6 wrong [loaded_no_model] · contents of the file
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = (saved / "own.keras").read_bytes()
# %% 2.6 wrong [another_in_file] · weights changed after saving
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
own_network.set_weights([weight + 1 for weight in own_network.get_weights()])
# %% 2.6 wrong [another_in_file] · own network made anew after saving
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
# %% 2.6 wrong [no_file] · file deleted after loading
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
(saved / "own.keras").unlink()
# %% 2.6 wrong [another_loaded] · loaded weights replaced by zeros
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
loaded_network.set_weights([0 * weight for weight in loaded_network.get_weights()])
# %% 2.6 wrong [another_in_file] · weights file only
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save_weights(saved / "own.weights.h5")
loaded_network = keras.models.clone_model(own_network)
loaded_network.load_weights(saved / "own.weights.h5")
# %% 2.6 wrong [broken_file] · structure as text in the file
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
(saved / "own.keras").write_text(own_network.to_json())
loaded_network = keras.models.model_from_json((saved / "own.keras").read_text())
# %% 2.6 wrong [broken_file] · copied in memory with deepcopy
import copy

own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
loaded_network = copy.deepcopy(own_network)
# %% 2.6 wrong [another_in_file] · another network saved under the name
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
other_model = keras.models.clone_model(own_network)
other_model.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [loaded_no_model] · loaded weights instead of a model
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras").get_weights()
# %% 2.6 wrong [array_given] · outputs instead of models
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")(two_images)
own_network = own_network(two_images)
# %% 2.6 wrong [load_not_called] · load function without a call
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model
# %% 2.6 wrong [another_in_file] · in the old h5 format under another ending
import logging

logging.getLogger("absl").setLevel(logging.ERROR)
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.h5")
loaded_network = keras.saving.load_model(saved / "own.h5")
# %% 2.6 wrong [flatten_missing] · no Flatten, ten probabilities for each row of pixels
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [too_few_hidden_layers] · only Dropout and Flatten counted as the hidden layers
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dropout(0.2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [broken_file] · empty file made by touch, clone in memory
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
(saved / "own.keras").unlink(missing_ok=True)
(saved / "own.keras").touch()
loaded_network = keras.models.clone_model(own_network)
loaded_network.set_weights(own_network.get_weights())
# %% 2.6 wrong [softmax_missing] · Dense layers of ten after a softmax of 64
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="softmax"),
        keras.layers.Dense(10),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [another_in_file] · saved before the last layer was added
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
own_network.add(keras.layers.Dense(10, activation="softmax"))
# %% 2.6 wrong [another_in_file] · numbered file names for two versions
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
for name in ("own_1.keras", "own_2.keras"):
    own_network.save(saved / name)
loaded_network = keras.saving.load_model(saved / "own_2.keras")
# %% 2.6 wrong [no_layers] · no layers
own_network = keras.Sequential()
loaded_network = own_network
# %% 2.6 wrong [not_built] · no Input
own_network = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="softmax")])
loaded_network = own_network
# %% 2.6 wrong [not_called_yet] · subclass that saw no image
class Late(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden_1 = keras.layers.Dense(32, activation="relu")
        self.hidden_2 = keras.layers.Dense(32, activation="relu")
        self.last = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.last(self.hidden_2(self.hidden_1(self.flatten(images))))


own_network = Late()
loaded_network = own_network
# %% 2.6 wrong [several_outputs] · two answers at once
pixels = keras.Input(shape=(28, 28))
hidden = keras.layers.Dense(32, activation="relu")(keras.layers.Flatten()(pixels))
hidden = keras.layers.Dense(32, activation="relu")(hidden)
heads = [keras.layers.Dense(10, activation="softmax")(hidden) for _ in range(2)]
own_network = keras.Model(pixels, heads)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [flat_input] · rows of 784 numbers
own_network = keras.Sequential([keras.Input(shape=(784,)), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="softmax")])
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [batch_axis_in_input] · batch axis in the input
own_network = keras.Sequential([keras.Input(shape=(1, 28, 28)), keras.layers.Flatten(), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="softmax")])
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [other_input_shape] · images of 32 x 32
own_network = keras.Sequential([keras.Input(shape=(32, 32)), keras.layers.Flatten(), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="softmax")])
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [call_fails] · a layer that always fails
class Failing(keras.layers.Layer):
    def call(self, images):
        if not isinstance(images, keras.KerasTensor):
            raise ValueError
        return images

    def compute_output_shape(self, shape):
        return shape


own_network = keras.Sequential([keras.Input(shape=(28, 28)), keras.layers.Flatten(), Failing(), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="softmax")])
loaded_network = None
# %% 2.6 wrong [softmax_over_images] · softmax over the images
own_network = keras.Sequential([keras.Input(shape=(28, 28)), keras.layers.Flatten(), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10), keras.layers.Softmax(axis=0)])
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 wrong [hidden_without_activation] · second hidden layer without activation
own_network = keras.Sequential([keras.Input(shape=(28, 28)), keras.layers.Flatten(), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(32), keras.layers.Dense(10, activation="softmax")])
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 right · keras.models.load_model and a path as text
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save("saved/own.keras")
loaded_network = keras.models.load_model("saved/own.keras")
# %% 2.6 right · save_model function, overwritten
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
keras.saving.save_model(own_network, str(saved / "own.keras"), overwrite=True)
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 right · Functional network
picture = keras.Input(shape=(28, 28))
x = keras.layers.Flatten()(picture)
x = keras.layers.Dense(80, activation="relu")(x)
x = keras.layers.Dense(40, activation="relu")(x)
x = keras.layers.Dense(10, activation="softmax")(x)
own_network = keras.Model(picture, x)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 right · three hidden layers under a natural name
model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
for size in (90, 50, 20):
    model.add(keras.layers.Dense(size, "relu"))
model.add(keras.layers.Dense(10, "softmax"))
own_network = model
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 right · os.path.join and compile=False
import os

own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
file = os.path.join("saved", "own.keras")
own_network.save(file)
loaded_network = keras.saving.load_model(file, compile=False)
# %% 2.6 right · other activation functions
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="elu"),
        keras.layers.Dense(32, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 right · compiled before saving
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 right · separate activation layers and Dropout
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(60),
        keras.layers.ReLU(),
        keras.layers.Dropout(0.1),
        keras.layers.Dense(30),
        keras.layers.ReLU(),
        keras.layers.Dense(10),
        keras.layers.Softmax(),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 right · registered subclass, called once before saving
@keras.saving.register_keras_serializable(package="own")
class OwnClassifier(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.flatten = keras.layers.Flatten()
        self.hidden_1 = keras.layers.Dense(50, activation="relu")
        self.hidden_2 = keras.layers.Dense(50, activation="relu")
        self.last = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.last(self.hidden_2(self.hidden_1(self.flatten(images))))


own_network = OwnClassifier()
own_network(two_images)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 right · absolute path
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
place = (Path.cwd() / "saved" / "own.keras").resolve()
own_network.save(place)
loaded_network = keras.saving.load_model(place)
# %% 2.6 right · saved twice under the same name
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
own_network.set_weights([weight / 2 for weight in own_network.get_weights()])
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")
# %% 2.6 right · 117 and 60 outputs, just below the limit
own_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(117, activation="relu"),
        keras.layers.Dense(60, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
own_network.save(saved / "own.keras")
loaded_network = keras.saving.load_model(saved / "own.keras")

# %% 2.3 wrong [other_input_shape] · Input with a channel
small_network = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28, 1)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)

# %% 2.4 wrong [batch_fixed] · made for two images only
class SmallClassifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.last = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.last(self.hidden(keras.ops.reshape(images, (2, 784))))

# %% 2.5 wrong [rounded] · rounded to 0 or 1
a, b = keras.Input(shape=(28, 28)), keras.Input(shape=(28, 28))
joined = keras.layers.Concatenate()([keras.layers.Flatten()(a), keras.layers.Flatten()(b)])
hidden = keras.layers.Dense(32, activation="relu")(joined)
result = keras.ops.cast(keras.layers.Dense(1, activation="sigmoid")(hidden) > 0.5, "float32")
two_inputs_model = keras.Model([a, b], result)

# %% 2.5 wrong [softmax_over_pairs] · softmax over the pairs of a batch
a, b = keras.Input(shape=(28, 28)), keras.Input(shape=(28, 28))
joined = keras.layers.Concatenate()([keras.layers.Flatten()(a), keras.layers.Flatten()(b)])
hidden = keras.layers.Dense(32, activation="relu")(joined)
two_inputs_model = keras.Model(
    [a, b], keras.layers.Softmax(axis=0)(keras.layers.Dense(1)(hidden))
)
