"""Hypothesis makes the cases: scores, weights, orders, grids, limits and parties of every shape."""

from hypothesis import strategies as st

from peaceterms.weigh import Limits, Option, Order, Pair, order, order_from_ranks

seeds = st.integers(0, 2**32 - 1)
points = st.integers(0, 100)
numbers = st.one_of(
    st.integers(0, 100).map(float),
    st.floats(-1000, 1000, allow_nan=False, width=32),
    st.floats(0, 1, allow_nan=False),
)


def tables(rows, columns, cells=numbers):
    return st.lists(st.lists(cells, min_size=columns, max_size=columns), min_size=rows, max_size=rows)


@st.composite
def score_tables(draw, most=6, cells=numbers):
    return draw(tables(draw(st.integers(1, most)), draw(st.integers(1, 5)), cells))


@st.composite
def weights_for(draw, count):
    weights = draw(st.lists(st.one_of(points.map(float), st.floats(0, 1)), min_size=count, max_size=count))
    weights[draw(st.integers(0, count - 1))] += 1.0
    return weights


@st.composite
def weighted_scores(draw, most=6, least=1, cells=numbers):
    """A score table, weights, and two of its rows."""
    alternatives, criteria = draw(st.integers(least, most)), draw(st.integers(1, 5))
    scores = draw(tables(alternatives, criteria, cells))
    weights = draw(weights_for(criteria))
    return scores, weights, draw(st.integers(0, alternatives - 1)), draw(st.integers(0, alternatives - 1))


@st.composite
def rankings(draw, count):
    """Criteria in order, with ties, some left out; or nothing stated."""
    if draw(st.booleans()) and draw(st.booleans()):
        return None
    listed = draw(st.permutations(range(count)))[: draw(st.integers(0, count))]
    ranking = []
    while listed:
        size = draw(st.integers(1, len(listed)))
        ranking.append(listed[0] if size == 1 and draw(st.booleans()) else listed[:size])
        listed = listed[size:]
    return ranking


@st.composite
def orders(draw, options=None) -> Order:
    count = options or draw(st.integers(1, 8))
    if draw(st.booleans()):
        ranks = draw(st.lists(st.one_of(st.none(), st.integers(1, 4)), min_size=count, max_size=count))
        return order_from_ranks(ranks)
    ranking = draw(rankings(count))
    return order([place if isinstance(place, list) else [place] for place in ranking or []], count)


shapes = st.lists(st.integers(1, 4), min_size=1, max_size=5)


def cells_for(counts, entries=None):
    entries = st.integers(-50_000, 50_000) if entries is None else entries
    return st.tuples(*(st.lists(entries, min_size=k, max_size=k) for k in counts)).map(list)


def packages_for(counts, least=1, most=12):
    return st.lists(
        st.tuples(*(st.integers(0, k - 1) for k in counts)).map(list), min_size=least, max_size=most
    )


@st.composite
def limits_for(draw, counts, effects=True):
    def option():
        term = draw(st.integers(0, len(counts) - 1))
        return Option(term, draw(st.integers(0, counts[term] - 1)))

    def pairs(most):
        return [Pair(option(), option()) for _ in range(draw(st.integers(0, most)) if len(counts) > 1 else 0)]

    refused = [option() for _ in range(draw(st.integers(0, 2)))]
    excluded = [pair for pair in pairs(2) if pair.a.term != pair.b.term]
    worth = [pair._replace(points=draw(st.integers(-9_999, 9_999))) for pair in pairs(2 * effects)]
    worth = [pair for pair in worth if pair.a.term != pair.b.term]
    return Limits(tuple(refused), tuple(excluded), tuple(worth))


@st.composite
def utility_tables(draw, most=40, parties=None):
    """Utilities of packages to parties: whole thousandths, small whole numbers with many ties, or decimals."""
    party_count = parties or draw(st.integers(1, 4))
    cell = draw(
        st.sampled_from(
            [st.integers(0, 100_000), st.integers(0, 4), st.integers(0, 1000).map(lambda n: n / 10)]
        )
    )
    return draw(tables(draw(st.integers(1, most)), party_count, cell))


@st.composite
def bargains(draw):
    """Utilities and walk-aways around them."""
    utilities = draw(utility_tables())
    row = draw(st.sampled_from(utilities))
    down = draw(st.lists(st.integers(0, 3), min_size=len(row), max_size=len(row)))
    walkaways = [
        value * (4 - less) / 4 if isinstance(value, float) else value * (4 - less) // 4
        for value, less in zip(row, down, strict=True)
    ]
    return utilities, walkaways
