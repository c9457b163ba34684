"""The first judgement from Python: what it shows, what it refuses, what it puts out."""

import gzip
import json
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
import traitlets

from peaceterms import facts
from peaceterms.widgets import FirstJudgement, OrderError
from peaceterms.widgets import __file__ as widgets_file
from peaceterms.widgets._dates import in_words


@pytest.mark.parametrize("set", ["2023", "2025"])
def test_the_plans_are_those_of_the_set(set: str) -> None:
    look = facts.load("first_look")
    expected = look.loc[look[f"set_{set}"] == "yes", "package_id"].tolist()
    widget = FirstJudgement(set=set)
    assert widget.plans["package_id"].tolist() == expected
    assert [card["id"] for card in widget.cards] == expected
    assert len(expected) == 6 and "P00" in expected


def test_nothing_is_filled_in() -> None:
    widget = FirstJudgement()
    assert (widget.order, widget.answer, widget.reason, widget.shown, widget.shuffled) == (
        [],
        "",
        "",
        False,
        [],
    )
    assert len(widget.unplaced) == 7
    assert widget.ranking.isna().all()


def test_every_line_reaches_the_card_and_the_names_come_from_the_tables() -> None:
    widget = FirstJudgement()
    packages = facts.load("packages").set_index("package_id")
    for card, row in zip(widget.cards, widget.plans.to_dict("records"), strict=True):
        lines = [line.replace("’", "'") for _, line in card["parts"]]
        assert lines == [row["nato"], row["crimea_donbas"], row["payment"], row["also_covers"]]
        assert card["name"].replace("’", "'") == packages.at[card["id"], "package"]
        assert card["family"] == packages.at[card["id"], "family"]


def test_places_are_one_more_than_the_cards_strictly_better() -> None:
    widget = FirstJudgement(order=[["P03"], ["P00", "none"], ["P16"]])
    assert widget.ranking.dropna().to_dict() == {"P03": 1, "P00": 2, "none": 2, "P16": 4}
    assert widget.unplaced == ["P07", "P14", "P15"]
    assert widget.ranking.index.tolist() == ["P03", "P00", "none", "P16", "P07", "P14", "P15"]
    assert isinstance(widget.ranking, pd.Series) and str(widget.ranking.dtype) == "Int64"


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ([["P99"]], r"order\[0\]: found 'P99', expected one of P00, P03"),
        ([["P01"]], "found 'P01'"),  # a plan, but of the other set
        ([["P00"], ["P03", "P00"]], r"order\[1\]: 'P00' already stands in order\[0\]"),
        ([["P00", "P00"]], "already stands"),
        (["P00"], "expected a list of lists"),
        ([["P00"], []], "expected a list of lists"),
    ],
)
def test_a_wrong_order_is_refused_and_the_old_one_stays(order: list, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        FirstJudgement(order=order)
    widget = FirstJudgement(order=[["P00"]])
    with pytest.raises(OrderError, match=words):
        widget.order = order
    assert widget.order == [["P00"]]
    # What comes from the page is held to the same rule.
    with pytest.raises(OrderError, match=words):
        widget.set_state({"order": order})
    assert widget.order == [["P00"]]


def test_a_wrong_set_or_answer_is_refused() -> None:
    with pytest.raises(ValueError, match="set: found '2024', expected one of '2023', '2025'"):
        FirstJudgement(set="2024")
    with pytest.raises(traitlets.TraitError, match="maybe"):
        FirstJudgement(answer="maybe")


def test_the_scale_of_answers_survives_a_stored_notebook() -> None:
    stored = json.loads(json.dumps(FirstJudgement().get_state()["answers"], sort_keys=True))
    scale = ["yes", "probably yes", "undecided", "probably no", "no", "rather not say"]
    assert [key for key, _ in stored] == scale


def test_the_set_and_the_cards_stay_as_they_are() -> None:
    widget = FirstJudgement()
    for name, value in {"set": "2023", "cards": [], "text": {}}.items():
        with pytest.raises(traitlets.TraitError):
            setattr(widget, name, value)


def test_two_widgets_put_out_the_same() -> None:
    one, two = (FirstJudgement(order=[["P03"], ["none"]])._repr_mimebundle_()[0] for _ in range(2))
    view = "application/vnd.jupyter.widget-view+json"
    assert one.pop(view) != two.pop(view)
    assert one == two
    assert one["text/plain"] == "FirstJudgement(set='2025'): 2 of 7 cards placed"


def test_the_state_holds_everything_a_page_needs() -> None:
    state = FirstJudgement().get_state()
    assert state["_esm"].rstrip().endswith("export default { initialize, render };")
    assert "import " not in state["_esm"].split("(", 1)[0]
    json.dumps(state["cards"])


def test_the_page_stays_light() -> None:
    loader = (Path(widgets_file).parent / "loader.js").read_bytes()
    assert len(gzip.compress(loader)) < 3_000
    assert len(gzip.compress(FirstJudgement._esm.encode() + loader)) < 12_000


class Tags(HTMLParser):
    """Collects the tags, and checks that they are closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.all: list[tuple[str, dict]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.all.append((tag, dict(attrs)))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_worksheet_stands_by_date_and_names_nobody_before_the_fold() -> None:
    widget = FirstJudgement()
    before, after = widget.fallback().split("<details", 1)
    for card in widget.cards:
        assert card["name"] not in before
        assert card["author"] not in before
        assert all(line in before for _, line in card["parts"])
    rows = after.split("<tr>")[2:]
    dates = [next(card["iso"] for card in widget.cards if card["name"] in row) for row in rows]
    assert dates == sorted(card["iso"] for card in widget.cards)
    first_lines = {card["iso"]: f"<td>{card['parts'][1][1]}</td>" for card in widget.cards}
    assert sorted(dates, key=lambda date: before.index(first_lines[date])) == dates


def test_the_worksheet_is_sound_html() -> None:
    tags = Tags(FirstJudgement().fallback())
    assert not tags.open
    assert {attrs.get("scope") for tag, attrs in tags.all if tag == "th"} == {"row", "col"}
    assert sum(tag == "caption" for tag, _ in tags.all) == 2


def test_the_worksheet_shows_the_present_order() -> None:
    html = FirstJudgement(order=[["none"], ["P03", "P00"]]).fallback()
    assert html.count('<td class="num">2</td>') == 2
    assert html.count('<td class="num">1</td>') == 1


@pytest.mark.parametrize(
    ("iso", "words"), [("2022-03-29", "29 March 2022"), ("2023-02", "February 2023"), ("2023", "2023")]
)
def test_dates_in_words(iso: str, words: str) -> None:
    assert in_words(iso) == words
