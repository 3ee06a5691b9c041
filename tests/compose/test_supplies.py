from written import lesson

from kitgen.compose.maker import Maker
from kitgen.compose.supplies import materials, needed
from kitgen.document.inline import plain

PAPERS = """
    handout:
      - {sheet: Een, id: een, blocks: [{text: a, id: tekst}, {scenario: b, blocks: [{text: c, id: erin}]}]}
      - {sheet: Twee, id: twee, copies: per-pair, blocks: [{text: b}]}
    cards: [{deck: Kaarten, id: kaarten, code: A, cards: [a]}]
    posters: [{signs: Zones, id: zones, items: [x]}]
"""


def test_papers_are_counted_for_the_class(maker: Maker) -> None:
    assert needed(maker, lesson(PAPERS)) == (
        "27 × werkblad 1 (3 reserve)",
        "13 × werkblad 2",
        "6 × kaartenset A",
        "1 × borden Zones",
    )


def test_a_sheet_for_the_teacher_stands_in_the_guide_and_is_not_copied(maker: Maker) -> None:
    sheets = "[{sheet: Uitleg, id: u, for: teacher, blocks: [{text: a}]}]"
    assert needed(maker, lesson(handout=sheets)) == ()


def test_only_papers_are_counted_on_which_something_is_used(maker: Maker) -> None:
    assert needed(maker, lesson(PAPERS), ["erin", "tekst", "zones", "niets"]) == (
        "27 × werkblad 1 (3 reserve)",
        "1 × borden Zones",
    )
    assert needed(maker, lesson(PAPERS), []) == ()


def test_materials_are_counted_for_whom_they_are(maker: Maker) -> None:
    one = lesson(
        """
        materials:
          - een bord
          - {item: stift, count: 2, per: pupil}
          - {item: schaar, per: pair}
          - {item: doos, count: 3, per: group}
          - {item: tape, count: 2}
          - {item: Grenzen, kind: film}
        """
    )
    assert [plain(line) for line in materials(maker, one.materials)] == [
        "een bord",
        "54 × stift (6 reserve)",
        "13 × schaar",
        "18 × doos",
        "2 × tape",
        "Grenzen (film)",
    ]
