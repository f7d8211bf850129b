"""What every check says: the three answers, hints that many share, and the table of progress."""

TEXTS: dict[str, str] = {
    "status.unanswered": "Not answered yet",
    "status.correct": "Correct",
    "status.wrong": "Not yet",
    "sentence.unanswered": "{number} · Not answered yet: replace the `...`, then run the cell again.",
    "sentence.correct": "{number} · Correct. {message}",
    "sentence.wrong": "{number} · Not yet. {message}",
    "shared.nothing": (
        "The answer is `None`. A method that changes something often returns nothing; then the "
        "`=` keeps `None`. Give the value itself."
    ),
    "shared.not_called": (
        "This is a function or a class, not its result. Call it: put brackets behind its name, "
        "and in them what it needs."
    ),
    "shared.text": "This is text. The check needs numbers: no quotes, and no `str`.",
    "shared.several_numbers": (
        "These are several numbers, but the answer is one. In Python a comma separates two "
        "numbers: write large numbers as `50_000` and decimals with a point, as `0.5`."
    ),
    "shared.comma_in_number": (
        "In Python a comma separates two numbers, so `50,000` is 50 and 0. Write `50_000`, or "
        "only digits."
    ),
    "shared.thousandth": (
        "This is 1,000 times too small. In Python a point begins the decimals, so `50.000` is "
        "50. Write `50_000`, or only digits."
    ),
    "progress.exercise": "exercise",
    "progress.task": "task",
    "progress.state": "state",
    "progress.read_again": "read again",
    "progress.all_done": "Well done! All exercises of this lesson are correct.",
    "progress.unknown_lesson": (
        "No lesson {lesson!r} has exercises. The lessons with exercises are: {known}."
    ),
}
