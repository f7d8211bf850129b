"""start.py: run as newcomers run it, on a tiny course whose packages are two hand-made wheels.

TensorFlow and JupyterLab themselves are not installed here. The wheels hold stand-ins for
JupyterLab and pytest that write down how they were called, so everything works without a network.
"""

import ast
import base64
import contextlib
import hashlib
import http.server
import importlib.util
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDER_NAME = "my course, höher 수업"
LIMIT = 600  # seconds that a computer may take for anything here, however busy it is
posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no such scripts or signals")

STAND_IN = """
import json, os, signal, sys
with open(os.environ["COURSE_TEST_RECORD"], "w", encoding="utf-8") as file:
    json.dump({"arguments": sys.argv[1:], "folder": os.getcwd(), "version": VERSION}, file)
if "COURSE_TEST_WAIT" in os.environ:
    signals = {signal.SIGINT, signal.SIGTERM}
    signal.pthread_sigmask(signal.SIG_BLOCK, signals)
    print("ready", flush=True)
    if signal.sigwait(signals) == signal.SIGTERM:
        sys.exit(7)
    print("again?", flush=True)
    signal.sigwait(signals)
sys.exit(int(os.environ.get("COURSE_TEST_EXIT", "0")))
"""


def load_start(folder: Path = ROOT):
    """Import a start.py afresh, as a module of its own."""
    spec = importlib.util.spec_from_file_location("start_under_test", folder / "start.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def start():
    return load_start()


def make_wheel(folder: Path, version: str) -> None:
    """Write a wheel of the package course-stub, with the stand-ins for JupyterLab and pytest.

    Version 3.0 cannot be imported.
    """
    info = f"course_stub-{version}.dist-info"
    broken = "raise ImportError('a DLL is missing')" if version == "3.0" else ""
    files = {
        "jupyterlab/__init__.py": broken,
        "jupyterlab/deep/below/part.py": "",
        "pytest/__init__.py": "",
        "jupyterlab/__main__.py": STAND_IN.replace("VERSION", repr(version)),
        "pytest/__main__.py": STAND_IN.replace("VERSION", repr(version)),
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: course-stub\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = f"{info}/RECORD,,\n"
    with zipfile.ZipFile(folder / f"course_stub-{version}-py3-none-any.whl", "w") as wheel:
        for name, content in files.items():
            digest = base64.urlsafe_b64encode(hashlib.sha256(content.encode()).digest())
            record += f"{name},sha256={digest.rstrip(b'=').decode()},{len(content.encode())}\n"
            wheel.writestr(name, content)
        wheel.writestr(f"{info}/RECORD", record)


class Course:
    """A copy of start.py with tiny requirements, and a way to run it."""

    def __init__(self, folder: Path, wheels: Path):
        self.folder = folder
        self.record = folder / "record.json"
        self.before = folder / ".venv-before"
        self.stamp = folder / ".venv" / "course-installed.txt"
        self.python = folder / ".venv" / load_start().ENVIRONMENT_PYTHON.relative_to(ROOT / ".venv")
        # Nothing of this machine's pip settings, display or network may play a part.
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PIP_", "PYTHON", "COURSE_TEST_", "COURSE_LANGUAGE"))
        }
        self.environment |= {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_NO_CACHE_DIR": "1",
            "PIP_FIND_LINKS": wheels.as_uri(),
            "PYTHONIOENCODING": "utf-8",
            "COURSE_TEST_RECORD": str(self.record),
        }

    @property
    def site(self) -> Path:
        """The folder of the packages."""
        (found,) = (self.folder / ".venv").rglob("site-packages")
        return found

    def require(self, requirement: str) -> None:
        """Let requirements.txt ask for this and nothing else."""
        (self.folder / "requirements.txt").write_text(requirement + "\n", encoding="utf-8")

    def edit_start(self, old: str, new: str) -> None:
        """Change a setting in this copy of start.py."""
        source = (self.folder / "start.py").read_text(encoding="utf-8")
        assert source.count(old) == 1, f"start.py no longer holds {old!r} once"
        (self.folder / "start.py").write_text(source.replace(old, new), encoding="utf-8")

    def go_offline(self) -> None:
        """Leave pip with no place at all to install from."""
        del self.environment["PIP_FIND_LINKS"]

    def use_index(self, address: str) -> None:
        """Let pip ask this index only."""
        del self.environment["PIP_FIND_LINKS"], self.environment["PIP_NO_INDEX"]
        self.environment |= {"PIP_INDEX_URL": address, "PIP_RETRIES": "0"}

    def begin(self, *arguments: str, python=sys.executable, **options) -> subprocess.Popen:
        """Start start.py, from another folder as some do unless `cwd` is given."""
        options = {"cwd": self.folder.parent, "env": self.environment} | options
        return subprocess.Popen(
            [str(python), str(self.folder / "start.py"), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            **options,
        )

    def run(self, *arguments: str, **options) -> tuple[int, str]:
        """Run start.py to its end; return its exit code and all it printed."""
        self.record.unlink(missing_ok=True)
        process = self.begin(*arguments, **options)
        output, _ = process.communicate(timeout=LIMIT)
        assert "Traceback" not in output, output
        return process.returncode, output

    def recorded(self) -> dict:
        """Return how the stand-in was called."""
        return json.loads(self.record.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def wheels(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheels")
    make_wheel(folder, "1.0")
    make_wheel(folder, "2.0")
    make_wheel(folder, "3.0")
    return folder


def new_course(parent: Path, wheels: Path) -> Course:
    folder = parent / FOLDER_NAME
    folder.mkdir()
    shutil.copy(ROOT / "start.py", folder)
    made = Course(folder, wheels)
    made.require("course-stub==1.0")
    # These tests need no gigabytes, and should pass on a nearly full disk.
    made.edit_start("SPACE_NEEDED = 4_000_000_000", "SPACE_NEEDED = 0")
    return made


@pytest.fixture
def empty(tmp_path, wheels) -> Course:
    """A course that was never started."""
    return new_course(tmp_path, wheels)


@pytest.fixture(scope="module")
def first_start(tmp_path_factory, wheels) -> tuple[Course, int, str]:
    """A course after its first start, with the exit code and output of that start. Do not change."""
    made = new_course(tmp_path_factory.mktemp("first"), wheels)
    return made, *made.run()


@pytest.fixture
def ready(first_start, tmp_path, wheels) -> Course:
    """A copy of the course after its first start, to change at will."""
    shutil.copytree(first_start[0].folder, tmp_path / FOLDER_NAME, symlinks=True)
    made = Course(tmp_path / FOLDER_NAME, wheels)
    made.record.unlink()
    return made


class HangingIndex:
    """A package index on this machine that takes requests and never answers."""

    def __enter__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.settimeout(LIMIT)
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}/simple"
        return self

    def wait_for_pip(self) -> None:
        """Return when pip has asked for a package."""
        self.connection, _ = self.listener.accept()

    def __exit__(self, *_):
        self.connection.close()
        self.listener.close()


def remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def kill_with_children(process: subprocess.Popen) -> None:
    """End start.py and the pip that it runs at once, as a power cut would."""
    if os.name == "nt":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=True)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=LIMIT)


# The first start and later ones


def test_first_start_installs_and_opens_the_first_lesson(first_start):
    course, code, output = first_start
    assert code == 0, output
    assert "Successfully installed course-stub-1.0" in output
    assert output.index("Successfully installed") < output.index("JupyterLab starts")
    call = course.recorded()
    assert "--LabApp.default_url=/lab/tree/notebooks/00_overview.ipynb" in call["arguments"]
    assert "--ServerApp.root_dir=." in call["arguments"]
    assert f"--LabApp.app_settings_dir={course.folder / 'settings'}" in call["arguments"]
    assert Path(call["folder"]).samefile(course.folder)
    assert course.stamp.is_file()


def test_kernels_keep_hardware_messages_out_of_the_notebook(first_start, start):
    settings = start.KERNEL_SETTINGS.relative_to(start.ENVIRONMENT)
    written = (first_start[0].folder / ".venv" / settings).read_text(encoding="ascii")
    assert written == "c.IPKernelApp.capture_fd_output = False\n"


def test_the_first_lesson_exists(start):
    assert (ROOT / start.FIRST_LESSON).is_file()


def test_second_start_installs_nothing_and_needs_no_network(ready):
    ready.go_offline()
    before = ready.stamp.stat().st_mtime_ns
    code, output = ready.run()
    assert code == 0, output
    assert ready.recorded()["version"] == "1.0"
    assert "nstall" not in output.replace("JupyterLab", "")
    assert ready.stamp.stat().st_mtime_ns == before


def test_changed_requirements_are_installed(ready):
    ready.require("course-stub==2.0")
    code, output = ready.run()
    assert code == 0, output
    assert ready.recorded()["version"] == "2.0"
    ready.go_offline()
    assert ready.run()[0] == 0


def test_killed_install_is_completed_by_the_next_start(ready):
    ready.require("course-stub==2.0")
    sources = dict(ready.environment)
    with HangingIndex() as index:
        ready.use_index(index.address)
        process = ready.begin(start_new_session=True)
        index.wait_for_pip()
        kill_with_children(process)
    assert not ready.stamp.exists()
    # Requirements changed back must not make the old stamp valid again.
    ready.require("course-stub==1.0")
    ready.environment = sources
    code, output = ready.run()
    assert code == 0, output
    assert "course-stub==1.0" in output
    assert ready.stamp.is_file()


@posix_only
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_stopped_install_ends_with_a_sentence(ready, stop):
    ready.require("course-stub==2.0")
    with HangingIndex() as index:
        ready.use_index(index.address)
        process = ready.begin(start_new_session=True)
        index.wait_for_pip()
        if stop == signal.SIGINT:
            os.killpg(process.pid, stop)  # as a terminal does
        else:
            process.send_signal(stop)
        output, _ = process.communicate(timeout=LIMIT)
    assert process.returncode == 130, output
    assert "Stopped. What is installed stays; the next start goes on from here." in output
    assert "start.py" not in output, "a traceback of start.py"


def break_environment(course: Course, broken: str) -> None:
    """Leave a .venv that cannot be used, with a file in it by which it is known again."""
    (course.folder / ".venv" / "old").touch()
    if broken == "pip":
        remove(course.site / "pip")
        course.stamp.unlink()
    elif broken == "pyvenv.cfg":
        remove(course.folder / ".venv" / broken)
    else:
        remove(course.python)
    if broken == "old Python":
        python = load_start().examine([sys.executable])
        fake_python(course.python, python._replace(version="3.10", in_environment=True))


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("python", "The folder .venv is incomplete."),
        ("pip", "The folder .venv is incomplete."),
        ("pyvenv.cfg", "The folder .venv is incomplete."),
        pytest.param("old Python", "The folder .venv was made by Python 3.10", marks=posix_only),
    ],
)
def test_environment_that_does_not_serve_is_made_again(ready, broken, told):
    break_environment(ready, broken)
    python = sys.executable
    if broken in ("pip", "pyvenv.cfg") and os.name != "nt":  # Windows moves no running program
        python = ready.python  # as with .venv activated
    code, output = ready.run(python=python)
    assert code == 0, output
    assert told in output
    assert ready.recorded()["version"] == "1.0"
    assert not (ready.folder / ".venv/old").exists()
    assert not ready.before.exists()


