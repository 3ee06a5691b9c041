"""What an audience may see: decided on the lesson, before any print node is made."""

import operator
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar, cast

from kitgen.gaptext import GapText
from kitgen.helplines import Reader
from kitgen.origin import Origin
from kitgen.papers import Sheet
from kitgen.schema import Frozen, RichText, answers_in, teacher_only

F = TypeVar("F", bound=Frozen)


@dataclass(frozen=True)
class SeenBy(Mapping[str, F]):
    """Values by name as `reader` may see them; each is looked at only when it is asked for."""

    values_by_name: Mapping[str, F]
    reader: Reader

    def __getitem__(self, name: str) -> F:
        return view_for(self.values_by_name[name], self.reader)

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_by_name)

    def __len__(self) -> int:
        return len(self.values_by_name)


def view_for(content: F, reader: Reader) -> F:
    """Return `content`, a lesson or a part of one, as `reader` may see it.

    Blocks and sheets for others are gone, and unless the reader is the teacher every field
    that is marked teacher-only is empty and the answers of every gap are gone, so that nothing
    later can print them. The teacher sees what pupils see on their sheets, and what families see
    on those that go home.
    """
    return cast(F, _viewed(_Same(content), reader))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A value that is equal to itself alone: to compare lessons takes as long as to look through them."""

    value: Any

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)


@lru_cache(maxsize=256)
def _viewed(content: _Same, reader: Reader) -> Any:
    """Checks and papers ask for the same views over and over; nobody can change one."""
    return _seen(content.value, reader)


class Shown(Enum):
    """What of the teacher's fields is left: answers or notes, or neither."""

    ANSWERS = "answers"
    NOTES = "notes"
    NEITHER = "neither"


def answers_of(content: F, shown: Shown) -> F:
    """Return `content`, as the teacher may see it, with only what `shown` says of what pupils may not.

    Without notes, blocks for the teacher alone are gone too.
    """
    return cast(F, _parted(content, shown))


def _parted(value: Any, shown: Shown) -> Any:
    if isinstance(value, list):
        return [_parted(item, shown) for item in value if _stays(item, shown)]
    if isinstance(value, GapText):
        return value if shown is Shown.ANSWERS else value.without_answers()
    if not isinstance(value, Frozen):
        return value
    names = type(value).model_fields
    answers = set(answers_in(type(value)))
    hidden = set(teacher_only(type(value))) - (answers if shown is Shown.ANSWERS else set())
    if shown is Shown.NOTES:
        hidden = answers
    parted = {name: _parted(getattr(value, name), shown) for name in names}
    return value.model_copy(update=parted | {name: _empty(parted[name]) for name in hidden})


def _stays(item: Any, shown: Shown) -> bool:
    return shown is Shown.NOTES or getattr(item, "audience", None) != "teacher"


_ALL_TO_SEE = frozenset({str, int, float, bool, RichText, Origin, type(None)})
"""What nothing is hidden in."""


def _seen(value: Any, reader: Reader, *, at_home: bool = False) -> Any:
    """Return `value` as `reader` sees it; `at_home`: it stands on a sheet that goes home."""
    if type(value) in _ALL_TO_SEE:  # nearly all there is
        return value
    if isinstance(value, list):
        seen = [
            _seen(item, reader, at_home=at_home)
            for item in value
            if _meant_for(item, reader, at_home=at_home)
        ]
        same = len(seen) == len(value) and not any(map(operator.is_not, seen, value))
        return value if same else seen
    if isinstance(value, dict):
        return {key: _seen(item, reader, at_home=at_home) for key, item in value.items()}
    if isinstance(value, GapText):
        return value if reader == "teacher" else value.without_answers()
    if not isinstance(value, Frozen):
        return value
    at_home = at_home or (isinstance(value, Sheet) and value.audience == "home")
    hidden = () if reader == "teacher" else teacher_only(type(value))
    changes = {}
    for name in type(value).model_fields:
        own = getattr(value, name)
        shown = _seen(own, reader, at_home=at_home)
        shown = _empty(shown) if name in hidden else shown
        if shown is not own:
            changes[name] = shown
    return value.model_copy(update=changes) if changes else value


def _empty(value: Any) -> Any:
    if isinstance(value, list):
        return value and []
    return "" if isinstance(value, str) else None


def _meant_for(item: Any, reader: Reader, *, at_home: bool) -> bool:
    meant = getattr(item, "audience", None)
    if not isinstance(meant, str) or meant == reader:
        return True
    if reader != "teacher":
        return False
    return isinstance(item, Sheet) or (meant == "home") == at_home
