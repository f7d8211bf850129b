"""From a picture of a handwritten digit to what a model trained on MNIST expects.

One small pure function a stage: `load_image` (which stands in ``picture_files``), `to_ink`,
`crop_to_ink`, `fit_to_box` and `center_digit`; `preprocess_digit` runs them all,
`preprocessing_stages` keeps what each one makes. Scaling to 0..1 and flattening do not stand here:
they belong to the model, and lesson 01 teaches them. Pictures of the stages are drawn in
``plotting``. How well each kind of picture is read: ``helpers/pictures.md``.
"""

import os

import numpy as np
from PIL import Image
from scipy import ndimage

from helpers.messages import text
from helpers.picture_files import load_image

STAGES = ("grey", "ink", "cropped", "fitted", "centred")

FRAME = 28  # pixels: side of an MNIST picture
BOX = 20  # pixels: longest side of the digit in it

LEAST_CONTRAST = 10  # of 255: ink that differs less from the paper is not seen
DARKEST_PAPER = 48  # grey levels: keeps noise in deep shadow from being magnified
WIDEST_STROKE = 0.4  # of the shorter side: what is wider is no ink, but a desk or a shadow
ONE_SIDED = 0.2  # of the greatest difference from the margin: what differs less the other way
FULLEST_BOX = 0.7  # of the box around it that a digit fills; a page on a desk fills more
THICKEST_STROKE = 0.8  # the same, where a digit fills the picture and its margin is paper
GRAIN = 14  # noise of so many grey levels is smoothed over one pixel, more over more
NOISE_FACTOR = 4  # paper reaches this many standard deviations of its noise

SLANTS = np.linspace(-0.09, 0.09, 37)  # of printed lines: up to five degrees
LINE_COVER = 0.6  # of the way across the page that a printed line is seen

LEVELS = (0.45, 0.3, 0.15)  # of the strongest ink: what is weaker connects no strokes
SPECK = 3  # pixels: a digit is at least this high or wide
SMALLEST_DIGIT = 0.05  # of the shorter side of the picture
WIDEST_DIGIT = 2  # times its height: what is wider is a dash, or two digits that touch
FAINT = 40  # of 255: such ink is a digit only where there is no other
WEAK = 80  # of 255: such ink is a digit only where most ink is its own
CORNERS = np.ones((3, 3))  # pixels that touch at a corner hang together, too

OVERSAMPLING = 4  # strokes are measured and thickened on a finer grid than the box
THINNEST_STROKE = 1.5  # pixels of the box; nearly all MNIST strokes are wider
USUAL_STROKE = 2.2  # pixels of the box: what thinner strokes are thickened to


def preprocess_digit(source: str | os.PathLike | np.ndarray | Image.Image) -> np.ndarray:
    """Turn a picture of a digit into a picture like those of MNIST.

    Args:
        source: what `load_image` takes.

    Returns:
        A new array of shape (28, 28), dtype uint8, from 0 (background) to 255 (ink).

    Raises:
        ValueError: if the source cannot be read as a picture, or does not show one digit.
        FileNotFoundError: if there is no such file.
    """
    return preprocessing_stages(source)["centred"]


def preprocessing_stages(
    source: str | os.PathLike | np.ndarray | Image.Image,
) -> dict[str, np.ndarray]:
    """Return the picture after each stage of the preprocessing, in order.

    Args:
        source: what `load_image` takes.

    Returns:
        The names in `STAGES` with a uint8 array each: ``"grey"`` and ``"ink"`` of shape
        (height, width), ``"cropped"`` smaller, ``"fitted"`` and ``"centred"`` of shape (28, 28).
        The message ``"preprocessing.stage.<name>"`` is a title for each.

    Raises:
        ValueError: if the source cannot be read as a picture, or does not show one digit.
        FileNotFoundError: if there is no such file.
    """
    grey = load_image(source)
    ink = to_ink(grey)
    cropped = crop_to_ink(ink)
    fitted = fit_to_box(cropped)
    centred = center_digit(fitted)
    return dict(zip(STAGES, (grey, ink, cropped, fitted, centred), strict=True))


