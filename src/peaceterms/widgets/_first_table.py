"""The first judgement on paper: what readers without scripts, and printers, get."""

from html import escape
from typing import Any

import pandas as pd

KNOWN = {"2023": "February 2023", "2025": "the end of 2025"}


def worksheet(
    cards: list[dict[str, Any]], text: dict[str, str], answers: list[list[str]], places: pd.Series, set: str
) -> str:
    """Write the worksheet: the plans by date, a column to number, the question, the authors folded away."""
    cards = sorted(cards, key=lambda card: card["iso"])
    letters = dict(zip((card["id"] for card in cards), "ABCDEF", strict=True))
    labels = [label for label, _ in cards[0]["parts"]]
    terms = next(card["parts"][:3] for card in cards if card["id"] == "P00")
    essay = "<br>".join(f"{escape(label)}: {escape(line)}" for label, line in terms)
    place = {card: "" if pd.isna(n) else str(n) for card, n in places.items()}
    rows = [_row(f"Plan {letters[c['id']]}", [line for _, line in c["parts"]], place[c["id"]]) for c in cards]
    none = f'<td colspan="{len(labels)}">{escape(text["none_line"])}</td><td class="num">{place["none"]}</td>'
    rows.append(f'<tr><th scope="row">{escape(text["none"])}</th>{none}</tr>')
    head = "".join(f'<th scope="col">{escape(label)}</th>' for label in ["Plan", *labels, "Your place"])
    authors = "".join(
        f'<tr><th scope="row">Plan {letters[c["id"]]}</th>'
        + "".join(f"<td>{escape(c[key])}</td>" for key in ("name", "author", "date", "family"))
        + "</tr>"
        for c in cards
    )
    author_head = "".join(
        f'<th scope="col">{label}</th>' for label in ("Plan", "Name", "Author", "Date", "Family")
    )
    return (
        '<div class="worksheet">'
        f"<p>{escape(text['prompt'])}</p>"
        "<p>On paper: write 1 beside the one you like most, and so on; give ties the same number; leave the "
        "line empty where you cannot place a card.</p>"
        + _table(f"Plans made public by {KNOWN[set]}, by date; “no settlement” last", head, "".join(rows))
        + '<details class="view"><summary>Who wrote the plans, and when</summary>'
        + _table("The plans and their authors", author_head, authors)
        + "</details>"
        + f"<p><strong>{escape(text['question'])}</strong></p><p>{essay}</p><p>"
        + " ".join(f"☐&nbsp;{escape(words)}" for _, words in answers)
        + "</p>"
        + f"<p><strong>{escape(text['why'])}</strong></p>"
        + f'<p aria-hidden="true">{"_" * 30}</p></div>'
    )


def _row(head: str, cells: list[str], place: str) -> str:
    tds = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr><th scope="row">{head}</th>{tds}<td class="num">{place}</td></tr>'


def _table(caption: str, head: str, body: str) -> str:
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
