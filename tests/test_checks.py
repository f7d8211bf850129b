"""The checks of all lessons: what each promises, whatever a learner gives it.

What they say to answers of learners stands in test_answers.
"""

import inspect
import random
import re
from pathlib import Path

import keras
import made_checks
import numpy as np
import pytest
from answer_catalogue import FOLDER, read_answers
from front_end import displays
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st
from notebook_runner import LESSONS, NOTEBOOKS
from solutions import exercises, right_answers
from words import templates, texts

from helpers import checks
from helpers.checks import answers, engine
from helpers.checks.trained import training_mistakes

EXERCISES = {
    exercise.check: (NOTEBOOKS / f"{lesson}.ipynb", exercise)
    for lesson in LESSONS
    for exercise in exercises(NOTEBOOKS / f"{lesson}.ipynb")
}
NAMES = sorted(engine.EXERCISES)
ANSWERS = [answer for path in sorted(FOLDER.glob("*.py")) for answer in read_answers(path)]
make_check = made_checks.make_check
each_check = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("saved_by_solutions")


@pytest.fixture(autouse=True)
def in_one_folder(folder, monkeypatch):
    """Let all tests save in one folder, so that what a solution has saved is still there."""
    monkeypatch.chdir(folder)


def right(name):
    """Return the arguments of the solution."""
    return right_answers(EXERCISES[name][0])[name]


def find(name):
    return getattr(checks, name)


def test_every_check_can_be_called_by_the_name_of_its_exercise():
    assert set(NAMES) < set(dir(checks))
    assert all(find(name) is engine.EXERCISES[name].function for name in NAMES)


@each_check
def test_every_mistake_has_an_answer_that_makes_it(name):
    """So a test that is lost, or says the opposite, is noticed in test_answers.

    A mistake of every training, or one whose hint several share, needs an answer in one of them.
    """
    _, exercise = EXERCISES[name]
    named = {answer.reason for answer in ANSWERS if answer.number == exercise.number}
    anywhere = {answer.reason for answer in ANSWERS}
    for mistake in find(name).mistakes:
        shared = engine.words_of(name, mistake).startswith("checks.shared.")
        shared = shared or mistake in training_mistakes(enough=0)
        assert mistake in (anywhere if shared else named)


# The words -------------------------------------------------------------------------------------

TEXTS = texts("checks")
SHARED = ("status.", "sentence.", "progress.", "hand_in.", "shared.")
ABOUT_THE_EXERCISE = ("task", "section", "correct", "other")


@each_check
def test_every_reason_has_its_words(name):
    check = find(name)
    asked = {*check.mistakes, *check.slips, *ABOUT_THE_EXERCISE}
    own = {key.removeprefix(f"{name}.") for key in TEXTS if key.startswith(f"{name}.")}
    assert own <= asked
    keys = [engine.words_of(name, key) for key in asked - {"task", "section"}]
    hints = [hint for key in keys for hint in templates(TEXTS[key.removeprefix("checks.")])]
    assert len(set(hints)) == len(hints)
    for hint in hints:
        assert re.search(r"[.?]\*?$", hint), hint
        assert hint.count("`") % 2 == 0, hint


def test_every_shared_hint_is_given_by_several_checks():
    keys = [
        engine.words_of(name, reason)
        for name in NAMES
        for reason in {*find(name).mistakes, *find(name).slips}
    ]
    shared = [f"checks.{key}" for key in TEXTS if key.startswith("shared.")]
    assert not [key for key in shared if keys.count(key) < 2]


def test_no_words_without_a_check():
    names = {key.split(".")[0] for key in TEXTS if not key.startswith(SHARED)}
    assert sorted(names) == sorted(engine.EXERCISES)


# Any answer ------------------------------------------------------------------------------------


# ruff: noqa: D102 (classes as learners write them have no docstrings)


class Raises:
    """An object that raises whatever is done with it."""

    def __getattribute__(self, name):
        raise RuntimeError(name)

    def __eq__(self, other):
        raise RuntimeError

    def __len__(self):
        raise RuntimeError

    def __array__(self, *_):
        raise RuntimeError

    def __bool__(self):
        raise RuntimeError

    __hash__ = None


class UnbuiltModel(keras.Model):
    """A model whose call fails."""

    def call(self, inputs):
        raise ArithmeticError


class HalfModel(keras.Model):
    """A model that forgot what every model has to do first."""

    def __init__(self):
        self.words = "no super"


class LyingModel(keras.Model):
    """A model with properties that raise."""

    @property
    def inputs(self):
        raise RuntimeError

    @property
    def outputs(self):
        raise RuntimeError


