"""Worksheets as teachers make them, as web pages that LibreOffice makes Word files of."""

LINE = "_" * 62
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="

QUIZ = f"""<h1>Quiz over vriendschap</h1>
<p>Naam: ______________ Klas: ______</p><p>Kruis telkens <b>één</b> antwoord aan.</p>
<p>1. Wat doet een goede vriend?</p><p>☐ luisteren</p><p>☐ roddelen</p><p>☐ spieken</p>
<p>2. Wanneer zeg je nee?</p><p>a) als je iets niet wil</p><p>b) nooit</p><p>c) alleen thuis</p>
<p>3. Waarom is luisteren belangrijk?</p><p>{LINE}</p><p>{LINE}</p>"""

GAPS = """<h1>Online pesten</h1>
<p>Vul in. Kies uit: <i>scherm, getuige, melden</i>.</p>
<p>Wie pest, zit achter een ________ en ziet geen gezicht.
Wie het ziet, is een ………… en kan het ........ .</p>"""

TABLE = """<h2>Wie helpt waarmee?</h2><p>Vul de tabel aan.</p>
<table border="1"><tr><th>Dienst</th><th>Waarvoor?</th><th>Nummer</th></tr>
<tr><td>Awel</td><td></td><td>102</td></tr><tr><td>Child Focus</td><td>weglopen</td><td></td></tr>
<tr><td></td><td></td><td></td></tr></table>"""

READING = f"""<p><b>Een tekst over Mila</b></p>
<p>Mila heeft een nieuwe vriend. Hij wil <b>elke</b> avond weten waar ze is. Lees meer op
<a href="https://www.awel.be/thema">de site van Awel</a>.</p>
<p>Eerst vindt ze dat lief, dan {{beklemmend}}.</p><p><b>Vragen</b></p>
<ol><li>Wat wil de vriend weten?</li><li>Hoe voelt Mila zich?</li><li>Wat kan een vriendin zeggen?</li></ol>
<p>Wat zou jij haar schrijven?</p><p>{LINE}</p><p>{LINE}</p><p>{LINE}</p>"""

CHECKLIST = """<h1>Klaar voor de uitstap?</h1><h2>In je rugzak</h2>
<p>☐ lunchpakket</p><p>☐ regenjas</p><p>□ <i>volle</i> drinkbus</p>
<h2>Afspraken</h2><ul><li>We blijven samen.</li><li>De gsm blijft in de tas.</li></ul>"""

COLUMNS = """<h1>Voor en tegen</h1>
<table><tr><td><p><b>Voor</b></p><ul><li>Je leert mensen kennen.</li><li>Het is leuk.</li></ul></td>
<td><p><b>Tegen</b></p><ul><li>Je weet niet wie het is.</li><li>Foto's blijven.</li></ul></td></tr></table>
<table border="1"><tr><td><p><b>Onthoud</b></p><p>Jij kiest met wie je praat.</p></td></tr></table>"""

PICTURES = f"""<h1>Wat zie je?</h1>
<p><img alt="een huis met een rode deur" src="data:image/png;base64,{PIXEL}" width="40" height="40"></p>
<p>Beschrijf de tekening:</p><p>{LINE}</p>
<p><img src="data:image/png;base64,{PIXEL}" width="20" height="20"></p><p>Bron: eigen werk</p>"""

NESTED = """<h1>Stappenplan</h1><p>Zo vraag je hulp:</p>
<ol><li>Kies iemand.<ul><li>thuis</li><li>op school</li></ul></li><li>Zeg het kort.
</li><li>Vraag wat er gebeurt.</li></ol>
<p>Daarna rust je uit.</p>"""

LETTER = """<p>Beste ouders</p><p>Op <b>12 december</b> werkt de klas van uw kind over vriendschap.</p>
<p>Hebt u vragen? Bel gerust naar 09 123 45 67.</p><p>Met vriendelijke groeten<br>An Peeters<br>leraar</p>
<p>Terug te geven: ☐ gelezen ☐ ik wil een gesprek</p>"""

SHEETS = f"""<h1>Blad 1: Grenzen</h1><p>Wat is een grens?</p><p>{LINE}</p>
<h1>Blad 2: Nee zeggen</h1><h3>Oefen</h3><p>Zeg nee op drie manieren.</p>
<p>…………………………………………</p><p>…………………………………………</p>"""

WORKSHEETS = {
    "quiz": QUIZ, "invultekst": GAPS, "tabel": TABLE, "tekst-met-vragen": READING, "afvinken": CHECKLIST,
    "kolommen": COLUMNS, "tekening": PICTURES, "stappen": NESTED, "brief": LETTER, "twee-bladen": SHEETS,
}  # fmt: skip


def page(body: str) -> str:
    """Return a whole web page."""
    return f'<html lang="nl"><head><meta charset="utf-8"></head><body>{body}</body></html>'
