"""The benchmark compares the same training, and writes its table where it belongs.

Nothing is measured here.
"""

import ast
import importlib.util
import re
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def benchmark():
    spec = importlib.util.spec_from_file_location("benchmark", PROJECT / "tools/benchmark.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["benchmark"] = module  # dataclasses look for it
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def results(benchmark):
    return {
        "lessons": [
            benchmark.Row("lesson `00`", [10.0, 31.4, 29.0], [10**9, 1_500_000_000, 2 * 10**9])
        ],
        "recipe": [
            benchmark.Row("bare", [10.0, 20.0, 30.0], processor=[40.0, 50.0, 60.0]),
            benchmark.Row("lesson", [11.0, 18.0, 30.0], processor=[1.0, 49.0, 99.0]),
        ],
        "small": [benchmark.Row("`load_mnist()`", [0.1234])],
        "pad": [benchmark.Row("pad", [0.01 * n for n in range(1, 12)])],
        "drawings": [benchmark.Row("drawings", [0.01, 0.02, 0.04])],
    }


def test_table(benchmark, results):
    counts = {"lessons": 3, "recipe": 3, "small": 1, "pad": 2, "drawings": 2}
    lines = benchmark.table(results, counts, "2 cores").split("\n")
    assert lines == [
        "| what | time | peak memory |",
        "|---|---|---|",
        "| lesson `00` | 29 s | 1.50 GB |",
        "| bare | 20 s | |",
        "| lesson | 18 s | |",
        "| `load_mnist()` | 0.12 s | |",
        "| pad | 0.06 s | |",
        "| drawings | 0.02 s | |",
        "",
        "Training in lesson 04 takes 0.90 times as long as the bare script "
        "(single pairs 0.90 to 1.10), and 0.98 times as much processor time.",
        "",
        "From the pen to the bars: 11 answers, eight of ten of them after 20 to 100 ms.",
        "",
        "2 cores. Medians; repetitions: lessons 3, recipe 3, small 1, pad 2, drawings 2.",
    ]


def test_table_of_one_part(benchmark, results):
    markdown = benchmark.table({"small": results["small"]}, {"small": 1}, "2 cores")
    assert "Training" not in markdown
    assert markdown.endswith("2 cores. Medians; repetitions: small 1.")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.0123, "0.012 s"), (1.26, "1.3 s"), (9.94, "9.9 s"), (9.95, "10 s"), (123.4, "123 s")],
)
def test_seconds_in_words(benchmark, seconds, words):
    assert benchmark.in_seconds(seconds) == words


def test_table_goes_between_the_markers(benchmark):
    page = "# T\n\n<!-- benchmark -->\nold\n<!-- /benchmark -->\n\nend\n"
    changed = benchmark.with_table(page, "new")
    assert changed == "# T\n\n<!-- benchmark -->\nnew\n<!-- /benchmark -->\n\nend\n"
    assert benchmark.with_table(changed, "new") == changed


@pytest.mark.parametrize(
    "page",
    [
        "no markers",
        "<!-- benchmark -->",
        "<!-- /benchmark -->",
        "<!-- /benchmark --> <!-- benchmark -->",
        "<!-- benchmark --><!-- benchmark --><!-- /benchmark -->",
    ],
)
def test_page_without_markers_is_refused(benchmark, page):
    with pytest.raises(ValueError, match="needs the lines"):
        benchmark.with_table(page, "new")


def test_readme_has_the_markers(benchmark):
    page = benchmark.README.read_text(encoding="utf-8")
    assert "|" in benchmark.with_table(page, "|")


@pytest.mark.parametrize(
    "arguments",
    [["--only", "everything"], ["--only", "recipe", "--write-readme"], ["--fast"], ["recipe"]],
)
def test_wrong_options_are_refused(benchmark, arguments, capsys):
    with pytest.raises(SystemExit):
        benchmark.parse(arguments)
    assert "usage:" in capsys.readouterr().err


def test_readme_is_written_with_what_is_printed(benchmark, results, monkeypatch, tmp_path, capsys):
    readme = tmp_path / "README.md"
    readme.write_text("a\n<!-- benchmark -->\n<!-- /benchmark -->\nb\n", encoding="utf-8")
    asked = {}

    def measured(part):
        return lambda repetitions, say: (asked.update({part: repetitions}), results[part])[1]

    monkeypatch.setattr(benchmark, "README", readme)
    monkeypatch.setattr(benchmark, "MEASURE", {part: measured(part) for part in results})
    monkeypatch.setattr(benchmark.jb, "what_is_missing", lambda: "")
    benchmark.main(["--quick", "--write-readme"])
    assert asked == {"lessons": 1, "recipe": 1, "small": 1, "pad": 1, "drawings": 1}
    printed = capsys.readouterr().out.strip()
    assert "Python" in printed
    written = f"a\n<!-- benchmark -->\n\n{printed}\n\n<!-- /benchmark -->\nb\n"
    assert readme.read_text(encoding="utf-8") == written


