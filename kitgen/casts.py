"""Casts: the people of the stories, so that a name and what goes with it stand in one place.

In a text `{noor}` is the name, `{noor.s}` the name as a possessive, `{noor.he}`, `{noor.him}`,
`{noor.his}` and `{noor.stressed}` are pronouns (with a capital where the key has one: `{noor.He}`),
and `{noor:jongen|meisje|jongere}` chooses by pronouns: he, she, they.
"""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from kitgen.labels import Labels
from kitgen.schema import VERBATIM, Frozen, Id, RichText

SETS = ("he", "she", "they")
Role = Literal["harmed", "harming", "friend", "helper"]
"""What somebody is in a story; who is in none of these is just there."""
ROLES: tuple[Role, ...] = get_args(Role)
POSSESSIVE = "s"
FROM = "from"
"""The key in a cast that names a shipped one, on which it builds."""


class Person(Frozen):
    """Somebody in a story: a name and pronouns, and the `possessive` where the rule does not give it.

    `role` says what happens in the stories, to tell over a kit whether every gender is everything.
    """

    name: Annotated[str, Field(pattern=r"^\S(.*\S)?$", max_length=40)]
    pronouns: Literal["he", "she", "they"]
    possessive: Annotated[str, Field(max_length=44)] = ""
    role: Role | None = None


class Cast(Frozen):
    """People under the keys that texts call them by."""

    title: str
    note: RichText | None = None
    people: Annotated[dict[Id, Person], Field(min_length=1)]


def _keyed(value: Any) -> Any:
    """Return what is written under `cast:` as a mapping: the name of a cast alone builds on that cast."""
    if isinstance(value, str):
        return {FROM: value}
    if isinstance(value, dict):
        for key, entry in value.items():
            if isinstance(entry, str) != (key == FROM) and not isinstance(entry, Person):
                raise PydanticCustomError("not-a-person", "a person wanted", {"key": key, "from": FROM})
    return value


Casting = Annotated[dict[Id, Person | Id], BeforeValidator(_keyed), VERBATIM]
"""People by key, or the name of a cast; `from: NAME` among the keys builds on that cast."""


def people_of(casting: Mapping[str, Person | str], casts: Mapping[str, Cast]) -> dict[str, Person]:
    """Return the people of `casting`: those of the cast that it builds on, and its own over them."""
    base = casts.get(str(casting.get(FROM, "")))
    own = {key: entry for key, entry in casting.items() if isinstance(entry, Person)}
    return {**(base.people if base else {}), **own}


def recast(people: Mapping[str, Person], given: Mapping[str, Person]) -> dict[str, Person]:
    """Return `people` with those of `given` in their places and roles; who is in none plays no part."""
    return {
        key: given[key].model_copy(update={"role": person.role}) if key in given else person
        for key, person in people.items()
    }


def forms(labels: Labels) -> tuple[str, ...]:
    """Return what may stand after the dot: `he`, `him` …, with and without a capital."""
    names = [*type(labels.pronouns.he).model_fields]
    names = [POSSESSIVE, *(name for name in names if name != "origin")]
    return (*names, *(name.capitalize() for name in names if name != POSSESSIVE))


def word_for(place: str, people: Mapping[str, Person], labels: Labels) -> str | None:
    """Return what `place`, such as `noor.his`, stands for, or None when it stands for nothing."""
    key, _, chosen = place.partition(":")
    if ":" in place:
        choices = [" ".join(choice.split()) for choice in chosen.split("|")]
        fitting = key in people and len(choices) == len(SETS)
        return choices[SETS.index(people[key].pronouns)] if fitting else None
    key, _, form = place.partition(".")
    if key not in people:
        return None
    person = people[key]
    if "." not in place:
        return person.name
    if form == POSSESSIVE:
        return person.possessive or possessive(person.name, labels.language)
    if form not in forms(labels):
        return None
    word = str(getattr(getattr(labels.pronouns, person.pronouns), form.lower()))
    return word if form == form.lower() else word[:1].upper() + word[1:]


def possessive(name: str, language: str) -> str:
    """Return `name` as a possessive: "Noors". Where no rule is known, as in French, the name stays bare.

    English takes ’s; German s, and an apostrophe alone after a hiss. Dutch follows the official spelling
    (Leidraad, as told by vrttaal.net, "bezits-s", and Onze Taal): a name
    that ends in a hiss takes an apostrophe alone (Max’, Alice’), also where a written s is silent
    (Louis’); one that ends in a single a, i, o or u, in ë, or in a y after a consonant takes ’s
    (Anna’s, Noa’s, Zoë’s, Romy’s); all others take s (Noors, Lottes, Désirées, Renés, Milous).
    A name that sounds otherwise than it is spelled has a `possessive` of its own.
    """
    if language == "en":
        return f"{name}’s"
    if language == "de":
        return f"{name}’" if _GERMAN_HISS.search(name) else f"{name}s"
    if language != "nl":
        return name
    if _HISS.search(name):
        return f"{name}’"
    return f"{name}’s" if _LONG.search(name) else f"{name}s"


_GERMAN_HISS = re.compile(r"(s|z|x|ß|ce)$", re.IGNORECASE)
_HISS = re.compile(r"(s|z|x|ß|ce|sh|sch|tch)$", re.IGNORECASE)
_LONG = re.compile(
    r"((?<!a)a|(?<!o)o|(?<![aeou])[iu]|[bcdfghjklmnpqrstvwxz]y|[áíóúàìòùäïöüë])$", re.IGNORECASE
)
