"""Runs lessons in a real kernel and answers questions about what they computed.

    with run_lesson(path, folder) as run:
        run.value("x_train.shape")     # [60000, 28, 28]
        run.outputs("show-digits")     # as in the notebook's file

What a good lesson is, is decided in the tests. The part that works inside the kernel stands in
`kernel_probe`.
"""

import ast
import contextlib
import dataclasses
import hashlib
import json
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Self

import code_facts
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from helpers.messages import SETTING
from tools.stamp_course import language_of, lesson_files

PROJECT = Path(__file__).resolve().parents[1]
NOTEBOOKS = PROJECT / "notebooks"

MEASURES_TIME = "measures-time"  # tag of a cell whose own variables may differ each time

NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv*", "__pycache__", ".ipynb_checkpoints", ".pytest_cache",
    ".ruff_cache", ".hypothesis", "saved", "build",
)  # fmt: skip
# English editions are called "04_train", others "ko/04_train", after their files. The setting of
# the language limits the tests to the lessons in it.
LESSONS = [
    path.relative_to(NOTEBOOKS).with_suffix("").as_posix()
    for path in lesson_files(PROJECT)
    if language_of(path) == os.environ.get(SETTING, language_of(path))
]
CELL_LIMIT = 300  # seconds
PROBE = (Path(__file__).parent / "kernel_probe.py").read_text(encoding="utf-8")
# One expression statement: it leaves no name among the variables of the lesson.
LOAD_PROBE = (
    f"exec({PROBE!r}, vars(__import__('sys').modules.setdefault('kernel_probe', "
    "__import__('types').ModuleType('kernel_probe'))))"
)


def editions(name: str) -> list[str]:
    """Return a lesson in every language that it exists in: "04_train" and the like of it."""
    return [lesson for lesson in LESSONS if Path(lesson).name == name]


def number_of(name: str) -> int:
    """Return the number of a lesson: 4 of "04_train", in any language."""
    return int(Path(name).name.split("_")[0])


class CellFailed(Exception):
    """A cell, or a question to the kernel, ended in an error.

    Attributes:
        cell: id of the cell.
        error: name of the exception's class, such as ``"ConnectionError"``.
        message: what the exception said.
    """

    def __init__(self, cell: str, error: str, message: str) -> None:
        super().__init__(f"cell {cell!r}: {error}: {message}")
        self.cell, self.error, self.message = cell, error, message


@dataclasses.dataclass(frozen=True)
class Change:
    """A variable that a second execution of a cell left with another value than the first."""

    cell: str
    name: str
    first: str
    second: str

    def __str__(self) -> str:
        return f"cell {self.cell!r} run again changes {self.name}: {self.first} -> {self.second}"


class Kernel:
    """A living kernel in a folder. Use it in a `with` statement, which ends it."""

    def __init__(self, folder: Path, env: Mapping[str, str] | None = None) -> None:
        """Start the kernel.

        Args:
            folder: its working folder.
            env: environment variables, on top of those of the tests without PYTHONPATH.
        """
        self._client = NotebookClient(
            nbformat.v4.new_notebook(), timeout=CELL_LIMIT, kernel_name="python3",
            shutdown_kernel="immediate",
        )  # fmt: skip
        inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        self._client.create_kernel_manager()
        self._client.start_new_kernel(
            cwd=str(folder), env=inherited | {"PYTHONDONTWRITEBYTECODE": "1"} | dict(env or {})
        )
        self._client.start_new_kernel_client()
        try:
            self._ask(LOAD_PROBE, "None")
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the kernel; a second call does nothing."""
        if self._client.km is not None:
            self._client._cleanup_kernel()

    def run(self, source: str, cell: str = "cell") -> list[dict[str, Any]]:
        """Run a cell as a front end does and return its outputs.

        Raises:
            CellFailed: if the cell raises.
        """
        node = nbformat.v4.new_code_cell(source)
        self._client.nb.cells = [node]
        try:
            self._client.execute_cell(node, 0)
        except CellExecutionError as error:
            raise CellFailed(cell, error.ename, error.evalue) from error
        return node.outputs

    def value(self, expression: str) -> Any:
        """Return the value of an expression in the kernel: numbers, text, lists, dicts.

        Raises:
            CellFailed: if the expression raises, or its value is of another kind.
        """
        return json.loads(self._ask("", f"__import__('kernel_probe').answer({expression!r})"))

    def fingerprints(self) -> dict[str, str]:
        """Return the name of every variable with a text that tells if its value changes."""
        return json.loads(self._ask("", "__import__('kernel_probe').fingerprints()"))

    def keep_variables(self) -> None:
        """Remember which variables there are, for `restore_variables`."""
        self._ask("", "__import__('kernel_probe').keep_variables()")

    def restore_variables(self) -> None:
        """Give every variable the object that it had; remove those that came later."""
        self._ask("", "__import__('kernel_probe').restore_variables()")

    def _ask(self, code: str, expression: str) -> Any:
        """Run code without a trace in the history and return an expression's text."""
        request = self._client.kc.execute(
            code, silent=True, store_history=False, user_expressions={"answer": expression}
        )
        reply = self._client.wait_for_reply(request)["content"]
        answer = reply if reply["status"] == "error" else reply["user_expressions"]["answer"]
        if answer["status"] == "error":
            raise CellFailed(f"question: {expression}", answer["ename"], answer["evalue"])
        return ast.literal_eval(answer["data"]["text/plain"])


