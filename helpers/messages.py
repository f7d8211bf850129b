"""Every word that learners read from the helpers, in one catalogue.

Titles, axis labels, alt texts, error messages and feedback stand here and nowhere else,
so that a translation changes this file alone. What to say and when is decided elsewhere.
"""

TEXTS: dict[str, str] = {}


def text(key: str, **values: object) -> str:
    """Return the message stored under a key, with its placeholders filled in.

    Args:
        key: name of the message, such as ``"axis.epoch"``.
        **values: what the placeholders of the message stand for.

    Returns:
        The finished message.

    Raises:
        KeyError: if no message has that key, or a placeholder has no value.
    """
    if key not in TEXTS:
        raise KeyError(f"no message has the key {key!r}; add it to helpers/messages.py")
    return TEXTS[key].format(**values)
