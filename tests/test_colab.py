"""The setup cell on Google Colab, played through on this computer, and outside Colab.

The notebook's folder is empty, as on Colab; a module `google.colab` is there; the public address
leads to a copy of the project as it stands. The cells are those of the notebooks, unmodified.
"""

import os
import shutil
import subprocess
from pathlib import Path

import nbformat
import pytest
from notebook_runner import (
    LESSONS,
    NOTEBOOKS,
    CellFailed,
    Kernel,
    copy_project,
    run_lesson,
    snapshot,
)

from tools.stamp_course import read_address

# TensorFlow is a part of the package `google` too, so the stand-in enters Python by itself.
STAND_IN = """
import sys, types

colab = types.ModuleType("google.colab")
colab.output = types.ModuleType("google.colab.output")
colab.output._widgets = types.SimpleNamespace(_installed_url=None)
def enable_custom_widget_manager():
    colab.output._widgets._installed_url = "widget-manager-of-colab"
colab.output.enable_custom_widget_manager = enable_custom_widget_manager
sys.modules["google.colab"] = colab
sys.modules["google.colab.output"] = colab.output
"""
MESSAGE = "Download of the course failed. Check the network, then run this again."


def cell(lesson, name):
    """Return the source of a lesson's cell, as it stands in the file."""
    notebook = nbformat.read(NOTEBOOKS / f"{lesson}.ipynb", as_version=4)
    (source,) = [cell.source for cell in notebook.cells if cell.id == name]
    return source


def git(*arguments, folder, env):
    subprocess.run(["git", *arguments], cwd=folder, env=os.environ | env, check=True)


@pytest.fixture(scope="session")
def published(tmp_path_factory):
    """A repository with one commit: the project as it stands, uncommitted files included."""
    folder = copy_project(tmp_path_factory.mktemp("published") / "keras-course")
    branch = read_address().branch
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for role in ("AUTHOR", "COMMITTER"):
        nobody |= {f"GIT_{role}_NAME": "test", f"GIT_{role}_EMAIL": "test@example.org"}
    git("init", "--quiet", f"--initial-branch={branch}", folder=folder, env=nobody)
    git("add", "--all", folder=folder, env=nobody)
    git("commit", "--quiet", "--message=As it stands", folder=folder, env=nobody)
    return folder


class Colab:
    """A Colab session: an empty folder, the stand-in, and a network that can be cut.

    Attributes:
        content: the working folder of every notebook, `/content` on Colab.
        course: where the setup cell puts the course.
    """

    def __init__(self, folder: Path, published: Path) -> None:
        self.content = folder / "content"
        self.course = self.content / "course"
        self.content.mkdir()
        self._published = published
        self._settings = folder / "gitconfig"
        self._modules = folder / "modules"
        self._modules.mkdir()
        (self._modules / "sitecustomize.py").write_text(STAND_IN)
        self.connect()

    @property
    def env(self) -> dict[str, str]:
        """Environment of the kernel. Git reads no settings but those of this session."""
        return {
            "PYTHONPATH": str(self._modules),
            "GIT_CONFIG_GLOBAL": str(self._settings),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
        }

    def connect(self) -> None:
        """Let the public address lead to the published project."""
        self._lead_to(self._published)

    def cut(self) -> None:
        """Let the public address lead nowhere."""
        self._lead_to(self._published / "does-not-exist")

    def _lead_to(self, target: Path) -> None:
        self._settings.write_text(
            "[safe]\n\tdirectory = *\n"
            f'[url "{target.as_uri()}"]\n\tinsteadOf = {read_address().repository}\n'
        )

    def kernel(self) -> Kernel:
        """Start a notebook's kernel."""
        return Kernel(self.content, self.env)


@pytest.fixture
def colab(tmp_path, published):
    return Colab(tmp_path, published)


def loaded_from(kernel):
    """Return the folder that the kernel takes the helpers from."""
    return Path(kernel.value("str(__import__('helpers').__file__)")).resolve().parents[1]


def test_git_is_there():
    assert shutil.which("git"), "the tests of the setup cell need git"


@pytest.mark.parametrize("lesson", LESSONS)
def test_setup_and_imports_fresh_again_and_after_a_restart(colab, lesson):
    setup, imports = cell(lesson, "setup"), cell(lesson, "imports")
    with colab.kernel() as kernel:
        kernel.run(setup)
        first = snapshot(colab.content)
        kernel.run(imports)
        assert loaded_from(kernel) == colab.course
        kernel.run(setup)
        kernel.run(imports)
        assert snapshot(colab.content) == first
    colab.cut()  # a restart needs no second download
    with colab.kernel() as kernel:
        kernel.run(setup)
        kernel.run(imports)
        assert loaded_from(kernel) == colab.course
    assert snapshot(colab.content) == first


