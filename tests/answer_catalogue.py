"""Answers of learners to the exercises, and what the checks say to them in the lesson's own kernel.

The answers stand in tests/answers/, one file a lesson. A block replaces the open lines of the
exercise's answer cell; its first line says what it is:

    # %% 1.3 right · a list in place of a tuple
    # %% 1.3 wrong [labels] · the labels' shape

`[labels]` is the mistake that the check must name. Answers are written by someone who knows the
task and not the check; `python tools/judge_answers.py` shows what the check says, and records it.
"""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
import notebook_runner
import solutions

FOLDER = Path(__file__).parent / "answers"
FIRST_LINE = re.compile(
    r"# %% (?P<number>\d+\.\d+) (?P<kind>right|wrong)(?: \[(?P<reason>\w+)\])? · (?P<title>.+)"
)


@dataclasses.dataclass(frozen=True)
class Answer:
    """One answer to an exercise.

    Attributes:
        number: of the exercise, such as ``"1.3"``.
        kind: ``"right"`` or ``"wrong"``.
        reason: the mistake that the check must name; None where none is recorded.
        title: what is special about the answer.
        code: what the learner writes in place of the open lines.
    """

    number: str
    kind: str
    reason: str | None
    title: str
    code: str


@dataclasses.dataclass(frozen=True)
class Verdict:
    """What happened to an answer.

    Attributes:
        answer: the answer.
        status: ``"correct"``, ``"wrong"`` or ``"unanswered"``, or ``"raised"``.
        reason: the reason that the check gave, or the error.
        sentence: what the learner reads.
    """

    answer: Answer
    status: str
    reason: str
    sentence: str

    @property
    def as_expected(self) -> bool:
        """Whether a right answer was accepted, or the mistake of a wrong one was named."""
        if self.answer.kind == "right":
            return self.status == "correct"
        return self.status == "wrong" and self.answer.reason in (None, self.reason)


def read_answers(path: Path) -> list[Answer]:
    """Return the answers in a file of tests/answers/.

    Raises:
        ValueError: if a first line has another form, or two answers have one title.
    """
    found = []
    for block in re.split(r"^(?=# %% )", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        first, _, code = block.partition("\n")
        fields = FIRST_LINE.fullmatch(first.rstrip())
        if not fields:
            raise ValueError(f"{path.name}: not the first line of an answer: {first}")
        found.append(Answer(**fields.groupdict(), code=code.strip("\n")))
    titles = [(answer.number, answer.title) for answer in found]
    twice = {title for title in titles if titles.count(title) > 1}
    if twice:
        raise ValueError(f"{path.name}: these answers stand there twice: {sorted(twice)}")
    return found


def judged_source(exercise: solutions.Exercise, code: str) -> str:
    """Return an answer cell with an answer in it, and the check's feedback in `_feedback`."""
    solved = dataclasses.replace(exercise, solution=code).solved_source
    cell, _, call = solved.rpartition("\n")
    return f"{cell}\n_feedback = {call.replace('(', '.judge(', 1)}"


def judge(lesson: Path, answers: list[Answer], folder: Path) -> Iterator[Verdict]:
    """Run a lesson, and at each exercise the answers to it, each as if it were the only one.

    Args:
        lesson: the notebook; it is read only.
        answers: answers to its exercises. The other exercises hold their solutions.
        folder: working folder of the kernel.

    Yields:
        What happened to each answer, in the order of the exercises.
    """
    exercises = {exercise.answer: exercise for exercise in solutions.exercises(lesson)}
    cells = [cell for cell in nbformat.read(lesson, as_version=4).cells if cell.cell_type == "code"]
    with notebook_runner.Kernel(folder) as kernel:
        for cell in cells:
            exercise = exercises.get(cell.id)
            for answer in answers:
                if exercise and answer.number == exercise.number:
                    yield _judge(kernel, exercise, answer)
            kernel.run(exercise.solved_source if exercise else cell.source, cell.id)


def _judge(kernel: notebook_runner.Kernel, exercise: solutions.Exercise, answer: Answer) -> Verdict:
    kernel.keep_variables()
    try:
        kernel.run(judged_source(exercise, answer.code), answer.title)
        feedback = "[_feedback.status, _feedback.reason, _feedback.sentence]"
        return Verdict(answer, *kernel.value(feedback))
    except notebook_runner.CellFailed as error:
        return Verdict(answer, "raised", error.error, error.message)
    finally:
        kernel.restore_variables()
