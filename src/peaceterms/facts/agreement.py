"""Checks that span tables: what one table says must agree with what another says of the same thing."""

import re
from collections.abc import Callable, Iterable, Iterator

import pandas as pd
from pandas.api.types import is_string_dtype

from peaceterms.facts import access as tables
from peaceterms.facts.bibliography import bibliography
from peaceterms.facts.checks import known, paragraphs_of
from peaceterms.facts.errors import FactsError
from peaceterms.facts.loader import NAMES, load
from peaceterms.facts.reader import ids, raise_all

VOTES = ["yes", "no", "abstain", "not_voting"]
VOTERS = {
    "China": "CHN",
    "Russia": "RUS",
    "US": "USA",
    "Ukraine": "UKR",
    "India": "IND",
    "South_Africa": "ZAF",
    "Brazil": "BRA",
}
MENTIONS = {
    r"\bT\d\.\d\b": "terms.option_id",
    r"\bC\d\d\b": "claims.claim_id",
    r"\bP\d\d\b": "proposals.proposal_id",
}
PROSE = re.compile("[a-z]{2} ")
CITATION = re.compile(r"\[([^\[\]]+)\](?![(:])")
LIKE_A_KEY = re.compile(r"([a-z]\w{3,}|[A-Z][A-Z0-9_]{2,})")


def check_all() -> None:
    """Check every table by itself, and then all of them together.

    Raises
    ------
    FactsError
        With one line for each problem. Tables are held against each other only when each is sound by itself.
    """
    problems: list[str] = []
    for name in NAMES:
        try:
            load(name)
        except FactsError as fault:
            problems += str(fault).split("\n")
    raise_all(list(dict.fromkeys(problems)))
    raise_all([problem for check in CHECKS for problem in check()])


def uncited(cited: Iterable[str]) -> list[str]:
    """List the entries of the bibliography that neither a table nor ``cited`` (keys cited by pages) names."""
    used = set(cited).union(*(load(name).attrs["peaceterms"]["sources"] for name in NAMES))
    return [key for key in bibliography() if key not in used]


def lenses_are_complete() -> Iterator[str]:
    """Hold every lens to one row for each option, term and criterion, under one name."""
    names = tables.lenses().groupby("lens_id")["lens"].first()
    for name, column, home in (
        ("lenses", "option_id", "terms.option_id"),
        ("lens_terms", "term_id", "terms.term_id"),
        ("lens_criteria", "criterion_id", "criteria.criterion_id"),
    ):
        frame = load(name)
        for lens, called in names.items():
            rows = frame[frame["lens_id"] == lens]
            for missing in sorted(known(home) - set(rows[column])):
                yield f"{name}.csv: found no row of {lens} for {missing}, expected one; add it"
            for other in sorted(set(rows["lens"]) - {called}):
                yield _differ(name, f"the name of {lens}", other, "lenses", called)


def parties_are_complete() -> Iterator[str]:
    """Hold every party to one position on each term."""
    for party, issues in tables.parties().groupby("party_id")["issue"]:
        for missing in sorted(known("terms.term_id") - set(issues)):
            yield f"parties.csv: found no row of {party} for {missing}, expected one; add it"


def packages_match_proposals() -> Iterator[str]:
    """Hold the packages to the proposals they map: the same ones, with the same name, family and date."""
    packages = tables.packages().set_index("package_id")
    proposals = tables.proposals().set_index("proposal_id")
    for missing in proposals.index.difference(packages.index):
        yield f"packages.csv: found no row for {missing}, expected one for each proposal; add it"
    names = {
        "package": "proposal",
        "family": "family",
        "date": "date",
        "known_at_essay_date": "known_at_essay_date",
    }
    for here, there in names.items():
        for row in packages.index:
            if packages.loc[row, here] != proposals.loc[row, there]:
                found, expected = packages.loc[row, here], proposals.loc[row, there]
                yield _differ("packages", f"{here} of {row}", found, "proposals", expected)


def claims_match_paragraphs() -> Iterator[str]:
    """Hold claims and paragraphs to name each other."""
    frame = tables.claims()
    claims = {
        claim: set(paragraphs_of(cell))
        for claim, cell in zip(frame["claim_id"], frame["paragraph"], strict=True)
    }
    paragraphs = tables.paragraphs()
    for para, cell in zip(paragraphs["para"], paragraphs["claim_ids"], strict=True):
        said, meant = set(ids(cell)), {claim for claim, places in claims.items() if para in places}
        for claim in sorted(said - meant):
            yield _differ("paragraphs", f"claims of {para}", claim, "claims", f"{claim} without {para}")
        for claim in sorted(meant - said):
            yield _differ("paragraphs", f"claims of {para}", cell, "claims", f"{claim} with {para}")


