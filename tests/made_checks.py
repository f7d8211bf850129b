"""Checks of a lesson 9 for tests, with a record of progress of their own."""

from unittest import mock

import pytest

from helpers.checks import answers, engine, progress_tables
from helpers.messages import catalogue, language
from helpers.progress_file import RECORD


@pytest.fixture
def make_check(monkeypatch, tmp_path):
    """Return a function that makes a check of a lesson 9, forgotten after the test."""
    monkeypatch.setattr(RECORD, "_path", tmp_path / "saved" / "progress.json")
    forget_session(monkeypatch)
    for key in ("task", "section", "correct", "too_small", "other"):
        monkeypatch.setitem(
            catalogue(language()), f"checks.nine.{key}", f"{key} of `nine` <b>&</b>"
        )
        of = " of ten: {found} of {least:,}." if key == "too_small" else " of ten."
        message = key + of
        monkeypatch.setitem(catalogue(language()), f"checks.ten.{key}", message)

    def make(name="nine", number="9.1", prepare=answers.number, **settings):
        def function(answer):
            """Check a number."""

        function.__name__ = name
        mistakes = {"too_small": lambda found: found < 9}
        decorate = engine.check(number, prepare, lambda found: found == 9, mistakes, **settings)
        return decorate(function)

    with mock.patch.dict(engine.EXERCISES, clear=True):
        yield make


def forget_session(monkeypatch):
    """Leave to this module what a kernel has after a restart."""
    monkeypatch.setattr(RECORD, "session", [])
    monkeypatch.setattr(RECORD, "notices", {})
    for name, empty in (("_latest", {}), ("_shown", {}), ("_said", set())):
        monkeypatch.setattr(progress_tables, name, empty)
