"""The part of the explorables that draws in the browser: it shows what Python computes.

The JavaScript runs in Chromium, on an empty page with stand-ins for the controls; JupyterLab is
not needed. `test_browser.py` uses the explorables there, as a learner does.
"""

import itertools
import json
import math
import os
import random

import jupyterlab_browser
import numpy as np
import pytest

from helpers.widgets import explore_descent, explore_loss, explore_network, threshold
from helpers.widgets.descent_explorer import BEGIN, CHOICES, scene_of_descent
from helpers.widgets.drawing import JAVASCRIPT, Drawing
from helpers.widgets.network_explorer import ACTIVATIONS, NAMES, WIDTHS, scene_of_network

MISSING = jupyterlab_browser.what_is_missing()
pytestmark = pytest.mark.skipif(
    bool(MISSING) and not os.environ.get(jupyterlab_browser.EXPECTED),
    reason=f"drawing was not tried in a browser: missing is {MISSING}",
)

# Stand-ins for what a front end brings: models that tell of their changes, and their manager.
MOUNT = """async ([source, style]) => {
    document.head.append(Object.assign(document.createElement("style"), {textContent: style}));
    const address = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
    window.drawing = await import(address);
    class Model extends EventTarget {
        constructor(values) { super(); this.values = values; this.saved = 0; }
        get(name) { return this.values[name]; }
        set(name, value) { this.values[name] = value; this.dispatchEvent(new Event(`change:${name}`)); }
        on(name, handler) { this.addEventListener(name, handler); }
        off(name, handler) { this.removeEventListener(name, handler); }
        save_changes() { this.saved++; }
    }
    window.mount = async (state, indexes, width) => {
        window.controls = Object.fromEntries(Object.entries(indexes).map(
            ([name, index]) => [name, new Model({index, layout: new Model({})})]));
        const references = Object.keys(indexes).map((name) => [name, `IPY_MODEL_${name}`]);
        const model = new Model({...state, controls: Object.fromEntries(references)});
        model.widget_manager = {get_model: async (name) => window.controls[name]};
        window.end?.();
        document.body.replaceChildren();
        document.body.style.margin = 0;
        const el = document.createElement("div");
        el.style.width = `${width}px`;
        document.body.append(el);
        window.end = await window.drawing.default.render({model, el});
    };
}"""


@pytest.fixture(scope="module")
def page():
    with jupyterlab_browser.open_browser() as browser:
        page = browser.new_page(viewport={"width": 720, "height": 900})
        page.set_default_timeout(15_000)
        page.evaluate(MOUNT, [JAVASCRIPT, str(Drawing._css)])
        yield page


def mount(page, explorable, width=690, **indexes):
    """Show an explorable's drawing, with the choices of its controls, or with others."""
    drawing = explorable.drawing
    chosen = {name: control.index for name, control in drawing.controls.items()} | indexes
    page.evaluate(
        "([state, indexes, width]) => mount(state, indexes, width)",
        [{"kind": drawing.kind, "data": drawing.data}, chosen, width],
    )


def made_there(page, drawing, choices):
    """Return the scenes that the JavaScript makes for some choices of the controls."""
    made = page.evaluate(
        "([kind, data, choices]) => JSON.stringify("
        "choices.map(chosen => drawing.SCENES[kind](data, chosen)))",
        [drawing.kind, drawing.data, choices],
    )
    return json.loads(made)


def differences(mine, theirs, place="scene"):
    """Return where two scenes differ by more than the last digits of a number."""
    if isinstance(mine, dict) and isinstance(theirs, dict) and set(mine) == set(theirs):
        return [d for key in mine for d in differences(mine[key], theirs[key], f"{place}.{key}")]
    if isinstance(mine, list) and isinstance(theirs, list) and len(mine) == len(theirs):
        pairs = enumerate(zip(mine, theirs, strict=True))
        return [d for index, pair in pairs for d in differences(*pair, f"{place}[{index}]")]
    if isinstance(mine, float) and isinstance(theirs, int | float):
        same = math.isclose(mine, theirs, rel_tol=1e-9, abs_tol=1e-9)
    else:
        same = mine == theirs and isinstance(mine, bool) == isinstance(theirs, bool)
    return [] if same else [f"{place}: {mine!r} here, {theirs!r} there"]