LOOP = []
LOOP.append(LOOP)
EAGER = keras.ops.convert_to_tensor
JUNK = {
    "none": lambda: None,
    "true": lambda: True,
    "text": lambda: "text",
    "empty-text": lambda: "",
    "bytes": lambda: b"bytes",
    "minus-one": lambda: -1,
    "not-a-number": lambda: float("nan"),
    "infinity": lambda: float("inf"),
    "complex": lambda: 1j,
    "whole-number-without-end": lambda: 10**5000,
    "numpy-text": lambda: np.str_("text"),
    "date": lambda: np.datetime64("2026-01-01"),
    "empty-array": lambda: np.zeros((0, 28, 28)),
    "empty-list": lambda: [],
    "huge-array": lambda: np.broadcast_to(np.float32(0), (10**6, 10**4)),
    "huge-images": lambda: np.broadcast_to(np.uint8(1), (10**7, 28, 28)),
    "array-of-nan": lambda: np.full((100, 28, 28), np.nan, "float32"),
    "rows-of-nan": lambda: np.full((6, 10), np.nan),
    "array-of-infinity": lambda: np.full((100, 28, 28), np.inf, "float32"),
    "array-of-largest": lambda: np.full((100, 28, 28), np.finfo("float64").max),
    "array-of-texts": lambda: np.array(["a", "b"]),
    "array-of-objects": lambda: np.frompyfunc(lambda _: Raises(), 1, 1)(np.zeros(2)),
    "array-of-truth": lambda: np.ones((100, 28, 28), bool),
    "masked-array": lambda: np.ma.masked_all((3,)),
    "records": lambda: np.zeros(3, dtype=[("a", "i4")]),
    "uneven-list": lambda: [1, [2, 3]],
    "list-of-nothing": lambda: [None, None],
    "list-in-itself": lambda: LOOP,
    "long-list": lambda: [[0.0]] * 100_000,
    "huge-numbers": lambda: [10**400, 1.5],
    "dict": lambda: {"a": 1, None: 2},
    "dict-of-numbers": lambda: {1: -1, 2: Raises()},
    "set": lambda: {1, 2, 3},
    "generator": lambda: (n for n in range(3)),
    "range": lambda: range(10**18),
    "function": lambda: print,
    "raising-function": lambda: lambda *_: 1 / 0,
    "class": lambda: int,
    "raising-object": Raises,
    "list-of-raising-objects": lambda: [Raises()],
    "path": lambda: Path("saved"),
    "module": lambda: keras,
    "tensor": lambda: EAGER([-1.0]),
    "tensor-of-texts": lambda: EAGER(["text"], dtype="string"),
    "variable": lambda: keras.Variable([[-1.0]]),
    "symbolic-tensor": lambda: keras.Input((28, 28)),
    "layer": lambda: keras.layers.Dense(10),
    "model-class": lambda: keras.Model,
    "model-of-nothing": keras.Sequential,
    "model-not-built": lambda: keras.Sequential([keras.layers.Dense(10)]),
    "model-of-other-shape": lambda: keras.Sequential(
        [keras.layers.Input((5,)), keras.layers.Dense(3)]
    ),
    "model-with-failing-call": UnbuiltModel,
    "class-with-failing-call": lambda: UnbuiltModel,
    "model-without-super": HalfModel,
    "class-without-super": lambda: HalfModel,
    "class-with-raising-properties": lambda: LyingModel,
    "history-of-nothing": keras.callbacks.History,
}


@pytest.mark.filterwarnings("error")
@each_check
def test_junk_is_wrong_and_nothing_else(name):
    check = find(name)
    count = len(inspect.signature(check).parameters)
    for junk, make in JUNK.items():
        calls = [
            (*right(name)[:place], make(), *right(name)[place + 1 :]) for place in range(count)
        ]
        for arguments in [*calls, (make(),) * count]:
            assert (junk, check.judge(*arguments).status) == (junk, "wrong")


@each_check
@pytest.mark.parametrize("unfinished", [..., (..., 28), [...], (1, ...)], ids=str)
def test_unanswered(name, unfinished):
    check = find(name)
    for place in range(len(inspect.signature(check).parameters)):
        arguments = list(right(name))
        arguments[place] = unfinished
        feedback = check.judge(*arguments)
        assert (feedback.status, feedback.reason) == ("unanswered", "unanswered")


def numbers_of(name):
    """Return the first right answer as a decimal array, or None if it is no number."""
    arguments = right(name)
    found = answers.array(arguments[0]) if len(arguments) == 1 else None
    return None if found is None or not found.size else found.astype("float64")


@each_check
def test_numbers_count_not_how_they_are_written(name):
    numbers = numbers_of(name)
    if numbers is None or answers.array(right(name)[0]).dtype.kind == "b":
        return
    judge = find(name).judge
    assert judge(right(name)[0]).status == "correct"
    if find(name).judge(numbers).status == "correct":  # the dtype was not asked
        spellings = [EAGER(numbers), keras.Variable(numbers), numbers.copy()]
        if "a_list" not in find(name).mistakes:  # what `predict` does not take
            spellings.append(numbers.tolist())
        for spelt in spellings:
            assert judge(spelt).status == "correct"


