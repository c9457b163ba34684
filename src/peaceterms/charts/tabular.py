"""Tables as HTML that a screen reader can follow: every header cell heads a row or a column, and says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from peaceterms.charts import words

LONG = 40  # letters


@dataclass(frozen=True, eq=False)
class Table:
    """A frame as a page or a notebook shows it.

    Attributes
    ----------
    frame
        What is shown. An index with a name is shown as the first column.
    caption
        What the table is, with its unit.
    """

    frame: pd.DataFrame
    caption: str

    def html(self) -> str:
        """Return the table as HTML, in a frame that scrolls sideways."""
        return markup(self.frame, self.caption, even=True)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """Return what a notebook shows."""
        text = written(self.frame, even=True).to_string(index=False)
        return {"text/html": self.html(), "text/plain": f"{self.caption}\n\n{text}"}


def table(frame: pd.DataFrame | pd.Series, caption: str, columns: Mapping[str, str] | None = None) -> Table:
    """Show a frame, or a series, as a table with a caption.

    Parameters
    ----------
    frame
        What to show.
    caption
        What the table is, with its unit.
    columns
        The columns to show in their order, each with a header that a reader understands; all by default.
    """
    shown = frame.to_frame() if isinstance(frame, pd.Series) else frame
    if columns is not None:
        shown = shown[list(columns)].rename(columns=dict(columns))
    return Table(shown, caption)


def flat(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame with plain headers and, if its index has a name, with the index as first columns."""
    shown = frame.reset_index(drop=frame.index.names == [None])
    shown.columns = [str(name) for name in shown.columns]
    return shown


def written(frame: pd.DataFrame, *, even: bool = False) -> pd.DataFrame:
    """Return a frame with every cell as text: thousands parted, gaps as a dash, years without a comma.

    Parameters
    ----------
    frame
        The frame.
    even
        Whether the numbers of a column get as many decimals as the one that needs most.
    """
    shown = flat(frame)
    names = list(map(str, shown))
    columns = {name: [_cell(value, name) for value in shown[name].astype(object)] for name in names}
    for name in names if even else ():
        if pd.api.types.is_float_dtype(shown[name]):
            digits = max(len(cell.partition(".")[2]) for cell in columns[name])
            columns[name] = [
                "–" if pd.isna(value) else words.number(value, digits) for value in shown[name].astype(object)
            ]
    return pd.DataFrame(columns, dtype="str")


def markup(frame: pd.DataFrame, caption: str, *, even: bool = False) -> str:
    """Return a frame as an HTML table; the first cell of a row is its heading, and `even` as in `written`."""
    shown, cells = flat(frame), written(frame, even=even)
    kinds = {name: _kind(shown[name], name) for name in map(str, shown)}
    head = "".join(f'<th scope="col"{kind}>{escape(name)}</th>' for name, kind in kinds.items())
    body = []
    for row in cells.itertuples(index=False):
        first, *rest = zip(map(escape, row), kinds.values(), strict=True)
        others = "".join(f"<td{kind}>{_roomy(cell)}</td>" for cell, kind in rest)
        body.append(f'<tr><th scope="row"{first[1]}>{first[0]}</th>{others}</tr>')
    title = escape(caption)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{title}"><table>'
        f"<caption>{title}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table></div>"
    )


def _is_year(name: str) -> bool:
    return name.lower() == "year"


def _cell(value: Any, name: str) -> str:
    return str(int(value)) if _is_year(name) and pd.notna(value) else words.cell(value)


def _kind(cells: pd.Series, name: str) -> str:
    """Return the class of the cells of a column: numbers stand right, dates stay on one line."""
    if pd.api.types.is_numeric_dtype(cells) and not _is_year(name):
        return ' class="num"'
    return ' class="nowrap"' if pd.api.types.is_datetime64_any_dtype(cells) else ""


def _roomy(cell: str) -> str:
    """Return a cell, a long one as a paragraph, which the page does not let become too narrow."""
    return f"<p>{cell}</p>" if len(cell) > LONG else cell
