"""The real tables: each loads, is typed and described, and has a file, a model and a function."""

from pathlib import Path

import pandas as pd
import pytest
from pandas.api.types import is_string_dtype

from peaceterms import facts
from peaceterms.facts.agreement import check_all, uncited
from peaceterms.facts.models import MODELS


def test_tables_agree_with_models_and_with_each_other() -> None:
    check_all()


def test_each_table_has_a_file_a_model_and_a_function() -> None:
    files = {path.stem for path in facts.TABLES.glob("*.csv")}
    assert files == set(facts.NAMES) == set(MODELS)
    assert [name for name in facts.NAMES if not callable(getattr(facts, name, None))] == []


@pytest.mark.parametrize("name", facts.NAMES)
def test_function_of_a_table_loads_it(name: str) -> None:
    assert getattr(facts, name)().equals(facts.load(name))
    assert name.replace("_", "") == MODELS[name].__name__.lower()


@pytest.mark.parametrize("name", facts.NAMES)
def test_model_accepts_its_table_by_the_library_alone(name: str) -> None:
    MODELS[name].validate(facts.load(name), lazy=True)


@pytest.mark.parametrize("name", facts.NAMES)
def test_every_column_is_described(name: str) -> None:
    frame = facts.load(name)
    about = frame.attrs["peaceterms"]
    assert about["name"] == name and about["path"] == f"{name}.csv"
    assert about["title"] and about["description"] and about["licence"]
    assert set(about["key"]) <= set(frame)
    assert list(map(about["descriptions"].get, frame)) == [about["descriptions"][column] for column in frame]
    assert all(about["descriptions"][column] for column in frame)
    numbers = [column for column in frame if pd.api.types.is_numeric_dtype(frame[column])]
    # Ranks, numbers of sessions and codes are numbers without a unit.
    unitless = [column for column in numbers if not about["units"][column]]
    assert set(unitless) <= {"rank", "order", "session", "rank_in_world", "cow_code"}


@pytest.mark.parametrize("name", facts.NAMES)
def test_sources_of_a_table_are_in_the_bibliography(name: str) -> None:
    used = facts.load(name).attrs["peaceterms"]["sources"]
    assert set(used) <= set(facts.bibliography())
    assert used or name in ("first_look", "objectives")


def test_types() -> None:
    members = facts.nato_members()
    assert members["accession_date"].dtype.kind == "M"
    assert members["land_border_with_russia_km"].dtype == "Int64"
    assert members["capital_lat"].dtype == "float64"
    assert set(members["land_border_with_russia"]) == {"yes", "no"}
    assert is_string_dtype(facts.timeline()["date"])
    assert facts.lenses()["rank"].isna().any()
    assert (facts.claims()["confidence_note"] == "").any(), "a blank cell of text stays an empty text"


def test_column_named_by_a_word_of_python_keeps_its_name() -> None:
    assert facts.key_votes().set_index("resolution").loc["A/RES/ES-11/1", "for"] == 141


def test_tables_may_be_changed_freely() -> None:
    claims = facts.claims()
    claims.loc[:, "claim_id"] = "C99"
    assert "C99" not in set(facts.claims()["claim_id"])


def test_ids() -> None:
    assert facts.ids("a; b;c ") == ["a", "b", "c"]
    assert facts.ids("") == []


def test_unknown_table_names_the_nearest() -> None:
    with pytest.raises(facts.FactsError, match=r"found the table name 'nato_member'.*such as nato_members"):
        facts.load("nato_member")
    with pytest.raises(LookupError):
        facts.load("zzz")


def test_trace_names_each_table_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trace = tmp_path / "trace"
    monkeypatch.setenv("PEACETERMS_TRACE", str(trace))
    facts.claims()
    facts.load("terms")
    facts.claims()  # from the cache, and traced all the same
    assert trace.read_text().split() == ["claims", "terms", "claims"]


def test_uncited_lists_what_neither_tables_nor_pages_name() -> None:
    left = uncited([])
    assert "natotreaty1949" not in left
    assert left and uncited(left) == []
