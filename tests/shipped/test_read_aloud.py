"""Every word of a document is in the files that are read aloud: in order, none lost, none added."""

from collections import Counter
from itertools import pairwise

import pytest
from lxml import html
from read_aloud import not_heard, runs, text_of

from kitgen.document.kinds import Kind
from kitgen.document.reading import as_read
from kitgen.render.text import render_text
from kitgen.render.web import render_page
from kitgen.target import READABLE


@pytest.fixture(scope="module")
def documents(built):
    found = [job.document for job in built.documents if job.document.kind in READABLE and not job.fields]
    assert {document.kind for document in found} >= READABLE - {Kind.HOME, Kind.KEY}
    return found


@pytest.fixture(scope="module")
def words(data):
    return data.labels.reading


@pytest.fixture(scope="module")
def texts(documents, words):
    return [render_text(document, words).decode() for document in documents]


@pytest.fixture(scope="module")
def pages(documents, words, repository):
    return [html.fromstring(render_page(document, words, repository.read).decode()) for document in documents]


def test_nothing_is_left_out_but_copies_and_small_print(documents):
    for document in documents:
        assert runs(document) <= runs(as_read(document)) | {""}, document.id


def test_text_has_every_word_of_its_document_once_and_in_order(documents, texts, words):
    for document, text in zip(documents, texts, strict=True):
        assert not not_heard(text, document, words), (document.kind, document.id)


def test_page_has_every_word_of_its_document_once_and_in_order(documents, pages, words):
    for document, page in zip(documents, pages, strict=True):
        assert not not_heard(text_of(page.find("body")), document, words), (document.kind, document.id)


def test_no_line_of_text_is_longer_than_80_characters(texts):
    long = [line for text in texts for line in text.splitlines() if len(line) > 80 and " " in line.strip()]
    assert not long


def test_pages_have_names_for_all_and_links_that_lead_somewhere(pages):
    for page in pages:
        ids = Counter(page.xpath("//@id"))
        assert set(ids.values()) <= {1}
        assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= set(ids)
        assert not page.xpath("//img[not(@alt)] | //th[not(@scope)]")
        levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
