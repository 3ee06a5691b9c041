"""Figures of the print plan, worked out by hand."""

from dataclasses import replace

import pytest

from kitgen.compose.printplan import Printout, in_order_of_use, minutes
from kitgen.document.kinds import Kind, Sides
from kitgen.document.parts import PageSetup, Use
from kitgen.profile import PrintSettings

DUPLEX, SINGLE = PageSetup(), PageSetup(sides=Sides.SINGLE)
PACKET = Printout("Bundel", "b.pdf", Kind.PUPIL_PACKET, tuple(range(14)), 27, DUPLEX, PrintSettings(), Use())
CARDS = Printout("Kaarten", "k.pdf", Kind.CARDS, (0, 1, 2), 6, SINGLE, PrintSettings(), Use(1, 2, "Spel"))


@pytest.mark.parametrize(
    ("pages", "copies", "setup", "sheets"),
    [(1, 27, DUPLEX, 27), (3, 27, DUPLEX, 54), (4, 27, DUPLEX, 54), (3, 2, SINGLE, 6)],
)
def test_sheets_of_paper_are_counted(pages: int, copies: int, setup: PageSetup, sheets: int) -> None:
    assert replace(PACKET, numbers=tuple(range(pages)), copies=copies, setup=setup).sheets == sheets


def test_a_printer_for_one_side_needs_a_sheet_for_each_page() -> None:
    one_sided = replace(PACKET, settings=PrintSettings(sides="single"))
    assert (one_sided.sides, one_sided.sheets_each, one_sided.sheets) == (Sides.SINGLE, 14, 378)


def test_one_page_is_printed_on_one_side_whatever_the_printer_can() -> None:
    assert replace(PACKET, numbers=tuple(range(1))).sides is Sides.SINGLE


def test_what_is_read_is_stapled_and_punched_and_what_is_cut_is_on_stiff_paper() -> None:
    assert (PACKET.bind, PACKET.punch, PACKET.cut, PACKET.stock) == ("staple", True, False, "plain")
    assert (CARDS.bind, CARDS.punch, CARDS.cut, CARDS.stock) == ("", False, True, "card")


def test_a_single_sheet_needs_no_staple_and_a_thick_copy_a_folder() -> None:
    assert replace(PACKET, numbers=tuple(range(2))).bind == ""
    assert replace(PACKET, numbers=tuple(range(50))).bind == "staple"
    assert replace(PACKET, numbers=tuple(range(51))).bind == "folder"


def test_a_school_without_punch_punches_nothing() -> None:
    assert not replace(PACKET, settings=PrintSettings(punch="none")).punch


def test_minutes_count_staples_stacks_to_cut_and_posters_to_join() -> None:
    assert PACKET.minutes == 2.7
    assert CARDS.minutes == 6, "18 sheets are two stacks"
    poster = replace(CARDS, kind=Kind.POSTERS, copies=2, tiled=True)
    assert poster.minutes == 6
    assert minutes([PACKET, CARDS, poster]) == 15


def test_what_is_needed_first_comes_first_and_equals_keep_their_order() -> None:
    later, first = replace(CARDS, use=Use(2, 1)), replace(CARDS, title="Eerst", use=Use(1, 1))
    letter = replace(PACKET, title="Brief")
    assert in_order_of_use([later, CARDS, PACKET, first, letter]) == (PACKET, letter, first, CARDS, later)
