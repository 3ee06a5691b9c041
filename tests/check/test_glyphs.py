from collections.abc import Callable
from pathlib import Path

import pytest

from kitgen.check.profiles import check_profile
from kitgen.errors import Finding, Severity
from kitgen.load import Data, load_data
from kitgen.project import Project
from kitgen.render.fonts import missing_from

Findings = Callable[[str], list[Finding]]


def test_letters_of_europe_arrows_and_fractions_are_in_the_typeface(findings: Findings) -> None:
    text = "Łódź, Ağaoğlu, Ŵyn, Ðor, Þór, ğışİ, ĳs, ‘’“”„…–—, € → ½ • × Ελλάδα Київ"
    assert findings(f"summary: '{text}'\n") == []


def test_what_no_font_has_is_an_error_at_its_line(findings: Findings) -> None:
    first, second = findings("summary: |\n  Goed.\n  Ge\uabcd\uabce goed.\ngoals: [Een \uabcd.]\n")
    assert {first.severity, second.severity} == {Severity.ERROR}
    assert first.values["characters"] == "\uabcd (U+ABCD) \uabce (U+ABCE)"
    assert [(f.origin.line, f.origin.column) for f in (first, second) if f.origin] == [(7, 5), (8, 13)]


def test_a_letter_that_another_typeface_prints_among_the_own_ones_is_warned_of(findings: Findings) -> None:
    (finding,) = findings("summary: Ḑiņķis uit Kurzeme en محمد.\n")
    assert (finding.id, finding.severity) == ("letter-elsewhere", Severity.WARNING)
    assert finding.values == {"characters": "Ḑ", "family": "Fira Sans"}


def test_names_in_the_profile_are_looked_at_too(repository: Project, tmp_path: Path) -> None:
    (tmp_path / "assets/profiles").mkdir(parents=True)
    (tmp_path / "assets/profiles/p.yaml").write_text(
        'name: P\ncontacts:\n  - {role: zorg, name: "Lé \uabcd"}\n', encoding="utf-8"
    )
    project = Project(tmp_path)
    (finding,) = check_profile(project, load_data(project, "p"))
    assert finding.id == "no-glyph"
    assert finding.origin is not None
    assert (finding.origin.file, finding.origin.line) == ("assets/profiles/p.yaml", 3)


def test_what_shows_no_sign_is_not_missed(findings: Findings) -> None:
    assert findings('summary: "a\\u00adb c\\u2011d\\u200de"\n') == []


@pytest.mark.parametrize("folder", ["labels", ""])
def test_all_that_kitgen_prints_itself_is_in_the_typeface(
    data: Data, repository: object, folder: str
) -> None:
    root = Path(__file__).parents[2] / "templates" / folder
    for file in sorted(root.glob("*.yaml" if folder else "*.j2")):
        assert missing_from(file.read_text("utf-8"), data.theme.font) == "", file
