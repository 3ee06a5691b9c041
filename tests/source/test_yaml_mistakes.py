"""What a teacher would write, and the words that come back."""

import pytest
from reading import at, mistakes, places, read, shown

from kitgen.messages import word
from kitgen.source.tree import Scalar, Sequence


def test_words_colon_in_title() -> None:
    assert shown("title: Online: wat deel jij?\n") == (
        "les.yaml:1:14: error[colon-in-text]: a colon followed by a space stands in a text without quotes\n"
        "    1 | title: Online: wat deel jij?\n"
        '      |              ^ write: title: "Online: wat deel jij?"'
    )


def test_words_bold_at_the_start_of_an_item() -> None:
    assert shown("items:\n  - **Let op:** dit blijft hier\n", "nl") == (
        'les.yaml:2:5: fout[quotes-needed]: een tekst die met "*" begint, '
        "moet tussen aanhalingstekens staan\n"
        "    2 |   - **Let op:** dit blijft hier\n"
        '      |     ^ schrijf: - "**Let op:** dit blijft hier"'
    )


def test_words_apostrophe_in_single_quotes() -> None:
    assert shown("title: 'Foto's en video's delen'\nminutes: 5\n") == (
        "les.yaml:1:14: error[apostrophe]: an apostrophe ends the text here, "
        "because the text stands in single quotes\n"
        "    1 | title: 'Foto's en video's delen'\n"
        "      |              ^ write: title: \"Foto's en video's delen\""
    )


def test_words_duplicate_key_name_both_lines() -> None:
    assert shown("title: A\nsteps: []\ntitle: B\n") == (
        'les.yaml:3:1: error[duplicate-key]: "title" stands here twice: on line 1 and on line 3\n'
        "    3 | title: B\n"
        "      | ^^^^^ keep one of them"
    )


def test_words_tab_say_tab_and_spaces() -> None:
    assert shown("steps:\n\t- text: Kring\n") == (
        "les.yaml:2:1: error[tab]: there is a tab at the start of this line\n"
        "    2 |  - text: Kring\n"
        "      | ^ use spaces to indent: two for each step to the right"
    )


def test_words_not_utf8_say_how_to_save() -> None:
    finding = mistakes("# les\ntitle: Coördinatie\n".encode("cp1252"))[0]
    worded = word(finding, "nl")
    assert str(finding.origin) == "les.yaml:2:10"
    assert worded.text == 'het bestand is niet als UTF-8 bewaard (de eerste foute letter is "ö", op regel 2)'
    assert "Kladblok" in worded.advice


def test_words_control_character_has_place_and_code() -> None:
    assert shown("text: |\n  Eerste\x0bregel\n").splitlines()[:2] == [
        "les.yaml:2:9: error[control-character]: there is a character here that cannot be printed (U+000B)",
        "    2 |   Eerste·regel",
    ]


def test_words_space_after_colon() -> None:
    assert shown("weight: light\ntitle:Grenzen\nminutes: 5\n") == (
        "les.yaml:2:6: error[space-after-colon]: there is no space after the colon\n"
        "    2 | title:Grenzen\n"
        "      |      ^ write: title: Grenzen"
    )


def test_words_apostrophe_first() -> None:
    assert shown("say: 's Avonds online\ntitle: x\n") == (
        "les.yaml:1:6: error[apostrophe-first]: "
        "a text that starts with an apostrophe must stand in double quotes\n"
        "    1 | say: 's Avonds online\n"
        '      |      ^ write: say: "\'s Avonds online"'
    )


def test_words_quotation_inside_double_quotes() -> None:
    assert shown('say: "Hij zei "ja" en ging"\ntitle: x\n').endswith("write: say: 'Hij zei \"ja\" en ging'")


def test_words_place_without_quotes() -> None:
    assert shown("say: {leader} vertelt\ntitle: x\n").endswith('write: say: "{leader} vertelt"')


def test_words_unclosed_quote() -> None:
    assert shown('say: "Welkom\ntitle: x\n').splitlines()[0] == (
        'les.yaml:1:6: error[quote-not-closed]: the quotation mark " that opens here is not closed'
    )


