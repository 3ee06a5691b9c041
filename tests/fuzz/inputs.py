"""One input of a seed: the files of a small project, one of them changed, and what is asked of kitgen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

import onbytes
import ontrees
from material import KINDS, Shipped, as_shipped, lessons, sample_blocks, shipped, small_lesson, tree_of
from overlaid import overlay_on
from plainly import Plain, Tree, copied, read, write

LESSON = """\
title: Een kleine les
topic: self
minutes: 20
weight: light
work: {work}
cast: {cast}
curriculum: [{{set: {curriculum}, codes: ["1.8"]}}]
steps: [{{title: Praten, minutes: 15, uses: [blad]}}]
handout:
  - sheet: Een blad
    id: blad
    blocks:
      - work: current
      - help: Wie helpt?
      - {{rules: {rules}}}
      - {{snippet: {snippet}}}
      - questions: ["Wat zegt {{school.name}}?"]
cards:
  - {deck}
posters:
  - {{poster: Aan de muur, id: muur, paper: A4, blocks: [{{text: Hang dit op.}}]}}
letter: {{blocks: [{{text: Beste ouder}}]}}
"""
PLAIN = """\
title: Les {name}
topic: self
minutes: 20
weight: light
steps: [{{title: Praten, minutes: 15, id: stap, uses: [blad]}}]
handout: [{{sheet: Een blad, id: blad, blocks: [{{text: Lees dit.}}, {{questions: [Wie?], id: vragen}}]}}]
"""
PROFILE = """\
name: De Haven
address: Kaai 1
language: nl-BE
region: be-fr
setting: care
logo: images/wiel.svg
contacts: [{role: zorg, name: An, reach: lokaal 1, id: zorg, for: teacher}, {role: hulp, name: Jo}]
house_rules: [Gsm in de tas, Bel 112]
own: {lokaal: het stiltelokaal}
theme: {extends: classic, colours: {main: "#123456"}, roles: {tip: {border: round}}}
print: {sides: single, colour: gray, punch: left, largest: A3, offset: {x: 1.5, y: -0.5}}
class: {name: 2B, pupils: 24, group_size: 4, start: "10:20"}
"""
SCHOOL = """\
name: School
language: nl
region: be-vl
contacts: [{{role: zorg, name: An}}]
theme: {theme}
"""
USUAL = {
    "work": "bo",
    "cast": "klein",
    "curriculum": "vl-2019-graad1-A",
    "rules": "pikasol",
    "snippet": "brief-slot",
    "deck": "{deck: Kaarten, id: kaarten, cards: [Eerste kaart, Tweede kaart]}",
}


@dataclass(frozen=True)
class Input:
    """Files by their paths, which of them was `changed`, the names to give, and options of every command."""

    kind: str
    files: Mapping[str, bytes]
    changed: str
    names: tuple[str, ...] = ("klein",)
    options: tuple[str, ...] = ()
    built_with: tuple[str, ...] = field(default=())


def of_seed(seed: int) -> Input:
    """Return the input of `seed`; it is always the same one."""
    rng = Random(seed)  # chance that can be repeated is what is wanted
    make = rng.choices([make for make, _ in MAKERS], [weight for _, weight in MAKERS])[0]
    return make(rng)


def _changed(rng: Random, tree: Tree, more: Callable[[], Tree]) -> bytes:
    """Return `tree` as a file with some changes: to what it says, to its bytes or to both."""
    how = rng.choices(("tree", "bytes", "both", "none"), (55, 33, 10, 2))[0]
    if how in ("tree", "both"):
        for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
            ontrees.change(rng, tree, more())
    data = _written(tree)
    if how in ("bytes", "both"):
        for _ in range(rng.choice((1, 1, 1, 2, 4))):
            data = onbytes.changed(rng, data)
    return data


def _written(tree: Tree) -> bytes:
    try:
        return write(tree).encode()
    except (RecursionError, UnicodeEncodeError):
        return b"a: " + b"[" * 500


def lesson(rng: Random) -> Input:
    path = "lessons/nl/klein.yaml"
    return Input("lesson", {path: _changed(rng, small_lesson(rng), lambda: _more(rng))}, path)


def _more(rng: Random) -> Tree:
    """Return something to take parts of, which stays as it is."""
    if rng.random() < 0.5:
        return rng.choice(sample_blocks())
    whole = as_shipped(rng.choice(lessons()))
    key = rng.choice(list(whole))
    return {key: whole[key]}


def whole_lesson(rng: Random) -> Input:
    """A shipped lesson, changed where it stands."""
    files = [each for each in shipped("lessons/nl") if ".easy" not in each.path]
    file = rng.choice(files)
    data = _changed(rng, tree_of(file), lambda: _more(rng))
    return Input("whole-lesson", {file.path: data}, file.path, (file.name,))


def overlay(rng: Random) -> Input:
    """A lesson, one or two overlays on it and perhaps an easy version; one of them changed."""
    base = small_lesson(rng)
    trees = {"basis": base, "klein": overlay_on(rng, base, "basis")}
    if rng.random() < 0.3:
        trees["klein"] = overlay_on(rng, base, "midden")
        trees["midden"] = overlay_on(rng, base, "basis")
    if rng.random() < 0.3:
        trees[rng.choice(list(trees)) + ".easy"] = overlay_on(rng, base, "")
    chosen = rng.choice(list(trees))
    files = {f"lessons/nl/{name}.yaml": _written(tree) for name, tree in trees.items()}
    path = f"lessons/nl/{chosen}.yaml"
    if rng.random() < 0.8:
        files[path] = _changed(rng, trees[chosen], lambda: copied(rng.choice(list(trees.values()))))
    easy = ("--variant", "easy") if any(".easy" in path for path in files) and rng.random() < 0.5 else ()
    return Input("overlay", files, path, built_with=easy)


def kit(rng: Random) -> Input:
    """A shipped kit of small lessons."""
    files = shipped(KINDS["kit"])
    tree = tree_of(rng.choice(files))
    names = _shortened(tree, iter(range(1000)))
    path = "lessons/nl/kits/bundel.yaml"
    made = {f"lessons/nl/{name}.yaml": PLAIN.format(name=name).encode() for name in names}
    made[path] = _changed(rng, tree, lambda: as_shipped(rng.choice(files)))
    return Input("kit", made, path, ("bundel",))


def _shortened(tree: Tree, numbers: "object") -> list[str]:
    """Put other names in the place of a kit's lessons, of which few are kept; return those names."""
    names: list[str] = []
    for held in [tree, *tree.get("meetings", [])]:
        entries = held.get("lessons", [])[:2]
        for at, entry in enumerate(entries):
            names.append(f"les-{len(names)}")
            own = (
                {k: v for k, v in entry.items() if k not in ("without", "with")}
                if isinstance(entry, dict)
                else {}
            )
            entries[at] = own | {Plain("lesson"): Plain(names[-1])} if own else Plain(names[-1])
        if entries:
            held["lessons"] = entries
    return names


