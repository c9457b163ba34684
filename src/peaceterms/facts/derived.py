"""Named small computations used in prose."""
