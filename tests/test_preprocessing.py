"""The stages of preprocessing: from a grey picture to a digit like those of MNIST."""

import io
import re
import runpy
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from picture_measures import BICUBIC, NEAREST, difference, enlarged, refuses
from PIL import Image

from helpers import preprocessing
from helpers.dataset import load_mnist
from helpers.messages import text
from helpers.preprocessing import (
    center_digit,
    crop_to_ink,
    fit_to_box,
    preprocess_digit,
    preprocessing_stages,
    to_ink,
)

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "images" / "samples"
TOOL = runpy.run_path(str(ROOT / "tools" / "draw_samples.py"))

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
    with pytest.raises(ValueError, match=re.escape(text("preprocessing.no_ink"))):
        function(np.zeros((28, 28), np.uint8))


def test_centring_wants_the_frame():
    with pytest.raises(ValueError, match=r"\(30, 28\).*\(28, 28\)"):
        center_digit(np.full((30, 28), 9, np.uint8))


@pytest.mark.parametrize("level", [0, 1.0, 128.0, 255.0])
def test_blank_pictures(level):
    refuses("no_ink", np.full((40, 50), level))


@pytest.mark.parametrize("side", [8, 28, 280, 1500])
def test_a_blank_page_with_noise_is_blank(side):
    rng = np.random.default_rng(side)
    noise = np.clip(rng.normal(180, 8, (side, side)), 0, 255).astype(np.uint8)
    with pytest.raises(ValueError, match=re.escape(text("preprocessing.no_ink"))):
        preprocess_digit(noise)


def test_a_thick_one_in_a_narrow_picture_stays_whole():
    picture = np.full((600, 200), 220, dtype=np.uint8)
    picture[30:570, 50:150] = 70
    assert box_sides(preprocess_digit(picture)) == (20, 4)


@pytest.mark.parametrize("margin", [60, 80])
def test_a_page_on_a_dark_desk_bears_dark_ink(seven, margin):
    picture = np.full((300, 400), 30, dtype=np.uint8)
    picture[margin:-margin, margin:-margin] = 210
    with pytest.raises(ValueError, match=r"\w"):
        preprocess_digit(picture)
    cover = np.zeros(picture.shape)
    cover[105:195, 155:245] = enlarged(seven, 90) / 255
    assert difference(preprocess_digit((picture * (1 - 0.8 * cover)).astype(np.uint8)), seven) < 20


def test_a_dash_is_no_digit():
    dash = np.full((80, 200), 255, dtype=np.uint8)
    dash[38:44, 50:150] = 0
    refuses("no_digit", dash)


def test_specks_alone_are_no_digit(page):
    picture = np.full_like(page, 255)
    picture[100:103, 100:103] = 0
    refuses("no_digit", picture)


def test_faint_ink_counts_from_ten_grey_levels(seven):
    cover = np.pad(enlarged(seven, 100), 20).astype(int)  # a faint digit keeps away from the edge
    ink = to_ink((255 - cover // 4).astype(np.uint8))
    assert np.percentile(ink[20:-20, 20:-20], 97) == pytest.approx(62, abs=3)
    faint = (255 - cover * (14 / 255)).astype(np.uint8)
    assert difference(preprocess_digit(faint), seven) < 20
    refuses("no_ink", (255 - cover * (6 / 255)).astype(np.uint8))


def test_the_extreme_sizes_work(digits):
    eight = np.zeros((8, 8), dtype=np.uint8)
    eight[1:7, 4] = 255
    assert_like_mnist(preprocess_digit(eight))
    assert_like_mnist(preprocess_digit(255 - enlarged(digits[0], 6000, NEAREST)))
    strip = np.full((6000, 8), 255, dtype=np.uint8)
    strip[1000:3000, 4] = 0
    assert max(box_sides(preprocess_digit(strip))) == 20


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
