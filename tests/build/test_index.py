from html.parser import HTMLParser
from pathlib import Path

import pytest

from kitgen.build.index import MANIFEST, Entry, Manifest

PNG = b"\x89PNG een plaatje"


def entry(path: str, title: str = "Een les", pages: int = 2, picture: bytes = PNG) -> Entry:
    return Entry(path, "handout", title, "", pages, picture if path.endswith(".pdf") else b"")


def put(output: Path, *paths: str) -> None:
    for path in paths:
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_bytes(b"inhoud")


def write(manifest: Manifest) -> str:
    """Write the manifest and the index into the output folder; return the index."""
    for path, data in manifest.files("Wat er klaarligt", "Klik.", "nl-BE"):
        put(manifest.output, path)
        (manifest.output / path).write_bytes(data)
    return (manifest.output / "index.html").read_text("utf-8")


class Links(HTMLParser):
    """Collects where the links of a page lead, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value or "" for name, value in attrs if tag == "a" and name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += [data.strip()] if data.strip() else []


def test_what_one_build_noted_the_next_one_reads(tmp_path: Path) -> None:
    first = Manifest(tmp_path).with_folder(
        "s/nl/les", "Een les", [entry("s/nl/les/a.pdf"), entry("s/nl/les/a.docx")], whole=True
    )
    write(first)
    assert Manifest.read(tmp_path) == first


def test_a_build_of_some_parts_keeps_what_stood_in_the_folder(tmp_path: Path) -> None:
    first = Manifest(tmp_path).with_folder(
        "s/nl/les", "Oud", [entry("s/nl/les/a.pdf", pages=2), entry("s/nl/les/b.pdf")], whole=True
    )
    second = first.with_folder("s/nl/les", "Nieuw", [entry("s/nl/les/a.pdf", pages=3)], whole=False)
    shelf = second.shelves["s/nl/les"]
    assert shelf.title == "Nieuw"
    assert [(e.path, e.pages) for e in shelf.entries] == [("s/nl/les/a.pdf", 3), ("s/nl/les/b.pdf", 2)]


def test_a_build_of_everything_forgets_what_is_not_made_any_more(tmp_path: Path) -> None:
    first = Manifest(tmp_path).with_folder(
        "s/nl/les", "Les", [entry("s/nl/les/a.pdf"), entry("s/nl/les/b.pdf")], whole=True
    )
    second = first.with_folder("s/nl/les", "Les", [entry("s/nl/les/a.pdf")], whole=True)
    assert [e.path for e in second.shelves["s/nl/les"].entries] == ["s/nl/les/a.pdf"]


def test_other_folders_stay_when_one_is_built(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path).with_folder("s/nl/een", "Een", [entry("s/nl/een/a.pdf")], whole=True)
    manifest = manifest.with_folder("s/nl/twee", "Twee", [entry("s/nl/twee/a.pdf")], whole=True)
    assert set(manifest.shelves) == {"s/nl/een", "s/nl/twee"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"schema": 0, "folders": {}}',
        b'{"schema": 1}',
        b'{"schema": 1, "folders": []}',
        b'{"schema": 1, "folders": {"a": {"title": "A"}}}',
        b'{"schema": 1, "folders": {"a": {"title": "A", "entries": [{"path": "a.pdf"}]}}}',
        b'{"schema": 1, "folders": {"a": {"title": "A", "entries": [{"picture": "\xc3\xa9"}]}}}',
    ],
)
def test_a_manifest_that_cannot_be_read_counts_as_none(tmp_path: Path, data: bytes) -> None:
    put(tmp_path, MANIFEST)
    (tmp_path / MANIFEST).write_bytes(data)
    assert Manifest.read(tmp_path) == Manifest(tmp_path)


def test_the_index_leads_to_pdf_and_word_where_both_are_there(tmp_path: Path) -> None:
    paths = ("s/nl/les/a.docx", "s/nl/les/a.pdf", "s/nl/les/kaarten.pdf")
    put(tmp_path, *paths)
    entries = [entry(path) for path in paths]
    page = Links(write(Manifest(tmp_path).with_folder("s/nl/les", "Les", entries, whole=True)))
    assert page.links == [paths[1], paths[1], paths[0], paths[2], paths[2]]
    assert all((tmp_path / link).is_file() for link in page.links)


def test_the_index_leads_to_what_is_read_aloud_too(tmp_path: Path) -> None:
    paths = [f"s/nl/les/a.{ending}" for ending in ("docx", "html", "pdf", "txt")]
    put(tmp_path, *paths)
    entries = [entry(path) for path in paths]
    page = Links(write(Manifest(tmp_path).with_folder("s/nl/les", "Les", entries, whole=True)))
    word, web, pdf, text = paths
    assert page.links == [pdf, pdf, word, web, text]


def test_the_index_shows_nothing_that_has_been_deleted(tmp_path: Path) -> None:
    put(tmp_path, "s/nl/les/a.pdf", "s/nl/les/a.docx", "s/nl/les/b.pdf")
    entries = [entry(f"s/nl/les/{name}") for name in ("a.pdf", "a.docx", "b.pdf")]
    manifest = Manifest(tmp_path).with_folder("s/nl/les", "Les", entries, whole=True)
    (tmp_path / "s/nl/les/a.docx").unlink()
    (tmp_path / "s/nl/les/b.pdf").unlink()
    assert set(Links(write(manifest)).links) == {"s/nl/les/a.pdf"}


def test_titles_are_shown_as_they_are_written(tmp_path: Path) -> None:
    put(tmp_path, "s/nl/les/a.pdf")
    entries = [entry("s/nl/les/a.pdf", 'Ik & "jij" <b>samen</b> {wij}')]
    page = Links(write(Manifest(tmp_path).with_folder("s/nl/les", "Les", entries, whole=True)))
    assert 'Ik & "jij" <b>samen</b> {wij}' in page.text
