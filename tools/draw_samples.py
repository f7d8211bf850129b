"""Draw the sample pictures in images/samples: digits as people bring them, and two no-digits.

Run from anywhere with ``python tools/draw_samples.py``. The same seeds give the same pictures
each time. Nothing here is used by the lessons at run time; they read the finished files.
"""

import argparse
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

FOLDER = Path(__file__).resolve().parent.parent / "images" / "samples"
FINER = 3  # strokes are drawn this many times larger and then shrunk, for soft edges
STEPS = 60  # points drawn between two points of a stroke

# The strokes of each shape, as points x,y in a square from 0 to 100, y downwards. A curve goes
# through all of them.
SHAPES: dict[str, tuple[str, ...]] = {
    "0": ("56,5 30,15 18,50 30,88 53,96 76,82 83,48 74,16 52,5",),
    "1": (
        "45,16 51,10 57,3",
        "57,3 53,50 48,98",
    ),
    "2": (
        "20,26 32,8 58,4 74,20 66,45 42,70 20,92",
        "20,92 50,90 82,94",
    ),
    "3": (
        "22,14 46,4 72,14 70,34 42,46",
        "42,46 72,52 80,74 60,94 34,96 18,84",
    ),
    "4": (
        "42,4 30,32 16,60",
        "16,60 50,59 86,57",
        "68,22 66,60 62,98",
    ),
    "5": (
        "34,6 31,25 28,45",
        "28,45 52,40 76,55 74,80 50,96 22,88",
        "33,7 55,7 80,4",
    ),
    "6": ("64,3 40,22 25,55 30,86 52,97 74,84 74,62 54,54 33,66 28,76",),
    "7": (
        "17,12 45,10 80,9",
        "80,9 62,42 48,70 40,97",
    ),
    "8": ("68,14 48,4 30,16 36,36 54,48 72,66 70,88 48,97 28,84 32,64 52,48 70,32 68,14",),
    "9": (
        "72,20 52,5 30,16 28,38 48,50 68,36 73,18",
        "73,18 70,45 66,70 58,97",
    ),
    "heart": (
        "50,30 36,10 16,14 10,36 26,64 50,95",
        "50,95 74,66 90,36 84,14 64,10 50,30",
    ),
    "letter_r": (
        "28,5 28,50 26,97",
        "28,7 60,5 76,25 58,46 28,50",
        "42,50 60,72 80,96",
    ),
}


def curve(stroke: str) -> np.ndarray:
    """Return a smooth curve through all points of a stroke, shape (n, 2), from 0 to 1.

    It is a Catmull-Rom spline: between two points it leaves in the direction of the neighbours.
    """
    points = np.array([point.split(",") for point in stroke.split()], dtype=float) / 100
    given = np.concatenate([points[:1], points, points[-1:]])
    t = np.linspace(0, 1, STEPS, endpoint=False)[:, None]
    pieces = []
    for before, start, end, after in zip(given, given[1:], given[2:], given[3:], strict=False):
        pieces.append(
            start
            + t * (end - before) / 2
            + t**2 * (2 * before - 5 * start + 4 * end - after) / 2
            + t**3 * (3 * start - before - 3 * end + after) / 2
        )
    return np.concatenate([*pieces, given[-1:]])


