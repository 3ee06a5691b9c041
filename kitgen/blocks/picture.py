"""`picture`: a picture from the project; the words inside an SVG belong to the document."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.document.nodes import Figure, Nodes
from kitgen.schema import VERBATIM, Flag, RichText
from kitgen.svg import words_in

GUIDE_SHARE = 0.5
"""In the guide a picture is only shown, so it is smaller."""


class Picture(Block):
    """A file under assets/, with what it shows in words (`alt`) unless it is `decorative`."""

    kind: ClassVar[str] = "picture"
    about: ClassVar[str] = "een afbeelding, met een beschrijving voor wie ze niet ziet"

    picture: Annotated[str, VERBATIM]
    alt: str = ""
    decorative: Flag = False
    caption: RichText | None = None
    width: Annotated[float, Field(ge=10, le=260)] = 120

    def nodes(self, key: str, context: Context) -> Nodes:
        caption = self.caption.inlines() if self.caption else ()
        alt = "" if self.decorative else self.alt or (self.caption.plain() if self.caption else "")
        width = self.width * (GUIDE_SHARE if context.teacher else 1)
        words = words_in(context.read(f"assets/{self.picture}")) if self.picture.endswith(".svg") else ()
        return (
            Figure(
                f"assets/{self.picture}",
                alt,
                width,
                caption,
                self.decorative,
                words,
                id=key,
                origin=self.origin,
            ),
        )
