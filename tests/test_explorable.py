"""Tests of what all explorables share."""

import ipywidgets
import pytest
from IPython.core.formatters import DisplayFormatter
from matplotlib import pyplot
from widget_hands import press

from helpers.figures import MAX_WIDTH, DescribedImage
from helpers.widgets.explorable import (
    WIDGET_VIEW,
    Explorable,
    LiveText,
    Picture,
    Words,
    picture_of,
)

START = DescribedImage('<img alt="the start" src="data:,">', "the start")


@pytest.fixture
def explorable():
    return Explorable([ipywidgets.IntSlider(), ipywidgets.Button()], START)


def test_live_and_static_form_in_one_bundle(explorable):
    bundle, metadata = DisplayFormatter().format(explorable)
    assert set(bundle) == {WIDGET_VIEW, "text/html", "text/plain"}
    assert bundle[WIDGET_VIEW] == {
        "version_major": 2, "version_minor": 0, "model_id": explorable.widget.model_id,
    }  # fmt: skip
    assert START.html in bundle["text/html"]
    assert "JupyterLab or Colab" in bundle["text/html"]
    assert bundle["text/plain"].startswith("the start")
    assert metadata == {}


def test_shown_twice_is_one_widget(explorable):
    assert explorable._repr_mimebundle_() == explorable._repr_mimebundle_(include=None)


class PartWithJavaScript(ipywidgets.Button):
    """A part that tells Colab where its JavaScript is run, as anywidget's parts do."""

    def _repr_mimebundle_(self, **_):
        return {"text/plain": "part"}, {WIDGET_VIEW: {"colab": "here"}}


def test_metadata_of_a_part_is_passed_on():
    explorable = Explorable([ipywidgets.Button(), PartWithJavaScript()], START)
    _, metadata = DisplayFormatter().format(explorable)
    assert metadata == {WIDGET_VIEW: {"colab": "here"}}


def test_fits_the_column(explorable):
    assert explorable.widget.layout.max_width == "700px"
    with pytest.raises(ValueError, match="at most 7"):
        picture_of(MAX_WIDTH + 0.1, 1, "wide")


def test_handlers_are_called(explorable):
    slider, button = explorable.widget.children[:2]
    seen = []
    explorable.when_changed(slider, lambda: seen.append(slider.value))
    explorable.when_pressed(button, lambda: seen.append("pressed"))
    slider.value = 7
    press(explorable, button)
    assert seen == [7, "pressed"]
    assert explorable.failure is None


def broken():
    raise RuntimeError("no <room>")


def test_broken_slider_handler_is_shown_and_raised(explorable):
    slider = explorable.widget.children[0]
    explorable.when_changed(slider, broken)
    with pytest.raises(RuntimeError, match="no <room>"):
        slider.value = 3
    assert "RuntimeError: no &lt;room&gt;" in explorable.widget.children[-1].value


def test_broken_button_handler_is_shown_and_raised(explorable):
    button = explorable.widget.children[1]
    explorable.when_pressed(button, broken)
    with pytest.raises(RuntimeError, match="no <room>"):
        press(explorable, button)
    assert 'role="alert"' in explorable.widget.children[-1].value


def test_picture_has_alt_text_and_is_unknown_to_pyplot():
    figure = picture_of(2, 1, 'a "first" picture')
    picture = Picture(figure)
    first = picture.widget.value
    assert 'alt="a &quot;first&quot; picture"' in first
    figure.alt = "a second picture"
    picture.show(figure)
    assert picture.alt == "a second picture"
    assert 'alt="a second picture"' in picture.widget.value
    assert pyplot.get_fignums() == []


def test_words():
    words = Words("1 < 2")
    assert words.text == "1 < 2"
    words.say("a & b")
    assert words.text == words.widget.value == "a & b"


def test_words_are_plain_text_in_one_live_element():
    source = LiveText._esm if isinstance(LiveText._esm, str) else str(LiveText._esm)
    assert 'setAttribute("role", "status")' in source
    assert "textContent" in source
    assert "innerHTML" not in source
