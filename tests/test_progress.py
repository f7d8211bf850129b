"""What is solved lasts: the file, the tables, and what happens when the file cannot be used."""

import json
import os
import subprocess
import sys
import time

import made_checks
import nbformat
import pytest
from front_end import displays
from notebook_runner import LESSONS, NOTEBOOKS, PROJECT, Kernel, copy_project, number_of

from helpers import checks, progress_file
from helpers.checks import progress_tables
from helpers.messages import catalogue, language, text
from helpers.progress_file import CORRECT, RECORD, WRONG, Attempt, Record, now, shortened, solved_on
from helpers.widgets.explorable import WIDGET_VIEW

make_check = made_checks.make_check
MORNING, NOON = "2026-11-25T08:00:00Z", "2026-11-25T12:00:00Z"


def attempt(check="nine", result=WRONG, when=NOON, exercise="9.1"):
    mistake = "" if result == CORRECT else "too_small"
    return Attempt(when, exercise, check, result, mistake)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "saved" / "progress.json"


# The file --------------------------------------------------------------------------------------


def test_attempts_outlast_the_session(path):
    record = Record(path)
    for result in (WRONG, CORRECT):
        record.add(attempt(result=result))
    later = Record(path)
    assert later.attempts() == later.before() == sorted(record.session)
    assert record.before() == []
    assert solved_on(later.attempts()) == {"nine": NOON}


def test_file_can_be_read_by_a_person_and_names_nobody(path):
    record = Record(path)
    record.add(attempt(when=MORNING))
    record.add(attempt(result=CORRECT))
    assert path.read_text(encoding="utf-8") == (
        '{\n"format": "keras-course progress", "version": 1, "since": "", "attempts": [\n'
        f'{{"time": "{MORNING}", "exercise": "9.1", "check": "nine", "result": "wrong", '
        '"mistake": "too_small"},\n'
        f'{{"time": "{NOON}", "exercise": "9.1", "check": "nine", "result": "correct", '
        '"mistake": ""}\n]}\n'
    )
    assert sorted(os.listdir(path.parent)) == ["progress.json"]


def test_two_kernels_at_once_lose_nothing(path, monkeypatch):
    """Also when both read before one writes: the next write brings what was lost."""
    one, other = Record(path), Record(path)
    read = one._read

    def other_comes_between():
        found = read()
        other.add(attempt("other"))
        return found

    monkeypatch.setattr(one, "_read", other_comes_between)
    one.add(attempt("one"))
    assert [each.check for each in Record(path).attempts()] == ["one"]
    other.add(attempt("more"))
    assert {each.check for each in Record(path).attempts()} == {"one", "other", "more"}


def test_many_processes_write_at_the_same_time(path):
    code = (
        "import sys; sys.path.append('')\n"
        "from pathlib import Path\n"
        "from helpers.progress_file import *\n"
        "record = Record(Path(sys.argv[1]))\n"
        "for n in range(30): record.add(Attempt(now(), '1.1', f'{sys.argv[2]}_{n}', 'correct', ''))\n"
        "assert not record.notices, record.notices"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(path), name], cwd=PROJECT)
        for name in "abc"
    ]
    assert [process.wait() for process in running] == [0, 0, 0]
    found = {each.check for each in Record(path).attempts()}
    assert found >= {f"{name}_{n}" for name in found_last(found) for n in range(30)}
    assert sorted(os.listdir(path.parent)) == ["progress.json"]


def found_last(found):
    """Return the writers whose last attempt is there; a writer's last write holds all it had."""
    return {name.partition("_")[0] for name in found if name.endswith("_29")}


def test_forgetting_reaches_a_kernel_that_is_still_open(path, monkeypatch):
    one, other = Record(path), Record(path)
    one.add(attempt("one", when=MORNING))
    other.add(attempt("other", when=MORNING))
    monkeypatch.setattr(progress_file, "now", lambda: NOON)
    assert one.forget()
    assert one.attempts() == other.attempts() == Record(path).attempts() == []
    other.add(attempt("new", when=NOON))
    assert [each.check for each in Record(path).attempts()] == ["new"]


def test_a_long_record_keeps_what_was_solved_and_the_newest():
    attempts = [attempt("first", CORRECT, MORNING)]
    attempts += [attempt(f"c{n}", WRONG) for n in range(progress_file.MOST_ATTEMPTS + 5)]
    kept = shortened(attempts)
    assert len(kept) == progress_file.MOST_ATTEMPTS
    assert kept == [attempts[0], *attempts[7:]]
    assert shortened(attempts[:100]) == attempts[:100]


