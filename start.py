"""Install the course and open it, check it, or test it, with nothing but Python.

    python start.py             install what is missing and open the first lesson in JupyterLab
    python start.py check       the same, but try versions, data and every lesson once
    python start.py test ...    the same, but run all tests (... goes to pytest)

Everything is installed into the folder .venv beside this file. The last step of an install writes
a stamp there, after the packages were imported; it tells a later start whether anything is left to
do. A .venv that cannot be used stays, as .venv-before, until another one is complete.

This file uses the standard library only, in a syntax that Python 3.8 reads, so that it can tell
the user of an unsuitable Python what to do. For the same reason its words stand here, in TEXTS,
and not in helpers/messages.
"""

from __future__ import annotations

import os
import sys

if __name__ == "__main__":
    # A file of the learner's beside this one, such as random.py, is not the module of that name,
    # and packages of another Python are none of this course's. (Python has these two already.)
    others = [os.path.dirname(os.path.realpath(__file__)), ""]
    others += os.environ.pop("PYTHONPATH", "").split(os.pathsep)
    others = [os.path.realpath(entry) for entry in others]
    sys.path[:] = [entry for entry in sys.path if os.path.realpath(entry) not in others]
    os.environ.pop("PYTHONHOME", None)
    os.environ["KERAS_BACKEND"] = "tensorflow"  # a file keras.json may say otherwise

import ast
import contextlib
import csv
import hashlib
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import IO, Iterator, NamedTuple  # noqa: UP035 - Python 3.8 needs the old place

FOLDER = Path(__file__).absolute().parent
FIRST_LESSON = "notebooks/00_overview.ipynb"
REQUIREMENTS = FOLDER / "requirements.txt"
ENVIRONMENT = FOLDER / ".venv"
ENVIRONMENT_PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
BEFORE = FOLDER / ".venv-before"  # exists only while something else is made in its place
LOCK = FOLDER / ".venv-lock"
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

