"""Which print-ready files there are, and how many pages each has, counted by hand."""

from dataclasses import replace

from kitgen.build.ready import ready_files
from kitgen.compose.maker import Maker
from kitgen.compose.printplan import Printout
from kitgen.document.kinds import Kind, Sides
from kitgen.document.parts import PageSetup, Use
from kitgen.profile import PrintSettings

ONE_SIDE = PageSetup(sides=Sides.SINGLE)
LETTER = Printout("Brief", "b.pdf", Kind.LETTER, (0,), 6, PageSetup(), PrintSettings(), Use())
PACKET = replace(LETTER, title="Bundel", kind=Kind.PUPIL_PACKET, numbers=(0, 1, 2), copies=2)
CARDS = replace(LETTER, title="Kaarten", kind=Kind.CARDS, numbers=(0, 1), copies=3, setup=ONE_SIDE)


def test_each_kind_of_paper_and_side_has_its_file(maker: Maker) -> None:
    poster = replace(CARDS, kind=Kind.POSTERS, setup=PageSetup("A3", sides=Sides.SINGLE))
    files = ready_files(maker, "samen", [LETTER, CARDS, PACKET, poster, LETTER])
    assert [(one.file, [n for n, _ in one.printouts]) for one in files] == [
        ("samen-A4-enkelzijdig.pdf", [1, 5]),
        ("samen-A4-stevig-enkelzijdig.pdf", [2]),
        ("samen-A4-dubbelzijdig.pdf", [3]),
        ("samen-A3-enkelzijdig.pdf", [4]),
    ]


def test_pages_on_one_side_are_slips_and_copies(maker: Maker) -> None:
    (letters,) = ready_files(maker, "samen", [LETTER, LETTER])
    assert (letters.pages, letters.sheets) == (14, 14)


def test_on_both_sides_backs_stay_blank_but_the_very_last(maker: Maker) -> None:
    (packets,) = ready_files(maker, "samen", [PACKET])
    assert packets.pages == 2 + 4 + 3, "a slip with its back, a copy with a blank, a copy without"
    assert packets.sheets == 1 + 2 + 2
