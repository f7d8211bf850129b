"""Measure time and memory of the course, and print the results as Markdown.

    python tools/benchmark.py                  everything; takes 7 to 25 minutes on two cores
    python tools/benchmark.py --quick          each measurement once
    python tools/benchmark.py --only recipe    one part: lessons, recipe, small, pad or drawings
    python tools/benchmark.py --write-readme   everything, and put the table into README.md

Run it from the course's folder, on an otherwise idle computer with Linux or macOS. The parts:

- **lessons**: each notebook, all cells in a kernel, in order, in a copy of the course. The time
  includes the start of the kernel. The memory is the peak of the kernel's resident set, which
  the kernel itself asks the operating system for after the last cell (`resource.getrusage`).
- **recipe**: the course's network, trained as whole Python processes in turn: once as the bare
  Keras script that most programs contain (below), once as the very cells of lesson 04 up to the
  training, with their imports, helpers and moving plot. Nothing of either is shown on a screen;
  the plot's pictures are drawn nevertheless. Other programs disturb the time more than the
  processor time, which is given as a ratio, too.
- **small**: loading the data, and importing the helpers, each in new processes. Times are taken
  inside the process, after Python has started.
- **pad**: the drawing pad of lesson 05 in JupyterLab and Chromium on this computer, while a 7 is
  drawn with the mouse at the speed of a hand. The pad itself measures the time from each movement
  to the bars that show it. It needs what the tests in a browser need; without, it is left out.
- **drawings**: the explorables that draw in the browser, there as well, while a slider is dragged:
  from the movement of the mouse until the picture has changed on the page.
"""

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import jupyterlab_browser as jb  # noqa: E402
from notebook_runner import copy_project  # noqa: E402

from helpers.messages import text  # noqa: E402

README = ROOT / "README.md"
START, END = "<!-- benchmark -->", "<!-- /benchmark -->"
PARTS = ("lessons", "recipe", "small", "pad", "drawings")
IN_BROWSER = ("pad", "drawings")
REPETITIONS = {"lessons": 3, "recipe": 5, "small": 5, "pad": 3, "drawings": 3}

# The cells of lesson 04 that do what the bare script does, in their order.
RECIPE_LESSON = "04_train"
RECIPE_CELLS = ("setup", "imports", "load-data", "build-model", "fit")

# The cells of lesson 05 that the pad needs, and how a hand moves on it.
PAD_LESSON = "05_inference"
PAD_CELLS = ("setup", "imports", "load-data", "get-model", "drawing-pad")
PAD_PAUSE = 1000 / 60  # milliseconds from one movement to the next, as a screen shows them

# The explorables that draw in the browser: code that makes each, and the slider to drag.
DRAWINGS = {
    "explore_loss": ("widgets.explore_loss()", "widgets.loss.probability"),
    "explore_descent": ("widgets.explore_descent()", "widgets.shared.learning_rate"),
    "explore_network": ("widgets.explore_network()", "widgets.network.layers"),
    "threshold": (
        "answers = np.linspace(0, 1, 10_000)\n"
        "widgets.threshold(answers, answers + np.sin(40 * answers) / 4 > 0.6)",
        "widgets.threshold.slider",
    ),
}
DRAWINGS_LESSON = "03_compile"
DRAWINGS_CELLS = ("setup", "imports")
# Notes the time from a movement of the mouse until the picture that it changed is on the page.
STOPWATCH = """() => {
    window.courseTimes = [];
    let moved = 0;
    document.addEventListener("pointermove", (event) => { moved = event.timeStamp; }, true);
    new MutationObserver(() => {
        const start = moved;
        moved = 0;
        if (!start) return;
        requestAnimationFrame(() => setTimeout(() => {
            window.courseTimes.push((performance.now() - start) / 1000);
        }));
    }).observe(document.body, { subtree: true, attributeFilter: ["aria-label"] });
}"""

BARE_SCRIPT = """
import keras
import numpy as np

with np.load("{data}") as data:
    x_train, y_train = data["x_train"], data["y_train"]
    x_test, y_test = data["x_test"], data["y_test"]
x_train, x_test = x_train / 255.0, x_test / 255.0
y_train = keras.utils.to_categorical(y_train, 10)
y_test = keras.utils.to_categorical(y_test, 10)

model = keras.Sequential(
    [
        keras.layers.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(256, activation="relu"),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=10, batch_size=100, validation_split=0.2)
"""

