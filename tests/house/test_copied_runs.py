"""No long run of the essay stands in the project.

`essay_runs.txt` holds truncated hashes of every ninth run of nine words. The runs do not overlap, so
they cannot be chained back into the text; any copied run of 17 words contains one of them whole.
"""

import hashlib
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HASHES = set((Path(__file__).parent / "essay_runs.txt").read_text().split())
RUN = 9


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "'").replace("'", ""))


def copied(text: str, hashes: set[str]) -> list[str]:
    """Return the runs of nine words of `text` whose hash is in `hashes`."""
    found = words(text)
    runs = (" ".join(found[i : i + RUN]) for i in range(len(found) - RUN + 1))
    return [run for run in runs if hashlib.sha256(run.encode()).hexdigest()[:10] in hashes]


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in listed.decode().split("\0") if name]


def test_no_run_of_the_essay_stands_in_a_file() -> None:
    faults = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        faults += [f"{path.relative_to(ROOT)}: {run}" for run in copied(text, HASHES)]
    assert not faults, "paraphrase these runs of the essay:\n" + "\n".join(faults)


@pytest.mark.parametrize("lead", range(9))
def test_the_check_finds_any_run_of_seventeen_words(lead: int) -> None:
    text = " ".join(f"word{i}" for i in range(90))
    hashes = {
        hashlib.sha256(" ".join(words(text)[i : i + RUN]).encode()).hexdigest()[:10]
        for i in range(0, 82, RUN)
    }
    run = words(text)[20 + lead : 37 + lead]
    assert copied("before " + " ".join(run) + " after", hashes)
    assert not copied(" ".join(run[:8]), hashes)
