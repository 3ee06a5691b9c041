"""Validation: every mistake at its place, in words that teachers know, all at once."""

import re
from typing import Annotated, ClassVar, Literal

import pytest
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.errors import Finding, InputError
from kitgen.messages import show
from kitgen.schema import Flag, Frozen, Id, RichText
from kitgen.source.validate import validate
from kitgen.source.yaml_reader import read_yaml


class Ask(Frozen):
    shorthand: ClassVar[str] = "ask"

    ask: RichText
    lines: Annotated[int, Field(ge=0, le=30)] = 2
    answer: RichText | None = None


class Part(Frozen):
    title: str
    name: Id = ""
    share: Annotated[float, Field(gt=0)] = 1
    asks: list[Ask] = []
    notes: list[RichText] = []
    private: Flag = False

    @model_validator(mode="after")
    def _no_double_asks(self) -> "Part":
        if self.title == "fout":
            raise PydanticCustomError("quiz-right", "x", {"range": "1–2"})
        return self


class AnyOf(Frozen):
    any: list[Id]


class Book(Frozen):
    title: str
    weight: Literal["light", "serious", "heavy"] = "light"
    audience: Annotated[Literal["pupil", "teacher"] | None, Field(alias="for")] = None
    minutes: int = 5
    seen: Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")] = "2026-11"
    colours: Annotated[list[str], Field(min_length=2, max_length=3)] = ["a", "b"]
    parts: list[Part] = []
    requires: list[Id | AnyOf] = []
    short: Annotated[str, Field(max_length=5)] = ""
    needed: Annotated[str, Field(alias="from")] = ""


def findings(text: str, model: type[Frozen] = Book) -> list[Finding]:
    with pytest.raises(InputError) as caught:
        validate(read_yaml(text.encode(), "les.yaml"), model)
    return list(caught.value.findings)


def shown(text: str, lang: str = "en", model: type[Frozen] = Book) -> list[str]:
    lines = text.splitlines()
    found = findings(text, model)
    return [show(f, lang, lines[f.origin.line - 1] if f.origin else None).splitlines()[0][9:] for f in found]


def advised(text: str, lang: str = "en") -> str:
    lines = text.splitlines()
    (finding,) = findings(text)
    assert finding.origin
    return show(finding, lang, lines[finding.origin.line - 1]).splitlines()[-1].split("|", 1)[1].strip(" ^")


def test_a_good_file_becomes_a_model_with_texts_as_written() -> None:
    text = (
        "title: no\nfor: teacher\nminutes: 50\n"
        "parts:\n  - title: 010\n    asks: [Waarom?]\n    private: true\n"
    )
    book = validate(read_yaml(text.encode(), "les.yaml"), Book)
    assert (book.title, book.audience, book.minutes) == ("no", "teacher", 50)
    assert (book.parts[0].title, book.parts[0].private) == ("010", True)
    assert book.parts[0].asks[0].ask == RichText("Waarom?")
    assert str(book.parts[0].asks[0].ask.origin) == "les.yaml:6:12"


def test_all_mistakes_in_the_order_of_the_file() -> None:
    text = "titel: x\nminutes: veel\nparts:\n  - title: a\n    asks:\n      - ask: x\n        lines: 99\n"
    assert shown(text) == [
        '1:1: error[missing-field]: "title" is missing here',
        '1:1: error[unknown-field]: unknown key "titel"',
        '2:10: error[not-a-number]: "minutes" wants a whole number, not "veel"',
        '7:16: error[out-of-range]: "lines" is 99',
    ]


def test_a_key_without_a_value_is_empty_not_missing() -> None:
    assert shown("minutes: 5\ntitle:\n", "nl") == ['2:1: fout[empty-field]: "title" is leeg']


def test_a_missing_field_is_told_at_its_own_mapping() -> None:
    assert shown("title: x\nparts:\n  - name: een\n") == [
        '3:5: error[missing-field]: "title" is missing here'
    ]


def test_absent_items_do_not_shift_places() -> None:
    assert shown("title: x\nparts:\n  -\n  - null\n  - name: een\n")[0].startswith(
        "5:5: error[missing-field]"
    )


def test_an_unknown_key_gets_the_nearest_known_one() -> None:
    assert advised("title: x\nmintues: 5\n") == 'did you mean "minutes"?'


def test_known_keys_are_yaml_names() -> None:
    advice = advised("title: x\nxyz: 5\n", "nl")
    assert advice.startswith("hier kan: title, ")
    assert ", for, " in advice
    assert "audience" not in advice
    assert "origin" not in advice


def test_one_of_a_few_words() -> None:
    assert shown("title: x\nweight: hevy\n", "nl") == ['2:9: fout[not-one-of]: "weight" kan niet "hevy" zijn']
    assert advised("title: x\nweight: hevy\n") == 'did you mean "heavy"?  choose from: light, serious, heavy'


