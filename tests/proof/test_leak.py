import pytest

from kitgen.document.inline import Text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Box, Item, List, Paragraph
from kitgen.document.parts import Document, Part
from kitgen.document.roles import Role
from kitgen.document.words import bare_words
from kitgen.proof.leak import Sieve, for_teachers
from kitgen.withheld import Withheld, runs_in

ANSWER = "Iemand die naar je luistert en nooit iets terug wil hebben"
HIDDEN = Withheld(
    frozenset(runs_in(bare_words(ANSWER))),
    frozenset({"jemagaltijdneezeggen"}),
    frozenset({"kwetsbaar", "heel jong"}),
)


def leaks(text: str, *printed: str, answers: bool = True) -> list[str]:
    return list(Sieve(HIDDEN, printed).leaks([text], answers=answers))


def test_a_long_text_is_found_wherever_part_of_it_stands():
    assert leaks(f"Vraag 1. {ANSWER}.")[0] == "iemand die naar je luistert en nooit iets terug"
    assert leaks("… die naar je luistert en nooit iets terug wil")
    assert leaks("die naar je luis-\nTERT en nooit iets terug wil")


def test_a_few_words_of_it_are_nothing():
    assert leaks("Iemand die naar je luistert, dat is fijn.") == []


def test_a_shorter_text_is_found_as_a_whole():
    assert leaks("Zeg: je mag altijd nee zeggen!") == ["je mag altijd nee zeggen"]
    assert leaks("Je mag altijd zeggen") == []


def test_a_short_answer_is_found_as_words():
    assert leaks("antwoord: Heel jong") == ["heel jong"]
    assert leaks("kwetsbaarheid en heel jonge mensen") == []
    assert leaks("kwetsbaar", answers=False) == []


def test_what_the_paper_says_itself_is_no_leak():
    assert leaks("kwetsbaar", "Kies uit: kwetsbaar, sterk") == []
    assert leaks("Je mag altijd. Nee zeggen kan.", "Je mag altijd.", "Nee zeggen kan.") == []
    start, end = ANSWER.split(" en ")
    assert leaks(f"{start} en. {end}", f"{start} en.", "2", end) == [], (
        "numbers of lists are not always words"
    )
    assert leaks(ANSWER, start, f"en {end}") == []


@pytest.mark.parametrize("role", [Role.ANSWER, Role.NOTE, Role.SAY, Role.WATCH, Role.IF_SHORT])
def test_what_is_drawn_as_the_teachers_is_found_whatever_it_says(role):
    ja = Paragraph((Text("ja"),), role)
    for node in (ja, Box((Paragraph((Text("ja"),)),), role), List((Item((ja,)),), role)):
        parts = (Part(title="Blad", children=(node,)),)
        assert "ja" in for_teachers(Document(id="d", kind=Kind.HANDOUT, title="t", lang="nl", parts=parts))
