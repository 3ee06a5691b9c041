import pytest

from kitgen.compose.maker import Maker
from kitgen.document.inline import text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import PageBreak, Paragraph, Section, Tiles, WritingBox
from kitgen.document.parts import Document, PageSetup, Part
from kitgen.document.roles import Role
from kitgen.render.measure import measured, room_mm


def held(*children: object) -> Section:
    return Section(children, keep=True)  # type: ignore[arg-type]


def box(height: float) -> WritingBox:
    return WritingBox(f"vak-{height:g}", "vak", height)


def heights(maker: Maker, *parts: Part) -> list[float]:
    document = Document(id="d", kind=Kind.HANDOUT, title="Titel", lang="nl", parts=parts)
    return [m.height for m in measured(document, maker.data.theme, maker.read, lambda group: group.keep)]


def test_groups_are_as_high_as_what_stands_in_them(maker: Maker) -> None:
    border = 2 * 0.5 * 25.4 / 72
    small, large = heights(
        maker, Part(title="", children=(held(box(40)), Section((box(9),)), held(box(400))))
    )
    assert (small, large) == (pytest.approx(40 + border, abs=0.1), pytest.approx(400 + border, abs=0.1))


def test_a_group_in_a_narrow_column_is_higher(maker: Maker) -> None:
    words = Paragraph(text("woord " * 100))
    sides = (Section((held(words),)), Section((words,)))
    beside = Tiles(sides, 2, shares=(0.3, 0.7), role=Role.SIDE_BY_SIDE)
    narrow, wide = heights(maker, Part(title="", children=(beside, held(words))))
    assert narrow > 2 * wide


def test_groups_on_all_pages_and_in_all_parts_are_measured_in_order(maker: Maker) -> None:
    first = Part(title="a", children=(held(box(20)), PageBreak(), held(box(30))))
    empty = Part(title="b", children=(box(10),))
    last = Part(title="c", setup=PageSetup(landscape=True), children=(held(held(box(40)), box(50)),))
    found = [round(height, -1) for height in heights(maker, first, empty, last)]
    assert found == [20, 30, 40, 90]


def test_without_anything_wanted_nothing_is_laid_out(maker: Maker) -> None:
    assert heights(maker, Part(title="", children=(box(40),))) == []


def test_a_page_holds_what_its_margins_leave(maker: Maker) -> None:
    assert room_mm(Part(title="", children=()), maker.data.theme) == 297 - 48
    wide = Part(title="", children=(), setup=PageSetup("A3", landscape=True, bare=True))
    assert room_mm(wide, maker.data.theme) == 297
