import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kitgen.build.write import clear_torn, write_file, write_new
from kitgen.errors import SystemFault
from kitgen.messages import word


def refused(path: Path) -> tuple[int, str, str]:
    with pytest.raises(SystemFault) as caught:
        write_file(path, b"nieuw")
    (finding,) = caught.value.findings
    return caught.value.exit_code, finding.id, str(finding.values["path"])


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_is_written_with_its_folder_and_nothing_beside_it(tmp_path: Path) -> None:
    write_file(tmp_path / "a/b/c.pdf", b"nieuw")
    assert (tmp_path / "a/b/c.pdf").read_bytes() == b"nieuw"
    assert names(tmp_path / "a/b") == ["c.pdf"]


def test_a_name_that_just_fits_is_written(tmp_path: Path) -> None:
    name = f"{'n' * 251}.pdf"  # a file system takes 255 bytes
    write_file(tmp_path / name, b"nieuw")
    assert names(tmp_path) == [name]
    assert refused(tmp_path / f"x{name}")[:2] == (3, "cannot-write")


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    write_new(tmp_path / "a/les.yaml", b"nieuw")
    with pytest.raises(SystemFault):
        write_new(tmp_path / "a/les.yaml", b"ander")
    (tmp_path / "a/weg.yaml").symlink_to(tmp_path / "er niet")
    with pytest.raises(SystemFault):
        write_new(tmp_path / "a/weg.yaml", b"ander")
    assert (tmp_path / "a/les.yaml").read_bytes() == b"nieuw"
    assert not (tmp_path / "er niet").exists()


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "c.pdf").write_bytes(b"oud en langer")
    write_file(tmp_path / "c.pdf", b"nieuw")
    assert (tmp_path / "c.pdf").read_bytes() == b"nieuw"


def test_a_folder_in_the_files_place_stays_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "c.pdf").mkdir()
    (tmp_path / "c.pdf/erin").write_text("blijft")
    assert refused(tmp_path / "c.pdf") == (3, "cannot-write", str(tmp_path / "c.pdf"))
    assert (tmp_path / "c.pdf/erin").read_text() == "blijft"
    assert names(tmp_path) == ["c.pdf"]


def test_a_file_in_the_folders_place_stays_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "map").write_bytes(b"oud")
    assert refused(tmp_path / "map/c.pdf")[:2] == (3, "cannot-write")
    assert (tmp_path / "map").read_bytes() == b"oud"


@pytest.mark.parametrize(
    "step", ["os.fsync", "pathlib.Path.open", "pathlib.Path.replace", "pathlib.Path.mkdir"]
)
def test_when_the_disk_is_full_the_old_file_stays_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    (tmp_path / "c.pdf").write_bytes(b"oud")

    def full(*_given: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(step, full)
    with pytest.raises(SystemFault) as caught:
        write_file(tmp_path / "c.pdf", b"nieuw")
    monkeypatch.undo()
    told = word(caught.value.findings[0], "nl")
    assert told.text == f"kan {tmp_path / 'c.pdf'} niet schrijven: de schijf is vol"
    assert told.advice.startswith("maak plaats op die schijf")
    assert (tmp_path / "c.pdf").read_bytes() == b"oud"
    assert names(tmp_path) == ["c.pdf"], "what was half written is gone"


def test_a_writer_that_is_stopped_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "c.pdf", b"nieuw")
    assert names(tmp_path) == []


def test_the_next_writer_of_a_file_clears_what_one_that_is_no_more_left(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    torn, at_work = tmp_path / f".les[1].yaml.{gone.pid}.tmp", tmp_path / f".les[1].yaml.{os.getppid()}.tmp"
    for each in (torn, at_work):
        each.write_bytes(b"half")
    write_file(tmp_path / "les[1].yaml", b"nieuw")
    assert not torn.exists()
    assert at_work.exists()


def test_what_killed_writers_left_is_cleared_and_what_others_have_there_is_not(tmp_path: Path) -> None:
    torn = (".index.html.12.tmp", "s/nl/les/in/.les.pdf.345.tmp", ".kitgen/records/s/.les-1a.json.6.tmp")
    others = (".sync.tmp", "s/nl/les/.~lock.pdf.tmp", "s/nl/les/a.1.tmp", "eigen/.les.pdf.345.tmp")
    for name in (*torn, *others):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"half")
    clear_torn(tmp_path, ["s/nl/les"])
    assert not any((tmp_path / name).exists() for name in torn)
    assert all((tmp_path / name).exists() for name in others)


def test_the_new_file_takes_its_place_only_when_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "c.pdf").write_bytes(b"oud")
    on_disk: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda _descriptor: on_disk.append((tmp_path / "c.pdf").read_bytes()))
    write_file(tmp_path / "c.pdf", b"nieuw")
    assert on_disk == [b"oud"]
    assert (tmp_path / "c.pdf").read_bytes() == b"nieuw"


def test_a_file_that_another_program_has_open_is_told_apart_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "c.docx").write_bytes(b"oud")

    def held(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(Path, "replace", held)
    assert refused(tmp_path / "c.docx")[:2] == (3, "file-in-use")
    assert (tmp_path / "c.docx").read_bytes() == b"oud"
    assert names(tmp_path) == ["c.docx"]
    assert refused(tmp_path / "nieuw.docx")[:2] == (3, "cannot-write"), "nobody has open what is not there"
