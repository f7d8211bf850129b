"""Explorables: pictures with controls, to feel what one number changes.

Each lesson shows some of them next to the idea, and works without them. Their words stand in the
message catalogue; what they compute stands in plain functions that are tested without a browser.
"""

from helpers.widgets.descent_explorer import explore_descent
from helpers.widgets.digit_browser import browse_digits
from helpers.widgets.drawing_pad import drawing_pad
from helpers.widgets.loss_explorer import explore_loss
from helpers.widgets.network_explorer import explore_network
from helpers.widgets.threshold import threshold
from helpers.widgets.trainer import open_trainer

__all__ = [
    "browse_digits",
    "drawing_pad",
    "explore_descent",
    "explore_loss",
    "explore_network",
    "open_trainer",
    "threshold",
]
