"""What learners read from the checks of lesson 01.

Keys: `<check>.task`, `<check>.section` (the heading to read again), `<check>.correct`,
`<check>.<mistake>` and `<check>.other`.
"""

TEXTS: dict[str, str] = {
    # 1.1
    "batch_shape.task": "the shape of a batch of one image",
    "batch_shape.section": "From one pixel to all images",
    "batch_shape.correct": (
        "The first axis counts the images, even when there is only one. `x_train[7:8]` has this "
        "shape: a slice keeps the axis that a single index removes."
    ),
    "batch_shape.array_instead_of_shape": (
        "These are the pixels themselves. The question is about their shape: give a tuple, "
        "such as `(60000, 28, 28)`."
    ),
    "batch_shape.rank_instead_of_shape": (
        "This is a rank, the number of axes. A shape gives the length of each axis."
    ),
    "batch_shape.batch_axis_missing": (
        "This is the shape of the image alone. A batch has one more axis, in front, which counts "
        "the images in it."
    ),
    "batch_shape.batch_axis_last": (
        "Three axes are right, but the batch axis is the first one, not the last."
    ),
    "batch_shape.index_instead_of_count": (
        "7 is the place of the image in `x_train`. The first axis says how many images the batch "
        "holds."
    ),
    "batch_shape.all_images": (
        "This is the shape of all training images. How many images does this batch hold?"
    ),
    "batch_shape.flattened": (
        "These are the right 784 pixels, but in one long row. The image keeps its rows and columns."
    ),
    "batch_shape.other": (
        "Give a tuple of three whole numbers: how many images, how many rows, how many columns."
    ),
    # 1.2
    "scaled_images.task": "scale images",
    "scaled_images.section": "Scaling to the range 0 to 1",
    "scaled_images.correct": (
        "From 0 to 1, as `float32`: small numbers to learn from, and half of the memory that "
        "`float64` needs."
    ),
    "scaled_images.all_test_images": (
        "These are all 10,000 test images. Take the first 100 with a slice before you scale."
    ),
    "scaled_images.one_image": (
        "This is a single image. `x_test[100]` takes image number 100; `x_test[:100]` takes the "
        "first 100 images."
    ),
    "scaled_images.other_shape": (
        "The shape should be `(100, 28, 28)`: the first 100 test images, with all rows and columns."
    ),
    "scaled_images.other_dtype": (
        "The values are right, but the dtype is not `float32`. Change the dtype before you divide; "
        "otherwise NumPy chooses one."
    ),
    "scaled_images.not_scaled": (
        "The values still go from 0 to 255. A change of the dtype alone does not scale: divide as "
        "well."
    ),
    "scaled_images.scaled_twice": (
        "The highest value is below 0.004, so these images were divided by 255 twice. Start again "
        "from `x_test`, which holds 0 to 255."
    ),
    "scaled_images.divided_by_256": (
        "The highest value is a little below 1: you divided by 256. There are 256 different "
        "values, but the highest one is 255."
    ),
    "scaled_images.integer_division": (
        "Only 0 and 1 are left; all grey values are gone. `//` rounds down, and so does a change "
        "to a whole-number dtype after the division. Use `/`, and keep decimal numbers."
    ),
    "scaled_images.from_minus_one": (
        "These values go from -1 to 1. Some networks use that range; here it is 0 to 1, so do not "
        "subtract anything."
    ),
    "scaled_images.standardised": (
        "Here a mean was subtracted, so some values are below 0. For the range 0 to 1, divide by "
        "the highest pixel value and do nothing else."
    ),
    "scaled_images.other": (
        "These are not the first 100 test images divided by 255. If your code looks right, run the "
        "cell that loads the images again: `x_test` may have changed."
    ),
    # 1.3
    "one_hot_labels.task": "encode labels",
    "one_hot_labels.section": "Labels: whole numbers or one-hot",
    "one_hot_labels.correct": (
        "Six rows and ten columns, one for each output of the network, although no label here is "
        "8 or 9."
    ),
    "one_hot_labels.whole_numbers": (
        "These are the labels as whole numbers. One-hot gives each label a row of ten numbers, "
        "with a single 1."
    ),
    "one_hot_labels.classes_missing": (
        "Eight columns: the highest of these labels is 7, and Keras did not know that there are "
        "more classes. Say how many there are."
    ),
    "one_hot_labels.eleven_classes": (
        "Eleven columns: the digits 0 to 9 are ten classes. The second argument is the number of "
        "classes, not the highest label plus two."
    ),
    "one_hot_labels.transposed": (
        "Rows and columns are swapped. The first axis is the batch axis: a row for each label, a "
        "column for each class."
    ),
    "one_hot_labels.all_labels": (
        "These are all 10,000 test labels. Take the first six with a slice."
    ),
    "one_hot_labels.encoded_twice": (
        "Three axes: labels that were one-hot already were encoded once more. Start from the "
        "whole numbers in `y_test`."
    ),
    "one_hot_labels.counted_from_one": (
        "Each 1 stands one column too far to the right. Counting starts at 0: label 7 has its 1 "
        "at index 7, which is the eighth column."
    ),
    "one_hot_labels.training_labels": (
        "These are the first six training labels. The task asks for the test labels, `y_test`."
    ),
    "one_hot_labels.other": (
        "Expected are six rows of ten numbers: a 1 at the index of the label, and 0 elsewhere. "
        "Compare your rows with `y_test[:6]`."
    ),
    # 1.4
    "set_sizes.task": "the sizes of the three sets",
    "set_sizes.section": "Which rows does `validation_split` take?",
    "set_sizes.correct": (
        "Validation images come out of the training images, so 54,000 are left to learn from. The "
        "10,000 test images take no part."
    ),
    "set_sizes.not_three": (
        "Give three numbers of images: training, validation, test, in this order."
    ),
    "set_sizes.shares": "These are shares. The question is how many images there are in each set.",
    "set_sizes.another_share": (
        "These are the sizes for `validation_split=0.2`, as in the picture of the three sets. Here "
        "a tenth is kept aside."
    ),
    "set_sizes.training_not_reduced": (
        "The sum is 76,000, but there are 70,000 images. The validation images are taken *out of* "
        "the training images."
    ),
    "set_sizes.test_set_as_validation": (
        "This uses the test set for validation. Choices made with it fit it by luck, and then "
        "no unseen images are left for an honest result."
    ),
    "set_sizes.taken_from_all_images": (
        "7,000 is a tenth of all 70,000 images. `fit` knows the 60,000 training images only."
    ),
    "set_sizes.taken_from_test_set": (
        "1,000 is a tenth of the test set. `fit` never sees the test set; it splits the images "
        "that you give it for training."
    ),
    "set_sizes.swapped": (
        "These are the right numbers in another order. 0.1 is the share of validation; the larger "
        "part stays for training."
    ),
    "set_sizes.test_set_split_too": (
        "The test set is not split: all of its 10,000 images stay closed until the end."
    ),
    "set_sizes.other": (
        "Start from 60,000 training and 10,000 test images. A tenth of the training images "
        "becomes the validation set; the rest stays."
    ),
    # 1.5
    "validation_counts.task": "count the digits in the validation set",
    "validation_counts.section": "Which rows does `validation_split` take?",
    "validation_counts.correct": (
        "All ten digits are there, none much rarer than the others. On a sorted file this very "
        "count would warn you."
    ),
    "validation_counts.first_rows": (
        "These are the counts of the *first* 12,000 rows: the network learns from those. "
        "Validation takes the other end."
    ),
    "validation_counts.all_training_rows": (
        "These are the counts over all 60,000 training labels. Take the last 12,000 rows first."
    ),
    "validation_counts.rows_that_train": (
        "These are the counts of the 48,000 rows before the last 12,000. Look at the place of the "
        "colon in your slice."
    ),
    "validation_counts.test_labels": (
        "These are the counts of the test labels. The validation rows come from `y_train`."
    ),
    "validation_counts.last_fifth_of_test_labels": (
        "This is a fifth of the test set, which stays closed. The validation rows come from "
        "`y_train`."
    ),
    "validation_counts.labels_instead_of_counts": (
        "These are the 12,000 labels themselves. Now count how often each digit occurs among them."
    ),
    "validation_counts.digits_instead_of_counts": (
        "These are the ten digits that occur. The question is how often each of them does."
    ),
    "validation_counts.shares": (
        "These are shares of 1. Give the numbers of images, without a division."
    ),
    "validation_counts.not_ten_numbers": (
        "Expected are ten numbers, one for each digit from 0 to 9, also for a digit that does not "
        "occur."
    ),
    "validation_counts.sorted_labels": (
        "These are the last rows of the *sorted* labels, the warning example. Take the labels in "
        "the order of the file."
    ),
    "validation_counts.other": (
        "Expected are ten whole numbers with the sum 12,000: how often 0, 1, 2 and so on occur in "
        "the last 12,000 rows of `y_train`."
    ),
    # 1.6
    "own_digits.task": "a data set of your own",
    "own_digits.section": "Why the order matters",
    "own_digits.correct": (
        "Images and labels are chosen, shuffled together, scaled and encoded. A network could "
        "start to learn from them now."
    ),
    "own_digits.swapped": "Images and labels are swapped: the images come first, then the labels.",
    "own_digits.batch_axis_missing": (
        "This is a single image. The task asks for all images of two digits, so there is a batch "
        "axis in front."
    ),
    "own_digits.other_shape": (
        "Each image should keep its 28 rows and 28 columns, so that the shape is "
        "`(number of images, 28, 28)`."
    ),
    "own_digits.no_images": (
        "There are no images in it: no label met your condition. Choose two digits with "
        "`(y_test == 3) | (y_test == 5)`; with `&`, a label would have to be both at once."
    ),
    "own_digits.not_scaled": "The images still go up to 255. Scale them to the range 0 to 1.",
    "own_digits.scaled_twice": (
        "The images were scaled twice: their highest value is below 0.004. Start again from "
        "`x_test`."
    ),
    "own_digits.unknown_images": (
        "Some of these images are not in the test set, scaled by 255. Take them from `x_test`, "
        "and divide by 255 only."
    ),
    "own_digits.other_dtype": "The images should be `float32`. Use `astype` before the division.",
    "own_digits.lengths_differ": (
        "There must be one label for each image, but the lengths differ. Choose images and labels "
        "with the same rows."
    ),
    "own_digits.not_one_hot": "The labels are whole numbers. Encode them one-hot with ten columns.",
    "own_digits.not_ten_columns": (
        "The labels should have ten columns, although only two digits occur: the network has ten "
        "outputs."
    ),
    "own_digits.all_digits": "All ten digits are in it. Choose two of them.",
    "own_digits.not_two_digits": "Choose two different digits, not more and not fewer.",
    "own_digits.drawn_twice": (
        "Some images occur twice and others are missing. To shuffle, use a permutation: it takes "
        "each row once."
    ),
    "own_digits.images_missing": (
        "Some images of your two digits are missing. Take all that the test set holds."
    ),
    "own_digits.not_shuffled": (
        "The images still stand in the order of the file. Shuffle them, and their labels with them."
    ),
    "own_digits.sorted_by_digit": (
        "First all images of one digit, then all of the other: validation would see only one of "
        "them. Shuffle."
    ),
    "own_digits.shuffled_apart": (
        "Some labels do not belong to their images. Shuffle both with the *same* order: make the "
        "order once, then use it for images and labels."
    ),
    "own_digits.other": (
        "Expected are two arrays: images of shape `(n, 28, 28)`, `float32`, from 0 to 1, and "
        "labels of shape `(n, 10)` with a single 1 in each row."
    ),
}
