"""What teachers type by hand becomes the block that it stands for, and no word of it is lost."""

from base64 import b64decode

import pytest
from drafts import drafted
from wordmade import p, r
from worksheets import PIXEL

from kitgen.project import Project

TAB = "<w:r><w:tab/></w:r>"
BREAK = "<w:r><w:br/></w:r>"
PAGE = '<w:r><w:br w:type="page"/></w:r>'
LINE = p(properties='<w:pBdr><w:bottom w:val="single"/></w:pBdr>')
DOTS = p(r("." * 80))
HEADINGS = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
    for key, name in (("T", "Title"), ("K", "heading 1"), ("B", "caption"))
)


@pytest.fixture
def project(tmp_path) -> Project:
    return Project(tmp_path)


def styled(words: str, style: str) -> str:
    return p(r(words), properties=f'<w:pStyle w:val="{style}"/>')


def bold(words: str) -> str:
    return p(r(words, "<w:b/>"))


def table(*rows: list[str], height: int = 0) -> str:
    high = f'<w:trPr><w:trHeight w:val="{height}"/></w:trPr>' if height else ""
    cells = ["".join(f"<w:tc>{p(r(cell)) if cell else p()}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{high}{row}</w:tr>' for row in cells)}</w:tbl>"


class TestQuestions:
    @pytest.mark.parametrize(
        "room", [DOTS + DOTS, LINE + LINE, table([""], [""]), p(r("-  " + "_" * 40)) * 2]
    )
    def test_a_task_gets_the_lines_behind_it(self, project, room):
        made = drafted(project, p(r("1. Wie helpt Mila?")), p(r("2. Schrijf op wat hij doet.")), room)
        asked = made.blocks[0]["questions"]
        assert [(each["ask"], each["lines"]) for each in asked] == [
            ("Wie helpt Mila?", 2),
            ("Schrijf op wat hij doet.", 2),
        ]

    def test_empty_paragraphs_behind_a_question_are_room_also_at_the_end(self, project):
        made = drafted(project, p(r("3. Geef je mening.")), p(), p(), p(), p())
        assert made.blocks == [{"questions": [{"ask": "Geef je mening.", "lines": 4}]}]
        assert made.asked == ["in Word was hier lege ruimte: zijn 4 lijnen goed?"]

    def test_lines_in_the_same_paragraph_and_points_behind(self, project):
        made = drafted(
            project, p(r("1. Wie is het? ............................")), p(r("2. Waarom? (2 p.)")), DOTS
        )
        assert made.blocks == [
            {"questions": [{"ask": "Wie is het?", "lines": 1}, {"ask": "Waarom? (2 p.)", "lines": 1}]}
        ]

    def test_a_label_before_the_lines_is_told(self, project):
        made = drafted(project, p(r("Vraag 1: Hoe zeg je nee?")), p(r("Antwoord: " + "_" * 40)))
        assert made.blocks == [{"questions": [{"ask": "Vraag 1: Hoe zeg je nee?", "lines": 1}]}]
        assert made.asked == ["voor de lijnen stond: “Antwoord:”"]

    def test_a_frame_behind_a_question_is_its_room(self, project):
        made = drafted(project, p(r("1. Leg uit waarom.")), table([""], height=1701), p(r("Klaar.")))
        assert made.blocks == [
            {"questions": [{"ask": "Leg uit waarom.", "space": 30}]},
            {"text": "Klaar."},
        ]

    def test_a_sentence_to_complete_among_questions_keeps_its_gap(self, project):
        made = drafted(project, p(r("1. Wie?")), DOTS, p(r("2. Een vriend is iemand die ______ .")))
        said = made.blocks[0]["questions"][1]
        assert (said["ask"].startswith("Een vriend is iemand die ___"), said["lines"]) == (True, 0)

    def test_what_is_to_be_drawn_gets_a_box(self, project):
        made = drafted(
            project, p(r("Teken jezelf.")), table([""], height=2268), p(r("Schets je huis.")), p(), p()
        )
        assert made.blocks == [
            {"draw": "Teken jezelf.", "height": 40},
            {"draw": "Schets je huis.", "height": 20},
        ]


class TestOptions:
    @pytest.mark.parametrize(
        "body",
        [
            p(r("1. Mag dat?")) + p(r("a) ja")) + p(r("b) nee")),
            p(r("1. Mag dat?")) + p(r("a. ja")) + p(r("b. nee")),
            p(r("1. Mag dat?"), BREAK, r("a. ja"), BREAK, r("b. nee")),
            p(r("1. Mag dat?   A. ja"), TAB, r("B. nee")),
            p(r("1. Mag dat?   □ ja   □ nee")),
            p(r("1. Mag dat?")) + p(r("☐ ja"), TAB, r("☐ nee")),
            p(r("1. Mag dat?")) + p(r("o ja")) + p(r("o nee")),
            p(r("1. Mag dat?")) + p(r("[ ] ja")) + p(r("( ) nee")),
        ],
    )
    def test_options_of_all_kinds_make_a_quiz(self, project, body):
        made = drafted(project, body)
        assert made.blocks == [{"quiz": [{"ask": "Mag dat?", "options": ["ja", "nee"]}]}]

    def test_what_is_ticked_is_the_answer(self, project):
        options = "".join(p(r(words)) for words in ("☐ een", "☒ twee", "☑ drie"))
        made = drafted(project, p(r("1. Wat klopt?")), options, p(r("2. En hier? ☑ ja ☐ nee")))
        assert [each["right"] for each in made.blocks[0]["quiz"]] == [[2, 3], 1]
        assert made.asked == ["right: is wat in Word aangevinkt stond: is dat het juiste antwoord?"]

    def test_elsewhere_what_is_ticked_is_told(self, project):
        made = drafted(project, p(r("In je tas:")), p(r("☑ boek")), p(r("☐ pen")))
        assert made.blocks[1] == {"checklist": ["boek", "pen"]}
        assert made.asked == ["stond in Word aangevinkt: “boek”"]

    def test_true_or_false_behind_sentences(self, project):
        made = drafted(
            project, p(r("1. De zon is koud.   waar / niet waar")), p(r("2. IJs is koud (waar/niet waar)"))
        )
        assert made.blocks == [
            {"statements": ["De zon is koud.", "IJs is koud"], "choices": ["waar", "niet waar"]}
        ]

    def test_a_sentence_that_only_speaks_of_yes_and_no_stays_one(self, project):
        assert drafted(project, p(r("Antwoord met ja/nee."))).blocks == [{"text": "Antwoord met ja/nee."}]


class TestTables:
    def test_an_empty_grid_is_one_to_write_in(self, project):
        made = drafted(
            project, p(r("Je week:")), table(["", "", ""], ["", "", ""], height=567), p(r("Klaar."))
        )
        assert made.blocks == [
            {"text": "Je week:"},
            {"table": {"header": [""] * 3, "rows": [[""] * 3] * 2}, "row_height": 10},
            {"text": "Klaar."},
        ]
        assert made.asked == ["was een lege tabel van 2 × 3: zet in header: wat er boven elke kolom staat"]

    def test_a_grid_with_more_columns_than_a_table_has_is_a_box(self, project):
        made = drafted(project, table(*[[""] * 12] * 4))
        assert made.blocks == [{"draw": "", "height": 24}]
        assert made.asked == ["was een leeg rooster van 4 × 12: waarvoor dient het?"]

    def test_sentences_with_columns_to_tick(self, project):
        made = drafted(
            project,
            table(["Stelling", "Waar", "Niet waar"], ["IJs is koud.", "☒", "☐"], ["Ik vlieg.", "", ""]),
        )
        assert made.blocks == [
            {
                "statements": [{"say": "IJs is koud.", "note": "Waar"}, "Ik vlieg."],
                "choices": ["Waar", "Niet waar"],
            }
        ]
        assert "“Stelling | Waar | Niet waar”" in made.asked[0]

    def test_a_letter_o_is_a_box_where_the_columns_say_so(self, project):
        made = drafted(project, table(["", "W", "NW"], ["IJs is koud.", "O", "O"]))
        assert made.blocks == [{"statements": ["IJs is koud."], "choices": ["W", "NW"]}]

    def test_a_task_that_a_table_answers_needs_no_lines(self, project):
        made = drafted(
            project, p(r("1. Wie?")), DOTS, p(r("2. Vul de tabel aan.")), table(["dag", "les"], ["ma", ""])
        )
        assert [next(iter(each)) for each in made.blocks] == ["questions", "text", "table"]

    def test_what_is_asked_in_cells_is_asked_one_by_one(self, project):
        made = drafted(project, table(["Lees.", "Wat lees je? ________"], ["Kijk.", "Wat zie je? ________"]))
        assert "stond in een tabel van 2 × 2: klopt de volgorde?" in made.asked
        assert [next(iter(each)) for each in made.blocks] == ["text", "questions", "text", "questions"]

    def test_what_is_asked_in_a_frame_is_asked(self, project):
        frame = (
            f"<w:tbl><w:tr><w:tc>{p(r('1. Mag dat?'))}{p(r('a) ja'))}{p(r('b) nee'))}</w:tc></w:tr></w:tbl>"
        )
        assert drafted(project, frame).blocks == [{"quiz": [{"ask": "Mag dat?", "options": ["ja", "nee"]}]}]

    def test_the_same_two_behind_each_sentence_are_choices(self, project):
        rows = (["Ik durf hulp vragen.", "ja / nee"], ["Ik ken Awel.", "ja/nee"])
        asked = [{"statements": ["Ik durf hulp vragen.", "Ik ken Awel."], "choices": ["ja", "nee"]}]
        assert drafted(project, table(*rows)).blocks == asked
        made = drafted(project, table(["Stelling", "Kies"], *rows))
        assert (made.blocks, made.asked) == (asked, ["boven de kolommen stond: “Stelling | Kies”"])

    def test_columns_that_say_how_often_need_no_boxes(self, project):
        made = drafted(project, table(["", "nooit", "vaak"], ["Ik slaap goed.", "", ""]))
        assert made.blocks == [{"statements": ["Ik slaap goed."], "choices": ["nooit", "vaak"]}]

    def test_halves_to_join(self, project):
        body = table(["1. boos", "", "a. huilen"], ["2. blij", "", "b. lachen"])
        made = drafted(project, p(r("Verbind wat bij elkaar hoort.")), body)
        assert made.blocks[1] == {
            "match": [{"left": "boos", "right": "huilen"}, {"left": "blij", "right": "lachen"}]
        }
        for words in ("Lees de tabel.", "Wie won de match?"):
            assert "table" in drafted(project, p(r(words)), body).blocks[1]

    def test_what_stands_above_halves_to_join_is_told(self, project):
        head = f"<w:tr><w:tc>{bold('Woord')}</w:tc><w:tc>{bold('Uitleg')}</w:tc></w:tr>"
        body = table(["dader", "wie pest"], ["getuige", "wie het ziet"]).replace("<w:tbl>", f"<w:tbl>{head}")
        made = drafted(project, p(r("Trek een lijn.")), body)
        assert [each["left"] for each in made.blocks[1]["match"]] == ["dader", "getuige"]
        assert "boven de kolommen stond: “Woord | Uitleg”" in made.asked

    def test_a_row_over_the_whole_width_is_a_heading(self, project):
        made = drafted(project, table(["Mijn week", "", ""], ["Dag", "Thuis", "School"], ["ma", "", ""]))
        assert made.blocks == [
            {"section": "Mijn week"},
            {"table": {"header": ["Dag", "Thuis", "School"], "rows": [["ma", "", ""]]}},
        ]

    def test_words_below_each_other_by_tabs(self, project):
        lines = (p(r(a), TAB, r(b)) for a, b in (("woord", "betekenis"), ("grens", "lijn")))
        made = drafted(project, *lines)
        assert made.blocks == [{"table": {"header": ["woord", "betekenis"], "rows": [["grens", "lijn"]]}}]

    def test_a_table_of_who_pupils_are(self, project):
        made = drafted(project, table(["Naam:", "Klas:", "Datum:"]), p(r("Lees.")))
        assert made.blocks == [{"text": "Lees."}]
        assert [each.words for each in made.draft.left] == ["Naam:", "Klas:", "Datum:"]


@pytest.mark.parametrize(
    "words",
    [
        "Naam: ____ Klas: ____ Nr: ____",
        "Klas en nr.: ____",
        "Name: ______ Date: ____",
        "Nom : ____ Prénom : ____",
        "Datum: ____",
    ],
)
def test_lines_for_names_are_left_to_kitgen(project, words):
    made = drafted(project, p(r(words)), p(r("Lees.")))
    assert made.blocks == [{"text": "Lees."}]
    assert "een regel voor de naam zet kitgen zelf" in made.asked[0]


def test_the_style_title_is_the_title_of_the_lesson(project):
    body = [
        styled("Vriendschap", "T"),
        styled("Deel een", "K"),
        p(r("Lees.")),
        styled("Deel twee", "K"),
        p(r("Kijk.")),
    ]
    made = drafted(project, *body, styles=HEADINGS)
    assert (made.title, [each["sheet"] for each in made.sheets]) == ("Vriendschap", ["Deel een", "Deel twee"])
    assert made.draft.left == ()


def test_headings_of_tasks_are_on_one_sheet_unless_each_begins_a_page(project):
    one, two = styled("Oefening 1", "K"), styled("Oefening 2", "K")
    made = drafted(project, one, p(r("Lees.")), two, p(r("Kijk.")), styles=HEADINGS)
    assert [list(block) for block in made.blocks] == [["section"], ["text"], ["section"], ["text"]]
    assert len(made.sheets) == 1
    made = drafted(project, one, p(r("Lees."), PAGE), two, p(r("Kijk.")), styles=HEADINGS)
    assert [each["sheet"] for each in made.sheets] == ["Oefening 1", "Oefening 2"]


def test_bold_lines_at_the_top_of_pages_begin_sheets(project):
    made = drafted(
        project, bold("Blad een"), p(r("Lees.")), p(PAGE), bold("Blad twee"), bold("Deel"), p(r("Kijk."))
    )
    assert [each["sheet"] for each in made.sheets] == ["Blad een", "Blad twee"]
    assert made.blocks[1:] == [{"section": "Deel"}, {"text": "Kijk."}]


@pytest.mark.parametrize("heading", [bold("Opdracht 2:"), p(r("Oefening 3")), bold("WIE BEN IK?")])
def test_headings_without_a_style(project, heading):
    made = drafted(project, p(r("Lees.")), heading, p(r("Kijk.")))
    assert list(made.blocks[1]) == ["section"]


def test_the_letters_of_sections_are_left_to_kitgen(project):
    made = drafted(project, p(r("Lees.")), bold("A. Wie"), p(r("Zeg.")), bold("C. Wat"), p(r("Kijk.")))
    assert [block["section"] for block in made.blocks if "section" in block] == ["Wie", "C. Wat"]


def test_what_stands_below_a_picture_is_its_caption(project):
    drawing = '<w:r><w:drawing><wp:inline><a:blip r:embed="rId1"/></wp:inline></w:drawing></w:r>'
    body = [p(r("Kijk.")), p(drawing), styled("Figuur 1: een huis", "B")]
    made = drafted(project, *body, styles=HEADINGS, media_a_png=b64decode(PIXEL))
    assert made.blocks[1] == {"picture": "images/blad-1.png", "caption": "Figuur 1: een huis"}


def test_a_picture_in_the_head_of_pages_is_told(project):
    head = '<w:sectPr><w:headerReference r:id="rId2"/></w:sectPr>'
    blip = '<a:blip r:embed="rId1"/><wp:docPr id="1" name="x" descr="het logo"/>'
    logo = p(f"<w:r><w:drawing><wp:inline>{blip}</wp:inline></w:drawing></w:r>")
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="x/image" Target="media/a.png"/></Relationships>'
    )
    made = drafted(
        project, p(r("Lees.")), head,
        header1_xml=logo, media_a_png=b"x", **{"_rels/header1_xml_rels": relation.encode()},
    )  # fmt: skip
    assert "het logo; een logo hoort in het profiel" in made.draft.left[0].said("nl")