def strokes(
    name: str,
    size: tuple[int, int],
    place: tuple[float, float, float],
    pen: float,
    seed: int,
    varies: float = 0.25,
) -> np.ndarray:
    """Draw one shape with a pen.

    Args:
        name: a key of `SHAPES`.
        size: width and height of the page in pixels.
        place: left, top and side of the square that the shape fills, in pixels.
        pen: width of the pen in pixels.
        seed: for the shaking of the hand, the slant and the pressure.
        varies: how much the pressure changes the width, as a share of it.

    Returns:
        The cover of ink, shape (height, width), float, 0 (none) to 1 (full).
    """
    rng = np.random.default_rng(seed)
    page = Image.new("L", (size[0] * FINER, size[1] * FINER), 0)
    draw = ImageDraw.Draw(page)
    left, top, side = place
    slant = rng.uniform(-0.08, 0.12)
    for stroke in SHAPES[name]:
        line = curve(stroke)
        line = line + np.stack([slant * (0.5 - line[:, 1]), np.zeros(len(line))], axis=1)
        along = np.linspace(0, 1, len(line))
        phase = rng.uniform(0, 2 * np.pi, 4)
        line[:, 0] += 0.008 * np.sin(9 * along + phase[0])
        line[:, 1] += 0.008 * np.sin(7 * along + phase[1])
        pressure = 1 - varies / 2 + varies / 2 * np.sin(8 * along + phase[2])
        pressure *= 1 - varies * np.clip(along - 0.75, 0, 1) * 2  # the pen lifts at the end
        for (x, y), share in zip(line, pressure, strict=True):
            radius = max(0.5, FINER * pen * share / 2)
            middle_x, middle_y = FINER * (left + side * x), FINER * (top + side * y)
            draw.ellipse(
                [middle_x - radius, middle_y - radius, middle_x + radius, middle_y + radius],
                fill=255,
            )
    return np.asarray(page.reduce(FINER), dtype=float) / 255


def noise(shape: tuple[int, int], strength: float, softness: float, seed: int) -> np.ndarray:
    """Return soft random grain of the given strength in grey levels, shape (height, width)."""
    rng = np.random.default_rng(seed)
    grain = rng.normal(0, 1, shape).astype(np.float32)
    grain = np.array(Image.fromarray(grain).resize((shape[1], shape[0])))
    if softness:
        small = Image.fromarray(grain[:: int(softness), :: int(softness)].copy())
        grain = np.array(small.resize((shape[1], shape[0]), Image.Resampling.BICUBIC))
    return strength * grain


def paint(ink: np.ndarray, paper: tuple, colour: tuple) -> np.ndarray:
    """Lay ink of one colour on paper of another; returns (height, width, 3) uint8."""
    cover = ink[..., None]
    return np.rint(np.array(paper) * (1 - cover) + np.array(colour) * cover).astype(np.uint8)


def to_uint8(picture: np.ndarray) -> np.ndarray:
    """Round and clip grey levels."""
    return np.rint(np.clip(picture, 0, 255)).astype(np.uint8)


def pen_on_paper() -> Image.Image:
    """Draw a 7 with a blue-black pen on a white sheet."""
    ink = strokes("7", (420, 420), (70, 60, 290), 17, seed=1)
    return Image.fromarray(paint(ink, (255, 255, 255), (24, 28, 60)))


def photo() -> Image.Image:
    """Draw a 3 photographed in the evening: grey paper, light from one side, grain."""
    ink = strokes("3", (640, 480), (190, 70, 300), 19, seed=2)
    y, x = np.mgrid[0:480, 0:640]
    light = 196 - 62 * (x / 640) - 34 * (y / 480)
    picture = light * (1 - 0.72 * ink) + noise(ink.shape, 5, 0, 3) + noise(ink.shape, 2, 24, 4)
    tint = np.stack([picture + 4, picture, picture - 9], axis=2)
    return Image.fromarray(to_uint8(tint)).filter(ImageFilter.GaussianBlur(0.8))


def photo_with_shadow() -> Image.Image:
    """Draw a 0 photographed under a lamp: the phone throws a sharp shadow on the page."""
    ink = strokes("0", (600, 600), (150, 130, 310), 24, seed=5)
    y, x = np.mgrid[0:600, 0:600]
    light = 205 - 25 * ((x - 300) ** 2 + (y - 300) ** 2) / 300**2
    shadow = np.clip((x + 0.5 * y - 380) / 14, 0, 1)
    picture = light * (1 - 0.38 * shadow) * (1 - 0.78 * ink) + noise(ink.shape, 4, 0, 6)
    return Image.fromarray(to_uint8(picture)).filter(ImageFilter.GaussianBlur(0.7))


