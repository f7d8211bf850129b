"""Every word that learners read from the helpers: a catalogue for each language.

Titles, axis labels, alt texts, error messages and feedback stand in the folder of their language,
one file an area, and nowhere else. What to say and when is decided elsewhere.

A lesson's setup cell names its language in the environment variable `COURSE_LANGUAGE`.
"""

import functools
import importlib
import os
import pkgutil
from collections.abc import Mapping
from pathlib import Path

SETTING = "COURSE_LANGUAGE"
ENGLISH = "en"
FOLDER = Path(__file__).parent

# A message whose words follow a number has one template for 1 and another for all else; the
# number is the value `count`. A language without plurals needs only "other".
Message = str | Mapping[str, str]


@functools.cache
def languages() -> list[str]:
    """Return the languages that have a catalogue, English first."""
    found = {module.name for module in pkgutil.iter_modules([str(FOLDER)]) if module.ispkg}
    return [ENGLISH, *sorted(found - {ENGLISH})]


def language() -> str:
    """Return the language of the messages: the setting, or English without one.

    Raises:
        ValueError: if no catalogue has that language.
    """
    chosen = os.environ.get(SETTING) or ENGLISH
    if chosen not in languages():
        raise ValueError(
            f"{SETTING} is {chosen!r}, but the course speaks {', '.join(languages())}. Choose one "
            "of these in the setup cell."
        )
    return chosen


@functools.cache
def catalogue(language: str) -> dict[str, Message]:
    """Return the messages of a language by their keys.

    Args:
        language: a name from `languages`.

    Raises:
        ValueError: if two files have a message of the same key.
    """
    package = importlib.import_module(f"{__name__}.{language}")
    messages: dict[str, Message] = {}
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        area = found.name.removeprefix(f"{package.__name__}.").split(".")[0]
        texts = getattr(importlib.import_module(found.name), "TEXTS", {})
        for name, message in texts.items():
            if f"{area}.{name}" in messages:
                raise ValueError(f"{language}: the message {area}.{name} has two texts")
            messages[f"{area}.{name}"] = message
    return messages


def text(key: str, **values: object) -> str:
    """Return the message stored under a key, in the language of the lesson, with its values.

    Args:
        key: area, full stop, name of the message, such as ``"plotting.axis.epoch"``.
        **values: what the placeholders of the message stand for. `count` also chooses between
            the templates of a message that has one for 1 and one for other numbers.

    Returns:
        The finished message.

    Raises:
        KeyError: if no message has that key, or a placeholder has no value.
    """
    messages = catalogue(language())
    if key not in messages:
        raise KeyError(
            f"no message has the key {key!r}; add it to helpers/messages/{language()}/"
            f"{key.split('.')[0]}.py"
        )
    message = messages[key]
    if not isinstance(message, str):
        message = message.get("one" if values["count"] == 1 else "other", message["other"])
    return message.format(**values)
