"""The tables of what is solved: of one lesson, which follows the answers, and of the course."""

import contextlib
import html
import sys

from IPython.display import display

from helpers.checks.engine import (
    CORRECT,
    EXERCISES,
    SYMBOLS,
    UNANSWERED,
    WRONG,
    Exercise,
    Feedback,
    as_html,
    followers,
)
from helpers.messages import text
from helpers.progress_file import RECORD, Attempt, day, now, solved_on
from helpers.tables import table_bundle
from helpers.widgets.live_page import LivePage

# A pen that draws a tick: a lesson is done.
TICK = (
    '<svg width="40" height="32" viewBox="0 0 40 32" aria-hidden="true" '
    'style="vertical-align: middle"><path d="M5 17 L15 27 L35 5" fill="none" stroke="#0072B2" '
    'stroke-width="5" stroke-linecap="round" stroke-linejoin="round" pathLength="1" '
    'stroke-dasharray="1"><animate attributeName="stroke-dashoffset" from="1" to="0" dur="0.8s" '
    'fill="freeze"/></path></svg>'
)

ON_COLAB = "google.colab"  # a module that is there

_latest: dict[str, str] = {}  # by check: the status of the latest answer in this session
_shown: dict[str, LivePage] = {}  # by lesson: the table that follows the answers
_said: set[str] = set()  # the notices that stood below an answer


def lesson_of(number: str) -> str:
    """Return the lesson of an exercise: ``"01"`` of ``"1.3"``."""
    return number.partition(".")[0].zfill(2)


def exercises_by_lesson() -> dict[str, list[Exercise]]:
    """Return the exercises of each lesson, such as ``"01"``, all in their order."""

    def place(exercise: Exercise) -> tuple[int, ...]:
        return tuple(map(int, exercise.number.split(".")))

    found: dict[str, list[Exercise]] = {}
    for exercise in sorted(EXERCISES.values(), key=place):
        found.setdefault(lesson_of(exercise.number), []).append(exercise)
    return found


def progress(lesson: str | None = None) -> None:
    """Show which exercises are solved, now and before this session, and what to read again.

    The table of a lesson follows the answers by itself from then on.

    Args:
        lesson: number of the lesson, such as ``"01"``; the whole course at a glance without it.

    Raises:
        ValueError: if the lesson has no exercises.
    """
    known = exercises_by_lesson()
    if ON_COLAB in sys.modules:
        with contextlib.suppress(OSError):  # what cannot be written is said when it is to be
            RECORD.path.parent.mkdir(parents=True, exist_ok=True)  # to upload a file to
    if lesson is None:
        display(_with_notes(_course(known)), raw=True)
    elif lesson.zfill(2) in known:
        _shown[lesson.zfill(2)] = LivePage(_lesson(known[lesson.zfill(2)]))
    else:
        words = {"lesson": lesson, "known": ", ".join(known)}
        raise ValueError(text("checks.progress.unknown_lesson", **words))


def forget_progress() -> None:
    """Forget all that was tried and solved, here and in the file."""
    _latest.clear()
    print(text("checks.progress.forgotten" if RECORD.forget() else "checks.progress.not_forgotten"))
    for page in file_notes():
        print(page)
    _renew()


def _note(feedback: Feedback) -> None:
    """Keep an answer; show what happened to the file, once, and the tables as they are now."""
    _latest[feedback.check] = feedback.status
    if feedback.status != UNANSWERED:
        mistake = "" if feedback.status == CORRECT else feedback.reason
        attempt = Attempt(now(), feedback.number, feedback.check, feedback.status, mistake)
        RECORD.add(attempt)
        for name in RECORD.notices.keys() - _said:
            _said.add(name)
            display(paragraphs([_notice(name)]), raw=True)
    _renew(lesson_of(feedback.number))


followers.append(_note)


def _renew(lesson: str | None = None) -> None:
    known = exercises_by_lesson()
    for shown, page in _shown.items():
        if lesson in (None, shown):
            page.update(_lesson(known[shown]))


def _lesson(exercises: list[Exercise]) -> dict[str, str]:
    """Return the table of a lesson's exercises as it is now."""
    before = solved_on(RECORD.before())
    columns = ["exercise", "task", "state", "before", "read_again"]
    if not any(exercise.check in before for exercise in exercises):
        columns.remove("before")
    rows, done = [], True
    for exercise in exercises:
        name, status = exercise.check, _latest.get(exercise.check, UNANSWERED)
        solved = status == CORRECT or (status == UNANSWERED and name in before)
        done = done and solved
        cells = {
            "exercise": exercise.number,
            "task": text(f"checks.{name}.task"),
            "state": f"{SYMBOLS[status]} {text(f'checks.status.{status}')}",
            "before": f"{SYMBOLS[CORRECT]} {day(before[name])}" if name in before else "",
            "read_again": "" if solved else _plain(text(f"checks.{name}.section")),
        }
        rows.append([cells[column] for column in columns])
    bundle = table_bundle([text(f"checks.progress.{column}") for column in columns], rows)
    if done:
        words = text("checks.progress.all_done")
        bundle["text/html"] += f'<p role="status">{TICK} <b>{html.escape(words)}</b></p>'
        bundle["text/plain"] += f"\n{words}"
    return _with_notes(bundle)


def _course(known: dict[str, list[Exercise]]) -> dict[str, str]:
    """Return the whole course at a glance, one row a lesson."""
    attempts = RECORD.attempts()
    solved, tried = solved_on(attempts), {attempt.check for attempt in attempts}

    def sign(exercise: Exercise) -> str:
        status = CORRECT if exercise.check in solved else UNANSWERED
        if status == UNANSWERED and exercise.check in tried:
            status = WRONG
        return f"{SYMBOLS[status]}\N{NO-BREAK SPACE}{exercise.number}"

    rows = []
    for lesson, exercises in known.items():
        done = sum(exercise.check in solved for exercise in exercises)
        count = text("checks.progress.count", done=done, all=len(exercises))
        rows.append((lesson, count, " · ".join(map(sign, exercises))))
    header = [text(f"checks.progress.{name}") for name in ("lesson", "solved", "exercises")]
    bundle = table_bundle(header, rows)
    words = text(
        "checks.progress.signs",
        correct=SYMBOLS[CORRECT],
        wrong=SYMBOLS[WRONG],
        unanswered=SYMBOLS[UNANSWERED],
    )
    bundle["text/html"] += f"<p>{html.escape(words)}</p>"
    bundle["text/plain"] += f"\n{words}"
    return bundle


def _notice(name: str) -> str:
    return text(f"checks.progress.{name}", **RECORD.notices[name])


def file_notes() -> list[str]:
    """Return what there is to say about the file, one sentence or two each."""
    notes = [_notice(name) for name in RECORD.notices]
    if ON_COLAB in sys.modules:
        notes.append(text("checks.progress.colab", file=RECORD.path))
    return notes


def _with_notes(bundle: dict[str, str]) -> dict[str, str]:
    notes = paragraphs(file_notes())
    return {kind: "\n".join(filter(None, (bundle[kind], notes[kind]))) for kind in bundle}


def paragraphs(notes: list[str]) -> dict[str, str]:
    """Return sentences, with code in backticks, as a notebook shows them."""
    return {
        "text/html": "".join(f"<p>{as_html(note)}</p>" for note in notes),
        "text/plain": "\n".join(notes),
    }


def _plain(heading: str) -> str:
    """Return a heading as readers see it: without Markdown's signs for code."""
    return heading.replace("`", "")
