"""Every lesson in a real JupyterLab: cells, widgets, pictures and exercises as a learner has them.

The made notebook at the end proves that the checks notice what they are here to notice.
Where a browser is missing these tests are skipped, unless COURSE_EXPECT_BROWSER is set.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import jupyterlab_browser
import nbformat
import numpy as np
import pytest
from jupyterlab_browser import (
    EXPECTED,
    SEVEN,
    WIDGET_PANEL,
    Lab,
    OpenNotebook,
    draw_stroke,
    open_browser,
)
from notebook_runner import LESSONS, NOTEBOOKS, PROJECT, copy_project

from helpers import preprocessing
from tools import draw_digits
from tools.stamp_course import progress_cell

if TYPE_CHECKING:
    from playwright.sync_api import Locator

MISSING = jupyterlab_browser.what_is_missing()
if MISSING and not os.environ.get(EXPECTED):
    # All at once, which makes one line at the end of the tests' output, and not one for each test.
    pytest.skip(
        f"all tests in a browser were left out: missing is {MISSING}", allow_module_level=True
    )
MADE, HANDS, ANSWERS = "made", "hands", "answers"  # notebooks that the tests make


def expect(place: "Locator"):
    """Return Playwright's assertions about a place; they wait until it is as expected."""
    from playwright.sync_api import expect as expect_place

    expect_place.set_options(timeout=jupyterlab_browser.SHOW_LIMIT * 1000)
    return expect_place(place)


def test_browser_is_there():
    assert not MISSING, f"{EXPECTED} is set, but missing is {MISSING}"


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A JupyterLab that serves a copy of the project for each lesson, and the made notebooks."""
    root = tmp_path_factory.mktemp("lab")
    for lesson in LESSONS:
        copy_project(root / lesson)
    write_notebook(root / MADE / "notebooks" / f"{MADE}.ipynb", MADE_CELLS)
    copy_project(root / HANDS)
    write_notebook(root / HANDS / "notebooks" / f"{HANDS}.ipynb", HANDS_CELLS)
    write_notebook(root / HANDS / "notebooks" / f"{ANSWERS}.ipynb", ANSWERS_CELLS)
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
    """The opened notebook. Whatever a test does there, the browser has nothing to complain of.

    No cell is lost either: keys meant for a widget are no commands for JupyterLab.
    """
    before = [cell["id"] for cell in opened.model()["cells"]]
    yield opened
    assert [cell["id"] for cell in opened.model()["cells"]] == before
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
    return [
        name for name in LESSONS if "<details>" in (NOTEBOOKS / f"{name}.ipynb").read_text("utf-8")
    ]


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

    Plain text and tables in prose may scroll: their lines are as long as they are.
    """
    return notebook.page.evaluate(
        """() => {
            const found = [];
            for (const cell of document.querySelectorAll(".jp-Notebook .jp-Cell")) {
                const name = `cell ${cell.dataset.windowedListIndex}`;
                const columns = ".jp-OutputArea-output:not(.jp-RenderedText), .jp-MarkdownOutput";
                for (const column of cell.querySelectorAll(columns)) {
                    // ipywidgets leaves a margin of 2 pixels on each side of a part.
                    const right = column.getBoundingClientRect().right + 4;
                    if (column.matches(".jp-OutputArea-output") &&
                        column.scrollWidth > column.clientWidth + 4)
                        found.push(`${name}: scrolls, ${column.scrollWidth} pixels wide`);
                    for (const part of column.querySelectorAll("img, svg, canvas"))
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
            const drawings = ".jp-OutputArea-output canvas, .jp-OutputArea-output svg[viewBox]";
            for (const picture of document.querySelectorAll(drawings)) {
                const label = picture.closest("[aria-label], [aria-labelledby], [aria-hidden=true]");
                if (!label || !label.closest(".jp-OutputArea-output"))
                    found.push(`no label: ${picture.outerHTML.slice(0, 80)}`);
            }
            return found;
        }"""
    )


def test_nothing_covers_the_first_cell_and_the_setup_is_one_line(lab, browser):
    notebook = lab.open(browser, f"{LESSONS[0]}/notebooks/{LESSONS[0]}.ipynb")
    try:
        notebook.page.wait_for_timeout(3000)  # the box with news came after one second
        assert notebook.page.get_by_text("Jupyter news").count() == 0
        setup = notebook.cell("setup")
        assert setup.locator(".cm-content").filter(visible=True).count() == 0
        assert setup.bounding_box()["height"] < 60
        for _ in range(3):  # the title, the text and the setup
            notebook.command("notebook:run-cell-and-select-next")
        assert notebook.value("__import__('sys').path[0]") == ".."
        assert setup.bounding_box()["height"] < 60, "running it does not unfold it"
    finally:
        notebook.close()


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

    # The table below has followed, without being run again.
    rows = rows_of_progress(notebook)
    expect(rows).to_have_count(6)
    expect(rows.first).to_contain_text("✓ Correct")


