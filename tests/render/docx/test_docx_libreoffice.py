"""A second program reads the file: the words and the pages that it sees."""

import subprocess

import pytest
from lxml import etree

from kitgen.document.parts import Part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def pages(render, mixed_parts, office, tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    (folder / "a.docx").write_bytes(render(*mixed_parts).data)
    office.convert(folder, folder / "a.docx")
    read = subprocess.run(["pdftotext", "-raw", str(folder / "a.pdf"), "-"], check=True, capture_output=True)
    return read.stdout.decode().split("\f")


def test_each_part_starts_a_page(pages):
    for number in range(1, 5):
        (page,) = [page for page in pages if f"deel{number}begin" in page]
        others = [f"deel{other}begin" for other in range(1, 5) if other != number]
        assert not any(other in page for other in others)


def test_no_word_is_lost_doubled_or_moved(pages, render, mixed_parts):
    text = " ".join(pages).replace("_", " ").split()
    place = -1
    for word in (word for word in render(*mixed_parts).words() if len(word) > 4):
        assert text.count(word) == 1, word
        assert text.index(word) > place, word
        place = text.index(word)


def test_it_comes_back_from_libreoffice_as_it_was(render, mixed_parts, every_node, office, tmp_path):
    """What it says and what software that reads aloud goes by outlive a round."""
    before = render(*mixed_parts, Part(title="alles", children=every_node))
    (tmp_path / "a.docx").write_bytes(before.data)
    office.convert(tmp_path / "terug", tmp_path / "a.docx", to="docx")
    after = type(before)((tmp_path / "terug" / "a.docx").read_bytes())
    assert after.words() == before.words()
    assert _structure(after) == _structure(before)


def _structure(word):
    """Return what software that reads aloud goes by, in the order of the file."""
    levels = {style.get(f"{W}styleId"): _level(style) for style in word.part("styles").findall(f"{W}style")}
    named = [levels.get(value) for value in word.values(".//w:pStyle/@w:val")]
    return {
        "headings": [level for level in named if level],
        "numbered": len(word.find(".//w:p[w:pPr/w:numPr/w:numId[@w:val!='0']]")),
        "header rows": len(word.find(".//w:tblHeader[not(@w:val='false')]")),
        "alternative texts": [each.get("descr") for each in word.body.iter("{*}docPr") if each.get("descr")],
        "languages": [lang[:2] for lang in word.values(".//w:r[.//w:t]//w:lang[@w:val!='nl-BE']/@w:val")],
        "title": core(word),
    }


def core(word):
    return etree.fromstring(word.archive.read("docProps/core.xml")).findtext(
        "{http://purl.org/dc/elements/1.1/}title"
    )


def _level(style):
    level = style.find(f"{W}pPr/{W}outlineLvl")
    return None if level is None else level.get(f"{W}val")
