"""start.py: run as newcomers run it, on a tiny course whose packages are two hand-made wheels.

TensorFlow and JupyterLab themselves are not installed here. The wheels hold stand-ins for
JupyterLab and pytest that write down how they were called, so everything works without a network.
"""

import ast
import base64
import hashlib
import importlib.util
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDER_NAME = "my course, höher 수업"
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


def load_start():
    """Import start.py afresh, as a module of its own."""
    spec = importlib.util.spec_from_file_location("start_under_test", ROOT / "start.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def start():
    return load_start()


def make_wheel(folder: Path, version: str) -> None:
    """Write a wheel of the package course-stub, with the stand-ins for JupyterLab and pytest."""
    info = f"course_stub-{version}.dist-info"
    files = {
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
        self.stamp = folder / ".venv" / "course-installed.txt"
        self.python = folder / ".venv" / load_start().ENVIRONMENT_PYTHON.relative_to(ROOT / ".venv")
        # Nothing of this machine's pip settings, display or network may play a part.
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PIP_", "PYTHON", "COURSE_TEST_"))
        }
        self.environment |= {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_NO_CACHE_DIR": "1",
            "PIP_FIND_LINKS": wheels.as_uri(),
            "PYTHONIOENCODING": "utf-8",
            "COURSE_TEST_RECORD": str(self.record),
        }

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

    def begin(self, *arguments: str, **options) -> subprocess.Popen:
        """Start start.py from another folder, as some do."""
        return subprocess.Popen(
            [sys.executable, str(self.folder / "start.py"), *arguments],
            cwd=self.folder.parent,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            **options,
        )

    def run(self, *arguments: str) -> tuple[int, str]:
        """Run start.py to its end; return its exit code and all it printed."""
        self.record.unlink(missing_ok=True)
        process = self.begin(*arguments)
        output, _ = process.communicate(timeout=240)
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
        self.listener.settimeout(120)
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}/simple"
        return self

    def wait_for_pip(self) -> None:
        """Return when pip has asked for a package."""
        self.connection, _ = self.listener.accept()

    def __exit__(self, *_):
        self.connection.close()
        self.listener.close()


def kill_with_children(process: subprocess.Popen) -> None:
    """End start.py and the pip that it runs at once, as a power cut would."""
    if os.name == "nt":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=True)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)


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


def test_missing_stamp_means_an_unfinished_install(ready):
    ready.stamp.unlink()
    code, output = ready.run()
    assert code == 0, output
    assert "course-stub==1.0" in output
    assert ready.stamp.is_file()


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
def test_ctrl_c_during_the_install_ends_with_a_sentence(ready):
    ready.require("course-stub==2.0")
    with HangingIndex() as index:
        ready.use_index(index.address)
        process = ready.begin(start_new_session=True)
        index.wait_for_pip()
        os.killpg(process.pid, signal.SIGINT)
        output, _ = process.communicate(timeout=60)
    assert process.returncode == 130, output
    assert "Stopped. The next start goes on from here." in output
    assert "start.py" not in output, "a traceback of start.py"


@pytest.mark.parametrize("broken", ["python", "pip", "everything"])
def test_half_made_environment_is_made_again(ready, broken):
    if broken == "python":
        ready.python.unlink()
    elif broken == "pip":
        for pip in (ready.folder / ".venv").rglob("site-packages/pip"):
            shutil.rmtree(pip)
        ready.stamp.unlink()
    else:
        shutil.rmtree(ready.folder / ".venv")
        (ready.folder / ".venv").mkdir()
    code, output = ready.run()
    assert code == 0, output
    assert "The folder .venv is incomplete: it is made again." in output
    assert ready.recorded()["version"] == "1.0"


@posix_only
def test_environment_of_another_python_is_made_again(ready, start):
    ready.python.unlink()
    fake_python(ready.python, start.examine([sys.executable])._replace(version="3.10"))
    code, output = ready.run()
    assert code == 0, output
    assert "The folder .venv was made by Python 3.10" in output
    assert ready.recorded()["version"] == "1.0"


def test_start_by_the_python_of_the_environment_itself(ready):
    """With .venv activated, `python` is the very file that has to be made again."""
    if os.name == "nt":
        pytest.skip("Windows does not delete a program that runs")
    for pip in (ready.folder / ".venv").rglob("site-packages/pip"):
        shutil.rmtree(pip)
    ready.stamp.unlink()
    result = subprocess.run(
        [str(ready.python), "start.py"], cwd=ready.folder, env=ready.environment, check=False
    )
    assert result.returncode == 0
    assert ready.recorded()["version"] == "1.0"


# What can go wrong with an install


