"""The hand-in of a learner: shown first, then written."""

import re

from IPython.display import display

from helpers.checks.engine import CORRECT, SYMBOLS, WRONG, as_html
from helpers.checks.progress_tables import exercises_by_lesson, file_notes, paragraphs
from helpers.hand_in_file import (
    LONGEST_NAME,
    HandIn,
    clean_name,
    course_version,
    package_versions,
    summed_up,
)
from helpers.messages import text
from helpers.progress_file import RECORD, now
from helpers.safe_files import write_in_one_step
from helpers.tables import table_bundle


def hand_in(name: str) -> None:
    """Show what a file for the teacher will hold, and write it.

    Args:
        name: of the learner, as the teacher knows it.

    Raises:
        ValueError: if it is no name.
        OSError: if the file cannot be written.
    """
    try:
        name = clean_name(name)
    except ValueError:
        raise ValueError(text("checks.hand_in.no_name", name=name, most=LONGEST_NAME)) from None
    known = [each for exercises in exercises_by_lesson().values() for each in exercises]
    tried = summed_up(RECORD.attempts())
    report = HandIn(
        name=name,
        written=now(),
        course=course_version(),
        packages=package_versions(),
        exercises={each.check: tried[each.check] for each in known if each.check in tried},
    )
    _show(report, {each.check: each.number for each in known})
    words = re.sub(r"\W+", "-", name).strip("-")
    path = RECORD.path.with_name(f"hand-in-{words}.json")
    try:
        write_in_one_step(path, report.content())
    except OSError as error:
        why = {"file": path, "error": error.strerror or error}
        raise OSError(text("checks.hand_in.not_written", **why)) from error
    display(paragraphs([text("checks.hand_in.written", file=path)]), raw=True)


def _show(report: HandIn, numbers: dict[str, str]) -> None:
    rows = []
    for check, tried in report.exercises.items():
        status = CORRECT if tried.solved else WRONG
        mistakes = [
            text("checks.hand_in.mistake", name=mistake, count=count)
            for mistake, count in tried.mistakes.items()
        ]
        state = f"{SYMBOLS[status]} {text(f'checks.status.{status}')}"
        task = text(f"checks.{check}.task")
        rows.append((numbers[check], task, state, tried.attempts, ", ".join(mistakes)))
    columns = ("exercise", "task", "state", "attempts", "mistakes")
    header = [text(f"checks.hand_in.{column}") for column in columns]
    versions = ", ".join(f"{name} {version}" for name, version in report.packages.items())
    above = text("checks.hand_in.holds", name=report.name)
    table = table_bundle(header, rows, numbers=(3,))
    if not rows:
        nothing = text("checks.hand_in.nothing")
        table = {"text/html": f"<p>{as_html(nothing)}</p>", "text/plain": nothing}
    below = [
        text("checks.hand_in.versions", course=report.course, packages=versions),
        text("checks.hand_in.self_reported"),
        *file_notes(),
    ]
    parts = [paragraphs([above]), table, paragraphs(below)]
    display({kind: "\n".join(part[kind] for part in parts) for kind in table}, raw=True)
