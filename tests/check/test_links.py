from collections.abc import Callable

from kitgen.errors import Finding, Severity

Findings = Callable[[str], list[Finding]]


def nowhere(found: list[Finding]) -> list[tuple[object, object]]:
    assert all(finding.severity is Severity.WARNING for finding in found)
    return [(f.values["link"], f.values["suggestion"]) for f in found if f.id == "link-nowhere"]


def test_links_that_can_be_followed_are_good(findings: Findings) -> None:
    assert findings("summary: '[a](https://a.example) [b](mailto:a@b.example) [112](tel:112)'\n") == []


def test_an_id_of_the_lesson_can_be_led_to_and_the_nearest_is_offered(findings: Findings) -> None:
    text = """summary: "[hier](#blad) [daar](#blat) [leeg]() [weg](C:/map)"
handout: [{sheet: Blad, id: blad, blocks: [{text: a}]}]
"""
    assert nowhere(findings(text)) == [
        ("[daar](#blat)", "#blad"),
        ("[leeg]()", ""),
        ("[weg](C:/map)", ""),
    ]


def test_a_link_is_told_where_it_stands_in_a_long_text(findings: Findings) -> None:
    (finding,) = findings("summary: |\n  Eerst.\n\n  Dan [dit](nergens).\n")
    assert finding.origin is not None
    assert (finding.origin.line, finding.origin.column) == (8, 11)