ENGLISH = {
    "usage": "Usage:\n"
    "  python start.py                       open the first lesson in JupyterLab\n"
    "  python start.py check                 try versions, data and every lesson: three minutes\n"
    "  python start.py test [pytest options] run all tests: 10 to 20 minutes\n"
    "All three first install what is missing, into the folder .venv.",
    "other_python": "This is Python {found}. The course needs another one and uses {path}.",
    "no_python": "This is Python {found}. The course needs Python 3.11, 3.12 or 3.13 (64 bit), and\n"
    "none was found on this computer: TensorFlow, which does the computing, exists for these only,\n"
    "and on Macs only for Apple's own processors. Install one of them, for example from\n"
    "https://www.python.org/downloads/, and start again with it: `{example}`.",
    "no_requirements": "The file requirements.txt is missing in {folder}, so the course is not\n"
    "complete. If it came as a ZIP file, unpack all of it first; else download it again. Then start\n"
    "the start.py that lies in the new folder.",
    "wait": "Another start is installing the packages of the course. Waiting until it ends ...",
    "remake_version": "The folder .venv was made by Python {old}, which the course cannot use. It is\n"
    "made again; the old one stays until the new one is complete.",
    "remake_broken": "The folder .venv is incomplete. It is made again; the old one stays until the\n"
    "new one is complete.",
    "make": "Making the folder .venv for the packages of the course ...",
    "install": "Installing the packages of the course. The first time this downloads 0.7 GB and\n"
    "takes some minutes; after the downloads there is a quiet minute or two ...",
    "prove": "Trying whether the packages work ...",
    "no_import": "The packages are installed, but they do not work: {error}\n"
    "All details stand in {log}.\n"
    "- On Windows, a DLL that is missing comes with Microsoft's Visual C++ Redistributable:\n"
    "  install https://aka.ms/vs/17/release/vc_redist.x64.exe and start again.\n"
    "- Else close other programs, as memory may have run out, and start again.\n"
    "- If that does not help, delete the folder {folder} and start again.\n"
    "- If that does not help either, the computer may be too old for TensorFlow: use Colab.",
    "older": "The course starts all the same, with the packages that are there: they work, but some\n"
    "are older or newer than requirements.txt asks for.",
    "no_write": "The course cannot be installed, because this folder cannot be written to:\n"
    "{folder} ({error}). Copy the course to a folder of your own, such as your Documents, and\n"
    "start again there.",
    "no_space": "The course cannot be installed, because the disk is too full: about {need:.1f} GB\n"
    "are needed and {free:.1f} GB are free in {folder}. Free some space, or copy the course to\n"
    "another disk, and start again. A folder .venv of the course that no longer works may be deleted.",
    "no_venv": "The course cannot be installed, because this Python lacks its module `venv` or\n"
    "`ensurepip`. On Debian or Ubuntu run `sudo apt install python{version}-venv`; elsewhere\n"
    "install Python from https://www.python.org/downloads/. Then start again.",
    "bad_path": "The course cannot be installed, because Python makes no environment in a folder\n"
    "whose path has a `{separator}` in it: {folder}. Rename that folder, or move the course to\n"
    "another one, and start again there.",
    "venv_failed": "The folder .venv could not be made; the lines above say why. If a program uses\n"
    "{folder}, close it and start again.",
    "pip_disk": "The packages were not installed: the disk seems to be full. Free some space and\n"
    "start again; it goes on from here.",
    "pip_path": "The packages were not installed: the path of this folder seems to be too long for\n"
    "Windows. Move the course to a folder with a short path, such as C:\\course, and start again.",
    "pip_no_index": "The packages were not installed: pip is told on this computer to use no index\n"
    "(PIP_NO_INDEX, or no-index in its configuration), and the folders that it may use do not hold\n"
    "all packages. Remove that setting, or add the packages to the folders, and start again.",
    "pip_certificate": "The packages were not installed: something between this computer and the\n"
    "package index answers in its place, with a certificate that is not trusted. If this network has\n"
    "a login page, open a browser and log in. If a school or company looks into connections, ask its\n"
    "administrators for their certificate and set PIP_CERT to its file. Check the computer's clock,\n"
    "too. Then start again; it goes on from here.",
    "pip_network": "The packages were not installed: the network seems not to work. The first start\n"
    "needs the internet. Check the connection (and the proxy, if you have one) and start again;\n"
    "it goes on from here.",
    "pip_portal": "The packages were not installed: something answered, but not as a package index\n"
    "does. If this network has a login page, open a browser and log in. If pip is told to use\n"
    "another index (PIP_INDEX_URL, or index-url in its configuration), look whether it has the\n"
    "packages. Then start again; it goes on from here.",
    "pip_other": "The packages were not installed; the lines above say why, and all details stand\n"
    "in {log}. Start again; if that does not help, delete the folder .venv and start once more.",
    "file_error": "The course cannot go on, because a file or folder cannot be used: {error}. Close\n"
    "the programs that may use it; look whether it belongs to you, and whether the disk is full.\n"
    "Then start again.",
    "stopped": "Stopped. What is installed stays; the next start goes on from here.",
    "lab": "JupyterLab starts, and your browser opens the first lesson. If it does not, copy the\n"
    "address below that begins with http:// and has a token into your browser. To end JupyterLab,\n"
    "press Ctrl+C here, then y and Enter.",
    "lab_no_display": "JupyterLab starts. There is no display here, so no browser can open: copy\n"
    "the address below that begins with http:// and has a token into your browser. To end\n"
    "JupyterLab, press Ctrl+C here, then y and Enter.",
    "check": "Trying versions, data and every lesson once. This takes about three minutes on two\n"
    "processor cores. It happens in a copy of the course and changes nothing of yours.",
    "check_versions": "versions: {found}",
    "check_data": "data",
    "check_works": "{what}: works ({seconds:.0f} s)",
    "check_fails": "{what}: DOES NOT WORK: {error}",
    "check_good": "Everything works.",
    "check_bad": "Not everything works; the lines above say what. If you changed a lesson that stops\n"
    "with an error, the reason may be your change: try it with a fresh copy of the course.",
    "details": "\n{what}, in detail:\n{output}",
    "crash": "the program was ended by the system, with code {code}",
}
TEXTS = {"en": ENGLISH}

