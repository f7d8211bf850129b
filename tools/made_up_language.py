"""Make a language that nobody speaks, in which every letter has an accent, and run the tests in it.

    python tools/made_up_language.py              # make it in build/made_up, and run all tests there
    python tools/made_up_language.py -k claims    # the same with options of pytest
    python tools/made_up_language.py --make       # make it only

It proves that another language has a way in: whatever learners see without an accent does not
come from the catalogue or the text cells. `tests/test_languages.py` looks for such words.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT)]

from helpers.messages import ENGLISH, SETTING, Message, catalogue  # noqa: E402
from tools import stamp_course  # noqa: E402

LANGUAGE = "zz"
COPY = PROJECT / "build" / "made_up"
NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", ".ipynb_checkpoints", ".pytest_cache", ".ruff_cache",
    ".hypothesis", "saved", "build",
)  # fmt: skip

PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ACCENTED = "ÁḂĆĎÉḞĜĤÍĴḰĹḾŃÓṔǪŔŚŤÚṼŴẌÝŹáḃćďéḟĝĥíĵḱĺḿńóṕǫŕśťúṽŵẍýź"
ACCENTS = str.maketrans(PLAIN, ACCENTED)

# What stays as it is: code, placeholders, addresses of links and pictures, tags, mathematics.
OF_A_MESSAGE = re.compile(r"`[^`]*`|\{[^{}]*\}")
OF_A_TEXT_CELL = re.compile(
    r"^ *(```+)[\s\S]*?^ *\1 *$|(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)|\]\([^)]*\)|<[^>]+>|\$[^$\n]+\$",
    re.MULTILINE,
)


def accented(text: str, keep: re.Pattern[str]) -> str:
    """Return a text with an accent on every letter, but for what is kept."""
    parts, end = [], 0
    for kept in keep.finditer(text):
        parts += [text[end : kept.start()].translate(ACCENTS), kept[0]]
        end = kept.end()
    return "".join([*parts, text[end:].translate(ACCENTS)])


def translated(message: Message, word: Callable[[str], str]) -> Message:
    """Return a message with each of its templates translated."""
    if isinstance(message, str):
        return word(message)
    return {form: word(template) for form, template in message.items()}


def write_catalogue(folder: Path) -> None:
    """Write the messages into a folder, one file an area."""
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    areas: dict[str, dict[str, Message]] = {}
    for key, message in catalogue(ENGLISH).items():
        area, _, name = key.partition(".")
        areas.setdefault(area, {})[name] = translated(
            message, lambda text: accented(text, OF_A_MESSAGE)
        )
    for area, texts in areas.items():
        (folder / f"{area}.py").write_text(f"TEXTS = {texts!r}\n", encoding="utf-8")


def write_lesson(source: Path, target: Path) -> None:
    """Write a lesson with accented text cells; `stamp_course` gives it its setup cell."""
    notebook = json.loads(source.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            text = accented("".join(cell["source"]), OF_A_TEXT_CELL)
            cell["source"] = text.splitlines(keepends=True)
    target.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def make() -> None:
    """Make the copy of the project with the language in it."""
    if COPY.exists():
        shutil.rmtree(COPY)
    shutil.copytree(PROJECT, COPY, ignore=NOT_COPIED)
    write_catalogue(COPY / "helpers" / "messages" / LANGUAGE)
    folder = COPY / "notebooks" / LANGUAGE
    folder.mkdir()
    for lesson in sorted((COPY / "notebooks").glob("*.ipynb")):
        write_lesson(lesson, folder / lesson.name)
    stamp_course.main([], COPY)
    accept = [sys.executable, "tools/translations.py", LANGUAGE, "--accept"]
    subprocess.run(accept, cwd=COPY, check=True)


def main(arguments: list[str]) -> int:
    """Make the language, and run the tests unless told otherwise; return pytest's status."""
    make()
    if arguments == ["--make"]:
        return 0
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.call(command, cwd=COPY, env=os.environ | {SETTING: LANGUAGE})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