def test_no_network(ready):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    ready.require("course-stub==2.0")
    ready.use_index(f"http://127.0.0.1:{port}/simple")  # nobody listens there any more
    code, output = ready.run()
    assert code == 1
    assert "the network seems not to work" in output
    assert "Retrying" in output or "ERROR" in output, "the output of pip is gone"
    assert not ready.stamp.exists()
    assert not ready.record.exists()


def test_package_that_does_not_exist(ready):
    ready.require("course-stub==3.0")
    code, output = ready.run()
    assert code == 1
    assert "the lines above say why" in output
    assert "No matching distribution found for course-stub==3.0" in output
    assert str(ready.folder / ".venv" / "course-install.log") in output


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
    monkeypatch.setattr(start, "FOLDER", tmp_path)
    monkeypatch.setattr(start, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(start, "SPACE_NEEDED", 1000)
    monkeypatch.setattr(start.shutil, "disk_usage", lambda _: usage._replace(free=700))
    with pytest.raises(start.Trouble, match=r"disk is too full"):
        start.check_folder()
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "package").write_bytes(b"x" * 400)
    start.check_folder()


def test_python_without_venv_module(empty, tmp_path):
    (tmp_path / "blocked").mkdir()
    (tmp_path / "blocked" / "ensurepip.py").write_text("raise ImportError('left out')\n")
    empty.environment["PYTHONPATH"] = str(tmp_path / "blocked")
    code, output = empty.run()
    assert code == 1
    assert f"apt install python{sys.version_info[0]}.{sys.version_info[1]}-venv" in output
    assert not (empty.folder / ".venv").exists()


def test_folder_without_write_permission(start, monkeypatch, capsys, tmp_path):
    def refuse(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(start, "STAMP", tmp_path / "no such stamp")
    monkeypatch.setattr(start.tempfile, "TemporaryFile", refuse)
    assert start.main([]) == 1
    message = capsys.readouterr().err
    assert "cannot be written to" in message
    assert str(ROOT) in message
    assert "Permission denied" in message


def test_file_that_cannot_be_used(ready):
    (ready.folder / "requirements.txt").unlink()
    code, output = ready.run()
    assert code == 1
    assert "requirements.txt" in output


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
        ("ERROR: No matching distribution found for tensorflow<2.22,>=2.20", "pip_other"),
        ("", "pip_other"),
    ],
)  # fmt: skip
def test_reason_for_a_failure_of_pip(start, log, name):
    assert start.pip_failure(log) == name
    assert name in start.TEXTS


# Which Python serves


def described(start, **changes):
    """Return a Python that serves, with some changes."""
    good = start.Python("/usr/bin/python3", "3.12", 64, False, "linux", "x86_64")
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
    assert start.examine([python.executable]) == python


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


def test_no_python_serves(start, monkeypatch, capsys):
    monkeypatch.setattr(start, "examine", lambda _: described(start, version="3.14"))
    assert start.main([]) == 1
    message = capsys.readouterr().err
    assert "This is Python 3.14 (64 bit, x86_64)." in message
    for word in ("3.11", "3.12", "3.13", "TensorFlow"):
        assert word in message


def test_python_of_the_environment_comes_first(start, monkeypatch):
    """Whoever once started with a Python that serves need not reinstall under one that does not."""
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
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Traceback" not in output


@posix_only
def test_ending_start_ends_jupyterlab(ready):
    ready.environment["COURSE_TEST_WAIT"] = "yes"
    process = ready.begin(start_new_session=True)
    read_until(process, "ready")
    process.terminate()
    process.communicate(timeout=60)  # ends only when JupyterLab has let go of the output, too
    assert process.returncode == 7


def read_until(process: subprocess.Popen, line: str) -> None:
    """Read the output up to this line."""
    seen = []
    for printed in process.stdout:
        seen.append(printed)
        if printed.strip() == line:
            return
    raise AssertionError(f"the output ended without {line!r}: {''.join(seen)}")


# The tests, and the command line


def test_tests_get_their_arguments_and_give_their_exit_code(ready):
    ready.environment["COURSE_TEST_EXIT"] = "5"
    code, output = ready.run("test", "-k", "two words", "--co")
    assert code == 5, output
    assert ready.recorded()["arguments"] == ["-k", "two words", "--co"]
    assert Path(ready.recorded()["folder"]).samefile(ready.folder)


def test_tests_install_first(ready):
    ready.require("course-stub==2.0")
    assert ready.run("test")[0] == 0
    assert ready.recorded() | {"folder": ""} == {"arguments": [], "folder": "", "version": "2.0"}


@pytest.mark.parametrize("arguments", [["foo"], ["--port", "1"], ["Test"]])
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
