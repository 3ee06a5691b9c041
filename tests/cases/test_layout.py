"""Text stays within its page, headings with what follows, and room to write is as much as asked for."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise

import page as page_validation
import pikepdf
import pypdfium2
from PIL import Image
from press import Paper, Press, W, sheet

from kitgen.document.kinds import Kind

ADDRESS = "https://voorbeeld.example/" + "een-heel-lange-weg-zonder-spaties_" * 6 + "?q=" + "A1b2C3d4" * 24
WORD = "Verantwoordelijkheidsverdelingsafspraken" * 4
LEFT_MM, RIGHT_MM = 20.0, 210.0 - 20.0
DOTS, FOOT_MM = 150, 22

LONG = f"""\
title: {WORD}
sources: [{{title: Bron, url: "{ADDRESS}"}}]
""" + sheet(
    f"""
    - section: {WORD}
    - text: |
        Zie {ADDRESS} voor de film. {WORD}

        - {ADDRESS}
    - checklist: ["{ADDRESS}", {WORD}]
    - table: {{header: [{WORD}, Bron], rows: [[Bron, "{ADDRESS}"]]}}
    - callout: "{ADDRESS}"
      title: {WORD}
    - scenario: "{ADDRESS}"
    - dialogue: [{{from: {WORD}, text: "{ADDRESS}"}}]
    - quiz: [{{ask: "{ADDRESS}", options: ["{ADDRESS}", {WORD}], right: 1}}]
    - statements: ["{ADDRESS}"]
    - {{picture: images/wiel.svg, alt: Een wiel., width: 40, caption: "{ADDRESS}"}}
    """,
    WORD,
)  # fmt: skip


def test_a_word_or_address_longer_than_a_line_breaks_within_the_page_and_its_table(press: Press) -> None:
    press.lesson(LONG)
    for paper in (*press.both(), press.paper("pdf", Kind.GUIDE)):
        for page, left, _, right, _, word in paper.words():
            assert left >= LEFT_MM - 0.5, (paper.file, page, word)
            assert right <= RIGHT_MM + 0.5, (paper.file, page, word)
        joined = paper.joined()
        assert joined.count(re.sub("[-]", "", ADDRESS)) >= 9, paper.file
        assert joined.count(WORD) >= 6, paper.file
    room = (210 - 25 - 20) / 25.4 * 1440
    for table in press.paper("docx").xml().iter(f"{W}tbl"):
        columns = [int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol")]
        start = table.find(f"{W}tblPr/{W}tblInd")
        assert sum(columns) + int(start.get(f"{W}w", "0") if start is not None else 0) <= room + 2


def test_a_long_name_of_what_a_step_uses_stays_in_its_column(press: Press) -> None:
    press.lesson(
        f"""
        steps: [{{title: Praten, minutes: 40, uses: [set]}}]
        cards: [{{deck: {WORD}, id: set, cards: [Een kaart.]}}]
        """
    )
    assert max(right for *_, right, _, _ in press.paper("pdf", Kind.GUIDE).words()) <= RIGHT_MM + 0.5


def steps(count: int) -> str:
    """Return the steps and the sections of a lesson, of uneven length; headings are "K01" and so on."""
    long = [("Korte uitleg bij deze stap. " * (1 + number * 7 % 10)).strip() for number in range(count)]
    said = "".join(
        f"  - {{title: K{number:02} Kop, minutes: 1, do: {words}}}\n" for number, words in enumerate(long)
    )
    blocks = "".join(
        f"- section: K{number:02} Kop\n- text: M{number:02} {words}\n" for number, words in enumerate(long)
    )
    return f"minutes: 100\nsteps:\n{said}{sheet(blocks)}"


def test_no_page_ends_with_a_heading(press: Press) -> None:
    press.lesson(steps(60))
    for paper in (*press.both(Kind.HANDOUT), *press.both(Kind.GUIDE)):
        pages = paper.pages()
        assert len(pages) > 3, paper.file
        for page in pages:
            lines = [line.strip() for line in page.splitlines() if line.strip() and "Praten?" not in line]
            body = [line for line in lines if not re.match(r"(Een les|Feiten|\d+ ?/ ?\d+)", line)]
            assert not re.search(r"K\d\d Kop$", body[-1] if body else ""), (paper.file, body[-3:])


QUESTIONS = sheet(
    """
    - questions:
        - {ask: V1 nul, lines: 0}
        - {ask: V2 een, lines: 1}
        - {ask: V3 zeven, lines: 7}
        - {ask: V4 veertig, lines: 40}
        - {ask: V5 twee}
    - questions: [V6 drie, V7 drie, {ask: V8 een, lines: 1}]
      lines: 3
    """
)
ASKED = [0, 1, 7, 40, 2, 3, 3, 1]


def test_as_many_lines_to_write_on_as_asked_for_in_word(press: Press) -> None:
    press.lesson(QUESTIONS)
    found: list[float] = []
    for para in press.paper("docx").xml().iter(f"{W}p"):
        style = para.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
        if style == "KitgenQuestion":
            found.append(0)
        elif style == "KitgenWritingLine":
            height = para.getparent().getparent().find(f"{W}trPr/{W}trHeight").get(f"{W}val")
            found[-1] += int(height) / 1440 * 25.4 / 9
    assert [round(each, 1) for each in found] == ASKED


def lines_per_question(paper: Paper) -> list[list[tuple[int, float]]]:
    """Return where the lines below each question stand: page and height in mm, as they are seen."""
    starts = [(page, top) for page, _, top, _, _, word in paper.words() if re.fullmatch(r"V\d", word)]
    lines = [(number, high) for number, page in enumerate(seen(paper), 1) for high in page]
    ends = [*starts[1:], (99, 0.0)]
    return [[line for line in lines if start < line < end] for start, end in zip(starts, ends, strict=True)]


def seen(paper: Paper) -> Iterator[list[float]]:
    """Yield the heights in mm of the lines over most of the column of each page."""
    document = pypdfium2.PdfDocument(paper.looked_at)
    for page in document:
        image = page.render(scale=DOTS / 72, grayscale=True).to_pil()
        column = image.crop(
            (round(90 * DOTS / 25.4), 0, round(180 * DOTS / 25.4), image.height - FOOT_MM * DOTS // 25)
        )
        rows = column.resize((1, column.height), Image.Resampling.BOX).tobytes()
        dark = [row for row, gray in enumerate(rows) if gray < 230]
        yield [row / DOTS * 25.4 for row in dark if row - 1 not in dark]
    document.close()


def test_as_many_lines_to_write_on_as_asked_for_and_far_enough_apart(press: Press) -> None:
    press.lesson(QUESTIONS)
    for paper in press.both():
        groups = lines_per_question(paper)
        assert [len(group) for group in groups] == ASKED, paper.file
        for group in groups:
            for (page, high), (next_page, low) in pairwise(group):
                assert next_page > page or low - high >= 8 - 0.1, paper.file


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 30), "#005a3c").save(out, "PNG")
    return out.getvalue()


def roles(pdf: pikepdf.Pdf) -> list[tuple[str, str]]:
    """Return the role and the alternative text of everything in the structure tree, in reading order."""

    def walk(node: pikepdf.Object) -> Iterator[tuple[str, str]]:
        if not isinstance(node, pikepdf.Dictionary):
            return
        if "/S" in node:
            yield str(node.S).removeprefix("/"), str(node.get("/Alt", ""))
        children = node.get("/K", [])
        for child in children if isinstance(children, pikepdf.Array) else [children]:
            yield from walk(child)

    return list(walk(pdf.Root.StructTreeRoot))


def test_a_pdf_can_be_read_aloud(press: Press) -> None:
    press.put("assets/images/vlag.png", png())
    press.lesson(
        "title: Samen\n"
        + sheet(
            """
            - section: Kop een
            - text: |
                - eerste
                - tweede
            - {picture: images/vlag.png, alt: Een groene vlag., width: 40}
            - {picture: images/vlag.png, decorative: true, width: 40}
            - table: {header: [Tijd, Wat], rows: [[10 min, Kring]]}
            """
        )
    )
    paper = press.paper()
    told = page_validation.validate_pdf_bytes(
        paper.file.read_bytes(), profile=page_validation.ValidationProfile.PDF_UA_1
    )
    assert told.is_compliant
    with pikepdf.open(paper.file) as pdf:
        assert str(pdf.Root.Lang) == "nl-BE"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "Samen" in str(pdf.docinfo["/Title"])
        found = roles(pdf)
    names = [name for name, _ in found]
    assert names.index("H1") < names.index("H2") < names.index("L") < names.index("Table")
    assert names.count("TH") == 2
    assert [alt for name, alt in found if name == "Figure"] == ["Een groene vlag."]


def test_ids_may_be_any_words_also_those_that_kitgen_uses_itself(press: Press) -> None:
    press.lesson(
        """
        steps:
          - {title: Praten, minutes: 10, id: les}
          - {title: Schrijven, minutes: 10, id: run-sheet, uses: [v-1, title]}
        handout:
          - sheet: Blad
            id: part-1
            blocks:
              - {questions: [Wie?, Wat?], id: v}
              - {text: Lees., id: v-1}
              - {text: Kijk., id: title}
              - {text: Hoor., id: v-2-lines}
          - {sheet: Twee, id: cover, blocks: [{text: Ja., id: cover-part}, {text: Nee., id: part-1-text1}]}
        """
    )
    for kind in (Kind.HANDOUT, Kind.GUIDE):
        with pikepdf.open(press.paper("pdf", kind).file) as pdf:
            assert len(pdf.pages) >= 2
        assert press.word(kind)


def test_equal_ids_in_two_lessons_of_a_kit_do_not_meet(press: Press) -> None:
    for name in ("een", "een-b"):
        press.lesson(sheet("- {questions: [Wie?], id: b-v}\n- {text: Lees., id: v}"), name)
    press.put("lessons/nl/kits/bundel.yaml", "title: Bundel\nlessons: [een, een-b]\n")
    for kind in (Kind.PUPIL_PACKET, Kind.TEACHER_PACKET):
        assert press.paper("pdf", kind, "bundel").pages()


def test_what_follows_slips_on_a_sheet_stands_below_them_and_none_is_lost(press: Press) -> None:
    press.lesson(
        sheet("- {slips: Briefje, count: 8, blocks: [{questions: [Wat vind jij?]}]}\n- text: Slotwoord.")
    )
    words = press.paper("pdf", Kind.SLIPS).words()
    slips = [(page, bottom) for page, _, _, _, bottom, word in words if word == "jij?"]
    (end,) = ((page, top) for page, _, top, _, _, word in words if word == "Slotwoord.")
    assert len(slips) == 8
    assert max(slips) < end


def test_no_line_ends_within_the_name_of_a_site_before_its_number(press: Press) -> None:
    """Pango 1.50 ends lines behind a dot before a digit, later ones do not: papers would differ."""
    filler = [f"{'woord ' * 7}{'i' * n} https://www.1712.be/nl/over-1712" for n in range(1, 40)]
    press.lesson(sheet("".join(f"- text: {text}\n" for text in filler)))
    said = press.paper("pdf").text("-layout")
    assert said.count("www.1712.be") == len(filler)
