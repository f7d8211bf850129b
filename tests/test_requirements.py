"""The version ranges hold what Colab has and what is installed, and name all that is imported."""

import importlib.util
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import nbformat
import pytest
from code_facts import imports
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parents[1]

# What Colab's runtimes have, from its published package list of August 2026. The ranges must
# contain all of it, so that installing the course there would change nothing.
COLAB = {
    "2026-08": {
        "python": "3.13.15",
        "tensorflow": "2.20.0",
        "keras": "3.13.2",
        "numpy": "2.1.3",
        "scipy": "1.16.3",
        "matplotlib": "3.10.0",
        "ipywidgets": "7.7.1",
        "anywidget": "0.9.21",
    },
    "2026-08, older runtime": {"python": "3.12.13", "numpy": "2.0.2"},
}
# TensorFlow 2.20 and 2.21 have packages for 3.10 to 3.13; Keras from 3.13 on needs 3.11.
PYTHONS = {"3.11", "3.12", "3.13"}
NAMES = {"PIL": "pillow"}  # import name -> package, where they differ
COMES_WITH_JUPYTER = {"IPython", "traitlets"}
FOR_COMPUTERS_ONLY = {"jupyterlab", "nbmake", "pytest", "pytest-xdist", "hypothesis"}


def read_requirements() -> dict[str, Requirement]:
    lines = (PROJECT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    required = [Requirement(line) for line in lines if line.strip() and not line.startswith("#")]
    return {canonicalize_name(requirement.name): requirement for requirement in required}


REQUIREMENTS = read_requirements()


@pytest.mark.parametrize(
    ("runtime", "package"),
    [
        (runtime, name)
        for runtime, packages in COLAB.items()
        for name in packages
        if name != "python"
    ],
)
def test_range_contains_colabs_version(runtime, package):
    assert COLAB[runtime][package] in REQUIREMENTS[package].specifier


@pytest.mark.parametrize("package", REQUIREMENTS)
def test_installed_version_is_in_the_range(package):
    assert version(package) in REQUIREMENTS[package].specifier


@pytest.mark.parametrize("package", REQUIREMENTS)
def test_range_has_a_lower_end_and_nothing_is_pinned(package):
    operators = {part.operator for part in REQUIREMENTS[package].specifier}
    assert ">=" in operators
    assert operators <= {">=", "<"}


def test_next_tensorflow_and_next_major_versions_are_left_out():
    assert "2.22.0" not in REQUIREMENTS["tensorflow"].specifier
    assert "4.0.0" not in REQUIREMENTS["keras"].specifier
    assert "9.0.0" not in REQUIREMENTS["ipywidgets"].specifier
    # nbmake reads only the first digit of pytest's version.
    assert "10.0.0" not in REQUIREMENTS["pytest"].specifier


def test_every_place_names_the_same_pythons():
    spec = importlib.util.spec_from_file_location("start", PROJECT / "start.py")
    start = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(start)
    assert set(start.VERSIONS) == PYTHONS
    assert "3.11, 3.12 or 3.13" in start.TEXTS["en"]["no_python"]
    assert "3.11, 3.12 or 3.13" in (PROJECT / "README.md").read_text(encoding="utf-8")
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["tool"]["ruff"]["target-version"] == "py311"
    assert {c["python"].rpartition(".")[0] for c in COLAB.values()} <= PYTHONS


def test_this_python_is_one_of_them():
    assert f"{sys.version_info.major}.{sys.version_info.minor}" in PYTHONS


def sources():
    for path in sorted((PROJECT / "helpers").rglob("*.py")):
        yield path.relative_to(PROJECT), path.read_text(encoding="utf-8")
    for path in sorted((PROJECT / "notebooks").glob("*.ipynb")):
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "code":
                yield f"{path.name}, cell {cell.id}", cell.source


def test_lessons_and_helpers_import_only_what_is_required():
    allowed = set(REQUIREMENTS) - FOR_COMPUTERS_ONLY
    for place, source in sources():
        top = {name.partition(".")[0] for name in imports(source)}
        for name in top - sys.stdlib_module_names - COMES_WITH_JUPYTER - {"helpers"}:
            package = canonicalize_name(NAMES.get(name, name))
            assert package in allowed, f"{place} imports {name}"