# What to look for in pip's log, as regular expressions. The first that fits wins: an install that
# ran out of disk space may also have repeated a download before, and one without a network has no
# answer of an index.
PIP_FAILURES = {
    "pip_disk": "No space left on device|not enough space on the disk|Disk quota exceeded",
    "pip_path": "Long Path support|File name too long",
    "pip_no_index": r"(?s)Ignoring indexes: .*No matching distribution found",
    "pip_certificate": "CERTIFICATE_VERIFY_FAILED",
    "pip_network": r"Retrying \(Retry\(|connection broken|NewConnectionError|Could not fetch URL"
    "|Read timed out|HTTP error |IncompleteRead|Connection reset",
    "pip_portal": r"\(from versions: none\)|DO NOT MATCH THE HASHES| is invalid\.",
}
# The settings of pip that say where packages come from. All others, from a target folder to
# --no-deps, were made for other installs.
SOURCE_SETTINGS = (
    "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX", "PIP_FIND_LINKS", "PIP_CONSTRAINT",
    "PIP_TRUSTED_HOST", "PIP_PROXY", "PIP_CERT", "PIP_CLIENT_CERT", "PIP_KEYRING_PROVIDER",
    "PIP_TIMEOUT", "PIP_DEFAULT_TIMEOUT", "PIP_RETRIES", "PIP_CACHE_DIR", "PIP_NO_CACHE_DIR",
    "PIP_USE_FEATURE", "PIP_USE_DEPRECATED",
)  # fmt: skip

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
    inside,
)))
"""

# Imports what each named distribution brings and prints their versions.
PROOF = """
import importlib, importlib.metadata, platform, sys
versions = ["Python " + platform.python_version()]
for name in sys.argv[1:]:
    files = importlib.metadata.files(name) or ()
    for module in {file.parts[0] for file in files if file.match("*/__init__.py")}:
        importlib.import_module(module)
    versions.append(name + " " + importlib.metadata.version(name))
print(", ".join(versions))
"""
LOAD_DATA = """
import sys
sys.path.append("")
from helpers.dataset import load_mnist
load_mnist()
"""
RUN_LESSON = """
import nbclient, nbformat, re, sys
lesson = nbformat.read(sys.argv[1], as_version=4)
try:
    nbclient.NotebookClient(lesson, timeout=600, kernel_name="python3").execute()
except nbclient.exceptions.CellExecutionError as error:
    plain = re.sub("\\x1b\\\\[[0-9;]*m", "", str(error))
    sys.exit(f"{plain}\\n{error.ename}: " + error.evalue.partition("\\n")[0])
