from kitgen.document.fields import FieldKind, fillable
from kitgen.document.inline import Checkbox, Gap, Text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import (
    Cell,
    Heading,
    Item,
    List,
    Paragraph,
    Row,
    Section,
    Table,
    WritingBox,
    WritingLines,
)
from kitgen.document.parts import Document, Part
from kitgen.document.passes import name_nodes
from kitgen.document.roles import Role


def found(*nodes):
    return named(*nodes)[1]


def named(*nodes):
    part = Part(title="Een blad", id="blad", children=nodes)
    document = Document(id="d", kind=Kind.HANDOUT, title="Titel", lang="nl-BE", parts=(part,))
    return fillable(name_nodes(document))


def words(text):
    return Paragraph((Text(text),))


def ticks(name, *labels, several=False):
    items = (
        Item((Paragraph((Text(label),), Role.OPTION),), (Checkbox(f"{name}-{n}", label, round=not several),))
        for n, label in enumerate(labels, 1)
    )
    return List(tuple(items), Role.OPTION)


def test_all_that_is_filled_in_is_a_field_in_reading_order():
    table = Table((1.0,), (Row((Cell(name="t-1", label="Kop"), Cell())),))
    fields = found(
        Paragraph((Text("Naam: "), Gap(60, "naam", "Naam"))),
        WritingLines("v-1-lines", "Wat vind jij?", 1),
        Section((WritingBox("v-2-space", "Teken het.", 40), table)),
        Paragraph((Checkbox("c-1", "klaar"), Text("klaar"))),
    )
    assert [(each.name, each.label, each.kind) for each in fields] == [
        ("naam", "Naam", FieldKind.GAP),
        ("v-1-lines", "Wat vind jij?", FieldKind.LINES),
        ("v-2-space", "Teken het.", FieldKind.BOX),
        ("t-1", "Kop", FieldKind.CELL),
        ("c-1", "klaar", FieldKind.TICK),
    ]


def test_the_document_carries_the_names_of_its_fields():
    document, fields = named(
        WritingLines("v", "Wat?", 1), WritingLines("v", "Wat?", 1), Paragraph((Gap(20), Gap(20)))
    )
    first, second, paragraph = document.parts[0].children
    names = [first.name, second.name, *(gap.name for gap in paragraph.content)]
    assert names == [each.name for each in fields]
    assert len(set(names)) == 4


def test_no_name_is_there_twice_or_holds_a_dot():
    gaps = Paragraph((Gap(20), Text(" en "), Gap(20)))
    fields = found(
        gaps,
        Section((gaps, Section((gaps,)))),
        WritingLines("v", "a", 1),
        WritingBox("v", "b", 9),
        WritingLines("v:2", "c", 1),
    )
    names = [each.name for each in fields]
    assert len(set(names)) == len(names) == 9
    assert not any("." in name for name in names)


def test_a_field_without_a_label_has_that_of_the_words_around_it():
    (one, two, three, tick, last) = found(
        words("Vul aan."),
        Paragraph((Text("Ik  heet "), Gap(20), Text(" en woon in "), Gap(20), Text("."))),
        Paragraph((Gap(20), Text(" is de beste vriend."))),
        Paragraph((Text("Past dit? "), Checkbox(), Text(" ja, altijd"))),
        Paragraph((Gap(0),)),
    )
    assert [one.label, two.label] == ["Ik heet", "en woon in"]
    assert three.label == "is de beste vriend."
    assert tick.label == "ja, altijd"
    assert last.label == "Past dit? ja, altijd", "what was read last"


def test_a_field_with_nothing_around_it_has_the_name_of_its_sheet():
    assert [each.label for each in found(Paragraph((Gap(0),)))] == ["Een blad"]


def test_long_words_around_a_field_are_cut():
    (field,) = found(Paragraph((Text("heel " * 60), Gap(20))))
    assert len(field.label) <= 100
    assert field.label.endswith("…")


def test_round_ticks_of_one_question_are_a_group_that_asks_it():
    fields = found(words("Wie helpt?"), ticks("q-1", "een vriend", "een leraar"))
    assert [(each.name, each.group, each.asked, each.label) for each in fields] == [
        ("q-1-1", "q-1", "Wie helpt?", "een vriend"),
        ("q-1-2", "q-1", "Wie helpt?", "een leraar"),
    ]


def test_square_ticks_are_set_one_by_one():
    assert {each.group for each in found(ticks("q-1", "a", "b", several=True))} == {""}


def test_a_group_in_a_row_asks_what_its_labels_start_with():
    boxes = (Checkbox(f"s-1-{n}", f"Nee: dat mag.: {word}", round=True) for n, word in enumerate("ab", 1))
    fields = found(Heading((Text("Stellingen"),), 2), Paragraph(tuple(boxes)))
    assert {each.asked for each in fields} == {"Nee: dat mag."}


def test_the_same_question_twice_is_two_groups():
    fields = found(ticks("q", "a", "b"), ticks("q", "a", "b"))
    assert [each.group for each in fields] == ["q", "q", "q:2", "q:2"]
    assert len({each.name for each in fields}) == 4


def test_a_group_and_a_field_of_one_name_stay_apart():
    fields = found(WritingLines("q", "Wat?", 1), ticks("q", "a", "b"))
    assert fields[0].name == "q"
    assert {each.group for each in fields[1:]} == {"q:2"}
