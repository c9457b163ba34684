"""What the extension remembers of the pages between builds, in Sphinx's own environment."""

from __future__ import annotations

from typing import Any

from sphinx.environment import BuildEnvironment


def remembered(env: BuildEnvironment, name: str) -> dict[str, Any]:
    """Return the dictionary `name`, kept with the environment; empty at first."""
    kept: dict[str, Any] = env.__dict__.setdefault(f"peaceterms_{name}", {})
    return kept
