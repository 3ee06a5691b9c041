"""`media`: films, slides, sites, podcasts or articles, each with its address and a QR code."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from babel import Locale
from pydantic import AfterValidator, Discriminator, Field, Tag

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.document.inline import Link, Text, text
from kitgen.document.nodes import Figure, Node, Nodes, Paragraph, Tiles
from kitgen.document.nodes import Section as Group
from kitgen.document.roles import Role
from kitgen.labels import Labels
from kitgen.media import Medium
from kitgen.qr import qr_svg, qr_width_mm

QR_SHARE = 0.28


def _form(value: Any) -> str:
    return "block:several" if isinstance(value, list) else "block:one"


def _listed(value: Medium | list[Medium]) -> list[Medium]:
    return value if isinstance(value, list) else [value]


if TYPE_CHECKING:
    OneOrMore = list[Medium]
else:
    OneOrMore = Annotated[
        Annotated[Medium, Tag("block:one")]
        | Annotated[list[Medium], Field(min_length=1), Tag("block:several")],
        Discriminator(_form),
        AfterValidator(_listed),
    ]


class Media(Block):
    """One or several things to watch, hear or read."""

    kind: ClassVar[str] = "media"
    about: ClassVar[str] = "een film, presentatie, site, podcast of artikel, met adres en QR-code"

    media: OneOrMore

    def nodes(self, key: str, context: Context) -> Nodes:
        made = (
            media_node(item, item.id or f"{key}-{number}", context.labels)
            for number, item in enumerate(self.media, 1)
        )
        return (Group(tuple(made), id=key, origin=self.origin),)


def media_node(item: Medium, ident: str, labels: Labels) -> Node:
    """Return what is printed of `item`, with its QR code at its right."""
    words = Group(tuple(_words(item, labels)))
    if not item.qr:
        return Group((words,), keep=True, id=ident, origin=item.origin)
    code = Figure("", labels.media.qr.format(url=item.url), qr_width_mm(item.url), data=qr_svg(item.url))
    sides = (words, Group((code,)))
    shares = (1 - QR_SHARE, QR_SHARE)
    beside = Tiles(sides, 2, shares=shares, role=Role.SIDE_BY_SIDE)
    return Group((beside,), keep=True, id=ident, origin=item.origin)


def _words(item: Medium, labels: Labels) -> Iterator[Node]:
    name = f"{getattr(labels.media.types, item.type)}: "
    title = Text(item.title, bold=True, lang=item.language or None)
    yield Paragraph((Text(name, bold=True), title))
    length = labels.media.minutes.format(n=item.minutes) if item.minutes else ""
    language = Locale(labels.language).languages.get(item.language, item.language)
    facts = " · ".join(filter(None, (item.by, length, language)))
    if facts:
        yield Paragraph(text(facts), Role.SMALL)
    if item.about:
        yield from item.about.nodes()
    yield Paragraph((Link(item.url, item.url),), Role.SMALL)
