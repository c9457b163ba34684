"""Each directive shows its rows, and each error names the page and the line."""

from collections.abc import Callable

import pytest

from peaceterms import facts

FAULTS = {
    "fact": ("Text\n{fact}`claims[C99].type`", "claims.csv"),
    "cite": ("Text\n{cite}`nobody1900`", "nobody1900"),
    "see": ("Text\n{see}`C99`", "C99"),
    "see form": ("Text\n{see}`X1`", "is not an id"),
    "gloss": ("Text\n{gloss}`open dor`", "open door"),
    "claim-card": ("```{claim-card} C99\n```", "C99"),
    "passage": ("```{passage} ¶16\n```", "¶16"),
    "passage terms": ("```{passage} ¶1\n:terms: nonsense\n```", "nonsense"),
    "chart": ("```{chart} border_member\n```", "border_members"),
    "self-check": ("```{self-check} nowhere\n```", "nowhere"),
    "facts-table": ("```{facts-table} key_votes\n:columns: four: For\n```", "four"),
    "debate": (":::{debate}\nnothing\n:::", "one `with` and one `against`"),
    "side": ("::::{debate}\n:::{side} A\ntext\n:::\n::::", "stance"),
}


@pytest.fixture(scope="module")
def faulty(book: Callable) -> str:
    """What the build says of a book with one page a fault."""
    pages = {
        name.replace(" ", "-"): f"# Title\n\nA first paragraph.\n\n{text}\n"
        for name, (text, _) in FAULTS.items()
    }
    return str(book(**pages).warnings)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_names_page_line_and_what_was_found(faulty: str, fault: str) -> None:
    page = fault.replace(" ", "-") + ".md:"
    found = [line for line in faulty.splitlines() if page in line]
    assert any(FAULTS[fault][1] in line for line in found), found or faulty


def test_a_role_inserts_the_value_and_says_where_it_comes_from(book: Callable) -> None:
    built = book(index="# Title\n\nThe border is {fact}`russia_land_borders[FIN].land_border_km` km long.\n")
    assert not built.warnings
    fact = built.soup().select_one(".fact")
    assert fact.text == "1,309"
    assert fact["data-fact"] == "russia_land_borders[FIN].land_border_km"


def test_a_citation_has_its_reference_on_the_page_with_what_was_checked(book: Callable) -> None:
    page = book(index="# Title\n\nA fact {cite}`natotreaty1949; shifrinson2016`.\n").soup()
    links = page.select(".cite a")
    assert len(links) == 2
    for link, key in zip(links, ("natotreaty1949", "shifrinson2016"), strict=True):
        entry = page.find(id=link["href"].removeprefix("#"))
        source = facts.bibliography()[key]
        assert source.title in entry.text.replace("’", "'")
        assert source.note.split("(")[0].strip().lower() in entry.text.lower()
    assert page.find(id="ref-natotreaty1949").select_one(".unchecked").text == "Checked in part"


def test_a_page_without_citations_has_no_references(book: Callable) -> None:
    assert book(index="# Title\n\nNothing.\n").soup().find(id="references") is None


def test_a_claim_hides_the_verdict_until_the_reader_has_judged(book: Callable) -> None:
    page = book(index="# Title\n\n```{claim-card} C04\n```\n").soup()
    card = page.find(id="c04")
    chosen = [choice["value"] for choice in card.select("input[checked]")]
    assert chosen == [""], "only `not yet` may be chosen beforehand"
    view = card.select_one("details.view")
    assert not view.has_attr("open")
    assert all(view in mark.parents for mark in card.select(".verdict, .sides"))
    assert view.select_one("details.since") is not None
    sides = [len(side.text.split()) for side in view.select(".side p")]
    assert len(sides) == 2
    assert 0.8 <= sides[0] / sides[1] <= 1.25


def test_the_list_of_claims_has_every_claim_and_filters_of_every_kind(book: Callable) -> None:
    page = book(index="# Title\n\n```{claims}\n```\n").soup()
    claims = facts.claims()
    assert [item["id"].upper() for item in page.select(".ledger > li")] == list(claims["claim_id"])
    assert {box["value"] for box in page.select("[name=kind]")} == {f"kind-{kind}" for kind in claims["type"]}
    for summary in page.select(".ledger summary.head"):
        assert not summary.select(".verdict"), "no list shows a verdict beforehand"


def test_a_passage_sets_paraphrase_beside_claims_and_links_back_where_a_claim_was_shown(
    book: Callable,
) -> None:
    page = book(index="# Title\n\n```{passage} ¶11\n```\n\n```{passage} ¶12\n```\n").soup()
    assert page.select_one("#p11 .claim")["id"] == "c24"
    assert page.select_one("#p12 .again a")["href"] == "#c24"
    assert len(page.select("#c24")) == 1


def test_the_side_that_stands_first_must_alternate(book: Callable) -> None:
    debate = "::::{debate}\n:::{side} A\n:stance: STANCE\n\ntext\n:::\n:::{side} B\n:stance: OTHER\n\ntext\n:::\n::::\n"
    first = debate.replace("STANCE", "with").replace("OTHER", "against")
    turned = debate.replace("STANCE", "against").replace("OTHER", "with")
    built = book(index=f"# Title\n\n{first}\n{turned}", again=f"# Again\n\n{first}\n{first}")
    assert "again.md" in built.warnings and "turn the two sides" in built.warnings
    assert "index.md" not in built.warnings
    sides = built.soup().select(".debate > .side")
    assert ["side-b" in side["class"] for side in sides] == [False, True, False, True]


def test_every_question_of_a_page_has_its_answer_folded_with_sources(book: Callable) -> None:
    page = book(index="# Title\n\n```{self-check} nato\n```\n").soup()
    quiz = facts.quiz()
    wanted = quiz[quiz["chapter_id"] == "nato"]
    assert [item["id"].upper() for item in page.select("li.quiz")] == list(wanted["quiz_id"])
    for item in page.select("li.quiz"):
        answer = item.select_one("details.view")
        assert not answer.has_attr("open")
        assert answer.select(".sources a")
        assert not item.select("input[checked]")


def test_the_head_is_made_from_front_matter_and_objectives(book: Callable) -> None:
    head = "---\npage: nato\nlead: What it is for.\nneeds: the reading\nclaims: C11, C17\ncare: It speaks of war.\n---\n"
    page = book(index=f"{head}# NATO\n\nText.\n").soup()
    top = page.select_one("header.page-head")
    assert top.h1.text.startswith("NATO")
    for words in ("What it is for.", "about 5 minutes", "the reading", "C11", "It speaks of war."):
        assert words in top.text
    objectives = facts.objectives()
    assert len(page.select(".objectives li")) == (objectives["page_id"] == "nato").sum()


def test_an_id_that_no_page_shows_is_printed_without_a_link(book: Callable) -> None:
    page = book(index="# Title\n\nSee {see}`C04` and {see}`T1.2`.\n").soup()
    assert not page.select("section > p a")
    assert "C04" in page.text


def test_what_a_page_shows_is_linked_from_another(book: Callable) -> None:
    built = book(index="# Title\n\nSee {see}`C04`.\n", claims="# Claims\n\n```{claims}\n```\n")
    assert built.soup().select_one("section > p a")["href"] == "claims.html#c04"


def test_search_finds_the_words_of_the_directives(book: Callable) -> None:
    built = book(index="# Title\n\n```{claim-card} C01\n```\n")
    assert "balloon" in (built.folder / "searchindex.js").read_text(encoding="utf-8")