# What to call each small measurement, what runs before the clock, and what it measures.
SMALL = {
    "`load_mnist()`": ("import numpy; from helpers.dataset import load_mnist", "load_mnist()"),
    "`import helpers.dataset`": ("", "import helpers.dataset"),
    "`import helpers.plotting`": ("", "import helpers.plotting"),
    "`import helpers.preprocessing`": ("", "import helpers.preprocessing"),
    "`import keras`": ("", "import keras"),
    "`import helpers.training_display`, after keras": (
        "import keras",
        "import helpers.training_display",
    ),
}

# Bytes in the unit of ru_maxrss: Linux counts in KiB, macOS in bytes.
MEMORY_QUESTION = (
    "import resource as _r, sys as _s\n"
    "_r.getrusage(_r.RUSAGE_SELF).ru_maxrss * (1 if _s.platform == 'darwin' else 1024)"
)


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        what: what was measured, in Markdown.
        seconds: one number a repetition.
        memory: peak memory in bytes, one number a repetition; empty where it is not measured.
        processor: seconds of processor time, over all cores; empty where it is not measured.
    """

    what: str
    seconds: Sequence[float]
    memory: Sequence[int] = ()
    processor: Sequence[float] = ()


def run_lesson(notebook: Path) -> tuple[float, int]:
    """Run all cells of a notebook in a new kernel, in the notebook's folder.

    Args:
        notebook: the file; it is not changed.

    Returns:
        Wall time in seconds with the kernel's start and end, and the kernel's peak memory in
        bytes.
    """
    lesson = nbformat.read(notebook, as_version=4)
    lesson.cells.append(nbformat.v4.new_code_cell(MEMORY_QUESTION))
    client = NotebookClient(
        lesson,
        timeout=600,
        kernel_name="python3",
        resources={"metadata": {"path": notebook.parent}},
    )
    start = time.perf_counter()
    # TensorFlow writes to the terminal, not to the notebook, what hardware it has found.
    client.execute(stderr=subprocess.DEVNULL)
    seconds = time.perf_counter() - start
    return seconds, int(lesson.cells[-1].outputs[-1]["data"]["text/plain"])


def measure_lessons(repetitions: int, say: Callable[[str], None]) -> list[Row]:
    """Measure every notebook; lesson 05 finds the model that lesson 04 has saved."""
    seconds: dict[str, list[float]] = {}
    memory: dict[str, list[int]] = {}
    with tempfile.TemporaryDirectory() as folder:
        course = copy_project(Path(folder) / "course")
        for _ in range(repetitions):
            for notebook in sorted((course / "notebooks").glob("*.ipynb")):
                taken, peak = run_lesson(notebook)
                seconds.setdefault(notebook.stem, []).append(taken)
                memory.setdefault(notebook.stem, []).append(peak)
                say(f"{notebook.stem}: {taken:.1f} s, {peak / 1e9:.2f} GB")
    return [Row(f"lesson `{name}`, all cells", seconds[name], memory[name]) for name in seconds]


def part_of_lesson(lesson: str, names: Sequence[str]) -> nbformat.NotebookNode:
    """Return a lesson's notebook with some of its code cells and nothing else.

    Args:
        lesson: such as ``"04_train"``.
        names: the ids of the cells, in the lesson's order.

    Raises:
        ValueError: if the lesson no longer has these cells in this order.
    """
    part = nbformat.read(ROOT / "notebooks" / f"{lesson}.ipynb", as_version=4)
    part.cells = [cell for cell in part.cells if cell.id in names and cell.cell_type == "code"]
    if [cell.id for cell in part.cells] != list(names):
        raise ValueError(f"{lesson} must have the code cells {names} in this order")
    return part


def lesson_script() -> str:
    """Return the code of the lesson's cells that do what the bare script does."""
    return "\n\n".join(cell.source for cell in part_of_lesson(RECIPE_LESSON, RECIPE_CELLS).cells)