def rows_of_progress(notebook: OpenNotebook) -> "Locator":
    """Return the rows of the table of progress that a person sees."""
    return notebook.cell("progress").locator("tbody tr").filter(visible=True)


def test_table_of_progress_follows_after_the_page_was_loaded_anew(lab, browser):
    path = f"{HANDS}/notebooks/{ANSWERS}.ipynb"
    before = lab.open(browser, path)
    try:
        before.run_all()
        before.command("docmanager:save")
        now = lab.open(browser, path)  # the kernel goes on
        try:
            expect(rows_of_progress(now)).to_have_count(6)
            expect(rows_of_progress(now).first).to_contain_text("Not answered yet")
            now.type_and_run("answer", "checks.batch_shape((1, 28, 28))")
            expect(rows_of_progress(now).first).to_contain_text("✓ Correct")
            expect(rows_of_progress(before).first).to_contain_text("✓ Correct")
            # The next day nothing is live, and the saved table stands there.
            now.command("docmanager:save")
        finally:
            now.close()
        later = lab.open(browser, path)
        try:
            expect(later.page.get_by_text(ERROR_WIDGET).first).to_be_attached()
            expect(rows_of_progress(later)).to_have_count(6)
            assert not later.page.get_by_text(ERROR_WIDGET).filter(visible=True).count()
        finally:
            later.close()
    finally:
        before.close()


# Explorables ------------------------------------------------------------------------------------


def slider(place: "Locator", label: str) -> "Locator":
    """Return the slider with this label, as screen readers find it."""
    return place.get_by_role("slider", name=label, exact=True)


def drag_to(slider: "Locator", share: float) -> None:
    """Drag a slider with the mouse from its middle: 0 is the left end, 1 the right one."""
    slider.scroll_into_view_if_needed()
    box, mouse = slider.bounding_box(), slider.page.mouse
    y = box["y"] + box["height"] / 2
    mouse.move(box["x"] + box["width"] / 2, y)
    mouse.down()
    mouse.move(box["x"] + share * box["width"], y, steps=5)
    mouse.up()


def words_of(place: "Locator") -> "Locator":
    """Return the line in which an explorable says what it shows."""
    return place.get_by_role("status")


def described(place: "Locator", alt: str) -> "Locator":
    """Return the picture of an explorable whose alt text holds these words."""
    return place.get_by_role("img", name=alt)


def drag_point(place: "Locator", across: float, down: float, pointer: str = "mouse") -> None:
    """Drag the point of a drawing to a place, as shares of the picture's width and height."""
    frame = place.locator(".drawing-frame")
    frame.scroll_into_view_if_needed()
    box, handle = frame.bounding_box(), place.locator(".drawing-handle").bounding_box()
    x = (handle["x"] + handle["width"] / 2 - box["x"]) / box["width"]
    y = (handle["y"] + handle["height"] / 2 - box["y"]) / box["height"]
    draw_stroke(frame, [(x, y), (across, down)], pointer=pointer)


@lesson("01_data")
def test_browse_digits(notebook):
    browser = notebook.explorable("browse_digits")
    expect(words_of(browser)).to_contain_text("Image 0 ")
    browser.get_by_role("button", name="Next").click()
    expect(words_of(browser)).to_contain_text("Image 1 ")
    expect(words_of(browser)).to_contain_text("has the label 0")
    expect(described(browser, "digit, 0, index 1, large")).to_be_visible()

    browser.get_by_label("Only images with label").select_option("7")
    expect(words_of(browser)).to_contain_text("has the label 7")
    browser.get_by_label("Index of the image").fill("100")
    notebook.page.keyboard.press("Enter")
    expect(words_of(browser)).to_contain_text("Image 100 ")

    browser.get_by_label("Show the pixel values").check()
    expect(browser.locator("table tr")).to_have_count(28)
    fitting = wider_than_column(notebook)
    browser.get_by_label("Show the pixel values").uncheck()
    assert fitting == []

    before = words_of(browser).inner_text()
    browser.get_by_role("button", name="Random").focus()
    notebook.page.keyboard.press("Enter")
    expect(words_of(browser)).not_to_have_text(before)


