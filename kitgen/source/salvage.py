"""Keeps what is sound of a faulty file, so that all its mistakes can be told at once.

What does not validate is left out; the rest can then be checked for references and times.
"""

from collections.abc import Sequence
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kitgen.source.locate import to_data
from kitgen.source.tree import Mapping

M = TypeVar("M", bound=BaseModel)
_ROUNDS = 8
_Spot = tuple[Any, str | int]


def salvage(tree: Mapping, model: type[M]) -> M | None:
    """Return what is sound of `tree` as a `model`, or None when too little is left."""
    data = to_data(tree)
    for _ in range(_ROUNDS):
        try:
            return model.model_validate(data)
        except ValidationError as error:
            if not _pruned(data, model, error.errors(include_url=False)):
                return None
    return None


def _pruned(data: Any, model: type[BaseModel], errors: Sequence[ErrorDetails]) -> bool:
    """Take the places of `errors` out of `data`; return whether anything was done."""
    spots: dict[tuple[int, str | int], _Spot] = {}
    for error in errors:
        trail = _trail(data, error["loc"])
        if error["type"] == "missing":
            name = str(error["loc"][-1])
            if not trail:
                data[name] = _stand_in(model, name)
                continue
        if trail:
            container, key = trail[-1]
            spots[id(container), key] = (container, key)
    for container, key in sorted(spots.values(), key=lambda spot: str(spot[1]).zfill(6), reverse=True):
        if isinstance(container, dict) or int(key) < len(container):
            del container[key]
    return bool(errors)


def _trail(data: Any, path: Sequence[str | int]) -> list[_Spot]:
    """Return the containers and keys that `path` really passes; a validator's own steps are none."""
    here, trail = data, []
    for step in path:
        inside = step in here if isinstance(here, dict) else isinstance(here, list) and isinstance(step, int)
        if inside and (isinstance(here, dict) or int(step) < len(here)):
            trail.append((here, step))
            here = here[step]
    return trail


def _stand_in(model: type[BaseModel], name: str) -> Any:
    field = next((f for key, f in model.model_fields.items() if name in (key, f.alias)), None)
    kind = field.annotation if field else None
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    if kind is str:
        return "…"
    stand_ins = (getattr(each, "stand_in", None) for each in (kind, *get_args(kind)))
    return 480 if kind is int else next(filter(None, stand_ins), None)
