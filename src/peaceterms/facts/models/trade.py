"""Models of the tables on trade, energy and currencies."""

import pandas as pd

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Noted, about, key, rule
from peaceterms.facts.models.columns import Number, Text, Whole


class ChinaRussiaTrade(Noted):
    year: Whole = col.in_year()
    series: Text = col.text("Series; the two must not be joined")
    china_to_russia_usd_bn: Number = col.count("Goods from China to Russia", "bn US$", blank=True)
    russia_to_china_usd_bn: Number = col.count("Goods from Russia to China", "bn US$", blank=True)
    total_usd_bn: Number = col.count("Both together", "bn US$")
    note: Text = col.text("Remark", blank=True)

    @rule(
        "china_to_russia_usd_bn+russia_to_china_usd_bn+total_usd_bn",
        "parts that sum to the total, within 0.1",
    )
    def _parts_sum(cls, frame: pd.DataFrame) -> pd.Series:
        parts = frame["china_to_russia_usd_bn"] + frame["russia_to_china_usd_bn"]
        return parts.isna() | ((parts - frame["total_usd_bn"]).abs() < 0.1)

    class Config:
        name = "china_russia_trade"
        title = "Trade between China and Russia"
        description = "Goods in both directions, in two series."
        unique = key("year", "series")
        metadata = about(
            unit="bn US$",
            period="1992-2025",
            caveat="Two series that must not be joined; splits missing in some years.",
        )


class EuRussiaTrade(Noted):
    year: Whole = col.in_year()
    eu_imports_from_russia_eur_bn: Number = col.count("Goods from Russia to the EU", "bn EUR", blank=True)
    eu_exports_to_russia_eur_bn: Number = col.count("Goods from the EU to Russia", "bn EUR", blank=True)
    total_eur_bn: Number = col.count("Both together", "bn EUR", blank=True)
    period: Text = col.choice("Part of the year covered", ("year", "January-November", "January-August"))
    note: Text = col.text("Remark", blank=True)

    @rule(
        "eu_imports_from_russia_eur_bn+eu_exports_to_russia_eur_bn+total_eur_bn",
        "parts that sum to the total",
    )
    def _parts_sum(cls, frame: pd.DataFrame) -> pd.Series:
        parts = frame["eu_imports_from_russia_eur_bn"] + frame["eu_exports_to_russia_eur_bn"]
        return parts.isna() | frame["total_eur_bn"].isna() | ((parts - frame["total_eur_bn"]).abs() < 0.1)

    class Config:
        name = "eu_russia_trade"
        title = "Trade between the EU and Russia"
        description = "Goods in both directions, selected years."
        unique = key("year", "period")
        metadata = about(
            unit="bn EUR",
            period="2012-2024",
            caveat="First figures, later revised; some rows are parts of a year.",
        )


class TradeShares(Noted):
    year: Whole = col.in_year()
    measure: Text = col.text("Whose share of what")
    value_pct: Number = col.percent("The share")
    note: Text = col.text("Remark", blank=True)

    class Config:
        name = "trade_shares"
        title = "Shares in Russian and Chinese trade"
        description = "Shares of the EU and of China in Russian trade, and of Russia in Chinese trade."
        unique = key("year", "measure")
        metadata = about(unit="per cent", period="2014-2025", caveat="Russia closed its statistics in 2022.")


class CurrencySettlementRussia(Noted):
    as_of: Text = col.dates("Month of the figure")
    flow: Text = col.choice("Direction of trade", ("exports", "imports"))
    currency_group: Text = col.text("Currency or group")
    share_pct: Number = col.percent("Share of settlements")

    @rule("share_pct", "shares of one month and flow that sum to at most 100")
    def _shares_sum(cls, frame: pd.DataFrame) -> pd.Series:
        return frame.groupby(["as_of", "flow"])["share_pct"].transform("sum") <= 100.5

    class Config:
        name = "currency_settlement_russia"
        title = "Currencies in Russian trade"
        description = "Share of currencies in settlements for exports and imports."
        unique = key("as_of", "flow", "currency_group")
        metadata = about(
            unit="per cent of settlements",
            period="2022-2023",
            caveat="Groups of currencies change between reports.",
        )


class EnergyRussiaToChina(Noted):
    year: Whole = col.in_year()
    crude_oil_million_tonnes: Number = col.count("Crude oil", "million t")
    crude_oil_usd_bn: Number = col.count("Value of the crude oil", "bn US$", blank=True)
    pipeline_gas_power_of_siberia_bcm: Number = col.count("Gas through Power of Siberia", "bn cubic metres")
    note: Text = col.text("Remark", blank=True)

    class Config:
        name = "energy_russia_to_china"
        title = "Oil and gas from Russia to China"
        description = "Crude oil and pipeline gas by year."
        unique = key("year")
        metadata = about(unit="million t, bn US$, bcm", period="2020-2024", caveat="Oil of 2020 derived.")
