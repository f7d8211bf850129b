"""Tests of the explorable that looks through the images."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from widget_hands import press

from helpers.dataset import load_mnist
from helpers.widgets.digit_browser import (
    ANY,
    browse_digits,
    draw_choice,
    indexes_with,
    pixel_table,
    place_at_or_after,
)

LABELS = np.array([5, 0, 4, 1, 9, 2, 1, 3, 1, 4, 3, 5, 0, 1], np.uint8)


@pytest.fixture
def images():
    return np.random.default_rng(1).integers(0, 256, (len(LABELS), 28, 28)).astype(np.uint8)


@pytest.fixture
def browser(images):
    return browse_digits(images, LABELS)


@given(st.sets(st.integers(0, 50), min_size=1), st.integers(0, 60))
def test_place_at_or_after(indexes, index):
    rising = np.array(sorted(indexes))
    found = rising[place_at_or_after(rising, index)]
    assert found == min((i for i in rising if i >= index), default=rising[0])


def test_indexes_with_a_label():
    assert indexes_with(LABELS, 1).tolist() == [3, 6, 8, 13]
    assert indexes_with(LABELS, ANY).tolist() == list(range(14))


def test_start(browser):
    assert browser.words.text == (
        "Image 0 (indexes go from 0 to 13) has the label 5. 2 of the 14 images have this label."
    )
    assert browser.picture.alt.startswith("One handwritten digit, 5, index 0, large.")
    assert browser.picture.alt in repr(browser)
    assert browser.table.value == ""


def test_typed_index_is_shown(browser):
    browser.index.value = 4
    assert "Image 4 " in browser.words.text
    assert "label 9" in browser.words.text
    assert "9, index 4, large" in browser.picture.alt
    assert "follow: label 2, index 5, label 1, index 6" in browser.picture.alt


def test_label_limits_the_choice(browser):
    browser.index.value = 4
    browser.label.value = 1
    assert browser.index.value == 6
    following = re.findall(r"label (\d), index (\d+)", browser.picture.alt)
    assert following == [("1", "8"), ("1", "13"), ("1", "3")]


def test_label_of_the_chosen_image_keeps_it(browser):
    browser.label.value = 5
    assert browser.index.value == 0
    assert "follow: label 5, index 11." in browser.picture.alt


def test_a_label_with_one_image(browser):
    browser.label.value = 9
    assert browser.index.value == 4
    press(browser, browser.forward)
    assert browser.index.value == 4
    assert browser.picture.alt.endswith("follow: -.")


def test_forward_and_backward_go_round_among_the_label(browser):
    browser.label.value = 1
    seen = [browser.index.value]
    for _ in range(4):
        press(browser, browser.forward)
        seen.append(browser.index.value)
    assert seen == [3, 6, 8, 13, 3]
    press(browser, browser.backward)
    assert browser.index.value == 13


def test_a_typed_index_with_another_label_ends_the_choice_of_a_label(browser):
    browser.label.value = 1
    browser.index.value = 7
    assert browser.label.value == ANY
    assert "Image 7 " in browser.words.text
    assert "follow: label 1, index 8, label 4, index 9" in browser.picture.alt
    browser.index.value = 8
    browser.label.value = 1
    browser.index.value = 13
    assert browser.label.value == 1


def test_random_is_among_the_label_and_changes_nothing_global(browser, images):
    np.random.seed(3)
    before = np.random.get_state()[1].copy()
    browser.label.value = 1
    seen = []
    for _ in range(20):
        press(browser, browser.random)
        seen.append(browser.index.value)
    assert set(seen) == {3, 6, 8, 13}
    np.testing.assert_array_equal(np.random.get_state()[1], before)

    again = browse_digits(images, LABELS)
    again.label.value = 1
    press(again, again.random)
    assert again.index.value == seen[0]


def test_pixel_values_follow_the_image(browser, images):
    browser.pixels.value = True
    browser.index.value = 3
    values = re.findall(r"<td [^>]*>(\d+)</td>", browser.table.value)
    assert [int(value) for value in values] == images[3].ravel().tolist()
    assert "label 1, index 3</caption>" in browser.table.value
    browser.pixels.value = False
    assert browser.table.value == ""


def test_numbers_stand_out_from_their_grey():
    image = np.zeros((28, 28), np.uint8)
    image[0, 0] = 255
    table = pixel_table(image, "<title>")
    assert "rgb(255,255,255); color: #000" in table
    assert "rgb(0,0,0); color: #fff" in table
    assert "&lt;title&gt;" in table


def test_the_images_that_follow_are_drawn(images):
    sheet = draw_choice(images, LABELS, np.arange(11)).axes[1].images[0].get_array()
    np.testing.assert_array_equal(sheet[2:30, 2:30], images[1])
    np.testing.assert_array_equal(sheet[40:68, 130:158], images[10])


def test_arrays_stay_as_they_are(images):
    before = images.copy()
    images.flags.writeable = False
    browser = browse_digits(images, LABELS)
    browser.pixels.value = True
    press(browser, browser.random)
    np.testing.assert_array_equal(images, before)


@pytest.mark.parametrize(
    ("wrong_images", "wrong_labels", "message"),
    [
        (np.zeros((3, 784), np.uint8), LABELS[:3], "shape"),
        (np.zeros((3, 28, 28), np.uint8), LABELS[:2], "as many labels"),
        (np.zeros((3, 28, 28), np.uint8), np.zeros((3, 10)), "as many labels"),
        (np.zeros((3, 28, 28)), LABELS[:3], "whole numbers"),
        (np.zeros((0, 28, 28), np.uint8), LABELS[:0], "at least one image"),
    ],
)
def test_other_arrays_are_refused(wrong_images, wrong_labels, message):
    with pytest.raises(ValueError, match=message):
        browse_digits(wrong_images, wrong_labels)


def test_the_answers_of_lesson_01():
    (images, labels), _ = load_mnist()
    assert (labels[38], labels[24]) == (7, 1)
    # The bar makes some middle row of the 7 wide, the foot one of the lowest rows of the 1.
    ink = (images > 100).sum(axis=2)
    assert ink[38][14:18].max() > 2 * ink[29][14:18].max()
    rows = ink[24][ink[24] > 0]
    assert rows[-4:].max() > 2 * np.median(rows)
