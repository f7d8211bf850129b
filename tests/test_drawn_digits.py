"""Digits that people draw: the made drawings, and how well the lessons' models read them."""

import contextlib

import nbformat
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.dataset import load_drawn_digits
from helpers.preprocessing import preprocess_digit
from tools.draw_digits import (
    FORMS,
    PAPER,
    PEN,
    SIDE,
    VARIANTS_EACH,
    curve,
    drawn_digits,
    drawn_strokes,
    line,
    render,
)

POINT = st.tuples(st.floats(-10, 150), st.floats(-10, 150))
# Only names that a lesson defines, and one import that leaves none.
SET = "__import__('helpers.dataset').dataset.load_drawn_digits()"
PREPARED = (
    "np.stack([__import__('helpers.preprocessing').preprocessing.preprocess_digit(d)"
    f" for d in {SET}[0]])"
)


# Drawing ----------------------------------------------------------------------------------------


@given(st.lists(POINT, min_size=1, max_size=8), st.floats(2, 20))
def test_render_is_dark_on_white(points, width):
    picture = render([np.array(points)], width)
    assert picture.shape == (SIDE, SIDE)
    assert picture.dtype == np.uint8
    inside = [(x, y) for x, y in points if 0 <= x < SIDE and 0 <= y < SIDE]
    for x, y in inside:
        assert picture[int(y), int(x)] < PAPER
    assert inside or (picture == PAPER).any()


@pytest.mark.parametrize("turn", range(0, 180, 15))
def test_ink_of_a_line_is_its_area(turn):
    direction = np.array([np.cos(np.radians(turn)), np.sin(np.radians(turn))])
    ends = np.array([70.3, 69.8]) + 40 * np.outer((-1, 1), direction)
    ink = (1 - render([ends], PEN) / PAPER).sum()
    assert ink == pytest.approx(80 * PEN + np.pi * (PEN / 2) ** 2, rel=0.005)  # round ends


def test_a_point_is_a_round_dot():
    dot = render([np.array([[70.0, 70.0]])], 12)
    assert (1 - dot / PAPER).sum() == pytest.approx(np.pi * 36, rel=0.01)
    np.testing.assert_array_equal(dot, dot.T)
    np.testing.assert_array_equal(dot, dot[::-1])


def test_points_in_between_change_nothing():
    straight = render([np.array([[20.0, 30.0], [100.0, 110.0]])])
    halves = render([np.array([[20.0, 30.0], [60.0, 70.0], [100.0, 110.0]])])
    np.testing.assert_array_equal(straight, halves)


def test_every_stroke_is_drawn():
    bars = [np.array([[20.0, y], [120.0, y]]) for y in (30, 70, 110)]
    together = render(bars)
    np.testing.assert_array_equal(together, np.minimum.reduce([render([bar]) for bar in bars]))


def test_nothing_drawn_is_white_paper():
    assert (render([]) == PAPER).all()


@pytest.mark.parametrize("shape", [(0, 2), (3,), (3, 3), (2, 3, 2)])
def test_what_is_no_stroke_is_refused(shape):
    with pytest.raises(ValueError, match=r"Expected \(points, 2\)"):
        render([np.zeros(shape)])


@pytest.mark.parametrize("shape", [line, curve])
def test_shapes_go_through_their_corners(shape):
    corners = np.array([[0, 0], [1, 0], [1, 1], [0.3, 0.7]])
    points = shape(corners)
    for corner in corners:
        assert np.abs(points - corner).sum(axis=1).min() < 1e-12
    np.testing.assert_array_equal(points[[0, -1]], corners[[0, -1]])


# The set of drawn digits ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def drawn():
    return load_drawn_digits()


def test_set_is_large_and_even(drawn):
    images, labels = drawn
    assert images.shape == (240, SIDE, SIDE)
    assert images.dtype == np.uint8
    assert np.bincount(labels).tolist() == [VARIANTS_EACH] * 10
    assert all(len(forms) >= 4 for forms in FORMS.values())


def test_file_is_what_the_tool_draws(drawn):
    images, labels = drawn_digits()
    np.testing.assert_array_equal(labels, drawn[1])
    # Rounding differs a little from one processor to the next.
    np.testing.assert_allclose(images.astype(int), drawn[0], atol=1)
    assert (drawn_digits(1)[0] != drawn[0]).any(axis=(1, 2)).all()


