"""Lessons by the number, alike in size and not in words: two worksheets, cards, a guide of some pages."""

LESSON = """\
title: Les {n}
topic: self
minutes: 50
weight: light
goals: [Je zegt in eigen woorden wat een afspraak in groep {n} is.]
steps:
  - {{title: Starten, minutes: 5, id: start}}
  - {{title: Lezen en antwoorden, minutes: 25, uses: [blad-een]}}
  - {{title: Spelen met kaarten, minutes: 15, uses: [kaarten]}}
handout:
  - sheet: Blad een van les {n}
    id: blad-een
    blocks:
      - text: Noor en Sam spreken af om half {n}. Ze kennen elkaar van de muziekles in lokaal {n}.
      - questions:
          - {{ask: Wat vind jij van afspraak {n}?, lines: 4, answer: Een eigen antwoord over afspraak {n}.}}
          - {{ask: Wie kan helpen?, lines: 4, answer: Een volwassene die je vertrouwt.}}
      - table:
          header: [Wat, Wie, Wanneer]
          rows:
            - [Bellen, Noor, maandag {n}]
            - [Schrijven, Sam, dinsdag {n}]
            - [Vragen, Mila, woensdag {n}]
  - sheet: Blad twee van les {n}
    id: blad-twee
    blocks:
      - text: Lees eerst alles. Kies daarna drie zinnen die bij groep {n} passen.
      - questions: [Welke zin kies je eerst?, Waarom juist die?, Wat zou je veranderen?]
cards:
  - deck: Kaarten van les {n}
    id: kaarten
    cards: [Luister {n}, Vraag door {n}, Zeg stop {n}, Blijf samen {n}, Haal hulp {n}, Rust uit {n}]
"""


def generated(lessons: int) -> dict[str, str]:
    """Return a project with so many lessons and a kit of them all: texts by their paths."""
    names = [f"les-{n}" for n in range(lessons)]
    files = {f"lessons/nl/{name}.yaml": LESSON.format(n=n) for n, name in enumerate(names)}
    kit = f"title: Een bundel van {lessons}\nlessons: [{', '.join(names)}]\n"
    return files | {"lessons/nl/kits/bundel.yaml": kit}
