"""Writes the tables as a Data Package (Frictionless), so that they can be used without this project.

``datapackage.json`` is made from the models: nothing is told twice. See https://datapackage.org/standard/.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import pandera.pandas as pa

from peaceterms.facts.bibliography import PACKAGED, bibliography
from peaceterms.facts.checks import BIBLIOGRAPHY, LIKE
from peaceterms.facts.loader import NAMES, OWN_LICENCE, load
from peaceterms.facts.models import MODELS
from peaceterms.facts.reader import folder, read

TYPES = {"Int64": "integer", "float64": "number", "datetime64[ns]": "date"}
OWN = {"name": "CC-BY-4.0", "title": OWN_LICENCE, "path": "https://creativecommons.org/licenses/by/4.0/"}
DATE = r"\d{4}(-\d\d(-\d\d)?)?"


def write(target: Path) -> Path:
    """Write the package into a folder, which is made if need be: tables, bibliography, ``datapackage.json``.

    Returns
    -------
    pathlib.Path
        The path of ``datapackage.json``.

    Raises
    ------
    FactsError
        A table or the bibliography is broken.
    """
    described = package()
    target.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        shutil.copyfile(folder() / f"{name}.csv", target / f"{name}.csv")
    own = folder() / BIBLIOGRAPHY
    shutil.copyfile(own if own.exists() else PACKAGED, target / BIBLIOGRAPHY)
    path = target / "datapackage.json"
    path.write_text(json.dumps(described, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def package() -> dict[str, Any]:
    """Describe all tables and the bibliography as a Data Package."""
    return {
        "profile": "data-package",
        "name": "peaceterms",
        "title": "Weighing the Terms: tables",
        "description": (
            "The tables of an open course module on one essay about peace in Ukraine: claims, terms, lenses, "
            "votes, polls, trade, people. Columns source_id name rows of sources.csv; columns source_ids, "
            "and the same ids, name entries of sources.bib. The record stops at 31 December 2025."
        ),
        "licenses": [OWN],
        "resources": [*map(_table, NAMES), _bibliography()],
    }


def _bibliography() -> dict[str, Any]:
    return {
        "name": "bibliography",
        "path": BIBLIOGRAPHY,
        "title": "Bibliography",
        "description": "Every source that a table names, in BibTeX; the note says what was checked.",
        "format": "bib",
        "mediatype": "application/x-bibtex",
        "encoding": "utf-8",
        "licenses": [OWN],
    }


def _table(name: str) -> dict[str, Any]:
    about = load(name).attrs["peaceterms"]
    extent = {key: about[key] for key in ("unit", "period") if about[key]}
    return {
        "name": name,
        "path": about["path"],
        "profile": "tabular-data-resource",
        "title": about["title"],
        "description": about["description"],
        **extent,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(name),
        "sources": [_source(key) for key in about["sources"]],
        "licenses": _licences(about["licence"]),
    }


def _source(key: str) -> dict[str, str]:
    source = bibliography()[key]
    return {"title": f"{source.label}: {source.title}"} | ({"path": source.url} if source.url else {})


def _licences(words: str) -> list[dict[str, str]]:
    """Name our own licence, or give the terms of use of the sources in words."""
    return [OWN] if words == OWN_LICENCE else [{"name": "other", "title": words}]


def _schema(name: str) -> dict[str, Any]:
    schema = MODELS[name].to_schema()
    header = read(name).header
    foreign = [
        {"fields": [column], "reference": {"resource": resource, "fields": [field]}}
        for column in header
        for check in schema.columns[column].checks
        if check.name == "ref" and check.statistics["ref"] != BIBLIOGRAPHY
        for resource, field in [check.statistics["ref"].split(".")]
    ]
    described = {
        "fields": [_field(column, schema.columns[column]) for column in header],
        "missingValues": [""],
        "primaryKey": list(schema.unique or []),
    }
    return described | ({"foreignKeys": foreign} if foreign else {})


def _field(name: str, column: pa.Column) -> dict[str, Any]:
    kind = TYPES.get(str(column.dtype), "string")
    field = {"name": name, "type": kind, "description": column.description or ""}
    if unit := (column.metadata or {}).get("unit"):
        field["unit"] = unit
    constraints: dict[str, Any] = {} if kind == "string" or column.nullable else {"required": True}
    for check in column.checks:
        constraints |= _constraint(check)
    return field | ({"constraints": constraints} if constraints else {})


def _constraint(check: pa.Check) -> dict[str, Any]:
    """Say in the words of the standard what a check asks; what it cannot say (ids in lists) is left out."""
    given = check.statistics or {}
    match check.name:
        case "filled":
            return {"required": True}
        case "choices":
            required = {} if "" in given["choices"] else {"required": True}
            return {"enum": [choice for choice in given["choices"] if choice]} | required
        case "like":
            return {"pattern": LIKE[given["like"]]}
        case "of_term":
            return {"pattern": rf"{given['of_term']}\.\d"}
        case "dates":
            return {"pattern": rf"{DATE}(\s*{given['dates']}\s*{DATE})*"}
        case "greater_than_or_equal_to":
            return {"minimum": given["min_value"]}
        case "less_than_or_equal_to":
            return {"maximum": given["max_value"]}
    return {}
