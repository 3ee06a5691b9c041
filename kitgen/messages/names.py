"""Words about lists of names. None of them says a name."""

from kitgen.messages.wording import Wording

NAMES = {
    "list-missing": Wording(
        "{path}: this list cannot be read: {detail}", "{path}: deze lijst kan niet gelezen worden: {detail}"
    ),
    "list-empty": Wording(
        "{path}: there is no name in this list",
        "{path}: er staat geen naam in deze lijst",
        ("write one name on each line",),
        ("zet op elke regel één naam",),
    ),
    "list-form": Wording(
        "{path}: this is no list in plain text",
        "{path}: dit is geen lijst in gewone tekst",
        ("save it from the spreadsheet as CSV UTF-8",),
        ("bewaar ze vanuit het rekenblad als CSV UTF-8",),
    ),
    "list-not-utf8": Wording(
        "{path}, line {line}: a letter is not in UTF-8, so that names would be spoilt",
        "{path}, regel {line}: een letter is geen UTF-8, zodat namen verkeerd zouden staan",
        ('save the list as "CSV UTF-8" (Excel) or as UTF-8 (Notepad)',),
        ('bewaar de lijst als "CSV UTF-8" (Excel) of als UTF-8 (Kladblok)',),
    ),
    "list-quotes": Wording(
        "{path}, line {line}: a quotation mark is not closed, or stands inside a field",
        "{path}, regel {line}: een aanhalingsteken is niet gesloten of staat midden in een veld",
        ("take it out, or put one at both ends of the field",),
        ("haal het weg, of zet er een aan beide einden van het veld",),
    ),
    "list-columns": Wording(
        "{path}, line {line}: there are several fields, and no heading says which is the name",
        "{path}, regel {line}: er staan meerdere velden, en geen kop zegt welk de naam is",
        ('put a line with headings on top, such as "naam" or "voornaam;achternaam"',),
        ('zet bovenaan een regel met koppen, zoals "naam" of "voornaam;achternaam"',),
    ),
    "list-row-long": Wording(
        "{path}, line {line}: there are more fields than headings",
        "{path}, regel {line}: er staan meer velden dan koppen",
        ("put a field that holds a comma or semicolon in double quotes",),
        ("zet een veld met een komma of puntkomma tussen dubbele aanhalingstekens",),
    ),
    "list-no-name": Wording(
        "{path}, line {line}: there is no name in the column of names",
        "{path}, regel {line}: er staat geen naam in de kolom van de namen",
        ("fill it in, or take the line out",),
        ("vul ze in, of haal de regel weg",),
    ),
    "list-no-letters": Wording(
        "{path}, line {line}: what stands there is no name: it has no letter",
        "{path}, regel {line}: wat daar staat, is geen naam: er is geen letter bij",
    ),
    "list-name-long": Wording(
        "{path}, line {line}: the name has more than {most} letters",
        "{path}, regel {line}: de naam telt meer dan {most} letters",
        ("shorten it, or write one name on a line",),
        ("kort ze in, of zet één naam op een regel",),
    ),
    "list-long": Wording(
        "{path}: there are more than {most} names",
        "{path}: er staan meer dan {most} namen in",
        ("give one class at a time",),
        ("geef één klas per keer",),
    ),
    "list-twice": Wording(
        "{path}, line {line}: the same name as on line {first}; it is printed twice",
        "{path}, regel {line}: dezelfde naam als op regel {first}; ze wordt twee keer gedrukt",
        ("take one line out if it is the same pupil",),
        ("haal één regel weg als het dezelfde leerling is",),
    ),
    "list-no-font": Wording(
        "{path}, line {line}: no font has the letters of this name ({codes})",
        "{path}, regel {line}: geen lettertype heeft de letters van deze naam ({codes})",
        ('install the fonts: pip install "kitgen[{extra}]"',),
        ('installeer de lettertypen: pip install "kitgen[{extra}]"',),
    ),
    "nothing-to-name": Wording(
        "{name} has no certificate and no name cards",
        "{name} heeft geen certificaat en geen naamkaarten",
        ("kitgen explain certificate tells how to write one",),
        ("kitgen explain certificate zegt hoe je er een schrijft",),
    ),
    "pupil-name-here": Wording(
        "the name of a pupil stands on certificates and name cards alone",
        "de naam van een leerling staat alleen op certificaten en naamkaarten",
        ("write {{pupil.name}} in the text of a certificate or on the front of a card",),
        ("schrijf {{pupil.name}} in de tekst van een certificaat of op de voorkant van een kaart",),
    ),
    "name-beside": Wording(
        'this step lays name cards beside "{sheet}", which bears no name: who sits there would be known',
        'deze stap legt naamkaarten naast "{sheet}", dat geen naam draagt: zo is te zien van wie het is',
        ("use the name cards in another step, and take them in before",),
        ("gebruik de naamkaarten in een andere stap, en haal ze eerst op",),
    ),
    "no-pupil-name": Wording(
        "this certificate has no place for a name",
        "op dit certificaat is geen plaats voor een naam",
        ("write {{pupil.name}} on a line of its own in its text",),
        ("schrijf {{pupil.name}} op een eigen regel in de tekst",),
    ),
}
