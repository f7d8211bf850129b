"""What every lesson keeps to, so that it reads well and works everywhere.

Each rule is a function that takes a notebook and yields what is wrong with it. Below the rules,
made notebooks break each of them once. Formatting of code is the linter's business.
"""

import ast
import copy
import io
import json
import re
import statistics
import tokenize
import warnings
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import nbformat
import pytest
from code_facts import made_from_themselves, strings
from notebook_runner import LESSONS, MEASURES_TIME, NOTEBOOKS

from tools import translations
from tools.stamp_course import colab_url, progress_cell, read_address, read_lesson, setup_cell

ADDRESS = read_address()
# What folds a cell to one line, on Colab and in JupyterLab.
FOLDED = {"cellView": "form", "jupyter": {"source_hidden": True}}
STAMPED = ("setup", "progress")  # cells that tools/stamp_course.py makes
ALLOWED_TAGS = {MEASURES_TIME}

KEBAB_CASE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
MADE_BY_A_PROGRAM = re.compile(
    r"(?=.*\d)[0-9a-f]{6,}(-[0-9a-f]+)*|(cell|code|markdown|text|id)-?\d*"
)
CODE_FENCE = re.compile(r"^( *)(```+|~~~+).*?^\1\2 *$", re.MULTILINE | re.DOTALL)
CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
HEADING = re.compile(r"^(#{1,6}) +(.+?) *#* *$", re.MULTILINE)
IMAGE = re.compile(r"!\[([^\]]*)\](?:\(([^)\s]*)[^)]*\)|\[[^\]]*\])?")
LINK = re.compile(r"\[((?:!\[[^\]]*\]\([^)]*\)|[^\[\]])*)\]\(<?([^)\s>]*)>?[^)]*\)")
BARE_ADDRESS = re.compile(r"https?://[^\s)\"'<>]+")
WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
MOST_CHARACTERS = 90  # of code that a column of 700 pixels shows, as in notebooks/ruff.toml


class Lesson(NamedTuple):
    """A notebook as it stands in its file."""

    path: Path
    notebook: dict

    @property
    def cells(self) -> list[dict]:
        """All cells, in order."""
        return self.notebook["cells"]

    def sources(self, cell_type: str) -> Iterator[tuple[str, str]]:
        """Yield id and source of each cell of a type."""
        for cell in self.cells:
            if cell["cell_type"] == cell_type:
                yield cell.get("id", "?"), "".join(cell["source"])

    def prose(self) -> Iterator[tuple[str, str]]:
        """Yield id and text of each Markdown cell, without the code in it."""
        for name, source in self.sources("markdown"):
            yield name, CODE_SPAN.sub("`code`", CODE_FENCE.sub("", source))


def read(path: Path) -> Lesson:
    return Lesson(path, json.loads(path.read_text(encoding="utf-8")))


# Rules: the file -----------------------------------------------------------------------------


def valid_format(lesson):
    version = (lesson.notebook["nbformat"], lesson.notebook["nbformat_minor"])
    if version != (4, 5):
        yield f"the format is {version}, not 4.5"
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a missing or repeated id is only a warning
        try:
            nbformat.validate(copy.deepcopy(lesson.notebook))
        except (nbformat.ValidationError, Warning) as error:
            yield f"not valid: {error}"


def file_as_jupyter_writes_it(lesson):
    written = json.dumps(lesson.notebook, indent=1, ensure_ascii=False) + "\n"
    if lesson.path.read_text(encoding="utf-8") != written:
        yield "the file is not as Jupyter writes it: indentation of 1, no escapes, final newline"


def cell_ids(lesson):
    names = [cell.get("id", "") for cell in lesson.cells]
    for name in names:
        if not KEBAB_CASE.fullmatch(name) or MADE_BY_A_PROGRAM.fullmatch(name):
            yield f"id {name!r}: give it a name of small words with hyphens, such as 'load-data'"
        if names.count(name) > 1:
            yield f"id {name!r} is used {names.count(name)} times"


def no_outputs(lesson):
    for cell in lesson.cells:
        if cell.get("outputs") or cell.get("execution_count") is not None:
            yield f"{cell['id']}: has outputs or an execution count; clear them"
        if cell.get("attachments"):
            yield f"{cell['id']}: has an attachment; put the picture into images/"


