"""Changes to what a file says: keys, values, ids and whole parts where they do not belong."""

from collections.abc import Callable
from random import Random
from typing import Any

from nasty import KEYS, text, value
from plainly import Plain, Quoted, Tree, copied, places

Spot = tuple[Any, Any]
"""A dict or list, and a key or index in it."""


def _spot(rng: Random, tree: Tree, kinds: Any = object) -> Spot | None:
    spots = [(held, key) for held, key in places(tree) if isinstance(held[key], kinds)]
    return rng.choice(spots) if spots else None


def _keyed(rng: Random, tree: Tree) -> Spot | None:
    spots = [spot for spot in places(tree) if isinstance(spot[0], dict)]
    return rng.choice(spots) if spots else None


def drop(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    held, key = spot
    del held[key]


def rename(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    held, key = _keyed(rng, tree) or spot
    if isinstance(held, dict):
        new = rng.choice(
            (Plain(rng.choice(KEYS)), Plain(str(key)[:-1]), Plain(str(key) + "s"), Plain(str(key)[::-1]))
        )
        kept = [(new if each == key else each, inner) for each, inner in held.items()]
        held.clear()
        held.update(kept)


def another_value(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    held, key = spot
    held[key] = value(rng)


def another_text(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    held, key = _spot(rng, tree, str) or spot
    held[key] = rng.choice((Plain, Quoted))(text(rng))


def text_within(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    held, key = _spot(rng, tree, str) or spot
    if isinstance(held[key], str):
        at = rng.randint(0, len(held[key]))
        held[key] = rng.choice((Plain, Quoted))(held[key][:at] + text(rng) + held[key][at:])


def another_number(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    spots = [(held, key) for held, key in places(tree) if isinstance(held[key], str) and held[key].isdigit()]
    held, key = rng.choice(spots or [spot])
    held[key] = Plain(
        rng.choice(("0", "-1", "1", "2", "9", "10", "24", "99", "1000", "10-15", "1.5", "9" * 30))
    )


def swapped(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    one, key = spot
    other, place = rng.choice(places(tree))
    one[key], other[place] = other[place], one[key]


def moved(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    """The same part once more, elsewhere: in YAML an anchor and an alias, or a cycle."""
    held, key = spot
    into, place = _spot(rng, tree, dict | list) or spot
    into = into[place]
    if isinstance(into, list):
        into.insert(rng.randint(0, len(into)), held[key])
    elif isinstance(into, dict):
        into[rng.choice((Plain(str(key)), Plain(rng.choice(KEYS)), Plain("<<")))] = held[key]


def spliced(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    """A part of another file in the place of a part, or added to a list or mapping."""
    taken, name = rng.choice(places(more) or [spot])
    held, key = _spot(rng, tree, dict | list) or spot
    into, part = held[key], copied(taken[name])
    if isinstance(into, list) and rng.random() < 0.7:
        into.insert(rng.randint(0, len(into)), part)
    elif isinstance(into, dict) and rng.random() < 0.7:
        into[Plain(str(name))] = part
    else:
        held[key] = part


def alike(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    """A value of the key that another file gives under the same name."""
    spots = [(held, key) for held, key in places(more) if isinstance(held, dict)]
    names = {str(key) for held, key in spots}
    own = [(held, key) for held, key in places(tree) if isinstance(held, dict) and str(key) in names]
    if own:
        held, key = rng.choice(own)
        taken = rng.choice([there[name] for there, name in spots if str(name) == str(key)])
        held[key] = copied(taken)


def added(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    held, _ = _keyed(rng, tree) or spot
    if isinstance(held, dict):
        held[Plain(rng.choice(KEYS))] = value(rng)


def same_id(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    spots = [(held, key) for held, key in places(tree) if isinstance(held, dict) and str(key) == "id"]
    if len(spots) > 1:
        (one, key), (other, name) = rng.sample(spots, 2)
        other[name] = one[key]


def in_list(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    held, key = spot
    inner = held[key]
    for _ in range(rng.choice((1, 1, 2, 30, 70, 200))):
        inner = [inner] if rng.random() < 0.5 else {Plain("blocks"): [inner]}
    held[key] = inner


def out_of_list(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    held, key = _spot(rng, tree, dict | list) or spot
    inner = held[key]
    if isinstance(inner, list | dict) and inner:
        held[key] = rng.choice(inner) if isinstance(inner, list) else rng.choice(list(inner.values()))


def shuffled(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    held, key = _spot(rng, tree, list) or spot
    if isinstance(held[key], list):
        rng.shuffle(held[key])


def many(rng: Random, tree: Tree, more: Tree, spot: Spot) -> None:
    held, key = _spot(rng, tree, list) or spot
    entries = held[key]
    if isinstance(entries, list) and entries:
        again = rng.choice(entries)
        for number in range(rng.choice((2, 5, 12, 40))):
            copy = copied(again)
            if isinstance(copy, dict) and "id" in copy and rng.random() < 0.9:
                copy[next(k for k in copy if k == "id")] = Plain(f"nog-{number}")
            entries.append(copy)


CHANGES: tuple[Callable[[Random, Tree, Tree, Spot], None], ...] = (
    drop,
    drop,
    rename,
    another_value,
    another_value,
    another_text,
    another_text,
    another_text,
    text_within,
    text_within,
    text_within,
    text_within,
    another_number,
    swapped,
    moved,
    spliced,
    spliced,
    alike,
    alike,
    alike,
    added,
    same_id,
    in_list,
    out_of_list,
    shuffled,
    many,
)


def change(rng: Random, tree: Tree, more: Tree) -> None:
    """Change `tree` in one place; `more` is what another file of the kind says."""
    spots = places(tree)
    if spots:
        rng.choice(CHANGES)(rng, tree, more, rng.choice(spots))
