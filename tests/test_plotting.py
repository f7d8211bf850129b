"""Every picture has true alt text, fits the column, and leaves matplotlib and its inputs alone."""

import copy

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
from front_end import drawing
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgb
from matplotlib.text import Text

from helpers import plotting
from helpers.figures import INK, DescribedFigure

IMAGES = np.random.default_rng(0).integers(0, 256, (7, 28, 28)).astype("uint8")
LABELS = np.array([5, 0, 4, 1, 9, 2, 1])
HISTORY = {
    "accuracy": [0.9, 0.95, 0.98],
    "loss": [0.31, 0.14, 0.0712],
    "val_accuracy": [0.93, 0.96, 0.97],
    "val_loss": [0.2, 0.12, 0.13],
}
CONFUSION = np.array([[50, 2, 0], [1, 40, 9], [0, 3, 1_000]])
PROBABILITIES = np.array([0, 0, 0.01, 0.02, 0, 0, 0, 0.95, 0.02, 0])

# Function, its arguments, and what the alt text must tell.
CASES = {
    "digits": (
        plotting.show_digits,
        (IMAGES[:2], LABELS[:2], [5, 6], [0.875, 0.5]),
        [
            "2 images",
            "Image 1: label 5, predicted 5, 87.5% sure.",
            "Image 2: label 0, predicted 6, 50.0% sure.",
        ],
    ),
    "digits nearly certain": (
        plotting.show_digits,
        (IMAGES[:3], LABELS[:3], [6, 6, 6], [1.0, 0.9991, 0.9989]),
        ["predicted 6, >99.9% sure", "label 0, predicted 6, >99.9% sure", "99.9% sure"],
    ),
    "digits alone": (plotting.show_digits, (IMAGES[:1],), ["1 image of a handwritten digit."]),
    "pixels": (plotting.show_pixels, (IMAGES[0], 5), ["label 5", "28 rows and 28 columns"]),
    "label counts": (
        plotting.show_label_counts,
        (np.repeat(np.arange(10), np.arange(1_000, 1_010)),),
        [f"{digit}: 1,00{digit}" for digit in range(10)],
    ),
    "curves": (
        plotting.show_curves,
        ({"relu": ([-1, 0, 2], [0, 0, 2.5]), "line": ([0, 1], [1, 4])}, "input", "output"),
        ["shows output against input", "relu goes from 0 to 2.5", "line goes from 1 to 4"],
    ),
    "history": (
        plotting.show_history,
        (HISTORY,),
        [
            "accuracy goes from 0.9 to 0.98",
            "loss goes from 0.31 to 0.0712",
            "validation loss goes from",
        ],
    ),
    "probabilities": (
        plotting.show_probabilities,
        (IMAGES[0], PROBABILITIES),
        ["highest bar is that of digit 7 with 0.95"],
    ),
    "confusion": (
        plotting.show_confusion,
        (CONFUSION,),
        ["1,090 of 1,105 predictions", "9 times a 1 was taken for a 2"],
    ),
    "confusion without mistakes": (
        plotting.show_confusion,
        (np.eye(10, dtype=int) * 5,),
        ["All 50 predictions stand on the diagonal"],
    ),
    "confusion with single mistakes": (
        plotting.show_confusion,
        (np.eye(3, dtype=int) + np.eye(3, k=1, dtype=int),),
        ["No mistake was made more than once; one is that a 0 was taken for a 1."],
    ),
    "stages": (
        plotting.show_stages,
        ({"grey": IMAGES[0], "ink": IMAGES[1]},),
        [],
    ),
}


@pytest.fixture(autouse=True)
def matplotlib_as_it_was(monkeypatch):
    """Each test begins without figures and leaves matplotlib's settings as they were."""
    plt.close("all")
    monkeypatch.setattr(plt, "show", lambda *_, **__: pytest.fail("plt.show was called"))
    before = dict(mpl.rcParams)
    yield
    assert dict(mpl.rcParams) == before
    plt.close("all")


@pytest.fixture(params=CASES)
def case(request):
    return CASES[request.param]


def figure_of(axes) -> DescribedFigure:
    return np.ravel(axes)[0].figure


def titles(axes) -> list[str]:
    return [axis.get_title() for axis in np.ravel(axes)]


def drawn_words(figure) -> list[str]:
    return [text.get_text() for text in figure.findobj(Text)]


