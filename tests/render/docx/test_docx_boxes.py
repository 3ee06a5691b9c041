from kitgen.document.inline import text
from kitgen.document.nodes import Box, Dialogue, Turn, WritingBox
from kitgen.document.roles import Role


def test_boxes_below_each_other_do_not_merge(render, says):
    word = render(Box((says("een"),), Role.STORY), Box((says("twee"),), Role.STORY))
    assert word.find(".//w:tbl/following-sibling::*[1][self::w:tbl]") == []
    assert len(word.find("./w:p[w:pPr/w:pStyle/@w:val='KitgenSpacer']")) == 2


def test_no_spacer_stands_where_a_paragraph_parts_two_boxes(render, says):
    word = render(
        says("a"), Box((says("b"),), Role.STORY), says("c"), Box((says("d"),), Role.STORY), says("e")
    )
    assert word.find(".//w:p[w:pPr/w:pStyle/@w:val='KitgenSpacer']") == []


def test_a_box_has_the_table_style_of_its_role(render, says):
    word = render(Box((says("lees"),), Role.STOP, text("Stop")))
    assert word.values(".//w:tblStyle/@w:val") == ["KitgenStopFrame"]
    sizes = word.style("KitgenStopFrame").xpath(".//w:tblBorders/*/@w:sz", namespaces=word.body.nsmap)
    assert sizes == ["18"] * 4


def test_a_bar_is_a_left_border_and_a_tint_is_shading(render, says):
    style = render(Box((says("x"),), Role.REMEMBER)).style("KitgenRememberFrame")
    assert [border.tag.split("}")[1] for border in style.find(".//w:tblBorders", style.nsmap)] == ["left"]
    assert style.xpath("string(.//w:shd/@w:fill)", namespaces=style.nsmap) == "EFF4F4"


def test_a_cell_that_ends_with_a_table_is_closed_by_a_paragraph(render, says):
    word = render(Box((Box((says("binnen"),), Role.TIP),), Role.STORY))
    assert word.find(".//w:tc/*[last()][not(self::w:p)]") == []


def test_a_title_keeps_with_its_box(render, says):
    short, long = (render(Box((says("tekst " * n),), Role.STORY, text("Titel"))) for n in (1, 300))
    for word in (short, long):
        assert word.values(".//w:pStyle/@w:val")[:2] == ["KitgenBoxTitle", "KitgenBody"]
        assert word.style("KitgenBoxTitle").find("w:pPr/w:keepNext", word.body.nsmap) is None
    assert len(short.find(".//w:cantSplit")) == 1
    assert short.find(".//w:keepNext") == [], "it would tie the box to what follows"
    assert len(long.find(".//w:keepNext")) == 1


def test_answers_on_the_right_are_indented(render, says):
    word = render(Dialogue((Turn("Noor", (says("hoi"),)), Turn("Alex", (says("dag"),), "right"))))
    assert word.words() == ["Noor", "hoi", "Alex", "dag"]
    left, right = (int(value) for value in word.values(".//w:tblInd/@w:w"))
    assert right - left == 1701


def test_a_writing_box_is_as_high_as_asked(render):
    word = render(WritingBox("t", "Teken", 40, id="teken"))
    assert word.values(".//w:trHeight/@*") == ["2268", "atLeast"]
    assert word.values(".//w:bookmarkStart/@w:name") == ["teken"]