# Stage 2: paper becomes black, ink becomes bright.


def to_ink(grey: np.ndarray) -> np.ndarray:
    """Make the ink bright and the paper black, as in MNIST.

    First: is the ink darker than the paper, or brighter? Bright ink is inverted. Then each pixel
    is compared with the paper at its place, which a grey closing finds: it fills what is dark and
    narrow, such as strokes, and keeps what is wide, such as a desk, and edges, such as those of a
    shadow. What stays within the noise of the paper becomes 0, and so does what is weaker than an
    edge of light beside it, such as that of a shadow. Printed lines that run across the whole
    page are taken away.

    Args:
        grey: shape (height, width), uint8, 0 (black) to 255 (white).

    Returns:
        A new uint8 array of the same shape, 0 (paper) to 255 (ink that swallows all light).

    Raises:
        ValueError: if `grey` is no such array, or nothing stands out from the paper.
    """
    _check_stage(grey, "to_ink")
    light = np.float32(grey if _ink_is_dark(grey) else 255 - grey)
    steps = [np.abs(np.diff(rows)) for rows in (light[::4], light[:, ::4].T)]
    noise = max(np.median(step) for step in steps) / 0.95  # of two neighbours, if normal
    blur = min(noise / GRAIN, min(light.shape) / 120)
    light = ndimage.gaussian_filter(light, blur, mode="nearest")
    paper = _paper(light, THICKEST_STROKE if _fills_the_picture(light) else WIDEST_STROKE)
    difference = paper - light
    ink = difference * (255 / np.maximum(paper, DARKEST_PAPER))
    ink = np.clip(ink - _noise(ink), 0, 255)  # the grain of paper, stronger in light
    ink[difference < _noise(difference)] = 0  # the noise of a camera, equal everywhere
    near = 2 * round(min(light.shape) / 50) + 1
    step = ndimage.maximum_filter(paper, near) - ndimage.minimum_filter(paper, near)
    ink[ink < step] = 0
    if ink.max() < LEAST_CONTRAST:
        raise ValueError(text("preprocessing.no_ink"))
    for turned in (ink, ink.T):
        _take_lines_away(turned)
    return np.rint(ink).astype(np.uint8)


def _check_stage(picture: np.ndarray, function: str) -> None:
    usable = (
        isinstance(picture, np.ndarray)
        and picture.ndim == 2
        and picture.size > 0
        and picture.dtype == np.uint8
    )
    if not usable:
        raise ValueError(
            text(
                "preprocessing.stage_input",
                function=function,
                shape=np.shape(picture),
                dtype=getattr(picture, "dtype", type(picture).__name__),
            )
        )