def test_every_function_that_shows_is_tried():
    tried = {function.__name__ for function, _, _ in CASES.values()}
    shows = {name for name in vars(plotting) if name.startswith("show_")}
    assert tried == shows


def test_axes_of_one_figure_come_back(case):
    function, arguments, _ = case
    axes = function(*arguments)
    assert all(isinstance(axis, Axes) for axis in np.ravel(axes))
    figure = figure_of(axes)
    assert isinstance(figure, DescribedFigure)
    assert {axis.figure for axis in np.ravel(axes)} == {figure}
    assert plt.get_fignums() == [figure.number]


def test_alt_text_tells_the_numbers(case):
    function, arguments, told = case
    alt = figure_of(function(*arguments)).alt
    assert alt == alt.strip()
    assert alt.endswith(".")
    for words in told:
        assert words in alt


def test_figure_fits_the_column_and_follows_the_page(case):
    function, arguments, _ = case
    figure = figure_of(function(*arguments))
    assert figure.get_figwidth() <= 7
    alt, _ = drawing(figure.image().html)
    assert alt == figure.alt
    words = [word for word in figure.findobj(Text) if word.get_text()]
    on_pictures = {plotting.ON_DARK, plotting.ON_BRIGHT}
    assert {word.get_color() for word in words} <= {"black", *on_pictures}


@pytest.mark.parametrize("page", ["#ffffff", "#111111"])
def test_colours_stand_out_from_every_page(page):
    """By the ratio that WCAG 2.2 asks of graphics; the two pages are those of JupyterLab."""

    def light(colour):
        parts = np.array(to_rgb(colour))
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return linear @ [0.2126, 0.7152, 0.0722] + 0.05

    for colour in set(plotting.COLOURS) - {INK}:
        dark, bright = sorted([light(colour), light(page)])
        assert bright / dark >= 3, colour


def test_inputs_are_not_changed(case):
    function, arguments, _ = case
    before = copy.deepcopy(arguments)
    figure_of(function(*arguments))
    np.testing.assert_equal(arguments, before)


def test_lists_are_as_good_as_arrays(case):
    function, arguments, _ = case
    lists = [item.tolist() if isinstance(item, np.ndarray) else item for item in arguments]
    of_arrays, of_lists = figure_of(function(*arguments)), figure_of(function(*lists))
    assert of_lists.alt == of_arrays.alt
    assert drawn_words(of_lists) == drawn_words(of_arrays)


# Digits -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "columns", "shape"), [(1, 5, (1, 1)), (5, 5, (1, 5)), (6, 5, (2, 5)), (7, 3, (3, 3))]
)
def test_digits_stand_in_rows(count, columns, shape):
    axes = plotting.show_digits(IMAGES[:count], LABELS[:count], columns=columns)
    assert axes.shape == shape
    used, unused = axes.flat[:count], axes.flat[count:]
    assert titles(used) == [f"label {label}" for label in LABELS[:count]]
    for axis, image in zip(used, IMAGES, strict=False):
        np.testing.assert_array_equal(axis.images[0].get_array(), image)
    for axis in unused:
        assert not axis.images
        assert not axis.get_title()
    assert not any(axis.axison for axis in axes.flat)


def test_wrong_predictions_differ_in_more_than_colour():
    right, wrong = plotting.show_digits(IMAGES[:2], LABELS[:2], [5, 3]).flat
    assert right.title.get_fontweight() == "normal"
    assert wrong.title.get_fontweight() == "bold"
    assert not right.axison
    assert wrong.axison
    assert {to_hex(spine.get_edgecolor()) for spine in wrong.spines.values()} == {
        plotting.WRONG.lower()
    }


@pytest.mark.parametrize("name", ["labels", "predicted", "confidence"])
def test_other_number_of_labels_is_refused(name):
    with pytest.raises(ValueError, match=rf"images is 3, but .* values in `{name}` is 2"):
        plotting.show_digits(IMAGES[:3], **{name: [1, 0]})


@pytest.mark.parametrize("name", ["labels", "predicted", "confidence"])
@pytest.mark.parametrize("values", [np.eye(10)[:3], 5])
def test_one_hot_labels_and_single_numbers_are_refused(name, values):
    with pytest.raises(ValueError, match=rf"`{name}` must hold one number .*argmax\(axis=-1\)"):
        plotting.show_digits(IMAGES[:3], **{name: values})


