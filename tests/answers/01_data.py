# %% 1.1 wrong [batch_axis_missing] · one image without the batch axis
batch_shape = x_train[7].shape
# %% 1.1 wrong [batch_axis_last] · batch axis put last
batch_shape = (28, 28, 1)
# %% 1.1 wrong [other_rank] · batch axis and a channel axis
batch_shape = (1, 28, 28, 1)
# %% 1.1 wrong [flattened] · flattened the image as for a Dense layer
batch_shape = (1, 784)
# %% 1.1 wrong [index_instead_of_count] · took the index as the number of images
batch_shape = (7, 28, 28)
# %% 1.1 wrong [other_count] · index 7 is the eighth image, so eight
batch_shape = (8, 28, 28)
# %% 1.1 wrong [all_images] · shape of the whole training set
batch_shape = x_train.shape
# %% 1.1 wrong [open_axis] · None for the batch axis as in a summary
batch_shape = (None, 28, 28)
# %% 1.1 wrong [text] · text that looks like the tuple
batch_shape = "(1, 28, 28)"
# %% 1.1 wrong [text] · tuple of strings
batch_shape = ("1", "28", "28")
# %% 1.1 wrong [array_instead_of_shape] · the batch itself and not its shape
batch_shape = x_train[7:8]
# %% 1.1 wrong [other_count] · slice that goes on to the end
batch_shape = x_train[7:].shape
# %% 1.1 wrong [other_count] · thinks that the end of a slice counts
batch_shape = x_train[7:9].shape
# %% 1.1 wrong [one_number] · number of pixels in the batch
batch_shape = x_train[7:8].size
# %% 1.1 wrong [rank_instead_of_shape] · rank instead of shape
batch_shape = (x_train[7:8].ndim,)
# %% 1.1 wrong [set] · set, which has no order and no double 28
batch_shape = {1, 28, 28}
# %% 1.1 wrong [nested] · image shape nested in the tuple
batch_shape = (1, (28, 28))
# %% 1.1 wrong [other_count] · counts the images from 0
batch_shape = (0, 28, 28)
# %% 1.1 wrong [other_pixels] · highest index of each axis instead of the length
batch_shape = (1, 27, 27)
# %% 1.1 wrong [other_count] · empty slice
batch_shape = x_train[7:7].shape
# %% 1.1 wrong [other_rank] · first row of the image only
batch_shape = (1, 28)
# %% 1.1 wrong [other_count] · a default batch size of fit
batch_shape = (32, 28, 28)
# %% 1.1 wrong [nothing] · None because extend returns nothing
batch_shape = [1].extend([28, 28])
# %% 1.1 wrong [one_number] · shape of the label batch
batch_shape = y_train[7:8].shape
# %% 1.1 wrong [other_pixels] · pixel value range taken for a length
batch_shape = (1, 255, 255)
# %% 1.1 wrong [batch_axis_last] · expand_dims on the last axis
batch_shape = np.expand_dims(x_train[7], -1).shape
# %% 1.1 wrong [nested] · a comma too much wraps the tuple
batch_shape = (1, 28, 28),
# %% 1.1 wrong [other_rank] · added the axis at both ends of the slice
batch_shape = x_train[7:8][np.newaxis].shape
# %% 1.1 right · shape of a slice
batch_shape = x_train[7:8].shape
# %% 1.1 right · new axis with None
batch_shape = x_train[7][None].shape
# %% 1.1 right · expand_dims
batch_shape = np.expand_dims(x_train[7], axis=0).shape
# %% 1.1 right · without brackets
batch_shape = 1, 28, 28
# %% 1.1 right · one plus the shape of the image
batch_shape = (1,) + x_train[7].shape
# %% 1.1 right · NumPy integers in the tuple
batch_shape = (np.int64(1), np.int64(28), np.int32(28))
# %% 1.1 right · tuple made of an array
batch_shape = tuple(np.array([1, 28, 28]))
# %% 1.1 right · list around the image, stacked
batch_shape = np.stack([x_train[7]]).shape
# %% 1.1 right · index with a list keeps the axis
batch_shape = x_train[[7]].shape
# %% 1.1 right · unpacked shape and a len
my_batch = x_train[7].reshape(1, 28, 28)
batch_shape = (len(my_batch), *my_batch[0].shape)
# %% 1.1 right · tuple of a Keras tensor's shape
batch_shape = tuple(keras.ops.convert_to_tensor(x_train[7:8]).shape)
# %% 1.2 wrong [other_dtype] · no astype, so float64
scaled_images = x_test[:100] / 255
# %% 1.2 wrong [integer_division] · whole-number division after astype
scaled_images = x_test[:100].astype("float32") // 255
# %% 1.2 wrong [integer_division] · division rounds down first, dtype afterwards
scaled_images = (x_test[:100] // 255).astype("float32")
# %% 1.2 wrong [not_scaled] · only the dtype changed
scaled_images = x_test[:100].astype("float32")
# %% 1.2 wrong [training_images] · training images
scaled_images = x_train[:100].astype("float32") / 255
# %% 1.2 right · array of the lesson that is scaled already
scaled_images = x_test_scaled[:100]
# %% 1.2 wrong [scaled_twice] · scaled array of the lesson divided once more
scaled_images = x_test_scaled[:100] / 255
# %% 1.2 wrong [one_image] · one image, number 100
scaled_images = x_test[100].astype("float32") / 255
# %% 1.2 wrong [other_shape] · one image too many
scaled_images = x_test[:101].astype("float32") / 255
# %% 1.2 wrong [other_images] · begins at index 1
scaled_images = x_test[1:101].astype("float32") / 255
# %% 1.2 wrong [other_images] · last 100 images
scaled_images = x_test[-100:].astype("float32") / 255
# %% 1.2 wrong [all_test_images] · all test images
scaled_images = x_test.astype("float32") / 255
# %% 1.2 wrong [divided_by_256] · divided by 256
scaled_images = x_test[:100].astype("float32") / 256
# %% 1.2 wrong [other_dtype] · half precision
scaled_images = x_test[:100].astype("float16") / 255
# %% 1.2 wrong [other_dtype] · float32 first, but a float64 divisor brings float64 back
scaled_images = x_test[:100].astype("float32") / np.full((28, 28), 255.0)
# %% 1.2 wrong [integer_division] · scaled and cast back to uint8
scaled_images = (x_test[:100] / 255).astype("uint8")
# %% 1.2 wrong [from_minus_one] · range -1 to 1
scaled_images = x_test[:100].astype("float32") / 127.5 - 1
# %% 1.2 wrong [standardised] · standardised with mean and deviation
some = x_test[:100].astype("float32")
scaled_images = (some - some.mean()) / some.std()
# %% 1.2 wrong [black_and_white] · clipped instead of divided
scaled_images = np.clip(x_test[:100], 0, 1).astype("float32")
# %% 1.2 wrong [black_and_white] · thresholded to black and white
scaled_images = (x_test[:100] > 127).astype("float32")
# %% 1.2 wrong [other_values] · unit length of each row with normalize
scaled_images = keras.utils.normalize(x_test[:100]).astype("float32")
# %% 1.2 wrong [inverted] · inverted, black on white
scaled_images = 1 - x_test[:100].astype("float32") / 255
# %% 1.2 wrong [scaled_twice] · divides twice because of a loop over two steps
scaled_images = x_test[:100].astype("float32") / 255
scaled_images = scaled_images / 255
# %% 1.2 wrong [other_values] · random numbers of the right shape
scaled_images = np.random.default_rng(0).random((100, 28, 28), dtype="float32")
# %% 1.2 wrong [one_image] · loop keeps only the last image
for picture in x_test[:100]:
    scaled_images = picture.astype("float32") / 255
# %% 1.2 wrong [other_range] · multiplied by 255
scaled_images = x_test[:100].astype("float32") * 255
# %% 1.2 wrong [list] · nested Python lists have no float32
scaled_images = (x_test[:100].astype("float32") / 255).tolist()
# %% 1.2 wrong [other_shape] · labels instead of images
scaled_images = y_test[:100].astype("float32") / 255
# %% 1.2 wrong [text] · array of texts
scaled_images = (x_test[:100].astype("float32") / 255).astype(str)
# %% 1.2 wrong [other_images] · every hundredth image
scaled_images = x_test[::100].astype("float32") / 255
# %% 1.2 wrong [not_called] · method not called
scaled_images = x_test[:100].astype
# %% 1.2 wrong [rounded] · rounded to one digit
scaled_images = (x_test[:100].astype("float32") / 255).round(1)
# %% 1.2 wrong [other_shape] · slices the second axis too, so rows of pixels are lost
scaled_images = x_test[:100, :10].astype("float32") / 255
# %% 1.2 right · divide first, astype after
scaled_images = (x_test[:100] / 255).astype("float32")
# %% 1.2 right · float32 divisor, no astype
scaled_images = x_test[:100] / np.float32(255)
# %% 1.2 right · divide with a dtype argument
scaled_images = np.divide(x_test[:100], 255, dtype="float32")
# %% 1.2 right · Rescaling layer
scaled_images = keras.layers.Rescaling(1 / 255)(x_test[:100])
# %% 1.2 right · Keras tensor with cast
scaled_images = keras.ops.cast(x_test[:100], "float32") / 255
# %% 1.2 right · highest value looked up
first_hundred = x_test[:100].astype(np.float32)
scaled_images = first_hundred / first_hundred.max()
# %% 1.2 right · own function and a list comprehension
def scale(picture):
    return np.float32(picture) / 255.0


scaled_images = np.array([scale(picture) for picture in x_test[:100]])
# %% 1.2 right · in-place division of an own copy
scaled_images = x_test[0:100].astype("f4")
scaled_images /= 255
# %% 1.2 right · multiplication by the reciprocal
scaled_images = x_test[:100].astype("float32") * (1 / 255)
# %% 1.2 right · all images scaled, then the slice
everything = x_test.astype("float32") / 255
scaled_images = everything[:100]
# %% 1.2 right · TensorFlow tensor
import tensorflow as tf

scaled_images = tf.cast(x_test[:100], tf.float32) / 255.0
# %% 1.2 right · empty array filled row by row
scaled_images = np.empty((100, 28, 28), dtype="float32")
for i in range(100):
    scaled_images[i] = x_test[i] / 255
# %% 1.3 wrong [classes_missing] · number of classes left out
one_hot_labels = keras.utils.to_categorical(y_test[:6])
# %% 1.3 wrong [training_labels] · training labels
one_hot_labels = keras.utils.to_categorical(y_train[:6], 10)
# %% 1.3 wrong [other_count] · five labels
one_hot_labels = keras.utils.to_categorical(y_test[:5], 10)
# %% 1.3 wrong [other_count] · seven labels
one_hot_labels = keras.utils.to_categorical(y_test[0:7], 10)
# %% 1.3 wrong [one_row] · the single label with index 6
one_hot_labels = keras.utils.to_categorical(y_test[6], 10)
# %% 1.3 wrong [whole_numbers] · labels left as whole numbers
one_hot_labels = y_test[:6]
# %% 1.3 wrong [other_columns] · eleven classes
one_hot_labels = keras.utils.to_categorical(y_test[:6], 11)
# %% 1.3 wrong [transposed] · columns for labels and rows for classes
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10).T
# %% 1.3 wrong [other_labels] · first six rows of the unit matrix
one_hot_labels = np.eye(10)[:6]
# %% 1.3 wrong [shape_instead_of_labels] · only the shape
one_hot_labels = (6, 10)
# %% 1.3 wrong [other_labels] · begins at index 1
one_hot_labels = keras.utils.to_categorical(y_test[1:7], 10)
# %% 1.3 wrong [counted_from_one] · counts the digits from 1
one_hot_labels = np.eye(11)[y_test[:6] + 1][:, :10]
# %% 1.3 wrong [one_row] · multi-hot, one row for all labels
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10).max(axis=0)
# %% 1.3 wrong [one_row] · counts of the digits
one_hot_labels = np.bincount(y_test[:6], minlength=10)
# %% 1.3 wrong [not_one_hot] · label stands in its place instead of a 1
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10) * y_test[:6, None]
# %% 1.3 wrong [not_one_hot] · one 0 in a row of ones
one_hot_labels = 1 - keras.utils.to_categorical(y_test[:6], 10)
# %% 1.3 wrong [whole_numbers] · encoded and decoded again
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10).argmax(axis=-1)
# %% 1.3 wrong [all_labels] · all test labels
one_hot_labels = keras.utils.to_categorical(y_test, 10)
# %% 1.3 wrong [other_shape] · one long row
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10).reshape(-1)
# %% 1.3 wrong [other] · rows of the images encoded
one_hot_labels = keras.utils.to_categorical(x_test[:6], 256)
# %% 1.3 wrong [other_labels] · columns mirrored
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10)[:, ::-1]
# %% 1.3 wrong [other_columns] · six classes because there are six labels
one_hot_labels = np.eye(6)
# %% 1.3 wrong [not_one_hot] · all zeros of the right shape
one_hot_labels = np.zeros((6, 10))
# %% 1.3 wrong [other_labels] · labels sorted first
one_hot_labels = keras.utils.to_categorical(np.sort(y_test[:6]), 10)
# %% 1.3 wrong [text] · digits in a string
one_hot_labels = "".join(str(label) for label in y_test[:6])
# %% 1.3 wrong [training_labels] · cut from the lesson's training encoding
one_hot_labels = y_train_one_hot[:6]
# %% 1.3 wrong [other_labels] · last six labels
one_hot_labels = keras.utils.to_categorical(y_test[-6:], 10)
# %% 1.3 wrong [not_one_hot] · each label repeated ten times
one_hot_labels = np.repeat(y_test[:6, None], 10, axis=1)
# %% 1.3 wrong [not_one_hot] · binary digits of the labels
one_hot_labels = (y_test[:6, None] >> np.arange(10)) & 1
# %% 1.3 wrong [not_one_hot] · ones up to the label
one_hot_labels = (np.arange(10) <= y_test[:6, None]).astype("float32")
# %% 1.3 wrong [not_one_hot] · softmax of the one-hot rows
one_hot_labels = np.asarray(keras.activations.softmax(np.eye(10)[y_test[:6]]))
# %% 1.3 wrong [not_called] · function without a call
one_hot_labels = keras.utils.to_categorical
# %% 1.3 wrong [other_shape] · an axis in the middle
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10)[:, None, :]
# %% 1.3 wrong [encoded_twice] · encoded, and then the rows encoded again
one_hot_labels = keras.utils.to_categorical(np.eye(10)[y_test[:6]], 10)
# %% 1.3 right · rows of the unit matrix
one_hot_labels = np.eye(10)[y_test[:6]]
# %% 1.3 right · keras.ops.one_hot
one_hot_labels = keras.ops.one_hot(y_test[:6], 10)
# %% 1.3 right · comparison with all digits
one_hot_labels = (y_test[:6, None] == np.arange(10)).astype("float32")
# %% 1.3 right · whole numbers
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10).astype(int)
# %% 1.3 right · named argument
one_hot_labels = keras.utils.to_categorical(x=y_test[:6], num_classes=10)
# %% 1.3 right · zeros filled in a loop
one_hot_labels = np.zeros((6, 10))
for row, label in enumerate(y_test[:6]):
    one_hot_labels[row, label] = 1
