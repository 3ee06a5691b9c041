import json
from dataclasses import replace
from typing import Any

import pytest
from written import lesson

from kitgen.compose.cards import cards
from kitgen.compose.maker import Entry, Maker
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Card
from kitgen.document.parts import Document
from kitgen.document.walk import first_words, walk_document
from kitgen.errors import InputError
from kitgen.inprint import with_variants
from kitgen.project import Project
from kitgen.render.cardfit import MOST_LETTERS, base_pt, overfull, settle_cards
from kitgen.render.cardmeasure import Over
from kitgen.render.pdf import lay_out

SENTENCE = "Een zin van acht woorden staat hier nu. "


def document(maker: Maker, deck: str) -> Document:
    made = cards(maker, [Entry("les", lesson(f"cards: [{{deck: Zinnen, id: z, {deck}}}]"))], "les", "Kaarten")
    assert made is not None
    return made


def sizes(maker: Maker, deck: str) -> list[float]:
    settled = settle_cards(document(maker, deck), maker.data.theme, maker.read)
    return [node.size_pt for node in walk_document(settled) if isinstance(node, Card)]


def test_type_grows_with_the_card_but_never_below_that_of_a_playing_card(maker: Maker) -> None:
    theme = maker.data.theme
    usual = theme.size_pt(Kind.CARDS)
    assert base_pt(63, 88, theme) == base_pt(85, 54, theme) == base_pt(40, 40, theme) == usual
    assert base_pt(105, 148.5, theme) == pytest.approx(1.3 * usual, abs=0.5)


def test_short_texts_keep_the_size_of_their_deck(maker: Maker) -> None:
    assert sizes(maker, "cards: [Kort., {front: Ook kort., back: En dit.}]") == [13.5] * 4
    assert set(sizes(maker, "size: A6, cards: [Kort.]")) == {17.5}


def test_each_card_shrinks_as_far_as_it_must_and_no_further(maker: Maker) -> None:
    texts = [SENTENCE * n for n in (1, 8, 10, 12)]
    found = sizes(maker, "cards: [" + ", ".join(f"'{text}'" for text in texts) + "]")
    assert found[0] == 13.5
    assert found == sorted(found, reverse=True)
    assert 9 <= found[-1] < found[1]


def test_front_and_back_have_each_the_size_that_fits(maker: Maker) -> None:
    front, back = sizes(maker, f"cards: [{{front: Kort., back: '{SENTENCE * 10}'}}]")
    assert (front, back < front) == (13.5, True)


def test_both_halves_of_a_fold_card_have_the_size_that_fits_the_longer(maker: Maker) -> None:
    (size,) = sizes(maker, f"fold: true, cards: [{{front: Kort., back: '{SENTENCE * 10}'}}]")
    assert 9 <= size < 13.5


def test_a_word_is_set_smaller_rather_than_broken(maker: Maker) -> None:
    (size,) = sizes(maker, "cards: [123456789012345678901234]")
    assert 9 <= size < 13.5


def test_a_line_to_write_on_is_no_longer_than_its_card(neutral_maker: Maker) -> None:
    assert sizes(neutral_maker, "cards: ['Bel {school.contact}.', 'Bel ____.']") == [13.5, 13.5]


def test_every_card_that_is_too_full_is_told_with_its_first_words(maker: Maker) -> None:
    long, wide = SENTENCE * 30, "7" * 60
    whole = document(maker, f"cards: [Kort., '{long}', {{front: a, back: '{long}'}}, 'Zie {wide}']")
    with pytest.raises(InputError) as caught:
        settle_cards(whole, maker.data.theme, maker.read)
    told = [(f.id, f.values["number"]) for f in caught.value.findings]
    assert told == [("card-too-long", 2), ("card-word-too-wide", 4), ("card-too-long", 3)]
    assert caught.value.findings[0].values["words"] == "Een zin van acht …"
    assert caught.value.findings[1].values["word"] == wide
    assert overfull(whole, maker.data.theme, maker.read) == caught.value.findings


