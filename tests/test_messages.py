"""Every message that the code asks for exists, gets its values, and is really used."""

import ast
import re
import string
from pathlib import Path
from typing import NamedTuple

import pytest
from words import templates

from helpers.messages import ENGLISH, Message, catalogue, language, languages, text

PROJECT = Path(__file__).resolve().parents[1]
SOURCES = sorted(
    path
    for folder in ("helpers", "tools")
    for path in (PROJECT / folder).rglob("*.py")
    if not path.is_relative_to(PROJECT / "helpers" / "messages")
)
KEYS = catalogue(ENGLISH)

# Keys that code puts together when it runs, and where the last part comes from. Of the checks and
# widgets, which have many, their own tests know the names.
FAMILIES = {
    "plotting.axis.*": "labels of quantities, named in calls such as show_curves(x=...)",
    "plotting.legend.*": "training or validation",
    "plotting.curve.*": "names of curves in calls such as show_curves",
    "plotting.map.*": "one box a lesson, in show_course_map",
    "plotting.sets.*": "the parts in show_three_sets",
    "plotting.table.*": "column titles of show_arrays",
    "preprocessing.stage.*": "the stages of preprocessing_stages",
    "training.reference.*": "inside, above or below the range",
}
AREAS_WITH_OWN_TESTS = ("checks", "widgets")


class Use(NamedTuple):
    """A call of `text`, and what it passes.

    Attributes:
        place: file and line.
        keys: the keys that it may ask for, with * for what is not known before the run.
        values: names of the values for the placeholders.
        complete: False if the call also passes **values.
    """

    place: str
    keys: tuple[str, ...]
    values: frozenset[str]
    complete: bool


def placeholders(message: Message) -> set[str]:
    found = {
        field
        for template in templates(message)
        for _, field, _, _ in string.Formatter().parse(template)
        if field is not None
    }
    return found if isinstance(message, str) else found | {"count"}


def keys_of(argument: ast.expr, scope: ast.AST) -> list[str]:
    """Return the keys that an argument may stand for.

    A name stands for what its function has assigned to it last; where it comes from elsewhere,
    nothing is known.
    """
    if isinstance(argument, ast.Constant):
        return [argument.value]
    if isinstance(argument, ast.JoinedStr):
        parts = [part.value if isinstance(part, ast.Constant) else "*" for part in argument.values]
        return ["".join(parts)]
    if isinstance(argument, ast.IfExp):
        return keys_of(argument.body, scope) + keys_of(argument.orelse, scope)
    if isinstance(argument, ast.Name):
        values = [
            node.value
            for node in ast.walk(scope)
            if isinstance(node, ast.Assign) and node.lineno < argument.lineno
            for target in node.targets
            if isinstance(target, ast.Name) and target.id == argument.id
        ]
        last = max(values, key=lambda value: value.lineno, default=None)
        return keys_of(last, scope) if last else []
    return []


def uses_in(source: str, place: str) -> list[Use]:
    """Return each call of the catalogue's `text` in some code."""
    tree = ast.parse(source)
    imported = any(
        isinstance(node, ast.ImportFrom)
        and node.module == "helpers.messages"
        and any(alias.name == "text" for alias in node.names)
        for node in ast.walk(tree)
    )
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    found = []
    for node in ast.walk(tree) if imported else ():
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "text"
        ):
            around = [f for f in functions if f.lineno <= node.lineno <= f.end_lineno]
            scope = max(around, key=lambda function: function.lineno, default=tree)
            names = [keyword.arg for keyword in node.keywords]
            found.append(
                Use(
                    f"{place}:{node.lineno}",
                    tuple(keys_of(node.args[0], scope)),
                    frozenset(filter(None, names)),
                    None not in names,
                )
            )
    return found


def matches(pattern: str, key: str) -> bool:
    return re.fullmatch(re.escape(pattern).replace(r"\*", ".+"), key) is not None


USES = [
    use
    for path in SOURCES
    for use in uses_in(path.read_text(encoding="utf-8"), str(path.relative_to(PROJECT)))
]
PATTERNS = {key for use in USES for key in use.keys if "*" in key}


def wrong_uses(uses: list[Use]) -> list[str]:
    """Return complaints about calls whose keys do not exist or whose values do not fit."""
    complaints = []
    for use in uses:
        wanted = set()
        for asked in use.keys:
            known = [key for key in KEYS if matches(asked, key)]
            if not known:
                complaints.append(f"{use.place}: no message has the key {asked}")
            for key in known:
                wanted |= placeholders(KEYS[key])
                missing = placeholders(KEYS[key]) - use.values
                if missing and use.complete and "*" not in asked:
                    complaints.append(f"{use.place}: {key} gets no {sorted(missing)}")
        if use.keys and use.values - wanted:
            complaints.append(f"{use.place}: nothing takes {sorted(use.values - wanted)}")
    return complaints


