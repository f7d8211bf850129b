"""Pictures of any kind become one grey array: files, Pillow images and NumPy arrays.

`load_image` is the first of the five stages of ``preprocessing``. It reads a strip at a time and
shrinks it at once, so what it costs depends on what is needed and not on the camera.
"""

import os
import warnings
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import ExifTags, Image, ImageOps

from helpers.messages import text

SMALLEST = 8  # pixels: shortest side of a picture that can show a digit
LARGEST = 6000  # pixels: longest side of a picture that is read
LONGEST = 480  # pixels: longest side that is kept, far more than a digit of 20 pixels needs
STRIP = 1_000_000  # pixels that are turned into grey at once

FILE_FORMATS = ("PNG", "JPEG")
CLEAR_SCALE = 16.0  # a largest value from here to 255 leaves no doubt that white is 255
ROUNDING = 1e-5  # how far numbers from 0 to 1 may miss these ends

ADAM7 = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)


def load_image(source: str | os.PathLike | np.ndarray | Image.Image) -> np.ndarray:
    """Read a picture as an array of grey values, at most 480 pixels high and wide.

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
        A new array of shape (height, width), dtype uint8, from 0 (black) to 255 (white). A
        picture with a side of more than 480 pixels is shrunk; no side gets shorter than 8.

    Raises:
        ValueError: if the source is something else, damaged, too small or too large, or if its
            values are masked, not finite, out of range or ambiguous.
        FileNotFoundError: if there is no such file.
    """
    if isinstance(source, np.ndarray):
        channels = _array_channels(source)
    elif isinstance(source, Image.Image):
        channels = _image_channels(source, "(Pillow image)")
    elif isinstance(source, (str, os.PathLike)):
        channels = _file_channels(source)
    else:
        raise ValueError(text("preprocessing.unsupported_source", type=type(source).__name__))
    grey = _grey(channels)
    height, width = grey.shape
    factor = max(height, width) / LONGEST
    if factor > 1:
        size = [max(SMALLEST, round(side / factor)) for side in (width, height)]
        grey = np.array(Image.fromarray(grey).resize(size, Image.Resampling.HAMMING))
    return grey


def _check_size(height: int, width: int) -> None:
    sizes = {"height": height, "width": width}
    if max(height, width) > LARGEST:
        raise ValueError(text("preprocessing.too_large", largest=LARGEST, **sizes))
    if min(height, width) < SMALLEST:
        raise ValueError(text("preprocessing.too_small", smallest=SMALLEST, **sizes))


# Files and Pillow images.


def _file_channels(source: str | os.PathLike) -> np.ndarray:
    """Read a file into uint8 channels; its size is checked before any pixel is decoded."""
    try:
        path = Path(os.fsdecode(source))
        if path.is_dir():
            raise ValueError(text("preprocessing.directory", file=path))
        if not path.exists():
            raise FileNotFoundError(_missing(os.fsdecode(source)))
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
        # Pillow only warns of large pictures; here the warning is the refusal. Notes about a
        # photo that cannot be read (EXIF) change no pixel, so nobody has to hear of them.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(file, formats=FILE_FORMATS)
            _check_size(image.height, image.width)
            image.verify()  # the check sums of a PNG; afterwards Pillow wants it opened again
            image = Image.open(file, formats=FILE_FORMATS)
            if image.format == "PNG" and _ends_early(image, path):
                raise ValueError(text("preprocessing.missing_rows", file=path))
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise ValueError(text("preprocessing.far_too_large", largest=LARGEST)) from error
        except Image.UnidentifiedImageError as error:
            raise ValueError(text("preprocessing.not_a_picture", file=path)) from error
        except (OSError, SyntaxError) as error:  # Pillow reports damage in many ways
            raise ValueError(text("preprocessing.damaged_file", file=path, reason=error)) from error
        return _image_channels(image, str(path))


def _missing(name: str) -> str:
    """Say that there is no such file, and what kind of name this may be."""
    bare = name.strip("\"' ")
    if bare != name and Path(bare).exists():
        return text("preprocessing.quoted_name", file=name, bare=bare)
    if name.startswith("~"):
        return text("preprocessing.home_folder", file=name)
    if "://" in name:
        return text("preprocessing.web_address", file=name)
    return text("preprocessing.missing_file", file=name, folder=Path.cwd())


