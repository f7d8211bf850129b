"""The sets of other versions that the lessons are tried with: they are what they claim to be."""

import subprocess
import sys

import pytest
from notebook_runner import PROJECT
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from tools import version_sets


def parsed(text: str) -> list[Requirement]:
    """Return the requirements of a text that apply to Colab's Python."""
    lines = (line.split("#")[0].strip() for line in text.splitlines())
    found = [Requirement(line) for line in lines if line]
    colab = {"python_version": version_sets.PYTHONS["colab"][0]}
    return [each for each in found if each.marker is None or each.marker.evaluate(colab)]


def allowed() -> dict[str, SpecifierSet]:
    text = version_sets.REQUIREMENTS.read_text(encoding="utf-8")
    return {each.name: each.specifier for each in parsed(text)}


def exact_version(requirement: Requirement) -> str | None:
    """Return the one version that a requirement allows; None if it allows more."""
    (only, *others) = requirement.specifier
    return only.version if only.operator == "==" and not others else None


def test_colab_has_what_the_requirements_allow():
    """Otherwise an install of the course would change a Colab runtime."""
    ranges = allowed()
    pinned = {
        each.name: exact_version(each) for each in parsed(version_sets.requirements_of("colab"))
    }
    learners = {"tensorflow", "keras", "numpy", "scipy", "matplotlib", "pillow"}
    learners |= {"ipywidgets", "anywidget"}
    assert learners <= ranges.keys()
    for name in learners:
        assert pinned[name] is not None, f"{name} is not pinned"
        assert pinned[name] in ranges[name], f"{name} {pinned[name]} is not in {ranges[name]}"


def test_colab_installs_no_jupyterlab():
    assert "jupyterlab" not in version_sets.requirements_of("colab")


def test_oldest_is_the_lower_bound_of_every_requirement():
    oldest = {
        each.name: exact_version(each) for each in parsed(version_sets.requirements_of("oldest"))
    }
    ranges = allowed()
    assert oldest.keys() == ranges.keys()
    for name, version in oldest.items():
        assert version in ranges[name]
        assert {each.version for each in ranges[name] if each.operator == ">="} == {version}


def test_lower_bounds_are_pinned():
    text = "# why\nkeras>=3.12,<4\n\nnumpy>=1.26  # what for\n"
    assert version_sets.lowest(text) == "keras==3.12\nnumpy==1.26\n"


@pytest.mark.parametrize("line", ["keras", "keras<4", "keras>3", "keras~=3.12", "keras>=3,!=3.1"])
def test_requirement_without_a_lower_bound_is_an_error(line):
    with pytest.raises(ValueError, match="names no lowest version"):
        version_sets.lowest(line)


def test_this_python_is_found():
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert version_sets.find_python((version,)) == (sys.executable, version)


def test_first_wanted_python_wins(monkeypatch):
    versions = {"a": "3.12", "b": None, "c": "3.13", "d": "3.12"}
    monkeypatch.setattr(version_sets, "pythons", lambda: iter(versions))
    monkeypatch.setattr(version_sets, "version_of", versions.get)
    assert version_sets.find_python(("3.13", "3.12")) == ("c", "3.13")
    assert version_sets.find_python(("3.11", "3.12")) == ("a", "3.12")
    assert version_sets.find_python(("3.9",)) is None


def test_broken_python_has_no_version(tmp_path):
    shim = tmp_path / "python3.13"
    shim.write_text("#!/bin/sh\necho 3.13\nexit 127\n")
    shim.chmod(0o755)
    assert version_sets.version_of(str(shim)) is None


def test_without_a_python_the_exit_status_says_so(monkeypatch, capsys):
    monkeypatch.setattr(version_sets, "pythons", lambda: iter(()))
    assert version_sets.install("oldest") == version_sets.NO_PYTHON
    assert "No Python 3.11" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "done"),
    [
        (["colab"], [("install", "colab"), ("test", "colab", [])]),
        (["colab", "--install"], [("install", "colab")]),
        (["oldest", "--test"], [("test", "oldest", [])]),
        (["--test", "oldest", "-k", "pad"], [("test", "oldest", ["-k", "pad"])]),
        (["oldest", "--test", "notebooks", "-q"], [("test", "oldest", ["notebooks", "-q"])]),
    ],
)
def test_what_is_asked_for_is_done(monkeypatch, arguments, done):
    asked = []
    for half in ("install", "test"):
        monkeypatch.setattr(
            version_sets, half, lambda *given, half=half: asked.append((half, *given)) or 0
        )
    assert version_sets.main(arguments) == 0
    assert asked == done


def test_after_a_failed_install_nothing_is_tested(monkeypatch):
    monkeypatch.setattr(version_sets, "install", lambda name: 7)
    monkeypatch.setattr(version_sets, "test", lambda *_: pytest.fail("tests were run"))
    assert version_sets.main(["colab"]) == 7


@pytest.mark.parametrize("name", version_sets.LEFT_OUT)
def test_what_is_left_out_exists(name):
    """Otherwise a renamed file would come back in unnoticed."""
    assert (PROJECT / "tests" / f"test_{name}.py").is_file()


def test_unknown_set_is_refused():
    command = [sys.executable, version_sets.__file__, "newest"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "invalid choice" in result.stderr
