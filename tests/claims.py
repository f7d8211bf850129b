"""Figures that the lessons' prose states, found by the id of the text cell, in every language."""

import re
from pathlib import Path

import nbformat

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def states(lesson: Path, cell: str, *figures: str) -> None:
    """Assert that a text cell of a lesson is there and states these figures, in any words."""
    cells = nbformat.read(lesson, as_version=4).cells
    (text,) = [each.source for each in cells if each.id == cell]
    missing = set(figures) - {number.rstrip(",") for number in NUMBER.findall(text)}
    assert not missing, f"{lesson.name}: the cell {cell} does not state {sorted(missing)}"
