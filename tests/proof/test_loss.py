import pytest

from kitgen.document.words import letters
from kitgen.proof.loss import lost

ASKED = ["Wat is een goede vriend?", "ja", "ja", "In dat jaar ging het mis.", "Naam"]


def test_nothing_is_lost_where_all_is_there():
    assert lost(ASKED, letters(" ".join(ASKED))) == ()


@pytest.mark.parametrize(
    "shown",
    [
        "Naam. In dat jaar ging het mis. ja ja. Wat is een goede vriend?",
        "Wat is een goe-\nde vriend? ja ja In dat jaar blad 2 ging het mis. Naam",
        "WAT IS EEN GOEDE VRIEND? JA JA IN DAT JAAR GING HET MIS. NAAM",
    ],
)
def test_order_breaks_and_capitals_do_not_matter(shown):
    assert lost(ASKED, letters(shown)) == ()


def test_a_run_that_is_gone_is_named():
    assert lost(ASKED, letters("Wat is een goede vriend? ja ja Naam")) == ("In dat jaar ging het mis.",)


def test_a_word_that_is_gone_is_missed_though_its_letters_are_there_twice():
    shown = "Wat is een goede vriend? ja ja In dat ging het mis. Naam. Kraai, jas en raar."
    assert lost(ASKED, letters(shown)) == ("In dat jaar ging het mis.",)


def test_one_of_two_equal_words_is_missed_though_it_is_part_of_another():
    assert lost(ASKED, letters("Wat is een goede vriend? ja In dat jaar ging het mis. Naam")) == ("ja",)


def test_what_runs_from_the_right_may_be_read_from_either_side():
    assert lost(["مرحبا بكم", "Hallo"], letters("مكب ابحرم Hallo")) == ()
    assert lost(["مرحبا بكم", "Hallo"], letters("Hallo")) == ("مرحبا بكم",)
