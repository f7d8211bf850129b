"""The explorable that moves the threshold of a yes-or-no classifier."""

import itertools
import re

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from helpers.decisions import checked, count_answers, recall_and_precision
from helpers.widgets import threshold
from helpers.widgets.threshold import (
    START,
    THRESHOLDS,
    counts_table,
    describe,
    frame_of_threshold,
    plot_of_thresholds,
)

PROBABILITIES = np.array([0.9, 0.8, 0.6, 0.5, 0.4, 0.1])
LABELS = np.array([True, True, False, True, False, False])


@st.composite
def answers(draw):
    """Probabilities, some of them equal or on a threshold, and labels of both kinds."""
    size = draw(st.integers(2, 40))
    values = st.floats(0, 1, width=32) | st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])
    probabilities = draw(arrays.arrays(np.float32, size, elements=values))
    labels = draw(arrays.arrays(bool, size))
    assume(labels.any() and not labels.all())
    return probabilities, labels


# Counts and curve -------------------------------------------------------------------------------


@given(answers(), st.sampled_from(THRESHOLDS) | st.floats(0, 1))
def test_counts_are_those_of_brute_force(data, limit):
    probabilities, labels = data
    expected = [0, 0, 0, 0]
    for probability, label in zip(probabilities.tolist(), labels.tolist(), strict=True):
        yes = probability > limit
        expected[[[3, 2], [1, 0]][yes][label]] += 1
    assert list(count_answers(*checked(*data), limit)) == expected


def test_a_probability_at_the_threshold_means_no():
    assert count_answers(PROBABILITIES, LABELS, 0.5) == (2, 1, 1, 2)
    assert count_answers(PROBABILITIES, LABELS, 0.49) == (3, 1, 0, 2)


@given(answers())
def test_higher_thresholds_find_and_mistake_less(data):
    probabilities, labels = checked(*data)
    counts = [count_answers(probabilities, labels, limit) for limit in THRESHOLDS]
    for low, high in itertools.pairwise(counts):
        assert high.true_positives <= low.true_positives
        assert high.false_positives <= low.false_positives
        assert sum(high) == sum(low) == len(labels)


@given(answers(), st.sampled_from(THRESHOLDS))
def test_every_point_lies_on_the_curve(data, limit):
    probabilities, labels = checked(*data)
    counts = count_answers(probabilities, labels, limit)
    assume(counts.true_positives + counts.false_positives)
    recall, precision = recall_and_precision(probabilities, labels)
    at = np.hypot(recall - counts.recall, precision - counts.precision)
    assert at.min() < 1e-12
    assert recall[-1] == 1
    assert (np.diff(recall) >= 0).all()
    assert len(recall) == len(np.unique(probabilities))


def test_precision_of_no_answer_does_not_exist():
    counts = count_answers(PROBABILITIES, LABELS, 1.0)
    assert counts.recall == 0
    assert np.isnan(counts.precision)
    assert "does not exist" in describe(1.0, counts)
    frame = frame_of_threshold(1.0, counts)
    assert "no point" in frame["alt"]
    assert frame["points"] == []
    assert plot_of_thresholds(PROBABILITIES, LABELS)["handle"]["places"][-1] is None


# Input ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("labels", [LABELS, LABELS.astype(int), LABELS.astype("float32")])
@pytest.mark.parametrize("shape", [(6,), (6, 1)])
def test_both_shapes_and_all_kinds_of_labels(shape, labels):
    probabilities = PROBABILITIES.astype("float32").reshape(shape)
    flat, truth = checked(probabilities, labels.reshape(shape))
    assert flat.shape == truth.shape == (6,)
    assert (flat.dtype, truth.dtype) == (np.float64, bool)
    np.testing.assert_array_equal(truth, LABELS)


