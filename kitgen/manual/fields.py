"""The fields of a model in plain words: what goes in, whether it must, and who sees it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kitgen.blocks import Block
from kitgen.cardsizes import USUAL
from kitgen.gaptext import GapText
from kitgen.schema import ONE_OR_MORE, TEACHER_ONLY, RichText
from kitgen.span import Span

_WORDS = {
    "text": ("text", "tekst"),
    "markdown": ("text (Markdown)", "tekst (Markdown)"),
    "id": ("a name: small letters, digits, hyphens", "een naam: kleine letters, cijfers, koppeltekens"),
    "flag": ("true or false", "true of false"),
    "span": (
        "a whole number, or a range such as 5-10",
        "een geheel getal, of een bereik zoals 5-10",
    ),
    "whole": ("a whole number", "een geheel getal"),
    "number": ("a number", "een getal"),
    "range": ("{what} from {low} to {high}", "{what} van {low} tot {high}"),
    "choice": ("one of: {names}", "een van: {names}"),
    "list": ("list: {what}", "lijst: {what}"),
    "keys": ("keys", "sleutelwoorden"),
    "blocks": ("a block", "een blok"),
    "or": (" or ", " of "),
    "size": (
        "width x height in mm (63x88), or one of: {names}",
        "breedte x hoogte in mm (63x88), of een van: {names}",
    ),
    "such": ("text such as {example}", "tekst zoals {example}"),
    "file": ("a file under assets/", "een bestand onder assets/"),
}
_PATTERNS = {
    r"(0[1-9]|1[0-2])": "2026-11",
    r"[-–]\d": "12-14",
    "sides": '"1 side"',
    r":[0-5]": '"10:20"',
    "[A-Z]": "A",
}
"""A piece of a pattern that tells which one it is, with an example that fits."""


@dataclass(frozen=True, slots=True)
class FieldPage:
    """A field: its key in YAML, what goes in, and the fields of what stands under it."""

    key: str
    type: str
    required: bool
    default: str
    teacher: bool
    shorthand: bool
    listed: bool
    inner: "tuple[FieldPage, ...]" = ()


def fields_of(model: type[BaseModel], lang: str) -> tuple[FieldPage, ...]:
    """Return the fields of `model` in words of `lang`, what is required first."""
    pages = [
        _page(model, name, field, lang) for name, field in model.model_fields.items() if name != "origin"
    ]
    return tuple(sorted(pages, key=lambda page: not page.required))


def _page(model: type[BaseModel], name: str, field: FieldInfo, lang: str) -> FieldPage:
    inner = _inner(field.annotation, model)
    return FieldPage(
        key=field.alias or name,
        type=_type(field.annotation, field.metadata, lang),
        required=field.is_required(),
        default=_default(field),
        teacher=TEACHER_ONLY in field.metadata,
        shorthand=getattr(model, "shorthand", "") == name,
        listed=getattr(model, "listed", "") == name,
        inner=fields_of(inner, lang) if inner else (),
    )


def _default(field: FieldInfo) -> str:
    match field.default:
        case bool() as flag:
            return str(flag).lower()
        case str() | int() | float() as value if value != "":
            return f"{value:g}" if isinstance(value, float) else str(value)
        case _:
            return ""


def _type(annotation: Any, metadata: Sequence[Any], lang: str) -> str:
    def say(key: str, **values: str) -> str:
        return _WORDS[key][lang == "nl"].format(**values)

    if _is_block(annotation):
        return say("blocks")
    bare, metadata = _bare(annotation, metadata)
    origin, arguments = get_origin(bare), get_args(bare)
    if origin is Literal:
        return say("choice", names=", ".join(map(str, arguments)))
    if origin is list:
        one = _type(arguments[0], (), lang)
        listed = say("list", what=one)
        return f"{one}{say('or')}{listed}" if ONE_OR_MORE in metadata else listed
    if origin in (Union, UnionType):
        kinds = (_type(each, (), lang) for each in arguments if each is not type(None))
        return say("or").join(dict.fromkeys(kinds))
    if bare is Span:
        return _number(say("span"), metadata, say)
    if bare is str:
        return _text(metadata, say)
    if bare in (int, float):
        return _number(say("whole" if bare is int else "number"), metadata, say)
    return say({bool: "flag", RichText: "markdown", GapText: "markdown"}.get(bare, "keys"))


def _bare(annotation: Any, metadata: Sequence[Any]) -> tuple[Any, Sequence[Any]]:
    """Return `annotation` without Annotated and None, and all that is known about it."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            metadata = (*metadata, *_flat(more))
        elif None.__class__ in get_args(annotation) and len(get_args(annotation)) == 2:
            annotation = next(each for each in get_args(annotation) if each is not type(None))
        else:
            return annotation, metadata


def _flat(metadata: Iterable[Any]) -> list[Any]:
    return [m for each in metadata for m in (each.metadata if isinstance(each, FieldInfo) else (each,))]


def _text(metadata: Sequence[Any], say: Any) -> str:
    if any(getattr(getattr(each, "func", None), "__name__", "") == "_size" for each in metadata):
        return str(say("size", names=", ".join(USUAL[2:])))
    pattern = next((each.pattern for each in metadata if getattr(each, "pattern", None)), "")
    if pattern.startswith("^[a-z0-9]"):
        return str(say("id"))
    example = next((example for piece, example in _PATTERNS.items() if piece in pattern), "")
    return str(say("such", example=example) if example else say("text"))


def _number(what: str, metadata: Sequence[Any], say: Any) -> str:
    limits: Mapping[str, Any] = {
        name: getattr(each, name) for each in metadata for name in ("ge", "le") if hasattr(each, name)
    }
    return str(say("range", what=what, low=limits["ge"], high=limits["le"])) if len(limits) == 2 else what


def _inner(annotation: Any, owner: type[BaseModel]) -> type[BaseModel] | None:
    """Return the model that stands under a field, if it is one; blocks have pages of their own."""
    if _is_block(annotation):
        return None
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation if annotation is not owner else None
    found = (_inner(each, owner) for each in get_args(annotation) if each is not type(None))
    return next((model for model in found if model), None)


def _is_block(annotation: Any) -> bool:
    """Return whether `annotation` is the union of all blocks."""
    if isinstance(annotation, type):
        return issubclass(annotation, Block)
    if get_origin(annotation) is Annotated:
        return _is_block(get_args(annotation)[0])
    return get_origin(annotation) in (Union, UnionType) and any(map(_is_block, get_args(annotation)))
