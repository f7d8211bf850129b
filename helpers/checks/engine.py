"""How a check works: from a learner's value to feedback.

A check is declared as a list of mistakes, each a name and a test. What each lesson asks stands
in a module ``lesson_NN``; every word stands in the message catalogue.
"""

import functools
import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from IPython.display import display

from helpers.messages import catalogue, language, text

UNANSWERED, CORRECT, WRONG = "unanswered", "correct", "wrong"
OTHER = "other"  # the reason of a wrong answer that is no known mistake
LONGEST_UNFINISHED = 20  # parts of an answer such as (..., 28)
SYMBOLS = {UNANSWERED: "○", CORRECT: "✓", WRONG: "✗"}
BORDERS = {UNANSWERED: "#8a8a8a", CORRECT: "#0072B2", WRONG: "#D55E00"}


@dataclass(frozen=True)
class Feedback:
    """What a check says about an answer; a notebook shows it as HTML, or as plain text.

    Attributes:
        check: name of the check, such as ``"scaled_images"``.
        number: number of the exercise, such as ``"1.3"``.
        status: ``"unanswered"``, ``"correct"`` or ``"wrong"``.
        reason: ``"unanswered"``, ``"correct"``, the name of the mistake, or ``"other"``.
        facts: what the placeholders in the words for the reason stand for.
    """

    check: str
    number: str
    status: str
    reason: str
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The feedback in words, with code in backticks and stress in asterisks."""
        if self.status == UNANSWERED:
            return text("checks.sentence.unanswered", number=self.number)
        message = text(words_of(self.check, self.reason), **self.facts)
        return text(f"checks.sentence.{self.status}", number=self.number, message=message)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        symbol = SYMBOLS[self.status]
        words = as_html(self.sentence)
        # Colours of text and background stay those of the theme, so both themes can be read.
        style = f"border-left: 4px solid {BORDERS[self.status]}; padding: 0.4em 0.8em"
        return {
            "text/html": f'<div role="status" style="{style}"><b>{symbol}</b> {words}</div>',
            "text/plain": f"{symbol} {self.sentence}",
        }


def words_of(check: str, reason: str) -> str:
    """Return the key of the message for a reason: the check's own, or the one that many share."""
    own = f"checks.{check}.{reason}"
    return own if own in catalogue(language()) else f"checks.shared.{reason}"


def as_html(sentence: str) -> str:
    """Return a sentence as HTML: code in backticks and stress in asterisks are marked."""
    parts = html.escape(sentence, quote=False).split("`")
    parts[::2] = [re.sub(r"\*([^*]+)\*", r"<em>\1</em>", part) for part in parts[::2]]
    parts[1::2] = [f"<code>{part}</code>" for part in parts[1::2]]
    return "".join(parts)


@dataclass(frozen=True)
class Exercise:
    """What is known of an exercise outside its check.

    Attributes:
        check: name of its check.
        number: such as ``"1.3"``; the part before the full stop is the lesson.
        function: the check itself, as learners call it.
    """

    check: str
    number: str
    function: Callable[..., None]


# A mistake's test gets the learner's answer as `prepare` made it. The first that is true wins.
Test = Callable[..., bool]

EXERCISES: dict[str, Exercise] = {}
# What else is to happen after an answer was judged and its feedback shown.
followers: list[Callable[[Feedback], None]] = []


def check(
    number: str,
    prepare: Callable[..., object | None],
    correct: Test,
    mistakes: dict[str, Test],
    slips: Mapping[str, Test] | None = None,
    facts: Mapping[str, object] | None = None,
    measure: Callable[..., Mapping[str, object]] = lambda prepared: {},
) -> Callable[[Callable[..., object]], Callable[..., None]]:
    """Turn a function's signature and docstring into a check that learners call.

    Args:
        number: number of the exercise, such as ``"1.3"``.
        prepare: turns the learner's raw answers into a value that the tests below understand,
            or returns None when they are of another kind altogether. It meets any Python
            object, of any type and size, must not raise on any, and must not take long. A
            `prepare` that raises is a bug of the check, and the error is shown.
        correct: whether the prepared answer is right.
        mistakes: name of each usual mistake and its test, the most telling first. The hint is
            the message ``checks.<check>.<mistake>`` or, where there is none, the one that many
            checks share, ``checks.shared.<mistake>``. No test matches: ``other``.
        slips: mistakes of any exercise, such as a number in quotes, asked before the others.
            Their tests get the raw answers; see the module ``slips``.
        facts: values of the placeholders in the messages, so that a hint and the check that
            gives it cannot disagree.
        measure: returns more such values, found in the prepared answer, such as its shape. The
            words for slips and for ``other`` cannot use them: there may be no such answer.

    Returns:
        The decorator. The decorated function judges, shows the feedback and tells the
        `followers`; its attribute ``judge`` only returns the `Feedback`. What the
        check was made from are its attributes too, for tests.
    """

    def decorate(function: Callable[..., object]) -> Callable[..., None]:
        name = function.__name__
        if name in EXERCISES or number in {known.number for known in EXERCISES.values()}:
            raise ValueError(f"the check {name!r} or the number {number} exists twice")

        @np.errstate(all="ignore")  # numbers of an answer may be as large as they like
        def judge(*answers: object) -> Feedback:
            if any(map(unfinished, answers)):
                return Feedback(name, number, UNANSWERED, UNANSWERED)
            prepared = prepare(*answers)
            reason = decide(answers, prepared, correct, mistakes, slips or {})
            status = CORRECT if reason == CORRECT else WRONG
            known = dict(facts or {})
            if reason in (CORRECT, *mistakes):
                known |= measure(prepared)
            return Feedback(name, number, status, reason, known)

        @functools.wraps(function)
        def judge_and_show(*answers: object) -> None:
            feedback = judge(*answers)
            display(feedback)
            for follow in followers:
                follow(feedback)

        judge_and_show.judge = judge
        judge_and_show.prepare = prepare
        judge_and_show.correct = correct
        judge_and_show.mistakes = mistakes
        judge_and_show.slips = slips or {}
        EXERCISES[name] = Exercise(name, number, judge_and_show)
        return judge_and_show

    return decorate


def unfinished(answer: object) -> bool:
    """Return whether an answer still is `...`, or a short tuple or list that holds one."""
    if answer is ...:
        return True
    short = type(answer) in (tuple, list) and len(answer) <= LONGEST_UNFINISHED
    return short and any(part is ... for part in answer)


def decide(
    answers: tuple[object, ...],
    prepared: object | None,
    correct: Test,
    mistakes: Mapping[str, Test],
    slips: Mapping[str, Test],
) -> str:
    """Return why an answer is right or wrong: ``"correct"``, a mistake, or ``"other"``."""
    if prepared is not None and correct(prepared):
        return CORRECT
    for name, test in slips.items():
        if test(*answers):
            return name
    if prepared is None:
        return OTHER
    return next((name for name, test in mistakes.items() if test(prepared)), OTHER)
