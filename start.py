"""Install the course and open it, or test it, with nothing but Python.

    python start.py             install what is missing and open the first lesson in JupyterLab
    python start.py test ...    install what is missing and run all tests (... goes to pytest)

Everything is installed into the folder .venv beside this file. The last step of an install writes
a stamp there, so that a later start knows whether anything is left to do.

This file uses the standard library only, in a syntax that Python 3.8 reads, so that it can tell
the user of an unsuitable Python what to do. For the same reason its words stand here, in TEXTS,
and not in helpers/messages.
"""

from __future__ import annotations

import ast
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator, NamedTuple  # noqa: UP035 - Python 3.8 needs the old place

FOLDER = Path(__file__).absolute().parent
FIRST_LESSON = "notebooks/00_overview.ipynb"
ENVIRONMENT = FOLDER / ".venv"
ENVIRONMENT_PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = ENVIRONMENT / "course-installed.txt"
LOG = ENVIRONMENT / "course-install.log"

# TensorFlow's start prints lines about graphics cards, which a notebook shows in red like errors.
# With this setting of the environment's own kernels they go to the terminal instead.
KERNEL_SETTINGS = ENVIRONMENT / "etc" / "ipython" / "ipython_kernel_config.py"
KERNEL_SETTINGS_TEXT = "c.IPKernelApp.capture_fd_output = False\n"

# TensorFlow decides all three. Newest first: that is also the Python of Colab.
VERSIONS = ("3.13", "3.12", "3.11")
MACHINES = {"linux": ("x86_64", "aarch64"), "darwin": ("arm64",), "win32": ("win-amd64",)}
SPACE_NEEDED = 4_000_000_000  # bytes: the packages, and what pip downloads to unpack them

TEXTS = {
    "usage": "Usage:\n"
    "  python start.py                       open the first lesson in JupyterLab\n"
    "  python start.py test [pytest options] run all tests\n"
    "Both first install what is missing, into the folder .venv.",
    "other_python": "This is Python {found}. The course needs another one and uses {path}.",
    "no_python": "This is Python {found}. The course needs Python 3.11, 3.12 or 3.13 (64 bit), and\n"
    "none was found on this computer: TensorFlow, which does the computing, exists for these only,\n"
    "and on Macs only for Apple's own processors. Install one of them, for example from\n"
    "https://www.python.org/downloads/, and start again with it: `{example}`.",
    "remake_version": "The folder .venv was made by Python {old}, not {new}: it is made again.",
    "remake_broken": "The folder .venv is incomplete: it is made again.",
    "make": "Making the folder .venv for the packages of the course ...",
    "install": "Installing the packages of the course. The first time this downloads 0.7 GB and\n"
    "takes some minutes; after the downloads there is a quiet minute or two ...",
    "no_write": "The course cannot be installed, because this folder cannot be written to:\n"
    "{folder} ({error}). Copy the course to a folder of your own, such as your Documents, and\n"
    "start again there.",
    "no_space": "The course cannot be installed, because the disk is too full: about {need:.1f} GB\n"
    "are needed and {free:.1f} GB are free in {folder}. Free some space, or copy the course to\n"
    "another disk, and start again.",
    "no_venv": "The course cannot be installed, because this Python lacks its module `venv` or\n"
    "`ensurepip`. On Debian or Ubuntu run `sudo apt install python{version}-venv`; elsewhere\n"
    "install Python from https://www.python.org/downloads/. Then start again.",
    "venv_failed": "The folder .venv could not be made; the lines above say why. If a program uses\n"
    "{folder}, close it; delete that folder, and start again.",
    "pip_disk": "The packages were not installed: a disk seems to be full. Free some space (also\n"
    "where temporary files go: {temporary}) and start again; it goes on from here.",
    "pip_path": "The packages were not installed: the path of this folder seems to be too long for\n"
    "Windows. Move the course to a folder with a short path, such as C:\\course, and start again.",
    "pip_network": "The packages were not installed: the network seems not to work. The first start\n"
    "needs the internet. Check the connection (and the proxy, if you have one) and start again;\n"
    "it goes on from here.",
    "pip_other": "The packages were not installed; the lines above say why, and all details stand\n"
    "in {log}. Start again; if that does not help, delete the folder .venv and start once more.",
    "file_error": "The course cannot go on, because a file or folder cannot be used: {error}. Close\n"
    "the programs that use the folder {folder}, or delete it, and start again.",
    "stopped": "Stopped. The next start goes on from here.",
    "lab": "JupyterLab starts, and your browser opens the first lesson. If it does not, copy the\n"
    "address below that begins with http:// and has a token into your browser. To end JupyterLab,\n"
    "press Ctrl+C here, then y and Enter.",
    "lab_no_display": "JupyterLab starts. There is no display here, so no browser can open: copy\n"
    "the address below that begins with http:// and has a token into your browser. To end\n"
    "JupyterLab, press Ctrl+C here, then y and Enter.",
}

