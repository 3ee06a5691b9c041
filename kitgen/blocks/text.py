"""`text`: running text in Markdown."""

from typing import ClassVar

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.document.nodes import Nodes
from kitgen.document.nodes import Section as Group
from kitgen.schema import RichText


class Text(Block):
    """Paragraphs and lists; `[mot]{lang=fr}` are words of another language, read out as that."""

    kind: ClassVar[str] = "text"
    about: ClassVar[str] = "gewone tekst: alinea's en lijstjes; [mot]{lang=fr} is Frans"

    text: RichText

    def nodes(self, key: str, context: Context) -> Nodes:
        return (Group(self.text.nodes(), id=key, origin=self.origin),)
