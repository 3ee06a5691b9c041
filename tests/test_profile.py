from dataclasses import replace

import pytest

from kitgen.document.inline import Gap, Text
from kitgen.load import Data
from kitgen.profile import ClassGroup, Contact, Profile


def profile(**keys: object) -> Profile:
    return Profile.model_validate({"name": "De Brug", **keys})


CARE_TEAM = {"role": "zorgcoördinator", "name": "An Peeters", "reach": "lokaal 012"}
HEAD = {"role": "directie"}


def test_the_first_contact_stands_in_the_places(data: Data) -> None:
    school = profile(contacts=[CARE_TEAM, HEAD])
    places = school.places(data.labels)
    assert places["school.contact"] == (Text("zorgcoördinator (An Peeters, lokaal 012)"),)
    assert places["contact"] == places["school.contact"]
    assert places["school.name"] == (Text("De Brug"),)


def test_a_foot_line_has_the_short_contact(data: Data) -> None:
    assert profile(contacts=[CARE_TEAM]).strings(data.labels)["contact"] == "zorgcoördinator, lokaal 012"
    assert Contact(role="directie").short == Contact(role="directie").shown == "directie"
    assert Contact(role="zorg", name="An").short == "zorg, An"


def test_without_a_contact_there_is_room_to_write_one(data: Data) -> None:
    nobody = Profile.model_validate({"name": ""})
    places = nobody.places(data.labels)
    assert [type(places[name][0]) for name in ("contact", "school.contact", "school.name")] == [Gap] * 3
    assert all(places[name][0].label for name in ("contact", "school.name"))
    assert set(nobody.strings(data.labels)["contact"]) == {"_"}


@pytest.mark.parametrize(
    ("setting", "words"),
    [("school", ("leraar", "leerlingen", "klas")), ("care", ("begeleider", "jongeren", "leefgroep"))],
)
def test_people_are_called_as_in_the_setting(data: Data, setting: str, words: tuple[str, ...]) -> None:
    chosen = profile(setting=setting)
    strings = chosen.strings(data.labels)
    assert tuple(strings[name] for name in ("leader", "participants", "group")) == words
    assert chosen.places(data.labels)["leader"] == (Text(words[0]),)


def test_a_class_without_a_name_is_called_by_the_word_for_it(data: Data) -> None:
    assert profile().places(data.labels)["class.name"] == (Text("klas"),)
    assert profile(**{"class": {"name": "2B"}}).places(data.labels)["class.name"] == (Text("2B"),)


def test_both_kinds_of_place_know_the_same_names(data: Data) -> None:
    assert set(profile().places(data.labels)) == set(profile().strings(data.labels))


@pytest.mark.parametrize(
    ("pupils", "size", "groups", "spares"), [(24, 4, 6, 3), (25, 4, 7, 3), (20, 5, 4, 2), (3, 4, 1, 1)]
)
def test_groups_and_spares_are_rounded_up(pupils: int, size: int, groups: int, spares: int) -> None:
    group = ClassGroup(pupils=pupils, group_size=size)
    assert (group.groups, group.spares) == (groups, spares)


def test_the_shipped_profiles_are_an_example_and_a_neutral_one(data: Data, neutral_maker: object) -> None:
    assert data.profile.contacts
    assert not data.profile.neutral
    neutral = neutral_maker.data.profile
    assert (neutral.name, neutral.contacts, neutral.neutral) == ("", [], True)


COACH = {"id": "zorg", "role": "coach", "name": "Jo", "for": "teacher"}
PARTNER = {"id": "ouders", "role": "brugfiguur", "reach": "lokaal 3", "for": ["home"]}


def test_each_reader_is_shown_the_contacts_that_are_for_them() -> None:
    school = profile(contacts=[CARE_TEAM, COACH, PARTNER])
    assert school.contacts_for("pupil") == ("school.contact",)
    assert school.contacts_for("teacher") == ("contact.1", "contact.zorg")
    assert school.contacts_for("home") == ("contact.1", "contact.ouders")
    assert school.contacts_for("pupil", ["ouders"]) == ("contact.ouders",)
    assert school.contacts_for("pupil", ["onbekend"]) == ("school.contact",)
    assert profile().contacts_for("pupil", ["zorg"]) == ("school.contact",)


def test_a_contact_stands_in_the_place_with_its_id(data: Data) -> None:
    places = profile(contacts=[CARE_TEAM, PARTNER]).places(data.labels)
    assert places["contact.ouders"] == (Text("brugfiguur (lokaal 3)"),)


def test_who_is_there_for_the_reader_comes_first(data: Data) -> None:
    school = profile(contacts=[PARTNER, COACH, CARE_TEAM])
    assert school.turned_to("pupil").contacts[0].role == "zorgcoördinator"
    assert school.turned_to("teacher").contacts[0].role == "coach"
    adults = replace(data, profile=school).speaking_to("parents")
    assert adults.strings()["contact"] == "brugfiguur, lokaal 3"


def test_a_school_has_places_and_rules_of_its_own(data: Data) -> None:
    school = profile(
        own={"lokaal": "het stiltelokaal"}, house_rules=["Gsm's in de _mand_.", "Wie roept, wacht."]
    )
    assert school.places(data.labels)["own.lokaal"] == (Text("het stiltelokaal"),)
    assert school.strings(data.labels)["school.rules"] == "Gsm's in de mand. Wie roept, wacht."
    assert isinstance(profile().places(data.labels)["school.rules"][0], Gap)
