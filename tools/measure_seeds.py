"""Train lesson 04's recipe with many seeds and record the results for lessons 04 and 05.

Run it from the course's folder: ``python tools/measure_seeds.py``. It takes five to eight minutes
on two cores and writes ``helpers/data/reference_runs.json``. Run it again when the recipe or
the allowed versions change.
"""

import json
import sys
import tempfile
from pathlib import Path

import keras
import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from helpers.dataset import load_mnist  # noqa: E402
from helpers.reference_runs import REFERENCE_FILE  # noqa: E402

SEEDS = range(20)
SURE = 0.95  # an answer with at least this probability counts as sure


def count_mistakes(model: keras.Model, images: np.ndarray, labels: np.ndarray) -> dict[str, int]:
    """Return how many answers are wrong, how many are sure, and how many are both."""
    probabilities = model.predict(images, batch_size=1000, verbose=0)
    wrong = probabilities.argmax(axis=-1) != labels
    sure = probabilities.max(axis=-1) >= SURE
    counts = {"wrong": wrong, "sure": sure, "sure_and_wrong": sure & wrong}
    return {name: int(found.sum()) for name, found in counts.items()}


def main() -> None:
    """Train once a seed and write the file."""
    (x_train, y_train), (x_test, y_test) = load_mnist()
    x_train_scaled = x_train.astype("float32") / 255
    x_test_scaled = x_test.astype("float32") / 255
    y_train_one_hot = keras.utils.to_categorical(y_train, 10)
    y_test_one_hot = keras.utils.to_categorical(y_test, 10)
    runs = []
    best_file = Path(tempfile.mkdtemp()) / "best.keras"
    for seed in SEEDS:
        keras.utils.clear_session()
        keras.utils.set_random_seed(seed)
        model = keras.Sequential(
            [
                keras.layers.Input(shape=(28, 28)),
                keras.layers.Flatten(),
                keras.layers.Dense(256, activation="relu"),
                keras.layers.Dense(128, activation="relu"),
                keras.layers.Dense(10, activation="softmax"),
            ]
        )
        model.compile(
            optimizer="adam",
            loss="categorical_crossentropy",
            metrics=["accuracy"],
            steps_per_execution=40,  # quicker, with the same results
        )
        history = model.fit(
            x_train_scaled,
            y_train_one_hot,
            epochs=10,
            batch_size=100,
            validation_split=0.2,
            callbacks=[keras.callbacks.ModelCheckpoint(best_file, save_best_only=True)],
            verbose=0,
        )
        test_loss, test_accuracy = model.evaluate(x_test_scaled, y_test_one_hot, verbose=0)
        val_loss = history.history["val_loss"]
        best = keras.saving.load_model(best_file)
        validation = (x_train_scaled[-12_000:], y_train[-12_000:])
        runs.append(
            {
                "seed": seed,
                "test_accuracy": round(test_accuracy, 6),
                "test_loss": round(test_loss, 6),
                "accuracy": round(history.history["accuracy"][-1], 6),
                "val_accuracy": round(history.history["val_accuracy"][-1], 6),
                "epoch_of_lowest_val_loss": val_loss.index(min(val_loss)) + 1,
                "test": count_mistakes(model, x_test_scaled, y_test),
                "validation": count_mistakes(model, *validation),
                "validation_at_lowest_val_loss": count_mistakes(best, *validation),
            }
        )
        print(runs[-1], flush=True)
    REFERENCE_FILE.write_text(json.dumps({"runs": runs}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
