"""What learners read from the checks of lesson 01.

Keys: `<check>.task` (the title of the exercise), `<check>.section` (the heading to read again),
`<check>.correct`, `<check>.<mistake>` and `<check>.other`.
"""

from helpers.messages import Message

TEXTS: dict[str, Message] = {
    # 1.1
    "batch_shape.task": "A batch of one",
    "batch_shape.section": "From one pixel to all images",
    "batch_shape.correct": (
        "The first axis counts the images, even when there is only one. `x_train[7:8]` has this "
        "shape: a slice keeps the axis that a single index removes."
    ),
    "batch_shape.open_axis": (
        "`None` means that any number of images is possible, as in a summary. Here you know how "
        "many images there are."
    ),
    "batch_shape.array_instead_of_shape": (
        "This is an array. The question is about its shape: give a tuple, such as "
        "`({training}, 28, 28)`."
    ),
    "batch_shape.rank_instead_of_shape": (
        "This is a rank, the number of axes. A shape gives the length of each axis."
    ),
    "batch_shape.one_number": (
        "This is one number. A shape has a number for each axis, and a batch of images has three "
        "axes."
    ),
    "batch_shape.batch_axis_missing": (
        "This is the shape of the image alone. A batch has one more axis, in front, which counts "
        "the images in it."
    ),
    "batch_shape.flattened": (
        "These are the right 784 pixels, but in one long row. The image keeps its rows and columns."
    ),
    "batch_shape.other_rank": (
        "Your shape has {axes} axes. A batch of images has three here: images, rows, columns."
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
    "batch_shape.other_count": (
        "Rows and columns are right. The first number says how many images are in the batch: "
        "count those in a batch that holds `x_train[7]` alone."
    ),
    "batch_shape.other_pixels": (
        "The first number is right. The other two are not the rows and columns of an image: look "
        "at `x_train[7].shape`."
    ),
    "batch_shape.other": (
        "Give a tuple of three whole numbers: how many images, how many rows, how many columns."
    ),
    # 1.2
    "scaled_images.task": "Scale images",
    "scaled_images.section": "Scaling to the range 0 to 1",
    "scaled_images.correct": (
        "From 0 to 1, as `float32`: small numbers to learn from, and half of the memory that "
        "`float64` needs."
    ),
    "scaled_images.list": (
        "This is a Python list, which has no dtype of its own. Keep the numbers in an array."
    ),
    "scaled_images.all_test_images": (
        "These are all {test:,} test images. Take the first {rows} with a slice."
    ),
    "scaled_images.one_image": (
        "This is a single image. The task asks for {rows} of them in one array: the slice "
        "`x_test[:{rows}]` takes them, but `x_test[{rows}]` is one image."
    ),
    "scaled_images.other_dtype": (
        "The values are right, but the dtype is `{dtype}` and not `float32`. `astype` changes it."
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
    "scaled_images.black_and_white": (
        "Only 0 and 1 are left; all grey values are gone. Scaling keeps them: divide each pixel by "
        "the highest pixel value."
    ),
    "scaled_images.from_minus_one": (
        "These values go from -1 to 1. Some networks use that range; here it is 0 to 1, so do not "
        "subtract anything."
    ),
    "scaled_images.inverted": (
        "Light and dark are swapped: black should stay 0. Divide, and subtract nothing."
    ),
    "scaled_images.standardised": (
        "Here a mean was subtracted, so some values are below 0. For the range 0 to 1, divide by "
        "the highest pixel value and do nothing else."
    ),
    "scaled_images.rounded": (
        "The values are close to the right ones, but not exact. Divide by 255, and do not round."
    ),
    "scaled_images.training_images": (
        "These are training images. The task asks for test images, `x_test`."
    ),
    "scaled_images.other_images": (
        "These test images are scaled rightly, but they are not the first {rows}. Which slice "
        "takes these?"
    ),
    "scaled_images.other_range": (
        "The values go from {lowest:.4g} to {highest:.4g}. They should go from 0 to 1: divide by "
        "the highest pixel value."
    ),
    "scaled_images.other_values": (
        "The values lie between 0 and 1, but they are not those of the first {rows} test images "
        "divided by 255. If your code looks right, run the cell that loads the images again."
    ),
    "scaled_images.other": (
        "Expected is an array of shape `({rows}, 28, 28)` and dtype `float32`: the first {rows} "
        "test images, each pixel divided by 255."
    ),
    # 1.3
    "one_hot_labels.task": "Labels for ten outputs",
    "one_hot_labels.section": "Labels: whole numbers or one-hot",
    "one_hot_labels.correct": (
        "Six rows and ten columns, one for each output of the network, although no label here is "
        "8 or 9."
    ),
    "one_hot_labels.whole_numbers": (
        "These are the labels as whole numbers. One-hot gives each label a row of ten numbers, "
        "with a single 1."
    ),
    "one_hot_labels.shape_instead_of_labels": (
        "This is the right shape. The task asks for the labels themselves, in this shape."
    ),
    "one_hot_labels.classes_missing": (
        "Eight columns: the highest of these labels is 7, and Keras did not know that there are "
        "more classes. Say how many there are."
    ),
    "one_hot_labels.transposed": (
        "Rows and columns are swapped. The first axis is the batch axis: a row for each label, a "
        "column for each class."
    ),
    "one_hot_labels.all_labels": (
        "These are all {test:,} test labels. Take the first six with a slice."
    ),
    "one_hot_labels.encoded_twice": (
        "Three axes: labels that were one-hot already were encoded once more. Start from the "
        "whole numbers in `y_test`."
    ),
    "one_hot_labels.one_row": (
        "This is one row of ten numbers. Each of the six labels gets a row of its own, so there "
        "are six of them."
    ),
    "one_hot_labels.other_columns": (
        "The rows have {columns} columns. The digits 0 to 9 are ten classes, so there are ten "
        "columns."
    ),
    "one_hot_labels.other_count": (
        "The array has {count} rows, each with ten columns. The task asks for the first six "
        "labels, `y_test[:6]`."
    ),
    "one_hot_labels.counted_from_one": (
        "Each 1 stands one column too far to the right. Label 7 has its 1 at index 7, which is "
        "the eighth column, since indexes start at 0."
    ),
    "one_hot_labels.training_labels": (
        "These are the first six training labels. The task asks for the test labels, `y_test`."
    ),
    "one_hot_labels.not_one_hot": (
        "The shape is right, but these rows are not one-hot: each must hold a single 1, at the "
        "index of its label, and 0 elsewhere."
    ),
    "one_hot_labels.other_labels": (
        "Each row is one-hot, but the rows stand for the labels {labels}. Compare with `y_test[:6]`."
    ),
    "one_hot_labels.other": (
        "Expected are six rows of ten numbers: a 1 at the index of the label, and 0 elsewhere. "
        "Compare your rows with `y_test[:6]`."
    ),
    # 1.4
    "set_sizes.task": "How large are the three sets?",
    "set_sizes.section": "Which rows does `validation_split` take?",
    "set_sizes.correct": (
        "Validation images come out of the training images, so {left:,} are left to learn from. "
        "The {test:,} test images take no part."
    ),
    "set_sizes.not_three": {
        "one": "This is one number. Give three: training, validation and test, in this order.",
        "other": (
            "These are {count} numbers. Give three: training, validation and test, in this order."
        ),
    },
    "set_sizes.tenth": "All three numbers are ten times too small: a 0 is missing in each.",
    "set_sizes.shares": "These are shares. The question is how many images there are in each set.",
    "set_sizes.another_share": (
        "These are the sizes for `validation_split=0.2`, as in the picture of the three sets. Here "
        "a tenth is kept aside."
    ),
    "set_sizes.training_not_reduced": (
        "The sum is {sum:,.10g}, but there are {all:,} images. The validation images are taken "
        "*out of* the training images."
    ),
    "set_sizes.test_set_as_validation": (
        "This uses the test set for validation. Choices made with it fit it by luck, and then "
        "no unseen images are left for an honest result."
    ),
    "set_sizes.no_validation": (
        "No images are left for validation. `validation_split=0.1` takes a tenth of the training "
        "images for it."
    ),
    "set_sizes.taken_from_all_images": (
        "7,000 is a tenth of all {all:,} images. `fit` knows the {training:,} training images only."
    ),
    "set_sizes.taken_from_test_set": (
        "1,000 is a tenth of the test set. `fit` never sees the test set; it splits the images "
        "that you give it for training."
    ),
    "set_sizes.swapped": (
        "These are the right numbers in another order. The order is training, validation, test."
    ),
    "set_sizes.test_set_split_too": (
        "The test set is not split: all of its {test:,} images stay closed until the end."
    ),
    "set_sizes.other_sum": (
        "Your three numbers add up to {sum:,.10g}, but there are {all:,} images: each is in exactly "
        "one set."
    ),
    "set_sizes.other_split": (
        "The test set is right. But `validation_split=0.1` takes exactly a tenth of the "
        "{training:,} training images."
    ),
    "set_sizes.other": (
        "Give three numbers. Start from {training:,} training and {test:,} test images: a tenth "
        "of the training images becomes the validation set; the rest stays."
    ),
    # 1.5
    "validation_counts.task": "Is our split fair?",
    "validation_counts.section": "Class balance",
    "validation_counts.correct": (
        "All ten digits are there, none much rarer than the others. On a sorted file this very "
        "count would warn you."
    ),
    "validation_counts.pair": (
        "These are two arrays in one tuple. Keep only the one that holds the counts."
    ),
    "validation_counts.one_number": (
        "This is one number. There are ten digits, so there are ten counts."
    ),
    "validation_counts.labels_instead_of_counts": (
        "These are the {rows:,} labels themselves. Now count how often each digit occurs among "
        "them."
    ),
    "validation_counts.one_a_row": (
        "There is an entry for each of the {rows:,} rows. Expected is one count for each digit."
    ),
    "validation_counts.digits_instead_of_counts": (
        "These are the ten digits that occur. The question is how often each of them does."
    ),
    "validation_counts.not_ten_numbers": (
        "These are {count:,} numbers. There must be ten, one for each digit from 0 to 9."
    ),
    "validation_counts.first_rows": (
        "These are the counts of the *first* {rows:,} rows: the network learns from those. "
        "Validation takes the other end."
    ),
    "validation_counts.all_training_rows": (
        "These are the counts over all {training:,} training labels. Take the last {rows:,} rows "
        "first."
    ),
    "validation_counts.rows_that_train": (
        "These are the counts of the {left:,} rows before the last {rows:,}. Look at the place of "
        "the colon in your slice."
    ),
    "validation_counts.from_the_front": (
        "These are the counts of the {left:,} rows after the first {rows:,}. A minus sign in the "
        "slice counts from the end."
    ),
    "validation_counts.test_labels": (
        "These are the counts of the test labels. The validation rows come from `y_train`."
    ),
    "validation_counts.last_fifth_of_test_labels": (
        "This is a fifth of the test set, which stays closed. The validation rows come from "
        "`y_train`."
    ),
    "validation_counts.shares": (
        "These are shares of 1. Give the numbers of images, without a division."
    ),
    "validation_counts.sorted_labels": (
        "These are the last rows of the *sorted* labels, the warning example. Take the labels in "
        "the order of the file."
    ),
    "validation_counts.other_order": (
        "These are the right counts in another order. The first belongs to digit 0, the last to "
        "digit 9."
    ),
    "validation_counts.running_totals": (
        "These are running totals: each number holds the counts before it, too. Give each digit's "
        "own count."
    ),
    "validation_counts.other_sum": (
        "Your ten numbers add up to {sum:,.10g}. Each of the last {rows:,} rows must be counted once, "
        "so the sum is {rows:,}."
    ),
    "validation_counts.other_rows": (
        "The sum is right, but these are not the counts of the last {rows:,} rows of `y_train`."
    ),
    "validation_counts.other": (
        "Expected are ten whole numbers with the sum {rows:,}: how often 0, 1, 2 and so on occur "
        "in the last {rows:,} rows of `y_train`."
    ),
    # 1.6
    "own_images.task": "Two digits, ready for a network",
    "own_images.section": "A data set of your own",
    "own_images.correct": (
        "Images and labels are chosen, shuffled together, scaled and encoded. A network could "
        "start to learn from them now."
    ),
    "own_images.swapped": "Images and labels are swapped: the images come first, then the labels.",
    "own_images.batch_axis_missing": (
        "This is a single image. The task asks for all images of two digits, so there is a batch "
        "axis in front."
    ),
    "own_images.axis_too_many": (
        "The images have an axis too many in front. `x_test[None]` gives it: perhaps your array of "
        "rows is `None`, because `shuffle` returns nothing. `permutation` returns the rows."
    ),
    "own_images.other_shape": (
        "The images have the shape {shape}. Each image keeps its 28 rows and 28 columns, so that "
        "the shape is `(number of images, 28, 28)`."
    ),
    "own_images.no_images": (
        "There are no images in it: no label met your condition. Choose two digits with `|`; with "
        "`&`, a label would have to be both at once."
    ),
    "own_images.not_scaled": ("The images go up to {highest:.4g}. Scale them to the range 0 to 1."),
    "own_images.scaled_twice": (
        "The images were scaled twice: their highest value is below 0.004. Start again from "
        "`x_test`."
    ),
    "own_images.black_and_white": (
        "Only 0 and 1 are left in the images; all grey values are gone. Divide with `/`, and keep "
        "decimal numbers."
    ),
    "own_images.training_images": (
        "Training images are among them. The task asks for test images only, `x_test`."
    ),
    "own_images.unknown_images": (
        "Some of these images are not test images divided by 255. Take them from `x_test`, divide "
        "by 255, and change nothing else."
    ),
    "own_images.other_dtype": "The images should be `float32`. Use `astype` before the division.",
    "own_images.all_digits": (
        "All ten digits are in it. Choose the rows of two of them first, then mix *these* rows."
    ),
    "own_images.not_two_digits": (
        "The images show: {digits}. Choose two different digits, not more and not fewer."
    ),
    "own_images.drawn_twice": (
        "There are {count:,} images, but only {different:,} different ones: some occur several times. "
        "To shuffle rows, use a permutation: it takes each row once."
    ),
    "own_images.images_missing": (
        "You took {count:,} of the {all:,} images that show {digits} in the test set. Take all."
    ),
    "own_images.lengths_differ": (
        "There are {count:,} images and {labels:,} labels. Choose images and labels with the same rows."
    ),
    "own_images.not_one_hot": "The labels are whole numbers. Encode them one-hot with ten columns.",
    "own_images.not_ten_columns": (
        "The labels have the shape {label_shape}. They need ten columns, although only two digits "
        "occur: the network has ten outputs."
    ),
    "own_images.rows_not_one_hot": (
        "These labels are not one-hot: each row must hold a single 1, at the index of its digit."
    ),
    "own_images.not_shuffled": (
        "The images stand in an order, such as that of the file. Bring them into a random order, "
        "and their labels with them."
    ),
    "own_images.sorted_by_digit": (
        "The two digits come in an order, such as first all of one and then all of the other. "
        "Bring them into a random order."
    ),
    "own_images.other_labels": (
        "The images show the digits {digits}, but the labels name {named}. Each image keeps the "
        "label that it has in `y_test`."
    ),
    "own_images.shuffled_apart": (
        "Some labels do not belong to their images. Shuffle both with the *same* order: make the "
        "order once, then use it for images and labels."
    ),
    "own_images.other": (
        "Expected are two arrays: images of shape `(n, 28, 28)`, `float32`, from 0 to 1, and "
        "labels of shape `(n, 10)` with a single 1 in each row."
    ),
}
