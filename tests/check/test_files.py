from collections.abc import Callable
from pathlib import Path

import pytest

from kitgen.errors import Finding, Severity

Findings = Callable[[str], list[Finding]]
Put = Callable[[str, str | bytes], Path]

SHEET = "handout:\n  - sheet: Blad\n    id: blad\n    blocks:\n"  # lines 5 to 8
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M2 18 20 2 38 18z"/></svg>'
PICTURE = SHEET + "      - {picture: images/huis.svg, alt: Een huis.}\n"


def told(found: list[Finding]) -> list[tuple[str, int]]:
    return [(f.id, f.origin.line) for f in found if f.origin]


def test_a_picture_with_words_is_good(findings: Findings, put: Put) -> None:
    put("assets/images/huis.svg", SVG)
    assert findings(PICTURE) == []


def test_a_picture_without_words_is_a_warning_unless_it_says_nothing(findings: Findings, put: Put) -> None:
    put("assets/images/huis.svg", SVG)
    (finding,) = findings(SHEET + "      - {picture: images/huis.svg, caption: Een huis}\n")
    assert (finding.id, finding.severity, finding.values["path"]) == (
        "no-alt",
        Severity.WARNING,
        "images/huis.svg",
    )
    assert findings(SHEET + "      - {picture: images/huis.svg, decorative: true}\n") == []


@pytest.mark.parametrize("around", ["- scenario: Ali en Bo.", "- slips: Briefje"])
def test_a_missing_picture_inside_another_block_is_told_at_its_own_line(
    findings: Findings, around: str
) -> None:
    block = f"      {around}\n        blocks:\n          - {{picture: images/weg.svg, alt: Weg.}}\n"
    (finding,) = findings(SHEET + block)
    assert told([finding]) == [("missing-file", 11)]
    assert finding.values["path"] == "assets/images/weg.svg"


@pytest.mark.parametrize(
    ("svg", "finding"),
    [
        ("geen plaatje", "picture-kind"),
        ("<svg", "picture-broken"),
        (SVG.replace("0 0 40 20", "0 0 0 20"), "picture-broken"),
        (SVG.replace("0 0 40 20", "0 0 veertig 20"), "picture-broken"),
        (SVG.replace("0 0 40 20", "40"), "picture-broken"),
        (SVG.replace("<path", "<script>alert(1)</script><path"), "picture-unsafe"),
    ],
)
def test_a_picture_that_cannot_be_drawn_is_told_before_anything_is_made(
    findings: Findings, put: Put, svg: str, finding: str
) -> None:
    put("assets/images/huis.svg", svg)
    assert told(findings(PICTURE)) == [(finding, 9)]


def test_a_drawing_with_words_does_not_count_as_decoration(findings: Findings, put: Put) -> None:
    decoration = PICTURE.replace("alt: Een huis.", "decorative: true")
    assert decoration != PICTURE
    put("assets/images/huis.svg", SVG)
    assert findings(decoration) == []
    put("assets/images/huis.svg", SVG.replace("<path", "<text>Welkom</text><path"))
    (found,) = findings(decoration)
    assert (found.id, found.values["words"], found.severity) == ("decorative-words", "Welkom", "warning")


@pytest.mark.parametrize(
    "shown",
    [
        "cards: [{deck: K, id: k, cards: [Kort,\n  {front: Kort, PICTURE}]}]\n",
        "posters: [{signs: S, id: s, items: [Kort,\n  {sign: Kort, PICTURE}]}]\n",
    ],
)
def test_pictures_on_cards_and_signs_are_looked_at_too(shown: str, findings: Findings, put: Put) -> None:
    put("assets/images/huis.svg", SVG)
    good = shown.replace("PICTURE", "picture: images/huis.svg, alt: Een huis.")
    assert findings(good) == []
    assert told(findings(good.replace(", alt: Een huis.", ""))) == [("no-alt", 6)]
    assert told(findings(good.replace("huis.svg", "weg.svg"))) == [("missing-file", 6)]


def test_a_picture_takes_room_of_the_words_on_its_card(findings: Findings, put: Put) -> None:
    put("assets/images/huis.svg", SVG)
    text = f'cards: [{{deck: K, id: k, cards: [{{front: "{WORDS * 12}"PICTURE}}]}}]\n'
    assert findings(text.replace("PICTURE", "")) == []
    full = text.replace("PICTURE", ", picture: images/huis.svg, alt: Een huis.")
    assert told(findings(full)) == [("card-too-long", 5)]


WORDS = "Een zin van acht woorden staat hier nu. "
LONG = WORDS * 24


def test_the_words_of_the_lesson_fit_on_its_cards(findings: Findings) -> None:
    deck = "cards:\n  - deck: Kaarten\n    id: k\n    cards:\n"
    assert findings(f"{deck}      - {WORDS}\n") == []
    found = findings(f'{deck}      - {WORDS}\n      - "{LONG}"\n')
    assert told(found) == [("card-too-long", 10)]
    values = found[0].values
    assert (values["number"], values["deck"], values["words"]) == (2, "Kaarten", "Een zin van acht …")
    assert int(str(values["over"])) > 10


def test_text_that_fits_in_small_type_is_no_mistake(findings: Findings) -> None:
    assert findings(f'cards: [{{deck: Kaarten, id: k, cards: ["{WORDS * 12}"]}}]\n') == []


def test_the_back_of_a_card_is_measured_too(findings: Findings) -> None:
    cards = f'cards: [{{deck: Kaarten, id: k, cards: [{{front: Kort, back: "{LONG}"}}]}}]\n'
    assert told(findings(cards)) == [("card-too-long", 5)]


def test_a_larger_card_takes_more_text(findings: Findings) -> None:
    deck = f'cards: [{{deck: Kaarten, id: k, size: SIZE, cards: ["{LONG}"]}}]\n'
    assert findings(deck.replace("SIZE", "A6")) == []
    assert told(findings(deck.replace("SIZE", "85x54"))) == [("card-too-long", 5)]


def test_a_word_that_is_wider_than_its_card_is_named(findings: Findings) -> None:
    word = "4711" * 15
    (found,) = findings(f"cards: [{{deck: Kaarten, id: k, cards: [Zie {word}]}}]\n")
    assert (found.id, found.values["word"], found.values["number"]) == ("card-word-too-wide", word, 1)


def test_what_the_teacher_notes_by_a_card_takes_no_room_on_it(findings: Findings) -> None:
    assert findings(f'cards: [{{deck: Kaarten, id: k, cards: [{{front: Kort, note: "{LONG}"}}]}}]\n') == []


def test_cards_made_from_a_block_are_measured_too(findings: Findings) -> None:
    found = findings(
        SHEET
        + f'      - statements: [Kort, "{LONG}"]\n        id: stel\n'
        + "cards: [{deck: Kaarten, id: k, from: stel}]\n"
    )
    assert [f.id for f in found] == ["card-too-long"]
    assert found[0].values["number"] == 2
    assert found[0].origin is not None
    assert found[0].origin.line == 9, "the line of the statement itself"
