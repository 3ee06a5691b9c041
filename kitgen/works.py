"""Works: books, films and their like, as dated data of which every fact has a source.

A fact that nobody verified stays out: the guide then prints a line to fill it in.
"""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kitgen.citation import Citation
from kitgen.schema import TEACHER_ONLY, Ages, Allowed, Frozen, Id, Month, RichText
from kitgen.setting import Participants

Kind = Literal["book", "film", "series", "documentary", "comic", "podcast", "theatre", "campaign"]
READ = ("by", "year", "languages", "pages", "publisher", "isbn")
PLAYED = ("by", "year", "languages", "minutes")
FACTS: Mapping[str, tuple[str, ...]] = {
    "book": READ,
    "comic": READ,
    "film": PLAYED,
    "series": PLAYED,
    "documentary": PLAYED,
    "podcast": PLAYED,
    "theatre": PLAYED,
    "campaign": ("by", "year", "languages"),
}
"""What there is to know of each kind, apart from its title."""
ON_SCREEN = ("film", "series", "documentary")
"""The kinds that may have an official rating."""
PERFORMED = ("theatre", "campaign")
"""The kinds that others bring to a school: there is no copy to have a licence for."""
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
    """A book, film, series, documentary, comic, podcast, play or campaign.

    `audience` says for whom it may be used, `ages` is our own advice, `rating` the official one.
    `languages` are language codes; `minutes` is how long it plays, `checked` the month in which its
    facts were last looked at. `allow` says why something is not known.
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
    audience: Annotated[list[Participants], Field(min_length=1), TEACHER_ONLY] = ["pupils"]
    ages: Annotated[Ages | None, TEACHER_ONLY] = None
    rating: Annotated[Rating | None, TEACHER_ONLY] = None
    content_notes: list[ContentNote] = []
    mind: Teacher = None
    licence: Teacher = None
    where: Teacher = None
    excerpts: Annotated[list[Excerpt], TEACHER_ONLY] = []
    allow: Annotated[list[Allowed], TEACHER_ONLY] = []
    sources: Annotated[list[Citation], Field(min_length=1), TEACHER_ONLY]
    checked: Month

    @property
    def length(self) -> Literal["pages", "minutes", ""]:
        """In what its length is told: what is read has pages, what plays has minutes."""
        facts = FACTS[self.kind]
        return "pages" if "pages" in facts else "minutes" if "minutes" in facts else ""
