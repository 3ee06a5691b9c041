"""What the manual says of the parts of lessons, kits and data, and where it finds a block or a part."""

from typing import Literal

from kitgen.blocks import BY_KEY
from kitgen.casts import Cast
from kitgen.kit import Kit, Meeting
from kitgen.lesson import Lesson
from kitgen.manual.pages import PAGES
from kitgen.overlays import Overlay
from kitgen.papers import Certificate, Deck, DeckCard, Letter, Poster, Sheet
from kitgen.profile import Profile
from kitgen.schema import Frozen
from kitgen.steps import Choice, Material, Session, Step
from kitgen.theme import ThemePatch
from kitgen.variants import Variant
from kitgen.works import Work

PARTS: dict[str, type[Frozen]] = {
    "lesson": Lesson,
    "session": Session,
    "step": Step,
    "choice": Choice,
    "material": Material,
    "sheet": Sheet,
    "deck": Deck,
    "card": DeckCard,
    "poster": Poster,
    "letter": Letter,
    "certificate": Certificate,
    "overlay": Overlay,
    "kit": Kit,
    "meeting": Meeting,
    "profile": Profile,
    "theme": ThemePatch,
    "works": Work,
    "casts": Cast,
    "variants": Variant,
}
"""The parts of lessons and kits, and the data, that have a page too."""

EXAMPLES: dict[str, str] = {
    "poster": """posters:
  - poster: Met wie kan je praten?
    id: poster-praten
    paper: A3             # or A2, A4
    blocks:
      - help: Hulp is dichtbij
  - signs: Hoeken         # each word as large as fits on A4 lying down
    id: hoeken
    items:
      - eens
      - sign: oneens
        picture: images/bord-kruis.svg    # a file under assets/, below the word
        decorative: true  # the word says it; else alt: what the picture shows""",
    "certificate": """certificate:
  title: Samen sterk
  text: |
    Dit blad is voor

    {pupil.name}

    Bedankt dat je erbij was.
  sign: [datum, handtekening]     # lines to sign on, three at most""",
    "card": """cards:
  - deck: Verhaal
    id: verhaal
    cards:
      - title: Lina · 1
        picture: images/strip-bank.svg    # below the title, as wide as the text
        alt: Twee vrienden op een bank.
        front: Lina zit in de pauze naast Sam.
        back: Wat kan Sam zeggen?
        note: Niets zeggen mag ook.       # in the guide alone""",
    "deck": """cards:
  - deck: Vragen en antwoorden
    id: vragen
    code: V               # printed on each card with its number: V1, V2
    size: 63x88           # width x height in mm; or A7, A6, "A6 landscape" (lying down)
    paper: A4             # or A3; as many cards as fit
    copies: per-group     # or per-pupil, per-pair, per-class
    cards:
      - front: Wie kan je bellen als je met niemand durft te praten?
        back: Awel, op 102. Het is gratis en je hoeft je naam niet te zeggen.
      - Een kaart zonder achterkant is gewoon een tekst.
  - deck: Naamkaarten     # {pupil.name}: a line to write on, or the names that kitgen names gets
    id: naamkaarten
    size: 88x63
    cards:
      - front: "{pupil.name}"
  - deck: Vouwkaartjes
    id: vouwkaartjes
    size: 85x54
    fold: true            # front and back side by side: for a printer that prints on one side
    cards:
      - front: Stop
        back: Ik wil dit niet.""",
    "meeting": """meetings:
  - title: Wij samen
    minutes: 90
    year: 1               # with several years, each has a table of its own
    lessons:
      - pikasol
      - lesson: wie-ben-ik
        ages: 11-13       # only for these ages
  - title: Weten en vertellen
    minutes: 100
    ages: 14+
    when: no-known-victim # held only where no victim is known in the group
    note: Overleg vooraf met het team.
    choose: 1             # one of these lessons is given
    lessons: [wat-is-een-tienerpooier, liefde-of-controle]""",
    "theme": """extends: round            # or classic, default, one of your own
nl: zoals onze website
colours:
  main: "#123456"
sizes:
  handout: 13             # in pt; never below 10 for pupils, 9 for adults
font:                     # or the name of an installed font package: Barlow
  family: Mijn School
  regular: fonts/MijnSchool-Regular.ttf      # files under assets/
  bold: fonts/MijnSchool-Bold.ttf
word: huisstijl.docx      # a Word file under assets/, for what Word files look like
roles:
  story:
    border: bar
    padding: 4""",
    "overlay": """extends: kitgen:pikasol
minutes: 90
remove: [board]
steps:
  - id: stap-letters
    minutes: 50
  - after: stap-letters
    title: Even bewegen
    minutes: 5
handout:
  - id: werkblad-afspraken
    blocks:
      - id: verhaal-belofte
        remove: true
      - id: stellingen
        choices: [ja, misschien, nee]
      - was: Wat vind jij       # what has no id, by words that a text in it begins with
        section: Wat vinden jullie?
      - at: end
        text: Hang dit blad op in je kamer.""",
}
"""A working example for a part that is best told by one."""

