"""What every check says: the three answers, and the table of progress."""

TEXTS: dict[str, str] = {
    "status.unanswered": "Not answered yet",
    "status.correct": "Correct",
    "status.wrong": "Not yet",
    "sentence.unanswered": "{number} · Not answered yet: replace the `...`, then run the cell again.",
    "sentence.correct": "{number} · Correct. {message}",
    "sentence.wrong": "{number} · Not yet. {message}",
    "progress.exercise": "exercise",
    "progress.task": "task",
    "progress.state": "state",
    "progress.read_again": "read again",
    "progress.all_done": "All exercises of this lesson are done.",
    "progress.unknown_lesson": (
        "No lesson {lesson!r} has exercises. The lessons with exercises are: {known}."
    ),
}