def test_the_search_finds_the_calls():
    assert len(USES) > 50
    assert {use.place.split(":")[0] for use in USES} >= {
        "helpers/dataset.py",
        "helpers/plotting.py",
        "helpers/preprocessing.py",
        "helpers/reference_runs.py",
        "helpers/training_display.py",
        "helpers/diagrams.py",
    }


def test_every_call_asks_for_a_message_that_exists_and_passes_its_values():
    assert not wrong_uses(USES)


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        ('text("training.live.titel", done=1, planned=2)', "no message has the key"),
        ('text("training.live.title", done=1)', "gets no ['planned']"),
        ('text("training.live.title", done=1, planned=2, extra=3)', "nothing takes ['extra']"),
        ('text(f"training.life.{name}")', "no message has the key"),
        ('key = "training.live.titel"\ntext(key)', "no message has the key"),
        ('text("training.live.title" if x else "nowhere", done=1, planned=2)', "nowhere"),
    ],
)
def test_wrong_call_is_noticed(call, complaint):
    source = f"from helpers.messages import text\n{call}\n"
    assert any(complaint in found for found in wrong_uses(uses_in(source, "here")))


def test_every_family_is_documented_and_alive():
    elsewhere = tuple(f"{area}." for area in AREAS_WITH_OWN_TESTS)
    assert {pattern for pattern in PATTERNS if not pattern.startswith(elsewhere)} == set(FAMILIES)


def constants_in_code() -> set[str]:
    return {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_message_is_used():
    constants = constants_in_code()
    unused = [
        key
        for key in KEYS
        if key not in constants
        and not any(matches(pattern, key) for pattern in PATTERNS)
        and not key.startswith(tuple(f"{area}." for area in AREAS_WITH_OWN_TESTS))
    ]
    assert not unused


def test_every_member_of_a_family_is_named_somewhere():
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    lessons = "\n".join(
        path.read_text(encoding="utf-8") for path in (PROJECT / "notebooks").glob("*.ipynb")
    ).replace('\\"', '"')
    unnamed = []
    for key in KEYS:
        family = [pattern for pattern in FAMILIES if matches(pattern, key)]
        if family == ["plotting.map.*"]:  # show_course_map takes all that there are
            continue
        if family and f'"{key}"' not in code:
            name = key.removeprefix(family[0].removesuffix("*"))
            if f'"{name}"' not in code and f'"{name}"' not in lessons:
                unnamed.append(key)
    assert not unnamed


@pytest.mark.parametrize("key", KEYS)
def test_message_is_plain(key):
    message = KEYS[key]
    assert isinstance(message, str) or set(message) == {"one", "other"}
    assert all(field.isidentifier() for field in placeholders(message)), "placeholders have names"
    for template in templates(message):
        assert template.strip()
        assert not re.search(r"\b(simply|just|obviously)\b", template, re.IGNORECASE)
        assert "  " not in template


@pytest.mark.parametrize("other", languages()[1:])
def test_a_translation_has_the_same_messages_and_placeholders(other):
    translated = catalogue(other)
    assert sorted(translated) == sorted(KEYS)
    assert {key: placeholders(message) for key, message in translated.items()} == {
        key: placeholders(message) for key, message in KEYS.items()
    }


def test_unknown_key_says_where_to_add_it():
    with pytest.raises(KeyError, match=rf"epcoh'.*helpers/messages/{language()}/plotting.py"):
        text("plotting.axis.epcoh")
    with pytest.raises(KeyError, match="no message has the key 'nowhere'"):
        text("nowhere")


def test_missing_value_is_an_error():
    with pytest.raises(KeyError, match="planned"):
        text("training.live.title", done=1)


def test_number_chooses_the_template(monkeypatch):
    message = {"one": "{count} image of {all}", "other": "{count:,} images of {all}"}
    monkeypatch.setitem(catalogue(language()), "made.images", message)
    monkeypatch.setitem(catalogue(language()), "made.plain", {"other": "{count} {all}"})
    assert text("made.images", count=1, all=9) == "1 image of 9"
    assert text("made.images", count=0, all=9) == "0 images of 9"
    assert text("made.images", count=1_000, all=9) == "1,000 images of 9"
    assert text("made.plain", count=1, all=2) == "1 2"
    with pytest.raises(KeyError, match="count"):
        text("made.images", all=9)


def test_language_that_nobody_wrote_is_an_error_that_names_the_others(monkeypatch):
    monkeypatch.setenv("COURSE_LANGUAGE", "tlh")
    with pytest.raises(ValueError, match=r"COURSE_LANGUAGE is 'tlh', but the course speaks en"):
        text("training.live.title", done=1, planned=2)
