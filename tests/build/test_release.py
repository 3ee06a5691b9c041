"""What teachers without kitgen take home."""

import io
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from building import fill

from kitgen.build.options import Options
from kitgen.build.release import release
from kitgen.project import Project


class Links(HTMLParser):
    """Collects where links and pictures of a page lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in ("href", "src")]


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory, bare: Path) -> Path:
    root = tmp_path_factory.mktemp("uitgave")
    fill(root / "project")
    (root / "project/lessons/nl/kits/kort.yaml").write_text("title: Kort\nlessons: [beeld]\n", "utf-8")
    (root / "project/lessons/nl/los.yaml").write_text("title: In geen bundel, en niet af\n", "utf-8")
    made = release(Project(root / "project", bare), Options(output=root / "uit", workers=1))
    assert [file.name for file in made] == ["bundel.zip", "kort.zip", "index.html"]
    return root / "uit"


def inside(released: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(released / "bundel.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_page_offers_each_kit_that_is_there(released: Path) -> None:
    page = (released / "index.html").read_text("utf-8")
    files = [link for link in Links(page).found if not link.startswith("data:")]
    assert "bundel.zip" in files
    assert [name for name in files if not (released / name).is_file()] == []
    for words in ("Een bundel", "Een kleine les", "De tweede les", "00-printplan.pdf", "CC BY-SA 4.0"):
        assert words in page


def test_a_zip_holds_pdf_and_word_with_a_page_to_look_through(released: Path) -> None:
    files = inside(released)
    for name in ("bundel-handleiding.docx", "bundel-leerlingenbundel.pdf", "00-printplan.pdf"):
        assert f"bundel/{name}" in files
    shown = [
        link for link in Links(files["bundel/index.html"].decode()).found if not link.startswith("data:")
    ]
    assert len(shown) > 10
    assert [name for name in shown if f"bundel/{name}" not in files] == []
    assert zipfile.ZipFile(io.BytesIO(files["bundel/bundel-handleiding.docx"])).testzip() is None


def test_nothing_in_a_zip_names_a_school(released: Path) -> None:
    assert not [name for name, data in inside(released).items() if b"Voorbeeldschool" in data]