def test_a_card_that_fills_its_sheet_is_told_once(maker: Maker) -> None:
    whole = document(maker, f"fill: true, size: 85x54, cards: ['{SENTENCE * 20}']")
    (finding,) = overfull(whole, maker.data.theme, maker.read)
    assert finding.values["number"] == 1


def test_short_texts_are_not_laid_out_at_all(maker: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out: list[int] = []

    def count(*given: list[object]) -> tuple[Over, ...]:
        laid_out.append(len(given[3]))
        return tuple(Over() for _ in given[3])

    monkeypatch.setattr("kitgen.render.cardfit.measured_cards", count)
    short = document(maker, f"cards: [Kort., '{SENTENCE * 3}', {{front: a, back: '{SENTENCE}'}}]")
    settle_cards(short, maker.data.theme, maker.read)
    assert overfull(short, maker.data.theme, maker.read) == ()
    assert not any(laid_out)


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of all cards that are laid out from now on; of each it is said that it fits."""
    texts: list[str] = []

    def note(*given: Any) -> tuple[Over, ...]:
        texts.extend(first_words(trial.card, 100_000) for trial in given[3])
        return tuple(Over() for _ in given[3])

    monkeypatch.setattr("kitgen.render.cardfit.measured_cards", note)
    return texts


def test_what_looks_the_same_is_laid_out_once(maker: Maker, laid_out: list[str]) -> None:
    text = SENTENCE * 30
    overfull(
        document(maker, f"fill: true, size: 85x54, cards: ['{text}', '{text}']"), maker.data.theme, maker.read
    )
    assert laid_out == [text.strip()]


def test_a_check_lays_out_so_much_and_tells_what_it_leaves(maker: Maker, laid_out: list[str]) -> None:
    texts = [f"Kaart {n}. {SENTENCE * 50}" for n in range(50)]
    assert sum(map(len, texts)) > 3 * MOST_LETTERS
    whole = document(maker, "cards: [Kort, " + ", ".join(f"'{text}'" for text in texts) + "]")
    (finding,) = overfull(whole, maker.data.theme, maker.read)
    assert sum(map(len, laid_out)) <= MOST_LETTERS
    assert (finding.id, finding.severity) == ("cards-not-measured", "warning")
    assert finding.values["count"] == len(texts) - len(laid_out)
    first = next(
        node
        for node in walk_document(whole)
        if isinstance(node, Card) and first_words(node).startswith(f"Kaart {len(laid_out)}.")
    )
    assert finding.origin == first.origin


def test_other_documents_are_left_as_they_are(maker: Maker) -> None:
    other = Document(id="d", kind=Kind.HANDOUT, title="T", lang="nl", parts=())
    assert settle_cards(other, maker.data.theme, maker.read) is other


def runs_aside(box: Any, face: Any = None) -> list[str]:
    """Return the runs of text that end right of the face of the card that they stand on."""
    marked = box.element.get("class", "") if getattr(box, "element", None) is not None else ""
    face = box if marked == "face" and box.element_tag == "div" else face
    aside = (
        type(box).__name__ == "TextBox"
        and face
        and box.position_x + box.width > face.position_x + face.width + 1
    )
    inner = [run for child in getattr(box, "children", ()) for run in runs_aside(child, face)]
    return [box.text, *inner] if aside else inner


def test_in_clear_print_no_word_leaves_its_card(maker: Maker, repository: Project) -> None:
    """Texts that begin in bold and just fill a line had run over the edge of the paper."""
    clear = replace(maker, data=with_variants(repository, maker.data, ["clear"]))
    lines = ("**Stop:** “Ga niet. Zeker niet alleen.”", "**Bewaar:** de berichten over de afspraak.")
    text = "\n\n".join((*lines, "**Vertel:** vandaag nog aan een volwassene."))
    made = document(clear, f"cards: [{{front: {json.dumps(text)}, back: {json.dumps(text)}}}]")
    settled = settle_cards(made, clear.data.theme, clear.read)
    pages = lay_out(settled, clear.data.theme, clear.read).pages
    assert len(pages) == 2
    assert [run for page in pages for run in runs_aside(page._page_box)] == []
