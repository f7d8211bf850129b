"""What a learner has tried and solved, kept in a file that outlasts the kernel.

The file holds one line an attempt and nothing about the person. It is a help and never in the
way: whatever is wrong with it costs at most the memory, so no function here raises for a file or
a disk, and what happened stands in `Record.notices`. The words for it stand in the catalogue.
"""

import dataclasses
import json
import os
import re
from datetime import UTC, datetime
from pathlib import Path

from helpers.safe_files import NoPlainFile, TooLarge, read_bytes, write_in_one_step

SETTING = "COURSE_PROGRESS"  # an environment variable: another place for the file
USUAL = Path(__file__).resolve().parents[1] / "notebooks" / "saved" / "progress.json"
FORMAT, VERSION = "keras-course progress", 1
CORRECT, WRONG = "correct", "wrong"
MOST_ATTEMPTS = 5_000  # about 700 kB; then the oldest wrong ones go
MOST_BYTES = 5_000_000  # a larger file is not one of ours
TIME = "%Y-%m-%dT%H:%M:%SZ"  # UTC

# The names of what may happen to the file.
DAMAGED, NEWER, UNREADABLE, UNWRITABLE = "damaged", "newer", "unreadable", "unwritable"


@dataclasses.dataclass(frozen=True, order=True)
class Attempt:
    """One answer that a check has judged.

    Attributes:
        time: when, as ``"2026-11-25T05:31:07Z"`` (UTC).
        exercise: number of the exercise, such as ``"1.3"``.
        check: name of its check, such as ``"set_sizes"``.
        result: ``"correct"`` or ``"wrong"``.
        mistake: name of the mistake; empty for a correct answer.
    """

    time: str
    exercise: str
    check: str
    result: str
    mistake: str

    def __post_init__(self) -> None:
        """Raise ValueError or TypeError for what is no attempt."""
        datetime.strptime(self.time, TIME)
        names = (self.exercise, self.check, self.result, self.mistake)
        if not all(isinstance(name, str) and re.fullmatch(r"[\w.]{0,80}", name) for name in names):
            raise ValueError(f"not the names of an attempt: {names}")
        if self.result not in (CORRECT, WRONG) or (self.result == CORRECT) != (not self.mistake):
            raise ValueError(f"not a result and its mistake: {self.result!r}, {self.mistake!r}")


def now() -> str:
    """Return the time as attempts keep it."""
    return datetime.now(UTC).strftime(TIME)


def day(time: str) -> str:
    """Return the day of a time where the reader lives, such as ``"2026-11-25"``."""
    moment = datetime.strptime(time, TIME).replace(tzinfo=UTC)
    return moment.astimezone().date().isoformat()


class Damaged(Exception):
    """The file is not one that this module wrote."""


class Newer(Exception):
    """The file was written by a later version of the course."""


