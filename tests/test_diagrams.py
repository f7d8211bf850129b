"""Boxes have all their words, lie apart inside the picture, and can be read on every page."""

import importlib.util
import re
from itertools import combinations
from pathlib import Path

import keras
import matplotlib.pyplot as plt
import pytest
from front_end import displays, drawing
from keras import layers
from matplotlib.offsetbox import AnnotationBbox, TextArea
from matplotlib.text import Annotation
from PIL import Image

from helpers import diagrams
from helpers.messages import SETTING, languages
from helpers.network_graph import LayerBox, layer_boxes

PROJECT = Path(__file__).resolve().parents[1]


def course_network():
    return keras.Sequential(
        [
            layers.Input(shape=(28, 28), name="image"),
            layers.Flatten(name="flatten"),
            layers.Dense(256, name="hidden_1"),
            layers.Dense(128, name="hidden_2"),
            layers.Dense(10, name="digit"),
        ]
    )


def two_heads():
    image = keras.Input(shape=(28, 28), name="image")
    shared = layers.Dense(64, name="shared")(layers.Flatten(name="flatten")(image))
    heads = {name: layers.Dense(1, name=name)(shared) for name in ("digit", "five_or_more")}
    return keras.Model(image, heads)


def deep_network():
    """A long chain whose layers have long names and long shapes."""
    block = [layers.Conv2D, layers.BatchNormalization, layers.MaxPooling2D]
    chain = [layers.Input((28, 28, 1))]
    for number in range(3):
        for kind in block:
            settings = {"filters": 512, "kernel_size": 1} if kind is layers.Conv2D else {}
            chain.append(kind(name=f"the_{kind.__name__.lower()}_number_{number}", **settings))
    return keras.Sequential([*chain, layers.GlobalAveragePooling2D()])


MODELS = {"course network": course_network, "two heads": two_heads, "deep network": deep_network}
DRAWINGS = {
    "training loop": diagrams.draw_training_loop,
    "three sets": diagrams.draw_three_sets,
    "course map": diagrams.draw_course_map,
} | {
    name: lambda make=make: diagrams.draw_architecture(layer_boxes(make()))
    for name, make in MODELS.items()
}


def boxes_of(figure) -> list[AnnotationBbox]:
    return [part for part in figure.axes[0].get_children() if isinstance(part, AnnotationBbox)]


def words_in(box: AnnotationBbox) -> str:
    return "\n".join(part.get_text() for part in box.findobj(TextArea))


@pytest.fixture(params=languages())
def every_language(request, monkeypatch):
    monkeypatch.setenv(SETTING, request.param)


@pytest.mark.usefixtures("every_language")
@pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)
def test_boxes_lie_apart_and_inside(draw):
    before = plt.get_fignums()
    figure = draw()
    figure.draw_without_rendering()
    places = [box.patch.get_window_extent() for box in boxes_of(figure)]
    assert len(places) >= 3
    for place in places:
        assert figure.bbox.x0 <= place.x0
        assert place.x1 <= figure.bbox.x1
        assert figure.bbox.y0 <= place.y0
        assert place.y1 <= figure.bbox.y1
    for first, second in combinations(places, 2):
        assert not first.overlaps(second)
    alt, _ = drawing(figure.image().html)
    assert alt == figure.alt
    assert alt.endswith(".")
    assert plt.get_fignums() == before


@pytest.mark.parametrize("name", ["training loop", "three sets", "course map"])
def test_alt_text_says_what_the_picture_says(name):
    figure = DRAWINGS[name]()
    for box in boxes_of(figure):
        title = words_in(box).split("\n")[0]
        assert title.lower() in figure.alt.lower()
    for number in re.findall(r"\d+,\d+", " ".join(map(words_in, boxes_of(figure)))):
        assert number in figure.alt


@pytest.mark.parametrize("make", MODELS.values(), ids=MODELS)
def test_architecture_shows_every_layer_and_every_connection(make):
    layers_of_model = layer_boxes(make())
    figure = diagrams.draw_architecture(layers_of_model)
    shown = boxes_of(figure)
    for box, layer in zip(shown, layers_of_model, strict=True):
        one_line = re.sub(r"\s", "", words_in(box))
        parts = (layer.name, layer.kind, "output", layer.units, f"{layer.parameters:,}")
        assert one_line == re.sub(r"\s", "", "".join([*parts, "parameters"]))
        assert (box.patch.get_linestyle() == "-") == (layer.parameters > 0)
    place = {layer.name: box.xy for box, layer in zip(shown, layers_of_model, strict=True)}
    arrows = figure.axes[0].findobj(lambda part: type(part) is Annotation)
    assert sorted((tuple(arrow.xyann), tuple(arrow.xy)) for arrow in arrows) == sorted(
        (place[source], place[layer.name]) for layer in layers_of_model for source in layer.inputs
    )


def test_words_break_where_they_may():
    box = LayerBox("a_name_that_is_long", "MultiHeadAttention", "28 × 28 × 1024", 1, (), 0, 0)
    assert diagrams._layer_words(box, 12).replace(diagrams.SAME_TITLE, "/").split("\n") == [
        "a_name_/that_is_/long",
        "MultiHead",
        "Attention",
        "output 28 ×",
        "28 × 1024",
        "1 parameter",
    ]
    assert diagrams._lines("Abcdefghij", 4) == ["Abcd", "efgh", "ij"]


def test_architecture_names_the_layers_in_order():
    alt = diagrams.draw_architecture(layer_boxes(course_network())).alt
    words = ["image", "flatten", "hidden_1 (Dense, output 256)", "digit (Dense, output 10)"]
    places = [alt.index(word) for word in words]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "show",
    [
        diagrams.show_training_loop,
        diagrams.show_three_sets,
        diagrams.show_course_map,
        lambda: diagrams.show_architecture(course_network()),
    ],
)
def test_notebook_gets_one_drawing(show):
    with displays() as shown:
        show()
    (output,) = shown
    assert drawing(output["data"]["text/html"])[0] == output["data"]["text/plain"]


def test_the_readme_has_the_picture_of_the_tool(tmp_path, monkeypatch):
    """Run `python tools/draw_images.py` when this fails because the catalogue has changed."""
    spec = importlib.util.spec_from_file_location("draw_images", PROJECT / "tools/draw_images.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    monkeypatch.setattr(tool, "IMAGES", tmp_path)
    tool.main()
    (drawn,) = tmp_path.iterdir()
    kept = PROJECT / "images" / drawn.name
    words = [re.findall("<!-- (.*?) -->", path.read_text("utf-8")) for path in (drawn, kept)]
    assert words[0] == words[1]
    assert words[0]
    source = kept.read_text("utf-8")
    # In a README it cannot take the page's colours, so it has none that need them.
    assert not re.findall("#000000|#ffffff", source)
    letters = re.findall(r'<!-- .*? -->\s*<g( style="fill: #fefefe")?', source)
    assert all(letters)
    assert f"](images/{drawn.name})" in (PROJECT / "README.md").read_text("utf-8")
    assert {path.name for path in kept.parent.iterdir()} == {drawn.name, "samples", "screenshots"}


def test_screenshots_are_small_and_the_readme_shows_them():
    """They come from `python tools/take_screenshots.py --readme`."""
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    shots = sorted((PROJECT / "images" / "screenshots").iterdir())
    assert [path.stem for path in shots] == ["drawing_pad", "exercise", "training"]
    for path in shots:
        assert path.stat().st_size < 150_000
        assert 800 <= Image.open(path).width <= 1200
        assert f"](images/screenshots/{path.name})" in readme
