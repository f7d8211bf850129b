"""The live plot moves in place, shows every epoch, and changes nothing in the training."""

import random

import keras
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
from front_end import displays, drawing

from helpers import training_display
from helpers.figures import DescribedFigure
from helpers.training_display import LivePlot

ROWS = np.random.default_rng(0).normal(size=(40, 3)).astype("float32")
CLASSES = (ROWS.sum(axis=1) > 0).astype("float32")


class Clock:
    """Stands for the computer's clock; each look moves it on."""

    def __init__(self, seconds_each_look):
        self.now, self.step = 100.0, seconds_each_look

    def __call__(self):
        """Return the time in seconds."""
        self.now += self.step
        return self.now


@pytest.fixture(autouse=True)
def every_epoch_is_drawn(monkeypatch):
    monkeypatch.setattr(training_display, "monotonic", Clock(1.0))


@pytest.fixture
def drawn(monkeypatch):
    """What each picture shows: its alt text, title, and for each metric its curves' points."""
    pictures = []
    make_image = DescribedFigure.image

    def image(figure):
        metrics = {
            axis.get_title(): [list(map(tuple, line.get_xydata())) for line in axis.lines]
            for axis in figure.axes
        }
        pictures.append({"alt": figure.alt, "title": figure.get_suptitle(), **metrics})
        for axis in figure.axes:  # every point lies inside what is shown
            (left, right), (bottom, top) = axis.get_xlim(), axis.get_ylim()
            for line in axis.lines:
                for x, y in line.get_xydata():
                    assert left <= x <= right
                    assert bottom <= y <= top
        return make_image(figure)

    monkeypatch.setattr(DescribedFigure, "image", image)
    return pictures


def new_model():
    keras.utils.set_random_seed(5)
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return model


def fit(*callbacks, model=None, epochs=3, validation_split=0.25, **settings):
    model = model or new_model()
    options = {"batch_size": 10, "validation_split": validation_split, "verbose": 0} | settings
    return model.fit(ROWS, CLASSES, epochs=epochs, callbacks=list(callbacks), **options)


def points(values, first=1):
    return [(float(first + index), value) for index, value in enumerate(values)]


def test_one_display_is_updated_in_place():
    with displays() as shown:
        fit(LivePlot())
    assert [output["update"] for output in shown] == [False, True, True]
    assert len({output["transient"]["display_id"] for output in shown}) == 1
    for epoch, output in enumerate(shown, start=1):
        assert set(output["data"]) == {"text/html", "text/plain"}
        alt, _ = drawing(output["data"]["text/html"])
        assert alt == output["data"]["text/plain"]
        assert alt.startswith(f"A chart shows the training after epoch {epoch} of 3:")
    assert len({output["data"]["text/html"] for output in shown}) == 3


def test_every_epoch_is_in_the_picture(drawn):
    with displays():
        history = fit(LivePlot()).history
    assert [picture["title"] for picture in drawn] == [f"epoch {n} of 3" for n in (1, 2, 3)]
    for epoch, picture in enumerate(drawn, start=1):
        for metric in ("loss", "accuracy"):
            assert picture[metric] == [
                points(history[metric][:epoch]),
                points(history[f"val_{metric}"][:epoch]),
            ]
    for name, values in history.items():
        words = name.replace("val_", "validation ")
        assert f"{words} {values[-1]:.4f}" in drawn[-1]["alt"]


def test_training_without_validation(drawn):
    with displays():
        history = fit(LivePlot(), validation_split=0.0).history
    assert drawn[-1]["loss"] == [points(history["loss"])]


def test_one_instance_serves_several_trainings(drawn):
    plot = LivePlot()
    with displays() as shown:
        fit(plot, epochs=3)
        second = fit(plot, epochs=2, validation_split=0.0).history
    assert [output["update"] for output in shown] == [False, True, True, False, True]
    assert len({output["transient"]["display_id"] for output in shown}) == 2
    assert drawn[-1]["loss"] == [points(second["loss"])]


def test_short_epochs_are_drawn_together_and_the_last_picture_shows_all(drawn, monkeypatch):
    monkeypatch.setattr(training_display, "monotonic", Clock(0.0))
    with displays() as shown:
        history = fit(LivePlot(), epochs=5).history
    assert [output["update"] for output in shown] == [False, True]
    assert [picture["title"] for picture in drawn] == ["epoch 1 of 5", "epoch 5 of 5"]
    assert drawn[-1]["loss"][0] == points(history["loss"])


def test_early_stop_is_shown(drawn, monkeypatch):
    monkeypatch.setattr(training_display, "monotonic", Clock(0.0))
    stop = keras.callbacks.EarlyStopping(monitor="loss", patience=0, mode="max")
    with displays():
        history = fit(LivePlot(), stop, epochs=9).history
    assert len(history["loss"]) == 2
    assert [picture["title"] for picture in drawn] == ["epoch 1 of 9", "epoch 2 of 9"]


def test_validation_in_some_epochs_only(drawn):
    with displays() as shown:
        history = fit(LivePlot(), epochs=4, validation_freq=2).history
    assert drawn[0]["loss"] == [points(history["loss"][:1])]
    second, fourth = history["val_loss"]
    assert drawn[-1]["loss"] == [points(history["loss"]), [(2.0, second), (4.0, fourth)]]
    assert [output["update"] for output in shown] == [False, True, True, True]


def test_training_that_goes_on(drawn):
    with displays():
        history = fit(LivePlot(), epochs=6, initial_epoch=4).history
    assert drawn[-1]["title"] == "epoch 6 of 6"
    assert drawn[-1]["loss"][0] == points(history["loss"], first=5)


def test_learning_rate_is_told_but_not_drawn(drawn):
    schedule = keras.callbacks.LearningRateScheduler(lambda epoch: 0.01 / (epoch + 1))
    with displays():
        fit(schedule, LivePlot(), epochs=2)
    assert drawn[-1].keys() == {"alt", "title", "accuracy", "loss"}
    assert "learning_rate 0.0050" in drawn[-1]["alt"]


def test_training_of_no_epochs_shows_nothing():
    with displays() as shown:
        fit(LivePlot(), epochs=0)
    assert not shown


def test_plain_python_prints_the_alt_text(monkeypatch, capsys):
    """Outside of a notebook, `display` prints and returns no handle."""
    monkeypatch.setattr(training_display, "display", lambda image, display_id: print(image))
    fit(LivePlot(), epochs=2)
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("A chart shows the training after epoch 1 of 2: accuracy")
    assert second.startswith("A chart shows the training after epoch 2 of 2: accuracy")


def test_pyplot_knows_no_figure_and_settings_stay():
    settings, figures = dict(mpl.rcParams), plt.get_fignums()
    with displays():
        fit(LivePlot())
    assert plt.get_fignums() == figures
    assert dict(mpl.rcParams) == settings


def test_training_is_the_same_with_and_without():
    results = []
    for callbacks in ([], [LivePlot()]):
        model = new_model()
        with displays():
            history = fit(*callbacks, model=model).history
        # What follows in the lesson draws the same random numbers, too.
        results.append((history, model.get_weights(), random.random(), np.random.random()))
    np.testing.assert_equal(*results)
