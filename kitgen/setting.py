"""The words that change with the setting – a school or a home of youth care – and with who is spoken of."""

from typing import Literal

from kitgen.schema import Frozen

Setting = Literal["school", "care"]
"""Where lessons are given: in a class, or in a home of youth care."""

Participants = Literal["pupils", "staff", "trainers", "parents"]
"""Who takes part in a lesson."""


class GroupWords(Frozen):
    """What those are called who take part in a lesson and who lead it, and the lesson itself."""

    leader: str
    leaders: str
    participant: str
    participants: str
    peer: str
    peers: str
    group: str
    meeting: str
    period: str
    unit: str
    worksheet: str
    worksheets: str


class Words(GroupWords):
    """What people, groups and places are called: in a school, or in a home."""

    place: str
    at_place: str
    team: str

    def among(self, group: GroupWords) -> "Words":
        """Return the words with those of `group` in the place of the own ones."""
        return self.model_copy(update=group.model_dump(exclude={"origin"}))

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


class AdultWords(Frozen):
    """The words where adults take part: the school's team, trainers, parents."""

    staff: GroupWords
    trainers: GroupWords
    parents: GroupWords


class StopWords(Frozen):
    """What stands in the stop box where adults take part."""

    staff: str
    trainers: str
    parents: str


class AmongAdults(Frozen):
    """What the guide says otherwise where adults take part. `stop`: in the stop box, for each group."""

    stop: StopWords
    checklist: list[str]
    disclosure_do: list[str]
    disclosure_say: list[str]
    disclosure_dont: list[str]
    disclosure_next: list[str]
    own_care_text: str

    def sentences(self, participants: Participants) -> dict[str, object]:
        """Return the sentences by the names that they have in the guide's words."""
        names = set(type(self).model_fields) - {"stop", "origin"}
        stop = getattr(self.stop, participants)
        return {name: getattr(self, name) for name in names} | {"stop_light": stop, "stop_serious": stop}
