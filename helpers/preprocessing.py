"""From a picture of a handwritten digit to what a model trained on MNIST expects.

One small pure function a stage: `load_image`, `to_ink`, `crop_to_ink`, `fit_to_box` and
`center_digit`; `preprocess_digit` runs them all, `preprocessing_stages` keeps what each one
makes. They need NumPy and Pillow only. Scaling to 0..1 and flattening do not stand here: they
belong to the model, and lesson 01 teaches them. Pictures of the stages are drawn in `plotting`.
"""

import os
import warnings
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from helpers.messages import text

STAGES = ("grey", "ink", "cropped", "fitted", "centred")

FRAME = 28  # pixels: side of an MNIST picture
BOX = 20  # pixels: longest side of the digit in it
SMALLEST = 8  # pixels: shortest side of a picture that can show a digit
LARGEST = 6000  # pixels: longest side of a picture that is read

FILE_FORMATS = ("PNG", "JPEG")
CLEAR_SCALE = 16.0  # a largest value from here to 255 leaves no doubt that white is 255

LEAST_CONTRAST = 10  # grey levels between paper and ink, below which a picture is blank
NOISE_FACTOR = 4.5  # paper reaches this many standard deviations of its noise
FLAT_PAPER = 3.0  # grey levels: paper that varies less needs no local correction
DARKEST_PAPER = 48.0  # grey levels: keeps noise in deep shadow from being magnified

