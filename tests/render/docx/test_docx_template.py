import io

import docx

from kitgen.document.kinds import Kind
from kitgen.document.parts import Document, Part
from kitgen.render.docx import render_docx
from kitgen.render.docx.fonts import embedded
from kitgen.render.fonts import PICTURES


def test_properties_name_the_document_and_no_moment(render, says):
    word = render(says("x"), title="A & B")
    properties = docx.Document(io.BytesIO(word.data)).core_properties
    assert (properties.title, properties.subject, properties.language) == ("A & B", "werkblad", "nl-BE")
    assert (properties.author, properties.created, properties.modified) == ("", None, None)


def test_properties_say_for_whom_it_is_made_and_when_its_facts_were_checked(theme, says):
    part = Part(title="Blad", children=(says("x"),))
    document = Document(
        id="les",
        kind=Kind.HANDOUT,
        title="A",
        lang="nl",
        parts=(part,),
        author="School & co",
        dated="2026-11",
    )
    properties = docx.Document(io.BytesIO(render_docx(document, theme, lambda _: b""))).core_properties
    assert properties.author == "School & co"
    assert (properties.created.year, properties.created.month) == (2026, 11)


def test_the_language_is_that_of_the_document(render, says):
    word = render(says("x"), lang="fr-BE")
    assert (
        word.part("styles").xpath("string(w:docDefaults//w:lang/@w:val)", namespaces=word.body.nsmap)
        == "fr-BE"
    )
    assert (
        word.part("settings").xpath("string(w:themeFontLang/@w:val)", namespaces=word.body.nsmap) == "fr-BE"
    )


def test_fonts_are_inside_and_the_file_stays_small(render, says):
    word = render(says("x"))
    assert sum(name.endswith(".odttf") for name in word.archive.namelist()) == 5
    assert len(word.data) < 500_000


def test_fonts_are_whole_again_when_the_key_is_applied():
    font = embedded(PICTURES)[0]
    key = bytes.fromhex(font.key.strip("{}").replace("-", ""))[::-1]
    head = bytes(byte ^ key[i % 16] for i, byte in enumerate(font.data[:32]))
    assert head[:4] == b"\x00\x01\x00\x00"
