"""The run sheets of lessons that share a meeting follow each other on the clock."""

import pytest
from made import words
from written import kit, lesson

from kitgen.compose.maker import Entry, Maker
from kitgen.compose.runsheet import run_sheet
from kitgen.compose.turns import in_turn
from kitgen.document.nodes import Table
from kitgen.document.roles import Role
from kitgen.document.walk import walk

TEN = "minutes: 50\nsteps: [{title: A, minutes: 6}, {title: B, minutes: 4}]"
TWO_SESSIONS = """
    sessions:
      - {id: s1, title: Eerst, minutes: 50, steps: [{title: A, minutes: 30}]}
      - {id: s2, title: Dan, minutes: 50, steps: [{title: B, minutes: 40}]}
"""


def run_sheets(maker: Maker, meeting: str, *texts: str) -> list[tuple[str, list[str]]]:
    """Return the top line of each run sheet of a meeting, and the times and words of its last row."""
    made = kit(f"title: K\nages: 11-18\nmeetings:\n  - {{title: Samen, {meeting}}}")
    entries = [
        Entry(own.lesson, lesson(text, title=own.lesson), number, held=held)
        for number, ((own, held), text) in enumerate(zip(made.placed(), texts, strict=True), 1)
    ]
    sheets = []
    for entry in in_turn(entries, made.ages):
        for session in entry.lesson.all_sessions():
            part = run_sheet(maker, entry, session, {})
            (table,) = [n for n in walk(part.children) if isinstance(n, Table) and n.role is Role.RUN_SHEET]
            times = [words(row.cells[0])[0] for row in table.rows]
            sheets.append((words(*part.children)[0], [*times, *words(table.rows[-1].cells[1])]))
    return sheets


def test_a_lesson_begins_where_the_one_before_it_ends_and_the_last_says_what_is_left(maker: Maker) -> None:
    first, second = run_sheets(maker, "minutes: 25, lessons: [een, twee]", TEN, TEN)
    assert first[1][:3] == ["10:20", "10:26", "10:30"]
    assert "speling" not in first[1][3]
    assert second[1][:3] == ["10:30", "10:36", "10:40"]
    assert "5 minuten speling" in second[1][3]
    assert first[0] == "Verloop · Bijeenkomst 1: Samen · 10 min"


@pytest.mark.parametrize(
    "meeting", ["minutes: 50, lessons: [een]", "minutes: 50, choose: 1, lessons: [een, twee]"]
)
def test_a_lesson_that_has_its_meeting_for_itself_keeps_its_slot(maker: Maker, meeting: str) -> None:
    for top, last in run_sheets(maker, meeting, *[TEN] * (1 + meeting.count("twee"))):
        assert top == "Verloop · lesuur van 50 minuten, 10 gepland"
        assert last[0] == "10:20"
        assert "40 minuten speling" in last[-1]


def test_only_lessons_that_the_same_people_get_come_before(maker: Maker) -> None:
    lessons = "lessons: [{lesson: een, ages: 11-13}, {lesson: twee, ages: 14+}, drie]"
    young, older, everyone = run_sheets(maker, f"minutes: 60, {lessons}", TEN, TEN, TEN)
    assert (young[1][0], older[1][0], everyone[1][0]) == ("10:20", "10:20", "10:30")


def test_sessions_follow_each_other_where_the_meeting_has_no_room_for_their_slots(maker: Maker) -> None:
    apart = run_sheets(maker, "minutes: 100, lessons: [een]", TWO_SESSIONS)
    assert [times[0] for _, times in apart] == ["10:20", "10:20"]
    first, second = run_sheets(maker, "minutes: 90, lessons: [een]", TWO_SESSIONS)
    assert (first[1][0], second[1][0], second[1][1]) == ("10:20", "10:50", "11:30")
    assert "speling" not in first[1][-1]
    assert "20 minuten speling" in second[1][-1]


def test_lessons_that_all_have_their_slot_begin_a_slot_later(maker: Maker) -> None:
    first, second, third = run_sheets(maker, "minutes: 150, lessons: [een, twee]", TEN, TWO_SESSIONS)
    assert (first[1][0], second[1][0], third[1][0]) == ("10:20", "11:10", "12:00")
    assert first[0] == "Verloop · lesuur van 50 minuten, 10 gepland"
    assert all("speling" in last[-1] for _, last in (first, second, third))
