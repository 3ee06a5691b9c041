import pytest
from spoken import EVERYTHING, WORDS, cell, document, words

from kitgen.document.inline import Checkbox, Gap, Place, Text
from kitgen.document.nodes import Cell, Heading, Item, List, Paragraph, Row, Table, WritingLines
from kitgen.document.words import letters
from kitgen.render.text import render_text


def lines(*nodes, **chosen):
    return (
        render_text(document(Heading((Text("Titel"),), 1), *nodes, **chosen), WORDS).decode().splitlines()[2:]
    )


def test_each_kind_of_node_is_said():
    assert (
        render_text(EVERYTHING, WORDS).decode()
        == """\
Titel


Werkblad 1
Kop

Lees eerst
De taxi en de bron, zie(blad 2)


A. Deel

3. Wie helpt?
   Schrijf, 2 lijnen: ....

4. Teken.
   Teken: ....

- punt
- nog een

[ ] ja

Naam: ....

Eerlijk.
  ( ) eens
  Waarom? ....

Stoer.
  ( ) eens
  Waarom? ....

Bakker ....
A. brood

Onthoud
Om te onthouden.

Lina: Kom je mee?
Sam: Ja.

Beeld: Een wiel.
Daarin: Tijd; Geld
Het wiel

Kaart A3:
Voorkant
Achterkant:
Keerzijde

Slot & <einde>


Op elke bladzijde:
De les
De school
Bel 102.
versie 1
"""
    )


def test_no_line_is_longer_than_80_characters_but_one_long_word():
    address = "https://www.example.org/" + "a" * 90
    text = " ".join(["woord"] * 60 + [address])
    nested = List(
        (Item(words(text), (Text("1."),)), Item((List((Item(words(text), (Text("•"),)),)),), (Text("2."),)))
    )
    said = lines(*words(text), nested, Table((1.0,), (Row((cell(text),)),), (Row((cell("Kop", "col"),)),)))
    assert all(len(line) <= 80 or line.split()[-1] == address for line in said)
    assert max(map(len, (line for line in said if address not in line))) > 70
    assert letters("".join(said)).count(letters(address)) == 4


def test_words_are_said_as_they_are_without_signs_for_paper():
    assert lines(*words("Bel 116\u00a0000\u2007nu, lees\u00adbaar.")) == ["Bel 116 000 nu, leesbaar."]


@pytest.mark.parametrize(
    ("count", "said"), [(0, []), (1, ["Schrijf, 1 lijn: ...."]), (3, ["Schrijf, 3 lijnen: ...."])]
)
def test_room_to_write_is_told_in_lines(count, said):
    assert lines(WritingLines("l", "w", count)) == said


def test_a_scale_stands_on_one_line_and_a_mark_before_its_words():
    tick = Cell((Paragraph((Checkbox(round=True),)),))
    scale = Table((0.3, 0.2, 0.2, 0.3), (Row((cell("niet"), tick, tick, cell("heel erg"))),))
    assert lines(scale) == ["niet ( ) ( ) heel erg"]
    rules = Table((0.1, 0.9), (Row((cell("P", "row"), Cell((*words("Samen."), *words("Of niet."))))),))
    assert lines(rules) == ["P. Samen.", "   Of niet."]
    order = Table((0.1, 0.9), (Row((Cell((Paragraph((Gap(9),)),)), cell("Het deeg rijst.", "row"))),))
    assert lines(order) == [".... Het deeg rijst."]


def test_a_table_of_names_alone_says_its_names():
    assert lines(Table((0.5, 0.5), (), (Row((cell("Dag", "col"), cell("Wat", "col"))),))) == ["Dag", "Wat"]


def test_cells_over_several_columns_keep_the_names_of_those_after_them():
    head = Row((cell("a", "col"), cell("b", "col"), cell("c", "col")))
    wide = Row((Cell(words("breed"), span=2), cell("smal")))
    assert lines(Table((0.3, 0.3, 0.4), (wide,), (head,))) == ["a: breed", "  c: smal"]


def test_a_document_that_does_not_start_with_its_title_says_it_first():
    first = render_text(document(*words("Tekst."), title="De titel"), WORDS).decode()
    assert first == "De titel\n\n\nTekst.\n"


def test_a_place_that_nobody_filled_in_is_no_word():
    with pytest.raises(ValueError, match="was not filled in"):
        lines(Paragraph((Place("school.name"),)))
