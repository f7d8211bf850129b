"""The figure that every picture of the course is drawn on: it carries its own alt text.

JupyterLab shows matplotlib's pictures without alt text. The figure here shows itself as an
HTML image with alt text instead. What is drawn on it is decided in the modules above.
"""

import base64
import html
import io
from dataclasses import dataclass

import matplotlib.pyplot as plt
from IPython.display import display
from matplotlib.figure import Figure

MAX_WIDTH = 7.0  # inches; at 100 pixels an inch, a figure fits the column of a notebook
MARGIN = 0.08  # inches of white at the edge, and around each plot
SCREEN_DPI = 100  # pixels an inch on the page
DETAIL = 1.5  # pixels drawn for each pixel on the page, for sharp text on dense screens


@dataclass(frozen=True, repr=False)
class DescribedImage:
    """A finished image with alt text; notebooks show the image, plain text shows the alt text.

    Attributes:
        html: an ``<img>`` element that holds its own data.
        alt: what the image shows, in words.
    """

    html: str
    alt: str

    def __repr__(self) -> str:
        return self.alt

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": self.alt}


class DescribedFigure(Figure):
    """A matplotlib figure with alt text, shown as one HTML image.

    Attributes:
        alt: what the picture shows, in words; screen readers and plain text show it.
    """

    alt: str = ""

    def png(self) -> bytes:
        """Return the figure as the bytes of a PNG file with an opaque background."""
        buffer = io.BytesIO()
        self.savefig(buffer, format="png", dpi=SCREEN_DPI * DETAIL, transparent=False)
        return buffer.getvalue()

    def image(self) -> DescribedImage:
        """Return the figure as it looks now, as an image; later drawing does not change it."""
        width = round(self.get_figwidth() * SCREEN_DPI)
        return DescribedImage(image_html(self.png(), "image/png", self.alt, width), self.alt)

    def _ipython_display_(self) -> None:
        # A figure that only offered its HTML would be drawn a second time: notebooks ask
        # matplotlib for a PNG of every figure, and keep both.
        display(self.image())


def image_html(data: bytes, mime_type: str, alt: str, width: int) -> str:
    """Return an HTML image that holds its own data, so that it shows on every front end.

    Args:
        data: the bytes of the image file.
        mime_type: such as ``"image/png"`` or ``"image/svg+xml"``.
        alt: what the picture shows, in words.
        width: width on the page in pixels; the image shrinks where there is less room.

    Returns:
        An ``<img>`` element with a data address.
    """
    encoded = base64.b64encode(data).decode("ascii")
    return (
        f'<img alt="{html.escape(alt, quote=True)}" '
        f'src="data:{mime_type};base64,{encoded}" '
        f'style="width: {width}px; max-width: 100%; height: auto">'
    )


def new_figure(width: float, height: float, alt: str) -> DescribedFigure:
    """Make an empty figure with alt text, known to pyplot, so that a notebook shows it.

    Args:
        width: width in inches, at most 7, the column of a notebook.
        height: height in inches.
        alt: what the picture will show, in words.

    Returns:
        The empty figure.

    Raises:
        ValueError: if the figure is wider than the column, or the alt text is empty.
    """
    if width > MAX_WIDTH:
        raise ValueError(f"a figure is at most {MAX_WIDTH} inches wide, not {width}")
    if not alt.strip():
        raise ValueError("a figure needs alt text: say in words what it shows")
    figure = plt.figure(
        FigureClass=DescribedFigure,
        figsize=(width, height),
        layout="constrained",
        facecolor="white",
    )
    # In a dark theme the figure is a white card: nothing should touch its edge.
    figure.get_layout_engine().set(w_pad=MARGIN, h_pad=MARGIN)
    figure.alt = alt
    return figure