"""


def text(name: str, **values: object) -> str:
    """Return one of TEXTS with its values, in the language of the course."""
    language = TEXTS.get(os.environ.get("COURSE_LANGUAGE", ""), ENGLISH)
    return language[name].format(**values)


def say(name: str, **values: object) -> None:
    """Print one of TEXTS at once, before other programs print."""
    print(text(name, **values), flush=True)


class Trouble(Exception):
    """Something that the user has to put right; its text, one of TEXTS, says what and how."""

    def __init__(self, name: str, **values: object) -> None:
        super().__init__(text(name, **values))


class Python(NamedTuple):
    """What an interpreter says of itself; a virtual environment names the Python it is from."""

    executable: str
    version: str
    bits: int
    free_threaded: bool
    platform: str
    machine: str
    in_environment: bool

    def serves(self) -> bool:
        """Return whether TensorFlow exists for this interpreter."""
        known = self.version in VERSIONS and self.machine in MACHINES.get(self.platform, ())
        return known and self.bits == 64 and not self.free_threaded

    def describe(self) -> str:
        """Return version and kind in words, such as ``3.12 (64 bit, x86_64)``."""
        kind = ", free-threaded" if self.free_threaded else ""
        return f"{self.version} ({self.bits} bit, {self.machine}{kind})"


def examine(command: list[str]) -> Python | None:
    """Ask an interpreter what it is; None if it does not run (not there, or a broken shim)."""
    try:
        result = subprocess.run(
            [*command, "-I", "-c", PROBE],
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
    raise Trouble("no_python", found=found, example=example)


# The environment --------------------------------------------------------------------------------


def site_packages(version: str) -> Path:
    """Return the folder of .venv that holds the packages."""
    return ENVIRONMENT / ("Lib" if os.name == "nt" else f"lib/python{version}") / "site-packages"


def in_environment(*arguments: str) -> list[str]:
    """Return a command for the Python of .venv; -P keeps the current folder out of its path."""
    return [str(ENVIRONMENT_PYTHON), "-P", *arguments]


def stamp(version: str) -> str:
    """Return what the stamp of a complete .venv says: it changes with all that may need a start.

    Of the packages it holds the names and sizes of files down to the second level: a twentieth of
    all there are. That shows packages that were added, removed or renewed, and costs 0.05 s;
    `check` looks at every file.
    """
    site = site_packages(version)
    contents = [REQUIREMENTS.read_bytes(), KERNEL_SETTINGS_TEXT.encode()]
    for folder in (site, *sorted(path for path in site.glob("*") if path.is_dir())):
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            is_file = entry.is_file(follow_symlinks=False)
            size = entry.stat(follow_symlinks=False).st_size if is_file else ""
            if entry.name != "__pycache__":
                contents.append(ascii((folder.name, entry.name, size)).encode())
    return f"{version} {hashlib.sha256(bytes(1).join(contents)).hexdigest()}\n"


def is_complete(thorough: bool = False) -> bool:
    """Return whether .venv is as its stamp says; a thorough look takes two seconds more."""
    python = examine([str(ENVIRONMENT_PYTHON)])
    if not (python and python.in_environment and python.serves() and STAMP.is_file()):
        return False
    if STAMP.read_text(encoding="ascii", errors="replace") != stamp(python.version):
        return False
    return not (thorough and unfinished(site_packages(python.version)))


def unfinished(site: Path) -> list[Path]:
    """Return what pip would take for packages, as it reads their metadata only, and is none.

    These are metadata without INSTALLER, which pip writes last, so that its work was cut short;
    metadata of packages that have lost files or parts of them since; and packages with a ~, which
    pip was about to replace.
    """
    return [*site.glob("~*"), *(info for info in site.glob("*.dist-info") if not is_whole(info))]


def is_whole(info: Path) -> bool:
    """Return whether a package with this metadata was installed to the end and is still there."""
    try:
        with (info / "RECORD").open(encoding="utf-8", newline="") as file:
            for name, _, size in csv.reader(file):
                # Compiled files may go, and have no size there.
                if not name.endswith(".pyc"):
                    found = os.stat(os.path.join(info.parent, name)).st_size
                    if size and found != int(size):
                        return False
    except (OSError, ValueError, csv.Error):
        return False
    return (info / "INSTALLER").is_file()


def install(thorough: bool = False) -> None:
    """Bring .venv up to date with requirements.txt; does nothing when it is complete."""
    if is_complete(thorough):
        return
    try:
        tempfile.TemporaryFile(dir=FOLDER).close()
    except OSError as error:
        raise Trouble("no_write", folder=FOLDER, error=error.strerror) from error
    with alone():
        if is_complete(thorough):  # another start has just done it
            return
        put_back()
        present = examine([str(ENVIRONMENT_PYTHON)])
        serves = present and present.in_environment and present.serves()
        if serves and succeeds(in_environment("-m", "pip", "--version")):
            check_space()
            fill(present.version)
        else:
            replace(present)


def replace(present: Python | None) -> None:
    """Make a new .venv. An old one is put aside until then, and put back if that fails.

    It cannot be made under another name: the programs in it know its path.
    """
    python = choose_python()
    if python.executable.startswith(str(ENVIRONMENT)):  # so it is where pyvenv.cfg is missing
        python = python._replace(executable=os.path.realpath(python.executable))
    if os.path.lexists(ENVIRONMENT):
        if present and present.in_environment and not present.serves():
            say("remake_version", old=present.describe())
        else:
            say("remake_broken")
        ENVIRONMENT.rename(BEFORE)
    try:
        check_space()
        make(python)
        fill(python.version)
    except BaseException:
        put_back()
        raise
    if os.path.lexists(BEFORE):
        # Moved in one step: half deleted it must not be put back. What stays of it does no harm.
        old = ENVIRONMENT / "replaced"
        BEFORE.rename(old)
        remove(old)


def put_back() -> None:
    """Undo a replacement that was not finished."""
    if os.path.lexists(BEFORE):
        remove(ENVIRONMENT)
        BEFORE.rename(ENVIRONMENT)


def make(python: Python) -> None:
    """Make .venv with nothing but pip in it."""
    if os.pathsep in str(ENVIRONMENT):
        raise Trouble("bad_path", separator=os.pathsep, folder=FOLDER)
    if not succeeds([python.executable, "-I", "-c", "import ensurepip, venv"]):
        raise Trouble("no_venv", version=python.version)
    say("make")
    command = [python.executable, "-I", "-m", "venv", str(ENVIRONMENT)]
    if run_in_front(command) != 0:
        raise Trouble("venv_failed", folder=ENVIRONMENT)


def fill(version: str) -> None:
    """Let pip complete .venv, and write the stamp when the packages are proven to work."""
    STAMP.unlink(missing_ok=True)
    for remains in unfinished(site_packages(version)):
        remove(remains)
    say("install")
    run_pip()
    KERNEL_SETTINGS.parent.mkdir(parents=True, exist_ok=True)
    KERNEL_SETTINGS.write_text(KERNEL_SETTINGS_TEXT, encoding="ascii")
    say("prove")
    works, found, output = prove()
    if not works:
        with LOG.open("a", encoding="utf-8") as file:
            file.write(output)
        raise Trouble("no_import", error=found, folder=ENVIRONMENT, log=LOG)
    STAMP.write_text(stamp(version), encoding="ascii")


def check_space() -> None:
    """Raise Trouble unless the disk has room for what is still to be installed."""
    # .venv may be a link to another disk.
    free = shutil.disk_usage(ENVIRONMENT if ENVIRONMENT.exists() else FOLDER).free
    need = SPACE_NEEDED - sum(path.lstat().st_size for path in ENVIRONMENT.rglob("*"))
    if free < need:
        raise Trouble("no_space", need=need / 1e9, free=free / 1e9, folder=FOLDER)


def run_pip() -> None:
    """Install what requirements.txt names and .venv lacks."""
    temporary = ENVIRONMENT / "temporary"  # on the disk that has the space, and tidied up
    for stale in (temporary, LOG):
        remove(stale)
    temporary.mkdir()
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    options = ["--no-user", "--disable-pip-version-check", "--log", str(LOG)]
    # pip keeps the terminal, and with it its progress bars; the log tells us why it failed.
    command = in_environment("-m", "pip", "install", *options, "-r", str(REQUIREMENTS))
    code = run_in_front(command, env={**pip_environment(), **places})
    remove(temporary)
    if code != 0:
        log = ""
        if LOG.is_file():
            log = LOG.read_text(encoding="utf-8", errors="replace")
        raise Trouble(pip_failure(log), log=LOG)


def pip_environment() -> dict[str, str]:
    """Return the environment variables for pip, with those of its settings that are kept."""
    pips = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    environment = {name: value for name, value in os.environ.items() if name not in pips}
    # What stands in pip's files: it lists them itself. The later of these two sections wins.
    file = {name: value for name, value in pips.items() if name == "PIP_CONFIG_FILE"}
    command = in_environment("-X", "utf8", "-m", "pip", "config", "list")
    listed = subprocess.run(
        command, env={**environment, **file}, stdout=subprocess.PIPE, check=False
    ).stdout.decode("utf-8")
    settings = {}
    for section in ("global", "install"):
        for key, value in re.findall(rf"^{section}\.([\w-]+)=(.*?)\r?$", listed, re.MULTILINE):
            settings["PIP_" + key.upper().replace("-", "_")] = ast.literal_eval(value)
    settings.update(pips)
    kept = {name: settings[name] for name in SOURCE_SETTINGS if name in settings}
    return {**environment, **kept, "PIP_CONFIG_FILE": os.devnull}


def pip_failure(log: str) -> str:
    """Return the name of the text that explains a failure of pip, given pip's log."""
    for name, signs in PIP_FAILURES.items():
        if re.search(signs, log):
            return name
    return "pip_other"


