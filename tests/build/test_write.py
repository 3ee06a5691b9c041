import pytest

from kitgen.build import write
from kitgen.errors import SystemFault


def test_a_file_is_put_in_its_place_with_its_folders(tmp_path):
    write.write_file(tmp_path / "a/b/c.txt", b"nieuw")
    assert (tmp_path / "a/b/c.txt").read_bytes() == b"nieuw"
    assert [p.name for p in (tmp_path / "a/b").iterdir()] == ["c.txt"]


def test_when_the_disk_is_full_the_old_file_stays_whole(tmp_path, monkeypatch):
    (tmp_path / "c.txt").write_bytes(b"oud")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(write.os, "fsync", full)
    with pytest.raises(SystemFault) as caught:
        write.write_file(tmp_path / "c.txt", b"nieuw")
    assert caught.value.findings[0].values["detail"] == "No space left on device"
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("c.txt", b"oud")]


def test_a_folder_below_a_file_is_a_clear_fault(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(SystemFault):
        write.write_file(tmp_path / "file/below/c.txt", b"nieuw")
