from dataclasses import replace

import pytest

from kitgen.compose.adapt import adapted
from kitgen.compose.maker import Maker
from kitgen.document.inline import Gap, text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import (
    Cell,
    Node,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Table,
    Tiles,
    WritingLines,
)
from kitgen.document.parts import Budget, Document, PageSetup, Part
from kitgen.document.roles import Role
from kitgen.variants import Variant, varied

ONE_COLUMN = Variant.model_validate({"en": "a", "nl": "b", "one_column": "true"})
PLAIN = Variant.model_validate({"en": "a", "nl": "b"})


def letters(words: str) -> float:
    """As if every letter were half as wide as the type is high."""
    return len(words) / 2


def document(*nodes: Node, landscape: bool = False) -> Document:
    part = Part(title="Blad", children=nodes, budget=Budget(1), setup=PageSetup(landscape=landscape))
    return Document(id="d", kind=Kind.HANDOUT, title="T", lang="nl", parts=(part,))


def nodes(maker: Maker, made: Document, *variants: Variant) -> tuple[Node, ...]:
    theme = varied(maker.data.theme, variants)
    return adapted(made, variants, theme, letters).parts[0].children


def side(name: str) -> Section:
    return Section((Paragraph(text(name)),), id=name)


BESIDE = Tiles((side("links"), side("rechts")), 2, shares=(0.5, 0.5), role=Role.SIDE_BY_SIDE, id="blok")


def test_without_variants_a_document_stays_as_it_is(maker: Maker) -> None:
    made = document(BESIDE, PageBreak(), Paragraph(text("a")))
    assert adapted(made, (), maker.data.theme, letters) is made


def test_columns_come_below_each_other_in_their_order(maker: Maker) -> None:
    (below,) = nodes(maker, document(BESIDE), ONE_COLUMN)
    assert below == Section((side("links"), side("rechts")), id="blok")
    assert nodes(maker, document(BESIDE), PLAIN) == (BESIDE,)


def test_columns_that_are_wide_enough_stay_beside_each_other(maker: Maker) -> None:
    assert nodes(maker, document(BESIDE, landscape=True), ONE_COLUMN) == (BESIDE,)
    narrow = replace(BESIDE, shares=(0.3, 0.7))
    (below,) = nodes(maker, document(narrow, landscape=True), ONE_COLUMN)
    assert isinstance(below, Section)


def test_of_slips_one_is_printed_as_high_as_it_needs(maker: Maker) -> None:
    slips = Tiles((side("a"), side("b"), side("c"), side("d")), 2, height=112, cut=True, role=Role.SLIP)
    (one,) = nodes(maker, document(slips), ONE_COLUMN)
    assert one == replace(slips, tiles=(side("a"),), columns=1, height=0)


def test_larger_type_has_no_page_budget_and_no_page_breaks_but_all_its_lines(maker: Maker) -> None:
    made = document(Paragraph(text("a")), PageBreak(), WritingLines("w", "", 3))
    part = adapted(made, (PLAIN,), maker.data.theme, letters).parts[0]
    assert part.budget is None
    assert part.children == (Paragraph(text("a")), WritingLines("w", "", 3))


def test_gaps_become_wider_but_not_wider_than_a_line(maker: Maker) -> None:
    wide = Variant.model_validate({"en": "a", "nl": "b", "gaps": 1.5})
    line = Paragraph((Gap(40, "a"), Gap(100, "b"), Gap(140, "c"), Gap(0, "d")))
    (found,) = nodes(maker, document(line), wide)
    assert isinstance(found, Paragraph)
    assert [gap.width_mm for gap in found.content if isinstance(gap, Gap)] == [60, 120, 140, 0]


def table(*widths: float, words: tuple[str, ...]) -> Table:
    return Table(widths, (Row(tuple(Cell((Paragraph(text(w), Role.CELL),)) for w in words)),))


def test_a_column_becomes_as_wide_as_its_longest_word(maker: Maker) -> None:
    made = table(0.1, 0.9, words=("kort en verantwoordelijk", "ruimte"))
    (found,) = nodes(maker, document(made), PLAIN)
    assert isinstance(found, Table)
    room = 210 - 45 - 20
    word = len("verantwoordelijk") / 2 * 12.5 * 25.4 / 72
    assert word < found.widths[0] * room < word + 6
    assert sum(found.widths) == pytest.approx(1)


def test_a_table_whose_words_fit_and_one_whose_words_never_fit_keep_their_widths(maker: Maker) -> None:
    fits = table(0.3, 0.7, words=("kort", "ruimte"))
    never = table(0.5, 0.5, words=("x" * 40, "y" * 40))
    assert nodes(maker, document(fits, never), PLAIN) == (fits, never)
