"""Gradient descent with momentum on a curve: the path, and what became of it.

Only numbers; the explorable that shows them is ``widgets.descent_explorer``. The steps are those
of ``keras.optimizers.SGD``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

LIMIT = 48.0  # a path that gets further from 0 ends there
FLAT = 0.5  # slopes between -0.5 and 0.5 count as flat
STAYS = 3  # so many positions in a row must be flat where a path has arrived
SHORT = 0.25  # a path whose steps are shorter crawls
FAR = 1000  # so many steps tell whether a path would go beyond all limits


@dataclass(frozen=True)
class Curve:
    """A curve to go down on; its lowest point has height 0.

    Attributes:
        coefficients: of the polynomial that it is, the highest power first.
    """

    coefficients: tuple[float, ...]

    def height(self, position: np.ndarray) -> np.ndarray:
        """Return the curve's height at each position."""
        return np.polyval(self.coefficients, position)

    @property
    def slope(self) -> Callable[[np.ndarray], np.ndarray]:
        """A function that takes positions and returns the curve's slope at each."""
        return np.poly1d(np.polyder(self.coefficients))


CURVES = {
    "one_valley": Curve((1.0, 0.0, 0.0)),
    # The valley on the right is the shallower one.
    "two_valleys": Curve((0.05, 0.0, -0.8, 0.3, 4.06215)),
}


def descend(
    curve: Curve, start: float, learning_rate: float, momentum: float, steps: int
) -> np.ndarray:
    """Follow gradient descent down a curve.

    Each step is ``momentum`` times the last step, minus ``learning_rate`` times the slope.

    Args:
        curve: the curve.
        start: the position where it starts.
        learning_rate: above 0.
        momentum: from 0 (none) up to, but not including, 1.
        steps: how many steps, at least 1.

    Returns:
        The positions, start included, float64, shape (steps + 1,); shorter if the path got
        further from 0 than `LIMIT`.
    """
    highest, *others = np.polyder(curve.coefficients).tolist()
    position, step = start, 0.0
    path = [position]
    for _ in range(steps):
        slope = highest  # Horner's rule, on plain numbers: much quicker here than NumPy
        for coefficient in others:
            slope = slope * position + coefficient
        step = momentum * step - learning_rate * slope
        position += step
        path.append(position)
        if abs(position) > LIMIT:
            break
    return np.array(path)


def outcome(curve: Curve, path: Sequence[float], steps: int) -> str:
    """Return what became of a path after some steps.

    - ``"diverges"``: it climbs, and would go beyond `LIMIT`.
    - ``"converges"``: it stands where the curve is flat, and stays there.
    - ``"swings"``: it has not arrived, and still goes to and fro.
    - ``"crawls"``: it has not arrived, and its last step was short.
    - ``"moves"``: it has not arrived, and is on its way.

    Args:
        curve: the curve.
        path: positions as `descend` returns them, with more steps than are looked at, so that it
            is known how the path would go on.
        steps: how many steps are looked at, at least 1.
    """
    path = np.asarray(path, dtype=float)
    seen = path[: steps + 1]
    heights = curve.height(seen)
    half = (len(seen) + 1) // 2
    climbs = heights[half:].max() > heights[:half].max()
    if climbs and abs(path[-1]) > LIMIT:
        return "diverges"
    if (np.abs(curve.slope(path[len(seen) - 1 :][:STAYS])) < FLAT).all():
        return "converges"
    moves = np.diff(seen)
    turns = moves[:-1] * moves[1:] < 0
    if turns[len(turns) // 2 :].any():
        return "swings"
    return "crawls" if abs(moves[-1]) < SHORT else "moves"
