"""From the tables to indices; the figures are those that the module's self-audit states."""

import pandas as pd
import pytest

from peaceterms import facts, weigh
from peaceterms.weigh import packages

BEFORE_THE_ESSAY = "2023-02-07"


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    return {name: facts.load(name) for name in ("terms", "packages", "pairs", "lenses")}


@pytest.fixture(scope="module")
def terms(tables):
    return packages.terms(tables["terms"])


def test_the_grid(terms, tables):
    assert terms.ids == tuple(f"T{i}" for i in range(1, 10))
    assert terms.counts == (8, 8, 8, 7, 6, 8, 5, 5, 5)
    assert weigh.Grid(terms.counts).size == 21_504_000
    excluded = weigh.Limits(excluded=packages.pairs(tables["pairs"], terms, "excludes"))
    assert weigh.count_packages(terms.counts, excluded) == 21_056_000
    silent = tuple(weigh.Option(term, unsaid) for term, unsaid in enumerate(terms.unsaid))
    assert weigh.count_packages(terms.counts, weigh.Limits(refused=silent)) == 4_609_920
    speaks = weigh.Limits(refused=silent, excluded=excluded.excluded)
    assert weigh.count_packages(terms.counts, speaks) == 4_478_208


def test_all_readings_of_all_packages_are_possible(terms, tables):
    excluded = weigh.Limits(excluded=packages.pairs(tables["pairs"], terms, "excludes"))
    rows = packages.package_rows(tables["packages"], terms)
    assert rows.shape == (22, 9)
    read = [packages.readings(row, terms) for _, row in tables["packages"].iterrows()]
    assert sum(len(reading) for reading in read) == 735
    for own, reading in zip(rows, read, strict=True):
        assert reading[0].tolist() == own.tolist()
        assert excluded.keep(reading).all()


def test_completions_of_the_essay(terms, tables):
    """The essay leaves six terms unsaid: 42,000 completions, 26,096 of them with a tension."""
    essay = packages.package_rows(tables["packages"], terms)[0]
    partial = terms.opened(essay)
    assert [terms.options[t][o] if o != weigh.OPEN else None for t, o in enumerate(partial)] == [
        "T1.2",
        "T2.2",
        "T3.5",
        None,
        None,
        None,
        None,
        None,
        None,
    ]
    fixed = tuple(
        weigh.Option(term, other)
        for term, option in enumerate(partial)
        if option != weigh.OPEN
        for other in range(terms.counts[term])
        if other != option
    )
    tense = packages.pairs(tables["pairs"], terms, "tension")
    assert len(tense) == 62
    assert weigh.count_packages(terms.counts, weigh.Limits(refused=fixed)) == 42_000
    assert weigh.count_packages(terms.counts, weigh.Limits(refused=fixed, excluded=tense)) == 42_000 - 26_096


def test_crimea_and_donbas_apart(tables):
    apart = packages.terms(tables["terms"], apart=True)
    assert apart.ids[1:3] == ("T2_crimea", "T2_donbas")
    assert apart.options[1] == apart.options[2]
    assert len(apart.find("T2.5")) == 2 and len(apart.find("T3.1")) == 1
    table = tables["packages"].set_index("package_id")
    minsk = apart.package(table.loc["P01"])
    assert [apart.options[term][minsk[term]] for term in (1, 2)] == ["T2.0", "T2.6"]
    assert len(packages.lens_orders(tables["lenses"], "L3", apart)) == 10
    assert len(packages.pairs(tables["pairs"], apart, "tension")) > 62
    for reading in packages.readings(table.loc["P16"], apart).tolist():
        assert reading[1] == reading[2]


def test_only_the_terms_of_the_essay(tables):
    essay = packages.terms(tables["terms"], only=["T1", "T2", "T3"])
    assert essay.counts == (8, 8, 8)
    assert packages.package_rows(tables["packages"], essay).shape == (22, 3)
    assert packages.pairs(tables["pairs"], essay, "tension") != ()
    assert packages.pairs(tables["pairs"], essay, "excludes") == ()


@pytest.mark.parametrize(
    ("lens", "ordered", "refused", "before"),
    [("L1", 37, 0, 1), ("L2", 46, 3, 28), ("L3", 52, 11, 4), ("L4", 53, 10, 4), ("L5", 34, 0, 1),
     ("L6", 20, 0, 1), ("L7", 49, 2, 0), ("L8", 43, 6, 11), ("L9", 50, 1, 0)],
)  # fmt: skip
def test_lenses(terms, tables, lens, ordered, refused, before):
    def placed(until):
        given = packages.lens_orders(tables["lenses"], lens, terms, until)
        return sum(order.options - len(order.aside) for order in given)

    assert placed(None) == ordered
    assert placed(BEFORE_THE_ESSAY) == before
    assert len(packages.lens_limits(tables["lenses"], lens, terms).refused) == refused


def test_a_lens_keeps_its_ranks(terms, tables):
    order = packages.lens_orders(tables["lenses"], "L1", terms)[0]
    named = [[terms.options[0][option] for option in place] for place in order.places]
    assert named == [["T1.2", "T1.3", "T1.4"], ["T1.1", "T1.5"], ["T1.6", "T1.0"], ["T1.7"]]


def test_what_is_not_there_is_named(terms, tables):
    with pytest.raises(weigh.WeighError, match=r"no term has an option 'T1\.9'"):
        terms.find("T1.9")
    with pytest.raises(weigh.WeighError, match="no lens 'L0'; expected one of L1, L2"):
        packages.lens_orders(tables["lenses"], "L0", terms)
