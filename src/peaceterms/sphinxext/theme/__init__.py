"""The look of the book: templates, stylesheet, scripts, and what makes them ready at build time."""

from pathlib import Path

HERE = Path(__file__).parent
"""Folder of the theme, as Sphinx is told of it."""
