"""Draw the 240 digits of helpers/data/drawn_digits.npz, as people draw them on the pad.

Run from anywhere with ``python tools/draw_digits.py``. `render` draws strokes as the drawing pad
in the browser does: same size, same pen, round ends, soft edges (browsers round the greys of an edge
in ways of their own). So the digits made here are what a model gets from the pad.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

DATA_FILE = Path(__file__).resolve().parents[1] / "helpers" / "data" / "drawn_digits.npz"
SIDE = 140  # pixels: side of the picture that the drawing pad sends
PEN = 10.0  # pixels: width of the pad's pen
PAPER, INK = 255, 0

VARIANTS_EACH = 24  # drawings of each digit in the set
SPACING = 4.0  # pixels between two points of a pen that moves at usual speed

Stroke = np.ndarray  # points in the order of drawing, shape (points, 2): x to the right, y down


def render(strokes: Sequence[Stroke], width: float = PEN, side: int = SIDE) -> np.ndarray:
    """Draw strokes with a round pen, dark on white, with soft edges.

    Args:
        strokes: one array of shape (points, 2) a stroke, in pixels: x from the left, y from the
            top. A stroke of one point is a dot. What lies outside the picture is cut off.
        width: width of the pen, in pixels.
        side: height and width of the picture, in pixels.

    Returns:
        A new array of shape (side, side), dtype uint8: 0 is ink, 255 is paper.

    Raises:
        ValueError: if a stroke has no points, or an array has another shape.
    """
    paper = np.ones((side, side), dtype=np.float32)
    for stroke in strokes:
        points = np.asarray(stroke, dtype=np.float32)
        if points.ndim != 2 or points.shape[1:] != (2,) or not len(points):
            message = "Expected (points, 2) with at least one point: a row for each, its x and y."
            raise ValueError(f"A stroke has the shape {points.shape}. {message}")
        paper *= 1 - _covered(points, width / 2, side)
    return np.rint(INK + (PAPER - INK) * paper).astype(np.uint8)


def _covered(points: np.ndarray, radius: float, side: int) -> np.ndarray:
    """Return which share of each pixel a stroke covers, from 0 to 1."""
    covered = np.zeros((side, side), dtype=np.float32)
    ends = points[1:] if len(points) > 1 else points
    for start, end in zip(points, ends, strict=False):
        low = np.floor(np.minimum(start, end) - radius - 1).astype(int).clip(0, side)
        high = np.ceil(np.maximum(start, end) + radius + 1).astype(int).clip(0, side)
        if (low >= high).any():
            continue
        # Pixel centres, seen from the start of the segment.
        x = np.arange(low[0], high[0], dtype=np.float32) + 0.5 - start[0]
        y = np.arange(low[1], high[1], dtype=np.float32)[:, np.newaxis] + 0.5 - start[1]
        along = end - start
        length = float(along @ along)
        share = ((x * along[0] + y * along[1]) / length).clip(0, 1) if length else 0.0
        distance = np.hypot(x - share * along[0], y - share * along[1])
        part = covered[low[1] : high[1], low[0] : high[0]]
        np.maximum(part, (radius + 0.5 - distance).clip(0, 1), out=part)
    return covered


def drawn_strokes(seed: int = 0) -> Iterator[tuple[int, list[Stroke], float]]:
    """Make the strokes of ten digits, as people draw them on a pad.

    Each digit has several forms, such as an open and a closed 4. The drawings differ in size,
    place, slant, width of the pen and tremor of the hand. They are made by rules, not by people.

    Args:
        seed: other numbers give other drawings of the same forms.

    Yields:
        A digit, its strokes and the width of the pen in pixels: 24 drawings of 0, then 24 of 1,
        and so on to 9.
    """
    generator = np.random.default_rng(seed)
    for digit, forms in FORMS.items():
        for index in range(VARIANTS_EACH):
            width = generator.uniform(6.0, 14.0)
            yield digit, _drawn_by_hand(forms[index % len(forms)], width, generator), width


def drawn_digits(seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Make drawings of the ten digits: what `drawn_strokes` gives, as pictures.

    Args:
        seed: other numbers give other drawings of the same forms.

    Returns:
        Images of shape (240, 140, 140), dtype uint8, dark on white, and their digits of shape
        (240,), 24 of each.
    """
    digits, strokes, widths = zip(*drawn_strokes(seed), strict=True)
    return np.stack([render(*drawing) for drawing in zip(strokes, widths, strict=True)]), np.array(
        digits
    )