def test_nothing_is_deleted_before_its_replacement_is_complete(ready):
    sources = dict(ready.environment)
    break_environment(ready, "python")
    ready.go_offline()
    code, output = ready.run()
    assert code == 1, output
    assert (ready.folder / ".venv/old").exists()
    assert (ready.site / "jupyterlab").is_dir()
    with HangingIndex() as index:
        ready.environment = dict(sources)
        ready.use_index(index.address)
        process = ready.begin(start_new_session=True)
        index.wait_for_pip()
        kill_with_children(process)
    assert (ready.before / "old").exists()
    ready.environment = sources
    assert ready.run()[0] == 0
    assert not (ready.folder / ".venv/old").exists()
    assert not ready.before.exists()


def test_environment_that_serves_is_used_whichever_python_asks(ready, monkeypatch):
    def examine(command):
        python = true_examine(command)
        return python if command == [str(ready.python)] else python._replace(version="3.99")

    copy = load_start(ready.folder)
    true_examine = copy.examine
    monkeypatch.setattr(copy, "examine", examine)
    monkeypatch.setattr(copy.os, "environ", ready.environment)
    (ready.folder / ".venv" / "old").touch()
    ready.stamp.unlink()
    for _ in range(2):
        copy.install()
    assert (ready.folder / ".venv" / "old").exists()