def chalk() -> Image.Image:
    """Draw a 5 with chalk on a wiped board: light on dark, the chalk skips here and there."""
    ink = strokes("5", (520, 420), (120, 55, 300), 21, seed=7)
    skips = np.clip(1.1 + noise(ink.shape, 0.35, 2, 8), 0, 1)
    board = 46 + noise(ink.shape, 5, 60, 9) + noise(ink.shape, 3, 0, 10)
    picture = board * (1 - ink * skips) + 226 * ink * skips
    return Image.fromarray(to_uint8(np.stack([picture - 6, picture + 4, picture - 2], axis=2)))


def transparent() -> Image.Image:
    """Draw a 2 as a drawing program exports it: black strokes, no paper at all."""
    ink = strokes("2", (300, 300), (45, 40, 220), 16, seed=11)
    picture = np.zeros((300, 300, 4), dtype=np.uint8)
    picture[..., 3] = to_uint8(255 * ink)
    return Image.fromarray(picture)


def palette() -> Image.Image:
    """Draw a 4 with green ink on yellow paper, in a file with 16 colours."""
    ink = strokes("4", (320, 320), (45, 40, 230), 18, seed=12)
    return Image.fromarray(paint(ink, (250, 240, 170), (20, 95, 50))).quantize(16)


def small_off_centre() -> Image.Image:
    """Draw a small 9 in the corner of a large sheet, with two specks of dirt elsewhere."""
    ink = strokes("9", (1200, 900), (890, 120, 130), 9, seed=13)
    ink[700:704, 200:205] = 0.8
    ink[300:303, 420:423] = 0.6
    return Image.fromarray(to_uint8(250 - 215 * ink))


def thin_pen() -> Image.Image:
    """Draw a 1 with a fine pen."""
    ink = strokes("1", (640, 640), (120, 100, 430), 4, seed=14)
    return Image.fromarray(to_uint8(255 - 225 * ink))


def thick_marker() -> Image.Image:
    """Draw an 8 with a thick marker that nearly fills the page."""
    ink = strokes("8", (360, 400), (15, 30, 340), 36, seed=15, varies=0.1)
    return Image.fromarray(paint(ink, (255, 255, 255), (10, 10, 10)))


def coloured_ink() -> Image.Image:
    """Draw a 6 with orange ink on white paper."""
    ink = strokes("6", (400, 400), (65, 55, 280), 18, seed=16)
    return Image.fromarray(paint(ink, (255, 255, 255), (245, 150, 30)))


def heart() -> Image.Image:
    """Draw a heart: no digit at all."""
    ink = strokes("heart", (400, 400), (50, 50, 300), 16, seed=21)
    return Image.fromarray(paint(ink, (255, 255, 255), (30, 30, 30)))


def letter_r() -> Image.Image:
    """Draw the letter R: writing, but no digit."""
    ink = strokes("letter_r", (400, 400), (50, 50, 300), 16, seed=21)
    return Image.fromarray(paint(ink, (255, 255, 255), (24, 28, 60)))


SAMPLES: dict[str, Callable[[], Image.Image]] = {
    "0_photo_with_shadow.jpg": photo_with_shadow,
    "1_thin_pen.png": thin_pen,
    "2_transparent.png": transparent,
    "3_photo.jpg": photo,
    "4_palette.png": palette,
    "5_chalk.jpg": chalk,
    "6_coloured_ink.png": coloured_ink,
    "7_pen_on_paper.png": pen_on_paper,
    "8_thick_marker.png": thick_marker,
    "9_small_off_centre.png": small_off_centre,
    "not_a_digit_heart.png": heart,
    "not_a_digit_letter_r.png": letter_r,
}


def file_bytes(name: str) -> bytes:
    """Draw one sample and return what its file holds."""
    buffer = io.BytesIO()
    image = SAMPLES[name]()
    if name.endswith(".jpg"):
        image.save(buffer, "JPEG", quality=80)
    else:
        image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def main() -> None:
    """Write all samples into a folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the pictures go")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name in SAMPLES:
        (folder / name).write_bytes(file_bytes(name))


if __name__ == "__main__":
    main()