def votes_agree() -> Iterator[str]:
    """Hold totals and single votes to the roll call, in all four tables of votes of the General Assembly."""
    rolls = tables.unga_rollcall_full()
    counted = rolls.groupby(["resolution", "vote"]).size().unstack(fill_value=0)[VOTES]
    single = rolls.set_index(["resolution", "country_iso3"])["vote"]
    people = tables.unga_votes_by_population().pivot(index="resolution", columns="vote", values="n_states")
    key_votes = tables.key_votes().rename(columns={"for": "yes", "against": "no"}).set_index("resolution")
    key_votes = key_votes[key_votes["body"] == "UNGA"]
    resolutions = tables.unga_ukraine_resolutions().set_index("resolution")
    columns = {f"{state.lower()}_vote": code for state, code in VOTERS.items()}
    for name, frame, voters in (
        ("key_votes", key_votes, VOTERS),
        ("unga_ukraine_resolutions", resolutions, columns),
        ("unga_votes_by_population", people, {}),
    ):
        for resolution in frame.index:
            if resolution not in counted.index:
                yield f"unga_rollcall_full.csv: found no votes on {resolution} of {name}.csv; add them"
                continue
            for vote in VOTES:
                found, expected = frame.loc[resolution, vote], counted.loc[resolution, vote]
                if found != expected:
                    yield _differ(name, f"{vote} on {resolution}", found, "unga_rollcall_full", expected)
            for column in voters.keys() & set(frame):
                found, expected = frame.loc[resolution, column], single[resolution, voters[column]]
                if found != expected:
                    yield _differ(name, f"{column} on {resolution}", found, "unga_rollcall_full", expected)


def borders_agree() -> Iterator[str]:
    """Hold the borders of NATO's members to the table of Russia's borders."""
    members = tables.nato_members().set_index("country_iso3")
    borders = tables.russia_land_borders().set_index("neighbour_iso3")
    for code, row in members.iterrows():
        there = borders["land_border_km"].get(code, 0)
        if row["land_border_with_russia_km"] != there:
            found = row["land_border_with_russia_km"]
            yield _differ("nato_members", f"border of {code}", found, "russia_land_borders", there)
    for code, year in borders["nato_member_since_year"].items():
        entry = members["accession_date"].get(code, pd.NaT)
        if not (pd.isna(year) and pd.isna(entry)) and not (pd.notna(year) and entry.year == year):
            found = "blank" if pd.isna(year) else year
            yield _differ("russia_land_borders", f"entry of {code}", found, "nato_members", str(entry)[:10])


def objectives_are_checked() -> Iterator[str]:
    """Hold the objectives to questions that exist."""
    frame = tables.objectives()
    for objective, cell in zip(frame["objective_id"], frame["checked_by"], strict=True):
        for question in re.findall(r"\bQ\d+\b", cell):
            if question not in known("quiz.quiz_id"):
                yield _differ("objectives", f"checked_by of {objective}", question, "quiz", "no such id")


def prose_names_what_exists() -> Iterator[str]:
    """Hold the options, claims, proposals and sources that cells of prose name to those that exist."""
    for name in NAMES:
        frame = load(name)
        if "source_id" in frame:
            continue
        for column in [column for column in list(frame) if is_string_dtype(frame[column])]:
            for cell in filter(PROSE.search, frame[column]):
                for mention, home in _unknown(cell):
                    yield _differ(name, f"column {column}", mention, home, "no such id")


def _unknown(cell: str) -> Iterator[tuple[str, str]]:
    """Yield what a cell names that does not exist, with the table (or file) that should have it."""
    for pattern, home in MENTIONS.items():
        for mention in sorted(set(re.findall(pattern, cell)) - known(home)):
            yield mention, home.partition(".")[0]
    for bracket in CITATION.findall(cell):
        keys = [part.partition(",")[0] for part in ids(bracket)]
        if any(LIKE_A_KEY.fullmatch(key) for key in keys):
            for key in keys:
                if key not in bibliography():
                    yield key, "sources.bib"


def _differ(name: str, what: str, found: object, other: str, expected: object) -> str:
    home = other if other.endswith(".bib") else f"{other}.csv"
    return f"{name}.csv, {what}: found {str(found)!r}, {home} has {str(expected)!r}; correct one of the two"


CHECKS: tuple[Callable[[], Iterator[str]], ...] = (
    lenses_are_complete,
    parties_are_complete,
    packages_match_proposals,
    claims_match_paragraphs,
    votes_agree,
    borders_agree,
    objectives_are_checked,
    prose_names_what_exists,
)
