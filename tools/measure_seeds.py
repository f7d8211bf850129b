"""Train lesson 04's recipe with many seeds and record the results for the lesson.

Run it from the course's folder: ``python tools/measure_seeds.py``. It takes five to eight minutes
on two cores and writes ``helpers/data/reference_runs.json``. Run it again when the recipe or
the allowed versions change.
"""

import json
import sys
from pathlib import Path

import keras

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from helpers.dataset import load_mnist  # noqa: E402
from helpers.reference_runs import REFERENCE_FILE  # noqa: E402

SEEDS = range(20)


def main() -> None:
    """Train once a seed and write the file."""
    (x_train, y_train), (x_test, y_test) = load_mnist()
    x_train_scaled = x_train.astype("float32") / 255
    x_test_scaled = x_test.astype("float32") / 255
    y_train_one_hot = keras.utils.to_categorical(y_train, 10)
    y_test_one_hot = keras.utils.to_categorical(y_test, 10)
    runs = []
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
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
        history = model.fit(
            x_train_scaled,
            y_train_one_hot,
            epochs=10,
            batch_size=100,
            validation_split=0.2,
            verbose=0,
        )
        test_loss, test_accuracy = model.evaluate(x_test_scaled, y_test_one_hot, verbose=0)
        val_loss = history.history["val_loss"]
        runs.append(
            {
                "seed": seed,
                "test_accuracy": round(test_accuracy, 6),
                "test_loss": round(test_loss, 6),
                "accuracy": round(history.history["accuracy"][-1], 6),
                "val_accuracy": round(history.history["val_accuracy"][-1], 6),
                "epoch_of_lowest_val_loss": val_loss.index(min(val_loss)) + 1,
            }
        )
        print(runs[-1], flush=True)
    REFERENCE_FILE.write_text(json.dumps({"runs": runs}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
