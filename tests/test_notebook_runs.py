"""Every lesson, run alone in a fresh copy of the project, each code cell twice in a row.

The made notebooks below prove that the runner notices what it is here to notice.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from notebook_runner import (
    LESSONS,
    CellFailed,
    Kernel,
    copy_project,
    read_only,
    run_lesson,
    snapshot,
)

from helpers.messages import text
from helpers.widgets.explorable import WIDGET_VIEW

each_lesson = pytest.mark.parametrize("shared_run", LESSONS, indirect=True)


def test_lessons_are_numbered_without_gaps():
    english = [name for name in LESSONS if "/" not in name]
    assert english, "no notebooks found"
    assert [name.split("_")[0] for name in english] == [f"{n:02}" for n in range(len(english))]
    assert {Path(name).name for name in LESSONS} == set(english), "one file name in all languages"


@each_lesson
def test_cells_may_run_twice(shared_run):
    """Learners run cells again; what later cells use must not depend on how often."""
    assert not shared_run.lesson.changes, "\n".join(map(str, shared_run.lesson.changes))


@each_lesson
def test_lesson_writes_only_saved_models(shared_run):
    assert shared_run.after == shared_run.before


def test_a_lesson_as_a_web_page_shows_its_explorable_as_a_picture(tmp_path):
    """The command is the one for teachers; lesson 01 is the quickest with an explorable."""
    project = copy_project(tmp_path / "course")
    notes = (project / "notebooks" / "README.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^\.venv/bin/jupyter (nbconvert .*)$", notes, re.MULTILINE)
    subprocess.run([sys.executable, "-m", *command.split()], cwd=project, check=True)
    page = (project / "notebooks" / "01_data.html").read_text(encoding="utf-8")
    assert page.count(text("widgets.shared.static")) == 1
    assert page.count(">One handwritten digit, 5, index 0, large") == 1
    assert WIDGET_VIEW not in page


def test_nbmake_leaves_what_a_learner_has_saved(tmp_path):
    project = copy_project(tmp_path / "course")
    for lesson in (project / "notebooks").rglob("*.ipynb"):
        lesson.unlink()
    folder = project / "notebooks"
    save = "from pathlib import Path\nPath('saved').mkdir()\nPath('saved/model').write_text('new')"
    write_notebook(folder, {"save": save})
    (folder / "saved").mkdir()
    (folder / "saved" / "model").write_text("mine")
    few = ["notebooks", "tests/test_layers.py", "-k", "ipynb"]
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", *few]
    run = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert "1 passed" in run.stdout, run.stdout + run.stderr
    assert (folder / "saved" / "model").read_text() == "mine"


# The runner itself, on made notebooks ---------------------------------------------------------


def write_notebook(folder: Path, cells: dict[str, str], tags: dict[str, list[str]] | None = None):
    """Write a notebook of code cells, given by id."""
    notebook = nbformat.v4.new_notebook()
    for name, source in cells.items():
        cell = nbformat.v4.new_code_cell(source, id=name)
        if tags and name in tags:
            cell.metadata["tags"] = tags[name]
        notebook.cells.append(cell)
    path = folder / "made.ipynb"
    nbformat.write(notebook, path)
    return path


START = """
import collections, random
from dataclasses import dataclass
import numpy as np

@dataclass
class Point:
    x: int

class Counter:
    count = 0
    def step(self):
        self.count += 1

