"""Several plain JavaScript modules become the one module that a widget carries.

The convention is small. Each file is an ordinary ES module that also runs in node:

- imports stand at the start of a line, on one line, name a relative file and rename nothing:
  `import { h } from "./dom.js";`
- a shared file exports declarations (`export function`, `export class`, `export const`); only the widget's
  own file has `export default`;
- top-level names differ between the files that end up together (checked here);
- a comment that fills whole lines is left out of the bundle, so comments cost a reader nothing.
"""

import re
from pathlib import Path

IMPORT = re.compile(r'^import \{(?:(?! as )[\w, ])*\} from "(\.{1,2}/[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let)\b)", re.MULTILINE)
NAME = re.compile(r"^(?:async )?(?:function\*?|class|const|let) (\w+)", re.MULTILINE)
COMMENT = re.compile(r"^[ ]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)\n", re.MULTILINE | re.DOTALL)


def bundle(entry: Path) -> str:
    """Join `entry` and all that it imports, each file once, what is imported first.

    Parameters
    ----------
    entry
        The widget's own module, with a default export.

    Returns
    -------
    str
        One ES module without imports: it loads from a `blob:` address, so also from a disk.

    Raises
    ------
    ValueError
        If an import is written in another way, or two files declare the same top-level name.
    """
    texts: dict[Path, str] = {}
    _collect(entry.resolve(), texts)
    owner: dict[str, Path] = {}
    for path, text in texts.items():
        for name in NAME.findall(text):
            if name in owner:
                raise ValueError(
                    f"{path.name}: {name} is also declared in {owner[name].name}: rename one of them"
                )
            owner[name] = path
    return "".join(texts.values())


def _collect(path: Path, texts: dict[Path, str], above: tuple[Path, ...] = ()) -> None:
    if path in texts:
        return
    if path in above:
        raise ValueError(
            f"{path.name} imports itself by way of {above[-1].name}: move what both need to a third"
        )
    source = path.read_text(encoding="utf-8")
    for other in IMPORT.findall(source):
        _collect((path.parent / other).resolve(), texts, (*above, path))
    text = COMMENT.sub("", EXPORT.sub("", IMPORT.sub("", source)))
    if stray := re.search(r"^(?:import\b|export (?!default\b)).*", text, re.MULTILINE):
        raise ValueError(
            f'{path.name}: found {stray[0]!r}, expected import {{ name }} from "./file.js"; on one line'
        )
    texts[path] = text
