"""Every lesson in a real JupyterLab: cells, widgets, pictures and exercises as a learner has them.

The made notebook at the end proves that the checks notice what they are here to notice.
Where a browser is missing these tests are skipped, unless COURSE_EXPECT_BROWSER is set.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import jupyterlab_browser
import nbformat
import pytest
from jupyterlab_browser import EXPECTED, WIDGET_PANEL, Lab, OpenNotebook, open_browser
from notebook_runner import LESSONS, NOTEBOOKS, PROJECT, copy_project

if TYPE_CHECKING:
    from playwright.sync_api import Locator

MISSING = jupyterlab_browser.what_is_missing()
pytestmark = pytest.mark.skipif(
    bool(MISSING) and not os.environ.get(EXPECTED),
    reason=f"the lessons were not tried in a browser: missing is {MISSING}",
)
MADE = "made"


def expect(place: "Locator"):
    """Return Playwright's assertions about a place; they wait until it is as expected."""
    from playwright.sync_api import expect as expect_place

    expect_place.set_options(timeout=jupyterlab_browser.SHOW_LIMIT * 1000)
    return expect_place(place)


def test_browser_is_there():
    assert not MISSING, f"{EXPECTED} is set, but missing is {MISSING}"


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A JupyterLab that serves a copy of the project for each lesson, and the made notebook."""
    root = tmp_path_factory.mktemp("lab")
    for lesson in LESSONS:
        copy_project(root / lesson)
    write_made_notebook(root / MADE / "notebooks" / f"{MADE}.ipynb")
    with Lab(root) as lab:
        yield lab


@pytest.fixture(scope="module")
def browser():
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def opened(request, lab, browser):
    """A notebook in the browser, all cells run; its kernel ends before the next one opens."""
    notebook = lab.open(browser, f"{request.param}/notebooks/{request.param}.ipynb")
    try:
        notebook.run_all()
        yield notebook
    finally:
        notebook.close()


@pytest.fixture
def notebook(opened):
    """The opened notebook; whatever a test does there, the browser has nothing to complain of."""
    yield opened
    assert opened.problems == []
    assert opened.foreign_requests == []


def lesson(*names: str):
    return pytest.mark.parametrize("opened", names, indirect=True)


each_lesson = lesson(*LESSONS)


# What holds in every lesson ---------------------------------------------------------------------


@each_lesson
def test_every_cell_runs(notebook):
    assert notebook.errors() == []
    not_run = [
        cell["id"]
        for cell in notebook.model()["cells"]
        if cell["cell_type"] == "code" and cell["execution_count"] is None
    ]
    assert not_run == []


@each_lesson
def test_every_widget_is_drawn(notebook):
    assert widgets_not_drawn(notebook) == []


@each_lesson
def test_nothing_is_wider_than_the_column(notebook):
    assert wider_than_column(notebook) == []


@each_lesson
def test_every_picture_is_there_and_described(notebook):
    assert pictures_with_faults(notebook) == []


def lessons_with_details() -> list[str]:
    return [name for name in LESSONS if "<details>" in (NOTEBOOKS / f"{name}.ipynb").read_text()]


@lesson(*lessons_with_details())
def test_hints_unfold_by_click_and_by_keyboard(notebook):
    details = notebook.page.locator(".jp-Notebook details")
    assert details.count() > 0
    for index in range(details.count()):
        summary = details.nth(index).locator("summary")
        assert not is_open(details.nth(index))
        summary.click()
        assert is_open(details.nth(index))
    summary.focus()  # the last one; the keyboard works the same in all
    notebook.page.keyboard.press("Enter")
    assert not is_open(details.last)
    notebook.page.keyboard.press("Space")
    assert is_open(details.last)


def is_open(details) -> bool:
    return details.evaluate("element => element.open")


def widgets_not_drawn(notebook: OpenNotebook) -> list[str]:
    """Return what is wrong with the widgets of a notebook's outputs, in words."""
    panels = notebook.page.locator(WIDGET_PANEL).evaluate_all(
        """panels => panels.map(panel => {
            const views = [...panel.children].filter(view => view.offsetHeight > 0);
            if (panel.querySelector(".jupyter-widgets-error-widget")) return "shows an error";
            if (/^(Error|Loading)/.test(panel.textContent)) return panel.textContent;
            return views.length == 1 ? "" : `has ${views.length} visible views`;
        })"""
    )
    expected = notebook.widget_outputs()
    if len(panels) != len(expected):
        return [f"{len(panels)} widgets on the page, {len(expected)} in the notebook"]
    return [f"{cell} {fault}" for cell, fault in zip(expected, panels, strict=True) if fault]


