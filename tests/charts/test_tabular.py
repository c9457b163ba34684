"""Tables: header cells say what they head, numbers stand right, and the plain form holds the same."""

import pandas as pd
from bs4 import BeautifulSoup

from peaceterms import charts

FRAME = pd.DataFrame(
    {
        "Year": [2021, 2022],
        "State": ["Russia", "China & others"],
        "Share, %": [1.8, None],
        "Day": pd.to_datetime(["2022-02-04", "2022-02-24"]),
        "People": [144236933, 1412175000],
    }
)


def test_every_header_cell_has_a_scope_and_numbers_stand_right() -> None:
    page = BeautifulSoup(charts.table(FRAME, "Two rows, percent").html(), "html5lib")
    assert [cell.text for cell in page.select("thead th[scope=col]")] == list(FRAME)
    assert [cell.text for cell in page.select("tbody th[scope=row]")] == ["2021", "2022"]
    assert [cell.text for cell in page.select("td.num")] == ["1.8", "144,236,933", "–", "1,412,175,000"]
    assert page.select("td")[1].text == "1.8" and page.select("td")[2].text == "4 February 2022"
    region = page.select_one("div.scroll[role=region][tabindex='0']")
    assert region is not None and region["aria-label"] == page.caption.text == "Two rows, percent"


def test_an_index_is_shown_if_it_has_a_name() -> None:
    indexed = charts.table(FRAME.set_index("State")["Year"], "Years").html()
    assert '<th scope="row">Russia</th><td>2021</td>' in indexed
    filtered = charts.table(FRAME[FRAME["Year"] == 2022], "One row").html()
    assert filtered.count('scope="col"') == FRAME.shape[1]


def test_the_plain_form_holds_the_same_and_is_whole() -> None:
    bundle = charts.table(
        FRAME.assign(State="A name much longer than any width that a screen has " * 3), "Long"
    )
    plain = bundle._repr_mimebundle_()["text/plain"]
    assert plain.startswith("Long\n\n") and "..." not in plain
    assert "1,412,175,000" in plain and "4 February 2022" in plain


def test_numbers_of_a_column_have_equal_decimals() -> None:
    shares = pd.DataFrame({"Share, %": [2.0, 19.12, None]})
    page = BeautifulSoup(charts.table(shares, "Shares").html(), "html5lib")
    assert [cell.text for cell in page.select("tbody .num")] == ["2.00", "19.12", "–"]


def test_columns_are_chosen_and_named() -> None:
    page = BeautifulSoup(charts.table(FRAME, "Two", {"State": "Who", "Year": "When"}).html(), "html5lib")
    assert [cell.text for cell in page.select("thead th")] == ["Who", "When"]


def test_long_cells_are_paragraphs_and_dates_stay_on_a_line() -> None:
    frame = pd.DataFrame({"State": ["A"], "Remark": ["words " * 9], "Day": pd.to_datetime(["2022-02-04"])})
    page = BeautifulSoup(charts.table(frame, "One").html(), "html5lib")
    assert page.select_one("td > p").text.startswith("words")
    assert page.select_one("td.nowrap").text == "4 February 2022"
