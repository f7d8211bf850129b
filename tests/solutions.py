"""Reads the exercises of a lesson, and puts their solutions in place.

An exercise is three cells: the task, the answer with its `...`, and the folded hint and solution.
Whether they are good ones is decided in test_exercises.
"""

import ast
import dataclasses
import functools
import re
import warnings
from pathlib import Path
from typing import Any

import code_facts
import nbformat

ANSWER_ID = re.compile(r"exercise-(\d+)-(\d+)-answer")
HELP = re.compile(
    r"<details><summary>[^<]+</summary>\n\n(?P<hint>.+?)\n\n</details>\n\n"
    r"<details><summary>[^<]+</summary>\n\n"
    r"```python\n(?P<solution>.+?)\n```\n\n?(?P<why>.+?)\n\n</details>",
    re.DOTALL,
)


@dataclasses.dataclass(frozen=True)
class Exercise:
    """An exercise as it stands in a lesson.

    Attributes:
        number: such as ``"1.3"``.
        place: index of the answer cell among all cells.
        task: text of the cell before the answer.
        answer: id of the answer cell.
        source: the answer cell as learners find it.
        names: what the learner defines, in order.
        check: name of the check that the answer cell calls.
        hint: the folded hint.
        solution: the folded code.
        why: the sentence below that code.
    """

    number: str
    place: int
    task: str
    answer: str
    source: str
    names: tuple[str, ...]
    check: str
    hint: str
    solution: str
    why: str

    @property
    def solved_source(self) -> str:
        """The answer cell with the solution in place of its `name = ...` lines."""
        lines = self.source.splitlines()
        open_lines = [n for n, line in enumerate(lines) if line.endswith(" = ...")]
        kept = [line for n, line in enumerate(lines) if n not in open_lines]
        kept.insert(open_lines[0], self.solution)
        return "\n".join(kept)


def exercises(path: Path) -> list[Exercise]:
    """Return the exercises of a lesson, in order.

    Raises:
        ValueError: if an exercise is not built as its docstring above says.
    """
    cells = nbformat.read(path, as_version=4).cells
    places = [place for place, cell in enumerate(cells) if ANSWER_ID.fullmatch(cell.id)]
    return [_read(path.stem, cells, place) for place in places]


def solved_cells(path: Path) -> dict[str, str]:
    """Return the sources of a lesson's answer cells with the solutions in place, by cell id."""
    return {exercise.answer: exercise.solved_source for exercise in exercises(path)}


@functools.cache
def right_answers(path: Path) -> dict[str, tuple[Any, ...]]:
    """Run the solutions of a lesson in this process, and return what each check gets, by its name.

    Of the lesson, only the cells run that the solutions need, and the cells that those need.
    """
    solved = {exercise.answer: exercise for exercise in exercises(path)}
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    needed, names, found = _needed(cells, solved), {}, {}
    with warnings.catch_warnings(action="ignore"):  # a test may make errors of them
        for cell in cells:
            if cell.id in solved:
                body, _, call = solved[cell.id].solved_source.rpartition("\n")
                exec(body, names)
                arguments = call.partition("(")[2].removesuffix(")")
                found[solved[cell.id].check] = eval(f"({arguments},)", names)
            elif cell.id in needed:
                exec(cell.source, names)
    return found


def _needed(cells: list[nbformat.NotebookNode], solved: dict[str, Exercise]) -> set[str]:
    """Return the ids of the cells that define what the solutions read, directly or not."""
    read: set[str] = set()
    needed = {"imports"}  # the cell that holds all of them
    for cell in reversed(cells):
        source = solved[cell.id].solved_source if cell.id in solved else cell.source
        if cell.id in solved or read & code_facts.defined(source):
            needed.add(cell.id)
            read |= code_facts.read_first(source)
    return needed


def _read(lesson: str, cells: list[nbformat.NotebookNode], place: int) -> Exercise:
    answer = cells[place]
    where = f"{lesson}: {answer.id}"
    name = answer.id.removesuffix("-answer")
    around = [(cells[n].id, cells[n].cell_type) for n in (place - 1, place + 1)]
    if around != [(name, "markdown"), (f"{name}-help", "markdown")]:
        raise ValueError(f"{where}: needs the text cells {name} before and {name}-help after it")
    folded = HELP.fullmatch(cells[place + 1].source)
    if not folded:
        raise ValueError(f"{where}: hint and solution are not two folded blocks in the right form")
    *_, call = ast.parse(answer.source).body
    if not re.fullmatch(r"checks\.\w+\(\w+(, \w+)*\)", ast.unparse(call)):
        raise ValueError(f"{where}: must end with a call of a check with names")
    return Exercise(
        number=".".join(ANSWER_ID.fullmatch(answer.id).groups()),
        place=place,
        task=cells[place - 1].source,
        answer=answer.id,
        source=answer.source,
        names=tuple(re.findall(r"^(\w+) = \.\.\.$", answer.source, re.MULTILINE)),
        check=call.value.func.attr,
        hint=folded["hint"],
        solution=folded["solution"],
        why=folded["why"],
    )
