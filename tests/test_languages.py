"""Every language but English: the same code, and no English in what learners see.

`python tools/made_up_language.py` runs this, and all other tests, in a language of its own.
"""

import ast
import html
import json
import re

import pytest
from notebook_runner import LESSONS, NOTEBOOKS

from helpers.messages import languages
from tools import translations
from tools.stamp_course import ENGLISH, language_of

TRANSLATED = [name for name in LESSONS if language_of(NOTEBOOKS / f"{name}.ipynb") != ENGLISH]
each_translation = pytest.mark.parametrize("name", TRANSLATED)
each_run = pytest.mark.parametrize("shared_run", TRANSLATED, indirect=True)

# English words that may stand in an output of any language, and why.
EXCEPTIONS = {
    "what Python and NumPy write": "array dtype float float32 float64 int64 uint8 True False None nan",
    "what Keras writes": (
        "Epoch step Model Layer type Output Shape Param Total Trainable Non trainable params "
        "Sequential functional Functional sequential Flatten flatten Dense dense InputLayer "
        "softmax relu sigmoid linear Adam SGD RMSprop val accuracy loss KiB keras src"
    ),
    "units and formats": "PNG JPEG SVG",
}
ALLOWED = {word for words in EXCEPTIONS.values() for word in words.split()}
WORD = re.compile(r"[A-Za-z]{3,}")
# Every text that the explorables of a kernel show or let screen readers say.
WIDGET_TEXTS = """[
    text
    for widget in __import__('ipywidgets').widgets.widget._instances.values()
    if 'layout' in widget.get_state()
    for name, value in widget.get_state().items()
    if not name.startswith('_') and name not in ('button_style', 'kind')
    for text in (value if isinstance(value, (list, tuple)) else [value])
    if isinstance(text, str) and not text.startswith('IPY_MODEL_')
]"""


def cells_of(name: str) -> list[dict]:
    return json.loads((NOTEBOOKS / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]


@each_translation
def test_cells_are_those_of_the_english_lesson(name):
    """All code but what `stamp_course` makes is the same, byte for byte."""
    english = cells_of(name.rpartition("/")[2])
    translated = cells_of(name)
    assert [cell["id"] for cell in translated] == [cell["id"] for cell in english]
    for cell, original in zip(translated, english, strict=True):
        assert cell["cell_type"] == original["cell_type"]
        if cell["cell_type"] == "code" and cell["id"] not in ("setup", "progress"):
            assert cell["source"] == original["source"], cell["id"]


def visible(output: dict) -> str:
    """Return what a person sees or hears of an output: text, and the words of its HTML."""
    data = output.get("data", {})
    page = data.get("text/html", "")
    descriptions = re.findall(r'(?:alt|aria-label|title)="([^"]*)"', page)
    page = re.sub(r"<(style|script)\b.*?</\1>|<code>.*?</code>", " ", page, flags=re.DOTALL)
    shown = re.sub(r"<[^>]*>", " ", page)
    plain = "" if page else str(data.get("text/plain", ""))
    return html.unescape(" ".join([output.get("text", ""), plain, shown, *descriptions]))


def english_words(text: str, known: set[str]) -> set[str]:
    """Return the words of a text that are made of plain letters only and are no known names."""
    text = re.sub(r"`[^`]*`|\S*[/\\]\S*|\w+\.\w+", " ", text)  # code, paths, dotted names
    found = set()
    for word in re.findall(r"\w+", text):
        parts = word.split("_")
        if WORD.fullmatch(word) and not {word, *parts} & known:
            found.add(word)
    return found - ALLOWED


def names_in_code(cells: list[dict]) -> set[str]:
    """Return every name and every string of a lesson's code."""
    found = set()
    for cell in cells:
        if cell["cell_type"] == "code":
            for node in ast.walk(ast.parse("".join(cell["source"]))):
                for field in ("id", "attr", "arg", "name", "value"):
                    value = getattr(node, field, None)
                    if isinstance(value, str):
                        found |= set(re.findall(r"[A-Za-z]+", value))
    return found


@each_run
def test_no_english_is_left_in_what_learners_see(lesson_run):
    cells = json.loads(lesson_run.path.read_text(encoding="utf-8"))["cells"]
    known = names_in_code(cells)
    left = {}
    for cell in cells:
        # Where an error is caught, the cell shows what a library says of it.
        if cell["cell_type"] == "code" and "except " not in "".join(cell["source"]):
            text = " ".join(visible(output) for output in lesson_run.outputs(cell["id"]))
            if words := english_words(text, known):
                left[cell["id"]] = sorted(words)
    pages = [visible({"data": {"text/html": text}}) for text in lesson_run.value(WIDGET_TEXTS)]
    if words := english_words(" ".join(pages), known):
        left["widgets"] = sorted(words)
    assert not left


@pytest.mark.parametrize("language", languages()[1:])
def test_translation_fits_the_english_of_today(language):
    """Look at what is listed; then run: python tools/translations.py LANGUAGE --accept."""
    assert translations.problems(language) == []


def test_changed_missing_and_needless_texts_are_listed():
    assert set(translations.compared("here", {"a": "1", "b": "2", "c": "3"},
                                     {"b": "2", "c": "4", "d": "5"})) == {
        "missing: here a", "stale: here c", "needless: here d",
    }  # fmt: skip
    assert translations.fingerprint("a") != translations.fingerprint("b")
    assert translations.fingerprint({"one": "a", "other": "b"}) != translations.fingerprint("a")


def test_english_words_are_found():
    known = {"x_train"}
    assert english_words("Ĺóśś óf `plain code` 28 × 28", known) == set()
    assert english_words("the loss of x_train is plain", known) == {"the", "plain"}
    assert visible({"data": {"text/html": '<img alt="two digits"><b>bold</b>'}}).split() == [
        "bold", "two", "digits",
    ]  # fmt: skip
