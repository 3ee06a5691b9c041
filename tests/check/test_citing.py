from collections.abc import Callable

import pytest
from written import lesson

from kitgen.check.citing import cited_names
from kitgen.errors import Finding

Findings = Callable[[str], list[Finding]]

SHEETS = """\
handout:
  - {sheet: Blad, id: blad, blocks: [{text: A, id: tekst}, {text: B, id: voor-jou, for: teacher}]}
  - {sheet: Uitleg, id: uitleg, for: teacher, blocks: [{text: "Zie {ref.blad}."}]}
  - {sheet: Thuis, id: thuis, for: home, blocks: [{text: "HOME"}]}
  - {sheet: Slot, id: slot, blocks: [{text: "PUPIL"}]}
cards: [{deck: K, id: kaarten, code: R, cards: ["CARD"]}]
steps: [{title: A, id: stap, minutes: 40, do: "TEACHER"}]
"""


def told(findings: Findings, where: str, words: str) -> list[tuple[str, str]]:
    text = SHEETS.replace(where, words)
    for other in ("HOME", "PUPIL", "CARD", "TEACHER"):
        text = text.replace(other, "x")
    return [(f.id, str(f.values.get("suggestion", ""))) for f in findings(text)]


@pytest.mark.parametrize(
    ("where", "words", "finding"),
    [
        ("PUPIL", "Zie {ref.blad}, {ref.tekst}, {ref.kaarten} en {ref.thuis}.", []),
        ("HOME", "Zie {ref.blad} en {ref.kaarten}.", []),
        ("TEACHER", "Zie {ref.uitleg}, {ref.voor-jou} en {Ref.thuis}.", []),
        ("PUPIL", "Zie {ref.balad}.", [("unknown-reference", "blad")]),
        ("TEACHER", "Zie {ref.zzz}.", [("unknown-reference", "")]),
        ("TEACHER", "Zie {ref.stap}.", [("ref-no-name", "")]),
        ("PUPIL", "Zie {ref.uitleg}.", [("ref-hidden", "")]),
        ("PUPIL", "Zie {ref.voor-jou}.", [("ref-hidden", "")]),
        ("HOME", "Zie {ref.uitleg}.", [("ref-hidden", "")]),
        ("CARD", "Zie {ref.uitleg}.", [("ref-hidden", "")]),
    ],
)
def test_a_text_cites_what_is_there_and_what_its_readers_get(
    findings: Findings, where: str, words: str, finding: list[tuple[str, str]]
) -> None:
    assert told(findings, where, words) == finding


def test_each_citation_is_told_where_it_stands(findings: Findings) -> None:
    text = "prepare: |\n  Lees.\n\n  Neem {ref.a} en {ref.a}, dan {ref.b}.\n"
    assert [str(f.origin).partition(":")[2] for f in findings(text)] == ["8:8", "8:19", "8:32"]


def test_the_names_that_texts_cite_are_found() -> None:
    one = lesson('prepare: "{ref.a} {school.name}"\nboard: "{Ref.b-1}"')
    assert cited_names(one) == {"a", "b-1"}
