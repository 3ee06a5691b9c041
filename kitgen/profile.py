"""A profile: the school or organisation that a kit is printed for."""

from collections.abc import Callable, Mapping
from math import ceil
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kitgen.document.inline import Gap, Inlines, text
from kitgen.labels import Labels
from kitgen.picture import Seen, looked_at
from kitgen.schema import VERBATIM, Frozen, OneOrMore
from kitgen.setting import Setting
from kitgen.theme import ThemePatch

CONTACT_GAP_MM = 60.0


class Contact(Frozen):
    """A person or role in the school to turn to."""

    role: str
    name: str = ""
    reach: str = ""

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
        return looked_at(read, self.path, self.file, self.origin)


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
    start: Annotated[str, Field(pattern=r"^([01]?\d|2[0-3]):[0-5]\d$")] | None = None

    @property
    def groups(self) -> int:
        """How many small groups the class makes."""
        return ceil(self.pupils / self.group_size)

    @property
    def spares(self) -> int:
        """One spare copy for every ten pupils."""
        return ceil(self.pupils / 10)


class Profile(Frozen):
    """A school or organisation: name, address and logo, contacts, region, language, class, print settings."""

    may_be_empty: ClassVar[frozenset[str]] = frozenset({"name"})

    name: str
    address: OneOrMore[str] = []
    logo: Logo | None = None
    language: Annotated[str, Field(pattern=r"^[^-]+(-[A-Z]{2})?$")] = "nl"
    region: str = "be-vl"
    setting: Setting = "school"
    contacts: list[Contact] = []
    theme: ThemePatch = ThemePatch()
    paper: Literal["A4"] = "A4"
    print: PrintSettings = PrintSettings()
    group: Annotated[ClassGroup, Field(alias="class")] = ClassGroup()
    neutral: bool = False

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
            **words.places(),
        }
