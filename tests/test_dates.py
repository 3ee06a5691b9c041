import pytest

from kitgen.dates import clock, decimal, month_name


@pytest.mark.parametrize(
    ("month", "language", "words"),
    [
        ("2026-11", "nl", "november 2026"),
        ("2027-03-15", "nl", "maart 2027"),
        ("2026-11", "fr", "novembre 2026"),
        ("2027-03", "de", "März 2027"),
    ],
)
def test_months_are_printed_in_words(month: str, language: str, words: str) -> None:
    assert month_name(month, language) == words


@pytest.mark.parametrize(
    ("value", "language", "shown"),
    [(0.5, "nl", "0,5"), (3, "fr", "3"), (12.34, "de", "12,3"), (0.5, "en", "0.5")],
)
def test_decimals_are_set_off_as_the_language_does(value: float, language: str, shown: str) -> None:
    assert decimal(value, language) == shown


@pytest.mark.parametrize(
    ("start", "minutes", "time"),
    [
        ("10:20", 0, "10:20"),
        ("10:20", 5, "10:25"),
        ("10:20", 45, "11:05"),
        ("8:55", 5, "9:00"),
        ("08:05", 50, "8:55"),
        ("23:30", 50, "0:20"),
        ("13:00", 120, "15:00"),
    ],
)
def test_the_clock_goes_on_over_the_hour(start: str, minutes: int, time: str) -> None:
    assert clock(start, minutes) == time
