from collections import Counter

import pytest
from made import titles, words, words_of
from written import headings, kit, lesson, levels, references, skips

from kitgen.compose.maker import Entry, Maker
from kitgen.compose.packet import pupil_packet, shared_sheets, slips_packet, teacher_packet
from kitgen.document.inline import Reference
from kitgen.document.nodes import WritingLines
from kitgen.document.parts import Document
from kitgen.document.walk import walk_document
from kitgen.kit import Kit, leave_out
from kitgen.load import load_kit, load_lesson
from kitgen.parameters import applied, lesson_values
from kitgen.project import Project

LESSON = """
    title: {title}
    steps: [{{title: Praten, id: stap, minutes: 10, uses: [blad, vragen]}}]
    handout:
      - sheet: Blad
        id: blad
        private: true
        blocks:
          - {{section: Kies, id: kies}}
          - {{questions: [Wie helpt?], id: vragen}}
      - {{sheet: Meer, id: meer, blocks: [{{table: {{header: [a], rows: [[""]]}}}}]}}
      - sheet: Briefjes
        id: briefjes
        blocks:
          - slips: Mijn vraag
            id: briefje
            blocks: [{{questions: [Wat vraag je?]}}]
"""
KIT = kit("title: Bundel\nsummary: Twee lessen.\nversion: '2026-11'\nlessons: [een, twee, drie]\n")


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return [
        Entry("een", lesson(LESSON.format(title="Eerst")), 1),
        Entry("twee", lesson(LESSON.format(title="Dan")), 2),
        Entry("drie", lesson(title="Zonder bladen"), 3),
    ]


@pytest.fixture(scope="module")
def pupils(maker: Maker, entries: list[Entry]) -> Document:
    document = pupil_packet(maker, KIT, "bundel", entries)
    assert document is not None
    return document


@pytest.fixture(scope="module")
def teachers(maker: Maker, entries: list[Entry]) -> Document:
    return teacher_packet(maker, KIT, "bundel", entries)


@pytest.fixture(scope="module")
def slips(maker: Maker, entries: list[Entry]) -> Document:
    document = slips_packet(maker, KIT, "bundel", entries)
    assert document is not None
    return document


@pytest.fixture(scope="module")
def shipped(maker: Maker, repository: Project) -> tuple[Kit, list[Entry]]:
    one = load_kit(repository, "eerste-graad", "nl").value
    lessons = [leave_out(load_lesson(repository, e.lesson, "nl").value, e.without) for e in one.lessons]
    return one, [
        Entry(e.lesson, applied(lesson, lesson_values(maker.data, lesson, one.given, e.given)), number)
        for number, (e, lesson) in enumerate(zip(one.lessons, lessons, strict=True), 1)
    ]


def sound(document: Document) -> None:
    """Assert that ids are unique, references lead somewhere and headings make an outline."""
    ids = Counter([n.id for n in walk_document(document)] + [p.id for p in document.parts if p.id])
    assert [ident for ident, times in ids.items() if times > 1] == []
    assert {r.target for r in references(document)} - {None} <= set(ids)
    assert levels(document).count(1) == 1
    assert skips(document) == []


def test_lessons_share_a_packet_without_mixing_up(
    pupils: Document, teachers: Document, slips: Document
) -> None:
    for document in (pupils, teachers, slips):
        sound(document)


def test_the_shipped_kit_is_sound(maker: Maker, shipped: tuple[Kit, list[Entry]]) -> None:
    one, lessons = shipped
    for make in (pupil_packet, teacher_packet, slips_packet):
        document = make(maker, one, "eerste-graad", lessons)
        assert document is not None
        sound(document)


def test_names_of_answers_are_told_apart_by_their_lesson(pupils: Document) -> None:
    names = [n.name for n in walk_document(pupils) if isinstance(n, WritingLines)]
    assert names == ["een-vragen-1-lines", "twee-vragen-1-lines"]


def test_the_pupils_packet_holds_every_sheet_below_its_lesson(pupils: Document) -> None:
    assert [(h.level, t) for h, t in zip(headings(pupils), titles(pupils), strict=True)] == [
        (1, "Bundel"),
        (2, "Inhoud"),
        (2, "Les 1 · Eerst"),
        (3, "Blad"),
        (4, "Kies"),
        (3, "Meer"),
        (2, "Les 2 · Dan"),
        (3, "Blad"),
        (4, "Kies"),
        (3, "Meer"),
    ]


def test_the_contents_lead_to_every_lesson_and_sheet(pupils: Document) -> None:
    assert [(r.text, r.target) for r in references(pupils)] == [
        ("Les 1 · Eerst", "een-:lesson"),
        ("Blad", "een-blad"),
        ("Meer", "een-meer"),
        ("Les 2 · Dan", "twee-:lesson"),
        ("Blad", "twee-blad"),
        ("Meer", "twee-meer"),
    ]
    assert [part.id for part in pupils.parts[1:]] == ["een-blad", "een-meer", "twee-blad", "twee-meer"]


