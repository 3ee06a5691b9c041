import os
from hashlib import sha256
from pathlib import Path

import pytest

from kitgen.build.digests import Digests

LONG_AGO_NS = 1_700_000_000_000_000_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that has not changed for long."""
    path = tmp_path / "les.yaml"
    path.write_bytes(b"een")
    os.utime(path, ns=(LONG_AGO_NS, LONG_AGO_NS))
    return path


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def test_what_is_known_of_a_file_is_not_read_again(file: Path, tmp_path: Path) -> None:
    first = Digests(tmp_path / "kept.json")
    assert first.of(str(file)) == digest(b"een")
    first.keep()
    file.write_bytes(b"two")  # as large, and said to be as old: nobody does that, but so it shows
    os.utime(file, ns=(LONG_AGO_NS, LONG_AGO_NS))
    assert Digests(tmp_path / "kept.json").of(str(file)) == digest(b"een")
    assert Digests().of(str(file)) == digest(b"two")


@pytest.mark.parametrize("change", [b"two", b"twee"])
def test_another_time_or_size_is_another_file(file: Path, tmp_path: Path, change: bytes) -> None:
    known = Digests(tmp_path / "kept.json")
    known.of(str(file))
    file.write_bytes(change)
    if len(change) > len(b"een"):
        os.utime(file, ns=(LONG_AGO_NS, LONG_AGO_NS))
    assert known.of(str(file)) == digest(change)


def test_a_file_that_just_changed_is_read_each_time(file: Path) -> None:
    """On some file systems two changes within two seconds leave the same time."""
    known = Digests()
    os.utime(file)
    now = file.stat().st_mtime_ns
    known.of(str(file))
    file.write_bytes(b"two")
    os.utime(file, ns=(now, now))
    assert known.of(str(file)) == digest(b"two")


@pytest.mark.parametrize("damage", [b"", b"[]", b'{"a": 1}', b'{"a": [1]}', b"\xff"])
def test_what_was_kept_may_be_damaged(file: Path, tmp_path: Path, damage: bytes) -> None:
    kept = tmp_path / "kept.json"
    kept.write_bytes(damage)
    assert Digests(kept).of(str(file)) == digest(b"een")


def test_files_that_are_gone_are_forgotten(file: Path, tmp_path: Path) -> None:
    known = Digests(tmp_path / "kept.json")
    known.of(str(file))
    file.unlink()
    known.keep()
    assert str(file) not in (tmp_path / "kept.json").read_text("utf-8")
