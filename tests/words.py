"""The messages as tests ask for them: those of one area, in the language of this test run."""

from helpers.messages import Message, catalogue, language


def texts(area: str) -> dict[str, Message]:
    """Return the messages of an area, such as ``"checks"``, by their names without the area."""
    return {
        key.removeprefix(f"{area}."): message
        for key, message in catalogue(language()).items()
        if key.startswith(f"{area}.")
    }


def templates(message: Message) -> list[str]:
    """Return the texts of a message: one, or one for each number."""
    return [message] if isinstance(message, str) else list(message.values())
