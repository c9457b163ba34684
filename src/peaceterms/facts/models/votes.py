"""Models of the tables on votes of the United Nations."""

import pandas as pd

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Checked, Dated, Noted, about, key, rule
from peaceterms.facts.models.columns import Day, Number, Text, Whole

VOTES = ("yes", "no", "abstain", "not_voting")
COUNCIL = ("yes", "no", "no (veto)", "abstain", "not a Council member")
MEMBERS = {"UNGA": 193, "UNSC": 15}


def share(description: str, *, blank: bool = False) -> Number:
    """Describe a share between 0 and 1."""
    return col.number(description, "share, 0 to 1", 0, 1, blank=blank)  # type: ignore[no-any-return]


class KeyVotes(Checked, Dated):
    resolution: Text = col.text("Number of the resolution or draft")
    body: Text = col.choice("General Assembly or Security Council", tuple(MEMBERS))
    date: Day = col.day("Day of the vote")
    subject: Text = col.text("What it was about")
    for_: Whole = col.count("Votes for", "states", alias="for")
    against: Whole = col.count("Votes against", "states")
    abstain: Whole = col.count("Abstentions", "states")
    not_voting: Whole = col.count("Absent or without a vote", "states")
    China: Text = col.choice("Vote of China", COUNCIL)
    Russia: Text = col.choice("Vote of Russia", COUNCIL)
    US: Text = col.choice("Vote of the United States", COUNCIL)
    Ukraine: Text = col.choice("Vote of Ukraine", COUNCIL)
    India: Text = col.choice("Vote of India", COUNCIL)
    South_Africa: Text = col.choice("Vote of South Africa", COUNCIL)
    Brazil: Text = col.choice("Vote of Brazil", COUNCIL)
    adopted: Text = col.yes_no("Whether it was adopted")
    note: Text = col.text("What to know about the vote")

    @rule(
        "for+against+abstain+not_voting", "votes that sum to 193 (General Assembly) or 15 (Security Council)"
    )
    def _all_states_counted(cls, frame: pd.DataFrame) -> pd.Series:
        total = frame[["for", "against", "abstain", "not_voting"]].sum(axis=1)
        return total == frame["body"].map(MEMBERS)

    class Config:
        name = "key_votes"
        title = "Key votes on Ukraine"
        description = "Votes of the General Assembly and the Security Council, 2014 to 2025."
        unique = key("resolution")
        metadata = about(unit="one vote a row", period="2014-2025")


class UngaUkraineResolutions(Noted):
    resolution: Text = col.text("Number of the resolution", like="A/RES/68/262")
    adopted_date: Day = col.day("Day of adoption")
    subject_short: Text = col.text("What it was about")
    yes: Whole = col.count("Votes for", "states")
    no: Whole = col.count("Votes against", "states")
    abstain: Whole = col.count("Abstentions", "states")
    not_voting: Whole = col.count("Absent or without a vote", "states")
    china_vote: Text = col.choice("Vote of China", VOTES)
    russia_vote: Text = col.choice("Vote of Russia", VOTES)
    us_vote: Text = col.choice("Vote of the United States", VOTES)
    ukraine_vote: Text = col.choice("Vote of Ukraine", VOTES)
    india_vote: Text = col.choice("Vote of India", VOTES)

    @rule("yes+no+abstain+not_voting", "votes that sum to 193")
    def _all_states_counted(cls, frame: pd.DataFrame) -> pd.Series:
        return frame[list(VOTES)].sum(axis=1) == MEMBERS["UNGA"]

    class Config:
        name = "unga_ukraine_resolutions"
        title = "General Assembly resolutions on Ukraine"
        description = "Totals and five votes of each resolution; the totals equal key_votes."
        unique = key("resolution")
        metadata = about(unit="votes", period="2014-2025")