def test_words_empty_file() -> None:
    assert (
        shown("# nog te schrijven\n").splitlines()[0] == "les.yaml:1:1: error[file-empty]: the file is empty"
    )


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("- *Fluister* in tweetallen", '- "*Fluister* in tweetallen"'),
        ("- *alleen", '- "*alleen"'),
        ("- & meer", '- "& meer"'),
        ("- %50 korting", '- "%50 korting"'),
        ("- @juf_an", '- "@juf_an"'),
        ("- `code`", '- "`code`"'),
        ("- > 5 minuten", '- "> 5 minuten"'),
        ("- [ja] of nee", '- "[ja] of nee"'),
        ('- "Ja", zei hij', "- '\"Ja\", zei hij'"),
        ("- 'Foto's", '- "Foto\'s"'),
        ("- 't is zo", '- "\'t is zo"'),
        ("- Stap 1: Let op: nu", '- "Stap 1: Let op: nu"'),
    ],
)
def test_the_line_that_is_offered_can_be_read(written: str, right: str) -> None:
    assert mistakes(f"items:\n  {written}\n  - b\n")[0].values["line"] == right
    items = at(read(f"items:\n  {right}\n  - b\n"), "items")
    assert isinstance(items, Sequence)
    assert [type(item) for item in items.items] == [Scalar, Scalar]


def test_all_mistakes_are_told_in_one_run() -> None:
    text = "title: A: b\nsteps:\n  - **c** d\n  - 'foto's'\nwhat: x\nwhat: y\nsay: 's avonds\n"
    assert places(text) == [
        ("colon-in-text", 1, 9),
        ("quotes-needed", 3, 5),
        ("apostrophe", 4, 11),
        ("duplicate-key", 6, 1),
        ("apostrophe-first", 7, 6),
    ]


def test_apostrophe_within_a_short_list() -> None:
    assert places("a: ['foto's', b]\n") == [("apostrophe", 1, 10)]


def test_two_lines_that_start_with_an_apostrophe() -> None:
    assert places("a:\n  - 's avonds\n  - 't is\n") == [
        ("apostrophe-first", 2, 5),
        ("apostrophe-first", 3, 5),
    ]


def test_a_tab_inside_a_text_is_no_mistake() -> None:
    assert at(read("a: |\n  een\ttwee\n"), "a").text == "een\ttwee\n"  # type: ignore[union-attr]


def test_one_document_with_its_mark_is_fine() -> None:
    assert list(read("---\na: 1\n").keys()) == ["a"]


def test_a_text_between_braces_is_never_cut_off_at_its_comma() -> None:
    assert shown("cards:\n  - {front: Een, note: Geen ruzie, geen uitleg.}\n") == (
        "les.yaml:2:36: error[cut-at-comma]: between braces a text ends at its comma: "
        'what follows, "geen uitleg.", would be lost\n'
        "    2 |   - {front: Een, note: Geen ruzie, geen uitleg.}\n"
        "      |                                    ^^^^^^^^^^^^ put the whole text in double quotes"
    )
    read("a: {front: Een, note: , b: '', c: Ja}\n")  # a key with its colon may be empty


def test_a_comma_in_a_number_asks_for_a_point() -> None:
    told = shown("print: {offset: {x: 1, y: -0,5}}\n")
    assert "error[comma-in-number]" in told
    assert "write a point: 0.5" in told


def test_words_a_line_under_what_is_still_a_comment() -> None:
    overlay = "extends: pikasol\n\n# steps:\n#   - id: een # stap: Een\n#     minutes: 5\n"
    assert shown(f"{overlay}  - id: twee\n    minutes: 6\n") == (
        "les.yaml:6:3: error[parent-commented]: what this line stands under is still a comment, at line 3\n"
        "    6 |   - id: twee\n"
        "      |   ^ take the # and the space after it away there too: # steps:"
    )
    assert "still a comment, at line 4\n" in shown(overlay.replace("#     min", "    min"))


def test_words_a_line_that_stands_under_nothing_commented() -> None:
    assert "error[indentation]" in shown("title: x\nminutes: 5\n# Uitleg: dit is een zin.\n - id: b\n")
