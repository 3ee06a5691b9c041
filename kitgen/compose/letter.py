"""Pages of blocks under one title: letters to parents, and a kit's overview for the team."""

from kitgen.audience import view_for
from kitgen.blocks.base import nodes_of
from kitgen.compose.counts import copies_of
from kitgen.compose.maker import Maker
from kitgen.compose.numbering import referring
from kitgen.document.breaks import settle_breaks
from kitgen.document.inline import text
from kitgen.document.nodes import Heading
from kitgen.document.parts import Document, Kind, Part, Running
from kitgen.document.passes import shift_levels
from kitgen.document.roles import Role
from kitgen.kit import Overview
from kitgen.lesson import Lesson
from kitgen.papers import Letter, budget


def letter(
    maker: Maker, content: Letter, ident: str, about: str, colophon: str, lesson: Lesson | None = None
) -> Document:
    """Return a letter to parents. `about` names what it is about where the letter has no title.

    It may cite pieces of the `lesson` that it belongs to.
    """
    title = content.title or maker.string(maker.data.labels.letter) + ": " + about
    running = Running(head_left=maker.data.profile.name, colophon=colophon, paged=False)
    copies = copies_of("per-pupil", maker.data.profile.group)
    part = _page(maker, view_for(content, "home"), ident, title, running=running, copies=copies)
    parts = referring([part], lesson, maker.data.labels) if lesson else (part,)
    return maker.document(Kind.LETTER, ident, title, parts)


def overview(maker: Maker, content: Overview, ident: str, title: str, colophon: str) -> Document:
    """Return a kit's one page for the school team."""
    labels = maker.data.labels
    running = maker.running(labels.overview, colophon, reader="teacher")
    part = _page(maker, view_for(content, "teacher"), ident, title, running=running, copies=1)
    return maker.document(Kind.OVERVIEW, ident, title, (part,))


def _page(
    maker: Maker, content: Letter | Overview, ident: str, title: str, *, running: Running, copies: int
) -> Part:
    context = maker.context("home" if isinstance(content, Letter) else "teacher")
    body = shift_levels(settle_breaks(nodes_of(content.blocks, ident, context)), -1)
    head = Heading(text(title), 1, Role.TITLE)
    return Part(
        title=title,
        id=ident,
        children=(head, *body),
        running=running,
        copies=copies,
        start_on_front=True,
        budget=budget(content.fit),
    )
