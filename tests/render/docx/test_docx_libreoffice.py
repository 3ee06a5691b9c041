"""A second program reads the file: the words and the pages that it sees."""

import subprocess

import pytest


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
