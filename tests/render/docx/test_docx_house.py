"""A school's own Word file under what is made."""

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.shared import Mm, Pt, RGBColor
from openxml_audit import FileFormat, OpenXmlValidator
from PIL import Image

from kitgen.document.inline import text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Heading, Paragraph
from kitgen.document.parts import Document, Part, Running
from kitgen.document.roles import Role
from kitgen.render.docx import render_docx
from kitgen.render.docx.house import BadHouseError, house
from kitgen.theme import Theme

RED = RGBColor(0x7A, 0, 0x19)


def template(*, head: str = "Atheneum", foot: str = "Schoolstraat 1", german: bool = False) -> bytes:
    """Return a Word file as a school may have it."""
    word = docx.Document()
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "Georgia", Pt(10)
    for level, size in ((1, 20), (2, 15)):
        style = word.styles[f"Heading {level}"]
        style.font.name, style.font.size, style.font.color.rgb = "Verdana", Pt(size), RED
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin = Mm(30), Mm(22), Mm(40)
    if head:
        picture = io.BytesIO()
        Image.new("RGB", (60, 20), (122, 0, 25)).save(picture, "PNG")
        picture.seek(0)
        line = section.header.paragraphs[0]
        line.add_run().add_picture(picture, width=Mm(30))
        line.add_run(head)
    if foot:
        section.footer.paragraphs[0].text = foot
    out = io.BytesIO()
    word.save(out)
    return changed(out.getvalue(), _in_german) if german else out.getvalue()