def measure_recipe(repetitions: int, say: Callable[[str], None]) -> list[Row]:
    """Run the bare script and the lesson's cells in turn, each as a whole process."""
    scripts = {
        "the recipe as a bare Keras script": BARE_SCRIPT.format(
            data=(ROOT / "helpers" / "data" / "mnist.npz").as_posix()
        ),
        "the recipe in the cells of lesson 04, with checks and live plot": lesson_script(),
    }
    seconds: dict[str, list[float]] = {name: [] for name in scripts}
    processor: dict[str, list[float]] = {name: [] for name in scripts}
    with tempfile.TemporaryDirectory() as folder:
        for index, script in enumerate(scripts.values()):
            Path(folder, f"{index}.py").write_text(script, encoding="utf-8")
        for _ in range(repetitions):
            for index, name in enumerate(scripts):
                used, start = processor_seconds(), time.perf_counter()
                subprocess.run(
                    [sys.executable, str(Path(folder, f"{index}.py"))],
                    cwd=ROOT / "notebooks",
                    check=True,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                seconds[name].append(time.perf_counter() - start)
                processor[name].append(processor_seconds() - used)
                say(f"{name}: {seconds[name][-1]:.1f} s, processor {processor[name][-1]:.1f} s")
    return [Row(name, seconds[name], processor=processor[name]) for name in scripts]


def processor_seconds() -> float:
    """Return the processor time of all child processes that have ended so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def measure_small(repetitions: int, say: Callable[[str], None]) -> list[Row]:
    """Time single statements, each in new processes."""
    rows = []
    for name, (before, statement) in SMALL.items():
        code = (
            f"from time import perf_counter\n{before}\nstart = perf_counter()\n{statement}\n"
            "print(perf_counter() - start)"
        )
        seconds = [
            float(
                subprocess.run(
                    [sys.executable, "-c", code],
                    cwd=ROOT,
                    check=True,
                    text=True,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                ).stdout
            )
            for _ in range(repetitions)
        ]
        rows.append(Row(name, seconds))
        say(f"{name}: {statistics.median(seconds):.2f} s")
    return rows


@contextmanager
def opened(notebook: nbformat.NotebookNode) -> Iterator[jb.OpenNotebook]:
    """Open a notebook in JupyterLab, in a copy of the course, with all its cells run."""
    with tempfile.TemporaryDirectory() as folder:
        course = copy_project(Path(folder) / "course")
        nbformat.write(notebook, course / "notebooks" / "measured.ipynb")
        with jb.Lab(Path(folder)) as lab, jb.open_browser() as browser:
            page = lab.open(browser, "course/notebooks/measured.ipynb")
            page.run_all()
            yield page
            page.close()


def measure_drawings(repetitions: int, say: Callable[[str], None]) -> list[Row]:
    """Drag a slider of each explorable to and fro; each picture is one measurement."""
    notebook = part_of_lesson(DRAWINGS_LESSON, DRAWINGS_CELLS)
    notebook.cells += [nbformat.v4.new_code_cell(code) for code, _ in DRAWINGS.values()]
    seconds = []
    with opened(notebook) as page:
        page.page.evaluate(STOPWATCH)
        for name, (_, label) in DRAWINGS.items():
            slider = page.explorable(name).get_by_role("slider", name=text(label), exact=True)
            for _ in range(repetitions):
                jb.draw_stroke(slider, [(0, 0.5), (1, 0.5), (0, 0.5)], pause=PAD_PAUSE)
            found = page.page.evaluate("() => window.courseTimes.splice(0)")
            say(f"{name}: {len(found)} pictures, median {statistics.median(found):.3f} s")
            seconds += found
    return [Row("explorables drawn in the browser, from the slider to the picture", seconds)]


def measure_pad(repetitions: int, say: Callable[[str], None]) -> list[Row]:
    """Draw a 7 some times on the pad of lesson 05; each answer is one measurement."""
    with opened(part_of_lesson(PAD_LESSON, PAD_CELLS)) as page:
        surface = page.explorable("drawing_pad").locator(".pad-surface")
        for _ in range(repetitions):
            jb.draw_stroke(surface, jb.SEVEN, pause=PAD_PAUSE)
        pad = "[value for value in Out.values() if hasattr(value, 'pad')][-1].pad"
        page.wait_until(lambda: page.value(f"len({pad}.strokes)") == repetitions)
        seconds = [value / 1000 for value in page.value(f"{pad}.latencies")]
    say(f"drawing pad: {statistics.median(seconds):.3f} s")
    return [Row("drawing pad of lesson 05, from the pen to the bars", seconds)]


MEASURE: dict[str, Callable[[int, Callable[[str], None]], list[Row]]] = {
    "lessons": measure_lessons,
    "recipe": measure_recipe,
    "small": measure_small,
    "pad": measure_pad,
    "drawings": measure_drawings,
}


def in_seconds(value: float) -> str:
    """Return a time as readers like it: two digits that matter, in seconds."""
    return f"{value:.0f} s" if value >= 9.95 else f"{value:.2g} s"


def table(results: dict[str, list[Row]], repetitions: dict[str, int], facts: str) -> str:
    """Return the measurements as Markdown.

    Args:
        results: the rows of each part that was measured; the recipe's are two, the bare script
            first.
        repetitions: how often each part was measured.
        facts: what the measuring computer is, as a sentence without its full stop.

    Returns:
        A table, and below it the ratio of the recipe's rows, the range of the pad's times, the
        facts and the repetitions.
    """
    lines = ["| what | time | peak memory |", "|---|---|---|"]
    for rows in results.values():
        for row in rows:
            memory = f"{statistics.median(row.memory) / 1e9:.2f} GB" if row.memory else ""
            seconds = in_seconds(statistics.median(row.seconds))
            lines.append(f"| {row.what} | {seconds} | {memory} |".replace("|  |", "| |"))
    lines.append("")
    if "recipe" in results:
        lines += [recipe_sentence(*results["recipe"]), ""]
    if "pad" in results:
        lines += [pad_sentence(*results["pad"]), ""]
    counted = ", ".join(f"{part} {repetitions[part]}" for part in results)
    lines.append(f"{facts}. Medians; repetitions: {counted}.")
    return "\n".join(lines)


def recipe_sentence(bare: Row, lesson: Row) -> str:
    """Return by how much the lesson's cells take longer than the bare script, in words."""
    ratio = statistics.median(lesson.seconds) / statistics.median(bare.seconds)
    processor = statistics.median(lesson.processor) / statistics.median(bare.processor)
    pairs = [mine / theirs for theirs, mine in zip(bare.seconds, lesson.seconds, strict=True)]
    return (
        f"Training in lesson 04 takes {ratio:.2f} times as long as the bare script "
        f"(single pairs {min(pairs):.2f} to {max(pairs):.2f}), and {processor:.2f} times as much "
        "processor time."
    )


def pad_sentence(pad: Row) -> str:
    """Return how the times of the drawing pad spread, in words."""
    low, *_, high = statistics.quantiles(pad.seconds, n=10, method="inclusive")
    return (
        f"From the pen to the bars: {len(pad.seconds)} answers, eight of ten of them after "
        f"{1000 * low:.0f} to {1000 * high:.0f} ms."
    )


def machine_facts() -> str:
    """Return what matters of this computer and its packages, without any name of it."""
    # Containers often see more cores than they may use.
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{cores} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, TensorFlow {version('tensorflow')}, "
        f"Keras {version('keras')}"
    )


