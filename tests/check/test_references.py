from collections.abc import Callable
from pathlib import Path

import pytest

from kitgen.errors import Finding

Findings = Callable[[str], list[Finding]]
Places = Callable[[str], list[tuple[str, int, int]]]
Put = Callable[[str, str | bytes], Path]

SHEET = "handout:\n  - sheet: Blad\n    id: blad\n    blocks:\n"  # lines 5 to 8


def test_an_id_may_be_used_once_in_a_whole_lesson(findings: Findings) -> None:
    found = findings(
        SHEET
        + "      - questions: [{ask: Wat?, id: een}]\n"
        + "        id: blad\n"
        + "posters: [{poster: Muur, id: een, blocks: [{text: Hang op.}]}]\n"
        + "steps: [{title: Stap, minutes: 40, id: een}]\n"
    )
    assert [(f.id, f.values["name"], f.origin.line if f.origin else 0) for f in found] == [
        ("duplicate-id", "blad", 10),
        ("duplicate-id", "een", 11),
        ("duplicate-id", "een", 12),
    ]
    assert [f.values["first"] for f in found] == [
        "lessons/nl/proef.yaml:7:9",
        "lessons/nl/proef.yaml:9:37",
        "lessons/nl/proef.yaml:9:37",
    ]


def test_a_step_may_use_anything_that_has_an_id(places: Places) -> None:
    assert (
        places(
            SHEET
            + "      - questions: [{ask: Wat?, id: vraag}]\n"
            + "        id: vragen\n"
            + "cards: [{deck: Kaarten, id: kaarten, cards: [Kaart]}]\n"
            + "posters: [{poster: Muur, id: muur, blocks: [{text: Hang op.}]}]\n"
            + "steps: [{title: Stap, minutes: 40, uses: [blad, vragen, vraag, kaarten, muur]}]\n"
        )
        == []
    )


def test_each_unknown_use_is_told_at_its_own_line_with_the_nearest_id(findings: Findings) -> None:
    found = findings(
        SHEET
        + "      - text: Lees dit.\n"
        + "steps:\n  - title: Stap\n    minutes: 40\n    uses:\n      - balad\n      - blad\n      - xyz\n"
    )
    assert [(f.id, str(f.origin), f.values["suggestion"]) for f in found] == [
        ("unknown-reference", "lessons/nl/proef.yaml:14:9", "blad"),
        ("unknown-reference", "lessons/nl/proef.yaml:16:9", ""),
    ]


@pytest.mark.parametrize(
    "thing", ["cards: [{deck: Kaarten, id: k, from: X}]\n", "posters: [{poster: Muur, id: m, from: X}]\n"]
)
def test_cards_and_posters_are_made_from_a_block_that_is_there(findings: Findings, thing: str) -> None:
    lesson = SHEET + "      - statements: [Zeg je dit?]\n        id: stellingen\n"
    assert findings(lesson + thing.replace("X", "stellingen")) == []
    (finding,) = findings(lesson + thing.replace("X", "stelling"))
    assert (finding.id, finding.values["suggestion"]) == ("from-unknown", "stellingen")
    assert finding.origin is not None
    assert finding.origin.line == 11


def test_a_block_inside_a_scenario_can_be_made_into_cards(places: Places) -> None:
    nested = "      - scenario: Ali en Bo.\n        blocks: [{statements: [Zeg je dit?], id: erin}]\n"
    assert places(SHEET + nested + "cards: [{deck: Kaarten, id: k, from: erin}]\n") == []


def test_cards_cannot_be_made_from_a_block_without_items(places: Places) -> None:
    block = "      - text: Lees dit.\n        id: tekst\n"
    assert [id_ for id_, *_ in places(SHEET + block + "cards: [{deck: Kaarten, id: k, from: tekst}]\n")] == [
        "from-unknown"
    ]