@lesson("02_network")
def test_explore_network(notebook):
    network = notebook.explorable("explore_network")
    expect(words_of(network)).to_contain_text("784-256-128-10: 235,146 parameters")
    slider(network, "Number of hidden layers").focus()
    notebook.page.keyboard.press("ArrowRight")
    expect(words_of(network)).to_contain_text("784-256-128-64-10: 242,762 parameters")
    drag_to(slider(network, "Width of hidden layer 1"), 1)
    expect(words_of(network)).to_contain_text("784-512-128-64-10")
    network.get_by_label("Activation").select_option("tanh")
    expect(described(network, "tanh")).to_be_visible()
    expect(slider(network, "Width of hidden layer 3")).to_be_visible()
    slider(network, "Number of hidden layers").focus()
    notebook.page.keyboard.press("Home")
    expect(slider(network, "Width of hidden layer 1")).to_be_hidden()
    expect(words_of(network)).to_contain_text("784-10: 7,850 parameters")


@lesson("03_compile")
def test_explore_loss(notebook):
    loss = notebook.explorable("explore_loss")
    expect(words_of(loss)).to_contain_text("Probability 0.10, loss 2.30.")
    slider(loss, "Probability of the right class").focus()
    notebook.page.keyboard.press("ArrowRight")
    expect(words_of(loss)).to_contain_text("Probability 0.11, loss 2.21.")
    drag_to(slider(loss, "Probability of the right class"), 1)
    expect(words_of(loss)).to_contain_text("Probability 1.00, loss 0.00. Sure and right.")
    expect(described(loss, "p = 1.00, loss 0.00")).to_be_visible()


@pytest.mark.parametrize("pointer", ["mouse", "pen", "finger"])
@lesson("03_compile")
def test_the_point_on_the_loss_is_dragged_with(pointer, notebook):
    loss = notebook.explorable("explore_loss")
    drag_point(loss, 0.98, 0.9, pointer)  # the lower right end of the curve
    expect(words_of(loss)).to_contain_text("Sure and right.")
    drag_point(loss, 0.0, 0.2, pointer)  # beyond its upper left end
    expect(words_of(loss)).to_contain_text("Probability 0.01, loss 4.61.")
    expect(slider(loss, "Probability of the right class")).to_have_value("0")
    kernel = "[value for value in Out.values() if hasattr(value, 'probability')][-1]"
    notebook.wait_until(lambda: notebook.value(f"{kernel}.probability.value") == 0.01)


@lesson("03_compile")
def test_drawings_do_not_need_python(notebook):
    """They follow at once while another cell runs."""
    loss = notebook.explorable("explore_loss")
    kernel = f"{jupyterlab_browser.NOTEBOOK}.context.sessionContext.session.kernel"
    notebook.page.evaluate(
        f"""() => {{
            window.courseOther = "runs";
            {kernel}.requestExecute({{ code: "import time as _time; _time.sleep(600)" }}).done.then(
                () => {{ window.courseOther = "has ended"; }});
        }}"""
    )
    try:
        for share, words in ((1, "Probability 1.00"), (0, "Probability 0.01")):
            drag_to(slider(loss, "Probability of the right class"), share)
            expect(words_of(loss)).to_contain_text(words)
        assert notebook.page.evaluate("window.courseOther") == "runs"
    finally:
        notebook.page.evaluate(f"() => {kernel}.interrupt()")
    notebook.wait_until(lambda: notebook.page.evaluate("window.courseOther") == "has ended")


@lesson("03_compile")
def test_explore_descent(notebook):
    descent = notebook.explorable("explore_descent")
    expect(words_of(descent)).to_contain_text("It converges.")
    drag_to(slider(descent, "Learning rate"), 1)
    expect(words_of(descent)).to_contain_text("It diverges.")
    drag_to(slider(descent, "Learning rate"), 0)
    expect(words_of(descent)).to_contain_text("It crawls.")
    expect(words_of(descent)).to_contain_text("momentum 0.00")
    slider(descent, "Momentum").focus()
    notebook.page.keyboard.press("End")
    expect(words_of(descent)).to_contain_text("momentum 0.95")
    descent.get_by_label("Curve", exact=True).select_option("two valleys")
    expect(described(descent, "two valleys")).to_be_visible()
    start = slider(descent, "Start (or drag the square)")
    expect(start).to_have_attribute("aria-valuetext", "4.5")
    drag_point(descent, 0.1, 0.1)
    expect(start).to_have_attribute("aria-valuetext", "-4.8")
    start.focus()
    notebook.page.keyboard.press("ArrowRight")
    expect(start).to_have_attribute("aria-valuetext", "-4.7")