def changed(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return a package with each of its files changed, or left out where that gives None."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            new = change(name, before.read(name))
            if new is not None:
                after.writestr(name, new)
    return out.getvalue()


def _in_german(name: str, data: bytes) -> bytes:
    """Give styles the ids that they have in a German Word; their names are the same everywhere."""
    if not name.endswith(".xml"):
        return data
    for english, local in (
        (rb'"Heading(\d)"', rb'"berschrift\2"'),
        (rb'"Normal"', b'"Standard"'),
        (rb'"Header"', b'"Kopfzeile"'),
        (rb'"Footer"', b'"Fuzeile"'),
    ):
        named = rb"(styleId|basedOn w:val|next w:val|link w:val|pStyle w:val)="
        data = re.sub(named + english, rb"\1=" + local, data)
    return data


RUNNING = Running("Een les", "School", "Praten? Awel 102", "versie 2026-11")
NODES = (
    Heading(text("Een les"), 1, Role.DOCUMENT_TITLE),
    Heading(text("Een blad"), 2, Role.TITLE),
    Heading(text("Deel"), 3, Role.HEADING, marker="A"),
    Heading(text("Klein"), 2, Role.SUBHEADING),
    Paragraph(text("Tekst.")),
)


@pytest.fixture
def made(theme: Theme) -> Callable[..., bytes]:
    """Return what draws a small document on a school's own file."""

    def draw(data: bytes, kind: Kind = Kind.HANDOUT) -> bytes:
        parts = tuple(
            Part(title=n, children=NODES if n == "a" else (Paragraph(text(n)),), running=RUNNING)
            for n in "ab"
        )
        document = Document(id="les", kind=kind, title="Les", lang="nl-BE", parts=parts)
        own = theme.model_copy(update={"word": "eigen.docx"})
        return render_docx(document, own, {"assets/eigen.docx": data}.__getitem__)

    return draw


def colour(word: docx.document.Document, style: str) -> object:
    return word.styles[style].font.color.rgb


@pytest.mark.parametrize("german", [False, True])
def test_headings_look_as_the_schools_whatever_their_ids_and_stay_headings(made, german: bool) -> None:
    word = docx.Document(io.BytesIO(made(template(german=german))))
    first, title, part, small, body = word.paragraphs[:5]
    assert [p.style.name for p in (first, title, part)] == ["Heading 1", "Heading 2", "Heading 3"]
    assert small.style.base_style.name == "Heading 2"
    for heading, level in ((first, 0), (title, 1), (part, 2), (small, 1)):
        (outline,) = heading.style.element.iterfind(".//{*}outlineLvl")
        assert outline.get(outline.keys()[0]) == str(level)
    assert (colour(word, "Heading 1"), colour(word, "Heading 2")) == (RED, RED)
    assert word.styles["Heading 1"].font.name == "Verdana"
    # text for pupils is 12.5 pt here and 10 there: headings keep their share of it
    assert word.styles["Heading 1"].font.size == Pt(25)
    assert word.styles["Normal"].font.name == "Georgia"
    assert body.style.font.size == Pt(12.5)
    assert small.style.font.size is None


def test_what_the_school_lacks_comes_from_us(made) -> None:
    ids = rb"(?:Heading\d|Title|List\w*|Strong|Hyperlink|Header|Footer)"
    styles = re.compile(rb'<w:style [^>]*w:styleId="' + ids + rb'".*?</w:style>', re.DOTALL)
    bare = changed(
        template(), lambda name, data: styles.sub(b"", data) if name == "word/styles.xml" else data
    )
    word = docx.Document(io.BytesIO(made(bare)))
    assert [p.style.name for p in word.paragraphs[:3]] == ["Heading 1", "Heading 2", "Heading 3"]
    assert word.styles["Heading 2"].font.size == Pt(24)  # that of our own title
    assert {"Kitgen Body", "Kitgen Question", "Strong", "Hyperlink"} <= {style.name for style in word.styles}


def test_head_foot_and_margins_are_the_schools_and_help_and_page_number_stay(made) -> None:
    word = docx.Document(io.BytesIO(made(template())))
    assert len(word.sections) == 2
    for section in word.sections:
        assert section.header.paragraphs[0].text == "Atheneum"
        assert len(section.header._element.xpath(".//pic:pic")) == 1
        lines = [p.text for p in section.footer.paragraphs]
        assert lines[0] == "Schoolstraat 1"
        assert lines[1].startswith("Praten? Awel 102\t")
        assert " PAGE " in section.footer._element.xpath("string(.//w:instrText)")
        assert [
            round(edge.mm) for edge in (section.left_margin, section.right_margin, section.top_margin)
        ] == [30, 22, 40]


def test_a_page_number_of_the_school_is_not_said_twice(made) -> None:
    numbered = changed(
        template(foot="blad 1"),
        lambda name, data: (
            data.replace(
                b"</w:p>", b'<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
            )
            if name.startswith("word/footer")
            else data
        ),
    )
    (footer, _) = (section.footer for section in docx.Document(io.BytesIO(made(numbered))).sections)
    assert footer._element.xpath("count(.//w:instrText)") == 0
    assert [p.text for p in footer.paragraphs][1:] == ["Praten? Awel 102", "versie 2026-11"]


def test_without_head_and_foot_of_the_school_ours_stand_there(made) -> None:
    section = docx.Document(io.BytesIO(made(template(head="", foot="")))).sections[0]
    assert section.header.paragraphs[0].text == "Een les\tSchool"
    assert section.footer.paragraphs[0].text.startswith("Praten? Awel 102\t")


@pytest.mark.parametrize("german", [False, True])
def test_the_file_is_sound_and_the_same_each_time(made, german: bool, tmp_path) -> None:
    data = made(template(german=german))
    file = tmp_path / "x.docx"
    file.write_bytes(data)
    found = OpenXmlValidator(FileFormat.OFFICE_2019).validate(file)
    assert [str(error) for error in found.errors] == []
    assert data == made(template(german=german))


def test_macros_and_what_comes_from_elsewhere_stay_behind(made) -> None:
    def unsafe(name: str, data: bytes) -> bytes:
        if name == "word/_rels/header1.xml.rels":
            return re.sub(
                rb'Target="media/[^"]*"', b'Target="https://example.org/spy.png" TargetMode="External"', data
            )
        if name == "[Content_Types].xml":
            kind = b"application/vnd.ms-office.vbaProject"
            macros = b'<Override PartName="/word/vbaProject.bin" ContentType="' + kind + b'"/>'
            return data.replace(b"</Types>", macros + b"</Types>")
        if name == "word/_rels/document.xml.rels":
            macros = (
                b'<Relationship Id="rId99" Target="vbaProject.bin" '
                b'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/>'
            )
            return data.replace(b"</Relationships>", macros + b"</Relationships>")
        return data

    spying = io.BytesIO(changed(template(), unsafe))
    with zipfile.ZipFile(spying, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macro")
    assert house(spying.getvalue()).left_out == ("links", "macros")
    package = zipfile.ZipFile(io.BytesIO(made(spying.getvalue())))
    everything = b"".join(package.read(name) for name in package.namelist())
    assert b"example.org" not in everything
    assert not any("vba" in name for name in package.namelist())


@pytest.mark.parametrize(
    ("data", "finding"),
    [
        (b"geen zip", "word-broken"),
        (zipfile.ZipFile, "word-broken"),
        ("styles", "word-no-styles"),
    ],
)
def test_what_is_no_word_file_is_told(data: object, finding: str) -> None:
    if data == "styles":
        wanted = re.compile(rb"<Relationship [^>]*styles.xml[^>]*/>")
        given = changed(
            template(), lambda name, d: wanted.sub(b"", d) if name.endswith("document.xml.rels") else d
        )
    elif isinstance(data, bytes):
        given = data
    else:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("a.txt", "x")
        given = out.getvalue()
    with pytest.raises(BadHouseError) as caught:
        house(given)
    assert caught.value.finding == finding


def test_paper_that_is_not_a4_is_seen() -> None:
    def american(name: str, data: bytes) -> bytes:
        return (
            re.sub(rb"<w:pgSz [^>]*/>", b'<w:pgSz w:w="12240" w:h="15840"/>', data)
            if name == "word/document.xml"
            else data
        )

    assert house(template()).is_a4
    assert not house(changed(template(), american)).is_a4


def test_what_is_cut_apart_keeps_its_own_margins_and_has_no_head(made) -> None:
    section = docx.Document(io.BytesIO(made(template(), Kind.SLIPS))).sections[0]
    assert section.header.paragraphs[0].text == "Een les\tSchool"
    assert round(section.top_margin.mm) == 24


def in_head(data: bytes, more: bytes, relations: bytes = b"") -> bytes:
    """Return a template with `more` at the end of its head line, and `relations` of the head."""

    def change(name: str, part: bytes) -> bytes:
        if name == "word/header1.xml":
            return part.replace(b"</w:p>", more + b"</w:p>", 1)
        return (
            part.replace(b"</Relationships>", relations + b"</Relationships>") if "header1" in name else part
        )

    return changed(data, change)


FIELD = (
    b'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> %s </w:instrText></w:r>'
    b'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Kamer 3</w:t></w:r>'
    b'<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.promise("word-files-inert")
@pytest.mark.parametrize(
    "code",
    [
        b'INCLUDEPICTURE "http://example.org/spy.png"',
        b'DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"',
        b'INCLUDETEXT "/etc/passwd"',
        b"HYPERLINK &quot;http://example.org&quot;",
    ],
)
def test_a_field_that_starts_or_fetches_something_leaves_its_words_alone(made, code: bytes) -> None:
    simple = b'<w:fldSimple w:instr="%s"><w:r><w:t>Les 4</w:t></w:r></w:fldSimple>'
    codes = (FIELD % code, simple % code.replace(b'"', b"&quot;"), FIELD % b"NUMPAGES")
    given = in_head(template(), b"".join(codes))
    assert house(given).left_out == ("links",)
    head = docx.Document(io.BytesIO(made(given))).sections[0].header._element
    assert [each.text.strip() for each in head.xpath(".//w:instrText")] == ["NUMPAGES"]
    assert head.xpath("count(.//w:fldSimple)") == 0
    assert "".join(each.text for each in head.xpath(".//w:t")) == "AtheneumKamer 3Les 4Kamer 3"


def test_a_logo_that_is_a_link_stays_without_it(made) -> None:
    link = (
        b'<Relationship Id="rId77" TargetMode="External" Target="http://example.org/" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>'
    )
    a = b'<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:id="rId77"/>'

    def linked(name: str, part: bytes) -> bytes:
        if name != "word/header1.xml":
            return part
        named = re.sub(rb"(<wp:docPr [^>]*)/>", rb"\1>" + a + b"</wp:docPr>", part)
        assert a in named
        return named

    given = changed(in_head(template(), b"", link), linked)
    package = zipfile.ZipFile(io.BytesIO(made(given)))
    assert not any(b"example.org" in package.read(name) for name in package.namelist())
    word = docx.Document(io.BytesIO(made(given)))
    assert len(word.sections[0].header._element.xpath(".//pic:pic")) == 1


def test_a_photo_at_the_head_tells_nothing_of_its_camera(made) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (60, 20), "red").save(picture, "JPEG", comment=b"van Noor")
    given = changed(
        template(), lambda name, data: picture.getvalue() if name.startswith("word/media") else data
    )
    package = zipfile.ZipFile(io.BytesIO(made(given)))
    assert not any(b"Noor" in package.read(name) for name in package.namelist())
    assert len(docx.Document(io.BytesIO(made(given))).sections[0].header._element.xpath(".//pic:pic")) == 1


@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "word/header1.xml", "word/theme/theme1.xml"]
)
@pytest.mark.parametrize("content", [b"", b"<a><b></a>", b"\xff\xfe<"])
def test_a_part_that_is_broken_is_told(part: str, content: bytes) -> None:
    with pytest.raises(BadHouseError) as caught:
        house(changed(template(), lambda name, data: content if name == part else data))
    assert caught.value.finding == "word-broken"


def test_entities_in_a_word_file_are_never_expanded(tmp_path) -> None:
    secret = tmp_path / "geheim"
    secret.write_text("geheim")
    inner = f'<!ENTITY a "{"lach" * 100}"><!ENTITY b "{"&a;" * 100}"><!ENTITY x SYSTEM "{secret.as_uri()}">'
    dtd = f"<!DOCTYPE w:hdr [{inner}]>".encode()

    def change(name: str, data: bytes) -> bytes:
        if name != "word/header1.xml":
            return data
        start, rest = data.split(b"?>", 1)
        return start + b"?>" + dtd + rest.replace(b"Atheneum", b"Atheneum &x;&b;", 1)

    try:
        head = house(changed(template(), change)).heads["default"].xml
    except BadHouseError:
        return
    assert not {b"lach", b"geheim"} & set(re.findall(rb"lach|geheim", head))


@pytest.mark.promise("zips-bounded")
def test_a_file_that_unpacks_to_very_much_is_refused_unread() -> None:
    given = io.BytesIO(template())
    with zipfile.ZipFile(given, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/x.png", b"\0" * 50_000_000)
    assert len(given.getvalue()) < 200_000
    with pytest.raises(BadHouseError):
        house(given.getvalue())
