"""Gradient descent with momentum on a curve: the path, and what became of it.

Only numbers; drawing stands in ``widgets.descent_explorer``. The steps are those of
``keras.optimizers.SGD``.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

LIMIT = 1000.0  # a path that gets this far from 0 ends there
FLAT = 0.2  # slopes between -0.2 and 0.2 count as flat
LAST = 3  # so many positions must be flat at the end of a path that converged


@dataclass(frozen=True)
class Curve:
    """A curve to go down on.

    Attributes:
        height: takes positions, returns the curve's height at each; the lowest point has height 0.
        slope: takes positions, returns the curve's slope at each.
        start: position where a descent starts.
    """

    height: Callable[[np.ndarray], np.ndarray]
    slope: Callable[[np.ndarray], np.ndarray]
    start: float


CURVES = {
    "one_valley": Curve(height=lambda x: x**2, slope=lambda x: 2 * x, start=4.5),
    # The valley on the side of the start is the shallower one.
    "two_valleys": Curve(
        height=lambda x: 0.05 * x**4 - 0.8 * x**2 + 0.3 * x + 4.06215,
        slope=lambda x: 0.2 * x**3 - 1.6 * x + 0.3,
        start=4.5,
    ),
}


def descend(curve: Curve, learning_rate: float, momentum: float, steps: int) -> np.ndarray:
    """Follow gradient descent down a curve.

    Each step is ``momentum`` times the last step, minus ``learning_rate`` times the slope.

    Args:
        curve: the curve.
        learning_rate: above 0.
        momentum: from 0 (none) up to, but not including, 1.
        steps: how many steps, at least 1.

    Returns:
        The positions, start included, float64, shape (steps + 1,); shorter if the path got
        further from 0 than `LIMIT`.
    """
    position, step = curve.start, 0.0
    path = [position]
    for _ in range(steps):
        step = momentum * step - learning_rate * float(curve.slope(position))
        position += step
        path.append(position)
        if abs(position) > LIMIT:
            break
    return np.array(path)


def outcome(curve: Curve, path: np.ndarray) -> str:
    """Return what became of a path.

    - ``"diverges"``: its second half climbs higher than any position in its first half.
    - ``"converges"``: it does not, and the last three positions are nearly flat.
    - ``"crawls"``: neither; it is still on its way.

    Args:
        curve: the curve.
        path: positions, start included, shape (steps + 1,), at least two.
    """
    heights = curve.height(path)
    half = (len(path) + 1) // 2
    if heights[half:].max() > heights[:half].max():
        return "diverges"
    flat = np.abs(curve.slope(path[-LAST:])) < FLAT
    return "converges" if len(path) >= LAST and flat.all() else "crawls"


def swings(path: np.ndarray) -> bool:
    """Return whether a path turns round in its second half.

    Args:
        path: positions, start included, shape (steps + 1,).
    """
    steps = np.diff(path)
    turns = steps[:-1] * steps[1:] < 0
    return bool(turns[len(turns) // 2 :].any())
