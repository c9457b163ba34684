"""One stylesheet out of its parts, the scripts of the search, and addresses that change with the content."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import sphinx
from sphinx.application import Sphinx

from peaceterms.sphinxext import highlight
from peaceterms.sphinxext.theme import HERE

PARTS = (
    "tokens",
    "text",
    "page",
    "components",
    "reading",
    "own_copy",
    "argument",
    "terms",
    "notebook",
    "print",
)
"""The parts of the stylesheet in their order; a later part may refine an earlier one."""

_LIGHT_DARK = re.compile(r"light-dark\(([^,()]+),\s*[^,()]+\)")
_ROOT = re.compile(r"^:root \{.*?^\}", re.DOTALL | re.MULTILINE)


def with_fallback(tokens: str) -> str:
    """Return `tokens` so that a browser without `light-dark()` shows the light theme.

    The rule on `:root` is written twice: first with the light values, then as it is for browsers that
    know the function. An unknown function in a custom property would otherwise be taken as it stands.
    """
    found = _ROOT.search(tokens)
    if not found:
        raise ValueError("tokens.css: no rule on :root found; the colours stand there")
    light = _LIGHT_DARK.sub(r"\1", found[0]).replace("color-scheme: light dark", "color-scheme: light")
    themed = f"@supports (color: light-dark(#000, #fff)) {{\n{found[0]}\n}}"
    return tokens.replace(found[0], f"{light}\n{themed}")


def minify(css: str) -> str:
    """Return `css` without comments and needless white space; strings stay as they are."""
    pieces = re.split(r'("[^"]*"|\'[^\']*\')', re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))
    for i in range(0, len(pieces), 2):
        tight = re.sub(r"\s+", " ", pieces[i])
        pieces[i] = re.sub(r" ?([{};,]) ?", r"\1", tight).replace(";}", "}")
    return "".join(pieces).strip()


def stylesheet() -> str:
    """Return the stylesheet of the book."""
    parts = {name: (HERE / "css" / f"{name}.css").read_text(encoding="utf-8") for name in PARTS}
    parts["tokens"] = with_fallback(parts["tokens"])
    parts["notebook"] += highlight.stylesheet()
    return with_font(minify("\n".join(parts.values())))


def with_font(css: str) -> str:
    """Return `css` with the font of the text in it.

    The text then never shows in another font first, and no preload is needed, which browsers refuse on
    pages that are opened from disk. The italic stays a file: it is fetched where a page has italics.
    """
    name = "fonts/newsreader-roman.woff2"
    data = base64.b64encode((HERE / "static" / name).read_bytes()).decode()
    return css.replace(f"url({name})", f"url(data:font/woff2;base64,{data})")


def write(app: Sphinx) -> None:
    """Write what the theme's static folder does not hold: the stylesheet and Sphinx's own search."""
    static = Path(app.outdir) / "_static"
    static.mkdir(parents=True, exist_ok=True)
    (static / "style.css").write_text(stylesheet(), encoding="utf-8")
    searchtools = Path(sphinx.package_dir) / "themes" / "basic" / "static" / "searchtools.js"
    (static / "scripts").mkdir(exist_ok=True)
    (static / "scripts" / "searchtools.js").write_bytes(searchtools.read_bytes())


def versioned(app: Sphinx, pathto: Callable[[str, bool], str]) -> Callable[[str], str]:
    """Return a function for templates: the address of a static file, with a hash of its content."""

    def address(name: str) -> str:
        file = Path(app.outdir) / "_static" / name
        digest = sha256(file.read_bytes()).hexdigest()[:8]
        return f"{pathto(f'_static/{name}', True)}?v={digest}"

    return address
