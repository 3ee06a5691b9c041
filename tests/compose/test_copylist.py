import pytest
from made import words

from kitgen.compose.copylist import Printed, copy_list
from kitgen.compose.maker import Maker
from kitgen.document.nodes import Table
from kitgen.document.parts import PageSetup, Sides

DUPLEX, SINGLE = PageSetup(), PageSetup("A3", sides=Sides.SINGLE)


@pytest.mark.parametrize(
    ("pages", "copies", "setup", "sheets"),
    [(1, 27, DUPLEX, 27), (3, 27, DUPLEX, 54), (4, 27, DUPLEX, 54), (3, 2, SINGLE, 6)],
)
def test_sheets_of_paper_are_counted(pages: int, copies: int, setup: PageSetup, sheets: int) -> None:
    assert Printed("Blad", "les.pdf", pages, copies, setup).sheets == sheets


def test_the_list_says_what_to_print_how_often_and_on_what(maker: Maker) -> None:
    printed = [
        Printed("Onze afspraken", "les-werkbladen.pdf", 3, 27, DUPLEX),
        Printed("Oefenen", "les-werkbladen.pdf", 1, 6, DUPLEX),
        Printed("Muur", "les-posters.pdf", 1, 1, SINGLE),
    ]
    document = copy_list(maker, "Samen", "les", printed, "Samen · CC BY-SA 4.0")
    (part,) = document.parts
    title, lead, table = part.children
    assert words(title) == ["Kopieerlijst: Samen"]
    assert words(lead)[0].startswith("Voor klas 2B: 24 leerlingen, 6 groepjes van 4.")
    assert isinstance(table, Table)
    assert [words(row) for row in table.rows] == [
        ["les-werkbladen.pdf"],
        ["Onze afspraken", "3", "27", "A4, twee kanten", "54"],
        ["Oefenen", "1", "6", "A4, twee kanten", "6"],
        ["les-posters.pdf"],
        ["Muur", "1", "1", "A3, één kant", "1"],
        ["Samen", "61"],
    ]
    assert table.rows[0].cells[0].span == len(table.widths) == 5
    assert part.running.colophon == "Samen · CC BY-SA 4.0"
