from kitgen.document.inline import Gap, Text, text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Box, Cell, Heading, Paragraph, Row, Section, Table
from kitgen.document.roles import Role


def left(paragraph):
    found = paragraph.xpath("w:pPr/w:ind/@w:left", namespaces=paragraph.nsmap)
    return int(found[0]) if found else None


def test_a_heading_has_words_own_style_and_level(render):
    word = render(Heading(text("Kop"), 3, Role.HEADING))
    assert word.values(".//w:pStyle/@w:val") == ["Heading3"]
    style = word.style("Heading3")
    assert style.xpath("string(w:name/@w:val)", namespaces=style.nsmap) == "heading 3"
    assert style.xpath("string(w:pPr/w:outlineLvl/@w:val)", namespaces=style.nsmap) == "2"


def test_a_second_role_on_a_level_keeps_its_look_and_is_a_heading(render):
    word = render(Heading(text("Een"), 3, Role.HEADING), Heading(text("Twee"), 3, Role.SUBHEADING))
    assert word.values(".//w:pStyle/@w:val") == ["Heading3", "KitgenSubheading3"]
    style = word.style("KitgenSubheading3")
    assert style.xpath("string(w:basedOn/@w:val)", namespaces=style.nsmap) == "Heading3"


def test_a_marker_stands_in_the_margin_column(render):
    paragraph = render(Heading(text("Kop"), 3, marker="B")).paragraph("Kop")
    ind = paragraph.find("w:pPr/w:ind", paragraph.nsmap)
    assert {key.split("}")[1]: value for key, value in ind.attrib.items()} == {
        "left": "1134",
        "hanging": "1134",
    }


def test_a_fitted_heading_has_its_own_size(render):
    word = render(Heading(text("Groot"), 1, Role.SIGN, size_pt=80), kind=Kind.POSTERS)
    assert word.values(".//w:r/w:rPr/w:sz/@w:val") == ["160"]


def test_the_style_alone_indents_text_in_the_column(render, says):
    word = render(says("tekst"))
    assert left(word.paragraph("tekst")) is None
    assert word.style("KitgenBody").xpath("string(w:pPr/w:ind/@w:left)", namespaces=word.body.nsmap) == "1134"


def test_there_is_no_margin_column_in_a_box(render, says):
    assert left(render(Box((says("tekst"),), Role.STORY)).paragraph("tekst")) == 0


def test_open_gaps_share_the_line(render):
    line = (Text("Naam: "), Gap(0, "n"), Text(" Klas: "), Gap(0, "k"))
    word = render(Paragraph(line, Role.NAME_LINE))
    stops = [
        int(pos) for pos in word.values(".//w:p[w:pPr/w:pStyle/@w:val='KitgenNameLine']//w:tabs/w:tab/@w:pos")
    ]
    assert stops == [4677, 9354]


def test_what_is_kept_together_keeps_with_the_next_but_for_the_last(render, says):
    word = render(Section((says("een"), says("twee"), says("drie")), keep=True))
    assert [bool(p.findall("w:pPr/w:keepNext", p.nsmap)) for p in word.find("./w:p")] == [True, True, False]


def test_only_narrow_cells_are_hyphenated(render, says):
    row = Row((Cell((says("smal", Role.CELL),)), Cell((says("breed", Role.CELL),))))
    word = render(Table((0.2, 0.8), (row,)))
    assert ["".join(p.itertext()) for p in word.find(".//w:p[w:pPr/w:suppressAutoHyphens/@w:val='0']")] == [
        "smal"
    ]
    assert word.style("Normal").find("w:pPr/w:suppressAutoHyphens", word.body.nsmap) is not None