@pytest.mark.parametrize(
    ("command", "lost"),
    [
        ("test", "course_stub-1.0.dist-info"),
        ("test", "jupyterlab"),
        ("test", "pytest/__main__.py"),
        # A start looks at the first two levels, which takes no time; `check` at every file.
        ("check", "jupyterlab/deep/below/part.py"),
    ],
)
def test_lost_packages_are_noticed_and_installed_again(ready, command, lost):
    """For pip a package is there when its metadata are."""
    remove(ready.site / lost)
    code, output = ready.run(command)
    assert (ready.site / lost).exists(), output
    assert ready.stamp.is_file()
    assert code == 0 or command == "check"  # this course has nothing to check


def test_remains_of_an_install_that_was_cut_short_are_removed(ready):
    """As a kill leaves them: metadata as in the wheel, and a package that was to be replaced."""
    info = ready.site / "course_stub-1.0.dist-info"
    record = (info / "RECORD").read_text(encoding="utf-8")
    (info / "RECORD").write_text(re.sub(r".*/INSTALLER,.*\n", "", record), encoding="utf-8")
    remove(info / "INSTALLER")
    (ready.site / "~upyter").mkdir()
    ready.stamp.unlink()
    code, output = ready.run("test")
    assert code == 0, output
    assert (info / "INSTALLER").is_file()
    assert not (ready.site / "~upyter").exists()


