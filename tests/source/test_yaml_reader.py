"""The strict reader: nothing written is changed, and all that is no lesson is refused."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from reading import at, ids, places, read

from kitgen.errors import Finding, InputError
from kitgen.messages import show
from kitgen.source import grow, yaml_reader
from kitgen.source.decode import lines_of
from kitgen.source.grow import MOST_FOUND
from kitgen.source.quoting import quoted
from kitgen.source.tree import Mapping, Scalar
from kitgen.source.yaml_reader import read_yaml


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


@pytest.mark.promise("yaml-bounded")
@pytest.mark.parametrize(
    ("data", "finding"),
    [
        (b"a: " + b"[" * 1_000_000, "too-deep"),
        (b"a:\n" + b"- b\n" * 6000, "too-many-values"),
        (b"a: " + b"x" * 10_001, "text-endless"),
        (b"a: een " + b"x" * 501, "word-endless"),
        (b"a: &a [x]\nb: [" + b"*a, " * 100_000 + b"]", "anchors-too-many"),
    ],
    ids=["deep", "values", "text", "word", "repeated"],
)
def test_what_is_too_much_for_a_lesson_is_told_once(
    data: bytes, finding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grow, "MOST_VALUES", 5000)
    assert ids(data) == [finding]


def test_what_is_wrong_everywhere_is_told_of_no_more_than_some_lines() -> None:
    assert len(ids(b"a: b\n" * 5000)) == MOST_FOUND


def test_words_of_a_script_without_blanks_may_be_long() -> None:
    thai = "\u0e01" * 900
    assert isinstance(read(f"a: {thai}\n").get("a"), Scalar)
    assert isinstance(read(f"a: {'x' * 500} {'y' * 500}\n").get("a"), Scalar)


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