@lesson("04_train")
def test_trainer(notebook):
    trainer = notebook.explorable("open_trainer")
    start = trainer.get_by_role("button", name="Train")
    slider(trainer, "Epochs").focus()
    notebook.page.keyboard.press("Home")
    start.click()
    expect(words_of(trainer)).to_contain_text("Run 1 has finished")
    expect(trainer.locator("tbody tr")).to_have_count(1)
    expect(described(trainer, "Run 1, learning rate 0.001")).to_be_visible()

    drag_to(slider(trainer, "Epochs"), 1)
    slider(trainer, "Learning rate").focus()
    notebook.page.keyboard.press("End")
    start.click()
    expect(words_of(trainer)).to_contain_text("Run 2, epoch ")  # it moves while it trains
    trainer.get_by_role("button", name="Stop").click()
    expect(words_of(trainer)).to_contain_text("Run 2 was stopped after")
    expect(trainer.locator("tbody tr")).to_have_count(2)
    expect(described(trainer, "Run 2, learning rate 0.1")).to_be_visible()


@lesson("04_train")
def test_trainer_hears_stop_while_another_cell_runs(notebook):
    trainer = notebook.explorable("open_trainer")
    drag_to(slider(trainer, "Epochs"), 1)
    trainer.get_by_role("button", name="Train").click()
    expect(words_of(trainer)).to_contain_text("epoch ")
    notebook.page.evaluate(
        f"""() => {{
            const kernel = {jupyterlab_browser.NOTEBOOK}.context.sessionContext.session.kernel;
            window.courseOther = "runs";
            kernel.requestExecute({{ code: "import time as _time; _time.sleep(8)" }}).done.then(
                () => {{ window.courseOther = "has ended"; }});
        }}"""
    )
    trainer.get_by_role("button", name="Stop").click()
    expect(words_of(trainer)).to_contain_text("was stopped after")
    assert notebook.page.evaluate("window.courseOther") == "runs"
    notebook.wait_until(lambda: notebook.page.evaluate("window.courseOther") == "has ended")


@lesson("04_train")
def test_live_plot_is_one_picture_that_was_replaced(notebook):
    pictures = notebook.cell("fit").get_by_role("img")
    expect(pictures).to_have_count(1)
    expect(pictures).to_have_accessible_name(re.compile("epoch 10 of 10"))


@lesson("05_inference")
def test_threshold(notebook):
    threshold = notebook.explorable("threshold")
    expect(words_of(threshold)).to_contain_text("With threshold 0.50")
    slider(threshold, "Threshold").focus()
    notebook.page.keyboard.press("ArrowRight")
    expect(words_of(threshold)).to_contain_text("With threshold 0.51")
    drag_to(slider(threshold, "Threshold"), 1)
    expect(words_of(threshold)).to_contain_text("never says yes")
    expect(described(threshold, "Threshold 1.00 has no point")).to_be_visible()
    drag_to(slider(threshold, "Threshold"), 0)
    expect(words_of(threshold)).to_contain_text("With threshold 0.00")
    all_found = threshold.locator("[data-cell]").first
    expect(all_found).to_have_text("974")
    drag_point(threshold, 0.0, 0.1)  # to the upper left: high precision, low recall
    expect(words_of(threshold)).not_to_contain_text("With threshold 0.00")
    expect(all_found).not_to_have_text("974")


PAD = "[value for value in Out.values() if hasattr(value, 'pad')][-1].pad"  # in the kernel


