"""Every figure carries alt text, follows the page's colours, fits its column and is drawn once."""

import base64
import io
import re

import matplotlib.pyplot as plt
import numpy as np
import pytest
from front_end import displays, drawing, read_html
from hypothesis import given
from hypothesis import strategies as st
from IPython.display import display
from PIL import Image

from helpers import figures
from helpers.figures import DescribedFigure, new_figure, page_svg


@pytest.fixture(autouse=True)
def no_figures_before_and_after():
    plt.close("all")
    yield
    plt.close("all")


@pytest.fixture
def line():
    """A figure with a line in black and one in blue, white and black words, a marker, a hatch."""
    figure = new_figure(3.5, 2.0, "two lines")
    axis = figure.subplots()
    axis.plot([0, 1], [0, 1], color="black", marker="o", label="black")
    axis.plot([0, 1], [1, 0], color="#0072B2")
    axis.bar([0], [1], color="#D55E00", hatch="//")
    axis.text(0, 0, "white", color="white")
    axis.legend()
    return figure


def pictures(svg) -> list[np.ndarray]:
    """Return the pictures that stand in a drawing as pixels."""
    found = [part.get("href").partition(",")[2] for part in svg.iter() if part.tag == "image"]
    return [np.asarray(Image.open(io.BytesIO(base64.b64decode(data)))) for data in found]


def test_figure_is_known_to_pyplot_so_that_a_notebook_shows_it():
    figure = new_figure(4.0, 2.0, "a line")
    assert isinstance(figure, DescribedFigure)
    assert plt.get_fignums() == [figure.number]
    assert tuple(figure.get_size_inches()) == (4.0, 2.0)
    assert figure.alt == "a line"


def test_figure_that_is_too_wide_is_refused():
    new_figure(7.0, 2.0, "as wide as the column")
    with pytest.raises(ValueError, match=r"at most 7\.0 inches wide, not 7\.1"):
        new_figure(7.1, 2.0, "too wide")
    assert len(plt.get_fignums()) == 1


@pytest.mark.parametrize("alt", ["", "  \n"])
def test_figure_without_alt_text_is_refused(alt):
    with pytest.raises(ValueError, match="needs alt text"):
        new_figure(2.0, 2.0, alt)


def test_black_and_white_are_those_of_the_page(line):
    source = line.image().html
    _, svg = drawing(source)
    assert not re.findall("#000000|#ffffff", source)
    # What has no colour is black in SVG: here it is that of the page.
    assert "fill: currentColor" in svg.get("style")
    assert "stroke: currentColor" in source
    assert f"fill: {figures.PAGE}" in source
    assert "#0072b2" in source


@pytest.mark.parametrize("settings", [{}, {"savefig.facecolor": "red", "axes.facecolor": "red"}])
def test_nothing_is_painted_behind_figure_and_axes(settings):
    with plt.rc_context(settings):
        figure = new_figure(3.0, 2.0, "an empty plot")
        figure.subplots()
        _, svg = drawing(figure.image().html)
    fills = {
        fill for part in svg.iter() for fill in re.findall("fill: ([^;]+)", part.get("style", ""))
    }
    assert fills <= {"none", "currentColor"}


def test_figure_fills_its_column_within_limits():
    _, svg = drawing(new_figure(7.0, 1.0, "a line").image().html)
    style = svg.get("style")
    assert "width: 100%; height: auto; min-width: 434px; max-width: 840px" in style
    assert svg.get("viewBox") == "0 0 504 72"


def test_drawings_in_one_page_do_not_disturb_each_other(line):
    first, second = line.image().html, line.image().html
    for source in (first, second):
        _, svg = drawing(source)
        names = [part.get("id") for part in svg.iter() if part.get("id")]
        assert len(names) == len(set(names))
        used = re.findall(r'(?:href="#|url\(#|labelledby=")([^")]+)', source)
        assert set(used) == set(names)
        assert not {part.tag for part in svg.iter()} & {"style", "script", "metadata"}
    assert not set(re.findall('id="([^"]+)"', first)) & set(re.findall('id="([^"]+)"', second))


def test_small_pictures_keep_their_pixels_and_large_ones_become_small():
    digit = np.random.default_rng(0).integers(0, 256, (28, 28)).astype("uint8")
    figure = new_figure(2.0, 1.0, "a digit and a photo")
    small, large = figure.subplots(1, 2)
    small.imshow(digit, cmap="gray", vmin=0, vmax=255)
    large.imshow(np.zeros((2_000, 2_000)), cmap="gray")
    first, second = pictures(drawing(figure.image().html)[1])
    np.testing.assert_allclose(first[..., 0], digit, atol=1)  # "gray" has 256 steps of its own
    assert max(second.shape) <= figures.PHOTO_DPI


def test_a_language_may_have_a_font_of_its_own(monkeypatch):
    monkeypatch.setitem(figures.FONTS, "en", "DejaVu Serif")
    assert "DejaVuSerif" not in new_figure(1.0, 1.0, "nothing").svg()
    figure = new_figure(1.0, 1.0, "a letter")
    figure.text(0, 0, "a")
    assert "DejaVuSerif" in figure.svg()


def test_notebook_gets_one_drawing_and_its_alt_text():
    figure = new_figure(7.0, 1.0, "a & b")
    with displays() as shown:
        figure._ipython_display_()
    (output,) = shown
    alt, _ = drawing(output["data"]["text/html"])
    assert output["data"]["text/plain"] == alt == "a & b"


def test_where_a_page_removes_the_drawing_its_words_are_left(line):
    """JupyterLab does so in a notebook that it does not trust; it keeps what the elements hold."""
    assert "".join(read_html(line.image().html)[1]).strip() == "two lines"


def test_figure_is_drawn_once_and_not_again_as_png(monkeypatch):
    figure = new_figure(2.0, 1.0, "a figure")
    saved = []
    save = DescribedFigure.savefig
    monkeypatch.setattr(
        DescribedFigure, "savefig", lambda *args, **kw: (saved.append(1), save(*args, **kw))
    )
    with displays() as shown:
        display(figure)
    assert [set(output["data"]) for output in shown] == [{"text/html", "text/plain"}]
    assert len(saved) == 1


def test_image_keeps_what_was_drawn_so_far():
    figure = new_figure(2.0, 2.0, "first")
    axis = figure.subplots()
    first = figure.image()
    copy = (first.html, first.alt)
    axis.plot([0, 1], [0, 1])
    figure.alt = "second"
    second = figure.image()
    assert (first.html, first.alt) == copy
    assert second.html.count("<path") > first.html.count("<path")
    assert repr(second) == second.alt == "second"


@given(alt=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_alt_text_reaches_the_reader(alt):
    assert drawing(page_svg('<svg viewBox="0 0 1 1"></svg>', alt, 1))[0] == alt
