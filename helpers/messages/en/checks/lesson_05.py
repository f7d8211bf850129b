"""What learners read from the checks of lesson 05.

Keys: `<check>.task` and `<check>.section` for the table of progress, `<check>.correct`,
`<check>.<mistake>` and `<check>.other`.
"""

TEXTS: dict[str, str] = {
    # 5.1
    "last_digits.task": "Read the last 100 images",
    "last_digits.section": "From probabilities to a digit",
    "last_digits.correct": (
        "One digit for each image: `predict` gives the rows, `argmax` along the last axis the "
        "answers."
    ),
    "last_digits.no_axis": (
        "This is one single number. `argmax` without an axis looks through the whole table at once."
    ),
    "last_digits.columns": (
        "Ten numbers: you looked along axis 0 and found for each digit the image that has most "
        "of it. The answers lie along the other axis."
    ),
    "last_digits.all_images": "These are 10,000 answers. Only the last 100 were asked for.",
    "last_digits.probabilities": (
        "This is the table with ten numbers for each image. One step is missing: which column "
        "holds the largest?"
    ),
    "last_digits.highest_probabilities": (
        "These are the highest probabilities themselves (`max`). The digit is their *place* in "
        "the row."
    ),
    "last_digits.first_images": (
        "These are the first 100 images. A slice that begins at −100 takes the last ones."
    ),
    "last_digits.true_labels": (
        "These are the true labels. They say what was meant; the task asks what the network reads."
    ),
    "last_digits.most_are_right": (
        "Most of these digits are what the network reads, but not all. Does it get the images from "
        "`x_test_scaled`, and in their order?"
    ),
    "last_digits.other": (
        "The answer must be an array of 100 whole numbers from 0 to 9: take the last 100 images, "
        "call `predict`, then find the largest probability of each row."
    ),
    # 5.2
    "batch_of_one.task": "A batch of one image",
    "batch_of_one.section": "One image needs a batch axis",
    "batch_of_one.correct": (
        "The batch axis stands first and has length 1. The network gives one row for it, not ten "
        "numbers without an axis."
    ),
    "batch_of_one.a_list": (
        "This is a Python list. `predict` takes a list for several inputs, one entry each, and "
        "stops with an error. Make one array: a slice keeps the axis."
    ),
    "batch_of_one.several_images": (
        "This batch holds more than one image. A slice that begins at 61 and ends at 62 holds one."
    ),
    "batch_of_one.no_batch_axis": (
        "The shape is (28, 28): the image without a batch axis. An index removes an axis; a slice "
        "keeps it."
    ),
    "batch_of_one.axis_elsewhere": (
        "The new axis stands in the wrong place. The batch axis is always the *first* one."
    ),
    "batch_of_one.two_axes": (
        "This array has four axes. The network was built for (batch, 28, 28): add one axis to the "
        "image, not two."
    ),
    "batch_of_one.flat": (
        "The image is flat now. `Flatten` does this inside the network; what goes in keeps its "
        "rows and columns."
    ),
    "batch_of_one.not_scaled": (
        "The shape fits, but the pixels go from 0 to 255. Take the image from `x_test_scaled`: "
        "the network was trained on numbers from 0 to 1."
    ),
    "batch_of_one.scaled_twice": (
        "The numbers are too small: the image was divided by 255 twice. `x_test_scaled` is ready "
        "as it is."
    ),
    "batch_of_one.other_image": ("This is not image 61, or not its pixels. Indexes count from 0."),
    "batch_of_one.other": (
        "The answer must be an array of shape (1, 28, 28) with the pixels of `x_test_scaled[61]`."
    ),
    # 5.3
    "sure_eights.task": "A stricter threshold",
    "sure_eights.section": "The threshold is a choice",
    "sure_eights.correct": (
        "The program now says yes less often, and is right more often when it does: higher "
        "precision, lower recall."
    ),
    "sure_eights.truth_values": (
        "The decisions are right, but written as `True` and `False`. Turn them into 1 and 0 with "
        "`astype`."
    ),
    "sure_eights.usual_threshold": (
        "You decided at 0.5. This is only the usual value; the task asks for 0.8."
    ),
    "sure_eights.single_number": (
        "This is one number; there must be a decision for each image. A threshold needs no "
        "`argmax`: the comparison does it all."
    ),
    "sure_eights.always_no": (
        "All your decisions are 0. `argmax` along the last axis gives this, because each row has "
        "one column only; compare instead. A threshold above 1 gives it, too: 80 % is 0.8."
    ),
    "sure_eights.probabilities": (
        "These are the probabilities. Compare them with 0.8; the comparison makes the decisions."
    ),
    "sure_eights.the_other_way": (
        "The decisions are the wrong way round: 1 must mean *yes, an 8*, above the threshold."
    ),
    "sure_eights.rows": (
        "These are the rows of the images that are read as an 8. The task asks for a 1 or a 0 for "
        "*each* image."
    ),
    "sure_eights.other_threshold": (
        "There is an answer for each image, but some are wrong. Is the threshold 0.8, and are all "
        "answers 1 or 0?"
    ),
    "sure_eights.other": (
        "The answer must be an array with a 1 or a 0 for each of the 10,000 probabilities."
    ),
    # 5.4
    "fours_as_nines.task": "4s that were read as 9",
    "fours_as_nines.section": "Which digits are confused?",
    "fours_as_nines.correct": (
        "Row 4, column 9: rows are what is true, columns are what was read. Other libraries swap "
        "the two, so always check."
    ),
    "fours_as_nines.swapped": (
        "These are the 9s that were read as a 4. The row is the true digit, the column the "
        "predicted one."
    ),
    "fours_as_nines.both_ways": (
        "You added both directions. The task asks for one: true digit 4, predicted digit 9."
    ),
    "fours_as_nines.diagonal": (
        "This number stands on the diagonal: images that were read *rightly*."
    ),
    "fours_as_nines.all_of_true": (
        "This is the number of all 4s. Count only those among them that were read as a 9."
    ),
    "fours_as_nines.all_of_read": (
        "This is the number of all images that were read as a 9, most of them rightly. Count only "
        "those among them that are a 4."
    ),
    "fours_as_nines.all_mistakes_of_true": (
        "This counts all 4s that were read wrongly. Count only those that were read as a 9."
    ),
    "fours_as_nines.share": "This is a share. The task asks for a number of images.",
    "fours_as_nines.other": (
        "The answer is one whole number. It stands in the table `confusion`, in one row and one "
        "column."
    ),
    # 5.5
    "worst_sevens.task": "The most confident mistakes of one digit",
    "worst_sevens.section": "The most confident mistakes",
    "worst_sevens.correct": (
        "Two steps of choosing, and the rows still belong to the test set: `x_test[worst_sevens]` "
        "shows these images."
    ),
    "worst_sevens.images": (
        "These are images. The task asks for their rows in the test set, five whole numbers."
    ),
    "worst_sevens.turned_round": (
        "The five rows are right, but in rising order of confidence. The most confident mistake "
        "must stand first."
    ),
    "worst_sevens.least_sure": (
        "These are the mistakes that the network was *least* sure of. `argsort` puts the "
        "smallest first; a minus turns the order round."
    ),
    "worst_sevens.positions": (
        "These are positions within your selection, not rows of the test set. `argsort` counts "
        "from the start of what it is given: use its result as an index into the selection."
    ),
    "worst_sevens.right_answers": (
        "These 7s were read rightly, at least some of them. Choose the mistakes first, then sort."
    ),
    "worst_sevens.read_as_seven": (
        "These images were *read* as a 7. The task asks for images that *are* a 7: look at "
        "the labels."
    ),
    "worst_sevens.all_digits": (
        "These are the most confident mistakes of all ten digits. Keep only images whose label is "
        "7."
    ),
    "worst_sevens.not_sorted": (
        "These are mistakes with a 7, but not the five most confident ones. Sort your selection by "
        "confidence first, then take five."
    ),
    "worst_sevens.probabilities": (
        "These are probabilities. The task asks where they stand: the rows in the test set."
    ),
    "worst_sevens.other_count": "The task asks for five rows; you gave another number.",
    "worst_sevens.other": (
        "The answer must be five rows of the test set: label 7, predicted as something else, the "
        "highest probability first."
    ),
    # 5.6
    "even_model.task": "Even or odd?",
    "even_model.section": "Yes or no: a binary classifier",
    "even_model.correct": (
        "The same images, another question: only the labels changed. Here about half of the "
        "answers are yes, so accuracy can be trusted."
    ),
    "even_model.result_of_compile": (
        "Your answer is `None`. `compile` returns nothing: keep the model in the variable, then "
        "compile and train it."
    ),
    "even_model.history": "This is what `fit` returns. The variable should hold the model.",
    "even_model.not_compiled": "This network was not compiled, so it cannot have been trained.",
    "even_model.not_trained": (
        "This network is compiled, but `fit` has not run on it: no update was made."
    ),
    "even_model.other_outputs": (
        "A question with yes or no needs *one* output for each image. Your network gives "
        "another number of them, or does not take images of 28 × 28."
    ),
    "even_model.softmax": (
        "softmax makes the outputs of a row sum to 1. With one output it gives always 1, and the "
        "network cannot learn. Use the activation for yes or no."
    ),
    "even_model.mixed_up": (
        "The last activation and the loss do not fit together: sigmoid is missing, or applied "
        "twice. See lesson 03."
    ),
    "even_model.still_eights": (
        "This network says yes to 8s only: it learned the old question. The labels must be 1 for "
        "0, 2, 4, 6 and 8."
    ),
    "even_model.always_yes": (
        "This network says yes to nearly every image. Were the labels 0 and 1, or the digits "
        "themselves?"
    ),
    "even_model.odd": (
        "This network says yes when a digit is *odd*. Turn the labels round: 1 must mean even."
    ),
    "even_model.not_scaled": (
        "This network reads images with pixels from 0 to 255. Train it with `x_train_scaled`, as "
        "everywhere in this course."
    ),
    "even_model.not_enough": (
        "It is right for less than 0.93 of the test images. Without a hidden layer it cannot do "
        "much better; with one, try more images or one more epoch."
    ),
    "even_model.other": (
        "The answer must be a Keras model with one output that this cell builds, compiles and "
        "trains."
    ),
}
