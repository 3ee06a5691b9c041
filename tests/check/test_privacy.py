from collections.abc import Callable

import pytest

from kitgen.errors import Finding, Severity

Findings = Callable[[str], list[Finding]]

ASKED = "survey: [Ik eet graag samen.]\n{indent}options: [ja, nee]\n"
PLAIN = "      - " + ASKED.format(indent=" " * 8)
NESTED = "      - scenario: Sam eet.\n        blocks:\n          - " + ASKED.format(indent=" " * 12)


def sheet(blocks: str, more: str = "") -> str:
    return f"handout:\n  - sheet: Eten\n    id: eten\n{more}    blocks:\n{blocks}"


@pytest.mark.parametrize(("blocks", "line"), [(PLAIN, 9), (NESTED, 11)])
def test_a_survey_on_a_sheet_with_a_name_line_is_told_where_it_stands(
    blocks: str, line: int, findings: Findings
) -> None:
    (found,) = findings(sheet(blocks))
    assert (found.id, found.severity, found.origin.line) == ("survey-named", Severity.WARNING, line)
    assert found.values == {"sheet": "Eten"}


@pytest.mark.parametrize("more", ["    private: true\n", "    for: teacher\n", "    for: home\n"])
def test_a_sheet_without_a_name_line_may_hold_a_survey(more: str, findings: Findings) -> None:
    assert findings(sheet(PLAIN, more)) == []


def test_a_survey_that_only_the_teacher_sees_asks_nobody(findings: Findings) -> None:
    assert findings(sheet("      - text: Eet smakelijk.\n" + PLAIN + "        for: teacher\n")) == []
