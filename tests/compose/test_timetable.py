import pytest
from made import titles, words_of
from written import kit, lesson, skips

from kitgen.compose.guide import guide
from kitgen.compose.letter import overview
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.packet import pupil_packet, teacher_packet
from kitgen.document.nodes import Table
from kitgen.document.parts import Document
from kitgen.document.walk import walk_document
from kitgen.kit import Kit

MEETINGS = """
    title: Samen
    meetings:
      - title: Wij
        minutes: 90
        lessons: [een, {lesson: twee, ages: 12-13}]
      - title: Weten
        minutes: 100
        ages: 14+
        when: no-known-victim
        note: Overleg met het team.
        choose: 1
        lessons: [drie, vier]
    overview: {blocks: [{section: Vooraf}, {text: Plan samen.}]}
"""
LESSON = """
    steps: [{title: Praten, minutes: 10}]
    handout: [{sheet: Blad, id: blad, blocks: [{questions: [Wie helpt?]}]}]
"""


@pytest.fixture(scope="module")
def held() -> Kit:
    return kit(MEETINGS)


@pytest.fixture(scope="module")
def entries(held: Kit) -> list[Entry]:
    return [
        Entry(entry.lesson, lesson(LESSON, title=f"Les {entry.lesson}"), number, held=when)
        for number, (entry, when) in enumerate(held.placed(), 1)
    ]


def tables(document: Document) -> list[Table]:
    return [node for node in walk_document(document) if isinstance(node, Table)]


def test_the_teams_page_begins_with_the_meetings_in_a_table(maker: Maker, held: Kit) -> None:
    document = overview(maker, held, "samen")
    assert document is not None
    assert [words.replace("\u00a0", " ") for words in words_of(document)] == [
        *("Samen", "Bijeenkomst", "Wat", "Let op"),
        *("1 · Wij · 90 min", "Les 1 · een", "Les 2 · twee (12–13 jaar)"),
        *("2 · Weten · 100 min · vanaf 14 jaar · kies er 1 van de 2", "Les 3 · drie", "Les 4 · vier"),
        *("Alleen als je geen slachtoffer kent of vermoedt in de klas.", "Overleg met het team."),
        *("Vooraf", "Plan samen."),
    ]
    assert skips(document) == []


def test_without_anything_to_mind_there_is_no_column_for_it(maker: Maker) -> None:
    plain = "title: K\nmeetings: [{title: A, minutes: 50, lessons: [een]}]\noverview: {blocks: [{text: T}]}"
    document = overview(maker, kit(plain), "k")
    assert document is not None
    (table,) = tables(document)
    assert [len(row.cells) for row in (*table.head, *table.rows)] == [2, 2]
    assert sum(table.widths) == pytest.approx(1)


def test_each_year_has_a_table_of_its_own_and_lessons_are_numbered_through(maker: Maker) -> None:
    years = """
        title: K
        meetings:
          - {title: A, minutes: 50, year: 1, lessons: [een]}
          - {title: B, minutes: 50, year: 1, lessons: [twee]}
          - {title: C, minutes: 50, year: 3, lessons: [drie]}
        overview: {blocks: [{text: T}]}
    """
    document = overview(maker, kit(years), "k")
    assert document is not None
    assert titles(document) == ["K", "Jaar 1", "Jaar 3"]
    assert [len(table.rows) for table in tables(document)] == [2, 1]
    assert "Les 3 · drie" in words_of(document)


def test_the_contents_of_both_packets_are_grouped_by_meeting(
    maker: Maker, held: Kit, entries: list[Entry]
) -> None:
    pupils, teachers = pupil_packet(maker, held, "s", entries), teacher_packet(maker, held, "s", entries)
    assert pupils is not None
    for packet in (pupils, teachers):
        cover = words_of(packet)
        starts = [cover.index(f"Bijeenkomst {name}") for name in ("1: Wij", "2: Weten")]
        lessons = [
            cover.index(f"Les {n} · Les {name}") for n, name in enumerate(("een", "twee", "drie", "vier"), 1)
        ]
        assert sorted([*starts, *lessons]) == [starts[0], *lessons[:2], starts[1], *lessons[2:]]
        assert skips(packet) == []
    printed = " ".join(words_of(pupils))
    assert "slachtoffer" not in printed
    assert "Overleg met het team" not in printed


def test_a_guide_says_in_which_meeting_its_lesson_is_given_and_on_what_condition(
    maker: Maker, entries: list[Entry]
) -> None:
    first, *_, last = (words_of(guide(maker, entry)) for entry in entries)
    assert "Bijeenkomst 1: Wij · 90 min" in first
    assert "Bijeenkomst 2: Weten · 100 min · vanaf 14 jaar · kies er 1 van de 2" in last
    assert "Alleen als je geen slachtoffer kent of vermoedt in de klas." in last
    assert "Alleen als je geen slachtoffer kent of vermoedt in de klas." not in first
