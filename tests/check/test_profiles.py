from pathlib import Path

import pytest

from kitgen.check.profiles import check_profile
from kitgen.errors import Severity
from kitgen.load import load_data
from kitgen.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project on top of what is shipped."""
    return Project(tmp_path)


def test_a_named_profile_needs_somebody_to_turn_to(project):
    (project.root / "assets/profiles").mkdir(parents=True)
    (project.root / "assets/profiles/leeg.yaml").write_text("name: Leeg\n")
    assert [f.id for f in check_profile(project, load_data(project, "leeg"))] == ["no-contact"]
    assert [f.id for f in check_profile(project, load_data(project, "neutraal"))] == ["neutral-profile"]
    assert check_profile(project, load_data(project, "voorbeeldschool")) == ()


def test_a_contact_of_whom_nothing_is_said_is_asked_for(project):
    (project.root / "assets/profiles").mkdir(parents=True)
    file = project.root / "assets/profiles/half.yaml"
    file.write_text('name: Half\ncontacts: [{role: leraar, name: "", reach: ""}]\n')
    (finding,) = check_profile(project, load_data(project, "half"))
    assert (finding.id, finding.severity, finding.origin.line) == ("contact-unsaid", Severity.WARNING, 2)
    file.write_text("name: Half\ncontacts: [{role: leraar, reach: lokaal 1}]\n")
    assert check_profile(project, load_data(project, "half")) == ()


FADING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><defs><linearGradient id="g"/></defs>'
    '<path fill="url(#g)" d="M0 0h4v2z"/></svg>'
)


@pytest.mark.parametrize(
    ("content", "gray", "told"),
    [
        (None, False, "missing-file"),
        ("geen beeld", False, "picture-kind"),
        (FADING, True, "picture-not-gray"),
        (FADING, False, ""),
    ],
)
def test_a_logo_that_cannot_be_printed_is_told_at_its_line(project, content, gray, told):
    (project.root / "assets/profiles").mkdir(parents=True)
    (project.root / "assets/profiles/p.yaml").write_text(
        "name: P\ncontacts: [{role: leraar, reach: lokaal 1}]\nlogo:\n  file: logo.svg\n"
    )
    if content:
        (project.root / "assets/logo.svg").write_text(content)
    found = check_profile(project, load_data(project, "p"), gray=gray)
    assert [(f.id, f.origin.line) for f in found] == ([(told, 4)] if told else [])


def test_a_word_file_that_is_none_is_told_where_it_is_chosen(project):
    (project.root / "assets/profiles").mkdir(parents=True)
    (project.root / "assets/profiles/p.yaml").write_text(
        "name: P\ncontacts: [{role: leraar, reach: lokaal 1}]\ntheme:\n  word: huis.docx\n"
    )
    for content, told in ((None, "missing-file"), (b"geen zip", "word-broken")):
        if content:
            (project.root / "assets/huis.docx").write_bytes(content)
        (found,) = check_profile(project, load_data(project, "p"))
        assert (found.id, found.origin.line) == (told, 4)
