# %% 5.1 wrong [other_rows] · the first thousand
last_digits = model.predict(x_test_scaled[:1000], verbose=0).argmax(axis=-1)
# %% 5.1 wrong [other_count] · everything after image 1,000
last_digits = model.predict(x_test_scaled[1000:], batch_size=1000, verbose=0).argmax(
    axis=-1
)
# %% 5.1 wrong [one_number] · argmax without an axis
last_digits = model.predict(x_test_scaled[-1000:], verbose=0).argmax()
# %% 5.1 wrong [columns] · argmax down the columns
last_digits = model.predict(x_test_scaled[-1000:], verbose=0).argmax(axis=0)
# %% 5.1 wrong [no_digits] · the largest probability instead of its place
last_digits = model.predict(x_test_scaled[-1000:], verbose=0).max(axis=-1)
# %% 5.1 wrong [table] · stops at the probabilities
last_digits = model.predict(x_test_scaled[-1000:], verbose=0)
# %% 5.1 wrong [true_labels] · the labels, not what the network reads
last_digits = y_test[-1000:]
# %% 5.1 wrong [some_are_wrong] · unscaled with dark and bright exchanged
last_digits = model.predict(255 - x_test[-1000:], verbose=0).argmax(axis=-1)
# %% 5.1 wrong [some_are_wrong] · the last training images
last_digits = model.predict(x_train_scaled[-1000:], verbose=0).argmax(axis=-1)
# %% 5.1 wrong [other_count] · all ten thousand
last_digits = model.predict(x_test_scaled, batch_size=1000, verbose=0).argmax(axis=-1)
# %% 5.1 wrong [one_number] · one image only, number -1000
last_digits = all_predicted[-1000]
# %% 5.1 wrong [other_rows] · the window moved by one
last_digits = model.predict(x_test_scaled[-1001:-1], verbose=0).argmax(axis=-1)
# %% 5.1 wrong [other_count] · slice ends at -1, so one is missing
last_digits = model.predict(x_test_scaled[-1000:-1], verbose=0).argmax(axis=-1)
# %% 5.1 wrong [least_likely] · argmin
last_digits = model.predict(x_test_scaled[-1000:], verbose=0).argmin(axis=-1)
# %% 5.1 wrong [other_order] · backwards, last image first
last_digits = model.predict(x_test_scaled[::-1][:1000], verbose=0).argmax(axis=-1)
# %% 5.1 wrong [other_order] · sorted digits, no longer in the order of the images
last_digits = np.sort(model.predict(x_test_scaled[-1000:], verbose=0).argmax(axis=-1))
# %% 5.1 wrong [other_count] · how often each digit occurs
last_digits = np.bincount(all_predicted[-1000:], minlength=10)
# %% 5.1 wrong [some_are_wrong] · the second best digit
last_digits = model.predict(x_test_scaled[-1000:], verbose=0).argsort(axis=-1)[:, -2]
# %% 5.1 wrong [least_likely] · argsort of the wrong end
last_digits = model.predict(x_test_scaled[-1000:], verbose=0).argsort(axis=-1)[:, 0]
# %% 5.1 wrong [table] · a threshold, as for yes or no
last_digits = (model.predict(x_test_scaled[-1000:], verbose=0) > 0.5).astype("int32")
# %% 5.1 wrong [table] · one-hot rows
last_digits = keras.utils.to_categorical(all_predicted[-1000:], 10)
# %% 5.1 wrong [text] · a text
last_digits = "model.predict(x_test_scaled[-1000:]).argmax(axis=-1)"
# %% 5.1 wrong [text] · digits glued into one string
last_digits = "".join(str(digit) for digit in all_predicted[-1000:])
# %% 5.1 wrong [nothing] · None, because sort returns nothing
digits = all_predicted[-1000:].copy()
last_digits = digits.sort()
# %% 5.1 wrong [no_digits] · right or wrong instead of the digit
last_digits = all_predicted[-1000:] == y_test[-1000:]
# %% 5.1 wrong [other_shape] · argmax of the pixels, no network
last_digits = x_test_scaled[-1000:].argmax(axis=-1)
# %% 5.1 wrong [no_digits] · brightest pixel of each flat image
last_digits = x_test_scaled[-1000:].reshape(1000, 784).argmax(axis=-1)
# %% 5.1 wrong [no_digits] · the row numbers of the images
last_digits = np.arange(9_000, 10_000)
# %% 5.1 wrong [no_digits] · counted from one
last_digits = model.predict(x_test_scaled[-1000:], verbose=0).argmax(axis=-1) + 1
# %% 5.1 wrong [not_called] · the method without brackets
last_digits = all_probabilities[-1000:].argmax
# %% 5.1 wrong [some_are_wrong] · an untrained copy of the network
keras.utils.set_random_seed(1)
fresh = keras.models.clone_model(model)
last_digits = fresh.predict(x_test_scaled[-1000:], verbose=0).argmax(axis=-1)
# %% 5.1 wrong [some_are_wrong] · every tenth image
last_digits = model.predict(x_test_scaled[::10], verbose=0).argmax(axis=-1)
# %% 5.1 wrong [some_are_wrong] · images turned over their diagonal
last_digits = model.predict(
    x_test_scaled[-1000:].transpose(0, 2, 1), verbose=0
).argmax(axis=-1)
# %% 5.1 wrong [one_number] · the share that was right
last_digits = np.mean(all_predicted[-1000:] == y_test[-1000:])
# %% 5.1 wrong [some_are_wrong] · the probabilities turned into whole numbers
last_digits = all_probabilities[-1000:].max(axis=-1).astype(int)
# %% 5.1 wrong [other_count] · slices the columns instead of the rows
last_digits = all_probabilities[:, -1000:].argmax(axis=-1)
# %% 5.1 right · a piece of what was computed already
last_digits = all_predicted[-1000:]
# %% 5.1 right · start counted from the front, np.argmax
last_digits = np.argmax(model.predict(x_test_scaled[9_000:], verbose=0), axis=1)
# %% 5.1 right · the old probabilities
last_digits = all_probabilities[-1000:].argmax(axis=1)
# %% 5.1 right · all images first, then the slice
last_digits = model.predict(x_test_scaled, batch_size=1000, verbose=0)
last_digits = last_digits.argmax(axis=-1)[-1000:]
# %% 5.1 right · the name probabilities used again
probabilities = model.predict(x_test_scaled[-1000:], verbose=0)
last_digits = probabilities.argmax(axis=-1)
# %% 5.1 right · the name predicted used again
predicted = model.predict(x_test_scaled[-1000:], verbose=0)
last_digits = np.argmax(predicted, axis=-1)
# %% 5.1 right · predict_on_batch and small whole numbers
last_digits = model.predict_on_batch(x_test_scaled[-1000:]).argmax(axis=-1)
last_digits = last_digits.astype("uint8")
# %% 5.1 right · the model called like a function, result a tensor
last_digits = keras.ops.argmax(model(x_test_scaled[-1000:]), axis=-1)
# %% 5.1 right · row by row in a comprehension
rows = model.predict(x_test_scaled[len(x_test_scaled) - 1000 :], verbose=0)
last_digits = np.array([np.argmax(row) for row in rows])
# %% 5.1 right · last column of argsort
last_digits = np.argsort(model.predict(x_test_scaled[-1000:], verbose=0))[:, -1]
# %% 5.1 right · backwards and back again
last_digits = model.predict(x_test_scaled[::-1][:1000], verbose=0).argmax(axis=-1)[::-1]
# %% 5.1 right · a helper function and a batch size
def read(images):
    return model.predict(images, batch_size=100, verbose=0).argmax(axis=-1)


