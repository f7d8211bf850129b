"""Tell which English text each translated message and text cell was made from, and what changed.

    python tools/translations.py              # list what is missing, stale or needless
    python tools/translations.py ko --accept  # note that all of ko fits the English of today

Beside a language's messages stands `translated_from.json`: for each key a fingerprint of the
English message. A translated text cell has that of its English cell in its metadata.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from helpers.messages import ENGLISH, FOLDER, Message, catalogue, languages  # noqa: E402

RECORD = "translated_from.json"
MARK = "translated_from"  # in a cell's metadata


def fingerprint(text: Message) -> str:
    """Return eight characters that change when an English text does."""
    content = text if isinstance(text, str) else json.dumps(text, sort_keys=True)
    return hashlib.sha256(content.encode("utf-8")).hexdigest()[:8]


def text_cells(notebook: dict) -> dict[str, dict]:
    """Return the text cells of a notebook by their ids."""
    return {cell["id"]: cell for cell in notebook["cells"] if cell["cell_type"] == "markdown"}


def read_notebook(path: Path) -> dict:
    """Return a notebook, or one without cells where there is none."""
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {"cells": []}


def english_messages() -> dict[str, str]:
    """Return the fingerprint of every English message."""
    return {key: fingerprint(message) for key, message in catalogue(ENGLISH).items()}


def english_cells(notebook: dict) -> dict[str, str]:
    """Return the fingerprint of every text cell of an English lesson."""
    return {
        name: fingerprint("".join(cell["source"])) for name, cell in text_cells(notebook).items()
    }


def compared(place: str, english: dict[str, str], translated: dict[str, str]) -> Iterator[str]:
    """Yield what is wrong with a translation, given the fingerprints of both sides."""
    for name in english.keys() - translated.keys():
        yield f"missing: {place} {name}"
    for name in translated.keys() - english.keys():
        yield f"needless: {place} {name}"
    for name in english.keys() & translated.keys():
        if translated[name] != english[name]:
            yield f"stale: {place} {name}"


def problems(language: str, project: Path = PROJECT) -> list[str]:
    """Return what is missing, stale or needless in a language, sorted."""
    record = FOLDER / language / RECORD
    noted = json.loads(record.read_text(encoding="utf-8")) if record.is_file() else {}
    known = {key: noted.get(key, "") for key in catalogue(language)}
    found = list(compared("message", english_messages(), known))
    for path in (project / "notebooks").glob("*.ipynb"):
        translated = text_cells(read_notebook(path.parent / language / path.name))
        marks = {name: cell["metadata"].get(MARK, "") for name, cell in translated.items()}
        found += compared(f"{language}/{path.name}", english_cells(read_notebook(path)), marks)
    return sorted(found)


def accept(language: str, project: Path = PROJECT) -> None:
    """Note for every message and text cell of a language that it fits the English of today."""
    english = english_messages()
    noted = {key: english[key] for key in catalogue(language) if key in english}
    record = json.dumps(noted, indent=1, sort_keys=True) + "\n"
    (FOLDER / language / RECORD).write_text(record, encoding="utf-8")
    for path in (project / "notebooks").glob("*.ipynb"):
        target = path.parent / language / path.name
        if target.is_file():
            marks = english_cells(read_notebook(path))
            notebook = read_notebook(target)
            for name, cell in text_cells(notebook).items():
                cell["metadata"][MARK] = marks[name]
            content = json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
            target.write_text(content, encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """List what is wrong with the translations, or accept one; return 1 if anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("languages", nargs="*", help="such as ko; all unless told otherwise")
    parser.add_argument("--accept", action="store_true", help="note that they fit as they are")
    options = parser.parse_args(arguments)
    found = []
    for language in options.languages or languages()[1:]:
        if options.accept:
            accept(language)
        found += problems(language)
    print("\n".join([*found, f"{len(found)} problems"]))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
