"""The file that a learner hands in: what it holds, and the reading of one that anybody made.

It counts attempts up to the first correct answer, and names the mistakes among them. A check that
runs in a learner's kernel can be deceived, so it proves nothing, and says so.
"""

import dataclasses
import hashlib
import json
import platform
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from importlib import metadata
from pathlib import Path

from helpers.progress_file import CORRECT, TIME, Attempt

FORMAT, VERSION = "keras-course hand-in", 1
SELF_REPORTED = "self-reported: written by the learner's own computer, and not tested again"
PACKAGES = ("tensorflow", "keras", "numpy", "matplotlib", "ipywidgets", "anywidget")
LONGEST_NAME = 80  # characters
MOST_EXERCISES, MOST_MISTAKES, MOST_ATTEMPTS = 200, 100, 100_000
IDENTIFIER = re.compile(r"[a-z][a-z0-9_]{0,79}")
# Characters that would change the order of the others on a line, or end the line.
REFUSED_CHARACTERS = re.compile(r"[\u202a-\u202e\u2066-\u2069\u2028\u2029]")
REFUSED_CATEGORIES = ("Cc", "Cs", "Co", "Cn")


@dataclasses.dataclass(frozen=True)
class Tried:
    """An exercise that was tried.

    Attributes:
        solved: whether an answer was correct.
        attempts: answers up to the first correct one.
        mistakes: how often each mistake was among them, by its name.
        latest: name of the mistake of the last of them; empty if it was correct.
        time: when that was.
    """

    solved: bool
    attempts: int
    mistakes: dict[str, int]
    latest: str
    time: str


@dataclasses.dataclass(frozen=True)
class HandIn:
    """What a learner hands in.

    Attributes:
        name: as the learner wrote it.
        written: when.
        course: version of the course, see `course_version`.
        packages: versions of Python and packages.
        exercises: what was tried, by the name of its check.
    """

    name: str
    written: str
    course: str
    packages: dict[str, str]
    exercises: dict[str, Tried]

    def content(self) -> str:
        """Return the content of the file."""
        about = {"format": FORMAT, "version": VERSION, "note": SELF_REPORTED}
        fields = about | dataclasses.asdict(self)
        return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


class Refused(ValueError):
    """A file is no hand-in.

    Attributes:
        why: name of the reason; the words stand in the catalogue, under ``classroom.refused``.
        values: what the placeholders in the words stand for.
    """

    def __init__(self, why: str, **values: object) -> None:
        super().__init__(why)
        self.why, self.values = why, values


def clean_name(name: object) -> str:
    """Return a name as it is compared and shown: one form for each letter, single spaces.

    Raises:
        ValueError: if it is no text, has no letter or digit, is too long, or holds characters that
            would disturb a table.
    """
    if not isinstance(name, str) or len(name) > 10 * LONGEST_NAME:
        raise ValueError("not a name")
    cleaned = " ".join(unicodedata.normalize("NFC", name).split(" ")).strip()
    cleaned = re.sub(" +", " ", cleaned)
    if (
        not 1 <= len(cleaned) <= LONGEST_NAME
        or not any(map(str.isalnum, cleaned))
        or REFUSED_CHARACTERS.search(cleaned)
        or any(unicodedata.category(character) in REFUSED_CATEGORIES for character in cleaned)
    ):
        raise ValueError("not a name")
    return cleaned


def summed_up(attempts: Iterable[Attempt]) -> dict[str, Tried]:
    """Return what was tried, by the name of the check, given all attempts in their order."""
    counted: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        before = counted.setdefault(attempt.check, [])
        if not (before and before[-1].result == CORRECT):
            before.append(attempt)
    return {
        check: Tried(
            solved=found[-1].result == CORRECT,
            attempts=len(found),
            mistakes=dict(Counter(each.mistake for each in found if each.mistake).most_common()),
            latest=found[-1].mistake,
            time=found[-1].time,
        )
        for check, found in counted.items()
    }


