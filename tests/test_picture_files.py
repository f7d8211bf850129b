"""Reading of pictures: what is taken, what becomes of it, what is refused, and with which words."""

import io
import re
import struct
import warnings
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from picture_measures import difference, enlarged, refuses
from PIL import Image
from words import texts

from helpers.dataset import load_mnist
from helpers.messages import ENGLISH, catalogue, text
from helpers.picture_files import LONGEST, load_image
from helpers.preprocessing import preprocess_digit

quick = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def seven():
    return load_mnist()[1][0][0]


@pytest.fixture(scope="module")
def page(seven):
    """A 7, dark on white, 280 x 280."""
    return 255 - enlarged(seven, 280)


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


@pytest.mark.parametrize(
    "source", [None, 3, 2.5, [[0, 1]], b"digit.png", io.BytesIO(), np.uint8(3)]
)
def test_unsupported_sources(source):
    refuses("unsupported_source", source, type=type(source).__name__)


def test_missing_file(tmp_path):
    file = tmp_path / "seven.png"
    message = text("preprocessing.missing_file", file=file, folder=Path.cwd())
    with pytest.raises(FileNotFoundError, match=re.escape(message)):
        preprocess_digit(file)


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
    starts = [template.split("{")[0] for template in texts("preprocessing").values()]
    assert any(start and message.startswith(start) for start in starts)


def png_that_claims(width, height, pixels=bytes(99), interlace=0):
    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, interlace)
    data = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")
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
    for name, template in catalogue(ENGLISH).items():
        if name.startswith("preprocessing.") and ".stage." not in name:
            assert "xpected" in template, name
            assert template.endswith("."), name


def test_masked_values_are_refused(page):
    masked = np.ma.masked_array(page, mask=page < 100)
    refuses("array_masked", masked, count=np.count_nonzero(page < 100))
    assert np.array_equal(load_image(np.ma.masked_array(page)), page)


def test_a_rounding_error_above_one_is_one(page):
    decimals = page / 255
    decimals[0, :2] = 1.0000001, -1e-9
    assert load_image(decimals)[0, :2].tolist() == [255, 0]


def test_names_that_are_no_path_get_a_hint(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Image.fromarray(page).save("seven.png")
    address, home = "https://example.org/seven.png", "~/seven.png"
    for name, hint in {
        address: text("preprocessing.web_address", file=address),
        home: text("preprocessing.home_folder", file=home),
        "'seven.png'": text("preprocessing.quoted_name", file="'seven.png'", bare="seven.png"),
        "seven.png ": text("preprocessing.quoted_name", file="seven.png ", bare="seven.png"),
    }.items():
        with pytest.raises(FileNotFoundError, match=re.escape(hint)):
            load_image(name)


def test_every_damaged_bit_of_a_png_is_seen(page, tmp_path):
    """Pillow alone reads another picture in one of seven tries."""
    file = tmp_path / "seven.png"
    Image.fromarray(page).save(file)
    content = file.read_bytes()
    for place in range(40, len(content) - 12, len(content) // 60):
        damaged = bytearray(content)
        damaged[place] ^= 1 << place % 8
        file.write_bytes(bytes(damaged))
        with pytest.raises(ValueError, match=re.escape(str(file))):
            load_image(file)


@pytest.mark.parametrize("interlace", [0, 1])
def test_a_file_that_lacks_rows_is_damaged(tmp_path, interlace):
    file = tmp_path / "short.png"
    file.write_bytes(png_that_claims(40, 40, bytes([0, *[200] * 40]), interlace))
    refuses("missing_rows", file)
    whole = bytes([0, *[200] * 40]) * 39 + bytes(41)
    file.write_bytes(png_that_claims(40, 40, whole, 0))  # its last row is black
    assert load_image(file)[38, 3] == 200


def test_an_unreadable_note_of_a_photo_warns_nobody(page, tmp_path):
    file = tmp_path / "photo.jpg"
    Image.fromarray(page).save(file, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x09\0")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert load_image(file).shape == page.shape


@pytest.mark.parametrize("kind", ["array", "png", "jpg"])
def test_large_pictures_are_shrunk(seven, tmp_path, kind):
    large = 255 - enlarged(seven, 1440)[:960]
    source = large
    if kind != "array":
        source = tmp_path / f"large.{kind}"
        Image.fromarray(large).save(source)
    grey = load_image(source)
    assert grey.shape == (LONGEST * 2 // 3, LONGEST)
    assert difference(preprocess_digit(source), preprocess_digit(grey)) < 1
