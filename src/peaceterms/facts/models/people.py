"""Models of the tables on people: population, census, casualties, displacement."""

import pandas as pd

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Figures, Noted, about, key, rule
from peaceterms.facts.models.columns import Day, Number, Text, Whole


class Population(Noted):
    entity_code: Text = col.text("ISO 3166 code, WLD for the world, NATO and NATO32 for the alliance")
    entity_name: Text = col.text("State or group")
    year: Whole = col.in_year()
    population_persons: Whole = col.count("Population", "persons")
    share_of_world_pct: Number = col.percent("Share of world population")

    @rule("share_of_world_pct", "the population over that of the world in the same year, in per cent")
    def _share_fits(cls, frame: pd.DataFrame) -> pd.Series:
        world = frame[frame["entity_code"] == "WLD"].set_index("year")["population_persons"]
        share = frame["population_persons"] / frame["year"].map(world) * 100
        return ((share - frame["share_of_world_pct"]).abs() < 0.01).fillna(False).astype(bool)

    class Config:
        name = "population"
        title = "Population and share of the world"
        description = "Six states and groups by year."
        unique = key("entity_code", "year")
        metadata = about(
            unit="persons, share of world",
            period="1990-2024",
            caveat="NATO: members of the year; NATO32: the members of 2024 in all years (own sums).",
        )


class PopulationNatoMembers(Noted):
    country_iso3: Text = col.text("Member, ISO 3166 code", ref="nato_members.country_iso3")
    year: Whole = col.in_year()
    population_persons: Whole = col.count("Population", "persons")

    class Config:
        name = "population_nato_members"
        title = "Population of the members of NATO"
        description = "The members of 2024 by year."
        unique = key("country_iso3", "year")
        metadata = about(unit="persons", period="1990-2024", caveat="For own sums.")


class PopulationUnMembers(Noted):
    country_iso3: Text = col.text("State, ISO 3166 code", like="UKR")
    country: Text = col.text("State")
    year: Whole = col.in_year()
    population_persons: Whole = col.count("Population", "persons")

    class Config:
        name = "population_un_members"
        title = "Population of the members of the UN"
        description = "All members in 2022."
        unique = key("country_iso3")
        metadata = about(
            unit="persons",
            period="2022",
            caveat="Ukraine with Crimea, China without Hong Kong, Macao and Taiwan.",
        )


class UkraineCensus(Noted):
    region_code_iso3166_2: Text = col.text("Region, ISO 3166-2 code", like="UA-43")
    region: Text = col.text("Region")
    census_year: Whole = col.in_year("Year of the census")
    variable: Text = col.choice("What was asked", ("nationality", "mother tongue"))
    category: Text = col.text("Answer")
    share_pct: Number = col.percent("Share of the region's people")
    count_thousand: Number = col.count("Persons", "thousand", blank=True)
    region_total_thousand: Number = col.count("All persons in the region", "thousand", blank=True)
    note: Text = col.text("Remark", blank=True)

    class Config:
        name = "ukraine_census"
        title = "Nationality and mother tongue in the censuses"
        description = "Ukraine and six regions."
        unique = key("region_code_iso3166_2", "census_year", "variable", "category")
        metadata = about(
            unit="per cent, thousands",
            period="1989, 2001, 2014",
            caveat="2014 is the Russian census in Crimea.",
        )


class Displacement(Figures):
    date: Text = col.dates("Day or month of the count")
    what: Text = col.text("Who was counted and how")
    persons: Whole = col.count("Persons", "persons")
    territory: Text = col.text("Where")
    note: Text = col.text("What the figure leaves out")

    class Config:
        name = "displacement"
        title = "People who had to leave"
        description = "Displaced inside Ukraine and abroad."
        unique = key("date", "what", "territory")
        metadata = about(
            unit="persons",
            period="2014-09 to 2026-02",
            caveat="Registers, surveys and estimates are different things; read what.",
        )


class CivilianCasualtiesMonthly(Noted):
    month_start_date: Day = col.day("First day of the month")
    killed_verified: Whole = col.count("Civilians killed, verified", "persons")
    injured_verified: Whole = col.count("Civilians injured, verified", "persons")
    note: Text = col.text("Remark", blank=True)

    @rule("month_start_date", "the first day of the month after that of the row above")
    def _months_follow(cls, frame: pd.DataFrame) -> pd.Series:
        months = frame["month_start_date"]
        due = months.shift() + pd.DateOffset(months=1)
        return pd.Series((months.dt.day == 1) & (due.isna() | (due == months)))

    class Config:
        name = "civilian_casualties_monthly"
        title = "Civilian casualties by month"
        description = "Civilians killed and injured, as verified by the UN human rights office."
        unique = key("month_start_date")
        metadata = about(
            unit="persons, verified",
            period="2022-02 to 2026-01",
            caveat="Minimum counts; 24 to 28 February in the first row.",
        )


class CivilianCasualtiesOhchr(Noted):
    period_type: Text = col.choice("Since the invasion, or one year", ("cumulative", "calendar year"))
    period_start: Day = col.day("First day counted")
    as_of_date: Day = col.day("Last day counted")
    killed: Whole = col.count("Civilians killed, verified", "persons")
    injured: Whole = col.count("Civilians injured, verified", "persons")
    note: Text = col.text("Remark", blank=True)

    @rule("period_start+as_of_date", "a last day that is not before the first")
    def _dates_in_order(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["as_of_date"] >= frame["period_start"]

    class Config:
        name = "civilian_casualties_ohchr"
        title = "Civilian casualties as published"
        description = "Totals of the UN human rights office at the time of each report."
        unique = key("period_type", "as_of_date")
        metadata = about(
            unit="persons, verified",
            period="2022-02 to 2025-12",
            caveat="As published then; the jump of February 2023 is a backlog.",
        )
