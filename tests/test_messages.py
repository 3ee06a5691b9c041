"""The catalogue: every finding has words in both languages, and looks as the design says."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kitgen
from kitgen.errors import Finding, Severity
from kitgen.messages import CATALOGUE, LANGUAGES, as_json, show, word
from kitgen.messages.wording import places
from kitgen.origin import Origin

SOURCE = Path(kitgen.__file__).parent
MAKERS = {"Finding": 3, "PydanticCustomError": 2}
"""What makes a finding, and which of its arguments holds the values."""

ORIGIN = Origin("lessons/nl/pikasol.yaml", 31, 5, 6)
BLOCK = Finding("unknown-block", ORIGIN, values={"name": "vragen", "suggestion": "questions"})


def values_of(name: str) -> dict[str, object]:
    wording = CATALOGUE[name]
    words = (wording.en, wording.nl, *wording.advice_en, *wording.advice_nl)
    return {place: f"<{place}>" for text in words for place in places(text)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_entry_can_be_said(lang: str) -> None:
    for name, wording in CATALOGUE.items():
        worded = word(Finding(name, values=values_of(name)), lang)
        assert worded.text, name
        for place in places(wording.text(lang)):
            assert f"<{place}>" in worded.text


def test_both_languages_say_the_same_values() -> None:
    for name, wording in CATALOGUE.items():
        assert wording.en != wording.nl or places(wording.en), name
        assert places(wording.en) == places(wording.nl)
        english, dutch = ([places(piece) for piece in wording.advice(lang)] for lang in ("en", "nl"))
        assert english == dutch, name


def test_an_error_looks_as_designed() -> None:
    assert show(BLOCK, "en", "  - vragen:") == "\n".join(
        [
            'lessons/nl/pikasol.yaml:31:5: error[unknown-block]: there is no block "vragen"',
            "   31 |   - vragen:",
            '      |     ^^^^^^ did you mean "questions"?  (kitgen list blocks)',
        ]
    )


def test_an_error_in_dutch() -> None:
    assert show(BLOCK, "nl", "  - vragen:").splitlines() == [
        'lessons/nl/pikasol.yaml:31:5: fout[unknown-block]: er bestaat geen blok "vragen"',
        "   31 |   - vragen:",
        '      |     ^^^^^^ bedoel je "questions"?  (kitgen list blocks)',
    ]


def test_a_warning_in_both_languages() -> None:
    warning = Finding("neutral-profile", severity=Severity.WARNING)
    assert show(warning, "en").startswith("warning[neutral-profile]: no profile was chosen")
    assert show(warning, "nl").startswith("let op[neutral-profile]: er is geen profiel gekozen")


def test_without_an_origin_the_advice_stands_on_the_next_line() -> None:
    finding = Finding("unknown-name", values={"name": "pikaso", "suggestion": "pikasol"})
    assert show(finding, "en") == (
        'error[unknown-name]: there is no lesson or kit called "pikaso"\n'
        '      did you mean "pikasol"?  (kitgen list)'
    )


def test_without_a_suggestion_nothing_is_asked() -> None:
    assert (
        word(Finding("unknown-name", values={"name": "x", "suggestion": ""}), "en").advice == "(kitgen list)"
    )
    assert word(Finding("unknown-name", values={"name": "x"}), "en").advice == "(kitgen list)"


def test_an_advice_of_its_own_goes_before_the_entrys() -> None:
    finding = Finding("colon-in-text", values={"line": 'a: "b: c"'}, advice="write-line")
    assert word(finding, "en").advice == 'write: a: "b: c"'


def test_a_value_with_braces_is_said_as_it_is() -> None:
    assert '"{x}"' in word(Finding("unknown-block", values={"name": "{x}"}), "en").text
    assert '"{naam}"' in word(Finding("unknown-place", values={"name": "naam"}), "nl").text


def test_what_the_system_says_of_a_file_is_said_in_the_language_of_the_reader(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="directory") as caught:
        (tmp_path / "weg").read_bytes()
    finding = Finding("list-missing", values={"path": "klas.csv", "detail": caught.value.strerror})
    assert word(finding, "nl").text == "klas.csv: deze lijst kan niet gelezen worden: het bestaat niet"
    assert word(finding, "en").text == "klas.csv: this list cannot be read: it is not there"


def test_a_missing_value_or_id_is_an_error() -> None:
    with pytest.raises(LookupError, match=r"unknown-block.*name"):
        word(Finding("unknown-block"), "en")
    with pytest.raises(LookupError, match="no-such-thing"):
        word(Finding("no-such-thing"), "en")


def caret_under(shown: str) -> str:
    line, caret = shown.splitlines()[1:3]
    start, end = caret.index("^"), caret.rindex("^") + 1
    return line[start:end]


def test_tabs_are_shown_so_that_the_caret_fits() -> None:
    shown = show(Finding("file-empty", Origin("f", 1, 4, 3)), "en", "\tx\tabc")
    assert "\t" not in shown
    assert caret_under(shown) == "abc"


@pytest.mark.parametrize("column", [1, 40, 150, 290, 298])
def test_a_long_line_is_cut_around_the_caret(column: int) -> None:
    line = "".join(chr(0x100 + n) for n in range(300))
    shown = show(Finding("file-empty", Origin("f", 7, column, 3)), "en", line)
    assert caret_under(shown) == line[column - 1 : column + 2]
    assert all(len(part) <= 110 for part in shown.splitlines())


@pytest.mark.parametrize("column", [1, 5, 99])
def test_a_place_behind_the_line_still_has_a_caret(column: int) -> None:
    assert "^" in show(Finding("file-empty", Origin("f", 1, column, 9)), "en", "abc")


def test_control_characters_never_reach_the_terminal() -> None:
    assert "\x1b" not in show(Finding("file-empty", Origin("f", 1, 1)), "en", "\x1b[1mvet")


def test_json_has_the_place_and_the_words() -> None:
    assert as_json(BLOCK, "en") == {
        "id": "unknown-block",
        "severity": "error",
        "file": "lessons/nl/pikasol.yaml",
        "line": 31,
        "column": 5,
        "length": 6,
        "message": 'there is no block "vragen"',
        "advice": 'did you mean "questions"?  (kitgen list blocks)',
        "allowed": None,
        "fix": None,
    }
    assert as_json(Finding("neutral-profile"), "nl")["line"] is None


def used() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield place, id and names of the values of every finding that the source makes outright."""
    for path in SOURCE.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.args):
                continue
            name = call.args[0]
            if call.func.id in MAKERS and isinstance(name, ast.Constant) and "-" in str(name.value):
                yield f"{path.name}:{call.lineno}", str(name.value), given(call)


def given(call: ast.Call) -> set[str] | None:
    """Return the names of the values that a call gives outright; None if they are computed."""
    values = [keyword.value for keyword in call.keywords if keyword.arg == "values"]
    values += call.args[MAKERS[call.func.id] :]
    if not values:
        return set()
    keys = values[0].keys if isinstance(values[0], ast.Dict) else [None]
    return None if None in keys else {key.value for key in keys}


def test_all_that_the_source_says_is_in_the_catalogue_with_its_values() -> None:
    for place, name, values in used():
        assert name in CATALOGUE, f"{place} says {name!r}"
        assert values is None or places(CATALOGUE[name].en) <= values, f"{place} leaves out a value"
