import pytest

from kitgen.document.ground import Ground, Place
from kitgen.document.nodes import Card, CardSheet, Section, Tiles
from kitgen.document.roles import Role


def card(says, words, **options):
    return Card((says(words, Role.CARD),), **options)


def rows(word):
    return [list(row.itertext()) for row in word.find("./w:tbl/w:tr")]


def test_tiles_fill_rows(render, says):
    word = render(Tiles(tuple(Section((says(n),), Role.SLIP) for n in "abcde"), 3, cut=True))
    assert rows(word) == [["a", "b", "c"], ["d", "e"]]
    assert [len(row.findall("w:tc", row.nsmap)) for row in word.find("./w:tbl/w:tr")] == [3, 3]


def test_slips_grow_with_their_words(render, says):
    word = render(Tiles((Section((says("a"),), Role.SLIP),), 2, height=60, cut=True))
    assert word.values(".//w:trHeight/@*") == ["3402", "atLeast"]


def test_cards_stand_below_each_other_between_the_small_print_of_their_sheet(render, says):
    ground = Ground(210, 297, (Place(10, 16, 63, 88), Place(73, 16, 63, 88)), 5)
    cards = (card(says, "een", deck="A", number=1), card(says, "twee", deck="A", number=2))
    word = render(CardSheet(cards, ground, (says("set A"),), (says("ware grootte"),)))
    assert word.words() == ["set", "A", "een", "A1", "twee", "A2", "ware", "grootte"]


def test_the_back_of_a_card_that_is_not_folded_is_printed_elsewhere(render, says):
    assert render(card(says, "voor", back=(says("achter"),))).words() == ["voor"]


def test_a_fold_card_is_dotted_between_its_halves(render, says):
    word = render(card(says, "voor", back=(says("achter"),), fold=True))
    assert word.words() == ["voor", "achter"]
    assert word.values(".//w:tcBorders/*/@w:val") == ["dotted", "dotted"]


def test_columns_share_the_width_without_borders_and_may_break(render, says):
    sides = (Section((says("links"),)), Section((says("rechts"),)))
    word = render(Tiles(sides, 2, shares=(0.75, 0.25), role=Role.SIDE_BY_SIDE))
    assert rows(word) == [["links", "rechts"]]
    left, right = map(int, word.values(".//w:tcW/@w:w"))
    assert left == pytest.approx(3 * right, abs=2)
    assert not word.values(".//w:cantSplit")
    assert not word.values(".//w:tcBorders")


def test_columns_that_are_held_together_do_not_break(render, says):
    sides = (Section((says("links"),)), Section((says("rechts"),)))
    word = render(Section((Tiles(sides, 2, shares=(0.5, 0.5), role=Role.SIDE_BY_SIDE),), keep=True))
    assert len(word.find(".//w:cantSplit")) == 1
