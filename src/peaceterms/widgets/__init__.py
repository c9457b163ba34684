"""Interactive parts of the book: the same object in a notebook and on a static page."""

from peaceterms.widgets.first_judgement import FirstJudgement, OrderError

__all__ = ["FirstJudgement", "OrderError"]