@pytest.mark.parametrize("shape", [(28, 28), (0, 28, 28), (3, 784), (3, 28, 28, 1), (3, 30, 30)])
def test_images_of_another_shape_are_refused(shape):
    with pytest.raises(ValueError, match=r"\(count, 28, 28\).*`images\[:1\]`") as caught:
        plotting.show_digits(np.zeros(shape))
    assert str(shape) in str(caught.value)
    assert not plt.get_fignums()


# One image --------------------------------------------------------------------------------------


def test_each_pixel_has_its_number():
    axis = plotting.show_pixels(IMAGES[0], 5)
    written = {(*map(int, text.get_position()),): int(text.get_text()) for text in axis.texts}
    expected = {(column, row): int(IMAGES[0][row, column]) for row, column in np.ndindex(28, 28)}
    assert written == expected
    assert axis.get_title().endswith("label 5")


def test_numbers_can_be_read_on_their_pixel():
    image = np.zeros((28, 28), dtype="uint8")
    image[0] = np.arange(28) * 9
    axis = plotting.show_pixels(image)
    for text in axis.texts:
        column, row = map(int, text.get_position())
        ink = int(to_hex(text.get_color())[1:3], 16)
        assert abs(ink - int(image[row, column])) > 70


def test_image_without_a_label():
    assert plotting.show_pixels(IMAGES[0]).get_title().endswith("?")


@pytest.mark.parametrize("shape", [(784,), (1, 28, 28), (28, 27)])
def test_pixels_of_another_shape_are_refused(shape):
    with pytest.raises(ValueError, match=r"one image of shape \(28, 28\)"):
        plotting.show_pixels(np.zeros(shape, dtype="uint8"))


@pytest.mark.parametrize(
    "image", [IMAGES[0] / 255, IMAGES[0].astype(int) + 9, -np.eye(28, dtype=int)]
)
def test_scaled_pixels_are_refused(image):
    with pytest.raises(ValueError, match=r"whole numbers from 0 to 255, but got .* before scaling"):
        plotting.show_pixels(image)


# Counts, curves, history ------------------------------------------------------------------------


@settings(max_examples=20, deadline=None)
@given(labels=st.lists(st.integers(0, 9), max_size=30))
def test_bars_count_the_labels(labels):
    plt.close("all")
    axis = plotting.show_label_counts(labels)
    assert [bar.get_height() for bar in axis.patches] == [
        labels.count(digit) for digit in range(10)
    ]
    assert [text.get_text() for text in axis.texts] == [str(labels.count(d)) for d in range(10)]


def test_one_hot_labels_cannot_be_counted():
    with pytest.raises(ValueError, match=r"`labels` must hold one number"):
        plotting.show_label_counts(np.eye(10))


def test_curves_differ_in_more_than_colour():
    names = [f"curve {index}" for index in range(7)]
    axis = plotting.show_curves({name: ([0, 1], [0, 1]) for name in names}, "input", "output")
    assert len({to_hex(line.get_color()) for line in axis.lines}) == 7
    assert len({repr(line._unscaled_dash_pattern) for line in axis.lines}) == 7
    assert [text.get_text() for text in axis.get_legend().get_texts()] == names
    assert (axis.get_xlabel(), axis.get_ylabel()) == ("input", "output")


def test_single_curve_needs_no_legend_and_epochs_are_whole():
    axis = plotting.show_curves({"loss": ([1, 2], [3, 1])}, "epoch", "loss", markers=True)
    assert axis.get_legend() is None
    assert axis.lines[0].get_marker() == "o"
    assert all(tick == round(tick) for tick in axis.get_xticks())


@pytest.mark.parametrize("curves", [{}, {"empty": ([], [])}])
def test_no_curve_is_an_error(curves):
    with pytest.raises(ValueError, match="at least one curve, each with at least one point"):
        plotting.show_curves(curves, "input", "output")
    assert not plt.get_fignums()


def test_unknown_axis_label_is_an_error_that_says_where_they_stand():
    with pytest.raises(ValueError, match=r"'epcoh'.*helpers/messages/en/plotting.py"):
        plotting.show_curves({"a": ([1], [1])}, "epcoh", "loss")
    assert not plt.get_fignums()