def wider_than_column(notebook: OpenNotebook) -> list[str]:
    """Return the outputs, and pictures in prose, that reach beyond the column or scroll sideways.

    Code and messages of plain text may scroll: their lines are as long as they are.
    """
    return notebook.page.evaluate(
        """() => {
            const found = [];
            for (const cell of document.querySelectorAll(".jp-Notebook .jp-Cell")) {
                const name = `cell ${cell.dataset.windowedListIndex}`;
                const columns = ".jp-OutputArea-output:not(.jp-RenderedText), .jp-MarkdownOutput";
                for (const column of cell.querySelectorAll(columns)) {
                    const right = column.getBoundingClientRect().right + 1;
                    if (column.scrollWidth > column.clientWidth + 1)
                        found.push(`${name}: scrolls, ${column.scrollWidth} pixels wide`);
                    for (const part of column.querySelectorAll("img, svg, canvas, table, button"))
                        if (part.getBoundingClientRect().right > right)
                            found.push(`${name}: ${part.tagName} beyond the column`);
                }
            }
            return found;
        }"""
    )


def pictures_with_faults(notebook: OpenNotebook) -> list[str]:
    """Return the pictures and canvases that are not loaded, or that no words describe."""
    return notebook.page.evaluate(
        """() => {
            const found = [];
            for (const picture of document.querySelectorAll(".jp-Notebook img")) {
                const start = picture.outerHTML.slice(0, 80);
                if (!picture.complete || !picture.naturalWidth) found.push(`not loaded: ${start}`);
                // JupyterLab writes "Image" where an output has no alt text.
                if (!picture.alt.trim() || picture.alt === "Image")
                    found.push(`no alt text: ${start}`);
            }
            for (const picture of document.querySelectorAll(".jp-OutputArea-output canvas")) {
                const label = picture.closest("[aria-label], [aria-labelledby], [aria-hidden=true]");
                if (!label || !label.closest(".jp-OutputArea-output"))
                    found.push(`no label: ${picture.outerHTML.slice(0, 80)}`);
            }
            return found;
        }"""
    )


# Exercises --------------------------------------------------------------------------------------


@lesson("01_data")
def test_an_exercise_answers_what_is_typed(notebook):
    cell = "exercise-1-1-answer"
    feedback = notebook.cell(cell).get_by_role("status")
    expect(feedback).to_have_count(1)
    expect(feedback).to_contain_text("Not answered yet")

    notebook.type_and_run(cell, "batch_shape = (28, 28)\nchecks.batch_shape(batch_shape)")
    expect(feedback).to_contain_text("1.1 · Not yet. This is the shape of the image alone.")

    notebook.type_and_run(cell, "batch_shape = (1, 28, 28)\nchecks.batch_shape(batch_shape)")
    expect(feedback).to_contain_text("1.1 · Correct.")
    assert notebook.errors() == []

    notebook.run_again("progress")
    first_row = notebook.cell("progress").locator("tbody tr").first
    expect(first_row).to_contain_text("✓ Correct")


# The checks themselves, on a made notebook ------------------------------------------------------

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9Q"
    "DwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
