"""Help lines of a region: dated data, the only place that telephone numbers come from."""

from typing import Annotated, Literal

from pydantic import Field

from kitgen.citation import Citation
from kitgen.schema import Flag, Frozen, Id

Reader = Literal["pupil", "teacher", "home"]


class HelpLine(Frozen):
    """One service: how it is called and reached, and for what, in a pupil's words."""

    id: Id
    name: str
    phone: str = ""
    site: str = ""
    what_for: Annotated[str, Field(alias="for")]
    audience: list[Reader]
    emergency: Flag = False
    source: Citation
    checked: str

    @property
    def shown(self) -> str:
        """Name and number, as they stand in a list."""
        return f"{self.name} {self.phone}".strip()


class HelpData(Frozen):
    """The services of one region and the help line at the foot of every pupil page."""

    region: str
    language: str
    checked: str
    lines: list[HelpLine]
    footer: str

    def for_reader(self, reader: Reader) -> tuple[HelpLine, ...]:
        """Return the services meant for `reader`, emergency first."""
        fitting = [line for line in self.lines if reader in line.audience]
        return tuple(sorted(fitting, key=lambda line: not line.emergency))
