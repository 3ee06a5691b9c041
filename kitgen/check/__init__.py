"""What `check` knows: structure, references, minutes and files of lessons and kits.

Each check is a function from a subject to findings. Those in CHECKS are about a lesson's
form; rules about care, when they come, are listed in RULES and work the same way.
"""

from kitgen.check import audiences, citing, files, minutes, references
from kitgen.check.base import Check, Subject

CHECKS: tuple[Check, ...] = (
    references.ids,
    references.uses,
    references.requires,
    references.made_from,
    references.rulesets,
    references.works,
    references.places,
    citing.citing,
    audiences.audiences,
    references.codes,
    minutes.minutes,
    files.pictures,
    files.cards,
)

RULES: tuple[Check, ...] = ()

__all__ = ["CHECKS", "RULES", "Check", "Subject"]
