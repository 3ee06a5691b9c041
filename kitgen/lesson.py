"""A lesson: what a YAML file under lessons/ says."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks import AnyBlock, Block
from kitgen.blocks.base import deep
from kitgen.citation import Citation
from kitgen.schema import TEACHER_ONLY, Ages, Flag, Frozen, Id, Month, RichText

Copies = Literal["per-pupil", "per-pair", "per-group", "per-class"]
Note = Annotated[RichText | None, TEACHER_ONLY]


class Step(Frozen):
    """A part of the run sheet. `brief` is its one line there; `do` tells it in full."""

    id: Id = ""
    title: str
    minutes: Annotated[int, Field(ge=0, le=480)]
    method: Literal["plenary", "circle", "pairs", "groups", "alone", "stations", "screen"] = "plenary"
    brief: RichText | None = None
    do: RichText | None = None
    say: RichText | None = None
    watch: RichText | None = None
    uses: list[Id] = []
    if_short: RichText | None = None


class Sheet(Frozen):
    """A numbered worksheet. `private`: no name line; `fit` says how many sides it may take."""

    sheet: str
    id: Id
    private: Flag = False
    copies: Copies = "per-pupil"
    lead: RichText | None = None
    optional: Flag = False
    ages: Ages | None = None
    landscape: Flag = False
    fit: Annotated[str, Field(pattern=r"^[1-9] (sides?|pages?)$")] | None = None
    audience: Annotated[Literal["pupil", "teacher", "home"] | None, Field(alias="for")] = None
    blocks: Annotated[list[AnyBlock], Field(min_length=1)]

    @property
    def loose(self) -> bool:
        """Whether it is cut up into slips, and so belongs in no packet."""
        return any(block.kind == "slips" for block in self.blocks)


class DeckCard(Frozen):
    """A card: front, and back where it has one; the note is for the teacher."""

    shorthand: ClassVar[str] = "front"

    front: RichText
    title: str = ""
    back: RichText | None = None
    note: Note = None
    id: Id = ""


def _size(value: object) -> object:
    if isinstance(value, str) and value not in SIZES:
        raise PydanticCustomError("card-size", "unknown size", {"name": value, "known": ", ".join(SIZES)})
    return value


SIZES = {"63x88": (63.0, 88.0), "85x54": (85.0, 54.0)}
"""Card sizes in mm: a playing card upright, and a bank card lying."""


class Deck(Frozen):
    """A set of cards: its own, or made `from` a block. `fill` repeats one card over the sheet."""

    deck: str
    id: Id
    code: Annotated[str, Field(pattern=r"^[A-Z]{0,2}$")] = ""
    size: Annotated[str, BeforeValidator(_size)] = "63x88"
    copies: Copies = "per-group"
    fold: Flag = False
    fill: Flag = False
    made_from: Annotated[Id, Field(alias="from")] = ""
    about: Note = None
    cards: list[DeckCard] = []

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of a card in mm."""
        return SIZES[self.size]


class Poster(Frozen):
    """A poster with blocks of its own or made `from` a block, or a set of `signs`."""

    poster: str = ""
    signs: str = ""
    id: Id
    made_from: Annotated[Id, Field(alias="from")] = ""
    paper: Literal["A3", "A4"] | None = None
    landscape: Flag = False
    items: list[Annotated[str, Field(min_length=1)]] = []
    blocks: list[AnyBlock] = []

    @property
    def title(self) -> str:
        """What it is called."""
        return self.poster or self.signs


class Letter(Frozen):
    """A letter to parents."""

    title: str = ""
    blocks: Annotated[list[AnyBlock], Field(min_length=1)]


class Allowed(Frozen):
    """A care rule that is broken on purpose, with the reason that the guide prints."""

    rule: str
    reason: str


class CurriculumCodes(Frozen):
    """Codes from one set of educational goals."""

    set: str
    codes: Annotated[list[str], Field(min_length=1)]


class Requirement(Frozen):
    """A lesson that comes before this one, or `any` of several. An overlay counts as its base."""

    shorthand: ClassVar[str] = "lesson"

    lesson: Id = ""
    any: Annotated[list[Id], Field(min_length=2)] = []

    @model_validator(mode="after")
    def _one_form(self) -> "Requirement":
        if bool(self.lesson) == bool(self.any):
            raise PydanticCustomError("requires-form", "a lesson, or any of several", {})
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """The lessons of which one will do."""
        return tuple(self.any) or (self.lesson,)


class Lesson(Frozen):
    """One lesson, complete: goals, steps, sheets, cards, posters, care, sources.

    `work` names the book or film that it is about.
    """

    title: str
    summary: RichText | None = None
    topic: Literal[
        "ground-rules",
        "self",
        "relationships",
        "online",
        "side-phenomena",
        "phenomenon",
        "works",
        "help",
        "staff",
    ]
    participants: Literal["pupils", "staff", "trainers", "parents"] = "pupils"
    ages: Ages | None = None
    minutes: Annotated[int, Field(ge=5, le=480)]
    weight: Literal["light", "serious", "heavy"]
    requires: list[Requirement] = []
    work: Id = ""
    goals: list[RichText] = []
    curriculum: list[CurriculumCodes] = []
    materials: list[RichText] = []
    prepare: Note = None
    content_note: RichText | None = None
    opt_out: RichText | None = None
    steps: Annotated[list[Step], Field(min_length=1)]
    handout: list[Sheet] = []
    cards: list[Deck] = []
    posters: list[Poster] = []
    letter: Letter | None = None
    differentiation: Note = None
    board: Note = None
    aftercare: Note = None
    allow: list[Allowed] = []
    sources: list[Citation] = []
    checked: Month | None = None
    version: str = ""
    license: str = "CC BY-SA 4.0"
    adapted_from: str = ""

    def blocks(self) -> Iterator[Block]:
        """Yield every block of the lesson, nested ones after the block that holds them."""
        for sheet in self.handout:
            yield from deep(sheet.blocks)
        for poster in self.posters:
            yield from deep(poster.blocks)
        if self.letter:
            yield from deep(self.letter.blocks)

    def block(self, name: str) -> Block | None:
        """Return the block with id `name`."""
        return next((block for block in self.blocks() if block.id == name), None)

    def planned_minutes(self) -> int:
        """Return the sum of the steps' minutes."""
        return sum(step.minutes for step in self.steps)
