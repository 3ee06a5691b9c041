"""The run of a lesson: steps, choices between steps, and sessions with steps of their own."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Union

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from kitgen.schema import TEACHER_ONLY, Ages, Flag, Frozen, Id, RichText
from kitgen.span import NOTHING, Span, Within, total

Note = Annotated[RichText | None, TEACHER_ONLY]
Minutes = Annotated[Span, Within(0, 480)]
Slot = Annotated[Span, Within(5, 480)]


def check_choice(choose: Span | None, among: Sequence[object]) -> None:
    """Refuse to `choose` more than there is `among` them, as pydantic refuses a value."""
    if choose and choose.high > len(among):
        values = {"choose": str(choose).replace("–", "-"), "count": len(among)}
        raise PydanticCustomError("choose-too-many", "more to choose than there is", values)


class Step(Frozen):
    """A part of the run sheet. `brief` is its one line there; `do` tells it in full.

    `optional`: may be left out, and so is not counted in what a lesson takes at least.
    """

    id: Id = ""
    title: str
    minutes: Minutes
    method: Literal["plenary", "circle", "pairs", "groups", "alone", "stations", "screen"] = "plenary"
    optional: Flag = False
    ages: Ages | None = None
    brief: RichText | None = None
    do: RichText | None = None
    say: RichText | None = None
    watch: RichText | None = None
    uses: list[Id] = []
    if_short: RichText | None = None

    @property
    def counted(self) -> Span:
        """The minutes that it takes of a lesson: from nothing where it may be left out."""
        return self.minutes.at_most if self.optional else self.minutes


class Choice(Frozen):
    """Steps to choose from: as many as `choose` says are done, the others are left out."""

    id: Id = ""
    title: str
    choose: Annotated[Span, Within(1, 12)]
    among: Annotated[list[Step], Field(alias="of", min_length=2)]
    optional: Flag = False
    ages: Ages | None = None
    brief: RichText | None = None
    do: RichText | None = None
    say: RichText | None = None
    watch: RichText | None = None
    if_short: RichText | None = None

    @model_validator(mode="after")
    def _enough(self) -> "Choice":
        check_choice(self.choose, self.among)
        return self

    @property
    def minutes(self) -> Span:
        """From the shortest steps that may be chosen to the longest."""
        shortest = sorted(step.counted.low for step in self.among)[: self.choose.low]
        longest = sorted((step.minutes.high for step in self.among), reverse=True)[: self.choose.high]
        return Span(sum(shortest), sum(longest))

    @property
    def counted(self) -> Span:
        """The minutes that it takes of a lesson: from nothing where it may be left out."""
        return self.minutes.at_most if self.optional else self.minutes


def _kind(value: Any) -> str:
    if isinstance(value, Choice):
        return "step:choice"
    chooses = isinstance(value, dict) and ("choose" in value or "of" in value)
    return "step:choice" if chooses else "step:one"


if TYPE_CHECKING:
    AnyStep = Step | Choice
else:
    AnyStep = Annotated[
        Union[Annotated[Step, Tag("step:one")], Annotated[Choice, Tag("step:choice")]],  # noqa: UP007
        Discriminator(_kind),
    ]

Steps = Annotated[list[AnyStep], Field(min_length=1)]


class Material(Frozen):
    """Something to bring: `count` of it for each pupil, pair or group, or for the class.

    `kind` says what it is where its name does not, such as a film or a poster.
    """

    shorthand: ClassVar[str] = "item"

    item: RichText
    count: Annotated[int, Field(ge=1, le=999)] | None = None
    per: Literal["pupil", "pair", "group", "class"] | None = None
    kind: str = ""


class Session(Frozen):
    """A meeting of a lesson that takes several, with steps that add up for themselves."""

    id: Id
    title: str
    summary: RichText | None = None
    minutes: Slot
    goals: list[RichText] = []
    materials: list[Material] = []
    prepare: Note = None
    todo: Annotated[list[RichText], TEACHER_ONLY] = []
    steps: Steps

    def all_steps(self) -> Iterator[Step | Choice]:
        """Yield every step, those to choose from after their choice."""
        yield from flat(self.steps)

    def planned(self) -> Span:
        """Return what the steps take: at least all that must be done, at most everything."""
        return total([step.counted for step in self.steps])

    def required(self) -> Span:
        """Return what the steps take that may not be left out."""
        return total([step.minutes if not step.optional else NOTHING for step in self.steps])

    def slack(self) -> Span:
        """Return what is left of the slot once all is done that must be."""
        least, most = self.minutes.low - self.required().high, self.minutes.high - self.required().low
        return Span(max(0, least), max(0, most))

    def used(self) -> tuple[str, ...]:
        """Return the ids of all that its steps use, each once, in order."""
        names = (name for step in self.all_steps() if isinstance(step, Step) for name in step.uses)
        return tuple(dict.fromkeys(names))


def flat(steps: Sequence[Step | Choice]) -> Iterator[Step | Choice]:
    """Yield `steps`, and those to choose from after the choice that they belong to."""
    for step in steps:
        yield step
        yield from step.among if isinstance(step, Choice) else ()
