"""What every check has: a subject to look at, and findings to yield."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from kitgen.errors import Finding
from kitgen.lesson import Lesson
from kitgen.load import Data, Loaded
from kitgen.project import Project


@dataclass(frozen=True)
class Subject:
    """A lesson with all that a check may look at. `today` is a parameter, never the clock."""

    project: Project
    data: Data
    loaded: Loaded[Lesson]
    today: date

    @property
    def lesson(self) -> Lesson:
        """The lesson itself."""
        return self.loaded.value


Check = Callable[[Subject], Iterator[Finding]]
