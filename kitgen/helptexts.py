"""What is said of the services of each region in another language than their own list."""

from typing import Annotated

from pydantic import Field

from kitgen.errors import Finding, InputError
from kitgen.helplines import HelpData, HelpLine, HelpWords
from kitgen.schema import Frozen, Id


class LineTexts(Frozen):
    """What a service is for, in a pupil's words; its `name` where that is more than a name."""

    name: str = ""
    what_for: Annotated[str, Field(alias="for")]


class RegionTexts(Frozen):
    """The sentences about who helps in one region; `lines` are told otherwise there than elsewhere."""

    words: HelpWords
    footer: str
    adult_footer: str
    lines: dict[Id, LineTexts] = {}


class HelpTexts(Frozen):
    """All texts about help in one language. Numbers, sites and sources stay with the services."""

    language: str
    lines: dict[Id, LineTexts]
    regions: dict[str, RegionTexts]

    def told(self, region: HelpData) -> HelpData:
        """Return `region` in this language; as it is where there are no texts for it.

        Raises InputError for a service of which nothing is said.
        """
        own = self.regions.get(region.region)
        if own is None or region.language == self.language:
            return region
        texts = {**self.lines, **own.lines}
        untold = [line.id for line in region.lines if line.id not in texts]
        if untold:
            raise InputError(
                Finding("help-untold", self.origin, values={"name": name, "region": region.region})
                for name in untold
            )
        said = {name: getattr(own, name) for name in ("words", "footer", "adult_footer")}
        lines = [_told(line, texts[line.id]) for line in region.lines]
        return region.model_copy(update={**said, "lines": lines, "language": self.language})


def _told(line: HelpLine, texts: LineTexts) -> HelpLine:
    return line.model_copy(update={"name": texts.name or line.name, "what_for": texts.what_for})
