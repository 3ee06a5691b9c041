"""What was taken out goes, as long as nothing goes with it that nobody took out."""

import wordedits as edits
import wordpapers as papers

LESSON = "vriend-in-de-knel-kort"
HELP = "Met wie kan je praten?"


def test_a_box_whose_title_was_taken_out_keeps_what_stands_in_it() -> None:
    data, bundle = papers.paper(LESSON, edits.HANDOUT)
    back = papers.back(edits.edited(data, edits.drop(HELP), edits.drop("Blijf contact houden.")), bundle)
    assert [(each.how, each.words) for each in back.left] == [("removed", HELP)]
    said = papers.sayings(papers.built(LESSON, edits.HANDOUT, back))
    assert sum(words.startswith("Awel 102") for words in said) == 1
    assert not any(words.startswith("Blijf contact houden.") for words in said), "the rest goes"
