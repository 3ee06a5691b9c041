from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from kitgen.span import Span, Within, total

MINUTES = TypeAdapter(Span)


@pytest.mark.parametrize(
    ("text", "low", "high", "printed"),
    [("5", 5, 5, "5"), ("5-10", 5, 10, "5–10"), ("5–10", 5, 10, "5–10"), ("5 - 10", 5, 10, "5–10"),
     ("10-10", 10, 10, "10")],
)  # fmt: skip
def test_a_number_or_a_range_is_read(text: str, low: int, high: int, printed: str) -> None:
    span = MINUTES.validate_python(text)
    assert (span.low, span.high, str(span)) == (low, high, printed)


@pytest.mark.parametrize(
    ("text", "finding"),
    [("vijf", "not-a-range"), ("5-", "not-a-range"), ("-5", "not-a-range"), ("5.5", "not-a-range"),
     ("1-2-3", "not-a-range"), ("", "not-a-range"), ("10-5", "range-reversed")],
)  # fmt: skip
def test_what_is_no_range_is_told(text: str, finding: str) -> None:
    with pytest.raises(ValidationError) as caught:
        MINUTES.validate_python(text)
    assert [error["type"] for error in caught.value.errors()] == [finding]


@pytest.mark.parametrize(("text", "kind"), [("4-10", "greater_than_equal"), ("10-61", "less_than_equal")])
def test_both_ends_must_lie_within_the_limits(text: str, kind: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Annotated[Span, Within(5, 60)]).validate_python(text)
    assert caught.value.errors()[0]["type"] == kind


def test_spans_are_added_end_by_end() -> None:
    assert total([Span(5, 10), Span(3, 3)]) == Span(8, 13)
    assert total([]) == Span(0, 0)
    assert Span(5, 10).at_most == Span(0, 10)
