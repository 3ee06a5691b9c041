import pytest
from pydantic import ValidationError
from written import written

from kitgen.casts import Cast, Person, people_of, possessive, recast, word_for
from kitgen.errors import InputError
from kitgen.lesson import Lesson
from kitgen.load import Data

HEAD = "title: Les\ntopic: self\nminutes: 50\nweight: light\nsteps: [{title: A, minutes: 9}]\n"

NOOR = Person(name="Noor", pronouns="she")
SEPPE = Person(name="Seppe", pronouns="he")
SAM = Person(name="Sam", pronouns="they")
PEOPLE = {"noor": NOOR, "seppe": SEPPE, "sam": SAM}


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("Noor", "Noors"),
        ("Lotte", "Lottes"),
        ("Sarah", "Sarahs"),
        ("Marie", "Maries"),
        ("Désirée", "Désirées"),
        ("René", "Renés"),
        ("Milou", "Milous"),
        ("Kai", "Kais"),
        ("Joy", "Joys"),
        ("Anna", "Anna’s"),
        ("Noa", "Noa’s"),
        ("Leo", "Leo’s"),
        ("Romy", "Romy’s"),
        ("Naomi", "Naomi’s"),
        ("Zoë", "Zoë’s"),
        ("Max", "Max’"),
        ("Alice", "Alice’"),
        ("Inès", "Inès’"),
        ("Louis", "Louis’"),
        ("Josh", "Josh’"),
        ("Mevrouw Aydin", "Mevrouw Aydins"),
    ],
)
def test_a_name_as_a_possessive_follows_the_dutch_spelling(name: str, whose: str) -> None:
    assert possessive(name, "nl") == whose


@pytest.mark.parametrize(
    ("name", "language", "whose"),
    [("Anna", "en", "Anna’s"), ("Louis", "en", "Louis’s"), ("Anna", "de", "Annas"), ("Max", "de", "Max’"),
     ("Busch", "de", "Buschs"), ("Anna", "fr", "Anna")],
)  # fmt: skip
def test_a_name_as_a_possessive_follows_its_language(name: str, language: str, whose: str) -> None:
    assert possessive(name, language) == whose


def test_a_name_that_the_rule_gets_wrong_says_its_own(data: Data) -> None:
    dante = {"dante": Person(name="Dante", pronouns="he", possessive="Dante’s")}
    assert word_for("dante.s", dante, data.labels) == "Dante’s"


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("{}", ["Noor", "Seppe", "Sam"]),
        ("{}.he", ["ze", "hij", "die"]),
        ("{}.He", ["Ze", "Hij", "Die"]),
        ("{}.stressed", ["zij", "hij", "die"]),
        ("{}.him", ["haar", "hem", "hen"]),
        ("{}.his", ["haar", "zijn", "hun"]),
        ("{}.His", ["Haar", "Zijn", "Hun"]),
        ("{}:een jongen|een meisje|een  jongere", ["een meisje", "een jongen", "een jongere"]),
        ("{}:zoon||kind", ["", "zoon", "kind"]),
    ],
)
def test_what_goes_with_a_person_follows_the_pronouns(data: Data, form: str, words: list[str]) -> None:
    assert [word_for(form.format(key), PEOPLE, data.labels) for key in PEOPLE] == words


@pytest.mark.parametrize(
    "place", ["lina", "noor.hers", "noor.", "noor.S", "noor:een|twee", "lina.he", "noor.HE"]
)
def test_what_stands_for_nothing(data: Data, place: str) -> None:
    assert word_for(place, PEOPLE, data.labels) is None


def test_a_cast_that_builds_on_another_has_its_own_people_over_it() -> None:
    shipped = {"groep": Cast(title="Een groep", people={"noor": NOOR, "sam": SAM})}
    lina = Person(name="Lina", pronouns="she")
    assert people_of({"from": "groep", "noor": lina}, shipped) == {"noor": lina, "sam": SAM}
    assert people_of({"seppe": SEPPE}, shipped) == {"seppe": SEPPE}


def test_who_is_recast_keeps_the_key_and_who_plays_no_part_stays_away() -> None:
    lina = Person(name="Lina", pronouns="she")
    assert recast({"noor": NOOR, "sam": SAM}, {"noor": lina, "seppe": SEPPE}) == {"noor": lina, "sam": SAM}


def test_a_lesson_names_a_cast_or_its_people() -> None:
    assert written(HEAD + "cast: gemengd\n", Lesson).cast == {"from": "gemengd"}
    found = written(HEAD + "cast:\n  noor: {name: Noor, pronouns: she}\n", Lesson).cast
    assert (found["noor"].name, found["noor"].pronouns) == ("Noor", "she")


@pytest.mark.parametrize(
    ("cast", "finding", "line"),
    [
        ("  noor: Noor\n", "not-a-person", 7),
        ("  from: {name: Noor, pronouns: she}\n", "not-a-person", 7),
        ("  noor: {name: Noor}\n", "missing-field", 7),
        ("  noor: {name: Noor, pronouns: zij}\n", "not-one-of", 7),
        ("  noor:\n    name: Noor\n    pronouns: she\n    pronons: she\n", "unknown-field", 10),
    ],
)
def test_a_mistake_in_a_cast_is_told_at_its_line(cast: str, finding: str, line: int) -> None:
    with pytest.raises(InputError) as caught:
        written(HEAD + "cast:\n" + cast, Lesson)
    assert [(f.id, f.origin.line) for f in caught.value.findings if f.origin] == [(finding, line)]


@pytest.mark.parametrize("name", [" Noor", "Noor ", "", "Noor\nSam"])
def test_a_name_is_one_line_without_room_around_it(name: str) -> None:
    with pytest.raises(ValidationError):
        Person(name=name, pronouns="she")


def test_shipped_casts_have_every_gender(data: Data) -> None:
    for cast in data.casts.values():
        assert {person.pronouns for person in cast.people.values()} == {"he", "she", "they"}
        assert all(key == person.name.lower() for key, person in cast.people.items())
