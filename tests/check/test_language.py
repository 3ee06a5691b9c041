"""Words that are told of, words that are not, and where a finding points."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from kitgen.check.language import Context, told_in
from kitgen.check.passages import Passage
from kitgen.errors import Finding, Severity
from kitgen.messages import show
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.terms import Table, load_table

Findings = Callable[..., list[Finding]]

SENTENCES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text("utf-8"))
NAMES = ("Sterke meisjes huilen niet", "Prooi")
FOUND = [
    (lang, name, sentence)
    for lang, families in SENTENCES["found"].items()
    for name, sentences in families.items()
    for sentence in sentences
]
PASSED = [(lang, sentence) for lang, sentences in SENTENCES["passed"].items() for sentence in sentences]


@cache
def table(lang: str) -> Table:
    return load_table(Project(Path()), lang)


def told(lang: str, sentence: str) -> list[tuple[str, str]]:
    """Return the families that are told of, with their words; a sentence may begin with what it stands in."""
    head, _, rest = sentence.partition(": ")
    marks = head.split("+") if head and set(head.split("+")) <= {"about", "discussed", "law"} else []
    text = rest if marks else sentence
    passage = Passage(text, Origin("x"), "pupil", "discussed" in marks, "law" in marks)
    hits = told_in([passage], table(lang), Context("about" in marks, NAMES))
    return [(term.id, text[start:end]) for _, term, start, end in hits]


@pytest.mark.parametrize(("lang", "name", "sentence"), FOUND)
def test_a_word_that_is_wrong_is_found(lang: str, name: str, sentence: str) -> None:
    assert name in [family for family, _ in told(lang, sentence)]


@pytest.mark.parametrize(("lang", "sentence"), PASSED)
def test_a_near_miss_is_left_alone(lang: str, sentence: str) -> None:
    assert told(lang, sentence) == []


LESSON = """prepare: |
  De dader is een mens.

  Yara viel in de **klauwen** van een dader.
"""


def test_a_finding_points_at_the_word_and_says_why_and_what_instead(findings: Findings) -> None:
    (found,) = findings(LESSON)
    assert (found.id, found.severity) == ("term-prey", Severity.WARNING)
    assert found.origin
    assert (found.origin.line, found.origin.column, found.origin.length) == (8, 21, 7)
    shown = show(found, "nl", LESSON.splitlines()[3])
    assert '"klauwen": maakt bang' in shown
    assert "schrijf in de plaats: dader, slachtoffer" in shown