last_digits = read(x_test_scaled[-1000:])
# %% 5.1 right · one image at a time
last_digits = np.zeros(1000, dtype=int)
for i in range(1000):
    image = x_test_scaled[9_000 + i][np.newaxis]
    last_digits[i] = np.argmax(model.predict_on_batch(image))
# %% 5.1 right · a list of rows as index
last_digits = model.predict(x_test_scaled[list(range(9_000, 10_000))], verbose=0)
last_digits = last_digits.argmax(-1).astype(np.int32)
# %% 5.2 wrong [no_batch_axis] · an index, so the batch axis is gone
batch_of_one = x_test_scaled[61]
# %% 5.2 wrong [several_images] · the first 61 images
batch_of_one = x_test_scaled[:61]
# %% 5.2 wrong [other_test_image] · image 60
batch_of_one = x_test_scaled[60:61]
# %% 5.2 wrong [other_test_image] · image 62
batch_of_one = x_test_scaled[62][np.newaxis]
# %% 5.2 wrong [not_scaled] · not scaled
batch_of_one = x_test[61:62]
# %% 5.2 wrong [not_scaled] · not scaled, but float
batch_of_one = x_test[61][np.newaxis].astype("float32")
# %% 5.2 wrong [axis_elsewhere] · new axis at the end
batch_of_one = x_test_scaled[61][..., np.newaxis]
# %% 5.2 wrong [axis_elsewhere] · new axis in the middle
batch_of_one = np.expand_dims(x_test_scaled[61], axis=1)
# %% 5.2 wrong [other_shape] · a flat row
batch_of_one = x_test_scaled[61].reshape(1, 784)
# %% 5.2 wrong [other_shape] · a flat image without batch
batch_of_one = x_test_scaled[61].ravel()
# %% 5.2 wrong [training_image] · training image
batch_of_one = x_train_scaled[61:62]
# %% 5.2 wrong [other_shape] · the answer of the network
batch_of_one = model.predict(x_test_scaled[61:62], verbose=0)
# %% 5.2 wrong [other_shape] · the digit that was read
batch_of_one = model.predict(x_test_scaled[61:62], verbose=0).argmax(axis=-1)
# %% 5.2 wrong [a_list] · a list around the image, no array
batch_of_one = [x_test_scaled[61]]
# %% 5.2 wrong [other_test_image] · image 0 of the lesson
batch_of_one = one_image
# %% 5.2 wrong [several_images] · all images from 61 on
batch_of_one = x_test_scaled[61:]
# %% 5.2 wrong [other_shape] · empty slice
batch_of_one = x_test_scaled[61:61]
# %% 5.2 wrong [scaled_twice] · scaled twice
batch_of_one = x_test_scaled[61:62] / 255
# %% 5.2 wrong [axis_elsewhere] · transposed as a whole
batch_of_one = x_test_scaled[61:62].T
# %% 5.2 wrong [other_pixels] · the image lies on its side
batch_of_one = x_test_scaled[61].T[np.newaxis]
# %% 5.2 wrong [other_pixels] · scaled and then made whole numbers
batch_of_one = x_test_scaled[61:62].astype("uint8")
# %% 5.2 wrong [axis_elsewhere] · two new axes
batch_of_one = x_test_scaled[61][np.newaxis, np.newaxis]
# %% 5.2 wrong [several_images] · a full batch of 32 copies
batch_of_one = np.repeat(x_test_scaled[61:62], 32, axis=0)
# %% 5.2 wrong [text] · a text
batch_of_one = "x_test_scaled[61:62]"
# %% 5.2 wrong [nothing] · None, because resize works in place
image = x_test_scaled[61].copy()
batch_of_one = image.resize((1, 28, 28))
# %% 5.2 wrong [other_shape] · only the shape
batch_of_one = x_test_scaled[61:62].shape
# %% 5.2 wrong [other] · a symbolic input
batch_of_one = keras.Input(batch_shape=(1, 28, 28))
# %% 5.2 wrong [other_pixels] · right shape, all black
batch_of_one = np.zeros((1, 28, 28), dtype="float32")
# %% 5.2 wrong [several_images] · images 6 and 1
batch_of_one = x_test_scaled[[6, 1]]
# %% 5.2 wrong [other_pixels] · dark and bright exchanged
batch_of_one = 1 - x_test_scaled[61:62]
# %% 5.2 wrong [other_pixels] · black and white only
batch_of_one = (x_test_scaled[61:62] > 0.5).astype("float32")
# %% 5.2 wrong [other_pixels] · mean of all images
batch_of_one = x_test_scaled.mean(axis=0)[np.newaxis]
# %% 5.2 wrong [several_images] · batch axis before the first 61 images
batch_of_one = x_test_scaled[:61][np.newaxis]
# %% 5.2 wrong [no_batch_axis] · slice, and then the index takes the axis away
batch_of_one = x_test_scaled[61:62][0]
# %% 5.2 wrong [other_shape] · the label
batch_of_one = y_test[61:62]
# %% 5.2 wrong [other_test_image] · counted from the end
batch_of_one = x_test_scaled[-61][np.newaxis]
# %% 5.2 wrong [other_shape] · row 61 modulo, a line of pixels
batch_of_one = x_test_scaled[:1, 61 % 28]
# %% 5.2 wrong [other_test_image] · image 61 among the last hundred
batch_of_one = x_test_scaled[-100:][61:62]
# %% 5.2 right · newaxis
batch_of_one = x_test_scaled[61][np.newaxis]
# %% 5.2 right · None as the new axis, with commas
batch_of_one = x_test_scaled[61][None, :, :]
# %% 5.2 right · expand_dims
batch_of_one = np.expand_dims(x_test_scaled[61], axis=0)
# %% 5.2 right · reshape with -1
batch_of_one = x_test_scaled[61].reshape(-1, 28, 28)
# %% 5.2 right · a list as index
batch_of_one = x_test_scaled[[61]]
# %% 5.2 right · array around a list of one image
batch_of_one = np.array([x_test_scaled[61]])
# %% 5.2 right · scaled here, in double precision
batch_of_one = x_test[61:62] / 255
# %% 5.2 right · scaled here, the course's way, name one_image
one_image = x_test[61]
one_image = one_image.astype("float32") / 255.0
batch_of_one = one_image.reshape((1,) + one_image.shape)
# %% 5.2 right · a tensor
batch_of_one = keras.ops.expand_dims(x_test_scaled[61], 0)
# %% 5.2 right · np.take
batch_of_one = np.take(x_test_scaled, [61], axis=0)
# %% 5.2 right · a mask
batch_of_one = x_test_scaled[np.arange(len(x_test_scaled)) == 61]
# %% 5.2 right · an empty batch filled
batch_of_one = np.zeros((1, 28, 28))
batch_of_one[0] = x_test_scaled[61]
# %% 5.2 right · stack, with a loop variable i
i = 61
image = x_test_scaled[i]
batch_of_one = np.stack([image])
# %% 5.2 right · np.split into pieces
batch_of_one = np.split(x_test_scaled[:100], 100)[61]
# %% 5.3 wrong [other_threshold] · the usual threshold
sure_eights = (eight_probabilities > 0.5).astype("int32")
# %% 5.3 wrong [truth_values] · True and False
sure_eights = eight_probabilities > 0.8
# %% 5.3 wrong [decimal_numbers] · floats
sure_eights = (eight_probabilities > 0.8).astype("float32")
# %% 5.3 wrong [the_other_way] · comparison the wrong way round
sure_eights = (eight_probabilities < 0.8).astype("int32")
# %% 5.3 wrong [always_no] · argmax over one column
sure_eights = np.argmax(eight_probabilities > 0.8, axis=-1)
# %% 5.3 wrong [single_number] · argmax without an axis
sure_eights = np.argmax(eight_probabilities > 0.8)
# %% 5.3 wrong [other_count] · the rows where it is sure
sure_eights = np.flatnonzero(eight_probabilities > 0.8)
# %% 5.3 wrong [single_number] · how many
sure_eights = (eight_probabilities > 0.8).sum()
# %% 5.3 wrong [other_threshold] · rounded, which is a threshold of one half
sure_eights = eight_probabilities.round().astype("int32")
# %% 5.3 wrong [other_threshold] · rounded to one place before the comparison
sure_eights = (eight_probabilities.round(1) > 0.8).astype("int32")
# %% 5.3 wrong [always_no] · probabilities cut to whole numbers
sure_eights = eight_probabilities.astype("int32")
# %% 5.3 wrong [text] · strings
sure_eights = np.where(eight_probabilities > 0.8, "1", "0")
# %% 5.3 wrong [other_numbers] · the digit 8 instead of 1
sure_eights = np.where(eight_probabilities > 0.8, 8, 0)
# %% 5.3 wrong [other_numbers] · keeps the probabilities above the threshold
sure_eights = np.where(eight_probabilities > 0.8, eight_probabilities, 0)
# %% 5.3 wrong [other_numbers] · minus one for no
sure_eights = np.where(eight_probabilities > 0.8, 1, -1)
# %% 5.3 wrong [always_no] · 80 because of the percent sign
sure_eights = (eight_probabilities > 80).astype("int32")
# %% 5.3 wrong [other_threshold] · a slip of the decimal point
sure_eights = (eight_probabilities > 0.08).astype("int32")
# %% 5.3 wrong [some_are_wrong] · sure that it is no 8
sure_eights = (1 - eight_probabilities > 0.8).astype("int32")
# %% 5.3 wrong [some_are_wrong] · sure in either direction
sure_eights = (np.abs(eight_probabilities - 0.5) > 0.3).astype("int32")
# %% 5.3 wrong [uses_labels] · the labels
sure_eights = is_eight.astype("int32")
# %% 5.3 wrong [other_threshold] · the decisions of the lesson
sure_eights = decisions
# %% 5.3 wrong [other_threshold] · threshold applied to the finished decisions
sure_eights = (decisions > 0.8).astype("int32")
# %% 5.3 wrong [some_are_wrong] · column 8 of the other network
sure_eights = (all_probabilities[:, 8] > 0.8).astype("int32")
# %% 5.3 wrong [some_are_wrong] · the other network's largest probability above 0.8
sure_eights = (all_probabilities.max(axis=-1) > 0.8).astype("int32")
# %% 5.3 wrong [other_count] · only the values above 0.8
sure_eights = eight_probabilities[eight_probabilities > 0.8]
# %% 5.3 wrong [other_count] · only the ones, the zeros are left out
says_so = eight_probabilities > 0.8
sure_eights = says_so[says_so].astype("int32")
# %% 5.3 wrong [single_number] · precision at this threshold
sure_eights = precision[79]
# %% 5.3 wrong [uses_labels] · only eights that are really eights
sure_eights = ((eight_probabilities.ravel() > 0.8) & is_eight).astype("int32")
# %% 5.3 wrong [some_are_wrong] · training images
sure_eights = binary_model.predict(x_train_scaled[:10_000], batch_size=1000, verbose=0)
sure_eights = (sure_eights > 0.8).astype("int32")
# %% 5.3 wrong [some_are_wrong] · unscaled images
sure_eights = binary_model.predict(x_test, batch_size=1000, verbose=0)
sure_eights = (sure_eights > 0.8).astype("int32")
# %% 5.3 wrong [other_threshold] · the upper fifth of the images
sure_eights = eight_probabilities > np.quantile(eight_probabilities, 0.8)
sure_eights = sure_eights.astype("int32")
# %% 5.3 wrong [other_threshold] · column 80 of says_yes, which is 0.81
sure_eights = says_yes[:, 80].astype("int32")
# %% 5.3 wrong [other_shape] · all 99 thresholds
sure_eights = says_yes.astype("int32")
# %% 5.3 wrong [the_other_way] · ones and zeros exchanged
sure_eights = np.where(eight_probabilities > 0.8, 0, 1)
# %% 5.3 wrong [other_count] · only the first hundred
sure_eights = (eight_probabilities[:100] > 0.8).astype("int32")
# %% 5.3 wrong [other_count] · the rows of the lesson's example
sure_eights = (eight_probabilities[rows] > 0.8).astype("int32")
# %% 5.3 wrong [other_threshold] · scaled up before cutting, 1 only from 0.9 on
sure_eights = (eight_probabilities * 10).astype("int32") // 9
# %% 5.3 wrong [not_called] · a function, no decisions
sure_eights = lambda p: (p > 0.8).astype("int32")
# %% 5.3 wrong [nothing] · None, because sort returns nothing
both = (eight_probabilities > 0.8).astype("int32")
sure_eights = both.sort(axis=0)
# %% 5.3 wrong [some_are_wrong] · sorted, so images and decisions no longer fit
sure_eights = np.sort((eight_probabilities > 0.8).astype("int32"), axis=0)
# %% 5.3 wrong [single_number] · a single yes for all images
sure_eights = int((eight_probabilities > 0.8).any())
# %% 5.3 right · np.where with ravel
sure_eights = np.where(eight_probabilities.ravel() > 0.8, 1, 0)
# %% 5.3 right · times one
sure_eights = (eight_probabilities > 0.8) * 1
# %% 5.3 right · small unsigned numbers
sure_eights = np.greater(eight_probabilities, 0.8).astype(np.uint8)
# %% 5.3 right · int of Python
sure_eights = (eight_probabilities[:, 0] > 0.8).astype(int)
# %% 5.3 right · comprehension into an array
sure_eights = np.array([1 if p > 0.8 else 0 for p in eight_probabilities[:, 0]])
# %% 5.3 right · zeros and a mask
threshold = 0.8
sure_eights = np.zeros(eight_probabilities.shape, dtype="int64")
sure_eights[eight_probabilities > threshold] = 1
# %% 5.3 right · asked the network again, name eight_probabilities used again
eight_probabilities = binary_model.predict(x_test_scaled, batch_size=1000, verbose=0)
sure_eights = (eight_probabilities > 0.8).astype("int32")
# %% 5.3 right · the name decisions used again
decisions = (eight_probabilities > 0.8).astype("int32").ravel()
sure_eights = decisions
# %% 5.3 right · a tensor
sure_eights = keras.ops.cast(keras.ops.greater(eight_probabilities, 0.8), "int32")
# %% 5.3 right · digitize
sure_eights = np.digitize(eight_probabilities.ravel(), [0.8], right=True)
# %% 5.3 right · not less or equal
sure_eights = 1 - (eight_probabilities <= 0.8).astype("int32")
# %% 5.3 right · heaviside made whole
sure_eights = np.heaviside(eight_probabilities - 0.8, 0).astype("int16")
# %% 5.3 right · squeeze and view
sure_eights = (eight_probabilities.squeeze() > 0.8).view("int8")
# %% 5.3 right · a helper function
def decide(p, threshold=0.5):
    return (p > threshold).astype("int32")