def _ink_is_dark(grey: np.ndarray) -> bool:
    """Tell whether ink is darker than paper.

    What is only darker, or only brighter, than the margin is ink, unless it fills its box as a
    page does: a bright page on a desk bears dark ink. In other pictures a median decides. Where
    less than half of what surrounds a pixel is ink, it is paper, and edges of shadows and desks
    stay where they are. The middle counts most.
    """
    cells = np.float32(Image.fromarray(grey).reduce(-(-max(grey.shape) // 40)))
    margin = np.concatenate([cells[0], cells[-1], cells[:, 0], cells[:, -1]])
    differs = cells - np.median(margin)
    darker, brighter = -differs.min(), differs.max()
    if min(darker, brighter) < ONE_SIDED * max(darker, brighter):
        fullness, _ = _box_of(np.abs(differs) > max(darker, brighter) / 2)
        if fullness < FULLEST_BOX:
            return bool(darker > brighter)
    fullness, share = _box_of(differs > brighter / 2)
    if fullness > FULLEST_BOX and share > 0.4:
        return True  # a page on a desk
    inwards = [1.02 - np.abs(np.linspace(-1, 1, side)) for side in cells.shape]
    weight = np.minimum(inwards[0][:, None], inwards[1]) ** 2
    window = int(0.3 * min(cells.shape)) | 1
    differs = cells - ndimage.median_filter(cells, window, mode="nearest")
    return bool((weight * differs**3).sum() <= 0)


def _box_of(inside: np.ndarray) -> tuple[float, float]:
    """Return how much of its box is True, and the smaller share of a side that the box takes."""
    if not inside.any():
        return 0.0, 0.0
    box = inside[ndimage.find_objects(inside.astype(int))[0]]
    return box.mean(), min(np.divide(box.shape, inside.shape))


def _fills_the_picture(light: np.ndarray) -> bool:
    """Tell whether a dark digit covers much of the picture, and the margin is nothing but paper."""
    margin = np.concatenate([light[0], light[-1], light[:, 0], light[:, -1]])
    darkest, brightest = light.min(), np.median(margin)
    plain = np.percentile(margin, 5) > brightest - (brightest - darkest) / 4
    dark = light < (darkest + brightest) / 2
    return bool(plain and dark.mean() > 0.25 and _box_of(dark)[0] < FULLEST_BOX)


def _noise(difference: np.ndarray) -> float:
    """Return what paper reaches, judged by the lower values: ink only adds larger ones."""
    some = difference[::3, ::3]
    if min(difference.shape) < 100:  # a narrow closing leaves many differences at 0
        middle = np.median(some)
        return middle + NOISE_FACTOR * 1.48 * np.median(np.abs(some - middle))
    low, quarter = np.percentile(some, (5, 25))
    deviation = 1.03 * (quarter - low)  # the standard deviation, if normal
    return quarter + (0.67 + NOISE_FACTOR) * deviation


def _paper(light: np.ndarray, widest: float) -> np.ndarray:
    """Return how bright the paper is under strokes up to a width, and everything else as it is."""
    shorter = max(min(light.shape), 0.55 * max(light.shape))  # a 1 is cut out narrowly
    reach = max(1, int(widest / 2 * shorter))
    wide = np.pad(light, reach, mode="edge")  # a desk goes on outside the picture
    closed = ndimage.grey_closing(wide, size=2 * reach + 1)
    return closed[reach:-reach, reach:-reach]


def _take_lines_away(ink: np.ndarray) -> None:
    """Remove level lines that run across the whole page, and leave what is thicker; in place."""
    height, width = ink.shape
    thick = max(3, round(min(height, width) / 80))
    if min(height, width) < 20 * thick:
        return
    without = ndimage.grey_opening(ink, size=(thick, 1))
    y, x = np.nonzero(ink - without > LEAST_CONTRAST)
    parts = np.digitize(x, (width / 8, width * 7 / 8))
    found = np.zeros(ink.shape, dtype=bool)
    for slant in SLANTS:
        row = np.rint(y + slant * (x - width / 2)).astype(int) + height
        left, middle, right = (np.bincount(row[parts == i], minlength=3 * height) for i in range(3))
        lines = left + middle + right > LINE_COVER * width
        lines &= np.minimum(left, right) > width / 16  # a line reaches both edges
        on_line = ndimage.binary_dilation(lines)[row]
        found[y[on_line], x[on_line]] = True
    if found.any():
        found = ndimage.binary_dilation(found, np.ones((3, 1)))
        ink[found] = without[found]


# Stage 3: the digit is cut out, all else is left behind.


def crop_to_ink(ink: np.ndarray) -> np.ndarray:
    """Cut the digit out of the page, and leave everything else behind.

    Args:
        ink: shape (height, width), uint8, 0 (paper) to 255 (ink), as `to_ink` makes it.

    Returns:
        A new uint8 array: the smallest rectangle that holds the digit.

    Raises:
        ValueError: if `ink` is no such array, holds no ink, nothing with the shape of a digit,
            or more than one digit.
    """
    _check_stage(ink, "crop_to_ink")
    if not ink.any():
        raise ValueError(text("preprocessing.no_ink"))
    strongest = np.percentile(ink[ink >= ink.max() / 2], 90)
    # A digit may touch the edge of the picture only if there is no other.
    for level, at_edge in [*((level, False) for level in LEVELS), (LEVELS[0], True)]:
        digit = _find_digit(ink, level * strongest, at_edge)
        if digit is not None:
            break
    else:
        raise ValueError(text("preprocessing.no_digit"))
    rim = max(1, min(ink.shape) // 200)  # the soft edge of the strokes
    cleaned = np.where(ndimage.binary_dilation(digit, CORNERS, rim), ink, np.uint8(0))
    return cleaned[ndimage.find_objects((cleaned > 0).astype(int))[0]].copy()


def _find_digit(ink: np.ndarray, level: float, at_edge: bool) -> np.ndarray | None:
    """Choose a digit among the parts that hang together, by shape, place and strength.

    Args:
        ink: shape (height, width), uint8.
        level: weaker ink does not count.
        at_edge: whether parts at the edge of the picture may be the digit.

    Returns:
        Which pixels belong to the digit, shape (height, width), bool; None if nothing has the
        shape of a digit.

    Raises:
        ValueError: if there is more than one digit.
    """
    labels, count = ndimage.label(ink >= level, CORNERS)
    parts = np.arange(1, count + 1)
    boxes = np.array([[(s.start, s.stop) for s in box] for box in ndimage.find_objects(labels)])
    low, high = boxes[..., 0], boxes[..., 1]  # a row for each part: its y and its x
    sides = high - low
    size, shorter = sides.max(axis=1), min(ink.shape)
    mass = ndimage.sum(ink, labels, parts)
    stroke = 2 * ndimage.maximum(ndimage.distance_transform_edt(labels > 0), labels, parts)
    edge = ((low == 0) | (high == ink.shape)).any(axis=1) & (not at_edge)

    possible = ~edge & (size >= max(SPECK, SMALLEST_DIGIT * shorter)) & (stroke <= 0.5 * size + 1)
    for part in np.flatnonzero(possible):
        inside = possible & (low > low[part]).all(axis=1) & (high < high[part]).all(axis=1)
        if (size[inside] > min(0.25 * size[part], 0.08 * shorter)).any():
            possible[part] = False  # a frame, a box or a circle around something
    if not possible.any():
        return None
    middle = (low + high) / 2 / ink.shape
    inwards = np.minimum(middle, 1 - middle).min(axis=1)
    main = np.where(possible, mass * (0.1 + inwards), -1).argmax()
    gaps = np.maximum(low[main] - high, low - high[main]) / size[main]  # negative: they overlap
    alike = stroke >= 0.3 * stroke[main]
    gap = gaps.max(axis=1)
    near = (gap <= 0.1) | ((gap <= 0.35) & (size >= 0.2 * size[main]))
    digit = near & ~edge & alike & (size <= 1.2 * size[main])
    strength = np.percentile(ink[labels == main + 1], 75)
    share = mass[digit].sum() / mass.sum()
    margin = np.minimum(low[main], ink.shape - high[main]).min()
    usual = 0.06 < stroke[main] / size[main] < 0.35
    usual &= margin > 0.08 * shorter and size[main] > 0.15 * shorter
    alone = share > 0.95
    if strength < FAINT and not (alone and usual):
        low_y, low_x = np.maximum(low[main] - 2, 0)
        high_y, high_x = high[main] + 2
        elsewhere = ink.copy()
        elsewhere[low_y:high_y, low_x:high_x] = 0
        if elsewhere.any():  # what is faint and unusual needs paper without any flaw
            return None
    if (at_edge and not alone) or (strength < WEAK and share < 0.5):
        return None
    rivals = possible & alike & (sides[:, 0] >= 0.55 * sides[main, 0])
    if (rivals & (gaps[:, 0] < -0.2) & (gaps[:, 1] > 0.06)).any():
        raise ValueError(text("preprocessing.two_digits"))
    height, width = high[digit].max(axis=0) - low[digit].min(axis=0)
    return None if width > WIDEST_DIGIT * height else np.isin(labels, parts[digit])


# Stage 4: the digit gets the size of MNIST.


def fit_to_box(cropped: np.ndarray) -> np.ndarray:
    """Scale a digit so that its longest side is 20 pixels, in the middle of 28 x 28 pixels.

    The proportions stay as they are. Strokes that would become thinner than those of nearly
    all MNIST digits are thickened first, so that a thin pen does not fade away.

    Args:
        cropped: shape (height, width), uint8, 0 (paper) to 255 (ink), as `crop_to_ink` makes it.

    Returns:
        A new array of shape (28, 28), uint8, 0 (background) to 255 (ink).

    Raises:
        ValueError: if `cropped` is no such array, or holds no ink.

    Source: LeCun et al., "Gradient-based learning applied to document recognition", 1998,
        section III.A, for the sizes.
    """
    _check_stage(cropped, "fit_to_box")
    if not cropped.any():
        raise ValueError(text("preprocessing.no_ink"))
    digit = cropped.astype(np.float32)
    if max(cropped.shape) > BOX * OVERSAMPLING:
        digit = _thick_enough(digit)
    digit = _stretch(_resize(digit, BOX))
    height, width = digit.shape
    top, left = (FRAME - height) // 2, (FRAME - width) // 2
    frame = np.zeros((FRAME, FRAME), dtype=np.uint8)
    frame[top : top + height, left : left + width] = digit
    return frame


def _stretch(ink: np.ndarray) -> np.ndarray:
    """Scale ink so that its strong parts are 255; return uint8. The greatest value is above 0."""
    strong = ink[ink > ink.max() / 2]
    level = np.percentile(strong, 90)
    return np.rint(np.clip(ink * np.float32(255 / level), 0, 255)).astype(np.uint8)


def _resize(digit: np.ndarray, longest: int) -> np.ndarray:
    """Resize float32 ink so that its longest side has a given number of pixels, antialiased."""
    scale = longest / max(digit.shape)
    height, width = (max(1, round(side * scale)) for side in digit.shape)
    image = Image.fromarray(digit).resize((width, height), Image.Resampling.HAMMING)
    return np.clip(np.array(image), 0, None)


def _thick_enough(digit: np.ndarray) -> np.ndarray:
    """Return float32 ink as it is, or smaller and with wider strokes if they are too thin."""
    finer = _stretch(_resize(digit, BOX * OVERSAMPLING)).astype(np.float32)
    edges = sum(np.abs(np.diff(np.pad(finer, 1), axis=axis)).sum() for axis in (0, 1))
    # A stroke of width w and length n has the area w n, and edges of the length 2 n; counted
    # along rows and columns, edges of all directions are 4 / pi times as long on average.
    stroke = 2 * finer.sum() / (edges * np.pi / 4) / OVERSAMPLING
    if stroke >= THINNEST_STROKE:
        return digit
    reach = max(1, round((USUAL_STROKE - stroke) * OVERSAMPLING / 2))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    disc = x**2 + y**2 <= reach**2 + 1  # strokes grow equally in all directions
    return ndimage.grey_dilation(np.pad(finer, reach), footprint=disc)


# Stage 5: the digit gets the place of MNIST.


def center_digit(image: np.ndarray) -> np.ndarray:
    """Move a digit until the middle of its ink is the middle of the frame, as in MNIST.

    It moves by whole pixels, so that no value changes, and stops where ink would leave the
    frame.

    Args:
        image: shape (28, 28), uint8, 0 (background) to 255 (ink).

    Returns:
        A new array of shape (28, 28), uint8, with the same total ink.

    Raises:
        ValueError: if `image` is no such array, or holds no ink.

    Source: LeCun et al., "Gradient-based learning applied to document recognition", 1998,
        section III.A.
    """
    _check_stage(image, "center_digit")
    if image.shape != (FRAME, FRAME):
        raise ValueError(
            text(
                "preprocessing.stage_frame",
                function="center_digit",
                shape=image.shape,
                dtype=image.dtype,
                side=FRAME,
            )
        )
    if not image.any():
        raise ValueError(text("preprocessing.no_ink"))
    middle = ndimage.center_of_mass(image)
    box = ndimage.find_objects((image > 0).astype(int))[0]
    shifts = [
        min(max(round(FRAME / 2 - centre), -side.start), FRAME - side.stop)
        for centre, side in zip(middle, box, strict=True)
    ]
    return np.roll(image, shifts, axis=(0, 1))
