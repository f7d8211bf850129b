"""Helpers import downwards only, and what needs no Keras does not load it."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from code_facts import imports

PROJECT = Path(__file__).resolve().parents[1]

# A module may import from lower layers only. Packages may import within themselves.
LAYERS = [
    {"messages", "safe_files"},
    {"progress_file"},
    {
        "cross_entropy",
        "dataset",
        "decisions",
        "descent",
        "figures",
        "hand_in_file",
        "models",
        "network_graph",
        "notices",
        "picture_files",
    }
    | {"reference_runs", "tables"},
    {"diagrams", "plotting", "preprocessing"},
    {"training_display"},
    {"widgets"},
    {"checks"},
]
LAYER = {name: index for index, names in enumerate(LAYERS) for name in names}
# The only ones that may import Keras.
KERAS = {"models", "training_display", "checks", "widgets"}

FILES = sorted((PROJECT / "helpers").rglob("*.py"))


def part_of(path: Path) -> str:
    """Return the module or package under helpers to which a file belongs."""
    return path.relative_to(PROJECT / "helpers").with_suffix("").parts[0]


def complaints(part: str, source: str) -> list[str]:
    """Return what is wrong with the imports of code that belongs to a part of helpers."""
    found = []
    for name in sorted(imports(source)):
        top, *rest = name.split(".")
        if top == "helpers" and rest[0] != part and not LAYER[rest[0]] < LAYER[part]:
            found.append(f"imports upwards: {name}")
        if top == "keras" and part not in KERAS:
            found.append("imports keras")
        if top == "tensorflow":
            found.append("imports tensorflow: Keras runs on other backends, too")
        if top in ("tests", "tools", "start"):
            found.append(f"imports {name}")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PROJECT)))
def test_imports_go_down(path):
    if path == PROJECT / "helpers" / "__init__.py":
        (only,) = ast.parse(path.read_text(encoding="utf-8")).body
        assert isinstance(only.value, ast.Constant)  # a docstring and nothing else
        return
    assert part_of(path) in LAYER, "give the new module a place in LAYERS"
    assert not complaints(part_of(path), path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("part", "source"),
    [
        ("figures", "from helpers.plotting import show_digits"),
        ("tables", "import helpers.figures"),
        ("dataset", "from helpers import plotting"),
        ("plotting", "def f():\n    import keras"),
        ("plotting", "from keras import layers"),
        ("models", "import tensorflow as tf"),
        ("messages", "from helpers.dataset import load_mnist"),
        ("widgets", "from helpers.checks import something"),
    ],
)
def test_wrong_import_is_noticed(part, source):
    assert complaints(part, source)


def test_what_needs_no_keras_does_not_load_it():
    """So drawing and preprocessing start in a second, and need no TensorFlow."""
    modules = sorted({f"helpers.{part_of(path)}" for path in FILES} - {"helpers.__init__"})
    modules = [name for name in modules if name.removeprefix("helpers.") not in KERAS]
    code = (
        f"import sys, {', '.join(modules)}\n"
        "heavy = {'tensorflow', 'keras', 'torch', 'jax'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
