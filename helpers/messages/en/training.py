"""What learners read while and after a model trains."""

_RANGE = (
    "\nOur {count} runs with different seeds gave {low:.4f} to {high:.4f}, {mean:.4f} on average."
)

TEXTS: dict[str, str] = {
    "live.title": "epoch {done} of {planned}",
    "live.alt": "A chart shows the training after epoch {done} of {planned}: {latest}.",
    "live.value": "{name} {value:.4f}",
    "reference.inside": "Your test accuracy, {value:.4f}, lies inside our range." + _RANGE,
    "reference.above": (
        "Your test accuracy, {value:.4f}, lies above our range: a lucky run." + _RANGE
    ),
    "reference.below": (
        "Your test accuracy, {value:.4f}, lies below our range." + _RANGE + "\nA little below is "
        "chance. Much below points to a slip: check the scaling, the labels\nand the number of epochs."
    ),
    "reference.no_share": (
        "A test accuracy is a share from 0 to 1, but got {value}. `model.evaluate` returns the loss "
        "first and the accuracy second."
    ),
    "source.loaded": "Loaded the model that lesson 04 saved.",
    "source.trained": (
        "Found no model from lesson 04: trained the same network here, for {epochs} epochs\n"
        "instead of 10."
    ),
}
