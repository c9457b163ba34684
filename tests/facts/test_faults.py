"""Seeded faults: a broken cell of every kind stops the load with one line that says where, what and how to mend."""

import pytest

from peaceterms import facts
from peaceterms.facts.models import MODELS

from .conftest import Break

# table, row (from 1), column, broken cell, the place and the words expected of the message
CELLS = [
    # one fault for each kind of column
    ("nato_members", 5, "source_id_geo", "X", "column source_id_geo: found 'X', expected ids of sources.csv; correct the cell or add the source"),
    ("nato_members", 5, "capital", "", "column capital: found '', expected a filled cell; correct the cell"),
    ("nato_members", 5, "source_id", "", "column source_id: found '', expected a filled cell"),
    ("nato_members", 5, "capital_lat", "95.5", "column capital_lat: found '95.5', expected at most 90"),
    ("nato_members", 5, "capital_lat", "north", "column capital_lat: found 'north', expected a number such as 12 or 12.5"),
    ("nato_members", 5, "capital_lat", "", "column capital_lat: found a blank, expected a value"),
    ("nato_members", 5, "accession_date", "1949-13-01", "column accession_date: found '1949-13-01', expected a day of the calendar as YYYY-MM-DD"),
    ("nato_members", 5, "accession_date", "1949", "column accession_date: found '1949', expected a day of the calendar as YYYY-MM-DD"),
    ("nato_members", 5, "confidence", "sure", "column confidence: found 'sure', expected one of confirmed, single-source, derived"),
    ("nato_members", 5, "country_iso3", "Isl", "column country_iso3: found 'Isl', expected a value like UKR"),
    ("nato_members", 5, "land_border_with_russia", "maybe", "column land_border_with_russia: found 'maybe', expected one of yes, no"),
    ("polls_territory", 5, "share_pct", "101", "column share_pct: found '101', expected at most 100"),
    ("polls_territory", 5, "sample_size", "2000.5", "column sample_size: found '2000.5', expected a whole number"),
    ("lenses", 1, "rank", "0", "column rank: found '0', expected at least 1"),
    ("timeline", 1, "date", "1949-04-31", "column date: found '1949-04-31', expected a date as YYYY-MM-DD, YYYY-MM or YYYY"),
    ("claims", 1, "source_ids", "tac2023; nobody1900", "column source_ids: found 'nobody1900', expected ids of sources.bib; correct the cell or add the source"),
    ("claims", 2, "verdict", "true", "column verdict: found 'true', expected one of supported, partly supported"),
    ("claims", 2, "type", "opinion", "column type: found 'opinion', expected one of fact, interpretation"),
    ("claims", 2, "confidence", "confirmed", "column confidence: found 'confirmed', expected one of checked, unchecked"),
    ("claims", 2, "strongest_support", "", "column strongest_support: found '', expected a filled cell"),
    ("claims", 2, "strongest_objection", "", "column strongest_objection: found '', expected a filled cell"),
    ("paragraphs", 2, "claim_ids", "C01; C77", "column claim_ids: found 'C77', expected ids of claims.csv; correct the cell or add the claim"),
    ("lenses", 1, "basis", "guessed", "column basis: found 'guessed', expected one of read, inferred, silent"),
    ("lenses", 1, "lens_id", "Lens 1", "column lens_id: found 'Lens 1', expected a value like L1"),
    ("parties", 1, "lens_id", "L11", "column lens_id: found 'L11', expected an id of lenses.csv; correct the cell or add the lens"),
    ("lens_terms", 1, "term_id", "T99", "column term_id: found 'T99', expected an id of terms.csv; correct the cell or add the term"),
    ("lens_criteria", 1, "criterion_id", "K10", "column criterion_id: found 'K10', expected an id of criteria.csv; correct the cell or add the criterion"),
    ("pairs", 1, "option_b", "T5.9", "column option_b: found 'T5.9', expected an id of terms.csv; correct the cell or add the option"),
    ("terms", 1, "corresponds_to_proposal", "P02; P22", "found 'P22', expected ids of proposals.csv; correct the cell or add the proposal"),
    ("packages", 1, "T3", "T4.1", "column T3: found 'T4.1', expected an option of T3"),
    ("packages", 2, "partial_terms", "T2;T10", "column partial_terms: found 'T10', expected ids of terms.csv"),
    ("packages", 2, "package_id", "P77", "column package_id: found 'P77', expected an id of proposals.csv"),
    ("first_look", 1, "package_id", "P77", "column package_id: found 'P77', expected an id of packages.csv; correct the cell or add the package"),
    ("quiz", 1, "chapter_id", "chapter", "column chapter_id: found 'chapter', expected an id of objectives.csv; correct the cell or add the page"),
    ("quiz", 1, "answer", "E", "column answer: found 'E', expected one of A, B, C, D"),
    ("sources", 1, "source_id", "NEW_1999", "column source_id: found 'NEW_1999', expected an id of sources.bib; correct the cell or add the source"),
    ("sources", 1, "licence", "", "column licence: found '', expected a filled cell"),
    ("sources", 1, "url", "data.worldbank.org", "column url: found 'data.worldbank.org', expected a value like https://example.org/page"),
    ("press_items", 1, "source_id", "PRESS_X", "column source_id: found 'PRESS_X', expected ids of sources.csv"),
    ("unga_rollcall_full", 1, "country_iso3", "ATL", "found 'ATL', expected an id of population_un_members.csv; correct the cell or add the row"),
    ("polls_russia", 1, "fieldwork", "2022-02/March", "column fieldwork: found '2022-02/March', expected a date as YYYY-MM-DD, YYYY-MM or YYYY, several parted by /"),
    ("military_expenditure", 1, "sipri_colour_flag", "blue", "found 'blue', expected one of sipri_estimate, blank"),
    # the house style of text
    ("glossary", 3, "definition", "A word \N{EM DASH} a gap", "column definition: found 'A word \N{EM DASH} a gap', expected no em dash"),
    ("glossary", 3, "definition", "A word\tand a tab", "column definition: found 'A word\\tand a tab', expected no tab"),
    ("glossary", 3, "definition", "Two  spaces", "column definition: found 'Two  spaces', expected single spaces"),
    ("glossary", 3, "definition", "Words ", "column definition: found 'Words ', expected no outer space"),
    ("glossary", 3, "definition", "See /srv/data/x for it", "column definition: found 'See /srv/data/x for it'"),
    ("glossary", 3, "definition", "See localhost for it", "expected no path or address of one machine"),
    # one fault for each rule on whole rows
    ("aid_to_ukraine_kiel", 1, "total_allocations_eur_bn", "115.4", "found '115.4', expected the sum of financial, humanitarian and military aid"),
    ("alliance_counts_atop", 1, "n_defence_pact_partners", "2", "column n_defence_pact_partners+defence_pact_partners: found '2 / North Korea', expected as many names as partners"),
    ("alliances_china_russia", 1, "end_date", "1960-01-01", "found '1961-07-11 / 1960-01-01', expected an end that is not before the signature"),
    ("argument", 2, "node_id", "B7", "column node_id: found 'B7', expected A for the conclusion of step A, A1 for a premise"),
    ("argument", 1, "supports", "B", "column supports: found 'B', expected the conclusion of its own step"),
    ("argument", 5, "title", "", "column title: found '', expected a title for every conclusion"),
    ("argument", 4, "why_needed", "", "column why_needed: found '', expected what fails without it for every hidden premise"),
    ("argument", 5, "bears", "", "column bears: found '', expected needed or helps for a conclusion that supports another"),
    ("china_russia_trade", 1, "total_usd_bn", "6.0", "expected parts that sum to the total, within 0.1"),
    ("cinc_capabilities", 1, "urban_population_thousand", "300000.0", "found '300000.0', expected no more than the population"),
    ("civilian_casualties_monthly", 2, "month_start_date", "2022-03-02", "found '2022-03-02', expected the first day of the month after that of the row above"),
    ("civilian_casualties_ohchr", 1, "as_of_date", "2022-02-01", "expected a last day that is not before the first"),
    ("claims", 12, "paragraph", "¶7, ¶16", "column paragraph: found '¶7, ¶16', expected paragraphs of paragraphs.csv"),
    ("claims", 1, "checkable", "no", "column checkable+verdict: found 'no / supported', expected the verdict not checkable where"),
    ("currency_settlement_russia", 1, "share_pct", "99", "found '99', expected shares of one month and flow that sum to at most 100"),
    ("damage_needs_rdna", 1, "published_date", "2022-05-01", "expected a last day counted that is before the publication"),
    ("eu_russia_trade", 2, "total_eur_bn", "258", "found '158.5 / 99.0 / 258', expected parts that sum to the total"),
    ("gdp", 2, "unit", "US$", "found 'gdp_current_usd / US$', expected one unit for each measure"),
    ("key_votes", 2, "abstain", "57", "column for+against+abstain+not_voting: found '100 / 11 / 57 / 24', expected votes that sum to 193"),
    ("key_votes", 1, "not_voting", "1", "found '13 / 1 / 1 / 1', expected votes that sum to 193 (General Assembly) or 15"),
    ("key_votes", 10, "known_at_essay_date", "yes", "found 'yes', expected yes up to 2023-02-07 and no after it"),
    ("proposals", 2, "known_at_essay_date", "no", "found 'no', expected yes up to 2023-02-07 and no after it"),
    ("lenses", 1, "rank", "", "column basis+rank: found 'read / ', expected a blank rank where, and only where, the basis is silent"),
    ("lens_terms", 1, "basis", "silent", "expected a blank rank where, and only where, the basis is silent"),
    ("lens_terms", 2, "lens", "Realism", "found 'L1 / Realism', expected one name for each lens"),
    ("lenses", 2, "rank", "9", "column rank: found '9', expected ranks 1, 2, 3 and so on, without a gap in each list"),
    ("lens_criteria", 1, "rank", "9", "column rank: found '9', expected ranks 1, 2, 3 and so on"),
    ("lenses", 1, "option_id", "T2.1", "column option_id: found 'T2.1', expected an option of the term in term_id"),
    ("voices", 1, "option_id", "T3.1", "column option_id: found 'T3.1', expected an option of the term in term_id"),
    ("terms", 9, "option_id", "T3.9", "column option_id: found 'T3.9', expected an option of the term in term_id"),
    ("nato_members", 1, "land_border_with_russia_km", "5", "found 'no / 5', expected a length where, and only where, there is a border"),
    ("packages", 2, "alternatives", "T2:T2.0; T6:T6.9", "found 'T2:T2.0; T6:T6.9', expected options of their terms"),
    ("packages", 2, "alternatives", "T2:T6.1", "found 'T2:T6.1', expected options of their terms"),
    ("pairs", 1, "option_b", "T3.2", "found 'T3.1 / T3.2', expected two options of different terms, each pair once"),
    ("polls_nato_membership", 1, "against_pct", "99", "expected shares that sum to at most 100"),
    ("polls_nato_membership", 1, "month_start_date", "2006-10-01", "found '2006-10-01 / 2006-09-17', expected the first day of the month of fieldwork"),
    ("polls_territory", 1, "fieldwork_end", "2014-02-01", "found '2014-02-08 / 2014-02-01', expected an end that is not before the start"),
    ("territorial_votes", 1, "date_end", "1991-01-01", "expected an end that is not before the start"),
    ("population", 40, "share_of_world_pct", "50", "found '50', expected the population over that of the world in the same year"),
    ("power_rankings", 2, "unit", "bn US$", "expected one unit for each measure"),
    ("quiz", 1, "option_d", "", "column answer: found 'D', expected a letter whose option is filled"),
    ("referendum_1991", 1, "invalid_votes", "1", "expected parts that sum to the ballots cast"),
    ("referendum_1991", 1, "yes_pct_of_electorate", "40", "found '40', expected turnout times the share of yes"),
    ("russia_land_borders", 1, "share_of_russian_land_border_pct", "9", "found '9', expected the length over the sum of all lengths"),
    ("terms", 2, "order", "3", "column order: found '3', expected 1, 2, 3 and so on within each term"),
    ("terms", 2, "source_ids", "", "column source_ids: found '', expected a filled cell for every option but left unsaid"),
    ("terms", 2, "subject", "Something else.", "expected the same words in every row of the term"),
    ("terms", 2, "card_place", "{place} joins.", "expected words with {place} for the options of T2, blank elsewhere"),
    ("territory_control", 1, "share_of_ukraine_pct", "", "expected at least one figure"),
    ("timeline", 1, "precision", "month", "column precision: found 'month', expected the precision of the date"),
    ("timeline", 3, "date", "1950-01-01", "column date: found '1950-01-01', expected no date before that of the row above"),
    ("timeline", 1, "known_at_essay_date", "no", "expected yes up to 2023-02-07 and no after it"),
    ("unga_ideal_points", 1, "session_year", "1992", "found '46 / 1992', expected the year 1945 plus the session"),
    ("unga_ideal_points", 1, "ideal_point_q95", "-2.5", "expected the place between its two quantiles"),
    ("unga_ukraine_resolutions", 1, "no", "10", "found '100 / 10 / 58 / 24', expected votes that sum to 193"),
    ("unga_votes_by_population", 1, "n_states", "101", "expected states that sum to 193 for each resolution"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "row", "column", "cell", "message"), CELLS)
def test_broken_cell(table: str, row: int, column: str, cell: str, message: str, set_cell: Break) -> None:
    set_cell(table, row, column, cell)
    with pytest.raises(facts.FactsError) as caught:
        facts.load(table)
    lines = str(caught.value).split("\n")
    here = [line for line in lines if line.startswith(f"{table}.csv, row {row} (line {row + 1}), ")]
    assert any(message in line for line in here), "\n".join(lines)


def test_every_rule_on_rows_has_a_fault_here() -> None:
    rules = {str(check.error) for model in MODELS.values() for check in model.to_schema().checks}
    seeded = {
        rule for rule in rules if any(message.rpartition("expected ")[2] in rule for *_, message in CELLS)
    }
    assert rules - seeded == set()
