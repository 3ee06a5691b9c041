from dataclasses import replace

import pytest

from kitgen.compose.maker import Maker
from kitgen.document.inline import text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Figure, Heading, Node, Section, WritingBox, WritingLines
from kitgen.document.parts import Budget, Document, Part, Running
from kitgen.document.passes import name_nodes
from kitgen.document.walk import walk_document
from kitgen.errors import InputError
from kitgen.origin import Origin
from kitgen.render import fit
from kitgen.render.fit import SPARE_MM, Settled, settled
from kitgen.render.spread import sides_of

FIT = Origin("les.yaml", 7, 10)


def question(name: str, count: int) -> Node:
    return Section((WritingLines(name, "", count),), keep=True, id=f"vraag-{name}")


def sheet(*nodes: Node, sides: int = 1) -> Part:
    title = Heading(text("Blad"), 1)
    return Part(title="Blad", children=(title, *nodes), budget=Budget(sides, FIT) if sides else None)


def settle(maker: Maker, *parts: Part) -> Settled:
    document = name_nodes(Document(id="d", kind=Kind.HANDOUT, title="T", lang="nl", parts=parts))
    return settled(document, maker.data.theme, maker.read, "les-werkbladen")


def text_mm(maker: Maker) -> float:
    """How high the text of a page may be."""
    made = settle(maker, sheet(question("e", 1)))
    ((side,),) = sides_of(made.laid_out, made.document)
    return side.used + side.free


def counts(made: Settled) -> list[int]:
    return [node.count for node in walk_document(made.document) if isinstance(node, WritingLines)]


@pytest.fixture
def layouts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each layout that is made."""
    made: list[str] = []
    lay_out = fit.lay_out

    def counted(*arguments: object) -> object:
        made.append("layout")
        return lay_out(*arguments)

    monkeypatch.setattr(fit, "lay_out", counted)
    return made


def test_without_a_budget_there_are_the_lines_asked_for_and_nothing_is_laid_out(
    maker: Maker, layouts: list[str]
) -> None:
    made = settle(maker, sheet(question("a", 4), sides=0))
    assert (counts(made), made.laid_out, layouts) == ([4], None, [])


def test_lines_stretch_into_what_is_free_on_the_last_side(maker: Maker, layouts: list[str]) -> None:
    made = settle(maker, sheet(question("a", 4), question("b", 4)))
    assert counts(made) == [6, 6], "half as many again"
    assert len(layouts) == 2
    ((side,),) = sides_of(made.laid_out, made.document)
    assert side.free >= SPARE_MM


def test_where_nothing_changes_the_first_layout_is_the_one_that_is_printed(
    maker: Maker, layouts: list[str]
) -> None:
    made = settle(maker, sheet(question("a", 1)))
    assert (counts(made), len(layouts)) == ([1], 1)
    assert made.laid_out is not None


def test_stretching_moves_nothing_to_another_side(maker: Maker) -> None:
    part = sheet(question("a", 8), question("b", 8), question("c", 10), question("d", 4), sides=2)
    made = settle(maker, part)
    (sides,) = sides_of(made.laid_out, made.document)
    assert [side.rooms for side in sides] == [{"a", "b"}, {"c", "d"}]
    assert counts(made) == [8, 8, 15, 6]
    assert sides[0].free > 60, "what did not fit on the first side may fit there in Word"


def test_lines_shrink_where_they_take_too_many_sides_and_no_more_than_they_must(maker: Maker) -> None:
    nine = [question(name, 9) for name in "abc"]
    made = settle(maker, sheet(*nine, WritingBox("vak", "", 20)))
    (sides,) = sides_of(made.laid_out, made.document)
    assert len(sides) == 1
    assert counts(made) == [7, 7, 7], "six would be the least, and eight would leave too little free"


def test_a_part_that_is_too_long_at_its_least_says_by_how_much_and_what_is_longest(maker: Maker) -> None:
    long = sheet(question("a", 12), question("b", 18), question("c", 15), question("d", 2))
    with pytest.raises(InputError) as caught:
        settle(maker, long, sheet(question("e", 1)), sheet(question("f", 40)))
    first, second = caught.value.findings
    assert (first.id, first.origin, second.id) == ("fit-over", FIT, "fit-over")
    assert first.values["longest"] == "vraag-b (110 mm), vraag-c (92 mm), vraag-a (73 mm)"
    free = text_mm(maker) - (12 + 73 + 110 + 3 * 3)
    assert first.values["over"] == pytest.approx(92 + 20 - free, abs=4), "what the first side has free counts"
    assert (first.values["lines"], first.values["sides"]) == (8, 2)


def test_what_stands_at_the_head_of_a_page_is_no_block_of_it(maker: Maker) -> None:
    logo = Figure("assets/images/wiel.svg", "Logo", 30)
    long = sheet(question("a", 12), question("b", 18), question("c", 15), question("d", 2))
    long = replace(long, running=Running(logo=logo, address=("Kaai 7", "8400 Oostende")))
    with pytest.raises(InputError) as caught:
        settle(maker, long)
    assert caught.value.findings[0].values["longest"] == "vraag-b (110 mm), vraag-c (92 mm), vraag-a (73 mm)"


def test_a_part_of_a_shipped_lesson_takes_more_sides_where_it_must(maker: Maker) -> None:
    long = sheet(question("a", 12), question("b", 18), question("c", 15), question("d", 2))
    document = name_nodes(Document(id="d", kind=Kind.HANDOUT, title="T", lang="nl", parts=(long,)))
    made = settled(document, maker.data.theme, maker.read, "les-werkbladen", lambda file: file != FIT.file)
    (sides,) = sides_of(made.laid_out, made.document)
    assert [side.rooms for side in sides] == [{"a", "b"}, {"c", "d"}]


def test_other_parts_of_the_document_keep_what_they_have(maker: Maker) -> None:
    made = settle(maker, sheet(question("a", 2), sides=0), sheet(question("b", 2)))
    assert counts(made) == [2, 3]
