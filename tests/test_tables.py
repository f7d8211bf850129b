"""Tables show the right facts, as HTML and as text, and escape what they are given."""

import numpy as np
import pytest
from front_end import displays, read_html

from helpers.tables import memory, show_arrays, show_table


def shown_table(show, *args, **kw):
    """Return the table's cells row by row, as read from its HTML, and its plain text."""
    with displays() as shown:
        assert show(*args, **kw) is None
    (output,) = shown
    assert set(output["data"]) == {"text/html", "text/plain"}
    html = output["data"]["text/html"]
    rows = [read_html(part)[1] for part in html.split("<tr>")[1:]]
    return rows, output["data"]["text/plain"], html


def test_table_as_html_and_as_aligned_text():
    rows, plain, html = shown_table(show_table, ["name", "n"], [("a long name", 1), ("b", 22)])
    assert rows == [["name", "n"], ["a long name", "1"], ["b", "22"]]
    assert plain == "name         n\na long name  1\nb            22"
    assert html.count('<th scope="col"') == 2


def test_numbers_stand_on_the_right_and_text_on_the_left():
    long = "more words than fit into a short cell of the table"
    _, _, html = shown_table(show_table, ["name", "n"], [(long, 1)], numbers=(1,))
    cells = [attributes["style"] for tag, attributes in read_html(html)[0] if tag in ("th", "td")]
    short = "; white-space: nowrap"
    assert cells == [f"text-align: {side}; padding: 0.3em 0.7em" + end for side, end in (
        ("left", short), ("right", short), ("left", ""), ("right", short)
    )]  # fmt: skip


def test_table_escapes_its_cells():
    nasty = "<script>alert('x')</script> & \"y\""
    rows, plain, html = shown_table(show_table, [nasty], [[nasty]])
    assert rows == [[nasty], [nasty]]
    assert "<script" not in html
    assert nasty in plain


def test_rows_of_another_length_are_refused():
    with pytest.raises(ValueError, match="1 cells"):
        show_table(["a"], [["1", "2"]])


def test_arrays_are_described():
    arrays = {
        "images": np.arange(2 * 28 * 28, dtype="uint8").reshape(2, 28, 28),
        "scaled": np.linspace(0, 1, 250_000, dtype="float32"),
        "pixel": np.uint8(7),
    }
    rows, plain, _ = shown_table(show_arrays, **arrays)
    assert rows[0] == ["name", "rank", "shape", "dtype", "smallest … largest value", "memory"]
    assert rows[1:] == [
        ["images", "3", "(2, 28, 28)", "uint8", "0 … 255", "1,568 bytes"],
        ["scaled", "1", "(250000,)", "float32", "0 … 1", "1.0 MB"],
        ["pixel", "0", "()", "uint8", "7 … 7", "1 byte"],
    ]
    assert all(cell in plain for row in rows for cell in row)


@pytest.mark.parametrize(
    ("values", "extremes"),
    [
        (np.array([True, False]), "0 … 1"),
        (np.array([-1.5, 2.25]), "-1.5 … 2.25"),
        (np.zeros((0, 10)), "–"),
        (np.array(["seven", "two"]), "–"),
    ],
)
def test_range_of_a_column(values, extremes):
    rows, _, _ = shown_table(show_arrays, values=values)
    assert rows[1][4] == extremes


def test_arrays_are_not_changed():
    array = np.arange(6.0)
    shown_table(show_arrays, array=array)
    np.testing.assert_array_equal(array, np.arange(6.0))


def test_no_array_is_an_error_that_says_what_to_pass():
    with pytest.raises(ValueError, match="Pass at least one, such as `x_train=x_train`"):
        show_arrays()


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (784, "784 bytes"),
        (999_999, "999,999 bytes"),
        (1_000_000, "1.0 MB"),
        (188_160_000, "188.2 MB"),
        (1_500_000_000, "1,500.0 MB"),
    ],
)
def test_memory_in_words(size, words):
    assert memory(size) == words
