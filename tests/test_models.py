"""The subclass model is the one of lesson 02, and loads wherever helpers.models is imported."""

import ast
import subprocess
import sys
from pathlib import Path

import keras
import nbformat
import numpy as np
from notebook_runner import NOTEBOOKS

from helpers import models
from helpers.models import DigitClassifier

PROJECT = Path(__file__).resolve().parents[1]


def without_docstrings(tree: ast.AST) -> str:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            del node.body[0]
    return ast.dump(tree, indent=1)


def class_in(source: str) -> ast.ClassDef:
    (found,) = [
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef) and node.name == "DigitClassifier"
    ]
    return found


def test_class_is_the_one_that_lesson_02_writes():
    cells = nbformat.read(NOTEBOOKS / "02_network.ipynb", as_version=4).cells
    (cell,) = [cell for cell in cells if cell.id == "subclass"]
    helper = Path(models.__file__).read_text(encoding="utf-8")
    assert without_docstrings(class_in(cell.source)) == without_docstrings(class_in(helper))


def test_model_has_the_courses_parameters_and_gives_probabilities():
    probabilities = np.asarray(DigitClassifier()(np.zeros((2, 28, 28), dtype="float32")))
    assert probabilities.shape == (2, 10)
    assert probabilities.dtype == np.float32
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, rtol=1e-5)
    model = DigitClassifier()
    model(np.zeros((1, 28, 28), dtype="float32"))
    assert model.count_params() == 784 * 256 + 256 + 256 * 128 + 128 + 128 * 10 + 10


FRESH_PROCESS = """
import sys
import keras
import numpy as np

file, images, outputs = sys.argv[1:]
try:
    keras.saving.load_model(file)
except Exception as error:
    print("without helpers.models:", error)
import helpers.models
model = keras.saving.load_model(file)
print("type:", type(model).__module__, type(model).__name__)
np.save(outputs, np.asarray(model(np.load(images))))
"""


def test_saved_model_loads_in_a_fresh_process_only_with_the_import(tmp_path):
    images = np.random.default_rng(0).random((3, 28, 28), dtype="float32")
    model = DigitClassifier()
    expected = np.asarray(model(images))
    model.save(tmp_path / "model.keras")
    np.save(tmp_path / "images.npy", images)
    files = [str(tmp_path / name) for name in ("model.keras", "images.npy", "outputs.npy")]
    result = subprocess.run(
        [sys.executable, "-c", FRESH_PROCESS, *files],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert "without helpers.models: Could not locate class 'DigitClassifier'" in result.stdout
    assert "type: helpers.models DigitClassifier" in result.stdout
    np.testing.assert_array_equal(np.load(files[2]), expected)


def test_lesson_quotes_the_error_that_a_learner_meets():
    source = (NOTEBOOKS / "02_network.ipynb").read_text(encoding="utf-8")
    assert "Could not locate class 'DigitClassifier'" in source
    assert keras.saving.get_registered_name(DigitClassifier) == "course>DigitClassifier"
    assert "course>DigitClassifier" in source