def test_bounds_are_both_told() -> None:
    text = "title: x\nparts:\n  - title: a\n    asks: [{ask: b, lines: -1}]\n"
    assert advised(text, "nl") == "gebruik 0 tot 30"
    assert advised("title: x\nparts:\n  - {title: a, share: 0}\n") == "use more than 0"


def test_a_colon_in_an_item_is_a_text_without_quotes() -> None:
    text = "title: x\nparts:\n  - title: a\n    notes:\n      - Let op: dit blijft hier\n"
    assert shown(text) == ["5:9: error[text-wanted]: a text is wanted here, and this text needs quotes"]
    assert advised(text) == 'write: - "Let op: dit blijft hier"'


def test_a_colon_in_an_item_that_may_be_a_mapping_gives_one_finding() -> None:
    text = "title: x\nparts:\n  - title: a\n    asks:\n      - Wat denk jij: ja of nee?\n"
    assert advised(text, "nl") == 'schrijf: - "Wat denk jij: ja of nee?"'


def test_a_misspelt_key_where_a_text_may_stand_stays_a_misspelt_key() -> None:
    text = "title: x\nparts:\n  - title: a\n    asks:\n      - aks: Wat?\n"
    assert [f.id for f in findings(text)] == ["missing-field", "unknown-field"]


def test_a_place_from_the_profile_needs_quotes() -> None:
    assert advised("title: {school.name}\n") == 'write: title: "{school.name}"'
    assert advised("title: x\nparts:\n  - {title: a, notes: [{leader}]}\n") == 'write: - "{leader}"'


def test_brackets_where_a_text_is_wanted() -> None:
    assert advised("title: [ja, nee]\n") == 'write: title: "[ja, nee]"'


def test_a_list_over_lines_where_a_text_is_wanted() -> None:
    assert shown("title:\n  - ja\n  - nee\n") == [
        "2:3: error[list-not-text]: a text is wanted here, not a list"
    ]


def test_a_text_where_a_list_is_wanted() -> None:
    assert advised("title: x\ncolours: rood\n").endswith('a dash and a space: "- rood"')
    assert advised("title: x\ncolours:\n  -rood\n  -blauw\n").endswith('"- rood -blauw"')


def test_a_text_where_keys_are_wanted() -> None:
    assert advised("title: x\nparts: [los]\n", "nl") == "zoals: title: …, name: …, share: …"


def test_an_id_is_offered() -> None:
    text = "title: x\nparts: [{title: a, name: Mijn Grens!}]\n"
    assert advised(text).endswith("for instance: mijn-grens")


def test_another_pattern_gets_an_example() -> None:
    assert advised("title: x\nseen: nov 2026\n") == "write it like this: 2026-11"


def test_too_few_and_too_many() -> None:
    assert shown("title: x\ncolours: [a]\n") == ['2:1: error[too-few]: "colours" has 1; it needs at least 2']
    assert shown("title: x\ncolours: [a, b, c, d]\n", "nl") == [
        '2:1: fout[too-many]: "colours" heeft er 4; het mogen er hoogstens 3 zijn'
    ]
    assert [f.id for f in findings("title: x\nshort: abcdefgh\n")] == ["text-too-long"]


def test_true_and_false_only() -> None:
    assert [f.id for f in findings("title: x\nparts: [{title: a, private: ja}]\n")] == ["not-a-flag"]


def test_our_own_mistakes_keep_their_id_and_values() -> None:
    (finding,) = findings("title: x\nparts:\n  - title: fout\n")
    assert (finding.id, dict(finding.values)) == ("quiz-right", {"range": "1–2"})
    assert str(finding.origin) == "les.yaml:3:5"


@pytest.mark.parametrize(
    ("item", "ids"),
    [
        ("Groot", ["not-an-id"]),
        ("{any: los}", ["list-wanted"]),
        ("{any: [Groot]}", ["not-an-id"]),
        ("{ayn: [a]}", ["missing-field", "unknown-field"]),
        ("[a, b]", ["list-not-text"]),
    ],
)
def test_a_union_gives_the_mistakes_of_one_branch(item: str, ids: list[str]) -> None:
    found = findings(f"title: x\nrequires: [{item}]\n")
    assert [f.id for f in found] == ids


def test_no_word_of_the_validator_reaches_the_teacher() -> None:
    text = (
        "weight: [a]\nminutes: {a: b}\nseen: [x]\ncolours: {a: b}\nparts: x\nrequires: [{a: b}]\n"
        "for: [x]\nshort: {a: 1, b: [c]}\nnopes: 1\n"
    )
    words = "\n".join(show(f, lang) for f in findings(text) for lang in ("en", "nl")).lower()
    jargon = {"pydantic", "dict", "str", "int", "none", "mapping", "model", "input", "literal", "validation"}
    assert not jargon & set(re.findall(r"\w+", words))
