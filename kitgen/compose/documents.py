"""All documents of one lesson, in the order in which a teacher meets them; the pages of a kit itself."""

from collections.abc import Iterator

from kitgen.compose.cards import cards
from kitgen.compose.certificate import certificates
from kitgen.compose.guide import guide
from kitgen.compose.handout import handout, home, slips
from kitgen.compose.letter import letter, overview
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.posters import Measure, posters
from kitgen.document.parts import Document
from kitgen.kit import Kit
from kitgen.papers import Certificate


def lesson_documents(maker: Maker, entry: Entry, width_of: Measure) -> Iterator[Document]:
    """Yield the documents that a lesson has. `width_of` measures semibold text, for signs."""
    lesson, labels = entry.lesson, maker.data.labels
    made = (
        guide(maker, entry),
        handout(maker, entry),
        slips(maker, entry),
        home(maker, entry),
        cards(maker, [entry], entry.name, f"{labels.guide.cards}: {lesson.title}"),
        posters(maker, [entry], entry.name, f"{labels.guide.posters}: {lesson.title}", width_of=width_of),
        letter(maker, lesson.letter, entry.name, lesson.title, maker.colophon(lesson), lesson)
        if lesson.letter
        else None,
        _certificates(maker, lesson.certificate, entry, width_of) if lesson.certificate else None,
    )
    yield from (document for document in made if document)


def _certificates(maker: Maker, content: Certificate, entry: Entry, width_of: Measure) -> Document:
    lesson = entry.lesson
    colophon = maker.colophon(lesson)
    return certificates(maker, content, entry.name, lesson.title, colophon, width_of=width_of, lesson=lesson)


def kit_pages(maker: Maker, kit: Kit, name: str) -> Iterator[Document]:
    """Yield the pages that a kit has of its own: the overview for the team, the letter to parents."""
    if made := overview(maker, kit, name):
        yield made
    if kit.letter:
        yield letter(maker, kit.letter, name, kit.title, maker.colophon(kit))
