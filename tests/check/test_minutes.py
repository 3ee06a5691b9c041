from collections.abc import Callable

import pytest

from kitgen.errors import Finding, Severity

Findings = Callable[[str], list[Finding]]


@pytest.mark.parametrize("minutes", [[1], [45], [20, 25]])
def test_nine_tenths_of_the_slot_may_be_planned(findings: Findings, minutes: list[int]) -> None:
    assert findings(_steps(minutes)) == []


@pytest.mark.parametrize("minutes", [[46], [25, 25]])
def test_more_than_nine_tenths_is_a_warning(findings: Findings, minutes: list[int]) -> None:
    (finding,) = findings(_steps(minutes))
    assert (finding.id, finding.severity) == ("minutes-tight", Severity.WARNING)


def test_more_than_the_slot_is_an_error_at_the_line_of_the_slot(findings: Findings) -> None:
    (finding,) = findings(_steps([26, 25]))
    assert (finding.id, finding.severity) == ("minutes-over", Severity.ERROR)
    assert dict(finding.values) == {"total": 51, "slot": 50}
    assert str(finding.origin) == "lessons/nl/proef.yaml:3:10"


def test_of_a_range_the_least_must_fit_the_most(findings: Findings) -> None:
    basics = "sessions:\n  - {id: s, title: S, minutes: 45-50, steps: [{title: a, minutes: X}]}\n"
    told = {m: [(f.id, dict(f.values)) for f in findings(basics.replace("X", m))] for m in MINUTES}
    assert told == {
        "45-90": [],
        "46-50": [("minutes-tight", {"total": 46, "slot": 50})],
        "51-60": [("minutes-over", {"total": 51, "slot": 50})],
    }


MINUTES = ("45-90", "46-50", "51-60")


def test_what_may_be_left_out_need_not_fit(findings: Findings) -> None:
    assert findings("steps: [{title: a, minutes: 45}, {title: b, minutes: 30, optional: true}]\n") == []
    choice = "{title: c, choose: 1, of: [{title: d, minutes: 20}, {title: e, minutes: 40}]}"
    assert findings(f"steps: [{{title: a, minutes: 25}}, {choice}]\n") == []
    (finding,) = findings(f"steps: [{{title: a, minutes: 31}}, {choice}]\n")
    assert finding.id == "minutes-over"


def _steps(minutes: list[int]) -> str:
    return "steps:\n" + "".join(f"  - {{title: Stap, minutes: {number}}}\n" for number in minutes)
