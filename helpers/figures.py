"""The figure that every picture of the course is drawn on: it follows the page's theme.

Notebooks show it as a drawing inside the page (SVG) with alt text, sharp at any zoom. Whatever
is black becomes the colour of the page's text, whatever is white the page's background; other
colours and pictures stay as they are. What is drawn is decided in the modules above.
"""

import html
import io
import re
import uuid
from dataclasses import dataclass

import matplotlib as mpl
import matplotlib.pyplot as plt
from IPython.display import display
from matplotlib.figure import Figure

from helpers.messages import language

MAX_WIDTH = 7.0  # inches
MARGIN = 0.04  # inches around each plot
# A figure fills its column, up to a width at which its letters are a little larger than those of
# the page. Where the column is very narrow it keeps letters that can be read, and is scrolled.
SCREEN_DPI = 120  # pixels an inch at most
LEAST_DPI = 62  # pixels an inch at least

INK, PAPER = "#000000", "#ffffff"  # become the colours of the page
# The background of JupyterLab, of Colab, or of whatever lies below.
PAGE = "var(--jp-layout-color0, var(--colab-primary-surface-color, transparent))"
PHOTO_DPI = 150  # resolution of what is no small grid of pixels
SMALL = 64  # rows or columns up to which each pixel is kept as a square

# The font family of each language; matplotlib's own has the letters of Europe, but no Hangul.
FONTS = {"en": "DejaVu Sans"}


@dataclass(frozen=True, repr=False)
class DescribedImage:
    """A finished image with alt text; notebooks show the image, plain text shows the alt text.

    Attributes:
        html: the image, an ``<svg>`` element in a box that scrolls where there is no room.
        alt: what the image shows, in words.
    """

    html: str
    alt: str

    def __repr__(self) -> str:
        return self.alt

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": self.alt}


class DescribedFigure(Figure):
    """A matplotlib figure with alt text, shown as one drawing in the colours of the page.

    Attributes:
        alt: what the picture shows, in words; screen readers and plain text show it.
    """

    alt: str = ""

    def svg(self) -> str:
        """Return the figure as an SVG file with black letters and no background."""
        for picture in (picture for axes in self.axes for picture in axes.images):
            if max(picture.get_array().shape[:2]) <= SMALL:
                picture.set_interpolation("none")
        buffer = io.StringIO()
        settings = {
            "font.sans-serif": [FONTS.get(language(), FONTS["en"]), FONTS["en"]],
            "svg.fonttype": "path",  # no page needs a font, and all is where it was measured
            "svg.hashsalt": "course",
        }
        with mpl.rc_context(settings):
            self.savefig(
                buffer, format="svg", dpi=PHOTO_DPI, transparent=True, metadata={"Date": None}
            )
        return buffer.getvalue()

    def image(self) -> DescribedImage:
        """Return the figure as it looks now, as an image; later drawing does not change it."""
        width = self.get_figwidth()
        return DescribedImage(page_svg(self.svg(), self.alt, width), self.alt)

    def _ipython_display_(self) -> None:
        # A figure that only offered its HTML would be drawn a second time: notebooks ask
        # matplotlib for a PNG of every figure, and keep both.
        display(self.image())


def page_svg(svg: str, alt: str, width: float) -> str:
    """Return a file that matplotlib wrote as a drawing to put into a page, in the page's colours.

    Args:
        svg: the file's text.
        alt: what the picture shows, in words. Where a page removes drawings, as JupyterLab does
            in a notebook that it does not trust, these words are left.
        width: width in inches.

    Returns:
        An HTML element that needs nothing from outside and changes nothing else in its page.
    """
    # A page may hold many drawings, in other tabs too: names inside one must be its own.
    prefix = f"f{uuid.uuid4().hex[:8]}-"
    view = re.search(r'viewBox="([^"]+)"', svg)[1]
    inside = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
    inside = re.sub(r"<!--.*?-->|<metadata>.*?</metadata>", "", inside, flags=re.DOTALL)
    # Its style sheet would hold for the whole page.
    inside = re.sub(r"<defs>\s*<style.*?</style>\s*</defs>", "", inside, flags=re.DOTALL)
    inside = inside.replace("xlink:href", "href").replace(INK, "currentColor")
    inside = inside.replace(PAPER, PAGE)
    used = set(re.findall(r'(?:href="#|url\(#)([^")]+)', inside))
    inside = re.sub(
        r' id="([^"]+)"', lambda name: f' id="{prefix}{name[1]}"' if name[1] in used else "", inside
    )
    inside = re.sub(r'(href="#|url\(#)', rf"\g<1>{prefix}", inside)
    inside = re.sub(r"\s*\n\s*", "\n", inside).strip()
    return (
        '<div style="overflow-x: auto; max-width: 100%">'
        f'<svg role="img" aria-labelledby="{prefix}alt" viewBox="{view}" '
        f'style="display: block; width: 100%; height: auto; min-width: {width * LEAST_DPI:.0f}px; '
        f'max-width: {width * SCREEN_DPI:.0f}px; fill: currentColor; stroke-linejoin: round">'
        f'<desc id="{prefix}alt">{html.escape(alt)}</desc>{inside}</svg></div>'
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
    figure = plt.figure(FigureClass=DescribedFigure, figsize=(width, height), layout="constrained")
    figure.get_layout_engine().set(w_pad=MARGIN, h_pad=MARGIN)
    figure.alt = alt
    return figure