def test_the_cover_says_whose_packet_it_is(pupils: Document, teachers: Document) -> None:
    assert words(*pupils.parts[0].children)[:4] == [
        "Bundel voor de leerlingen",
        "Bundel",
        "Twee lessen.",
        "Voorbeeldschool",
    ]
    assert words(*teachers.parts[0].children)[0] == "Handleiding voor de leraar"
    for document in (pupils, teachers):
        assert document.parts[0].running.colophon == "Bundel · versie 2026-11 · CC BY-SA 4.0"
        assert document.parts[0].start_on_front


def test_a_packet_is_copied_for_every_pupil_and_once_for_the_teacher(
    pupils: Document, teachers: Document
) -> None:
    assert (pupils.parts[0].copies, teachers.parts[0].copies) == (27, 1)


def test_sheets_keep_their_help_line_and_privacy(pupils: Document) -> None:
    assert all("Awel 102" in part.running.foot for part in pupils.parts)
    assert [part.private for part in pupils.parts[1:]] == [True, False, True, False]


def test_the_teachers_packet_names_all_lessons_and_leads_to_them(teachers: Document) -> None:
    contents = [r for r in references(teachers) if r.text.startswith("Les ")]
    assert [(r.text, r.target) for r in contents] == [
        ("Les 1 · Eerst", "een-:een"),
        ("Les 2 · Dan", "twee-:twee"),
        ("Les 3 · Zonder bladen", "drie-:drie"),
    ]


def test_the_teachers_packet_has_every_lesson_below_its_title_and_parts_below_the_lesson(
    teachers: Document,
) -> None:
    found = list(zip(levels(teachers), titles(teachers), strict=True))
    assert [title for level, title in found if level <= 2] == [
        "Bundel",
        "Inhoud",
        "Eerst",
        "Dan",
        "Zonder bladen",
    ]
    assert found.count((3, "Stap voor stap")) == 3


def test_steps_in_the_teachers_packet_lead_to_the_sheets_of_their_lesson(teachers: Document) -> None:
    found = [r for r in references(teachers) if r.text.startswith("werkblad")]
    assert set(found) == {
        Reference("werkblad 1", "een-blad"),
        Reference("werkblad 1, deel A", "een-vragen"),
        Reference("werkblad 1", "twee-blad"),
        Reference("werkblad 1, deel A", "twee-vragen"),
    }


def test_slips_of_all_lessons_are_titled_by_their_lesson(slips: Document) -> None:
    assert [part.title for part in slips.parts] == ["Les 1 · Briefjes", "Les 2 · Briefjes"]
    assert titles(slips)[0] == "Briefjes: Bundel"


def test_sheets_that_pupils_share_are_no_part_of_each_pupils_packet(maker: Maker) -> None:
    text = """
        handout:
          - {sheet: Voor elk, id: elk, blocks: [{text: a}]}
          - {sheet: Per groep, id: groep, copies: per-group, blocks: [{section: b}]}
    """
    two = [Entry(name, lesson(text), number) for number, name in enumerate(("een", "twee"), 1)]
    pupils, shared = (make(maker, KIT, "bundel", two) for make in (pupil_packet, shared_sheets))
    assert pupils is not None
    assert shared is not None
    assert [part.title for part in pupils.parts] == ["Bundel", "Voor elk", "Voor elk"]
    assert [(part.title, part.copies) for part in shared.parts] == [
        ("Les 1 · Per groep", 6),
        ("Les 2 · Per groep", 6),
    ]
    assert "Werkblad 2" in words(*shared.parts[0].children)
    sound(shared)


def test_lessons_without_sheets_make_no_packet(maker: Maker) -> None:
    bare = [Entry("drie", lesson(), 1)]
    assert shared_sheets(maker, KIT, "bundel", bare) is None
    assert pupil_packet(maker, KIT, "bundel", bare) is None
    assert slips_packet(maker, KIT, "bundel", bare) is None


def test_what_a_kit_leaves_out_is_gone_and_numbers_close_up(maker: Maker) -> None:
    whole = lesson(LESSON.format(title="Eerst"))
    left = leave_out(whole, ["blad", "stap"])
    document = pupil_packet(maker, KIT, "bundel", [Entry("een", left, 1)])
    assert document is not None
    assert titles(document) == ["Bundel", "Inhoud", "Les 1 · Eerst", "Meer"]
    assert "Werkblad 1" in words(*document.parts[1].children)


def test_in_a_mixed_kit_each_lesson_speaks_to_those_who_take_part(maker: Maker) -> None:
    sheet = "handout: [{sheet: Hulp, id: hulp, blocks: [{help: Hulp, show: [payoke, gevaar]}]}]\n"
    entries = [
        Entry("een", lesson(sheet), 1),
        Entry("twee", lesson(sheet, participants="staff"), 2),
    ]
    packet = pupil_packet(maker, kit("title: K\nlessons: [een]"), "k", entries)
    said = [text.replace("\N{NO-BREAK SPACE}", " ") for text in words_of(packet)]
    assert [text for text in said if text in ("Werkblad 1", "Blad 1")] == ["Werkblad 1", "Blad 1"]
    assert sum(text.startswith("Payoke 03 201 16 90") for text in said) == 1
