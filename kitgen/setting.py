"""The words that change with the setting – a school or a home of youth care – and with who is spoken of."""

from typing import Literal

from kitgen.schema import Frozen

Setting = Literal["school", "care"]
"""Where lessons are given: in a class, or in a home of youth care."""

Participants = Literal["pupils", "staff", "trainers", "parents"]
"""Who takes part in a lesson."""


class Words(Frozen):
    """What people, groups and places are called: in a school, or in a home."""

    leader: str
    leaders: str
    participant: str
    participants: str
    peer: str
    peers: str
    group: str
    place: str
    at_place: str
    team: str
    meeting: str
    period: str
    unit: str

    def places(self) -> dict[str, str]:
        """Return the words by name, and with a capital by a name with one: `leader`, `Leader`."""
        words: dict[str, str] = self.model_dump(exclude={"origin"})
        capitals = {name.capitalize(): word[:1].upper() + word[1:] for name, word in words.items()}
        return words | capitals


class Settings(Frozen):
    """The words for each setting."""

    school: Words
    care: Words


class Pronouns(Frozen):
    """What stands for a person: as subject, as object, as possessive, and as subject with stress."""

    he: str
    him: str
    his: str
    stressed: str


class PronounSets(Frozen):
    """The pronouns for each choice that a person in a cast makes."""

    he: Pronouns
    she: Pronouns
    they: Pronouns


class InCare(Frozen):
    """What the guide says otherwise in a home than in a school."""

    stop_light: str
    stop_serious: str
    checklist: list[str]
    disclosure_next: list[str]
    own_care_text: str
