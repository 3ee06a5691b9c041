"""`picture`: a picture from the project; the words inside an SVG belong to the document."""

from collections.abc import Callable
from typing import Annotated, ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.document.nodes import Figure, Nodes
from kitgen.errors import Finding, InputError
from kitgen.picture import BadPictureError, Seen, seen
from kitgen.schema import VERBATIM, Flag, RichText

GUIDE_SHARE = 0.5
"""In the guide a picture is only shown, so it is smaller."""


class Picture(Block):
    """A file under assets/, with what it shows in words (`alt`) unless it is `decorative`.

    Without a `width` in mm it is 120 mm wide, and as large as fits on a poster.
    """

    kind: ClassVar[str] = "picture"
    about: ClassVar[str] = "een afbeelding, met een beschrijving voor wie ze niet ziet"

    picture: Annotated[str, VERBATIM]
    alt: str = ""
    decorative: Flag = False
    caption: RichText | None = None
    width: Annotated[float, Field(ge=10, le=380)] | None = None

    @model_validator(mode="after")
    def _words_or_none(self) -> "Picture":
        if self.decorative and self.alt:
            raise PydanticCustomError("alt-decorative", "decorative and described", {"alt": self.alt[:40]})
        return self

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

    @property
    def file(self) -> str:
        """Its path in the project."""
        return f"assets/{self.picture}"

    def look(self, read: Callable[[str], bytes]) -> Seen:
        """Return what the picture is. Raises InputError for one that is not there or cannot be printed."""
        try:
            return seen(read(self.file))
        except BadPictureError as error:
            values = {"path": self.picture, "detail": error.detail}
            raise InputError([Finding(error.finding, self.origin, values=values)]) from error