def _drawn_by_hand(form: "Form", width: float, generator: np.random.Generator) -> list[Stroke]:
    """Draw a form once, in pixels, somewhere on the pad."""
    strokes = []
    tremor = generator.uniform(0.0, 0.02)
    for pieces in form:
        drawn = [
            shape(np.array(corners) + generator.normal(0, 0.03, (len(corners), 2)))
            for shape, corners in pieces
        ]
        # The next piece goes on where the one before it ended.
        for before, after in itertools.pairwise(drawn):
            after += (before[-1] - after[0]) * np.linspace(1, 0, len(after))[:, np.newaxis]
        strokes.append(_tremble(np.concatenate(drawn), tremor, generator))

    slant, turn = generator.uniform(-0.2, 0.45), generator.normal(0, 0.08)
    wide = generator.uniform(0.75, 1.3)
    lean = np.array([[1.0, -slant], [0.0, 1.0]])
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    strokes = [stroke * (wide, 1.0) @ lean.T @ rotation.T for stroke in strokes]

    everything = np.concatenate(strokes)
    low, extent = everything.min(axis=0), np.ptp(everything, axis=0)
    room = SIDE - width - 4
    scale = room * generator.uniform(0.45, 0.98) / extent.max()
    place = width / 2 + 2 + generator.uniform(0, 1, 2) * (room - scale * extent)
    spacing = SPACING * generator.uniform(0.5, 2.5)
    return [_as_events((stroke - low) * scale + place, spacing) for stroke in strokes]


def _tremble(points: np.ndarray, size: float, generator: np.random.Generator) -> np.ndarray:
    """Let a hand shake: add a slow random wave to a stroke."""
    along = np.linspace(0, 1, len(points))
    knots = np.linspace(0, 1, 9)
    waves = [np.interp(along, knots, generator.normal(0, size, 9)) for _ in range(2)]
    return points + np.stack(waves, axis=1)


