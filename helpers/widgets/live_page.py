"""A piece of a page that follows, also after the page was loaded anew."""

from uuid import uuid4

import ipywidgets
from IPython.display import DisplayHandle, display

from helpers.widgets.explorable import display_live, stand_in

# As in other outputs of JupyterLab; a widget has a small fixed height of lines.
LOOK = '<div class="jp-RenderedHTMLCommon" style="line-height: 1.4; padding: 0">{page}</div>'


class LivePage:
    """HTML in two outputs: one that stays in the saved notebook, and a live one that hides it.

    A front end that was loaded anew no longer changes the first when Python tells it to, but it
    gives the second its present content.
    """

    def __init__(self, bundle: dict[str, str]) -> None:
        """Show it.

        Args:
            bundle: the content as ``text/html`` and as ``text/plain``.
        """
        self._name = uuid4().hex
        self._live = ipywidgets.HTML(layout=ipywidgets.Layout(width="100%"))
        self._fill(bundle)
        self._static: DisplayHandle = display(self._stand_in(bundle), raw=True, display_id=True)
        display_live(self._live)

    def update(self, bundle: dict[str, str]) -> None:
        """Replace the content."""
        self._fill(bundle)
        self._static.update(self._stand_in(bundle), raw=True)

    def _fill(self, bundle: dict[str, str]) -> None:
        hide = f'<style>[data-course-static="{self._name}"] {{ display: none }}</style>'
        self._live.value = hide + LOOK.format(page=bundle["text/html"])

    def _stand_in(self, bundle: dict[str, str]) -> dict[str, str]:
        return bundle | {"text/html": stand_in(self._name, bundle["text/html"])}
