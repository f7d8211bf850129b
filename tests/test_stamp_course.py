"""What stands in one place is the same everywhere, and changes from there."""

import json
import re

import pytest
from notebook_runner import LESSONS, NOTEBOOKS, PROJECT, copy_project, snapshot
from words import texts

from tools import stamp_course as stamp

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


def change_first_cell(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path / "course")


def test_course_is_up_to_date():
    assert stamp.out_of_date() == {}, "run: python tools/stamp_course.py"


def test_new_address_reaches_every_lesson_and_the_readme(project, capsys):
    set_address(project, OTHER)
    before = snapshot(project)
    assert stamp.main(["--check"], project) == 1
    assert snapshot(project) == before
    listed = capsys.readouterr().out
    assert stamp.main([], project) == 0
    assert stamp.out_of_date(project) == {}
    for name in (*(f"notebooks/{lesson}.ipynb" for lesson in LESSONS), "README.md"):
        assert f"out of date: {name}\n" in listed
        text = (project / name).read_text(encoding="utf-8")
        assert "OWNER/keras-course" not in text
        assert f"github/some-school/digits.2030/blob/spring/2030/{name}" in text or name[0] == "R"
    changed = {name for name, checksum in snapshot(project).items() if checksum != before[name]}
    assert len(changed) == len(stamp.lesson_files(project)) + 1


def test_title_and_minutes_of_a_lesson_reach_the_readme(project):
    path = project / "notebooks" / "01_data.ipynb"
    lesson = stamp.read_lesson(path)
    change_first_cell(path, f"# 01 · {lesson.title}", "# 01 · Cats & dogs")
    change_first_cell(path, f"{lesson.minutes[0]} minutes", "1000 minutes")
    assert stamp.main([], project) == 0
    readme = (project / "README.md").read_text(encoding="utf-8")
    assert "[01 Cats & dogs](notebooks/01_data.ipynb)" in readme
    assert f"| {1000 + lesson.minutes[1]} |" in readme


def test_another_language_gets_its_own_setup_and_progress_cells_and_link(project):
    folder = project / "notebooks" / "xx"
    folder.mkdir()
    path = folder / "01_data.ipynb"
    path.write_bytes((project / "notebooks" / "01_data.ipynb").read_bytes())
    assert stamp.main([], project) == 0
    cells = {cell["id"]: "".join(cell["source"]) for cell in json.loads(path.read_bytes())["cells"]}
    for name in ("setup", "progress"):
        assert 'os.environ["COURSE_LANGUAGE"] = "xx"' in cells[name]
        assert 'sys.path[:0] = ["../..", "course"]' in cells[name]
    assert "/blob/main/notebooks/xx/01_data.ipynb)" in cells["title"]


def test_lesson_that_is_up_to_date_keeps_any_form(project):
    path = project / "notebooks" / "00_overview.ipynb"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8"))), encoding="utf-8")
    assert stamp.out_of_date(project) == {}


@pytest.mark.parametrize("broken", ["# 01 · ", "**Time:**"])
def test_first_cell_in_another_form_is_an_error_that_shows_the_form(project, broken):
    path = project / "notebooks" / "01_data.ipynb"
    change_first_cell(path, broken, "words")
    with pytest.raises(ValueError, match=r"01_data.ipynb: the first cell needs `# 04 · Title`"):
        stamp.read_lesson(path)


def test_notes_for_teachers_have_a_row_with_the_minutes_of_each_lesson():
    notes = (NOTEBOOKS / "README.md").read_text(encoding="utf-8")
    for path in stamp.lesson_files(PROJECT):
        lesson = stamp.read_lesson(path)
        if lesson.language == stamp.ENGLISH:
            row = re.search(
                rf"^\| \[{lesson.number}\]\({path.name}\) \| (.*?) \|", notes, re.MULTILINE
            )
            assert row, f"no row for {path.name}"
            assert tuple(map(int, re.findall(r"\d+", row[1]))) == lesson.minutes


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
def test_address_that_colab_cannot_open_is_refused(project, repository):
    set_address(project, f'repository = "{repository}"\nbranch = "main"\n')
    with pytest.raises(ValueError, match="expected https://github"):
        stamp.main(["--check"], project)


def test_map_of_the_course_has_a_box_for_each_lesson_after_the_overview():
    boxes = [message[:2] for name, message in texts("plotting").items() if name[:4] == "map."]
    numbers = [stamp.read_lesson(path).number for path in stamp.lesson_files()]
    assert boxes == sorted(set(numbers) - {"00"})