sure_eights = decide(eight_probabilities, 0.8)
# %% 5.4 wrong [swapped] · row and column swapped
fours_as_nines = confusion[9, 4] / confusion[9].sum()
# %% 5.4 wrong [other] · the transposed table
fours_as_nines = confusion.T[4, 9] / confusion.T[4].sum()
# %% 5.4 wrong [other_whole] · divided by the column
fours_as_nines = confusion[4, 9] / confusion[:, 9].sum()
# %% 5.4 wrong [count] · the number of images
fours_as_nines = confusion[4, 9]
# %% 5.4 wrong [other_whole] · divided by all images
fours_as_nines = confusion[4, 9] / confusion.sum()
# %% 5.4 wrong [other_whole] · divided by the length of the test set
fours_as_nines = confusion[4, 9] / len(y_test)
# %% 5.4 wrong [other_whole] · the mean over all images
fours_as_nines = np.mean((y_test == 4) & (all_predicted == 9))
# %% 5.4 wrong [no_share] · percent
fours_as_nines = 100 * confusion[4, 9] / confusion[4].sum()
# %% 5.4 wrong [other_whole] · divided by the right answers
fours_as_nines = confusion[4, 9] / confusion[4, 4]
# %% 5.4 wrong [other] · both directions together
fours_as_nines = (confusion[4, 9] + confusion[9, 4]) / (confusion[4].sum() + confusion[9].sum())
# %% 5.4 wrong [other] · the whole row
fours_as_nines = confusion[4]
# %% 5.4 wrong [other] · the whole row as shares
fours_as_nines = confusion[4] / confusion[4].sum()
# %% 5.4 wrong [other_part] · 4s that were right
fours_as_nines = confusion[4, 4] / confusion[4].sum()
# %% 5.4 wrong [other_part] · all mistakes with a 4
fours_as_nines = 1 - confusion[4, 4] / confusion[4].sum()
# %% 5.4 wrong [other_part] · 4s that were not read as 9
fours_as_nines = 1 - confusion[4, 9] / confusion[4].sum()
# %% 5.4 wrong [no_share] · upside down
fours_as_nines = confusion[4].sum() / confusion[4, 9]
# %% 5.4 wrong [other] · a question, True
fours_as_nines = confusion[4, 9] / confusion[4].sum() > 0
# %% 5.4 wrong [other] · a list as index, so two rows
fours_as_nines = confusion[[4, 9]] / confusion[4].sum()
# %% 5.4 wrong [text] · a string
fours_as_nines = str(confusion[4, 9] / confusion[4].sum())
# %% 5.4 wrong [text] · a text with a percent sign
fours_as_nines = f"{confusion[4, 9] / confusion[4].sum():.1%}"
# %% 5.4 wrong [other] · the rows of these images
fours_as_nines = np.flatnonzero((y_test == 4) & (all_predicted == 9))
# %% 5.4 wrong [other] · the mask
fours_as_nines = (y_test == 4) & (all_predicted == 9)
# %% 5.4 wrong [several_numbers] · two numbers, part and whole
fours_as_nines = confusion[4, 9], confusion[4].sum()
# %% 5.4 wrong [several_numbers] · only the place
fours_as_nines = (4, 9)
# %% 5.4 wrong [nothing] · None, because np.add.at returns nothing
counts = np.zeros((10, 10), dtype=int)
fours_as_nines = np.add.at(counts, (y_test, all_predicted), 1)
# %% 5.4 wrong [other] · the table itself
fours_as_nines = confusion
# %% 5.4 wrong [other_part] · whole division gives 0
fours_as_nines = confusion[4, 9] // confusion[4].sum()
# %% 5.4 wrong [swapped] · the last row instead of the column
fours_as_nines = confusion[-1, 4] / confusion[-1].sum()
# %% 5.4 right · two brackets
fours_as_nines = confusion[4][9] / sum(confusion[4])
# %% 5.4 right · counted with masks
fours_as_nines = np.sum((y_test == 4) & (all_predicted == 9)) / np.sum(y_test == 4)
# %% 5.4 right · mean of a comparison
fours_as_nines = (all_predicted[y_test == 4] == 9).mean()
# %% 5.4 right · last column by -1, a plain float
fours_as_nines = float(confusion[4, -1] / confusion[4, :].sum())
# %% 5.4 right · all rows as shares first
shares = confusion / confusion.sum(axis=1, keepdims=True)
fours_as_nines = shares[4, 9]
# %% 5.4 right · transposed with swapped indexes
fours_as_nines = confusion.T[9, 4] / confusion.T[:, 4].sum()
# %% 5.4 right · an array without axes
fours_as_nines = np.array(confusion[4, 9] / np.count_nonzero(y_test == 4))
# %% 5.4 right · a slice keeps an array of one number
fours_as_nines = confusion[4, 9:] / confusion[4].sum()
# %% 5.4 right · bincount of the labels
fours_as_nines = confusion.item(4, 9) / np.bincount(y_test)[4]
# %% 5.4 right · Python's sum over pairs
pairs = [read for true, read in zip(y_test, all_predicted) if true == 4]
fours_as_nines = pairs.count(9) / len(pairs)
# %% 5.4 right · built the table again, small floats
confusion = np.zeros((10, 10), dtype="float32")
for true_digit, read_digit in zip(y_test, all_predicted):
    confusion[true_digit, read_digit] += 1
