"""What was taken out goes, as long as nothing goes with it that nobody took out."""

from typing import Any

import wordedits as edits
import wordpapers as papers
from docx.oxml.ns import qn

LESSON = "vriend-in-de-knel-kort"
HELP = "Met wie kan je praten?"


def test_a_box_whose_title_was_taken_out_keeps_what_stands_in_it() -> None:
    data, bundle = papers.paper(LESSON, edits.HANDOUT)
    back = papers.back(edits.edited(data, edits.drop(HELP), edits.drop("Blijf contact houden.")), bundle)
    assert [(each.how, each.words) for each in back.left] == [("removed", HELP)]
    said = papers.sayings(papers.built(LESSON, edits.HANDOUT, back))
    assert sum(words.startswith("Awel 102") for words in said) == 1
    assert not any(words.startswith("Blijf contact houden.") for words in said), "the rest goes"


def test_a_sheet_stays_of_which_the_guide_still_speaks() -> None:
    def without_the_first_sheet(word: Any) -> None:
        every = list(word.element.body.iter(qn("w:p")))
        for each in every[: every.index(edits.paragraph(word, "Een bericht van een vriend"))]:
            edits.take_out(each)

    data, bundle = papers.paper(LESSON, edits.HANDOUT)
    back = papers.back(edits.edited(data, without_the_first_sheet), bundle)
    assert "Vijf dingen die je kan doen" in papers.sayings(papers.built(LESSON, edits.HANDOUT, back))
    assert ("removed", "Vijf dingen die je kan doen") in [(each.how, each.words) for each in back.left]


def test_what_can_be_shown_nowhere_is_listed_and_in_no_lesson() -> None:
    data, bundle = papers.paper(LESSON, edits.GUIDE)
    back = papers.back(
        edits.edited(data, edits.add("Past bij elke situatie.", "En bij elke vriend.")), bundle
    )
    assert [(each.how, each.words) for each in back.left] == [("added", "En bij elke vriend.")]
    assert back.after == {}
