"""What people type, paste and save: refused with the cure, or printed exactly as written."""

import re

import pytest
from press import Paper, Press, W, sheet

from kitgen.document.kinds import Kind
from kitgen.render.fonts import PICTURES, text_width

LANGUAGES = pytest.mark.parametrize("lang", ["en", "nl"])


def holds(paper: Paper, words: str) -> bool:
    return re.sub(r"[\s-]", "", words) in paper.joined()


@LANGUAGES
def test_a_colon_in_a_title_shows_the_line_in_quotes(press: Press, lang: str) -> None:
    press.lesson("title: Vrij: wat is dat?\nsteps:\n  - {title: Een, minutes: 5}\n  - title: Stap: twee\n")
    told = press.refused(lang)
    assert "les.yaml:4:" in told
    assert 'title: "Vrij: wat is dat?"' in told
    assert '- title: "Stap: twee"' in told


def test_a_title_with_a_colon_in_quotes_is_printed_as_it_is(press: Press) -> None:
    press.lesson('title: "Vrij: wat is dat?"\n' + sheet("- text: Lees."))
    for paper in press.both():
        assert holds(paper, "Vrij: wat is dat?")


WORDS = ["Yes", "No", "y", "n", "On", "Off", "true", "~"]
NUMBERS = ["010", "1:30", "1e3", "0x1F", "1_000", ".5", "2026", "2026-08-01"]


def test_words_and_numbers_that_yaml_could_read_otherwise_print_as_typed(press: Press) -> None:
    press.lesson(
        "title: On\n"
        + sheet(
            f"""
            - quiz: [{{ask: no, options: [{", ".join(WORDS)}], right: 2}}]
            - checklist: [{", ".join(WORDS)}]
            - table: {{header: [{", ".join(NUMBERS)}], rows: [[{", ".join(WORDS)}]]}}
            - text: 2026-08-01
            """,
            "No",
        )
    )
    typed = press.paper("docx").typed()
    for word in (*WORDS, *NUMBERS):
        assert any(line.removeprefix("☐").removeprefix("○") == word for line in typed), word
    for paper in press.both():
        lines = [re.sub(r"^[☐○\s]+", "", line).strip() for line in paper.text().splitlines()]
        assert all(lines.count(word) >= 2 for word in WORDS)
        assert not re.search("True|False|None|Decimal|datetime", paper.text())


def test_a_date_prints_the_same_with_and_without_quotes(press: Press) -> None:
    press.lesson(
        """
        title: 2026
        checked: 2026-03-03
        sources:
          - {title: 2026-08-01, seen: 2026-03-03}
          - {title: "2026-08-01", seen: "2026-03-03"}
        """
    )
    text = press.paper("pdf", Kind.GUIDE).text()
    bare, quoted = re.findall(r"2026-08-01, .*", text)
    assert bare == quoted
    assert "maart 2026" in bare


@LANGUAGES
def test_a_key_that_stands_twice_is_told_with_both_lines(press: Press, lang: str) -> None:
    press.lesson(b"title: Een\nsteps:\n  - {title: A}\ntitle: Twee\nsteps:\n  - {title: B}\n")
    told = press.refused(lang)
    for key, first, second in (("title", 1, 4), ("steps", 2, 5)):
        assert re.search(rf'les.yaml:{second}:.*"{key}"\D+{first}\D+{second}\n', told)


def test_a_group_of_keys_may_be_repeated(press: Press) -> None:
    press.lesson("steps:\n  - &kring {title: Kring, minutes: 5}\n  - {<<: *kring, title: Nog eens}\n")
    assert press.said() == ""


@LANGUAGES
def test_bold_at_the_start_of_an_item_asks_for_quotes_and_names_no_alias(press: Press, lang: str) -> None:
    press.lesson("goals:\n  - **Let op:** dit blijft hier.\n  - *Zacht* praten\n")
    told = press.refused(lang)
    assert '- "**Let op:** dit blijft hier."' in told
    assert '- "*Zacht* praten"' in told
    assert "alias" not in told.lower()
    assert re.search("aanhalingstekens|quotes", told)


