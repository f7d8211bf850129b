"""The drawn pictures are those of the tool, are described, opaque, small enough and used."""

import importlib.util
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from words import texts

from helpers.messages import text
from helpers.plotting import PICTURES

TEXTS = texts("plotting")

PROJECT = Path(__file__).resolve().parents[1]
NAMES = sorted(path.stem for path in PICTURES.glob("*.svg"))
WORDS_OF = {"training_loop": "loop", "three_sets": "sets", "course_map": "map"}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def redrawn(tmp_path_factory):
    """The folder in which the tool has drawn all pictures again."""
    spec = importlib.util.spec_from_file_location("draw_images", PROJECT / "tools/draw_images.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    tool.IMAGES = tmp_path_factory.mktemp("images")
    tool.main()
    return tool.IMAGES


def words_in(svg: Path) -> list[str]:
    """Return the words of a picture; their letters are outlines, with the word in a comment."""
    comments = re.findall(r"<!-- (.*?) -->", svg.read_text(encoding="utf-8"), re.DOTALL)
    return [word.replace("&lt;", "<").replace("&amp;", "&") for word in comments]


def test_pictures_are_those_of_the_tool(redrawn):
    assert sorted(path.name for path in redrawn.iterdir()) == [f"{name}.svg" for name in NAMES]
    others = {path.name for path in PICTURES.iterdir()} - {f"{name}.svg" for name in NAMES}
    assert others == {"samples", "screenshots"}


def test_screenshots_are_small_and_the_readme_shows_them():
    """They come from `python tools/take_screenshots.py --readme`."""
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    shots = sorted((PICTURES / "screenshots").iterdir())
    assert [path.stem for path in shots] == ["drawing_pad", "exercise", "training"]
    for path in shots:
        assert path.stat().st_size < 150_000
        assert 800 <= Image.open(path).width <= 1200
        assert f"](images/screenshots/{path.name})" in readme


@pytest.mark.parametrize("name", NAMES)
def test_picture_has_the_words_of_the_catalogue(name, redrawn):
    """Run `python tools/draw_images.py` when this fails because the catalogue has changed."""
    words = words_in(PICTURES / f"{name}.svg")
    assert words == words_in(redrawn / f"{name}.svg")
    area = WORDS_OF[name]
    for key, template in TEXTS.items():
        if key.startswith(f"{area}."):
            for line in template.split("\n"):
                assert line in words or "{" in line, line


@pytest.mark.parametrize("name", NAMES)
def test_alt_text_says_what_the_picture_says(name):
    alt = text(f"plotting.picture.{name}").lower()
    area = WORDS_OF[name]
    titles = [
        template.split("\n")[0] for key, template in TEXTS.items() if key.startswith(f"{area}.")
    ]
    assert len(titles) >= 3
    for title in titles:
        assert title.lower() in alt, title
    for number in re.findall(r"\b\d+,\d+\b", " ".join(words_in(PICTURES / f"{name}.svg"))):
        assert number in alt


@pytest.mark.parametrize("name", NAMES)
def test_background_is_opaque_and_white(name):
    root = ElementTree.parse(PICTURES / f"{name}.svg").getroot()
    left, top, width, height = map(float, root.get("viewBox").split())
    figure = root.find(f"{SVG}g[@id='figure_1']")
    background = figure[0].find(f"{SVG}path")  # drawn first, so below all else
    assert background.get("style") == "fill: #ffffff"
    numbers = list(map(float, re.findall(r"-?\d+(?:\.\d+)?", background.get("d"))))
    xs, ys = numbers[0::2], numbers[1::2]
    assert (min(xs), max(xs)) == (left, left + width)
    assert (min(ys), max(ys)) == (top, top + height)


@pytest.mark.parametrize("name", NAMES)
def test_picture_fits_the_column_and_needs_nothing_from_outside(name):
    source = (PICTURES / f"{name}.svg").read_text(encoding="utf-8")
    width, unit = re.search(r'width="([\d.]+)(\w+)"', source).groups()
    assert unit == "pt"
    assert float(width) <= 7 * 72
    assert "<text" not in source  # the letters are outlines, so no font is needed
    assert "<script" not in source
    assert not re.search(r'href="(?!#)', source)
    assert len(source.encode()) < 200_000


@pytest.mark.parametrize("name", NAMES)
def test_picture_is_used(name):
    pages = [
        *(PROJECT / "notebooks").glob("*.ipynb"),
        *(PROJECT / "notebooks").glob("*.md"),
        *PROJECT.glob("*.md"),
    ]
    sources = "".join(page.read_text(encoding="utf-8") for page in pages)
    assert f'show_picture(\\"{name}\\")' in sources or f"images/{name}.svg" in sources


def test_every_description_has_its_picture():
    described = {key.removeprefix("picture.") for key in TEXTS if key.startswith("picture.")}
    assert described == set(NAMES) == set(WORDS_OF)
