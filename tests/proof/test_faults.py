"""Finished files, whole and broken in every way that came to mind."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from kitgen.build.jobs import Job, Made, make
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.document.kinds import Kind
from kitgen.errors import Finding, InputError, SystemFault
from kitgen.project import Project
from kitgen.proof import Proof, faults, stop
from kitgen.sources import Mark, bundled

SECRET = "Iemand die naar je luistert en daar nooit iets voor terug wil hebben."
TOLD = "iemand die naar je luistert en daar nooit iets"
LESSON = f"""\
title: Een kleine les
topic: self
minutes: 20
weight: light
goals: [Leerlingen kunnen uitleggen wat zij van een vriend mogen verwachten.]
steps: [{{title: Praten, minutes: 15, say: Vertel eens aan elkaar waar jij de laatste tijd blij van werd.}}]
handout:
  - sheet: Een blad
    id: blad
    lead: Lees eerst alles rustig door.
    blocks:
      - {{text: "Goede vrienden: [lees verder](https://voorbeeld.example/vrienden).", id: tekst}}
      - {{picture: images/huis.svg, alt: Een huis met een rode deur.}}
      - {{id: vragen, questions: [{{ask: Wat is een vriend?, answer: {SECRET}}}]}}
      - {{gaps: "Wie pest, zoekt een [[kwetsbare]] leerling uit.", id: gaten}}
      - {{sort: [{{item: een cadeau}}, {{item: een dreiging}}], into: [ja, nee], id: sorteren}}
