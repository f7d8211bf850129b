"""An explorable for lesson 04: train a network with a button, and compare the runs.

The training runs in a thread of its own, so that the kernel can hear the button Stop.
"""

import atexit
import html
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import monotonic
from weakref import WeakSet

import ipywidgets
import keras
import numpy as np
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from helpers.figures import DescribedFigure
from helpers.messages import text
from helpers.plotting import axis_label, line_style
from helpers.tables import html_table
from helpers.widgets.explorable import (
    Explorable,
    Picture,
    Words,
    labelled,
    picture_of,
    side_by_side,
)
from helpers.widgets.slider import Slider

SEED = 42  # the same for all runs, so that only the settings make a difference
LEARNING_RATES = (0.00001, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1)
EPOCHS = range(1, 21)
BATCH_SIZES = (10, 32, 100, 300, 1000)
MOST_RUNS = 6  # that the picture shows; the palette has 7 colours
HIGHEST_LOSS = 3.0  # of the picture; guessing among ten classes costs 2.3
SECONDS_BETWEEN = 0.5  # from one drawing to the next, so that short epochs stay short
STOP_LIMIT = 2.0  # seconds that the end of the program waits for a training to stop

# Two trainings at once would share the processor and the seed, so a second one waits.
_one_training = threading.Lock()
_trainers: WeakSet["Trainer"] = WeakSet()


@dataclass
class Run:
    """One training: its settings, and what was measured after each whole epoch.

    Attributes:
        number: 1 for the first run.
        learning_rate: the optimizer's learning rate.
        batch_size: images in a batch.
        epochs: epochs that were asked for.
        history: name, such as ``"val_loss"``, and one value an epoch.
        stopped: whether it was stopped early.
    """

    number: int
    learning_rate: float
    batch_size: int
    epochs: int
    history: dict[str, list[float]] = field(default_factory=dict)
    stopped: bool = False

    @property
    def done(self) -> int:
        """How many whole epochs were trained."""
        return len(self.history.get("loss", ()))

    def add(self, metrics: dict[str, float]) -> None:
        """Note the metrics of one more epoch."""
        for name, value in metrics.items():
            self.history.setdefault(name, []).append(value)


class TrainingWatch(keras.callbacks.Callback):
    """End a training after the batch in which a flag was set, and report each whole epoch."""

    def __init__(self, stop: threading.Event, report: Callable[[dict[str, float]], None]) -> None:
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


def _without_exponent(number: float) -> str:
    return f"{number:.5f}".rstrip("0")


def describe_metrics(run: Run) -> str:
    """Return the last value of each metric, such as ``"loss 0.31, val_loss 0.29"``."""
    return ", ".join(f"{name} {values[-1]:.4f}" for name, values in run.history.items())


def draw_runs(runs: Sequence[Run]) -> DescribedFigure:
    """Draw loss and accuracy of all runs over the epochs.

    Args:
        runs: at most `MOST_RUNS`, oldest first; those without an epoch are left out.

    Returns:
        The figure; its alt text gives each run's settings and last values.
    """
    shown = [run for run in runs if run.done]
    listed = " ".join(
        text(
            "widgets.trainer.alt.run",
            metrics=describe_metrics(run),
            number=run.number,
            batch_size=run.batch_size,
            learning_rate=_without_exponent(run.learning_rate),
        )
        for run in shown
    )
    alt = text("widgets.trainer.alt", runs=listed) if shown else text("widgets.trainer.alt.empty")
    figure = picture_of(7.0, 3.5, alt)
    axes = figure.subplots(1, 2)
    figure.subplots_adjust(left=0.07, right=0.985, top=0.92, bottom=0.3, wspace=0.2)
    longest = max((run.epochs for run in shown), default=5)
    for axis, name in zip(axes, ("loss", "accuracy"), strict=True):
        for run in shown:
            epochs = range(1, run.done + 1)
            style = line_style((run.number - 1) % (MOST_RUNS + 1))
            # A line of one epoch is a point, and has to be seen too.
            marker = {"marker": style["marker"] if run.done == 1 else "", "fillstyle": "none"}
            training = style | marker | {"linestyle": ":", "linewidth": 1.5}
            for key, look in ((name, training), (f"val_{name}", style | {"linestyle": "-"})):
                if key in run.history:
                    axis.plot(epochs, run.history[key], **look)
            if name == "loss" and (above := epochs_above(run)):
                mark = style | {"marker": "^", "linestyle": "none", "clip_on": False}
                axis.plot(above, [HIGHEST_LOSS] * len(above), **mark)
        axis.set(xlim=(0.5, longest + 0.5), xlabel=axis_label("epoch"), title=axis_label(name))
        axis.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
        axis.grid(alpha=0.3)
    losses = [value for run in shown for key in ("loss", "val_loss")
              for value in run.history.get(key, ()) if np.isfinite(value)]  # fmt: skip
    axes[0].set_ylim(0, min(HIGHEST_LOSS, 1.05 * max(losses, default=HIGHEST_LOSS)))
    if not shown:
        axes[1].set_ylim(0, 1)
    figure.legend(handles=_legend(shown), loc="lower center", ncols=4, fontsize=9, frameon=False)
    return figure


