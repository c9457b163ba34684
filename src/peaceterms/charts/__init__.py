"""Charts: one function a chart, each taking frames of facts and returning a `Figure`.

``charts.border_members(facts.nato_members(), facts.russia_land_borders())`` draws a chart from frames,
which may be changed first; ``charts.draw("border_members")`` draws it from the tables as they stand.
"""

from peaceterms.charts.alliances import treaty_allies
from peaceterms.charts.capabilities import arms_transfers, capabilities, economies, military_spending
from peaceterms.charts.control import territory_control
from peaceterms.charts.crimea import census_language, census_nationality, referendum_1991, territorial_votes
from peaceterms.charts.figure import Figure
from peaceterms.charts.flight import balloon_flight
from peaceterms.charts.nato import border_members, members_count, nato_polls
from peaceterms.charts.nato_map import enlargement_map
from peaceterms.charts.places import places_map
from peaceterms.charts.polls import polls_concession, polls_crimea, polls_southeast
from peaceterms.charts.population import population_shares
from peaceterms.charts.power import power_rankings
from peaceterms.charts.registry import CHARTS, draw
from peaceterms.charts.reparations import (
    aid_to_ukraine,
    damage_needs,
    immobilised_assets,
    reparations_history,
)
from peaceterms.charts.tabular import table
from peaceterms.charts.trade import china_russia_trade, currency_settlement, energy_to_china, trade_shares
from peaceterms.charts.votes import key_votes, un_agreement, votes_by_population
from peaceterms.charts.war import civilian_casualties, displaced, polls_russia

__all__ = [
    "CHARTS",
    "Figure",
    "aid_to_ukraine",
    "arms_transfers",
    "balloon_flight",
    "border_members",
    "capabilities",
    "census_language",
    "census_nationality",
    "china_russia_trade",
    "civilian_casualties",
    "currency_settlement",
    "damage_needs",
    "displaced",
    "draw",
    "economies",
    "energy_to_china",
    "enlargement_map",
    "immobilised_assets",
    "key_votes",
    "members_count",
    "military_spending",
    "nato_polls",
    "places_map",
    "polls_concession",
    "polls_crimea",
    "polls_russia",
    "polls_southeast",
    "population_shares",
    "power_rankings",
    "referendum_1991",
    "reparations_history",
    "table",
    "territorial_votes",
    "territory_control",
    "trade_shares",
    "treaty_allies",
    "un_agreement",
    "votes_by_population",
]
