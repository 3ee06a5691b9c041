from typing import get_args

import pytest

from kitgen.document.inline import Checkbox, Gap, LineBreak, Link, Reference, Text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import (
    Box,
    Card,
    Cell,
    Dialogue,
    Divider,
    Figure,
    Heading,
    Item,
    List,
    Node,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Table,
    Turn,
    WritingBox,
    WritingLines,
)
from kitgen.document.parts import Document, Part
from kitgen.document.roles import Role
from kitgen.render.html import render_html


@pytest.fixture
def html(repository):
    def render(*nodes):
        part = Part(title="Blad", children=nodes)
        document = Document(id="d", kind=Kind.HANDOUT, title="Titel", lang="nl-BE", parts=(part,))
        return render_html(document, repository.read)

    return render


def test_every_kind_of_node_has_a_macro_of_its_name(repository):
    template = repository.read("templates/nodes.html.j2").decode()
    missing = [node.__name__ for node in get_args(Node) if f"{{% macro {node.__name__}(" not in template]
    assert not missing


def test_what_people_write_is_text_and_never_markup(html):
    shown = html(Paragraph((Text('1 < 2 & <b>vet</b> "zo"'),)))
    assert "1 &lt; 2 &amp; &lt;b&gt;vet&lt;/b&gt; &#34;zo&#34;" in shown


def test_inlines_become_what_they_are_for(html):
    shown = html(
        Paragraph(
            (
                Text("vet", bold=True),
                Text("bonjour", lang="fr"),
                Gap(30),
                Checkbox(),
                Checkbox(round=True),
                LineBreak(),
                Link("site", "https://example.org"),
            )
        )
    )
    for piece in (
        "<strong>vet</strong>",
        '<span lang="fr">bonjour</span>',
        '<span class="gap" style="width:30mm"></span>',
        '<span class="tick"></span><span class="tick round"></span><br>',
        '<a href="https://example.org">site</a>',
    ):
        assert piece in shown


def test_a_reference_links_only_to_what_is_in_the_document(html):
    here = html(Heading((Text("Kop"),), 1, id="kop"), Paragraph((Reference("zie kop", "kop"),)))
    assert '<a class="ref" href="#kop">zie kop</a>' in here
    elsewhere = html(Paragraph((Reference("zie kop", "kop"),)))
    assert '<span class="ref">zie kop</span>' in elsewhere
    assert "#kop" not in elsewhere


def test_language_and_title_are_said(html):
    shown = html(Paragraph((Text("x"),)))
    assert '<html lang="nl-BE">' in shown
    assert "<title>Titel</title>" in shown


def test_a_table_says_which_cells_are_heads_how_wide_it_is_and_what_spans(html):
    shown = html(
        Table(
            (0.25, 0.75),
            (
                Row((Cell((words("rij"),), header="row"), Cell((words("vak"),))), height=14),
                Row((Cell(span=2),)),
            ),
            (Row((Cell((words("een"),), header="col"), Cell((words("twee"),), header="col"))),),
            centred=frozenset({1}),
        )
    )
    assert '<col style="width:25.0%"><col style="width:75.0%">' in shown
    assert shown.count('<th scope="col"') == 2
    assert shown.count('<th scope="row"') == 1
    assert shown.index("<thead>") < shown.index("een") < shown.index("</thead>") < shown.index("rij")
    assert '<td class="centred" style="height:14mm">' in shown
    assert 'colspan="2"' in shown


def test_as_many_lines_are_drawn_as_are_settled(html):
    shown = html(WritingLines("vraag-lines", "Wat?", 4))
    assert shown.count('<div class="line"></div>') == 4
    assert 'data-name="vraag-lines"' in shown


def test_a_marker_stands_before_the_first_words_of_its_item(html):
    item = Item((words("vraag"), WritingLines("x", "y", 1)), marker=(Text("3"),), keep=True)
    shown = html(List((item,), hanging=True))
    assert '<span class="marker">3</span> vraag</p>' in shown
    assert '<li class="item keep">' in shown
    assert shown.index("vraag</p>") < shown.index('class="line"')


def test_an_item_that_starts_with_a_box_keeps_its_marker(html):
    shown = html(List((Item((Box((words("kader"),), Role.TIP),), marker=(Checkbox(),)),)))
    assert shown.index('class="tick"') < shown.index("kader")


def test_a_card_shows_its_code_and_a_fold_card_both_its_halves(html):
    coded = html(Card((words("voor"),), (words("achter"),), deck="R", number=7))
    assert "R7" in coded
    assert "achter" not in coded, "its back is printed on the back of the sheet"
    fold = html(Card((words("voor"),), (words("binnen"),), deck="R", number=7, fold=True))
    assert fold.index("voor") < fold.index("R7") < fold.index("binnen")
    assert "r-card-code" not in html(Card((words("voor"),)))


def test_a_picture_has_its_words_and_a_decoration_none(html):
    shown = html(Figure("assets/images/wiel.svg", 'Een "wiel"', 80, (Text("Bijschrift"),)))
    assert (
        '<img src="kitgen:assets/images/wiel.svg?mm=80" alt="Een &#34;wiel&#34;" style="width:80mm">' in shown
    )
    assert '<p class="r-caption">Bijschrift</p>' in shown
    assert "<img" not in html(Figure("assets/images/wiel.svg", "", 80, decorative=True))


def test_bubbles_stand_on_the_side_of_their_speaker(html):
    shown = html(Dialogue((Turn("Ali", (words("hoi"),)), Turn("Bo", (words("dag"),), "right"))))
    places = [shown.index(piece) for piece in ("turn left", "Ali", "hoi", "turn right", "Bo", "dag")]
    assert places == sorted(places)


def test_boxes_sections_and_headings_carry_their_role_and_their_id(html):
    shown = html(
        Heading((Text("Kop"),), 3, Role.HEADING, marker="A", id="kop"),
        Section((words("erin"),), Role.SLIP, keep=True, id="groep"),
        Box((words("inhoud"),), Role.LAW, (Text("Titel"),), id="kader"),
        WritingBox("vak", "Teken", 40),
        Divider(Role.CUT_LINE),
        PageBreak(),
    )
    for piece in (
        '<h3 class="r-heading marked" id="kop"><span class="marker">A</span> Kop</h3>',
        '<div class="section r-slip flow keep" id="groep">',
        '<div class="box r-law" id="kader">',
        '<p class="box-title">Titel</p>',
        '<div class="writing-box" data-name="vak" style="height:40mm">',
        '<div class="divider r-cut-line">',
        '<div class="page-break">',
    ):
        assert piece in shown


def test_a_paragraph_that_stays_with_the_next_says_so(html):
    assert "with-next" in html(Paragraph((Text("vraag"),), with_next=True))
    assert "with-next" not in html(words("vraag"))


def test_the_title_of_a_file_says_what_it_is(repository):
    part = Part(title="Blad", children=(words("x"),))
    document = Document(
        id="d", kind=Kind.GUIDE, title="Titel", lang="nl-BE", parts=(part,), subject="handleiding"
    )
    shown = render_html(document, repository.read)
    assert "<title>Titel – handleiding</title>" in shown
    assert '<meta name="description" content="handleiding">' in shown


def words(text: str) -> Paragraph:
    return Paragraph((Text(text),))
