from kitgen.document.ids import distinct_ids
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Item, List, Paragraph
from kitgen.document.parts import Document, Part
from kitgen.document.walk import walk_document


def ids(*parts: Part) -> list[str]:
    document = Document(id="les", kind=Kind.GUIDE, title="", lang="nl", parts=parts)
    made = distinct_ids(document)
    return [
        *(part.id for part in made.parts if part.id),
        *(node.id for node in walk_document(made) if node.id),
    ]


def test_ids_that_differ_stay_as_they_are() -> None:
    assert ids(Part(id="a", title="", children=(Paragraph((), id="b"),))) == ["a", "b"]


def test_what_was_written_keeps_its_id_before_what_was_made_of_it() -> None:
    listed = List((Item((), id="v-1"), Item((), id="v-2")), id="v")
    assert ids(Part(title="", children=(listed, Paragraph((), id="v-1")))) == ["v", "v-1:2", "v-2", "v-1"]


def test_equal_ids_of_two_lessons_all_differ() -> None:
    found = ids(*(Part(id="a-b", title="", children=(Paragraph((), id="a-b-c"),)) for _ in range(3)))
    assert len(set(found)) == len(found) == 6
