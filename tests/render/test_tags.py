import io

import pikepdf
import pytest
from marked import marked_texts

from kitgen.document.inline import Text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Cell, Divider, Heading, PageBreak, Paragraph, Row, Table, WritingLines
from kitgen.document.parts import Document, PageSetup, Part, Running
from kitgen.document.roles import Role
from kitgen.impose import gray, print_boxes
from kitgen.render.pdf import render_pdf

RUNNING = Running("Een les", "De school", "Praten? Bel 102.", "Een les · versie 2026")


def words(text):
    return (Paragraph((Text(text),)),)


@pytest.fixture(scope="module")
def paper(data, repository):
    """Two pages with running lines, lines to write on and a table, then a sheet that has none."""
    head = Row((Cell(words("Letter"), "col"), Cell(words("Betekenis"), "col")))
    table = Table((0.5, 0.5), (Row((Cell(words("P"), "row"), Cell(words("persoonlijk")))),), (head,))
    first = (
        Heading((Text("Kop"),), 1),
        *words("Bel 102."),
        Paragraph(
            (Text("Hij zegt: "), Text("ça va", bold=True, lang="fr"), Text(" en "), Text("hi", lang="en-GB"))
        ),
        table,
        WritingLines("l", "Antwoord", 3),
        PageBreak(),
        *words("De school"),
        Divider(Role.CUT_LINE),
    )
    bare = Part(title="Kaart", children=words("Alleen dit."), setup=PageSetup(bare=True))
    parts = (Part(title="Blad", children=first, running=RUNNING), bare)
    document = Document(id="d", kind=Kind.HANDOUT, title="Titel", lang="nl-BE", parts=parts)

    return lambda: render_pdf(document, data.theme, repository.read).data


def test_running_lines_are_artifacts_and_words_of_the_text_are_not(paper):
    first, second, bare = marked_texts(paper())
    lines = ("Een les", "De school", "Praten? Bel 102.", "Een les · versie 2026")
    assert first.artifacts == (*lines, "1 / 3")
    assert second.artifacts == (*lines, "2 / 3")
    assert "Bel 102." in first.content
    assert second.content == ("De school",)
    assert (bare.artifacts, bare.content) == ((), ("Alleen dit.",))


def test_head_and_foot_are_told_apart(paper):
    with pikepdf.open(io.BytesIO(paper())) as pdf:
        kinds = [
            [str(o[1].Subtype) for o, op in pikepdf.parse_content_stream(page) if _is_pagination(o, op)]
            for page in pdf.pages
        ]
    assert kinds == [["/Header"] * 2 + ["/Footer"] * 3] * 2 + [[]]


def _is_pagination(operands, operator):
    return str(operator) == "BDC" and operands[1].get("/Type") == pikepdf.Name.Pagination


def test_every_mark_that_is_left_has_its_tag_in_the_tree(paper):
    with pikepdf.open(io.BytesIO(paper())) as pdf:
        root = pdf.Root.StructTreeRoot
        inside = set(_tags(root.K[0]))
        held = dict(zip(list(root.ParentTree.Nums)[::2], list(root.ParentTree.Nums)[1::2], strict=True))
        for number, page in enumerate(pdf.pages):
            marks = [int(o[1].MCID) for o, op in pikepdf.parse_content_stream(page) if _is_content(o, op)]
            assert marks == list(range(len(held[number])))
            assert {tag.objgen for tag in held[number]} <= inside
        loose = [o for o in pdf.objects if _is_tag(o) and o.objgen not in inside]
    assert not loose


def _is_content(operands, operator):
    return str(operator) == "BDC" and "/MCID" in operands[1]


def _is_tag(each):
    return isinstance(each, pikepdf.Dictionary) and each.get("/Type") == pikepdf.Name.StructElem


def _tags(tag):
    yield tag.objgen
    for kid in tag.K:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _tags(kid)


def test_header_cells_say_what_they_are_the_header_of(paper):
    with pikepdf.open(io.BytesIO(paper())) as pdf:
        scopes = [str(o.A.Scope) for o in pdf.objects if _is_tag(o) and o.S == pikepdf.Name.TH]
    assert sorted(scopes) == ["/Column", "/Column", "/Row"]


def test_what_changes_a_finished_file_leaves_running_lines_artifacts(paper):
    plain = marked_texts(paper())
    assert marked_texts(gray(paper())) == plain
    assert marked_texts(print_boxes(paper(), 3, marks=True)) == plain


def test_equal_documents_give_equal_bytes(paper):
    assert paper() == paper()


def test_words_of_another_language_say_so_and_are_no_links(paper):
    with pikepdf.open(io.BytesIO(paper())) as pdf:
        tags = [o for o in pdf.objects if _is_tag(o) and "/Lang" in o]
        assert {str(tag.Lang) for tag in tags} == {"fr", "en-GB"}
        assert all("/Obj" not in kid for tag in tags for kid in tag.K)
        assert not any("/Annots" in page for page in pdf.pages)
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        assert numbers[::2] == list(range(len(pdf.pages)))
