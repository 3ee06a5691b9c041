import errno
import os
from pathlib import Path

import pytest

from kitgen.build.write import write_file
from kitgen.errors import SystemFault


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


def test_when_the_disk_is_full_the_old_file_stays_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "c.pdf").write_bytes(b"oud")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert refused(tmp_path / "c.pdf")[:2] == (3, "cannot-write")
    assert (tmp_path / "c.pdf").read_bytes() == b"oud"
    assert names(tmp_path) == ["c.pdf"], "what was half written is gone"


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
