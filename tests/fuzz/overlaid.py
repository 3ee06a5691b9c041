"""Overlays that fit a lesson, of every operation that there is."""

from random import Random
from typing import Any

from plainly import Plain, Tree, copied, places

NEEDED = frozenset(
    {"title", "topic", "weight", "minutes", "steps", "sessions", "handout", "id", "cards", "uses"}
)
"""Keys that a lesson or a part of one can hardly be without."""
WORDS = frozenset(
    {"title", "sheet", "deck", "text", "scenario", "note", "do", "say", "brief", "ask", "answer"}
)
"""Keys of texts."""
Things = list[tuple[str, Tree]]
"""What has an id, each with the key of the list that it stands in."""


def overlay_on(rng: Random, base: Tree, extends: str) -> Tree:
    """Return an overlay on `base` that changes, adds, moves and removes a few things.

    `extends` names what it extends; nothing for an easy version, which says so by its file's name.
    """
    tree: dict[str, Any] = {Plain("extends"): Plain(extends)} if extends else {}
    things = {
        key: found for key in base if isinstance(base[key], list) and (found := things_in(key, base[key]))
    }
    for key in rng.sample(list(things), min(len(things), rng.randint(1, 2))):
        tree[key] = [_operation(rng, things[key]) for _ in range(rng.choice((1, 1, 2, 3)))]
    if rng.random() < 0.4:
        tree[Plain("title")] = Plain("Een andere titel")
    spare = [key for key in base if str(key) not in NEEDED]
    if spare and rng.random() < 0.2:
        tree[Plain("remove")] = [Plain(rng.choice(spare))]
    if spare and rng.random() < 0.2:
        tree[Plain(rng.choice(spare))] = {Plain("remove"): Plain("true")}
    if rng.random() < 0.1 and extends:
        tree[Plain("base_version")] = Plain("abc123")
    return tree


def things_in(key: str, entries: list[Any]) -> Things:
    """Return all that has an id in `entries`, the list of `key`, however deep."""
    found = [(str(key), entry) for entry in entries if isinstance(entry, dict) and _named(entry)]
    for held, name in places(entries):
        if isinstance(held[name], list):
            found += [(str(name), each) for each in held[name] if isinstance(each, dict) and _named(each)]
    return found


def _named(thing: Tree) -> bool:
    return isinstance(thing.get("id"), str)


def _operation(rng: Random, things: Things) -> Tree:
    where, thing = rng.choice(things)
    ident = {Plain("id"): thing["id"]}
    siblings = [each["id"] for key, each in things if key == where]
    fresh = {Plain("id"): Plain(f"nieuw-{rng.randint(0, 99)}")}
    changes = [
        ident | {Plain("remove"): Plain("true")},
        ident | _place(rng, siblings),
        _anew(thing) | fresh | _place(rng, siblings),
    ]
    changes += [ident | {key: Plain("Iets **anders**.")} for key in thing if str(key) in WORDS]
    changes += [ident | {Plain("remove"): [key]} for key in list(thing)[1:] if str(key) not in NEEDED]
    changes += [ident | {key: copied(thing[key])} for key in rng.sample(list(thing), 1)]
    changes += [ident | {key: [_nameless(rng, rng.choice(held))]} for key, held in _without_ids(thing)]
    if where == "blocks":
        changes.append({Plain("text"): Plain("Nieuwe **tekst**.")} | _place(rng, siblings))
    return rng.choice(changes)


def _without_ids(thing: Tree) -> list[tuple[str, list[Tree]]]:
    """Return the entries of each list in `thing` that have no id, and a text to name them by."""
    lists = ((key, value) for key, value in thing.items() if isinstance(value, list))
    found = (
        (key, [each for each in held if isinstance(each, dict) and _named_by(each)]) for key, held in lists
    )
    return [(key, held) for key, held in found if held]


def _named_by(thing: Tree) -> str:
    texts = (value for key, value in thing.items() if str(key) in WORDS and isinstance(value, str))
    return "" if _named(thing) else " ".join(next(texts, "").split()[:3])


def _nameless(rng: Random, thing: Tree) -> Tree:
    was = {Plain("was"): Plain(_named_by(thing))}
    return was | rng.choice(
        ({Plain("remove"): Plain("true")}, {Plain("at"): Plain("end")}, {"text": "Iets **anders**."})
    )


def _place(rng: Random, siblings: list[str]) -> Tree:
    where = rng.choice(("after", "before", "at"))
    return {Plain(where): Plain(rng.choice(("start", "end")) if where == "at" else rng.choice(siblings))}


def _anew(tree: Tree) -> Tree:
    """Return a copy of `tree` in which nothing has an id."""
    if isinstance(tree, dict):
        return {key: _anew(value) for key, value in tree.items() if str(key) != "id"}
    return [_anew(value) for value in tree] if isinstance(tree, list) else tree