def test_clone_is_the_whole_project(colab, published):
    with colab.kernel() as kernel:
        kernel.run(cell(LESSONS[0], "setup"))

    def project_files(folder):
        return {name: sum for name, sum in snapshot(folder).items() if not name.startswith(".git/")}

    assert project_files(colab.course) == project_files(published)


def no_start_file(course, published):
    """A checkout that stopped before its end."""
    shutil.copytree(published, course)
    (course / "start.py").unlink()
    shutil.rmtree(course / "helpers")


def only_git(course, published):
    """A clone that stopped before the checkout."""
    shutil.copytree(published / ".git", course / ".git")


def empty_folder(course, published):
    course.mkdir()


def file_in_the_way(course, published):
    course.write_text("not a folder")


@pytest.mark.parametrize("leftover", [no_start_file, only_git, empty_folder, file_in_the_way])
def test_leftover_is_replaced_by_a_whole_course(colab, published, leftover):
    leftover(colab.course, published)
    with colab.kernel() as kernel:
        kernel.run(cell(LESSONS[0], "setup"))
        assert loaded_from(kernel) == colab.course
    assert (colab.course / "start.py").is_file()


@pytest.mark.parametrize("leftover", [None, no_start_file, only_git])
def test_without_a_network_the_cell_says_so_and_works_later(colab, published, leftover):
    if leftover:
        leftover(colab.course, published)
    colab.cut()
    with colab.kernel() as kernel:
        for _ in range(2):
            with pytest.raises(CellFailed) as caught:
                kernel.run(cell(LESSONS[0], "setup"))
            assert (caught.value.error, caught.value.message) == ("ConnectionError", MESSAGE)
        # Some run on all the same. It must not spoil what follows.
        with pytest.raises(CellFailed, match="ModuleNotFoundError"):
            kernel.run("import helpers")
        colab.connect()
        kernel.run(cell(LESSONS[0], "setup"))
        kernel.run("import helpers")
        assert loaded_from(kernel) == colab.course


def test_start_file_is_checked_out_after_all_that_lessons_need(published):
    """Git writes files in the order of their names; so a cut checkout lacks start.py."""
    needed = {path.relative_to(published).parts[0] for path in published.iterdir()}
    needed &= {"helpers", "images", "notebooks"}
    assert "helpers" in needed
    assert all(name < "start.py" for name in needed)


def test_whole_lesson_runs(colab):
    """Lesson 01, the quickest, from top to bottom: pictures and data come from the clone."""
    lesson = next(name for name in LESSONS if name.startswith("01"))
    alone = colab.content / "lesson.ipynb"
    shutil.copy(NOTEBOOKS / f"{lesson}.ipynb", alone)
    with run_lesson(alone, colab.content, env=colab.env) as run:
        assert run.value("x_train.shape") == [60_000, 28, 28]
        assert Path(run.value("str(plotting.__file__)")).is_relative_to(colab.course)
        _, shown = run.outputs("browse")
        widget = shown["metadata"]["application/vnd.jupyter.widget-view+json"]
        assert widget["colab"]["custom_widget_manager"]["url"] == "widget-manager-of-colab"


WATCH = """
def _watch(started):
    import sys
    sys.addaudithook(
        lambda event, arguments: started.append(event)
        if event in ("subprocess.Popen", "os.system", "os.posix_spawn", "os.exec", "os.fork")
        else None
    )
started = []
_watch(started)
"""


def test_outside_colab_nothing_is_run_or_written(tmp_path, colab):
    """In JupyterLab the folder above the notebooks is the course already."""
    project = copy_project(tmp_path / "project")
    before = snapshot(project)
    env = {name: value for name, value in colab.env.items() if name != "PYTHONPATH"}
    with Kernel(project / "notebooks", env) as kernel:
        kernel.run(WATCH)
        kernel.run(cell(LESSONS[0], "setup"))
        assert kernel.value("started") == []
        assert loaded_from(kernel) == project
    assert snapshot(project) == before


def test_the_watch_notices_a_process(tmp_path, colab):
    """On Colab the same watch sees the download start."""
    with colab.kernel() as kernel:
        kernel.run(WATCH)
        kernel.run(cell(LESSONS[0], "setup"))
        assert "subprocess.Popen" in kernel.value("started")