# What to look for in pip's log. The first that fits wins, so the network comes last: an install
# that ran out of disk space may also have repeated a download before.
PIP_FAILURES = {
    "pip_disk": ("No space left on device", "not enough space on the disk", "Disk quota exceeded"),
    "pip_path": ("Long Path support", "File name too long"),
    "pip_network": (
        "Retrying (Retry(",
        "connection broken",
        "NewConnectionError",
        "Could not fetch URL",
        "Read timed out",
        "HTTP error ",
        "IncompleteRead",
        "Connection reset",
    ),
}

PROBE = """
import os, sys, sysconfig
inside = sys.prefix != sys.base_prefix
print(ascii((
    inside and getattr(sys, "_base_executable", None) or sys.executable,
    "%d.%d" % sys.version_info[:2],
    64 if sys.maxsize > 2**32 else 32,
    bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    sys.platform,
    os.uname().machine if hasattr(os, "uname") else sysconfig.get_platform(),
)))
"""


class Trouble(Exception):
    """Something that the user has to put right; its text says what and how."""


class Python(NamedTuple):
    """What an interpreter says of itself; a virtual environment names the Python it is from."""

    executable: str
    version: str
    bits: int
    free_threaded: bool
    platform: str
    machine: str

    def serves(self) -> bool:
        """Return whether TensorFlow exists for this interpreter."""
        known = self.version in VERSIONS and self.machine in MACHINES.get(self.platform, ())
        return known and self.bits == 64 and not self.free_threaded

    def describe(self) -> str:
        """Return version and kind in words, such as ``3.12 (64 bit, x86_64)``."""
        kind = ", free-threaded" if self.free_threaded else ""
        return f"{self.version} ({self.bits} bit, {self.machine}{kind})"


def say(name: str, **values: object) -> None:
    """Print one of TEXTS at once, before other programs print."""
    print(TEXTS[name].format(**values), flush=True)


def examine(command: list[str]) -> Python | None:
    """Ask an interpreter what it is; None if it does not run (not there, or a broken shim)."""
    try:
        result = subprocess.run(
            [*command, "-c", PROBE],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=60,
        )
        return Python(*ast.literal_eval(result.stdout.decode("ascii").strip()))
    except (OSError, subprocess.SubprocessError, SyntaxError, TypeError, ValueError):
        return None


def other_interpreters() -> Iterator[list[str]]:
    """Yield commands that may start another Python; a first hit on PATH may be a broken shim."""
    yield [str(ENVIRONMENT_PYTHON)]
    for name in [*(f"python{version}" for version in VERSIONS), "python3", "python"]:
        for folder in os.get_exec_path():
            found = shutil.which(name, path=folder)
            if found:
                yield [found]
    launcher = shutil.which("py")
    if os.name == "nt" and launcher:
        for version in VERSIONS:
            yield [launcher, f"-{version}"]


def choose_python() -> Python:
    """Return the Python that runs this file if it serves, else another one from this computer."""
    current = examine([sys.executable])
    if current and current.serves():
        return current
    found = current.describe() if current else sys.version.split()[0]
    for command in other_interpreters():
        python = examine(command)
        if python and python.serves():
            say("other_python", found=found, path=command[0])
            return python
    example = "py -3.13 start.py" if os.name == "nt" else "python3.13 start.py"
    raise Trouble(TEXTS["no_python"].format(found=found, example=example))


