"""A picture of loss and metrics that moves while a Keras model trains.

It only looks on: it changes nothing in the training. Pictures of a finished training stand in
``plotting``.
"""

from time import monotonic

import keras
from IPython.display import display
from matplotlib.lines import Line2D

from helpers.figures import DescribedFigure
from helpers.messages import text
from helpers.plotting import draw_history, quantity

SECONDS_BETWEEN = 0.5  # from one drawing to the next, so that short epochs stay short
WIDTH, HEIGHT = 7.0, 3.0  # inches


class LivePlot(keras.callbacks.Callback):
    """Draw loss and metrics after an epoch, in one picture that is replaced in place.

    Pass it to ``model.fit(..., callbacks=[LivePlot()])``. Each training gets a picture of its
    own, so one ``LivePlot`` may serve several trainings. When epochs are short, some of them
    are drawn together; the last picture shows all.
    """

    def on_train_begin(self, logs: dict[str, float] | None = None) -> None:
        """Start a new picture; Keras calls this."""
        # For each name, such as "val_loss": the numbers of the epochs that gave a value, from 1,
        # and the values. Validation may take place in some epochs only.
        self._history: dict[str, tuple[list[int], list[float]]] = {}
        self._lines: dict[str, Line2D] = {}
        self._handle = None
        self._done = self._drawn = 0
        self._drawn_at = float("-inf")

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        """Note the epoch's metrics, and draw them unless that was done just now; Keras calls this."""
        self._done = epoch + 1
        for name, value in (logs or {}).items():
            epochs, values = self._history.setdefault(name, ([], []))
            epochs.append(self._done)
            values.append(float(value))
        if monotonic() - self._drawn_at >= SECONDS_BETWEEN:
            self._show()

    def on_train_end(self, logs: dict[str, float] | None = None) -> None:
        """Draw what is not drawn yet; Keras calls this, also after an early stop."""
        if self._drawn < self._done:
            self._show()

    def _show(self) -> None:
        # Drawing takes time from the training. Moving the lines of one figure costs half of what
        # a new figure with a computed layout costs.
        shown = {name for name in self._history if name != "learning_rate"}
        if self._lines.keys() != shown:
            self._figure, self._lines = self._new_figure()
        for name, line in self._lines.items():
            line.set_data(*self._history[name])
        for axis in self._figure.axes:
            axis.relim()
            axis.autoscale_view(scalex=False)
        planned = self.params.get("epochs", self._done)
        latest = ", ".join(
            text("training.live.value", name=quantity(name), value=values[-1])
            for name, (_, values) in self._history.items()
        )
        self._figure.suptitle(text("training.live.title", done=self._done, planned=planned))
        self._figure.alt = text(
            "training.live.alt", done=self._done, planned=planned, latest=latest
        )
        image = self._figure.image()
        if self._handle is None:
            self._handle = display(image, display_id=True)
        else:
            self._handle.update(image)
        self._drawn, self._drawn_at = self._done, monotonic()

    def _new_figure(self) -> tuple[DescribedFigure, dict[str, Line2D]]:
        """Return a figure that pyplot does not know, and the line of each name."""
        figure = DescribedFigure(figsize=(WIDTH, HEIGHT))
        metrics = [
            name
            for name in self._history
            if not name.startswith("val_") and name != "learning_rate"
        ]
        axes = figure.subplots(1, len(metrics), squeeze=False)[0]
        # Fixed margins, in inches: room for the tick labels on the left of each plot.
        gap = 0.6
        plot_width = (WIDTH - 0.1 - len(metrics) * gap) / len(metrics)
        figure.subplots_adjust(
            left=gap / WIDTH,
            right=1 - 0.1 / WIDTH,
            wspace=gap / plot_width,
            bottom=0.5 / HEIGHT,
            top=1 - 0.6 / HEIGHT,
        )
        first = min(epochs[0] for epochs, _ in self._history.values())
        lines = {}
        for axis, name in zip(axes, metrics, strict=True):
            draw_history(axis, {key: values for key, (_, values) in self._history.items()}, name)
            keys = [key for key in (name, f"val_{name}") if key in self._history]
            lines |= zip(keys, axis.lines, strict=True)
            axis.set_xlim(first - 0.5, self.params.get("epochs", self._done) + 0.5)
        return figure, lines
