"""Reading a file that anybody may have made, and writing one that is never half there."""

import os
import secrets
import stat
from pathlib import Path

NO_LINK = getattr(os, "O_NOFOLLOW", 0)
NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NoPlainFile(OSError):
    """A folder, a device, a pipe, or a link where none may be."""


class TooLarge(OSError):
    """A file holds more than it may."""


def read_bytes(path: Path, most: int, follow_links: bool = False) -> bytes:
    """Return what a plain file holds. It never waits, as a pipe would, and never reads without end.

    Args:
        path: the file.
        most: how many bytes it may hold.
        follow_links: whether a link to a file is as good as the file.

    Raises:
        NoPlainFile: if it is something else.
        TooLarge: if it holds more bytes.
        OSError: if it cannot be read.
    """
    state = os.stat(path, follow_symlinks=follow_links)
    if not stat.S_ISREG(state.st_mode):
        raise NoPlainFile
    # Something else may stand there by now.
    handle = os.open(path, os.O_RDONLY | NO_WAIT | (0 if follow_links else NO_LINK))
    with os.fdopen(handle, "rb") as file:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            raise NoPlainFile
        content = file.read(most + 1) if state.st_size <= most else b""
    if state.st_size > most or len(content) > most:
        raise TooLarge
    return content


def write_in_one_step(path: Path, content: str) -> None:
    """Write a text file so that there is the old one or the new one at any time, never a part.

    Args:
        path: where; its folder is made if there is none. A link there is replaced, not followed.
        content: what the file will hold, as UTF-8.

    Raises:
        OSError: if that does not work; then nothing has changed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{secrets.token_hex(8)}.tmp")
    file = new.open("x", encoding="utf-8", newline="")
    try:
        with file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        new.unlink()
        raise