def install(python: Python) -> None:
    """Bring .venv up to date with requirements.txt; does nothing when its stamp says it is."""
    requirements = (FOLDER / "requirements.txt").read_bytes()
    wanted = f"{hashlib.sha256(requirements).hexdigest()} {python.version}\n"
    present = examine([str(ENVIRONMENT_PYTHON)])
    fits = present is not None and present.version == python.version
    if fits and STAMP.is_file() and STAMP.read_text(encoding="ascii", errors="replace") == wanted:
        return
    check_folder()
    pip = [str(ENVIRONMENT_PYTHON), "-m", "pip"]
    if os.path.lexists(ENVIRONMENT):
        if present and not fits:
            say("remake_version", old=present.version, new=python.version)
            shutil.rmtree(ENVIRONMENT)
        elif not present or not succeeds([*pip, "--version"]):
            say("remake_broken")
            shutil.rmtree(ENVIRONMENT)
    if not ENVIRONMENT.exists():
        if not succeeds([python.executable, "-c", "import ensurepip, venv"]):
            raise Trouble(TEXTS["no_venv"].format(version=python.version))
        say("make")
        if subprocess.call([python.executable, "-m", "venv", str(ENVIRONMENT)]) != 0:
            raise Trouble(TEXTS["venv_failed"].format(folder=ENVIRONMENT))
    for stale in (STAMP, LOG):
        stale.unlink(missing_ok=True)
    say("install")
    options = ["--no-user", "--disable-pip-version-check", "--log", str(LOG)]
    # pip keeps the terminal, and with it its progress bars; the log tells us why it failed.
    if subprocess.call([*pip, "install", *options, "-r", "requirements.txt"], cwd=FOLDER) != 0:
        log = LOG.read_text(encoding="utf-8", errors="replace") if LOG.is_file() else ""
        text = TEXTS[pip_failure(log)]
        raise Trouble(text.format(log=LOG, temporary=tempfile.gettempdir()))
    KERNEL_SETTINGS.parent.mkdir(parents=True, exist_ok=True)
    KERNEL_SETTINGS.write_text(KERNEL_SETTINGS_TEXT, encoding="ascii")
    STAMP.write_text(wanted, encoding="ascii")


def check_folder() -> None:
    """Raise Trouble unless the folder can be written to and holds what is still to be installed."""
    try:
        tempfile.TemporaryFile(dir=FOLDER).close()
    except OSError as error:
        raise Trouble(TEXTS["no_write"].format(folder=FOLDER, error=error.strerror)) from error
    free = shutil.disk_usage(FOLDER).free
    need = SPACE_NEEDED - sum(path.lstat().st_size for path in ENVIRONMENT.rglob("*"))
    if free < need:
        values = {"need": need / 1e9, "free": free / 1e9, "folder": FOLDER}
        raise Trouble(TEXTS["no_space"].format(**values))


def succeeds(command: list[str]) -> bool:
    """Run a command without its output; return whether it ended well."""
    quiet = subprocess.DEVNULL
    return subprocess.call(command, stdin=quiet, stdout=quiet, stderr=quiet) == 0


def pip_failure(log: str) -> str:
    """Return the name of the text that explains a failure of pip, given pip's log."""
    for name, signs in PIP_FAILURES.items():
        if any(sign in log for sign in signs):
            return name
    return "pip_other"


def has_display() -> bool:
    """Return whether a browser could open where this runs."""
    if sys.platform == "win32":
        return True
    if sys.platform == "darwin":
        return "SSH_CONNECTION" not in os.environ
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))


def lab_command() -> list[str]:
    """Return the command that opens JupyterLab on the first lesson, the course as its root."""
    # The address that JupyterLab prints leads to its default URL, not to a file named after it.
    options = ["--ServerApp.root_dir=.", f"--LabApp.default_url=/lab/tree/{FIRST_LESSON}"]
    # Without these settings a box that asks about news covers the first cell.
    options.append(f"--LabApp.app_settings_dir={FOLDER / 'settings'}")
    command = [str(ENVIRONMENT_PYTHON), "-m", "jupyterlab", *options]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    if not has_display():
        command.append("--no-browser")
    return command


def run_in_front(command: list[str]) -> int:
    """Run a program that answers Ctrl+C itself; return its exit code."""
    signal.signal(signal.SIGINT, lambda *_: None)
    process = subprocess.Popen(command, cwd=FOLDER)
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    return process.wait()


def main(arguments: list[str]) -> int:
    """Do what the command line asks for; return the exit code."""
    if arguments in (["-h"], ["--help"]):
        say("usage")
        return 0
    if arguments and arguments[0] != "test":
        print(TEXTS["usage"], file=sys.stderr)
        return 2
    try:
        install(choose_python())
        if arguments:
            return run_in_front([str(ENVIRONMENT_PYTHON), "-m", "pytest", *arguments[1:]])
        say("lab" if has_display() else "lab_no_display")
        return run_in_front(lab_command())
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except OSError as error:
        print("\n" + TEXTS["file_error"].format(error=error, folder=ENVIRONMENT), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n" + TEXTS["stopped"], file=sys.stderr)
        return 130


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        # A path may hold letters that the terminal's encoding lacks.
        stream.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
