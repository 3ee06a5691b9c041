"""What the manual says of each kind of block: what it is for, and an example that works."""

from dataclasses import dataclass
from typing import Literal

from kitgen.blocks import BY_KEY
from kitgen.casts import Cast
from kitgen.kit import Kit
from kitgen.lesson import Lesson
from kitgen.overlays import Overlay
from kitgen.papers import Deck, DeckCard, Letter, Poster, Sheet
from kitgen.profile import Profile
from kitgen.schema import Frozen
from kitgen.steps import Choice, Material, Session, Step
from kitgen.works import Work


@dataclass(frozen=True, slots=True)
class Page:
    """What a block is for, in English, and an example as it stands in a lesson."""

    english: str
    example: str


PAGES = {
    "section": Page(
        "a heading on a sheet, with a letter: part A, part B",
        "- section: Wat vind jij?",
    ),
    "text": Page(
        "running text: paragraphs and lists",
        """- text: |
    Lees het verhaal van **Mila**. Vul aan: vriendschap is ____.

    - Wat denkt ze?
    - Wat kan ze doen?""",
    ),
    "rules": Page(
        "agreements whose letters spell a word, such as PIKASOL",
        """- rules: pikasol
  spells: PIKASOL
  id: afspraken""",
    ),
    "questions": Page(
        "open questions with lines to write on; model answers for the teacher",
        """- questions:
    - Wat zou jij Mila willen zeggen?
    - ask: Wie kan haar helpen?
      lines: 3
      answer: Bijvoorbeeld een leraar of het CLB.""",
    ),
    "statements": Page(
        "statements with boxes: agree, unsure, disagree",
        """- statements:
    - Ook wie zwijgt, doet mee.
    - say: Een afspraak werkt alleen als we ze samen maken.
      note: Laat horen dat er geen fout antwoord is.
  choices: [eens, twijfel, oneens]""",
    ),
    "scale": Page(
        "questions to answer on a scale between two ends",
        """- scale:
    - Hoe veilig is deze groepschat voor Yara?
    - ask: Hoe moeilijk is het om iets te zeggen?
      note: Vraag wat één stap hoger zou brengen.
  ends: [helemaal niet, heel erg]
  steps: 5""",
    ),
    "scenario": Page(
        "a short story about somebody else, with blocks that go with it",
        """- scenario: Yara krijgt elke avond berichten van iemand die ze niet kent.
  title: Yara en de berichten
  draw_out: Wie blijft aandringen, is verantwoordelijk.
  blocks:
    - questions:
        - Wat kan een vriend voor Yara doen?""",
    ),
    "dialogue": Page(
        "a conversation or chat in speech bubbles",
        """- dialogue:
    - from: Noah
      text: Hebt u even tijd?
      mark: Noah kiest iemand en begint.
    - from: Mevrouw Aydin
      text: Ja, kom even zitten.""",
    ),
    "sort": Page(
        "things to sort into groups, such as healthy, doubtful, unhealthy",
        """- sort:
    - item: Je vriend leest al je berichten.
      in: niet gezond
      why: Je berichten zijn van jou.
    - Je vraagt eerst of iemand een knuffel wil.
  into: [gezond, twijfel, niet gezond]""",
    ),
    "quiz": Page(
        "multiple choice, with the right answer and the reason for the teacher",
        """- quiz:
    - ask: Welk nummer bel je bij gevaar?
      options: ["102", "112", "1712"]
      right: 2
      why: Bij gevaar nu bel je altijd 112.""",
    ),
    "checklist": Page(
        "a list to tick off; never for signals",
        """- checklist:
    - Ik schreef op bij wie ik terechtkan.
    - Ik weet welk nummer ik bel bij gevaar.""",
    ),
    "table": Page(
        "a table; empty cells are room to write; from: shows a list of the same lesson as rows",
        """- table:
    header: [Stap, Zo zeg je het]
    rows:
      - [Begin, ""]
      - [Vertel kort, ""]
  widths: [1, 2]
  row_height: 12""",
    ),
    "stages": Page(
        "steps in order, such as a plan of action",
        """- stages:
    - name: Kies
      text: Iemand die luistert, op een rustig moment.
    - name: Begin
      text: "“Hebt u even tijd?”"
      note: De eerste zin is vaak het moeilijkst.""",
    ),
    "signals": Page(
        "signs with what else they can mean, below a caveat; nothing to tick, count or score",
        """- signals:
    - sign: Blijft vaker weg van school.
      also: Pesten, zorgen thuis of ziekte.
    - sign: Heeft plots dure spullen.
      also: Een vakantiejob, of een cadeau van familie.""",
    ),
    "callout": Page(
        "a box: remember, tip, law or warning",
        """- callout: Je mag altijd passen, zonder uitleg.
  kind: tip
  title: Liever niet?""",
    ),
    "help": Page(
        "the help box, with the region's numbers and the school's contact",
        """- help: Hier kan je terecht
  show: [gevaar, awel]""",
    ),
    "work": Page(
        "a book or film from assets/works (current: the lesson's own), with a record for the teacher",
        """- work: het-engelenhuis
  excerpts:
    - about: Iemand merkt iets op.
      note: Laat zeggen wat een vriend hier kon vragen.""",
    ),
    "draw": Page(
        "an empty box to draw in, with or without an instruction",
        """- draw: Teken wie er rond Yara staat. Zet bovenaan wie haar kan helpen.
  height: 90
  note: Let op wie er níét op staat.""",
    ),
    "picture": Page(
        "a picture, described for those who cannot see it",
        """- picture: images/hulphand.svg
  alt: Een hand met vijf vingers om in te schrijven.
  width: 120""",
    ),
    "media": Page(
        "films, slides, sites, podcasts or articles: maker, length, address and a QR code",
        """- media:
    - title: Over grenzen
      type: film
      by: Filmhuis De Brug
      minutes: 12
      language: nl
      url: https://www.example.org/film
      id: film-grenzen
    - title: Vragen bij de film
      type: article
      url: https://www.example.org/vragen
      qr: false""",
    ),
    "snippet": Page(
        "blocks that several lessons share, kept in assets/snippets/LANGUAGE/NAME.yaml under blocks:",
        "- snippet: uitgangsbriefje",
    ),
    "agreement": Page(
        "a text to agree to, with room for names and signatures",
        """- agreement: We houden ons aan de afspraken die we samen maakten.
  title: Onze afspraken
  sign: 4""",
    ),
    "slips": Page(
        "the same slip several times on a page, with lines to cut along",
        """- slips: Uitgangskaartje
  reads: Alleen de leraar leest dit, vandaag nog.
  count: 4
  blocks:
    - questions:
        - ask: Wat neem je mee uit deze les?
          lines: 2""",
    ),
    "glossary": Page(
        "words and what they mean; with home_language: room for the word in another language",
        """- glossary:
    - term: toestemming
      means: Je zegt uit jezelf ja, en je mag op elk moment nee zeggen.
    - term: CLB
      means: Het centrum voor leerlingenbegeleiding.
  home_language: true
  alphabetical: true""",
    ),
    "columns": Page(
        "blocks beside each other, in two or three columns; not page-break, slips or columns",
        """- columns:
    - blocks:
        - section: Wat deed Noor?
        - questions:
            - Wat zei ze?
    - blocks:
        - section: Wat deed Sam?
        - questions:
            - Wat zei hij?
  widths: [1, 1]""",
    ),
    "page-break": Page(
        "what follows starts a new page",
        "- page-break: true",
    ),
}
"""Each kind of block with its page, in the order in which they are listed."""

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
    "overlay": Overlay,
    "kit": Kit,
    "profile": Profile,
    "works": Work,
    "casts": Cast,
}
"""The parts of lessons and kits, and the data, that have a page too."""

EXAMPLES: dict[str, str] = {
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
    "sheet": ("a numbered worksheet, under handout:", "een genummerd werkblad, onder handout:"),
    "deck": ("a set of cards, under cards:", "een set kaarten, onder cards:"),
    "card": ("one card of a deck, under its cards:", "een kaart van een set, onder haar cards:"),
    "poster": ("a poster or signs, under posters:", "een poster of borden, onder posters:"),
    "letter": ("a letter to parents", "een brief aan ouders"),
    "overlay": (
        "changes to a lesson, by the ids in it, in a file of its own",
        "wijzigingen aan een les, via haar id’s, in een eigen bestand",
    ),
    "kit": ("lessons in order, printed as one packet", "lessen in volgorde, gedrukt als één bundel"),
    "profile": ("the school or organisation to print for", "de school of organisatie waarvoor je drukt"),
    "works": (
        "a book or film: a file under assets/works/",
        "een boek of film: een bestand onder assets/works/",
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
