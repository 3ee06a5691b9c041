"""Looks: one theme gives every role its type, colour, space and frame, for PDF and Word alike."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.document.kinds import Kind
from kitgen.document.parts import Paper
from kitgen.document.roles import Role
from kitgen.luminance import of_hex
from kitgen.schema import AS_WRITTEN, VERBATIM, Colour, Frozen


class Weight(StrEnum):
    """How heavy the type is."""

    REGULAR = "regular"
    SEMIBOLD = "semibold"
    BOLD = "bold"


class Colours(Frozen):
    """The theme's colours, as #RRGGBB; tints stay light enough for a copier."""

    text: Colour
    soft: Colour
    main: Colour
    accent: Colour
    rule: Colour
    tint: Colour

    def of(self, name: str) -> str:
        """Return the colour called `name` as #RRGGBB."""
        value: str = getattr(self, name)
        return value


class Look(Frozen):
    """How a role is drawn.

    `size` is a share of the document's type size, `line` of the type's own size; `before`,
    `after` and `padding` are in mm. `border`: `box` and `round` frame it, `heavy` frames it
    thickly, `bar` is a line at its left, `rows` and `grid` are for tables.
    """

    size: float = Field(default=1, gt=0, le=10)
    weight: Weight = Weight.REGULAR
    colour: Literal["text", "soft", "main", "accent", "rule"] = "text"
    line: float = Field(default=1.5, ge=0.9, le=3)
    before: float = Field(default=0, ge=0, le=50)
    after: float = Field(default=0, ge=0, le=50)
    keep_with_next: bool = False
    centre: bool = False
    border: Literal["none", "box", "round", "heavy", "bar", "rows", "grid"] = "none"
    padding: float = Field(default=0, ge=0, le=20)
    fill: Literal["none", "tint"] = "none"


MARGIN_COLUMN_MM = 20.0
"""Width of the column left of the text where numbers, letters and times stand."""
TEACHER_COLUMN_MM = 13.0
"""The same in the guide, which is denser."""
BINDING_MM, OUTER_MM, TOP_MM, BOTTOM_MM = 25.0, 20.0, 24.0, 24.0
"""Page margins: the binding side holds two-hole punching (ISO 838 holes end at about 15 mm)."""
FRAMED_MM, FRAMED_BOTTOM_MM, FRAME_ROOM_MM = 15.0, 22.0, 10.5
"""What a framed page leaves outside its frame, below too, and between the frame and its text."""
_A5_MM = (17.0, 12.0, 18.0)


def margins_mm(paper: Paper) -> tuple[float, float, float]:
    """Return the margins at the binding, outside and above; a booklet of A5 is not punched."""
    return _A5_MM if paper == "A5" else (BINDING_MM, OUTER_MM, TOP_MM)


LEAST_PT, LEAST_FOR_PUPILS_PT = 9.0, 10.0
"""The smallest type of a kind of document: below it print for adults is small print, and pupils tire."""
RUNNING_PT = 8.5
"""The type size of the lines at head and foot."""


class Writing(Frozen):
    """The distance of writing lines, in mm."""

    pupil: float = Field(ge=5, le=20)
    teacher: float = Field(ge=5, le=20)


class Font(Frozen):
    """A typeface: the family of an installed font package by name, or font files of one's own.

    The files stand under assets/; of those that are not given a kindred one takes the place.
    """

    shorthand: ClassVar[str] = "family"

    family: str
    regular: Annotated[str, VERBATIM] = ""
    italic: Annotated[str, VERBATIM] = ""
    semibold: Annotated[str, VERBATIM] = ""
    bold: Annotated[str, VERBATIM] = ""
    bold_italic: Annotated[str, VERBATIM] = ""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file of a family: CSS weight, whether it slants, where it stands; `digest` of its content."""

    weight: int
    italic: bool
    file: Path
    digest: str = ""


WANTED = ((400, False), (400, True), (600, False), (700, False), (700, True))
"""The faces that kitgen prints with: weight, and whether it slants."""


class OwnFont(Font):
    """A typeface of font files of a project, found and read."""

    faces: tuple[Face, ...]


DOTS_PER_INCH = 300
"""How fine pictures are: what a school's printer shows; more only makes files larger."""


class ThemePatch(Frozen):
    """What is changed of the theme it extends, key by key: colours, roles, sizes; the rest stays as it is."""

    shorthand: ClassVar[str] = "extends"

    extends: str = "default"
    en: str = ""
    nl: str = ""
    font: Font | None = None
    word: Annotated[str, VERBATIM] = ""
    colours: dict[Literal["text", "soft", "main", "accent", "rule", "tint"], Colour] = {}
    sizes: dict[Kind, float] = {}
    dense: float | None = None
    writing: dict[Literal["pupil", "teacher"], float] = {}
    roles: dict[Role, Look] = {}
    running: float | None = None
    bottom: float | None = None
    column: float | None = None
    letters: float | None = None
    words: float | None = None
    cards_least: float | None = None
    dots: int | None = None


