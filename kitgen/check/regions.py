"""Does a text name a service that the profile's region does not have?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kitgen.check.places import AnySubject, pinpoint, scalars
from kitgen.errors import Finding, Severity
from kitgen.helplines import HelpData, HelpLine
from kitgen.source.tree import Scalar

UNPRINTED = ("sources", "adapted_from", "adaptations")
"""Keys of a lesson under which services are named as those who said something, not as help."""
SHORT = 3
"""A number of no more digits says nothing alone: the name is looked for instead."""


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """What is called so in another region, and what there is here in its place."""

    region: str
    instead: str


def regions(subject: AnySubject) -> Iterator[Finding]:
    """No text names a service of another region: each is told once, where it stands first."""
    data = subject.data
    named = _named_elsewhere(data.help, data.regions)
    any_of = "|".join(re.escape(name) for name in sorted(named, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{any_of})(?!\w)")
    found: dict[str, list[Scalar]] = {}
    for scalar in scalars(subject.loaded.tree.without(*UNPRINTED)):
        for name in pattern.findall(scalar.text):
            found.setdefault(name, []).append(scalar)
    for name, places in found.items():
        values = {
            "name": name,
            "region": data.help.region,
            "other": named[name].region,
            "instead": named[name].instead,
            "n": len(places),
        }
        origin = pinpoint(subject.project, places[0].origin, name, 0)
        yield Finding("of-other-region", origin, Severity.WARNING, values)


def _named_elsewhere(here: HelpData, all_regions: Mapping[str, HelpData]) -> dict[str, _Elsewhere]:
    """Return the names and numbers to look for: of other regions, and not used here.

    Words with small letters for who supports a school are no name: they may be said anywhere.
    """
    own = {_called(line) for line in here.lines} | {here.words.support}
    named = {}
    for other in all_regions.values():
        for line in other.lines:
            instead = " / ".join(mine.shown for mine in here.lines if mine.answers(line.id))
            named[_called(line)] = _Elsewhere(other.region, instead or "–")
        if not other.words.support.islower():
            named[other.words.support] = _Elsewhere(other.region, here.words.support)
    return {name: elsewhere for name, elsewhere in named.items() if name not in own}


def _called(line: HelpLine) -> str:
    """Return what a service is known by: its number where that is long enough, else its name."""
    return line.phone if sum(char.isdigit() for char in line.phone) > SHORT else line.name
