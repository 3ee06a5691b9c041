from collections.abc import Callable
from pathlib import Path

import pytest

from kitgen.errors import InputError
from kitgen.load import load_kit, load_lesson
from kitgen.project import Project

HEAD = "title: Les\ntopic: help\nminutes: 50\nweight: light\nsteps: [{title: Praten, minutes: 10}]\n"
SHEET = "handout: [{sheet: Blad, id: blad, blocks: [%s]}]\n"

Put = Callable[[str, str], None]


@pytest.fixture
def own(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def put(own: Project) -> Put:
    def write(path: str, text: str) -> None:
        file = own.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    return write


def refused(project: Project) -> list[tuple[str, str]]:
    with pytest.raises(InputError) as caught:
        load_lesson(project, "les", "nl")
    return [(finding.id, str(finding.origin)) for finding in caught.value.findings]


def test_a_block_gets_the_blocks_of_its_snippet(own: Project, put: Put) -> None:
    put("assets/snippets/nl/rust.yaml", "about: Even rust.\nblocks: [{id: adem, text: Adem uit.}]\n")
    put("lessons/nl/les.yaml", HEAD + SHEET % "{snippet: rust, id: rust}")
    lesson = load_lesson(own, "les", "nl").value
    assert lesson.block("adem").text.source == "Adem uit."  # type: ignore[union-attr]


def test_an_overlay_changes_a_block_of_a_snippet_by_its_id(own: Project, put: Put) -> None:
    put("assets/snippets/nl/rust.yaml", "blocks: [{id: adem, text: Adem uit.}]\n")
    put("lessons/nl/les.yaml", HEAD + SHEET % "{snippet: rust}")
    put(
        "lessons/nl/ander.yaml",
        "extends: les\nhandout: [{id: blad, blocks: [{id: adem, text: Adem in.}]}]\n",
    )
    assert load_lesson(own, "ander", "nl").value.block("adem").text.source == "Adem in."  # type: ignore[union-attr]
    assert load_lesson(own, "les", "nl").value.block("adem").text.source == "Adem uit."  # type: ignore[union-attr]


def test_a_whole_deck_may_come_from_a_snippet_and_its_own_keys_win(own: Project, put: Put) -> None:
    put(
        "assets/snippets/nl/kaartje.yaml",
        "deck: Kaartje\nid: kaartje\nsize: 85x54\ncards: [{id: k, front: Ja, note: Let op.}]\n",
    )
    put("lessons/nl/les.yaml", HEAD + "cards: [{snippet: kaartje, code: B, cards: [{id: k, front: Nee}]}]\n")
    deck = load_lesson(own, "les", "nl").value.cards[0]
    assert (deck.deck, deck.size, deck.code) == ("Kaartje", "85x54", "B")
    assert [(card.front.source, card.note.source) for card in deck.cards] == [("Nee", "Let op.")]  # type: ignore[union-attr]


def test_blocks_beside_a_snippet_change_it_as_an_overlay_does(own: Project, put: Put) -> None:
    put("assets/snippets/nl/rust.yaml", "blocks: [{id: adem, text: Adem uit.}]\n")
    beside = "{snippet: rust, blocks: [{id: adem, text: Adem in.}, {id: stil, at: end, text: Stil.}]}"
    put("lessons/nl/les.yaml", HEAD + SHEET % beside)
    lesson = load_lesson(own, "les", "nl").value
    (snippet,) = lesson.handout[0].blocks
    assert [block.text.source for block in snippet.inner()] == ["Adem in.", "Stil."]  # type: ignore[attr-defined]


def test_a_snippet_may_hold_snippets(own: Project, put: Put) -> None:
    put("assets/snippets/nl/binnen.yaml", "blocks: [{id: diep, text: Diep.}]\n")
    put("assets/snippets/nl/buiten.yaml", "blocks: [{snippet: binnen}]\n")
    put("lessons/nl/les.yaml", HEAD + SHEET % "{snippet: buiten}")
    assert load_lesson(own, "les", "nl").value.block("diep")


def test_a_kits_letter_may_use_a_snippet(own: Project, put: Put) -> None:
    put("assets/snippets/nl/groet.yaml", "blocks: [{text: Vriendelijke groet}]\n")
    put(
        "lessons/nl/kits/bundel.yaml",
        "title: Bundel\nlessons: [les]\nletter: {blocks: [{snippet: groet, id: groet}]}\n",
    )
    letter = load_kit(own, "bundel", "nl").value.letter
    assert letter is not None
    assert letter.blocks[0].blocks[0].text.source == "Vriendelijke groet"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("snippet", "finding", "place"),
    [
        ("", "unknown-snippet", "lessons/nl/les.yaml:6:54"),
        ("blocks: [{snippet: rust}]\n", "snippet-cycle", "assets/snippets/nl/rust.yaml:1:20"),
        ("about: Niets.\n", "missing-field", "assets/snippets/nl/rust.yaml:1:1"),
        ("blocks: [{tekst: Hallo}]\n", "unknown-block", "assets/snippets/nl/rust.yaml:1:10"),
        ("blocks: [a\n", "bracket-not-closed", "assets/snippets/nl/rust.yaml"),
    ],
)
def test_what_is_wrong_with_a_snippet_is_told_where_it_is(
    snippet: str, finding: str, place: str, own: Project, put: Put
) -> None:
    if snippet:
        put("assets/snippets/nl/rust.yaml", snippet)
    put("lessons/nl/les.yaml", HEAD + SHEET % "{snippet: rust}")
    (found,) = refused(own)
    assert found[1].startswith(place)
    assert found[0] == finding
