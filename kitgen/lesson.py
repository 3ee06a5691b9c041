"""A lesson: what a YAML file under lessons/ says."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.adaptation import Adaptation
from kitgen.blocks import Block
from kitgen.blocks.base import deep
from kitgen.blocks.media import Media
from kitgen.blocks.picture import Picture, Pictured
from kitgen.casts import Casting
from kitgen.citation import Citation
from kitgen.media import Medium
from kitgen.oneform import ONE_FORM, in_one_form
from kitgen.papers import Certificate, Deck, Letter, Poster, Sheet
from kitgen.schema import TEACHER_ONLY, Ages, Allowed, Frozen, Id, Month, RichText
from kitgen.setting import Participants
from kitgen.span import Span, Within, total
from kitgen.steps import Choice, Material, Note, Session, Slot, Step, Steps


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

    It has `minutes` and `steps`, or `sessions` that each have their own. `work` names the book or
    film that it is about, `cast` the people of its stories.
    """

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["minutes", "steps"]}, {"required": ["sessions"]}]}
    )

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
    participants: Participants = "pupils"
    ages: Ages | None = None
    minutes: Annotated[Slot | None, ONE_FORM] = None
    prepare_minutes: Annotated[Span, Within(0, 480)] | None = None
    people: Annotated[Span, Within(1, 500)] | None = None
    leaders: Annotated[Span, Within(1, 50)] | None = None
    weight: Literal["light", "serious", "heavy"]
    requires: list[Requirement] = []
    work: Id = ""
    cast: Casting = {}
    goals: list[RichText] = []
    curriculum: list[CurriculumCodes] = []
    materials: list[Material] = []
    media: list[Medium] = []
    prepare: Note = None
    todo: Annotated[list[RichText], TEACHER_ONLY] = []
    content_note: RichText | None = None
    opt_out: RichText | None = None
    steps: Annotated[Steps, ONE_FORM] = []
    sessions: Annotated[list[Session], Field(min_length=1)] = []
    handout: list[Sheet] = []
    cards: list[Deck] = []
    posters: list[Poster] = []
    letter: Letter | None = None
    certificate: Certificate | None = None
    differentiation: Note = None
    board: Note = None
    aftercare: Note = None
    allow: list[Allowed] = []
    sources: list[Citation] = []
    checked: Month | None = None
    makers: list[str] = []
    edition: str = ""
    version: str = ""
    license: str = "CC BY-SA 4.0"
    adapted_from: str = ""
    adaptations: list[Adaptation] = []

    @model_validator(mode="before")
    @classmethod
    def _in_one_form(cls, value: Any) -> Any:
        return in_one_form(value, ("minutes", "steps"), "sessions")

    def blocks(self) -> Iterator[Block]:
        """Yield every block of the lesson, nested ones after the block that holds them."""
        for sheet in self.handout:
            yield from deep(sheet.blocks)
        for poster in self.posters:
            yield from deep(poster.blocks)
        if self.letter:
            yield from deep(self.letter.blocks)

    def pictures(self) -> Iterator[Pictured]:
        """Yield all that shows a picture: blocks, cards and signs."""
        yield from (block for block in self.blocks() if isinstance(block, Picture))
        yield from (card for deck in self.cards for card in deck.cards if card.picture)
        yield from (sign for poster in self.posters for sign in poster.items if sign.picture)

    def all_media(self) -> Iterator[Medium]:
        """Yield its films, sites and the like that have an id: the lesson's own, and those in blocks."""
        inside = (item for block in self.blocks() if isinstance(block, Media) for item in block.media)
        yield from (item for item in (*self.media, *inside) if item.id)

    def block(self, name: str) -> Block | None:
        """Return the block with id `name`."""
        return next((block for block in self.blocks() if block.id == name), None)

    def all_sessions(self) -> tuple[Session, ...]:
        """Return its sessions; a lesson without any is one session with no id and nothing of its own."""
        if self.minutes is None:
            return tuple(self.sessions)
        whole = Session.model_construct(
            id="", title=self.title, minutes=self.minutes, steps=self.steps, origin=self.origin
        )
        return (whole,)

    def all_steps(self) -> Iterator[Step | Choice]:
        """Yield the steps of all sessions, those to choose from after their choice."""
        for session in self.all_sessions():
            yield from session.all_steps()

    def all_materials(self) -> tuple[Material, ...]:
        """Return what must be brought, for the lesson as a whole and for each of its sessions."""
        return (*self.materials, *(thing for session in self.sessions for thing in session.materials))

    @property
    def slot(self) -> Span:
        """The minutes that there are for all sessions together."""
        return total([session.minutes for session in self.all_sessions()])

    def planned(self) -> Span:
        """Return what the steps of all sessions take."""
        return total([session.planned() for session in self.all_sessions()])
