"""The preprocessing of pictures of digits: what it takes, what it makes, what it refuses."""

import io
import runpy
import struct
import warnings
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PIL import Image
from words import texts

from helpers import preprocessing
from helpers.dataset import load_mnist
from helpers.messages import text
from helpers.preprocessing import (
    center_digit,
    crop_to_ink,
    fit_to_box,
    load_image,
    preprocess_digit,
    preprocessing_stages,
    to_ink,
)

TEXTS = texts("preprocessing")

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "images" / "samples"
TOOL = runpy.run_path(str(ROOT / "tools" / "draw_samples.py"))
BICUBIC, NEAREST = Image.Resampling.BICUBIC, Image.Resampling.NEAREST

quick = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def mnist():
    return load_mnist()


@pytest.fixture(scope="module")
def digits(mnist):
    return mnist[1][0][:500]


@pytest.fixture(scope="module")
def seven(digits):
    return digits[0]


@pytest.fixture(scope="module")
def page(seven):
    """A 7, dark on white, 280 x 280."""
    return 255 - enlarged(seven, 280)


def enlarged(picture, side, how=BICUBIC):
    return np.array(Image.fromarray(picture).resize((side, side), how))


def difference(first, second):
    """Mean absolute difference in grey levels, at the best of the nine shifts by one pixel."""
    moves = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    return min(np.abs(np.roll(first, m, (0, 1)).astype(int) - second).mean() for m in moves)


def centre_of_mass(picture):
    weights = picture.astype(float)
    index = np.arange(28)
    down = (weights.sum(axis=1) * index).sum() / weights.sum()
    right = (weights.sum(axis=0) * index).sum() / weights.sum()
    return down, right


def box_sides(picture):
    rows = np.flatnonzero(picture.any(axis=1))
    columns = np.flatnonzero(picture.any(axis=0))
    return rows[-1] - rows[0] + 1, columns[-1] - columns[0] + 1


def assert_like_mnist(picture):
    assert picture.shape == (28, 28)
    assert picture.dtype == np.uint8
    assert picture.max() == 255
    assert np.median(picture) == 0
    assert max(box_sides(picture)) in (19, 20)  # a faint edge may round to 0
    # A shift by whole pixels leaves at most half a pixel, unless the frame stops it.
    filled = [np.flatnonzero(picture.any(axis=1 - axis)) for axis in (0, 1)]
    for middle, where in zip(centre_of_mass(picture), filled, strict=True):
        at_the_edge = where[0] == 0 or where[-1] == 27
        assert abs(middle - 14) <= (4 if at_the_edge else 0.5 + 1e-9)


def refuses(key, source, **values):
    """Check that a source is refused with a message, and return the message."""
    with pytest.raises(ValueError, match=r"\w") as caught:
        preprocess_digit(source)
    message = str(caught.value)
    beginning = TEXTS[key].split("{")[0]
    assert message.startswith(beginning), message
    if values:
        assert message == text(f"preprocessing.{key}", **values)
    return message


# The data set itself comes through almost unchanged.


def test_mnist_digits_stay_nearly_the_same(digits):
    made = np.stack([preprocess_digit(digit) for digit in digits])
    changes = np.abs(made.astype(int) - digits).mean(axis=(1, 2))
    assert changes.mean() < 0.4  # measured: 0.20 grey levels of 255
    assert np.mean(changes < 2) >= 0.99


def test_twice_is_nearly_the_same_as_once(digits):
    for digit in digits[:100]:
        once = preprocess_digit(digit)
        assert difference(preprocess_digit(once), once) < 1


def test_a_nearest_mean_classifier_reads_the_same_digits(mnist, digits):
    (x, y), _ = mnist
    means = np.stack([x[y == label].mean(axis=0).ravel() for label in range(10)])

    def read(pictures):
        rows = pictures.reshape(len(pictures), -1).astype(float)
        return ((means**2).sum(axis=1) - 2 * rows @ means.T).argmin(axis=1)

    made = np.stack([preprocess_digit(digit) for digit in digits])
    assert np.mean(read(made) == read(digits)) >= 0.995
    dark = np.stack([preprocess_digit(255 - enlarged(digit, 140)) for digit in digits])
    assert np.mean(read(dark) == read(digits)) >= 0.93


