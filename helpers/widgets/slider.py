"""A slider over a list of values, with a label that screen readers read out.

The sliders of ipywidgets 8 show their label but do not name the part that takes the focus, and
those of 7 and 8 answer to different keys. This one is the browser's own, on every front end.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import anywidget
import ipywidgets
import traitlets

from helpers.messages import text

HERE = Path(__file__).parent


class Slider(anywidget.AnyWidget):
    """A slider. The arrow keys move it by one value, Home and End to the first and last one.

    Attributes:
        value: the chosen value, one of `choices`; observe it, or set it.
        index: where the value stands among the choices.
        label: what the slider sets, in words.
        names: how each choice is written.
        choices: all values, in the order of the slider.
    """

    _esm = HERE / "slider.js"
    _css = HERE / "slider.css"

    label = traitlets.Unicode().tag(sync=True)
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    index = traitlets.Int().tag(sync=True)
    value = traitlets.Any()

    def __init__(
        self,
        label: str,
        choices: Sequence[float],
        value: float,
        name: Callable[[float], str] = str,
    ) -> None:
        """Make the slider.

        Args:
            label: what it sets, in words.
            choices: all values, in the order of the slider.
            value: where it starts, one of the choices.
            name: writes a choice as text; screen readers read this text out.

        Raises:
            ValueError: if the value is none of the choices.
        """
        self.choices = list(choices)
        super().__init__(
            label=label,
            names=[name(choice) for choice in self.choices],
            index=self._place(value),
            value=value,
            layout=ipywidgets.Layout(width="100%"),
        )

    def _place(self, value: float) -> int:
        if value not in self.choices:
            message = "widgets.shared.error.no_choice"
            ends = {"first": self.choices[0], "last": self.choices[-1]}
            raise ValueError(text(message, value=value, **ends))
        return self.choices.index(value)

    @traitlets.observe("index")
    def _index_changed(self, change: dict) -> None:
        self.value = self.choices[change["new"]]

    @traitlets.validate("value")
    def _value_known(self, proposal: dict) -> float:
        return self.choices[self._place(proposal["value"])]

    @traitlets.observe("value")
    def _value_changed(self, change: dict) -> None:
        self.index = self._place(change["new"])