def test_file_that_a_power_cut_left_empty_is_installed_again(ready):
    (ready.site / "jupyterlab" / "__main__.py").write_bytes(b"")
    assert ready.run()[0] == 0
    assert ready.recorded()["version"] == "1.0"


def test_packages_that_do_not_work_are_not_declared_complete(ready):
    ready.require("course-stub==3.0")
    for _ in range(2):
        code, output = ready.run()
        assert code == 1
        assert "they do not work: ImportError: a DLL is missing" in output
        log = (ready.folder / ".venv/course-install.log").read_text(encoding="utf-8")
        assert "raise ImportError('a DLL is missing')" in log
        assert not ready.stamp.exists()


def test_two_starts_at_once(empty):
    both = [empty.begin("test"), empty.begin("test")]
    outputs = [process.communicate(timeout=LIMIT)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], outputs
    assert sum("Successfully installed" in output for output in outputs) == 1, outputs


@posix_only
def test_start_waits_for_a_pip_that_outlived_its_start(ready):
    """A killed start leaves pip at work."""
    ready.require("course-stub==2.0")
    sources = dict(ready.environment)
    with HangingIndex() as index:
        ready.use_index(index.address)
        first = ready.begin(start_new_session=True)
        index.wait_for_pip()
        first.kill()
        ready.environment = sources
        second = ready.begin()
        read_until(
            second,
            "Another start is installing the packages of the course. Waiting until it ends ...",
        )
        kill_with_children(first)
    output, _ = second.communicate(timeout=LIMIT)
    assert second.returncode == 0, output


# What can go wrong with an install


@contextlib.contextmanager
def closed_port():
    """Give the address of a port of this computer that refuses connections."""
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{reserved.getsockname()[1]}/simple"


class LoginPage(http.server.BaseHTTPRequestHandler):
    """Answers whatever is asked as the wifi of a hotel does."""

    def do_GET(self):  # noqa: D102
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<html><a href='/terms'>Log in</a></html>")


@contextlib.contextmanager
def login_page():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), LoginPage) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/simple"
        server.shutdown()


INDEXES = {"network": closed_port, "portal": login_page}
REASONS = {"network": "the network seems not to work", "portal": "this network has a login page"}


@pytest.mark.parametrize("kind", INDEXES)
def test_install_without_an_index(ready, kind):
    ready.require("course-stub==2.0")
    with INDEXES[kind]() as address:
        ready.use_index(address)
        code, output = ready.run("test")
    assert code == 1
    assert REASONS[kind] in output.replace("\n", " ")
    assert "ERROR: No matching distribution" in output, "the output of pip is gone"
    assert not ready.stamp.exists()
    assert not ready.record.exists()


def test_update_without_a_network_leaves_what_serves_a_lesson(ready):
    ready.require("course-stub==2.0")
    with closed_port() as address:
        ready.use_index(address)
        code, output = ready.run()
        assert code == 0, output
        assert "the network seems not to work" in output
        assert "The course starts all the same, with the packages that are there" in output
        assert ready.recorded()["version"] == "1.0"
        assert not ready.stamp.exists()
        # What is to be tested is the course as it should be.
        assert ready.run("test")[0] == 1


def test_index_that_pip_must_not_use(ready):
    ready.require("course-stub==4.0")
    code, output = ready.run("test")
    assert code == 1
    assert "PIP_NO_INDEX, or no-index in its configuration" in output
    assert "No matching distribution found for course-stub==4.0" in output