"""
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20">'
    '<text x="4" y="12" font-size="9">voordeur</text></svg>'
)


def small_project(root: Path) -> Project:
    for path, text in {"lessons/nl/klein.yaml": LESSON, "assets/images/huis.svg": SVG}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return Project(root)


def jobs(project: Project, **choices: object) -> list[Job]:
    options = Options(profile="voorbeeldschool", output=project.root / "uit", workers=1, **choices)
    return list(plan(project, ("klein",), options).jobs)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Job, Made]]:
    """The worksheet in every format, and to be filled in, with what was made of it."""
    project = small_project(tmp_path_factory.mktemp("les"))
    every = jobs(project, formats=("pdf", "docx", "txt", "html"), parts=(Kind.HANDOUT,), fillable=True)
    return {
        "fields" if job.fields else one.format: (job, one)
        for job in every
        for one in make(job)  # type: ignore[union-attr]
    }


@pytest.fixture
def judged(made: dict[str, tuple[Job, Made]]) -> Callable[..., list[tuple[str, str]]]:
    """Judges a file with other bytes than it had: the ids of what is wrong, and the words."""

    def judge(name: str, data: bytes | None = None, **changes: object) -> list[tuple[str, str]]:
        job, one = made[name]
        pages = tuple(part.numbers for part in one.parts)
        proof = Proof(one.format, data or one.data, one.document, job.withheld, pages)
        return [(each.id, str(each.values["words"])) for each in faults(replace(proof, **changes))]

    return judge


@pytest.fixture
def pdf(made: dict[str, tuple[Job, Made]]) -> Callable[[str, Callable[[pikepdf.Pdf], None]], bytes]:
    """Changes a PDF file."""

    def changed(name: str, change: Callable[[pikepdf.Pdf], None]) -> bytes:
        with pikepdf.open(BytesIO(made[name][1].data)) as file:
            change(file)
            out = BytesIO()
            file.save(out)
        return out.getvalue()

    return changed


@pytest.fixture
def word(made: dict[str, tuple[Job, Made]]) -> Callable[[str, Callable[[str], str]], bytes]:
    """Changes a part of a Word file, or adds it."""

    def changed(part: str, change: Callable[[str], str]) -> bytes:
        out = BytesIO()
        with zipfile.ZipFile(BytesIO(made["docx"][1].data)) as old, zipfile.ZipFile(out, "w") as new:
            for name in {*old.namelist(), part}:
                data = old.read(name) if name in old.namelist() else b""
                new.writestr(name, change(data.decode()).encode() if name == part else data)
        return out.getvalue()

    return changed


@pytest.mark.parametrize("name", ["pdf", "docx", "txt", "html", "fields"])
def test_a_file_as_it_is_made_has_no_faults(made, judged, name):
    assert made[name][1].faults == ()
    assert made[name][0].withheld.answers == {"kwetsbare"}
    assert judged(name) == []


def first(file: pikepdf.Pdf, kind: str) -> pikepdf.Object:
    return next(
        thing for thing in file.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == kind
    )


def metadata(file: pikepdf.Pdf) -> None:
    with file.open_metadata(update_docinfo=False) as found:
        found["dc:rights"] = SECRET


def attached(file: pikepdf.Pdf) -> None:
    file.attachments["les.yaml"] = f"answer: {SECRET}".encode()


def bookmark(file: pikepdf.Pdf) -> None:
    with file.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(SECRET, 0))


def named(file: pikepdf.Pdf) -> None:
    file.Root.Names = pikepdf.Dictionary(Dests=pikepdf.Dictionary(Names=[pikepdf.String(SECRET), [0]]))


def link(file: pikepdf.Pdf) -> None:
    address = "https://voorbeeld.example/" + SECRET.lower().replace(" ", "-")
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(address))
    file.pages[0].Annots.append(pikepdf.Dictionary(Subtype=pikepdf.Name.Link, A=action))


HIDING: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "title": lambda file: file.docinfo.__setitem__("/Title", pikepdf.String(SECRET)),
    "keywords": lambda file: file.docinfo.__setitem__("/Keywords", pikepdf.String(SECRET)),
    "metadata": metadata,
    "attached": attached,
    "bookmark": bookmark,
    "place": named,
    "link": link,
    "alt": lambda file: first(file, "/Figure").__setitem__("/Alt", pikepdf.String(SECRET)),
    "actual text": lambda file: first(file, "/P").__setitem__("/ActualText", pikepdf.String(SECRET + " é €")),
    "answer as alt": lambda file: first(file, "/Figure").__setitem__("/Alt", pikepdf.String("(Kwetsbare)")),
}


@pytest.mark.parametrize("change", HIDING)
def test_what_is_hidden_in_a_pdf_is_found(judged, pdf, change):
    ((name, words),) = judged("pdf", pdf("pdf", HIDING[change]))
    assert name == "leak-unseen"
    assert words in (TOLD, "kwetsbare")


def test_what_is_said_of_a_field_is_found(judged, pdf):
    def tell(file: pikepdf.Pdf) -> None:
        file.Root.AcroForm.Fields[0].TU = pikepdf.String(SECRET)

    assert judged("fields", pdf("fields", tell)) == [("leak-unseen", TOLD)]


XML = f"<x xmlns='x'><y>{SECRET}</y></x>"
INSIDE = {
    "docProps/core.xml": lambda xml: xml.replace(
        "</dc:title>", f"</dc:title><dc:subject>{SECRET}</dc:subject>"
    ),
    "docProps/custom.xml": lambda _: XML,
    "docProps/app.xml": lambda _: XML,
    "word/comments.xml": lambda _: XML,
    "customXml/item9.xml": lambda _: XML,
    "word/header1.xml": lambda xml: xml.replace(
        "</w:hdr>", f"<w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p></w:hdr>"
    ),
    "word/media/beeld.svg": lambda _: f"<svg><title>{SECRET}</title></svg>",
}


@pytest.mark.parametrize("part", INSIDE)
def test_what_is_hidden_in_a_part_of_a_word_file_is_found(judged, word, part):
    assert {name[:4] for name, _ in judged("docx", word(part, INSIDE[part]))} == {"leak"}


def test_a_file_inside_a_word_file_is_read_too(judged, made, word):
    inner, out = word("docProps/custom.xml", lambda _: XML), BytesIO(made["docx"][1].data)
    with zipfile.ZipFile(out, "a") as package:
        package.writestr("word/embeddings/les.docx", inner)
    assert judged("docx", out.getvalue()) == [("leak-unseen", TOLD)]


def test_sources_that_a_pupils_word_file_carries_are_found(judged, word):
    bundle = bundled({"lessons/nl/klein.yaml": LESSON.encode()})
    data = word("customXml/item1.xml", lambda _: Mark(bundle.digest, bundle).as_xml().decode())
    assert [name for name, _ in judged("docx", data)] == ["leak-unseen"]


BODY: dict[str, Callable[[str], str]] = {
    "description": lambda xml: xml.replace("Een huis met een rode deur.", SECRET),
    "bookmark": lambda xml: xml.replace(
        "<w:body>", f'<w:body><w:bookmarkStart w:id="99" w:name="{SECRET.replace(" ", "_")}"/>'
    ),
    "hidden words": lambda xml: xml.replace(
        "<w:body>", f"<w:body><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{SECRET}</w:t></w:r></w:p>", 1
    ),
    "a field's name": lambda xml: xml.replace("<w:sdtPr>", f'<w:sdtPr><w:alias w:val="{SECRET}"/>', 1),
    "a note in the file": lambda xml: xml.replace("<w:body>", f"<!-- {SECRET} --><w:body>"),
}


@pytest.mark.parametrize("change", BODY)
def test_what_is_hidden_in_the_text_of_a_word_file_is_found(judged, word, change):
    ((name, words),) = judged("docx", word("word/document.xml", BODY[change]))
    assert (name, words) == ("leak-unseen", TOLD)


def test_words_in_two_runs_are_found(judged, word):
    """As spell checkers and hyphenation cut them."""
    cut = SECRET.replace("luistert", "luis</w:t></w:r><w:r><w:t>tert")
    data = word(
        "word/document.xml",
        lambda xml: xml.replace("<w:body>", f"<w:body><w:p><w:r><w:t>{cut}</w:t></w:r></w:p>"),
    )
    assert judged("docx", data)[0][0] == "leak"


@pytest.mark.parametrize(
    "added", [f"<!-- {SECRET} -->", f'<p title="{SECRET}"></p>', "<img alt='Kwetsbare'>", f"<p>{SECRET}</p>"]
)
def test_what_is_added_to_a_web_page_is_found(made, judged, added):
    data = made["html"][1].data.replace(b"</main>", f"{added}</main>".encode())
    assert [name[:4] for name, _ in judged("html", data)] == ["leak"]


def test_what_is_added_to_a_text_is_found(made, judged):
    assert judged("txt", made["txt"][1].data + SECRET.encode()) == [("leak", TOLD)]


def test_the_teachers_files_may_say_it(judged, made, pdf):
    document = replace(made["pdf"][1].document, kind=Kind.GUIDE)
    assert judged("pdf", pdf("pdf", bookmark), document=document) == []


def test_a_word_that_a_word_file_lost_is_named(judged, word):
    lost = word("word/document.xml", lambda xml: xml.replace("rustig", ""))
    assert judged("docx", lost) == [("loss", "Lees eerst alles rustig door.")]


def test_a_word_that_is_hidden_in_a_word_file_is_lost(judged, word):
    def hide(xml: str) -> str:
        return re.sub("<w:t[^>]*>Lees", r"<w:rPr><w:vanish/></w:rPr>\g<0>", xml)

    assert judged("docx", word("word/document.xml", hide)) == [("loss", "Lees eerst alles rustig door.")]


def test_a_word_file_without_its_foot_is_found(judged, made):
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(made["docx"][1].data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<w:ftr/>" if "footer" in name else old.read(name))
    ((name, words),) = judged("docx", out.getvalue())
    assert name == "loss"
    assert "Awel" in words


@pytest.mark.parametrize("name", ["txt", "html"])
def test_a_line_that_is_read_aloud_no_more_is_found(made, judged, name):
    data = made[name][1].data.replace(b"een dreiging", b"")
    assert judged(name, data) == [("loss", "een dreiging")]


def test_a_page_that_a_pdf_lost_is_found(judged, pdf):
    def empty(file: pikepdf.Pdf) -> None:
        file.pages[0].Contents = file.make_stream(b"")

    words = judged("pdf", pdf("pdf", empty))
    assert [name for name, _ in words] == ["loss", "loss"], "the foot and the sheet"


def test_words_of_a_drawing_are_its_own_business(tmp_path):
    """What of a drawing is drawn at all, a reader of its text cannot know."""
    project = small_project(tmp_path)
    beside = (
        '<text x="900" y="9">buiten beeld</text><switch><text systemLanguage="en">door</text></switch></svg>'
    )
    (tmp_path / "assets/images/huis.svg").write_text(SVG.replace("</svg>", beside))
    (job,) = jobs(project, formats=("pdf",), parts=(Kind.HANDOUT,))
    (one,) = make(job)  # type: ignore[misc]
    assert one.faults == ()


STYLES = {
    ".r-lead { display: none; }": "Lees eerst alles rustig door.",
    ".r-lead { visibility: hidden; }": "Lees eerst alles rustig door.",
    ".r-lead { position: absolute; left: 400mm; }": "Lees eerst alles rustig door.",
    "tbody tr:last-child { display: none; }": "een dreiging",
    ".marker { display: none; }": "1",
    ".flow > .table { display: block; height: 9mm; overflow: hidden; }": "een cadeau",
}


@pytest.mark.parametrize("css", STYLES)
def test_a_style_that_hides_words_is_told_with_its_file(tmp_path, css):
    project = small_project(tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/own.css").write_text(css)
    (job,) = jobs(project, formats=("pdf",), parts=(Kind.HANDOUT,))
    (one,) = make(job)  # type: ignore[misc]
    (told,) = one.told
    assert (told.id, told.values["words"], told.values["style"]) == (
        "loss-styled",
        STYLES[css],
        "templates/own.css",
    )
    assert told.values["path"] == "voorbeeldschool/nl/klein/klein-werkbladen.pdf"
    assert one.data == b""


def test_a_style_that_only_looks_otherwise_is_none_of_our_business(tmp_path):
    project = small_project(tmp_path)
    (tmp_path / "templates").mkdir()
    css = """\
