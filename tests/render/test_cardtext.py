"""What is counted must never promise room that a layout then does not find."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kitgen.compose.maker import Maker
from kitgen.document.ground import Place
from kitgen.document.inline import text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Card, Paragraph, WritingBox
from kitgen.document.parts import Document
from kitgen.document.roles import Role
from kitgen.markdown import blocks_from
from kitgen.render.cardmeasure import Trial, measured_cards
from kitgen.render.cardtext import first_words, lines_of, surely_fits
from kitgen.render.fonts import PICTURES, text_width

INSET = 5.0
WORDS = st.sampled_from(
    [
        "een",
        "kaart",
        "verantwoordelijkheid",
        "WWWWMMMM",
        "116 000",
        "iii",
        "**vet**",
        "1234567890123",
        "en",
        "AVATAR",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)


@given(TEXTS, st.lists(TEXTS, max_size=3), st.sampled_from([9.0, 11.5, 13.5]), st.sampled_from([54, 88]))
@settings(max_examples=25)
def test_what_surely_fits_fits_when_it_is_laid_out(
    maker: Maker, words: str, points: list[str], size: float, height: float
) -> None:
    face = blocks_from(words + "\n\n" + "\n".join(f"- {point}" for point in points), None)
    room = (63 - 2 * INSET, height - 2 * INSET)
    if not surely_fits(face, room, size, maker.data.theme):
        return
    trial = Trial(Card(face, size_pt=size), Place(0, 0, 63, height), INSET)
    document = Document(id="d", kind=Kind.CARDS, title="T", lang="nl-BE", parts=())
    (over,) = measured_cards(document, maker.data.theme, maker.read, [trial])
    assert over.fits, over


def test_what_is_more_than_text_is_never_sure(maker: Maker) -> None:
    assert not surely_fits((WritingBox("v", "vak", 5),), (50, 80), 9, maker.data.theme)
    assert surely_fits((Paragraph(text("kort"), Role.CARD),), (50, 80), 9, maker.data.theme)


def test_words_are_broken_into_lines_as_wide_as_the_card() -> None:
    space = text_width(" ", PICTURES, 700)
    assert lines_of([2, 2], 4 + space, PICTURES) == 1
    assert lines_of([2, 2], 4, PICTURES) == 2
    assert lines_of([2, 9, 2], 4, PICTURES) == 3
    assert lines_of([], 4, PICTURES) == 1


@pytest.mark.parametrize(
    ("words", "shown"), [("een twee", "een twee"), ("een twee drie vier vijf", "een twee drie vier …")]
)
def test_a_card_is_named_by_its_first_words(words: str, shown: str) -> None:
    assert first_words((Paragraph(text(words)),)) == shown
