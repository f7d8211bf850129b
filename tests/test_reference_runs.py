"""The recorded runs are sound, and say the same as lesson 04's prose."""

import json
import re
from statistics import mean

import nbformat
import pytest
from notebook_runner import NOTEBOOKS

from helpers import reference_runs
from helpers.reference_runs import REFERENCE_FILE, compare_accuracy, load_reference_runs

RUNS = json.loads(REFERENCE_FILE.read_text(encoding="utf-8"))["runs"]
ACCURACIES = [run["test_accuracy"] for run in RUNS]
LOSSES = [run["test_loss"] for run in RUNS]
NUMBER = r"(\d+(?:\.\d+)?)"


def test_recorded_runs_are_sound():
    assert [run["seed"] for run in RUNS] == list(range(len(RUNS)))
    for run in RUNS:
        assert 0.95 < run["val_accuracy"] < run["accuracy"] <= 1
        assert 0.95 < run["test_accuracy"] < 1
        assert 0 < run["test_loss"] < 1
        assert 1 <= run["epoch_of_lowest_val_loss"] <= 10


def test_runs_are_loaded_in_order():
    runs = load_reference_runs()
    assert list(runs.test_accuracies) == ACCURACIES
    assert list(runs.test_losses) == LOSSES


@pytest.mark.parametrize(
    ("accuracy", "place"),
    [
        (min(ACCURACIES) - 0.0001, "below our range"),
        (0.0, "below our range"),
        (min(ACCURACIES), "inside our range"),
        (mean(ACCURACIES), "inside our range"),
        (max(ACCURACIES), "inside our range"),
        (max(ACCURACIES) + 0.0001, "above our range"),
        (1.0, "above our range"),
    ],
)
def test_accuracy_is_placed(accuracy, place, capsys):
    compare_accuracy(accuracy)
    sentence = capsys.readouterr().out
    assert place in sentence
    for number in (accuracy, min(ACCURACIES), max(ACCURACIES), mean(ACCURACIES)):
        assert f"{number:.4f}" in sentence
    assert f"Our {len(RUNS)} runs" in sentence


@pytest.mark.parametrize("value", [-0.01, 1.01, 97.7, float("nan")])
def test_value_that_is_no_share_is_refused(value):
    with pytest.raises(ValueError, match=r"share from 0 to 1, but got .*loss first"):
        compare_accuracy(value)


def test_range_follows_the_file(tmp_path, monkeypatch, capsys):
    file = tmp_path / "runs.json"
    runs = [{"test_accuracy": 0.5, "test_loss": 1.0}, {"test_accuracy": 0.7, "test_loss": 0.9}]
    file.write_text(json.dumps({"runs": runs}), encoding="utf-8")
    monkeypatch.setattr(reference_runs, "REFERENCE_FILE", file)
    compare_accuracy(0.6)
    sentence = capsys.readouterr().out
    assert "inside" in sentence
    assert "Our 2 runs with different seeds gave 0.5000 to 0.7000, 0.6000 on average" in sentence


# Lesson 04 --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def lesson():
    """Lesson 04's Markdown by cell id, line breaks as spaces."""
    cells = nbformat.read(NOTEBOOKS / "04_train.ipynb", as_version=4).cells
    return {c.id: " ".join(c.source.split()) for c in cells if c.cell_type == "markdown"}


def stated(pattern: str, prose: str) -> tuple[str, ...]:
    """Return the numbers that stand in the prose where the pattern has {}; … is any words."""
    found = re.search(re.escape(pattern).replace(r"\{\}", NUMBER).replace("…", r"[^.\d]*"), prose)
    assert found, f"the lesson no longer says: {pattern}"
    return found.groups()


def rounded_like(values, as_stated: tuple[str, ...]) -> tuple[str, ...]:
    """Return values with as many decimals as the prose gives each."""
    return tuple(
        f"{value:.{len(number.partition('.')[2])}f}"
        for value, number in zip(values, as_stated, strict=True)
    )


def test_lesson_states_the_range(lesson):
    numbers = stated(
        "Our {} runs gave test accuracies from {} to {} and losses from {} to {}",
        lesson["compare-explained"],
    )
    facts = (len(RUNS), min(ACCURACIES), max(ACCURACIES), min(LOSSES), max(LOSSES))
    assert numbers == rounded_like(facts, numbers)
    assert [len(number) for number in numbers] == [2, 6, 6, 5, 5]


def test_summary_states_the_range(lesson):
    numbers = stated("test accuracy {} to {} |", lesson["summary"])
    assert numbers == rounded_like((min(ACCURACIES), max(ACCURACIES)), numbers)
    assert [len(number) for number in numbers] == [6, 6]


def test_lesson_states_where_overfitting_begins(lesson):
    prose = lesson["overfitting-explained"]
    count, *epochs = stated(
        "In our {} runs with different seeds … {}, {}, {} or {} in all but one", prose
    )
    assert int(count) == len(RUNS)
    lowest = [run["epoch_of_lowest_val_loss"] for run in RUNS]
    usual = {int(epoch) for epoch in epochs}
    assert sum(epoch not in usual for epoch in lowest) == 1
    assert usual <= set(lowest)


def test_lesson_states_the_gap(lesson):
    above, near = stated(
        "the training accuracy is above {}, the validation accuracy near {}",
        lesson["overfitting-explained"],
    )
    assert min(run["accuracy"] for run in RUNS) > float(above)
    assert mean(run["val_accuracy"] for run in RUNS) == pytest.approx(float(near), abs=0.002)


def test_old_notes_lie_in_the_range(lesson):
    accuracy, loss = stated(
        "print a test accuracy of {} and a test loss of {}", lesson["compare-question"]
    )
    assert min(ACCURACIES) <= float(accuracy) <= max(ACCURACIES)
    assert min(LOSSES) <= float(loss) <= max(LOSSES)
    assert stated("The old {} and {} are normal", lesson["compare-explained"]) == (
        accuracy,
        loss,
    )
