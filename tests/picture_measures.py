"""Measures that the tests of pictures share."""

import numpy as np
import pytest
from PIL import Image
from words import texts

from helpers.messages import text
from helpers.preprocessing import preprocess_digit

BICUBIC, NEAREST = Image.Resampling.BICUBIC, Image.Resampling.NEAREST


def enlarged(picture, side, how=BICUBIC):
    return np.array(Image.fromarray(picture).resize((side, side), how))


def difference(first, second):
    """Mean absolute difference in grey levels, at the best of the nine shifts by one pixel."""
    moves = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    return min(np.abs(np.roll(first, m, (0, 1)).astype(int) - second).mean() for m in moves)


def refuses(key, source, **values):
    """Check that a source is refused with a message, and return the message."""
    with pytest.raises(ValueError, match=r"\w") as caught:
        preprocess_digit(source)
    message = str(caught.value)
    beginning = texts("preprocessing")[key].split("{")[0]
    assert message.startswith(beginning), message
    if values:
        assert message == text(f"preprocessing.{key}", **values)
    return message
