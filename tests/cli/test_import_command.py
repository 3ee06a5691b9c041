import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from click.testing import Result
from docx.enum.style import WD_STYLE_TYPE

Run = Callable[..., Result]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A worksheet in Word with a question, a line to write on and a foot."""
    document = docx.Document()
    document.add_heading("Mijn blad", 1)
    document.add_paragraph("Wat is een vriend?")
    document.add_paragraph("_" * 60)
    document.sections[0].footer.paragraphs[0].text = "Atheneum Brugge"
    out = BytesIO()
    document.save(out)
    file = tmp_path / "Mijn Blad.docx"
    file.write_bytes(out.getvalue())
    return file


def test_a_word_file_becomes_a_lesson_that_checks_clean(run: Run, tmp_path: Path, sheet: Path) -> None:
    result = run("import", str(sheet))
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "wrote lessons/nl/mijn-blad.yaml")
    assert "this found no place in the draft: “Atheneum Brugge”" in result.stderr
    assert 'ask: "Wat is een vriend?"' in (tmp_path / "lessons/nl/mijn-blad.yaml").read_text("utf-8")
    assert run("check", "mijn-blad", "--profile", "voorbeeldschool").exit_code == 0


def test_it_is_shown_and_not_written(run: Run, tmp_path: Path, sheet: Path) -> None:
    result = run("import", str(sheet), "--dry-run", "--name", "anders")
    assert 'title: "Mijn blad"' in result.stdout
    assert not (tmp_path / "lessons").exists()


def test_nothing_is_overwritten(run: Run, tmp_path: Path, sheet: Path) -> None:
    file = tmp_path / "lessons/nl/mijn-blad.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("mijn werk", "utf-8")
    result = run("import", str(sheet))
    assert (result.exit_code, file.read_text("utf-8")) == (2, "mijn werk")
    assert "error[file-exists]" in result.stderr


def test_as_json(run: Run, sheet: Path) -> None:
    told = json.loads(run("import", str(sheet), "--json").stdout)
    assert (told["written"], told["sheets"], told["blocks"]) == (["lessons/nl/mijn-blad.yaml"], 1, 1)
    assert [each["id"] for each in told["findings"]] == ["import-unplaced"]


def test_what_is_no_word_file_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "oud.docx").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1"))
    result = run("import", "oud.docx")
    assert result.exit_code == 1
    assert "error[word-old]" in result.stderr
    assert run("import", "weg.docx").exit_code == 2


def test_of_a_file_of_ours_the_changes_are_asked_back(run: Run, sheet: Path) -> None:
    document = docx.Document(str(sheet))
    style = document.styles.add_style("Kitgen Body", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Van ons.", style=style)
    document.save(str(sheet))
    result = run("import", str(sheet))
    assert result.exit_code == 0
    assert "warning[import-ours]" in result.stderr
    assert "kitgen import-changes" in result.stderr


@pytest.mark.parametrize(
    ("options", "language", "words"),
    [
        ((), "nl", "# nakijken:"),
        ((), "en", "# look over:"),
        (("--lang-ui", "en"), "nl", "# look over:"),
        (("--lang-ui", "nl"), "en", "# nakijken:"),
    ],
)
def test_comments_are_in_the_language_of_who_reads_them(
    run: Run, tmp_path: Path, sheet: Path, options: tuple[str, ...], language: str, words: str
) -> None:
    other = tmp_path / f"lessons/{language}/anders.yaml"
    other.parent.mkdir(parents=True)
    other.write_text("title: Anders", "utf-8")
    result = run(*options, "import", str(sheet), "--lang", language)
    assert result.exit_code == 0
    text = (tmp_path / f"lessons/{language}/mijn-blad.yaml").read_text("utf-8")
    others = {"# nakijken:", "# look over:"} - {words}
    assert words in text
    assert not any(each in text for each in others)
    assert words.removeprefix("# ") in result.stdout


def test_a_draft_in_english_checks_clean(run: Run, sheet: Path) -> None:
    assert run("--lang-ui", "en", "import", str(sheet)).exit_code == 0
    assert run("check", "mijn-blad", "--profile", "voorbeeldschool").exit_code == 0