def test_drawings_differ_and_stay_on_the_pad(drawn):
    images, _ = drawn
    ink = images < 128
    margins = np.concatenate([images[:, 0], images[:, -1], images[..., 0], images[..., -1]])
    assert (margins == PAPER).all()
    heights = ink.any(axis=2).sum(axis=1)
    widths = ink.any(axis=1).sum(axis=1)
    longest = np.maximum(heights, widths)
    assert longest.min() < 0.5 * SIDE
    assert longest.max() > 0.9 * SIDE
    tops, lefts = ink.any(axis=2).argmax(axis=1), ink.any(axis=1).argmax(axis=1)
    assert min(np.ptp(tops), np.ptp(lefts)) > 0.4 * SIDE
    assert len(np.unique(images.reshape(240, -1), axis=0)) == 240


def test_every_drawing_can_be_prepared(drawn):
    for image in drawn[0][::7]:
        assert preprocess_digit(image).max() == 255


# How well the lessons read them -----------------------------------------------------------------


# Lesson 05 measures its own model; see `test_lesson_says_how_many`.
@pytest.mark.parametrize("shared_run", ["04_train"], indirect=True)
def test_prepared_drawings_are_read(lesson_run, measures):
    share = lesson_run.value(
        f"np.mean(recipe_model.predict({PREPARED}.astype('float32') / 255, verbose=0)"
        f".argmax(axis=-1) == {SET}[1])"
    )
    measures.append(f"{lesson_run.path.stem}: read {share:.1%} of the drawn digits")
    assert share >= 0.9


@pytest.mark.parametrize("shared_run", ["05_inference"], indirect=True)
def test_small_digits_are_read_and_tiny_ones_are_blots(lesson_run, measures, tmp_path):
    shares = {}
    drawings = list(drawn_strokes())
    for size in (1 / 3, 1 / 7):
        images, labels = [], []
        for drawing in drawings:
            with contextlib.suppress(ValueError):  # a blot is refused, so it is not read
                images.append(preprocess_digit(resized(drawing, size)))
                labels.append(drawing[0])
        np.save(tmp_path / "images.npy", np.stack(images).astype("float32") / 255)
        read = lesson_run.value(
            f"model.predict(np.load({str(tmp_path / 'images.npy')!r}), verbose=0).argmax(axis=-1)"
        )
        shares[size] = np.sum(np.array(read) == labels) / len(drawings)
    large, tiny = shares.values()
    measures.append(f"drawn a third of the pad high: {large:.1%} read, a seventh: {tiny:.1%}")
    assert large > 0.85
    assert tiny < 0.1
    assert len(labels) < 0.1 * len(drawings)  # of the tiny ones
    cells = nbformat.read(lesson_run.path, as_version=4).cells
    words = " ".join(cell.source for cell in cells if cell.id.startswith("pad-"))
    assert "large and small (a third of the pad)" in words
    assert "a tiny digit becomes a blot, and is refused" in words


def resized(drawing, size):
    """Return a picture of a drawing with the pad's pen, as large as a share of the pad."""
    _, drawn, _ = drawing
    points = np.concatenate(drawn)
    factor = (size * SIDE - PEN) / np.ptp(points, axis=0).max()
    moved = [(stroke - points.min(axis=0)) * factor + PEN for stroke in drawn]
    return render(moved)


@pytest.mark.parametrize("shared_run", ["05_inference"], indirect=True)
def test_lesson_says_how_many(lesson_run):
    shares = lesson_run.value("drawn_accuracies")
    cells = nbformat.read(lesson_run.path, as_version=4).cells
    (explained,) = [cell.source for cell in cells if cell.id == "drawn-explained"]
    assert shares["shrunk"] < 0.2
    assert "Shrunk only: close to guessing, one in ten" in explained
    assert 0.2 < shares["inverted"] < 0.5
    assert "between a fifth and a half" in explained
    assert shares["prepared"] > 0.9
    assert "more than nine of ten" in explained
    wrong = lesson_run.value("drawn_labels[drawn_predicted != drawn_labels]")
    assert sum(label in (1, 6) for label in wrong) > len(wrong) / 2
    assert "Most of the mistakes that are left are 1s with a flag and 6s" in explained
