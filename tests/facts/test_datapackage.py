"""The data package: checked, with its data, by the reference implementation of the standard."""

import json
from pathlib import Path
from typing import Any

import frictionless
import pytest

from peaceterms import facts
from peaceterms.facts.datapackage import write


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("package"))


def fields(path: Path, table: str) -> dict[str, Any]:
    described = json.loads(path.read_text(encoding="utf-8"))
    [resource] = [resource for resource in described["resources"] if resource["name"] == table]
    return {field["name"]: field for field in resource["schema"]["fields"]} | {"": resource}


def test_package_and_data_are_valid(package: Path) -> None:
    report = frictionless.validate(str(package))
    assert report.valid, report.flatten(["name", "type", "note"])[:5]
    assert report.stats["tasks"] == len(facts.NAMES) + 1  # the tables and the bibliography


def test_a_broken_cell_is_caught_by_the_package_alone(package: Path, tmp_path: Path) -> None:
    described = json.loads(package.read_text(encoding="utf-8"))
    for path in package.parent.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    pairs = tmp_path / "pairs.csv"
    pairs.write_text(pairs.read_text(encoding="utf-8").replace("T3.1,T5.5,excludes", "T3.1,T5.9,denies", 1))
    described["resources"] = [
        r for r in described["resources"] if r["name"] in ("pairs", "terms", "proposals")
    ]
    (tmp_path / "datapackage.json").write_text(json.dumps(described))
    found = {kind for [kind] in frictionless.validate(str(tmp_path / "datapackage.json")).flatten(["type"])}
    assert found == {"foreign-key", "constraint-error"}


def test_types_units_and_constraints(package: Path) -> None:
    members = fields(package, "nato_members")
    assert members["accession_date"]["type"] == "date"
    assert members["land_border_with_russia_km"]["unit"] == "km"
    assert members["land_border_with_russia_km"]["type"] == "integer"
    assert members["capital_lat"]["constraints"] == {"required": True, "minimum": -90, "maximum": 90}
    assert members["country_iso3"]["constraints"]["pattern"] == "[A-Z]{3}"
    assert members[""]["schema"]["primaryKey"] == ["country_iso3"]
    assert members[""]["unit"] == "one member a row" and members[""]["period"] == "1949-2024"
    assert fields(package, "claims")["checkable"]["constraints"]["enum"] == ["yes", "partly", "no"]
    flag = fields(package, "military_expenditure")["sipri_colour_flag"]["constraints"]
    assert flag == {"enum": ["sipri_estimate"]}, "a blank is allowed"


def test_sources_and_licences(package: Path) -> None:
    members, claims = (fields(package, table)[""] for table in ("nato_members", "claims"))
    assert members["licenses"] == [{"name": "other", "title": "public domain (US government); facts only"}]
    assert claims["licenses"][0]["name"] == "CC-BY-4.0"
    titles = [source["title"] for source in members["sources"]]
    assert "CIA 2026: The World Factbook: land boundaries, capitals, trade partners" in titles


def test_package_is_the_same_each_time(package: Path, tmp_path: Path) -> None:
    assert write(tmp_path).read_bytes() == package.read_bytes()


def test_nothing_is_written_from_broken_tables(set_cell: Any, tmp_path: Path) -> None:
    set_cell("claims", 1, "verdict", "true")
    with pytest.raises(facts.FactsError):
        write(tmp_path / "out")
    assert not (tmp_path / "out").exists()