def test_other_failure_of_pip(ready):
    ready.require("no requirement")
    code, output = ready.run("test")
    assert code == 1
    assert "the lines above say why" in output
    assert "Invalid requirement" in output
    assert str(ready.folder / ".venv" / "course-install.log") in output


@pytest.mark.parametrize("place", ["environment", "file"])
def test_settings_of_pip_for_other_installs_are_left_out(ready, tmp_path, place):
    """All that made pip end well and .venv stay empty, and a source that has to be kept."""
    settings = {
        "target": str(tmp_path / "target"), "prefix": str(tmp_path / "prefix"), "dry-run": "1",
        "root": str(tmp_path / "root"), "no-deps": "1", "user": "1", "report": "report.json",
        "require-hashes": "1", "python": "/none", "log": str(tmp_path / "log"),
        "no-index": "1", "find-links": ready.environment.pop("PIP_FIND_LINKS"),
    }  # fmt: skip
    if place == "environment":
        for name, value in settings.items():
            ready.environment["PIP_" + name.upper().replace("-", "_")] = value
    else:
        lines = [f"{name} = {value}" for name, value in settings.items() if name != "python"]
        (tmp_path / "pip.conf").write_text("[install]\n" + "\n".join(lines), encoding="utf-8")
        ready.environment["PIP_CONFIG_FILE"] = str(tmp_path / "pip.conf")
        del ready.environment["PIP_NO_INDEX"]
    ready.require("course-stub==2.0")
    code, output = ready.run()
    assert code == 0, output
    assert ready.recorded()["version"] == "2.0"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == [FOLDER_NAME]


def test_full_disk(empty):
    empty.edit_start("SPACE_NEEDED = 0", "SPACE_NEEDED = 10**18")
    code, output = empty.run()
    assert code == 1
    assert "about 1000000000.0 GB" in output
    assert re.search(r"are needed and \d+\.\d GB are free in ", output)
    assert not (empty.folder / ".venv").exists()


def test_full_disk_does_not_matter_once_all_is_installed(ready):
    ready.edit_start("SPACE_NEEDED = 0", "SPACE_NEEDED = 10**18")
    assert ready.run()[0] == 0


def test_what_is_installed_counts_as_space(start, monkeypatch, tmp_path):
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(start, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(start, "SPACE_NEEDED", 1000)
    monkeypatch.setattr(start.shutil, "disk_usage", lambda _: usage._replace(free=700))
    with pytest.raises(start.Trouble, match=r"disk is too full"):
        start.check_space()
    (tmp_path / "package").write_bytes(b"x" * 400)
    start.check_space()


def test_python_without_venv_module(empty):
    empty.edit_start('"import ensurepip, venv"', '"import left_out"')
    code, output = empty.run()
    assert code == 1
    assert f"apt install python{sys.version_info[0]}.{sys.version_info[1]}-venv" in output
    assert not (empty.folder / ".venv").exists()


@posix_only
def test_path_that_python_makes_no_environment_in(tmp_path, wheels):
    (tmp_path / "10:30").mkdir()
    course = new_course(tmp_path / "10:30", wheels)
    code, output = course.run()
    assert code == 1
    assert "has a `:` in it" in output
    assert "Rename that folder" in output


def test_folder_without_write_permission(empty, monkeypatch, capsys):
    def refuse(**_):
        raise PermissionError(13, "Permission denied")

    start = load_start(empty.folder)
    monkeypatch.setattr(start.tempfile, "TemporaryFile", refuse)
    assert start.main([]) == 1
    message = capsys.readouterr().err
    assert "cannot be written to" in message
    assert str(empty.folder) in message
    assert "Permission denied" in message


def test_incomplete_course(ready):
    (ready.folder / "requirements.txt").unlink()
    code, output = ready.run()
    assert code == 1
    assert "The file requirements.txt is missing" in output
    assert "unpack all of it first; else download it again" in output
    assert ready.stamp.is_file()


def test_file_that_cannot_be_used(ready):
    ready.stamp.unlink()
    (ready.folder / ".venv-lock").unlink()
    (ready.folder / ".venv-lock").mkdir()
    code, output = ready.run()
    assert code == 1
    assert "a file or folder cannot be used: " in output
    assert ".venv-lock" in output


def test_files_of_learners_are_not_taken_for_modules(empty, tmp_path):
    """Every name of the standard library, and of all that is started there, is a file."""
    ran = tmp_path / "a file of the learner ran"
    trap = f"open({str(ran)!r}, 'w').close()\nraise SystemExit('a trap')\n"
    # Nobody has the first; the others are in every Python's memory before it reads start.py.
    names = sys.stdlib_module_names - {"__future__"} | {"pip", "pytest", "jupyterlab", "_pytest"}
    for name in names:
        (empty.folder / f"{name}.py").write_text(trap)
    (tmp_path / "other").mkdir()
    for name in ("random", "json", "tempfile"):
        (tmp_path / "other" / f"{name}.py").write_text(trap)
    empty.environment["PYTHONPATH"] = str(tmp_path / "other")
    for arguments in ([], ["test"]):
        code, output = empty.run(*arguments, cwd=empty.folder)
        assert code == 0, output
        assert not ran.exists()


@pytest.mark.parametrize(
    ("log", "name"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
         "pip_disk"),
        ("WARNING: Retrying (Retry(total=4))\nERROR: [Errno 28] No space left on device",
         "pip_disk"),
        ("HINT: This error might have occurred since this system does not have Windows Long Path "
         "support enabled.", "pip_path"),
        ("WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by "
         "'NewConnectionError(...)': /simple/", "pip_network"),
        ("pip._vendor.urllib3.exceptions.ReadTimeoutError: Read timed out.", "pip_network"),
        ("ERROR: HTTP error 503 while getting", "pip_network"),
        ("ERROR: Could not find a version that satisfies the requirement numpy>=1.26 (from versions: "
         "none)\nERROR: No matching distribution found for numpy>=1.26", "pip_portal"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify "
         "failed: self signed certificate')) - skipping\n(from versions: none)", "pip_certificate"),
        ("Ignoring indexes: https://pypi.org/simple\nERROR: ResolutionImpossible", "pip_other"),
        ("ERROR: No matching distribution found for tensorflow<2.22,>=2.20", "pip_other"),
        ("", "pip_other"),
    ],
)  # fmt: skip
def test_reason_for_a_failure_of_pip(start, log, name):
    assert start.pip_failure(log) == name
    assert name in start.TEXTS["en"]