def _as_events(points: np.ndarray, spacing: float) -> Stroke:
    """Return the points that a browser reports of a pen: some pixels apart, and the last one."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    travelled = np.concatenate([[0.0], steps.cumsum()])
    at = np.append(np.arange(0, travelled[-1], spacing), travelled[-1])
    seen = np.stack([np.interp(at, travelled, points[:, axis]) for axis in (0, 1)], axis=1)
    return np.round(seen * 2) / 2  # the pad is shown at twice the size, in whole pixels


# The forms of the digits. A form has strokes, a stroke has pieces, a piece is a line with corners
# or a smooth curve through some points. The digit is 1 high; x goes to the right, y down.

Piece = tuple[Callable[[np.ndarray], np.ndarray], Sequence[tuple[float, float]]]
Form = Sequence[Sequence[Piece]]


def line(corners: np.ndarray) -> np.ndarray:
    """Return points on straight lines from corner to corner."""
    parts = [
        np.linspace(start, end, 24, endpoint=False) for start, end in itertools.pairwise(corners)
    ]
    return np.concatenate([*parts, corners[-1:]])


def curve(corners: np.ndarray) -> np.ndarray:
    """Return points on a smooth curve through the corners (a Catmull-Rom spline)."""
    first, last = 2 * corners[0] - corners[1], 2 * corners[-1] - corners[-2]
    knots = np.concatenate([[first], corners, [last]])
    t = np.linspace(0, 1, 24, endpoint=False)[:, np.newaxis]
    parts = []
    for a, b, c, d in zip(knots, knots[1:], knots[2:], knots[3:], strict=False):
        linear, square, cube = c - a, 2 * a - 5 * b + 4 * c - d, 3 * b - a - 3 * c + d
        parts.append(b + (linear * t + square * t**2 + cube * t**3) / 2)
    return np.concatenate([*parts, corners[-1:]])


FORMS: dict[int, Sequence[Form]] = {
    0: [
        # an oval that closes
        [[(curve, [(0.38, 0), (0.1, 0.17), (0, 0.5), (0.1, 0.84), (0.34, 1), (0.58, 0.84),
                   (0.68, 0.5), (0.6, 0.17), (0.36, 0.01)])]],
        # one that leaves a gap
        [[(curve, [(0.3, 0.02), (0.07, 0.2), (0, 0.52), (0.1, 0.85), (0.36, 1), (0.6, 0.82),
                   (0.67, 0.48), (0.6, 0.18), (0.45, 0.05)])]],
        # a narrow one, drawn the other way round, whose end crosses its start
        [[(curve, [(0.2, 0.06), (0.38, 0.02), (0.5, 0.2), (0.53, 0.5), (0.46, 0.82), (0.28, 1),
                   (0.1, 0.84), (0.03, 0.5), (0.1, 0.18), (0.27, 0), (0.42, -0.03)])]],
        # a circle
        [[(curve, [(0.5, 0), (0.15, 0.14), (0, 0.5), (0.15, 0.86), (0.5, 1), (0.85, 0.86),
                   (1, 0.5), (0.85, 0.14), (0.5, 0)])]],
    ],
    1: [
        [[(line, [(0.1, 0), (0.1, 1)])]],
        # with a short flag, and with a longer one
        [[(line, [(0, 0.2), (0.2, 0), (0.2, 1)])]],
        [[(line, [(0, 0.28), (0.27, 0), (0.27, 1)])]],
        # with a flag and a foot
        [[(line, [(0.03, 0.2), (0.25, 0), (0.25, 1)])], [(line, [(0, 1), (0.5, 1)])]],
    ],
    2: [
        [[(curve, [(0.04, 0.24), (0.14, 0.05), (0.36, 0), (0.58, 0.13), (0.58, 0.36),
                   (0.36, 0.64), (0, 1)]),
          (line, [(0, 1), (0.68, 1)])]],
        # with a loop
        [[(curve, [(0.06, 0.22), (0.18, 0.04), (0.4, 0), (0.58, 0.16), (0.54, 0.42),
                   (0.36, 0.72), (0.16, 0.96), (0.02, 0.97), (0.03, 0.84), (0.18, 0.82),
                   (0.4, 0.95), (0.68, 0.96)])]],
        # with a wave for a foot
        [[(curve, [(0, 0.2), (0.2, 0.01), (0.48, 0.06), (0.56, 0.28), (0.4, 0.58), (0.04, 0.96)]),
          (curve, [(0.04, 0.96), (0.22, 0.9), (0.44, 0.99), (0.66, 0.9)])]],
        # a pointed one, like a Z
        [[(curve, [(0.02, 0.1), (0.3, 0), (0.6, 0.08), (0.5, 0.34)]),
          (line, [(0.5, 0.34), (0.02, 0.96), (0.62, 1)])]],
    ],
    3: [
        [[(curve, [(0.04, 0.14), (0.26, 0), (0.54, 0.1), (0.52, 0.34), (0.24, 0.46)]),
          (curve, [(0.24, 0.46), (0.54, 0.54), (0.64, 0.76), (0.46, 0.97), (0.2, 1),
                   (0, 0.86)])]],
        # with a flat top
        [[(line, [(0.06, 0), (0.58, 0), (0.26, 0.4)]),
          (curve, [(0.26, 0.4), (0.54, 0.47), (0.62, 0.73), (0.44, 0.96), (0.18, 1),
                   (0, 0.88)])]],
        # with a loop in the middle
        [[(curve, [(0.06, 0.12), (0.3, 0), (0.54, 0.12), (0.48, 0.38), (0.3, 0.5), (0.2, 0.47),
                   (0.28, 0.4), (0.52, 0.52), (0.62, 0.76), (0.42, 0.98), (0.16, 1),
                   (0, 0.88)])]],
        # without a point in the middle
        [[(curve, [(0.02, 0.12), (0.3, 0), (0.52, 0.14), (0.48, 0.36), (0.38, 0.47),
                   (0.48, 0.56), (0.6, 0.76), (0.42, 0.97), (0.2, 1), (0, 0.92)])]],
    ],
    4: [
        # open
        [[(line, [(0.16, 0), (0.02, 0.6), (0.7, 0.6)])], [(line, [(0.5, 0.22), (0.46, 1)])]],
        # open and round
        [[(curve, [(0.04, 0.02), (0.01, 0.3), (0.1, 0.5), (0.34, 0.53), (0.6, 0.46)])],
         [(line, [(0.62, 0), (0.57, 1)])]],
        # closed, in one stroke
        [[(line, [(0.5, 1), (0.5, 0), (0, 0.66), (0.7, 0.66)])]],
        # closed, in two strokes
        [[(line, [(0.46, 0), (0, 0.62), (0.7, 0.62)])], [(line, [(0.46, 0), (0.46, 1)])]],
    ],
    5: [
        # two strokes, the hat last
        [[(line, [(0.12, 0), (0.08, 0.43)]),
          (curve, [(0.08, 0.43), (0.34, 0.36), (0.6, 0.52), (0.6, 0.82), (0.34, 1),
                   (0, 0.9)])],
         [(line, [(0.12, 0), (0.62, 0)])]],
        # one stroke
        [[(line, [(0.6, 0), (0.12, 0.02), (0.07, 0.44)]),
          (curve, [(0.07, 0.44), (0.36, 0.38), (0.6, 0.56), (0.57, 0.84), (0.32, 1),
                   (0, 0.88)])]],
        # a round one
        [[(curve, [(0.6, 0.02), (0.34, 0), (0.1, 0.06), (0.05, 0.28), (0.16, 0.44),
                   (0.44, 0.5), (0.58, 0.72), (0.4, 0.96), (0.16, 1), (0, 0.9)])]],
        # a hat that does not touch
        [[(line, [(0.12, 0.04), (0.08, 0.44)]),
          (curve, [(0.08, 0.44), (0.36, 0.38), (0.58, 0.56), (0.56, 0.84), (0.3, 1),
                   (0, 0.92)])],
         [(line, [(0.2, 0), (0.64, 0)])]],
    ],
    6: [
        [[(curve, [(0.5, 0), (0.22, 0.2), (0.03, 0.56), (0.08, 0.88), (0.34, 1), (0.58, 0.86),
                   (0.56, 0.62), (0.32, 0.52), (0.07, 0.7)])]],
        # with a curl at the top
        [[(curve, [(0.6, 0.12), (0.44, 0), (0.2, 0.12), (0.03, 0.5), (0.08, 0.86), (0.32, 1),
                   (0.56, 0.88), (0.56, 0.64), (0.34, 0.52), (0.06, 0.66)])]],
        # a straight back and a small belly
        [[(curve, [(0.34, 0), (0.14, 0.36), (0.02, 0.7), (0.12, 0.96), (0.36, 0.98),
                   (0.5, 0.8), (0.36, 0.64), (0.08, 0.8)])]],
        # a belly that does not close
        [[(curve, [(0.5, 0), (0.2, 0.22), (0.02, 0.6), (0.1, 0.92), (0.36, 1), (0.56, 0.84),
                   (0.5, 0.62), (0.28, 0.58)])]],
    ],
    7: [
        [[(line, [(0, 0), (0.62, 0), (0.24, 1)])]],
        # with a bar
        [[(line, [(0, 0.02), (0.62, 0), (0.22, 1)])], [(line, [(0.14, 0.5), (0.62, 0.48)])]],
        # with a serif
        [[(line, [(0.02, 0.16), (0.02, 0), (0.62, 0), (0.26, 1)])]],
        # with a bent leg
        [[(line, [(0, 0.02), (0.64, 0)]),
          (curve, [(0.64, 0), (0.42, 0.32), (0.3, 0.62), (0.26, 1)])]],
    ],
    8: [
        # one stroke from the upper right
        [[(curve, [(0.54, 0.12), (0.32, 0), (0.08, 0.14), (0.14, 0.36), (0.36, 0.5),
                   (0.6, 0.7), (0.54, 0.93), (0.3, 1), (0.04, 0.9), (0.06, 0.68), (0.3, 0.5),
                   (0.52, 0.34), (0.56, 0.14)])]],
        # two circles
        [[(curve, [(0.32, 0), (0.1, 0.1), (0.1, 0.36), (0.32, 0.47), (0.54, 0.36), (0.54, 0.1),
                   (0.32, 0)])],
         [(curve, [(0.32, 0.47), (0.05, 0.58), (0.04, 0.9), (0.32, 1), (0.6, 0.9),
                   (0.6, 0.58), (0.32, 0.47)])]],
        # a narrow one that does not close
        [[(curve, [(0.46, 0.08), (0.26, 0), (0.08, 0.14), (0.14, 0.34), (0.3, 0.48),
                   (0.5, 0.68), (0.44, 0.94), (0.22, 1), (0.04, 0.86), (0.12, 0.64),
                   (0.34, 0.42), (0.5, 0.2)])]],
        # one stroke that starts in the middle
        [[(curve, [(0.32, 0.46), (0.1, 0.3), (0.14, 0.06), (0.34, 0), (0.54, 0.1), (0.5, 0.32),
                   (0.28, 0.5), (0.06, 0.7), (0.08, 0.92), (0.32, 1), (0.58, 0.9),
                   (0.56, 0.66), (0.34, 0.47)])]],
    ],
    9: [
        # a straight stem
        [[(curve, [(0.54, 0.14), (0.3, 0), (0.05, 0.14), (0.07, 0.4), (0.3, 0.5), (0.52, 0.36),
                   (0.56, 0.1)]),
          (line, [(0.56, 0.1), (0.52, 1)])]],
        # a round tail
        [[(curve, [(0.54, 0.16), (0.3, 0), (0.05, 0.14), (0.06, 0.38), (0.3, 0.48), (0.54, 0.32),
                   (0.57, 0.14)]),
          (curve, [(0.57, 0.14), (0.58, 0.5), (0.5, 0.86), (0.28, 1), (0.06, 0.9)])]],
        # a loop and a slanting stem
        [[(curve, [(0.5, 0.1), (0.28, 0), (0.04, 0.18), (0.1, 0.4), (0.34, 0.4), (0.52, 0.12)]),
          (line, [(0.52, 0.12), (0.3, 1)])]],
        # the stem is a second stroke, the loop does not close
        [[(curve, [(0.5, 0.08), (0.28, 0), (0.04, 0.16), (0.1, 0.42), (0.36, 0.46),
                   (0.52, 0.34)])],
         [(line, [(0.58, 0.02), (0.54, 1)])]],
    ],
}  # fmt: skip


def main() -> None:
    """Write the drawings, shape (240, 140, 140), and their digits, both uint8."""
    images, labels = drawn_digits()
    np.savez_compressed(DATA_FILE, images=images, labels=labels.astype(np.uint8))
    print(f"{DATA_FILE}: {DATA_FILE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