# %% 1.3 right · all encoded, then the slice
y_test_one_hot = keras.utils.to_categorical(y_test, 10)
one_hot_labels = y_test_one_hot[:6]
# %% 1.3 right · CategoryEncoding layer
encode = keras.layers.CategoryEncoding(num_tokens=10, output_mode="one_hot")
one_hot_labels = encode(y_test[:6].reshape(6, 1))
# %% 1.3 right · TensorFlow one_hot
import tensorflow as tf

one_hot_labels = tf.one_hot(y_test[:6], depth=10)
# %% 1.3 right · each label alone, stacked
one_hot_labels = np.stack([keras.utils.to_categorical(n, 10) for n in y_test[:6]])
# %% 1.3 right · put_along_axis
one_hot_labels = np.zeros((6, 10), dtype="uint8")
np.put_along_axis(one_hot_labels, y_test[:6, None].astype(int), 1, axis=1)
# %% 1.4 wrong [another_share] · validation_split of 0.2 as in the experiment
set_sizes = (48_000, 12_000, 10_000)
# %% 1.4 wrong [training_not_reduced] · validation images still counted as training
set_sizes = (60_000, 6_000, 10_000)
# %% 1.4 wrong [swapped] · validation and test swapped
set_sizes = (54_000, 10_000, 6_000)
# %% 1.4 wrong [swapped] · training and validation swapped
set_sizes = (6_000, 54_000, 10_000)
# %% 1.4 wrong [taken_from_all_images] · tenth of all 70,000 images
set_sizes = (53_000, 7_000, 10_000)
# %% 1.4 wrong [taken_from_test_set] · validation comes out of the test set
set_sizes = (60_000, 1_000, 9_000)
# %% 1.4 wrong [test_set_as_validation] · test set used for validation
set_sizes = (60_000, 10_000, 10_000)
# %% 1.4 wrong [not_three] · test set left out
set_sizes = (54_000, 6_000)
# %% 1.4 wrong [comma_in_number] · commas as thousands separators
set_sizes = (54,000, 6,000, 10,000)
# %% 1.4 wrong [thousandth] · points as thousands separators
set_sizes = (54.000, 6.000, 10.000)
# %% 1.4 wrong [text] · strings with separators
set_sizes = ("54,000", "6,000", "10,000")
# %% 1.4 wrong [text] · plain digits as strings
set_sizes = ("54000", "6000", "10000")
# %% 1.4 wrong [shares] · shares instead of numbers of images
set_sizes = (0.9, 0.1, 1.0)
# %% 1.4 wrong [other_sum] · percentages of all images
set_sizes = (77, 9, 14)
# %% 1.4 wrong [other_sum] · number of batches of 32
set_sizes = (1688, 188, 313)
# %% 1.4 wrong [set] · set without an order
set_sizes = {54_000, 6_000, 10_000}
# %% 1.4 wrong [not_three] · sum only
set_sizes = 54_000 + 6_000 + 10_000
# %% 1.4 wrong [not_three] · a total as fourth number
set_sizes = (54_000, 6_000, 10_000, 70_000)
# %% 1.4 wrong [test_set_split_too] · a tenth taken off the test set too
set_sizes = (54_000, 6_000, 9_000)
# %% 1.4 wrong [tenth] · a zero too few
set_sizes = (5_400, 600, 1_000)
# %% 1.4 wrong [no_validation] · lengths of the arrays, no split
set_sizes = (len(x_train), 0, len(x_test))
# %% 1.4 wrong [holds_arrays] · arrays instead of numbers
set_sizes = (x_train[:54_000], x_train[54_000:], x_test)
# %% 1.4 wrong [nested] · shapes instead of numbers
set_sizes = (x_train[:54_000].shape, x_train[54_000:].shape, x_test.shape)
# %% 1.4 wrong [text] · whole sentence as text
set_sizes = "54000 training, 6000 validation, 10000 test"
# %% 1.4 wrong [other_split] · off by one at the border
set_sizes = (53_999, 6_001, 10_000)
# %% 1.4 wrong [nested] · nested groups
set_sizes = ((54_000, 6_000), 10_000)
# %% 1.4 wrong [swapped] · reversed order
set_sizes = (10_000, 6_000, 54_000)
# %% 1.4 wrong [other_sum] · split by thirds
set_sizes = (70_000 // 3, 70_000 // 3, 70_000 // 3)
# %% 1.4 wrong [other_sum] · training size after taking the split twice
set_sizes = (48_600, 5_400, 10_000)
# %% 1.4 wrong [nothing] · None because sort returns nothing
set_sizes = [54_000, 6_000, 10_000].sort()
# %% 1.4 wrong [other_split] · validation size with a slip of one zero
set_sizes = (59_400, 600, 10_000)
# %% 1.4 right · without underscores and brackets
set_sizes = 54000, 6000, 10000
# %% 1.4 right · floats from the shares
set_sizes = (60_000 * 0.9, 60_000 * 0.1, 10_000.0)
# %% 1.4 right · computed from the arrays
n_validation = len(x_train) // 10
set_sizes = (len(x_train) - n_validation, n_validation, len(x_test))
# %% 1.4 right · NumPy integers
set_sizes = tuple(np.array([54_000, 6_000, 10_000]))
# %% 1.4 right · lengths of slices
set_sizes = tuple(len(part) for part in (x_train[:-6000], x_train[-6000:], x_test))
# %% 1.4 right · named tuple
from collections import namedtuple

Sizes = namedtuple("Sizes", ["training", "validation", "test"])
set_sizes = Sizes(54_000, 6_000, 10_000)
# %% 1.4 right · three names first
training = int(60_000 * (1 - 0.1))
validation = 60_000 - training
test = 10_000
set_sizes = (training, validation, test)
# %% 1.4 right · scientific notation
set_sizes = (54e3, 6e3, 1e4)
# %% 1.4 right · shape entries of NumPy splits
front, back = np.split(y_train, [54_000])
set_sizes = (front.shape[0], back.shape[0], y_test.shape[0])
# %% 1.4 right · round of a product
set_sizes = (round(0.9 * 60_000), round(0.1 * 60_000), 10_000)
# %% 1.5 wrong [all_training_rows] · all training labels
validation_counts = np.bincount(y_train)
# %% 1.5 wrong [first_rows] · first 12,000 rows
validation_counts = np.bincount(y_train[:12_000], minlength=10)
# %% 1.5 wrong [from_the_front] · everything after row 12,000
validation_counts = np.bincount(y_train[12_000:], minlength=10)
# %% 1.5 wrong [rows_that_train] · everything but the last rows
validation_counts = np.bincount(y_train[:-12_000], minlength=10)
# %% 1.5 wrong [other_sum] · a zero too few
validation_counts = np.bincount(y_train[-1_200:], minlength=10)
# %% 1.5 wrong [test_labels] · test labels
validation_counts = np.bincount(y_test[-12_000:], minlength=10)
# %% 1.5 wrong [sorted_labels] · sorted labels as in the section before
validation_counts = np.bincount(np.sort(y_train)[-12_000:], minlength=10)
# %% 1.5 wrong [labels_instead_of_counts] · the labels and not their counts
validation_counts = y_train[-12_000:]
# %% 1.5 wrong [digits_instead_of_counts] · which digits there are
validation_counts = np.unique(y_train[-12_000:])
# %% 1.5 wrong [pair] · pair of digits and counts
validation_counts = np.unique(y_train[-12_000:], return_counts=True)
# %% 1.5 wrong [shares] · shares instead of counts
validation_counts = np.bincount(y_train[-12_000:], minlength=10) / 12_000
# %% 1.5 wrong [other_sum] · one row too many
validation_counts = np.bincount(y_train[-12_001:], minlength=10)
# %% 1.5 wrong [other_sum] · last row left out
validation_counts = np.bincount(y_train[-12_000:-1], minlength=10)
# %% 1.5 wrong [other_sum] · a tenth as in exercise 1.4
validation_counts = np.bincount(y_train[-6_000:], minlength=10)
# %% 1.5 wrong [not_ten_numbers] · eleven numbers
validation_counts = np.bincount(y_train[-12_000:], minlength=11)
# %% 1.5 wrong [other_order] · counts in order of frequency
validation_counts = np.sort(np.bincount(y_train[-12_000:]))[::-1]
# %% 1.5 wrong [other_order] · Counter values in order of first appearance
from collections import Counter

validation_counts = np.array(list(Counter(y_train[-12_000:].tolist()).values()))
# %% 1.5 wrong [one_number] · total number of rows
validation_counts = y_train[-12_000:].size
# %% 1.5 wrong [one_number] · count of one digit only
validation_counts = np.sum(y_train[-12_000:] == 9)
# %% 1.5 wrong [other_rows] · a balanced guess
validation_counts = np.full(10, 1_200)
# %% 1.5 wrong [not_ten_numbers] · smallest and largest count
counted = np.bincount(y_train[-12_000:])
validation_counts = np.array([counted.min(), counted.max()])
# %% 1.5 wrong [running_totals] · running totals
validation_counts = np.cumsum(np.bincount(y_train[-12_000:]))
# %% 1.5 wrong [one_a_row] · one-hot rows summed along the wrong axis
validation_counts = y_train_one_hot[-12_000:].sum(axis=1)
# %% 1.5 wrong [other_sum] · digits 1 to 9 and then an empty 10
validation_counts = np.array([np.sum(y_train[-12_000:] == d) for d in range(1, 11)])
# %% 1.5 wrong [other_rows] · twelve thousand random rows
some_rows = np.random.default_rng(0).permutation(60_000)[:12_000]
validation_counts = np.bincount(y_train[some_rows], minlength=10)
# %% 1.5 wrong [pair] · counts and bin edges of a histogram
validation_counts = np.histogram(y_train[-12_000:], bins=10)
# %% 1.5 wrong [not_ten_numbers] · histogram with ten edges, so nine bins
validation_counts = np.histogram(y_train[-12_000:], bins=np.arange(10))[0]
# %% 1.5 wrong [other_sum] · fifth of the counts of all labels
validation_counts = np.bincount(y_train) // 5
# %% 1.5 wrong [other_sum] · difference from the mean
validation_counts = np.bincount(y_train[-12_000:]) - 1_200
# %% 1.5 wrong [text] · string of the array
validation_counts = str(np.bincount(y_train[-12_000:]))
# %% 1.5 wrong [other_order] · digits ordered from 9 to 0
validation_counts = np.bincount(y_train[-12_000:])[::-1]
# %% 1.5 wrong [other_sum] · slice with a step instead of a start
validation_counts = np.bincount(y_train[::-5_000], minlength=10)
# %% 1.5 wrong [not_called] · function without a call
validation_counts = np.bincount
# %% 1.5 wrong [other_shape] · counts as a column
validation_counts = np.bincount(y_train[-12_000:]).reshape(10, 1)
# %% 1.5 wrong [last_fifth_of_test_labels] · last fifth of the test labels
validation_counts = np.bincount(y_test[-2_000:], minlength=10)
# %% 1.5 right · start counted from the front
validation_counts = np.bincount(y_train[48_000:])
# %% 1.5 right · comparison for each digit
validation_counts = np.array([(y_train[-12_000:] == d).sum() for d in range(10)])
# %% 1.5 right · counts of unique
digits, validation_counts = np.unique(y_train[-12_000:], return_counts=True)
# %% 1.5 right · sum of one-hot columns, floats
validation_counts = y_train_one_hot[-12_000:].sum(axis=0)
# %% 1.5 right · histogram with eleven edges
validation_counts = np.histogram(y_train[-12_000:], bins=range(11))[0]
# %% 1.5 right · Keras bincount
validation_counts = keras.ops.bincount(y_train[-12_000:].astype("int32"), minlength=10)
# %% 1.5 right · zeros and add.at
validation_counts = np.zeros(10, dtype=int)
np.add.at(validation_counts, y_train[-12_000:], 1)
# %% 1.5 right · Counter in the order of the digits
from collections import Counter

found = Counter(y_train[-12_000:].tolist())
validation_counts = np.array([found[digit] for digit in range(10)])
# %% 1.5 right · all counts minus those of the front
validation_counts = np.bincount(y_train) - np.bincount(y_train[:48_000])
# %% 1.5 right · fifth computed from the length
n = int(len(y_train) * 0.2)
validation_counts = np.bincount(y_train[-n:], minlength=10)
# %% 1.5 right · table of comparisons, summed
validation_counts = (y_train[-12_000:, None] == np.arange(10)).sum(axis=0)
# %% 1.5 right · small integers as float32
validation_counts = np.bincount(y_train[-12_000:], minlength=10).astype("float32")
# %% 1.6 wrong [shuffled_apart] · images and labels mixed in different orders
rows = np.flatnonzero((y_test == 3) | (y_test == 5))
rng = np.random.default_rng(0)
own_images = x_test[rng.permutation(rows)].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[rng.permutation(rows)], 10)
# %% 1.6 wrong [shuffled_apart] · only images shuffled
rows = np.flatnonzero((y_test == 3) | (y_test == 5))
order = np.random.default_rng(0).permutation(rows)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[rows], 10)
# %% 1.6 wrong [not_shuffled] · not shuffled at all
rows = np.flatnonzero((y_test == 3) | (y_test == 5))
own_images = x_test[rows].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[rows], 10)
# %% 1.6 wrong [training_images] · training images
order = np.random.default_rng(0).permutation(
    np.flatnonzero((y_train == 3) | (y_train == 5))
)
own_images = x_train[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_train[order], 10)
# %% 1.6 wrong [not_two_digits] · one digit only
order = np.random.default_rng(0).permutation(np.flatnonzero(y_test == 3))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [not_two_digits] · range from 3 to 5 takes three digits
order = np.random.default_rng(0).permutation(
    np.flatnonzero((y_test >= 3) & (y_test <= 5))
)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [not_two_digits] · condition without a second comparison takes nearly all digits
order = np.random.default_rng(0).permutation(np.flatnonzero((y_test == 3) | y_test))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [no_images] · and instead of or, so no rows
order = np.random.default_rng(0).permutation(
    np.flatnonzero((y_test == 3) & (y_test == 5))
)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [not_scaled] · not scaled
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32")
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [other_dtype] · scaled as float64
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order] / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [scaled_twice] · scaled twice
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test_scaled[order] / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [not_ten_columns] · six columns because the number of classes is missing
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order])
# %% 1.6 wrong [not_ten_columns] · two columns for two digits
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order] == 5, 2)
# %% 1.6 wrong [other_labels] · ten columns, but the digits are numbered 0 and 1
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical((y_test[order] == 5).astype(int), 10)
# %% 1.6 wrong [not_one_hot] · labels as whole numbers
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = y_test[order]
# %% 1.6 wrong [images_missing] · only the first 100 rows
order = np.random.default_rng(0).permutation(
    np.flatnonzero(np.isin(y_test, [3, 5]))[:100]
)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [images_missing] · last row lost by a slice
order = np.random.default_rng(0).permutation(
    np.flatnonzero(np.isin(y_test, [3, 5]))[:-1]
)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [drawn_twice] · drawn with replacement, so some images come twice
rows = np.flatnonzero(np.isin(y_test, [3, 5]))
order = np.random.default_rng(0).choice(rows, len(rows))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [swapped] · names swapped
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_labels = x_test[order].astype("float32") / 255
own_images = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [training_images] · row numbers of the test set used for training images
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_train[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [other_labels] · labels of the training set
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_train[order], 10)
# %% 1.6 wrong [all_digits] · all ten digits
order = np.random.default_rng(0).permutation(len(y_test))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [images_missing] · images number 3 and 5 instead of digits 3 and 5
order = np.random.default_rng(0).permutation([3, 5])
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [axis_too_many] · shuffle returns None, so an axis is added to all images
rows = np.flatnonzero((y_test == 3) | (y_test == 5))
order = np.random.default_rng(0).shuffle(rows)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [all_digits] · permutation of positions used on the full arrays
rows = np.flatnonzero((y_test == 3) | (y_test == 5))
order = np.random.default_rng(0).permutation(len(rows))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [sorted_by_digit] · first all 3s, then all 5s
rows = np.concatenate([np.flatnonzero(y_test == 3), np.flatnonzero(y_test == 5)])
own_images = x_test[rows].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[rows], 10)
# %% 1.6 wrong [black_and_white] · whole-number division leaves black and white
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = (x_test[order] // 255).astype("float32")
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [drawn_twice] · boolean mask taken as row numbers 0 and 1
mask = ((y_test == 3) | (y_test == 5)).astype(int)
order = np.random.default_rng(0).permutation(mask)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [not_shuffled] · rows in reverse order instead of mixed
rows = np.flatnonzero((y_test == 3) | (y_test == 5))[::-1]
own_images = x_test[rows].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[rows], 10)
# %% 1.6 wrong [images_missing] · equally many of both, the rest cut off
threes = np.flatnonzero(y_test == 3)[:800]
fives = np.flatnonzero(y_test == 5)[:800]
order = np.random.default_rng(0).permutation(np.concatenate([threes, fives]))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [training_images] · training and test images together
all_images = np.concatenate([x_train, x_test])
all_labels = np.concatenate([y_train, y_test])
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(all_labels, [3, 5])))
own_images = all_images[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(all_labels[order], 10)
# %% 1.6 wrong [other_shape] · row numbers instead of images
own_images = np.random.default_rng(0).permutation(
    np.flatnonzero((y_test == 3) | (y_test == 5))
)
own_labels = keras.utils.to_categorical(y_test[own_images], 10)
# %% 1.6 wrong [shuffled_apart] · labels written by hand for a sorted order
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
number = np.sum(y_test == 3)
own_labels = keras.utils.to_categorical([3] * number + [5] * (len(order) - number), 10)
# %% 1.6 wrong [unknown_images] · pixel rows of each image shuffled too
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_images = np.random.default_rng(0).permutation(own_images, axis=1)
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong [batch_axis_missing] · one image and one label
own_images = x_test[0].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[:1], 10)
# %% 1.6 wrong [lengths_differ] · labels of one digit only
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[y_test == 3], 10)
# %% 1.6 wrong [rows_not_one_hot] · labels multiplied by the digit
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10) * y_test[order][:, None]
# %% 1.6 right · digits 0 and 1 with isin
order = np.random.default_rng(7).permutation(np.flatnonzero(np.isin(y_test, (0, 1))))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 right · chosen from the scaled test images
order = np.random.default_rng().permutation(np.flatnonzero((y_test == 4) | (y_test == 9)))
own_images = x_test_scaled[order]
own_labels = np.eye(10)[y_test[order]]
# %% 1.6 right · mask first, then one order for both
mask = (y_test == 8) | (y_test == 3)
some_images, some_labels = x_test[mask], y_test[mask]
order = np.random.default_rng(1).permutation(len(some_labels))
own_images = some_images[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(some_labels[order], 10)
# %% 1.6 right · in-place shuffle of the row numbers
rows = np.flatnonzero((y_test == 2) | (y_test == 7))
np.random.default_rng(3).shuffle(rows)
own_images = np.divide(x_test[rows], 255, dtype=np.float32)
own_labels = keras.utils.to_categorical(y_test[rows], num_classes=10)
# %% 1.6 right · Keras tensors
rows = np.where((y_test == 6) | (y_test == 9))[0]
order = np.random.permutation(rows)
own_images = keras.ops.cast(x_test[order], "float32") / 255
own_labels = keras.ops.one_hot(y_test[order], 10)
# %% 1.6 right · python's random with a list of row numbers
import random

order = [i for i in range(len(y_test)) if y_test[i] in (1, 7)]
random.shuffle(order)
own_images = np.array([x_test[i] for i in order]).astype("float32") / 255
own_labels = keras.utils.to_categorical([y_test[i] for i in order], 10)
# %% 1.6 right · two lists of rows joined, then mixed
a = np.argwhere(y_test == 0).ravel()
b = np.argwhere(y_test == 8).ravel()
order = np.random.default_rng(5).permutation(np.concatenate([b, a]))
own_images = (x_test[order] / 255).astype("float32")
own_labels = keras.utils.to_categorical(y_test[order], 10).astype("int32")
# %% 1.6 right · everything prepared first, chosen last
images = x_test.astype("float32") / 255
labels = keras.utils.to_categorical(y_test, 10)
order = np.random.default_rng(0).permutation(np.flatnonzero(labels[:, 3] + labels[:, 5]))
own_images, own_labels = images[order], labels[order]
# %% 1.6 right · all test rows mixed, then the mask
mixed_rows = np.random.default_rng(11).permutation(10_000)
keep = [row for row in mixed_rows if y_test[row] == 2 or y_test[row] == 6]
own_images = x_test[keep].astype("float32") / np.float32(255)
own_labels = keras.utils.to_categorical(y_test[keep], 10)
# %% 1.6 right · pairs in a helper function
def choose(first_digit, second_digit):
    rows = np.flatnonzero((y_test == first_digit) + (y_test == second_digit))
    rows = np.random.default_rng(2).permutation(rows)
    return x_test[rows].astype("float32") / 255, np.eye(10)[y_test[rows]]


own_images, own_labels = choose(9, 4)