@LANGUAGES
def test_a_tab_is_called_a_tab(press: Press, lang: str) -> None:
    press.lesson("title: Een\ntopic: self\nminutes: 9\nweight: light\nsteps:\n\t- title: A\n\t  minutes: 3\n")
    told = press.refused(lang)
    assert ":6:" in told
    assert "tab" in told
    assert re.search("spaties|spaces", told)


@LANGUAGES
def test_an_apostrophe_in_single_quotes_is_told_with_its_cure(press: Press, lang: str) -> None:
    press.lesson("title: 'Foto's van thema's'\nsummary: 's Avonds thuis\n")
    told = press.refused(lang)
    assert "title: \"Foto's van thema's\"" in told
    assert 'summary: "\'s Avonds thuis"' in told


@LANGUAGES
def test_a_sign_that_cannot_be_printed_is_told_with_line_column_and_code(press: Press, lang: str) -> None:
    press.lesson(sheet("- text: |\n    Een regel\x0buit een dia\n    \x1b[1mvet"))
    told = press.refused(lang)
    assert re.search(r"les\.yaml:\d+:\d+: .*U\+000B", told)
    assert re.search(r"les\.yaml:\d+:\d+: .*U\+001B", told)


@LANGUAGES
def test_every_misspelt_key_is_told_in_one_run_with_the_right_one(press: Press, lang: str) -> None:
    press.lesson(
        "title: T\ntitel: Grens\nmintues: 45\nsteps:\n  - {title: A, minutes: 5, wacth: Let op.}\n"
        "handout:\n  - {shet: B, id: b, blocks: [{txet: Lees.}]}\n"
    )
    told = press.refused(lang)
    for wrong, right in (
        ("titel", "title"),
        ("mintues", "minutes"),
        ("wacth", "watch"),
        ("shet", "sheet"),
        ("txet", "text"),
    ):
        assert re.search(rf'"{wrong}".*(\n.*){{1,3}}"{right}"', told), wrong


NOTHING = """
summary:
version: null
board: ""
materials: []
goals:
  - Eerste punt
  -
  - null
  - Laatste punt
""" + sheet(
    """
    - checklist:
        - Eerste punt
        -
        - null
        - Laatste punt
    - table:
        header: [Tijd, Wat]
        rows: [[10 min, null], [null, null], [~, 12 min]]
    - text: |
        - Eerste punt
        -
        - Laatste punt
    - callout: Lees.
      title:
    """
)  # fmt: skip


def test_what_is_left_empty_prints_nothing(press: Press) -> None:
    press.lesson(NOTHING)
    for kind in (Kind.HANDOUT, Kind.GUIDE):
        for paper in press.both(kind):
            assert not re.search(r"None|null|\[\]|\{\}", paper.text()), paper.file
            assert not re.search(r"(?m)^\s*[•☐]\s*$", paper.text("-layout")), paper.file
    for part in (part for name, part in press.paper("docx").parts().items() if name.endswith(".xml")):
        assert not re.search(rb">(None|null)<", part)
    core = press.paper("docx").part("docProps/core.xml").decode()
    assert not re.search(r"<(\S+)[^>]*></\1>|<dc:\w+/>|<cp:\w+/>", core)


