# %% 1.1 wrong · one image without the batch axis
batch_shape = x_train[7].shape
# %% 1.1 wrong · batch axis put last
batch_shape = (28, 28, 1)
# %% 1.1 wrong · batch axis and a channel axis
batch_shape = (1, 28, 28, 1)
# %% 1.1 wrong · flattened the image as for a Dense layer
batch_shape = (1, 784)
# %% 1.1 wrong · took the index as the number of images
batch_shape = (7, 28, 28)
# %% 1.1 wrong · index 7 is the eighth image, so eight
batch_shape = (8, 28, 28)
# %% 1.1 wrong · shape of the whole training set
batch_shape = x_train.shape
# %% 1.1 wrong · None for the batch axis as in a summary
batch_shape = (None, 28, 28)
# %% 1.1 wrong · text that looks like the tuple
batch_shape = "(1, 28, 28)"
# %% 1.1 wrong · tuple of strings
batch_shape = ("1", "28", "28")
# %% 1.1 wrong · the batch itself and not its shape
batch_shape = x_train[7:8]
# %% 1.1 wrong · slice that goes on to the end
batch_shape = x_train[7:].shape
# %% 1.1 wrong · thinks that the end of a slice counts
batch_shape = x_train[7:9].shape
# %% 1.1 wrong · number of pixels in the batch
batch_shape = x_train[7:8].size
# %% 1.1 wrong · rank instead of shape
batch_shape = (x_train[7:8].ndim,)
# %% 1.1 wrong · set, which has no order and no double 28
batch_shape = {1, 28, 28}
# %% 1.1 wrong · image shape nested in the tuple
batch_shape = (1, (28, 28))
# %% 1.1 wrong · counts the images from 0
batch_shape = (0, 28, 28)
# %% 1.1 wrong · highest index of each axis instead of the length
batch_shape = (1, 27, 27)
# %% 1.1 wrong · empty slice
batch_shape = x_train[7:7].shape
# %% 1.1 wrong · first row of the image only
batch_shape = (1, 28)
# %% 1.1 wrong · a default batch size of fit
batch_shape = (32, 28, 28)
# %% 1.1 wrong · None because extend returns nothing
batch_shape = [1].extend([28, 28])
# %% 1.1 wrong · shape of the label batch
batch_shape = y_train[7:8].shape
# %% 1.1 wrong · pixel value range taken for a length
batch_shape = (1, 255, 255)
# %% 1.1 wrong · the ellipsis left in place of the sizes
batch_shape = (1, ...)
# %% 1.1 wrong · expand_dims on the last axis
batch_shape = np.expand_dims(x_train[7], -1).shape
# %% 1.1 wrong · a comma too much wraps the tuple
batch_shape = (1, 28, 28),
# %% 1.1 wrong · added the axis at both ends of the slice
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
# %% 1.2 wrong · no astype, so float64
scaled_images = x_test[:100] / 255
# %% 1.2 wrong · whole-number division after astype
scaled_images = x_test[:100].astype("float32") // 255
# %% 1.2 wrong · division rounds down first, dtype afterwards
scaled_images = (x_test[:100] // 255).astype("float32")
# %% 1.2 wrong · only the dtype changed
scaled_images = x_test[:100].astype("float32")
# %% 1.2 wrong · training images
scaled_images = x_train[:100].astype("float32") / 255
# %% 1.2 right · array of the lesson that is scaled already
scaled_images = x_test_scaled[:100]
# %% 1.2 wrong · scaled array of the lesson divided once more
scaled_images = x_test_scaled[:100] / 255
# %% 1.2 wrong · one image, number 100
scaled_images = x_test[100].astype("float32") / 255
# %% 1.2 wrong · one image too many
scaled_images = x_test[:101].astype("float32") / 255
# %% 1.2 wrong · begins at index 1
scaled_images = x_test[1:101].astype("float32") / 255
# %% 1.2 wrong · last 100 images
scaled_images = x_test[-100:].astype("float32") / 255
# %% 1.2 wrong · all test images
scaled_images = x_test.astype("float32") / 255
# %% 1.2 wrong · divided by 256
scaled_images = x_test[:100].astype("float32") / 256
# %% 1.2 wrong · half precision
scaled_images = x_test[:100].astype("float16") / 255
# %% 1.2 wrong · float32 first, but a float64 divisor brings float64 back
scaled_images = x_test[:100].astype("float32") / np.full((28, 28), 255.0)
# %% 1.2 wrong · scaled and cast back to uint8
scaled_images = (x_test[:100] / 255).astype("uint8")
# %% 1.2 wrong · range -1 to 1
scaled_images = x_test[:100].astype("float32") / 127.5 - 1
# %% 1.2 wrong · standardised with mean and deviation
some = x_test[:100].astype("float32")
scaled_images = (some - some.mean()) / some.std()
# %% 1.2 wrong · clipped instead of divided
scaled_images = np.clip(x_test[:100], 0, 1).astype("float32")
# %% 1.2 wrong · thresholded to black and white
scaled_images = (x_test[:100] > 127).astype("float32")
# %% 1.2 wrong · unit length of each row with normalize
scaled_images = keras.utils.normalize(x_test[:100]).astype("float32")
# %% 1.2 wrong · inverted, black on white
scaled_images = 1 - x_test[:100].astype("float32") / 255
# %% 1.2 wrong · divides twice because of a loop over two steps
scaled_images = x_test[:100].astype("float32") / 255
scaled_images = scaled_images / 255
# %% 1.2 wrong · random numbers of the right shape
scaled_images = np.random.default_rng(0).random((100, 28, 28), dtype="float32")
# %% 1.2 wrong · loop keeps only the last image
for picture in x_test[:100]:
    scaled_images = picture.astype("float32") / 255
# %% 1.2 wrong · multiplied by 255
scaled_images = x_test[:100].astype("float32") * 255
# %% 1.2 wrong · nested Python lists have no float32
scaled_images = (x_test[:100].astype("float32") / 255).tolist()
# %% 1.2 wrong · labels instead of images
scaled_images = y_test[:100].astype("float32") / 255
# %% 1.2 wrong · array of texts
scaled_images = (x_test[:100].astype("float32") / 255).astype(str)
# %% 1.2 wrong · every hundredth image
scaled_images = x_test[::100].astype("float32") / 255
# %% 1.2 wrong · method not called
scaled_images = x_test[:100].astype
# %% 1.2 wrong · rounded to one digit
scaled_images = (x_test[:100].astype("float32") / 255).round(1)
# %% 1.2 wrong · slices the second axis too, so rows of pixels are lost
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
# %% 1.3 wrong · number of classes left out
one_hot_labels = keras.utils.to_categorical(y_test[:6])
# %% 1.3 wrong · training labels
one_hot_labels = keras.utils.to_categorical(y_train[:6], 10)
# %% 1.3 wrong · five labels
one_hot_labels = keras.utils.to_categorical(y_test[:5], 10)
# %% 1.3 wrong · seven labels
one_hot_labels = keras.utils.to_categorical(y_test[0:7], 10)
# %% 1.3 wrong · the single label with index 6
one_hot_labels = keras.utils.to_categorical(y_test[6], 10)
# %% 1.3 wrong · labels left as whole numbers
one_hot_labels = y_test[:6]
# %% 1.3 wrong · eleven classes
one_hot_labels = keras.utils.to_categorical(y_test[:6], 11)
# %% 1.3 wrong · columns for labels and rows for classes
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10).T
# %% 1.3 wrong · first six rows of the unit matrix
one_hot_labels = np.eye(10)[:6]
# %% 1.3 wrong · only the shape
one_hot_labels = (6, 10)
# %% 1.3 wrong · begins at index 1
one_hot_labels = keras.utils.to_categorical(y_test[1:7], 10)
# %% 1.3 wrong · counts the digits from 1
one_hot_labels = np.eye(11)[y_test[:6] + 1][:, :10]
# %% 1.3 wrong · multi-hot, one row for all labels
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10).max(axis=0)
# %% 1.3 wrong · counts of the digits
one_hot_labels = np.bincount(y_test[:6], minlength=10)
# %% 1.3 wrong · label stands in its place instead of a 1
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10) * y_test[:6, None]
# %% 1.3 wrong · one 0 in a row of ones
one_hot_labels = 1 - keras.utils.to_categorical(y_test[:6], 10)
# %% 1.3 wrong · encoded and decoded again
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10).argmax(axis=-1)
# %% 1.3 wrong · all test labels
one_hot_labels = keras.utils.to_categorical(y_test, 10)
# %% 1.3 wrong · one long row
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10).reshape(-1)
# %% 1.3 wrong · rows of the images encoded
one_hot_labels = keras.utils.to_categorical(x_test[:6], 256)
# %% 1.3 wrong · columns mirrored
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10)[:, ::-1]
# %% 1.3 wrong · six classes because there are six labels
one_hot_labels = np.eye(6)
# %% 1.3 wrong · all zeros of the right shape
one_hot_labels = np.zeros((6, 10))
# %% 1.3 wrong · labels sorted first
one_hot_labels = keras.utils.to_categorical(np.sort(y_test[:6]), 10)
# %% 1.3 wrong · digits in a string
one_hot_labels = "".join(str(label) for label in y_test[:6])
# %% 1.3 wrong · cut from the lesson's training encoding
one_hot_labels = y_train_one_hot[:6]
# %% 1.3 wrong · last six labels
one_hot_labels = keras.utils.to_categorical(y_test[-6:], 10)
# %% 1.3 wrong · each label repeated ten times
one_hot_labels = np.repeat(y_test[:6, None], 10, axis=1)
# %% 1.3 wrong · binary digits of the labels
one_hot_labels = (y_test[:6, None] >> np.arange(10)) & 1
# %% 1.3 wrong · ones up to the label
one_hot_labels = (np.arange(10) <= y_test[:6, None]).astype("float32")
# %% 1.3 wrong · softmax of the one-hot rows
one_hot_labels = np.asarray(keras.activations.softmax(np.eye(10)[y_test[:6]]))
# %% 1.3 wrong · function without a call
one_hot_labels = keras.utils.to_categorical
# %% 1.3 wrong · an axis in the middle
one_hot_labels = keras.utils.to_categorical(y_test[:6], 10)[:, None, :]
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
# %% 1.4 wrong · validation_split of 0.2 as in the experiment
set_sizes = (48_000, 12_000, 10_000)
# %% 1.4 wrong · validation images still counted as training
set_sizes = (60_000, 6_000, 10_000)
# %% 1.4 wrong · validation and test swapped
set_sizes = (54_000, 10_000, 6_000)
# %% 1.4 wrong · training and validation swapped
set_sizes = (6_000, 54_000, 10_000)
# %% 1.4 wrong · tenth of all 70,000 images
set_sizes = (53_000, 7_000, 10_000)
# %% 1.4 wrong · validation comes out of the test set
set_sizes = (60_000, 1_000, 9_000)
# %% 1.4 wrong · test set used for validation
set_sizes = (60_000, 10_000, 10_000)
# %% 1.4 wrong · test set left out
set_sizes = (54_000, 6_000)
# %% 1.4 wrong · commas as thousands separators
set_sizes = (54,000, 6,000, 10,000)
# %% 1.4 wrong · points as thousands separators
set_sizes = (54.000, 6.000, 10.000)
# %% 1.4 wrong · strings with separators
set_sizes = ("54,000", "6,000", "10,000")
# %% 1.4 wrong · plain digits as strings
set_sizes = ("54000", "6000", "10000")
# %% 1.4 wrong · shares instead of numbers of images
set_sizes = (0.9, 0.1, 1.0)
# %% 1.4 wrong · percentages of all images
set_sizes = (77, 9, 14)
# %% 1.4 wrong · number of batches of 32
set_sizes = (1688, 188, 313)
# %% 1.4 wrong · set without an order
set_sizes = {54_000, 6_000, 10_000}
# %% 1.4 wrong · sum only
set_sizes = 54_000 + 6_000 + 10_000
# %% 1.4 wrong · a total as fourth number
set_sizes = (54_000, 6_000, 10_000, 70_000)
# %% 1.4 wrong · a tenth taken off the test set too
set_sizes = (54_000, 6_000, 9_000)
# %% 1.4 wrong · a zero too few
set_sizes = (5_400, 600, 1_000)
# %% 1.4 wrong · lengths of the arrays, no split
set_sizes = (len(x_train), 0, len(x_test))
# %% 1.4 wrong · arrays instead of numbers
set_sizes = (x_train[:54_000], x_train[54_000:], x_test)
# %% 1.4 wrong · shapes instead of numbers
set_sizes = (x_train[:54_000].shape, x_train[54_000:].shape, x_test.shape)
# %% 1.4 wrong · whole sentence as text
set_sizes = "54000 training, 6000 validation, 10000 test"
# %% 1.4 wrong · off by one at the border
set_sizes = (53_999, 6_001, 10_000)
# %% 1.4 wrong · nested groups
set_sizes = ((54_000, 6_000), 10_000)
# %% 1.4 wrong · reversed order
set_sizes = (10_000, 6_000, 54_000)
# %% 1.4 wrong · split by thirds
set_sizes = (70_000 // 3, 70_000 // 3, 70_000 // 3)
# %% 1.4 wrong · training size after taking the split twice
set_sizes = (48_600, 5_400, 10_000)
# %% 1.4 wrong · None because sort returns nothing
set_sizes = [54_000, 6_000, 10_000].sort()
# %% 1.4 wrong · validation size with a slip of one zero
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
# %% 1.5 wrong · all training labels
validation_counts = np.bincount(y_train)
# %% 1.5 wrong · first 12,000 rows
validation_counts = np.bincount(y_train[:12_000], minlength=10)
# %% 1.5 wrong · everything after row 12,000
validation_counts = np.bincount(y_train[12_000:], minlength=10)
# %% 1.5 wrong · everything but the last rows
validation_counts = np.bincount(y_train[:-12_000], minlength=10)
# %% 1.5 wrong · a zero too few
validation_counts = np.bincount(y_train[-1_200:], minlength=10)
# %% 1.5 wrong · test labels
validation_counts = np.bincount(y_test[-12_000:], minlength=10)
# %% 1.5 wrong · sorted labels as in the section before
validation_counts = np.bincount(np.sort(y_train)[-12_000:], minlength=10)
# %% 1.5 wrong · the labels and not their counts
validation_counts = y_train[-12_000:]
# %% 1.5 wrong · which digits there are
validation_counts = np.unique(y_train[-12_000:])
# %% 1.5 wrong · pair of digits and counts
validation_counts = np.unique(y_train[-12_000:], return_counts=True)
# %% 1.5 wrong · shares instead of counts
validation_counts = np.bincount(y_train[-12_000:], minlength=10) / 12_000
# %% 1.5 wrong · one row too many
validation_counts = np.bincount(y_train[-12_001:], minlength=10)
# %% 1.5 wrong · last row left out
validation_counts = np.bincount(y_train[-12_000:-1], minlength=10)
# %% 1.5 wrong · a tenth as in exercise 1.4
validation_counts = np.bincount(y_train[-6_000:], minlength=10)
# %% 1.5 wrong · eleven numbers
validation_counts = np.bincount(y_train[-12_000:], minlength=11)
# %% 1.5 wrong · counts in order of frequency
validation_counts = np.sort(np.bincount(y_train[-12_000:]))[::-1]
# %% 1.5 wrong · Counter values in order of first appearance
from collections import Counter

validation_counts = np.array(list(Counter(y_train[-12_000:].tolist()).values()))
# %% 1.5 wrong · total number of rows
validation_counts = y_train[-12_000:].size
# %% 1.5 wrong · count of one digit only
validation_counts = np.sum(y_train[-12_000:] == 9)
# %% 1.5 wrong · a balanced guess
validation_counts = np.full(10, 1_200)
# %% 1.5 wrong · smallest and largest count
counted = np.bincount(y_train[-12_000:])
validation_counts = np.array([counted.min(), counted.max()])
# %% 1.5 wrong · running totals
validation_counts = np.cumsum(np.bincount(y_train[-12_000:]))
# %% 1.5 wrong · one-hot rows summed along the wrong axis
validation_counts = y_train_one_hot[-12_000:].sum(axis=1)
# %% 1.5 wrong · digits 1 to 9 and then an empty 10
validation_counts = np.array([np.sum(y_train[-12_000:] == d) for d in range(1, 11)])
# %% 1.5 wrong · twelve thousand random rows
some_rows = np.random.default_rng(0).permutation(60_000)[:12_000]
validation_counts = np.bincount(y_train[some_rows], minlength=10)
# %% 1.5 wrong · counts and bin edges of a histogram
validation_counts = np.histogram(y_train[-12_000:], bins=10)
# %% 1.5 wrong · histogram with ten edges, so nine bins
validation_counts = np.histogram(y_train[-12_000:], bins=np.arange(10))[0]
# %% 1.5 wrong · fifth of the counts of all labels
validation_counts = np.bincount(y_train) // 5
# %% 1.5 wrong · difference from the mean
validation_counts = np.bincount(y_train[-12_000:]) - 1_200
# %% 1.5 wrong · string of the array
validation_counts = str(np.bincount(y_train[-12_000:]))
# %% 1.5 wrong · digits ordered from 9 to 0
validation_counts = np.bincount(y_train[-12_000:])[::-1]
# %% 1.5 wrong · slice with a step instead of a start
validation_counts = np.bincount(y_train[::-5_000], minlength=10)
# %% 1.5 wrong · function without a call
validation_counts = np.bincount
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
# %% 1.6 wrong · images and labels mixed in different orders
rows = np.flatnonzero((y_test == 3) | (y_test == 5))
rng = np.random.default_rng(0)
own_images = x_test[rng.permutation(rows)].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[rng.permutation(rows)], 10)
# %% 1.6 wrong · only images shuffled
rows = np.flatnonzero((y_test == 3) | (y_test == 5))
order = np.random.default_rng(0).permutation(rows)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[rows], 10)
# %% 1.6 wrong · not shuffled at all
rows = np.flatnonzero((y_test == 3) | (y_test == 5))
own_images = x_test[rows].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[rows], 10)
# %% 1.6 wrong · training images
order = np.random.default_rng(0).permutation(
    np.flatnonzero((y_train == 3) | (y_train == 5))
)
own_images = x_train[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_train[order], 10)
# %% 1.6 wrong · one digit only
order = np.random.default_rng(0).permutation(np.flatnonzero(y_test == 3))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · range from 3 to 5 takes three digits
order = np.random.default_rng(0).permutation(
    np.flatnonzero((y_test >= 3) & (y_test <= 5))
)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · condition without a second comparison takes nearly all digits
order = np.random.default_rng(0).permutation(np.flatnonzero((y_test == 3) | y_test))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · and instead of or, so no rows
order = np.random.default_rng(0).permutation(
    np.flatnonzero((y_test == 3) & (y_test == 5))
)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · not scaled
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32")
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · scaled as float64
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order] / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · scaled twice
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test_scaled[order] / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · six columns because the number of classes is missing
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order])
# %% 1.6 wrong · two columns for two digits
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order] == 5, 2)
# %% 1.6 wrong · ten columns, but the digits are numbered 0 and 1
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical((y_test[order] == 5).astype(int), 10)
# %% 1.6 wrong · labels as whole numbers
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = y_test[order]
# %% 1.6 wrong · only the first 100 rows
order = np.random.default_rng(0).permutation(
    np.flatnonzero(np.isin(y_test, [3, 5]))[:100]
)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · last row lost by a slice
order = np.random.default_rng(0).permutation(
    np.flatnonzero(np.isin(y_test, [3, 5]))[:-1]
)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · drawn with replacement, so some images come twice
rows = np.flatnonzero(np.isin(y_test, [3, 5]))
order = np.random.default_rng(0).choice(rows, len(rows))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · names swapped
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_labels = x_test[order].astype("float32") / 255
own_images = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · row numbers of the test set used for training images
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_train[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · labels of the training set
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_train[order], 10)
# %% 1.6 wrong · all ten digits
order = np.random.default_rng(0).permutation(len(y_test))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · images number 3 and 5 instead of digits 3 and 5
order = np.random.default_rng(0).permutation([3, 5])
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · shuffle returns None, so an axis is added to all images
rows = np.flatnonzero((y_test == 3) | (y_test == 5))
order = np.random.default_rng(0).shuffle(rows)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · permutation of positions used on the full arrays
rows = np.flatnonzero((y_test == 3) | (y_test == 5))
order = np.random.default_rng(0).permutation(len(rows))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · first all 3s, then all 5s
rows = np.concatenate([np.flatnonzero(y_test == 3), np.flatnonzero(y_test == 5)])
own_images = x_test[rows].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[rows], 10)
# %% 1.6 wrong · whole-number division leaves black and white
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = (x_test[order] // 255).astype("float32")
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · boolean mask taken as row numbers 0 and 1
mask = ((y_test == 3) | (y_test == 5)).astype(int)
order = np.random.default_rng(0).permutation(mask)
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · rows in reverse order instead of mixed
rows = np.flatnonzero((y_test == 3) | (y_test == 5))[::-1]
own_images = x_test[rows].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[rows], 10)
# %% 1.6 wrong · equally many of both, the rest cut off
threes = np.flatnonzero(y_test == 3)[:800]
fives = np.flatnonzero(y_test == 5)[:800]
order = np.random.default_rng(0).permutation(np.concatenate([threes, fives]))
own_images = x_test[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(y_test[order], 10)
# %% 1.6 wrong · training and test images together
all_images = np.concatenate([x_train, x_test])
all_labels = np.concatenate([y_train, y_test])
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(all_labels, [3, 5])))
own_images = all_images[order].astype("float32") / 255
own_labels = keras.utils.to_categorical(all_labels[order], 10)
# %% 1.6 wrong · row numbers instead of images
own_images = np.random.default_rng(0).permutation(
    np.flatnonzero((y_test == 3) | (y_test == 5))
)
own_labels = keras.utils.to_categorical(y_test[own_images], 10)
# %% 1.6 wrong · labels written by hand for a sorted order
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
number = np.sum(y_test == 3)
own_labels = keras.utils.to_categorical([3] * number + [5] * (len(order) - number), 10)
# %% 1.6 wrong · pixel rows of each image shuffled too
order = np.random.default_rng(0).permutation(np.flatnonzero(np.isin(y_test, [3, 5])))
own_images = x_test[order].astype("float32") / 255
own_images = np.random.default_rng(0).permutation(own_images, axis=1)
own_labels = keras.utils.to_categorical(y_test[order], 10)
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
