"""A front end for tests: an IPython shell in this process that notes what cells display.

It is set up as a notebook's kernel is, so that matplotlib's figures would also be drawn as PNG.
"""

import contextlib
import functools
import os
import sys
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from unittest import mock
from xml.etree import ElementTree

import traitlets.config
from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.pylabtools import select_figure_formats


@functools.cache
def _shell() -> InteractiveShell:
    """Return a shell that is not the process's own one, so that other tests do not notice it."""
    config = traitlets.config.Config()
    config.HistoryManager.enabled = False
    folder = tempfile.mkdtemp(prefix="ipython-")
    main = sys.modules["__main__"]
    with mock.patch.dict(os.environ, IPYTHONDIR=folder):
        shell = InteractiveShell(config=config)  # puts its own module in the place of __main__
    sys.modules["__main__"] = main
    select_figure_formats(shell, {"png"})
    return shell


@contextlib.contextmanager
def displays() -> Iterator[list[dict]]:
    """Give the list of what is displayed in the `with` block, in order.

    Each entry has ``data`` (the text of each MIME type), ``transient`` (with the display's id, if
    it has one) and ``update`` (whether it replaces an earlier display).
    """
    shell, publisher = _shell(), CapturingDisplayPublisher()
    with (
        mock.patch.object(InteractiveShell, "_instance", shell),
        mock.patch.object(shell, "display_pub", publisher),
    ):
        yield publisher.outputs


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read_html(source: str) -> tuple[list[tuple[str, dict[str, str]]], list[str]]:
    """Return the elements of some HTML, with their attributes, and the texts, as a reader sees."""
    collector = _Collector()
    collector.feed(source)
    collector.close()
    return collector.elements, collector.words


def drawing(source: str) -> tuple[str, ElementTree.Element]:
    """Return the alt text of the only drawing in some HTML, and its SVG element.

    Raises:
        ParseError: if the HTML is no well-formed XML.
    """
    (svg,) = ElementTree.fromstring(source)
    assert (svg.tag, svg.get("role")) == ("svg", "img")
    (alt,) = (part.text for part in svg.iter() if part.get("id") == svg.get("aria-labelledby"))
    return alt, svg
