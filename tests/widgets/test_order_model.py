"""The order model against a second one: a flat list, each card marked if it shares the place above."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import peaceterms.widgets

MODEL = Path(peaceterms.widgets.__file__).parent / "order_model.js"
IDS = ["a", "b", "c", "d", "e"]


@dataclass
class Flat:
    """Cards as shown, top first, each with whether it shares the place of the card above."""

    cards: list[str] = field(default_factory=list)
    tied: list[bool] = field(default_factory=list)
    tray: list[str] = field(default_factory=lambda: list(IDS))
    worst_first: bool = False

    def rows(self) -> list[list[str]]:
        out: list[list[str]] = []
        for card, tied in zip(self.cards, self.tied, strict=True):
            if tied:
                out[-1].append(card)
            else:
                out.append([card])
        return out

    def take(self, rows: list[list[str]]) -> None:
        self.cards = [card for row in rows for card in row]
        self.tied = [at > 0 for row in rows for at in range(len(row))]

    def state(self) -> dict[str, Any]:
        rows = self.rows()
        return {
            "groups": rows[::-1] if self.worst_first else rows,
            "tray": self.tray,
            "worstFirst": self.worst_first,
        }

    def lift(self, card: str) -> None:
        if card in self.tray:
            self.tray.remove(card)
            return
        at = self.cards.index(card)
        if not self.tied[at] and at + 1 < len(self.tied):
            self.tied[at + 1] = False
        del self.cards[at], self.tied[at]

    def insert(self, at: int, card: str, tied: bool = False) -> None:
        self.cards.insert(at, card)
        self.tied.insert(at, tied)

    def span(self, at: int) -> tuple[int, int]:
        start = at
        while self.tied[start]:
            start -= 1
        end = at + 1
        while end < len(self.tied) and self.tied[end]:
            end += 1
        return start, end

    def act(self, card: str, what: str) -> None:
        if what in {"best", "worst"}:
            what = "top" if (what == "best") != self.worst_first else "foot"
        placed = card in self.cards
        if not placed:
            what = {"up": "top", "down": "foot"}.get(what, what)
        if what in {"top", "foot"}:
            self.lift(card)
            self.insert(0 if what == "top" else len(self.cards), card)
        elif not placed:
            return
        elif what == "back":
            self.lift(card)
            self.tray.insert(0, card)
        elif what == "tie":
            at = self.cards.index(card)
            if at:
                self.tied[at] = not self.tied[at]
        else:
            start, end = self.span(self.cards.index(card))
            size = end - start
            if size > 1:
                to = start if what == "up" else end - 1
            elif what == "up":
                to = self.span(start - 1)[0] if start else 0
            else:
                to = self.span(end)[1] - 1 if end < len(self.cards) else start
            self.lift(card)
            self.insert(to, card)

    def drop(self, card: str, zone: str, before: str | None) -> None:
        if before == card:
            return
        self.lift(card)
        if zone == "tray":
            self.tray.insert(self.tray.index(before) if before else len(self.tray), card)
        elif before is None:
            self.insert(len(self.cards), card)
        else:
            at = self.cards.index(before)
            self.insert(at, card, self.tied[at])

    def flip(self) -> None:
        self.take(self.rows()[::-1])
        self.worst_first = not self.worst_first


ACTS = ["up", "down", "top", "foot", "best", "worst", "tie", "back"]
moves = st.one_of(
    st.tuples(st.just("act"), st.sampled_from(IDS), st.sampled_from(ACTS)),
    st.tuples(st.just("drop"), st.sampled_from(IDS), st.sampled_from(["tray", "ladder"]), st.integers(0, 5)),
    st.tuples(st.just("flip")),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(moves, max_size=30))
def test_any_moves_agree_with_the_flat_model(
    calls: Callable[..., Any], sequence: list[tuple[Any, ...]]
) -> None:
    flat = Flat()
    state = calls(MODEL, "start", IDS)
    for name, *rest in sequence:
        if name == "act":
            flat.act(*rest)
            state = calls(MODEL, "act", state, *rest)
        elif name == "drop":
            card, zone, index = rest
            there = flat.tray if zone == "tray" else flat.cards
            before = there[index] if index < len(there) else None
            flat.drop(card, zone, before)
            state = calls(MODEL, "drop", state, card, zone, before)
        else:
            flat.flip()
            state = calls(MODEL, "flip", state)
        assert state == flat.state(), (name, rest)
        groups = [card for group in state["groups"] for card in group]
        assert sorted(groups + state["tray"]) == IDS
        assert all(state["groups"])
