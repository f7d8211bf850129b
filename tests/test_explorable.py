"""Tests of what all explorables share."""

import ipywidgets
import pytest
from front_end import displays, drawing
from matplotlib import pyplot
from widget_hands import press

from helpers.figures import MAX_WIDTH, DescribedImage
from helpers.widgets.explorable import (
    WIDGET_VIEW,
    Explorable,
    LiveText,
    Picture,
    Warden,
    Words,
    picture_of,
)

START = DescribedImage('<img alt="the start" src="data:,">', "the start")


@pytest.fixture
def explorable():
    return Explorable([ipywidgets.IntSlider(), ipywidgets.Button()], START)


def shown(explorable):
    """Return the two outputs of an explorable: the picture that stands in, and the live version."""
    with displays() as outputs:
        explorable._ipython_display_()
    return outputs


def test_live_and_static_form_are_two_outputs(explorable):
    static, live = shown(explorable)
    assert set(static["data"]) == {"text/html", "text/plain"}
    assert START.html in static["data"]["text/html"]
    assert "JupyterLab or Colab" in static["data"]["text/html"]
    assert static["data"]["text/plain"].startswith("the start")
    assert live["data"] == {
        WIDGET_VIEW: {
            "version_major": 2, "version_minor": 0, "model_id": explorable.widget.model_id,
        },
        "text/html": "", "text/plain": "",
    }  # fmt: skip
    assert live["metadata"] == {}


def test_live_version_knows_its_static_form(explorable):
    (warden,) = [part for part in explorable.widget.children if isinstance(part, Warden)]
    assert f'data-course-static="{warden.name}"' in shown(explorable)[0]["data"]["text/html"]
    assert warden.name != Warden(True).name


def test_only_who_needs_python_waits_for_it(explorable):
    assert set(Warden(True).words) == {"waiting", "gone"}
    assert Warden(False).words == {}


class PartWithJavaScript(ipywidgets.Button):
    """A part that tells Colab where its JavaScript is run, as anywidget's parts do."""

    def _repr_mimebundle_(self, **_):
        return {"text/plain": "part"}, {WIDGET_VIEW: {"colab": "here"}}


def test_metadata_of_a_part_is_passed_on():
    explorable = Explorable([ipywidgets.Button(), PartWithJavaScript()], START)
    assert shown(explorable)[1]["metadata"] == {WIDGET_VIEW: {"colab": "here"}}


def test_fits_the_column(explorable):
    assert explorable.widget.layout.max_width == "840px"
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
    before = pyplot.get_fignums()
    figure = picture_of(2, 1, 'a "first" picture')
    picture = Picture(figure)
    first = picture.widget.value
    assert drawing(first)[0] == 'a "first" picture'
    figure.alt = "a second picture"
    picture.show(figure)
    assert picture.alt == "a second picture"
    assert drawing(picture.widget.value)[0] == "a second picture"
    assert pyplot.get_fignums() == before


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