@each_check
def test_one_number_elsewhere_is_wrong(name):
    numbers = numbers_of(name)
    if numbers is None:
        return

    @settings(max_examples=30, deadline=None)
    @for_all(st.integers(0, numbers.size - 1), st.sampled_from([-1e9, -2.5, 0.3, 1, 77.5, 1e300]))
    def change_one(place, change):
        changed = numbers.copy()
        changed.flat[place] += change
        dtype = answers.array(right(name)[0]).dtype
        with np.errstate(over="ignore"):
            given = changed.astype(dtype) if dtype.kind == "f" else changed
        assert find(name).judge(given).status == "wrong"

    change_one()


def weights_of(answer):
    model = answers.model(answer)
    if model is None:
        return None
    return model.built, model.get_weights()


@each_check
def test_check_leaves_the_answer_and_random_numbers_alone(name):
    before = [weights_of(answer) for answer in right(name)]

    draw = [random.random, np.random.rand]
    if keras.version() >= "3.13":  # before, the seed did not reach Keras' own generator
        draw.append(lambda: float(keras.random.uniform(())))

    keras.utils.set_random_seed(5)
    expected = [number() for number in draw]
    keras.utils.set_random_seed(5)
    find(name).judge(*right(name))
    assert [number() for number in draw] == expected
    for one, answer in zip(before, right(name), strict=True):
        np.testing.assert_equal(one, weights_of(answer))


@each_check
def test_arrays_may_be_write_protected(name):
    arguments = right(name)
    protected = []
    for answer in arguments:
        if type(answer) is np.ndarray:
            answer = answer.copy()
            answer.flags.writeable = False
        protected.append(answer)
    assert find(name).judge(*protected).status == "correct"


# The engine ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "status", "reason"),
    [
        (9, "correct", "correct"),
        (3, "wrong", "too_small"),
        (10, "wrong", "other"),
        ("9", "wrong", "other"),
        (..., "unanswered", "unanswered"),
        ((1, ...), "unanswered", "unanswered"),
        ((1,) * 30 + (...,), "wrong", "other"),
    ],
)
def test_reasons(make_check, answer, status, reason):
    feedback = make_check().judge(answer)
    assert (feedback.check, feedback.number) == ("nine", "9.1")
    assert (feedback.status, feedback.reason) == (status, reason)


def test_first_mistake_wins_and_slips_come_before():
    def decide(prepared, slips):
        mistakes = {"first": lambda _: True, "second": lambda _: True}
        return engine.decide((1,), prepared, lambda _: False, mistakes, slips)

    assert decide(1, {}) == "first"
    assert decide(1, {"slip": lambda given: given == 1}) == "slip"
    assert decide(None, {"slip": lambda given: given == 2}) == "other"


def test_hint_gets_the_facts_of_its_check_and_of_the_answer(make_check):
    given = {"facts": {"least": 9_000}, "measure": lambda found: {"found": 2 * found}}
    sentence = make_check("ten", "9.10", **given).judge(3).sentence
    assert sentence == "9.10 · Not yet. too_small of ten: 6 of 9,000."
    assert make_check("eleven", "9.11", **given).judge("text").facts == {"least": 9_000}


def test_bug_of_a_check_is_shown(make_check):
    def broken(answer):
        return 1 / 0

    check = make_check(prepare=broken)
    with pytest.raises(ZeroDivisionError):
        check.judge(9)
    with pytest.raises(ZeroDivisionError):
        check(9)
    assert check.judge(...).status == "unanswered"


def test_two_checks_of_one_name_or_number_are_a_mistake(make_check):
    make_check()
    with pytest.raises(ValueError, match="twice"):
        make_check()
    with pytest.raises(ValueError, match="twice"):
        make_check("ten")


def test_check_keeps_its_name_and_says_what_it_asks():
    for name in NAMES:
        assert find(name).__name__ == name
        assert find(name).__doc__.startswith("Check ")


@pytest.fixture
def shown():
    """The list of what a notebook shows; see `front_end.displays`."""
    with displays() as outputs:
        yield outputs


def test_feedback_is_shown_as_html_and_as_text(make_check, shown):
    make_check()(3)
    html, plain = shown[0]["data"]["text/html"], shown[0]["data"]["text/plain"]
    assert plain == "✗ 9.1 · Not yet. too_small of `nine` <b>&</b>"
    assert "<code>nine</code> &lt;b&gt;&amp;&lt;/b&gt;" in html
    assert "✗" in html
    assert 'role="status"' in html


