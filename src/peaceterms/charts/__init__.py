"""Charts: one function a chart, each taking frames of facts and returning a `Figure`.

``charts.border_members(facts.nato_members(), facts.russia_land_borders())`` draws a chart from frames,
which may be changed first; ``charts.draw("border_members")`` draws it from the tables as they stand.
"""

from peaceterms.charts.alliances import treaty_allies
from peaceterms.charts.control import territory_control
from peaceterms.charts.figure import Figure
from peaceterms.charts.nato import border_members, members_count, nato_polls
from peaceterms.charts.nato_map import enlargement_map
from peaceterms.charts.population import population_shares
from peaceterms.charts.power import power_rankings
from peaceterms.charts.registry import CHARTS, draw
from peaceterms.charts.tabular import table
from peaceterms.charts.trade import china_russia_trade
from peaceterms.charts.votes import key_votes, un_agreement, votes_by_population

__all__ = [
    "CHARTS",
    "Figure",
    "border_members",
    "china_russia_trade",
    "draw",
    "enlargement_map",
    "key_votes",
    "members_count",
    "nato_polls",
    "population_shares",
    "power_rankings",
    "table",
    "territory_control",
    "treaty_allies",
    "un_agreement",
    "votes_by_population",
]
