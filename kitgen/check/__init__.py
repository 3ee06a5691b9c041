"""What `check` knows: structure, references, minutes and files of lessons and kits.

Each check is a function from a subject to findings. Those in CHECKS are about a lesson's
form; rules about care, when they come, are listed in RULES and work the same way.
"""

from kitgen.check import (
    audiences,
    citing,
    files,
    glyphs,
    keep,
    language,
    links,
    minutes,
    places,
    privacy,
    readability,
    references,
    regions,
)
from kitgen.check.base import BlockCheck, Check, KitSubject, Subject

BLOCK_CHECKS: tuple[BlockCheck, ...] = (
    references.rulesets,
    places.works,
    places.places,
    glyphs.glyphs,
    files.pictures,
    regions.regions,
    language.language,
    keep.keep,
    readability.readability,
    readability.sentence_long,
)
"""What is checked of the blocks of lessons and of kits alike."""

CHECKS: tuple[Check, ...] = (
    *BLOCK_CHECKS,
    references.ids,
    references.uses,
    references.requires,
    references.made_from,
    citing.citing,
    links.links,
    audiences.audiences,
    places.parameters,
    references.codes,
    minutes.minutes,
    privacy.surveys,
    files.cards,
)

RULES: tuple[Check, ...] = ()

__all__ = ["BLOCK_CHECKS", "CHECKS", "RULES", "Check", "KitSubject", "Subject"]
