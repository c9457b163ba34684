"""Self-check questions: the answer, its reason and its sources stand folded under each."""

from __future__ import annotations

from html import escape

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx

from peaceterms import facts
from peaceterms.sphinxext.citations import sources_line
from peaceterms.sphinxext.directive import FactsDirective, Row, records
from peaceterms.sphinxext.elements import curly, element, form

LETTERS = "ABCD"


class SelfCheck(FactsDirective):
    """`{self-check}`: the questions of this page, of the page named as argument, or with `all` every one."""

    optional_arguments = 1

    def draw(self) -> list[Node]:
        page = self.arguments[0] if self.arguments else self.page()
        quiz = facts.quiz()
        questions = quiz if page == "all" else quiz[quiz["chapter_id"] == page]
        if questions.empty:
            raise facts.FactsError(f"quiz.csv has no question with chapter_id {page!r}")
        return [element("ol", *[self.question(row) for row in records(questions)], class_="quiz-list")]

    def question(self, quiz: Row) -> nodes.Element:
        name = quiz["quiz_id"]
        options = [(letter, quiz[f"option_{letter.lower()}"]) for letter in LETTERS]
        options = [(letter, text) for letter, text in options if text]
        right = dict(options)[quiz["answer"]]
        choices = "".join(
            f'<label class="choice"><input type="radio" name="{name}" value="{letter}"'
            f' data-keep="quiz-{name}"> {escape(curly(text))}</label>'
            for letter, text in options
        )
        answer = element(
            "details",
            element("summary", "Show the answer"),
            element("p", element("b", f"{quiz['answer']}. {right}."), class_="answer"),
            element("p", quiz["explanation"], class_="small"),
            sources_line(self.env, quiz["source_ids"]),
            class_="view",
            id=f"a-{name.lower()}",
        )
        item = element(
            "li", element("p", element("b", quiz["question"]), id=f"{name.lower()}-q"), class_="quiz"
        )
        item += form(
            f'<fieldset class="choices-of" data-quiz="a-{name.lower()}" data-answer="{quiz["answer"]}"'
            f' aria-labelledby="{name.lower()}-q"><div class="choices stack">{choices}</div></fieldset>\n'
        )
        item += [_printed(options), answer]
        item["ids"] = [name.lower()]
        return item


def _printed(options: list[tuple[str, str]]) -> nodes.Element:
    """Return the options as a list, for a notebook; the site has them as choices."""
    printed = element("ul", *[element("li", element("p", f"{a}. {b}")) for a, b in options])
    printed["only"] = "notebook"
    return printed


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("self-check", SelfCheck)
