"""The Keras callback of the trainer: it reports epochs and hears the wish to stop.

It stands in a file of its own because it needs Keras, and the other explorables do not.
"""

from collections.abc import Callable
from threading import Event

import keras


class TrainingWatch(keras.callbacks.Callback):
    """End a training after the batch in which a flag was set, and report each whole epoch."""

    def __init__(self, stop: Event, report: Callable[[dict[str, float]], None]) -> None:
        """Take the flag and the function that gets each epoch's metrics.

        Args:
            stop: the flag; another thread may set it.
            report: called after each whole epoch with names such as ``"val_loss"`` and values.
        """
        super().__init__()
        self._stop, self._report = stop, report

    def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
        """End the epoch if the flag is set; Keras calls this."""
        if self._stop.is_set():
            self.model.stop_training = True

    def on_test_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
        """End the validation if the flag is set; Keras calls this."""
        if self._stop.is_set():
            self.model.stop_evaluating = True
            self.model.stop_training = True

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        """Report the epoch, unless it was cut short; Keras calls this."""
        if not self._stop.is_set():
            self._report({name: float(value) for name, value in (logs or {}).items()})
