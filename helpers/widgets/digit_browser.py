"""An explorable for lesson 01: look through the images, by label, by index or at random."""

import ipywidgets
import numpy as np

from helpers.figures import DescribedFigure
from helpers.messages import text
from helpers.tables import html_table
from helpers.widgets.explorable import (
    ANSWER,
    Explorable,
    Picture,
    Words,
    labelled,
    picture_of,
    side_by_side,
)

FOLLOWING = 10  # small images beside the chosen one
SEED = 0
MIDDLE_GREY = 117  # black and white text stand out from it equally well
ANY = -1  # instead of a digit: images of all labels


def indexes_with(labels: np.ndarray, digit: int) -> np.ndarray:
    """Return the indexes of all images with a label.

    Args:
        labels: whole numbers from 0 to 9, shape (count,).
        digit: the label, or `ANY` for all images.

    Returns:
        The indexes in rising order, int64, shape (found,).
    """
    return np.arange(len(labels)) if digit == ANY else np.flatnonzero(labels == digit)


def place_at_or_after(indexes: np.ndarray, index: int) -> int:
    """Return where in a rising list of indexes the first one stands that is not below `index`.

    After the last one comes the first.
    """
    return int(np.searchsorted(indexes, index)) % len(indexes)


def draw_choice(images: np.ndarray, labels: np.ndarray, chosen: np.ndarray) -> DescribedFigure:
    """Draw one image large, and the ones that follow small beside it.

    Args:
        images: shape (count, 28, 28), whole numbers from 0 to 255.
        labels: whole numbers from 0 to 9, shape (count,).
        chosen: indexes of the images to draw, the large one first; at least one.

    Returns:
        The figure.
    """
    first, others = int(chosen[0]), chosen[1:]
    following = ", ".join(text("widgets.browser.one", label=labels[i], index=i) for i in others)
    alt = text("widgets.browser.alt", label=labels[first], index=first, following=following or "-")
    figure = picture_of(7.0, 2.6, alt)
    large, small = figure.subplots(1, 2, width_ratios=(1, 2.4))
    figure.subplots_adjust(left=0.01, right=0.99, top=0.88, bottom=0.09, wspace=0.04)
    large.imshow(images[first], cmap="gray", vmin=0, vmax=255)
    large.set_title(text("widgets.browser.one", label=labels[first], index=first), fontsize=11)
    # One picture that holds all small images is drawn much faster than ten axes.
    columns, cell_width, cell_height = FOLLOWING // 2, 32, 38
    sheet = np.full((2 * cell_height, columns * cell_width), 255, np.uint8)
    for place, index in enumerate(others):
        top, left = (place // columns) * cell_height + 2, (place % columns) * cell_width + 2
        sheet[top : top + 28, left : left + 28] = images[index]
        name = text("widgets.browser.small", label=labels[index], index=index)
        small.text(left + 14, top + 29, name, ha="center", va="top", fontsize=8)
    small.imshow(sheet, cmap="gray", vmin=0, vmax=255)
    small.set_title(text("widgets.browser.following"), fontsize=10)
    for axis in (large, small):
        axis.axis("off")
    return figure


def pixel_table(image: np.ndarray, title: str) -> str:
    """Return an image as an HTML table of its pixel values, each on its own grey.

    Args:
        image: shape (28, 28), whole numbers from 0 to 255.
        title: the caption.
    """
    looks = [
        [
            f"background: rgb({value},{value},{value}); "
            f"color: {'#000' if value > MIDDLE_GREY else '#fff'}; padding: 0; text-align: center"
            for value in values
        ]
        for values in image.tolist()
    ]
    look = "width: 100%; min-width: 672px; table-layout: fixed; font-size: 12px; line-height: 1.9"
    return html_table((), image.tolist(), caption=title, look=look, looks=looks)


class DigitBrowser(Explorable):
    """The browser; `browse_digits` makes one.

    Attributes:
        label: the dropdown that limits the choice to one label.
        index: the field with the index of the large image.
        backward: the button to the image before, among those with the label.
        forward: the button to the image after.
        random: the button to any image with the label.
        pixels: the checkbox that shows the pixel values.
        picture: the images.
        words: the line that says what is shown.
        table: the pixel values.
    """

    def __init__(self, images: np.ndarray, labels: np.ndarray) -> None:
        self._images, self._labels = images, labels
        # A generator of its own: pressing the button changes no other random numbers.
        self._random = np.random.default_rng(SEED)
        self._indexes = indexes_with(labels, ANY)
        names = [(text("widgets.browser.any"), ANY), *((str(d), d) for d in np.unique(labels))]
        self.label = ipywidgets.Dropdown(
            options=[(name, int(digit)) for name, digit in names],
            value=ANY,
            **labelled(text("widgets.browser.label"), "230px", "initial"),
        )
        self.index = ipywidgets.BoundedIntText(
            value=0,
            min=0,
            max=len(labels) - 1,
            **labelled(text("widgets.browser.index"), "230px", "initial"),
        )
        self.backward = ipywidgets.Button(description=text("widgets.browser.backward"))
        self.forward = ipywidgets.Button(description=text("widgets.browser.forward"))
        self.random = ipywidgets.Button(description=text("widgets.browser.random"))
        self.pixels = ipywidgets.Checkbox(
            value=False, description=text("widgets.browser.pixels"), indent=False
        )
        figure, words = self._state()
        self.picture, self.words = Picture(figure), Words(words)
        self.table = ipywidgets.HTML(layout=ipywidgets.Layout(width="100%"))
        for part in (self.picture.widget, self.table):
            part.add_class(ANSWER)
        parts = [
            side_by_side(self.label, self.index),
            side_by_side(self.backward, self.forward, self.random, self.pixels),
            self.picture.widget,
            self.words.widget,
            self.table,
        ]
        super().__init__(parts, figure.image())
        self.when_changed(self.label, self._choose_label)
        self.when_changed(self.index, self._choose_index)
        self.when_changed(self.pixels, self._show_pixels)
        self.when_pressed(self.backward, lambda: self._move(-1))
        self.when_pressed(self.forward, lambda: self._move(1))
        self.when_pressed(self.random, self._jump)

    def _place(self) -> int:
        return place_at_or_after(self._indexes, self.index.value)

    def _state(self) -> tuple[DescribedFigure, str]:
        """Return the picture and the words for what is chosen now."""
        index, label = self.index.value, int(self._labels[self.index.value])
        place = place_at_or_after(self._indexes, index + 1)
        others = np.roll(self._indexes, -place)[: min(FOLLOWING, len(self._indexes) - 1)]
        figure = draw_choice(self._images, self._labels, np.array([index, *others]))
        words = text(
            "widgets.browser.words",
            index=index,
            last=len(self._labels) - 1,
            total=len(self._labels),
            label=label,
            count=int((self._labels == label).sum()),
        )
        return figure, words

    def _choose_label(self) -> None:
        self._indexes = indexes_with(self._labels, self.label.value)
        index = int(self._indexes[self._place()])
        if index == self.index.value:
            self._show()
        else:
            self.index.value = index

    def _choose_index(self) -> None:
        if self.label.value in (ANY, self._labels[self.index.value]):
            self._show()
        else:
            self.label.value = ANY  # somebody typed an index; the list names no other label

    def _move(self, places: int) -> None:
        place = self._place()
        self.index.value = int(self._indexes[(place + places) % len(self._indexes)])

    def _jump(self) -> None:
        self.index.value = int(self._random.choice(self._indexes))

    def _show(self) -> None:
        figure, words = self._state()
        self.picture.show(figure)
        self.words.say(words)
        self._show_pixels()

    def _show_pixels(self) -> None:
        index = self.index.value
        title = text("widgets.browser.one", label=self._labels[index], index=index)
        self.table.value = pixel_table(self._images[index], title) if self.pixels.value else ""


def browse_digits(images: np.ndarray, labels: np.ndarray) -> DigitBrowser:
    """Look through images: by label, by index or at random, with pixel values on demand.

    Args:
        images: shape (count, 28, 28), whole numbers from 0 to 255.
        labels: whole numbers from 0 to 9, shape (count,).

    Returns:
        The explorable. It changes neither the arrays nor any random numbers outside.

    Raises:
        ValueError: if the shapes are others, or the images are not whole numbers.
    """
    images, labels = np.asarray(images), np.asarray(labels)
    if images.ndim != 3 or images.shape[1:] != (28, 28) or labels.shape != images.shape[:1]:
        message = "widgets.browser.error.shapes"
        raise ValueError(text(message, images=images.shape, labels=labels.shape))
    if not len(images) or images.dtype.kind not in "iu" or labels.dtype.kind not in "iu":
        message = "widgets.browser.error.dtypes"
        raise ValueError(text(message, images=images.dtype, labels=labels.dtype))
    return DigitBrowser(images, labels)
