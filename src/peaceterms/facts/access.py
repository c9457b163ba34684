"""One function a table."""

import pandas as pd

from peaceterms.facts._first import load


def aid_to_ukraine_kiel() -> pd.DataFrame:
    """The table `aid_to_ukraine_kiel`."""
    return load("aid_to_ukraine_kiel")


def alliance_counts_atop() -> pd.DataFrame:
    """The table `alliance_counts_atop`."""
    return load("alliance_counts_atop")


def alliances_china_russia() -> pd.DataFrame:
    """The table `alliances_china_russia`."""
    return load("alliances_china_russia")


def arms_transfers_russia_china() -> pd.DataFrame:
    """The table `arms_transfers_russia_china`."""
    return load("arms_transfers_russia_china")


def china_russia_trade() -> pd.DataFrame:
    """The table `china_russia_trade`."""
    return load("china_russia_trade")


def cinc_capabilities() -> pd.DataFrame:
    """The table `cinc_capabilities`."""
    return load("cinc_capabilities")


def civilian_casualties_monthly() -> pd.DataFrame:
    """The table `civilian_casualties_monthly`."""
    return load("civilian_casualties_monthly")


def civilian_casualties_ohchr() -> pd.DataFrame:
    """The table `civilian_casualties_ohchr`."""
    return load("civilian_casualties_ohchr")


def claims() -> pd.DataFrame:
    """The table `claims`."""
    return load("claims")


def crimea_depiction_options() -> pd.DataFrame:
    """The table `crimea_depiction_options`."""
    return load("crimea_depiction_options")


def criteria() -> pd.DataFrame:
    """The table `criteria`."""
    return load("criteria")


def currency_settlement_russia() -> pd.DataFrame:
    """The table `currency_settlement_russia`."""
    return load("currency_settlement_russia")


def damage_needs_rdna() -> pd.DataFrame:
    """The table `damage_needs_rdna`."""
    return load("damage_needs_rdna")


def displacement() -> pd.DataFrame:
    """The table `displacement`."""
    return load("displacement")


def energy_russia_to_china() -> pd.DataFrame:
    """The table `energy_russia_to_china`."""
    return load("energy_russia_to_china")


def eu_russia_trade() -> pd.DataFrame:
    """The table `eu_russia_trade`."""
    return load("eu_russia_trade")


def first_look() -> pd.DataFrame:
    """The table `first_look`."""
    return load("first_look")


def gdp() -> pd.DataFrame:
    """The table `gdp`."""
    return load("gdp")


def glossary() -> pd.DataFrame:
    """The table `glossary`."""
    return load("glossary")


def immobilised_assets() -> pd.DataFrame:
    """The table `immobilised_assets`."""
    return load("immobilised_assets")


def key_votes() -> pd.DataFrame:
    """The table `key_votes`."""
    return load("key_votes")


def lens_criteria() -> pd.DataFrame:
    """The table `lens_criteria`."""
    return load("lens_criteria")


def lens_terms() -> pd.DataFrame:
    """The table `lens_terms`."""
    return load("lens_terms")


def lenses() -> pd.DataFrame:
    """The table `lenses`."""
    return load("lenses")


def milex_vintages() -> pd.DataFrame:
    """The table `milex_vintages`."""
    return load("milex_vintages")


def military_expenditure() -> pd.DataFrame:
    """The table `military_expenditure`."""
    return load("military_expenditure")


def nato_members() -> pd.DataFrame:
    """The table `nato_members`."""
    return load("nato_members")


def objectives() -> pd.DataFrame:
    """The table `objectives`."""
    return load("objectives")


def packages() -> pd.DataFrame:
    """The table `packages`."""
    return load("packages")


def pairs() -> pd.DataFrame:
    """The table `pairs`."""
    return load("pairs")


def paragraphs() -> pd.DataFrame:
    """The table `paragraphs`."""
    return load("paragraphs")


def parties() -> pd.DataFrame:
    """The table `parties`."""
    return load("parties")


def polls_nato_membership() -> pd.DataFrame:
    """The table `polls_nato_membership`."""
    return load("polls_nato_membership")


def polls_russia() -> pd.DataFrame:
    """The table `polls_russia`."""
    return load("polls_russia")


def polls_territory() -> pd.DataFrame:
    """The table `polls_territory`."""
    return load("polls_territory")


def population() -> pd.DataFrame:
    """The table `population`."""
    return load("population")


def population_nato_members() -> pd.DataFrame:
    """The table `population_nato_members`."""
    return load("population_nato_members")


def population_un_members() -> pd.DataFrame:
    """The table `population_un_members`."""
    return load("population_un_members")


def power_rankings() -> pd.DataFrame:
    """The table `power_rankings`."""
    return load("power_rankings")


def press_items() -> pd.DataFrame:
    """The table `press_items`."""
    return load("press_items")


def proposals() -> pd.DataFrame:
    """The table `proposals`."""
    return load("proposals")


def quiz() -> pd.DataFrame:
    """The table `quiz`."""
    return load("quiz")


def referendum_1991() -> pd.DataFrame:
    """The table `referendum_1991`."""
    return load("referendum_1991")


def reparations_history() -> pd.DataFrame:
    """The table `reparations_history`."""
    return load("reparations_history")


def russia_land_borders() -> pd.DataFrame:
    """The table `russia_land_borders`."""
    return load("russia_land_borders")


def sources() -> pd.DataFrame:
    """The table `sources`."""
    return load("sources")


def terms() -> pd.DataFrame:
    """The table `terms`."""
    return load("terms")


def territorial_votes() -> pd.DataFrame:
    """The table `territorial_votes`."""
    return load("territorial_votes")


def territory_control() -> pd.DataFrame:
    """The table `territory_control`."""
    return load("territory_control")


def timeline() -> pd.DataFrame:
    """The table `timeline`."""
    return load("timeline")


def trade_shares() -> pd.DataFrame:
    """The table `trade_shares`."""
    return load("trade_shares")


def ukraine_census() -> pd.DataFrame:
    """The table `ukraine_census`."""
    return load("ukraine_census")


def unga_ideal_points() -> pd.DataFrame:
    """The table `unga_ideal_points`."""
    return load("unga_ideal_points")


def unga_pair_agreement() -> pd.DataFrame:
    """The table `unga_pair_agreement`."""
    return load("unga_pair_agreement")


def unga_rollcall_full() -> pd.DataFrame:
    """The table `unga_rollcall_full`."""
    return load("unga_rollcall_full")


def unga_ukraine_resolutions() -> pd.DataFrame:
    """The table `unga_ukraine_resolutions`."""
    return load("unga_ukraine_resolutions")


def unga_votes_by_population() -> pd.DataFrame:
    """The table `unga_votes_by_population`."""
    return load("unga_votes_by_population")


def voices() -> pd.DataFrame:
    """The table `voices`."""
    return load("voices")
