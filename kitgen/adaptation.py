"""What an overlay changed in a lesson, in short, as its guide prints it."""

from typing import Literal

from kitgen.schema import Frozen


class Adaptation(Frozen):
    """What differs in one part of a lesson from the lesson it extends, or in the lesson as a whole.

    `how`: whether the part is new, left out, moved or changed. `minutes`: how long it took and
    takes, "5 → 8". `keys`: what differs of its own; the lists hold first words of what is in it.
    """

    part: Literal["lesson", "session", "step", "sheet", "deck", "poster", "letter"]
    title: str = ""
    how: Literal["added", "removed", "moved", "changed"] = "changed"
    minutes: str = ""
    keys: list[str] = []
    added: list[str] = []
    removed: list[str] = []
    moved: list[str] = []
    changed: list[str] = []
