"""What happens on machines that are not ours: no Pango, old consoles, odd folders, Word in the way."""

import errno
import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from click.testing import CliRunner, Result
from PIL import Image
from press import Press, lesson_text, sheet

from kitgen.cli.app import kitgen as app
from kitgen.render.weasy import INSTALL_PAGE

KITGEN = (sys.executable, "-m", "kitgen.cli")
SMALL = sheet("- questions: [Wat denk je?]\n").replace("id: blad\n", "id: blad\n    fit: 1 page\n")
TITLES = {
    "Wie ben ik? / Wie ben jij: deel 1": "wie-ben-ik-wie-ben-jij-deel-1",
    'Les <1> | "stop" * \\': "les-1-stop",
    "  spaties  ": "spaties",
    "Één geheim": "een-geheim",
}
"""Titles that no file can have, and the name for each."""


def kitgen(root: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run kitgen in a process of its own, with its output going into files."""
    command = [*KITGEN, *arguments]
    return subprocess.run(command, cwd=root, env={**os.environ, **environment}, capture_output=True)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one small lesson."""
    root = tmp_path_factory.mktemp("klein")
    (root / "lessons/nl").mkdir(parents=True)
    (root / "lessons/nl/les.yaml").write_text(lesson_text(SMALL), "utf-8")
    return root


@pytest.fixture(scope="module")
def no_pango(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a machine on which WeasyPrint is installed and Pango is not."""
    package = tmp_path_factory.mktemp("geen-pango") / "weasyprint"
    package.mkdir()
    (package / "__init__.py").write_text("raise OSError(\"cannot load library 'libgobject-2.0-0'\")\n")
    return {"PYTHONPATH": str(package.parent), "LANG": "C.UTF-8"}


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["check", "les"], ["build", "les", "--format", "docx", "-j", "1"]],
)
def test_without_pango_all_but_pdf_works(small: Path, no_pango: dict[str, str], arguments: list[str]) -> None:
    done = kitgen(small, *arguments, **no_pango)
    assert done.returncode == 0, done.stderr
    assert b"libgobject" not in done.stdout + done.stderr
    if arguments[0] == "build":
        assert (small / "output/neutraal/nl/les/les-werkbladen.docx").read_bytes().startswith(b"PK")


def test_without_pango_pdf_ends_in_one_message_with_where_to_get_it(
    small: Path, no_pango: dict[str, str]
) -> None:
    done = kitgen(small, "build", "les", "--format", "pdf", **no_pango)
    told = done.stderr.decode()
    assert done.returncode == 3
    assert told.count("error[") == 1
    assert "the library Pango is missing" in told
    assert INSTALL_PAGE in told
    assert "--format docx" in told
    assert "Traceback" not in told


@pytest.mark.parametrize(("encoding", "read"), [("cp1252", "cp1252"), ("ascii", "utf-8")])
def test_output_into_a_file_is_readable_in_any_encoding(tmp_path: Path, encoding: str, read: str) -> None:
    """A stream for ASCII gets UTF-8: click takes it for a locale that was never set."""
    (tmp_path / "lessons/nl").mkdir(parents=True)
    (tmp_path / "lessons/nl/les.yaml").write_text("title: Één “geheim” – 日\nminutes: 50\n", "utf-8")
    listed = kitgen(tmp_path, "list", "lessons", PYTHONIOENCODING=encoding)
    assert (listed.returncode, listed.stderr) == (0, b"")
    sign = "日" if read == "utf-8" else "?"
    assert re.search(f"(?m)^les +nl +50 +Één “geheim” – {re.escape(sign)}", listed.stdout.decode(read))


def test_folders_with_spaces_and_accents(small: Path, tmp_path: Path) -> None:
    root, out = tmp_path / "één map/OneDrive - Stichting Wél", tmp_path / "nóg een map/uit & over"
    picture = BytesIO()
    Image.new("RGB", (40, 20), "gray").save(picture, "PNG")
    files = {
        "lessons/nl/les.yaml": lesson_text(
            sheet("- {picture: images/foto één.png, alt: Een foto.}\n")
        ).encode(),
        "assets/images/foto één.png": picture.getvalue(),
        "assets/images/lógo.png": picture.getvalue(),
        "assets/profiles/school.yaml": (
            "name: Wél\nlogo: images/lógo.png\ncontacts: [{role: zorg, name: An, reach: lokaal 1}]\n".encode()
        ),
    }
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    arguments = ("build", "les", "--part", "handout", "-j", "1", "-o", str(out))
    done = kitgen(tmp_path, "--project", str(root), *arguments, LANG="C.UTF-8")
    assert (done.returncode, done.stderr) == (0, b"")
    made = {path.name: path for path in (out / "school/nl/les").iterdir()}
    assert set(made) == {"les-werkbladen.pdf", "les-werkbladen.docx"}
    shown = subprocess.run(
        ["pdfimages", "-list", made["les-werkbladen.pdf"]], check=True, capture_output=True
    ).stdout.decode()
    assert len(re.findall(r"(?m)^ +1 .* image ", shown)) == 2, "the logo and the picture"


def spoken(*arguments: str) -> Result:
    """Run kitgen in this process."""
    return CliRunner().invoke(app, list(arguments), prog_name="kitgen")


@pytest.mark.parametrize("title", list(TITLES))
def test_files_are_called_so_that_every_system_can_have_them(press: Press, title: str) -> None:
    quoted = "'" + title.replace("'", "''") + "'"
    press.lesson(f"title: {quoted}\n" + sheet("- text: Lees."))
    paths = [path for job in press.jobs() for path in job.paths]
    assert {path.rpartition("/")[2] for path in paths} >= {"les-werkbladen.pdf", "les-handleiding.docx"}
    for path in paths:
        for name in path.split("/"):
            assert not re.search(r'[<>:"\\|?*\x00-\x1f]|[ .]$', name), path


@pytest.mark.parametrize(("title", "name"), list(TITLES.items()))
def test_a_title_given_as_a_name_is_answered_with_one(press: Press, title: str, name: str) -> None:
    told = spoken("new", "lesson", title)
    assert told.exit_code == 2
    assert f"for instance: {name}\n" in told.stderr
    assert not (press.root / "lessons").exists()
    assert spoken("init", "map", "--name", title).exit_code == 0
    assert (press.root / f"map/assets/profiles/{name}.yaml").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="such files cannot be there")
@pytest.mark.parametrize(
    ("name", "better"), [("aux", "aux-1"), ("wie ben ik?", "wie-ben-ik"), ("les ", "les")]
)
def test_a_lesson_in_a_file_that_not_every_system_can_have(press: Press, name: str, better: str) -> None:
    press.put(f"lessons/nl/{name}.yaml", lesson_text(sheet("- text: Lees.")))
    told = press.run("build", name)
    assert told.exit_code == 1
    assert f"lessons/nl/{name}.yaml:1:1: error[odd-file-name]" in told.stderr
    assert f"call it {better}.yaml" in told.stderr
    assert not (press.root / "output").exists()


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Programs have the worksheets open, as on Windows: nothing may take their place until this is set."""
    closed = Event()
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        if Path(target).stem == "les-werkbladen" and not closed.is_set():
            raise PermissionError(13, "Access is denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    return closed


def test_what_is_open_in_word_stays_and_all_else_is_made(press: Press, closed: Event) -> None:
    press.lesson(SMALL)
    here = press.root / "output/voorbeeldschool/nl/les"
    here.mkdir(parents=True)
    for form in ("docx", "pdf"):
        (here / f"les-werkbladen.{form}").write_bytes(b"oud")
    told = press.run("build", "les", "-j", "1", lang="nl")
    assert told.exit_code == 3
    assert told.stderr.count("les-werkbladen.docx") == 1
    assert "les-werkbladen.docx staat open in een ander programma" in told.stderr
    assert "cannot-write" not in told.stderr
    assert (here / "les-werkbladen.docx").read_bytes() == b"oud"
    names = {"les-handleiding.docx", "les-handleiding.pdf", "00-printplan.pdf"}
    assert names < {path.name for path in here.iterdir()}
    assert "les-werkbladen.pdf" in (here / "00-printplan.csv").read_text("utf-8-sig"), (
        "it is printed as it was"
    )
    assert not list(here.glob(".*")), "nothing half written is left"
    closed.set()
    again = press.run("build", "les", "-j", "1")
    assert again.exit_code == 0
    assert {Path(line.split()[1]).name for line in again.stdout.splitlines() if line.startswith("wrote")} == {
        "les-werkbladen.pdf",
        "les-werkbladen.docx",
    }


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_a_path_of_windows_in_double_quotes_is_refused_with_the_cure(press: Press, lang: str) -> None:
    press.lesson(sheet('- picture: "C:\\Users\\Juf\\Plaatjes\\kaart.png"\n'))
    told = press.refused(lang)
    assert re.search(r"les\.yaml:\d+:\d+: \w+\[backslash\]", told)
    assert "C:/Users/Juf/Plaatjes/kaart.png" in told or "'C:\\Users\\Juf\\Plaatjes\\kaart.png'" in told


@pytest.mark.parametrize(("lang", "told"), [("en", "the name is too long"), ("nl", "de naam is te lang")])
@pytest.mark.parametrize("folder", ["n" * 300, "/".join(["n" * 200] * 30)])
def test_a_folder_with_too_long_a_path_is_answered_plainly(
    press: Press, folder: str, lang: str, told: str
) -> None:
    press.lesson(SMALL)
    result = press.run("build", "les", "-o", folder, lang=lang)
    assert result.exit_code == 3
    assert isinstance(result.exception, SystemExit)
    assert told in result.stderr
    assert folder in result.stderr


def test_a_picture_with_too_long_a_name_is_told_at_its_line(press: Press) -> None:
    press.lesson(sheet(f"- {{picture: images/{'n' * 300}.png, alt: Een foto.}}\n"))
    assert re.search(r"les\.yaml:\d+:\d+: error\[read-failed\]", press.refused())


def test_a_folder_of_two_hundred_letters_with_spaces_and_accents_is_as_good_as_any(press: Press) -> None:
    press.lesson(SMALL)
    folder = f"Één map – {'é' * 90} van ons"
    assert press.run("build", "les", "--format", "docx", "-j", "1", "-o", folder).exit_code == 0
    assert (press.root / folder / "voorbeeldschool/nl/les/les-werkbladen.docx").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_into_a_full_disk_ends_in_words(small: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [*KITGEN, "--lang-ui", "nl", "list", "lessons"]
        done = subprocess.run(command, cwd=small, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 3
    assert "de schijf is vol" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes differ there")
def test_who_stops_reading_gets_no_traceback_and_whole_files(small: Path, tmp_path: Path) -> None:
    """As `kitgen build | head -1` does."""
    command = [*KITGEN, "build", "les", "--format", "docx", "-j", "1", "-o", str(tmp_path)]
    with subprocess.Popen(command, cwd=small, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        told = running.stderr.read()
    assert b"Traceback" not in told
    assert b"Exception ignored" not in told
    for file in tmp_path.rglob("*.docx"):
        assert zipfile.ZipFile(file).testzip() is None


def test_without_room_for_temporary_files_that_is_said(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    press.lesson(SMALL)
    monkeypatch.setattr("tempfile.mkdtemp", full)
    told = press.run("build", "les", "-j", "1", lang="nl")
    assert told.exit_code == 3
    assert "er kunnen geen tijdelijke bestanden gemaakt worden: de schijf is vol" in told.stderr
    assert "TMPDIR=" in told.stderr


def test_what_the_disk_has_no_room_for_while_a_page_is_made_ends_in_words(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    press.lesson(SMALL)
    monkeypatch.setattr("kitgen.build.workers.make", full)
    told = press.run("build", "les", "-j", "1")
    assert told.exit_code == 3
    assert "kitgen cannot go on: the disk is full" in told.stderr
    assert isinstance(told.exception, SystemExit)
