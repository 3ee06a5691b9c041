"""Months and clock times as they are printed."""

from datetime import date

from babel.dates import format_date


def month_name(month: str, language: str) -> str:
    """Return `month` ("2026-11" or a full date) in words: "november 2026"."""
    year, number, *_ = month.split("-")
    return format_date(date(int(year), int(number), 1), "LLLL y", locale=language)


def clock(start: str, minutes: int) -> str:
    """Return the time `minutes` after `start` ("10:20") as "10:25"."""
    hours, minute = map(int, start.split(":"))
    total = hours * 60 + minute + minutes
    return f"{total // 60 % 24}:{total % 60:02d}"
