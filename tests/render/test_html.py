from typing import get_args

import pytest

from kitgen.document.inline import Checkbox, Gap, LineBreak, Link, Reference, Text
from kitgen.document.nodes import Heading, Node, Paragraph
from kitgen.document.parts import Document, Kind, Part
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