@pytest.mark.parametrize(
    ("probabilities", "labels", "says"),
    [
        (np.zeros((6, 10)), LABELS, r"shape \(6, 10\). .*probabilities\[:, 8\]"),
        (np.zeros((6, 1, 1)), LABELS, "Expected one number an image"),
        (np.float64(0.5), LABELS, "Expected one number an image"),
        (np.zeros(0), np.zeros(0), r"shape \(0,\)"),
        (PROBABILITIES[:5], LABELS, "5 probabilities and 6 labels"),
        (PROBABILITIES * 2, LABELS, "from 0.2 to 1.8"),
        (PROBABILITIES - 0.5, LABELS, "Expected numbers from 0 to 1"),
        (np.append(PROBABILITIES[:5], np.nan), LABELS, "nan"),
        (PROBABILITIES, np.array([8, 1, 0, 8, 2, 3]), "other values .*: 0, 1, 2, 3, 8. .*== 8"),
        (PROBABILITIES, np.ones(6, bool), "All labels are the same: True"),
        (PROBABILITIES, np.zeros(6), "All labels are the same"),
    ],
)
def test_bad_input_is_refused_with_help(probabilities, labels, says):
    with pytest.raises(ValueError, match=says):
        threshold(probabilities, labels)


def test_input_is_not_changed():
    probabilities, labels = PROBABILITIES.copy(), LABELS.copy()
    threshold(probabilities, labels)
    np.testing.assert_array_equal(probabilities, PROBABILITIES)
    np.testing.assert_array_equal(labels, LABELS)


# The explorable ---------------------------------------------------------------------------------


@pytest.mark.parametrize("limit", THRESHOLDS)
def test_every_scene_shows_its_threshold(limit):
    data = threshold(PROBABILITIES, LABELS).drawing.data
    index = THRESHOLDS.index(limit)
    frame, counts = data["frames"][index], count_answers(PROBABILITIES, LABELS, limit)
    assert frame["words"] == describe(limit, counts)
    assert f"hreshold {limit:.2f}" in frame["alt"]
    found, mistaken, missed, rejected = counts
    assert frame["cells"] == [str(count) for count in (found, missed, mistaken, rejected)]
    at = [point["at"] for point in frame["points"]]
    assert at == [[counts.recall, counts.precision]] * (found + mistaken > 0)
    assert data["base"]["handle"]["places"][index] == (at[0] if at else None)


@given(answers())
def test_the_curve_is_drawn_as_it_is(data):
    probabilities, labels = checked(*data)
    (line,) = plot_of_thresholds(probabilities, labels)["lines"]
    curve = np.transpose(recall_and_precision(probabilities, labels))
    # Every point of the one lies on a point of the other, but for what no one could see.
    apart = np.abs(curve[:, None] - np.array(line["points"])[None]).max(axis=2)
    assert apart.min(axis=0).max() <= 0.0005 + 1e-9
    assert apart.min(axis=1).max() <= 0.0005 + 1e-9


def test_a_long_curve_is_sent_in_few_points():
    random = np.random.default_rng(0)
    labels = random.random(10_000) < 0.1
    probabilities = np.clip(random.normal(0.3 + 0.3 * labels, 0.2), 0, 1)
    (line,) = plot_of_thresholds(probabilities, labels)["lines"]
    assert len(line["points"]) < 2500


def test_words():
    words = describe(0.5, count_answers(PROBABILITIES, LABELS, 0.5))
    assert words.startswith("With threshold 0.50 the program says yes 3 times. It finds 2 of 3")
    assert "misses 1" in words
    assert "1 of its yes answers is wrong" in words
    assert "precision 0.667" in words


def test_table_is_labelled():
    table = counts_table(count_answers(PROBABILITIES, LABELS, 0.5))
    assert table.count('scope="col"') == table.count('scope="row"') == 2
    cells = re.findall(r"data-cell [^>]*>(\d+)</span><br>(.) ([\w ]+)</td>", table)
    assert cells == [
        ("2", "✓", "found"),
        ("1", "✗", "missed"),
        ("1", "✗", "false alarms"),
        ("2", "✓", "rightly no"),
    ]


def test_the_static_picture_shows_the_start():
    start = frame_of_threshold(START, count_answers(PROBABILITIES, LABELS, START))
    assert repr(threshold(PROBABILITIES, LABELS)).startswith(start["alt"])