def minimal_metadata(lesson):
    metadata = dict(lesson.notebook["metadata"])
    kernel = metadata.pop("kernelspec", {})
    if kernel.get("name") != "python3" or set(kernel) - {"name", "display_name", "language"}:
        yield f"kernelspec is {kernel}; its name must be python3"
    if metadata.pop("language_info", {"name": "python"}) != {"name": "python"}:
        yield "language_info holds more than the name of the language"
    if metadata:
        yield f"metadata of the notebook that nobody needs: {sorted(metadata)}"
    for cell in lesson.cells:
        metadata = dict(cell["metadata"])
        metadata.pop(translations.MARK, None)
        folded = {name: metadata.pop(name, None) for name in FOLDED}
        if folded != (FOLDED if cell["id"] in STAMPED else dict.fromkeys(FOLDED)):
            yield f"{cell['id']}: what stamp_course makes, and nothing else, is folded by {FOLDED}"
        if set(metadata.pop("tags", [])) - ALLOWED_TAGS:
            yield f"{cell['id']}: unknown tag; known are {sorted(ALLOWED_TAGS)}"
        if metadata:
            yield f"{cell['id']}: metadata that nobody needs: {sorted(metadata)}"


# Rules: the text -----------------------------------------------------------------------------


def headings(lesson):
    found = [
        (name, len(marks), title)
        for name, text in lesson.prose()
        for marks, title in HEADING.findall(text)
    ]
    if not lesson.cells or not "".join(lesson.cells[0]["source"]).startswith("# "):
        yield "the notebook does not begin with its title (# ...)"
    if [level for _, level, _ in found].count(1) != 1:
        yield "there must be exactly one title (# ...)"
    for (_, above, _), (name, level, title) in pairwise(found):
        if level > above + 1:
            yield f"{name}: heading {title!r} skips a level"
    for name, text in lesson.prose():
        if re.search(r"<h[1-6]\b|^[^\s|].*\n(=+|-+) *$", text, re.IGNORECASE | re.MULTILINE):
            yield f"{name}: write headings with #"


class Tags(HTMLParser):
    """Collects the start tags of a text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Note a tag; `HTMLParser` calls this."""
        self.found.append((tag, dict(attrs)))


def alt_texts(lesson):
    for name, text in lesson.prose():
        descriptions = [description for description, _ in IMAGE.findall(text)]
        descriptions += [attrs.get("alt") or "" for tag, attrs in Tags(text).found if tag == "img"]
        for description in descriptions:
            if not WORD.search(description):
                yield f"{name}: an image without alt text"


def heading_anchors(lesson):
    titles = [title for _, text in lesson.prose() for _, title in HEADING.findall(text)]
    return {title.replace(" ", "-").lower() for title in titles}


def links(lesson):
    for name, text in lesson.prose():
        targets = {target for _, target in (*LINK.findall(text), *IMAGE.findall(text)) if target}
        targets |= {
            attrs[key] for _, attrs in Tags(text).found for key in ("href", "src") if attrs.get(key)
        }
        for target in sorted(targets):
            problem = wrong_with(target, lesson)
            if problem:
                yield f"{name}: link {target}: {problem}"
        pictures = {target for _, target in IMAGE.findall(text)}
        pictures |= {attrs.get("src", "") for tag, attrs in Tags(text).found if tag == "img"}
        for picture in sorted(pictures):
            if "//" in picture:
                yield f"{name}: picture {picture} is not part of the course"
        for address in BARE_ADDRESS.findall(LINK.sub("", IMAGE.sub("", text))):
            if not any(address in attrs.values() for _, attrs in Tags(text).found):
                yield f"{name}: {address}: write [words](address)"


def wrong_with(target, lesson):
    """Say what is wrong with a link's target, or return None."""
    parts = urlsplit(target)
    if parts.scheme:
        if parts.scheme != "https" or not re.fullmatch(r"([\w-]+\.)+[a-z]{2,}", parts.netloc):
            return "only https:// and a public host"
        if parts.netloc == "colab.research.google.com":
            expected = colab_url(ADDRESS, lesson.path)
            return None if target == expected else f"Colab opens this lesson at {expected}"
        return None
    if target.startswith("/"):
        return "write it relative to the notebook"
    if not parts.path:
        known = unquote(parts.fragment).lower() in heading_anchors(lesson)
        return None if known else "no such heading in this notebook"
    file = (lesson.path.parent / unquote(parts.path)).resolve()
    return None if file.exists() else "no such file"


