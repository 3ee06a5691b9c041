"""Two ways to write the same thing: the keys of one form exclude the key of the other."""

from dataclasses import dataclass
from typing import Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError, PydanticKnownError

from kitgen.source.locate import ORIGIN


@dataclass(frozen=True, slots=True)
class _Refused:
    """Stands where a key is missing that the other form does without, or is one too many."""

    error: PydanticCustomError | PydanticKnownError


def _refuse(value: Any) -> Any:
    if isinstance(value, _Refused):
        raise value.error
    return value


ONE_FORM = BeforeValidator(_refuse)
"""Marks the fields of the first form, so that a mistake is told at each of them."""


def in_one_form(value: Any, plain: tuple[str, ...], parts: str) -> Any:
    """Return what is written, with a refusal at each of the keys `plain` that is missing or one too many.

    `parts` is the key of the other form, whose items have those keys for themselves.
    """
    if not isinstance(value, dict):
        return value
    if parts in value:
        wrong = {
            name: _Refused(
                PydanticCustomError("two-forms", "parts have their own", {"name": name, "parts": parts})
            )
            for name in plain
            if name in value
        }
    else:
        wrong = {name: _Refused(PydanticKnownError("missing")) for name in plain if name not in value}
    return {**value, **wrong, ORIGIN: getattr(value, "origin", value.get(ORIGIN))}
