"""Take pictures of every lesson as a learner sees it, in a light and in a dark theme.

    python tools/take_screenshots.py                  # all lessons, into build/screenshots/
    python tools/take_screenshots.py 04_train         # some lessons
    python tools/take_screenshots.py --readme         # the README's pictures again

It needs Chromium and Playwright for Python, as the tests in a browser do.
"""

import argparse
import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

PROJECT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests")]

import jupyterlab_browser as jb  # noqa: E402
from notebook_runner import LESSONS, copy_project  # noqa: E402

ALL_PAGES = PROJECT / "build" / "screenshots"
README_PICTURES = PROJECT / "images" / "screenshots"
# Names of folders, and widths of the page: a phone, a laptop, and the same laptop at 200 %, which
# leaves half the pixels.
VIEWS = {"400": 400, "1280": 1280, "1280_at_200_percent": 640}
HEIGHT = 1400
OUTPUTS = ".jp-OutputArea-output:has(svg[role=img], .course-explorable, table)"
GAP = 8  # pixels between two outputs on a sheet
README_VIEW = {"width": 1000, "height": 1400}
THEMES = {"light": jb.LIGHT, "dark": jb.DARK}
SCROLLED = ".jp-NotebookPanel-notebook .jp-WindowedPanel-outer"
COLOURS = 128  # of a picture in the README: text stays sharp and the file small


@contextmanager
def lesson_page(lesson: str, view: dict[str, int]) -> "Iterator[jb.OpenNotebook]":
    """Open a lesson of a fresh copy of the project in a JupyterLab of its own."""
    with tempfile.TemporaryDirectory() as folder:
        copy_project(Path(folder) / "course")
        with jb.Lab(Path(folder)) as lab, jb.open_browser() as browser:
            notebook = lab.open(browser, f"course/notebooks/{lesson}.ipynb", view)
            yield notebook
            notebook.close()


def take_pages(lesson: str) -> None:
    """Keep pictures of a whole lesson in each view and theme: page by page, and its outputs."""
    with lesson_page(lesson, {"width": VIEWS["1280"], "height": HEIGHT}) as notebook:
        notebook.run_all()
        for theme, name in THEMES.items():
            notebook.set_theme(name)
            for view, width in VIEWS.items():
                notebook.page.set_viewport_size({"width": width, "height": HEIGHT})
                folder = ALL_PAGES / theme / view / lesson
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir(parents=True)
                take_outputs(notebook, folder / "outputs.png")
                number = take_scrolled(notebook, folder)
                print(f"{theme} {view} {lesson}: {number} pages in {folder}", flush=True)


def take_outputs(notebook: "jb.OpenNotebook", path: Path) -> None:
    """Keep all figures, explorables and tables of a lesson below each other on one sheet."""
    shown = [part for part in notebook.page.locator(OUTPUTS).all() if part.is_visible()]
    pictures = [Image.open(io.BytesIO(part.screenshot())).convert("RGB") for part in shown]
    size = max(each.width for each in pictures), sum(each.height + GAP for each in pictures)
    sheet, top = Image.new("RGB", size, "magenta"), 0
    for picture in pictures:
        sheet.paste(picture, (0, top))
        top += picture.height + GAP
    sheet.save(path)


def take_scrolled(notebook: "jb.OpenNotebook", folder: Path) -> int:
    """Keep a lesson page by page; return how many pages it has."""
    scrolled = notebook.page.locator(SCROLLED)
    # JupyterLab lets one scroll on until the last cell stands at the top.
    height = scrolled.evaluate(
        """element => {
            const last = [...element.querySelectorAll(".jp-Cell")].at(-1);
            const start = element.getBoundingClientRect().top - element.scrollTop;
            return last.getBoundingClientRect().bottom - start;
        }"""
    )
    step = scrolled.evaluate("element => element.clientHeight") - 40
    tops = range(0, round(height), step)
    for number, top in enumerate(tops, start=1):
        scrolled.evaluate("(element, top) => { element.scrollTop = top }", top)
        scrolled.screenshot(path=folder / f"{number:02}.png")
    return len(tops)


def take_cells(notebook: "jb.OpenNotebook", first: str, last: str, path: Path) -> None:
    """Keep a picture of some neighbouring cells, from the first to the last, as a small file."""
    boxes = []
    notebook.cell(first).scroll_into_view_if_needed()
    for cell in (first, last):
        boxes.append(notebook.cell(cell).bounding_box())
    top, bottom = boxes[0]["y"], boxes[1]["y"] + boxes[1]["height"]
    area = {"x": boxes[0]["x"], "y": top, "width": boxes[0]["width"], "height": bottom - top}
    if top < 0 or bottom > README_VIEW["height"]:
        raise ValueError(f"the cells from {first} to {last} do not fit in one page")
    picture = Image.open(io.BytesIO(notebook.page.screenshot(clip=area))).convert("RGB")
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path}: {picture.width} x {picture.height}, {path.stat().st_size / 1000:.0f} kB")


def take_exercise() -> None:
    """An exercise of lesson 01 with the feedback on a usual mistake."""
    with lesson_page("01_data", README_VIEW) as notebook:
        notebook.run_all()
        source = "scaled_images = x_test[:100] / 255\nchecks.scaled_images(scaled_images)"
        notebook.type_and_run("exercise-1-2-answer", source)
        notebook.cell("exercise-1-2-answer").get_by_text("Not yet").wait_for()
        take_cells(
            notebook, "exercise-1-2", "exercise-1-2-answer", README_PICTURES / "exercise.png"
        )


def take_training() -> None:
    """The curves of lesson 04 that move during the training."""
    with lesson_page("04_train", README_VIEW) as notebook:
        notebook.run_all()
        take_cells(notebook, "fit", "fit", README_PICTURES / "training.png")


def take_pad() -> None:
    """The drawing pad of lesson 05 while it reads a 7."""
    with lesson_page("05_inference", README_VIEW) as notebook:
        notebook.run_all()
        pad = notebook.explorable("drawing_pad")
        jb.draw_stroke(pad.locator(".pad-surface"), jb.SEVEN)
        pad.get_by_text("The model reads 7.").wait_for()
        cell = notebook.code_cell_with("widgets.drawing_pad(")
        take_cells(notebook, cell, cell, README_PICTURES / "drawing_pad.png")


def main() -> int:
    """Do what the command line asks for; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lessons", nargs="*", help=f"some of {', '.join(LESSONS)}")
    parser.add_argument("--readme", action="store_true", help="only the README's pictures")
    options = parser.parse_args()
    unknown = set(options.lessons) - set(LESSONS)
    if unknown:
        parser.error(f"no such lesson: {', '.join(sorted(unknown))}")
    missing = jb.what_is_missing()
    if missing:
        print(f"Pictures cannot be taken here: missing is {missing}.", file=sys.stderr)
        return 1
    if options.readme:
        take_exercise()
        take_training()
        take_pad()
    else:
        for lesson in options.lessons or LESSONS:
            take_pages(lesson)
    return 0


if __name__ == "__main__":
    sys.exit(main())
