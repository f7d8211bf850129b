"""Measure how many pictures of each kind are read: ``python tools/score_pictures.py``.

The recipe of lesson 04 reads what `preprocess_digit` makes of the pictures in ``picture_kinds``,
and what a plain method of twenty lines makes of them. With ``--write`` the table goes into
``helpers/pictures.md``. Of 200 pictures, one or two more or fewer are chance.
"""

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from scipy import ndimage

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from helpers.dataset import load_mnist  # noqa: E402
from helpers.preprocessing import preprocess_digit  # noqa: E402
from tools import picture_kinds  # noqa: E402

PAGE = ROOT / "helpers" / "pictures.md"
SURE = 0.95  # probability from which an answer counts as sure
Reader = Callable[[np.ndarray], np.ndarray]


def reader(file: Path | None) -> Reader:
    """Return a network's function from images 28 x 28, 0 to 1, to ten probabilities each.

    Args:
        file: a saved model; None trains the recipe of lesson 04, which takes a minute.
    """
    import keras

    if file:
        model = keras.saving.load_model(file)
    else:
        (x, y), _ = load_mnist()
        keras.utils.set_random_seed(42)
        layers = [keras.layers.Dense(units, activation="relu") for units in (256, 128)]
        model = keras.Sequential(
            [
                keras.layers.Input(shape=(28, 28)),
                keras.layers.Flatten(),
                *layers,
                keras.layers.Dense(10, activation="softmax"),
            ]
        )
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        model.fit(
            x / np.float32(255), y, epochs=10, batch_size=100, validation_split=0.2, verbose=0
        )
    return lambda images: model.predict(images, verbose=0)


def plain(picture: np.ndarray) -> np.ndarray:
    """Prepare a picture as simply as possible: what the stages are compared with."""
    image = Image.fromarray(picture)
    if image.mode == "RGBA":
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    grey = np.asarray(image.convert("L"), dtype=float)
    ink = 255 - grey if grey[:5, :5].mean() > 127 else grey
    ink = (ink - ink.min()) / max(np.ptp(ink), 1)
    if not (ink > 0.5).any():
        raise ValueError("blank")
    digit = ink[ndimage.find_objects((ink > 0.5).astype(int))[0]]
    digit = Image.fromarray(np.where(digit > 0.2, 255 * digit, 0).astype(np.uint8))
    scale = 20 / max(digit.size)
    digit = digit.resize([max(1, round(side * scale)) for side in digit.size])
    frame = Image.new("L", (28, 28))
    frame.paste(digit, ((28 - digit.width) // 2, (28 - digit.height) // 2))
    frame = np.asarray(frame)
    shift = [round(14 - middle) for middle in ndimage.center_of_mass(frame)]
    return np.roll(frame, shift, axis=(0, 1))


def score(
    kind: str, split: str, count: int, prepare: Callable[[np.ndarray], np.ndarray], read: Reader
) -> dict[str, float]:
    """Return which shares of the pictures of a kind are read right, refused, and answered surely.

    Args:
        kind: a name in `picture_kinds.KINDS`.
        split: ``"design"`` or ``"score"``.
        count: how many pictures.
        prepare: from a picture to (28, 28), uint8; a ValueError is a refusal.
        read: as `reader` returns it.
    """
    _, (images, labels) = load_mnist()
    prepared, digits = [], []
    for picture, digit in picture_kinds.make(kind, images, labels, split, count):
        try:
            prepared.append(prepare(picture))
        except ValueError:
            continue
        digits.append(digit)
    if not prepared:
        return {"right": 0.0, "refused": 1.0, "sure": 0.0}
    probabilities = read(np.stack(prepared) / np.float32(255))
    return {
        "right": float(np.sum(probabilities.argmax(axis=-1) == digits)) / count,
        "refused": 1 - len(prepared) / count,
        "sure": float(np.sum(probabilities.max(axis=-1) > SURE)) / count,
    }


def table(rows: dict[str, tuple[dict, dict]]) -> str:
    """Return the results as a Markdown table: a row for each kind, with both methods."""
    lines = [
        "| kind | picture | plain: read | stages: read | stages: refused | stages: sure |",
        "|---|---|---|---|---|---|",
    ]
    for kind, (simple, stages) in rows.items():
        words = (picture_kinds.KINDS[kind].__doc__ or "").rstrip(".")
        figures = (simple["right"], stages["right"], stages["refused"], stages["sure"])
        lines.append(f"| {kind} | {words} | " + " | ".join(f"{x:.1%}" for x in figures) + " |")
    return "\n".join(lines)


def with_table(page: str, new: str) -> str:
    """Return a page with another table in the place of its own."""
    return re.sub(r"\| kind \|.*?\|(?=\n\n)", lambda _: new, page, flags=re.DOTALL)


def main() -> None:
    """Score, print the table, and write it if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kinds", nargs="*", help="only these kinds")
    parser.add_argument("--count", type=int, default=200, help="pictures of each kind")
    parser.add_argument("--split", choices=picture_kinds.SPLITS, default="score")
    parser.add_argument("--model", type=Path, help="a saved model, instead of a new training")
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE.name}")
    given = parser.parse_args()
    if given.write and given.kinds:
        parser.error("--write needs all kinds, because it replaces the whole table")
    read = reader(given.model)
    rows = {}
    for kind in given.kinds or picture_kinds.KINDS:
        methods = (plain, preprocess_digit)
        rows[kind] = [score(kind, given.split, given.count, method, read) for method in methods]
        print(table({kind: rows[kind]}).splitlines()[-1], flush=True)
    if given.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(with_table(page, table(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
