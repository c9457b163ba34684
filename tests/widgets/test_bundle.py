"""Joining modules: the convention holds for our files, and what breaks it is refused."""

from pathlib import Path

import pytest

from peaceterms.widgets._base import HERE
from peaceterms.widgets._bundle import bundle


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / "main.js"


def test_each_file_once_and_what_is_imported_first(tmp_path: Path) -> None:
    entry = write(
        tmp_path,
        a="export const one = 1;\n",
        b='import { one } from "./a.js";\nexport function two() {\n  return one + one;\n}\n',
        main='import { two } from "./b.js";\nimport { one } from "./a.js";\nexport default { one, two };\n',
    )
    assert bundle(entry) == (
        "const one = 1;\nfunction two() {\n  return one + one;\n}\nexport default { one, two };\n"
    )


def test_comments_on_whole_lines_are_left_out_and_strings_stay(tmp_path: Path) -> None:
    entry = write(
        tmp_path, main='/* why\n   so */\nconst a = "/* kept */"; // kept\n  // gone\nexport default a;\n'
    )
    assert bundle(entry) == 'const a = "/* kept */"; // kept\nexport default a;\n'


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (
            {"a": "export const x = 1;\n", "main": 'import { x } from "./a.js";\nconst x = 2;\n'},
            "x is also declared in a.js",
        ),
        ({"main": 'import * as a from "./a.js";\n'}, "main.js: found 'import [*] as a"),
        ({"main": 'import {\n  a,\n} from "./a.js";\n'}, "main.js: found 'import {'"),
        ({"a": "", "main": 'import { a as b } from "./a.js";\n'}, "main.js: found 'import { a as b }"),
        ({"main": "const a = 1;\nexport { a };\n"}, "main.js: found 'export { a };'"),
        (
            {"a": 'import { m } from "./main.js";\n', "main": 'import { a } from "./a.js";\n'},
            "main.js imports itself",
        ),
    ],
)
def test_what_breaks_the_convention_is_refused(tmp_path: Path, files: dict[str, str], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        bundle(write(tmp_path, **files))


@pytest.mark.parametrize("path", sorted(HERE.glob("*.js")), ids=lambda path: path.name)
def test_scripts_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 300
