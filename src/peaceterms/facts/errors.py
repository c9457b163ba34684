"""The one error of this package."""


class FactsError(LookupError, ValueError):
    """A table, a cell, a source or a name that is missing or broken; the message says how to mend it."""