DAMAGED = {
    "cut": b'{"format": "keras-course progress", "version": 1, "att',
    "empty": b"",
    "binary": bytes(range(256)),
    "other": b'{"format": "something"}',
    "no-object": b"[1, 2]",
    "version-as-text": b'{"format": "keras-course progress", "version": "1"}',
    "nested": b"[" * 100_000,
    "text-as-time": b'{"format": "keras-course progress", "version": 1, "since": "", "attempts":'
    b' [{"time": "noon", "exercise": "1.1", "check": "a", "result": "correct", "mistake": ""}]}',
    "number-as-since": b'{"format": "keras-course progress", "version": 1, "since": 0, '
    b'"attempts": []}',
    "other-result": b'{"format": "keras-course progress", "version": 1, "since": "", "attempts":'
    b' [{"time": "2026-11-25T12:00:00Z", "exercise": "1.1", "check": "a", "result": "yes", '
    b'"mistake": ""}]}',
    "large": b" " * (progress_file.MOST_BYTES + 1),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_damaged_file_is_set_aside_and_said_so(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    aside = path.with_name("progress-damaged-1.json")
    aside.write_text("an earlier one")
    record = Record(path)
    assert record.attempts() == []
    assert record.notices == {
        "damaged": {"file": "progress.json", "aside": "progress-damaged-2.json"}
    }
    assert path.with_name("progress-damaged-2.json").read_bytes() == content
    assert aside.read_text() == "an earlier one"
    record.add(attempt())
    assert Record(path).attempts() == record.session
    assert "damaged" in record.notices, "it was said in this session"


def test_file_of_a_newer_course_is_left_alone(path):
    path.parent.mkdir()
    content = '{"format": "keras-course progress", "version": 2, "new": {}}'
    path.write_text(content)
    record = Record(path)
    record.add(attempt())
    assert list(record.notices) == ["newer"]
    assert record.attempts() == record.session
    assert not record.forget()
    assert path.read_text() == content


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_what_is_no_file_is_set_aside_without_waiting(path, kind):
    path.parent.mkdir()
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.mkdir()
    record = Record(path)
    record.add(attempt())
    assert list(record.notices) == ["damaged"]
    assert Record(path).attempts() == record.session


def test_link_to_a_file_elsewhere_stays_one(path, tmp_path):
    path.parent.mkdir()
    elsewhere = tmp_path / "drive.json"
    path.symlink_to(elsewhere)
    Record(path).add(attempt())
    assert path.is_symlink()
    assert Record(elsewhere).attempts() == Record(path).attempts() != []


def raises(error):
    def function(*_, **__):
        raise error

    return function


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(28, "No space left on device"), "No space left"),
        (OSError(30, "Read-only file system"), "Read-only"),
        (PermissionError(13, "Permission denied"), "Permission denied"),
    ],
)
def test_disk_that_cannot_be_written_costs_only_the_memory(path, monkeypatch, error, words):
    record = Record(path)
    record.add(attempt("before"))
    written = path.read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr("os.fsync", raises(error))
        record.add(attempt("during"))
        assert words in str(record.notices["unwritable"]["error"])
        assert record.attempts() == sorted(record.session)
        assert path.read_bytes() == written
        assert os.listdir(path.parent) == ["progress.json"], "nothing half is left"
        assert not record.forget()
    record.session.append(attempt("during"))
    record.add(attempt("after"))
    assert record.notices == {}
    assert {each.check for each in Record(path).attempts()} == {"before", "during", "after"}


def test_file_that_cannot_be_read_stays_as_it_is(path, monkeypatch):
    Record(path).add(attempt())
    written = path.read_bytes()
    monkeypatch.setattr("os.open", raises(PermissionError(13, "Permission denied")))
    record = Record(path)
    record.add(attempt("new"))
    assert list(record.notices) == ["unreadable"]
    assert record.attempts() == record.session
    monkeypatch.undo()
    assert path.read_bytes() == written


def test_folder_that_is_a_file_is_said(tmp_path):
    (tmp_path / "saved").touch()
    record = Record(tmp_path / "saved" / "progress.json")
    record.add(attempt())
    assert list(record.notices) == ["unreadable"]


def test_setting_changes_the_place(monkeypatch, tmp_path):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "here.json"))
    assert Record().path == tmp_path / "here.json"
    monkeypatch.delenv("COURSE_PROGRESS")
    assert Record().path == NOTEBOOKS / "saved" / "progress.json"


def test_tests_use_another_place_than_the_learner():
    assert not RECORD.path.is_relative_to(PROJECT)


# The table of a lesson -------------------------------------------------------------------------