@lesson("05_inference")
def test_pad_reads_a_drawn_seven_and_undoes_it(notebook, measures):
    pad = notebook.explorable("drawing_pad")
    status, best = pad.locator(".pad-status"), pad.locator(".pad-best")
    expect(status).to_have_text("Draw a digit.")
    draw_stroke(pad.locator(".pad-surface"), SEVEN)
    expect(status).to_contain_text("The model reads 7.")
    expect(best).to_have_count(1)
    assert best.get_attribute("data-digit") == "7"
    shown = pad.locator("[data-digit='7'] .pad-number").inner_text()
    assert float(shown.removeprefix("◂ ")) > 0.5
    seen = pad.locator(".pad-seen").evaluate(
        "canvas => Math.max(...canvas.getContext('2d').getImageData(0, 0, 28, 28).data.filter("
        "(_, index) => index % 4 === 0))"
    )
    assert seen == 255

    notebook.wait_until(lambda: notebook.value(f"{PAD}.latencies"))
    latencies = notebook.value(f"{PAD}.latencies")
    assert len(latencies) > 1
    assert all(latency > 0 for latency in latencies)
    measures.append(
        f"drawing pad: {len(latencies)} answers while a 7 was drawn, from pen to bars "
        f"{min(latencies):.0f} to {max(latencies):.0f} ms, median {median(latencies):.0f} ms"
    )

    pad.get_by_role("button", name="Undo").click()
    expect(status).to_have_text("Draw a digit.")
    expect(best).to_have_count(0)
    draw_stroke(pad.locator(".pad-surface"), SEVEN)
    expect(status).to_contain_text("The model reads 7.")
    pad.get_by_role("button", name="Clear").click()
    expect(status).to_have_text("Draw a digit.")


@pytest.mark.parametrize("pointer", ["pen", "finger"])
@lesson("05_inference")
def test_pad_is_drawn_on_with(pointer, notebook):
    pad = notebook.explorable("drawing_pad")
    surface = pad.locator(".pad-surface")
    surface.evaluate(
        "element => element.addEventListener('pointerdown', event => {"
        " element.dataset.pointer = event.pointerType }, { once: true })"
    )
    surface.scroll_into_view_if_needed()
    place = surface.bounding_box()
    draw_stroke(surface, SEVEN, pointer=pointer)
    expect(pad.locator(".pad-status")).to_contain_text("The model reads 7.")
    assert surface.get_attribute("data-pointer") == {"finger": "touch"}.get(pointer, pointer)
    notebook.wait_until(lambda: strokes_of(notebook) == 1)
    assert surface.bounding_box() == place, "a finger draws; it does not scroll"
    pad.get_by_role("button", name="Clear").click()
    expect(pad.locator(".pad-status")).to_have_text("Draw a digit.")


@lesson("05_inference")
def test_pad_reads_ten_digits_drawn_with_the_mouse(notebook, measures):
    pad = notebook.explorable("drawing_pad")
    surface = pad.locator(".pad-surface")
    drawings = {digit: drawn for digit, drawn, _ in draw_digits.drawn_strokes() if digit < 10}
    read = []
    for drawn in drawings.values():
        for stroke in drawn:
            draw_stroke(surface, stroke / draw_digits.SIDE, steps=1)
        # Python gets the strokes when everything is answered; so none may be missing then.
        notebook.wait_until(lambda drawn=drawn: strokes_of(notebook) == len(drawn))
        read.append(int(pad.locator(".pad-best").get_attribute("data-digit")))
        kept = [np.reshape(stroke, (-1, 2)) for stroke in notebook.value(f"{PAD}.strokes")]
        for before, after in zip(drawn, kept, strict=True):
            np.testing.assert_allclose(after[[0, -1]], before[[0, -1]], atol=0.5)
            assert length(after) == pytest.approx(length(before), rel=0.05)
        pad.get_by_role("button", name="Clear").click()
        notebook.wait_until(lambda: strokes_of(notebook) == 0)
    right = sum(a == b for a, b in zip(read, drawings, strict=True))
    measures.append(f"drawing pad: {right} of ten digits drawn with the mouse were read")
    assert right >= 9, f"{list(drawings)} were read as {read}"


def strokes_of(notebook: OpenNotebook) -> int:
    return notebook.value(f"len({PAD}.strokes)")


def length(stroke: np.ndarray) -> float:
    return np.hypot(*np.diff(stroke, axis=0).T).sum()


@pytest.fixture
def slow_pad(notebook):
    """The kernel's name of the pad, whose model needs 0.2 seconds and notes when it is asked."""
    owner = PAD.removesuffix(".pad")
    notebook.run_in_kernel(
        f"""
import time as _time
_pad, _reads, _quick = {owner}, [], {owner}._predict
def _slow(images):
    _reads.append(_time.time())
    _time.sleep(0.2)
    return _quick(images)
_pad._predict = _slow"""
    )
    yield "_pad"
    notebook.run_in_kernel("_pad._predict = _quick")


