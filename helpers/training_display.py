"""A picture of loss and metrics that moves while a Keras model trains.

It only looks on: it changes nothing in the training. Pictures of a finished training stand in
``plotting``.
"""

import keras
import matplotlib.pyplot as plt
from IPython.display import display

from helpers.figures import DescribedFigure, new_figure
from helpers.messages import text
from helpers.plotting import draw_history


class LivePlot(keras.callbacks.Callback):
    """Draw loss and metrics after each epoch, in one picture that is replaced in place.

    Pass it to ``model.fit(..., callbacks=[LivePlot()])``. Each training gets a picture of its
    own, so one ``LivePlot`` may serve several trainings.
    """

    def on_train_begin(self, logs: dict[str, float] | None = None) -> None:
        """Start a new picture; Keras calls this."""
        self._history: dict[str, list[float]] = {}
        self._handle = None

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        """Add one epoch to the picture; Keras calls this with the epoch's metrics."""
        for name, value in (logs or {}).items():
            self._history.setdefault(name, []).append(float(value))
        figure = self._draw(epoch + 1)
        # The figure leaves pyplot at once, so that the notebook does not show it a second time.
        plt.close(figure)
        if self._handle is None:
            self._handle = display(figure, display_id=True)
        else:
            self._handle.update(figure)

    def _draw(self, epochs_done: int) -> DescribedFigure:
        latest = ", ".join(f"{name} {values[-1]:.4f}" for name, values in self._history.items())
        planned = self.params.get("epochs", epochs_done)
        alt = text("training.live.alt", done=epochs_done, planned=planned, latest=latest)
        figure = new_figure(7.0, 3.0, alt)
        names = [
            name
            for name in self._history
            if not name.startswith("val_") and name != "learning_rate"
        ]
        axes = figure.subplots(1, len(names), squeeze=False)[0]
        for axis, name in zip(axes, names, strict=True):
            draw_history(axis, self._history, name)
            axis.set_xlim(0.5, planned + 0.5)
        figure.suptitle(text("training.live.title", done=epochs_done, planned=planned), fontsize=11)
        return figure
