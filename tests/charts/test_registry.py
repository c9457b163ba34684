"""Finding and drawing charts by name."""

import pytest

from peaceterms import charts, facts


def test_an_unknown_name_gets_near_matches() -> None:
    with pytest.raises(facts.FactsError, match="'border_member': did you mean border_members"):
        charts.draw("border_member")


def test_every_chart_is_exported_under_its_name() -> None:
    for name, (function, tables) in charts.CHARTS.items():
        assert getattr(charts, name) is function
        assert name in charts.__all__
        assert set(tables) <= set(facts.NAMES)
        assert function.__doc__


def test_drawing_reads_only_the_tables_that_are_named(tmp_path, monkeypatch) -> None:
    trace = tmp_path / "trace"
    for name, (_, tables) in charts.CHARTS.items():
        trace.write_text("")
        monkeypatch.setenv("PEACETERMS_TRACE", str(trace))
        charts.draw(name)
        assert set(trace.read_text().split()) == set(tables), name


def test_an_empty_frame_is_named() -> None:
    polls = facts.load("polls_nato_membership")
    with pytest.raises(
        facts.FactsError, match="chart nato_polls: the frame of polls_nato_membership is empty"
    ):
        charts.nato_polls(polls[polls["pollster"] == "nobody"])


def test_a_frame_without_a_column_is_named() -> None:
    with pytest.raises(facts.FactsError, match=r"chart nato_polls: .*'for_pct'.*polls_nato_membership"):
        charts.nato_polls(facts.load("polls_nato_membership").drop(columns="for_pct"))


def test_a_part_of_a_table_can_be_drawn() -> None:
    polls = facts.load("polls_nato_membership")
    one = charts.nato_polls(polls[polls["pollster"] == "KIIS"])
    assert len(one.data) == (polls["pollster"] == "KIIS").sum()
    assert one.wide != charts.draw("nato_polls").wide