def folded_blocks(lesson):
    """Markdown inside <details> is only drawn if blank lines stand around it."""
    for name, source in lesson.sources("markdown"):
        lines = CODE_FENCE.sub("`code`", source).splitlines()
        lines = ["", *lines, ""]
        opened = [n for n, line in enumerate(lines) if "<details" in line]
        closed = [n for n, line in enumerate(lines) if "</details>" in line]
        if len(opened) != len(closed):
            yield f"{name}: <details> and </details> do not match"
        for n in opened:
            if not re.fullmatch(r"<details><summary>[^<>]+</summary>", lines[n]):
                yield f"{name}: write <details><summary>words</summary> on one line"
            if lines[n - 1].strip() or lines[n + 1].strip():
                yield f"{name}: a blank line must stand above and below <details>"
        for n in closed:
            if lines[n] != "</details>":
                yield f"{name}: </details> must stand alone on its line"
            if lines[n - 1].strip() or lines[n + 1].strip():
                yield f"{name}: a blank line must stand above and below </details>"


def opening(lesson):
    first = lesson.cells[0]
    text = "".join(first["source"])
    if first["cell_type"] != "markdown":
        yield "the first cell must be text"
    try:
        if not read_lesson(lesson.path).minutes:
            yield "the first cell must say how many minutes the lesson takes"
    except ValueError as error:
        yield str(error)
    if colab_url(ADDRESS, lesson.path) not in text:
        yield "the first cell must hold the link that opens the lesson in Colab"
    if not text.startswith("# 00"):
        asked = "".join(lesson.cells[1]["source"])
        if lesson.cells[1]["id"] != "recall" or asked.count("<details>") != 3:
            yield "the second cell, 'recall', must ask three questions with folded answers"


def closing(lesson):
    last = lesson.cells[-1]
    text = "".join(last["source"])
    if last["cell_type"] != "markdown" or last.get("id") != "summary":
        yield "the last cell must be the text 'summary'"
    others = sorted(path.name for path in lesson.path.parent.glob("*.ipynb"))
    following = [name for name in others if name > lesson.path.name][:1]
    for name in following:
        if f"]({name})" not in text:
            yield f"the last cell must link to the next lesson, {name}"


# Rules: the code -----------------------------------------------------------------------------


def setup_and_imports(lesson):
    code = list(lesson.sources("code"))
    names = [name for name, _ in code]
    if names[:2] != ["setup", "imports"]:
        yield f"the first two code cells must be 'setup' and 'imports', not {names[:2]}"
    if code and code[0][1] != setup_cell(ADDRESS, lesson.path):
        yield "the setup cell differs; run: python tools/stamp_course.py"
    for name, source in code:
        nodes = list(ast.walk(ast.parse(source)))
        imported = any(isinstance(node, ast.Import | ast.ImportFrom) for node in nodes)
        if imported and name not in (*STAMPED, "imports"):
            yield f"{name}: move the import to the cell 'imports'"
        if name == "progress" and source != progress_cell(lesson.path):
            yield "the progress cell differs; run: python tools/stamp_course.py"
        if name == "imports" and not all(
            isinstance(statement, ast.Import | ast.ImportFrom)
            for statement in ast.parse(source).body
        ):
            yield "the cell 'imports' does more than import"


def lines_fit_the_column(lesson):
    for name, source in lesson.sources("code"):
        for line in source.splitlines():
            if len(line) > MOST_CHARACTERS:
                yield f"{name}: {len(line)} characters in a line; {MOST_CHARACTERS} are visible"
    for name, source in lesson.sources("markdown"):
        for fence in CODE_FENCE.finditer(source):
            for line in fence[0].splitlines():
                if len(line) > MOST_CHARACTERS:
                    yield f"{name}: {len(line)} characters in a line of code"


