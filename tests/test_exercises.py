"""The exercises in the lessons: how they are built, and that their solutions are right.

What the checks say to other answers stands in test_checks.
"""

import ast
import re

import nbformat
import pytest
from code_facts import defined, read_first
from notebook_runner import LESSONS, NOTEBOOKS, editions, number_of
from solutions import exercises, solved_cells

from helpers import checks
from helpers.checks import engine
from helpers.messages import text

WITH_EXERCISES = [name for name in LESSONS if number_of(name) > 0]
EXERCISES = {name: exercises(NOTEBOOKS / f"{name}.ipynb") for name in LESSONS}
OVERVIEW = editions("00_overview")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
each_lesson = pytest.mark.parametrize("name", WITH_EXERCISES)
each_run = pytest.mark.parametrize("shared_run", WITH_EXERCISES, indirect=True)
each_exercise = pytest.mark.parametrize(
    ("name", "exercise"),
    [
        pytest.param(name, exercise, id=exercise.number)
        for name in LESSONS
        for exercise in EXERCISES[name]
    ],
)


def cells_of(name):
    return nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4).cells


# How they are built ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", OVERVIEW)
def test_overview_has_no_exercises(name):
    assert EXERCISES[name] == []


@each_lesson
def test_lesson_has_four_to_six_exercises_numbered_without_gaps(name):
    numbers = [exercise.number for exercise in EXERCISES[name]]
    assert numbers == [f"{number_of(name)}.{n}" for n in range(1, len(numbers) + 1)]
    assert 4 <= len(numbers) <= 6


def test_every_check_belongs_to_one_exercise():
    used = {each.check: each.number for name in LESSONS for each in EXERCISES[name]}
    assert used == {check: known.number for check, known in engine.EXERCISES.items()}


@each_exercise
def test_task_says_what_to_define(name, exercise):
    assert re.match(rf"#{{3,5}} .*\b{re.escape(exercise.number)}\b.* · \w", exercise.task)
    assert 1 <= len(exercise.names) <= 2
    for variable in exercise.names:
        assert f"`{variable}`" in exercise.task


@each_exercise
def test_check_is_called_as_the_first_variable(name, exercise):
    snake_case = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", exercise.names[0]).lower()
    assert exercise.check == snake_case


@each_exercise
def test_progress_shows_the_title_of_the_task(name, exercise):
    title = exercise.task.partition("\n")[0].partition(" · ")[2]
    assert text(f"checks.{exercise.check}.task") == title


@each_exercise
def test_answer_cell_asks_and_checks(name, exercise):
    assert exercise.source.count("...") == len(exercise.names)
    *_, call = ast.parse(exercise.source).body
    arguments = [argument.id for argument in call.value.args]
    assert arguments[: len(exercise.names)] == list(exercise.names)
    sources = [
        cell.source for cell in cells_of(name)[: exercise.place + 1] if cell.cell_type == "code"
    ]
    given = set().union(*(defined(source) for source in sources)) - set(exercise.names)
    assert set(arguments[len(exercise.names) :]) <= given


@each_exercise
def test_shipped_answer_is_not_answered_yet(name, exercise):
    feedback = getattr(checks, exercise.check).judge(*[...] * len(exercise.names), None)
    assert feedback.status == "unanswered"
    assert feedback.sentence == text("checks.sentence.unanswered", number=exercise.number)


@each_exercise
def test_solution_defines_what_was_asked(name, exercise):
    solved = ast.parse(exercise.solved_source)
    assert set(exercise.names) <= defined(exercise.solution)
    assert not any(
        isinstance(node, ast.Constant) and node.value is Ellipsis for node in ast.walk(solved)
    )
    assert "checks." not in exercise.solution
    assert max(map(len, exercise.solution.splitlines())) <= 100


@each_exercise
def test_hint_leads_on_and_keeps_the_answer(name, exercise):
    assert 8 <= len(exercise.hint.split()) <= 50
    assert re.search(r"\w.*[.?]$", exercise.why)
    for line in exercise.solution.splitlines():
        _, _, value = line.partition(" = ")
        assert not value or value not in exercise.hint


@each_exercise
def test_nothing_later_uses_the_answer(name, exercise):
    """A learner who skips an exercise can go on; what a solution makes stays its own."""
    made = defined(exercise.solved_source) | set(exercise.names)
    for cell in cells_of(name)[exercise.place + 1 :]:
        if cell.cell_type == "code":
            used = made & read_first(cell.source)
            assert not used, f"{cell.id} uses {used}"


@each_exercise
def test_section_to_read_again_stands_before_the_exercise(name, exercise):
    texts = [cell.source for cell in cells_of(name)[: exercise.place - 1]
             if cell.cell_type == "markdown"]  # fmt: skip
    headings = [heading for source in texts for heading in HEADING.findall(source)]
    assert text(f"checks.{exercise.check}.section") in headings


@each_lesson
def test_progress_and_quiz_stand_before_the_summary(name):
    cells = cells_of(name)
    ids = [cell.id for cell in cells]
    progress, quiz = ids.index("progress"), ids.index("quiz")
    assert cells[progress].source.endswith(f'\nchecks.progress("{number_of(name):02}")')
    assert EXERCISES[name][-1].place < progress < len(ids) - 1
    assert EXERCISES[name][-1].place < quiz < len(ids) - 1
    assert not any(cell.id.startswith("exercise") for cell in cells[progress:])


