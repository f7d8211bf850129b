"""The facts that tests read from code."""

import pytest
from code_facts import assigned, defined, imports, read_first, strings


def test_imports():
    source = "import a.b, c\ndef f():\n    from d.e import g, h"
    assert imports(source) == {"a.b", "c", "d.e.g", "d.e.h"}
    with pytest.raises(ValueError, match="full name"):
        imports("from . import a")


def test_strings():
    assert strings("f('a', f'b {n} {\"c\"}')") == ["a", "b {} {}", "c"]


def test_assigned_names_are_found_at_any_depth():
    source = "a = 1\nwith f() as b:\n    for c, (d, *e) in g:\n        h += 1\ni.j = k[0] = 2"
    assert assigned(source) == {"a", "b", "c", "d", "e", "h"}


def test_defined_names_stand_at_the_top():
    assert defined("a = 1\ndef f():\n    b = 1\nclass C:\n    c = 1") == {"a", "f", "C"}


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("a", {"a"}),
        ("a = 1\na", set()),
        ("a = a + 1", {"a"}),
        ("b = [a for a in c]", {"c"}),
        ("def f(a):\n    b = a\n    return b + c", {"c"}),
        ("f(a=1)", {"f"}),
        ("class A(B):\n    pass\nA()", {"B"}),
        ("x[a] = 1", {"x", "a"}),
    ],
)
def test_names_that_a_cell_reads_first(source, names):
    assert read_first(source) == names
