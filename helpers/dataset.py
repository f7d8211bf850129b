"""The data sets of the course: all of MNIST, and drawings as from the pad, from its own copies.

Only reading and checking stand here. Scaling, encoding and splitting are taught in lesson 01
and stand there, in plain NumPy and Keras.
"""

import hashlib
import io
from pathlib import Path

import numpy as np

from helpers.messages import text

DATA_FILE = Path(__file__).parent / "data" / "mnist.npz"
DRAWN_FILE = DATA_FILE.with_name("drawn_digits.npz")
SHA256 = "ee068f36682cba7f38bafdedc77b0f873ebbcf877036f7ebde566966146ac146"
LFS_POINTER_START = b"version https://git-lfs"

Images = np.ndarray
Labels = np.ndarray


def load_mnist(
    path: str | Path = DATA_FILE,
) -> tuple[tuple[Images, Labels], tuple[Images, Labels]]:
    """Return what ``keras.datasets.mnist.load_data()`` returns, without a download.

    Args:
        path: the data file; the course's own copy unless told otherwise.

    Returns:
        ``(x_train, y_train), (x_test, y_test)``. Images have shape (60000, 28, 28) and
        (10000, 28, 28), labels (60000,) and (10000,); all are uint8, images from 0
        (background) to 255 (ink). Every call returns new arrays.

    Raises:
        FileNotFoundError: if the file is missing.
        ValueError: if the file is damaged, cut short, or a Git LFS pointer.

    Source: LeCun, Cortes and Burges, "The MNIST database of handwritten digits", 1998.
    """
    path = Path(path)
    if not path.is_file():
        raise FileNotFoundError(text("dataset.missing", file=path))
    content = path.read_bytes()
    if content.startswith(LFS_POINTER_START):
        raise ValueError(text("dataset.lfs_pointer", file=path))
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise ValueError(text("dataset.damaged", file=path, size=len(content)))
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        return (
            (arrays["x_train"], arrays["y_train"]),
            (arrays["x_test"], arrays["y_test"]),
        )


def load_drawn_digits() -> tuple[Images, Labels]:
    """Return drawings of the ten digits as they come from the drawing pad.

    Each digit has several forms, such as an open and a closed 4. The drawings differ in size,
    place, slant, width of the pen and tremor of the hand. They are made by rules, not by people.

    Returns:
        Images of shape (240, 140, 140), uint8, dark on white, and their digits of shape (240,),
        uint8, 24 of each.

    Raises:
        FileNotFoundError: if the file is missing.

    Source: ``tools/draw_digits.py``.
    """
    with np.load(DRAWN_FILE, allow_pickle=False) as arrays:
        return arrays["images"], arrays["labels"]