@each_lesson
def test_quiz_gives_each_answer_folded_with_its_section(name):
    cells = cells_of(name)
    headings = {heading for cell in cells if cell.cell_type == "markdown"
                for heading in HEADING.findall(cell.source)}  # fmt: skip
    quiz = "\n\n".join(cell.source for cell in cells if cell.id.startswith("quiz"))
    fold = r"<details><summary>[^<]+</summary>\n\n(.+?)\n\n</details>"
    answers = re.findall(fold, quiz, re.DOTALL)
    assert 3 <= len(answers) <= 5
    assert len(re.findall(r"^\*\*\d\.\*\* ", quiz, re.MULTILINE)) == len(answers)
    for answer in answers:
        assert any(f"*{heading}*" in answer for heading in headings), answer


WORKFLOW = {
    "one-hot labels": r"to_categorical\(",
    "Sequential": r"keras\.Sequential\(",
    "Functional": r"keras\.Input\((?s:.*)keras\.Model\(",
    "Subclass": r"class \w+\(keras\.Model\)",
    "compile": r"\.compile\(",
    "fit": r"\.fit\(",
    "evaluate": r"\.evaluate\(",
    "predict": r"\.predict\(",
    "argmax": r"argmax\(",
    "a threshold": r" [<>]=? ",
}


@pytest.mark.parametrize("step", WORKFLOW)
def test_learners_write_every_step_of_the_workflow(step):
    solutions = [each.solution for name in LESSONS for each in EXERCISES[name]]
    assert any(re.search(WORKFLOW[step], solution) for solution in solutions)


# The solutions, in the run of each lesson ------------------------------------------------------


@each_run
def test_solutions_are_correct(lesson_run):
    for exercise in exercises(lesson_run.path):
        assert lesson_run.text(exercise.answer).startswith(f"✓ {exercise.number} · ")


@each_run
def test_progress_shows_that_all_is_done(lesson_run):
    shown = lesson_run.text("progress")
    assert shown.count("✓") == len(exercises(lesson_run.path))
    assert "○" not in shown


@pytest.mark.parametrize("shared_run", editions("02_network"), indirect=True)
def test_counts_that_solutions_state(lesson_run):
    stated = {each.number: each.why for each in exercises(lesson_run.path)}
    assert f"{lesson_run.value('small_network.count_params()'):,}" in stated["2.3"]
    assert f"{lesson_run.value('own_network.count_params()'):,}" in stated["2.6"]
    sums = lesson_run.value("(small_inputs @ small_kernel + small_bias)[0]")
    assert [f"{each:.0f}" for each in sums] == re.findall(r"-?\d+", stated["2.1"])[:3]


# The reading of exercises, on made notebooks ---------------------------------------------------

GOOD = {
    "exercise-1-1": "#### Exercise 1.1 · Two\n\nDefine `a` and `b`.",
    "exercise-1-1-answer": "c = 1\na = ...\nb = ...\nchecks.both(a, b)",
    "exercise-1-1-help": (
        "<details><summary>Show a hint</summary>\n\nThink.\n\n</details>\n\n"
        "<details><summary>Show the solution</summary>\n\n```python\na = c\nb = [\n    2,\n]\n```\n\n"
        "Because.\n\n</details>"
    ),
}


def write(folder, cells):
    notebook = nbformat.v4.new_notebook()
    for name, source in cells.items():
        make = nbformat.v4.new_code_cell if "answer" in name else nbformat.v4.new_markdown_cell
        notebook.cells.append(make(source, id=name))
    path = folder / "01_made.ipynb"
    nbformat.write(notebook, path)
    return path


def test_solution_takes_the_place_of_the_open_lines(tmp_path):
    path = write(tmp_path, GOOD)
    solved = "c = 1\na = c\nb = [\n    2,\n]\nchecks.both(a, b)"
    assert solved_cells(path) == {"exercise-1-1-answer": solved}
    (exercise,) = exercises(path)
    assert (exercise.number, exercise.names, exercise.check) == ("1.1", ("a", "b"), "both")
    assert (exercise.hint, exercise.why) == ("Think.", "Because.")


@pytest.mark.parametrize(
    ("cell", "old", "new"),
    [
        ("exercise-1-1-help", "```python", "```"),
        ("exercise-1-1-help", "Because.\n\n", ""),
        ("exercise-1-1-help", "</details>\n\n", ""),
        ("exercise-1-1-answer", "checks.both(a, b)", "a, b"),
        ("exercise-1-1-answer", "checks.both(a, b)", "checks.both(1 + a)"),
        ("exercise-1-1", None, None),
        ("exercise-1-1-help", None, None),
    ],
)
def test_exercise_in_another_form_is_an_error(tmp_path, cell, old, new):
    cells = dict(GOOD)
    if old is None:
        del cells[cell]
    else:
        assert old in cells[cell]
        cells[cell] = cells[cell].replace(old, new)
    cells["end"] = "End."
    with pytest.raises(ValueError, match="exercise-1-1-answer"):
        exercises(write(tmp_path, cells))
