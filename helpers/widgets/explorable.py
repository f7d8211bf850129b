"""What all explorables share: a container of controls that also has a static form.

An explorable is a thin view: controls, one picture, one line that says in words what the picture
shows. What it computes and draws stands in plain functions elsewhere.
"""

import html
from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import uuid4

import anywidget
import ipywidgets
import traitlets
from IPython.display import display

from helpers.figures import MAX_WIDTH, SCREEN_DPI, DescribedFigure, DescribedImage
from helpers.messages import text

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
HERE = Path(__file__).parent
ANSWER = "course-answer"  # the class of what is hidden while Python does not answer
# JupyterLab writes "Error displaying widget" below the static picture on the next day.
HIDE_ERROR = (
    "<style>.jp-OutputArea-child:has([data-course-static]) + .jp-OutputArea-child > "
    ".jp-OutputArea-output.jupyter-widgets:not(:has(*)) { display: none }</style>"
)
LABEL_WIDTH = "200px"  # of every control, so that they stand in line
WIDTH = f"{MAX_WIDTH * SCREEN_DPI:.0f}px"  # the column of a notebook


class Explorable:
    """Controls and a picture that follows them; a static picture where nothing can move.

    Show it as the last expression of a cell. A front end with widgets shows the live version;
    anything else, such as an exported page or the notebook on the next day, shows the start as a
    picture with alt text.

    Attributes:
        needs_python: whether its controls do nothing without the kernel. If so, it says when
            Python is gone or does not answer, and hides what was answered before: all parts with
            the class ``course-answer``.
        widget: the container of all parts.
        failure: the last error that a handler raised, None if there was none. The learner sees
            it below the controls; front ends would hide it in a log.
    """

    needs_python = True

    def __init__(self, parts: Sequence[ipywidgets.Widget], start: DescribedImage) -> None:
        """Put the parts into one column.

        Args:
            parts: what stands in the column, from top to bottom.
            start: what the static form shows.
        """
        self.failure: Exception | None = None
        self._start = start
        self._alert = ipywidgets.HTML()
        self._warden = Warden(self.needs_python)
        self.widget = ipywidgets.VBox(
            [*parts, self._warden, self._alert],
            layout=ipywidgets.Layout(width="100%", max_width=WIDTH),
        )
        self.widget.add_class("course-explorable")

    def when_changed(self, control: ipywidgets.Widget, handler: Callable[[], None]) -> None:
        """Call a handler each time the value of a control has changed, and show its errors."""
        control.observe(lambda _: self._handle(handler), names="value")

    def when_pressed(self, button: ipywidgets.Button, handler: Callable[[], None]) -> None:
        """Call a handler each time a button was pressed, and show its errors."""
        button.on_click(lambda _: self._handle(handler))

    def show_failure(self, error: Exception) -> None:
        """Note an error and show it to the learner."""
        self.failure = error
        words = text("widgets.shared.failure", kind=type(error).__name__, message=error)
        self._alert.value = f'<p role="alert" style="line-height: 1.4">{html.escape(words)}</p>'

    def _handle(self, handler: Callable[[], None]) -> None:
        self.failure, self._alert.value = None, ""
        try:
            handler()
        except Exception as error:
            self.show_failure(error)
            raise

    def __repr__(self) -> str:
        return f"{self._start.alt} {text('widgets.shared.static')}"

    def _ipython_display_(self) -> None:
        # Two outputs. A saved notebook keeps both, and a front end that has lost the live version
        # would show an error in the place of a picture that stood in the same output.
        note = html.escape(text("widgets.shared.static"))
        picture = f"{self._start.html}<p><em>{note}</em></p>"
        static = {"text/html": stand_in(self._warden.name, picture), "text/plain": repr(self)}
        display(static, raw=True)
        display_live(self.widget, self._metadata())

    def _metadata(self) -> dict[str, object]:
        # On Colab a part with JavaScript of its own says where that is run. It says so for itself
        # only, so ask the parts and pass it on.
        metadata: dict[str, object] = {}
        for part in self.widget.children:
            show = getattr(part, "_repr_mimebundle_", None)
            shown = show() if show else None
            if isinstance(shown, tuple):
                metadata |= shown[1]
        return metadata


