"""Word files that cannot be read, or should not be, and what is said of them."""

import io
import zipfile

import pytest
from wordmade import made, p, r

from kitgen.document.words import said
from kitgen.errors import InputError
from kitgen.importing import package
from kitgen.importing.reading import read_word

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
LOL = '<!DOCTYPE d [<!ENTITY a "HAHA"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'


def packed(**files: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_word(data, "les.docx")
    (finding,) = caught.value.findings
    assert finding.values["file"] == "les.docx"
    return finding.id


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "word-none"),
        (b"hallo", "word-none"),
        (OLE, "word-old"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "word-locked"),
        (rb"{\rtf1 hallo}", "word-other"),
        (b"%PDF-1.7", "word-other"),
        (b"<html><p>hallo", "word-other"),
        (b"PK\3\4 en niets meer", "word-damaged"),
        (made(p(r("hallo")))[:-200], "word-damaged"),
        (packed(word__document_xml="<w:document"), "word-damaged"),
        (packed(word__document_xml="<a/>"), "word-none"),
        (packed(word__document_xml="<a>" * 5000 + "</a>" * 5000), "word-damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_word_file_is_told_with_what_it_is(data, said):
    assert refused(data) == said


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (packed(mimetype="application/vnd.oasis.opendocument.text"), "OpenDocument"),
        (
            b'<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:opendocument:office">',
            "OpenDocument",
        ),
        (packed(Index__Document_iwa=b"x"), "Pages"),
        (packed(xl__workbook_xml="<workbook/>"), "Excel"),
        (b'<?xml version="1.0"?><w:wordDocument>', "XML"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_a_file_of_another_program_is_told_by_its_name(data, form):
    with pytest.raises(InputError) as caught:
        read_word(data, "les.docx")
    assert [each.values["form"] for each in caught.value.findings] == [form]


@pytest.mark.promise("word-files-read")
def test_what_unpacks_to_very_much_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("it was unpacked"))
    assert refused(packed(word__document_xml=bytes(package.MOST_BYTES + 1))) == "word-large"


@pytest.mark.promise("word-files-read")
@pytest.mark.parametrize("xml", [b"<a/>" * (package.MOST_ELEMENTS + 1), bytes(package.MOST_XML + 1)])
def test_a_text_that_is_far_too_long_is_refused_before_it_is_taken_apart(monkeypatch, xml):
    monkeypatch.setattr(
        package, "safe_xml", lambda data: pytest.fail("it was parsed") if xml in data else None
    )
    assert refused(packed(word__document_xml=xml)) == "word-large"


@pytest.mark.promise("word-files-read")
def test_a_file_with_too_many_parts_is_refused():
    files = {f"deel{number}": b"" for number in range(package.MOST_PARTS + 1)}
    assert refused(packed(**files)) == "word-large"


@pytest.mark.promise("word-files-read")
def test_no_entity_is_expanded_and_nothing_fetched():
    body = made(p(r("Zie &amp; &f;&b; hier")))
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, LOL.encode() + content if name == "word/document.xml" else content)
    (passage,) = read_word(out.getvalue(), "les.docx").passages
    assert "HAHA" not in str(passage)
    assert said(passage.content).startswith("Zie &")


@pytest.mark.promise("word-files-read")
def test_relations_lead_nowhere_outside_the_file():
    picture = '<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>'
    file = read_word(made(p(r("a"), picture), {"rId1": "image ../../../../etc/hostname"}), "les.docx")
    assert file.pictures == ()


def test_a_strict_file_is_read_as_any_other():
    data = made(p(r("hallo")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            for strict, usual in package.STRICT:
                content = content.replace(usual, strict)
            archive.writestr(name, content)
    assert b"purl.oclc.org" in out.getvalue()
    assert len(read_word(out.getvalue(), "les.docx").passages) == 1