def test_descent_is_the_same_there_as_here(page):
    draw = random.Random(8)
    choices = [
        {name: draw.randrange(len(values)) for name, values in CHOICES.items()} for _ in range(200)
    ]
    # Where numbers are tiny, round or huge, at both ends of each slider.
    ends = itertools.product((0, 1), (0, 49, 119), (0, 19), (0, 49), (0, 48, 96))
    choices += [dict(zip(CHOICES, indexes, strict=True)) for indexes in ends]
    there = made_there(page, explore_descent().drawing, choices)
    for chosen, scene in zip(choices, there, strict=True):
        values = {name: CHOICES[name][index] for name, index in chosen.items()}
        assert differences(scene_of_descent(**values), scene) == [], values


def test_network_is_the_same_there_as_here(page):
    draw = random.Random(8)
    choices = [
        {"layers": layers, "activation": draw.randrange(len(ACTIVATIONS))}
        | {name: draw.randrange(len(WIDTHS)) for name in NAMES}
        for layers in (0, 1, 2, 3)
        for _ in range(25)
    ]
    there = made_there(page, explore_network().drawing, choices)
    for chosen, scene in zip(choices, there, strict=True):
        hidden = [WIDTHS[chosen[name]] for name in NAMES[: chosen["layers"]]]
        mine = scene_of_network(hidden, ACTIVATIONS[chosen["activation"]])
        assert differences(mine, scene) == [], chosen


def test_numbers_are_written_as_python_writes_them(page):
    draw = random.Random(8)
    values = [0.125, 0.375, 1.125, -2.5, 2.675, 1.005, -0.001, 0.0, 999.5, 1e9, 123456.789, 0.5]
    values += [draw.uniform(-1, 1) * 10 ** draw.randint(-3, 6) for _ in range(200)]
    for form in ("{v:z.2f}", "{v:z.1f}", "{v:z,.0f}", "{v:z,.1f}", "{v:.3f}", "{v:.0%}"):
        mine = [form.format(v=abs(value) if "z" not in form else value) for value in values]
        given = [abs(value) if "z" not in form else value for value in values]
        there = page.evaluate(
            "([form, given]) => given.map(v => drawing.fill(form, {v}))", [form, given]
        )
        assert there == mine
    counts = {"one": "{count} step", "other": "{count:,} steps"}
    said = page.evaluate("m => [0, 1, 1200].map(count => drawing.fill(m, {count}))", counts)
    assert said == ["0 steps", "1 step", "1,200 steps"]
    assert page.evaluate("() => drawing.fill({other: '{count}'}, {count: 1})") == "1"


PROBABILITIES = np.linspace(0, 1, 400)
LABELS = (PROBABILITIES + np.sin(40 * PROBABILITIES) / 4) > 0.6
EXPLORABLES = {
    "loss": explore_loss,
    "descent": explore_descent,
    "threshold": lambda: threshold(PROBABILITIES, LABELS),
}
WORDS_OF = "() => document.querySelector('.drawing-words').textContent"


@pytest.mark.parametrize("width", [690, 430, 280])
@pytest.mark.parametrize("name", EXPLORABLES)
def test_nothing_is_cut_off(page, name, width):
    """All texts stand within the picture at every end of the sliders, and none on another."""
    explorable = EXPLORABLES[name]()
    controls = explorable.drawing.controls
    mount(page, explorable, width)
    for ends in itertools.product((0, -1), repeat=len(controls)):
        faults = page.evaluate(
            """indexes => {
                for (const [name, index] of Object.entries(indexes)) controls[name].set("index", index);
                const svg = document.querySelector("svg");
                const frame = svg.getBoundingClientRect();
                const boxes = [...svg.querySelectorAll("text")].map(
                    (text) => [text.textContent, text.getBoundingClientRect()]);
                const faults = [];
                for (const [words, box] of boxes) {
                    if (box.left < frame.left - 1 || box.right > frame.right + 1 ||
                        box.top < frame.top - 2 || box.bottom > frame.bottom + 2)
                        faults.push(`outside: ${words}`);
                }
                const ticks = boxes.filter(([words]) => /^[-0-9.,]+$/.test(words));
                for (const [index, [words, box]] of ticks.entries())
                    for (const [others, other] of ticks.slice(index + 1))
                        if (box.left < other.right && other.left < box.right &&
                            box.top < other.bottom - 5 && other.top < box.bottom - 5)
                            faults.push(`${words} on ${others}`);
                return faults;
            }""",
            {
                name: 0 if end == 0 else last_of(control) - 1
                for (name, control), end in zip(controls.items(), ends, strict=True)
            },
        )
        assert faults == [], ends


