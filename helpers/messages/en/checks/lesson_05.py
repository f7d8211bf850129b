"""What learners read from the checks of lesson 05.

Keys: `<check>.task` and `<check>.section` for the table of progress, `<check>.correct`,
`<check>.<mistake>` and `<check>.other`. Mistakes of any training stand in `shared`.
"""

TEXTS: dict[str, str] = {
    # 5.1
    "last_digits.task": "The last 1,000 images",
    "last_digits.section": "From probabilities to a digit",
    "last_digits.correct": (
        "One digit for each image: `predict` gives the rows, `argmax` along the last axis the "
        "answers."
    ),
    "last_digits.one_number": (
        "This is one single number; {last:,} digits are asked. `argmax` without an axis looks through "
        "the whole table at once, and an index without a colon takes one entry."
    ),
    "last_digits.columns": (
        "You looked along axis 0 and found for each digit the image that has most of it. The "
        "answers lie along the other axis."
    ),
    "last_digits.other_count": (
        "These are {count:,} answers, not {last:,}. One digit for each of the last {last:,} images is "
        "asked: a slice that begins at −{last} and has no end takes them."
    ),
    "last_digits.table": (
        "This is a table with ten numbers for each image. One step is missing: which column holds "
        "the largest probability?"
    ),
    "last_digits.no_digits": (
        "Not all of these are whole numbers from 0 to 9. The digit is the place of the largest "
        "number in a row of ten probabilities."
    ),
    "last_digits.true_labels": (
        "These are the true labels. They say what was meant; the task asks what the network reads."
    ),
    "last_digits.other_rows": (
        "These are the digits of {last:,} other test images, from number {first:,} on. A slice that "
        "begins at −{last} and has no end takes the last ones."
    ),
    "last_digits.least_likely": (
        "This is the column with the *smallest* probability of each row. Look for the largest."
    ),
    "last_digits.other_order": (
        "These are the right digits in another order: they no longer belong to the images."
    ),
    "last_digits.some_are_wrong": (
        "{matches:,} of these {last:,} digits are what the network reads in the last {last:,} "
        "test images. Give `x_test_scaled[-{last}:]` to `model.predict`, and nothing else; "
        "then look for the largest probability of each row."
    ),
    "last_digits.other": (
        "The answer must be an array of {last:,} whole numbers from 0 to 9: take the last images, "
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
        "This batch holds more than one image: its shape is {shape}. A slice that begins at {row} "
        "and ends at {next} holds one."
    ),
    "batch_of_one.no_batch_axis": (
        "The shape is (28, 28): the image without a batch axis. An index removes an axis; a slice "
        "keeps it."
    ),
    "batch_of_one.axis_elsewhere": (
        "The shape is {shape}. One axis is added to the image, and the batch axis is always "
        "the *first* one."
    ),
    "batch_of_one.not_scaled": (
        "The shape fits, but the pixels go from 0 to 255. Take the image from `x_test_scaled`: "
        "the network was trained on numbers from 0 to 1."
    ),
    "batch_of_one.scaled_twice": (
        "The numbers are too small: the image was divided by 255 twice. `x_test_scaled` is ready "
        "as it is."
    ),
    "batch_of_one.other_test_image": (
        "The shape fits, but this is test image {found_row:,}, not {row}. The index of an image is "
        "its number, since both count from 0."
    ),
    "batch_of_one.training_image": (
        "The shape fits, but this is a *training* image. Take it from `x_test_scaled`."
    ),
    "batch_of_one.other_pixels": (
        "The shape fits, but these are not the pixels of `x_test_scaled[{row}]`. Take the "
        "image as it is, without turning, inverting or rounding it."
    ),
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
    "sure_eights.decimal_numbers": (
        "The decisions are right, but written as decimal numbers. Whole numbers are asked, such as "
        "`astype` makes with `int`."
    ),
    "sure_eights.single_number": (
        "This is one number; there must be a decision for each image. A threshold needs no "
        "`argmax`: the comparison does it all."
    ),
    "sure_eights.other_count": (
        "These are {count:,} numbers. The task asks for a 1 or a 0 for *each* of the 10,000 images."
    ),
    "sure_eights.always_no": (
        "All your decisions are 0. A threshold above 1 gives this (80 % is {threshold}); so does cutting "
        "off the decimals, and `argmax` along the last axis, because each row has one column only."
    ),
    "sure_eights.the_other_way": (
        "The decisions are the wrong way round: 1 must mean *yes, an 8*, above the threshold."
    ),
    "sure_eights.other_numbers": (
        "There are other numbers than 1 and 0 among these. Compare the probabilities with "
        "{threshold}, and turn what comes out into 1 and 0."
    ),
    "sure_eights.uses_labels": (
        "You say yes only where the label is an 8. A program that reads new images has no "
        "labels: decide by the probabilities alone."
    ),
    "sure_eights.other_threshold": (
        "These are decisions at another threshold, between {low:.3f} and {high:.3f}. The task asks "
        "for {threshold}."
    ),
    "sure_eights.some_are_wrong": (
        "There is an answer for each image, but some are wrong. Where `eight_probabilities` is "
        "{threshold} or less, you say 1 for {too_many:,} images; where it is above, you say 0 for "
        "{missing:,}."
    ),
    "sure_eights.other": (
        "The answer must be an array with a 1 or a 0 for each of the 10,000 probabilities."
    ),
    # 5.4
    "fours_as_nines.task": "4s that were read as 9",
    "fours_as_nines.section": "Which digits are confused?",
    "fours_as_nines.correct": (
        "Row {true}, column {read}, out of the whole row: rows are what is true, columns are what "
        "was read. Other libraries swap the two, so always check."
    ),
    "fours_as_nines.count": (
        "This is the number of these images. Which *share* of all images of a {true} is it?"
    ),
    "fours_as_nines.swapped": (
        "This is the share of the {read}s that were read as a {true}. The row is the true digit, the "
        "column the predicted one."
    ),
    "fours_as_nines.no_share": (
        "A share is a number from 0 to 1: a part divided by the whole. The part stands in one cell "
        "of `confusion`, the whole is the sum of one row."
    ),
    "fours_as_nines.other_whole": (
        "The part is right, but it was divided by another whole. The task asks for a share of "
        "all images that *are* a {true}: a row of the table."
    ),
    "fours_as_nines.other_part": (
        "This is {part:,} of the {whole:,} images of a {true}. Count those that were read as "
        "a {read}: one cell of the table."
    ),
    "fours_as_nines.other": (
        "The answer is one number from 0 to 1: one cell of `confusion`, divided by the sum of a row. "
        "Rows are true digits, columns what was read."
    ),
    # 5.5
    "worst_sevens.task": "The most confident mistakes of one digit",
    "worst_sevens.section": "The most confident mistakes",
    "worst_sevens.correct": (
        "Two steps of choosing, and the rows still belong to the test set: `x_test[worst_sevens]` "
        "shows these images."
    ),
    "worst_sevens.other_order": (
        "The five rows are right, but not in order of confidence. The most confident mistake "
        "must stand first; `argsort` puts the smallest first."
    ),
    "worst_sevens.least_sure": (
        "These are the mistakes that the network was *least* sure of. `argsort` puts the "
        "smallest first; a minus turns the order round."
    ),
    "worst_sevens.positions": (
        "These are positions within your selection, not rows of the test set. `argsort` counts "
        "from the start of what it is given: use its result as an index into the selection."
    ),
    "worst_sevens.read_as_seven": (
        "These images were *read* as a 7. The task asks for images that *are* a 7: look at "
        "the labels."
    ),
    "worst_sevens.all_digits": (
        "These are the most confident mistakes of all ten digits. Keep only images whose label is "
        "{digit}."
    ),
    "worst_sevens.other_count": (
        "The task asks for {worst} rows; the number of yours is {count:,}."
    ),
    "worst_sevens.not_the_worst": (
        "These are mistakes with a 7, but not the five most confident ones. Sort all of them by the "
        "probability of the wrong answer, downwards, then take five."
    ),
    "worst_sevens.no_sevens": (
        "Some of these rows hold no image of a {digit}. Keep rows where `y_test` is {digit}; and use "
        "the places that `argsort` gives only as an index into what was sorted."
    ),
    "worst_sevens.some_read_rightly": (
        "These are images of a {digit}, but some of them were read rightly. Choose the mistakes "
        "first, then sort."
    ),
    "worst_sevens.no_rows": (
        "These numbers are all below 10, like digits or probabilities. The task asks where "
        "the images stand: rows of the test set."
    ),
    "worst_sevens.other": (
        "The answer must be five rows of the test set: label 7, predicted as something else, the "
        "highest probability first."
    ),
    # 5.6
    "even_model.task": "Even digits: a network of your own",
    "even_model.section": "Yes or no: a binary classifier",
    "even_model.correct": (
        "The same images, another question: only the labels changed. It is right for "
        "{found_share:.1%} of pictures that it has never seen. About half of the answers are yes, so "
        "this says a lot."
    ),
    "even_model.other_outputs": (
        "A question with yes or no needs *one* output for each image. Your network gives another "
        "number of them, or another shape."
    ),
    "even_model.softmax": (
        "softmax makes the outputs of a row sum to 1. With one output it gives always 1, and the "
        "network cannot learn. Use the activation for yes or no."
    ),
    "even_model.other_loss": (
        "It was compiled with another loss than the one for yes or no. Look at the network for 8s."
    ),
    "even_model.one_answer": (
        "This network gives nearly every image the same answer. Are the labels 0 and 1, each about "
        "as often? Do they belong to the images, row by row? Or is the learning rate far too large?"
    ),
    "even_model.other_question": (
        "This network has learned another question: it says yes to images of {yes}. The "
        "labels must be 1 for 0, 2, 4, 6 and 8."
    ),
    "even_model.other": (
        "The answer must be a Keras model with one output that this cell builds, compiles and "
        "trains."
    ),
}