def epochs_above(run: Run) -> list[int]:
    """Return the epochs whose loss, of training or validation, lies above the picture."""
    losses = [run.history.get(name, ()) for name in ("loss", "val_loss")]
    return sorted({epoch for values in losses for epoch, value in enumerate(values, start=1)
                   if value > HIGHEST_LOSS})  # fmt: skip


def _legend(runs: Sequence[Run]) -> list[Line2D]:
    kinds = [("training", ":"), ("validation", "-")]
    lines = [
        Line2D([], [], color="black", linestyle=look, label=text(f"plotting.legend.{kind}"))
        for kind, look in kinds
    ]
    for run in runs:
        style = line_style((run.number - 1) % (MOST_RUNS + 1)) | {"linestyle": "-"}
        lines.append(Line2D([], [], **style, label=text("widgets.trainer.run", number=run.number)))
    return lines


def runs_table(runs: Sequence[Run]) -> str:
    """Return settings and last values of the runs as HTML, and what the picture cuts off."""
    if not runs:
        return ""
    columns = ("number", "learning_rate", "batch_size", "done", "loss", "val_loss", "val_accuracy")
    header = [text(f"widgets.trainer.column.{name}") for name in columns]
    rows, notes = [], []
    for run in runs:
        done = text("widgets.trainer.done", done=run.done, epochs=run.epochs)
        values = [run.number, _without_exponent(run.learning_rate), run.batch_size, done]
        for name in columns[4:]:
            values.append(f"{run.history[name][-1]:.4f}" if run.history.get(name) else "–")
        rows.append(values)
        if epochs_above(run):
            losses = run.history["loss"] + run.history.get("val_loss", [])
            note = text(
                "widgets.trainer.above",
                number=run.number,
                highest=HIGHEST_LOSS,
                loss=max(loss for loss in losses if not np.isnan(loss)),
            )
            notes.append(f'<p style="line-height: 1.45">{html.escape(note)}</p>')
    caption = text("widgets.trainer.table")
    return "".join(notes) + html_table(header, rows, numbers=range(len(columns)), caption=caption)