class Record:
    """The attempts of this session, and those that a file keeps.

    Several kernels may use one file. Each writes what it finds there together with its own
    attempts, so that what two of them write in the same moment is complete after the next write.

    Attributes:
        session: the attempts of this session, in order.
        notices: what has happened to the file in this session: names such as ``"damaged"``, each
            with the values that its words need.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Use the file at a path, or at the usual place, which a setting may change."""
        self.session: list[Attempt] = []
        self.notices: dict[str, dict[str, object]] = {}
        self._path = path

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self._path or Path(os.environ.get(SETTING) or USUAL).absolute()

    def add(self, attempt: Attempt) -> None:
        """Keep an attempt: in this session, and in the file if it can be written."""
        self.session.append(attempt)
        self._update()

    def attempts(self) -> list[Attempt]:
        """Return all attempts that are known, in the order of their times."""
        found = self._read()
        return self._together(*found) if found else sorted(self.session)

    def before(self) -> list[Attempt]:
        """Return the attempts of other sessions, in the order of their times."""
        own = set(self.session)
        return [attempt for attempt in self.attempts() if attempt not in own]

    def forget(self) -> bool:
        """Forget every attempt; return whether the file is empty now, too."""
        self.session.clear()
        return self._update(forgotten=now())

    def _update(self, forgotten: str = "") -> bool:
        found = self._read()
        if found is None:
            return False
        since, kept = (forgotten, []) if forgotten else found
        try:
            # A link stays one, and leads to the new file.
            _write(Path(os.path.realpath(self.path)), since, self._together(since, kept))
        except OSError as error:
            self._note(UNWRITABLE, error)
            return False
        self.notices.pop(UNWRITABLE, None)
        return True

    def _together(self, since: str, kept: list[Attempt]) -> list[Attempt]:
        """Return what the file and this session know, without what was forgotten elsewhere."""
        own = [attempt for attempt in self.session if attempt.time >= since]
        return shortened(sorted({*kept, *own}))

    def _read(self) -> tuple[str, list[Attempt]] | None:
        """Return since when the file counts, and its attempts; None if it must stay as it is."""
        try:
            found = _parse(read_bytes(self.path, MOST_BYTES, follow_links=True))
        except FileNotFoundError:
            found = ("", [])
        except Newer:
            self._note(NEWER)
            return None
        except (Damaged, NoPlainFile, TooLarge):
            return self._set_aside()
        except OSError as error:
            self._note(UNREADABLE, error)
            return None
        self.notices.pop(UNREADABLE, None)
        return found

    def _set_aside(self) -> tuple[str, list[Attempt]] | None:
        """Give a damaged file another name, so that a new one can take its place."""
        path = self.path
        number = 1
        while os.path.lexists(aside := path.with_name(f"progress-damaged-{number}.json")):
            number += 1
        try:
            path.rename(aside)
        except OSError as error:
            self._note(UNREADABLE, error)
            return None
        self.notices[DAMAGED] = {"file": path.name, "aside": aside.name}
        return "", []

    def _note(self, name: str, error: OSError | None = None) -> None:
        why = {"error": error.strerror or error} if error else {}
        self.notices[name] = {"file": self.path, **why}


def shortened(attempts: list[Attempt]) -> list[Attempt]:
    """Return attempts without the oldest ones if there are too many; first successes stay."""
    surplus = len(attempts) - MOST_ATTEMPTS
    if surplus <= 0:
        return attempts
    first: dict[str, Attempt] = {}
    for attempt in attempts:
        if attempt.result == CORRECT:
            first.setdefault(attempt.check, attempt)
    solved = set(first.values())
    droppable = [attempt for attempt in attempts if attempt not in solved]
    dropped = set(droppable[:surplus])
    return [attempt for attempt in attempts if attempt not in dropped]


def solved_on(attempts: list[Attempt]) -> dict[str, str]:
    """Return the time of the first correct answer to each check that has one."""
    found: dict[str, str] = {}
    for attempt in attempts:
        if attempt.result == CORRECT:
            found.setdefault(attempt.check, attempt.time)
    return found


def _parse(content: bytes) -> tuple[str, list[Attempt]]:
    try:
        data = json.loads(content)
        if data["format"] != FORMAT or type(data["version"]) is not int:
            raise Damaged
        if data["version"] > VERSION:
            raise Newer
        if data["since"] != "":
            datetime.strptime(data["since"], TIME)
        return data["since"], [Attempt(**fields) for fields in data["attempts"]]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Damaged from error


def _write(path: Path, since: str, attempts: list[Attempt]) -> None:
    lines = ",\n".join(json.dumps(dataclasses.asdict(attempt)) for attempt in attempts)
    head = json.dumps({"format": FORMAT, "version": VERSION, "since": since})[1:-1]
    content = f'{{\n{head}, "attempts": [\n{lines}\n]}}\n'
    write_in_one_step(path, content)


RECORD = Record()  # of this kernel
