"""What a test does to an explorable in place of a learner's hands."""

import ipywidgets

from helpers.widgets.explorable import Explorable


def press(explorable: Explorable, button: ipywidgets.Button) -> None:
    """Press a button. An error of the handler is raised; ipywidgets would only log it."""
    explorable.failure = None
    button.click()
    if explorable.failure is not None:
        raise explorable.failure