@lesson("05_inference")
def test_pad_drops_pictures_when_python_is_slower_than_the_pen(notebook, slow_pad):
    """After the pen is up, Python reads what is under way and the newest picture; no more."""
    surface = notebook.explorable("drawing_pad").locator(".pad-surface")
    surface.scroll_into_view_if_needed()
    box, mouse = surface.bounding_box(), notebook.page.mouse
    moves = 80

    def move(step):  # along a curve: the centre of a straight line may lie between two pixels
        x, y = 0.35 + 0.35 * (step / moves) ** 3, 0.1 + 0.8 * step / moves
        mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"])

    move(0)
    mouse.down()
    for step in range(1, moves + 1):
        move(step)
        notebook.page.wait_for_timeout(10)
    mouse.up()
    pen_up = notebook.page.evaluate("Date.now() / 1000")
    notebook.wait_until(lambda: strokes_of(notebook) == 1)
    # What is answered last is the whole line.
    (line,) = [np.reshape(stroke, (-1, 2)) for stroke in notebook.value(f"{PAD}.strokes")]
    whole = preprocessing.preprocess_digit(draw_digits.render([line])).astype(int)
    seen = f"{slow_pad}.reading.seen.tolist()"
    notebook.wait_until(lambda: np.abs(np.array(notebook.value(seen)) - whole).mean() < 2)
    reads = notebook.value("_reads")
    assert 1 < len(reads) < moves / 2
    assert sum(read > pen_up for read in reads) <= 3


@lesson("05_inference")
def test_pad_is_drawn_on_with_keys(notebook):
    pad = notebook.explorable("drawing_pad")
    keyboard = notebook.page.keyboard
    pad.locator(".pad-surface").focus()
    for _ in range(8):
        keyboard.press("ArrowUp")
    keyboard.press("Space")
    expect(pad.locator(".pad-pen")).to_contain_text("The pen is down")
    for _ in range(16):
        keyboard.press("ArrowDown")
    expect(pad.locator(".pad-status")).to_contain_text("The model reads 1")
    for key in "ddxb":  # in JupyterLab: delete the cell, cut it, insert one
        keyboard.press(key)
    keyboard.press("Delete")
    expect(pad.locator(".pad-status")).to_have_text("Draw a digit.")


LESSONS_WITH_WIDGETS = [
    name for name in LESSONS if "widgets." in (NOTEBOOKS / f"{name}.ipynb").read_text("utf-8")
]
CONTROLS = "select, input, button, summary, [role=slider], canvas[tabindex]"


CONTENT = f"{jupyterlab_browser.NOTEBOOK}.content"
# In JupyterLab ArrowDown leaves the cell, x cuts it, two d delete it, Control+z takes back what was
# typed, and the combinations with Shift select or merge cells.
KEYS = (
    "ArrowDown",
    "ArrowUp",
    "x",
    "d",
    "d",
    "Control+z",
    "Control+a",
    "Shift+ArrowDown",
    "Shift+M",
)


def visible_controls(notebook: OpenNotebook) -> "list[Locator]":
    controls = notebook.page.locator(".course-explorable").locator(CONTROLS).all()
    return [control for control in controls if control.is_visible()]


@lesson(*LESSONS_WITH_WIDGETS)
def test_keys_for_widgets_are_no_commands_for_jupyterlab(notebook):
    def state():
        cells = notebook.page.evaluate(
            f"() => [{CONTENT}.activeCellIndex, {CONTENT}.selectedCells.length]"
        )
        return cells, [cell["source"] for cell in notebook.model()["cells"]]

    controls = visible_controls(notebook)
    assert controls
    for control in controls:
        if not control.is_visible():  # a key for another control has hidden it
            continue
        # Something that Control+z could take back.
        cell = control.evaluate("element => element.closest('.jp-Cell').dataset.windowedListIndex")
        notebook.page.evaluate(
            f"index => {{ {CONTENT}.widgets[index].model.sharedModel.updateSource(0, 0, '\\n') }}",
            int(cell),
        )
        control.focus()
        # JupyterLab makes the cell of what has the focus the active one, a moment later.
        notebook.wait_until(lambda cell=cell: state()[0] == [int(cell), 1])
        before = state()
        for key in KEYS:
            notebook.page.keyboard.press(key)
        assert state() == before
        assert control.evaluate("element => element === document.activeElement")