def profile(rng: Random) -> Input:
    file = rng.choice(shipped(KINDS["profile"]))
    tree = tree_of(file) | ({Plain(k): v for k, v in _own_profile().items() if rng.random() < 0.3})
    path = "assets/profiles/mijn.yaml"
    files = {
        path: _changed(rng, tree, _own_profile),
        "lessons/nl/klein.yaml": LESSON.format(**USUAL).encode(),
    }
    return Input("profile", files, path, options=("--profile", "mijn"))


def _own_profile() -> Tree:
    return read(PROFILE)


def _asset(kind: str) -> Callable[[Random], Input]:
    """A file of data, changed, for a lesson that uses it."""

    def make(rng: Random) -> Input:
        files = shipped(KINDS[kind])
        file = _chosen(rng, kind, files)
        path = file.path
        names = USUAL | ({kind: file.name} if kind in USUAL else {})
        if kind == "snippet" and "\ndeck:" in file.text:
            names |= {"snippet": USUAL["snippet"], "deck": f"{{snippet: {file.name}}}"}
        made = {"lessons/nl/klein.yaml": LESSON.format(**names).encode()}
        made[path] = _changed(rng, tree_of(file), lambda: as_shipped(rng.choice(files)))
        with_ = ("--variant", file.name) if kind == "variant" else ()
        options: tuple[str, ...] = ()
        if kind == "theme":
            made["assets/profiles/mijn.yaml"] = SCHOOL.format(theme=file.name).encode()
            options = ("--profile", "mijn")
        return Input(kind, made, path, options=options, built_with=with_)

    return make


def _chosen(rng: Random, kind: str, files: tuple[Shipped, ...]) -> Shipped:
    """Return a file that a Dutch lesson reads: others are not looked at."""
    dutch = {"labels": ("nl",), "terms": ("nl", "families")}.get(kind)
    return rng.choice([file for file in files if dutch is None or file.name in dutch])


MAKERS: tuple[tuple[Callable[[Random], Input], float], ...] = (
    (lesson, 46),
    (overlay, 18),
    (whole_lesson, 0.5),
    (kit, 8),
    (profile, 6),
    *(
        (_asset(kind), 2)
        for kind in KINDS
        if kind not in ("kit", "profile", "help-texts", "theme", "snippet")
    ),
    *((_asset(kind), 3) for kind in ("theme", "snippet")),
)
"""What is made how often."""
