"""Make pictures of one digit, of no digit and of two, as people take them.

A kind is a function of a digit (28 x 28, as in MNIST) and a `Dice`; `make` calls it. The same
seed gives the same picture. There are two splits with digits, seeds and ranges of their own:
``"design"`` is for looking at, ``"score"`` only for measuring.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage

from tools.draw_digits import drawn_strokes, render

SPLITS = ("design", "score")
BLUE = np.array([0.75, 0.95, 1.2])  # how light blue lines change red, green and blue


class Dice:
    """Random choices of one picture; the design split sees only the middle of each range."""

    def __init__(self, split: str, seed: int, kind: str) -> None:
        self.random = np.random.default_rng([seed, SPLITS.index(split), *kind.encode()])
        self.edge = 0.15 if split == "design" else 0.0

    def between(self, low: float, high: float) -> float:
        """Return a number from a range."""
        return low + (high - low) * self.random.uniform(self.edge, 1 - self.edge)

    def chance(self, probability: float) -> bool:
        """Say yes with a probability."""
        return bool(self.random.random() < probability)

    def sign(self) -> int:
        """Return 1 or -1."""
        return 1 if self.chance(0.5) else -1


# What pictures are made of: light that paper or ink throws back, 0 (none) to 1 (all).


def cover(digit: np.ndarray, side: int, weight: float = 0.42) -> np.ndarray:
    """Return the ink of a digit in a square, from 0 to 1, with smooth edges.

    Args:
        digit: shape (28, 28), uint8.
        side: of the square, in pixels.
        weight: less makes thicker strokes.
    """
    large = Image.fromarray(digit).resize((side, side), Image.Resampling.BICUBIC)
    smooth = ndimage.gaussian_filter(np.asarray(large) / 255, side / 90)
    return np.clip((smooth - weight) * side / 28 + 0.5, 0, 1)


def crop(digit: np.ndarray) -> np.ndarray:
    """Return the smallest rectangle that holds all ink above a tenth."""
    (rows, columns) = ndimage.find_objects((digit > 0.1 * digit.max()).astype(int))[0]
    return digit[rows, columns]


def sheet(dice: Dice) -> np.ndarray:
    """Return an empty sheet of paper."""
    height, width = (int(dice.between(280, 560)) for _ in range(2))
    return np.ones((height, width), np.float32)


def written(
    digit: np.ndarray,
    dice: Dice,
    paper: np.ndarray | None = None,
    share: tuple[float, float] = (0.4, 0.85),
    contrast: tuple[float, float] = (0.6, 0.92),
    weight: float = 0.42,
    roam: float = 0.7,
) -> tuple[np.ndarray, np.ndarray]:
    """Write a digit on paper.

    Args:
        digit: shape (28, 28), uint8.
        dice: the choices.
        paper: what is written on; a new sheet if None.
        share: how much of the shorter side the digit's frame of 28 pixels fills.
        contrast: how much light the ink takes away.
        weight: as for `cover`.
        roam: how far from the middle it may stand; 1 is up to the edge.

    Returns:
        The paper with the ink, and the ink alone.
    """
    paper = sheet(dice) if paper is None else paper
    height, width = paper.shape[:2]
    side = int(min(height, width) * dice.between(*share))
    top = int((height - side) * (0.5 + roam * dice.between(-0.5, 0.5)))
    left = int((width - side) * (0.5 + roam * dice.between(-0.5, 0.5)))
    ink = np.zeros((height, width))
    ink[top : top + side, left : left + side] = cover(digit, side, weight)
    return paper * (1 - dice.between(*contrast) * ink), ink


def photo(
    page: np.ndarray,
    dice: Dice,
    paper: tuple[float, float] = (175, 245),
    noise: tuple[float, float] = (1.5, 7),
    light: float = 0.12,
) -> np.ndarray:
    """Take a photo: exposure, light that falls off, blur and noise; return uint8."""
    height, width = page.shape[:2]
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    angle = dice.between(0, 2 * np.pi)
    slope = dice.between(0, light)
    lit = 1 - slope * (1 + x * np.cos(angle) + y * np.sin(angle)) / 2
    level = dice.between(*paper)
    if page.ndim == 3:
        lit = lit[..., None]
    picture = page * lit * level
    blur = dice.between(0.4, 1.3)
    picture = ndimage.gaussian_filter(picture, (blur, blur, 0)[: page.ndim])
    picture = picture + dice.between(*noise) * dice.random.standard_normal(
        picture.shape, np.float32
    )
    return np.rint(np.clip(picture, 0, 255)).astype(np.uint8)


def stroke_cover(shape: tuple[int, ...], points: np.ndarray, width: float) -> np.ndarray:
    """Return the ink of one stroke through points (x, y), from 0 to 1."""
    finer = 2
    image = Image.new("L", (shape[1] * finer, shape[0] * finer))
    draw = ImageDraw.Draw(image)
    path = [tuple(point * finer) for point in points]
    draw.line(path, fill=255, width=max(1, round(width * finer)), joint="curve")
    return np.asarray(image.reduce(finer)) / 255


def lines_cover(
    shape: tuple[int, ...], dice: Dice, squared: bool, thick: tuple[float, float] = (1, 3)
) -> np.ndarray:
    """Return ruled or squared lines over a whole page, from 0 to 1."""
    height, width = shape[:2]
    step = min(height, width) * dice.between(0.045, 0.1)
    angle = np.radians(dice.between(-2.5, 2.5))
    breadth = dice.between(*thick)
    y, x = np.mgrid[0:height, 0:width].astype(float)
    across = y * np.cos(angle) - x * np.sin(angle) + dice.between(0, step)
    along = y * np.sin(angle) + x * np.cos(angle) + dice.between(0, step)
    lines = np.zeros((height, width))
    for place in (across, along)[: 2 if squared else 1]:
        distance = np.abs((place + step / 2) % step - step / 2)
        lines = np.maximum(lines, np.clip((breadth + 1) / 2 - distance, 0, 1))
    if not squared and dice.chance(0.3):  # the margin of an exercise book
        distance = np.abs(along - width * dice.between(0.08, 0.16))
        lines = np.maximum(lines, np.clip((breadth + 1) / 2 - distance, 0, 1))
    return lines


def wobble(dice: Dice, count: int, size: float) -> np.ndarray:
    """Return a slow random wave."""
    return ndimage.gaussian_filter1d(dice.random.normal(0, 1, count), count / 12) * size * 4


def ring(dice: Dice, middle: tuple[float, float], radii: tuple[float, float]) -> np.ndarray:
    """Return the points of an ellipse drawn by hand; its ends may miss each other."""
    turns = dice.between(0.97, 1.12)
    angle = np.linspace(0, turns * 2 * np.pi, 120) + dice.between(0, 2 * np.pi)
    grows = np.linspace(1, dice.between(0.97, 1.06), 120) + wobble(dice, 120, 0.012)
    x = middle[0] + radii[0] * grows * np.cos(angle)
    y = middle[1] + radii[1] * grows * np.sin(angle)
    return np.stack([x, y], axis=1)


# Rows that are good already.


def clean(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Black on white, as a drawing program saves it."""
    page, _ = written(digit, dice, contrast=(0.9, 1.0))
    return np.rint(page * 255).astype(np.uint8)


