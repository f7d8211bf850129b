"""The loss of one image, and what to call a prediction with it."""

import math

from helpers.messages import text

SURE = 0.9
GUESS = 0.1  # the share of each of ten classes


def cross_entropy(probability: float) -> float:
    """Return the cross-entropy of one image.

    Args:
        probability: what the network gave to the right class, above 0, at most 1.

    Returns:
        -log(probability), with the natural logarithm, from 0 on.

    Raises:
        ValueError: if the probability lies outside.
    """
    if not 0 < probability <= 1:
        raise ValueError(text("widgets.loss.error", value=probability))
    return -math.log(probability) + 0.0  # no negative zero


def kind_of(probability: float) -> str:
    """Return what a prediction of ten classes is called, by the probability of the right one.

    ``sure`` from 0.9 on; ``right`` above one half, where no other class can have more;
    ``open`` down to 0.1, the share of each of ten classes; ``wrong`` below, where some other
    class must have more.
    """
    if probability >= SURE:
        return "sure"
    if probability > 0.5:
        return "right"
    return "open" if probability >= GUESS else "wrong"
