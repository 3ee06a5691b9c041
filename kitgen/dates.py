"""Months, clock times and numbers as they are printed."""

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal


def month_name(month: str, language: str) -> str:
    """Return `month` ("2026-11" or a full date) in words: "november 2026"."""
    year, number, *_ = month.split("-")
    return format_date(date(int(year), int(number), 1), "LLLL y", locale=language)


def decimal(value: float, language: str) -> str:
    """Return `value` with no more than one decimal, set off as `language` does: "0,5"."""
    return format_decimal(value, "0.#", locale=language)


def clock(start: str, minutes: int) -> str:
    """Return the time `minutes` after `start` ("10:20") as "10:25"."""
    hours, minute = map(int, start.split(":"))
    total = hours * 60 + minute + minutes
    return f"{total // 60 % 24}:{total % 60:02d}"