# Which Python serves


def described(start, **changes):
    """Return a Python that serves, with some changes."""
    good = start.Python("/usr/bin/python3", "3.12", 64, False, "linux", "x86_64", False)
    return good._replace(**changes)


@pytest.mark.parametrize(
    ("changes", "serves"),
    [
        ({}, True),
        ({"version": "3.11"}, True),
        ({"version": "3.13"}, True),
        ({"version": "3.10"}, False),
        ({"version": "3.14"}, False),
        ({"bits": 32}, False),
        ({"free_threaded": True}, False),
        ({"machine": "aarch64"}, True),
        ({"platform": "darwin", "machine": "arm64"}, True),
        ({"platform": "darwin", "machine": "x86_64"}, False),
        ({"platform": "win32", "machine": "win-amd64"}, True),
        ({"platform": "win32", "machine": "win-arm64"}, False),
        ({"platform": "win32", "machine": "win32", "bits": 32}, False),
    ],
)
def test_which_pythons_serve(start, changes, serves):
    assert described(start, **changes).serves() is serves


def test_this_python_describes_itself(start):
    python = start.examine([sys.executable])
    assert python.serves()
    assert python.version == f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert start.examine([python.executable]) == python._replace(in_environment=False)


def fake_python(path: Path, python) -> None:
    """Write a shell script that answers like an interpreter, or fails like a broken shim."""
    answer = "echo 'version not installed' >&2; exit 127"
    if python is not None:
        answer = f'echo "{tuple(python)!a}"'
    path.write_text(f"#!/bin/sh\n{answer}\n", encoding="utf-8")
    path.chmod(0o755)


@posix_only
def test_another_python_is_found_behind_a_broken_shim(start, monkeypatch, tmp_path, capsys):
    shims, real = tmp_path / "shims", tmp_path / "real"
    shims.mkdir()
    real.mkdir()
    fake_python(tmp_path / "python3.10", described(start, version="3.10"))
    fake_python(shims / "python3.13", None)
    fake_python(shims / "python3.12", None)
    fake_python(shims / "python3", described(start, version="3.10"))
    (shims / "python3.11").write_text("not even a program")
    (shims / "python3.11").chmod(0o755)
    found = described(start, executable="/found")
    fake_python(real / "python3.12", found)
    monkeypatch.setattr(start.sys, "executable", str(tmp_path / "python3.10"))
    monkeypatch.setattr(start, "ENVIRONMENT_PYTHON", tmp_path / "none")
    monkeypatch.setenv("PATH", f"{shims}{os.pathsep}{real}{os.pathsep}/bin:/usr/bin")
    assert start.choose_python() == found
    assert capsys.readouterr().out == (
        "This is Python 3.10 (64 bit, x86_64). The course needs another one and uses "
        f"{real / 'python3.12'}.\n"
    )