def _ends_early(image: Image.Image, path: Path) -> bool:
    """Tell whether a PNG has fewer rows than it says, which Pillow fills with zeros.

    Unpacking twice takes time, so this is only done where the last row is zero, or where the
    rows come interlaced.
    """
    if not image.info.get("interlace"):
        last = image.crop((0, image.height - 1, image.width, image.height))
        if np.asarray(last).any():
            return False
    content = path.read_bytes()
    bits, colours = content[24], {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[content[25]]
    expected = 0
    for left, top, right, down in ADAM7 if content[28] else ((0, 0, 1, 1),):
        width, height = -(-(image.width - left) // right), -(-(image.height - top) // down)
        if width > 0 and height > 0:
            expected += height * (1 + -(-width * bits * colours // 8))
    packed, place = zlib.decompressobj(), 8
    while place < len(content):
        length = int.from_bytes(content[place : place + 4])
        if content[place + 4 : place + 8] == b"IDAT":
            data = content[place + 8 : place + 8 + length]
            while data:
                expected -= len(packed.decompress(data, STRIP))
                data = packed.unconsumed_tail
        place += length + 12
    return expected > 0


def _image_channels(image: Image.Image, name: str) -> np.ndarray:
    """Decode a Pillow image into uint8 channels, shrunk: (h, w), (h, w, 3) or (h, w, 4)."""
    _check_size(image.height, image.width)
    try:
        image.draft(None, (LONGEST, LONGEST))  # a JPEG can be decoded smaller
        image.load()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a note that cannot be read turns nothing
            orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception as error:  # Pillow reports a damaged picture in many ways
        raise ValueError(text("preprocessing.damaged_file", file=name, reason=error)) from error
    mode = image.mode
    if mode in ("I", "F") or mode.startswith("I;16"):
        numbers = np.asarray(image)
        strip = _uint8(numbers, sixteen_bits=mode != "F")
    else:
        opaque = mode == "RGBA" and image.getchannel("A").getextrema()[0] == 255
        see_through = (image.has_transparency_data or mode == "PA") and not opaque
        wanted = "RGBA" if see_through else "L" if mode in ("1", "L") else "RGB"

        def strip(top: int, bottom: int) -> Image.Image:
            part = image.crop((0, top, image.width, bottom))
            if mode == "La":  # Pillow has no direct way from here to RGBA
                part = part.convert("LA")
            return part if part.mode == wanted else part.convert(wanted)

    try:
        channels = _shrunk(strip, image.height, image.width)
    except ValueError as error:
        raise ValueError(text("preprocessing.unsupported_mode", mode=mode)) from error
    upright = Image.fromarray(channels)
    upright.getexif()[ExifTags.Base.Orientation] = orientation
    return np.asarray(ImageOps.exif_transpose(upright))


def _shrunk(strip: Callable[[int, int], Image.Image], height: int, width: int) -> np.ndarray:
    """Put a picture together from strips, each shrunk as soon as it is there.

    Args:
        strip: a function of the first row and the one after the last: the rows between them,
            in the mode L, RGB or RGBA.
        height: of the whole picture.
        width: of the whole picture.

    Returns:
        uint8 channels, shrunk by a whole number so that the longest side has still `LONGEST`
        pixels or more, and no side fewer than `SMALLEST`.
    """
    factor = max(1, min(max(height, width) // LONGEST, min(height, width) // SMALLEST))
    rows = factor * max(1, STRIP // (factor * width))
    return np.concatenate(
        [
            np.asarray(strip(top, min(top + rows, height)).reduce(factor))
            for top in range(0, height, rows)
        ]
    )


# Arrays.


def _array_channels(array: np.ndarray) -> np.ndarray:
    """Check an array and turn its values into uint8 channels, shrunk."""
    if np.ma.is_masked(array):
        raise ValueError(text("preprocessing.array_masked", count=np.ma.count_masked(array)))
    array = np.asarray(array)
    if array.dtype.kind not in "buif":
        raise ValueError(text("preprocessing.array_kind", dtype=array.dtype))
    if array.size == 0:
        raise ValueError(text("preprocessing.array_empty", shape=array.shape, smallest=SMALLEST))
    if array.ndim not in (2, 3) or (array.ndim == 3 and array.shape[2] not in (1, 3, 4)):
        raise ValueError(text("preprocessing.array_shape", shape=array.shape))
    height, width = array.shape[:2]
    _check_size(height, width)
    if array.ndim == 3 and array.shape[2] == 1:
        array = array[..., 0]
    return _shrunk(_uint8(array, sixteen_bits=array.dtype.itemsize == 2), height, width)


def _uint8(array: np.ndarray, sixteen_bits: bool) -> Callable[[int, int], Image.Image]:
    """Check the values of an array; return a function that gives strips of it."""
    low, high = array.min(), array.max()
    decimal, sixteen_bits = array.dtype.kind == "f", sixteen_bits and array.dtype != np.int16
    if decimal and not np.isfinite(high - low):
        count = sum(row.size - np.count_nonzero(np.isfinite(row)) for row in array)
        raise ValueError(text("preprocessing.array_not_finite", count=count))
    if decimal and low >= -ROUNDING and high <= 1 + ROUNDING:
        scale = 255.0
    elif low < 0 or high > (65535 if sixteen_bits and not decimal else 255):
        raise ValueError(
            text("preprocessing.array_range", dtype=array.dtype, low=float(low), high=float(high))
        )
    elif array.dtype.kind == "b":
        scale = 255
    elif decimal and high < CLEAR_SCALE:
        raise ValueError(text("preprocessing.array_scale", high=float(high), clear=CLEAR_SCALE))
    elif array.dtype.kind in "ui" and high == 1:
        raise ValueError(text("preprocessing.array_zero_one"))
    else:
        scale = 1 if high <= 255 else 1 / 257
    if decimal and array.ndim == 3 and array.shape[2] == 4:
        colour, alpha = float(array[..., :3].max()), float(array[..., 3].max())
        if min(colour, alpha) > 0 and (colour > 1 + ROUNDING) != (alpha > 1 + ROUNDING):
            raise ValueError(text("preprocessing.array_mixed_scale", colour=colour, alpha=alpha))

    def strip(top: int, bottom: int) -> Image.Image:
        values = array[top:bottom]
        if scale != 1 or decimal:
            values = np.rint(np.clip(values * np.float32(scale), 0, 255))
        return Image.fromarray(np.ascontiguousarray(values, dtype=np.uint8))

    return strip


# Channels become one grey.


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
