"""What learners read from the widgets."""

TEXTS: dict[str, str] = {
    "shared.failure": "Something went wrong here. {kind}: {message}",
    "shared.static": (
        "This is a picture of the start; the live version with controls needs JupyterLab or Colab."
    ),
}
