"""Tests of the explorable that trains with a button.

The trainings are tiny. Where the order of things matters, `build_model` waits for the test.
"""

import threading

import keras
import numpy as np
import pytest
from matplotlib.figure import Figure
from widget_hands import press

from helpers.dataset import load_mnist
from helpers.widgets import trainer as trainer_module
from helpers.widgets.trainer import (
    HIGHEST_LOSS,
    MOST_RUNS,
    SEED,
    Run,
    TrainingWatch,
    draw_runs,
    epochs_above,
    open_trainer,
    runs_table,
)

LIMIT = 60  # seconds; a test that waits so long has failed
X = np.random.default_rng(0).random((200, 4)).astype("float32")
Y = keras.utils.to_categorical((X.sum(axis=1) > 2).astype(int), 2)
VALIDATION = (X[:40], Y[:40])


def build_model():
    model = keras.Sequential(
        [keras.layers.Input(shape=(4,)), keras.layers.Dense(2, activation="softmax")]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


@pytest.fixture
def open_tiny():
    """Return a function that opens a trainer; at the end of the test all of them are stopped."""
    opened = []

    def make(build=build_model, batch_size=100, epochs=3):
        trainer = open_trainer(build, X, Y, validation_data=VALIDATION)
        trainer.batch_size.value, trainer.epochs.value = batch_size, epochs
        opened.append(trainer)
        return trainer

    yield make
    for trainer in opened:
        trainer.ask_to_stop()
        if trainer._thread is not None:
            trainer._thread.join(LIMIT)


class Gate:
    """A `build_model` that says when it is called, and then waits until the test opens it."""

    def __init__(self):
        self.called, self.open, self.calls = threading.Event(), threading.Event(), 0

    def __call__(self):
        """Wait, then build; the trainer calls this."""
        self.calls += 1
        self.called.set()
        assert self.open.wait(LIMIT)
        return build_model()


def test_a_training(open_tiny):
    trainer = open_tiny()
    trainer.learning_rate.value = 0.01
    assert trainer.model is None
    press(trainer, trainer.start)
    trainer.wait(LIMIT)
    (run,) = trainer.runs
    assert set(run.history) == {"loss", "accuracy", "val_loss", "val_accuracy"}
    assert run.done == 3
    assert not run.stopped
    assert not trainer.training
    assert float(trainer.model.optimizer.learning_rate) == pytest.approx(0.01)
    assert int(trainer.model.optimizer.iterations) == 3 * 2
    assert trainer.words.text.startswith("Run 1 has finished: ")
    assert "Run 1, learning rate 0.01, batch size 100: " in trainer.picture.alt
    assert f"{run.history['val_loss'][-1]:.4f}" in trainer.table.value


def test_the_numbers_are_those_of_plain_keras(open_tiny):
    trainer = open_tiny()
    press(trainer, trainer.start)
    trainer.wait(LIMIT)
    keras.utils.set_random_seed(SEED)
    model = build_model()
    plain = model.fit(X, Y, batch_size=100, epochs=3, validation_data=VALIDATION, verbose=0)
    assert trainer.runs[0].history == plain.history
    loss, accuracy = trainer.model.evaluate(*VALIDATION, verbose=0)
    assert (loss, accuracy) == pytest.approx(
        (plain.history["val_loss"][-1], plain.history["val_accuracy"][-1])
    )


def test_runs_start_from_the_same_new_network_and_stay_in_the_plot(open_tiny):
    trainer = open_tiny()
    for rate in (0.001, 0.001, 0.1):
        trainer.learning_rate.value = rate
        press(trainer, trainer.start)
        trainer.wait(LIMIT)
    first, second, third = trainer.runs
    assert first.history == second.history
    assert first.history != third.history
    for number in (1, 2, 3):
        assert f"Run {number}, " in trainer.picture.alt
    assert trainer.table.value.count("<tr>") == 4


def test_a_second_press_starts_nothing(open_tiny):
    gate = Gate()
    trainer = open_tiny(gate)
    press(trainer, trainer.start)
    assert gate.called.wait(LIMIT)
    press(trainer, trainer.start)
    assert "already going on" in trainer.words.text
    gate.open.set()
    trainer.wait(LIMIT)
    assert gate.calls == len(trainer.runs) == 1


def test_presses_from_many_threads_start_one_training(open_tiny):
    gate = Gate()
    trainer = open_tiny(gate)
    together = threading.Barrier(8)

    def press_together():
        together.wait(LIMIT)
        trainer._press_start()

    threads = [threading.Thread(target=press_together) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
    gate.open.set()
    trainer.wait(LIMIT)
    assert gate.calls == len(trainer.runs) == 1


def test_stop_ends_the_training_after_one_more_batch(open_tiny, monkeypatch):
    trainer = open_tiny(batch_size=10, epochs=20)

    def add_and_stop(run, metrics):
        add(run, metrics)
        press(trainer, trainer.stop)

    add = Run.add
    monkeypatch.setattr(Run, "add", add_and_stop)
    press(trainer, trainer.start)
    trainer.wait(LIMIT)
    (run,) = trainer.runs
    assert run.stopped
    assert run.done == 1
    assert int(trainer.model.optimizer.iterations) == 20 + 1
    assert "stopped after 1 of 20 whole epochs" in trainer.words.text
    assert np.isfinite(trainer.model.predict(X, verbose=0)).all()
    trainer.model.fit(X, Y, verbose=0)  # it can also go on


def test_stop_while_the_network_is_built(open_tiny):
    gate = Gate()
    trainer = open_tiny(gate)
    press(trainer, trainer.start)
    assert gate.called.wait(LIMIT)
    press(trainer, trainer.stop)
    assert "Stopping" in trainer.words.text
    gate.open.set()
    trainer.wait(LIMIT)
    assert trainer.runs[0].done == 0
    assert trainer.model.predict(X, verbose=0).shape == (200, 2)
    assert "Two empty plots" in trainer.picture.alt

    press(trainer, trainer.start)
    trainer.wait(LIMIT)
    assert trainer.runs[1].done == 3


def test_stop_without_a_training(open_tiny):
    trainer = open_tiny()
    press(trainer, trainer.stop)
    assert "nothing to stop" in trainer.words.text
    press(trainer, trainer.start)
    trainer.wait(LIMIT)
    assert trainer.runs[0].done == 3


def test_stop_during_validation():
    stop = threading.Event()
    epochs = []
    model = build_model()
    tested = []
    validation_batches = keras.callbacks.Callback()
    validation_batches.on_test_batch_begin = lambda batch, logs=None: (
        tested.append(batch),
        stop.set(),
    )
    model.fit(
        X, Y, batch_size=10, epochs=5, validation_data=VALIDATION, verbose=0,
        callbacks=[validation_batches, TrainingWatch(stop, epochs.append)],
    )  # fmt: skip
    assert tested == [0]
    assert epochs == []
    assert int(model.optimizer.iterations) == 20


def broken():
    raise RuntimeError("no <network>")


def test_an_error_in_the_thread_is_shown_and_raised(open_tiny):
    trainer = open_tiny(broken)
    press(trainer, trainer.start)
    with pytest.raises(RuntimeError, match="no <network>"):
        trainer.wait(LIMIT)
    assert "RuntimeError: no &lt;network&gt;" in trainer.widget.children[-1].value
    assert "ended with an error" in trainer.words.text
    assert not trainer.training


def test_an_error_while_training_is_shown_and_the_next_training_works(open_tiny, monkeypatch):
    trainer = open_tiny()
    with monkeypatch.context() as patch:
        patch.setattr(Run, "add", lambda run, metrics: broken())
        press(trainer, trainer.start)
        with pytest.raises(RuntimeError, match="no <network>"):
            trainer.wait(LIMIT)
    press(trainer, trainer.start)
    trainer.wait(LIMIT)
    assert trainer.runs[1].done == 3
    assert trainer.widget.children[-1].value == ""


def test_an_error_while_drawing_is_shown(open_tiny, monkeypatch):
    trainer = open_tiny()
    monkeypatch.setattr(trainer_module, "draw_runs", lambda runs: broken())
    press(trainer, trainer.start)
    with pytest.raises(RuntimeError, match="no <network>"):
        trainer.wait(LIMIT)
    assert not trainer.training


@pytest.mark.parametrize("build", [lambda: None, lambda: keras.Sequential()])
def test_a_network_that_is_not_compiled_is_refused(open_tiny, build):
    trainer = open_tiny(build)
    press(trainer, trainer.start)
    with pytest.raises(ValueError, match=r"model\.compile"):
        trainer.wait(LIMIT)


def test_running_the_cell_again_stops_the_old_training(open_tiny):
    first_gate, second_gate = Gate(), Gate()
    second_gate.open.set()
    first = open_tiny(first_gate)
    press(first, first.start)
    assert first_gate.called.wait(LIMIT)

    second = open_tiny(second_gate)
    press(second, second.start)
    # Two trainings never run at once: the second one waits for the end of the first.
    assert not second_gate.called.wait(0.2)
    first_gate.open.set()
    first.wait(LIMIT)
    second.wait(LIMIT)
    assert first.runs[0].done == 0
    assert second.runs[0].done == 3


def test_waiting_ends(open_tiny):
    gate = Gate()
    trainer = open_tiny(gate)
    press(trainer, trainer.start)
    with pytest.raises(TimeoutError, match="still runs"):
        trainer.wait(0.01)
    gate.open.set()


def test_lengths_must_fit():
    with pytest.raises(ValueError, match="200 inputs and 40 targets"):
        open_trainer(build_model, X, Y[:40], validation_data=VALIDATION)
    with pytest.raises(ValueError, match="at least one"):
        open_trainer(build_model, X, Y, validation_data=(X[:0], Y[:0]))


def a_run(number, **history):
    return Run(number, 0.001, 100, 5, history)


def test_old_runs_leave_the_plot(open_tiny, monkeypatch):
    trainer = open_tiny()
    monkeypatch.setattr(trainer, "_train", lambda run: run.add({"loss": 1.0}))
    for _ in range(MOST_RUNS + 2):
        press(trainer, trainer.start)
        trainer.wait(LIMIT)
    assert [run.number for run in trainer.runs] == list(range(3, MOST_RUNS + 3))


def test_each_run_has_a_marker_of_its_own():
    runs = [a_run(number, loss=[1.0], val_loss=[2.0]) for number in range(4, 4 + MOST_RUNS)]
    figure = draw_runs(runs)
    assert isinstance(figure, Figure)
    solid = [line for line in figure.axes[0].lines if line.get_linestyle() == "-"]
    assert len({line.get_marker() for line in solid}) == MOST_RUNS
    assert len({line.get_color() for line in solid}) == MOST_RUNS
    dotted = [line for line in figure.axes[0].lines if line.get_linestyle() == ":"]
    assert len(dotted) == MOST_RUNS


def test_a_loss_that_is_no_number_is_drawn_without_harm():
    figure = draw_runs([a_run(1, loss=[float("nan"), 99.0], val_loss=[float("inf"), 2.0])])
    assert figure.axes[0].get_ylim() == (0, 3)
    assert figure.image()


def test_one_epoch_is_seen():
    for line in draw_runs([a_run(1, loss=[1.0], val_loss=[2.0])]).axes[0].lines:
        assert line.get_marker() not in ("", "None", None)


def test_a_loss_above_the_picture_is_marked_and_told():
    run = a_run(2, loss=[5.5, 1.0, 4.0], val_loss=[1.0, 1.0, 7.25])
    assert epochs_above(run) == [1, 3]
    (marks,) = [line for line in draw_runs([run]).axes[0].lines if line.get_marker() == "^"]
    assert marks.get_xydata().tolist() == [[1, HIGHEST_LOSS], [3, HIGHEST_LOSS]]
    assert "run 2 goes up to 7.25" in runs_table([run])
    assert "goes up" not in runs_table([a_run(1, loss=[1.0], val_loss=[2.0])])


def test_table_of_a_run_without_an_epoch():
    assert runs_table([]) == ""
    assert "0 of 5" in runs_table([a_run(1)])
    assert "–" in runs_table([a_run(1)])


def digit_model():
    model = keras.Sequential(
        [
            keras.layers.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(256, activation="relu"),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def test_the_answers_of_lesson_04():
    (images, labels), _ = load_mnist()
    x, y = images.astype("float32") / 255, keras.utils.to_categorical(labels, 10)
    trainer = open_trainer(
        digit_model, x[:10_000], y[:10_000], validation_data=(x[-2_000:], y[-2_000:])
    )
    losses = {}
    for rate, batch_size in ((0.001, 100), (0.1, 100), (0.00001, 100), (0.001, 1000)):
        trainer.learning_rate.value, trainer.batch_size.value = rate, batch_size
        press(trainer, trainer.start)
        trainer.wait(5 * LIMIT)
        losses[rate, batch_size] = trainer.runs[-1].history["val_loss"]
    assert losses[0.001, 100][-1] < 0.2
    assert losses[0.001, 100][-1] < losses[0.001, 1000][-1] < 0.4
    assert losses[0.1, 100][-1] > 0.8  # stuck high
    crawling = losses[0.00001, 100]
    assert crawling == sorted(crawling, reverse=True)
    assert crawling[-1] > 1.2
    assert int(trainer.model.optimizer.iterations) == 5 * 10  # ten updates an epoch
