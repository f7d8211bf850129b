"""The recorded runs are sound, and say the same as lesson 04's prose."""

import json
from pathlib import Path
from statistics import mean

import pytest
from claims import states
from notebook_runner import NOTEBOOKS, editions

from helpers import reference_runs
from helpers.reference_runs import REFERENCE_FILE, compare_accuracy, load_reference_runs

RUNS = json.loads(REFERENCE_FILE.read_text(encoding="utf-8"))["runs"]
ACCURACIES = [run["test_accuracy"] for run in RUNS]
LOSSES = [run["test_loss"] for run in RUNS]


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


each_edition = pytest.mark.parametrize("lesson", editions("04_train"))


def notebook(lesson: str) -> Path:
    return NOTEBOOKS / f"{lesson}.ipynb"


@each_edition
def test_lesson_states_the_range(lesson):
    low, high = f"{min(ACCURACIES):.4f}", f"{max(ACCURACIES):.4f}"
    losses = f"{min(LOSSES):.3f}", f"{max(LOSSES):.3f}"
    states(notebook(lesson), "compare-explained", f"{len(RUNS)}", low, high, *losses)
    states(notebook(lesson), "quiz-difference", f"{len(RUNS)}", low, high)
    states(notebook(lesson), "summary", low, high)


@each_edition
def test_lesson_states_where_overfitting_begins(lesson):
    *usual, last = sorted(run["epoch_of_lowest_val_loss"] for run in RUNS)
    states(notebook(lesson), "overfitting-explained", f"{len(RUNS)}", f"{usual[0]}", f"{usual[-1]}")
    assert last > usual[-1], "in all but one"


@each_edition
def test_lesson_states_the_gap(lesson):
    states(notebook(lesson), "overfitting-explained", "0.99", "0.975")
    assert min(run["accuracy"] for run in RUNS) > 0.99
    assert mean(run["val_accuracy"] for run in RUNS) == pytest.approx(0.975, abs=0.002)


@each_edition
def test_lesson_states_how_sure_mistakes_become(lesson):
    def per_hundred(part: str) -> str:
        wrong = sum(run[part]["wrong"] for run in RUNS)
        return f"{100 * sum(run[part]['sure_and_wrong'] for run in RUNS) / wrong:.0f}"

    best, end = per_hundred("validation_at_lowest_val_loss"), per_hundred("validation")
    states(notebook(lesson), "compare-on-validation-explained", f"{len(RUNS)}", best, end, "100")
    wrong = [mean(run[part]["wrong"] for run in RUNS) for part in
             ("validation_at_lowest_val_loss", "validation")]  # fmt: skip
    assert wrong[1] < 1.1 * wrong[0], "about as many mistakes"


@pytest.mark.parametrize("lesson", editions("05_inference"))
def test_lesson_05_states_how_many_sure_answers_are_wrong(lesson):
    wrong = [run["test"]["sure_and_wrong"] for run in RUNS]
    states(notebook(lesson), "sure-explained", f"{min(wrong)}", f"{max(wrong)}", f"{len(RUNS)}")
    shares = [1 - run["test"]["sure_and_wrong"] / run["test"]["sure"] for run in RUNS]
    assert all(round(100 * share) == 99 for share in shares), "about 99 of 100"
    assert all(run["test"]["sure"] > 9_000 for run in RUNS)


@each_edition
def test_result_of_the_older_notes_lies_in_the_range(lesson):
    states(notebook(lesson), "compare-question", "0.9777", "0.0926")
    states(notebook(lesson), "compare-explained", "0.9777", "0.0926")
    assert min(ACCURACIES) <= 0.9777 <= max(ACCURACIES)
    assert min(LOSSES) <= 0.0926 <= max(LOSSES)