# The same digit in other forms gives nearly the same result.


@quick
@given(
    index=st.integers(0, 499),
    side=st.integers(60, 400),
    dark=st.booleans(),
    how=st.sampled_from([NEAREST, BICUBIC]),
)
def test_size_and_inversion_change_little(digits, index, side, dark, how):
    picture = enlarged(digits[index], side, how)
    made = preprocess_digit(255 - picture if dark else picture)
    assert_like_mnist(made)
    assert difference(made, digits[index]) < 20


@quick
@given(
    paper=st.tuples(*[st.integers(0, 255)] * 3),
    ink=st.tuples(*[st.integers(0, 255)] * 3),
    index=st.integers(0, 499),
)
def test_colours_change_little(digits, paper, ink, index):
    luminance = np.array([0.299, 0.587, 0.114])
    contrast = abs(float((np.array(paper) - np.array(ink)) @ luminance))
    assume(contrast >= 50)
    cover = enlarged(digits[index], 112)[..., None] / 255
    picture = np.rint(np.array(paper) * (1 - cover) + np.array(ink) * cover).astype(np.uint8)
    made = preprocess_digit(picture)
    assert_like_mnist(made)
    assert difference(made, digits[index]) < 20


@quick
@given(
    left=st.integers(0, 700),
    top=st.integers(0, 500),
    side=st.integers(100, 300),
    index=st.integers(0, 499),
)
def test_the_place_on_the_page_does_not_matter(digits, left, top, side, index):
    picture = np.full((800, 1000), 255, dtype=np.uint8)
    picture[top : top + side, left : left + side] = 255 - enlarged(digits[index], side)
    assert difference(preprocess_digit(picture), digits[index]) < 20


@pytest.mark.parametrize(
    ("paper", "ink"), [((255, 255, 255), (255, 255, 0)), ((0, 0, 0), (0, 0, 255))]
)
def test_ink_that_luminance_hides(seven, paper, ink):
    cover = enlarged(seven, 112)[..., None] / 255
    picture = np.rint(np.array(paper) * (1 - cover) + np.array(ink) * cover).astype(np.uint8)
    assert np.ptp(load_image(picture).astype(int)) == 255
    assert difference(preprocess_digit(picture), seven) < 20


def image_in_mode(page, mode):
    grey = Image.fromarray(page)
    if mode == "I;16":
        return Image.fromarray(page.astype(np.uint16) * 257)
    if mode == "P transparent":
        image = grey.convert("P")
        image.info["transparency"] = 255  # white is see-through
        return image
    if mode in ("LA", "RGBA"):
        clear = Image.new("L", grey.size, 0).convert(mode)
        clear.putalpha(Image.fromarray(255 - page))
        return clear
    return grey.convert(mode)


MODES = ["1", "L", "LA", "I", "I;16", "F", "RGB", "RGBA", "P", "P transparent", "CMYK", "YCbCr"]


@pytest.mark.parametrize("mode", [*MODES, "HSV"])
def test_pillow_modes(page, mode):
    image = image_in_mode(page, mode)
    before = image.tobytes()
    made = preprocess_digit(image)
    assert image.tobytes() == before
    assert load_image(image).flags.writeable
    assert difference(made, preprocess_digit(page)) < 6


@pytest.mark.parametrize("mode", ["1", "L", "LA", "I;16", "RGB", "RGBA", "P", "P transparent"])
def test_png_files(page, mode, tmp_path):
    file = tmp_path / "digit.png"
    image_in_mode(page, mode).save(file)
    assert difference(preprocess_digit(file), preprocess_digit(page)) < 6
    assert np.array_equal(preprocess_digit(str(file)), preprocess_digit(file))


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_jpeg_files(page, mode, tmp_path):
    file = tmp_path / "digit.jpg"
    image_in_mode(page, mode).save(file)
    assert difference(preprocess_digit(file), preprocess_digit(page)) < 4


