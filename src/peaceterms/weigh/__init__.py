"""The weighing model: values, weights, limits, what an order leaves open, sensitivity, bargaining.

Nothing here rates an option: a number is a reader's own or is drawn from an order that a source supports.
Terms, options, criteria and parties are indices from 0; scores are points from 0 to 100, and what is added up
is kept in whole thousandths of a point. The folder `js` is the same model for the page.
"""

from peaceterms.weigh.bargaining import egalitarian, kalai_smorodinsky, nash
from peaceterms.weigh.checks import WeighError
from peaceterms.weigh.counting import count_acceptable, count_packages
from peaceterms.weigh.durability import durable_values, needed_chance
from peaceterms.weigh.frontier import pareto_frontier
from peaceterms.weigh.grid import GRID_LIMIT, OPEN, Grid, Span, completions
from peaceterms.weigh.lenses import Weighing, overall_span, weigh_orders
from peaceterms.weigh.limits import Limits, Option, Pair
from peaceterms.weigh.methods import first_things_first_ranks, topsis, topsis_ranks, worst_case_ranks
from peaceterms.weigh.orders import Order, even_values, order, order_from_ranks, value_draws
from peaceterms.weigh.outright import Outright, win_grid, win_named
from peaceterms.weigh.parties import acceptable, acceptable_counts, counts_by_party, utilities
from peaceterms.weigh.scores import (
    Place,
    competition_ranks,
    criterion_cells,
    place,
    regrets,
    term_cells,
    totals,
    value_cells,
    weighted_sum,
)
from peaceterms.weigh.sensitivity import (
    Move,
    Rival,
    closest_rival,
    flip_weight,
    least_move,
    rating_tornado,
    reweighted,
    tornado,
)
from peaceterms.weigh.smaa import Acceptability, acceptability
from peaceterms.weigh.weights import rank_order_centroid, region, swing_weights

__all__ = [
    "GRID_LIMIT",
    "OPEN",
    "Acceptability",
    "Grid",
    "Limits",
    "Move",
    "Option",
    "Order",
    "Outright",
    "Pair",
    "Place",
    "Rival",
    "Span",
    "WeighError",
    "Weighing",
    "acceptability",
    "acceptable",
    "acceptable_counts",
    "closest_rival",
    "competition_ranks",
    "completions",
    "count_acceptable",
    "count_packages",
    "counts_by_party",
    "criterion_cells",
    "durable_values",
    "egalitarian",
    "even_values",
    "first_things_first_ranks",
    "flip_weight",
    "kalai_smorodinsky",
    "least_move",
    "nash",
    "needed_chance",
    "order",
    "order_from_ranks",
    "overall_span",
    "pareto_frontier",
    "place",
    "rank_order_centroid",
    "rating_tornado",
    "region",
    "regrets",
    "reweighted",
    "swing_weights",
    "term_cells",
    "topsis",
    "topsis_ranks",
    "tornado",
    "totals",
    "utilities",
    "value_cells",
    "value_draws",
    "weigh_orders",
    "weighted_sum",
    "win_grid",
    "win_named",
    "worst_case_ranks",
]
