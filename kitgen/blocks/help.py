"""`help`: the help box, filled from the region's data and the school's profile."""

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.document.inline import Inlines, Place, Text, text
from kitgen.document.nodes import Box, Nodes, Paragraph
from kitgen.document.roles import Role
from kitgen.markdown import inlines_from
from kitgen.schema import Id, OneOrMore, RichText


class Help(Block):
    """The services to turn to, emergency first, then the school's own contact.

    `show` names the services by id; without it, all those meant for the reader stand there, and also
    where a region has none of those named, as help must always be within reach. `contacts` names those of the
    school by id; without it, all that are for the reader.
    """

    kind: ClassVar[str] = "help"
    about: ClassVar[str] = "het hulpkader, met de nummers van de streek en het contact van de school"

    help: RichText
    show: list[Id] = []
    contacts: OneOrMore[Id] = []

    def nodes(self, key: str, context: Context) -> Nodes:
        lines = context.help.shown(self.show, context.helped)
        services = tuple(_entry(text(line.shown), text(line.what_for)) for line in lines)
        own = _entry(inlines_from(context.labels.at_place), _listed(context.contacts(self.contacts)))
        return (Box((*services, own), Role.HELP, self.help.inlines(), id=key, origin=self.origin),)


def _listed(places: Iterable[Place]) -> Inlines:
    return tuple(piece for place in places for piece in (Text("; "), place))[1:]


def _entry(name: Inlines, words: Inlines) -> Paragraph:
    bold = tuple(replace(inline, bold=True) for inline in name if isinstance(inline, Text | Place))
    return Paragraph((*bold, Text(": ", bold=True), *words), Role.LIST_ITEM)
