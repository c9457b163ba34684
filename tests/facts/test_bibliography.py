"""The bibliography: labels as citations print them, what was checked, and faults in the file."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from peaceterms import facts
from peaceterms.facts.bibliography import PACKAGED, labels

LABELS = {
    "natotreaty1949": "NATO 1949",
    "charapcolton2017": "Charap and Colton 2017",
    "goldgeiershifrinson2020": "Goldgeier and Shifrinson 2020",
    "rudrafts2021": "Russian MFA 2021",
    "istanbul2022": "Istanbul text 2022",
    "plan28_2025": "28-point plan 2025",
    "bidensign2022": "White House 2022",
    "burns2008": "US Embassy Moscow 2008",
    "CIA_WFB_2026": "CIA 2026",
    "PRESS_NATO_UKR": "AFP and others 2023",
    "twoplusfour1990": "Treaty on Germany 1990",
    "uaconst2019": "Constitution of Ukraine 2019",
    "nonbloc2010": "Verkhovna Rada 2010",
    "haran2019": "Haran and others 2019",
}


@pytest.mark.parametrize(("key", "label"), LABELS.items())
def test_label(key: str, label: str) -> None:
    assert facts.bibliography()[key].label == label


def test_labels_are_short_and_end_in_the_year() -> None:
    for source in facts.bibliography().values():
        assert source.label.endswith(f" {source.year}")
        assert len(source.label) <= 45, source.label
        assert not set("{};()") & set(source.label), source.label


def test_same_labels_get_letters_only_beside_each_other() -> None:
    assert labels(["natomembers", "washington2024", "jervis1978"]) == {
        "natomembers": "NATO 2024a",
        "washington2024": "NATO 2024b",
        "jervis1978": "Jervis 1978",
    }
    assert labels(["washington2024", "washington2024"]) == {"washington2024": "NATO 2024"}


def test_parts_of_a_source() -> None:
    source = facts.bibliography()["charapcolton2017"]
    assert source.authors == ("Charap, Samuel", "Colton, Timothy J.")
    assert source.container == "Routledge / IISS"
    assert facts.bibliography()["vdl2025nov"].authors == ("von der Leyen, Ursula",)
    assert facts.bibliography()["anchorage2025"].authors == ()


def test_reference_tells_the_year_once() -> None:
    entries = facts.bibliography()
    assert entries["natotreaty1949"].reference().date == "Washington, 4 April 1949"
    assert entries["charapcolton2017"].reference().date == "(2017)"
    reference = entries["jervis1978"].reference()
    assert (reference.authors, reference.container) == ("Jervis, Robert", "World Politics")
    assert reference.date == "30(2): 167-214 (1978)"


def test_no_braces_or_commands_are_left() -> None:
    for source in facts.bibliography().values():
        printed = " ".join([source.label, *source.authors, source.title, source.container, source.addendum])
        assert not set("{}\\") & set(printed), source.key


def test_status_follows_what_note_and_addendum_leave_open() -> None:
    entries = facts.bibliography()
    assert entries["afpwar2023"].status == "checked"
    assert entries["korolev2019"].status == "in part"
    assert entries["begley2025"].status == "in part", "its addendum says that the day is not yet checked"
    assert entries["ap2_1977"].status == "not yet checked"
    counts = Counter(source.status for source in entries.values())
    assert sum(counts.values()) == len(re.findall(r"^@", PACKAGED.read_text(encoding="utf-8"), re.MULTILINE))
    # Counted from the file by other means: entries with "not yet checked" or "not yet seen" in a field.
    fields = re.findall(
        r"^@\w+\{([^,]+),(.*?)^\}", PACKAGED.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    left_open = [key for key, text in fields if "not yet checked" in text or "not yet seen" in text]
    assert counts["in part"] + counts["not yet checked"] == len(left_open)


@pytest.fixture
def own(copies: Path) -> Path:
    """Give a copy of the bibliography that replaces the packaged one."""
    return Path(shutil.copy(PACKAGED, copies / "sources.bib"))


def problem(own: Path, old: str, new: str) -> str:
    text = own.read_text(encoding="utf-8")
    assert old in text
    own.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(facts.FactsError) as caught:
        facts.bibliography()
    return str(caught.value)


def line_of(own: Path, text: str) -> int:
    return own.read_text(encoding="utf-8").split("\n").index(text) + 1


def test_key_that_stands_twice(own: Path) -> None:
    told = problem(own, "{jervis1978,", "{kennan1997,")
    line = max(number for number, text in enumerate(own.read_text().split("\n"), 1) if "{kennan1997," in text)
    assert told.startswith(f"sources.bib, line {line}: found the key 'kennan1997' twice, expected it once; ")


def test_brace_that_is_left_open(own: Path) -> None:
    told = problem(own, "title = {{Cooperation Under the Security Dilemma}},", "title = {{Cooperation,")
    assert told.startswith("sources.bib: found a syntax error in line ") and told.endswith("mend the entry")


@pytest.mark.parametrize("field", ["title", "year", "note"])
def test_field_that_is_missing(own: Path, field: str) -> None:
    entry = re.search(r"@article\{jervis1978,.*?^\}", own.read_text(), re.MULTILINE | re.DOTALL)
    assert entry
    told = problem(own, entry[0], re.sub(rf"^  {field} = .*\n", "", entry[0], flags=re.MULTILINE))
    line = line_of(own, "@article{jervis1978,")
    assert told == f"sources.bib, line {line}, entry jervis1978: found no {field}, expected one; add it"


def test_nobody_to_name(own: Path) -> None:
    told = problem(own, "  author = {Jervis, Robert},\n", "")
    assert "entry jervis1978: found no author or shorthand, expected one; add it" in told


def test_house_style(own: Path) -> None:
    told = problem(own, "Cooperation Under the Security", "Cooperation Under\N{EM DASH}the Security")
    line = line_of(own, "  title = {{Cooperation Under\N{EM DASH}the Security Dilemma}},")
    assert told.startswith(f"sources.bib, line {line}: found '") and "expected no em dash" in told


def test_source_that_is_dropped_is_told_by_the_tables(own: Path) -> None:
    own.write_text(
        own.read_text(encoding="utf-8").replace("{natotreaty1949,", "{otherkey1949,"), encoding="utf-8"
    )
    with pytest.raises(
        facts.FactsError, match=r"timeline.csv, row 1 .*found 'natotreaty1949', expected ids of sources.bib"
    ):
        facts.timeline()
