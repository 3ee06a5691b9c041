from collections.abc import Callable
from pathlib import Path

import pytest

from kitgen.errors import Finding, Severity
from kitgen.load import Data
from kitgen.render.fonts import missing_from

Findings = Callable[[str], list[Finding]]


def test_letters_of_europe_arrows_and_fractions_are_in_the_typeface(findings: Findings) -> None:
    text = "Łódź, Ağaoğlu, Ŵyn, Ðor, Þór, ğışİ, ĳs, ‘’“”„…–—, € → ½ • × Ελλάδα Київ"
    assert findings(f"summary: '{text}'\n") == []


def test_what_the_typeface_lacks_is_told_once_for_a_file_at_the_first(findings: Findings) -> None:
    (finding,) = findings("summary: |\n  Goed.\n  Kruis ☐ aan ✓.\ngoals: [Zet ☐, 😀 en م.]\n")
    assert (finding.id, finding.severity) == ("no-glyph", Severity.WARNING)
    assert finding.values["characters"] == "☐ (U+2610) ✓ (U+2713) 😀 (U+1F600) م (U+0645)"
    assert finding.origin is not None
    assert (finding.origin.line, finding.origin.column) == (7, 9)


def test_what_shows_no_sign_is_not_missed(findings: Findings) -> None:
    assert findings('summary: "a\\u00adb c\\u2011d\\u200de"\n') == []


@pytest.mark.parametrize("folder", ["labels", ""])
def test_all_that_kitgen_prints_itself_is_in_the_typeface(
    data: Data, repository: object, folder: str
) -> None:
    root = Path(__file__).parents[2] / "templates" / folder
    for file in sorted(root.glob("*.yaml" if folder else "*.j2")):
        assert missing_from(file.read_text("utf-8"), data.theme.font) == "", file
