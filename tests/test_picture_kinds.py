"""Pictures as people take them: how many are read, and that no digit and two digits are refused.

`python tools/score_pictures.py` measures more of them, which gives finer
bounds: here a few of the same pictures are read.
"""

import functools

import numpy as np
import pytest

from helpers.preprocessing import preprocess_digit
from tools import picture_kinds
from tools.score_pictures import PAGE, reader, score

EACH = 6  # pictures of a kind
# The rows of the table, and which share must be read. Measured with this network: the bound and
# one to two pictures more.
ROWS = {
    "as before": (picture_kinds.GOOD, 0.93),
    "light lines": (("ruled_light", "squared_light"), 0.9),
    "darker lines": (("ruled_dark", "squared_dark"), 0.9),
    "hard shadow": (("hard_shadow",), 0.8),
    "desk": ([kind for kind in picture_kinds.HARD if "desk" in kind], 0.9),
    "frame, ring, bars": (("framed", "coffee", "bars"), 0.9),
    "box, circle": (("form_box", "exam_circle"), 0.8),
    "night": (("night",), 0.8),
}


@functools.cache
def network():
    """Return the recipe's network; trained once, in a quarter of a minute."""
    return reader(None)


def share(kinds, figure):
    """Return the mean of a figure over kinds, measured on pictures that are only scored."""
    results = [score(kind, "score", EACH, preprocess_digit, network()) for kind in kinds]
    return np.mean([result[figure] for result in results])


@pytest.mark.parametrize("row", ROWS)
def test_pictures_are_read(row):
    kinds, least = ROWS[row]
    assert share(kinds, "right") >= least


def test_what_is_no_single_digit_is_refused():
    assert share(picture_kinds.NO_DIGIT, "refused") >= 0.9


def test_the_splits_differ_and_a_seed_gives_the_same_picture():
    digits, labels = np.arange(40 * 784, dtype=np.uint8).reshape(40, 28, 28), np.arange(40)

    def first(split):
        ((picture, label),) = picture_kinds.make("pen", digits, labels, split, 1)
        return picture, label

    assert np.array_equal(first("design")[0], first("design")[0])
    assert first("design")[1] != first("score")[1]


def test_every_kind_has_its_row_in_the_table():
    rows = PAGE.read_text(encoding="utf-8")
    for kind in picture_kinds.KINDS:
        assert f"| {kind} |" in rows
