"""Models of the tables on polls and on votes over territory."""

import pandas as pd

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Figures, Noted, about, key, rule
from peaceterms.facts.models.columns import Day, Number, Text, Whole


class PollsNatoMembership(Noted):
    month_start_date: Day = col.day("First day of the month of fieldwork")
    fieldwork_month_or_end: Text = col.dates("Month, or last day, of fieldwork")
    pollster: Text = col.text("Who asked")
    for_pct: Number = col.percent("For joining")
    against_pct: Number = col.percent("Against joining", blank=True)
    sample_size: Whole = col.count("People asked", "persons", blank=True)
    territory: Text = col.text("Where, and what is left out")
    note: Text = col.text("Remark", blank=True)

    @rule("for_pct+against_pct", "shares that sum to at most 100")
    def _shares_sum(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["for_pct"] + frame["against_pct"].fillna(0) <= 100

    @rule("month_start_date+fieldwork_month_or_end", "the first day of the month of fieldwork")
    def _same_month(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["month_start_date"].astype(str) == frame["fieldwork_month_or_end"].str[:7] + "-01"

    class Config:
        name = "polls_nato_membership"
        title = "Polls in Ukraine on joining NATO"
        description = "Shares for and against."
        unique = key("pollster", "fieldwork_month_or_end")
        metadata = about(
            unit="per cent",
            period="2006-2024",
            caveat="Pollsters, wordings and territory change.",
        )


class PollsTerritory(Noted):
    pollster: Text = col.text("Who asked")
    client: Text = col.text("Who paid", blank=True)
    fieldwork_start: Day = col.day("First day of fieldwork")
    fieldwork_end: Day = col.day("Last day of fieldwork")
    territory: Text = col.text("Where")
    sample_size: Whole = col.count("People asked", "persons", blank=True)
    mode: Text = col.text("How they were asked", blank=True)
    question_short: Text = col.text("The question in short")
    answer: Text = col.text("The answer counted")
    share_pct: Number = col.percent("Share of that answer")
    caveat: Text = col.text("What the poll cannot show", blank=True)

    @rule("fieldwork_start+fieldwork_end", "an end that is not before the start")
    def _dates_in_order(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["fieldwork_end"] >= frame["fieldwork_start"]

    class Config:
        name = "polls_territory"
        title = "Polls on territory"
        description = "Answers in Ukraine, Crimea and Donbas on status and concessions."
        unique = key("pollster", "fieldwork_start", "fieldwork_end", "territory", "question_short", "answer")
        metadata = about(
            unit="per cent",
            period="2012-2026",
            caveat="Read question, territory and caveat; rows of 2026 lie after the end of the record.",
        )


class PollsRussia(Figures):
    pollster: Text = col.text("Who asked")
    fieldwork: Text = col.dates("Day, month, or first and last day, parted by /", parted="/")
    sample: Text = col.text("How many were asked, and how", blank=True)
    question: Text = col.text("The question in short")
    answer: Text = col.text("The answer counted")
    share_pct: Number = col.percent("Share of that answer")
    caveat: Text = col.text("What the poll cannot show")

    class Config:
        name = "polls_russia"
        title = "Polls in Russia"
        description = "Answers on the war and on terms of peace."
        unique = key("pollster", "fieldwork", "question", "answer")
        metadata = about(
            unit="per cent",
            period="2022-2025",
            caveat="Polls where dissent is punished; read the caveat of each row.",
        )


class Referendum1991(Noted):
    region_code_iso3166_2: Text = col.text("Region, ISO 3166-2 code", like="UA-43")
    region: Text = col.text("Region")
    turnout_pct_of_electorate: Number = col.percent("Turnout")
    yes_pct_of_ballots_cast: Number = col.percent("Yes, of ballots cast")
    yes_pct_of_electorate: Number = col.percent("Yes, of the electorate")
    ballots_cast: Whole = col.count("Ballots cast", "ballots", blank=True)
    yes_votes: Whole = col.count("Yes", "ballots", blank=True)
    no_votes: Whole = col.count("No", "ballots", blank=True)
    invalid_votes: Whole = col.count("Invalid", "ballots", blank=True)
    note: Text = col.text("Remark", blank=True)

    @rule("yes_votes+no_votes+invalid_votes+ballots_cast", "parts that sum to the ballots cast")
    def _parts_sum(cls, frame: pd.DataFrame) -> pd.Series:
        parts = frame["yes_votes"] + frame["no_votes"] + frame["invalid_votes"]
        return (parts == frame["ballots_cast"]).fillna(True).astype(bool)

    @rule("yes_pct_of_electorate", "turnout times the share of yes, within 0.1")
    def _shares_fit(cls, frame: pd.DataFrame) -> pd.Series:
        share = frame["turnout_pct_of_electorate"] * frame["yes_pct_of_ballots_cast"] / 100
        return (share - frame["yes_pct_of_electorate"]).abs() < 0.1

    class Config:
        name = "referendum_1991"
        title = "Referendum on independence, 1991"
        description = "Turnout and yes by region, 1 December 1991."
        unique = key("region_code_iso3166_2")
        metadata = about(
            unit="per cent, votes",
            period="1991-12-01",
            caveat="Full counts for Crimea and some regions only.",
        )


class TerritorialVotes(Noted):
    date_start: Day = col.day("First day of the vote")
    date_end: Day = col.day("Last day of the vote")
    territory: Text = col.text("Where")
    organiser: Text = col.text("Who held it")
    question_short: Text = col.text("The question in short")
    official_yes_pct: Number = col.percent("Yes, as announced")
    official_turnout_pct: Number = col.percent("Turnout, as announced", blank=True)
    recognition: Text = col.text("Who recognised it")
    note: Text = col.text("Base of the shares, and other figures", blank=True)

    @rule("date_start+date_end", "an end that is not before the start")
    def _dates_in_order(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["date_end"] >= frame["date_start"]

    class Config:
        name = "territorial_votes"
        title = "Votes on territory"
        description = "Votes in Ukraine and its parts, 1991 to 2022, with who held and who recognised them."
        unique = key("date_start", "territory", "question_short")
        metadata = about(
            unit="per cent",
            period="1991-2022",
            caveat="Official figures; the base differs (ballots or valid votes); read recognition.",
        )
