"""Every figure carries alt text, is opaque and white, fits the column and is drawn once."""

import io

import matplotlib.pyplot as plt
import numpy as np
import pytest
from front_end import displays, embedded_image
from hypothesis import given
from hypothesis import strategies as st
from IPython.display import display
from PIL import Image

from helpers.figures import DescribedFigure, image_html, new_figure


@pytest.fixture(autouse=True)
def no_figures_before_and_after():
    plt.close("all")
    yield
    plt.close("all")


def pixels(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))


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


def test_background_is_white_and_opaque():
    figure = new_figure(3.0, 2.0, "an empty plot")
    figure.subplots()
    drawn = pixels(figure.png())
    assert drawn.shape == (300, 450, 4)
    assert (drawn[..., 3] == 255).all()
    assert (drawn[[0, 0, -1, -1], [0, -1, 0, -1]] == 255).all()
    assert drawn[..., :3].min() < 128  # and something is drawn


def test_background_does_not_depend_on_the_learners_settings():
    with plt.rc_context({"savefig.transparent": True, "figure.facecolor": "black"}):
        assert (pixels(new_figure(1.0, 1.0, "nothing").png()) == 255).all()


def test_notebook_gets_one_image_and_its_alt_text():
    figure = new_figure(7.0, 1.0, "a & b")
    with displays() as shown:
        figure._ipython_display_()
    (output,) = shown
    attributes, png = embedded_image(output["data"]["text/html"])
    assert output["data"]["text/plain"] == attributes["alt"] == "a & b"
    assert Image.open(io.BytesIO(png)).size == (1050, 150)
    assert attributes["style"].startswith("width: 700px; max-width: 100%")


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
    assert first.html != second.html
    assert repr(second) == second.alt == "second"


@given(alt=st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_alt_text_reaches_the_reader(alt):
    attributes, data = embedded_image(image_html(b"\x89PNG", "image/png", alt, 12))
    assert attributes["alt"] == alt
    assert set(attributes) == {"alt", "src", "style"}
    assert data == b"\x89PNG"