class Trainer(Explorable):
    """The buttons; `open_trainer` makes them.

    Attributes:
        learning_rate: the slider with the learning rate.
        batch_size: the dropdown with the batch size.
        epochs: the slider with the number of epochs.
        start: the button that starts a training.
        stop: the button that ends it after the current batch.
        picture: the curves of the runs.
        words: the line that says what is going on.
        table: settings and results of the runs.
        runs: the runs, oldest first.
        model: the network of the last training that ended, also if it was stopped; None before.
    """

    def __init__(
        self,
        build_model: Callable[[], keras.Model],
        x: np.ndarray,
        y: np.ndarray,
        validation_data: tuple[np.ndarray, np.ndarray],
    ) -> None:
        self._build_model, self._data = build_model, (x, y, validation_data)
        self.runs: list[Run] = []
        self.model: keras.Model | None = None
        self._thread: threading.Thread | None = None
        self._stop_wish = threading.Event()
        # Handlers run in one thread and the training in another: this guards `training` and what
        # is said about it.
        self._turn = threading.Lock()
        self.training = False

        self.learning_rate = Slider(
            text("widgets.shared.learning_rate"), LEARNING_RATES, 0.001, name=_without_exponent
        )
        self.batch_size = ipywidgets.Dropdown(
            options=BATCH_SIZES, value=100, **labelled(text("widgets.trainer.batch_size"), "420px")
        )
        self.epochs = Slider(text("widgets.trainer.epochs"), EPOCHS, 5)
        self.start = ipywidgets.Button(
            description=text("widgets.trainer.start"), button_style="primary"
        )
        self.stop = ipywidgets.Button(description=text("widgets.trainer.stop"))
        figure = draw_runs([])
        self.picture, self.words = Picture(figure), Words(text("widgets.trainer.words.start"))
        self.table = ipywidgets.HTML(layout=ipywidgets.Layout(width="100%"))
        parts = [
            self.learning_rate,
            self.batch_size,
            self.epochs,
            side_by_side(self.start, self.stop),
            self.words.widget,
            self.picture.widget,
            self.table,
        ]
        super().__init__(parts, figure.image())
        self.when_pressed(self.start, self._press_start)
        self.when_pressed(self.stop, self._press_stop)
        _trainers.add(self)

    def ask_to_stop(self) -> None:
        """Ask a training to end after the current batch; without one nothing happens."""
        self._stop_wish.set()

    def wait(self, seconds: float) -> None:
        """Wait until no training runs, for scripts and tests.

        Args:
            seconds: how long to wait at most.

        Raises:
            TimeoutError: if the training still runs then.
            Exception: the error that ended the training, if there was one.
        """
        if self._thread is not None:
            self._thread.join(seconds)
            if self._thread.is_alive():
                raise TimeoutError(text("widgets.trainer.error.timeout", seconds=seconds))
        if self.failure is not None:
            raise self.failure

    def _press_start(self) -> None:
        with self._turn:
            if self.training:
                self.words.say(text("widgets.trainer.words.busy"))
                return
            self._stop_wish.clear()
            run = Run(
                number=self.runs[-1].number + 1 if self.runs else 1,
                learning_rate=self.learning_rate.value,
                batch_size=self.batch_size.value,
                epochs=self.epochs.value,
            )
            self.runs = [*self.runs, run][-MOST_RUNS:]
            self.words.say(text("widgets.trainer.words.building", number=run.number))
            # A change of the buttons also tells ipykernel 7 where to handle their next press: in
            # the thread that serves the browser, not in the one that may be running another cell.
            self.start.tooltip = text("widgets.trainer.start.run", number=run.number + 1)
            self.stop.tooltip = text("widgets.trainer.stop.run", number=run.number)
            self._thread = threading.Thread(target=self._work, args=(run,), daemon=True)
            self._thread.start()
            self.training = True

    def _press_stop(self) -> None:
        with self._turn:
            self.ask_to_stop()
            key = "stopping" if self.training else "idle"
            self.words.say(text(f"widgets.trainer.words.{key}"))

    def _work(self, run: Run) -> None:
        """Train, in a thread; no error gets lost there."""
        ended = "failed"
        try:
            try:
                with _one_training:
                    self._train(run)
            finally:
                self._show_runs()
            run.stopped = run.done < run.epochs
            ended = "stopped" if run.stopped else "finished"
        except Exception as error:
            self.show_failure(error)
        finally:
            with self._turn:
                self.training = False
                words = text(
                    f"widgets.trainer.words.{ended}", metrics=describe_metrics(run), **self._of(run)
                )
                self.words.say(words)

    def _train(self, run: Run) -> None:
        x, y, validation_data = self._data
        # Keras keeps part of its random state for each thread, so the seed is set in this one.
        keras.utils.set_random_seed(SEED)
        model = self._build_model()
        if not getattr(model, "compiled", False):
            raise ValueError(text("widgets.trainer.error.not_compiled", kind=type(model).__name__))
        model.optimizer.learning_rate = run.learning_rate
        self._drawn_at = float("-inf")

        def report(metrics: dict[str, float]) -> None:
            run.add(metrics)
            if monotonic() - self._drawn_at >= SECONDS_BETWEEN:
                self._show_runs()
                words = text(
                    "widgets.trainer.words.training",
                    metrics=describe_metrics(run),
                    **self._of(run),
                )
                with self._turn:
                    if not self._stop_wish.is_set():
                        self.words.say(words)
                self._drawn_at = monotonic()

        if not self._stop_wish.is_set():
            model.fit(
                x,
                y,
                batch_size=run.batch_size,
                epochs=run.epochs,
                validation_data=validation_data,
                callbacks=[TrainingWatch(self._stop_wish, report)],
                verbose=0,
            )
        self.model = model

    def _of(self, run: Run) -> dict[str, object]:
        return {"number": run.number, "done": run.done, "epochs": run.epochs}

    def _show_runs(self) -> None:
        self.picture.show(draw_runs(self.runs))
        self.table.value = runs_table(self.runs)


def open_trainer(
    build_model: Callable[[], keras.Model],
    x: np.ndarray,
    y: np.ndarray,
    *,
    validation_data: tuple[np.ndarray, np.ndarray],
) -> Trainer:
    """Train a network with buttons, with a learning rate, batch size and epochs of your choice.

    Each training starts from a new network with the same seed. Keras sets this seed for the whole
    notebook. Running the cell again stops a training that goes on.

    Args:
        build_model: makes a new, compiled network; its learning rate is set afterwards.
        x: training inputs, as for ``model.fit``.
        y: their targets.
        validation_data: inputs and targets to measure on after each epoch.

    Returns:
        The explorable. After a training, its ``model`` is the trained network.

    Raises:
        ValueError: if inputs and targets differ in number.
    """
    for inputs, targets in ((x, y), validation_data):
        if len(inputs) != len(targets) or not len(inputs):
            message = "widgets.trainer.error.lengths"
            raise ValueError(text(message, inputs=len(inputs), targets=len(targets)))
    for trainer in list(_trainers):
        trainer.ask_to_stop()
    return Trainer(build_model, x, y, validation_data)


@atexit.register
def _stop_all() -> None:
    # A thread that still computes while Python takes itself apart can crash it.
    for trainer in list(_trainers):
        trainer.ask_to_stop()
        if trainer._thread is not None:
            trainer._thread.join(STOP_LIMIT)