def stand_in(name: str, page: str) -> str:
    """Return HTML for a place of its own; a live version with that name hides it."""
    return f'{HIDE_ERROR}<div data-course-static="{name}">{page}</div>'


def display_live(widget: ipywidgets.Widget, metadata: dict[str, object] | None = None) -> None:
    """Show a widget below its `stand_in`.

    Args:
        widget: the live version.
        metadata: of the output.
    """
    # ipywidgets 7 and 8 show a widget in different ways; this bundle works with both.
    view = {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}
    display({WIDGET_VIEW: view, "text/html": "", "text/plain": ""}, metadata=metadata, raw=True)


class Picture:
    """A place for a picture that changes, with alt text.

    Attributes:
        widget: the part to put into an explorable.
        alt: what the picture shows now, in words.
    """

    def __init__(self, figure: DescribedFigure) -> None:
        self.alt = ""
        self.widget = ipywidgets.HTML(layout=ipywidgets.Layout(width="100%"))
        self.show(figure)

    def show(self, figure: DescribedFigure) -> None:
        """Replace the picture by a figure as it looks now."""
        image = figure.image()
        self.alt = image.alt
        self.widget.value = image.html


class Warden(anywidget.AnyWidget):
    """The part that does on the page what every explorable needs; see ``explorable.js``.

    Attributes:
        name: the mark of the static picture that it hides.
        words: what to say while Python does not answer (``waiting``) and when it is gone
            (``gone``); empty where the explorable does without Python.
    """

    _esm = HERE / "explorable.js"
    _css = HERE / "explorable.css"
    name = traitlets.Unicode().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)

    def __init__(self, needs_python: bool) -> None:
        names = ("waiting", "gone") if needs_python else ()
        words = {name: text(f"widgets.shared.{name}") for name in names}
        super().__init__(name=uuid4().hex, words=words)
        self.on_msg(lambda *_: self.send({}))


class LiveText(anywidget.AnyWidget):
    """A line of plain text; screen readers read out its changes.

    Attributes:
        value: the text.
    """

    _esm = HERE / "live_text.js"
    value = traitlets.Unicode().tag(sync=True)


class Words:
    """A line of text that says what the picture shows; screen readers read out its changes.

    Attributes:
        widget: the part to put into an explorable.
    """

    def __init__(self, words: str) -> None:
        self.widget = LiveText(value=words, layout=ipywidgets.Layout(width="100%"))

    @property
    def text(self) -> str:
        """What it says now."""
        return self.widget.value

    def say(self, words: str) -> None:
        """Replace the text. It is plain text: no character has a meaning in HTML."""
        self.widget.value = words


def labelled(
    description: str, width: str = "100%", label_width: str = LABEL_WIDTH
) -> dict[str, object]:
    """Return the options of a control of ipywidgets that has a label which is not cut off.

    Args:
        description: the label; screen readers read it out too, except for sliders: those of the
            course are a ``Slider``.
        width: of label and control together, in CSS units; less where there is no room.
        label_width: of the label alone; ``"initial"`` for as much as it needs.
    """
    return {
        "description": description,
        "style": {"description_width": label_width},
        "layout": ipywidgets.Layout(width="100%", max_width=width),
    }


def side_by_side(*parts: ipywidgets.Widget) -> ipywidgets.HBox:
    """Put controls into a line that goes on in the next one where there is no room."""
    return ipywidgets.HBox(parts, layout=ipywidgets.Layout(width="100%", flex_flow="row wrap"))


def picture_of(width: float, height: float, alt: str) -> DescribedFigure:
    """Make an empty figure that pyplot does not know, so that no notebook shows it by itself.

    It has no computed layout, which would take longer than the drawing: set the margins with
    ``figure.subplots_adjust``.

    Args:
        width: width in inches, at most 7, the column of a notebook.
        height: height in inches.
        alt: what the picture will show, in words; may be set later.

    Returns:
        The empty figure.

    Raises:
        ValueError: if the figure is wider than the column.
    """
    if width > MAX_WIDTH:
        raise ValueError(f"a figure is at most {MAX_WIDTH} inches wide, not {width}")
    figure = DescribedFigure(figsize=(width, height))
    figure.alt = alt
    return figure