def test_cards_cannot_be_made_from_a_block_for_the_teacher_alone(places: Places) -> None:
    block = "      - text: Dag.\n      - statements: [Zeg je dit?]\n        id: stel\n        for: teacher\n"
    assert [id_ for id_, *_ in places(SHEET + block + "cards: [{deck: Kaarten, id: k, from: stel}]\n")] == [
        "from-unknown"
    ]


def test_a_rule_set_of_ones_own_must_spell_its_word(findings: Findings, put: Put) -> None:
    rules = "{stop: {letter: S, name: Stop, text: Zeg stop.}, kijk: {letter: K, name: Kijk, text: Kijk.}}"
    put(
        "assets/rules/sk.yaml",
        f"title: SK\nspellings: {{SK: [stop, kijk], KS: [stop, kijk]}}\nrules: {rules}\n",
    )
    assert findings(SHEET + "      - rules: sk\n        spells: SK\n") == []
    (finding,) = findings(SHEET + "      - rules: sk\n        spells: KS\n")
    assert (finding.id, dict(finding.values)) == ("spells-not", {"word": "KS", "letters": "SK"})


def test_the_first_spelling_counts_where_none_is_chosen(places: Places) -> None:
    assert places(SHEET + "      - rules: pikasol\n") == []


def test_an_unknown_rule_set_is_told_with_the_nearest_one(findings: Findings) -> None:
    (finding,) = findings(SHEET + "      - rules: picasol\n")
    assert (finding.id, finding.values["suggestion"]) == ("unknown-ruleset", "pikasol")


def test_goals_of_the_curriculum_must_be_in_its_data(findings: Findings) -> None:
    found = findings(
        'curriculum:\n  - {set: vl-2019-graad1-A, codes: ["1.8", "99.1"]}\n'
        '  - {set: bestaat-niet, codes: ["1"]}\n'
    )
    assert [(f.id, dict(f.values), f.origin.line if f.origin else 0) for f in found] == [
        ("code-unknown", {"set": "vl-2019-graad1-A", "code": "99.1"}, 6),
        ("code-unknown", {"set": "bestaat-niet", "code": "1"}, 7),
    ]


TABLE = "      - table: {from: X}\n      - statements: [Zeg je dit?]\n        id: stellingen\n"
MORE = "      - {text: Lees., id: lezen}\n      - {table: {from: stellingen}, id: tabel}\n"
CARDS = "cards: [{deck: K, id: set, cards: [a]}, {deck: L, id: uit, from: stellingen}]\n"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("stellingen", []),
        ("set", []),
        ("stelling", ["stellingen"]),
        ("lezen", [""]),
        ("tabel", [""]),
        ("uit", [""]),
        ("blad", [""]),
    ],
)
def test_a_table_is_made_from_a_list_that_is_there(findings: Findings, name: str, told: list[str]) -> None:
    found = findings(SHEET + TABLE.replace("X", name) + MORE + CARDS)
    assert [(f.id, f.values["suggestion"]) for f in found] == [("from-unknown", near) for near in told]
    assert {f.origin.line for f in found if f.origin} <= {9}


def test_signs_are_made_from_cards_but_a_poster_is_not(places: Places) -> None:
    assert (
        places(
            CARDS.replace("L, id: uit, from: stellingen", "L, id: uit, from: set")
            + "posters: [{signs: S, id: s, from: set}]\n"
        )
        == []
    )
    ids = [
        id_
        for id_, *_ in places(
            "cards: [{deck: K, id: set, cards: [a]}]\nposters: [{poster: P, id: p, from: set}]\n"
        )
    ]
    assert ids == ["from-unknown"]


@pytest.mark.parametrize(
    "poster",
    [
        "{poster: Muur, id: muur}",
        "{signs: Muur, id: muur}",
        "{signs: Muur, id: muur, items: []}",
    ],
)
def test_a_poster_with_nothing_on_it_is_told(findings: Findings, poster: str) -> None:
    (finding,) = findings(f"posters:\n  - {poster}\n")
    assert (finding.id, finding.values["name"]) == ("poster-empty", "Muur")
    assert finding.origin is not None
    assert finding.origin.line == 6
