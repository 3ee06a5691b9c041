import pickle

import pytest

from kitgen.errors import Finding, Fix, InputError, KitgenError, Severity, SystemFault, UsageError
from kitgen.origin import Origin

PLACE = Origin("lessons/nl/les.yaml", 12, 7, 4, ("steps", 0))


@pytest.mark.parametrize(("error", "code"), [(InputError, 1), (UsageError, 2), (SystemFault, 3)])
def test_each_kind_of_error_has_its_exit_code(error: type[KitgenError], code: int) -> None:
    assert error([Finding("x")]).exit_code == code


@pytest.mark.parametrize("error", [InputError, UsageError, SystemFault])
def test_an_error_comes_whole_from_another_process(error: type[KitgenError]) -> None:
    findings = (
        Finding("minutes-over", PLACE, Severity.ERROR, {"total": 51, "slot": 50}),
        Finding("no-alt", advice="write-line", fix=Fix(PLACE, "beter"), allow_reason="omdat"),
    )
    sent = pickle.loads(pickle.dumps(error(findings)))
    assert type(sent) is error
    assert sent.findings == findings


def test_findings_may_come_one_by_one() -> None:
    error = InputError(Finding(name) for name in ("een", "twee"))
    assert [finding.id for finding in error.findings] == ["een", "twee"]
    assert [finding.id for finding in error.findings] == ["een", "twee"], "they can be told more than once"


def test_an_error_that_is_not_caught_still_says_what_and_where() -> None:
    assert str(InputError([Finding("minutes-over", PLACE), Finding("no-alt")])) == (
        "lessons/nl/les.yaml:12:7 minutes-over, no-alt"
    )
