"""Models of the tables on the size and strength of states."""

import pandas as pd

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Noted, about, key, rule
from peaceterms.facts.models.columns import Number, Text, Whole


class Gdp(Noted):
    country_iso3: Text = col.text("State, ISO 3166 code; WLD is the world", like="UKR")
    country: Text = col.text("State")
    year: Whole = col.in_year()
    indicator: Text = col.choice("Measure", ("gdp_current_usd", "gdp_ppp_current_intl"))
    unit: Text = col.text("Unit of the value")
    value: Number = col.count("Gross domestic product", "in the unit of the row")

    @rule("indicator+unit", "one unit for each measure")
    def _one_unit(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["unit"] == frame.groupby("indicator")["unit"].transform("first")

    class Config:
        name = "gdp"
        title = "Gross domestic product"
        description = "States and the world, at market rates and at purchasing power."
        unique = key("country_iso3", "year", "indicator")
        metadata = about(
            unit="current US$; PPP dollars",
            period="1990-2024",
            caveat="Two indicators in one table; vintages of 2024 and 2025.",
        )


class MilitaryExpenditure(Noted):
    country_iso3: Text = col.text("State, ISO 3166 code", like="UKR")
    country: Text = col.text("State")
    year: Whole = col.in_year()
    milex_constant_2023_usd_million: Number = col.count(
        "Military expenditure at constant prices", "million US$ of 2023", blank=True
    )
    milex_current_usd_million: Number = col.count("Military expenditure at current prices", "million US$")
    milex_share_gdp_pct: Number = col.percent("Share of gross domestic product", blank=True)
    sipri_colour_flag: Text = col.choice(
        "Whether SIPRI marks the figure as an estimate", ("sipri_estimate", "")
    )

    class Config:
        name = "military_expenditure"
        title = "Military expenditure"
        description = "Spending of states by year."
        unique = key("country_iso3", "year")
        metadata = about(
            unit="million US$, per cent of GDP",
            period="1990-2024",
            caveat="China and Russia are estimates (flag); constant dollars of 2023.",
        )


class MilexVintages(Noted):
    country_iso3: Text = col.text("State, ISO 3166 code", ref="military_expenditure.country_iso3")
    year: Whole = col.in_year()
    milex_current_usd_million_edition_2024: Number = col.count("As in the edition of 2024", "million US$")
    milex_current_usd_million_edition_2025: Number = col.count("As in the edition of 2025", "million US$")
    revision_pct: Number = col.number("Change from one edition to the next", "per cent", -100, 100)

    class Config:
        name = "milex_vintages"
        title = "How estimates of military expenditure change"
        description = "The same years in two editions."
        unique = key("country_iso3", "year")
        metadata = about(unit="million US$", period="2014-2023", caveat="Only shows how estimates change.")


class CincCapabilities(Noted):
    year: Whole = col.in_year()
    rank_in_world: Whole = col.number("Place in the world, 1 first", low=1)
    cow_code: Whole = col.number("Number of the state in Correlates of War", low=1)
    country: Text = col.text("State, as Correlates of War names it")
    cinc_share_of_world: Number = col.number("Mean of six shares of the world", "share, 0 to 1", 0, 1)
    milex_thousand_current_usd: Number = col.count("Military expenditure", "thousand US$", blank=True)
    military_personnel_thousand: Number = col.count("Military personnel", "thousand", blank=True)
    iron_steel_thousand_tons: Number = col.count("Iron and steel", "thousand tons")
    primary_energy_thousand_coal_ton_eq: Number = col.count(
        "Primary energy used", "thousand tons of coal equivalent", blank=True
    )
    population_thousand: Number = col.count("Population", "thousand")
    urban_population_thousand: Number = col.count("Urban population", "thousand")

    @rule("urban_population_thousand", "no more than the population")
    def _part_of_population(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["urban_population_thousand"] <= frame["population_thousand"]

    class Config:
        name = "cinc_capabilities"
        title = "Material capabilities"
        description = "Composite index of national capability and its six parts."
        unique = key("year", "country")
        metadata = about(
            unit="share of world, counts",
            period="1991-2022",
            caveat="Favours people, steel, energy and soldiers.",
        )


class PowerRankings(Noted):
    year: Whole = col.in_year()
    measure: Text = col.text("What is ranked")
    country: Text = col.text("State")
    rank: Whole = col.number("Place, 1 first", low=1)
    value: Number = col.number("Value behind the rank", "in the unit of the row", low=0, blank=True)
    unit: Text = col.text("Unit of the value")
    note: Text = col.text("Remark", blank=True)

    @rule("measure+unit", "one unit for each measure")
    def _one_unit(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["unit"] == frame.groupby("measure")["unit"].transform("first")

    class Config:
        name = "power_rankings"
        title = "Rankings of power"
        description = "First places by six measures."
        unique = key("year", "measure", "country")
        metadata = about(unit="rank, value", period="1991-2024", caveat="Measures of unlike things.")


class ArmsTransfersRussiaChina(Noted):
    year: Whole = col.in_year()
    russia_to_china_tiv_million: Number = col.count(
        "Transfers from Russia to China", "million TIV", blank=True
    )
    ukraine_to_china_tiv_million: Number = col.count(
        "Transfers from Ukraine to China", "million TIV", blank=True
    )
    china_total_arms_imports_tiv_million: Number = col.count("All transfers to China", "million TIV")
    russia_total_arms_exports_tiv_million: Number = col.count("All transfers from Russia", "million TIV")
    russia_share_of_china_imports_pct: Number = col.percent(
        "Russia's share of transfers to China", blank=True
    )
    china_share_of_russia_exports_pct: Number = col.percent(
        "China's share of transfers from Russia", blank=True
    )

    class Config:
        name = "arms_transfers_russia_china"
        title = "Arms transfers between Russia and China"
        description = "Volume of major arms by year."
        unique = key("year")
        metadata = about(
            unit="million TIV, per cent",
            period="1992-2023",
            caveat="TIV is volume, not money; use five-year means.",
        )
