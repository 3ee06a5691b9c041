"""A kit: an ordered set of lessons that is printed as a class packet."""

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks import AnyBlock, Block
from kitgen.blocks.base import deep
from kitgen.blocks.base import without as remaining
from kitgen.casts import Casting
from kitgen.citation import Citation
from kitgen.lesson import Lesson
from kitgen.papers import Fit, Letter
from kitgen.schema import Ages, Frozen, Id, Month, RichText
from kitgen.setting import Setting
from kitgen.span import Span
from kitgen.steps import Choice, Step


class LessonWith(Frozen):
    """What a lesson is given: another `work`, other people in the places of its `cast`."""

    work: Id = ""
    cast: Casting = {}


class With(LessonWith):
    """What all lessons of a kit are given, and the `setting` whose words it uses."""

    setting: Setting | None = None


class KitLesson(Frozen):
    """A lesson in a kit, `without` the blocks, sheets or steps with these ids, `with` its own parameters."""

    shorthand: ClassVar[str] = "lesson"

    lesson: Id
    without: list[Id] = []
    given: Annotated[LessonWith, Field(alias="with")] = LessonWith()


class Overview(Frozen):
    """A page for the school team. `fit` says how many pages it may take."""

    fit: Fit | None = None
    blocks: Annotated[list[AnyBlock], Field(min_length=1)]


class Kit(Frozen):
    """Lessons in order, an overview for the team and a letter to parents."""

    title: str
    summary: RichText | None = None
    ages: Ages | None = None
    lessons: Annotated[list[KitLesson], Field(min_length=1)]
    given: Annotated[With, Field(alias="with")] = With()
    overview: Overview | None = None
    letter: Letter | None = None
    safety: RichText | None = None
    sources: list[Citation] = []
    checked: Month | None = None
    makers: list[str] = []
    edition: str = ""
    version: str = ""
    license: str = "CC BY-SA 4.0"

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
