"""Help lines of a region: dated data, the only place that telephone numbers come from."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from kitgen.citation import Citation
from kitgen.schema import Flag, Frozen, Id, Month

Reader = Literal["pupil", "teacher", "home"]


class HelpLine(Frozen):
    """One service: how it is called and reached, and for what, in a pupil's words.

    `stands_for`: the ids, in lists of other regions, of services in whose place it is shown here.
    """

    id: Id
    stands_for: list[Id] = []
    name: str
    phone: str = ""
    site: str = ""
    what_for: Annotated[str, Field(alias="for")]
    audience: list[Reader]
    emergency: Flag = False
    source: Citation
    checked: Month

    @property
    def shown(self) -> str:
        """Name and number, as they stand in a list."""
        return f"{self.name} {self.phone or self.site}".strip()

    def answers(self, name: str) -> bool:
        """Whether a lesson that names the service `name` means this one."""
        return name == self.id or name in self.stands_for


class HelpWords(Frozen):
    """Whom the guide tells teachers to turn to, as pieces of its sentences.

    `support` helps the school from outside, `the_support` is the same with its article; `consult` is
    asked beforehand, `centre` knows of exploitation, `advice` thinks along; `own_help`: whole sentences
    on help for the teacher's own self.
    """

    support: str
    the_support: str
    consult: str
    centre: str
    advice: str
    own_help: str

    def places(self) -> dict[str, str]:
        """Return the pieces by the names that they have in labels."""
        return self.model_dump(exclude={"origin"})


class HelpData(Frozen):
    """The services of one region, what the guide calls them, and the help lines at the foot of pages.

    `language` is that of these texts, whatever people speak at the other end of a line.
    """

    region: str
    language: str
    checked: Month
    lines: list[HelpLine]
    words: HelpWords
    footer: str
    adult_footer: str

    def for_reader(self, reader: Reader) -> tuple[HelpLine, ...]:
        """Return the services meant for `reader`, emergency first."""
        fitting = [line for line in self.lines if reader in line.audience]
        return tuple(sorted(fitting, key=lambda line: not line.emergency))

    def has(self, name: str) -> bool:
        """Whether a service has `name` as its own id here."""
        return any(line.id == name for line in self.lines)

    def shown(self, names: Sequence[str], reader: Reader) -> tuple[HelpLine, ...]:
        """Return the services for `reader` that `names` mean; where that leaves none, all for `reader`."""
        fitting = self.for_reader(reader)
        named = tuple(line for line in fitting if any(line.answers(name) for name in names))
        return named or fitting

    def places(self) -> dict[str, str]:
        """Return each service by `help.` and its id, or an id that it stands for.

        `help.awel` is its name and number, `help.awel.name` and `help.awel.phone` one of them alone.
        """
        meant = [(name, line) for line in self.lines for name in (line.id, *line.stands_for)]
        shown: dict[str, str] = {}
        for name, line in reversed(meant):
            reached = line.phone or line.site
            shown |= {f"help.{name}.name": line.name, f"help.{name}.phone": reached}
            shown[f"help.{name}"] = line.shown
        return shown
