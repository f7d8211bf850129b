"""What learners read from the pictures: titles, axis labels, legends, alt texts, errors."""

TEXTS: dict[str, str] = {
    "axis.accuracy": "accuracy",
    "axis.column": "column",
    "axis.digit": "digit",
    "axis.epoch": "epoch",
    "axis.images": "images",
    "axis.input": "input",
    "axis.loss": "loss",
    "axis.output": "output",
    "axis.precision": "precision",
    "axis.predicted_class": "predicted digit",
    "axis.probability": "probability",
    "axis.recall": "recall",
    "axis.row": "row",
    "axis.share": "share",
    "axis.threshold": "threshold",
    "axis.true_class": "true digit",
    "axis.true_class_probability": "probability given to the right class",
    "axis.validation_accuracy": "validation accuracy",
    "axis.validation_loss": "validation loss",
    "axis.weight": "weight",
    "of_validation": "validation {name}",
    "curve.each_other": "each of the other two",
    "curve.moving_score": "the score that moves",
    "curve.with_softmax": "with softmax",
    "curve.without_softmax": "without softmax",
    "legend.training": "training",
    "legend.validation": "validation",
    "label.layer": {
        "one": "{name}\n{kind}\noutput {units}\n{count} parameter",
        "other": "{name}\n{kind}\noutput {units}\n{count:,} parameters",
    },
    "table.bytes": {"one": "{count:,} byte", "other": "{count:,} bytes"},
    "table.dtype": "dtype",
    "table.memory": "memory",
    "table.name": "name",
    "table.range": "smallest … largest value",
    "table.rank": "rank",
    "table.shape": "shape",
    "title.label": "label {label}",
    "title.predicted": "predicted {predicted}",
    "title.confidence": "{confidence:.1%} sure",
    "title.nearly_certain": ">{bound:.1%} sure",
    "title.pixels": "The pixel values of one image, label {label}",
    "alt.architecture": "The model as boxes with arrows, from input to output: {layers}.",
    "alt.confusion": {
        "one": (
            "A confusion matrix. {right:,} of {total:,} predictions stand on the diagonal and are "
            "right. No mistake was made more than once; one is that a {true} was taken for a "
            "{predicted}."
        ),
        "other": (
            "A confusion matrix. {right:,} of {total:,} predictions stand on the diagonal and are "
            "right. The most frequent mistake: {count} times a {true} was taken for a {predicted}."
        ),
    },
    "alt.confusion_without_mistakes": (
        "A confusion matrix. All {total:,} predictions stand on the diagonal and are right."
    ),
    "alt.curve": "The curve of {name} goes from {first:.3g} to {last:.3g}.",
    "alt.curves": "A chart shows {y} against {x}. {curves}",
    "alt.digit": "Image {number}: {title}.",
    "alt.digits": {
        "one": "The picture shows {count} image of a handwritten digit. {titles}",
        "other": "The picture shows {count} images of handwritten digits. {titles}",
    },
    "alt.history": "A chart shows the training, epoch by epoch. {curves}",
    "alt.label_counts": "A bar chart shows how many images of each digit there are. {counts}.",
    "alt.layer": "{name} ({kind}, output {units})",
    "alt.pixels": (
        "The picture shows the image with label {label} as a grid of 28 rows and 28 columns of "
        "numbers from 0 to 255. The margin is 0; the strokes are high numbers."
    ),
    "alt.probabilities": (
        "The picture shows one image, and a bar chart of the probability of each digit. The "
        "highest bar is that of digit {digit} with {probability:.2f}."
    ),
    "alt.stages": "A row shows the same picture after each stage of preprocessing: {stages}.",
    "loop.inputs": "inputs\na batch of images",
    "loop.layers": "layers\nwith weights,\none after the other",
    "loop.predictions": "predictions\n10 probabilities",
    "loop.targets": "targets\nthe right labels",
    "loop.loss": "loss\nhow wrong?",
    "loop.optimizer": "optimizer\nhow to change?",
    "loop.update": "update the weights",
    "map.data": "01 data\nload, scale,\nto_categorical",
    "map.network": "02 network\nSequential,\nModel, Dense",
    "map.compile": "03 compile\nloss, optimizer,\nmetrics",
    "map.train": "04 train\nfit, evaluate,\nsave",
    "map.inference": "05 inference\npredict,\nargmax",
    "sets.training": "training\n{count}\nchanges the weights,\nin every epoch",
    "sets.validation": "validation\n{count}\nserves to choose,\nmany times",
    "sets.test": "test\n{count}\nis opened once,\nat the end",
    "picture.training_loop": (
        "The picture shows the training loop. Inputs go through layers with weights and become predictions. The "
        "loss compares predictions with targets. The optimizer uses the loss to update the "
        "weights. Then the loop starts again with the next batch."
    ),
    "picture.three_sets": (
        "A bar shows the 70,000 images in three parts: 48,000 for training, 12,000 for validation, "
        "10,000 for the test. Training images change the weights. Validation images compare "
        "choices. Test images are used once, at the end."
    ),
    "picture.course_map": (
        "The map of the course shows lesson 01 data, 02 network, 03 compile, 04 train and evaluate, "
        "05 inference, in a row, each with the Keras calls that it teaches."
    ),
    "error.empty_history": (
        "The history holds no epoch. Pass the dictionary `history.history` of what `model.fit` "
        "returned, after at least one epoch."
    ),
    "error.image_shape": (
        "Expected images of shape (count, 28, 28) with at least one image, but got shape {shape}. "
        "For a single image write `images[:1]`, which keeps the first axis."
    ),
    "error.lengths_differ": (
        "The number of images is {images}, but the number of values in `{name}` is {values}. Pass "
        "one value for each image."
    ),
    "error.no_arrays": "There is no array to show. Pass at least one, such as `x_train=x_train`.",
    "error.no_axis_label": (
        "No axis label is called {name!r}. The labels stand in helpers/messages/en/plotting.py under "
        "`axis.`; choose one of them or add yours there."
    ),
    "error.no_curves": (
        "There is no curve to draw. Pass a dictionary with at least one curve, each with at least "
        "one point."
    ),
    "error.no_graph": (
        "This model has no graph of layers to draw. A Sequential or Functional model with an "
        "`Input` has one. A subclass model has none, because its `call` method is free Python code."
    ),
    "error.one_image_shape": "Expected one image of shape (28, 28), but got shape {shape}.",
    "error.one_number_each": (
        "`{name}` must hold one number for each image, but got an array of shape {shape}. From "
        "one-hot rows or rows of ten probabilities, take the digits: `.argmax(axis=-1)`."
    ),
    "error.pixel_values": (
        "Expected whole numbers from 0 to 255, but got {dtype} values from {low:g} to {high:g}. "
        "Pass the image as it was before scaling."
    ),
    "error.square_matrix": (
        "Expected a square matrix of counts, one row and one column for each class, but got shape "
        "{shape}."
    ),
    "error.ten_probabilities": (
        "Expected ten probabilities, one for each digit, but got shape {shape}. If you passed the "
        "result of `predict`, take one of its rows: `probabilities[0]`."
    ),
}