def no_prose_in_code(lesson):
    """Other editions share the code, so what learners read stands in text cells or helpers."""
    for name, source in lesson.sources("code"):
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                yield f"{name}: comment {token.string!r}; write it as text above the cell"
        if name in STAMPED:
            continue
        for text in strings(source):
            if len([part for part in text.split() if re.search(r"[^\W\d_]{2}", part)]) > 1:
                yield f"{name}: words in a string: {text!r}; move them to text or helpers"


def safe_to_run_twice(lesson):
    """Catch what a reader sees at once, such as `x = x / 255`; running finds the rest."""
    for name, source in lesson.sources("code"):
        for spoiled in sorted(made_from_themselves(source)):
            yield f"{name}: {spoiled} is made from itself; give the new value a new name"


# Measures ------------------------------------------------------------------------------------


class Measures(NamedTuple):
    """How a lesson is cut into cells."""

    text_cells: int
    code_cells: int
    median_lines: float
    lines_90: float
    most_lines: int
    median_words: float

    def row(self, name: str) -> str:
        """Return the lesson's line in the table."""
        ratio = self.text_cells / max(self.code_cells, 1)
        return (
            f"{name:16} {self.text_cells:6} {self.code_cells:6} {ratio:11.2f} "
            f"{self.median_lines:13.1f} {self.lines_90:9.1f} {self.most_lines:9} "
            f"{self.median_words:13.1f}"
        )


TABLE_HEAD = (
    f"{'lesson':16} {'text':>6} {'code':>6} {'text/code':>11} "
    f"{'lines: median':>13} {'90 %':>9} {'most':>9} {'words: median':>13}"
)


def measure(lesson):
    """Measure a lesson's cells as they look: the progress cell is folded to one line.

    The setup cell, which nobody reads, does not count.
    """
    lines = [1 if name == "progress" else len([line for line in source.splitlines() if line.strip()])
             for name, source in lesson.sources("code") if name != "setup"]  # fmt: skip
    words = [count_words(text) for _, text in lesson.prose()]
    return Measures(
        text_cells=len(words),
        code_cells=len(lines),
        median_lines=statistics.median(lines or [0]),
        lines_90=statistics.quantiles(lines, n=10, method="inclusive")[-1] if lines[1:] else 0,
        most_lines=max(lines, default=0),
        median_words=statistics.median(words or [0]),
    )


def count_words(text):
    """Count what a reader reads: no code blocks, no addresses, no HTML, a name in `code` as one."""
    text = re.sub(r"<[^>]+>", " ", text)
    text = LINK.sub(r"\1", IMAGE.sub(" ", text))
    return len(WORD.findall(text))


def cut_into_small_steps(lesson):
    found = measure(lesson)
    if found.text_cells < 1.1 * found.code_cells:
        yield f"{found.text_cells} text cells for {found.code_cells} code cells; at least 1.1 each"
    if found.median_lines > 5:
        yield f"half of the code cells have more than 5 lines: {found.median_lines}"
    if found.lines_90 > 12:
        yield f"a tenth of the code cells have more than 12 lines: {found.lines_90}"
    if found.most_lines > 30:
        yield f"a code cell has {found.most_lines} lines; at most 30"
    if not 20 <= found.median_words <= 60:
        yield f"the median text cell has {found.median_words} words, not 20 to 60"


RULES = [
    valid_format, file_as_jupyter_writes_it, cell_ids, no_outputs, minimal_metadata, headings,
    alt_texts, links, folded_blocks, opening, closing, setup_and_imports, lines_fit_the_column,
    no_prose_in_code, safe_to_run_twice, cut_into_small_steps,
]  # fmt: skip
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)


@pytest.mark.parametrize("name", LESSONS)
@each_rule
def test_lesson_keeps_to(name, rule):
    problems = list(rule(read(NOTEBOOKS / f"{name}.ipynb")))
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("name", LESSONS)
def test_measures_are_shown(name, measures):
    if name == LESSONS[0]:
        measures.append(TABLE_HEAD)
    measures.append(measure(read(NOTEBOOKS / f"{name}.ipynb")).row(name))


# Each rule, broken ---------------------------------------------------------------------------

WORDS = "These are many words of text that a reader reads before the code comes. " * 2


