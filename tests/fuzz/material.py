"""What inputs are made of: all YAML that is shipped, sample blocks, small lessons put together of them."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from plainly import Plain, Tree, copied, read

ROOT = Path(__file__).resolve().parents[2]
_REFERENCE = re.compile(r"\{ref\.[^}]*\}")
_ALWAYS = ("title", "topic", "weight", "participants", "ages", "work", "cast", "opt_out", "content_note")
_SOMETIMES = (
    *("summary", "goals", "materials", "prepare", "todo", "differentiation"),
    *("board", "aftercare", "sources", "checked", "letter"),
)

KINDS = {
    "kit": "lessons/nl/kits",
    "profile": "assets/profiles",
    "theme": "assets/themes",
    "variant": "assets/variants",
    "work": "assets/works",
    "help": "assets/help",
    "help-texts": "assets/help/texts",
    "rules": "assets/rules",
    "snippet": "assets/snippets/nl",
    "terms": "assets/terms",
    "cast": "assets/casts",
    "curriculum": "assets/curricula",
    "labels": "templates/labels",
}
"""The folder of each kind of file, those of lessons aside."""


@dataclass(frozen=True)
class Shipped:
    """A shipped file: its path with slashes and its text."""

    path: str
    text: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2].removesuffix(".yaml")


@cache
def shipped(folder: str) -> tuple[Shipped, ...]:
    """Return the YAML files directly in a folder."""
    files = sorted((ROOT / folder).glob("*.yaml"))
    return tuple(Shipped(f.relative_to(ROOT).as_posix(), f.read_text("utf-8")) for f in files)


@cache
def lessons() -> tuple[Shipped, ...]:
    """Return the lessons that extend nothing."""
    return tuple(
        f for f in shipped("lessons/nl") if ".easy" not in f.path and "\nextends:" not in f"\n{f.text}"
    )


@cache
def as_shipped(file: Shipped) -> Tree:
    """Return what a shipped file says, not to be changed."""
    return read(file.text)


def tree_of(file: Shipped) -> Tree:
    """Return what a shipped file says, to be changed."""
    return copied(as_shipped(file))


@cache
def sample_blocks() -> tuple[Tree, ...]:
    """Return the sample of each kind of block that may stand anywhere."""
    files = sorted((ROOT / "tests/blocks/samples").glob("*.yaml"))
    return tuple(read(f.read_text("utf-8")) for f in files if f.stem not in ("snippet", "signals"))


def small_lesson(rng: Random) -> Tree:
    """Return a lesson of a few parts of one that is shipped, most often a good one."""
    whole = as_shipped(rng.choice(lessons()))
    tree: dict[str, Any] = {Plain(key): whole[key] for key in _ALWAYS if key in whole}
    tree[Plain("minutes")] = Plain("50")
    parts = {
        "handout": _some(rng, whole.get("handout", []), 2)[: rng.choice((1, 1, 2))],
        "cards": [deck for deck in _rarely(rng, whole.get("cards", [])) if "from" not in deck],
        "posters": [poster for poster in _rarely(rng, whole.get("posters", [])) if "from" not in poster],
    }
    for sheet in parts["handout"]:
        blocks = _some(rng, sheet.get("blocks", []), 2) + _some(rng, list(sample_blocks()), 2)
        sheet["blocks"] = [*blocks, {Plain("help"): Plain("Wie helpt?")}]
    for deck in parts["cards"]:
        deck["cards"] = deck.get("cards", [])[:3]
    used = [part["id"] for held in parts.values() for part in held if "id" in part]
    step = {Plain("title"): Plain("Praten"), Plain("minutes"): Plain("45"), Plain("uses"): used}
    tree[Plain("steps")] = [step, *(_without_uses(each) for each in _rarely(rng, whole.get("steps", [])))]
    tree |= {Plain(key): held for key, held in parts.items() if held}
    tree |= {Plain(key): whole[key] for key in _SOMETIMES if key in whole and rng.random() < 0.07}
    return _unreferred(tree)


def _rarely(rng: Random, entries: list[Any]) -> list[Any]:
    return _some(rng, entries, 1) if rng.random() < 0.4 else []


def _some(rng: Random, entries: list[Any], most: int) -> list[Any]:
    count = min(rng.randint(0, most), len(entries))
    return [copied(entries[at]) for at in sorted(rng.sample(range(len(entries)), count))]


def _without_uses(step: Tree) -> Tree:
    return {k: v for k, v in step.items() if k != "uses"} | {Plain("minutes"): Plain("5")}


def _unreferred(tree: Tree) -> Tree:
    if isinstance(tree, dict):
        return {key: _unreferred(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_unreferred(value) for value in tree]
    return type(tree)(_REFERENCE.sub("een blad", tree)) if isinstance(tree, str) else tree