def test_no_python_serves(start, monkeypatch):
    monkeypatch.setattr(start, "examine", lambda _: described(start, version="3.14"))
    with pytest.raises(start.Trouble) as caught:
        start.choose_python()
    assert "This is Python 3.14 (64 bit, x86_64)." in str(caught.value)
    for word in ("3.11", "3.12", "3.13", "TensorFlow"):
        assert word in str(caught.value)


def test_python_of_the_environment_comes_first(start, monkeypatch):
    """A .venv whose packages are of no use may still have a Python that is."""
    answers = {
        sys.executable: described(start, version="3.14"),
        str(start.ENVIRONMENT_PYTHON): described(start, version="3.11"),
    }
    monkeypatch.setattr(start, "examine", lambda command: answers[command[0]])
    assert start.choose_python().version == "3.11"


def test_windows_launcher_is_asked(start, monkeypatch):
    # Undone before the assert: pytest itself cannot report while the system seems to be Windows.
    with monkeypatch.context() as pretended:
        pretended.setattr(start.os, "name", "nt")
        pretended.setattr(start.shutil, "which", lambda name, path=None: path is None and name)
        commands = list(start.other_interpreters())
    assert commands[1:] == [["py", "-3.13"], ["py", "-3.12"], ["py", "-3.11"]]


def test_old_pythons_can_read_the_file():
    tree = ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 8))
    imported = {
        name
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names


# JupyterLab


@pytest.mark.parametrize(("user", "allowed"), [(0, True), (1000, False), (None, False)])
def test_root_is_allowed_only_for_root(start, monkeypatch, user, allowed):
    if user is None:  # as on Windows
        monkeypatch.delattr(start.os, "geteuid", raising=False)
    else:
        monkeypatch.setattr(start.os, "geteuid", lambda: user, raising=False)
    assert ("--allow-root" in start.lab_command()) is allowed


@pytest.mark.parametrize(
    ("platform", "variables", "display"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"BROWSER": "open-on-my-laptop"}, True),
        ("darwin", {}, True),
        ("darwin", {"SSH_CONNECTION": "a b c d"}, False),
        ("win32", {}, True),
    ],
)
def test_browser_opens_only_on_a_display(start, monkeypatch, platform, variables, display):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "SSH_CONNECTION"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(start.sys, "platform", platform)
    assert start.has_display() is display
    assert ("--no-browser" in start.lab_command()) is not display


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_display_the_user_is_told_to_open_the_address(ready):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        ready.environment.pop(name, None)
    _, output = ready.run()
    assert "no browser can open: copy\nthe address below" in output
    assert "--no-browser" in ready.recorded()["arguments"]


@posix_only
def test_ctrl_c_is_left_to_jupyterlab(ready):
    """JupyterLab asks back at the first Ctrl+C; start.py must not end it before the answer."""
    ready.environment["COURSE_TEST_WAIT"] = "yes"
    process = ready.begin(start_new_session=True)
    read_until(process, "ready")
    os.killpg(process.pid, signal.SIGINT)
    read_until(process, "again?")
    os.killpg(process.pid, signal.SIGINT)
    output, _ = process.communicate(timeout=LIMIT)
    assert process.returncode == 0
    assert "Traceback" not in output


@posix_only
def test_ending_start_ends_jupyterlab(ready):
    ready.environment["COURSE_TEST_WAIT"] = "yes"
    process = ready.begin(start_new_session=True)
    read_until(process, "ready")
    process.terminate()
    process.communicate(timeout=LIMIT)  # ends only when JupyterLab has let go of the output, too
    assert process.returncode == 7


def read_until(process: subprocess.Popen, line: str) -> None:
    """Read the output up to this line."""
    seen = []
    for printed in process.stdout:
        seen.append(printed)
        if printed.strip() == line:
            return
    raise AssertionError(f"the output ended without {line!r}: {''.join(seen)}")


