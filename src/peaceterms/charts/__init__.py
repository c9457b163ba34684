"""Charts: one function a chart, each taking frames of facts and returning a `Figure`.

``charts.border_members(facts.nato_members(), facts.russia_land_borders())`` draws a chart from frames,
which may be changed first; ``charts.draw("border_members")`` draws it from the tables as they stand.
"""

from peaceterms.charts.figure import Figure
from peaceterms.charts.nato import border_members, nato_polls
from peaceterms.charts.registry import CHARTS, draw

__all__ = ["CHARTS", "Figure", "border_members", "draw", "nato_polls"]
