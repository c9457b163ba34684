"""What the theme corrects in the HTML of a page."""

from __future__ import annotations

from bs4 import BeautifulSoup

from peaceterms.sphinxext.theme import markup


def test_the_link_of_a_heading_is_named_after_it() -> None:
    body = (
        '<h2>Facts &amp; <em>law</em><a class="headerlink" href="#x" title="Link to this heading">#</a></h2>'
    )
    link = BeautifulSoup(markup.corrected(body), "html5lib").select_one("h2 a")
    assert link is not None
    assert link["aria-label"] == "Link to this heading: Facts & law"
    assert link["href"] == "#x" and not link.get("title")


def test_a_heading_without_a_link_lends_no_words_to_the_next() -> None:
    body = '<h2 id="p1-h">One</h2><p>Text.</p><h2>Two<a class="headerlink" href="#x">#</a></h2>'
    link = BeautifulSoup(markup.named_links(body), "html5lib").select_one("h2 a")
    assert link is not None and link["aria-label"] == "Link to this heading: Two"


def test_a_bare_table_gets_a_frame_named_after_its_caption() -> None:
    body = "<p>Text.</p><table class='docutils'><caption>Votes</caption><tbody><tr><td>1</td></tr></tbody></table>"
    frame = BeautifulSoup(markup.corrected(body), "html5lib").select_one(".scroll")
    assert frame is not None
    assert (frame["aria-label"], frame["tabindex"], frame["role"]) == ("Votes", "0", "region")
    assert frame.table is not None


def test_tables_without_caption_have_different_names() -> None:
    names = [
        frame["aria-label"]
        for frame in BeautifulSoup(markup.framed_tables("<table></table>" * 2), "html5lib").select(".scroll")
    ]
    assert names == ["Table 1", "Table 2"]


def test_a_framed_table_is_left_as_it_is() -> None:
    body = '<div class="scroll" tabindex="0" role="region" aria-label="Polls"><table><tbody></tbody></table></div>'
    assert markup.framed_tables(body) == body


def test_headings_of_a_frame_of_pandas_say_what_they_head() -> None:
    table = (
        '<table border="1" class="dataframe"><thead><tr style="text-align: right;"><th></th><th>km</th></tr></thead>'
        "<tbody><tr><th>Norway</th><td>191</td></tr></tbody></table>"
    )
    soup = BeautifulSoup(markup.framed_tables(table), "html5lib")
    assert [cell.get("scope") for cell in soup.find_all("th")] == ["col", "row"]
    assert soup.select("[style], [border]") == []


def test_a_heading_without_words_is_no_heading() -> None:
    table = '<table><thead><tr><th scope="col"></th><th class="head"><p>For</p></th></tr></thead></table>'
    soup = BeautifulSoup(markup.framed_tables(table), "html5lib")
    assert [cell.get_text() for cell in soup.find_all("th")] == ["For"]
    assert len(soup.find_all("td")) == 1


def test_a_fold_of_code_has_one_plain_name() -> None:
    body = (
        '<details class="admonition hide above-input">\n<summary aria-label="Toggle hidden content">\n'
        '<p class="collapsed admonition-title">Show the code</p>\n'
        '<p class="expanded admonition-title">Hide the code</p>\n</summary>\n<pre>1</pre></details>'
    )
    assert markup.corrected(body) == (
        '<details class="hide above-input"><summary>Show the code</summary>\n<pre>1</pre></details>'
    )
