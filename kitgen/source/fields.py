"""Finds the models and fields that a validator's path leads to, through lists and unions."""

import types
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag
from pydantic.fields import FieldInfo

from kitgen.source.locate import ORIGIN

Path = Sequence[str | int]


def models_at(model: type[BaseModel], path: Path) -> list[type[BaseModel]]:
    """Return the models that the value at `path` in a `model` may be; none if it is no mapping."""
    return [here for here in _at(model, path) if isinstance(here, type) and issubclass(here, BaseModel)]


def kinds_at(model: type[BaseModel], path: Path) -> list[Any]:
    """Return the types that the value at `path` in a `model` may have, with what is said of each."""
    here = list(_alternatives(model))
    for step in path:
        inner = [kind for alternative in here for kind in _step(alternative, step)]
        here = inner or [kind for kind in here if getattr(kind, "__name__", "") == step] or here
    return here


def field_at(model: type[BaseModel], path: Path) -> FieldInfo | None:
    """Return the field whose value stands at `path`, if its last step is a key of a model."""
    if not path or isinstance(path[-1], int):
        return None
    for owner in models_at(model, path[:-1]):
        for name, field in owner.model_fields.items():
            if path[-1] in (field.alias, name):
                return field
    return None


def keys_of(model: type[BaseModel]) -> list[str]:
    """Return the keys of `model` as they are written, the required ones first."""
    fields = [(field.alias or name, field) for name, field in model.model_fields.items()]
    fields.sort(key=lambda pair: not pair[1].is_required())
    return [key for key, _field in fields if key != ORIGIN]


def _at(model: type[BaseModel], path: Path) -> list[Any]:
    return [_bare(kind) for kind in kinds_at(model, path)]


def _step(kind: Any, step: str | int) -> Iterator[Any]:
    """Yield what may stand under `step` in a value of `kind`."""
    if isinstance(step, str) and any(isinstance(mark, Tag) and mark.tag == step for mark in _marks(kind)):
        yield from _alternatives(_bare(kind))
    kind = _bare(kind)
    arguments = get_args(kind)
    if isinstance(step, int) and get_origin(kind) in (list, tuple, set) and arguments:
        yield from _alternatives(arguments[0])
    elif get_origin(kind) is dict and isinstance(step, str):
        yield from _alternatives(arguments[1])
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if step in (field.alias, name):
                yield from _alternatives(field.annotation)


def _alternatives(kind: Any) -> Iterator[Any]:
    """Yield the members of a union, nested ones too, or `kind` itself."""
    if get_origin(_bare(kind)) in (Union, types.UnionType):
        for member in get_args(_bare(kind)):
            yield from _alternatives(member)
    else:
        yield kind


def _bare(kind: Any) -> Any:
    return _bare(get_args(kind)[0]) if get_origin(kind) is Annotated else kind


def _marks(kind: Any) -> tuple[Any, ...]:
    return get_args(kind)[1:] if get_origin(kind) is Annotated else ()
