"""Write what stands in one place into everything that repeats it.

    python tools/stamp_course.py            # after a change of the address or of a lesson's title
    python tools/stamp_course.py --check    # tell what is out of date; change nothing

The public address stands in `pyproject.toml` (`[tool.course]`); number, title, abilities and
minutes of a lesson stand in its first cell. From these come the setup cell, the progress cell and
the Colab link of every lesson, in every language, and the table of lessons in README.md.
"""

import argparse
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[1]
ENGLISH = "en"

SETUP_CELL = """\
import os
import subprocess
import sys

os.environ["COURSE_LANGUAGE"] = "{language}"
ADDRESS = "{repository}"
CLONE = f"rm -rf course; git clone -q --depth 1 {{ADDRESS}} course"
GET = f"test -f course/start.py || ({{CLONE}})"
if "google.colab" in sys.modules and subprocess.run(GET, shell=True).returncode:
    raise ConnectionError(
        "Download of the course failed. Check the network, then run this again."
    )
sys.path[:0] = ["{top}", "course"]"""

# It works alone after a restart, so it does again what the setup and the imports do.
PROGRESS_CELL = """\
import os
import sys

os.environ["COURSE_LANGUAGE"] = "{language}"
sys.path[:0] = ["{top}", "course"]
from helpers import checks

checks.progress({lesson})"""

REPOSITORY = re.compile(r"https://github\.com/[\w-]+/[\w.-]+(?<!\.git)")
COLAB_LINK = re.compile(r"https://colab\.research\.google\.com/github/[^\s)]+\.ipynb")
BADGE = "[![Open in Colab](https://colab.research.google.com/assets/colab-badge.svg)]"
TABLE = re.compile(r"(?<=<!-- lessons -->\n\n).*?(?=\n\n<!-- /lessons -->)", re.DOTALL)


class Address(NamedTuple):
    """Where the course is published.

    Attributes:
        repository: such as ``https://github.com/OWNER/keras-course``, without ``.git``.
        branch: the branch that Colab opens.
    """

    repository: str
    branch: str


class Lesson(NamedTuple):
    """A lesson in one language, with what its first cell says of it.

    Attributes:
        path: the notebook's file.
        language: ``"en"`` for notebooks/, else the name of the folder below.
        number: such as ``"04"``.
        title: such as ``"Train and evaluate"``.
        abilities: what the reader will be able to do, as Markdown.
        minutes: for the lesson, and for its exercises where it has some.
    """

    path: Path
    language: str
    number: str
    title: str
    abilities: str
    minutes: tuple[int, ...]


def read_address(project: Path = PROJECT) -> Address:
    """Return the address that stands in `pyproject.toml`.

    Raises:
        ValueError: if the repository is not a GitHub address; Colab can open no other.
    """
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    address = Address(**settings["tool"]["course"])
    if not REPOSITORY.fullmatch(address.repository):
        raise ValueError(
            f"pyproject.toml: repository is {address.repository!r}; expected "
            "https://github.com/OWNER/NAME without .git or / at the end"
        )
    return address


def lesson_files(project: Path = PROJECT) -> list[Path]:
    """Return the notebooks of all lessons: English ones, then those of the folders below."""
    folder = project / "notebooks"
    return [
        path
        for path in (*sorted(folder.glob("*.ipynb")), *sorted(folder.glob("*/*.ipynb")))
        if path.parent.name != ".ipynb_checkpoints"
    ]


def language_of(path: Path) -> str:
    """Return the language of a lesson's file, which the folder tells."""
    return ENGLISH if path.parent.name == "notebooks" else path.parent.name


