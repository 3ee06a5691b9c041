"""What the tests of composing share: documents of a lesson, and what can be read in them."""

from written import headings, inlines_of

from kitgen.compose.guide import guide
from kitgen.compose.handout import handout, slips
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.numbering import Citation
from kitgen.document.inline import Gap, plain
from kitgen.document.nodes import Heading, Item, List, Paragraph
from kitgen.document.parts import Document
from kitgen.document.roles import Role
from kitgen.document.walk import Branch, walk, walk_document
from kitgen.lesson import Lesson
from kitgen.load import load_lesson
from kitgen.parameters import applied, lesson_values
from kitgen.project import Project

SHIPPED = ("pikasol", "gezonde-relatie", "hulp-dichtbij", "mijn-beeld", "mijn-beeld-12")


def shipped(maker: Maker, project: Project, name: str) -> Lesson:
    """Return the shipped lesson `name` with its people and the words of its setting in its texts."""
    lesson = load_lesson(project, name, "nl").value
    return applied(lesson, lesson_values(maker.data, lesson))


def handout_of(maker: Maker, lesson: Lesson) -> Document:
    made = handout(maker, Entry("les", lesson))
    assert made is not None
    return made


def slips_of(maker: Maker, lesson: Lesson) -> Document:
    made = slips(maker, Entry("les", lesson))
    assert made is not None
    return made


def guide_of(maker: Maker, lesson: Lesson) -> Document:
    return guide(maker, Entry("les", lesson))


def words(*nodes: Branch) -> list[str]:
    """Return the paragraphs and headings in and below `nodes`, one text each."""
    return [plain(n.content) for n in walk(nodes) if isinstance(n, Paragraph | Heading)]


def words_of(document: Document) -> list[str]:
    return [text for part in document.parts for text in words(*part.children)]


def gaps(document: Document) -> list[Gap]:
    return [i for node in walk_document(document) for i in inlines_of(node) if isinstance(i, Gap)]


def titles(document: Document) -> list[str]:
    return [plain(heading.content) for heading in headings(document)]


def markers(document: Document) -> dict[str, str]:
    """Return the letter of each lettered section and the number of each question, by its id and words."""
    found: dict[str, str] = {}
    for node in walk_document(document):
        match node:
            case Heading(role=Role.HEADING) if node.marker:
                found[plain(node.content)] = node.marker
            case List(role=Role.QUESTION):
                for item in node.items:
                    assert isinstance(item, Item)
                    found[words(item)[0]] = plain(item.marker)
            case _:
                pass
    return found


def stands(document: Document) -> dict[str, str]:
    """Return where in a handout each node with an id of its own stands: "werkblad 2, deel A"."""
    found: dict[str, str] = {}
    for part in document.parts:
        here = sheet = ""
        for node in walk(part.children):
            if isinstance(node, Paragraph) and node.role is Role.KICKER:
                here = sheet = plain(node.content).partition(" · ")[0].lower()
            if isinstance(node, Heading) and node.role is Role.HEADING and node.marker:
                here = f"{sheet}, deel {node.marker}"
            if "." not in node.id:
                found[node.id] = here
        found[part.id] = sheet
    return found


def cited(citations: dict[str, Citation]) -> dict[str, str]:
    return {name: citation.text for name, citation in citations.items()}
