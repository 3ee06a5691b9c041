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


def _steps(minutes: list[int]) -> str:
    return "steps:\n" + "".join(f"  - {{title: Stap, minutes: {number}}}\n" for number in minutes)