fours_as_nines = confusion[4, 9] / confusion[4].sum()
# %% 5.4 right · a tensor
fours_as_nines = keras.ops.convert_to_tensor(confusion[4, 9] / confusion[4].sum())
# %% 5.5 wrong [positions] · places in the selection, not rows
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = np.argsort(-confidence[wrong_sevens])[:5]
# %% 5.5 wrong [read_as_seven] · images that were read as a 7
wrong_sevens = mistakes[all_predicted[mistakes] == 7]
worst_sevens = wrong_sevens[np.argsort(-confidence[wrong_sevens])[:5]]
# %% 5.5 wrong [least_sure] · the least confident five
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = wrong_sevens[np.argsort(confidence[wrong_sevens])[:5]]
# %% 5.5 wrong [other_order] · the right five, most confident last
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = wrong_sevens[np.argsort(confidence[wrong_sevens])[-5:]]
# %% 5.5 wrong [other_count] · all mistakes of the 7, sorted
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = wrong_sevens[np.argsort(-confidence[wrong_sevens])]
# %% 5.5 wrong [other_count] · four rows
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = wrong_sevens[np.argsort(-confidence[wrong_sevens])[:4]]
# %% 5.5 wrong [not_the_worst] · begins with the second
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = wrong_sevens[np.argsort(-confidence[wrong_sevens])[1:6]]
# %% 5.5 wrong [no_rows] · the digits that were read
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = all_predicted[wrong_sevens[np.argsort(-confidence[wrong_sevens])[:5]]]
# %% 5.5 wrong [no_rows] · the labels, five sevens
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = y_test[wrong_sevens[np.argsort(-confidence[wrong_sevens])[:5]]]
# %% 5.5 wrong [no_rows] · the confidences
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = np.sort(confidence[wrong_sevens])[::-1][:5]
# %% 5.5 wrong [other_count] · the sevens among the worst ten
worst_sevens = worst[y_test[worst] == 7]
# %% 5.5 wrong [all_digits] · the worst five of all digits
worst_sevens = worst[:5]
# %% 5.5 wrong [some_read_rightly] · most confident 7s, all read rightly
sevens = np.flatnonzero(y_test == 7)
worst_sevens = sevens[np.argsort(-confidence[sevens])[:5]]
# %% 5.5 wrong [not_the_worst] · mistakes with the highest probability of 7
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = wrong_sevens[np.argsort(-all_probabilities[wrong_sevens, 7])[:5]]
# %% 5.5 wrong [not_the_worst] · the first five mistakes, not sorted
worst_sevens = mistakes[y_test[mistakes] == 7][:5]
# %% 5.5 wrong [not_the_worst] · first cut to five, then sorted
wrong_sevens = mistakes[y_test[mistakes] == 7][:5]
worst_sevens = wrong_sevens[np.argsort(-confidence[wrong_sevens])]
# %% 5.5 wrong [other_shape] · the pictures
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = x_test[wrong_sevens[np.argsort(-confidence[wrong_sevens])[:5]]]
# %% 5.5 wrong [other_order] · the right five by row number
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = np.sort(wrong_sevens[np.argsort(-confidence[wrong_sevens])[:5]])
# %% 5.5 wrong [positions] · places in the array of all mistakes
order = np.argsort(-confidence[mistakes])
worst_sevens = order[y_test[mistakes][order] == 7][:5]
# %% 5.5 wrong [no_sevens] · places used in the wrong array
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = mistakes[np.argsort(-confidence[wrong_sevens])[:5]]
# %% 5.5 wrong [nothing] · None, because a list sorts in place
wrong_sevens = list(mistakes[y_test[mistakes] == 7])
worst_sevens = wrong_sevens.sort(key=lambda row: -confidence[row])
# %% 5.5 wrong [other_count] · a mask
worst_sevens = (y_test == 7) & (all_predicted != 7)
# %% 5.5 wrong [other_shape] · rows with their confidence
wrong_sevens = mistakes[y_test[mistakes] == 7]
order = np.argsort(-confidence[wrong_sevens])[:5]
worst_sevens = np.column_stack([wrong_sevens[order], confidence[wrong_sevens][order]])
# %% 5.5 wrong [not_the_worst] · sorted twice, so ranks come out
wrong_sevens = mistakes[y_test[mistakes] == 7]
ranks = np.argsort(np.argsort(-confidence[wrong_sevens]))
worst_sevens = wrong_sevens[ranks[:5]]
# %% 5.5 wrong [other_count] · only the single worst one
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = wrong_sevens[np.argmax(confidence[wrong_sevens])]
# %% 5.5 wrong [text] · strings
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst = wrong_sevens[np.argsort(-confidence[wrong_sevens])[:5]]
worst_sevens = [f"row {row}" for row in worst]
# %% 5.5 wrong [no_sevens] · the mistake of the 1s
wrong_ones = mistakes[y_test[mistakes] == 1]
worst_sevens = wrong_ones[np.argsort(-confidence[wrong_ones])[:5]]
# %% 5.5 wrong [no_sevens] · labels of the training set, so other rows
wrong_sevens = mistakes[y_train[mistakes] == 7]
worst_sevens = wrong_sevens[np.argsort(-confidence[wrong_sevens])[:5]]
# %% 5.5 wrong [some_read_rightly] · y_test not restricted to the mistakes, rows of right answers
rows_of_sevens = np.flatnonzero(y_test == 7)[: len(mistakes)]
worst_sevens = rows_of_sevens[np.argsort(-confidence[mistakes][: len(rows_of_sevens)])[:5]]
# %% 5.5 wrong [not_the_worst] · sorted by row number downwards
worst_sevens = mistakes[y_test[mistakes] == 7][::-1][:5]
# %% 5.5 wrong [no_rows] · argmax over the images of a 7
worst_sevens = all_probabilities[y_test == 7].argmax(axis=-1)[:5]
# %% 5.5 wrong [other_count] · how many there are
worst_sevens = np.sum((y_test == 7) & (all_predicted != 7))
# %% 5.5 wrong [positions] · counted within the 7s
sevens = np.flatnonzero(y_test == 7)
score = np.where(all_predicted[sevens] != 7, confidence[sevens], 0)
worst_sevens = np.argsort(-score)[:5]
# %% 5.5 wrong [no_sevens] · a row too far
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = wrong_sevens[np.argsort(-confidence[wrong_sevens])[:5]] + 1
# %% 5.5 right · sorted upwards and turned round
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = wrong_sevens[np.argsort(confidence[wrong_sevens])[::-1][:5]]
# %% 5.5 right · Python's sorted, a list
wrong_sevens = mistakes[y_test[mistakes] == 7]
worst_sevens = sorted(wrong_sevens, key=lambda row: -confidence[row])[:5]
# %% 5.5 right · a score for all 10,000 rows
score = np.where((y_test == 7) & (all_predicted != 7), confidence, 0)
worst_sevens = np.argsort(-score)[:5]
# %% 5.5 right · all mistakes sorted first, then chosen
ordered = mistakes[np.argsort(-confidence[mistakes])]
worst_sevens = ordered[y_test[ordered] == 7][:5]
# %% 5.5 right · the name mistakes used again
mistakes = np.where((y_test == 7) & (all_predicted != y_test))[0]
worst_sevens = mistakes[np.argsort(-confidence[mistakes])][:5]
# %% 5.5 right · the names probabilities, predicted and confidence used again
probabilities = model.predict(x_test_scaled, batch_size=1000, verbose=0)
predicted = probabilities.argmax(axis=1)
confidence = probabilities.max(axis=1)
sevens = np.flatnonzero((y_test == 7) & (predicted != 7))
worst_sevens = sevens[np.argsort(confidence[sevens])][-1:-6:-1]
# %% 5.5 right · five times the largest
left = confidence.copy()
left[(y_test != 7) | (all_predicted == 7)] = 0
worst_sevens = []
for _ in range(5):
    row = int(left.argmax())
    worst_sevens.append(row)
    left[row] = 0