def last_of(control):
    return len(control.names if hasattr(control, "names") else control.options)


def test_boxes_of_the_network_wrap_and_do_not_break(page):
    for width in (690, 280):
        mount(page, explore_network(), width, layers=3)
        assert page.locator(".drawing-layer").count() == 6
        faults = page.evaluate(
            """() => [...document.querySelectorAll(".drawing-layer > div > div")].filter(
                (line) => line.getBoundingClientRect().height > 22 ||
                    line.scrollWidth > line.clientWidth + 1 ||
                    line.getBoundingClientRect().right > document.body.firstChild.clientWidth
            ).map((line) => line.textContent)"""
        )
        assert faults == []
    rows = page.locator(".drawing-layer").evaluate_all(
        "layers => new Set(layers.map(layer => layer.offsetTop)).size"
    )
    assert rows > 1


def test_only_controls_in_use_are_visible(page):
    mount(page, explore_network())
    for layers in (2, 0, 3, 1):
        page.evaluate("layers => controls.layers.set('index', layers)", layers)
        shown = page.evaluate(
            "names => names.map(name => controls[name].get('layout').get('display'))", NAMES
        )
        assert shown == [None if number <= layers else "none" for number in (1, 2, 3)]


def handle_place(page):
    box = page.locator(".drawing-handle").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize(
    ("name", "control", "target"),
    [("loss", "probability", 79), ("threshold", "threshold", 20), ("descent", "start", 4)],
)
def test_the_point_is_dragged_along_its_curve(page, name, control, target):
    mount(page, EXPLORABLES[name]())
    start = handle_place(page)
    index = page.evaluate("name => controls[name].get('index')", control)
    page.evaluate("([name, index]) => controls[name].set('index', index)", [control, target])
    wanted = handle_place(page)
    page.evaluate("([name, index]) => controls[name].set('index', index)", [control, index])
    assert handle_place(page) == pytest.approx(start)
    page.mouse.move(*start)
    page.mouse.move(*wanted)  # without the button nothing moves
    assert page.evaluate("name => controls[name].get('index')", control) == index
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(5, 5, steps=3)
    page.mouse.move(*wanted, steps=3)
    page.mouse.up()
    page.mouse.move(*start)
    assert page.evaluate("name => controls[name].get('index')", control) == target
    assert page.evaluate("name => controls[name].saved", control) > 0
    assert handle_place(page) == pytest.approx(wanted)


def test_a_threshold_without_a_yes_has_no_point_to_drag(page):
    mount(page, EXPLORABLES["threshold"](), threshold=100)
    assert page.locator(".drawing-handle").is_hidden()
    assert "never says yes" in page.evaluate(WORDS_OF)


def test_the_words_change_in_place_and_an_ended_view_is_silent(page):
    mount(page, explore_loss())
    line = page.locator("[role=status]")
    line.evaluate("line => { line.mark = 1 }")
    page.evaluate("controls.probability.set('index', 49)")
    assert line.evaluate("line => line.mark") == 1
    assert "Probability 0.50" in line.text_content()
    label = page.locator(".drawing-plot").get_attribute("aria-label")
    assert "p = 0.50, loss 0.69" in label
    page.evaluate("() => { end(); controls.probability.set('index', 5) }")
    assert "Probability 0.50" in line.text_content()


def test_text_takes_the_colour_of_the_page(page):
    mount(page, explore_descent())
    for colour in ("rgb(10, 20, 30)", "rgb(240, 230, 220)"):
        page.evaluate("colour => { document.body.style.color = colour }", colour)
        fills = page.locator("svg text").evaluate_all(
            "texts => [...new Set(texts.map(text => getComputedStyle(text).fill))]"
        )
        assert fills == [colour]
        curve = page.locator("[data-role=curve]").first
        assert curve.evaluate("line => getComputedStyle(line).stroke") == colour


def test_the_picture_follows_the_width(page):
    mount(page, explore_descent(), 690)
    page.evaluate("() => { document.body.firstChild.style.width = '300px' }")
    page.wait_for_function("document.querySelector('svg').clientWidth === 300")
    size = page.locator("svg text").first.evaluate("text => getComputedStyle(text).fontSize")
    assert size == "13px"


def test_the_start_is_what_python_draws(page):
    """The static picture and the live one begin with the same scene."""
    indexes = {name: CHOICES[name].index(value) for name, value in BEGIN.items()}
    (there,) = made_there(page, explore_descent().drawing, [indexes])
    assert repr(explore_descent()).startswith(there["alt"])