MADE_CELLS = {
    "imports": "import anywidget, ipywidgets\nfrom IPython.display import HTML, Javascript, display",
    "good-widget": "ipywidgets.VBox([ipywidgets.IntSlider(), ipywidgets.HTML('words')])",
    "empty-widget": "ipywidgets.VBox([])",
    "unknown-widget": """
class Unknown(ipywidgets.DOMWidget):
    _model_name = _view_name = _model_module = _view_module = "unknown"
Unknown()""",
    "lost-widget": """
display({"application/vnd.jupyter.widget-view+json":
         {"version_major": 2, "version_minor": 0, "model_id": "lost"}}, raw=True)""",
    "raising-widget": """
class Raising(anywidget.AnyWidget):
    _esm = "export default { render() { throw new Error('render failed') } }"
Raising()""",
    "bare-canvas": """
class Bare(anywidget.AnyWidget):
    _esm = "export default { render({ el }) { el.innerHTML = '<canvas></canvas>' } }"
Bare()""",
    "good-picture": f'HTML(\'<img alt="words" style="max-width: 100%" src="{PIXEL}">\')',
    "undescribed-picture": f"HTML('<img src=\"{PIXEL}\">')",
    "wide-picture": f'HTML(\'<img alt="wide" style="width: 1200px; max-width: none" src="{PIXEL}">\')',
    "foreign-picture": 'HTML(\'<img alt="far" src="http://192.0.2.1/far.png">\')',
    "noisy-script": "Javascript('console.error(\"noise\")')",
    "failing": "1 / 0",
    "after-failing": "1",
}


def write_made_notebook(path: Path) -> None:
    cells = [nbformat.v4.new_code_cell(code.strip(), id=name) for name, code in MADE_CELLS.items()]
    cells.insert(0, nbformat.v4.new_markdown_cell("<details>\n<summary>More</summary>\n\nHere.\n"))
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    path.parent.mkdir(parents=True)
    nbformat.write(notebook, path)


made = lesson(MADE)


@made
def test_failing_cell_is_noticed(opened):
    assert opened.errors() == ["failing: ZeroDivisionError: division by zero"]
    assert opened.outputs("after-failing") == []


@made
def test_widgets_that_are_not_drawn_are_noticed(opened):
    cells = [fault.split()[0] for fault in widgets_not_drawn(opened)]
    assert cells == ["empty-widget", "unknown-widget", "lost-widget", "raising-widget"]


@made
def test_wide_picture_is_noticed(opened):
    faults = wider_than_column(opened)
    assert faults
    assert {fault.split(":")[0] for fault in faults} == {
        f"cell {1 + list(MADE_CELLS).index('wide-picture')}"
    }


@made
def test_pictures_with_faults_are_noticed(opened):
    faults = pictures_with_faults(opened)
    assert [fault.split(":")[0] for fault in faults] == ["no alt text", "not loaded", "no label"]


@made
def test_complaints_and_foreign_requests_are_noticed(opened):
    for words in ("render failed", "noise", "model not found"):
        opened.wait_until(lambda words=words: any(words in each for each in opened.problems))
    assert set(opened.foreign_requests) == {"http://192.0.2.1/far.png"}


@made
def test_theme_changes(opened):
    def background():
        return opened.page.evaluate(
            "getComputedStyle(document.body).getPropertyValue('--jp-layout-color0')"
        )

    light = background()
    opened.set_theme(jupyterlab_browser.DARK)
    dark = background()
    opened.set_theme(jupyterlab_browser.LIGHT)
    assert background() == light != dark


# Without a browser ------------------------------------------------------------------------------


def run_without_browser(**environment: str) -> str:
    """Run one test of this file where no browser is found; return what pytest says."""
    command = [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider", __file__]
    inherited = {name: value for name, value in os.environ.items() if name != EXPECTED}
    result = subprocess.run(
        [*command, "-k", "test_browser_is_there"],
        cwd=PROJECT,
        env=inherited | {"PATH": ""} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return result.stdout


def test_without_a_browser_the_tests_are_skipped_and_say_why():
    output = run_without_browser()
    assert re.search(r"SKIPPED .*missing is .*a browser on PATH \(chromium", output)
    assert "1 skipped" in output


def test_where_a_browser_is_expected_its_absence_is_a_failure():
    assert "1 failed" in run_without_browser(**{EXPECTED: "1"})
