"""What `check` knows: structure, references, minutes and files of lessons and kits, and care.

Each check is a function from a subject to findings. Those in CHECKS are about a lesson's form;
the rules about care, in RULES, come with their reasons and examples, and can be allowed.
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
    references,
    regions,
)
from kitgen.check.base import BlockCheck, Check, KitSubject, Subject
from kitgen.check.care import RULES

BLOCK_CHECKS: tuple[BlockCheck, ...] = (
    references.rulesets,
    places.works,
    places.places,
    places.certificates,
    glyphs.glyphs,
    files.names,
    files.pictures,
    regions.regions,
    language.language,
    keep.keep,
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
    privacy.name_cards,
    files.cards,
)

RULE_IDS = tuple(rule.id for rule in RULES)
"""What a lesson or a kit may allow."""

__all__ = ["BLOCK_CHECKS", "CHECKS", "RULES", "RULE_IDS", "Check", "KitSubject", "Subject"]