class UngaRollcallFull(Noted):
    resolution: Text = col.text("Number of the resolution", ref="unga_ukraine_resolutions.resolution")
    country_iso3: Text = col.text("State, ISO 3166 code", ref="population_un_members.country_iso3")
    country: Text = col.text("State")
    vote: Text = col.choice("Its vote; not_voting is absence or no vote", VOTES)

    class Config:
        name = "unga_rollcall_full"
        title = "Roll call of the resolutions on Ukraine"
        description = "How each state voted on each resolution."
        unique = key("resolution", "country_iso3")
        metadata = about(
            unit="one state and resolution a row",
            period="2014-2025",
            caveat="Lists differ on Ukraine and Armenia in ES-11/8. Not voting is absence or no vote.",
        )


class UngaVotesByPopulation(Noted):
    resolution: Text = col.text("Number of the resolution", ref="unga_ukraine_resolutions.resolution")
    vote: Text = col.choice("The vote", VOTES)
    n_states: Whole = col.count("States that voted so", "states")
    share_of_world_population_pct: Number = col.percent("Their share of world population, 2022")

    @rule("n_states", "states that sum to 193 for each resolution")
    def _all_states_counted(cls, frame: pd.DataFrame) -> pd.Series:
        return frame.groupby("resolution")["n_states"].transform("sum") == MEMBERS["UNGA"]

    class Config:
        name = "unga_votes_by_population"
        title = "Votes on Ukraine by population"
        description = "States behind each vote and their share of world population."
        unique = key("resolution", "vote")
        metadata = about(
            unit="per cent of world",
            period="2014-2025",
            caveat="Population of 2022 throughout; states vote, not people.",
        )


class UngaIdealPoints(Noted):
    session: Whole = col.number("Session of the General Assembly", low=1)
    session_year: Whole = col.in_year("Year in which the session began")
    country_iso3: Text = col.text("State, ISO 3166 code", like="UKR")
    country: Text = col.text("State")
    n_recorded_votes: Whole = col.count("Recorded votes of the state in the session", "votes")
    ideal_point: Number = col.number("Place on one scale made from all votes", "scale")
    ideal_point_q05: Number = col.number("5 per cent quantile of the place", "scale")
    ideal_point_q95: Number = col.number("95 per cent quantile of the place", "scale")
    agree_share_usa: Number = share("Agreement with the United States")
    agree_share_russia: Number = share("Agreement with Russia")
    agree_share_china: Number = share("Agreement with China")
    agree_share_india: Number = share("Agreement with India")

    @rule("session+session_year", "the year 1945 plus the session")
    def _year_of_session(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["session_year"] - frame["session"] == 1945

    @rule("ideal_point_q05+ideal_point+ideal_point_q95", "the place between its two quantiles")
    def _quantiles_in_order(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["ideal_point"].between(frame["ideal_point_q05"], frame["ideal_point_q95"])

    class Config:
        name = "unga_ideal_points"
        title = "Voting in the General Assembly: places on a scale"
        description = "Where states stand, and how often they vote like four others."
        unique = key("session", "country_iso3")
        metadata = about(
            unit="scale; shares",
            period="1991-2023",
            caveat="Place on one scale, made from all votes.",
        )


class UngaPairAgreement(Noted):
    session: Whole = col.number("Session of the General Assembly", low=1)
    session_year: Whole = col.in_year("Year in which the session began")
    country_a_iso3: Text = col.text("One state, ISO 3166 code", like="UKR")
    country_b_iso3: Text = col.text("The other state, ISO 3166 code", like="UKR")
    agreement_share_published: Number = share("Agreement as published")
    agreement_share_own_calc: Number = share("Agreement as computed by the module", blank=True)
    n_votes_own_calc: Whole = col.count("Votes in the module's computation", "votes", blank=True)
    source_id_own_calc: Text = col.text("Source of the computation", blank=True, refs="sources.source_id")

    class Config:
        name = "unga_pair_agreement"
        title = "Agreement of pairs of states in the General Assembly"
        description = "Share of votes on which two states agreed, session by session."
        unique = key("session", "country_a_iso3", "country_b_iso3")
        metadata = about(
            unit="share",
            period="1991-2023",
            caveat="Abstention counts half; the two columns use different sets of votes.",
        )
