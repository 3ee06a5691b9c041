"""The fingerprint of what an output is made of: equal fingerprints give equal files."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Set
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from kitgen.origin import Origin


def fingerprint(*values: object) -> str:
    """Return a digest of `values`: texts, numbers, collections, dataclasses and models of them.

    Where something was written does not count: a comment more in a lesson changes no output. Raises
    TypeError for what could not be told apart.
    """
    return sha256("\x1f".join(_told(values)).encode("utf-8", "surrogatepass")).hexdigest()


def _told(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield f"s{value}"
    elif value is None or isinstance(value, Origin):
        yield "-"
    elif isinstance(value, bool | int | float):
        yield f"n{value!r}"
    elif isinstance(value, PurePath):  # of what it holds a digest stands beside it
        yield f"p{value.name}"
    elif isinstance(value, bytes):
        yield f"b{sha256(value).hexdigest()}"
    else:
        yield from _several(value)


def _several(value: Any) -> Iterator[str]:
    if isinstance(value, tuple | list):
        yield f"({len(value)}"
        items: Iterable[object] = value
    elif isinstance(value, Mapping | Set):  # without an order of their own
        yield f"{{{len(value)}"
        each = value.items() if isinstance(value, Mapping) else value
        items = sorted("\x1f".join(_told(one)) for one in each)
    else:
        yield type(value).__qualname__
        items = [getattr(value, name) for name in _names(type(value))]  # type: ignore[arg-type]
    for item in items:
        yield from _told(item)


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    """Return the names of what an object of the type `kind` holds.

    Raises TypeError when it is no record of values.
    """
    if isinstance(kind, type) and is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    models: Mapping[str, object] | None = getattr(kind, "model_fields", None)
    if models is None:
        raise TypeError(f"what is a {kind!r} made of?")
    return tuple(models)
