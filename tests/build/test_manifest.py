from pathlib import Path

import pytest

from kitgen.build.manifest import JOURNAL, MANIFEST, Entry, Manifest, Shelf, Stamp

ABOUT = Shelf("Een les", "s", "nl", "les")
HERE = "s/nl/les"


def entry(name: str, **more: object) -> Entry:
    given = {"kind": "handout", "title": "Een les", "subject": "", "fingerprint": "f", "environment": "e"}
    return Entry(path=f"{HERE}/{name}", stem=f"{HERE}/a", stamp=Stamp(1, 2, "d"), **{**given, **more})  # type: ignore[arg-type]


FULL = entry(
    "a.pdf", reads={"een.yaml": "1", "weg.yaml": None}, pages=((0, 1), ()), all_pages=4, picture=b"\x89PNG"
)


def names(manifest: Manifest) -> list[str]:
    return [each.path.removeprefix(f"{HERE}/") for each in manifest.shelves[HERE].entries]


def test_what_one_build_noted_the_next_one_reads(tmp_path: Path) -> None:
    first = Manifest(tmp_path).with_files(HERE, ABOUT, [FULL, entry("a.docx")])
    first.write()
    assert Manifest.read(tmp_path) == first


def test_what_a_broken_build_had_finished_is_known_to_the_next(tmp_path: Path) -> None:
    Manifest(tmp_path).with_files(HERE, ABOUT, [entry("a.pdf", fingerprint="oud")]).write()
    Manifest(tmp_path).note(HERE, ABOUT, [FULL])
    Manifest(tmp_path).note(HERE, ABOUT, [entry("b.pdf")])
    with (tmp_path / JOURNAL).open("a") as journal:
        journal.write('{"folder": "s/nl/les", "sh')  # the machine went down here
    found = Manifest.read(tmp_path)
    assert found.entries(HERE)[FULL.path] == FULL
    assert names(found) == ["a.pdf", "b.pdf"]
    found.write()
    assert not (tmp_path / JOURNAL).exists()
    assert Manifest.read(tmp_path) == found


def test_files_of_a_later_build_come_beside_those_of_an_earlier_one(tmp_path: Path) -> None:
    first = Manifest(tmp_path).with_files(HERE, ABOUT, [entry("a.pdf", all_pages=2), entry("b.pdf")])
    second = first.with_files(HERE, ABOUT, [entry("a.pdf", all_pages=3)])
    assert [(e.path, e.all_pages) for e in second.shelves[HERE].entries] == [
        (f"{HERE}/a.pdf", 3),
        (f"{HERE}/b.pdf", 0),
    ]


def test_a_folder_that_loses_its_last_file_is_gone(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path).with_files(HERE, ABOUT, [entry("a.pdf"), entry("b.pdf")])
    manifest = manifest.without(HERE, [f"{HERE}/a.pdf"])
    assert names(manifest) == ["b.pdf"]
    assert manifest.without(HERE, [f"{HERE}/b.pdf"]).shelves == {}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"schema": 1, "folders": {}}',
        b'{"schema": 2}',
        b'{"schema": 2, "folders": []}',
        b'{"schema": 2, "folders": {"a": {"title": "A"}}}',
        b'{"schema": 2, "folders": {"a": {"title": "A", "entries": [{"path": "a.pdf"}]}}}',
    ],
)
def test_a_manifest_that_cannot_be_read_counts_as_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / MANIFEST).parent.mkdir()
    (tmp_path / MANIFEST).write_bytes(data)
    (tmp_path / JOURNAL).write_bytes(data)
    assert Manifest.read(tmp_path) == Manifest(tmp_path)


def test_a_file_holds_when_only_its_times_differ_and_not_when_its_content_does(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"een")
    stamp = Stamp.of(file, b"een")
    assert stamp.holds(file)
    file.write_bytes(b"een")
    assert stamp.holds(file), "copied back from elsewhere"
    file.write_bytes(b"een!")
    assert not stamp.holds(file)
    file.unlink()
    assert not stamp.holds(file)
