"""Where an overlay says that something new or moved comes."""

from dataclasses import dataclass

from kitgen.errors import Finding
from kitgen.source.tree import Mapping, Scalar, is_absent

PLACING = ("after", "before", "at")
"""The keys that say where something new or moved comes."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something comes: after or before what is named in `anchor`, or at the start or end."""

    where: str
    anchor: Scalar


def place_of(patch: Mapping) -> tuple[Place | None, tuple[Finding, ...]]:
    """Return the place that an entry of an overlay says, None where it says none; and what is wrong in it."""
    findings = [
        Finding("empty-field", entry.key_origin, values={"name": entry.key})
        for entry in patch.entries
        if entry.key in PLACING and is_absent(entry.value)
    ]
    said = [Place(key, word) for key in PLACING if (word := patch.scalar(key))]
    for place in said:
        if place.where == "at" and place.anchor.text not in ("start", "end"):
            origin, value = place.anchor.origin, place.anchor.text
            findings.append(Finding("overlay-at", origin, values={"value": value}))
    if len(said) > 1:
        keys = ", ".join(place.where for place in said)
        findings.append(Finding("overlay-two-places", said[1].anchor.origin, values={"keys": keys}))
    return (said[0] if said else None), tuple(findings)
