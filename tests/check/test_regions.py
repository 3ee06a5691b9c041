"""Services of another region in running text."""

from collections.abc import Callable

import pytest

from kitgen.errors import Finding, Severity

InRegion = Callable[[str, str], list[Finding]]

TEXT = """handout:
  - sheet: Blad
    id: blad
    blocks:
      - text: Bel Awel of 1813. Awelwater is iets anders.
      - help: Hulp
        show: [awel]
letter: {blocks: [{text: "Bel Child Focus, 116 000, of Awel. Het CLB helpt."}]}
sources: [{title: Awel, by: Tele-Onthaal}]
"""


@pytest.mark.parametrize(
    ("region", "told"),
    [
        ("be-vl", []),
        (
            "be-fr",
            [
                (9, "Awel", 2, "Télé-Accueil 107"),
                (9, "1813", 1, "–"),
                (12, "CLB", 1, "centre PMS"),
            ],
        ),
        (
            "nl",
            [
                (9, "Awel", 2, "Kindertelefoon 0800-0432"),
                (9, "1813", 1, "–"),
                (12, "116 000", 1, "Chat met Fier fier.nl/chat"),
                (12, "CLB", 1, "schoolmaatschappelijk werk"),
            ],
        ),
    ],
)
def test_each_is_told_once_where_it_stands_first_with_what_there_is_in_its_place(
    region_findings: InRegion, region: str, told: list[tuple[int, str, int, str]]
) -> None:
    found = [f for f in region_findings(region, TEXT) if f.id == "of-other-region"]
    assert {f.severity for f in found} <= {Severity.WARNING}
    assert [
        (f.origin.line, f.values["name"], f.values["n"], f.values["instead"]) for f in found if f.origin
    ] == told


def test_a_place_names_the_service_of_the_region(region_findings: InRegion) -> None:
    assert region_findings("be-de", "prepare: 'Bel {help.awel}.'\nboard: '{help.tele-onthaal}'\n") == []
    (finding,) = region_findings("be-de", "prepare: 'Bel {help.niemand}.'\n")
    assert finding.id == "unknown-place"


def test_words_that_are_no_name_may_be_said_anywhere(region_findings: InRegion) -> None:
    assert region_findings("be-vl", "board: Het centrum voor leerlingenbegeleiding helpt.\n") == []
