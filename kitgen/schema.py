"""The base types of everything that is written in YAML: strict, frozen, located."""

from collections.abc import Iterable
from functools import cache
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from kitgen.document.inline import Inlines, plain
from kitgen.document.nodes import Node
from kitgen.markdown import blocks_from, inlines_from
from kitgen.origin import Origin
from kitgen.source.locate import ORIGIN, WrittenMapping


class Frozen(BaseModel):
    """A value from YAML: unknown keys are errors, nothing can be changed, its origin is known."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    origin: Annotated[Origin | None, Field(alias=ORIGIN, exclude=True, repr=False)] = None

    shorthand: ClassVar[str] = ""
    """The field that a plain text stands for, where the mapping may be left out."""
    listed: ClassVar[str] = ""
    """The field that a list stands for, where the mapping may be left out."""
    may_be_empty: ClassVar[frozenset[str]] = frozenset()
    """The required texts that may say nothing."""

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, value: Any) -> Any:
        if cls.shorthand and isinstance(value, str):
            return {**cls._tidied({cls.shorthand: value}), ORIGIN: getattr(value, "origin", None)}
        if cls.listed and isinstance(value, list):
            return {cls.listed: value}
        if isinstance(value, WrittenMapping):
            return {**cls._tidied(value), ORIGIN: value.origin}
        return cls._tidied(value) if isinstance(value, dict) and ORIGIN in value else value

    @classmethod
    def _tidied(cls, value: dict[str, object]) -> dict[str, object]:
        """Return `value` without required texts that say nothing; texts of one line have no line breaks."""
        kept = dict(value)
        for name, field in cls.model_fields.items():
            key = field.alias or name
            written = value.get(key)
            one_line = field.annotation is str
            if not isinstance(written, str) or not (one_line or field.annotation is RichText):
                continue
            if field.is_required() and not written.strip() and name not in cls.may_be_empty:
                del kept[key]
            elif one_line and "\n" in written:
                kept[key] = " ".join(written.split())
        return kept

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        if cls.shorthand:
            return {"anyOf": [{"type": ["string", "number", "boolean"]}, schema]}
        resolved = handler.resolve_ref_schema(schema)
        if cls.listed:
            return {"anyOf": [resolved["properties"][cls.listed], schema]}
        return resolved


class Allowed(Frozen):
    """A rule that is broken on purpose, with the reason that the guide prints."""

    rule: str
    reason: str


class _TeacherOnly:
    """Marks a field that no pupil may see."""


TEACHER_ONLY = _TeacherOnly()


class _Answer:
    """Marks, beside `TEACHER_ONLY`, a field that answers what is asked: it may stand on an answer sheet."""


ANSWER = _Answer()


def answers_in(model: type[BaseModel]) -> Iterable[str]:
    """Return the names of the fields of `model` that hold answers."""
    return [name for name, field in model.model_fields.items() if ANSWER in field.metadata]


@cache
@cache
def teacher_only(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of the fields of `model` that only teachers see."""
    return tuple(name for name, field in model.model_fields.items() if TEACHER_ONLY in field.metadata)


class _Verbatim:
    """Marks a field that is printed or used as it is written: no place in it is filled."""


VERBATIM = _Verbatim()


def verbatim(model: type[BaseModel]) -> Iterable[str]:
    """Return the names of the fields of `model` in which no place is filled, such as file names."""
    return [name for name, field in model.model_fields.items() if VERBATIM in field.metadata]


class RichText:
    """A text in Markdown: kept as written, read as paragraphs or as one line."""

    __slots__ = ("origin", "source")

    def __init__(self, source: str, origin: Origin | None = None) -> None:
        self.source = source
        self.origin = origin

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RichText) and other.source == self.source

    def __hash__(self) -> int:
        return hash(self.source)

    def __bool__(self) -> bool:
        return bool(self.source.strip())

    def __repr__(self) -> str:
        return f"RichText({self.source!r})"

    def inlines(self) -> Inlines:
        """Return it as one line of inlines; line breaks become spaces."""
        return inlines_from(self.source, self.origin)

    def nodes(self) -> tuple[Node, ...]:
        """Return it as paragraphs and lists."""
        return blocks_from(self.source, self.origin)

    def plain(self) -> str:
        """Return its words without marks."""
        return plain(self.inlines())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._read,
            serialization=core_schema.plain_serializer_function_ser_schema(lambda text: text.source),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": ["string", "number", "boolean"], "description": "Markdown"}

    @classmethod
    def _read(cls, value: Any) -> "RichText":
        if isinstance(value, RichText):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("string_type", "text wanted")
        return cls(str(value), getattr(value, "origin", None))


def _as_written(value: object, check: ValidatorFunctionWrapHandler) -> object:
    check(value)
    return value


AS_WRITTEN = WrapValidator(_as_written)
"""Keeps a text as the file gave it, once it is checked: it knows where it was written."""


def _flag(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("not-a-flag", "true or false", {"value": str(value)})


class _OneOrMore:
    """Marks a list whose dash may be left out where it has one entry."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler(core)
        return {"anyOf": [schema["items"], schema]}


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


ONE_OR_MORE = _OneOrMore()
T = TypeVar("T")
OneOrMore = Annotated[list[T], ONE_OR_MORE]
"""A list, in which one value may stand for a list of one."""

Flag = Annotated[bool, BeforeValidator(_flag)]
"""true or false, and nothing else that YAML versions have read as such."""

MONTH = r"^[12][0-9]{3}-(0[1-9]|1[0-2])(-[0-9]{2})?$"
Month = Annotated[str, Field(pattern=MONTH)]
"""A month, or a day in it: "2026-11"."""

Ages = Annotated[str, Field(pattern=r"^[0-9]{1,2}([-–][0-9]{1,2}|\+)?$")]
"""An age or a range of ages: "12-14", "14+"."""

Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$"), AS_WRITTEN]
"""A colour as #RRGGBB."""

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A name to refer to: lower-case letters, digits and hyphens."""