def text_cell(name, *lines):
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": _split(lines)}


def code_cell(name, *lines):
    metadata = FOLDED if name in STAMPED else {}
    return {"cell_type": "code", "execution_count": None, "id": name, "metadata": metadata,
            "outputs": [], "source": _split(lines)}  # fmt: skip


def _split(lines):
    return "\n".join(lines).splitlines(keepends=True)


GOOD = NOTEBOOKS / "00_good.ipynb"


def good_notebook():
    badge = f"[Open in Colab]({colab_url(ADDRESS, GOOD)})"
    return {
        "cells": [
            text_cell("title", "# 00 · A lesson", "", badge, "",
                      "**You will be able to** count.", "", "**Time:** about 15 minutes."),
            text_cell("setup-text", "## Set up", "", WORDS),
            code_cell("setup", setup_cell(ADDRESS, GOOD)),
            code_cell("imports", "import numpy as np"),
            text_cell("ask", "### How many?", "", WORDS, "", "```python", "# code", "x = x + 1",
                      "```", "", "See [above](#how-many?) and `![](no)`, "
                      "[Keras](https://keras.io/api/), ![three bars](bars.svg)."),
            code_cell("count", "total = 0", "for n in range(3):", "    total += n",
                      "names = [n for n in 'abc']", "def double(x):", "    x = 2 * x",
                      "    return x", "f'{total:.2f} {n}', 'sparse_loss', 'a b'"),
            code_cell("look", "names"),
            text_cell("solution", "<details><summary>Show the solution</summary>", "", WORDS, "",
                      "</details>"),
            code_cell("progress", progress_cell(GOOD)),
            text_cell("summary", "## Summary", "", WORDS, "", "[Next](01_next.ipynb)"),
        ],
        "metadata": {"kernelspec": {"display_name": "Python 3", "language": "python",
                                    "name": "python3"},
                     "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }  # fmt: skip


@pytest.fixture
def make(tmp_path):
    """Return a function that writes a notebook into a folder with one more, and reads it."""
    folder = tmp_path / "notebooks"
    folder.mkdir()
    (folder / "bars.svg").touch()
    (folder / "01_next.ipynb").touch()

    def write(notebook, indent=1):
        path = folder / GOOD.name
        path.write_text(json.dumps(notebook, indent=indent, ensure_ascii=False) + "\n", "utf-8")
        return read(path)

    return write


@each_rule
def test_good_notebook_passes(make, rule):
    assert list(rule(make(good_notebook()))) == []


def change(name, **fields):
    """Return a breakage: fields of the cell with this id are replaced."""

    def breakage(notebook):
        (cell,) = [cell for cell in notebook["cells"] if cell.get("id") == name]
        cell.update(fields)

    return breakage


def text(*lines, cell="solution"):
    return change(cell, source=_split(lines))


def code(*lines):
    return change("count", source=_split(lines))


def replace(cell, old, new):
    """Return a breakage: part of a cell's source is replaced."""

    def breakage(notebook):
        (found,) = [each for each in notebook["cells"] if each["id"] == cell]
        source = "".join(found["source"])
        assert old in source
        found["source"] = source.replace(old, new).splitlines(keepends=True)

    return breakage


def metadata(**values):
    return lambda notebook: notebook["metadata"].update(values)


def without_id(notebook):
    del notebook["cells"][3]["id"]


def older_format(notebook):
    notebook["nbformat_minor"] = 4


def without_text(notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != "solution"]
    notebook["cells"][4]["cell_type"] = "raw"


def all_code_cells(lines):
    def breakage(notebook):
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                cell["source"] = ["x\n"] * lines

    return breakage


def all_text_cells(words):
    def breakage(notebook):
        for cell in notebook["cells"]:
            if cell["cell_type"] == "markdown":
                cell["source"] = ["word " * words]

    return breakage


def swapped(notebook):
    cells = notebook["cells"]
    cells[2], cells[3] = cells[3], cells[2]


HEX = "3f9a0c1b"
ELSEWHERE = "https://colab.research.google.com/github/other/course/blob/main/notebooks/00.ipynb"

BROKEN = [
    (valid_format, older_format, "4.5"),
    (valid_format, without_id, "id"),
    (valid_format, change("ask", id="title"), "title"),
    (valid_format, change("ask", cell_type="prose"), "not valid"),
    (cell_ids, change("ask", id=HEX), HEX),
    (cell_ids, change("ask", id="0b1e8f2a-77aa-4c1d"), "0b1e8f2a"),
    (cell_ids, change("ask", id="cell-3"), "cell-3"),
    (cell_ids, change("ask", id="Ask_this"), "Ask_this"),
    (cell_ids, change("ask", id="count"), "2 times"),
    (cell_ids, without_id, "''"),
    (no_outputs, change("count", execution_count=1), "count"),
    (no_outputs, change("count", outputs=[{"output_type": "stream"}]), "count"),
    (no_outputs, change("ask", attachments={"a.png": {}}), "attachment"),
    (minimal_metadata, metadata(kernelspec={"name": "conda-env"}), "python3"),
    (minimal_metadata, metadata(kernelspec={"name": "python3", "path": "/x"}), "kernelspec"),
    (minimal_metadata, metadata(language_info={"name": "python", "version": "3.11"}), "language"),
    (minimal_metadata, metadata(colab={}), "colab"),
    (minimal_metadata, change("ask", metadata={"collapsed": True}), "collapsed"),
    (minimal_metadata, change("setup", metadata={}), "and nothing else, is folded"),
    (minimal_metadata, change("count", metadata=FOLDED), "and nothing else, is folded"),
    (minimal_metadata, change("ask", metadata={"tags": ["skip-this"]}), "unknown tag"),
    (headings, text("## A title", cell="title"), "begin"),
    (headings, text("Words", "# Title", cell="title"), "begin"),
    (headings, text("# Again"), "exactly one"),
    (headings, text("#### Deep", cell="setup-text"), "'Deep' skips"),
    (headings, text("<h2>Heading</h2>"), "with #"),
    (headings, text("Heading", "---"), "with #"),
    (headings, text("Heading", "==="), "with #"),
    (alt_texts, text("![](bars.svg)"), "alt"),
    (alt_texts, text("![ ][bars]"), "alt"),
    (alt_texts, text('<img src="bars.svg">'), "alt"),
    (alt_texts, text('<IMG alt="" src="bars.svg"/>'), "alt"),
    (links, text("[next](09_none.ipynb)"), "no such file"),
    (links, text("![three bars](none.svg)"), "no such file"),
    (links, text('<img alt="bars" src="none.svg">'), "no such file"),
    (links, text('<a href="none.html">words</a>'), "no such file"),
    (links, text("[words](/bars.svg)"), "relative"),
    (links, text("[words](#nowhere)"), "no such heading"),
    (links, text("[words](http://keras.io/)"), "only https"),
    (links, text("[words](https://localhost/)"), "public host"),
    (links, text("[words](file:///etc/passwd)"), "only https"),
    (links, text("[words](https://10.0.0.1/)"), "public host"),
    (links, text("see https://keras.io/ for more"), "write [words]"),
    (links, text("![bars](https://keras.io/bars.png)"), "not part of the course"),
    (links, text('<img alt="bars" src="https://keras.io/bars.png">'), "not part of the course"),
    (links, text(f"[Colab]({ELSEWHERE})"), "Colab opens"),
    (folded_blocks, text("<details><summary>Show</summary>", WORDS, "", "</details>"), "below <d"),
    (folded_blocks, text("<details><summary>Show</summary>", "", WORDS, "</details>"), "</details>"),
    (folded_blocks, text("words", "<details><summary>Show</summary>", "", "x", "", "</details>"),
     "above"),
    (folded_blocks, text("<details><summary>Show</summary>", "", "x", "", "</details>", "words"),
     "below </details>"),
    (folded_blocks, text("<details><summary>Show</summary>", "", WORDS), "do not match"),
    (folded_blocks, text("<details>", "", WORDS, "", "</details>"), "on one line"),
    (folded_blocks, text("<details><summary>Show</summary>", "", "x", "", "- </details>"), "alone"),
    (opening, change("title", cell_type="code"), "must be text"),
    (opening, replace("title", "**You will be able to**", "You can"), "able to"),
    (opening, replace("title", "15 minutes", "some minutes"), "minutes"),
    (opening, replace("title", "00 · A", "A"), "Title"),
    (opening, replace("title", "00_good.ipynb", "01_other.ipynb"), "Colab"),
    (opening, replace("title", "# 00", "# 01"), "recall"),
    (closing, change("summary", id="goodbye"), "summary"),
    (closing, replace("summary", "(01_next.ipynb)", "(00_good.ipynb)"), "01_next"),
    (closing, change("summary", cell_type="raw"), "summary"),
    (setup_and_imports, replace("setup", "-q", "-v"), "differs"),
    (setup_and_imports, replace("progress", "..", "here"), "progress cell differs"),
    (setup_and_imports, swapped, "first two code cells"),
    (setup_and_imports, change("imports", id="tools"), "first two code cells"),
    (setup_and_imports, code("import numpy"), "move the import"),
    (setup_and_imports, code("def f():", "    from numpy import pi"), "move the import"),
    (setup_and_imports, change("imports", source=["import keras\n", "x = 1"]), "more than import"),
    (no_prose_in_code, code("x = 1  # count"), "comment"),
    (no_prose_in_code, change("setup", source=["# Run me first"]), "comment"),
    (no_prose_in_code, code("print('the result')"), "the result"),
    (no_prose_in_code, code("print(f'result {n} times')"), "times"),
    (no_prose_in_code, code("print(f'{len(\"two words\")}')"), "two words"),
    (no_prose_in_code, code("def f():", "    '''Return the answer.'''"), "answer"),
    (no_prose_in_code, code("plot(title='정확도 그래프')"), "정확도"),
    (no_prose_in_code, code("x = 'two ' 'words'"), "two words"),
    (safe_to_run_twice, code("x = x / 255"), "x is made"),
    (safe_to_run_twice, code("x /= 255"), "x is made"),
    (lines_fit_the_column, code("x = " + 87 * "1"), "91 characters"),
    (lines_fit_the_column, text("```python", "x = " + 87 * "1", "```"), "91 characters"),
    (safe_to_run_twice, code("x[:] = x / 255"), "x is made"),
    (safe_to_run_twice, code("x[0] += 1"), "x is made"),
    (safe_to_run_twice, code("x, y = x / 255, y / 255"), "y is made"),
    (safe_to_run_twice, code("if ready:", "    x = f(x)"), "x is made"),
    (safe_to_run_twice, code("for n in range(3):", "    x = x + n"), "x is made"),
    (safe_to_run_twice, code("with f() as n:", "    x = x + n"), "x is made"),
    (safe_to_run_twice, code("x = x / 255", "x = x / 255"), "x is made"),
    (safe_to_run_twice, code("x = [x for y in range(3)]"), "x is made"),
    (cut_into_small_steps, without_text, "text cells"),
    (cut_into_small_steps, all_code_cells(6), "more than 5"),
    (cut_into_small_steps, all_code_cells(13), "more than 12"),
    (cut_into_small_steps, code(*["x"] * 31), "31 lines"),
    (cut_into_small_steps, all_text_cells(19), "19 words"),
    (cut_into_small_steps, all_text_cells(61), "61 words"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "breakage", "says"),
    [pytest.param(*row, id=f"{row[0].__name__}-{row[2]}") for row in BROKEN],
)
def test_broken_notebook_is_noticed(make, rule, breakage, says):
    notebook = good_notebook()
    breakage(notebook)
    problems = list(rule(make(notebook)))
    assert any(says in problem for problem in problems), problems


def test_other_form_of_the_file_is_noticed(make):
    assert list(file_as_jupyter_writes_it(make(good_notebook(), indent=2)))


def test_every_rule_is_broken_once():
    assert {rule for rule, _, _ in BROKEN} | {file_as_jupyter_writes_it} == set(RULES)


def test_words_are_counted_as_read():
    source = "Two **words** `x = 1`\n\n[three more words](a.ipynb) ![alt](b.png) <b>28 × 28</b>"
    assert count_words(source.replace("`x = 1`", "`code`")) == 8


def test_measures(make):
    assert measure(make(good_notebook())) == Measures(5, 4, 1, 5.9, 8, 30.0)
