"""Works: books, films and their like, as dated data of which every fact has a source.

A fact that nobody verified stays out: the guide then prints a line to fill it in.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kitgen.citation import Citation
from kitgen.schema import TEACHER_ONLY, Ages, Frozen, Id, Month, RichText

Kind = Literal["book", "film", "series", "comic", "podcast"]
Teacher = Annotated[RichText | None, TEACHER_ONLY]


class ContentNote(Frozen):
    """Something heavy that comes up in a work; only teachers read it, unless it is `for: pupil`."""

    shorthand: ClassVar[str] = "note"

    note: RichText
    audience: Annotated[Literal["pupil", "teacher"], Field(alias="for")] = "teacher"


class Rating(Frozen):
    """The age that an official `system` gives, such as Kijkwijzer; a `note` where there is none."""

    system: str
    value: str = ""
    note: RichText | None = None


class Excerpt(Frozen):
    """A piece to read or watch. `where` (pages or times) is empty for the teacher to fill in."""

    shorthand: ClassVar[str] = "about"

    id: Id = ""
    about: RichText
    where: str = ""
    note: RichText | None = None
    minutes: Annotated[int, Field(ge=1, le=480)] | None = None


class Work(Frozen):
    """A book, film, series, comic or podcast. `ages` is our own advice, `rating` the official one.

    `languages` are language codes; `minutes` is how long it plays, `checked` the month in which
    its facts were last looked at.
    """

    kind: Kind
    title: str
    by: str = ""
    year: Annotated[int, Field(ge=1400, le=2200)] | None = None
    languages: list[Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]] = []
    original_title: str = ""
    pages: Annotated[int, Field(ge=1)] | None = None
    minutes: Annotated[int, Field(ge=1)] | None = None
    publisher: str = ""
    isbn: str = ""
    about: RichText | None = None
    ages: Annotated[Ages | None, TEACHER_ONLY] = None
    rating: Annotated[Rating | None, TEACHER_ONLY] = None
    content_notes: list[ContentNote] = []
    mind: Teacher = None
    licence: Teacher = None
    where: Teacher = None
    excerpts: Annotated[list[Excerpt], TEACHER_ONLY] = []
    sources: Annotated[list[Citation], Field(min_length=1), TEACHER_ONLY]
    checked: Month

    @property
    def read(self) -> bool:
        """Whether it is read, and so has pages; the others are watched or heard, and have minutes."""
        return self.kind in ("book", "comic")
