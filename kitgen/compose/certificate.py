"""Certificates: a page for each pupil, or one with a line to write the name on."""

from kitgen.audience import view_for
from kitgen.blocks.base import in_role
from kitgen.compose.maker import Maker
from kitgen.compose.naming import Measure, NameRoom, with_name
from kitgen.compose.numbering import referring
from kitgen.document.inline import Gap, LineBreak, Text, text
from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Heading, Nodes, Paragraph, Section, Tiles
from kitgen.document.parts import Budget, Document, PageSetup, Part, Running
from kitgen.document.roles import Role
from kitgen.lesson import Lesson
from kitgen.papers import Certificate

ROOM = NameRoom(width=225, usual=36, least=20)
"""The line of a name on a certificate, between its frame on A4 lying down."""
SIGN_MM = 62.0
"""How long a line to sign on is."""


def certificates(
    maker: Maker,
    content: Certificate,
    ident: str,
    about: str,
    colophon: str,
    *,
    width_of: Measure,
    lesson: Lesson | None = None,
) -> Document:
    """Return a page for each pupil that `maker` knows, or one with a line to write a name on.

    `about`: the title of the kit or lesson that it closes; it may cite pieces of its `lesson`.
    No page is named after its pupil: titles and bookmarks are the same for all.
    """
    seen = view_for(content, "pupil")
    running = Running(colophon=colophon, paged=False)
    parts = tuple(
        Part(
            title=seen.title,
            id=ident if not maker.pupils else f"{ident}-{number}",
            origin=content.origin,
            setup=PageSetup(landscape=True, sides=Sides.SINGLE, framed=True),
            running=running,
            copies=1 if maker.pupils else maker.data.profile.group.pupils,
            budget=Budget(1, content.origin),
            children=_page(maker, seen, name, min(number, 2), width_of),
        )
        for number, name in enumerate(maker.pupils or ("",), 1)
    )
    parts = referring(parts, lesson, maker.data.labels) if lesson else parts
    return maker.document(Kind.CERTIFICATE, ident, f"{seen.title}: {about}", parts)


def _page(maker: Maker, content: Certificate, name: str, level: int, width_of: Measure) -> Nodes:
    body = in_role(content.text.nodes(), Role.CERTIFICATE)
    named = with_name(body, name, ROOM, maker.data.labels.name, width_of)
    return (Heading(text(content.title), level, Role.CERTIFICATE_TITLE), *named, *_signatures(content.sign))


def _signatures(words: list[str]) -> Nodes:
    """Return lines to sign on beside each other, with what stands below each."""
    if not words:
        return ()
    lines = tuple(
        Section(
            (
                Paragraph(
                    (LineBreak(), LineBreak(), Gap(SIGN_MM, "sign", word), LineBreak(), Text(word)),
                    Role.CERTIFICATE,
                ),
            )
        )
        for word in words
    )
    return (Tiles(lines, len(lines)),)
