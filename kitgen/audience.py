"""What an audience may see: decided on the lesson, before any print node is made."""

from typing import Any, TypeVar, cast

from kitgen.helplines import Reader
from kitgen.schema import Frozen, teacher_only

F = TypeVar("F", bound=Frozen)


def view_for(content: F, reader: Reader) -> F:
    """Return `content`, a lesson or a part of one, as `reader` may see it.

    Blocks and sheets for others are gone, and unless the reader is the teacher every field
    that is marked teacher-only is empty, so that nothing later can print it.
    """
    return cast(F, _seen(content, reader))


def _seen(value: Any, reader: Reader) -> Any:
    if isinstance(value, list):
        return [_seen(item, reader) for item in value if _meant_for(item, reader)]
    if isinstance(value, dict):
        return {key: _seen(item, reader) for key, item in value.items()}
    if not isinstance(value, Frozen):
        return value
    changes = {name: _seen(getattr(value, name), reader) for name in type(value).model_fields}
    if reader != "teacher":
        changes |= {name: _empty(changes[name]) for name in teacher_only(type(value))}
    return value.model_copy(update=changes)


def _empty(value: Any) -> Any:
    if isinstance(value, list):
        return []
    return "" if isinstance(value, str) else None


def _meant_for(item: Any, reader: Reader) -> bool:
    meant = getattr(item, "audience", None)
    if not isinstance(meant, str):
        return True
    return meant == reader or (reader == "teacher" and meant != "home")
