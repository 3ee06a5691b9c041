import pytest

from kitgen.document.inline import Checkbox, Gap, Link, Place, Reference, Text
from kitgen.document.nodes import Paragraph


def test_a_language_is_told_of_its_run(render):
    word = render(Paragraph((Text("Zeg "), Text("voilà", lang="fr"))))
    assert word.values(".//w:r[w:rPr/w:lang/@w:val='fr']/w:t/text()") == ["voilà"]


def test_stress_is_a_style(render):
    word = render(Paragraph((Text("Zeg "), Text("nee", bold=True))))
    assert word.values(".//w:r[w:rPr/w:rStyle/@w:val='Strong']/w:t/text()") == ["nee"]


@pytest.mark.parametrize(("is_round", "glyph"), [(False, "☐"), (True, "○")])
def test_a_checkbox_is_a_control_with_a_title(render, is_round, glyph):
    word = render(Paragraph((Checkbox("a", "eens", is_round),)))
    assert word.values(".//w:sdt/w:sdtPr/w:alias/@w:val") == ["eens"]
    assert word.values(".//w:sdt//w:t/text()") == [glyph]
    w14 = {"w14": "http://schemas.microsoft.com/office/word/2010/wordml"}
    assert word.body.xpath("count(.//w14:checkbox)", namespaces=w14) == 1


def test_a_gap_is_underlined_blanks_that_do_not_break(render):
    word = render(Paragraph((Text("a"), Gap(40), Text("b"))))
    (blanks,) = word.values(".//w:r[w:rPr/w:rStyle/@w:val='KitgenGap']/w:t/text()")
    assert blanks.strip() == ""
    assert " " not in blanks
    assert len(blanks) > 20


def test_a_link_leads_outwards(render):
    word = render(Paragraph((Link("site", "https://example.org/?a=1&b=2"),)))
    assert word.words() == ["site"]
    rels = word.archive.read("word/_rels/document.xml.rels").decode()
    assert 'Target="https://example.org/?a=1&amp;b=2" TargetMode="External"' in rels


def test_a_reference_leads_to_the_bookmark_of_its_node(render, says):
    word = render(says("doel", id="werkblad-1"), Paragraph((Reference("zie", "werkblad-1"),)))
    assert (
        word.values(".//w:hyperlink/@w:anchor") == word.values(".//w:bookmarkStart/@w:name") == ["werkblad_1"]
    )


def test_a_reference_without_its_target_is_plain(render):
    word = render(Paragraph((Reference("elders", "nergens"), Reference("daar"))))
    assert word.find(".//w:hyperlink") == []
    assert word.words() == ["eldersdaar"]


def test_a_hard_hyphen_is_words_own(render, says):
    assert len(render(says("e\u2011mail")).find(".//w:noBreakHyphen")) == 1


def test_a_place_that_is_left_is_a_bug(render):
    with pytest.raises(ValueError, match=r"school\.name"):
        render(Paragraph((Place("school.name"),)))


def test_gaps_between_words_are_wider_where_the_theme_says_so(render, says):
    word = render(says("een twee"), letters=0.08, words=0.25)
    runs = word.find(".//w:p/w:r[w:t]")
    assert ["".join(run.itertext()) for run in runs] == ["een", " ", "twee"]
    assert word.values(".//w:r[w:t=' ']/w:rPr/w:spacing/@w:val") == [str(round(0.33 * 12.5 * 20))]
    body = word.style("KitgenBody").xpath("string(w:rPr/w:spacing/@w:val)", namespaces=word.body.nsmap)
    assert body == "20", "0.08 of 12.5 pt, in twentieths"