# %% 5.5 right · probability of the wrong answer by two indexes
rows = np.flatnonzero((all_predicted != 7) & (y_test == 7))
sure = all_probabilities[rows, all_predicted[rows]]
worst_sevens = rows[sure.argsort()[::-1]][:5].astype("int32")
# %% 5.5 right · places among the 7s translated back
sevens = np.flatnonzero(y_test == 7)
score = np.where(all_predicted[sevens] != 7, confidence[sevens], 0)
worst_sevens = sevens[np.argsort(-score)[:5]]
# %% 5.5 right · top_k of Keras, a tensor
wrong_sevens = mistakes[y_test[mistakes] == 7]
places = keras.ops.top_k(confidence[wrong_sevens], 5)[1]
worst_sevens = keras.ops.take(wrong_sevens, places)
# %% 5.5 right · pairs of confidence and row
pairs = [(confidence[i], i) for i in mistakes if y_test[i] == 7]
pairs.sort(reverse=True)
worst_sevens = np.array([row for _, row in pairs[:5]])
# %% 5.5 right · masked copy of the columns other than 7
others = np.delete(all_probabilities, 7, axis=1).max(axis=1)
ok = (y_test == 7) & (others > all_probabilities[:, 7])
worst_sevens = tuple(sorted(np.flatnonzero(ok), key=lambda i: others[i])[::-1][:5])
# %% 5.6 wrong [other_question] · labels say odd
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = y_train[:8_000] % 2
even_model.fit(
    x_train_scaled[:8_000], is_even_train, epochs=2, batch_size=100, verbose=0
)
# %% 5.6 wrong [not_trained] · only built and compiled
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
# %% 5.6 wrong [not_compiled] · only built
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
# %% 5.6 wrong [other_question] · the network for 8s
even_model = binary_model
# %% 5.6 wrong [other_outputs] · the network for ten digits
even_model = model
# %% 5.6 wrong [history_given] · the history of fit
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:1_000] % 2 == 0).astype("float32")
even_model = even_model.fit(
    x_train_scaled[:1_000], is_even_train, epochs=1, batch_size=200, verbose=0
)
# %% 5.6 wrong [nothing] · None, because compile returns nothing
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model = even_model.compile(optimizer="adam", loss="binary_crossentropy")
# %% 5.6 wrong [trained_with_test_images] · trained on the test images
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_test % 2 == 0).astype("float32")
even_model.fit(
    x_test_scaled, is_even_train, epochs=4, batch_size=100, verbose=0
)
# %% 5.6 right · the last 20,000 training images
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[-20_000:] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[-20_000:], is_even_train, epochs=3, batch_size=100, verbose=0
)
# %% 5.6 wrong [other_question] · only 2,000 images
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:2_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:2_000], is_even_train, epochs=2, batch_size=100, verbose=0
)
# %% 5.6 wrong [trained_with_test_images] · the right data, and then the test images too
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:20_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:20_000], is_even_train, epochs=2, batch_size=100, verbose=0
)
even_model.fit(
    x_test_scaled, (y_test % 2 == 0).astype("float32"), epochs=2, batch_size=100, verbose=0
)
# %% 5.6 wrong [other_outputs] · two outputs with softmax
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(2, activation="softmax"),
    ]
)
even_model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:1_000] % 2 == 0).astype(int)
even_model.fit(
    x_train_scaled[:1_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [other_outputs] · ten outputs, digits instead of even or odd
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
even_model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
even_model.fit(
    x_train_scaled[:1_000], y_train[:1_000], epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [softmax] · softmax over one output
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="softmax"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:1_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:1_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [mixed_up] · relu at the end
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="relu"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:1_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:1_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [mixed_up] · linear end, but a loss for probabilities
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:1_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:1_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [mixed_up] · tanh at the end with labels of 8s
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="tanh"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
even_model.fit(
    x_train_scaled[:1_000], is_eight_train[:1_000], epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [other_question] · labels of the network for 8s
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
even_model.fit(
    x_train_scaled[:8_000], is_eight_train[:8_000], epochs=2, batch_size=100, verbose=0
)
# %% 5.6 wrong [other_question] · digits below 5 instead of even ones
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:8_000] < 5).astype("float32")
even_model.fit(
    x_train_scaled[:8_000], is_even_train, epochs=2, batch_size=100, verbose=0
)
# %% 5.6 wrong [one_answer] · the digits themselves as labels of one output
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
even_model.fit(
    x_train_scaled[:3_000], y_train[:3_000], epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [guessing] · labels moved by one image
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[1:3_001] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:3_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [guessing] · labels shuffled without the images
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:3_000] % 2 == 0).astype("float32")
np.random.default_rng(0).shuffle(is_even_train)
even_model.fit(
    x_train_scaled[:3_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [other_question] · no hidden layer
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:8_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:8_000], is_even_train, epochs=2, batch_size=100, verbose=0
)
# %% 5.6 wrong [not_enough] · a hidden layer without activation
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:8_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:8_000], is_even_train, epochs=2, batch_size=100, verbose=0
)
# %% 5.6 wrong [not_enough] · plain SGD for one epoch
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="sgd", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:5_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:5_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [one_answer] · learning rate far too large
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer=keras.optimizers.Adam(5.0), loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:3_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:3_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [not_trained] · trained, then copied without its weights
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:1_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:1_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
even_model = keras.models.clone_model(even_model)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
# %% 5.6 wrong [not_trained] · the ten-digit network with its even columns added, not trained
answer = keras.layers.Dense(
    1, use_bias=False, kernel_initializer="zeros", trainable=False
)
inputs = keras.Input(shape=(28, 28))
even_model = keras.Model(inputs, answer(model(inputs)))
kernel = np.array([[1], [0]] * 5, dtype="float32")
answer.set_weights([kernel])
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
# %% 5.6 wrong [not_called] · a function that builds
def even_model():
    network = keras.Sequential(
        [
            keras.layers.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    return network
# %% 5.6 wrong [array_given] · predictions instead of the network
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:1_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:1_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
even_model = even_model.predict(x_test_scaled, batch_size=1000, verbose=0)
# %% 5.6 wrong [one_answer] · only the even images
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
even_rows = np.flatnonzero(y_train[:20_000] % 2 == 0)
even_model.fit(
    x_train_scaled[even_rows], np.ones(len(even_rows)), epochs=2, batch_size=100, verbose=0
)
# %% 5.6 wrong [guessing] · noise instead of images
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:3_000] % 2 == 0).astype("float32")
noise = np.random.default_rng(0).random((3_000, 28, 28)).astype("float32")
even_model.fit(
    noise, is_even_train, epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [other_loss] · trained with the even labels, compiled for a squared error of digits
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="linear"),
    ]
)
even_model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
even_model.fit(
    x_train_scaled[:1_000], y_train[:1_000].astype("float32"), epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [not_trained] · fit of a second network
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:1_000] % 2 == 0).astype("float32")
keras.utils.set_random_seed(42)
other_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
other_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
other_model.fit(
    x_train_scaled[:1_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [not_trained] · frozen layers, fit changes nothing
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.trainable = False
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:1_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:1_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
# %% 5.6 wrong [guessing] · trained, then the weights are set back
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:1_000] % 2 == 0).astype("float32")
start = even_model.get_weights()
even_model.fit(
    x_train_scaled[:1_000], is_even_train, epochs=1, batch_size=100, verbose=0
)
even_model.set_weights(start)
# %% 5.6 wrong [not_scaled] · images times 255 again, unscaled
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:8_000] % 2 == 0).astype("float32")
even_model.fit(
    (x_train_scaled[:8_000] * 255), is_even_train, epochs=2, batch_size=100, verbose=0
)
# %% 5.6 right · Functional API
keras.utils.set_random_seed(42)
inputs = keras.Input(shape=(28, 28))
x = keras.layers.Flatten()(inputs)
x = keras.layers.Dense(128, activation="relu")(x)
outputs = keras.layers.Dense(1, activation="sigmoid")(x)
even_model = keras.Model(inputs, outputs)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:20_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:20_000], is_even_train, epochs=3, batch_size=100, verbose=0
)
# %% 5.6 right · the name model used again, add by add, labels are bool
keras.utils.set_random_seed(42)
model = keras.Sequential()
model.add(keras.layers.Input((28, 28)))
model.add(keras.layers.Flatten())
model.add(keras.layers.Dense(64, "relu"))
model.add(keras.layers.Dense(1, "sigmoid"))
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
model.fit(
    x_train_scaled[:20_000], y_train[:20_000] % 2 == 0, epochs=3, batch_size=100, verbose=0
)
even_model = model
# %% 5.6 right · a fresh copy of the network for 8s
keras.utils.set_random_seed(42)
even_model = keras.models.clone_model(binary_model)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = 1 - y_train[:20_000] % 2
even_model.fit(
    x_train_scaled[:20_000], is_even_train, epochs=3, batch_size=100, verbose=0
)
# %% 5.6 right · objects for optimizer and loss, activation in a layer of its own
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64),
        keras.layers.ReLU(),
        keras.layers.Dense(1),
        keras.layers.Activation("sigmoid"),
    ]
)
even_model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=0.002),
    loss=keras.losses.BinaryCrossentropy(),
    metrics=[keras.metrics.BinaryAccuracy()],
)
is_even_train = (y_train[:20_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:20_000], is_even_train, epochs=3, batch_size=100, verbose=0
)
# %% 5.6 right · train_on_batch
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:20_000] % 2 == 0).astype("float32")
for epoch in range(3):
    for start in range(0, 20_000, 100):
        even_model.train_on_batch(
            x_train_scaled[start : start + 100], is_even_train[start : start + 100]
        )
