"""Sentences that tell the reader which of several things has happened in a lesson.

The words stand in the catalogue; a lesson's own code prints none, so that it is the same in
every language.
"""

from helpers.messages import text


def model_source(loaded: bool, epochs: int) -> None:
    """Print whether the model came from lesson 04's file or was trained here.

    Args:
        loaded: True if the model was loaded from the file.
        epochs: for how many epochs it was trained here otherwise.
    """
    print(
        text("training.source.loaded") if loaded else text("training.source.trained", epochs=epochs)
    )
