from collections.abc import Callable

import pytest

from kitgen.errors import Finding, Severity

Findings = Callable[[str], list[Finding]]
InRegion = Callable[[str, str], list[Finding]]


def sheet(blocks: str, more: str = "") -> str:
    return f"handout: [{{sheet: Blad, id: blad{more}, blocks: [{blocks}]}}]\n"


HOME = ", for: home"
HELP = "{help: Hier, show: [SHOWN]MORE}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (sheet("{text: a}, {text: b, for: home}"), ["for-nobody"]),
        (sheet("{text: a}, {text: b, for: teacher}, {text: c, for: pupil}"), []),
        (sheet("{text: a}, {text: b, for: home}, {text: c, for: teacher}", HOME), []),
        (sheet("{text: a}, {text: b, for: pupil}", HOME), ["for-nobody"]),
        (sheet("{scenario: a, blocks: [{text: b, for: home}]}"), ["for-nobody"]),
        (sheet("{text: a, for: teacher}"), ["sheet-empty"]),
        (sheet("{text: a, for: teacher}", ", for: teacher"), []),
        (sheet("{text: a, for: teacher}", HOME), ["sheet-empty"]),
        ("posters: [{poster: P, id: p, blocks: [{text: a, for: teacher}]}]\n", ["for-nobody"]),
        ("letter: {blocks: [{text: a, for: pupil}]}\n", ["for-nobody"]),
    ],
)
def test_a_block_is_for_somebody_who_gets_its_sheet(findings: Findings, text: str, told: list[str]) -> None:
    found = findings(text)
    assert [f.id for f in found] == told
    assert {f.origin.line for f in found if f.origin} <= {5}


def test_answers_that_are_to_stand_apart_must_be_there(findings: Findings) -> None:
    answered = sheet("{questions: [{ask: a, answer: b}]}", ", answers: apart")
    assert findings(answered) == []
    (finding,) = findings(sheet("{statements: [{say: a, note: b}]}", ", answers: apart"))
    assert (finding.id, finding.severity) == ("no-answers", Severity.WARNING)


@pytest.mark.parametrize(
    ("shown", "text", "told"),
    [
        ("awel", sheet(HELP), []),
        ("awell", sheet(HELP), [("help-unknown", "awel")]),
        ("payoke", sheet(HELP), [("help-not-for", "")]),
        ("payoke", sheet("{text: a}, " + HELP.replace("MORE", ", for: teacher")), []),
        ("payoke", sheet(HELP, ", for: teacher"), []),
        ("politie", sheet(HELP), []),
        ("zelfmoordlijn", sheet(HELP, HOME), [("help-not-for", "")]),
        ("payoke", "letter: {blocks: [HELP]}\n".replace("HELP", HELP), [("help-not-for", "")]),
        ("payoke", "participants: staff\n" + sheet(HELP), []),
        ("tele-onthaal", "participants: parents\n" + sheet(HELP), []),
        ("payoke", "participants: parents\n" + sheet(HELP), [("help-not-for", "")]),
        ("payoke", sheet("{text: a}, {scenario: b, for: teacher, blocks: [" + HELP + "]}"), []),
    ],
)
def test_a_help_line_is_meant_for_those_who_read_it(
    findings: Findings, shown: str, text: str, told: list[tuple[str, str]]
) -> None:
    found = findings(text.replace("SHOWN", shown).replace("MORE", ""))
    assert [(f.id, f.values.get("suggestion", "")) for f in found] == told


def test_the_lines_that_may_be_shown_are_named(findings: Findings) -> None:
    (finding,) = findings(sheet(HELP.replace("SHOWN", "payoke").replace("MORE", "")))
    assert "awel" in str(finding.values["known"])
    assert "payoke" not in str(finding.values["known"])


def test_a_service_that_a_region_does_not_have_is_told_and_no_error(region_findings: InRegion) -> None:
    text = sheet(HELP.replace("SHOWN", "awel, geweld-1712").replace("MORE", ""))
    (finding,) = region_findings("be-fr", text)
    assert (finding.id, finding.severity) == ("help-elsewhere", Severity.WARNING)
    assert finding.origin
    assert finding.origin.line == 5
    assert (finding.values["id"], finding.values["other"]) == ("geweld-1712", "be-vl")