x = np.arange(6.0)
counter = 0
words = []
table = {"deep": [np.zeros(3)]}
point = Point(1)
steps = Counter()
rng = np.random.default_rng(0)
dice = random.Random(0)
queue = collections.deque([1, 2, 3])
"""
# id of a cell -> its source, the variables that a second run changes
SPOILING = {
    "rescale": ("x = x / 255", {"x"}),
    "rescale-in-place": ("x /= 255", {"x"}),
    "set-items": ("x[1:] = x[:-1]", {"x"}),
    "count": ("counter += 1", {"counter"}),
    "append": ("words.append(1)", {"words"}),
    "nested": ("table['deep'][0] += 1", {"table"}),
    "dataclass": ("point.x += 1", {"point"}),
    "object": ("steps.step()", {"steps"}),
    "draw": ("drawn = rng.normal()", {"rng", "drawn"}),
    "draw-and-forget": ("print(dice.random())", {"dice"}),
    "take": ("queue.popleft()", {"queue"}),
    "retype": ("x = x.astype('float32' if x.dtype == 'float64' else 'float64')", {"x"}),
    "reshape": ("x = x.reshape(3, 2) if x.shape == (6,) else x.reshape(6)", {"x"}),
    "two-names": ("a, b = counter, 1\ncounter = -counter", {"counter", "a"}),
    "unseeded": ("noise = np.random.default_rng().normal(size=3)", {"noise"}),
    "late-name": ("if 'seen' in globals(): late = 1\nseen = True", {"late"}),
    "function": ("def scale(v): return v\nf = [scale, lambda v: v * counter]", set()),
    "delete": ("y = 1\nif 'gone' in globals(): del gone\nelse: gone = 1", {"gone"}),
}
HARMLESS = {
    "scaled": "scaled = x / 255",
    "from-the-start": "total = 0\nfor each in x:\n    total += each",
    "seeded": "sample = np.random.default_rng(1).normal(size=3)",
    "many-types": "import pathlib, sys\nkept = [None, 1 + 2j, b'a', {1, 'a'}, range(3), pathlib.Path('a'), sys, int]",
    "loops": "loop = []\nloop.append(loop)",
    "not-a-number": "missing = [float('nan'), np.array([np.nan]), np.float32('nan')]",
    "shown": "x",
    "objects": "objects = np.array([1, 'a', None], dtype=object)\nempty = np.zeros((0, 3))\nback = x[::-1]",
}


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("spoiled")
    cells = {"start": START, **HARMLESS, **{name: code for name, (code, _) in SPOILING.items()}}
    with run_lesson(write_notebook(folder, cells), folder, each_cell_twice=True) as run:
        yield run


@pytest.mark.parametrize("cell", SPOILING)
def test_spoiling_cell_is_noticed(spoiled, cell):
    assert {change.name for change in spoiled.changes if change.cell == cell} == SPOILING[cell][1]


@pytest.mark.parametrize("cell", ["start", *HARMLESS])
def test_harmless_cell_passes(spoiled, cell):
    assert [change for change in spoiled.changes if change.cell == cell] == []


def test_change_names_the_cell_the_variable_and_both_values(spoiled):
    (change,) = [change for change in spoiled.changes if change.cell == "count"]
    assert str(change) == "cell 'count' run again changes counter: int 1 -> int 2"


KERAS_START = """
import numpy as np
import keras
x = np.random.default_rng(0).normal(size=(200, 4)).astype("float32")
y = x @ np.ones((4, 1), "float32")
"""
BUILD = """
keras.utils.set_random_seed(0)
model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(8), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
"""
FIT = "history = model.fit(x, y, epochs=2, validation_split=0.2, verbose=0)"


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trained")
    cells = {
        "start": KERAS_START,
        "build": BUILD,
        "build-and-fit": BUILD + FIT,
        "predict": "predicted = model.predict(x, verbose=0)\nloss = model.evaluate(x, y, verbose=0)\ntensor = model(x)",
        "save-and-load": "model.save('a.keras')\nsame = keras.saving.load_model('a.keras')",
        "fit-again": FIT,
        "build-without-seed": "other = keras.layers.Dense(3)\n_ = other(x)",
        "assign-variable": "variable = keras.Variable(1.0)\nsecond = variable",
        "change-variable": "variable.assign_add(1.0)",
    }
    with run_lesson(write_notebook(folder, cells), folder, each_cell_twice=True) as run:
        yield run


@pytest.mark.parametrize(
    ("cell", "changed"),
    [
        ("build", set()),
        ("build-and-fit", set()),
        ("predict", set()),
        ("save-and-load", set()),
        ("fit-again", {"model", "history"}),
        ("build-without-seed", {"other"}),
        ("change-variable", {"variable", "second"}),
    ],
)
def test_training_is_repeated_exactly_or_noticed(trained, cell, changed):
    assert {change.name for change in trained.changes if change.cell == cell} == changed


def test_cell_that_measures_time_may_change_its_own_variables_only(tmp_path):
    cells = {
        "start": "import time\ncounter = 0",
        "measure": "seconds = time.perf_counter()\ncounter += 1",
        "measure-alone": "began = time.perf_counter()",
        "measure-and-count": "ended = time.perf_counter()\nwords = globals().get('words', [])\nlist.append(table, 1)",
    }
    cells["start"] += "\ntable = []"
    tags = {name: ["measures-time"] for name in ("measure", "measure-and-count")}
    with run_lesson(write_notebook(tmp_path, cells, tags), tmp_path, each_cell_twice=True) as run:
        assert [(change.cell, change.name) for change in run.changes] == [
            ("measure-alone", "began"),
            ("measure-and-count", "table"),
        ]


@pytest.fixture(scope="module")
def plain_run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plain")
    cells = {
        "start": "import os, numpy as np\nfrom pathlib import Path\nx = np.arange(3)\nx",
        "say": "print(os.environ['GREETING'], end='')",
        "replaced": "raise RuntimeError",
        "where": "here = Path.cwd()\nids = {1: (np.float32(0.5), {3, 2})}",
    }
    path = write_notebook(folder, cells)
    with run_lesson(path, folder, replace={"replaced": "y = 7"}, env={"GREETING": "hi"}) as run:
        yield run


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("x", [0, 1, 2]),
        ("x.sum()", 3),
        ("{'mean': x.mean()}", {"mean": 1.0}),
        ("ids", {"1": [0.5, [2, 3]]}),
        ("[y + n for n in range(2)]", [7, 8]),
        ("None", None),
        ("'quote\\' and 한글'", "quote' and 한글"),
        ("'x' * 100_000", "x" * 100_000),
    ],
)
def test_value_comes_back(plain_run, expression, value):
    assert plain_run.value(expression) == value


def test_outputs_and_working_folder(plain_run):
    assert plain_run.text("say") == "hi"
    assert plain_run.text("start") == "array([0, 1, 2])"
    assert plain_run.outputs("where") == []
    assert plain_run.value("here") == str(plain_run.path.parent)


@pytest.mark.parametrize("expression", ["nothing_such", "1 +", "object()"])
def test_question_without_an_answer_is_an_error(plain_run, expression):
    with pytest.raises(CellFailed, match="question"):
        plain_run.value(expression)
    assert plain_run.value("y") == 7


def test_questions_leave_no_trace(tmp_path):
    with Kernel(tmp_path) as kernel:
        assert kernel.fingerprints() == {}
        count = kernel.value("get_ipython().execution_count")
        assert kernel.value("1 + 1") == 2
        kernel.fingerprints()
        assert kernel.value("get_ipython().execution_count") == count
        kernel.run("a = 1")
        assert kernel.fingerprints() == {"a": "int 1"}
        assert kernel.value("get_ipython().execution_count") == count + 1


def test_failing_cell_is_named_and_the_kernel_ends(tmp_path):
    cells = {
        "note-process": "import os, pathlib\npathlib.Path('pid').write_text(str(os.getpid()))",
        "divide": "1 / 0",
    }
    with pytest.raises(CellFailed, match="cell 'divide': ZeroDivisionError") as caught:
        run_lesson(write_notebook(tmp_path, cells), tmp_path)
    assert (caught.value.cell, caught.value.error) == ("divide", "ZeroDivisionError")
    process = int((tmp_path / "pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_cell_that_fails_only_the_second_time_is_an_error(tmp_path):
    path = write_notebook(tmp_path, {"mkdir": "import os\nos.mkdir('saved')"})
    with pytest.raises(CellFailed, match="FileExistsError"):
        run_lesson(path, tmp_path, each_cell_twice=True)
    (tmp_path / "saved").rmdir()
    run_lesson(path, tmp_path).close()


def test_replacing_an_unknown_cell_is_an_error(tmp_path):
    with pytest.raises(KeyError, match="no-such-cell"):
        run_lesson(write_notebook(tmp_path, {"a": "1"}), tmp_path, replace={"no-such-cell": ""})


@pytest.fixture
def small_project(tmp_path):
    for name in ("helpers/dataset.py", "notebooks/00_a.ipynb", "notebooks/saved/old.keras",
                 ".git/HEAD", "helpers/__pycache__/x.pyc"):  # fmt: skip
        path = tmp_path / "original" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("original")
    return copy_project(tmp_path / "copy", tmp_path / "original")


def test_copy_leaves_out_caches_and_saved_models(small_project):
    assert sorted(snapshot(small_project)) == [
        "helpers", "helpers/dataset.py", "notebooks", "notebooks/00_a.ipynb",
    ]  # fmt: skip
    assert not (small_project / "notebooks/saved").exists()


@pytest.mark.parametrize("name", ["notebooks/new.txt", "new.txt", "helpers/dataset.py"])
def test_snapshot_notices_a_write(small_project, name):
    before = snapshot(small_project)
    (small_project / name).write_text("changed")
    assert snapshot(small_project) != before


def test_snapshot_ignores_saved_models(small_project):
    before = snapshot(small_project)
    (small_project / "notebooks/saved").mkdir()
    (small_project / "notebooks/saved/model.keras").write_text("new")
    assert snapshot(small_project) == before


def test_read_only_protects_all_but_the_notebooks_folder_and_is_undone(small_project):
    def writable(name: str) -> bool:
        return bool((small_project / name).stat().st_mode & 0o222)

    names = (".", "helpers", "helpers/dataset.py", "notebooks/00_a.ipynb")
    with read_only(small_project):
        assert not any(writable(name) for name in names)
        assert writable("notebooks")
        (small_project / "notebooks/saved").mkdir()
    assert all(writable(name) for name in names)
