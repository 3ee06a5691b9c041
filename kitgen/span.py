"""A whole number or a range of them, as people write minutes and groups: "10", "10-15"."""

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError, core_schema

PATTERN = r"^\d{1,4}( ?[-–] ?\d{1,4})?$"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From `low` to `high`, both included; a single number is a span of one. Printed as "10–15"."""

    low: int
    high: int

    stand_in: ClassVar[str] = "480"
    """What stands in for a span that is missing, where the rest of a file is looked at all the same."""

    def __str__(self) -> str:
        return str(self.low) if self.exact else f"{self.low}–{self.high}"

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)

    @property
    def exact(self) -> bool:
        """Whether it is a single number."""
        return self.low == self.high

    @property
    def at_most(self) -> "Span":
        """From nothing to its high end: what is counted of something that may be left out."""
        return Span(0, self.high)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        written = core_schema.plain_serializer_function_ser_schema(lambda span: str(span).replace("–", "-"))
        return core_schema.no_info_plain_validator_function(_read, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": PATTERN}]}


NOTHING = Span(0, 0)


def total(spans: "list[Span]") -> Span:
    """Return all `spans` added up."""
    return sum(spans, NOTHING)


@dataclass(frozen=True, slots=True)
class Within:
    """The limits of a span: neither end may lie outside them."""

    ge: int
    le: int

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check the limits after the span is read."""
        return core_schema.no_info_after_validator_function(self._checked, handler(source))

    def _checked(self, span: Span) -> Span:
        if span.low < self.ge:
            raise PydanticKnownError("greater_than_equal", {"ge": self.ge})
        if span.high > self.le:
            raise PydanticKnownError("less_than_equal", {"le": self.le})
        return span


def _read(value: Any) -> Span:
    if isinstance(value, Span):
        return value
    text = str(value).strip()
    if isinstance(value, bool) or not re.fullmatch(PATTERN, text):
        raise PydanticCustomError("not-a-range", "a number or a range wanted", {"value": text[:40]})
    low, _, high = re.sub(r"[ –]", lambda mark: "-" if mark.group() == "–" else "", text).partition("-")
    first, last = int(low), int(high or low)
    if first > last:
        raise PydanticCustomError("range-reversed", "low before high", {"range": f"{last}-{first}"})
    return Span(first, last)