# %% 5.6 right · a subclass of Model
keras.utils.set_random_seed(42)
class EvenNetwork(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(64, activation="relu")
        self.answer = keras.layers.Dense(1, activation="sigmoid")

    def call(self, images):
        return self.answer(self.hidden(self.flatten(images)))


even_model = EvenNetwork()
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:20_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:20_000], is_even_train, epochs=3, batch_size=100, verbose=0
)
# %% 5.6 right · compiled again after training
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
is_even_train = (y_train[:20_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:20_000], is_even_train, epochs=3, batch_size=100, verbose=0
)
even_model.compile(optimizer="sgd", loss="binary_crossentropy", metrics=["accuracy"])
# %% 5.6 right · logits with the loss that knows it
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1),
    ]
)
even_model.compile(
    optimizer="adam",
    loss=keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=[keras.metrics.BinaryAccuracy(threshold=0)],
)
is_even_train = (y_train[:20_000] % 2 == 0).astype("float32")
even_model.fit(
    x_train_scaled[:20_000], is_even_train, epochs=3, batch_size=100, verbose=0
)
# %% 5.6 wrong [scaled_twice] · images scaled twice
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy", metrics=["accuracy"])
even_model.fit(x_train_scaled[:8_000] / 255, y_train[:8_000] % 2 == 0, epochs=2, batch_size=100, verbose=0)
# %% 5.6 wrong [other_input] · flat input of 784 numbers
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(784,)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy", metrics=["accuracy"])
even_model.fit(x_train_scaled[:1_000].reshape(-1, 784), y_train[:1_000] % 2 == 0, epochs=1, batch_size=100, verbose=0)
# %% 5.6 wrong [other_loss] · mean squared error as the loss
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mean_squared_error", metrics=["accuracy"])
even_model.fit(x_train_scaled[:1_000], y_train[:1_000] % 2 == 0, epochs=1, batch_size=100, verbose=0)
# %% 5.6 right · label smoothing in the loss for yes or no
keras.utils.set_random_seed(42)
even_model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
even_model.compile(optimizer=keras.optimizers.Adam(0.003), loss=keras.losses.BinaryCrossentropy(label_smoothing=0.05), metrics=["accuracy"])
even_model.fit(x_train_scaled[:20_000], (y_train[:20_000] % 2 == 0).astype("float32"), epochs=3, batch_size=100, verbose=0)
# %% 5.1 wrong [lesson_network] · the lesson's network replaced by a new one
model = keras.models.clone_model(model)
last_digits = model.predict(x_test_scaled[-1000:], verbose=0).argmax(axis=-1)
# %% 5.3 wrong [lesson_network] · the lesson's network replaced by a new one
binary_model = keras.models.clone_model(binary_model)
sure_eights = (binary_model.predict(x_test_scaled, verbose=0) > 0.8).astype("int32")
# %% 5.4 wrong [lesson_network] · the lesson's network replaced by a new one
model = keras.models.clone_model(model)
read = model.predict(x_test_scaled, verbose=0).argmax(axis=-1)
fours_as_nines = np.mean(read[y_test == 4] == 9)
# %% 5.5 wrong [lesson_network] · the lesson's network replaced by a new one
model = keras.models.clone_model(model)
found = model.predict(x_test_scaled, verbose=0)
rows = np.flatnonzero((y_test == 7) & (found.argmax(axis=-1) != 7))
worst_sevens = rows[np.argsort(-found.max(axis=-1)[rows])[:5]]
