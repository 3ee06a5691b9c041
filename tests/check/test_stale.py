"""What was looked at long ago is told, by the day that one checks as if it were."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kitgen.check.stale import help_lines, outdated, work_facts
from kitgen.errors import Finding, InputError, Severity
from kitgen.load import load_data
from kitgen.project import Project

Put = Callable[[str, str], Path]


@pytest.mark.parametrize(
    ("today", "old"),
    [(date(2026, 12, 1), False), (date(2027, 11, 30), False), (date(2027, 12, 1), True), (date.min, False)],
)
def test_what_was_looked_at_holds_for_twelve_months(today: date, old: bool) -> None:
    assert outdated("2026-11", today) is old
    assert outdated("2026-11-05", today) is old


def test_a_help_line_that_nobody_looked_at_is_told_where_it_stands(own: Project) -> None:
    here = load_data(own, "voorbeeldschool").help
    assert list(help_lines(here, date(2026, 12, 1))) == []
    found = list(help_lines(here, date(2028, 1, 1)))
    assert len(found) == len(here.lines)
    assert {(f.id, f.severity, f.origin.file) for f in found if f.origin} == {
        ("help-old", Severity.WARNING, "assets/help/be-vl.yaml")
    }


@pytest.mark.parametrize("month", ["vorig jaar", "0000-01", "2026-13", "٢٠٢٦-٠١"])
def test_a_month_that_is_none_is_told_where_it_is_written(
    own: Project, put: Put, repository: Project, month: str
) -> None:
    shipped = repository.read("assets/help/be-vl.yaml").decode()
    put("assets/help/be-vl.yaml", re.sub(r"(?m)^(    checked:) .*$", rf"\1 {month}", shipped, count=1))
    with pytest.raises(InputError) as raised:
        load_data(own, "voorbeeldschool")
    (finding,) = raised.value.findings
    assert (finding.id, finding.values["example"]) == ("wrong-form", "2026-11")
    assert finding.origin is not None
    assert finding.origin.path == ("lines", 0, "checked")


def told(own: Project, today: date = date(2026, 12, 1)) -> list[Finding]:
    return list(work_facts(load_data(own, "voorbeeldschool").works["proef"], today))


WORK = "kind: {kind}\ntitle: Proef\nsources: [{{title: A, seen: 2026-11}}]\nchecked: 2026-11\n"


@pytest.mark.parametrize(
    ("kind", "more", "ids"),
    [
        ("film", "", ["work-unrated", "work-unlicensed"]),
        ("film", "rating: {system: Kijkwijzer, value: '12'}\nlicence: Kopen mag.\n", []),
        ("film", "rating: {system: Kijkwijzer, note: Ouder dan Kijkwijzer.}\nlicence: Kopen mag.\n", []),
        ("book", "licence: Kopen mag.\n", []),
        ("theatre", "", []),
    ],
)
def test_what_is_not_known_of_a_work_is_told(
    own: Project, put: Put, kind: str, more: str, ids: list[str]
) -> None:
    put("assets/works/proef.yaml", WORK.format(kind=kind) + more)
    assert [f.id for f in told(own)] == ids


def test_a_work_says_itself_why_something_is_not_known(own: Project, put: Put) -> None:
    allow = "licence: Kopen mag.\nallow: [{rule: work-unrated, reason: Niet gevonden.}]\n"
    put("assets/works/proef.yaml", WORK.format(kind="film") + allow)
    (found,) = told(own)
    assert (found.severity, found.allow_reason) == (Severity.NOTE, "Niet gevonden.")
    assert [f.id for f in told(own, date(2028, 1, 1))] == ["work-old", "work-unrated"]
