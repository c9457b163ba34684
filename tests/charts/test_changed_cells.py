"""A chart follows its table: a corrected cell changes the drawing, the words and the data below it."""

from typing import Any

import pandas as pd
import pytest

from peaceterms import charts, facts

# Chart, table, what finds the row, column, new value, and what the summary then says.
CHANGES: list[tuple[str, str, dict[str, Any], str, Any, str]] = [
    ("balloon_flight", "balloon_flight", {"place": "Idaho"}, "date", "2023-01-29", "Idaho on 29 January"),
    ("border_members", "russia_land_borders", {"neighbour": "Finland"}, "land_border_km", 1234, "1,234 km"),
    ("border_members", "nato_members", {"country": "Finland"}, "accession_date", "2022-04-04", "Six NATO members"),
    ("enlargement_map", "nato_members", {"country": "Sweden"}, "accession_date", "2022-03-07", "five from 2009 to 2022"),
    ("members_count", "nato_members", {"country": "Spain"}, "accession_date", "1992-05-30", "15 at the end of 1991"),
    ("nato_polls", "polls_nato_membership", {"fieldwork_month_or_end": "2023-05"}, "for_pct", 93.0, "59 to 93 percent"),
    ("key_votes", "unga_ukraine_resolutions", {"resolution": "A/RES/ES-11/4"}, "yes", 153, "ES-11/4 had most votes for (153)"),
    (
        "votes_by_population",
        "unga_votes_by_population",
        {"resolution": "A/RES/ES-11/4", "vote": "yes"},
        "share_of_world_population_pct",
        55.5,
        "to 55.5 percent of the world's population",
    ),
    ("china_russia_trade", "china_russia_trade", {"year": 2024}, "total_usd_bn", 299.0, "299 in 2024"),
    ("population_shares", "population", {"entity_name": "China", "year": 2022}, "share_of_world_pct", 19.04, "19.0 percent"),
    ("power_rankings", "power_rankings", {"country": "Russia", "year": 2022, "measure": "GDP at purchasing power parity"}, "rank", 3, "GDP, PPP"),
    ("treaty_allies", "alliance_counts_atop", {"state": "Russia", "year": 2018}, "n_defence_pact_partners", 5, "five in 2018"),
    ("territory_control", "territory_control", {"date": "2023-02-19"}, "share_of_ukraine_pct", 16.2, "gives 16.2 percent"),
    ("places_map", "territory_control", {"area": "Donetsk region", "date": "2025-12-31"}, "share_of_area_pct", 70.5, "Donetsk 70.5"),
    ("referendum_1991", "referendum_1991", {"region": "Crimea"}, "yes_pct_of_ballots_cast", 57.9, "lowest in Sevastopol"),
    (
        "census_nationality",
        "ukraine_census",
        {"region_code_iso3166_2": "UA-14", "census_year": 2001, "category": "Russians"},
        "share_pct",
        39.9,
        "Donetsk 39.9",
    ),
    ("territorial_votes", "territorial_votes", {"territory": "occupied Donetsk oblast"}, "official_yes_pct", 99.9, "99.9 percent"),
    ("polls_concession", "polls_territory", {"fieldwork_start": "2023-02-14", "answer": "no concession", "territory": "Ukraine, government-controlled"}, "share_pct", 80.5, "80.5 percent refused"),
    ("polls_southeast", "polls_territory", {"territory": "Donetsk oblast", "answer": "for"}, "share_pct", 40.1, "Donetsk oblast (40.1)"),
    ("polls_russia", "polls_russia", {"source_id": "LEVADA_FEB2023", "answer": "begin peace talks"}, "share_pct", 40, "40 to 66 percent"),
    ("civilian_casualties", "civilian_casualties_monthly", {"month_start_date": "2022-03-01"}, "killed_verified", 4400, "with 4,400 killed"),
    ("displaced", "displacement", {"date": "2022-05-03"}, "persons", 9_100_000, "9.1 million"),
    ("damage_needs", "damage_needs_rdna", {"assessment": "RDNA1"}, "direct_damage_usd_bn", 99, "at 99 billion"),
    ("immobilised_assets", "immobilised_assets", {"holder_or_place": "EU and G7"}, "amount", 270.0, "270 billion euros"),
    ("reparations_history", "reparations_history", {"payer": "Finland"}, "amount_paid", 300.0, "in three: "),
    ("aid_to_ukraine", "aid_to_ukraine_kiel", {"donor": "Germany"}, "total_allocations_eur_bn", 30.0, "Germany (30)"),
    ("trade_shares", "trade_shares", {"year": 2024, "measure": "China share of Russian goods trade"}, "value_pct", 36.0, "36 percent in 2024"),
    ("currency_settlement", "currency_settlement_russia", {"as_of": "2023-12", "flow": "exports"}, "share_pct", 39.9, "39.9 in December 2023"),
    ("energy_to_china", "energy_russia_to_china", {"year": 2024}, "pipeline_gas_power_of_siberia_bcm", 33.3, "33.3 billion cubic metres"),
    ("capabilities", "cinc_capabilities", {"country": "China", "year": 2022}, "cinc_share_of_world", 0.251, "25.1 in 2022"),
    ("military_spending", "military_expenditure", {"country": "Russia", "year": 2022}, "milex_constant_2023_usd_million", 99_000.0, "99 billion"),
    ("economies", "gdp", {"country": "Russia", "year": 2022, "indicator": "gdp_current_usd"}, "value", 1e12, "17.9 times"),
    ("arms_transfers", "arms_transfers_russia_china", {"year": 2022}, "russia_to_china_tiv_million", 650.0, "650 million in 2022"),
    ("un_agreement", "unga_pair_agreement", {"session_year": 2022, "country_a_iso3": "USA", "country_b_iso3": "RUS"}, "agreement_share_published", 0.311, "31 in that of 2022"),
]  # fmt: skip


def changed(table: str, where: dict[str, Any], column: str, value: Any) -> pd.DataFrame:
    """Return a table with one cell corrected, in every row that `where` finds."""
    frame = facts.load(table)
    found = pd.Series(True, index=frame.index)
    for name, wanted in where.items():
        found &= frame[name] == (pd.Timestamp(wanted) if frame[name].dtype.kind == "M" else wanted)
    assert found.any(), where
    frame.loc[found, column] = pd.Timestamp(value) if frame[column].dtype.kind == "M" else value
    return frame


@pytest.mark.parametrize(("name", "table", "where", "column", "value", "said"), CHANGES)
def test_a_corrected_cell_reaches_the_chart(
    name: str, table: str, where: dict[str, Any], column: str, value: Any, said: str
) -> None:
    function, tables = charts.CHARTS[name]
    before = charts.draw(name)
    frames = [
        changed(table, where, column, value) if other == table else facts.load(other) for other in tables
    ]
    after = function(*frames)
    assert said in after.summary
    assert said not in before.summary
    assert after.wide != before.wide and after.narrow != before.narrow
    assert after.html() != before.html()


def test_every_chart_has_a_changed_cell() -> None:
    untested = set(charts.CHARTS) - {change[0] for change in CHANGES}
    # Two charts share code with a tested one.
    assert untested == {"census_language", "polls_crimea"}