# The check, the tests, and the command line


@pytest.fixture
def checked(start, monkeypatch, tmp_path):
    """A small course for `check`, which runs in the environment of these tests."""
    course = tmp_path / FOLDER_NAME
    (course / "images").mkdir(parents=True)
    shutil.copytree(ROOT / "helpers", course / "helpers")
    (course / "requirements.txt").write_text("# a comment\npytest>=8,<10\nnbclient\n")
    (course / "notebooks/saved").mkdir(parents=True)
    write_lesson(course, "00_good", "import os, sys\nsys.path.append('..')\nimport helpers.dataset")
    for name, value in {
        "FOLDER": course, "REQUIREMENTS": course / "requirements.txt",
        "ENVIRONMENT_PYTHON": Path(sys.executable),
    }.items():  # fmt: skip
        monkeypatch.setattr(start, name, value)
    return course


def write_lesson(course: Path, name: str, code: str) -> None:
    cells = [nbformat.v4.new_code_cell(code)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), course / "notebooks" / f"{name}.ipynb")


def test_check_says_that_all_works(start, checked, capfd):
    write_lesson(checked, "04_train-Copy1", "1 / 0")  # not a lesson
    write_lesson(checked, "01_writes", "open('saved.txt', 'w').close()")
    assert start.check() == 0
    lines = re.sub(r"\(\d+ s\)", "(n s)", capfd.readouterr().out).splitlines()
    version = pytest.__version__
    assert re.match(
        rf"versions: Python 3\.\d+\.\d+, pytest {version}, nbclient .*: works", lines[2]
    )
    assert lines[3:] == [
        "data: works (n s)", "00_good: works (n s)", "01_writes: works (n s)", "Everything works.",
    ]  # fmt: skip
    assert not (checked / "notebooks/saved.txt").exists(), (
        "a check changes nothing of the learner's"
    )


def test_check_names_what_does_not_work(start, checked, capfd):
    (checked / "requirements.txt").write_text("no-such-package\n")
    (checked / "helpers/data/mnist.npz").write_bytes(b"damaged")
    write_lesson(checked, "01_fails", "raise ValueError('first line\\nsecond')")
    write_lesson(checked, "02_dies", "import os\nos._exit(3)")
    assert start.check() == 1
    output = capfd.readouterr().out
    assert re.search(r"^versions: .*: DOES NOT WORK: .*no-such-package", output, re.MULTILINE)
    assert re.search(r"^data: DOES NOT WORK: \w+Error: ", output, re.MULTILINE)
    assert "00_good: works" in output
    assert "01_fails: DOES NOT WORK: ValueError: first line\n" in output
    assert re.search(r"^02_dies: DOES NOT WORK: .*Kernel died", output, re.MULTILINE)
    assert "01_fails, in detail:\n" in output
    assert "ValueError: first line\nsecond" in output


def test_tests_get_their_arguments_and_give_their_exit_code(ready):
    ready.environment["COURSE_TEST_EXIT"] = "5"
    code, output = ready.run("test", "-k", "two words", "--co")
    assert code == 5, output
    assert ready.recorded()["arguments"] == ["-k", "two words", "--co"]
    assert Path(ready.recorded()["folder"]).samefile(ready.folder)


@pytest.mark.parametrize("arguments", [["foo"], ["--port", "1"], ["Test"], ["check", "1"]])
def test_unknown_command(empty, arguments):
    code, output = empty.run(*arguments)
    assert code == 2
    assert output.startswith("Usage:")
    assert not (empty.folder / ".venv").exists()


@pytest.mark.parametrize("argument", ["-h", "--help"])
def test_help(empty, argument):
    code, output = empty.run(argument)
    assert code == 0
    assert "python start.py test" in output
    assert "python start.py check" in output
    assert not (empty.folder / ".venv").exists()


# The machine on which the tests run


@pytest.mark.skipif(
    "COURSE_EXPECT_NO_NETWORK" not in os.environ, reason="only where .ci/run has cut the network"
)
@pytest.mark.parametrize(
    ("family", "address"),
    [(socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")],
)
def test_network_is_cut(family, address):
    """No way leads outside. To connect a datagram socket looks for a way and sends nothing."""
    reasons = "unreachable|not supported|assign requested"
    with pytest.raises(OSError, match=reasons), socket.socket(family, socket.SOCK_DGRAM) as outside:
        outside.connect((address, 9))
