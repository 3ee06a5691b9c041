"""What stands in a paragraph: words with their looks, gaps, boxes, links and fields."""

import pytest
from wordmade import one, p, r, read

from kitgen.document.inline import Checkbox, Gap, LineBreak, Link, Reference, Text, plain

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Vet"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Zwaar"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Kind"><w:name w:val="Own"/><w:basedOn w:val="Zwaar"/></w:style>
<w:style w:type="character" w:styleId="Nadruk"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="KG"><w:name w:val="Kitgen Gap"/></w:style>
<w:style w:type="character" w:styleId="KM"><w:name w:val="Kitgen Marker"/></w:style>
<w:style w:type="character" w:styleId="KR"><w:name w:val="Kitgen Reference"/></w:style>
<w:style w:type="character" w:styleId="Tijdelijk"><w:name w:val="Placeholder Text"/></w:style>
"""
TAB, BREAK = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"


def content(*pieces, properties="", links=None):
    return one(p(*pieces, properties=properties), links, styles=STYLES).content


def styled(style):
    return f'<w:rStyle w:val="{style}"/>'


@pytest.mark.parametrize("looks", ["<w:b/>", styled("Zwaar"), styled("Kind"), '<w:b w:val="1"/>'])
def test_bold_by_itself_and_by_styles(looks):
    assert content(r("Let "), r("op", looks)) == (Text("Let "), Text("op", bold=True))


@pytest.mark.parametrize("looks", ["<w:i/>", styled("Nadruk")])
def test_italic_by_itself_and_by_styles(looks):
    assert content(r("Let "), r("op", looks)) == (Text("Let "), Text("op", italic=True))


def test_what_is_switched_off_again_is_plain():
    assert content(r("gewoon", styled("Zwaar") + '<w:b w:val="0"/>')) == (Text("gewoon"),)


def test_a_paragraph_that_is_bold_as_a_whole_has_no_bold_words():
    assert content(r("alles", "<w:b/>"), r(" vet"), properties='<w:pStyle w:val="Vet"/>') == (
        Text("alles vet"),
    )


def test_runs_that_word_split_are_one():
    pieces = (
        r("ti"),
        "<w:proofErr w:type='spellStart'/>",
        r("ener"),
        "<w:bookmarkEnd w:id='1'/>",
        r("pooier"),
    )
    assert content(*pieces) == (Text("tienerpooier"),)


def test_no_break_spaces_and_hyphens_stay_and_new_lines_are_said():
    signs = "<w:r><w:t>116\u00a0000</w:t><w:noBreakHyphen/><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>"
    assert content(signs, BREAK, r("c")) == (Text("116\u00a0000\u2011a\u00adb"), LineBreak(), Text("c"))


def test_smart_tags_and_controls_are_read_through():
    tag = f"<w:smartTag>{r('in ')}</w:smartTag>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('Gent')}</w:sdtContent></w:sdt>"
    assert content(r("Wonen "), tag, control) == (Text("Wonen in Gent"),)


def test_what_is_hidden_is_no_word_of_the_paragraph_but_not_lost():
    file = read(p(r("Vraag"), r(" antwoord", "<w:vanish/>")))
    assert file.passages[0].content == (Text("Vraag"),)
    assert [(each.kind, each.words) for each in file.asides] == [("other", "antwoord")]


def test_a_language_is_told_where_it_is_another():
    assert content(r("voilà", '<w:lang w:val="fr-FR"/>')) == (Text("voilà", lang="fr-FR"),)


class TestGaps:
    @pytest.mark.parametrize("line", ["_____", "........", "……", "…….."])
    def test_typed_lines_are_gaps(self, line):
        before, gap, after = content(r(f"De {line} is"))
        assert (before, after) == (Text("De "), Text(" is"))
        assert isinstance(gap, Gap)

    @pytest.mark.parametrize("words", ["en zo verder …", "Ik dacht...", "snake__case", "Wacht…."])
    def test_dots_in_a_sentence_are_none(self, words):
        assert content(r(words)) == (Text(words),)

    def test_a_gap_of_ours_and_what_is_typed_in_it(self):
        found = content(
            r("De "), r("\u2007\u00a0\u00a0\u2007", styled("KG")), r("!"), r("\u2007ja\u00a0", styled("KG"))
        )
        assert [type(each) for each in found] == [Text, Gap, Text, Gap, Text, Gap]
        assert found[4] == Text("ja")

    def test_underlined_blanks(self):
        assert [type(each) for each in content(r("Naam:"), r("     ", '<w:u w:val="single"/>'))] == [
            Text,
            Gap,
        ]

    def test_a_tab_that_draws_a_line(self):
        tabs = '<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9000"/></w:tabs>'
        assert content(r("Naam: "), TAB, properties=tabs) == (Text("Naam: "), Gap(0))

    def test_a_control_with_nothing_in_it_yet(self):
        shown = f"<w:sdtContent>{r('Klik hier')}</w:sdtContent>"
        control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>{shown}</w:sdt>"
        assert [type(each) for each in content(r("Naam: "), control)] == [Text, Gap]

    def test_a_field_of_a_form(self):
        pieces = field("FORMTEXT", r("\u2002\u2002"))
        assert [type(each) for each in content(r("Naam: "), *pieces)] == [Text, Gap]


class TestBoxes:
    @pytest.mark.parametrize("sign", ["☐", "□", "☑"])
    def test_typed(self, sign):
        assert content(r(f"{sign} ja")) == (Checkbox(), Text(" ja"))

    @pytest.mark.parametrize(
        ("font", "code"), [("Wingdings", "F0A8"), ("Wingdings", "F06F"), ("Wingdings 2", "F0A3")]
    )
    def test_as_a_sign_of_a_font(self, font, code):
        assert content(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>', r(" ja")) == (
            Checkbox(),
            Text(" ja"),
        )

    def test_as_a_control_with_its_name(self):
        control = (
            '<w:sdt><w:sdtPr><w:alias w:val="ja"/><w:tag w:val="vak"/><w14:checkbox>'
            '<w14:uncheckedState w14:val="25cb"/></w14:checkbox></w:sdtPr>'
            f"<w:sdtContent><w:bookmarkStart w:id='1' w:name='stond_erin'/>{r('○')}</w:sdtContent></w:sdt>"
        )
        passage = one(p(control, TAB, r("ja")))
        assert passage.content == (Checkbox("vak", "ja", round=True), Text("ja"))
        assert passage.names == ("stond_erin",)

    def test_as_a_field_of_a_form(self):
        assert content(*field("FORMCHECKBOX"), r(" ja")) == (Checkbox(), Text(" ja"))


def test_signs_of_fonts_of_their_own_are_what_people_see():
    arrow = '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'
    alpha = '<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf061</w:t></w:r>'
    assert content(arrow, alpha, r("\uf023")) == (Text("→α\ufffd"),)


class TestLinks:
    def test_by_a_relation(self):
        link = f'<w:hyperlink r:id="rId9">{r("aw")}{r("el", "<w:b/>")}</w:hyperlink>'
        found = content(r("Bel "), link, links={"rId9": "https://awel.be"})
        assert found == (Text("Bel "), Link("awel", "https://awel.be"))

    def test_by_a_field(self):
        assert content(*field('HYPERLINK "https://awel.be" \\o "tip"', r("awel"))) == (
            Link("awel", "https://awel.be"),
        )

    def test_by_a_simple_field(self):
        simple = f"<w:fldSimple w:instr='HYPERLINK \"https://awel.be\"'>{r('awel')}</w:fldSimple>"
        assert content(simple) == (Link("awel", "https://awel.be"),)

    def test_to_a_bookmark(self):
        link = f'<w:hyperlink w:anchor="blad">{r("werkblad 2", styled("KR"))}</w:hyperlink>'
        assert content(link) == (Reference("werkblad 2", "blad"),)
        assert content(link.replace("KR", "X")) == (Reference("werkblad 2", "blad", running=True),)

    def test_a_small_label_that_leads_nowhere(self):
        assert content(r("poster", styled("KR"))) == (Reference("poster"),)


class TestMarkers:
    def test_of_ours(self):
        passage = one(p(r("A", styled("KM")), TAB, r("Deel")), styles=STYLES)
        assert (passage.marker, passage.content) == ("A", (Text("Deel"),))

    @pytest.mark.parametrize(
        ("typed", "marker"),
        [("1. ", "1."), ("12) ", "12)"), ("b) ", "b)"), ("- ", "-"), ("• ", "•"), ("3\t", "3"), ("B\t", "B"),
         ("iv.\t", "iv."), ("1.2\t", "1.2")],
    )  # fmt: skip
    def test_typed(self, typed, marker):
        pieces = [
            f"<w:r><w:t xml:space='preserve'>{typed.rstrip(chr(9))}</w:t></w:r>",
            TAB if "\t" in typed else "",
        ]
        passage = one(p(*pieces, r("Vraag")))
        assert (passage.marker, passage.content, passage.depth) == (marker, (Text("Vraag"),), 1)

    @pytest.mark.parametrize(
        "words", ["112 bellen kan altijd", "A. de Vries", "1.5 miljoen", "-5 graden", "I am"]
    )
    def test_words_that_begin_a_sentence_are_none(self, words):
        passage = one(p(r(words)))
        assert (passage.marker, passage.content) == ("", (Text(words),))


class TestFields:
    def test_what_they_show_is_read_and_not_what_they_do(self):
        assert content(r("Zie "), *field("REF _blad \\h", r("blad 2")), r(".")) == (Text("Zie blad 2."),)

    def test_within_each_other_and_over_paragraphs(self):
        begin, code, show, shown, end = field('HYPERLINK "https://awel.be"', r("een"))
        file = read(p(begin, code, show, shown) + p(r("twee"), *field("PAGE", r("7")), end) + p(r("na")))
        links = [Link("een", "https://awel.be"), Link("twee", "https://awel.be"), Text("na")]
        assert [each.content for each in file.passages] == [(each,) for each in links]


def field(code, shown=""):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return (mark.format("begin"), instruction, mark.format("separate"), shown, mark.format("end"))


OLD_BOX = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{}</w:checkBox></w:ffData></w:fldChar></w:r>'
    '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
NEW_BOX = '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr></w:sdt>'


@pytest.mark.parametrize(
    ("boxes", "ticked"),
    [
        (r("☐ een ☑ twee ☒ drie"), (1, 2)),
        (NEW_BOX.format(1) + r(" een ") + NEW_BOX.format(0) + r(" twee ☒ drie"), (0, 2)),
        (OLD_BOX.format('<w:default w:val="1"/>'), (0,)),
        (OLD_BOX.format('<w:default w:val="1"/><w:checked w:val="0"/>'), ()),
        (OLD_BOX.format("<w:checked/>"), (0,)),
    ],
)
def test_which_boxes_are_ticked(boxes, ticked):
    passage = one(p(boxes))
    assert passage.ticked == ticked
    assert Checkbox() in passage.content


@pytest.mark.parametrize(
    ("typed", "marker", "said"),
    [
        ("B", "B", "De cirkel"),
        ("Onze cirkel", "", "Onze cirkel De cirkel"),
        ("2 Teken", "2", "Teken De cirkel"),
    ],
)
def test_words_typed_in_the_looks_of_a_marker_are_words(typed, marker, said):
    passage = one(p(r(typed, styled("KM")), TAB, r("De cirkel")), styles=STYLES)
    assert (passage.marker, plain(passage.content)) == (marker, said)


def test_a_paragraph_said_anew_in_the_looks_of_its_marker_is_read():
    passage = one(p(r("Wat nu?", styled("KM")), TAB, r("")), styles=STYLES)
    assert plain(passage.content).strip() == "Wat nu?"