SMOOTH_SIDE = 64  # cells along the longest side where the paper is modelled
DETAIL_SIDE = 320  # pixels along the longest side where ink is told from noise
SHAPE_SIDE = 120  # cells along the longest side where strokes are connected
FAINT_INK = 0.2  # of the strongest ink: weaker ink does not connect strokes
SPECK_CELLS = 3  # a digit is at least this many cells high or wide

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
        ValueError: if the source cannot be read as a picture, or shows no ink.
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
        ValueError: if the source cannot be read as a picture, or shows no ink.
        FileNotFoundError: if there is no such file.
    """
    grey = load_image(source)
    ink = to_ink(grey)
    cropped = crop_to_ink(ink)
    fitted = fit_to_box(cropped)
    centred = center_digit(fitted)
    return dict(zip(STAGES, (grey, ink, cropped, fitted, centred), strict=True))


# Stage 1: any picture becomes grey.


def load_image(source: str | os.PathLike | np.ndarray | Image.Image) -> np.ndarray:
    """Read a picture as an array of grey values.

    How the numbers of an array are understood:

    - bool: True is white.
    - whole numbers: 0 to 255. uint16 with values above 255: 0 to 65535.
    - decimal numbers: 0 to 1 if none is above 1; 0 to 255 if the largest is at least 16.
      A largest value in between is refused, because either scale could be meant.

    A colour picture becomes its luminance. Where luminance hides what one colour channel shows,
    such as yellow ink on white paper, that channel is used. Transparent parts get the colour of
    the paper if the picture has paper, otherwise black or white, whichever shows the ink.
    A photo is turned upright as its EXIF note says.

    Args:
        source: the path of a PNG or JPEG file, a Pillow image, or an array of shape
            (height, width), (height, width, 1), (height, width, 3) for red, green and blue, or
            (height, width, 4) with transparency. Each side has 8 to 6000 pixels.

    Returns:
        A new array of shape (height, width), dtype uint8, from 0 (black) to 255 (white).

    Raises:
        ValueError: if the source is something else, damaged, too small or too large, or if its
            values are not finite, out of range or ambiguous.
        FileNotFoundError: if there is no such file.
    """
    if isinstance(source, np.ndarray):
        return _grey(_array_channels(source))
    if isinstance(source, Image.Image):
        return _grey(_image_channels(source, "(Pillow image)"))
    if isinstance(source, (str, os.PathLike)):
        return _grey(_file_channels(source))
    raise ValueError(text("preprocessing.unsupported_source", type=type(source).__name__))


def _check_size(height: int, width: int) -> None:
    if max(height, width) > LARGEST:
        raise ValueError(
            text("preprocessing.too_large", height=height, width=width, largest=LARGEST)
        )
    if min(height, width) < SMALLEST:
        raise ValueError(
            text("preprocessing.too_small", height=height, width=width, smallest=SMALLEST)
        )


def _file_channels(source: str | os.PathLike) -> np.ndarray:
    """Read a file into uint8 channels; the size is checked before any pixel is decoded."""
    try:
        path = Path(os.fsdecode(source))
        if path.is_dir():
            raise ValueError(text("preprocessing.directory", file=path))
        if not path.exists():
            raise FileNotFoundError(
                text("preprocessing.missing_file", file=path, folder=Path.cwd())
            )
        if not path.is_file():
            raise ValueError(text("preprocessing.not_a_picture", file=path))
        file = path.open("rb")
    except FileNotFoundError:
        raise
    except OSError as error:
        raise ValueError(
            text("preprocessing.unreadable_file", file=source, reason=error.strerror)
        ) from error
    with file, warnings.catch_warnings():
        # Pillow only warns of large pictures; here the warning is the refusal.
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(file, formats=FILE_FORMATS)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise ValueError(text("preprocessing.far_too_large", largest=LARGEST)) from error
        except Image.UnidentifiedImageError as error:
            raise ValueError(text("preprocessing.not_a_picture", file=path)) from error
        except Exception as error:  # Pillow reports a damaged header in many ways
            raise ValueError(text("preprocessing.damaged_file", file=path, reason=error)) from error
        return _image_channels(image, str(path))


def _image_channels(image: Image.Image, name: str) -> np.ndarray:
    """Decode a Pillow image into uint8 channels: (h, w), (h, w, 3) or (h, w, 4)."""
    _check_size(image.height, image.width)
    try:
        image = ImageOps.exif_transpose(image)
    except Exception as error:  # Pillow reports a damaged picture in many ways
        raise ValueError(text("preprocessing.damaged_file", file=name, reason=error)) from error
    if image.mode == "I" or image.mode.startswith("I;16"):
        return _integers_to_uint8(np.asarray(image), sixteen_bits=True)
    if image.mode == "F":
        return _decimals_to_uint8(np.asarray(image))
    see_through = image.mode in ("LA", "PA", "RGBA", "RGBa", "La") or (
        "transparency" in image.info and image.mode in ("1", "L", "P", "RGB")
    )
    try:
        if image.mode == "La":  # Pillow has no direct way from here to RGBA
            image = image.convert("LA")
        if see_through:
            image = image.convert("RGBA")
        elif image.mode in ("1", "L"):
            image = image.convert("L")
        else:
            image = image.convert("RGB")
    except ValueError as error:
        raise ValueError(text("preprocessing.unsupported_mode", mode=image.mode)) from error
    return np.asarray(image)


def _array_channels(array: np.ndarray) -> np.ndarray:
    """Check an array and turn its values into uint8 channels of the same shape."""
    array = np.asarray(array)
    if array.dtype.kind not in "buif":
        raise ValueError(text("preprocessing.array_kind", dtype=array.dtype))
    if array.size == 0:
        raise ValueError(text("preprocessing.array_empty", shape=array.shape, smallest=SMALLEST))
    if array.ndim not in (2, 3) or (array.ndim == 3 and array.shape[2] not in (1, 3, 4)):
        raise ValueError(text("preprocessing.array_shape", shape=array.shape))
    _check_size(*array.shape[:2])
    if array.dtype.kind == "b":
        return array.astype(np.uint8) * np.uint8(255)
    if array.dtype.kind == "f":
        return _decimals_to_uint8(array)
    return _integers_to_uint8(array, sixteen_bits=array.dtype.itemsize == 2)


def _integers_to_uint8(array: np.ndarray, sixteen_bits: bool) -> np.ndarray:
    low, high = int(array.min()), int(array.max())
    sixteen_bits = sixteen_bits and array.dtype != np.int16
    if low < 0 or high > (65535 if sixteen_bits else 255):
        raise ValueError(text("preprocessing.array_range", dtype=array.dtype, low=low, high=high))
    if high == 1:
        raise ValueError(text("preprocessing.array_zero_one"))
    if high > 255:
        return ((array.astype(np.uint32) + 128) // 257).astype(np.uint8)
    return array.astype(np.uint8)


def _decimals_to_uint8(array: np.ndarray) -> np.ndarray:
    finite = np.isfinite(array)
    if not finite.all():
        raise ValueError(
            text("preprocessing.array_not_finite", count=array.size - np.count_nonzero(finite))
        )
    low, high = float(array.min()), float(array.max())
    if low < 0 or high > 255:
        raise ValueError(text("preprocessing.array_range", dtype=array.dtype, low=low, high=high))
    if 1 < high < CLEAR_SCALE:
        raise ValueError(text("preprocessing.array_scale", high=high, clear=CLEAR_SCALE))
    if array.ndim == 3 and array.shape[2] == 4:
        colour, alpha = float(array[..., :3].max()), float(array[..., 3].max())
        if min(colour, alpha) > 0 and (colour > 1) != (alpha > 1):
            raise ValueError(text("preprocessing.array_mixed_scale", colour=colour, alpha=alpha))
    scale = 255 if high <= 1 else 1
    return np.rint(array.astype(np.float32) * np.float32(scale)).astype(np.uint8)


def _grey(channels: np.ndarray) -> np.ndarray:
    """Return a new (h, w) uint8 array from uint8 channels."""
    if channels.ndim == 2:
        return channels.copy()
    if channels.shape[2] == 1:
        return channels[..., 0].copy()
    if channels.shape[2] == 4:
        channels = _without_transparency(channels)
    luminance = _luminance(channels)
    step = max(1, max(luminance.shape) // 500)
    contrasts = np.ptp(channels[::step, ::step].reshape(-1, 3), axis=0).astype(int)
    contrast = int(np.ptp(luminance[::step, ::step]))
    best = int(contrasts.argmax())
    if contrasts[best] > max(2 * contrast, 64):
        return channels[..., best].copy()
    return luminance


def _luminance(colours: np.ndarray) -> np.ndarray:
    return np.array(Image.fromarray(np.ascontiguousarray(colours)).convert("L"))


def _without_transparency(channels: np.ndarray) -> np.ndarray:
    """Put (h, w, 4) channels on a background that shows the ink; return (h, w, 3)."""
    colours, alpha = channels[..., :3], channels[..., 3]
    opaque = alpha > 127
    if (alpha == 255).all():
        return colours
    if not alpha.any():
        return np.full_like(colours, 255)
    luminance = _luminance(colours)
    shown = luminance[opaque]
    step = max(1, shown.size // 100_000)
    # Paper with holes: most of it is opaque, and there is contrast in the opaque part.
    has_paper = opaque.mean() > 0.5 and np.ptp(np.percentile(shown[::step], (1, 99))) > 64
    if has_paper:
        background = np.median(colours[opaque][::step], axis=0)
    else:
        ink = np.vdot(luminance.astype(np.float32), alpha.astype(np.float32)) / alpha.sum()
        background = np.full(3, 255.0 if ink < 128 else 0.0)
    share = alpha[..., None].astype(np.float32) / 255
    background = background.astype(np.float32)
    return np.rint(background + (colours - background) * share).astype(np.uint8)


# Stage 2: paper becomes black, ink becomes bright.


def to_ink(grey: np.ndarray) -> np.ndarray:
    """Make the ink bright and the paper black, as in MNIST.

    The margin of the picture tells what paper looks like. What differs from it most, upwards or
    downwards, is ink; pictures with dark ink are inverted. Then shadows and uneven light are
    removed: each pixel is compared with the paper at its place. What stays within the noise of
    the paper becomes 0, and strong ink becomes 255.

    Args:
        grey: shape (height, width), uint8, 0 (black) to 255 (white).

    Returns:
        A new uint8 array of the same shape, 0 (paper) to 255 (ink).

    Raises:
        ValueError: if `grey` is no such array, or nothing stands out from the paper.
    """
    _check_stage(grey, "to_ink")
    factor = -(-max(grey.shape) // SMOOTH_SIDE)
    means = _blocks(grey, factor, np.add)
    smooth = _smooth_surface(means)
    bright = np.clip(_blocks(grey, factor, np.maximum) - smooth, 0, None)
    dark = np.clip(smooth - _blocks(grey, factor, np.minimum), 0, None)
    # A high power listens to strokes, which differ much, and not to wide faint shadows.
    if (bright**4).sum() > (dark**4).sum():
        grey, means, smooth = 255 - grey, 255 - means, 255 - smooth

    residue = means - smooth
    if np.percentile(np.abs(_margin(residue)), 80) > FLAT_PAPER:
        smooth = smooth + _without_dark_strokes(residue)
    paper = _enlarge(smooth, factor, grey.shape)
    difference = (paper - grey) * (255 / np.maximum(paper, DARKEST_PAPER))

    middle, noise = _paper_noise(difference)
    difference -= np.float32(max(0.0, middle + NOISE_FACTOR * noise))
    strongest = float(difference.max())
    if strongest < LEAST_CONTRAST:
        raise ValueError(text("preprocessing.no_ink"))
    return _stretch(difference)


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


def _blocks(picture: np.ndarray, factor: int, combine: np.ufunc) -> np.ndarray:
    """Combine each square of `factor` pixels into one float32 cell; np.add gives the mean."""
    rows = np.arange(0, picture.shape[0], factor)
    columns = np.arange(0, picture.shape[1], factor)
    if combine is not np.add:
        cells = combine.reduceat(combine.reduceat(picture, rows, axis=0), columns, axis=1)
        return cells.astype(np.float32)
    sums = np.add.reduceat(picture, rows, axis=0, dtype=np.uint32)
    sums = np.add.reduceat(sums, columns, axis=1)
    heights = np.diff(rows, append=picture.shape[0])
    widths = np.diff(columns, append=picture.shape[1])
    return (sums / np.outer(heights, widths)).astype(np.float32)


def _margin(picture: np.ndarray) -> np.ndarray:
    """Return the pixels along the four sides, as one row."""
    width = max(1, min(picture.shape) // 16)
    sides = (picture[:width], picture[-width:], picture[:, :width], picture[:, -width:])
    return np.concatenate([side.ravel() for side in sides])


def _paper_noise(difference: np.ndarray) -> tuple[float, float]:
    """Return the middle and the standard deviation of the paper in the margin.

    The shortest range that holds 40 % of the margin is paper, even where a digit fills the
    picture so far that much of the margin is ink. In normally distributed noise that range
    reaches 0.524 standard deviations to both sides.
    """
    margin = _margin(difference)
    values = np.sort(margin[:: max(1, margin.size // 5000)])
    count = int(0.4 * values.size)
    ranges = values[count:] - values[:-count]
    start = int(ranges.argmin())
    middle = (float(values[start]) + float(values[start + count])) / 2
    return middle, float(ranges[start]) / 2 / 0.524


def _smooth_surface(cells: np.ndarray) -> np.ndarray:
    """Fit a surface of second degree to the margin, leaving out what is not paper."""
    height, width = cells.shape
    y, x = np.meshgrid(np.linspace(-1, 1, height), np.linspace(-1, 1, width), indexing="ij")
    terms = np.stack([np.ones_like(x), x, y, x * y, x * x, y * y])
    margin_terms = np.stack([_margin(term) for term in terms], axis=1)
    margin = _margin(cells).astype(float)
    fitted = np.full_like(margin, np.median(margin))
    weights = np.zeros(len(terms))
    for _ in range(3):
        distance = np.abs(margin - fitted)
        paper = distance <= 2.5 * 1.4826 * np.median(distance) + 4
        weights = np.linalg.lstsq(margin_terms[paper], margin[paper], rcond=None)[0]
        fitted = margin_terms @ weights
    surface = np.tensordot(weights, terms, axes=1)
    return np.clip(surface, 0, 255).astype(np.float32)


def _without_dark_strokes(cells: np.ndarray) -> np.ndarray:
    """Fill dark structures narrower than a third of the picture from what surrounds them."""
    reach = max(1, max(cells.shape) // 6)
    filled = _spread(cells, reach, np.maximum)
    filled = _spread(filled, reach, np.minimum)
    for axis in (0, 1):  # soften the square corners that the filling leaves
        padded = np.pad(filled, [(1, 1) if a == axis else (0, 0) for a in (0, 1)], mode="edge")
        filled = sum(np.take(padded, range(i, i + filled.shape[axis]), axis) for i in range(3)) / 3
    return filled


def _spread(cells: np.ndarray, reach: int, choose: np.ufunc) -> np.ndarray:
    """Give each cell the extreme value within `reach` cells in each direction."""
    for axis in (0, 1):
        padded = np.pad(
            cells, [(reach, reach) if a == axis else (0, 0) for a in (0, 1)], mode="edge"
        )
        windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1, axis=axis)
        cells = choose.reduce(windows, axis=-1)
    return cells


def _enlarge(cells: np.ndarray, factor: int, shape: tuple[int, int]) -> np.ndarray:
    """Interpolate cells of `factor` pixels to a picture of the given shape, float32."""
    height, width = shape
    image = Image.fromarray(cells.astype(np.float32))
    box = (0, 0, width / factor, height / factor)  # the last cells may be incomplete
    return np.array(image.resize((width, height), Image.Resampling.BILINEAR, box=box))


def _stretch(ink: np.ndarray) -> np.ndarray:
    """Scale ink so that its strong parts are 255; return uint8. The greatest value is above 0."""
    strong = ink[ink > ink.max() / 2]
    level = np.percentile(strong, 90)
    return np.rint(np.clip(ink * np.float32(255 / level), 0, 255)).astype(np.uint8)


# Stage 3: the digit is cut out, specks are dropped.


def crop_to_ink(ink: np.ndarray) -> np.ndarray:
    """Cut the digit out of the page, and leave specks of dirt behind.

    Connected strokes are found on a coarse grid. The part with the most ink is the digit,
    together with what lies beside it and is no speck, such as the loose bar of a 5. What
    touches the edge of the page (a shadow, the end of the table) is dropped if there is a digit
    that does not.

    Args:
        ink: shape (height, width), uint8, 0 (paper) to 255 (ink), as `to_ink` makes it.

    Returns:
        A new uint8 array: the smallest rectangle that holds the digit.

    Raises:
        ValueError: if `ink` is no such array, or holds no ink or only specks.
    """
    _check_stage(ink, "crop_to_ink")
    if not ink.any():
        raise ValueError(text("preprocessing.no_ink"))
    # Averaging first weakens lone noisy pixels; the maximum afterwards keeps thin strokes.
    factor = -(-max(ink.shape) // DETAIL_SIDE)
    detail = _blocks(ink, factor, np.add) if factor > 1 else ink
    coarse_factor = -(-max(detail.shape) // SHAPE_SIDE)
    cells = _blocks(detail, coarse_factor, np.maximum)
    digit = _digit_cells(cells)

    size = factor * coarse_factor
    rows, columns = np.flatnonzero(digit.any(axis=1)), np.flatnonzero(digit.any(axis=0))
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    page = ink[top * size : bottom * size, left * size : right * size]
    mask = digit[top:bottom, left:right].repeat(size, axis=0).repeat(size, axis=1)
    cleaned = np.where(mask[: page.shape[0], : page.shape[1]], page, np.uint8(0))
    rows = np.flatnonzero(cleaned.any(axis=1))
    columns = np.flatnonzero(cleaned.any(axis=0))
    return cleaned[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].copy()


def _digit_cells(cells: np.ndarray) -> np.ndarray:
    """Return which cells belong to the digit, with a rim of one cell for its soft edge."""
    labels, boxes = _connected_parts(cells > FAINT_INK * cells.max())
    mass = np.bincount(labels.ravel(), weights=cells.ravel(), minlength=len(boxes) + 1)[1:]
    extent = (boxes[:, 2:] - boxes[:, :2]).max(axis=1)
    inside = (boxes[:, :2] > 0).all(axis=1) & (boxes[:, 2:] < cells.shape).all(axis=1)
    large = inside & (extent >= SPECK_CELLS) & (extent >= extent.max() / 5)
    everywhere = np.ones(len(boxes), dtype=bool)
    main = int(np.where(large if large.any() else everywhere, mass, -1).argmax())
    if extent[main] < SPECK_CELLS:
        raise ValueError(text("preprocessing.only_specks"))
    gaps = np.maximum(boxes[main, :2] - boxes[:, 2:], boxes[:, :2] - boxes[main, 2:])
    gap = np.clip(gaps, 0, None).max(axis=1)
    beside = (gap <= 0.35 * extent[main]) & (extent >= 0.2 * extent[main])
    attached = gap <= 0.1 * extent[main]  # the digit itself, too
    kept = (inside if large.any() else everywhere) & (beside | attached)
    digit = np.isin(labels, np.flatnonzero(kept) + 1)
    return _spread(digit, 1, np.maximum)


def _connected_parts(mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Number the parts of a mask that hang together, also over corners.

    Args:
        mask: shape (height, width), bool, with at least one True.

    Returns:
        The labels, shape (height, width), int, 0 outside and 1, 2, ... inside; and the box of
        each part, shape (parts, 4): top, left, bottom, right, the last two exclusive.
    """
    edges = np.diff(np.pad(mask, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = (values.tolist() for values in np.nonzero(edges == 1))
    stops = np.nonzero(edges == -1)[1].tolist()
    parents = list(range(len(rows)))

    def root(run: int) -> int:
        while parents[run] != run:
            parents[run] = parents[parents[run]]
            run = parents[run]
        return run

    above = 0  # the first run that may touch the current one from the row above
    for run, row in enumerate(rows):
        while rows[above] < row - 1 or (rows[above] == row - 1 and stops[above] < starts[run]):
            above += 1
        other = above
        while rows[other] == row - 1 and starts[other] <= stops[run]:
            parents[root(other)] = root(run)
            other += 1

    numbers: dict[int, int] = {}
    labels = np.zeros(mask.shape, dtype=int)
    boxes: list[list[int]] = []
    for run, (row, start, stop) in enumerate(zip(rows, starts, stops, strict=True)):
        number = numbers.setdefault(root(run), len(numbers) + 1)
        labels[row, start:stop] = number
        if number > len(boxes):
            boxes.append([row, start, row + 1, stop])
        box = boxes[number - 1]
        box[1:] = min(box[1], start), row + 1, max(box[3], stop)
    return labels, np.array(boxes)


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
    padded = np.pad(finer, 2 * reach)
    height, width = finer.shape[0] + 2 * reach, finer.shape[1] + 2 * reach
    wider = np.zeros((height, width), dtype=np.float32)
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            if down**2 + right**2 <= reach**2 + 1:  # a disc: strokes grow equally in all directions
                top, left = reach + down, reach + right
                np.maximum(wider, padded[top : top + height, left : left + width], out=wider)
    return wider


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
    moved = image
    for axis in (0, 1):
        ink = image.sum(axis=1 - axis, dtype=float)
        filled = np.flatnonzero(ink)
        centre = (ink * np.arange(FRAME)).sum() / ink.sum()
        shift = int(np.floor(FRAME / 2 - centre + 0.5))
        shift = min(max(shift, -int(filled[0])), FRAME - 1 - int(filled[-1]))
        moved = np.roll(moved, shift, axis=axis)
    return moved.copy()
