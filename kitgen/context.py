"""What blocks may know of their surroundings when they turn into print nodes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kitgen.document.inline import Place
from kitgen.helplines import HelpData, Reader
from kitgen.labels import Labels
from kitgen.rulesets import RuleSet
from kitgen.schema import RichText
from kitgen.shuffle import Seed
from kitgen.works import Work


@dataclass(frozen=True, slots=True)
class Face:
    """An item of a list that is printed in several ways, as on a card: a title and a text."""

    title: str
    text: RichText | None = None


def _nothing(_name: str) -> tuple[Face, ...]:
    return ()


@dataclass(frozen=True)
class Context:
    """Labels, data and the reader for whom nodes are made.

    `read` gives a project file's bytes; `contacts` gives the places of the school's contacts with
    some ids, without any those of all that are for the reader; `works` are as the reader may see them.
    `listed` gives the items of the block or deck of the same lesson that has an id, so that a block
    can show what stands in another. `seed` is what things are shuffled by besides their own words,
    so that another one gives another order. `helped`: for whom help lines are chosen, which are others
    for adults who follow a lesson. `picture_mm`: how wide a picture is
    that says nothing, and how high any may be, because it never breaks over pages.
    """

    labels: Labels
    rulesets: Mapping[str, RuleSet]
    help: HelpData
    reader: Reader
    contacts: Callable[[Iterable[str]], tuple[Place, ...]]
    read: Callable[[str], bytes]
    works: Mapping[str, Work]
    listed: Callable[[str], tuple[Face, ...]] = _nothing
    seed: Seed = ""
    helped: Reader = "pupil"
    picture_mm: tuple[float, float] = (120.0, 225.0)

    @property
    def teacher(self) -> bool:
        """Whether nodes are made for the teacher."""
        return self.reader == "teacher"