class LessonRun:
    """A lesson that has run, with its kernel still alive. Use it in a `with` statement.

    Attributes:
        path: the notebook's file.
        changes: what second executions of cells changed; empty unless cells ran twice.
    """

    def __init__(self, path: Path, kernel: Kernel) -> None:
        self.path = path
        self.changes: list[Change] = []
        self._kernel = kernel
        self._outputs: dict[str, list[dict[str, Any]]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the kernel; a second call does nothing."""
        self._kernel.close()

    def value(self, expression: str) -> Any:
        """Return what an expression has for its value after the last cell, as JSON keeps it."""
        return self._kernel.value(expression)

    def outputs(self, cell: str) -> list[dict[str, Any]]:
        """Return the outputs of a code cell's last execution, as in a notebook's file."""
        return self._outputs[cell]

    def text(self, cell: str) -> str:
        """Return what a code cell printed or showed as plain text."""
        return "".join(
            output.get("text", "") or output.get("data", {}).get("text/plain", "")
            for output in self.outputs(cell)
        )


def run_lesson(
    path: Path,
    cwd: Path,
    *,
    each_cell_twice: bool = False,
    replace: Mapping[str, str] | None = None,
    env: Mapping[str, str] | None = None,
) -> LessonRun:
    """Run every code cell of a notebook, from top to bottom, in a new kernel.

    Args:
        path: the notebook; it is read only.
        cwd: working folder of the kernel.
        each_cell_twice: run each code cell twice in a row and note what the second run changes.
        replace: other sources for some cells, by their ids.
        env: environment variables of the kernel, on top of the present ones.

    Returns:
        The run with its kernel alive; close it, or use it in a `with` statement.

    Raises:
        CellFailed: if a cell raises.
        KeyError: if `replace` names a cell that the notebook does not have.
    """
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    replace = dict(replace or {})
    unknown = replace.keys() - {cell.id for cell in cells}
    if unknown:
        raise KeyError(f"{path.name} has no code cell {sorted(unknown)}")

    run = LessonRun(path, Kernel(cwd, env))
    try:
        for cell in cells:
            source = replace.get(cell.id, cell.source)
            run._outputs[cell.id] = run._kernel.run(source, cell.id)
            if each_cell_twice:
                first = run._kernel.fingerprints()
                run._outputs[cell.id] = run._kernel.run(source, cell.id)
                second = run._kernel.fingerprints()
                tags = cell.metadata.get("tags", [])
                exempt = code_facts.assigned(source) if MEASURES_TIME in tags else set()
                run.changes += [
                    Change(cell.id, name, first.get(name, "missing"), second.get(name, "missing"))
                    for name in sorted(first.keys() | second.keys())
                    if first.get(name) != second.get(name) and name not in exempt
                ]
    except BaseException:
        run.close()
        raise
    return run


def copy_project(target: Path, project: Path = PROJECT) -> Path:
    """Copy the project's files, without caches and saved models, and return the copy's folder."""
    return Path(shutil.copytree(project, target, ignore=NOT_COPIED))


@contextlib.contextmanager
def read_only(project: Path) -> Iterator[None]:
    """Forbid writing in a project, but for the places where lessons save.

    Folders of notebooks stay writable, so that a lesson can make `saved` beside it. An
    administrator may write all the same: compare `snapshot` as well.
    """
    protected = [path for path in (project, *project.rglob("*")) if not holds_lessons(path)]
    modes = {path: path.stat().st_mode for path in protected}
    for path, mode in modes.items():
        path.chmod(mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    try:
        yield
    finally:
        for path, mode in modes.items():
            if path.exists():
                path.chmod(mode)


def snapshot(project: Path) -> dict[str, str]:
    """Return every file and folder with a checksum, but for what lessons may save."""
    return {
        str(path.relative_to(project)): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        )
        for path in sorted(project.rglob("*"))
        if "saved" not in path.relative_to(project).parts
    }


def holds_lessons(path: Path) -> bool:
    """Return whether a path is a folder with notebooks in it."""
    return path.is_dir() and any(path.glob("*.ipynb"))