def package_versions() -> dict[str, str]:
    """Return the versions of Python and of the packages that are installed."""
    found = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue  # such as tensorflow, which has another name for other processors
    return found


def course_version() -> str:
    """Return ten characters that change with the code and the words of the helpers.

    Notebooks do not count: learners write into them.
    """
    helpers = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(helpers.rglob("*.py"), key=lambda path: path.relative_to(helpers).parts):
        content = path.read_bytes().replace(b"\r\n", b"\n")  # as git writes them on Windows
        digest.update(repr((path.relative_to(helpers).parts, content)).encode())
    return digest.hexdigest()[:10]


def parse(content: bytes) -> HandIn:
    """Return the hand-in that a file holds. Nothing in it is believed, and nothing repaired.

    Args:
        content: the bytes of the file; their number limits the memory that this takes.

    Raises:
        Refused: if it is no hand-in of this version.
    """
    try:
        data = json.loads(content.decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError:
        raise Refused("encoding") from None
    except RecursionError:
        raise Refused("nesting") from None
    except ValueError:
        raise Refused("broken") from None
    if type(data) is not dict or data.get("format") != FORMAT:
        raise Refused("other_format")
    if data.get("version") != VERSION or type(data["version"]) is not int:
        raise Refused("other_version", version=VERSION)
    try:
        name = clean_name(data.get("name"))
    except ValueError:
        raise Refused("name") from None
    exercises = _a(dict, data, "exercises", MOST_EXERCISES)
    packages = _a(dict, data, "packages", 50)
    return HandIn(
        name=name,
        written=_time(data, "written"),
        course=_matching(r"[0-9a-f]{10}", data, "course"),
        packages={package: _matching(r"[\w.+-]{1,40}", packages, package) for package in packages},
        exercises={check: _tried(exercises, check) for check in exercises},
    )


def _no_constant(name: str) -> float:
    raise ValueError(name)  # NaN and Infinity, which are not JSON


def _tried(exercises: dict, check: str) -> Tried:
    fields = _a(dict, exercises, check, 20)
    counts = _a(dict, fields, "mistakes", MOST_MISTAKES)
    mistakes = {mistake: _number(counts, mistake) for mistake in counts}
    tried = Tried(
        solved=_a(bool, fields, "solved"),
        attempts=_number(fields, "attempts"),
        mistakes=mistakes,
        latest=_matching(r"[a-z0-9_]{0,80}", fields, "latest"),
        time=_time(fields, "time"),
    )
    ends_as_it_says = tried.latest == "" if tried.solved else tried.latest in mistakes
    if tried.attempts != sum(mistakes.values()) + tried.solved or not ends_as_it_says:
        raise Refused("contradiction", field=_name(check))
    return tried


def _a(kind: type, fields: dict, name: str, most: int | None = None) -> object:
    """Return a field if it is of a type, and its names are names."""
    value = fields.get(name)
    if type(value) is not kind:
        raise Refused("field", field=_name(name))
    if kind is dict and (len(value) > most or not all(map(IDENTIFIER.fullmatch, value))):
        raise Refused("field", field=_name(name))
    return value


def _number(fields: dict, name: str) -> int:
    value = _a(int, fields, name)
    if not 1 <= value <= MOST_ATTEMPTS:
        raise Refused("field", field=_name(name))
    return value


def _matching(pattern: str, fields: dict, name: str) -> str:
    value = _a(str, fields, name)
    if not re.fullmatch(pattern, value, re.ASCII):
        raise Refused("field", field=_name(name))
    return value


def _time(fields: dict, name: str) -> str:
    value = _a(str, fields, name)
    try:
        if datetime.strptime(value, TIME).strftime(TIME) != value:
            raise ValueError
    except ValueError:
        raise Refused("field", field=_name(name)) from None
    return value


def _name(name: str) -> str:
    """Return the name of a field as it may be shown."""
    return name if IDENTIFIER.fullmatch(name) else "?"
