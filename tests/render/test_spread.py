import pytest

from kitgen.compose.maker import Maker
from kitgen.document.inline import text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Heading, Node, PageBreak, Paragraph, Section, WritingBox, WritingLines
from kitgen.document.parts import Document, Part
from kitgen.render.pdf import lay_out
from kitgen.render.spread import Side, heights_of, sides_of

COLUMN_MM = 297 - 48
BORDER_MM = 2 * 0.5 * 25.4 / 72


def box(name: str, height: float) -> WritingBox:
    return WritingBox(name, name, height)


def sheet(*nodes: Node, front: bool = False) -> Part:
    return Part(title="Blad", children=nodes, start_on_front=front)


def spread(maker: Maker, *parts: Part) -> tuple[tuple[Side, ...], ...]:
    document = Document(id="d", kind=Kind.HANDOUT, title="Titel", lang="nl", parts=parts)
    return sides_of(lay_out(document, maker.data.theme, maker.read), document)


def test_a_side_tells_what_is_used_and_what_is_free(maker: Maker) -> None:
    ((side,),) = spread(maker, sheet(box("a", 100), WritingLines("b", "", 3)))
    assert side.used == pytest.approx(100 + BORDER_MM + 2 + 3 * 9, abs=1)
    assert side.used + side.free == pytest.approx(COLUMN_MM, abs=0.01)
    assert side.rooms == {"a", "b"}


def test_each_side_has_its_own_room_and_blank_backs_are_no_sides(maker: Maker) -> None:
    long = sheet(box("a", 200), box("b", 200), PageBreak(), box("c", 20))
    first, second = spread(maker, long, sheet(box("d", 30), front=True))
    assert [side.rooms for side in first] == [{"a"}, {"b"}, {"c"}]
    assert [side.rooms for side in second] == [{"d"}]
    assert first[0].free == pytest.approx(COLUMN_MM - 200 - BORDER_MM, abs=0.5)


def test_a_group_that_goes_on_does_not_count_as_used_down_to_the_foot(maker: Maker) -> None:
    group = Section((Paragraph(text("woord")), box("a", 150), box("b", 150)))
    ((side, _),) = spread(maker, sheet(group))
    assert side.used < 170


def test_every_node_of_a_part_has_its_height_over_all_pages(maker: Maker) -> None:
    group = Section((box("a", 150), box("b", 150)))
    nodes = (Heading(text("Kop"), 1), group, Paragraph(text("a")))
    document = Document(
        id="d", kind=Kind.HANDOUT, title="T", lang="nl", parts=(Part(title="", id="blad", children=nodes),)
    )
    heights = heights_of(lay_out(document, maker.data.theme, maker.read), document, 0)
    assert [node for node, _ in heights] == list(nodes)
    assert heights[1][1] >= 300
    assert heights[2][1] < 10