def prove() -> tuple[bool, str, str]:
    """Import what requirements.txt names, as `try_out` does; the result are the versions."""
    lines = REQUIREMENTS.read_text(encoding="utf-8")
    names = re.findall(r"^[A-Za-z0-9][\w.-]*", lines, re.MULTILINE)
    return try_out(FOLDER, PROOF, *names)


def try_out(folder: Path, script: str, *arguments: str) -> tuple[bool, str, str]:
    """Run a script in a folder, with the Python of .venv.

    Returns:
        Whether it ended well; the last line that it printed, which is a result or an error; and all
        that it printed.
    """
    command = in_environment("-X", "utf8", "-c", script, *arguments)
    try:
        result = subprocess.run(
            command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError as error:
        return False, str(error), ""
    output = result.stdout.decode("utf-8", errors="replace")
    errors = result.stderr.decode("utf-8", errors="replace")
    lines = (errors if result.returncode else output).strip().split("\n")
    last = lines[-1].strip()
    if result.returncode not in (0, 1):  # Python ends with 1 after an error of its own
        last = text("crash", code=result.returncode)
    return result.returncode == 0, last, output + errors


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Wait until no other start installs. The system frees the lock when its holders have ended."""
    with LOCK.open("a") as file:
        # venv and pip hold it as well, in case that they live longer than this program.
        os.set_inheritable(file.fileno(), True)
        if not is_locked(file):
            say("wait")
        while not is_locked(file):
            time.sleep(0.5)
        yield


def is_locked(file: IO[str]) -> bool:
    """Try to lock a file for this program; return whether it is locked, or cannot be at all."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True  # some network drives know no locks; one start at a time goes well there, too
    return True


def remove(path: Path) -> None:
    """Remove a file, a link or a folder with all it holds, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def succeeds(command: list[str]) -> bool:
    """Run a command without its output; return whether it ended well."""
    quiet = subprocess.DEVNULL
    return subprocess.call(command, stdin=quiet, stdout=quiet, stderr=quiet) == 0


def run_in_front(command: list[str], *, keep_stop: bool = True, **options: object) -> int:
    """Run a program that answers Ctrl+C itself; return its exit code.

    Raises:
        KeyboardInterrupt: after its end, if it was to be stopped and `keep_stop` is true.
    """
    stopped: list[object] = []
    before = signal.signal(signal.SIGINT, lambda number, _: stopped.append(number))
    process = subprocess.Popen(command, cwd=FOLDER, close_fds=False, **options)
    ended = signal.signal(signal.SIGTERM, lambda *_: stopped.append(process.terminate()))
    code = process.wait()
    signal.signal(signal.SIGINT, before)
    signal.signal(signal.SIGTERM, ended)
    if stopped and keep_stop:
        raise KeyboardInterrupt
    return code


# What is started --------------------------------------------------------------------------------


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
    command = in_environment("-m", "jupyterlab", *options)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    if not has_display():
        command.append("--no-browser")
    return command


def check() -> int:
    """Try versions, data and every lesson, and print a line about each; return the exit code."""
    say("check")
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder)
        for name in ("helpers", "images", "notebooks"):
            ignored = shutil.ignore_patterns("saved", ".*", "__pycache__")
            shutil.copytree(FOLDER / name, course / name, ignore=ignored)
        # Learners' own notebooks, such as copies of lessons, have other names.
        lessons = [path for path in course.rglob("*.ipynb") if re.fullmatch(r"\d\d_\w+", path.stem)]
        steps = [
            (text("check_data"), course, LOAD_DATA),
            *((path.stem, path.parent, RUN_LESSON, path.name) for path in sorted(lessons)),
        ]
        began = time.monotonic()
        works, found, output = prove()
        results = [report(text("check_versions", found=found), began, works, found, output)]
        for what, *step in steps:
            began = time.monotonic()
            results.append(report(what, began, *try_out(*step)))
    for details in filter(None, results):
        print(details)
    say("check_bad" if any(results) else "check_good")
    return 1 if any(results) else 0


def report(what: str, began: float, works: bool, found: str, output: str) -> str:
    """Print a line about something that was tried; return details of what does not work."""
    seconds = time.monotonic() - began
    say("check_works" if works else "check_fails", what=what, seconds=seconds, error=found)
    return "" if works else text("details", what=what, output=output)


def main(arguments: list[str]) -> int:
    """Do what the command line asks for; return the exit code."""
    if arguments in (["-h"], ["--help"]):
        say("usage")
        return 0
    if arguments and arguments[0] != "test" and arguments != ["check"]:
        print(text("usage"), file=sys.stderr)
        return 2
    try:
        if not REQUIREMENTS.is_file():
            raise Trouble("no_requirements", folder=FOLDER)
        try:
            install(thorough=arguments == ["check"])
        except Trouble as trouble:
            # Packages that could not be renewed may serve a lesson. A test is of the right ones.
            if arguments or not prove()[0]:
                raise
            print(f"\n{trouble}\n\n{text('older')}\n", flush=True)
        if arguments == ["check"]:
            return check()
        if arguments:
            return run_in_front(in_environment("-m", "pytest", *arguments[1:]), keep_stop=False)
        say("lab" if has_display() else "lab_no_display")
        return run_in_front(lab_command(), keep_stop=False)
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except OSError as error:
        print("\n" + text("file_error", error=error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n" + text("stopped"), file=sys.stderr)
        return 130


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        # A path may hold letters that the terminal's encoding lacks.
        stream.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