def with_table(page: str, markdown: str) -> str:
    """Return a page with the text between the benchmark's markers replaced.

    Raises:
        ValueError: if the page does not have each marker once, the start before the end.
    """
    before, found_start, rest = page.partition(START)
    _, found_end, after = rest.partition(END)
    if not (found_start and found_end) or page.count(START) != 1 or page.count(END) != 1:
        raise ValueError(f"README.md needs the lines {START} and {END}, each once, in this order")
    return f"{before}{START}\n{markdown}\n{END}{after}"


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="measure each thing once")
    parser.add_argument("--only", choices=PARTS, help="measure one part only")
    parser.add_argument(
        "--write-readme", action="store_true", help="put the table into README.md as well"
    )
    options = parser.parse_args(arguments)
    if options.only and options.write_readme:
        parser.error("README.md shows the whole table: leave out --only or --write-readme")
    return options


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the command line asks for and print the table."""
    options = parse(arguments)
    if options.write_readme:
        # Find missing markers now and not after half an hour.
        with_table(README.read_text(encoding="utf-8"), "")
    parts = [options.only] if options.only else list(PARTS)
    missing = jb.what_is_missing() if set(parts) & set(IN_BROWSER) else ""
    if missing and (options.only or options.write_readme):
        raise SystemExit(f"Nothing in the browser can be measured: missing is {missing}.")
    if missing:
        parts = [part for part in parts if part not in IN_BROWSER]
        print(f"What needs a browser is left out: missing is {missing}.", file=sys.stderr)
    repetitions = {part: 1 if options.quick else REPETITIONS[part] for part in parts}

    def say(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    results = {part: MEASURE[part](repetitions[part], say) for part in parts}
    markdown = table(results, repetitions, machine_facts())
    print(markdown)
    if options.write_readme:
        page = with_table(README.read_text(encoding="utf-8"), f"\n{markdown}\n")
        README.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
