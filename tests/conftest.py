"""What the tests share: where lessons run, the run of each, and the table of their measures."""

import dataclasses
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

sys.path.append(str(Path(__file__).resolve().parents[1]))  # last: learners keep files there

import notebook_runner
import solutions

from helpers.progress_file import SETTING

# No test reads or changes what a learner has solved or saved here.
ELSEWHERE = tempfile.TemporaryDirectory(prefix="course-tests-")
os.environ[SETTING] = str(Path(ELSEWHERE.name) / "progress.json")  # kernels inherit this

# Two processes train at the same time on two cores: with a thread each they do not wait for another.
for threads in ("TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS"):
    os.environ.setdefault(threads, "1")

MEASURE = "measure of a lesson"  # name of the property that carries it to the summary

# How long an example takes says more about the computer than about the code.
hypothesis.settings.register_profile("course", deadline=None)
hypothesis.settings.load_profile("course")


@dataclasses.dataclass
class SharedRun:
    """The one run of a lesson in a test session, and the copy of the project it ran in.

    Attributes:
        lesson: the run; ask it for values and outputs.
        before: checksums of the copy's files before the run.
        after: the same, after the run.
        project: the folder of the copy.
    """

    lesson: notebook_runner.LessonRun
    before: dict[str, str]
    after: dict[str, str]
    project: Path


@pytest.fixture(scope="session")
def shared_run(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SharedRun]:
    """Run a lesson alone in a fresh, protected copy of the project, every code cell twice.

    The exercises are solved: their folded solutions stand in place of the `...`. (The lessons as
    they are shipped are run by nbmake.)

    Name the lesson with ``@pytest.mark.parametrize("shared_run", ["04_train"], indirect=True)``.
    All tests of a lesson share the run; its kernel ends before the next lesson's begins.
    """
    folder = tmp_path_factory.mktemp(Path(request.param).name)
    project = notebook_runner.copy_project(folder / "course")
    before = notebook_runner.snapshot(project)
    path = project / "notebooks" / f"{request.param}.ipynb"
    with (
        notebook_runner.read_only(project),
        notebook_runner.run_lesson(
            path,
            path.parent,
            each_cell_twice=True,
            replace=solutions.solved_cells(path),
            env={
                "KERAS_HOME": str(folder / "keras"),
                SETTING: str(path.parent / "saved" / "progress.json"),
            },
        ) as lesson,
    ):
        yield SharedRun(lesson, before, notebook_runner.snapshot(project), project)


@pytest.fixture
def lesson_run(shared_run: SharedRun) -> notebook_runner.LessonRun:
    """The shared run of a lesson, for tests that only ask for its values and outputs."""
    return shared_run.lesson


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of a lesson's run together, so that each lesson runs once.

    Two processes share the tests. What has fixtures in common goes to one of them: the tests of a
    lesson's run, and those of a file. Answers and notebooks of different lessons have none.
    """
    items.sort(key=_lesson_of)
    _run_in_copy([item for item in items if getattr(item, "nbmake", False)])
    for item in items:
        if item.path.name != "test_answers.py" and item.path.suffix == ".py":
            item.add_marker(pytest.mark.xdist_group(_lesson_of(item) or item.path.stem))


def _run_in_copy(lessons: list[pytest.Item]) -> None:
    """Let nbmake run lessons in a copy, where nothing is saved that is a learner's.

    Nor does a lesson load there what other versions of the packages have saved.
    """
    if lessons:
        project = notebook_runner.copy_project(Path(ELSEWHERE.name) / "course")
        for lesson in lessons:
            lesson.filename = str(project / lesson.path.relative_to(notebook_runner.PROJECT))


def _lesson_of(item: pytest.Item) -> str:
    callspec = getattr(item, "callspec", None)
    lesson = callspec.params.get("shared_run") if callspec else None
    return lesson if isinstance(lesson, str) else ""


@pytest.fixture
def measures(request: pytest.FixtureRequest) -> Iterator[list[str]]:
    """Lines that the summary at the end of the session shows as a table."""
    lines: list[str] = []
    yield lines
    request.node.user_properties += [(MEASURE, line) for line in lines]


def pytest_terminal_summary(
    terminalreporter: "pytest.TerminalReporter",  # unknown to pytest 8.0
) -> None:
    """Print the measures of the lessons."""
    reports = [report for kind in terminalreporter.stats.values() for report in kind]
    lines = [
        line
        for report in reports
        if getattr(report, "when", None) == "teardown"
        for name, line in report.user_properties
        if name == MEASURE
    ]
    if lines:
        terminalreporter.section("measures of the lessons")
        for line in lines:
            terminalreporter.line(line)
