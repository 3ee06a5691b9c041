"""A lesson with every kind of block whose own texts are in no language, so that other words are kitgen's."""

from pathlib import Path

PROFILE = """\
name: Zwolbrim
language: {lang}
region: {region}
setting: {setting}
contacts: [{{role: vrungo, name: Ylbra Kvolt, reach: glimp}}]
class: {{name: 9X, pupils: 6, group_size: 3, start: "9:00"}}
"""

SNIPPET = "blocks:\n  - text: Blim zwork.\n"

WORK = """\
kind: film
title: Zwolm
by: Ylbra Kvolt
languages: [en, fr]
ages: 12+
sources: [{title: Vlork, url: "https://example.org/zwolm", seen: 2026-11, about: blim}]
checked: 2026-11
"""

KIT = """\
title: Kvarmu
ages: 12-14
meetings: [{title: Drolf, minutes: 50, lessons: [plof]}]
overview: {blocks: [{text: Blim zwork.}]}
letter: {title: Brulk, blocks: [{text: "Blim zwork: ____."}]}
"""

LESSON = """\
title: Plovu
summary: Blim zwork.
topic: self
ages: 12-14
minutes: 50
prepare_minutes: 5
people: 4-6
leaders: 1-2
weight: serious
work: zwolm
goals: [Blim zwork.]
materials: [{item: vlork, count: 2, per: group}]
media:
  - {title: Vlork, type: film, minutes: 12, url: "https://example.org/vlork", language: en, about: Blim.}
prepare: Blim zwork.
todo: [Blim zwork.]
content_note: Blim zwork.
opt_out: Blim zwork.
differentiation: Blim zwork.
board: Blim zwork.
aftercare: Blim zwork.
sources: [{title: Vlork, by: Drolf, url: "https://example.org/drolf", seen: 2026-11, about: blim}]
checked: 2026-11
makers: [Ylbra Kvolt]
version: 1.2.0
allow:
  - {rule: closing, reason: Blim zwork vronk kvelp brulk.}
  - {rule: signals-for-staff, reason: Blim zwork vronk kvelp brulk.}
steps:
  - {title: Vlork, minutes: 10, method: plenary, brief: Blim., do: Blim zwork., say: Zwork., watch: Brulk.,
     uses: [een], if_short: Drolf.}
  - {title: Drolf, minutes: 5, method: circle, brief: Blim., optional: true}
  - {title: Brulk, minutes: 10, method: pairs, brief: Blim.}
  - {title: Glimp, minutes: 10, method: groups, brief: Blim., uses: [kvolt]}
  - title: Zwork
    choose: 1
    of:
      - {title: Vronk, minutes: 10, method: alone, brief: Blim.}
      - {title: Kvelp, minutes: 10, method: stations, brief: Blim.}
handout:
  - sheet: Vlork
    id: een
    blocks:
      - section: Blim
      - text: "Blim zwork: ____ [ ] vlork."
      - {agreement: Blim zwork., title: Vlork, sign: 2}
      - {callout: Blim., kind: remember}
      - {callout: Blim., kind: tip}
      - {callout: Blim., kind: law}
      - {callout: Blim., kind: warning}
      - checklist: [Blim., Zwork.]
      - columns:
          - [{text: Blim.}]
          - [{text: Zwork.}]
      - dialogue: [{from: Vlork, text: Blim., mark: Drolf.}, {from: Brulk, text: Zwork.}]
      - {draw: Blim., height: 40, note: Zwork.}
      - {gaps: "Blim [[zwork|drolf]] vlork [[brulk]].", bank: true}
      - {glossary: [{term: vlork, means: Blim.}], home_language: true}
      - help: Vrungo
      - {match: [{left: Blim, right: zwork, why: Drolf.}, {left: Vlork, right: brulk}], extra: [glimp],
         solution: true}
      - {media: {title: Vlork, type: site, url: "https://example.org/x", qr: true}}
      - {order: [Blim., Zwork., Vlork.], write: letters, solution: true}
  - sheet: Drolf
    id: twee
    answers: apart
    blocks:
      - {picture: images/wiel.svg, alt: Zwork., caption: Blim., width: 60}
      - questions:
          - {ask: "Blim?", lines: 2, answer: Zwork.}
          - {ask: "Vlork?", space: 30}
          - {ask: "Drolf?", lines: 0, answer: [Zwork., Brulk.]}
      - quiz:
          - {ask: "Blim?", options: [zwork, drolf], right: 2, why: Vlork.}
          - {ask: "Brulk?", options: [zwork, drolf], right: [1, 2]}
      - {rules: [{letter: O, name: Oblim, text: Zwork., introduce: Drolf.}], spells: O}
      - {scale: ["Blim?"], ends: [zwork, drolf], steps: 4}
      - {scenario: Blim zwork., title: Vlork, draw_out: Drolf.}
      - page-break: true
      - snippet: vlork
      - {sort: [{item: Blim., in: zwork, why: Drolf.}, {item: Vlork., in: brulk}], into: [zwork, brulk]}
      - {stages: [{name: Vlork, text: Blim., note: Zwork.}, {name: Drolf}]}
      - {statements: [Blim zwork.], choices: [vlork, drolf]}
      - {table: {header: [Vlork, Drolf], rows: [[blim, ""]]}, row_height: 12}
  - sheet: Brulk
    id: drie
    for: home
    blocks: [{text: "Blim: ____"}]
  - sheet: Glimp
    id: vier
    annex: true
    optional: true
    blocks: [{text: "Blim {ref.een} zwork."}]
  - sheet: Kvelp
    id: vijf
    private: true
    blocks:
      - {survey: [{ask: Blim?, id: rust}], options: [vlork, drolf]}
      - {slips: Blim, count: 2, reads: Zwork., blocks: [{questions: [{ask: "Blim?", lines: 2}]}]}
  - sheet: Vronk
    id: zes
    for: teacher
    blocks:
      - signals: [{sign: Blim., also: Zwork.}]
      - {work: current, excerpts: [{id: zwork, about: Blim., where: drolf, note: Zwork., minutes: 5}]}
cards:
  - {deck: Kvolt, id: kvolt, size: A7, about: Blim.,
     cards: [{front: Vlork, back: Zwork., note: Drolf.}, {front: Brulk, back: Blim.}]}
posters:
  - {poster: Vlork, id: p1, blocks: [{text: Blim.}]}
  - {signs: Drolf, id: p2, items: [{sign: Zwork}]}
letter: {title: Brulk, blocks: [{text: "Blim: ____"}]}
"""


def write_pseudo(root: Path, lang: str, region: str, setting: str = "school") -> None:
    """Write the lesson `plof`, the kit `kvarmu` and all they ask for, in `lang`, into the project `root`."""
    files = {
        f"lessons/{lang}/plof.yaml": LESSON,
        f"lessons/{lang}/kits/kvarmu.yaml": KIT,
        f"assets/snippets/{lang}/vlork.yaml": SNIPPET,
        "assets/works/zwolm.yaml": WORK,
        "assets/profiles/zwolbrim.yaml": PROFILE.format(lang=lang, region=region, setting=setting),
    }
    for name, content in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