@lesson(*LESSONS_WITH_WIDGETS)
def test_a_control_lets_one_save_run_and_leave(notebook):
    control = visible_controls(notebook)[-1]
    name = notebook.model()["cells"][
        int(control.evaluate("element => element.closest('.jp-Cell').dataset.windowedListIndex"))
    ]["id"]
    dirty = f"() => {jupyterlab_browser.NOTEBOOK}.context.model.dirty"
    notebook.page.evaluate(f"() => {{ {dirty[6:]} = true }}")
    control.focus()
    notebook.page.keyboard.press("Control+s")
    notebook.wait_until(lambda: not notebook.page.evaluate(dirty))
    first = run_of(notebook, name)
    control.focus()
    notebook.page.keyboard.press("Control+Enter")
    notebook.wait_until(lambda: run_of(notebook, name) not in (first, None))
    notebook.wait_until(lambda: visible_controls(notebook))
    visible_controls(notebook)[-1].focus()
    notebook.page.keyboard.press("Tab")
    focused = "() => Boolean(document.activeElement.closest('.course-explorable'))"
    assert not notebook.page.evaluate(focused)


def run_of(notebook: OpenNotebook, name: str) -> int | None:
    """Return the execution count of a cell."""
    (cell,) = [each for each in notebook.model()["cells"] if each["id"] == name]
    return cell["execution_count"]


@lesson(*LESSONS_WITH_WIDGETS)
def test_focus_is_visible(notebook):
    for control in visible_controls(notebook):
        control.focus()
        notebook.page.keyboard.press("Shift")  # the browser marks the focus of who uses keys
        outline = control.evaluate(
            "element => { const style = getComputedStyle(element);"
            " return [style.outlineStyle, parseFloat(style.outlineWidth)] }"
        )
        assert outline[0] != "none", control
        assert outline[1] >= 2, control


# Pixels: a window beside another one, and a phone.
@pytest.mark.parametrize("width", [560, 400])
@lesson(*LESSONS_WITH_WIDGETS)
def test_widgets_fit_a_narrow_window(width, notebook):
    """Nothing lies beyond the column or on a label; tables may scroll in a box of their own."""
    size = notebook.page.viewport_size
    notebook.page.set_viewport_size(size | {"width": width})
    try:
        found = notebook.page.evaluate(
            """() => {
                const found = [];
                const box = part => part.getBoundingClientRect();
                const meet = (a, b) =>
                    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
                for (const part of document.querySelectorAll(".course-explorable")) {
                    const right = box(part).right + 1;
                    for (const inner of part.querySelectorAll("*")) {
                        const scrolling = inner.closest("[style*='overflow-x']");
                        const scrolls = scrolling && scrolling !== inner;
                        if (!scrolls && box(inner).right > right)
                            found.push(`beyond: ${inner.outerHTML.slice(0, 100)}`);
                    }
                    for (const slider of part.querySelectorAll(".course-slider"))
                        for (const text of slider.querySelectorAll("span"))
                            if (meet(box(slider.querySelector("input")), box(text)))
                                found.push(`overlaps: ${text.textContent}`);
                }
                return found;
            }"""
        )
    finally:
        notebook.page.set_viewport_size(size)
    assert found == []


@lesson("05_inference")
def test_bars_stay_in_sight_while_drawing_at_double_size(notebook):
    """A window of 1280 x 900 at 200 % has room for 640 x 450 pixels of the page."""
    size = notebook.page.viewport_size
    notebook.page.set_viewport_size({"width": 640, "height": 450})
    try:
        pad = notebook.explorable("drawing_pad")
        pad.locator(".pad-surface").scroll_into_view_if_needed()
        surface = pad.locator(".pad-surface").bounding_box()
        bars = pad.locator(".pad-table").bounding_box()
    finally:
        notebook.page.set_viewport_size(size)
    assert bars["x"] > surface["x"] + surface["width"]
    assert bars["y"] < surface["y"] + surface["height"] / 2


# When Python is gone or busy ---------------------------------------------------------------------

HANDS_CELLS = {
    "imports": """
import sys
sys.path[:0] = [".."]
import time
import numpy as np
from helpers import widgets
class Model:
    waits = []
    def predict_on_batch(self, images):
        time.sleep(self.waits.pop() if self.waits else 0)
        return np.eye(10)[[7]]""",
    "browse": "widgets.browse_digits(np.zeros((20, 28, 28), int), np.arange(20) % 10)",
    "pad": "widgets.drawing_pad(Model())",
}
ANSWERS_CELLS = {
    "answer": "",
    "progress": progress_cell(NOTEBOOKS / "01_data.ipynb"),
}
NOTICE = ".course-notice"
ERROR_WIDGET = "Error displaying widget"


