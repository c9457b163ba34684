"""Computed facts: each against a count made by other means."""

import csv
from collections import Counter

import pytest

from peaceterms import facts
from peaceterms.facts.derived import DERIVED

from .conftest import Break


def rows(table: str) -> list[dict[str, str]]:
    with (facts.TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", DERIVED)
def test_each_gives_a_plain_value_and_says_what_it_is(name: str) -> None:
    function = DERIVED[name]
    assert type(function()) in (int, float, str)
    assert function.__name__ == name
    assert function.__doc__ and function.__doc__.split()[0] in ("Count", "List", "Give")


def test_claims_by_kind_and_by_verdict() -> None:
    kinds = Counter(row["type"] for row in rows("claims"))
    assert DERIVED["claims_facts"]() == kinds["fact"]
    assert DERIVED["claims_causes"]() == kinds["causal"]
    by_kind = ("facts", "interpretations", "causes", "forecasts", "prescriptions")
    by_verdict = ("supported", "partly_supported", "contested", "not_supported", "not_checkable")
    for names in (by_kind, by_verdict):
        assert (
            sum(DERIVED[f"claims_{name}"]() for name in names)
            == DERIVED["claims_count"]()
            == len(rows("claims"))
        )  # type: ignore[misc]


def test_terms_and_options() -> None:
    options = [row["option_id"] for row in rows("terms")]
    assert DERIVED["terms_count"]() == len({option[:2] for option in options})
    assert DERIVED["options_count"]() == len([option for option in options if option[-1] != "0"])


def test_sources_by_status_sum_up() -> None:
    parts = [DERIVED[f"sources_{name}"]() for name in ("checked", "in_part", "not_checked")]
    assert sum(parts) == DERIVED["sources_count"]()  # type: ignore[arg-type]


def test_members_at_both_dates() -> None:
    assert DERIVED["members_at_essay_date"]() == 30
    assert DERIVED["members_at_end_of_record"]() == 32
    assert DERIVED["members_bordering_russia"]() == "Estonia, Latvia, Lithuania, Norway and Poland"
    assert DERIVED["members_bordering_russia_count"]() == 5
    assert "Finland" in str(DERIVED["members_bordering_russia_at_end_of_record"]())


def test_shares_of_world_population() -> None:
    persons = {
        row["entity_code"]: int(row["population_persons"])
        for row in rows("population")
        if row["year"] == "2022"
    }
    assert DERIVED["china_share_of_world_2022"]() == pytest.approx(
        persons["CHN"] / persons["WLD"] * 100, abs=0.001
    )
    assert DERIVED["russia_share_of_world_2022"]() == pytest.approx(
        persons["RUS"] / persons["WLD"] * 100, abs=0.001
    )


def test_a_corrected_cell_corrects_the_fact(set_cell: Break) -> None:
    before = sum(row["type"] == "fact" for row in rows("claims"))
    set_cell("claims", 1, "type", "interpretation")
    assert DERIVED["claims_facts"]() == before - 1