def test_missing_markers_are_noticed_before_anything_is_measured(benchmark, monkeypatch, tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("nothing", encoding="utf-8")
    monkeypatch.setattr(benchmark, "README", readme)
    monkeypatch.setattr(benchmark, "MEASURE", {})
    with pytest.raises(ValueError, match="needs the lines"):
        benchmark.main(["--write-readme"])


def test_without_a_browser_what_needs_one_is_left_out_and_the_reader_told(
    benchmark, results, monkeypatch, capsys
):
    parts = {
        part: lambda *_, rows=rows: rows
        for part, rows in results.items()
        if part not in benchmark.IN_BROWSER
    }
    monkeypatch.setattr(benchmark, "MEASURE", parts)
    monkeypatch.setattr(benchmark.jb, "what_is_missing", lambda: "a browser")
    benchmark.main(["--quick"])
    shown = capsys.readouterr()
    assert shown.err == "What needs a browser is left out: missing is a browser.\n"
    assert not any(part in shown.out for part in benchmark.IN_BROWSER)


@pytest.mark.parametrize("options", [["--only", "pad"], ["--only", "drawings"], ["--write-readme"]])
def test_without_a_browser_nothing_is_left_out_in_silence(benchmark, monkeypatch, options):
    monkeypatch.setattr(benchmark, "MEASURE", {})
    monkeypatch.setattr(benchmark.jb, "what_is_missing", lambda: "a browser")
    with pytest.raises(SystemExit, match="missing is a browser"):
        benchmark.main(options)


def test_facts_name_no_computer_and_no_folder(benchmark):
    facts = benchmark.machine_facts()
    assert re.fullmatch(
        r"\d+ cores, \w+ \w+, Python 3\.\d+\.\d+\w*, TensorFlow 2\.[\w.]+, Keras 3\.[\w.]+", facts
    )


def training(source: str) -> dict[str, object]:
    """Return what decides how long a training takes: its layers, `compile` and `fit`."""
    found: dict[str, object] = {"layers": []}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name, keywords = node.func.attr, {k.arg: ast.unparse(k.value) for k in node.keywords}
            if name in ("Input", "Flatten", "Dense"):
                found["layers"].append((name, [ast.unparse(arg) for arg in node.args], keywords))
            elif name == "compile":
                found["compile"] = keywords
            elif name == "fit":
                names = ("epochs", "batch_size", "validation_split")
                found["fit"] = {name: keywords[name] for name in names}
    return found


def test_both_scripts_train_the_same_network_in_the_same_way(benchmark):
    bare, lesson = training(benchmark.BARE_SCRIPT), training(benchmark.lesson_script())
    assert bare == lesson
    assert len(bare["layers"]) == 5
    assert bare["fit"] == {"epochs": "10", "batch_size": "100", "validation_split": "0.2"}


def test_lessons_script_has_its_live_plot_and_nothing_after_the_training(benchmark):
    script = benchmark.lesson_script()
    assert "callbacks=[LivePlot()]" in script
    assert script.rstrip().endswith(")")
    assert "evaluate(" not in script


def test_lesson_without_these_cells_is_refused(benchmark, monkeypatch):
    monkeypatch.setattr(benchmark, "RECIPE_CELLS", ("setup", "no-such-cell"))
    with pytest.raises(ValueError, match="must have the code cells"):
        benchmark.lesson_script()


def test_code_for_the_drawings_makes_them_all(benchmark):
    space = {}
    lesson = benchmark.part_of_lesson(benchmark.DRAWINGS_LESSON, benchmark.DRAWINGS_CELLS)
    for code in (
        *(cell.source for cell in lesson.cells[1:]),
        *(c for c, _ in benchmark.DRAWINGS.values()),
    ):
        exec(code, space)


def test_pad_part_of_the_lesson_makes_the_pad(benchmark):
    part = benchmark.part_of_lesson(benchmark.PAD_LESSON, benchmark.PAD_CELLS)
    assert "drawing_pad(" in part.cells[-1].source
    assert part.metadata.kernelspec.name == "python3", "JupyterLab would ask for a kernel"
