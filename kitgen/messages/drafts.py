"""What comments in a draft ask its teacher to look over."""

from kitgen.messages.wording import Wording

DRAFTS = {
    "draft-name-line": Wording(
        "“{words}”: kitgen prints a line for the name itself, or none with private: true",
        "“{words}”: een regel voor de naam zet kitgen zelf, of niet met private: true",
    ),
    "draft-drawn": Wording(
        "stood in a text box or drawing: is it in the right place?",
        "stond in een tekstvak of tekening: klopt de plaats?",
    ),
    "draft-note": Wording("was a footnote", "was een voetnoot"),
    "draft-no-alt": Wording(
        "describe in alt: what the picture shows, for those who do not see it",
        "beschrijf in alt: wat er op de afbeelding staat, voor wie ze niet ziet",
    ),
    "draft-alt": Wording(
        "is the description right, and may you use the picture?",
        "klopt de beschrijving, en heb je het recht om de afbeelding te gebruiken?",
    ),
    "draft-picture": Wording("picture: {words}", "afbeelding: {words}"),
    "draft-running-picture": Wording(
        "picture in the head or foot of the pages: {words}; a logo belongs in the profile "
        "(kitgen explain profile)",
        "afbeelding in de kop of voet van de bladzijden: {words}; een logo hoort in het profiel "
        "(kitgen explain profile)",
    ),
    "draft-remark": Wording("comment in Word: {words}", "opmerking in Word: {words}"),
    "draft-gaps": Wording(
        "with its answers this becomes a text with gaps: kitgen explain gaps",
        "met antwoorden erbij wordt dit een invultekst: kitgen explain gaps",
    ),
    "draft-right": Wording(
        "give each question right: with the number of the right answer",
        "zet bij elke vraag right: met het nummer van het juiste antwoord",
    ),
    "draft-right-ticked": Wording(
        "right: holds what was ticked in Word: is that the right answer?",
        "right: is wat in Word aangevinkt stond: is dat het juiste antwoord?",
    ),
    "draft-ticked": Wording("was ticked in Word: “{words}”", "stond in Word aangevinkt: “{words}”"),
    "draft-no-lines": Wording(
        "there were no lines here in Word: are {lines} right?",
        "in Word stonden hier geen lijnen: zijn er {lines} goed?",
    ),
    "draft-blank": Wording(
        "there was empty room here in Word: are {lines} lines right?",
        "in Word was hier lege ruimte: zijn {lines} lijnen goed?",
    ),
    "draft-before-lines": Wording(
        "before the lines stood: “{words}”",
        "voor de lijnen stond: “{words}”",
    ),
    "draft-heavy": Wording(
        "this line on its own has become a heading",
        "deze losse regel is een tussentitel geworden",
    ),
    "draft-box": Wording(
        "stood in a frame: choose kind: remember, tip, law or warning",
        "stond in een kader: kies kind: remember, tip, law of warning",
    ),
    "draft-layout": Wording(
        "stood in a table of {rows} × {columns}: is the order right?",
        "stond in een tabel van {rows} × {columns}: klopt de volgorde?",
    ),
    "draft-header": Wording(
        "the table had no head: is its first row one?",
        "de tabel had geen kop: is de eerste rij er een?",
    ),
    "draft-empty-table": Wording(
        "was an empty table of {rows} × {columns}: write in header: what stands above each column",
        "was een lege tabel van {rows} × {columns}: zet in header: wat er boven elke kolom staat",
    ),
    "draft-empty-grid": Wording(
        "was an empty grid of {rows} × {columns}: what is it for?",
        "was een leeg rooster van {rows} × {columns}: waarvoor dient het?",
    ),
    "draft-empty-box": Wording(
        "was an empty frame: is it to draw or to write in?",
        "was een leeg kader: is het om te tekenen of om te schrijven?",
    ),
    "draft-match": Wording(
        "the halves stand beside each other as on the sheet: put each right half beside its left one; "
        "kitgen shuffles them",
        "de helften staan naast elkaar zoals op het blad: zet elke rechterhelft naast haar linkerhelft; "
        "kitgen schudt ze",
    ),
    "draft-above": Wording("above the columns stood: “{words}”", "boven de kolommen stond: “{words}”"),
    "draft-statements": Wording(
        "was a table with boxes to tick below “{words}”: what is right can be told in note:",
        "was een tabel met hokjes onder “{words}”: wat juist is, kan in note:",
    ),
}
