"""Weighing from orders: the short path and the lenses."""

import numpy as np
import pytest

from peaceterms import facts, weigh
from peaceterms.weigh import packages

CARDS = [weigh.order([[0], [1], [2]], 3), weigh.order([[1], [0]], 2), weigh.order([[0], [1]], 2)]
PACKAGES = [[0, 0, 0], [1, 1, 1], [2, 1, 0]]


def test_a_short_path_by_hand():
    """Centroid weights 11/18, 5/18, 2/18; the first plan has the best card on the first and the third term."""
    result = weigh.weigh_orders(CARDS, PACKAGES, swings=[0, 1, 2], draws=4000)
    assert result.kept.tolist() == [0, 1, 2]
    assert result.ticks.tolist() == [72_222, 30_556 + 27_778, 27_778 + 11_111]
    assert result.rival.leader == 0 and result.rival.rival == 1
    spans = result.shares.value_span()
    assert ((spans[:, 0] * 1000 <= result.ticks) & (result.ticks <= spans[:, 1] * 1000)).all()
    assert result.shares.totals.mean(axis=1) * 1000 == pytest.approx(result.ticks, rel=0.02)


def test_without_an_order_of_swings_nothing_is_ranked():
    result = weigh.weigh_orders(CARDS, PACKAGES, draws=200)
    assert result.ticks is None and result.rival is None
    assert result.shares.ranks.sum(axis=1) == pytest.approx(np.ones(3))


def test_red_lines_set_plans_aside():
    limits = weigh.Limits(refused=(weigh.Option(1, 0),))
    result = weigh.weigh_orders(CARDS, PACKAGES, swings=[0, 1, 2], limits=limits, draws=200)
    assert result.kept.tolist() == [1, 2]
    assert result.shares.ranks.shape == (2, 2)
    everything = weigh.Limits(refused=(weigh.Option(1, 0), weigh.Option(1, 1)))
    with pytest.raises(weigh.WeighError, match="red lines set every package aside; lift one to see a result"):
        weigh.weigh_orders(CARDS, PACKAGES, limits=everything)


def test_plans_with_a_card_left_aside_are_marked():
    cards = [weigh.order([[0], [1]], 3), *CARDS[1:]]
    assert weigh.weigh_orders(cards, PACKAGES, draws=20).aside.tolist() == [False, False, True]


def test_equal_cards_give_equal_shares():
    cards = [weigh.order([[0, 1], [2]], 3), weigh.order([[0, 1]], 2), weigh.order([[0, 1]], 2)]
    result = weigh.weigh_orders(cards, PACKAGES, swings=[0, 1, 2], draws=100)
    assert result.shares.ranks[:2, 0].tolist() == [1, 1]
    assert result.rival.too_close


def test_nine_lenses_on_all_packages():
    terms = packages.terms(facts.load("terms"))
    rows = packages.package_rows(facts.load("packages"), terms)
    lenses = facts.load("lenses")
    weighings = [
        weigh.weigh_orders(
            packages.lens_orders(lenses, lens, terms),
            rows,
            limits=packages.lens_limits(lenses, lens, terms),
            draws=1000,
        )
        for lens in lenses["lens_id"].unique()
    ]
    assert len(weighings) == 9
    for weighing in weighings:
        assert weighing.shares.ranks.sum(axis=1) == pytest.approx(np.ones(len(weighing.kept)))
    narrow, wide = weigh.overall_span(weighings, 0), weigh.overall_span(weighings, 0, middle=100)
    assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]
    assert weigh.overall_span([weighings[2]], int(np.setdiff1d(range(22), weighings[2].kept)[0])) is None


def test_orders_and_packages_must_match():
    with pytest.raises(weigh.WeighError, match="expected one column for each of 3 terms"):
        weigh.weigh_orders(CARDS, [[0, 1]])
