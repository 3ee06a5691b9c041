"""Lists of names as schools have them, and what is said of faulty ones: never a name."""

import pytest

from kitgen.classlist import read_class_list
from kitgen.errors import InputError
from kitgen.messages import show


def names(data: bytes | str) -> list[tuple[int, str]]:
    read = read_class_list(data if isinstance(data, bytes) else data.encode(), "klas.csv")
    return [(pupil.line, pupil.name) for pupil in read.pupils]


def refused(data: bytes | str, lang: str = "en") -> str:
    with pytest.raises(InputError) as caught:
        names(data)
    return "\n".join(show(finding, lang) for finding in caught.value.findings)


@pytest.mark.parametrize(
    "data",
    [
        "Lina\nNoor\n",
        "\ufeffLina\r\n\r\nNoor",
        "naam\nLina\nNoor\n",
        "Naam;Klas\nLina;2B\n;\nNoor;2B\n",
        "klas,Name\n2B,Lina\n2B,Noor\n",
        "prénom\tnom de rue\nLina\tx\nNoor\ty\n",
        '"Lina"\n" Noor "\n',
        "Lina\rNoor\r",
    ],
)
def test_lists_of_many_forms_give_their_names_in_order(data: str) -> None:
    assert [name for _, name in names(data)] == ["Lina", "Noor"]


def test_first_and_last_names_are_joined_whichever_comes_first() -> None:
    assert names("Naam;Voornaam;Klas\nVan den Berg;Lina;2B\n;Noor;2B")[0] == (2, "Lina Van den Berg")
    assert names("Nom,Prénom\nDupont,Zoé\n") == [(2, "Zoé Dupont")]
    assert names('naam\n"Berg, Lina"\n') == [(2, "Berg, Lina")]


def test_a_name_is_one_line_of_whole_letters_without_signs_that_steer_text() -> None:
    assert names("Zoe\u0308  Van\u00a0Dam\u200e\u202b\n") == [(1, "Zoë Van Dam")]
    assert names("علی\u200cرضا\n") == [(1, "علی\u200cرضا")]  # this joiner is spelling


def test_a_name_that_stands_twice_is_kept_and_told() -> None:
    read = read_class_list(b"Lina\nNoor\nlina\n", "klas.csv")
    assert len(read.pupils) == 3
    assert [show(finding, "nl").splitlines()[0] for finding in read.findings] == [
        "let op[list-twice]: klas.csv, regel 3: dezelfde naam als op regel 1; ze wordt twee keer gedrukt"
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no name in this list"),
        (b"naam\n\n", "no name in this list"),
        ("Lina\nZoë\n".encode("cp1252"), "line 2: a letter is not in UTF-8"),
        ("Lina\n".encode("utf-16"), "line 1: a letter is not in UTF-8"),
        (b"PK\x03\x04xlsx", "no list in plain text"),
        (b"Lina\nVan Dam, Noor\n", "line 2: there are several fields"),
        (b"naam;klas\nLina;2B\nNoor;2B;x\n", "line 3: there are more fields"),
        (b"naam;klas\nLina;2B\n;2B\n", "line 3: there is no name"),
        (b'Lina\nNo"or\n"Sam\n', "line 3: a quotation mark"),
        (b"Lina\n12\n", "line 2: what stands there is no name"),
        (b"Lina\n" + b"Noor" * 30, "line 2: the name has more than 100"),
        (b"Lina\n" * 501, "more than 500 names"),
    ],
)
def test_a_faulty_line_is_told_by_its_number_and_shows_no_name(data: bytes, said: str) -> None:
    assert said in refused(data)
    for lang in ("en", "nl"):
        told = refused(data, lang)
        assert told.count("klas.csv")
        assert not any(name in told for name in ("Lina", "Noor", "Zo", "Dam", "Sam"))


@pytest.mark.promise("tables-bounded")
def test_a_list_that_is_no_list_of_a_school_is_refused_unread() -> None:
    assert "klas.csv:1:1: error[file-too-large]" in refused(b"Noor\n" * 1_500_000)


def test_all_faulty_lines_are_told_at_once() -> None:
    told = refused("naam;klas\n;1\nLina;2B\n;2\n")
    assert "line 2" in told
    assert "line 4" in told
    assert repr(read_class_list(b"Lina\n", "k").pupils[0]) == "Pupil(line=1)"