_PART_ABOUT: dict[str, tuple[str, str]] = {
    "lesson": ("one lesson: a file under lessons/", "een les: een bestand onder lessons/"),
    "step": ("a part of the run sheet, under steps:", "een deel van het verloop, onder steps:"),
    "session": (
        "one meeting of a lesson that takes several, under sessions: (in place of minutes: and steps:)",
        "één keer samen van een les die er meer vraagt, onder sessions: (in plaats van minutes: en steps:)",
    ),
    "choice": (
        "steps to choose from, in place of a step under steps:",
        "stappen om uit te kiezen, in de plaats van een stap onder steps:",
    ),
    "material": ("something to bring, under materials:", "iets om mee te brengen, onder materials:"),
    "sheet": (
        "a numbered worksheet, under handout:; with fit: its room to write adapts to its sides",
        "een genummerd werkblad, onder handout:; met fit: past de schrijfruimte zich aan",
    ),
    "deck": ("a set of cards, under cards:", "een set kaarten, onder cards:"),
    "card": ("one card of a deck, under its cards:", "een kaart van een set, onder haar cards:"),
    "poster": ("a poster or signs, under posters:", "een poster of borden, onder posters:"),
    "letter": ("a letter to parents", "een brief aan ouders"),
    "certificate": (
        "a page to hand out at the end of a lesson or kit; kitgen names writes the names of a class on it",
        "een blad om op het einde uit te delen; kitgen names zet de namen van een klas erop",
    ),
    "overlay": (
        "changes to a lesson, by the ids in it, in a file of its own",
        "wijzigingen aan een les, via haar id’s, in een eigen bestand",
    ),
    "kit": ("lessons in order, printed as one packet", "lessen in volgorde, gedrukt als één bundel"),
    "meeting": (
        "one time together with the lessons given then, under meetings: of a kit (in place of lessons:)",
        "één keer samen met de lessen van die keer, onder meetings: van een bundel (in plaats van lessons:)",
    ),
    "profile": ("the school or organisation to print for", "de school of organisatie waarvoor je drukt"),
    "theme": (
        "the looks: a file under assets/themes/, or theme: of a profile; says only what differs",
        "het uiterlijk: een bestand onder assets/themes/, of theme: van een profiel; zegt alleen wat afwijkt",
    ),
    "works": (
        "a book, film, play or campaign, and for whom: a file under assets/works/",
        "een boek, film, voorstelling of campagne, en voor wie: een bestand onder assets/works/",
    ),
    "variants": (
        "larger or clearer type for pupils and at home: a file under assets/variants/",
        "groter of helderder gedrukt voor leerlingen en thuis: een bestand onder assets/variants/",
    ),
    "casts": (
        "the people of stories: a file under assets/casts/",
        "de personen van verhalen: een bestand onder assets/casts/",
    ),
}


def model_of(name: str) -> type[Frozen]:
    """Return the model of the block or part called `name`. Raises KeyError."""
    return BY_KEY[name] if name in BY_KEY else PARTS[name]


def about(name: str, lang: Literal["en", "nl"] | str) -> str:
    """Return one sentence about the block or part called `name`. Raises KeyError."""
    if name in _PART_ABOUT:
        english, dutch = _PART_ABOUT[name]
        return dutch if lang == "nl" else english
    return BY_KEY[name].about if lang == "nl" else PAGES[name].english
