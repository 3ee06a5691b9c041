"""What the manual says of each kind of block: what it is for, and an example that works."""

from dataclasses import dataclass


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
        "running text: paragraphs and lists; [mot]{lang=fr} is French, and read out as that",
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
    "order": Page(
        "things to put in order; pupils see them shuffled and write numbers or letters",
        """- order:
    - Yara krijgt een berichtje dat haar bang maakt.
    - Ze bewaart het als bewijs.
    - item: Ze vertelt het aan een volwassene die ze vertrouwt.
      why: Zo staat ze er niet alleen voor.
    - Samen beslissen ze wie ze nog om hulp vragen.
  write: letters""",
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
    "match": Page(
        "pairs to find: pupils write the letter of the half that fits; extra halves fit nowhere",
        """- match:
    - left: Bij gevaar nu
      right: "112"
      why: Het noodnummer werkt dag en nacht.
    - left: Awel
      right: "102"
    - left: Child Focus
      right: "116 000"
  extra: ["100 000"]""",
    ),
    "quiz": Page(
        "multiple choice, with the right answer and the reason for the teacher",
        """- quiz:
    - ask: Welk nummer bel je bij gevaar?
      options: ["102", "112", "1712"]
      right: 2
      why: Bij gevaar nu bel je altijd 112.""",
    ),
    "gaps": Page(
        "a text with gaps, written [[word]] or [[word|other good answer]], with or without a bank of words",
        """- gaps: |
    Bij gevaar bel je [[112]]. Wie liever chat, kan terecht bij [[Awel|awel.be]].

    Het is nooit de [[schuld|fout]] van wie het overkomt.
  bank: [moed, "100"]""",
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
  show: [gevaar, awel]  # ids in assets/help/be-vl.yaml; in other regions what stands for them
  contacts: [zorg]      # ids in the profile; without it all that are for the reader""",
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
    "survey": Page(
        "closed questions without a name, and without right answers; put it on a sheet that is private",
        """- survey:
    - Ik weet bij wie ik op school terechtkan.
    - Ik durf hulp te vragen voor een vriend.
    - ask: Wat zou daarbij helpen?
      options: [een mailadres, een vaste plek, een brievenbus, iets anders]
      several: true
  options: [ja, een beetje, nee]""",
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