@pytest.fixture
def hands(lab, browser):
    """A notebook of its own with two small explorables, all cells run."""
    notebook = lab.open(browser, f"{HANDS}/notebooks/{HANDS}.ipynb")
    try:
        notebook.run_all()
        yield notebook
    finally:
        notebook.close()


def session(notebook: OpenNotebook, call: str) -> None:
    """Do something with the notebook's kernel, such as ``"restartKernel()"``."""
    notebook.page.evaluate(
        f"async () => {{ await {jupyterlab_browser.NOTEBOOK}.context.sessionContext.{call} }}"
    )


def test_old_answers_vanish_when_python_is_restarted(hands):
    pad, digits = hands.explorable("drawing_pad"), hands.explorable("browse_digits")
    draw_stroke(pad.locator(".pad-surface"), SEVEN)
    expect(pad.locator(".pad-status")).to_contain_text("The model reads 7.")
    assert not hands.page.locator(NOTICE).filter(visible=True).count()
    session(hands, "restartKernel()")
    for place in (pad, digits):
        expect(place.locator(NOTICE)).to_contain_text("Python was restarted")
    for answer in (".pad-status", ".pad-results"):
        expect(pad.locator(answer)).to_be_hidden()
    expect(words_of(digits)).to_be_hidden()
    assert pad.locator(".pad-clear").evaluate("button => Boolean(button.closest('[inert]'))")

    hands.run_all()
    expect(pad.locator(".pad-status")).to_have_text("Draw a digit.")
    expect(pad.locator(".pad-status")).to_be_visible()
    expect(pad.locator(NOTICE)).to_be_empty()


def test_reader_is_told_while_python_is_busy(hands):
    pad = hands.explorable("drawing_pad")
    hands.run_in_kernel("Model.waits = [5]")
    draw_stroke(pad.locator(".pad-surface"), SEVEN, steps=1)
    expect(pad.locator(NOTICE)).to_contain_text("Waiting for Python")
    expect(pad.locator(".pad-results")).to_be_hidden()
    expect(pad.locator(NOTICE)).to_be_empty()
    expect(pad.locator(".pad-status")).to_contain_text("The model reads 7.")
    expect(pad.locator(".pad-results")).to_be_visible()


def test_reader_is_told_when_the_kernel_died(hands):
    digits = hands.explorable("browse_digits")
    hands.page.evaluate(
        f"""() => {{
            const kernel = {jupyterlab_browser.NOTEBOOK}.context.sessionContext.session.kernel;
            kernel.requestExecute({{ code: "import os; os._exit(1)" }});
        }}"""
    )
    hands.page.get_by_text("Kernel Restarting").wait_for()
    expect(digits.locator(NOTICE)).to_contain_text("Python was restarted")
    expect(words_of(digits)).to_be_hidden()


def test_next_day_the_picture_stands_in_for_the_live_version(lab, browser, hands):
    pictures = "[data-course-static]"
    assert hands.page.locator(pictures).count() == 2
    assert not hands.page.locator(pictures).filter(visible=True).count()
    hands.command("docmanager:save")
    path = f"{HANDS}/notebooks/{HANDS}.ipynb"
    session(hands, "shutdown()")
    later = lab.open(browser, path)
    try:
        expect(later.page.get_by_text(ERROR_WIDGET).first).to_be_attached()  # it has given up
        expect(later.page.locator(pictures).filter(visible=True)).to_have_count(2)
        assert not later.page.get_by_text(ERROR_WIDGET).filter(visible=True).count()
        expect(later.page.locator(pictures).first).to_contain_text("run the cells above")
        later.run_all()
        expect(later.page.locator(pictures).filter(visible=True)).to_have_count(0)
        expect(later.explorable("drawing_pad").locator(".pad-surface")).to_be_visible()
    finally:
        later.close()


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


def write_notebook(path: Path, codes: dict[str, str]) -> None:
    cells = [nbformat.v4.new_code_cell(code.strip(), id=name) for name, code in codes.items()]
    cells.insert(0, nbformat.v4.new_markdown_cell("<details>\n<summary>More</summary>\n\nHere.\n"))
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    path.parent.mkdir(parents=True, exist_ok=True)
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
    assert [fault[: fault.index("<") + 4] for fault in faults] == [
        "no alt text: <img",
        "not loaded: <img",
        "no label: <svg",  # what JupyterLab shows in place of a widget that it does not know
        "no label: <can",
    ]


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
