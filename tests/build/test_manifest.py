from dataclasses import replace
from pathlib import Path

import pytest

from kitgen.build.manifest import MANIFEST, Entry, Manifest, Shelf, Stamp
from kitgen.build.records import JOURNAL

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


def coming(name: str, **more: object) -> Entry:
    """Return an entry as it is noted before its file is written."""
    return replace(entry(name, **more), stamp=Stamp.of(name.encode()))


def put(output: Path, *coming: str) -> None:
    for name in coming:
        (output / HERE).mkdir(parents=True, exist_ok=True)
        (output / HERE / name).write_bytes(name.encode())


def test_what_a_broken_build_had_finished_is_known_to_the_next(tmp_path: Path) -> None:
    Manifest(tmp_path).with_files(HERE, ABOUT, [entry("a.pdf", fingerprint="oud")]).write()
    Manifest(tmp_path).note(HERE, ABOUT, [coming("a.pdf", title="Nieuw • \x85 \u2028")])
    put(tmp_path, "a.pdf", "b.pdf")
    with (tmp_path / JOURNAL).open("a") as journal:
        journal.write('{"folder": "s/nl/les", "sh')  # one build went down here
    Manifest(tmp_path).note(HERE, ABOUT, [coming("b.pdf"), coming("c.pdf")])  # and the next before c.pdf
    found = Manifest.read(tmp_path)
    assert found.entries(HERE)[f"{HERE}/a.pdf"].title == "Nieuw • \x85 \u2028"
    assert names(found) == ["a.pdf", "b.pdf"], "what was not written yet is not there"
    found.write()
    assert (tmp_path / JOURNAL).read_bytes() == b"", "the build goes on"
    assert Manifest.read(tmp_path) == found
    found.settle()
    assert not (tmp_path / JOURNAL).exists()


def test_a_file_that_was_noted_and_not_written_is_known_as_it_was(tmp_path: Path) -> None:
    put(tmp_path, "a.pdf")
    old = coming("a.pdf", fingerprint="oud")
    Manifest(tmp_path).with_files(HERE, ABOUT, [old]).write()
    Manifest(tmp_path).note(HERE, ABOUT, [replace(old, fingerprint="nieuw", stamp=Stamp.of(b"nieuw"))])
    assert Manifest.read(tmp_path).entries(HERE)[old.path] == old


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


@pytest.mark.parametrize("path", ["/etc/passwd", "../../x.pdf", "s/../../x.pdf"])
def test_a_manifest_cannot_lead_out_of_the_output(tmp_path: Path, path: str) -> None:
    Manifest(tmp_path).with_files(HERE, ABOUT, [replace(FULL, path=path)]).write()
    assert Manifest.read(tmp_path).shelves == {}


def test_a_file_holds_when_only_its_times_differ_and_not_when_its_content_does(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"een")
    stamp = Stamp.of(b"een").at(file)
    assert stamp.holds(file)
    file.write_bytes(b"een")
    assert stamp.holds(file), "copied back from elsewhere"
    file.write_bytes(b"een!")
    assert not stamp.holds(file)
    file.unlink()
    assert not stamp.holds(file)