.r-lead { color: #fff; text-transform: uppercase; letter-spacing: 2mm; font-variant: small-caps; }
.r-title { float: right; width: 20mm; }
.r-title::after { content: " – onze school"; }
.table { width: 30mm !important; }
@page { @bottom-left { content: "Onze school"; } }
"""
    (tmp_path / "templates/own.css").write_text(css)
    (job,) = jobs(project, formats=("pdf",), parts=(Kind.HANDOUT,))
    (one,) = make(job)  # type: ignore[misc]
    assert one.faults == ()


def test_faults_are_the_systems_unless_all_come_of_a_style(tmp_path):
    loss, styled = Finding("loss"), Finding("loss-styled")
    assert isinstance(stop([styled]), InputError)
    assert isinstance(stop([styled, loss]), SystemFault)


def test_an_answer_that_composing_left_on_a_sheet_is_found(tmp_path, monkeypatch):
    """As if worksheets were made for the wrong reader."""
    from kitgen.compose import handout

    right = handout.sheet_parts
    monkeypatch.setattr(
        handout,
        "sheet_parts",
        lambda maker, entry, wanted, reader="pupil": right(maker, entry, wanted, "teacher"),
    )
    (job,) = jobs(small_project(tmp_path), formats=("txt",), parts=(Kind.HANDOUT,))
    (one,) = make(job)  # type: ignore[misc]
    assert [each.id for each in one.faults] == ["leak"]
    unmarked = replace(job.withheld, runs=frozenset(), texts=frozenset(), answers=frozenset())
    (one,) = make(replace(job, withheld=unmarked))  # type: ignore[misc]
    assert [each.id for each in one.faults] == ["leak"], "what looks like an answer is one"
