"""What every check has: a subject to look at, and findings to yield."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kitgen.blocks import Block
from kitgen.blocks.picture import Picture, Pictured
from kitgen.check.passages import Passage, each_once, passages
from kitgen.errors import Finding
from kitgen.kit import Kit, LessonWith
from kitgen.lesson import Lesson
from kitgen.load import Data, Loaded
from kitgen.parameters import Values, applied, kit_values, lesson_values
from kitgen.project import Project


@dataclass(frozen=True)
class Subject:
    """A lesson with all that a check may look at. `today` is a parameter, never the clock.

    `given` is what a kit gives the lesson.
    """

    project: Project
    data: Data
    loaded: Loaded[Lesson]
    today: date
    given: tuple[LessonWith, ...] = ()

    @property
    def lesson(self) -> Lesson:
        """The lesson itself."""
        return self.loaded.value

    @cached_property
    def values(self) -> Values:
        """What the places in the lesson stand for."""
        return lesson_values(self.data, self.lesson, *self.given)

    @cached_property
    def printed(self) -> Lesson:
        """The lesson as it is printed: with its parameters put in."""
        return applied(self.lesson, self.values)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of the lesson, once: a snippet that is used twice was written once."""
        return each_once(passages(self.loaded.value, self.loaded.tree))

    def blocks(self) -> Iterator[Block]:
        """Yield every block of the lesson."""
        return self.lesson.blocks()

    def pictures(self) -> Iterator[Pictured]:
        """Yield all in the lesson that shows a picture."""
        return self.lesson.pictures()


@dataclass(frozen=True)
class KitSubject:
    """A kit with all that the checks of its own texts and blocks may look at."""

    project: Project
    data: Data
    loaded: Loaded[Kit]

    @cached_property
    def values(self) -> Values:
        """What the places in the kit's own texts stand for."""
        return kit_values(self.data, self.loaded.value)

    @cached_property
    def printed(self) -> Kit:
        """The kit as it is printed: with its parameters put in."""
        return applied(self.loaded.value, self.values)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of the kit's own, once."""
        return each_once(passages(self.loaded.value, self.loaded.tree))

    def blocks(self) -> Iterator[Block]:
        """Yield every block of the kit's own."""
        return self.loaded.value.blocks()

    def pictures(self) -> Iterator[Pictured]:
        """Yield all in the kit itself that shows a picture."""
        return (block for block in self.blocks() if isinstance(block, Picture))


Check = Callable[[Subject], Iterator[Finding]]
BlockCheck = Callable[[Subject | KitSubject], Iterator[Finding]]