def test_code_and_stress_are_marked_up():
    sentence = "The *first* of `a * b * c` <i>, *not* `<b>`."
    assert engine.as_html(sentence) == (
        "The <em>first</em> of <code>a * b * c</code> &lt;i&gt;, <em>not</em> "
        "<code>&lt;b&gt;</code>."
    )


@pytest.mark.parametrize(("answer", "symbol"), [(9, "✓"), (1, "✗"), (..., "○")])
def test_symbol_and_border_tell_the_status(make_check, answer, symbol):
    feedback = make_check().judge(answer)
    shown = feedback._repr_mimebundle_()
    assert shown["text/plain"].startswith(f"{symbol} 9.1 · ")
    assert engine.BORDERS[feedback.status] in shown["text/html"]
    assert "background" not in shown["text/html"]
    assert "; color" not in shown["text/html"]


# The views of answers --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "dtype", "shape"),
    [
        (5, "int64", ()),
        (np.float32(0.5), "float32", ()),
        ([1, 2], "int64", (2,)),
        ([[1.0, 2], (3, 4)], "float64", (2, 2)),
        ([np.zeros((2, 3), "float32")] * 2, "float32", (2, 2, 3)),
        (EAGER([1.0]), "float32", (1,)),
        ([EAGER(1.0), EAGER(2.0)], "float32", (2,)),
        (keras.Variable(np.zeros((1, 2), "float32")), "float32", (1, 2)),
        (np.zeros((0, 3), "uint8"), "uint8", (0, 3)),
        ([True], "bool", (1,)),
    ],
)
def test_array(answer, dtype, shape):
    found = answers.array(answer)
    assert (found.dtype, found.shape) == (np.dtype(dtype), shape)


@pytest.mark.parametrize("junk", JUNK)
def test_views_take_anything(junk):
    views = (answers.array, answers.number, answers.whole_number, answers.whole_numbers,
             answers.string, answers.model, answers.model_class, answers.layer,
             answers.history)  # fmt: skip
    for view in views:
        view(JUNK[junk]())


def test_array_of_another_size_is_none():
    assert answers.array(np.zeros(11), most=10) is None
    assert answers.array([0] * 11, most=10) is None
    assert answers.array([[0] * 5] * 3, most=10) is None
    assert answers.array(np.zeros(10), most=10) is not None


@pytest.mark.parametrize(
    ("view", "answer", "found"),
    [
        (answers.number, 5, 5),
        (answers.number, np.array(0.5), 0.5),
        (answers.number, True, None),
        (answers.number, [5], None),
        (answers.whole_number, 5.0, 5),
        (answers.whole_number, EAGER(5), 5),
        (answers.whole_number, 5.5, None),
        (answers.whole_number, float("inf"), None),
        (answers.whole_numbers, (1, 28.0), (1, 28)),
        (answers.whole_numbers, np.zeros(3).shape, (3,)),
        (answers.whole_numbers, (0.5,), None),
        (answers.whole_numbers, 3, None),
        (answers.whole_numbers, [True], None),
        (answers.string, " adam\n", "adam"),
        (answers.string, 1, None),
        (answers.history, {"loss": [1, 0.5]}, {"loss": [1.0, 0.5]}),
        (answers.history, {"loss": 1}, None),
        (answers.history, {1: [1]}, None),
    ],
)
def test_view(view, answer, found):
    assert view(answer) == found


def test_equal_compares_shapes_first_and_forgives_rounding():
    assert answers.equal(np.array([1, 2]), [1.000001, 2])
    assert not answers.equal(np.array([1, 2]), [1.1, 2])
    assert not answers.equal(np.array([[1, 2]]), [1, 2])
    assert not answers.equal(np.array([np.nan]), [np.nan])


def test_code_of_a_learner_may_fail_but_not_more():
    def draw():
        return random.random(), np.random.rand()

    def fails():
        draw()
        raise ArithmeticError

    keras.utils.set_random_seed(1)
    expected = draw()
    keras.utils.set_random_seed(1)
    failure = answers.outcome(fails)
    assert isinstance(failure.error, ArithmeticError)
    assert draw() == expected
    assert answers.outcome(max, 1, 2) == 2
    with pytest.raises(KeyboardInterrupt):
        answers.outcome(_raise, KeyboardInterrupt)


def _raise(kind):
    raise kind


def test_outputs_of_a_model_that_is_not_built_are_none_and_it_stays_so():
    model = keras.Sequential([keras.layers.Dense(2)])
    assert answers.outputs(model, np.zeros((1, 3))) is None
    assert not model.built


def test_outputs_go_to_named_inputs_in_order():
    one, other = (keras.Input((1,), name=name) for name in ("b", "a"))
    model = keras.Model({"b": one, "a": other}, keras.layers.Subtract()([one, other]))
    assert answers.outputs(model, np.array([[3.0]]), np.array([[1.0]])).tolist() == [[2.0]]
    assert answers.input_shapes(model) == [(1,), (1,)]