class Theme(Frozen):
    """The looks of one kit: a typeface, colours, a type size per kind of document, roles.

    `running`: the type size in pt of the lines at head and foot; `bottom`: the margin in mm in which
    the foot stands; `column`: the width in mm of the margin column on pupils' papers; `letters` and
    `words`: how much wider than usual they stand apart, in em; `cards_least`: the smallest type in pt
    on cards – pupils read nothing smaller than the small print of a newspaper. `en`, `nl`: what it is like.
    `word`: a Word file under assets/ whose styles, margins, head and foot Word files take. `dots`: how many
    dots a picture has in an inch at most; a print shop may ask for more.
    """

    @model_validator(mode="after")
    def _read_by_pupils(self) -> Self:
        for kind in Kind:
            least = LEAST_PT if kind in TEACHER_KINDS else LEAST_FOR_PUPILS_PT
            if kind not in self.sizes:
                raise PydanticCustomError("theme-size", "no size", {"name": kind.value, "at": ("sizes",)})
            if self.sizes[kind] < least:
                at = ("sizes", kind.value)
                values = {
                    "name": kind.value,
                    "size": f"{self.sizes[kind]:g}",
                    "least": f"{least:g}",
                    "at": at,
                }
                raise PydanticCustomError("theme-size-small", "too small", values)
        if missing := [role.value for role in Role if role not in self.roles]:
            raise PydanticCustomError("theme-role", "no look", {"name": ", ".join(missing), "at": ("roles",)})
        return self

    name: str = ""
    en: str = ""
    nl: str = ""
    font: Font
    word: Annotated[str, VERBATIM, AS_WRITTEN] = ""
    colours: Colours
    sizes: dict[Kind, Annotated[float, Field(ge=8, le=40)]]
    dense: Annotated[float, Field(gt=0.7, le=1)] = 1
    writing: Writing
    roles: dict[Role, Look]
    running: Annotated[float, Field(ge=7, le=16)] = RUNNING_PT
    bottom: Annotated[float, Field(ge=20, le=60)] = BOTTOM_MM
    column: Annotated[float, Field(ge=0, le=40)] = MARGIN_COLUMN_MM
    letters: Annotated[float, Field(ge=0, le=0.5)] = 0
    words: Annotated[float, Field(ge=0, le=1)] = 0
    cards_least: Annotated[float, Field(ge=7, le=30)] = 9
    dots: Annotated[int, Field(ge=100, le=1200)] = DOTS_PER_INCH

    def in_gray(self) -> "Theme":
        """Return the same looks without colour: each becomes the gray that is as light."""
        grays = {name: of_hex(value) for name, value in self.colours.model_dump(exclude={"origin"}).items()}
        return self.model_copy(update={"colours": self.colours.model_copy(update=grays)})

    def size_pt(self, kind: Kind) -> float:
        """Return the type size in pt of documents of `kind`."""
        return self.sizes[kind]

    def look(self, role: Role) -> Look:
        """Return how `role` is drawn."""
        return self.roles[role]

    def line_height(self, role: Role, kind: Kind) -> float:
        """Return the line height of `role`, as a multiple of its type size; denser in the guide."""
        line = self.roles[role].line
        return round(line * (self.dense if kind in TEACHER_KINDS else 1), 3)

    def writing_mm(self, kind: Kind) -> float:
        """Return the distance in mm of writing lines in documents of `kind`."""
        return self.writing.teacher if kind in {*TEACHER_KINDS, Kind.SLIPS} else self.writing.pupil

    def column_mm(self, kind: Kind) -> float:
        """Return the width in mm of the margin column in documents of `kind`."""
        if kind in NO_COLUMN:
            return 0
        return TEACHER_COLUMN_MM if kind in TEACHER_KINDS else self.column


TEACHER_KINDS = frozenset(
    {Kind.GUIDE, Kind.KEY, Kind.TEACHER_PACKET, Kind.OVERVIEW, Kind.PRINT_PLAN, Kind.CALIBRATION}
)
"""The kinds of document that only adults read: smaller and denser."""

NO_COLUMN = frozenset(
    {
        *(Kind.CARDS, Kind.POSTERS, Kind.SLIPS, Kind.LETTER, Kind.CERTIFICATE),
        *(Kind.PRINT_PLAN, Kind.SLIP_SHEETS, Kind.CALIBRATION),
    }
)
