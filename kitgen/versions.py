"""Versions of a lesson's sheets in another order, so that neighbours cannot copy from each other."""

from dataclasses import dataclass

from kitgen.lesson import Lesson

LETTERS = ("A", "B")
"""The versions that are made."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version by its letter; `number` chooses other orders for all versions."""

    letter: str
    number: int

    @property
    def seeds(self) -> tuple[str, ...]:
        """What its orders follow from: each is unlike those of the versions before."""
        until = LETTERS.index(self.letter) + 1
        return tuple(f"{self.number} {letter}" for letter in LETTERS[:until])


def in_version(lesson: Lesson, version: Version) -> Lesson:
    """Return `lesson` with the blocks of its sheets in the order of `version`, answers and all."""
    sheets = [
        sheet.model_copy(update={"blocks": [block.shuffled(version.seeds) for block in sheet.blocks]})
        for sheet in lesson.handout
    ]
    return lesson.model_copy(update={"handout": sheets})
