import re

import pytest

from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Paragraph
from kitgen.document.parts import Document, PageSetup, Part, Running
from kitgen.document.roles import Role
from kitgen.load import Data
from kitgen.render.css import document_css, font_css, page_name
from kitgen.theme import Look, Theme, Weight


@pytest.fixture
def theme(data: Data) -> Theme:
    return data.theme


def part(setup: PageSetup | None = None, running: Running | None = None) -> Part:
    return Part(
        title="Blad",
        children=(Paragraph(()),),
        setup=setup or PageSetup(),
        running=running or Running(head_left="Les"),
    )


def css(theme: Theme, *parts: Part, kind: Kind = Kind.HANDOUT) -> str:
    document = Document(id="les", kind=kind, title="Les", lang="nl-BE", parts=parts or (part(),))
    return document_css(document, theme)


def rule(sheet: str, selector: str) -> str:
    """Return what stands between the braces of the one rule for `selector`."""
    (found,) = re.findall(rf"^{re.escape(selector)} \{{ (.*) \}}$", sheet, re.MULTILINE)
    return str(found)


def role_rule(theme: Theme, look: Look, kind: Kind = Kind.HANDOUT) -> str:
    changed = theme.model_copy(update={"roles": {**theme.roles, Role.TIP: look}})
    return rule(css(changed, kind=kind), ".r-tip")


def test_every_colour_of_the_theme_reaches_the_page(theme: Theme) -> None:
    own = theme.model_copy(update={"colours": theme.colours.model_copy(update={"main": "#123456"})})
    root = rule(css(own), "html")
    for name in ("text", "soft", "main", "accent", "rule", "tint"):
        assert f"--{name}: {own.colours.of(name)};" in root


def test_every_role_has_a_rule(theme: Theme) -> None:
    sheet = css(theme)
    assert [role for role in Role if f"\n.r-{role.value} {{" not in sheet] == []


def test_type_sizes_are_shares_of_the_documents_own(theme: Theme) -> None:
    half = Look(size=0.5)
    assert "font-size: 6.25pt" in role_rule(theme, half, Kind.HANDOUT)
    assert "font-size: 5.25pt" in role_rule(theme, half, Kind.GUIDE)
    assert "font-size: 12.5pt" in rule(css(theme, kind=Kind.HANDOUT), "html")


def test_lines_stand_closer_in_the_guide_than_on_a_pupils_sheet(theme: Theme) -> None:
    loose = Look(line=1.5)
    assert "line-height: 1.5;" in role_rule(theme, loose, Kind.HANDOUT)
    assert f"line-height: {1.5 * theme.dense:g};" in role_rule(theme, loose, Kind.GUIDE)


def test_pupils_get_more_room_to_write_in_than_the_guide_shows(theme: Theme) -> None:
    assert "--writing: 9mm;" in rule(css(theme, kind=Kind.HANDOUT), "html")
    assert "--writing: 8mm;" in rule(css(theme, kind=Kind.GUIDE), "html")


def test_a_look_says_weight_colour_space_and_place(theme: Theme) -> None:
    look = Look(weight=Weight.BOLD, colour="accent", before=4, after=2.5, centre=True, keep_with_next=True)
    drawn = role_rule(theme, look)
    for words in (
        "font-weight: 700",
        "color: var(--accent)",
        "margin-top: 4mm",
        "margin-bottom: 2.5mm",
        "text-align: center",
        "break-after: avoid",
    ):
        assert words in drawn


@pytest.mark.parametrize(
    ("look", "frame"),
    [
        (Look(border="box", padding=3), ["border: 0.8pt solid var(--main)", "padding: 3mm"]),
        (Look(border="round"), ["border: 0.6pt solid var(--rule)"]),
        (Look(border="heavy"), ["border: 2pt solid var(--text)"]),
        (Look(border="bar", padding=5), ["border-left: 1.2mm solid var(--main)", "padding: 2.00mm 5mm"]),
        (Look(fill="tint"), ["background: var(--tint)"]),
    ],
)
def test_a_look_says_how_it_is_framed(theme: Theme, look: Look, frame: list[str]) -> None:
    drawn = role_rule(theme, look)
    assert [words for words in frame if words not in drawn] == []


def test_a_plain_look_has_no_frame(theme: Theme) -> None:
    drawn = role_rule(theme, Look())
    assert not [word for word in ("border", "background", "padding") if word in drawn]


def test_the_padding_of_a_table_is_that_of_its_cells(theme: Theme) -> None:
    sheet = css(
        theme.model_copy(update={"roles": {**theme.roles, Role.GRID: Look(border="grid", padding=2)}})
    )
    assert rule(sheet, ".r-grid th, .r-grid td") == "padding: 2mm;"
    assert "padding" not in rule(sheet, ".r-grid")


def test_each_page_setup_of_a_document_is_described_once(theme: Theme) -> None:
    wide = PageSetup(landscape=True, sides=Sides.SINGLE)
    sheet = css(theme, part(), part(), part(wide))
    assert sheet.count("@page a4-portrait-duplex-long-paged {") == 1
    assert "size: A4 landscape;" in sheet
    assert page_name(part(wide)) == "a4-landscape-single-paged"


def test_only_what_is_printed_on_two_sides_has_its_binding_margin_mirrored(theme: Theme) -> None:
    assert ":left { margin-left: 20mm; margin-right: 25mm; }" in css(theme)
    assert ":left" not in css(theme, part(PageSetup(sides=Sides.SINGLE)))


def test_card_sheets_use_the_whole_paper_and_carry_no_lines(theme: Theme) -> None:
    sheet = css(theme, part(PageSetup(bare=True), Running(paged=False)))
    assert "margin: 0;" in sheet
    for place in ("top-left", "top-right", "bottom-left", "bottom-right"):
        assert f"@{place} {{ content: none; }}" in sheet


def test_pages_are_numbered_only_where_the_part_says_so(theme: Theme) -> None:
    assert "@bottom-right { content: none" not in css(theme, part(running=Running("Les", paged=True)))
    assert "@bottom-right { content: none; }" in css(theme, part(running=Running("Les", paged=False)))


def test_what_hangs_on_a_wall_has_equal_margins_left_and_right(theme: Theme) -> None:
    assert "margin: 24mm 22mm 24mm 22mm" in css(theme, part(running=Running(paged=False)))


def test_text_and_pictures_use_the_same_font_files(theme: Theme) -> None:
    faces = re.findall(r'font-family: "([^"]+)"; src: url\("(file:[^"]+)"\);', font_css(theme, {}))
    text = [file for family, file in faces if family == "KitSans"]
    assert text == [file for family, file in faces if family == "Fira Sans"]
    assert len(set(text)) == 5
