"""The strict reader: nothing written is changed, and mistakes are told as teachers need them."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kitgen.errors import Finding, InputError
from kitgen.messages import show, word
from kitgen.source import yaml_reader
from kitgen.source.decode import lines_of
from kitgen.source.quoting import quoted
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree
from kitgen.source.yaml_reader import read_yaml


def read(text: str) -> Mapping:
    return read_yaml(text.encode(), "les.yaml")


def mistakes(text: str | bytes) -> list[Finding]:
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(InputError) as caught:
        read_yaml(data, "les.yaml")
    return list(caught.value.findings)


def shown(text: str, lang: str = "en") -> str:
    lines = lines_of(text)
    return "\n".join(show(f, lang, lines[f.origin.line - 1] if f.origin else None) for f in mistakes(text))


def ids(text: str | bytes) -> list[str]:
    return [finding.id for finding in mistakes(text)]


def places(text: str | bytes) -> list[tuple[str, int, int]]:
    return [(f.id, f.origin.line, f.origin.column) for f in mistakes(text) if f.origin]


def at(tree: Tree | None, *path: str | int) -> Tree:
    for step in path:
        tree = tree.items[step] if isinstance(tree, Sequence) else tree.get(step)
    assert tree is not None
    return tree


@pytest.mark.parametrize(
    "written",
    ["Yes", "no", "On", "~", "2026-08-01", "1:30", "010", "1.50", "0x1F", ".inf", "1_000", "true", "null"],
)
def test_plain_text_stays_as_written(written: str) -> None:
    scalar = at(read(f"optie: {written}\n"), "optie")
    assert isinstance(scalar, Scalar)
    assert (scalar.text, scalar.plain) == (written, True)


def test_empty_and_null_are_absent_but_not_in_quotes() -> None:
    tree = read("a:\nb: null\nc: \"\"\nd: 'null'\ne: |\n  null\n")
    absent = {key: value.absent for key in "abcde" if isinstance(value := tree.get(key), Scalar)}
    assert absent == {"a": True, "b": True, "c": False, "d": False, "e": False}


def test_position_of_a_text_deep_inside() -> None:
    text = "steps:\n  - title: Kring\n    uses: [één, 'twee drie']\n"
    origin = at(read(text), "steps", 0, "uses", 1).origin
    assert (origin.line, origin.column, origin.length) == (3, 17, 11)
    assert origin.path == ("steps", 0, "uses", 1)


def test_position_after_an_emoji_counts_characters() -> None:
    assert at(read("a: [😀😀, b]\n"), "a", 1).origin.column == 9


def test_length_of_a_text_over_several_lines_ends_with_its_first() -> None:
    origin = at(read("a: een twee\n  drie vier vijf\n"), "a").origin
    assert (origin.column, origin.length) == (4, 8)


def test_keys_have_places() -> None:
    entry = read("a: 1\ntitel: x\n").entries[1]
    assert (entry.key_origin.line, entry.key_origin.column, entry.key_origin.length) == (2, 1, 5)


def test_bom_and_crlf_read_like_the_plain_file() -> None:
    plain = "title: Coördinatie\ntext: |\n  Een\n  Twee\nitems:\n  - café\n"
    windows = b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode()
    assert read_yaml(windows, "les.yaml") == read(plain)


def test_anchors_and_merges_keep_the_anchors_place() -> None:
    tree = read("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\ne: *x\n")
    assert at(tree, "d", "b").origin.line == 1
    assert at(tree, "d", "c").text == "3"  # type: ignore[union-attr]
    assert at(tree, "e") is at(tree, "a")


def test_own_keys_win_from_merged_ones_in_any_order() -> None:
    tree = read("a: &x {b: 1}\nc: &y {b: 2, d: 4}\ne:\n  b: 3\n  <<: [*x, *y]\n")
    assert [entry.value.text for entry in at(tree, "e").entries] == ["3", "4"]  # type: ignore[union-attr]


def test_merge_in_quotes_is_a_key_like_any_other() -> None:
    assert list(read('"<<": tekst\n').keys()) == ["<<"]


# What a teacher would write, and the words that come back.


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "file-empty"),
        ("- a\n", "top-not-keys"),
        ("hallo\n", "top-not-keys"),
        ("a: 1\n---\nb: 2\n", "several-documents"),
        ("a: !!python/object:os.system x\n", "tag-not-allowed"),
        ("a: !!int 5\n", "tag-not-allowed"),
        ("{a}: b\n", "key-not-word"),
        ('"": b\n', "key-not-word"),
        ("a: &x [*x]\n", "anchor-cycle"),
        ("a: &x 1\nb: &x 2\n", "anchor-twice"),
        ("a:\n  <<: tekst\n", "merge-not-keys"),
        ("a: [een\nb: c\n", "bracket-not-closed"),
        ("a: [een,, twee]\n", "bracket-form"),
        ("a:\n  b: 1\n c: 2\n", "indentation"),
        ("a: x\n  b: 1\n", "indented-too-far"),
        ("titel\nb: c\n", "no-colon"),
        ('a: "C:\\map"\n', "backslash"),
        ('a: "\\u001b[1m"\n', "control-character"),
        ("a: x\u2028y\n", "control-character"),
        ("a: \uf0b7 wingding\n", "control-character"),
        ("a: x\ufeffy\n", "control-character"),
    ],
)
def test_refused(text: str, name: str) -> None:
    assert ids(text) == [name]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_refused(encoding: str) -> None:
    assert ids("title: x\n".encode(encoding)) == ["utf-16"]


def test_too_large_is_refused() -> None:
    assert ids(b"a: " + b"x" * 5_000_000) == ["file-too-large"]


def test_repetition_is_bounded() -> None:
    tens = "\n".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]" for a, b in zip("abcd", "bcde", strict=True))
    assert ids(f"a: &a [1, 2, 3, 4]\n{tens}\n") == ["anchors-too-many"]


def test_a_large_file_without_repetition_is_fine() -> None:
    assert len(at(read("a:\n" + "  - x\n" * 20_000), "a").items) == 20_000  # type: ignore[union-attr]


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? "])
def test_deep_nesting_is_refused(opening: str) -> None:
    assert ids("a:\n  " + opening * 100_000) == ["too-deep"]


def test_sixty_four_levels_are_the_limit() -> None:
    read("a: " + "[" * 63 + "]" * 63 + "\n")
    assert ids("a: " + "[" * 70 + "]" * 70 + "\n") == ["too-deep"]


def test_without_libyaml_the_mistakes_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "title: A: b\nsteps:\n  - **c** d\n  - 'foto's'\nsay: 's avonds\n"
    expected = places(text)

    class Slow(yaml.SafeLoader):
        yaml_implicit_resolvers = {}

    monkeypatch.setattr(yaml_reader, "_Loader", Slow)
    assert places(text) == expected
    assert list(read("a: &x {b: c}\nd:\n  <<: *x\n").keys()) == ["a", "d"]


def check_any(data: bytes) -> None:
    found: tuple[Finding, ...] = ()
    try:
        assert isinstance(read_yaml(data, "les.yaml"), Mapping)
    except InputError as error:
        found = error.findings or (Finding("an error without a finding"),)
    count = len(lines_of(data.decode("utf-8-sig", "replace")))
    for finding in found:
        assert finding.origin is not None
        assert 1 <= finding.origin.line <= count
        assert finding.origin.column >= 1
        assert finding.origin.length >= 1
        assert show(finding, "en", "x")
        assert show(finding, "nl", "x")


@given(st.binary(max_size=200))
def test_any_bytes_give_a_tree_or_a_place(data: bytes) -> None:
    check_any(data)


@given(st.text(max_size=200))
def test_any_text_gives_a_tree_or_a_place(text: str) -> None:
    check_any(text.encode("utf-8", "surrogatepass"))


PIECES = st.sampled_from(
    [
        *"abc\n\n\n:-'\"[]{}#&*!|>%@`?,.\\\t",
        " ",
        "  ",
        ": ",
        "- ",
        "'s ",
        "a: ",
        "\n- ",
        "\n  ",
        "*a",
        "&a ",
        "<<: ",
        "---\n",
    ]
)


@given(st.lists(PIECES, max_size=40))
def test_any_yaml_like_text_gives_a_tree_or_a_place(pieces: list[str]) -> None:
    check_any("".join(pieces).encode())


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1))
def test_quoted_text_reads_back_as_written(text: str) -> None:
    assert at(read(f"a: {quoted(text)}\n"), "a").text == text  # type: ignore[union-attr]
