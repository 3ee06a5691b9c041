from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from kitgen.build.index import index_page
from kitgen.build.manifest import Entry, Manifest, Shelf, Stamp

PNG = b"\x89PNG een plaatje"


def entry(path: str, title: str = "Een les") -> Entry:
    picture = PNG if path.endswith(".pdf") else b""
    return Entry(path, "", "handout", title, "", Stamp(6, 0, ""), "", "", pages=((0,), (1,)), picture=picture)


def put(output: Path, *paths: str) -> None:
    for path in paths:
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_bytes(b"inhoud")


def page(output: Path, entries: Iterable[Entry]) -> "Links":
    shelf = Shelf("Les", "s", "nl", "les", tuple(entries))
    return Links(
        index_page(Manifest(output, {"s/nl/les": shelf}), "Wat er klaarligt", "Klik.", "nl-BE").decode()
    )


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


def test_the_index_leads_to_pdf_and_word_where_both_are_there(tmp_path: Path) -> None:
    paths = ("s/nl/les/a.docx", "s/nl/les/a.pdf", "s/nl/les/kaarten.pdf")
    put(tmp_path, *paths)
    entries = [entry(path) for path in paths]
    shown = page(tmp_path, entries)
    assert shown.links == [paths[1], paths[1], paths[0], paths[2], paths[2]]
    assert all((tmp_path / link).is_file() for link in shown.links)


def test_the_index_leads_to_what_is_read_aloud_too(tmp_path: Path) -> None:
    paths = [f"s/nl/les/a.{ending}" for ending in ("docx", "html", "pdf", "txt")]
    put(tmp_path, *paths)
    entries = [entry(path) for path in paths]
    shown = page(tmp_path, entries)
    word, web, pdf, text = paths
    assert shown.links == [pdf, pdf, word, web, text]


def test_the_index_shows_nothing_that_has_been_deleted(tmp_path: Path) -> None:
    put(tmp_path, "s/nl/les/a.pdf", "s/nl/les/a.docx", "s/nl/les/b.pdf")
    entries = [entry(f"s/nl/les/{name}") for name in ("a.pdf", "a.docx", "b.pdf")]
    (tmp_path / "s/nl/les/a.docx").unlink()
    (tmp_path / "s/nl/les/b.pdf").unlink()
    assert set(page(tmp_path, entries).links) == {"s/nl/les/a.pdf"}


def test_titles_are_shown_as_they_are_written(tmp_path: Path) -> None:
    put(tmp_path, "s/nl/les/a.pdf")
    entries = [entry("s/nl/les/a.pdf", 'Ik & "jij" <b>samen</b> {wij}')]
    shown = page(tmp_path, entries)
    assert 'Ik & "jij" <b>samen</b> {wij}' in shown.text
