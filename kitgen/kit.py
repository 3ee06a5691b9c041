"""A kit: an ordered set of lessons that is printed as a class packet."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks import AnyBlock
from kitgen.blocks.base import without as remaining
from kitgen.citation import Citation
from kitgen.lesson import Lesson, Letter
from kitgen.schema import Ages, Frozen, Id, Month, RichText


class KitLesson(Frozen):
    """A lesson in a kit, `without` the blocks, sheets or steps with these ids."""

    shorthand: ClassVar[str] = "lesson"

    lesson: Id
    without: list[Id] = []


class Overview(Frozen):
    """One page for the school team."""

    blocks: Annotated[list[AnyBlock], Field(min_length=1)]


class Kit(Frozen):
    """Lessons in order, an overview for the team and a letter to parents."""

    title: str
    summary: RichText | None = None
    ages: Ages | None = None
    lessons: Annotated[list[KitLesson], Field(min_length=1)]
    overview: Overview | None = None
    letter: Letter | None = None
    safety: RichText | None = None
    sources: list[Citation] = []
    checked: Month | None = None
    version: str = ""
    license: str = "CC BY-SA 4.0"


def leave_out(lesson: Lesson, without: list[str]) -> Lesson:
    """Return `lesson` without the steps, sheets, blocks, decks and posters with these ids."""
    if not without:
        return lesson
    sheets = [s.model_copy(update={"blocks": remaining(s.blocks, without)}) for s in lesson.handout]
    return lesson.model_copy(
        update={
            "steps": [step for step in lesson.steps if step.id not in without],
            "handout": [sheet for sheet in sheets if sheet.id not in without and sheet.blocks],
            "cards": [deck for deck in lesson.cards if deck.id not in without],
            "posters": [poster for poster in lesson.posters if poster.id not in without],
        }
    )
