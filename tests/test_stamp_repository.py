"""The repository's address is the same everywhere, and can be changed in one place."""

import json
import subprocess
import sys

import pytest
from notebook_runner import LESSONS, PROJECT, copy_project, snapshot

from tools import stamp_repository as stamp

OTHER = 'repository = "https://github.com/some-school/digits.2030"\nbranch = "spring/2030"\n'


def set_address(project, lines):
    """Replace the two lines of the address in a copy's pyproject.toml."""
    file = project / "pyproject.toml"
    kept = [
        line
        for line in file.read_text(encoding="utf-8").splitlines(keepends=True)
        if not line.startswith(("repository =", "branch ="))
    ]
    kept.insert(kept.index("[tool.course]\n") + 1, lines)
    file.write_text("".join(kept), encoding="utf-8")


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path / "course")


@pytest.fixture
def made(tmp_path):
    """A small project with every place that holds an address."""
    (tmp_path / "notebooks").mkdir()
    address = 'repository = "https://github.com/OWNER/keras-course"\nbranch = "main"\n'
    (tmp_path / "pyproject.toml").write_text("[tool.course]\n" + address, encoding="utf-8")
    badge = stamp.badge_url("https://github.com/OWNER/keras-course", "main", "00_a")
    cells = [
        {"cell_type": "markdown", "id": "title", "metadata": {},
         "source": ["# A · 한글\n", "\n", f"[Colab]({badge})"]},
        {"cell_type": "code", "execution_count": None, "id": "setup", "metadata": {},
         "outputs": [], "source": stamp.setup_cell_source(
             "https://github.com/OWNER/keras-course").splitlines(keepends=True)},
        {"cell_type": "markdown", "id": "other", "metadata": {},
         "source": [f"Not the first cell: {badge}"]},
    ]  # fmt: skip
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "notebooks/00_a.ipynb").write_text(
        json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    (tmp_path / "README.md").write_text(
        f"[Colab]({badge}), [issues](https://github.com/OWNER/keras-course/issues),\n"
        "`git clone https://github.com/OWNER/keras-course.git`,\n"
        "see https://github.com/OWNER/keras-course. Others: https://github.com/OWNER/other,\n"
        "https://github.com/keras-team/keras, https://github.com/OWNER/keras-course-ko.\n",
        encoding="utf-8",
    )
    return tmp_path


def test_project_is_up_to_date():
    assert stamp.main(["--check"]) == 0


def test_command_line():
    command = [sys.executable, str(PROJECT / "tools/stamp_repository.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_project_goes_to_another_address_and_back(project, capsys):
    """Every byte comes back; so only addresses change, and the notebooks keep their form."""
    before = snapshot(project)
    original = (project / "pyproject.toml").read_text(encoding="utf-8")
    present = stamp.read_address(project).repository

    set_address(project, OTHER)
    assert stamp.main(["--check"], project) == 1
    listed = capsys.readouterr().out
    assert all(f"out of date: notebooks/{lesson}.ipynb\n" in listed for lesson in LESSONS)

    assert stamp.main([], project) == 0
    assert stamp.main(["--check"], project) == 0
    for lesson in LESSONS:
        text = (project / f"notebooks/{lesson}.ipynb").read_text(encoding="utf-8")
        assert 'ADDRESS = \\"https://github.com/some-school/digits.2030\\"' in text
        assert f"/some-school/digits.2030/blob/spring/2030/notebooks/{lesson}.ipynb" in text
    for name in [*(f"notebooks/{lesson}.ipynb" for lesson in LESSONS), "README.md"]:
        assert present not in (project / name).read_text(encoding="utf-8"), name

    (project / "pyproject.toml").write_text(original, encoding="utf-8")
    assert stamp.main([], project) == 0
    assert snapshot(project) == before


def test_check_changes_nothing(made):
    set_address(made, OTHER)
    before = snapshot(made)
    assert stamp.main(["--check"], made) == 1
    assert snapshot(made) == before


def test_only_the_projects_own_links_change(made):
    set_address(made, OTHER)
    stamp.main([], made)
    assert (made / "README.md").read_text(encoding="utf-8") == (
        "[Colab](https://colab.research.google.com/github/some-school/digits.2030/blob/"
        "spring/2030/notebooks/00_a.ipynb), "
        "[issues](https://github.com/some-school/digits.2030/issues),\n"
        "`git clone https://github.com/some-school/digits.2030.git`,\n"
        "see https://github.com/some-school/digits.2030. Others: https://github.com/OWNER/other,\n"
        "https://github.com/keras-team/keras, https://github.com/OWNER/keras-course-ko.\n"
    )


def test_notebook_changes_only_in_setup_and_first_cell(made):
    path = made / "notebooks/00_a.ipynb"
    before = path.read_text(encoding="utf-8").splitlines()
    set_address(made, OTHER)
    stamp.main([], made)
    after = path.read_text(encoding="utf-8").splitlines()
    assert len(after) == len(before)
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 2
    assert all("some-school/digits.2030" in line for line in changed)


def test_stamping_repairs_a_page_that_was_left_behind(made):
    """README still names an earlier owner although the notebooks are up to date."""
    page = made / "README.md"
    right = page.read_text(encoding="utf-8")
    page.write_text(right.replace("OWNER/keras-course/", "former/keras-course/"), encoding="utf-8")
    assert stamp.main(["--check"], made) == 1
    assert stamp.main([], made) == 0
    assert page.read_text(encoding="utf-8") == right


def test_notebook_that_is_up_to_date_keeps_any_form(made):
    path = made / "notebooks/00_a.ipynb"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8"))), encoding="utf-8")
    assert stamp.out_of_date(made) == {}


@pytest.mark.parametrize(
    "repository",
    [
        "https://example.org/OWNER/keras-course",
        "https://github.com/OWNER",
        "https://github.com/OWNER/keras-course/",
        "https://github.com/OWNER/keras-course.git",
        "git@github.com:OWNER/keras-course",
    ],
)
def test_address_that_colab_cannot_open_is_refused(made, repository):
    set_address(made, f'repository = "{repository}"\nbranch = "main"\n')
    with pytest.raises(ValueError, match="expected https://github"):
        stamp.main(["--check"], made)
