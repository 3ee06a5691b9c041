"""Pages of blocks under one title: letters to parents, and a kit's overview for the team."""

from kitgen.audience import view_for
from kitgen.blocks.base import nodes_of
from kitgen.compose.counts import copies_of
from kitgen.compose.maker import Maker
from kitgen.compose.numbering import referring
from kitgen.compose.school import letter_head
from kitgen.compose.timetable import timetable
from kitgen.document.breaks import settle_breaks
from kitgen.document.inline import text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Heading, Nodes
from kitgen.document.parts import Document, Part, Running
from kitgen.document.passes import shift_levels
from kitgen.document.roles import Role
from kitgen.kit import Kit, Overview
from kitgen.lesson import Lesson
from kitgen.papers import Letter, budget


def letter(
    maker: Maker, content: Letter, ident: str, about: str, colophon: str, lesson: Lesson | None = None
) -> Document:
    """Return a letter to parents. `about` names what it is about where the letter has no title.

    It may cite pieces of the `lesson` that it belongs to.
    """
    title = content.title or maker.string(maker.data.labels.letter) + ": " + about
    profile = maker.data.profile
    running = Running(head_left=profile.name, colophon=colophon, paged=False, address=letter_head(profile))
    copies = copies_of("per-pupil", maker.data.profile.group)
    part = _page(maker, view_for(content, "home"), ident, title, running=running, copies=copies)
    parts = referring([part], lesson, maker.data.labels) if lesson else (part,)
    return maker.document(Kind.LETTER, ident, title, parts)


def overview(maker: Maker, kit: Kit, ident: str) -> Document | None:
    """Return a kit's page for the school team, its meetings in a table first; None where it has none."""
    if kit.overview is None:
        return None
    running = maker.running(maker.data.labels.overview, maker.colophon(kit), reader="teacher")
    content = view_for(kit.overview, "teacher")
    first = timetable(maker, kit)
    part = _page(maker, content, ident, kit.title, running=running, copies=1, first=first)
    return maker.document(Kind.OVERVIEW, ident, kit.title, (part,))


def _page(
    maker: Maker,
    content: Letter | Overview,
    ident: str,
    title: str,
    *,
    running: Running,
    copies: int,
    first: Nodes = (),
) -> Part:
    context = maker.context("home" if isinstance(content, Letter) else "teacher")
    body = shift_levels(settle_breaks(nodes_of(content.blocks, ident, context)), -1)
    head = Heading(text(title), 1, Role.TITLE)
    return Part(
        title=title,
        id=ident,
        children=(head, *first, *body),
        running=running,
        copies=copies,
        start_on_front=True,
        budget=budget(content.fit),
    )