@pytest.fixture
def shown():
    """The list of what a notebook shows; see `front_end.displays`."""
    with displays() as outputs:
        yield outputs


@pytest.fixture
def restart(monkeypatch):
    """Return a function that leaves what a kernel has after a restart."""
    return lambda: made_checks.forget_session(monkeypatch)


def table(outputs):
    """Return the lines of the latest table, as text."""
    tables = [each for each in outputs if "data-course-static" in each["data"].get("text/html", "")]
    return tables[-1]["data"]["text/plain"].splitlines()


def live_value(outputs):
    """Return what the live version of the only table shows."""
    (model,) = {each["data"][WIDGET_VIEW]["model_id"] for each in outputs
                if WIDGET_VIEW in each["data"]}  # fmt: skip
    (page,) = [page for page in progress_tables._shown.values() if page._live.model_id == model]
    return page._live.value


def test_table_follows_the_answers(make_check, shown, monkeypatch):
    for key in ("task", "section", "correct"):
        monkeypatch.setitem(catalogue(language()), f"checks.two.{key}", f"{key} of two")
    nine, ten = make_check(), make_check("ten", "9.10", facts={"least": 9, "found": 1})
    make_check("two", "9.2")
    nine.judge(9)
    checks.progress("09")
    first, _ = shown
    assert first["data"]["text/plain"].count("○ Not answered yet") == 3, "judging leaves no trace"
    nine(9)
    ten(1)
    feedback, update = shown[-2:]
    assert "9.10 · Not yet" in feedback["data"]["text/plain"]
    assert update["update"]
    assert update["transient"] == first["transient"], "it changes in its place"
    lines = table(shown)
    assert [line.split()[0] for line in lines] == ["exercise", "9.1", "9.2", "9.10"]
    assert "✓ Correct" in lines[1]
    assert "section" not in lines[1], "what is correct need not be read again"
    assert "section of two" in lines[2]
    assert "✗ Not yet" in lines[3]


def test_live_version_shows_the_same_and_hides_the_other(make_check, shown):
    nine = make_check()
    checks.progress("09")
    nine(9)
    page = shown[-1]["data"]["text/html"]
    name = page.partition('data-course-static="')[2].partition('"')[0]
    assert f'[data-course-static="{name}"] {{ display: none }}' in live_value(shown)
    content = page.partition(f'data-course-static="{name}">')[2].removesuffix("</div>")
    assert "✓ Correct" in content
    assert content in live_value(shown)


def test_table_says_when_all_is_done(make_check, shown):
    nine = make_check()
    nine(9)
    checks.progress("09")
    words = text("checks.progress.all_done")
    data = shown[-2]["data"]
    assert data["text/plain"].endswith(f"\n{words}")
    assert words in data["text/html"]
    assert "<svg" in data["text/html"]
    nine(3)
    assert shown[-1]["update"]
    assert words not in shown[-1]["data"]["text/plain"], "the latest answer counts"


def test_what_was_solved_before_stands_apart(make_check, shown, restart):
    nine, _ten = make_check(), make_check("ten", "9.10")
    nine(9)
    checks.progress("09")
    assert "before" not in table(shown)[0]
    restart()
    checks.progress("09")
    header, first, second = table(shown)
    assert text("checks.progress.before") in header
    assert "○ Not answered yet" in first
    assert f"✓ {time.strftime('%Y-%m-%d')}" in first
    assert "section" not in first
    assert "✓" not in second
    nine(3)
    assert "✗ Not yet" in table(shown)[1]
    assert f"✓ {time.strftime('%Y-%m-%d')}" in table(shown)[1]
    nine(...)
    assert "○ Not answered yet" in table(shown)[1]


def test_all_may_be_done_in_several_sessions(make_check, shown, restart):
    nine, ten = make_check(), make_check("ten", "9.10", facts={"least": 9, "found": 1})
    nine(9)
    restart()
    ten(9)
    checks.progress("9")
    assert table(shown)[-1] == text("checks.progress.all_done")


def test_unanswered_is_no_attempt(make_check, shown):
    make_check()(...)
    assert RECORD.session == []
    assert not RECORD.path.exists()


def test_attempt_holds_exercise_result_mistake_and_time(make_check, shown):
    nine, before = make_check(), now()
    for answer in (3, 10, 9):
        nine(answer)
    assert [(each.exercise, each.check, each.result, each.mistake) for each in RECORD.session] == [
        ("9.1", "nine", "wrong", "too_small"),
        ("9.1", "nine", "wrong", "other"),
        ("9.1", "nine", "correct", ""),
    ]
    assert all(before <= each.time <= now() for each in RECORD.session)
    assert json.loads(RECORD.path.read_text())["attempts"][0].keys() == {
        "time", "exercise", "check", "result", "mistake",
    }  # fmt: skip


