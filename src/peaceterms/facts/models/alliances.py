"""Models of the tables on alliances and borders."""

import pandas as pd

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Noted, about, key, rule
from peaceterms.facts.models.columns import Day, Number, Text, Whole
from peaceterms.facts.reader import ids

ROUNDS = ("founder", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th")


class NatoMembers(Noted):
    country_iso3: Text = col.text("Member, ISO 3166 code", like="UKR")
    country: Text = col.text("Member")
    accession_date: Day = col.day("Day of entry, not of signature")
    enlargement_round: Text = col.choice(
        "Round of enlargement", (ROUNDS[0], *(f"{nth} enlargement" for nth in ROUNDS[1:]))
    )
    capital: Text = col.text("Capital")
    capital_lat: Number = col.number("Latitude of the capital", "degrees north", -90, 90)
    capital_lon: Number = col.number("Longitude of the capital", "degrees east", -180, 180)
    land_border_with_russia: Text = col.yes_no("Whether it has a land border with Russia")
    land_border_with_russia_km: Whole = col.count("Length of that border", "km")
    border_note: Text = col.text("Remark on the border", blank=True)
    source_id_geo: Text = col.text("Source of capital and border", refs="sources.source_id")
    date_note: Text = col.text("Remark on the date", blank=True)

    @rule(
        "land_border_with_russia+land_border_with_russia_km",
        "a length where, and only where, there is a border",
    )
    def _length_fits(cls, frame: pd.DataFrame) -> pd.Series:
        return (frame["land_border_with_russia"] == "yes") == (frame["land_border_with_russia_km"] > 0)

    class Config:
        name = "nato_members"
        title = "Members of NATO"
        description = "Members with day of entry, capital and land border with Russia."
        unique = key("country_iso3")
        metadata = about(
            unit="one member a row",
            period="1949-2024",
            caveat="Day of entry, not of signature, for the founders.",
        )


class RussiaLandBorders(Noted):
    neighbour_iso3: Text = col.text("Neighbour, ISO 3166 code", like="UKR")
    neighbour: Text = col.text("Neighbour")
    section: Text = col.text("Part of the border")
    land_border_km: Whole = col.count("Length of the land border", "km")
    nato_member_since_year: Whole = col.in_year("Year of entry into NATO; blank if no member", blank=True)
    note: Text = col.text("Remark", blank=True)
    share_of_russian_land_border_pct: Number = col.percent("Share of Russia's land border")

    @rule("share_of_russian_land_border_pct", "the length over the sum of all lengths, in per cent")
    def _share_fits(cls, frame: pd.DataFrame) -> pd.Series:
        share = frame["land_border_km"].astype(float) / float(frame["land_border_km"].sum()) * 100
        return (share - frame["share_of_russian_land_border_pct"]).abs() < 0.01

    class Config:
        name = "russia_land_borders"
        title = "Russia's land borders"
        description = "Neighbours with the length of the border and membership of NATO."
        unique = key("neighbour_iso3")
        metadata = about(unit="km", period="2026", caveat="One of several lengths in use.")


class AllianceCountsAtop(Noted):
    state: Text = col.choice("State", ("China", "Russia", "United States"))
    year: Whole = col.in_year()
    n_defence_pact_partners: Whole = col.count("Partners by a promise of defence", "states")
    n_nonaggression_only_partners: Whole = col.count("Partners by non-aggression only", "states")
    n_consultation_without_defence_partners: Whole = col.count("Partners by consultation only", "states")
    defence_pact_partners: Text = col.text("Names of the partners of defence, parted by ;", blank=True)

    @rule("n_defence_pact_partners+defence_pact_partners", "as many names as partners, where names are given")
    def _names_counted(cls, frame: pd.DataFrame) -> pd.Series:
        names = frame["defence_pact_partners"]
        return (names == "") | (names.map(lambda cell: len(ids(cell))) == frame["n_defence_pact_partners"])

    class Config:
        name = "alliance_counts_atop"
        title = "Treaty partners of China, Russia and the United States"
        description = "Partners by kind of treaty in four years."
        unique = key("state", "year")
        metadata = about(
            unit="partners of China, Russia, USA",
            period="1992-2018, selected years",
            caveat="Counts treaties by their text, not by what states do.",
        )


class AlliancesChinaRussia(Noted):
    state_a: Text = col.choice("One state", ("China", "Russia"))
    state_b: Text = col.text("The other state")
    instrument: Text = col.text("The treaty or declaration")
    signed_date: Day = col.day("Day of signature")
    end_date: Day = col.day("Day on which it ended", blank=True)
    obligation: Text = col.text("What the parties promise")
    note: Text = col.text("Remark", blank=True)

    @rule("signed_date+end_date", "an end that is not before the signature")
    def _dates_in_order(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["end_date"].isna() | (frame["end_date"] >= frame["signed_date"])

    class Config:
        name = "alliances_china_russia"
        title = "Treaties of China and of Russia"
        description = "Treaties of alliance, non-aggression and consultation, one a row."
        unique = key("state_a", "state_b", "instrument")
        metadata = about(
            unit="one treaty a row",
            period="1961-2024",
            caveat="COW counts a CIS air-defence accord as an alliance, ATOP does not.",
        )