def read_lesson(path: Path) -> Lesson:
    """Return what the first cell of a lesson says of it, in any language.

    Raises:
        ValueError: if the cell has another form: `# number · title`, then a paragraph that begins
            in bold with what the reader will be able to do, then one with the minutes in bold.
    """
    first = "".join(json.loads(path.read_text(encoding="utf-8"))["cells"][0]["source"])
    title = re.match(r"# (\d\d) · (.+)\n", first)
    paragraphs = re.findall(r"^\*\*[^*]+\*\*[^\n]+$", first, re.MULTILINE)
    if not title or len(paragraphs) != 2:
        raise ValueError(
            f"{path.name}: the first cell needs `# 04 · Title`, then a paragraph that begins with "
            "**You will be able to**, and one that begins with **Time:**"
        )
    abilities = re.sub(r"^\*\*[^*]+\*\* *", "", paragraphs[0])
    time = paragraphs[1].split("**")[2]
    minutes = tuple(map(int, re.findall(r"\d+", time)))
    return Lesson(path, language_of(path), title[1], title[2], abilities, minutes)


def colab_url(address: Address, path: Path) -> str:
    """Return the address at which Colab opens a lesson."""
    place = path.as_posix().rpartition("/notebooks/")[2]
    owner_and_name = address.repository.removeprefix("https://github.com/")
    return (
        "https://colab.research.google.com/github/"
        f"{owner_and_name}/blob/{address.branch}/notebooks/{place}"
    )


def setup_cell(address: Address, path: Path) -> str:
    """Return the source of a lesson's first code cell."""
    return SETUP_CELL.format(repository=address.repository, **_language_and_top(path))


def progress_cell(path: Path) -> str:
    """Return the source of the cell that shows what is solved; the first lesson shows it all."""
    number = path.name[:2]
    lesson = "" if number == "00" else f'"{number}"'
    return PROGRESS_CELL.format(lesson=lesson, **_language_and_top(path))


def _language_and_top(path: Path) -> dict[str, str]:
    language = language_of(path)
    return {"language": language, "top": ".." if language == ENGLISH else "../.."}


def stamped_lesson(path: Path, address: Address) -> str:
    """Return a lesson's text with its setup and progress cells and the Colab link of its first cell.

    A notebook that is up to date comes back as it is, byte for byte. Another is written as
    Jupyter writes it: one space of indentation, no escapes, a newline at the end.
    """
    text = path.read_text(encoding="utf-8")
    notebook = json.loads(text)
    sources = ["".join(cell["source"]) for cell in notebook["cells"]]
    new = list(sources)
    new[0] = COLAB_LINK.sub(colab_url(address, path), sources[0])
    made = {"setup": setup_cell(address, path), "progress": progress_cell(path)}
    for number, cell in enumerate(notebook["cells"]):
        new[number] = made.get(cell.get("id"), new[number])
    if new == sources:
        return text
    for cell, source in zip(notebook["cells"], new, strict=True):
        cell["source"] = source.splitlines(keepends=True)
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


def lesson_table(address: Address, lessons: list[Lesson]) -> str:
    """Return the README's table of lessons."""
    rows = ["| lesson | afterwards you can | minutes | Colab |", "|---|---|---|---|"]
    rows += [
        f"| [{lesson.number} {lesson.title}](notebooks/{lesson.path.name}) "
        f"| {lesson.abilities.rstrip('.')} | {sum(lesson.minutes)} "
        f"| {BADGE}({colab_url(address, lesson.path)}) |"
        for lesson in lessons
    ]
    return "\n".join(rows)


def out_of_date(project: Path = PROJECT) -> dict[Path, str]:
    """Return the files that say something else than their sources, with their new text."""
    address = read_address(project)
    files = lesson_files(project)
    new = {path: stamped_lesson(path, address) for path in files}
    english = [read_lesson(path) for path in files if language_of(path) == ENGLISH]
    readme = project / "README.md"
    table = lesson_table(address, english)
    new[readme] = TABLE.sub(lambda _: table, readme.read_text(encoding="utf-8"))
    return {path: text for path, text in new.items() if text != path.read_text(encoding="utf-8")}


def main(arguments: list[str] | None = None, project: Path = PROJECT) -> int:
    """Stamp the course, or check it; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only list what is out of date")
    options = parser.parse_args(arguments)

    files = out_of_date(project)
    for path, text in files.items():
        if not options.check:
            path.write_text(text, encoding="utf-8", newline="\n")
        state = "out of date" if options.check else "stamped"
        print(f"{state}: {path.relative_to(project).as_posix()}")
    return 1 if files and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
