"""Models of the tables on the war and its costs: territory, damage, aid, assets, reparations."""

import pandas as pd

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Figures, Noted, about, key, rule
from peaceterms.facts.models.columns import Day, Number, Text


class TerritoryControl(Figures):
    date: Text = col.dates("Day or month of the figure")
    area: Text = col.text("The whole of which a part is held")
    share_of_ukraine_pct: Number = col.percent("Share of Ukraine", blank=True)
    km2: Number = col.count("Area", "km2", blank=True)
    share_of_area_pct: Number = col.percent("Share of the area", blank=True)
    method: Text = col.text("Who counted, and how")
    note: Text = col.text("Total, gain or claim, and what it includes", blank=True)

    @rule("share_of_ukraine_pct+km2+share_of_area_pct", "at least one figure")
    def _says_something(cls, frame: pd.DataFrame) -> pd.Series:
        return frame[["share_of_ukraine_pct", "km2", "share_of_area_pct"]].notna().any(axis=1)

    class Config:
        name = "territory_control"
        title = "Territory held by Russian forces"
        description = "Totals, gains and claims, 2014 to 2025."
        unique = key("date", "area", "method", "km2")
        metadata = about(
            unit="per cent, km2",
            period="2014-2025",
            caveat="Totals, gains and claims in one table; read method and note.",
        )


class DamageNeedsRdna(Noted):
    assessment: Text = col.text("Assessment")
    published_date: Day = col.day("Day of publication")
    cut_off_date: Day = col.day("Last day counted")
    direct_damage_usd_bn: Number = col.count("Direct damage", "bn US$")
    economic_losses_usd_bn: Number = col.count("Losses to the economy", "bn US$", blank=True)
    recovery_needs_10y_usd_bn: Number = col.count("Needs of recovery over ten years", "bn US$")
    note: Text = col.text("Remark", blank=True)

    @rule("cut_off_date+published_date", "a last day counted that is before the publication")
    def _dates_in_order(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["cut_off_date"] < frame["published_date"]

    class Config:
        name = "damage_needs_rdna"
        title = "Damage and needs"
        description = "Rapid assessments of damage, losses and needs."
        unique = key("assessment")
        metadata = about(
            unit="bn US$",
            period="2022-2025",
            caveat="One method, growing area; the fifth was published in 2026.",
        )


class ImmobilisedAssets(Noted):
    as_of: Text = col.dates("Day or month of the figure")
    item: Text = col.text("What is counted")
    holder_or_place: Text = col.text("Who holds it, or where")
    amount: Number = col.count("Amount", "in the unit of the row")
    unit: Text = col.choice("Unit of the amount", ("bn EUR", "bn CHF", "claims", "states and EU"))
    note: Text = col.text("Remark", blank=True)

    class Config:
        name = "immobilised_assets"
        title = "Immobilised Russian assets"
        description = "Assets, the loan set against them, and claims filed."
        unique = key("as_of", "item", "holder_or_place")
        metadata = about(
            unit="bn EUR, CHF; counts",
            period="2024-02 to 2025-12",
            caveat="Holders and dates differ; do not add the rows.",
        )


class ReparationsHistory(Noted):
    case: Text = col.text("War or case")
    payer: Text = col.text("Who was to pay")
    receiver: Text = col.text("Who was to receive")
    instrument: Text = col.text("Treaty, resolution or judgment")
    instrument_date: Day = col.day("Its day")
    amount_set: Number = col.count("Amount set", "in the unit of the row", blank=True)
    amount_paid: Number = col.count("Amount paid; blank if not seen", "in the unit of the row", blank=True)
    unit: Text = col.text("Unit of the amounts")
    payment_period: Text = col.text("Years of payment", blank=True)
    note: Text = col.text("Remark", blank=True)

    class Config:
        name = "reparations_history"
        title = "Reparations since 1871"
        description = "Cases with what was set and what was paid."
        unique = key("case", "payer", "receiver")
        metadata = about(
            unit="as in the column unit",
            period="1871-2022",
            caveat="Blank is not seen; sums of different money, do not compare.",
        )


class AidToUkraineKiel(Noted):
    donor: Text = col.text("Who gave")
    eu_member: Text = col.yes_no("Whether the donor is a member of the EU")
    financial_allocations_eur_bn: Number = col.count("Financial aid", "bn EUR")
    humanitarian_allocations_eur_bn: Number = col.count("Humanitarian aid", "bn EUR")
    military_allocations_eur_bn: Number = col.count("Military aid", "bn EUR")
    total_allocations_eur_bn: Number = col.count("All allocations", "bn EUR")
    total_commitments_eur_bn: Number = col.count("All commitments", "bn EUR")
    release_30v2_total_usd_bn: Number = col.count("Total in a later release", "bn US$", blank=True)

    @rule("total_allocations_eur_bn", "the sum of financial, humanitarian and military aid, within 0.005")
    def _parts_sum(cls, frame: pd.DataFrame) -> pd.Series:
        kinds = ("financial", "humanitarian", "military")
        parts = sum(frame[f"{kind}_allocations_eur_bn"] for kind in kinds)
        return (parts - frame["total_allocations_eur_bn"]).abs() < 0.005

    class Config:
        name = "aid_to_ukraine_kiel"
        title = "Aid to Ukraine"
        description = "What states and the EU gave and promised, by kind."
        unique = key("donor")
        metadata = about(
            unit="bn EUR (one column bn US$)",
            period="from 2022, release of April 2026",
            caveat="Allocations, not commitments; runs past the end of the record, 31 December 2025.",
        )


class CrimeaDepictionOptions(Noted):
    option: Text = col.text("Way of drawing Crimea")
    how: Text = col.text("How it is done")
    for_: Text = col.text("What speaks for it", alias="for")
    against: Text = col.text("What speaks against it")
    advice: Text = col.text("The module's advice")

    class Config:
        name = "crimea_depiction_options"
        title = "Ways of drawing Crimea on a map"
        description = "Six ways, with what speaks for and against each."
        unique = key("option")
        metadata = about(unit="one option a row", caveat="Advice, not data.")
