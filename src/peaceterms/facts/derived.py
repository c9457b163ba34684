"""Small computations that prose states, by name: ``DERIVED["claims_count"]()``.

Each function takes nothing, reads tables of facts and gives an int, a float or a str. To add one, write it
here with a docstring that says what it gives; prose then knows its name.
"""

from collections.abc import Callable

import pandas as pd

from peaceterms.facts import access as tables
from peaceterms.facts.bibliography import bibliography
from peaceterms.facts.loader import NAMES
from peaceterms.facts.models.base import ESSAY_DATE

Derived = Callable[[], int | float | str]

DERIVED: dict[str, Derived] = {}
END_OF_RECORD = "2025-12-31"


def derived(function: Derived) -> Derived:
    """Enter a function in the register under its own name."""
    DERIVED[function.__name__] = function
    return function


def _count(name: str, what: str, table: Callable[[], pd.DataFrame], **cells: str) -> None:
    """Enter a count of the rows of a table in which the cells are as given."""

    def count() -> int:
        frame = table()
        for column, cell in cells.items():
            frame = frame[frame[column] == cell]
        return len(frame)

    count.__name__, count.__doc__ = name, f"Count {what}."
    derived(count)


_count(
    "paragraphs_count", "the paragraphs of the essay, without the standfirst", tables.paragraphs, kind="body"
)
_count("claims_count", "the claims of the essay", tables.claims)
_count("claims_facts", "the claims of fact", tables.claims, type="fact")
_count("claims_interpretations", "the claims of interpretation", tables.claims, type="interpretation")
_count("claims_causes", "the claims of cause", tables.claims, type="causal")
_count("claims_forecasts", "the forecasts", tables.claims, type="forecast")
_count("claims_prescriptions", "the prescriptions", tables.claims, type="prescription")
for _verdict in ("supported", "partly supported", "contested", "not supported", "not checkable"):
    _name = f"claims_{_verdict.replace(' ', '_')}"
    _count(_name, f"the claims with the verdict {_verdict}", tables.claims, verdict=_verdict)
_count("proposals_count", "the published proposals, the essay's included", tables.proposals)
_count(
    "proposals_known_at_essay_date",
    "the proposals that were public by 7 February 2023, the essay's included",
    tables.proposals,
    known_at_essay_date="yes",
)
_count("pairs_count", "the pairs of options that exclude each other or pull apart", tables.pairs)
_count("pairs_excluding", "the pairs of options that exclude each other", tables.pairs, relation="excludes")
_count("criteria_count", "the criteria", tables.criteria)
_count("lens_rows_read", "the places of options that were read in a source", tables.lenses, basis="read")
_count("lens_rows_inferred", "the places of options that are our reading", tables.lenses, basis="inferred")
_count("lens_rows_silent", "the options on which a lens is silent", tables.lenses, basis="silent")
_count("voices_count", "the statements of voices too thin for a lens", tables.voices)
_count("quiz_count", "the self-check questions", tables.quiz)
_count("objectives_count", "the learning objectives", tables.objectives)
_count("timeline_count", "the events of the timeline", tables.timeline)
_count("glossary_count", "the entries of the glossary", tables.glossary)
_count("assembly_votes_count", "the resolutions whose roll call is listed", tables.unga_ukraine_resolutions)
_count("un_members_count", "the members of the United Nations", tables.population_un_members)
_count(
    "russia_land_neighbours_count", "the states with a land border with Russia", tables.russia_land_borders
)


@derived
def terms_count() -> int:
    """Count the terms."""
    return int(tables.terms()["term_id"].nunique())


@derived
def options_count() -> int:
    """Count the options of all terms, without "left unsaid"."""
    return int((~tables.terms()["option_id"].str.endswith(".0")).sum())


@derived
def lenses_count() -> int:
    """Count the lenses."""
    return int(tables.lenses()["lens_id"].nunique())


@derived
def parties_count() -> int:
    """Count the parties whose positions are listed."""
    return int(tables.parties()["party_id"].nunique())


@derived
def tables_count() -> int:
    """Count the tables of facts."""
    return len(NAMES)


@derived
def sources_count() -> int:
    """Count the entries of the bibliography."""
    return len(bibliography())


def _sources(status: str) -> int:
    return sum(source.status == status for source in bibliography().values())


@derived
def sources_checked() -> int:
    """Count the sources that were checked against a copy."""
    return _sources("checked")


@derived
def sources_in_part() -> int:
    """Count the sources of which a part is not yet checked."""
    return _sources("in part")


@derived
def sources_not_checked() -> int:
    """Count the sources that are not yet checked."""
    return _sources("not yet checked")


def _members(day: str) -> pd.DataFrame:
    frame = tables.nato_members()
    return frame[frame["accession_date"] <= pd.Timestamp(day)]


def _bordering(day: str) -> list[str]:
    members = _members(day)
    return sorted(members.loc[members["land_border_with_russia"] == "yes", "country"])


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


@derived
def members_at_essay_date() -> int:
    """Count the members of NATO on 7 February 2023."""
    return len(_members(ESSAY_DATE))


@derived
def members_at_end_of_record() -> int:
    """Count the members of NATO on 31 December 2025."""
    return len(_members(END_OF_RECORD))


@derived
def members_bordering_russia() -> str:
    """List the members of NATO with a land border with Russia on 7 February 2023, in alphabetical order."""
    return _listed(_bordering(ESSAY_DATE))


@derived
def members_bordering_russia_count() -> int:
    """Count the members of NATO with a land border with Russia on 7 February 2023."""
    return len(_bordering(ESSAY_DATE))


@derived
def members_bordering_russia_at_end_of_record() -> str:
    """List the members of NATO with a land border with Russia on 31 December 2025, in alphabetical order."""
    return _listed(_bordering(END_OF_RECORD))


@derived
def members_bordering_russia_at_end_of_record_count() -> int:
    """Count the members of NATO with a land border with Russia on 31 December 2025."""
    return len(_bordering(END_OF_RECORD))


def _share_of_world(code: str) -> float:
    frame = tables.population()
    row = frame[(frame["entity_code"] == code) & (frame["year"] == 2022)]
    return float(row["share_of_world_pct"].iloc[0])


@derived
def china_share_of_world_2022() -> float:
    """Give China's share of world population in 2022, in per cent."""
    return _share_of_world("CHN")


@derived
def russia_share_of_world_2022() -> float:
    """Give Russia's share of world population in 2022, in per cent."""
    return _share_of_world("RUS")


@derived
def nato_share_of_world_2022() -> float:
    """Give the share of NATO's members of 2022 in world population in that year, in per cent."""
    return _share_of_world("NATO")


@derived
def russia_land_border_km() -> int:
    """Give the length of Russia's land borders, in kilometres."""
    return int(tables.russia_land_borders()["land_border_km"].sum())