def test_history_shows_training_beside_validation():
    axes = plotting.show_history(HISTORY)
    assert titles(axes) == ["accuracy", "loss"]
    for axis, name in zip(axes, ["accuracy", "loss"], strict=True):
        training, validation = axis.lines
        np.testing.assert_array_equal(training.get_data(), [[1, 2, 3], HISTORY[name]])
        np.testing.assert_array_equal(validation.get_data(), [[1, 2, 3], HISTORY[f"val_{name}"]])
        assert training.get_linestyle() != validation.get_linestyle()
        words = [text.get_text() for text in axis.get_legend().get_texts()]
        assert words == ["training", "validation"]


def test_names_are_words_of_the_catalogue_and_others_stay():
    history = {"true_class": [1], "val_true_class": [1], "val_my_metric": [2], "my_metric": [1]}
    axes = plotting.show_history(history)
    assert titles(axes) == ["true digit", "my_metric"]
    assert "The curve of validation my_metric goes from 2 to 2." in figure_of(axes).alt
    curves = {"each_other": ([0], [1]), "-log(p)": ([0], [1]), "loss": ([0], [1])}
    words = plotting.show_curves(curves, "input", "share").get_legend().get_texts()
    assert [word.get_text() for word in words] == ["each of the other two", "-log(p)", "loss"]


def test_history_without_validation():
    (axis,) = plotting.show_history({"loss": [1.0]})
    assert len(axis.lines) == 1


@pytest.mark.parametrize("history", [{}, {"loss": []}])
def test_empty_history_is_an_error_that_says_what_to_pass(history):
    with pytest.raises(ValueError, match=r"history.history"):
        plotting.show_history(history)


# Results ----------------------------------------------------------------------------------------


def test_bars_are_the_probabilities():
    picture, bars = plotting.show_probabilities(IMAGES[0], PROBABILITIES)
    np.testing.assert_array_equal(picture.images[0].get_array(), IMAGES[0])
    np.testing.assert_allclose([bar.get_height() for bar in bars.patches], PROBABILITIES)
    assert [bar.get_hatch() for bar in bars.patches].index("//") == 7


@pytest.mark.parametrize("shape", [(1, 10), (9,), ()])
def test_other_than_ten_probabilities_are_refused(shape):
    with pytest.raises(ValueError, match=r"ten probabilities.*`probabilities\[0\]`"):
        plotting.show_probabilities(IMAGES[0], np.zeros(shape))


def test_probabilities_of_several_images_are_refused():
    with pytest.raises(ValueError, match=r"one image .*\(28, 28\), but got shape \(7, 28, 28\)"):
        plotting.show_probabilities(IMAGES, PROBABILITIES)


def test_confusion_matrix_colours_mistakes_only():
    axis = plotting.show_confusion(CONFUSION)
    written = {(*map(int, text.get_position()),): text for text in axis.texts}
    for row, column in np.ndindex(3, 3):
        text = written[column, row]
        assert text.get_text() == str(CONFUSION[row, column])
        assert text.get_fontweight() == ("bold" if row == column else "normal")
    strength = axis.images[0].get_array()[..., 3]
    mistakes = ~np.eye(3, dtype=bool)
    np.testing.assert_allclose(strength[mistakes], CONFUSION[mistakes] / 9 * 0.65)
    assert len(np.unique(axis.images[0].get_array()[mistakes][:, :3], axis=0)) == 1
    assert set(np.diag(strength)) == {0.3}
    assert (axis.get_xlabel(), axis.get_ylabel()) == ("predicted digit", "true digit")


@pytest.mark.parametrize("shape", [(10,), (9, 10), (2, 2, 2)])
def test_confusion_matrix_must_be_square(shape):
    with pytest.raises(ValueError, match="square matrix"):
        plotting.show_confusion(np.zeros(shape, dtype=int))


def test_stages_are_in_order_with_their_sizes():
    stages = {"ink": np.zeros((40, 30), dtype="uint8"), "grey": IMAGES[0]}
    axes = plotting.show_stages(stages)
    assert [axis.get_label() for axis in axes] == ["ink", "grey"]
    assert [axis.get_xlabel() for axis in axes] == ["40 × 30", "28 × 28"]
    alt = figure_of(axes).alt
    assert [alt.index(title) for title in titles(axes)] == sorted(map(alt.index, titles(axes)))
