"""`picture`: a picture from the project; the words inside an SVG belong to the document.

Cards and signs show pictures too: `Pictured` is what they have in common with the block.
"""

from collections.abc import Callable
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.document.nodes import Figure, Nodes
from kitgen.picture import Seen, looked_at
from kitgen.schema import VERBATIM, Flag, Frozen, RichText

GUIDE_SHARE = 0.5
"""In the guide a picture is only shown, so it is smaller."""


class Pictured(Frozen):
    """What shows a picture: a file under assets/, with what it shows in words unless it is `decorative`."""

    picture: Annotated[str, VERBATIM] = ""
    alt: str = ""
    decorative: Flag = False

    @model_validator(mode="after")
    def _words_or_none(self) -> Self:
        if self.decorative and self.alt:
            raise PydanticCustomError("alt-decorative", "decorative and described", {"alt": self.alt[:40]})
        if (self.alt or self.decorative) and not self.picture:
            raise PydanticCustomError("alt-alone", "words for no picture", {})
        return self

    @property
    def file(self) -> str:
        """Its path in the project."""
        return f"assets/{self.picture}"

    def look(self, read: Callable[[str], bytes]) -> Seen:
        """Return what the picture is. Raises InputError for one that is not there or cannot be printed."""
        return looked_at(read, self.file, self.picture, self.origin)

    def fitted(self, context: Context, room: tuple[float, float]) -> Figure:
        """Return it as large as fits in `room`: width and height in mm.

        Raises InputError for a picture that cannot be printed.
        """
        picture = self.look(context.read)
        width = round(min(room[0], room[1] / picture.ratio), 2)
        alt = "" if self.decorative else self.alt or context.labels.undescribed
        return Figure(self.file, alt, width, (), self.decorative, picture.words, origin=self.origin)


class Picture(Pictured, Block):
    """The block. Without a `width` in mm it is 120 mm wide, and as large as fits on a poster."""

    kind: ClassVar[str] = "picture"
    about: ClassVar[str] = "een afbeelding, met een beschrijving voor wie ze niet ziet"

    picture: Annotated[str, VERBATIM]
    caption: RichText | None = None
    width: Annotated[float, Field(ge=10, le=380)] | None = None

    def nodes(self, key: str, context: Context) -> Nodes:
        """Return it as a figure. Raises InputError for a picture that cannot be printed."""
        caption = self.caption.inlines() if self.caption else ()
        said = self.alt or (self.caption.plain() if self.caption else "") or context.labels.undescribed
        alt = "" if self.decorative else said
        picture = self.look(context.read)
        wide, high = context.picture_mm
        width = (self.width or wide) * (GUIDE_SHARE if context.teacher else 1)
        width = min(width, high / picture.ratio)
        words = picture.words
        return (Figure(self.file, alt, width, caption, self.decorative, words, id=key, origin=self.origin),)
