"""Small tables that lessons show: HTML in a notebook, aligned text elsewhere.

Only showing stands here; the numbers come from the lesson.
"""

import html
from collections.abc import Container, Sequence

import numpy as np
from IPython.display import display

from helpers.messages import text

HEAD = 'th scope="col"'
SHORT = 24  # characters: a cell up to this length stays on one line


# JupyterLab sets tables in prose in the middle and those below code at the left.
CENTRED = (
    "<style>.jp-OutputArea-output.jp-RenderedHTMLCommon .course-table table "
    "{ margin: 0 auto 1em }</style>"
)


def html_table(
    header: Sequence[str],
    rows: Sequence[Sequence[object]],
    numbers: Container[int] = (),
    caption: str = "",
    look: str = "",
    looks: Sequence[Sequence[str]] | None = None,
) -> str:
    """Return a table as HTML; it scrolls in a box of its own where there is no room for it.

    Args:
        header: the column titles; none for a table without them.
        rows: one sequence of cells a row, as long as the header if there is one.
        numbers: indexes of the columns with numbers to compare, which are set to the right.
        caption: what the table shows, in words.
        look: CSS of the table.
        looks: CSS of each cell in place of the usual one, in the same order as the rows.

    Raises:
        ValueError: if a row is not as long as the header, or `looks` has another shape.
    """

    def usual(column: int, value: str) -> str:
        # JupyterLab would set all text to the right.
        return f"text-align: {'right' if column in numbers else 'left'}; padding: 0.3em 0.7em" + (
            "; white-space: nowrap" if len(value) <= SHORT else ""
        )

    def line(tag: str, row: Sequence[object], styles: Sequence[str] | None = None) -> str:
        cells = [str(value) for value in row]
        styles = [usual(*cell) for cell in enumerate(cells)] if styles is None else styles
        name = tag.split()[0]
        return "".join(
            f'<{tag} style="{style}">{html.escape(value)}</{name}>'
            for value, style in zip(cells, styles, strict=True)
        )

    if header and any(len(row) != len(header) for row in rows):
        raise ValueError(f"each row needs {len(header)} cells, as the header has")
    if looks is None:
        looks = [None] * len(rows)
    body = "".join(
        f"<tr>{line('td', row, styles)}</tr>" for row, styles in zip(rows, looks, strict=True)
    )
    title = f'<caption style="text-align: left; color: inherit">{html.escape(caption)}</caption>'
    return (
        f'<div class="course-table" style="overflow-x: auto"><table style="border-collapse: '
        f'collapse; font-variant-numeric: tabular-nums; {look}">{title if caption else ""}'
        + (f"<thead><tr>{line(HEAD, header)}</tr></thead>" if header else "")
        + f"<tbody>{body}</tbody></table></div>"
    )


def table_bundle(
    header: Sequence[str], rows: Sequence[Sequence[object]], numbers: Container[int] = ()
) -> dict[str, str]:
    """Return what a notebook shows as a table: HTML, and aligned text for other front ends.

    Args:
        header: the column titles.
        rows: one sequence of cells a row, as long as the header.
        numbers: indexes of the columns with numbers to compare, which are set to the right.
    """
    page = CENTRED + html_table(header, rows, numbers)
    cells = [[str(value) for value in row] for row in (header, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    plain = "\n".join(
        "  ".join(value.ljust(width) for value, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )
    return {"text/html": page, "text/plain": plain}


def show_table(
    header: Sequence[str], rows: Sequence[Sequence[object]], numbers: Container[int] = ()
) -> None:
    """Show a table; the arguments are those of `table_bundle`."""
    display(table_bundle(header, rows, numbers), raw=True)


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
    return text("plotting.table.bytes", count=size)
