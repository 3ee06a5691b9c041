import pytest

from kitgen.document.nodes import (
    Card,
    Cell,
    Item,
    List,
    Nodes,
    Row,
    Section,
    Table,
    Tiles,
    WritingBox,
    WritingLines,
)
from kitgen.document.room import BOX_STEP_MM, Room, growth, rooms, shared_out, with_sizes

LINE_MM = 9.0


def lines(name: str, count: int = 2) -> WritingLines:
    return WritingLines(name, "", count)


def box(name: str, height: float = 80) -> WritingBox:
    return WritingBox(name, "", height)


def sizes_after(nodes: Nodes, free_mm: float) -> dict[str, float]:
    there = rooms(nodes, LINE_MM)
    asked = {name: room.asked for name, room in there.items()}
    most = {name: room.most for name, room in there.items()}
    return dict(shared_out(nodes, there.values(), asked, most, free_mm))


@pytest.mark.parametrize(
    ("asked", "least", "most"), [(1, 1, 1), (2, 2, 3), (3, 2, 4), (4, 3, 6), (6, 4, 9), (12, 8, 18)]
)
def test_two_thirds_of_the_lines_stay_and_half_as_many_may_come(asked: int, least: int, most: int) -> None:
    room = rooms((lines("a", asked),), LINE_MM)["a"]
    assert (room.least, room.most) == (least, most)


def test_a_box_keeps_seven_tenths_of_its_height() -> None:
    room = rooms((box("a", 80),), LINE_MM)["a"]
    assert (room.least, room.most, room.step) == (56, 120, BOX_STEP_MM)


def test_room_in_lists_tables_and_columns_is_found_and_that_on_slips_and_cards_is_not() -> None:
    beside = Tiles((Section((lines("links"),)), Section((box("rechts"),))), 2, shares=(0.5, 0.5))
    slip = Tiles((Section((lines("briefje"),)),), 1, height=50)
    nodes = (
        List((Item((lines("vraag"),)),)),
        Table((1,), (Row((Cell((lines("cel"),)),)),)),
        beside,
        slip,
        Card((lines("kaart"),)),
    )
    assert set(rooms(nodes, LINE_MM)) == {"vraag", "cel", "links", "rechts"}


def test_what_stands_beside_each_other_becomes_as_high_as_the_highest_of_it() -> None:
    beside = Tiles((Section((lines("a"),)), Section((lines("b"), lines("c")))), 2, shares=(0.5, 0.5))
    row = Row((Cell((lines("d"),)), Cell((lines("e"),))))
    added = {"a": 9.0, "b": 9.0, "c": 9.0, "d": 5.0, "e": 7.0}
    assert growth((beside, Table((0.5, 0.5), (row, row))), added) == 18 + 2 * 7


def test_rooms_asked_for_alike_grow_together_or_not_at_all() -> None:
    alike = (lines("a"), lines("b"), lines("c"))
    assert sizes_after(alike, 26) == {"a": 2, "b": 2, "c": 2}
    assert sizes_after(alike, 27) == {"a": 3, "b": 3, "c": 3}


def test_no_room_becomes_more_than_half_as_large_again() -> None:
    assert sizes_after((lines("a", 4), box("b", 40)), 1000) == {"a": 6, "b": 60}


def test_what_one_group_cannot_use_goes_to_another() -> None:
    assert sizes_after((lines("a", 4), lines("b", 4), lines("c", 3)), 9) == {"a": 4, "b": 4, "c": 4}


def test_only_rooms_that_are_named_change() -> None:
    changed = with_sizes((Section((lines("a"), box("b"))), lines("c")), {"a": 5, "b": 33.5})
    assert changed == (Section((lines("a", 5), box("b", 33.5))), lines("c"))


def test_a_single_line_stays_one() -> None:
    assert Room("a", 1, 1, LINE_MM).most == 1
