"""What the lessons share: the data set, pictures, preprocessing, the training display.

Nothing here hides Keras: every Keras call that a lesson teaches stands in its notebook.
Import the modules by name, such as ``from helpers import plotting``.
"""
