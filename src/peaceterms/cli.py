"""The command `peaceterms`: build the book, write its notebooks, serve it."""

from __future__ import annotations

import argparse
import functools
import http.server
import sys
from collections.abc import Sequence
from pathlib import Path


def _say(line: str) -> None:
    print(line, flush=True)


def _build(options: argparse.Namespace) -> int:
    from peaceterms.build import site

    target = site.with_essay(options.essay) if options.essay else site.PUBLIC
    try:
        folder = site.build(_say, target)
    except site.BuildError as fault:
        print(
            f"\nThe book was not built:\n{fault}\n\nThe site of the last build was left as it was.",
            file=sys.stderr,
        )
        return 1
    if target.essay:
        _say("Every page of this copy is marked: not for publication.")
    _say(f"The book: {folder / 'index.html'}")
    return 0


def _notebooks(_: argparse.Namespace) -> int:
    from peaceterms.build import inputs, notebooks

    for path in notebooks.copy_all():
        _say(str(path.relative_to(inputs.ROOT)))
    return 0


def _serve(options: argparse.Namespace) -> int:
    from peaceterms.build.private import PrivateError, check_publishable
    from peaceterms.build.site import SITE

    if not (SITE / "index.html").exists():
        print("There is no site yet; run `make book` first.", file=sys.stderr)
        return 1
    try:
        check_publishable(SITE)
    except PrivateError as fault:
        print(fault, file=sys.stderr)
        return 1
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(SITE))
    with http.server.ThreadingHTTPServer(("127.0.0.1", options.port), handler) as server:
        _say(f"Serving the book at http://127.0.0.1:{server.server_port}/ (stop with Ctrl-C)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            _say("")
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; see `peaceterms --help`."""
    parser = argparse.ArgumentParser(prog="peaceterms", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, words in (
        ("build", _build, "build the site into _build/html"),
        ("notebooks", _notebooks, "copy the take-home notebooks of the site to notebooks/"),
        ("serve", _serve, "serve the site on this machine"),
    ):
        command = commands.add_parser(name, help=words, description=words)
        command.set_defaults(run=run)
        if name == "build":
            command.add_argument("--essay", type=Path, metavar="PATH", help=(
                "your own copy of the essay, as text or HTML: it is set beside the paraphrase,"
                " in _build/html-with-essay, which is not for publication"
            ))  # fmt: skip
        if name == "serve":
            command.add_argument("--port", type=int, default=8000)
    options = parser.parse_args(arguments)
    code: int = options.run(options)
    return code


if __name__ == "__main__":
    sys.exit(main())