def pen(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A pen on paper, photographed in good light."""
    return photo(written(digit, dice)[0], dice)


def mnist(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """An MNIST image itself, or one of its size, dark on light."""
    return digit if dice.chance(0.5) else 255 - digit


def enlarged(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """An MNIST image, larger, with the soft edges that enlarging makes, bright on black."""
    side = int(dice.between(60, 500))
    return np.asarray(Image.fromarray(digit).resize((side, side), Image.Resampling.BICUBIC))


def uneven_light(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Light from one side."""
    return photo(written(digit, dice)[0], dice, light=0.75)


def lamp(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A bright round spot under a lamp."""
    page, _ = written(digit, dice)
    height, width = page.shape
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    middle = dice.between(-0.5, 0.5), dice.between(-0.5, 0.5)
    away = (x - middle[0]) ** 2 + (y - middle[1]) ** 2
    return photo(page * (1 - dice.between(0.2, 0.7) * (1 - np.exp(-away))), dice)


def soft_shadow(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A shadow with a wide soft edge."""
    return photo(shaded(written(digit, dice)[0], dice, (0.08, 0.25)), dice)


def dark_paper(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Chalk on a board, or a bright pen on dark paper."""
    _, ink = written(digit, dice)
    level = dice.between(0.1, 0.35)
    return photo(level + ink * dice.between(0.35, 0.6), dice)


def yellow_ink(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Yellow or orange ink on white paper."""
    _, ink = written(digit, dice)
    colour = np.array([1.0, dice.between(0.75, 0.98), dice.between(0.0, 0.3)])
    page = 1 - ink[..., None] * (1 - colour)
    return photo(page, dice, paper=(215, 250), noise=(1, 4))


def coloured(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Ink of any colour on paper of any light colour."""
    _, ink = written(digit, dice)
    paper = np.array([dice.between(0.75, 1.0) for _ in range(3)])
    colour = np.array([dice.between(0.0, 0.4) for _ in range(3)])
    page = paper * (1 - ink[..., None]) + colour * ink[..., None]
    return photo(page, dice)


def heading(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A line of print above the digit."""
    page = sheet(dice)
    height, width = page.shape
    size = height * dice.between(0.035, 0.08)
    image = Image.new("L", (width, height))
    font = ImageFont.load_default(size)
    words = dice.random.choice(["My digit", "Homework", "Task 3: write a digit", "Name: Lee"])
    left = width * dice.between(0.03, 0.3)
    ImageDraw.Draw(image).text((left, height * dice.between(0.02, 0.07)), words, 255, font)
    lower = page[int(height * 0.2) :]
    lower[:], _ = written(digit, dice, lower.copy())
    return photo(page * (1 - dice.between(0.6, 0.9) * np.asarray(image) / 255), dice)


def transparent(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Strokes without paper, as a drawing program exports them."""
    _, ink = written(digit, dice)
    level = 0 if dice.chance(0.5) else 255
    picture = np.full((*ink.shape, 4), level, dtype=np.uint8)
    picture[..., 3] = np.rint(ink * 255)
    return picture


def tiny(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A small digit on a large sheet."""
    return photo(written(digit, dice, share=(0.14, 0.3))[0], dice)


def large(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A digit that fills the picture."""
    ink = crop(cover(digit, int(dice.between(320, 600))))
    page = np.pad(1 - dice.between(0.6, 0.9) * ink, int(dice.between(12, 60)), constant_values=1)
    return photo(page, dice)


def thick(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A thick marker."""
    return photo(written(digit, dice, weight=dice.between(0.12, 0.25))[0], dice)


def thin(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """The light inner part of a stroke: a finer pen."""
    return photo(written(digit, dice, weight=dice.between(0.55, 0.68))[0], dice)


def off_centre(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A digit near an edge or a corner."""
    return photo(written(digit, dice, share=(0.25, 0.5), roam=1.0)[0], dice)


def pencil(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A faint pencil with grain."""
    page, ink = written(digit, dice, contrast=(0.2, 0.4))
    grain = 1 + 0.3 * dice.random.normal(0, 1, ink.shape)
    return photo(1 - (1 - page) * np.clip(grain, 0, 2), dice, noise=(1, 4))


def specks(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Dust and specks of dirt on the page."""
    page, _ = written(digit, dice)
    return photo(page * (1 - dust_cover(page.shape, dice)), dice)


def noisy(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Noise of a weak camera."""
    return photo(written(digit, dice)[0], dice, noise=(12, 24))


def blurred(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Out of focus."""
    page, _ = written(digit, dice)
    return photo(ndimage.gaussian_filter(page, dice.between(2, 6)), dice)


def structured(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Rough or recycled paper."""
    page, _ = written(digit, dice)
    grain = ndimage.gaussian_filter(
        dice.random.standard_normal(page.shape, np.float32), dice.between(1, 3)
    )
    return photo(page * (1 + dice.between(0.01, 0.04) * grain / grain.std()), dice)


def drawn(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A drawing of a pad, by rules; thin and thick pens."""
    del digit
    return dice.drawing


# Rows to reach.


def ruled_light(digit: np.ndarray, dice: Dice, squared: bool = False) -> np.ndarray:
    """Ruled paper with light blue lines."""
    page, _ = written(digit, dice)
    lines = lines_cover(page.shape, dice, squared)[..., None]
    colour = np.clip(dice.between(0.78, 0.9) * BLUE, 0, 1)
    return photo(np.minimum(page[..., None], 1 - lines * (1 - colour)), dice)


def squared_light(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Squared paper with light blue lines."""
    return ruled_light(digit, dice, squared=True)


def ruled_dark(digit: np.ndarray, dice: Dice, squared: bool = False) -> np.ndarray:
    """Ruled paper with darker lines."""
    page, _ = written(digit, dice, contrast=(0.7, 0.95))
    lines = lines_cover(page.shape, dice, squared)
    return photo(np.minimum(page, 1 - lines * dice.between(0.35, 0.65)), dice)


def squared_dark(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Squared paper with darker lines."""
    return ruled_dark(digit, dice, squared=True)


def shaded(page: np.ndarray, dice: Dice, soft: tuple[float, float]) -> np.ndarray:
    """Throw a shadow over one side of a page, through its middle part."""
    height, width = page.shape[:2]
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    angle = dice.between(0, 2 * np.pi)
    place = x * np.cos(angle) + y * np.sin(angle) + 0.15 * np.sin(dice.between(0, 3) * (x - y))
    dark = np.clip((place - dice.between(-0.5, 0.5)) / dice.between(*soft) + 0.5, 0, 1)
    return page * (1 - dice.between(0.25, 0.6) * dark)


def hard_shadow(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A shadow with a hard edge."""
    return photo(shaded(written(digit, dice)[0], dice, (0.005, 0.03)), dice)


def desk(
    page: np.ndarray,
    dice: Dice,
    sides: int,
    level: tuple[float, float],
    tilt: float = 0.02,
) -> np.ndarray:
    """Lay a page on a desk that is seen on some of its sides.

    Args:
        page: shape (height, width).
        dice: the choices.
        sides: 1 to 4.
        level: the brightness of the desk, where the paper is 1.
        tilt: how far corners move, as a share of the picture: turned, and in perspective.
    """
    height, width = page.shape
    y, x = np.mgrid[0:height, 0:width]
    # Grain of wood: noise, long along one direction.
    long = (height / 4, 1.5) if dice.chance(0.5) else (1.5, width / 4)
    grain = ndimage.gaussian_filter(dice.random.standard_normal(page.shape, np.float32), long)
    table = dice.between(*level) * (1 + dice.between(0, 0.1) * grain / grain.std())
    seen = [dice.between(0.06, 0.2) if side < sides else -0.03 for side in range(4)]
    seen = np.roll(seen, int(dice.random.integers(4)))
    if sides == 2 and dice.chance(0.4):  # two opposite sides
        seen[[1, 2]] = seen[[2, 1]]
    top, right, bottom, left = seen * np.array([height, width, height, width])
    corners = np.array(
        [
            [left, top],
            [width - right, top],
            [width - right, height - bottom],
            [left, height - bottom],
        ]
    )
    corners = corners + [
        [dice.between(-tilt, tilt) * width, dice.between(-tilt, tilt) * height] for _ in range(4)
    ]
    target = [[0, 0], [width, 0], [width, height], [0, height]]
    rows, values = [], []
    for (u, v), (p, q) in zip(corners, target, strict=True):
        rows += [[u, v, 1, 0, 0, 0, -p * u, -p * v], [0, 0, 0, u, v, 1, -q * u, -q * v]]
        values += [p, q]
    a = np.linalg.solve(np.array(rows), np.array(values))
    depth = a[6] * x + a[7] * y + 1
    from_x, from_y = (a[0] * x + a[1] * y + a[2]) / depth, (a[3] * x + a[4] * y + a[5]) / depth
    shown = ndimage.map_coordinates(page, [from_y, from_x], order=1, mode="nearest")
    on_page = (from_x >= 0) & (from_x < width) & (from_y >= 0) & (from_y < height)
    soft = ndimage.gaussian_filter(on_page.astype(float), 0.7)
    picture = table * (1 - soft) + shown * soft
    if dice.chance(0.4):  # the shadow that the edge of a sheet throws
        rim = ndimage.gaussian_filter(on_page.astype(float), 4) * (1 - soft)
        picture = picture * (1 - dice.between(0.2, 0.8) * rim)
    return picture


DARK, LIGHT = (0.12, 0.55), (0.7, 0.88)


def desk_kind(words: str, sides: int, level: tuple[float, float], tilt: float = 0.02) -> Callable:
    """Return the kind of pictures with a desk in view; `words` say what they show."""

    def kind(digit: np.ndarray, dice: Dice) -> np.ndarray:
        page, _ = written(digit, dice, share=(0.4, 0.75), roam=0.5)
        return photo(desk(page, dice, sides, level, tilt), dice, paper=(190, 250))

    kind.__doc__ = words
    return kind


def brighter_desk(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Grey paper on a white table."""
    page, _ = written(digit, dice, share=(0.4, 0.75), roam=0.5)
    sides = int(dice.random.integers(1, 5))
    return photo(desk(page, dice, sides, (1.2, 1.5), 0.04), dice, paper=(130, 170))


def framed(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A frame around the page."""
    page, _ = written(digit, dice, share=(0.35, 0.7), roam=0.4)
    height, width = page.shape
    away, breadth = dice.between(0.0, 0.09) * min(height, width), dice.between(2, 16)
    y, x = np.mgrid[0:height, 0:width]
    edge = np.minimum(np.minimum(y, height - 1 - y), np.minimum(x, width - 1 - x))
    line = (edge >= away) & (edge < away + breadth)
    return photo(page * (1 - dice.between(0.4, 0.95) * line), dice)


def coffee(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """The ring of a coffee cup, also across the digit."""
    page, _ = written(digit, dice, contrast=(0.65, 0.92))
    height, width = page.shape
    y, x = np.mgrid[0:height, 0:width].astype(float)
    radius = min(height, width) * dice.between(0.14, 0.32)
    middle = dice.between(0.1, 0.9) * height, dice.between(0.1, 0.9) * width
    distance = np.abs(np.hypot(y - middle[0], x - middle[1]) - radius)
    breadth = radius * dice.between(0.04, 0.14)
    stain = np.clip((breadth - distance) / 4 + 0.5, 0, 1) * (0.7 + 0.3 * np.sin(x / 40) ** 2)
    return photo(page * (1 - dice.between(0.12, 0.4) * stain), dice)


def bars(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """The black bars of a screenshot, at the top and the bottom or at both sides."""
    page, _ = written(digit, dice, share=(0.4, 0.8))
    shot = photo(page, dice, noise=(0, 3))
    wide = int(dice.between(0.08, 0.35) * shot.shape[0])
    other = wide if dice.chance(0.7) else int(wide * dice.between(0, 0.8))
    level = int(dice.between(0, 25))
    if dice.chance(0.3):
        return np.pad(shot, ((0, 0), (wide, other)), constant_values=level)
    shot = np.pad(shot, ((wide, other), (0, 0)), constant_values=level)
    if dice.chance(0.5):
        image = Image.fromarray(shot)
        font = ImageFont.load_default(max(9, wide * 0.35))
        ImageDraw.Draw(image).text((12, wide * 0.3), "12:30", 220, font)
        shot = np.asarray(image)
    return shot


def middle_of(ink: np.ndarray) -> tuple[float, float, float, float]:
    """Return the middle of the ink, x and y, and half its width and height."""
    rows, columns = ndimage.find_objects((ink > 0.1).astype(int))[0]
    return (
        (columns.start + columns.stop) / 2,
        (rows.start + rows.stop) / 2,
        (columns.stop - columns.start) / 2,
        (rows.stop - rows.start) / 2,
    )


def form_box(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A digit in the box of a form; sometimes it touches the box."""
    page, ink = written(digit, dice, share=(0.35, 0.7), roam=0.4)
    x, y, wide, high = middle_of(ink)
    half_width, half_height = (
        max(wide, high) * dice.between(0.98, 1.7),
        high * dice.between(0.98, 1.7),
    )
    x, y = x + dice.between(-0.1, 0.1) * high, y + dice.between(-0.1, 0.1) * high
    angle = np.radians(dice.between(-3, 3))
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]], float)
    corners = corners * (half_width, half_height)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    breadth = min(page.shape) * dice.between(0.003, 0.01)
    box = np.max(
        [
            stroke_cover(page.shape, np.stack(side) @ turn.T + (x, y), breadth)
            for side in pairwise(corners)
        ],
        axis=0,
    )
    return photo(np.minimum(page, 1 - box * dice.between(0.4, 0.9)), dice)


def exam_circle(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A digit that somebody circled, as a teacher marks a result."""
    page, ink = written(digit, dice, share=(0.3, 0.6), roam=0.3)
    x, y, wide, high = middle_of(ink)
    radii = max(wide * 1.3, high * 0.75) * dice.between(1.05, 1.8), high * dice.between(1.1, 1.8)
    points = ring(dice, (x + dice.between(-0.1, 0.1) * high, y), radii)
    breadth = min(page.shape) * dice.between(0.005, 0.014)
    circle = stroke_cover(page.shape, points, breadth)[..., None]
    colour = np.array([[0.85, 0.2, 0.2], [0.2, 0.25, 0.7], [0.2, 0.2, 0.2]])[
        int(dice.random.integers(3))
    ]
    return photo(np.minimum(page[..., None], 1 - circle * (1 - colour)), dice)


def night(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """The noise of a phone at night."""
    return photo(written(digit, dice)[0], dice, paper=(140, 220), noise=(40, 40.001))


# No digit, and more than one.


def dust_cover(shape: tuple[int, ...], dice: Dice) -> np.ndarray:
    """Return specks of dust and short hairs, from 0 to 1."""
    height, width = shape[:2]
    dust = np.zeros((height, width))
    y, x = np.mgrid[0:height, 0:width]
    for _ in range(int(dice.between(3, 25))):
        place = dice.random.uniform(0, 1, 2) * (height, width)
        size = dice.between(0.8, 4)
        dust = np.maximum(dust, np.clip(size - np.hypot(y - place[0], x - place[1]), 0, 1))
    return dust * dice.between(0.3, 0.8)


def blank_plain(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Blank paper."""
    return photo(sheet(dice), dice, noise=(0, 20), light=0.6)


def blank_shadow(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Blank paper with the edge of a shadow."""
    return photo(shaded(sheet(dice), dice, (0.005, 0.1)), dice)


def blank_lines(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Blank ruled or squared paper."""
    page = sheet(dice)
    lines = lines_cover(page.shape, dice, squared=dice.chance(0.5))
    return photo(1 - lines * dice.between(0.12, 0.6), dice)


def blank_crumpled(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Crumpled blank paper: facets of different light, with creases between them."""
    page = sheet(dice)
    points = dice.random.uniform(0, 1, (int(dice.between(6, 30)), 2)) * page.shape
    y, x = np.mgrid[0 : page.shape[0], 0 : page.shape[1]]
    away = np.hypot(y[..., None] - points[:, 0], x[..., None] - points[:, 1])
    order = np.argsort(away, axis=2)
    light = dice.random.uniform(1 - dice.between(0.05, 0.25), 1, len(points))
    tilt = dice.random.normal(0, 0.15, (len(points), 2)) / page.shape
    facet = order[..., 0]
    page = light[facet] + tilt[facet, 0] * (y - points[facet, 0])
    page = page + tilt[facet, 1] * (x - points[facet, 1])
    near = np.take_along_axis(away, order[..., :2], axis=2)
    crease = np.exp(-np.ptp(near, axis=2) / dice.between(1, 4))
    return photo(page * (1 - dice.between(0.0, 0.25) * crease), dice)


def blank_dust(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Blank paper with dust."""
    page = sheet(dice)
    return photo(page * (1 - dust_cover(page.shape, dice)), dice)


def blank_desk(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A blank sheet on a desk."""
    level = DARK if dice.chance(0.5) else LIGHT
    return photo(desk(sheet(dice), dice, int(dice.random.integers(1, 5)), level, 0.04), dice)


def two_digits(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """Two digits side by side."""
    side = int(dice.between(130, 260))
    first = crop(cover(digit, side))
    second = crop(cover(dice.other, int(side * dice.between(0.85, 1.15))))
    gap = int(side * dice.between(0.05, 0.4))
    height = max(len(first), len(second)) + int(side * 0.08)
    ink = np.zeros((height, first.shape[1] + gap + second.shape[1]))
    for piece, left in ((first, 0), (second, first.shape[1] + gap)):
        top = int(dice.random.integers(height - len(piece) + 1))
        ink[top : top + len(piece), left : left + piece.shape[1]] = piece
    margin = [(int(dice.between(15, 120)), int(dice.between(15, 120))) for _ in range(2)]
    return photo(1 - dice.between(0.6, 0.92) * np.pad(ink, margin), dice)


def lying(digit: np.ndarray, dice: Dice) -> np.ndarray:
    """A photo that lies on its side."""
    return np.rot90(pen(digit, dice)).copy()


Kind = Callable[[np.ndarray, Dice], np.ndarray]

GOOD: dict[str, Kind] = {
    kind.__name__: kind
    for kind in (
        clean, pen, mnist, enlarged, uneven_light, lamp, soft_shadow, dark_paper, yellow_ink,
        coloured, heading, transparent, tiny, large, thick, thin, off_centre, pencil, specks,
        noisy, blurred, structured, drawn,
    )
}  # fmt: skip
HARD: dict[str, Kind] = {
    "ruled_light": ruled_light,
    "squared_light": squared_light,
    "ruled_dark": ruled_dark,
    "squared_dark": squared_dark,
    "hard_shadow": hard_shadow,
    "desk_two_sides_dark": desk_kind("A dark desk on two sides", 2, DARK),
    "desk_two_sides_light": desk_kind("A light desk on two sides", 2, LIGHT),
    "desk_three_sides_dark": desk_kind("A dark desk on three sides", 3, DARK),
    "desk_three_sides_light": desk_kind("A light desk on three sides", 3, LIGHT),
    "desk_four_sides_dark": desk_kind("A dark desk on four sides", 4, DARK),
    "desk_four_sides_light": desk_kind("A light desk on four sides", 4, LIGHT),
    "desk_perspective_dark": desk_kind("A dark desk all round, in perspective", 4, DARK, 0.08),
    "desk_perspective_light": desk_kind("A light desk all round, in perspective", 4, LIGHT, 0.08),
    "brighter_desk": brighter_desk,
    "framed": framed,
    "coffee": coffee,
    "bars": bars,
    "form_box": form_box,
    "exam_circle": exam_circle,
    "night": night,
}
NO_DIGIT: dict[str, Kind] = {
    kind.__name__: kind
    for kind in (
        blank_plain, blank_shadow, blank_lines, blank_crumpled, blank_dust, blank_desk, two_digits,
    )
}  # fmt: skip
LIMITS: dict[str, Kind] = {"lying": lying}
KINDS = GOOD | HARD | NO_DIGIT | LIMITS


def make(
    kind: str, images: np.ndarray, labels: np.ndarray, split: str, count: int
) -> Iterator[tuple[np.ndarray, int]]:
    """Make pictures of one kind.

    Args:
        kind: a name in `KINDS`.
        images: the digits, shape (n, 28, 28), uint8, such as MNIST's test images.
        labels: their digits, shape (n,).
        split: ``"design"`` takes images with even numbers, ``"score"`` those with odd ones.
        count: how many pictures, at most 240.

    Yields:
        A picture as `helpers.picture_files.load_image` takes it, and its digit.
    """
    drawings = list(drawn_strokes(100 + SPLITS.index(split))) if kind == "drawn" else []
    for number in range(count):
        dice = Dice(split, number, kind)
        row = 2 * (number * 17 % (len(images) // 2)) + SPLITS.index(split)
        label = int(labels[row])
        if kind == "drawn":
            label, strokes, width = drawings[number * 37 % 240]
            dice.drawing = render(strokes, width)
        elif kind == "two_digits":
            dice.other = images[(row + 2 * int(dice.random.integers(1, 1000))) % len(images)]
        yield KINDS[kind](images[row], dice), label
