"""Small tables that lessons show: HTML in a notebook, aligned text elsewhere.

Only showing stands here; the numbers come from the lesson.
"""

import html
from collections.abc import Container, Sequence

import numpy as np
from IPython.display import display

from helpers.messages import text

SHORT = 24  # characters: a cell up to this length stays on one line


def show_table(
    header: Sequence[str], rows: Sequence[Sequence[object]], numbers: Container[int] = ()
) -> None:
    """Show a table as HTML, with a plain-text form for front ends without HTML.

    Args:
        header: the column titles.
        rows: one sequence of cells a row, as long as the header.
        numbers: indexes of the columns with numbers to compare; HTML shows them to the right.
    """
    cells = [[str(value) for value in row] for row in rows]
    widths = [max(len(row[i]) for row in [list(header), *cells]) for i in range(len(header))]
    plain = "\n".join(
        "  ".join(value.ljust(width) for value, width in zip(row, widths, strict=True)).rstrip()
        for row in [list(header), *cells]
    )

    def line(tag: str, row: Sequence[str]) -> str:
        # JupyterLab would set all text to the right.
        styles = [
            f"text-align: {'right' if column in numbers else 'left'}"
            + ("; white-space: nowrap" if len(value) <= SHORT else "")
            for column, value in enumerate(row)
        ]
        name = tag.split()[0]
        return "".join(
            f'<{tag} style="{style}">{html.escape(value)}</{name}>'
            for value, style in zip(row, styles, strict=True)
        )

    head = line('th scope="col"', header)
    body = "".join(f"<tr>{line('td', row)}</tr>" for row in cells)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    display({"text/html": table, "text/plain": plain}, raw=True)


def show_arrays(**arrays: np.ndarray) -> None:
    """Show rank, shape, dtype, range and memory of named arrays as a table.

    Args:
        **arrays: the arrays under the names to show, such as ``x_train=x_train``.

    Raises:
        ValueError: if no array was given.
    """
    if not arrays:
        raise ValueError(text("plotting.error.no_arrays"))
    header = [
        text(f"plotting.table.{name}")
        for name in ("name", "rank", "shape", "dtype", "range", "memory")
    ]
    rows = []
    for name, value in arrays.items():
        array = np.asarray(value)
        ordered = array.size > 0 and array.dtype.kind in "biuf"
        extremes = f"{array.min():g} … {array.max():g}" if ordered else "–"
        rows.append((name, array.ndim, array.shape, array.dtype, extremes, memory(array.nbytes)))
    show_table(header, rows, numbers=(1, 4, 5))


def memory(size: int) -> str:
    """Return a number of bytes as readers like it, such as ``"188.2 MB"`` (1 MB = 10⁶ bytes)."""
    if size >= 1_000_000:
        return f"{size / 1e6:,.1f} MB"
    return text("plotting.table.bytes", size=size)
