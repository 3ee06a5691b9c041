from dataclasses import replace

from made import words

from kitgen.compose.maker import Maker
from kitgen.compose.printplan import Printout
from kitgen.compose.slipsheets import slip_sheets
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Heading
from kitgen.document.parts import PageSetup, Use


def test_a_slip_sheet_says_what_comes_next_on_its_own_paper(maker: Maker) -> None:
    a3 = PageSetup("A3", sides=Sides.SINGLE)
    poster = Printout("Muur", "p.pdf", Kind.POSTERS, (0,), 1, a3, maker.data.profile.print, Use(2, 1, "Spel"))
    packet = replace(poster, title="Bundel", kind=Kind.PUPIL_PACKET, numbers=(0, 1, 2), setup=PageSetup())
    document = slip_sheets(maker, "Samen", "samen", [(3, poster), (7, packet)], of=9)
    first, second = document.parts
    assert words(*first.children) == [
        "3 van 9 · dit blad hoort er niet bij", "Muur",
        "Leg dit blad op de stapel die nu komt. Het zegt wat er met de stapel gebeurt.",
        "Kopieën", "1", "Vellen", "1", "Papier", "A3, één kant", "Wanneer", "les 2: Spel", "Bestand", "p.pdf",
    ]  # fmt: skip
    assert "nieten, perforeren" in words(*second.children)
    assert (first.setup.paper, second.setup.paper) == ("A3", "A4")
    levels = [node.level for part in document.parts for node in part.children if isinstance(node, Heading)]
    assert levels == [1, 2]
