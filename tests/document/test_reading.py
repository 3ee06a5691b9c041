from kitgen.document.ground import Ground
from kitgen.document.ground import Place as Spot
from kitgen.document.inline import Text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Card, CardSheet, Figure, Heading, PageBreak, Paragraph, Section, Tiles
from kitgen.document.parts import Document, PageSetup, Part, Running
from kitgen.document.reading import as_read, running_texts
from kitgen.document.roles import Role

GROUND = Ground(210, 297, (Spot(8, 8, 63, 88),), 5)


def words(text, role=Role.CARD):
    return (Paragraph((Text(text),), role),)


def document(*nodes, **chosen):
    part = Part(title="Deel", children=nodes, **chosen)
    return Document(id="d", kind=Kind.CARDS, title="Titel", lang="nl-BE", parts=(part,))


def sheet(*cards, title="Set A"):
    small_print = words("ware grootte", Role.CARD_HEAD)
    return CardSheet(cards, GROUND, (Heading((Text(title),), 2, Role.CARD_HEAD),), small_print)


def only_child(read):
    (part,) = read.parts
    return [node for node in part.children if not isinstance(node, PageBreak)]


def test_fronts_keep_their_backs_and_sheets_of_backs_go():
    front = Card(words("Voor"), words("Achter", Role.CARD_BACK), "A", 1)
    back = Card(words("Achter", Role.CARD_BACK), (), "A", 1, role=Role.CARD_BACK)
    fronts, backs = only_child(as_read(document(sheet(front), PageBreak(), sheet(back, title="achterkant"))))
    assert fronts == Section((Heading((Text("Set A"),), 2, Role.CARD_HEAD), front))
    assert backs == Section(())


def test_copies_are_read_once_on_all_sheets_of_a_part():
    one, other = Card(words("Zelfde"), id="k1"), Card(words("Ander"), id="k2")
    first, second = only_child(as_read(document(sheet(one, Card(words("Zelfde"))), sheet(one, other))))
    assert first.children[1:] == (one,)
    assert second.children[1:] == (other,)


def test_cards_that_differ_by_number_or_picture_are_no_copies():
    numbered = (Card(words("Kaart"), (), "A", 1), Card(words("Kaart"), (), "A", 2))
    pictured = (Card((Figure("a.svg", "Een boom", 30),)), Card((Figure("b.svg", "Een huis", 30),)))
    (read,) = only_child(as_read(document(sheet(*numbered, *pictured))))
    assert read.children[1:] == (*numbered, *pictured)


def test_of_slips_to_cut_each_is_read_once_and_columns_stay():
    slip, copy = Section(words("Vraag"), id="s-1"), Section(words("Vraag"), id="s-2")
    cut, beside = only_child(as_read(document(Tiles((slip, copy), 2, cut=True), Tiles((slip, copy), 2))))
    assert cut.tiles == (slip,)
    assert beside.tiles == (slip, copy)


def test_words_around_pages_are_told_once_and_bare_pages_have_none():
    running = Running("Les", "School", "Praten? 102", "Les 2026")
    parts = document(running=running).parts + document(running=running).parts
    bare = document(running=Running("Anders"), setup=PageSetup(bare=True)).parts
    read = Document(id="d", kind=Kind.HANDOUT, title="T", lang="nl", parts=parts + bare)
    assert running_texts(read) == ("Les", "School", "Praten? 102", "Les 2026")
