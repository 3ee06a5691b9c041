from dataclasses import replace

from made import words

from kitgen.compose.maker import Maker
from kitgen.compose.planpage import WIDTHS, plan_page, when
from kitgen.compose.printplan import Printout
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Table
from kitgen.document.parts import PageSetup, Use
from kitgen.span import Span


def printout(maker: Maker, title: str, kind: Kind, pages: int, copies: int, setup: PageSetup) -> Printout:
    settings = maker.data.profile.print
    return Printout(title, f"les-{kind.value}.pdf", kind, tuple(range(pages)), copies, setup, settings, Use())


def test_the_plan_says_what_to_print_how_often_and_on_what(maker: Maker) -> None:
    duplex, single = PageSetup(), PageSetup("A3", sides=Sides.SINGLE)
    printed = [
        printout(maker, "Onze afspraken", Kind.HANDOUT, 3, 27, duplex),
        replace(printout(maker, "Kaarten", Kind.CARDS, 2, 6, duplex), use=Use(2, 1, "Spel")),
        printout(maker, "Muur", Kind.POSTERS, 1, 1, single),
    ]
    document = plan_page(maker, "Samen", "les", printed, "Samen · CC BY-SA 4.0", Span(30, 45))
    (part,) = document.parts
    title, lead, table, handling, preparing = part.children
    assert words(title) == ["Printplan: Samen"]
    assert words(lead)[0].startswith("Voor klas 2B: 24 leerlingen, 6 groepjes van 4.")
    assert words(lead)[0].endswith("Alles is zwart-wit.")
    assert isinstance(table, Table)
    assert [words(row) for row in table.rows] == [
        ["1", "Onze afspraken", "les-handout.pdf", "vooraf", "3", "27", "A4, twee kanten, lange zijde",
         "nieten, perforeren", "54", "3"],
        ["2", "Kaarten", "les-cards.pdf", "les 2: Spel", "2", "6",
         "A4, stevig, twee kanten, lange zijde", "snijden", "6", "3"],
        ["3", "Muur", "les-posters.pdf", "vooraf", "1", "1", "A3, één kant", "1"],
        ["Samen", "61"],
    ]  # fmt: skip
    assert all(len(row.cells) == len(WIDTHS) for row in table.rows)
    assert "ongeveer 6 min" in words(handling)[0]
    assert words(preparing) == ["Zelf voorbereiden: 30–45 min."]
    assert part.running.colophon == "Samen · CC BY-SA 4.0"


def test_a_lesson_on_its_own_says_only_the_step(maker: Maker) -> None:
    assert when(maker, Use(0, 3, "Wat zeg je dan?")) == "Wat zeg je dan?"