def test_table_of_an_unknown_lesson(make_check):
    make_check()
    with pytest.raises(ValueError, match=r"'00'.*are: 09"):
        checks.progress("00")


def test_trouble_with_the_file_is_said_once_below_an_answer_and_in_the_table(make_check, shown):
    nine = make_check()
    RECORD.path.parent.mkdir()
    RECORD.path.write_text("cut")
    words = text("checks.progress.damaged", file="progress.json", aside="progress-damaged-1.json")
    nine(3)
    nine(3)
    assert [each["data"]["text/plain"] for each in shown].count(words) == 1
    checks.progress("09")
    assert table(shown)[-1] == words
    assert "<code>progress-damaged-1.json</code>" in shown[-2]["data"]["text/html"]


def test_full_disk_never_stops_an_answer(make_check, shown, monkeypatch):
    nine = make_check()
    monkeypatch.setattr("os.fsync", raises(OSError(28, "No space left on device")))
    checks.progress("09")
    nine(9)
    assert "No space left on device" in table(shown)[-1]
    assert "✓ Correct" in table(shown)[1]


# The course at a glance, forgetting, Colab ------------------------------------------------------


def test_whole_course_at_a_glance(make_check, shown, restart):
    nine, ten = make_check(), make_check("ten", "9.10", facts={"least": 9, "found": 1})
    make_check("two", "9.2")
    make_check("eight", "8.1")
    nine(9)
    ten(3)
    restart()
    checks.progress()
    header, eight, lesson, signs = shown[-1]["data"]["text/plain"].splitlines()
    assert header.split() == ["lesson", "solved", "exercises"]
    assert eight.split(maxsplit=4) == ["08", "0", "of", "1", "○\N{NO-BREAK SPACE}8.1"]
    assert lesson.endswith(
        "1 of 3  ✓\N{NO-BREAK SPACE}9.1 · ○\N{NO-BREAK SPACE}9.2 · ✗\N{NO-BREAK SPACE}9.10"
    )
    assert signs == text("checks.progress.signs", correct="✓", wrong="✗", unanswered="○")


def test_one_call_forgets_all(make_check, shown, restart, capsys):
    nine = make_check()
    nine(9)
    restart()
    checks.progress("09")
    checks.forget_progress()
    assert capsys.readouterr().out == text("checks.progress.forgotten") + "\n"
    assert "✓" not in "".join(table(shown)), "the table follows"
    assert Record(RECORD.path).attempts() == []


def test_forgetting_what_cannot_be_changed_says_so(make_check, shown, monkeypatch, capsys):
    make_check()(9)
    monkeypatch.setattr("os.fsync", raises(OSError(30, "Read-only file system")))
    checks.forget_progress()
    printed = capsys.readouterr().out
    assert printed.startswith(text("checks.progress.not_forgotten"))
    assert "Read-only file system" in printed


def test_on_colab_it_says_how_long_progress_lasts_and_how_to_keep_it(
    make_check, shown, monkeypatch
):
    make_check()
    monkeypatch.setitem(sys.modules, "google.colab", sys)
    words = text("checks.progress.colab", file=RECORD.path)
    for lesson in ("09", None):
        checks.progress(lesson)
    assert shown[0]["data"]["text/plain"].endswith(words)
    assert shown[2]["data"]["text/plain"].endswith(words)
    assert RECORD.path.parent.is_dir(), "there is a folder to upload the file to"


# In the lessons --------------------------------------------------------------------------------


def progress_source(name):
    cells = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4).cells
    (source,) = [cell.source for cell in cells if cell.id == "progress"]
    return source


@pytest.mark.parametrize("name", LESSONS)
def test_every_lesson_has_a_progress_cell(name):
    source = progress_source(name)
    number = number_of(name)
    assert source.endswith(f'checks.progress("{number:02}")' if number else "checks.progress()")


def test_progress_cell_works_alone_after_a_restart(tmp_path):
    notebooks = copy_project(tmp_path / "course") / "notebooks"
    source = progress_source("01_data")
    place = {"COURSE_PROGRESS": str(notebooks / "saved" / "progress.json")}
    with Kernel(notebooks, env=place) as kernel:
        kernel.run(source)
        kernel.run("checks.batch_shape((1, 28, 28))")
    with Kernel(notebooks, env=place) as kernel:
        shown, _ = kernel.run(source)
        plain = shown["data"]["text/plain"]
        assert plain.count("✓") == 1
        assert text("checks.progress.before") in plain
