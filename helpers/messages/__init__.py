"""Every word that learners read from the helpers, in one catalogue, one file an area.

Titles, axis labels, alt texts, error messages and feedback stand here and nowhere else,
so that a translation changes this folder alone. What to say and when is decided elsewhere.
"""

from helpers.messages import checks, dataset, plotting, preprocessing, training, widgets

AREAS: dict[str, dict[str, str]] = {
    "checks": checks.TEXTS,
    "dataset": dataset.TEXTS,
    "plotting": plotting.TEXTS,
    "preprocessing": preprocessing.TEXTS,
    "training": training.TEXTS,
    "widgets": widgets.TEXTS,
}


def text(key: str, **values: object) -> str:
    """Return the message stored under a key, with its placeholders filled in.

    Args:
        key: area, full stop, name of the message, such as ``"plotting.axis.epoch"``.
        **values: what the placeholders of the message stand for.

    Returns:
        The finished message.

    Raises:
        KeyError: if no message has that key, or a placeholder has no value.
    """
    area, _, name = key.partition(".")
    if name not in AREAS.get(area, {}):
        raise KeyError(f"no message has the key {key!r}; add it to helpers/messages/{area}.py")
    return AREAS[area][name].format(**values)