ARRAYS = {
    "bool": lambda a: a > 127,
    "int64": lambda a: a.astype(np.int64),
    "uint16, 0 to 255": lambda a: a.astype(np.uint16),
    "uint16, 0 to 65535": lambda a: a.astype(np.uint16) * 257,
    "uint16, other byte order": lambda a: (a.astype(np.uint16) * 257).astype(">u2"),
    "float32, 0 to 1": lambda a: a.astype(np.float32) / 255,
    "float16, 0 to 1": lambda a: (a / 255).astype(np.float16),
    "float64, 0 to 255": lambda a: a.astype(float),
    "(h, w, 1)": lambda a: a[..., None],
    "(h, w, 3)": lambda a: np.stack([a] * 3, axis=2),
    "(h, w, 4)": lambda a: np.stack([a, a, a, np.full_like(a, 255)], axis=2),
    "(h, w, 4) bool": lambda a: np.stack([a > 127] * 3 + [a >= 0], axis=2),
    "(h, w, 4) float": lambda a: np.stack([a / 255] * 3 + [a * 0 + 1.0], axis=2),
    "not contiguous": lambda a: np.repeat(np.repeat(a, 2, axis=0), 2, axis=1)[::2, ::2],
    "read-only": lambda a: np.frombuffer(a.tobytes(), dtype=np.uint8).reshape(a.shape),
}


@pytest.mark.parametrize("kind", ARRAYS)
def test_arrays(page, kind):
    array = ARRAYS[kind](page)
    before = array.copy()
    grey = load_image(array)
    made = preprocess_digit(array)
    assert grey.shape == page.shape
    assert grey.dtype == np.uint8
    assert np.array_equal(array, before)
    assert not np.shares_memory(grey, array)
    if "bool" not in kind:
        assert np.abs(grey.astype(int) - page).max() <= 1
    # Without grey levels the soft rim of the strokes is lost.
    assert difference(made, preprocess_digit(page)) < (12 if "bool" in kind else 6)


def test_luminance_is_the_usual_one():
    picture = np.zeros((8, 8, 3), dtype=np.uint8)
    picture[:4] = (200, 100, 50)
    assert load_image(picture)[0, 0] == round(0.299 * 200 + 0.587 * 100 + 0.114 * 50)


@pytest.mark.parametrize(("ink", "background"), [(0, 255), (255, 0)])
def test_transparency_shows_the_ink(page, ink, background):
    picture = np.full((*page.shape, 4), ink, dtype=np.uint8)
    picture[..., 3] = 255 - page
    assert load_image(picture)[0, 0] == background
    assert difference(preprocess_digit(picture), preprocess_digit(page)) < 1


def test_holes_in_paper_get_the_colour_of_the_paper(page):
    picture = np.stack([page, page, page, np.full_like(page, 255)], axis=2)
    picture[:30, :30] = 0  # a see-through corner, black underneath
    assert load_image(picture)[5, 5] == 255
    assert difference(preprocess_digit(picture), preprocess_digit(page)) < 1


