"""A profile: the school or organisation that a kit is printed for."""

from collections.abc import Callable, Iterable, Mapping
from math import ceil
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kitgen.document.inline import Gap, Inlines, text
from kitgen.helplines import Reader
from kitgen.labels import Labels
from kitgen.picture import Seen, looked_at
from kitgen.schema import VERBATIM, Frozen, Id, OneOrMore, RichText
from kitgen.setting import Setting
from kitgen.theme import ThemePatch

CONTACT_GAP_MM = 60.0


class Contact(Frozen):
    """A person or role in the school to turn to.

    `id`: the name by which a lesson asks for them, as in `{contact.zorg}`; `for`: for whom they are there,
    everyone unless said.
    """

    role: str
    name: str = ""
    reach: str = ""
    id: Id = ""
    readers: Annotated[OneOrMore[Reader], Field(alias="for")] = []

    def is_for(self, reader: Reader) -> bool:
        """Whether they are there for `reader`."""
        return not self.readers or reader in self.readers

    @property
    def shown(self) -> str:
        """The contact as printed: role, then name and where to find them."""
        details = ", ".join(filter(None, (self.name, self.reach)))
        return f"{self.role} ({details})" if details else self.role

    @property
    def short(self) -> str:
        """The contact as it stands in a foot line, where room is short."""
        return ", ".join(filter(None, (self.role, self.reach or self.name)))


class Logo(Frozen):
    """The logo: a file under assets/, and what is read out in its place; else that it is the school's."""

    shorthand: ClassVar[str] = "file"

    file: Annotated[str, VERBATIM]
    alt: str = ""

    @property
    def path(self) -> str:
        """Its path in the project."""
        return f"assets/{self.file}"

    def look(self, read: Callable[[str], bytes]) -> Seen:
        """Return what picture it is. Raises InputError for one that is not there or cannot be printed."""
        return looked_at(read, self.path, self.file, self.origin, logo=True)


class Offset(Frozen):
    """By how many mm the backs are printed aside, seen from the back: `x` to the right, `y` down."""

    x: Annotated[float, Field(ge=-5, le=5)] = 0
    y: Annotated[float, Field(ge=-5, le=5)] = 0


class PrintSettings(Frozen):
    """How the school prints. `largest`: the largest paper that its printer takes.

    `offset` makes up for a printer whose backs do not lie behind the fronts.
    """

    sides: Literal["single", "duplex-long", "duplex-short"] = "duplex-long"
    colour: Literal["gray", "colour"] = "gray"
    punch: Literal["left", "none"] = "left"
    largest: Literal["A4", "A3"] = "A3"
    offset: Offset = Offset()


class ClassGroup(Frozen):
    """The class: its name, how many pupils, how large a small group, when the lesson starts."""

    name: str = ""
    pupils: Annotated[int, Field(ge=1, le=60)] = 24
    group_size: Annotated[int, Field(ge=2, le=12)] = 4
    start: Annotated[str, Field(pattern=r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$")] | None = None

    @property
    def groups(self) -> int:
        """How many small groups the class makes."""
        return ceil(self.pupils / self.group_size)

    @property
    def spares(self) -> int:
        """One spare copy for every ten pupils."""
        return ceil(self.pupils / 10)


class Profile(Frozen):
    """A school or organisation: name, address and logo, contacts, region, language, class, print settings.

    `house_rules`: its own agreements, which the guide prints and `{school.rules}` stands for; `own`: words of
    its own, such as `{own.lokaal}`.
    """

    may_be_empty: ClassVar[frozenset[str]] = frozenset({"name"})

    name: str
    address: OneOrMore[str] = []
    logo: Logo | None = None
    language: Annotated[str, Field(pattern=r"^[^-]+(-[A-Z]{2})?$")] = "nl"
    region: str = "be-vl"
    setting: Setting = "school"
    contacts: list[Contact] = []
    house_rules: list[RichText] = []
    own: dict[Id, str] = {}
    theme: ThemePatch = ThemePatch()
    paper: Literal["A4"] = "A4"
    print: PrintSettings = PrintSettings()
    group: Annotated[ClassGroup, Field(alias="class")] = ClassGroup()
    neutral: bool = False

    def turned_to(self, reader: Reader) -> "Profile":
        """Return the same with the contacts for `reader` before the others."""
        ordered = sorted(self.contacts, key=lambda contact: not contact.is_for(reader))
        return self.model_copy(update={"contacts": ordered})

    def contacts_for(self, reader: Reader, ids: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the places of the contacts to show `reader`: those with `ids`, else all that are for them.

        It is that of the first contact where there is none of those, as help must always be within reach.
        """
        named = self._named()
        asked = [name for ident in ids if (name := f"contact.{ident}") in named]
        usual = [name for name, contact in named.items() if contact.is_for(reader)]
        return tuple(asked or (usual if len(usual) > 1 else ())) or ("school.contact",)

    def _named(self) -> dict[str, Contact]:
        """Return the contacts by their places: with their id, or else their number."""
        return {f"contact.{each.id or number}": each for number, each in enumerate(self.contacts, 1)}

    def places(self, labels: Labels) -> Mapping[str, Inlines]:
        """Return what stands in each place, such as `school.name`: text, or a gap to write in."""
        words = labels.words(self.setting)
        contact = (
            text(self.contacts[0].shown)
            if self.contacts
            else (Gap(CONTACT_GAP_MM, "contact", labels.contact),)
        )
        return {
            "school.name": text(self.name) or (Gap(CONTACT_GAP_MM, "school", labels.school),),
            "school.address": text(", ".join(self.address))
            or (Gap(CONTACT_GAP_MM, "address", labels.address),),
            "school.contact": contact,
            "contact": contact,
            "class.name": text(self.group.name or words.group),
            **{name: text(contact.shown) for name, contact in self._named().items()},
            "school.rules": text(self._rules()) or (Gap(CONTACT_GAP_MM, "rules", labels.house_rules),),
            **{f"own.{name}": text(told) for name, told in self.own.items()},
            **{name: text(word) for name, word in words.places().items()},
        }

    def strings(self, labels: Labels) -> dict[str, str]:
        """Return what stands in each place where only plain text fits, as in a foot line."""
        words = labels.words(self.setting)
        contact = self.contacts[0].short if self.contacts else labels.no_contact
        return {
            "school.name": self.name or words.place,
            "school.address": ", ".join(self.address) or labels.no_contact,
            "school.contact": contact,
            "contact": contact,
            "class.name": self.group.name or words.group,
            **{name: contact.short for name, contact in self._named().items()},
            "school.rules": self._rules() or labels.no_contact,
            **{f"own.{name}": told for name, told in self.own.items()},
            **words.places(),
        }

    def _rules(self) -> str:
        return " ".join(rule.plain() for rule in self.house_rules)
