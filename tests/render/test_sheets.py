"""Templates and style sheets of a project's own."""

from pathlib import Path
from typing import Any

import pytest

from kitgen.document.inline import Text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Paragraph
from kitgen.document.parts import Document, Part
from kitgen.errors import InputError, SystemFault
from kitgen.load import Data
from kitgen.project import Project
from kitgen.render import sandbox
from kitgen.render.fonts import PICTURES, faces
from kitgen.render.html import render_html
from kitgen.render.pdf import lay_out
from kitgen.theme import Theme

PART = Part(title="x", children=(Paragraph((Text("Dag"),)),))
DOCUMENT = Document(id="d", kind=Kind.HANDOUT, title="T", lang="nl-BE", parts=(PART,))
MM = 96 / 25.4


@pytest.fixture
def own(tmp_path: Path) -> Project:
    """An empty project on top of what is shipped."""
    (tmp_path / "templates").mkdir()
    return Project(tmp_path)


def put(own: Project, name: str, content: str) -> None:
    (own.root / "templates" / name).write_text(content, encoding="utf-8")


def changed(own: Project, old: str, new: str) -> None:
    shipped = own.read("kitgen:templates/nodes.html.j2").decode()
    assert old in shipped
    put(own, "nodes.html.j2", shipped.replace(old, new))


def word(own: Project, theme: Theme) -> Any:
    """Return the box of the word on the first page; its measures are in px."""
    page = lay_out(DOCUMENT, theme, own.read).pages[0]._page_box
    return next(box for box in page.descendants() if getattr(box, "text", "") == "Dag")


def test_own_css_comes_after_the_shipped_sheet(own: Project, data: Data) -> None:
    usual = word(own, data.theme).position_x
    put(own, "own.css", ".flow > p { margin-left: calc(var(--column) + 10mm); }")
    assert word(own, data.theme).position_x == pytest.approx(usual + 10 * MM)


def test_a_page_css_of_ones_own_takes_the_place_of_the_shipped_one(own: Project, data: Data) -> None:
    usual = word(own, data.theme).position_x
    put(own, "page.css", "body { margin: 0 } p { margin-left: 0 }")
    assert word(own, data.theme).position_x == pytest.approx(usual - data.theme.column * MM)


def test_fonts_of_the_project_are_named_in_its_css(own: Project, data: Data) -> None:
    (own.root / "assets/fonts").mkdir(parents=True)
    (own.root / "assets/fonts/M.ttf").write_bytes(faces(PICTURES)[3].file.read_bytes())
    usual = word(own, data.theme).width
    face = '@font-face { font-family: "Mijn"; src: url("kitgen:assets/fonts/M.ttf"); }'
    put(own, "own.css", f'{face}\np {{ font-family: "Mijn"; }}')
    assert word(own, data.theme).width > usual, "it is a bold one"


@pytest.mark.parametrize(
    ("name", "css", "line"),
    [
        ("own.css", "p { color: red }\np { colour: red }", 2),
        ("own.css", "\n\np { margin: 3 mmm }", 3),
        ("own.css", "\n@font-face { font-family: Vreemd; src: url('https://example.org/x.ttf') }", 2),
        ("page.css", "body { margin: 0 }\n\np { kleur: rood }", 3),
    ],
)
def test_what_css_does_not_know_is_told_at_its_line(
    own: Project, data: Data, name: str, css: str, line: int
) -> None:
    put(own, name, css)
    with pytest.raises(InputError) as caught:
        lay_out(DOCUMENT, data.theme, own.read)
    (found,) = caught.value.findings
    assert found.origin is not None
    assert (found.id, found.origin.file, found.origin.line) == ("style-ignored", f"templates/{name}", line)


def test_a_template_of_ones_own_draws_the_nodes(own: Project) -> None:
    old = "{% macro Paragraph(item, flow, marker=()) -%}\n<p"
    changed(own, old, f"{old} lang='x'")
    assert "<p lang='x' class=\"r-body\"" in render_html(DOCUMENT, own.read)


WORDS = "{{ inlines(item.content) }}</p>"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{{ nodes(item.children, flow) }}</div>", "{{ nodes(item.children, flow }}</div>", "expected"),
        (WORDS, "{{ item.inhoud }}</p>", "inhoud"),
        (WORDS, "{{ onbekend }}</p>", "onbekend"),
        (WORDS, "{{ item.__class__.__mro__ }}</p>", "unsafe"),
        (WORDS, "{{ 1 // 0 }}</p>", "zero"),
    ],
)
def test_a_mistake_in_a_template_is_told_at_its_line(own: Project, old: str, new: str, told: str) -> None:
    changed(own, old, new)
    lines = own.read("templates/nodes.html.j2").decode().splitlines()
    with pytest.raises(InputError) as caught:
        render_html(DOCUMENT, own.read)
    (found,) = caught.value.findings
    assert found.id == "template-broken"
    assert told in str(found.values["detail"])
    assert found.origin is not None
    assert found.origin.file == "templates/nodes.html.j2"
    assert new in lines[found.origin.line - 1]


def test_a_template_that_never_ends_is_told_at_its_line(
    own: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "MOST", 1_000_000)
    new = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}</p>"
    changed(own, WORDS, new)
    with pytest.raises(InputError) as caught:
        render_html(DOCUMENT, own.read)
    (found,) = caught.value.findings
    assert (found.id, "without end" in str(found.values["detail"])) == ("template-broken", True)
    assert found.origin is not None
    assert new in own.read("templates/nodes.html.j2").decode().splitlines()[found.origin.line - 1]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="a.png"/></svg>'),
        ("x.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>'),
        ("x.png", "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"),
        ("x.yaml", "title: Een les"),
    ],
)
def test_css_shows_no_picture_that_a_lesson_could_not_show(
    own: Project, data: Data, name: str, content: str
) -> None:
    (own.root / "assets").mkdir()
    (own.root / "assets" / name).write_text(content)
    put(own, "own.css", f"p {{ background: url(kitgen:assets/{name}) }}")
    with pytest.raises(SystemFault) as caught:
        lay_out(DOCUMENT, data.theme, own.read)
    assert "not drawn" in str(caught.value.findings) or "not fetched" in str(caught.value.findings)


@pytest.mark.parametrize("style", ["own.css", "page.css"])
def test_a_style_of_ones_own_may_make_footnotes(own: Project, data: Data, style: str) -> None:
    shipped = own.read("kitgen:templates/page.css").decode() if style == "page.css" else ""
    put(own, style, f"{shipped}\n.flow > p {{ float: footnote; }}")
    page = lay_out(DOCUMENT, data.theme, own.read).pages[0]._page_box
    texts = [box.text for box in page.descendants() if hasattr(box, "text")]
    assert texts.count("1") == 1, "the call in the text"
    assert "1. " in texts, "the number at the foot of the page"