def test_an_empty_cell_of_a_table_keeps_its_place(press: Press) -> None:
    press.lesson(NOTHING)
    (table,) = [t for t in press.paper("docx").xml().iter(f"{W}tbl") if "Tijd" in "".join(t.itertext())]
    rows = [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    assert rows == [["Tijd", "Wat"], ["10 min", ""], ["", ""], ["~", "12 min"]]


def test_a_heading_never_stands_over_nothing(press: Press) -> None:
    press.lesson("materials: []\n" + sheet("- text: Lees."))
    text = press.paper("pdf", Kind.GUIDE).text()
    assert "Meebrengen" not in text
    assert "Wie niet meedoet" not in text


@LANGUAGES
@pytest.mark.parametrize("block", ["section:", "text: null", 'text: ""', 'callout: " "'])
def test_a_block_that_says_nothing_is_told_as_empty(press: Press, block: str, lang: str) -> None:
    press.lesson(sheet(f"- {block}"))
    told = press.refused(lang)
    assert f'"{block.partition(":")[0]}"' in told
    assert re.search("leeg|empty|niets|nothing", told)


BLANKS = """\
- text: |
    Ik vind ______ belangrijk en __________ niet.

    ____________________________________

    Naam: ____ Datum: ____/____/____

    __ geen vette woorden __
- table: {header: [a, b], rows: [["____/____/____", "%s"]]}
""" % ("_" * 150)  # fmt: skip


def test_underscores_are_blanks_of_about_their_length(press: Press) -> None:
    press.lesson(sheet(BLANKS))
    pdf, word = press.both()
    for paper in (pdf, word):
        text = paper.text()
        assert "__ geen vette woorden __" in text
        assert text.count("/") >= 2
    bold = [run for run in word.xml().iter(f"{W}r") if run.find(f"{W}rPr/{W}rStyle") is not None]
    assert not any("/" in "".join(run.itertext()) for run in bold)
    gaps = [
        len("".join(run.itertext()))
        for run in word.xml().iter(f"{W}r")
        if (style := run.find(f"{W}rPr/{W}rStyle")) is not None and style.get(f"{W}val") == "KitgenGap"
    ]
    inside = gaps[-11:]
    assert len(inside) == 11
    assert inside[0] < inside[1] < inside[2]
    assert len(set(inside[3:7])) == 1


def test_a_blank_in_word_is_never_wider_than_its_cell(press: Press) -> None:
    press.lesson(sheet(BLANKS))
    *_, last = (p for p in press.paper("docx").xml().iter(f"{W}tc"))
    blank = "".join(last.itertext())
    em_mm = 12.5 * 25.4 / 72
    column_mm = (210 - 25 - 20 - 20) / 2
    assert column_mm - 15 < text_width(blank, PICTURES, 400) * em_mm < column_mm


MARKS = 'Ja < misschien > nee & "ruzie" bij R&D'
PIECES = ["3 < 5", "a<b>c</b>", "&amp; blijft &amp;", "100<100", "1 & 2", "</w:t>", "]]>"]


def test_signs_of_html_and_word_are_only_text_everywhere(press: Press) -> None:
    quoted = MARKS.replace('"', '\\"')
    press.put(
        "assets/profiles/rd.yaml", f'name: "{quoted}"\ncontacts: [{{role: "</w:t> & <b>", reach: "]]>"}}]\n'
    )
    press.profile = "rd"
    press.lesson(
        f'title: "{quoted}"\n'
        + sheet(
            f"""
            - section: "{quoted}"
            - quiz: [{{ask: "<script>alert(1)</script>", options: {PIECES}, right: 1}}]
            - table: {{header: ["</w:t>", "1 & 2"], rows: [["3 < 5", "]]>"], ["a<b>c</b>", "&amp;"]]}}
            - {{picture: images/wiel.svg, alt: "a<b> & ]]> &amp;", caption: "a<b>c</b> &amp;"}}
            """,
            f'"{quoted}"',
        )
    )
    pdf, word = press.both()
    for paper in (pdf, word):
        joined = paper.joined()
        for piece in (*PIECES, "<script>alert(1)</script>", "a<b>c</b> &amp;"):
            assert re.sub(r"[\s-]", "", piece) in joined, piece
        assert joined.count(re.sub(r"[\s-]", "", MARKS)) >= 5
    typed = [line.removeprefix("○") for line in word.typed()]
    assert set(PIECES) <= set(typed)
    assert 'descr="a&lt;b&gt; &amp; ]]&gt; &amp;amp;"' in word.part("word/document.xml").decode()
    assert "R&amp;D" in word.part("docProps/core.xml").decode()


def test_a_file_saved_by_windows_makes_the_same_papers(press: Press) -> None:
    text = "title: Coördinatie\ntopic: self\nminutes: 50\nweight: light\nsteps: [{title: Een, minutes: 5}]\n"
    text += sheet("- text: |\n    Regel een\n    regel twee\n\n    Nieuwe alinea\n- checklist:\n    - café\n")
    press.lesson(text.encode())
    plain = [paper.file.read_bytes() for paper in press.both()]
    press.lesson(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    papers = press.both()
    assert [paper.file.read_bytes() for paper in papers] == plain
    for content in papers[1].parts().values():
        assert b"\xef\xbb\xbf" not in content[:3]


@LANGUAGES
def test_a_file_in_the_windows_code_page_is_refused_in_readable_letters(press: Press, lang: str) -> None:
    press.lesson("topic: self\ntitle: Coördinatie, één geheim\n".encode("cp1252"))
    told = press.refused(lang)
    assert "les.yaml:2:" in told
    assert "Coördinatie, één geheim" in told
    assert "UTF-8" in told
    assert re.search("Kladblok|Notepad", told)
    assert "\ufffd" not in told
    assert "Ã" not in told


@LANGUAGES
def test_a_picture_that_is_not_there_is_told_with_the_whole_path(press: Press, lang: str) -> None:
    press.lesson(sheet("- {picture: media/weg.png, alt: Iets.}"))
    told = press.refused(lang)
    assert re.search(r"les\.yaml:\d+:\d+: ", told)
    assert str(press.root / "assets/media/weg.png") in told


LINKS = sheet(
    """
    - text: |
        Zie [de stelling](#bestaat-niet), [leeg](), [hekje](#) en [113](tel:113).

        Ook [hulp](https://voorbeeld.example/een pagina met spaties) en [hier](map/bestand.html).
    - text: |
        Goed: [het blad](#blad), [de site](https://voorbeeld.example/pad), [mail](mailto:a@b.example)
        en [voorbeeld.example](https://www.voorbeeld.example/).
    """
)


@LANGUAGES
def test_a_link_that_leads_nowhere_is_a_warning_at_its_line(press: Press, lang: str) -> None:
    press.lesson(LINKS)
    told = press.said(lang)
    lines = re.findall(r"les\.yaml:(\d+):.*link-nowhere\]: .*: (\[.*)", told)
    start = int(lines[0][0])
    assert [(int(line) - start, link) for line, link in lines] == [
        (0, "[de stelling](#bestaat-niet)"),
        (0, "[leeg]()"),
        (0, "[hekje](#)"),
        (2, "[hulp](https://voorbeeld.example/een pagina met spaties)"),
        (2, "[hier](map/bestand.html)"),
    ]


def test_the_words_of_a_link_are_printed_with_the_address_that_it_leads_to(press: Press) -> None:
    press.lesson(LINKS)
    for paper in press.both():
        assert holds(paper, "Zie de stelling, leeg, hekje en 113.")
        assert holds(paper, "Goed: het blad, de site (voorbeeld.example/pad), mail (a@b.example)")
        assert holds(paper, "en voorbeeld.example.")


def test_pupils_see_whether_one_or_several_answers_may_be_ticked(press: Press) -> None:
    press.lesson(
        sheet(
            """
            - quiz:
                - {ask: Wat eerst?, options: [Stoppen, Lachen], right: 1}
                - {ask: Bij wie?, options: [Een vriend, De leraar], right: [1, 2]}
            """
        )
    )
    pdf, word = press.both()
    for paper in (pdf, word):
        first, second = paper.text().split("Bij wie?")
        assert "antwoorden mogelijk" not in first
        assert "Meerdere antwoorden mogelijk" in second
    boxes = [line[0] for line in word.typed() if line[:1] in "☐○" and line]
    assert boxes == ["○", "○", "☐", "☐"]
