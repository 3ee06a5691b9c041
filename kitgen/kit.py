"""A kit: an ordered set of lessons that is printed as a class packet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field, model_validator

from kitgen.blocks import AnyBlock, Block
from kitgen.blocks.base import deep
from kitgen.blocks.base import without as remaining
from kitgen.casts import Casting
from kitgen.citation import Citation
from kitgen.lesson import Lesson
from kitgen.oneform import ONE_FORM, in_one_form
from kitgen.papers import Certificate, Fit, Letter
from kitgen.schema import Ages, Allowed, Frozen, Id, Month, RichText
from kitgen.setting import Setting
from kitgen.span import Span, Within
from kitgen.steps import Choice, Note, Slot, Step, check_choice

EVERYONE = range(6, 100)
"""The ages of people that lessons may be for."""


def ages_in(ages: str | None) -> range:
    """Return the ages that `ages`, such as "12-14" or "14+", holds; everyone's where nothing is said."""
    if not ages:
        return EVERYONE
    if ages.endswith("+"):
        return range(int(ages[:-1]), EVERYONE.stop)
    low, _, high = ages.replace("–", "-").partition("-")
    return range(int(low), int(high or low) + 1)


class LessonWith(Frozen):
    """What a lesson is given: another `work`, other people in the places of its `cast`."""

    work: Id = ""
    cast: Casting = {}


class With(LessonWith):
    """What all lessons of a kit are given, and the `setting` whose words it uses."""

    setting: Setting | None = None


class KitLesson(Frozen):
    """A lesson in a kit, `without` the blocks, sheets or steps with these ids, `with` its own parameters.

    `ages`: for whom it is in this kit, where that is not everybody.
    """

    shorthand: ClassVar[str] = "lesson"

    lesson: Id
    without: list[Id] = []
    ages: Ages | None = None
    given: Annotated[LessonWith, Field(alias="with")] = LessonWith()


class Meeting(Frozen):
    """A time that a group comes together, with the lessons that are given then.

    `year`: in which year of several. `when`: the condition on which it is held. `note`: what the
    team must know of it. `choose`: how many of its lessons are given, where that is not all.
    """

    title: str
    minutes: Slot
    year: Annotated[int, Field(ge=1, le=9)] | None = None
    ages: Ages | None = None
    when: Literal["no-known-victim"] | None = None
    note: Note = None
    lessons: Annotated[list[KitLesson], Field(min_length=1)]
    choose: Annotated[Span, Within(1, 12)] | None = None

    @model_validator(mode="after")
    def _enough(self) -> "Meeting":
        check_choice(self.choose, self.lessons)
        return self


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting with its number in the kit, from 1."""

    number: int
    meeting: Meeting


class Overview(Frozen):
    """A page for the school team. `fit` says how many pages it may take."""

    fit: Fit | None = None
    blocks: Annotated[list[AnyBlock], Field(min_length=1)]


class Kit(Frozen):
    """Lessons in order, or in `meetings`; an overview for the team and a letter to parents."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["lessons"]}, {"required": ["meetings"]}]}
    )

    title: str
    summary: RichText | None = None
    ages: Ages | None = None
    lessons: Annotated[list[KitLesson], ONE_FORM, Field(min_length=1)] = []
    meetings: Annotated[list[Meeting], Field(min_length=1)] = []
    given: Annotated[With, Field(alias="with")] = With()
    overview: Overview | None = None
    letter: Letter | None = None
    certificate: Certificate | None = None
    safety: RichText | None = None
    allow: list[Allowed] = []
    sources: list[Citation] = []
    checked: Month | None = None
    makers: list[str] = []
    edition: str = ""
    version: str = ""
    license: str = "CC BY-SA 4.0"

    @model_validator(mode="before")
    @classmethod
    def _in_one_form(cls, value: Any) -> Any:
        return in_one_form(value, ("lessons",), "meetings")

    def placed(self) -> Iterator[tuple[KitLesson, Held | None]]:
        """Yield its lessons in order, each with the meeting in which it is given, where there are any."""
        yield from ((entry, None) for entry in self.lessons)
        for number, meeting in enumerate(self.meetings, 1):
            yield from ((entry, Held(number, meeting)) for entry in meeting.lessons)

    def all_lessons(self) -> tuple[KitLesson, ...]:
        """Return its lessons in order, those of all meetings one after the other."""
        return tuple(entry for entry, _ in self.placed())

    def blocks(self) -> Iterator[Block]:
        """Yield every block of the kit's own, nested ones after the block that holds them."""
        if self.overview:
            yield from deep(self.overview.blocks)
        if self.letter:
            yield from deep(self.letter.blocks)


def leave_out(lesson: Lesson, without: list[str]) -> Lesson:
    """Return `lesson` without the steps, sessions, sheets, blocks, decks and posters with these ids."""
    if not without:
        return lesson
    sheets = [s.model_copy(update={"blocks": remaining(s.blocks, without)}) for s in lesson.handout]
    return lesson.model_copy(
        update={
            "steps": _steps(lesson.steps, without),
            "sessions": [
                session.model_copy(update={"steps": steps})
                for session in lesson.sessions
                if session.id not in without and (steps := _steps(session.steps, without))
            ],
            "handout": [sheet for sheet in sheets if sheet.id not in without and sheet.blocks],
            "cards": [deck for deck in lesson.cards if deck.id not in without],
            "posters": [poster for poster in lesson.posters if poster.id not in without],
        }
    )


def _steps(steps: Sequence[Step | Choice], without: list[str]) -> list[Step | Choice]:
    """Return the `steps` that are left; where nothing is left to choose, the steps themselves stay."""
    left: list[Step | Choice] = []
    for step in steps:
        if step.id in without:
            continue
        if not isinstance(step, Choice):
            left.append(step)
            continue
        among = [inner for inner in step.among if inner.id not in without]
        if step.choose.low >= len(among):
            left += among
        else:
            choose = Span(step.choose.low, min(step.choose.high, len(among)))
            left.append(step.model_copy(update={"among": among, "choose": choose}))
    return left