def test_orientation_of_photos(page, tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter clockwise
    turned = Image.fromarray(np.rot90(page))
    turned.save(tmp_path / "turned.jpg", exif=exif, quality=95)
    assert difference(preprocess_digit(tmp_path / "turned.jpg"), preprocess_digit(page)) < 3


# The stages.


def test_stages_are_ordered_named_and_composed(page):
    stages = preprocessing_stages(page)
    assert tuple(stages) == preprocessing.STAGES == ("grey", "ink", "cropped", "fitted", "centred")
    assert all(picture.dtype == np.uint8 for picture in stages.values())
    assert np.array_equal(stages["grey"], page)
    assert stages["ink"].shape == page.shape
    assert stages["fitted"].shape == stages["centred"].shape == (28, 28)
    assert np.array_equal(stages["centred"], preprocess_digit(page))
    assert all(text(f"preprocessing.stage.{name}") for name in stages)


def test_same_source_same_result_and_stages_change_nothing(page):
    first, second = preprocessing_stages(page), preprocessing_stages(page)
    functions = (to_ink, crop_to_ink, fit_to_box, center_digit)
    for function, name in zip(functions, preprocessing.STAGES, strict=False):
        source = first[name].copy()
        made = function(source)
        assert np.array_equal(source, second[name])
        assert not np.shares_memory(made, source)
    for name in preprocessing.STAGES:
        assert np.array_equal(first[name], second[name])


def test_to_ink_leaves_clean_mnist_alone(digits):
    for digit in digits[:100]:
        ink = to_ink(digit)
        assert np.array_equal(ink > 0, digit > 0)
        assert np.array_equal(to_ink(255 - digit), ink)


def photo_of(digit, seed, shadow=1.0, strength=0.75):
    rng = np.random.default_rng(seed)
    cover = np.zeros((480, 640))
    cover[90:390, 170:470] = enlarged(digit, 300) / 255
    y, x = np.mgrid[0:480, 0:640]
    light = (200 - 80 * (x / 640) - 30 * (y / 480)) * np.where(x + y > 500, shadow, 1)
    picture = light * (1 - strength * cover) + rng.normal(0, 6, cover.shape)
    return np.clip(picture, 0, 255).astype(np.uint8)


def test_uneven_light_and_noise_become_black(digits):
    for index in range(10):
        picture = photo_of(digits[index], index)
        ink = to_ink(picture)
        outside = np.ones(ink.shape, dtype=bool)
        outside[85:395, 165:475] = False
        assert (ink[outside] == 0).mean() > 0.999
        made = preprocess_digit(picture)
        assert_like_mnist(made)
        assert difference(made, digits[index]) < 14


@pytest.mark.parametrize(("shadow", "strength"), [(0.6, 0.75), (0.7, 0.5)])
def test_a_sharp_shadow_across_the_digit(digits, shadow, strength):
    pictures = [photo_of(digits[index], index, shadow, strength) for index in range(20)]
    made = [preprocess_digit(picture) for picture in pictures]
    changes = [difference(*pair) for pair in zip(made, digits[:20], strict=True)]
    assert np.median(changes) < 16


def test_specks_far_away_are_dropped(page):
    dirty = page.copy()
    dirty[5:8, 5:8] = 0
    dirty[270:272, 270:276] = 60
    assert np.array_equal(preprocess_digit(dirty), preprocess_digit(page))


@pytest.mark.parametrize("quarter_turns", range(4))
@pytest.mark.parametrize("rows", [slice(None), slice(120)], ids=["edge", "corner"])
def test_a_dark_edge_of_the_page_is_dropped(page, quarter_turns, rows):
    wide = np.pad(page, 100, constant_values=255)
    clean = preprocess_digit(wide)
    turned = np.rot90(wide, quarter_turns).copy()
    turned[rows, -30 if rows.stop is None else -90 :] = 20
    assert difference(preprocess_digit(np.rot90(turned, -quarter_turns)), clean) < 3


def test_a_small_gap_in_a_stroke_loses_nothing():
    one = np.zeros((100, 100), dtype=np.uint8)
    one[20:80, 50:54] = 255
    one[74:76] = 0  # the last four pixels hang alone
    assert crop_to_ink(one).shape == (60, 4)


def test_a_loose_stroke_stays_with_its_digit():
    five = np.zeros((100, 100), dtype=np.uint8)
    five[30:34, 40:70] = 255  # the bar, 8 pixels from the rest
    five[42:80, 36:41] = 255
    five[76:80, 36:66] = 255
    cropped = crop_to_ink(five)
    assert cropped.shape == (50, 34)


def test_crop_is_the_smallest_box():
    ink = np.zeros((60, 80), dtype=np.uint8)
    ink[10:40, 20:30] = 200
    assert np.array_equal(crop_to_ink(ink), np.full((30, 10), 200))


@quick
@given(height=st.integers(1, 300), width=st.integers(1, 300))
def test_the_box_has_20_pixels_and_keeps_proportions(height, width):
    fitted = fit_to_box(np.full((height, width), 255, dtype=np.uint8))
    sides = box_sides(fitted)
    assert max(sides) == 20
    assert fitted.max() == 255
    if min(height, width) >= 0.1 * max(height, width):  # thinner ones are thickened
        assert abs(min(sides) - 20 * min(height, width) / max(height, width)) <= 1


@pytest.mark.parametrize("side", [600, 2000, 6000])
def test_thin_strokes_of_a_large_picture_stay_strong(side):
    picture = np.full((side, side), 255, dtype=np.uint8)
    low, high = side // 5, side * 4 // 5
    picture[low, low:high] = 0
    for shift in range(2):
        rows = np.arange(low, high)
        picture[rows, high - (rows - low) // 2 + shift - 1] = 0
    made = preprocess_digit(picture)
    assert_like_mnist(made)
    assert np.percentile(made[made > 0], 75) > 200


@quick
@given(
    points=st.lists(
        st.tuples(st.integers(4, 23), st.integers(4, 23), st.integers(1, 255)), min_size=1
    )
)
def test_centring_moves_by_whole_pixels(points):
    picture = np.zeros((28, 28), dtype=np.uint8)
    for row, column, value in points:
        picture[row, column] = value
    moved = center_digit(picture)
    assert np.array_equal(np.sort(moved.ravel()), np.sort(picture.ravel()))
    assert box_sides(moved) == box_sides(picture)
    for axis, middle in enumerate(centre_of_mass(moved)):
        filled = np.flatnonzero(moved.any(axis=1 - axis))
        if filled[0] > 0 and filled[-1] < 27:
            assert abs(middle - 14) <= 0.5 + 1e-9
    assert np.array_equal(center_digit(moved), moved)


def test_centring_stops_at_the_frame():
    picture = np.zeros((28, 28), dtype=np.uint8)
    picture[0:6, 0:28] = 255
    picture[27, 14] = 1
    moved = center_digit(picture)
    assert moved.sum(dtype=int) == picture.sum(dtype=int)
    assert np.array_equal(moved, picture)


@pytest.mark.parametrize("function", [to_ink, crop_to_ink, fit_to_box, center_digit])
def test_stages_refuse_what_is_no_grey_picture(function):
    for wrong in (
        np.zeros((28, 28)),
        np.zeros((28, 28, 3), np.uint8),
        np.zeros((0, 28), np.uint8),
        [[1, 2], [3, 4]],
        None,
    ):
        with pytest.raises(ValueError, match=function.__name__):
            function(wrong)
    with pytest.raises(ValueError, match="looks blank"):
        function(np.zeros((28, 28), np.uint8))


def test_centring_wants_the_frame():
    with pytest.raises(ValueError, match=r"\(30, 28\).*Expected shape \(28, 28\)"):
        center_digit(np.full((30, 28), 9, np.uint8))


# Bad input.


@pytest.mark.parametrize("level", [0, 1.0, 128.0, 255.0])
def test_blank_pictures(level):
    refuses("no_ink", np.full((40, 50), level))


@pytest.mark.parametrize("side", [8, 28, 280, 1500])
def test_a_blank_page_with_noise_is_blank(side):
    rng = np.random.default_rng(side)
    noise = np.clip(rng.normal(180, 8, (side, side)), 0, 255).astype(np.uint8)
    with pytest.raises(ValueError, match="No digit was found"):
        preprocess_digit(noise)


def test_specks_alone_are_no_digit(page):
    picture = np.full_like(page, 255)
    picture[100:103, 100:103] = 0
    refuses("only_specks", picture)


def test_faint_ink_counts_from_ten_grey_levels(seven):
    assert np.percentile(to_ink(255 - enlarged(seven, 100) // 4), 97) > 240
    faint = (255 - enlarged(seven, 100) * (14 / 255)).astype(np.uint8)
    assert difference(preprocess_digit(faint), seven) < 20
    refuses("no_ink", (255 - enlarged(seven, 100) * (6 / 255)).astype(np.uint8))


def test_values_that_are_no_numbers(page):
    for value in (np.nan, np.inf, -np.inf):
        picture = page / 255
        picture[3, 4:6] = value
        refuses("array_not_finite", picture, count=2)


@pytest.mark.parametrize(
    "shape", [(784,), (1, 28, 28), (28, 28, 2), (28, 28, 5), (3, 28, 28), (5, 28, 28, 1), ()]
)
def test_wrong_shapes(shape):
    refuses("array_shape", np.zeros(shape), shape=shape)


@pytest.mark.parametrize("shape", [(0,), (0, 28), (28, 0), (28, 28, 0), (0, 28, 28)])
def test_empty_arrays(shape):
    refuses("array_empty", np.zeros(shape), shape=shape, smallest=8)


@pytest.mark.parametrize("dtype", ["complex64", "object", "U3", "S3", "datetime64[s]", "i4,i4"])
def test_wrong_kinds(dtype):
    refuses("array_kind", np.zeros((28, 28), dtype=dtype), dtype=np.dtype(dtype))


def test_values_out_of_range(page):
    refuses("array_range", page.astype(float) - 100)
    refuses("array_range", page.astype(float) * 2)
    refuses("array_range", page.astype(np.int16) * 3)
    refuses("array_range", page.astype(np.int32) - 1)
    refuses("array_range", np.where(page > 9, np.uint32(2**31), np.uint32(0)))


def test_ambiguous_values(page):
    refuses("array_scale", page / 255 * 1.2, high=1.2, clear=16)
    refuses("array_zero_one", (page > 127).astype(np.uint8))
    mixed = np.stack([page * 1.0] * 3 + [np.ones(page.shape)], axis=2)
    refuses("array_mixed_scale", mixed, colour=255, alpha=1)


@pytest.mark.parametrize("shape", [(7, 28), (28, 7), (1, 1)])
def test_too_small(shape):
    refuses("too_small", np.zeros(shape), height=shape[0], width=shape[1], smallest=8)
    refuses("too_small", Image.new("L", shape[::-1]))


@pytest.mark.parametrize("shape", [(6001, 8), (8, 6001)])
def test_too_large(shape):
    refuses("too_large", np.zeros(shape, bool), height=shape[0], width=shape[1], largest=6000)
    refuses("too_large", Image.new("1", shape[::-1]))


def test_the_extreme_sizes_work(digits):
    eight = np.zeros((8, 8), dtype=np.uint8)
    eight[1:7, 4] = 255
    assert_like_mnist(preprocess_digit(eight))
    assert_like_mnist(preprocess_digit(255 - enlarged(digits[0], 6000, NEAREST)))
    strip = np.full((8, 6000), 255, dtype=np.uint8)
    strip[4, 1000:3000] = 0
    assert max(box_sides(preprocess_digit(strip))) == 20


@pytest.mark.parametrize(
    "source", [None, 3, 2.5, [[0, 1]], b"digit.png", io.BytesIO(), np.uint8(3)]
)
def test_unsupported_sources(source):
    refuses("unsupported_source", source, type=type(source).__name__)


def test_missing_file(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no file .*seven\.png.*current folder is"):
        preprocess_digit(tmp_path / "seven.png")
    with pytest.raises(FileNotFoundError):
        preprocess_digit("https://example.org/seven.png")


def test_folder_and_impossible_name(tmp_path):
    refuses("directory", tmp_path)
    refuses("directory", "")
    refuses("unreadable_file", "x" * 5000)


def test_files_that_are_no_picture(tmp_path):
    file = tmp_path / "digit.png"
    for content in (b"", b"hello", b"GIF89a" + bytes(50), b"%!PS-Adobe-3.0 EPSF-3.0\n"):
        file.write_bytes(content)
        refuses("not_a_picture", file)
    Image.new("L", (30, 30)).save(tmp_path / "digit.gif")
    refuses("not_a_picture", tmp_path / "digit.gif")


@pytest.mark.parametrize("ending", ["png", "jpg"])
def test_truncated_files(page, tmp_path, ending):
    file = tmp_path / f"whole.{ending}"
    Image.fromarray(page).save(file)
    content = file.read_bytes()
    short = tmp_path / f"short.{ending}"
    for share in (0.3, 0.6, 0.9):
        short.write_bytes(content[: int(share * len(content))])
        assert str(short) in refuses("damaged_file", short)
    refuses("damaged_file", Image.open(short))


@quick
@given(
    where=st.integers(8, 700), value=st.integers(0, 255), ending=st.sampled_from(["PNG", "JPEG"])
)
def test_damaged_files_give_a_digit_or_a_message(page, tmp_path, where, value, ending):
    buffer = io.BytesIO()
    Image.fromarray(page).save(buffer, ending)
    content = bytearray(buffer.getvalue())
    content[where % len(content)] = value
    file = tmp_path / "damaged"
    file.write_bytes(bytes(content))
    try:
        assert preprocess_digit(file).shape == (28, 28)
    except ValueError as error:
        message = str(error)
    else:
        return
    starts = [template.split("{")[0] for template in TEXTS.values()]
    assert any(start and message.startswith(start) for start in starts)


def png_that_claims(width, height):
    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(99))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + data


@pytest.mark.parametrize(
    ("side", "key"), [(7000, "too_large"), (10_000, "far_too_large"), (60_000, "far_too_large")]
)
def test_decompression_bombs_are_not_decoded(tmp_path, monkeypatch, side, key):
    def decode(*_, **__):
        pytest.fail("pixels were decoded")

    file = tmp_path / "bomb.png"
    file.write_bytes(png_that_claims(side, side))
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decode)
    limit, filters = Image.MAX_IMAGE_PIXELS, list(warnings.filters)
    refuses(key, file)
    assert limit == Image.MAX_IMAGE_PIXELS
    assert filters == warnings.filters


def test_every_message_says_what_was_expected():
    for name, template in TEXTS.items():
        if not name.startswith("stage."):
            assert "xpected" in template, name
            assert template.endswith("."), name


# The sample pictures.


def names(directory):
    return sorted(file.name for file in directory.iterdir())


def test_samples_are_those_of_the_tool():
    assert names(SAMPLES) == sorted(TOOL["SAMPLES"])
    assert sum(file.stat().st_size for file in SAMPLES.iterdir()) < 400_000
    assert {name[0] for name in names(SAMPLES) if name[0].isdigit()} == set("0123456789")
    assert sum(name.startswith("not_a_digit_") for name in names(SAMPLES)) == 2


@pytest.mark.parametrize("name", sorted(TOOL["SAMPLES"]))
def test_samples_are_reproducible(name):
    drawn, again = TOOL["file_bytes"](name), TOOL["file_bytes"](name)
    assert drawn == again
    with Image.open(SAMPLES / name) as stored, Image.open(io.BytesIO(drawn)) as new:
        assert stored.mode == new.mode
        # Other versions of Pillow may round by a few grey levels, above all in a JPEG file.
        change = np.abs(
            np.asarray(stored.convert("RGBA"), int) - np.asarray(new.convert("RGBA"), int)
        )
    assert change.mean() < 1


@pytest.mark.parametrize("name", sorted(TOOL["SAMPLES"]))
def test_samples_become_like_mnist(name):
    made = preprocess_digit(SAMPLES / name)
    assert_like_mnist(made)
    assert 40 <= np.count_nonzero(made > 30) <= 260


def test_samples_are_nearest_to_their_own_digit(mnist):
    (x, y), _ = mnist
    rows = x[:20_000].reshape(20_000, -1).astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1)
    for name in names(SAMPLES):
        if name[0].isdigit():
            made = preprocess_digit(SAMPLES / name).ravel().astype(np.float32)
            nearest = np.argsort(rows @ made / lengths)[-5:]
            assert np.bincount(y[nearest]).argmax() == int(name[0]), name
