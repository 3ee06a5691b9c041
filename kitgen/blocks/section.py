"""`section`: a heading inside a sheet; sections are lettered A, B, C."""

from typing import ClassVar

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.document.nodes import Heading, Nodes
from kitgen.schema import RichText

SECTION_LEVEL = 3
"""Lesson 1, sheet 2, section 3."""


class Section(Block):
    """A lettered heading."""

    kind: ClassVar[str] = "section"
    about: ClassVar[str] = "een tussentitel op een blad, met een letter: deel A, deel B"

    section: RichText

    def nodes(self, key: str, context: Context) -> Nodes:
        return (Heading(self.section.inlines(), SECTION_LEVEL, id=key, origin=self.origin),)
