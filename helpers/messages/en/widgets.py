"""What learners read from the widgets."""

TEXTS: dict[str, str] = {
    "browser.alt": (
        "One handwritten digit, {label}, index {index}, large. Small beside it, the images that "
        "follow: {following}."
    ),
    "browser.any": "all",
    "browser.backward": "Previous",
    "browser.error.dtypes": (
        "Expected images and labels as whole numbers, at least one image, but got {images} and "
        "{labels}. Pass the arrays as `load_mnist` returns them, not scaled and not one-hot."
    ),
    "browser.error.shapes": (
        "Expected images of shape (count, 28, 28) and as many labels of shape (count,), but got "
        "{images} and {labels}."
    ),
    "browser.following": "the images that follow (label, index)",
    "browser.forward": "Next",
    "browser.index": "Index of the image",
    "browser.label": "Only images with label",
    "browser.one": "label {label}, index {index}",
    "browser.pixels": "Show the pixel values",
    "browser.random": "Random",
    "browser.small": "{label}, {index}",
    "browser.words": (
        "Image {index} (indexes go from 0 to {last:,}) has the label {label}. {count:,} of the "
        "{total:,} images have this label."
    ),
    "descent.alt.one_valley": (
        "A curve with one valley, and a path of steps on it. The bottom, where the curve is flat, "
        "is marked. {words}"
    ),
    "descent.alt.two_valleys": (
        "A curve with two valleys, the left one deeper, and a path of steps on it. The places "
        "where the curve is flat are marked. {words}"
    ),
    "descent.beyond": {
        "one": (
            "It diverges. With learning rate {learning_rate:.2f} and momentum {momentum:.2f} it "
            "climbs: after 1 step the loss is more than a billion."
        ),
        "other": (
            "It diverges. With learning rate {learning_rate:.2f} and momentum {momentum:.2f} it "
            "climbs: after {count} steps the loss is more than a billion."
        ),
    },
    "descent.converges": {
        "one": (
            "It converges. After 1 step with learning rate {learning_rate:.2f} and momentum "
            "{momentum:.2f} it has arrived where the curve is flat: weight {position:z.2f}, loss "
            "{loss:z.2f}."
        ),
        "other": (
            "It converges. After {count} steps with learning rate {learning_rate:.2f} and momentum "
            "{momentum:.2f} it has arrived where the curve is flat: weight {position:z.2f}, loss "
            "{loss:z.2f}."
        ),
    },
    "descent.crawls": {
        "one": (
            "It crawls. After 1 step with learning rate {learning_rate:.2f} and momentum "
            "{momentum:.2f} it has not arrived, and its step was short: weight {position:z.2f}, "
            "loss {loss:z.2f}."
        ),
        "other": (
            "It crawls. After {count} steps with learning rate {learning_rate:.2f} and momentum "
            "{momentum:.2f} it has not arrived, and its steps are short: weight {position:z.2f}, "
            "loss {loss:z.2f}."
        ),
    },
    "descent.curve": "Curve",
    "descent.curve.one_valley": "one valley",
    "descent.curve.two_valleys": "two valleys",
    "descent.diverges": {
        "one": (
            "It diverges. With learning rate {learning_rate:.2f} and momentum {momentum:.2f} it "
            "climbs: after 1 step the weight is {position:z,.1f} and the loss {loss:z,.0f}."
        ),
        "other": (
            "It diverges. With learning rate {learning_rate:.2f} and momentum {momentum:.2f} it "
            "climbs higher and higher: after {count} steps the weight is {position:z,.1f} and the "
            "loss {loss:z,.0f}."
        ),
    },
    "descent.end": "end",
    "descent.far": "end: weight {position:z,.1f}, loss {loss:z,.0f}",
    "descent.flat": "flat",
    "descent.grown": "The picture has grown to show it; the dashed box is the usual picture.",
    "descent.momentum": "Momentum",
    "descent.moves": {
        "one": (
            "It is on its way. After 1 step with learning rate {learning_rate:.2f} and momentum "
            "{momentum:.2f} it has not arrived: weight {position:z.2f}, loss {loss:z.2f}."
        ),
        "other": (
            "It is on its way. After {count} steps with learning rate {learning_rate:.2f} and "
            "momentum {momentum:.2f} it has not arrived: weight {position:z.2f}, loss {loss:z.2f}."
        ),
    },
    "descent.outside": "end outside: weight {position:z,.1f}",
    "descent.start": "start",
    "descent.start_at": "Start (or drag the square)",
    "descent.steps": "Steps",
    "descent.swings": (
        "It swings. After {count} steps with learning rate {learning_rate:.2f} and momentum "
        "{momentum:.2f} it has not arrived, and still goes to and fro: weight {position:z.2f}, "
        "loss {loss:z.2f}."
    ),
    "loss.alt": (
        "The curve of the loss -log(p) falls from the upper left to 0 at p = 1. The point stands "
        "at p = {probability:.2f}, loss {loss:.2f}."
    ),
    "loss.error": "A probability lies above 0 and is at most 1, but got {value}.",
    "loss.kind.open": "The network is undecided; another class may have more.",
    "loss.kind.right": "More than half: no other class can have more, so the answer is right.",
    "loss.kind.sure": "Sure and right.",
    "loss.kind.wrong": "Less than a tenth: another class has more, so the answer is wrong.",
    "loss.point": "loss {loss:.2f}",
    "loss.probability": "Probability of the right class",
    "loss.step": "{step:.2f} more for the right class would lower the loss by {saved:.2f}.",
    "loss.words": "Probability {probability:.2f}, loss {loss:.2f}. {kind}",
    "network.activation": "Activation",
    "network.box": "{name}\n{kind}\noutput {units}\n{parameters:,}\nparameters",
    "network.layer.flatten": "flat image",
    "network.layer.hidden": "hidden {number}",
    "network.layer.input": "image",
    "network.layer.output": "output",
    "network.layers": "Number of hidden layers",
    "network.width": "Width of hidden layer {number}",
    "network.words": (
        "{name}: {total:,} parameters, layer by layer {sum}. The first of these layers has "
        "{share:.0%} of them. Hidden layers use {activation}."
    ),
    "network.words_one": "{name}: {total:,} parameters, all in the only layer.",
    "shared.error.no_choice": "{value} is no place of this slider; it goes from {first} to {last}.",
    "shared.failure": "Something went wrong here. {kind}: {message}",
    "shared.learning_rate": "Learning rate",
    "shared.gone": (
        "Python was restarted, so nothing answers here any more. To go on, run the cells above from "
        "the top, then this one."
    ),
    "shared.static": (
        "This is a picture of the start. For the live version with controls, open the notebook in "
        "JupyterLab or Colab, run the cells above, then this one."
    ),
    "shared.waiting": (
        "Waiting for Python. If another cell is running, wait for its end. If none is, run the cells "
        "above from the top, then this one."
    ),
    # The drawing pad.
    "pad.surface": "Drawing pad: draw a digit here",
    "pad.undo": "Undo",
    "pad.clear": "Clear",
    "pad.help": "Draw with the keyboard",
    "pad.keys": (
        "Move to the pad with the Tab key.\n"
        "Arrow keys move the pen; with Shift, in small steps.\n"
        "Space puts the pen down and lifts it.\n"
        "Backspace takes the last stroke back; Delete clears the pad."
    ),
    "pad.pen_down": "The pen is down: the arrow keys draw.",
    "pad.pen_up": "The pen is up: the arrow keys move it. Space puts it down.",
    "pad.seen": "What the model sees: 28 × 28",
    "pad.seen_digit": "The drawing as bright strokes on black, shrunk and centred.",
    "pad.seen_empty": "Black: nothing is drawn.",
    "pad.caption": "Probability of each digit",
    "pad.interrupted": "Python was interrupted. Draw on, and the model reads again.",
    "pad.empty": "Draw a digit.",
    "pad.high": "The model reads {digit}. The probability of this digit is {sure} or more.",
    "pad.low": (
        "The model reads {digit}, but it is not sure: the probability is below {sure}. Its second "
        "choice is {second}."
    ),
    "pad.alt": (
        "An empty drawing pad. Beside it an empty picture of 28 × 28 pixels and a table for the "
        "probabilities of the digits 0 to 9."
    ),
    "pad.error.no_model": (
        "The drawing pad got an object of type {type}. Expected a trained Keras model. Pass the "
        "model itself: drawing_pad(model)."
    ),
    "pad.error.input": (
        "The model does not take images of shape {shape}. Expected a model whose input is "
        "28 × 28, as in the lesson. What Keras says: {reason}"
    ),
    "pad.error.output": (
        "The model's output for one image has shape {shape}. Expected {expected}: a probability "
        "for each of the ten digits. Use a model that ends in Dense(10, activation='softmax')."
    ),
    "pad.error.no_probabilities": (
        "The model's ten outputs are no probabilities: their sum is {total:.3f}. Expected numbers "
        "from 0 to 1 with the sum 1. Use a model whose last layer has activation='softmax'."
    ),
    "pad.error.pixels": (
        "The browser sent {received} pixels. Expected {side} × {side}. Run the cell again."
    ),
    # The threshold explorer.
    "threshold.slider": "Threshold",
    "threshold.axis.recall": "recall (share of the true cases found)",
    "threshold.axis.precision": "precision (right share of the yes answers)",
    "threshold.chosen": "threshold {threshold:.2f}",
    "threshold.caption": "Answers for {total:,} images",
    "threshold.says_yes": "says yes",
    "threshold.says_no": "says no",
    "threshold.is_positive": "is yes",
    "threshold.is_negative": "is no",
    "threshold.true_positives": "found",
    "threshold.false_negatives": "missed",
    "threshold.false_positives": "false alarms",
    "threshold.true_negatives": "rightly no",
    "threshold.yes": {
        "one": "With threshold {threshold:.2f} the program says yes once.",
        "other": "With threshold {threshold:.2f} the program says yes {count:,} times.",
    },
    "threshold.finds": (
        "It finds {tp:,} of {positives:,} (recall {recall:.3f}) and misses {fn:,}."
    ),
    "threshold.mistakes": {
        "one": "1 of its yes answers is wrong (precision {precision:.3f}).",
        "other": "{count:,} of its yes answers are wrong (precision {precision:.3f}).",
    },
    "threshold.never": (
        "With threshold {threshold:.2f} the program never says yes. It misses all {positives:,} "
        "(recall 0), and precision, a share of its yes answers, does not exist."
    ),
    "threshold.alt": (
        "Curve of precision against recall for all thresholds. The marked point for threshold "
        "{threshold:.2f}: recall {recall:.3f}, precision {precision:.3f}."
    ),
    "threshold.alt_never": (
        "Curve of precision against recall for all thresholds. Threshold {threshold:.2f} has no "
        "point: there is no yes answer."
    ),
    "threshold.error.shape": (
        "The probabilities have the shape {shape}. Expected one number an image: (images,) or "
        "(images, 1). Of several columns, pick one: probabilities[:, 8]."
    ),
    "threshold.error.lengths": (
        "There are {probabilities:,} probabilities and {labels:,} labels. Expected one label for "
        "each probability. Check that both belong to the same images."
    ),
    "threshold.error.range": (
        "The probabilities reach from {low:g} to {high:g}. Expected numbers from 0 to 1. Use a "
        "model whose last layer has activation='sigmoid'."
    ),
    "threshold.error.labels": (
        "The labels hold other values than yes and no: {found}. Expected True and False, or 1 and "
        "0, such as y_test == 8."
    ),
    "threshold.error.one_class": (
        "All labels are the same: {found}. Expected at least one yes and one no, because recall "
        "and precision compare the two."
    ),
    "trainer.above": (
        "▲ The loss of run {number} goes up to {loss:,.2f}. The picture ends at {highest:.0f}."
    ),
    "trainer.alt": (
        "Curves of loss and accuracy over the epochs, training dotted, validation solid. {runs}"
    ),
    "trainer.alt.empty": "Two empty plots, loss and accuracy over the epochs.",
    "trainer.alt.run": (
        "Run {number}, learning rate {learning_rate}, batch size {batch_size}: {metrics}."
    ),
    "trainer.batch_size": "Batch size",
    "trainer.column.batch_size": "batch size",
    "trainer.column.done": "epochs",
    "trainer.column.learning_rate": "learning rate",
    "trainer.column.loss": "loss",
    "trainer.column.number": "run",
    "trainer.column.val_accuracy": "val_accuracy",
    "trainer.column.val_loss": "val_loss",
    "trainer.done": "{done} of {epochs}",
    "trainer.epochs": "Epochs",
    "trainer.error.lengths": (
        "Expected one target for each input, and at least one, but got {inputs} inputs and "
        "{targets} targets."
    ),
    "trainer.error.not_compiled": (
        "The function that builds the network must return a compiled Keras model, but returned a "
        "{kind} that is not compiled. Call `model.compile` and return `model` in it."
    ),
    "trainer.error.timeout": "The training still runs after {seconds} seconds.",
    "trainer.run": "run {number}",
    "trainer.start": "Train",
    "trainer.start.run": "Start run {number}",
    "trainer.stop": "Stop",
    "trainer.stop.run": "End run {number} after the current batch",
    "trainer.table": "Settings and last values of each run",
    "trainer.words.building": "Run {number}: the network is being built.",
    "trainer.words.busy": "A training is already going on. Stop it first, or wait until it ends.",
    "trainer.words.failed": "Run {number} ended with an error after {done} of {epochs} epochs.",
    "trainer.words.finished": "Run {number} has finished: {metrics}.",
    "trainer.words.idle": "There is nothing to stop: no training is going on.",
    "trainer.words.start": "Choose settings and press Train. Each run starts from a new network.",
    "trainer.words.stopped": (
        "Run {number} was stopped after {done} of {epochs} whole epochs. The network keeps what "
        "it has learned so far."
    ),
    "trainer.words.stopping": "Stopping after the current batch.",
    "trainer.words.training": "Run {number}, epoch {done} of {epochs}: {metrics}.",
}
