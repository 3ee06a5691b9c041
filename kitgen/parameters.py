"""Parameters of a lesson: what it may be given from outside, put into all of it at once."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from kitgen.blocks.work import CURRENT, Work
from kitgen.lesson import Lesson
from kitgen.schema import Frozen

F = TypeVar("F", bound=Frozen)


def applied(lesson: Lesson) -> Lesson:
    """Return `lesson` with its parameters put in: blocks about the current work name that work."""

    def on(value: Any) -> Any:
        if isinstance(value, Work) and value.work == CURRENT and lesson.work:
            return value.model_copy(update={"work": lesson.work})
        return value

    return mapped(lesson, on)


def mapped(value: F, change: Callable[[Any], Any]) -> F:
    """Return `value` with `change` applied to all that it holds, and to itself last; origins stay."""
    return cast(F, _mapped(value, change))


def _mapped(value: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(value, list):
        return [_mapped(item, change) for item in value]
    if isinstance(value, dict):
        return {key: _mapped(item, change) for key, item in value.items()}
    if isinstance(value, Frozen):
        fields = (name for name in type(value).model_fields if name != "origin")
        changes = {name: _mapped(getattr(value, name), change) for name in fields}
        return change(value.model_copy(update=changes))
    return change(value)
