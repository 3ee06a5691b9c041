import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import Result

from kitgen.document.kinds import Kind
from kitgen.document.parts import Document
from kitgen.errors import Finding, InputError, SystemFault

Run = Callable[..., Result]
Lesson = Callable[..., Path]

ONLY_HANDOUT = ("--part", "handout", "--format", "pdf", "-j", "1")
KITGEN = (sys.executable, "-m", "kitgen.cli")


def test_build_writes_the_files_that_it_names(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    lesson()
    result = run("build", "klein", "--part", "handout", "--format", "pdf", "-j", "1")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == ["wrote output/neutraal/nl/klein/klein-werkbladen.pdf"]
    assert (tmp_path / "output/neutraal/nl/klein/klein-werkbladen.pdf").read_bytes().startswith(b"%PDF")


def test_files_for_the_archive_say_so_all_of_them(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    lesson()
    assert run("build", "klein", "--archive", "--format", "pdf", "-j", "1").exit_code == 0
    made = sorted((tmp_path / "output").rglob("*.pdf"))
    assert "00-printplan.pdf" in [file.name for file in made]
    assert all(b'pdfaid:conformance="U"' in file.read_bytes() for file in made)


def test_a_sheet_to_fill_in_on_a_screen_stands_beside_the_printed_one(run: Run, lesson: Lesson) -> None:
    file = lesson()
    file.write_text(
        file.read_text("utf-8").replace("- text: Lees dit.", "- questions: [Wat vind jij?]"), "utf-8"
    )
    result = run("build", "klein", "--fillable", *ONLY_HANDOUT)
    assert [line.rpartition("/")[2] for line in result.stdout.splitlines()] == [
        "klein-werkbladen.pdf",
        "klein-werkbladen-invulbaar.pdf",
    ]


def test_a_word_file_to_fill_in_on_a_screen_is_wrong_use(run: Run, lesson: Lesson) -> None:
    lesson()
    result = run("build", "klein", "--fillable", "--format", "docx")
    assert result.exit_code == 2
    assert "error[fillable-needs-pdf]" in result.stderr


def test_warnings_stand_on_standard_error(run: Run, lesson: Lesson) -> None:
    lesson()
    result = run("build", "klein", *ONLY_HANDOUT)
    assert "warning[neutral-profile]" in result.stderr
    assert "warning" not in result.stdout


def test_json_is_one_document_with_files_and_findings(run: Run, lesson: Lesson) -> None:
    lesson()
    result = run("build", "klein", "--json", *ONLY_HANDOUT)
    document = json.loads(result.stdout)
    assert result.stderr == ""
    assert [file["path"] for file in document["written"]] == ["output/neutraal/nl/klein/klein-werkbladen.pdf"]
    assert document["written"][0].keys() == {"path", "kind", "format", "title", "pages", "size", "why"}
    assert [finding["id"] for finding in document["findings"]] == ["neutral-profile"]


def test_json_of_a_build_that_fails_says_why(run: Run, lesson: Lesson) -> None:
    lesson(text="title: Zonder iets\n")
    result = run("build", "klein", "--json")
    document = json.loads(result.stdout)
    assert result.exit_code == 1
    assert document["written"] == []
    assert {"id", "file", "line", "message"} <= document["findings"][1].keys()


def test_an_error_in_a_lesson_stops_the_build_with_its_line(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    file = lesson()
    file.write_text(file.read_text("utf-8").replace("- text: Lees dit.", "- vragen: Wat?"), "utf-8")
    result = run("build", "klein")
    assert result.exit_code == 1
    assert "lessons/nl/klein.yaml:13:9: error[unknown-block]" in result.stderr
    assert '|         ^^^^^^ did you mean "questions"?' in result.stderr
    assert not (tmp_path / "output").exists()


def test_strict_stops_at_a_warning(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    lesson()
    result = run("build", "klein", "--strict", *ONLY_HANDOUT)
    assert result.exit_code == 1
    assert not (tmp_path / "output").exists()


HEAVY = (
    "title: Zwaar\ntopic: self\nminutes: 20\nweight: heavy\ncontent_note: Morgen.\n"
    "steps: [{title: Slot, minutes: 5}]\n"
)


def test_a_lesson_that_breaks_a_rule_about_care_is_not_printed_unless_it_says_why(
    run: Run, lesson: Lesson, tmp_path: Path
) -> None:
    guide = ("--part", "guide", "--format", "docx", "-j", "1", "--profile", "voorbeeldschool")
    lesson(text=HEAVY)
    result = run("build", "klein", *guide)
    assert result.exit_code == 1
    assert "error[opt-out]" in result.stderr
    assert not (tmp_path / "output").exists()
    lesson(text=HEAVY + "allow: [{rule: opt-out, reason: Wie niet wil komt niet.}]\n")
    result = run("build", "klein", "--strict", *guide)
    assert (result.exit_code, result.stderr) == (0, "")
    (made,) = (tmp_path / "output").rglob("*.docx")
    assert "Wie niet wil komt niet. (opt-out)" in [p.text for p in docx.Document(str(made)).paragraphs]


def test_an_unknown_name_is_wrong_use_and_gets_a_suggestion(run: Run) -> None:
    result = run("build", "hulp-dichtbeij")
    assert result.exit_code == 2
    assert 'there is no lesson or kit called "hulp-dichtbeij"' in result.stderr
    assert 'did you mean "hulp-dichtbij"?' in result.stderr


def test_an_unknown_profile_is_wrong_use(run: Run) -> None:
    result = run("build", "--profile", "voorbeeldscool")
    assert result.exit_code == 2
    assert 'did you mean "voorbeeldschool"?' in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "pdf,odt"), "Invalid value for '--format': 'odt' is not one of pdf, docx, txt, html."),
        (("--format", ","), "Invalid value for '--format': name at least one of pdf, docx, txt, html."),
        (("--for", "ouders"), "Invalid value for '--for': 'ouders' is not one of pupil, teacher, home."),
        (("--part", "handouts"), "Invalid value for '--part': 'handouts' is not one of handout,"),
        (("-j", "0"), "Invalid value for '-j' / '--jobs': 0 is not in the range x>=1."),
        (("--lang", "fr"), "Invalid value for '--lang': there are no lessons in 'fr'; choose from nl."),
    ],
)
def test_a_wrong_option_is_told_exactly(run: Run, arguments: tuple[str, ...], words: str) -> None:
    result = run("build", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_folder_that_cannot_be_written_is_a_fault_of_the_system(
    run: Run, lesson: Lesson, tmp_path: Path
) -> None:
    lesson()
    (tmp_path / "in-de-weg").write_text("een bestand")
    result = run("build", "klein", "-o", "in-de-weg/hier", *ONLY_HANDOUT)
    assert result.exit_code == 3
    assert "error[cannot-write]" in result.stderr
    assert "Traceback" not in result.output


def test_what_was_written_before_a_failure_is_told(
    run: Run, lesson: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    import kitgen.build.run as module

    one = Document(id="een", kind=Kind.HANDOUT, title="Een", lang="nl", parts=())

    def half(plan: object, on_done: Callable[[module.Written], None], *_others: object) -> None:
        on_done(module.Written(Path("output/een.pdf"), "pdf", one, 2, 100))
        raise SystemFault(
            [Finding("cannot-write", values={"path": "output/twee.pdf", "detail": "disk full"})]
        )

    lesson()
    monkeypatch.setattr(module, "run", half)
    result = run("build", "klein", "--json")
    document = json.loads(result.stdout)
    assert result.exit_code == 3
    assert [file["path"] for file in document["written"]] == ["output/een.pdf"]
    assert document["findings"][0]["id"] == "cannot-write"


def test_stopping_with_ctrl_c_is_no_failure(
    run: Run, lesson: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_arguments: object, **_more: object) -> None:
        raise KeyboardInterrupt

    lesson()
    monkeypatch.setattr("kitgen.build.plan.plan", stop)
    result = run("build", "klein")
    assert result.exit_code == 130
    assert result.stderr.strip() == "stopped; the files written so far are whole"


def test_a_bug_keeps_its_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_more: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("kitgen.build.plan.plan", fail)
    assert isinstance(run("build").exception, ZeroDivisionError)


def test_the_output_stands_in_the_project(run: Run, lesson: Lesson, tmp_path: Path) -> None:
    lesson()
    (tmp_path / "elders").mkdir()
    os.chdir(tmp_path / "elders")
    result = run("--project", "..", "build", "klein", *ONLY_HANDOUT)
    assert result.exit_code == 0
    assert (tmp_path / "output/neutraal/nl/klein/klein-werkbladen.pdf").is_file()


def test_messages_speak_the_language_of_the_locale(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "nl_BE.UTF-8")
    assert 'er is geen les of bundel die "wat" heet' in run("build", "wat").stderr
    assert "there is no lesson" in run("--lang-ui", "en", "build", "wat").stderr
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert "there is no lesson" in run("build", "wat").stderr


def test_findings_survive_a_console_with_few_letters(lesson: Lesson, tmp_path: Path) -> None:
    lesson(text="title: Een les “met” tekens\ntopic: 日本\n")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii:strict", "LANG": "nl_BE"}
    done = subprocess.run([*KITGEN, "build", "klein"], cwd=tmp_path, env=environment, capture_output=True)
    assert done.returncode == 1
    assert b"lessons/nl/klein.yaml:2:8" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
def test_a_real_interrupt_ends_quietly(lesson: Lesson, tmp_path: Path) -> None:
    names = [lesson(f"les-{number}").stem for number in range(6)]
    process = subprocess.Popen(
        [*KITGEN, "build", *names, "--format", "pdf", "-j", "2"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # background jobs ignore it
    )
    assert process.stdout is not None
    process.stdout.readline()  # the first file is written, others are on their way
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert len(list((tmp_path / "output").rglob("*.pdf"))) < 2 * len(names), "it came in time"
    assert b"Traceback" not in errors


def test_input_errors_are_the_ones_with_exit_code_one() -> None:
    assert (InputError.exit_code, SystemFault.exit_code) == (1, 3)


def test_variants_stand_in_one_folder_in_a_fixed_order(run: Run, lesson: Lesson) -> None:
    lesson()
    result = run("build", "klein", *ONLY_HANDOUT, "--variant", "large-print,clear")
    assert result.stdout.splitlines() == [
        "wrote output/neutraal/nl/klein-clear-large-print/klein-werkbladen.pdf"
    ]


def test_an_unknown_variant_is_wrong_use_and_the_known_ones_are_told(run: Run, lesson: Lesson) -> None:
    lesson()
    result = run("build", "klein", "--variant", "groot")
    assert result.exit_code == 2
    assert "'groot' is not one of easy, a5, clear, large-print" in result.stderr
