"""`work`: what is known of a book or film, and for the teacher what still has to be found out."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from babel import Locale

from kitgen.blocklabels import WorkWords
from kitgen.blocks.base import Block, labelled, source_line
from kitgen.context import Context
from kitgen.dates import month_name
from kitgen.document.inline import Gap, Inlines, LineBreak, Text, text
from kitgen.document.nodes import Box, Cell, Item, List, Node, Nodes, Paragraph, Row, Table
from kitgen.document.roles import Role
from kitgen.schema import TEACHER_ONLY, Id
from kitgen.works import FACTS, ON_SCREEN, Excerpt
from kitgen.works import Work as Data

CURRENT = "current"
"""Stands for the work that the lesson is about."""
FACT_MM = 45.0
BLANK_ROWS = 3
BLANK_ROW_MM = 9.0
EXCERPT_WIDTHS = (0.24, 0.14, 0.34, 0.28)


class Work(Block):
    """The work called `work`, or the lesson's own for `current`. `excerpts` come after the work's own."""

    kind: ClassVar[str] = "work"
    about: ClassVar[str] = "een boek of film: maker, jaar, lengte, en voor de leraar wat erin voorkomt"

    work: Id
    excerpts: Annotated[list[Excerpt], TEACHER_ONLY] = []

    def nodes(self, key: str, context: Context) -> Nodes:
        """Return it as nodes. Raises LookupError for an unknown work."""
        work = context.works[self.work]
        facts = tuple(
            Paragraph((Text(f"{name}: ", bold=True), *value), Role.LIST_ITEM)
            for name, value in _facts(work, key, context)
        )
        about = work.about.nodes() if work.about else ()
        notes = tuple(node for note in work.content_notes for node in note.note.nodes())
        label = getattr(context.labels.works.kinds, work.kind)
        foreign = "" if work.original_title else _foreign(work, context)
        title = (Text(f"{label}: "), Text(work.title, lang=foreign or None))
        inside = (*facts, *about, *(notes if not context.teacher else ()))
        box = Box(inside, Role.STORY, title, id=key, origin=self.origin)
        return (box, *(_for_teacher(work, self.excerpts, key, context) if context.teacher else ()))


def _facts(work: Data, key: str, context: Context) -> Iterator[tuple[str, Inlines]]:
    """Yield names and values; for the teacher a gap stands where a value is not known."""
    words = context.labels.works
    values = [("by", getattr(words.makers, work.kind), work.by)]
    values.append(("year", words.year, str(work.year or "")))
    values.append(("language", words.language, _languages(work, context)))
    if work.original_title:
        values.append(("original", words.original, work.original_title))
    if work.length:
        values.append(("length", words.length, length_of(work, words)))
    if context.teacher and "publisher" in FACTS[work.kind]:
        values += [("publisher", words.publisher, work.publisher), ("isbn", words.isbn, work.isbn)]
    if context.teacher:
        values.append(("audience", words.audience, _readers(work, words)))
        values.append(("ages", words.ages, context.labels.for_ages(work.ages) if work.ages else ""))
    for name, label, value in values:
        if value or context.teacher:
            lang = _foreign(work, context) if name == "original" else ""
            gap = Gap(FACT_MM, f"{key}-{name}", f"{label}, {work.title}")
            yield label, (Text(value, lang=lang or None),) if value else (gap,)


def _foreign(work: Data, context: Context) -> str:
    """Return the language of a work that is in one other language than the papers, else nothing."""
    language = work.languages[0] if len(work.languages) == 1 else ""
    return "" if language == context.labels.language else language


def _languages(work: Data, context: Context) -> str:
    names = Locale(context.labels.language).languages
    return ", ".join(names.get(code, code) for code in work.languages)


def _readers(work: Data, words: WorkWords) -> str:
    return ", ".join(str(getattr(words.readers, reader)) for reader in work.audience)


def length_of(work: Data, words: WorkWords) -> str:
    """Return how many pages or minutes `work` has, in `words`; empty where nobody knows."""
    number = getattr(work, work.length) if work.length else None
    return str(getattr(words, work.length)).format(n=number) if number else ""


def _for_teacher(work: Data, own: list[Excerpt], key: str, context: Context) -> Iterator[Node]:
    words = context.labels.works
    yield Paragraph((Text(f"{words.unseen_title}. ", bold=True), Text(words.unseen)), Role.WATCH)
    yield Paragraph(text(words.content, bold=True), Role.BODY, with_next=True)
    more = (Text(f"{words.content_more}: "), Gap(0, f"{key}-content", words.content_more))
    lines = (*(note.note.inlines() for note in work.content_notes), more)
    yield List(tuple(Item((Paragraph(line, Role.LIST_ITEM),), marker=text("•")) for line in lines))
    if work.rating or work.kind in ON_SCREEN:
        yield _rating(work, key, context)
    for label, value in ((words.mind, work.mind), (words.licence, work.licence), (words.where, work.where)):
        if value:
            yield from labelled(label, value, Role.BODY)
    if not work.where:
        gap = Gap(0, f"{key}-where", words.where)
        yield Paragraph((Text(f"{words.where}: ", bold=True), gap))
    excerpts = [*work.excerpts, *own]
    if excerpts or work.length:
        yield _excerpts(excerpts, work, key, context)
    yield _sources(work, context)


def _rating(work: Data, key: str, context: Context) -> Paragraph:
    words, rating = context.labels.works, work.rating
    system = f" ({rating.system})" if rating else ""
    value = text(rating.value) if rating else ()
    note = (Text(" "), *rating.note.inlines()) if rating and rating.note else ()
    line = value or (Gap(FACT_MM, f"{key}-rating", words.rating),)
    return Paragraph((Text(f"{words.rating}{system}: ", bold=True), *line, *note))


def _excerpts(excerpts: list[Excerpt], work: Data, key: str, context: Context) -> Table:
    words = context.labels.works
    where = words.excerpt_pages if work.length == "pages" else words.excerpt_times
    names = (where, words.excerpt_minutes, words.excerpt_about, words.excerpt_note)
    head = Row(tuple(Cell((Paragraph(text(name), Role.HEAD_CELL),), header="col") for name in names))
    rows = []
    for number in range(max(len(excerpts), BLANK_ROWS)):
        excerpt = excerpts[number] if number < len(excerpts) else None
        rows.append(_excerpt(excerpt, f"{key}-excerpt{number + 1}", names))
    return Table(EXCERPT_WIDTHS, tuple(rows), (head,), Role.GRID)


def _excerpt(excerpt: Excerpt | None, key: str, names: tuple[str, ...]) -> Row:
    values: tuple[Inlines, ...] = ((), (), (), ())
    if excerpt:
        minutes = text(str(excerpt.minutes or ""))
        note = excerpt.note.inlines() if excerpt.note else ()
        values = (text(excerpt.where), minutes, excerpt.about.inlines(), note)
    cells = tuple(
        Cell((Paragraph(value, Role.CELL),)) if value else Cell(name=f"{key}-{n}", label=name)
        for n, (name, value) in enumerate(zip(names, values, strict=True), 1)
    )
    return Row(cells, height=BLANK_ROW_MM)


def _sources(work: Data, context: Context) -> Paragraph:
    words = context.labels
    content: Inlines = (Text(f"{words.guide.sources}. ", bold=True),)
    for number, source in enumerate(work.sources):
        content += ((LineBreak(),) if number else ()) + source_line(source, words)
    month = words.facts_checked.format(month=month_name(work.checked, words.language))
    return Paragraph((*content, LineBreak(), Text(month)), Role.SMALL)
