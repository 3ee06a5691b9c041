"""Words about the writing of a YAML file: quotes, colons, tabs, encodings."""

from kitgen.messages.wording import Wording

WRITING = {
    "write-line": Wording("write: {line}", "schrijf: {line}"),
    "colon-in-text": Wording(
        "a colon followed by a space stands in a text without quotes",
        "er staat een dubbelpunt met een spatie in een tekst zonder aanhalingstekens",
        ("put the whole text in quotes",),
        ("zet de hele tekst tussen aanhalingstekens",),
    ),
    "space-after-colon": Wording(
        "there is no space after the colon",
        "er staat geen spatie na de dubbelpunt",
    ),
    "no-colon": Wording(
        "a colon is missing on this line, or it is text that does not belong to the line above",
        "op deze regel ontbreekt een dubbelpunt, of het is tekst die niet bij de regel erboven hoort",
        ('write "title: …"; text that goes on starts as far to the right as its first line',),
        ('schrijf "title: …"; tekst die doorloopt, begint even ver naar rechts als haar eerste regel',),
    ),
    "tab": Wording(
        "there is a tab at the start of this line",
        "er staat een tab aan het begin van deze regel",
        ("use spaces to indent: two for each step to the right",),
        ("spring in met spaties: twee voor elke stap naar rechts",),
    ),
    "quotes-needed": Wording(
        'a text that starts with "{character}" must stand in quotes',
        'een tekst die met "{character}" begint, moet tussen aanhalingstekens staan',
        ("put the whole text in quotes",),
        ("zet de hele tekst tussen aanhalingstekens",),
    ),
    "apostrophe": Wording(
        "an apostrophe ends the text here, because the text stands in single quotes",
        "een apostrof sluit hier de tekst af, omdat die tussen enkele aanhalingstekens staat",
        ("use double quotes (\"foto's\"), or two apostrophes ('foto''s')",),
        ("gebruik dubbele aanhalingstekens (\"foto's\") of twee apostrofs ('foto''s')",),
    ),
    "apostrophe-first": Wording(
        "a text that starts with an apostrophe must stand in double quotes",
        "een tekst die met een apostrof begint, moet tussen dubbele aanhalingstekens staan",
    ),
    "quote-inside": Wording(
        "a quotation mark ends the text here, but more text follows",
        "een aanhalingsteken sluit hier de tekst af, maar er volgt nog tekst",
        ("put the whole text in single quotes",),
        ("zet de hele tekst tussen enkele aanhalingstekens",),
    ),
    "quote-not-closed": Wording(
        "the quotation mark {character} that opens here is not closed",
        "het aanhalingsteken {character} dat hier opent, wordt niet gesloten",
        ("close it at the end of the text",),
        ("sluit het aan het einde van de tekst",),
    ),
    "backslash": Wording(
        "a backslash has a special meaning in double quotes",
        "een backslash heeft tussen dubbele aanhalingstekens een bijzondere betekenis",
        ("use single quotes",),
        ("gebruik enkele aanhalingstekens",),
    ),
    "bracket-not-closed": Wording(
        'what opens here with "{character}" is not closed rightly',
        'wat hier met "{character}" opent, wordt niet goed gesloten',
        ('close it with "{closing}", with a comma between items; if it is text, put it in quotes',),
        ('sluit het met "{closing}", met een komma tussen de delen; zet tekst tussen aanhalingstekens',),
    ),
    "bracket-form": Wording(
        "something is missing here between brackets",
        "hier ontbreekt iets tussen haken",
        ("write one comma between two items; if it is text, put it in quotes",),
        ("schrijf één komma tussen twee delen; zet tekst tussen aanhalingstekens",),
    ),
    "comma-in-number": Wording(
        "between braces a comma ends a number: what follows, {rest}, would be lost",
        "tussen accolades eindigt een getal bij de komma: wat volgt, {rest}, zou verloren gaan",
        ("write a point: 0.5",),
        ("schrijf een punt: 0.5",),
    ),
    "cut-at-comma": Wording(
        'between braces a text ends at its comma: what follows, "{rest}", would be lost',
        'tussen accolades eindigt een tekst bij de komma: wat volgt, "{rest}", zou verloren gaan',
        ("put the whole text in double quotes",),
        ("zet de hele tekst tussen dubbele aanhalingstekens",),
    ),
    "indented-too-far": Wording(
        "this line stands further to the right than it may",
        "deze regel staat verder naar rechts dan kan",
        ("start it right under the key above; if it is part of that text, put all of it in quotes",),
        ("begin onder het sleutelwoord erboven; hoort hij bij die tekst, zet alles tussen aanhalingstekens",),
    ),
    "indentation": Wording(
        "this line does not line up with the lines above it",
        "deze regel staat niet gelijk met de regels erboven",
        ("start it in the same column as its neighbours, with spaces",),
        ("laat hem in dezelfde kolom beginnen als zijn buren, met spaties",),
    ),
    "parent-commented": Wording(
        "what this line stands under is still a comment, at line {above}",
        "wat boven deze regel hoort, is nog een commentaar: regel {above}",
        ("take the # and the space after it away there too: {line}",),
        ("haal ook daar de # en de spatie erna weg: {line}",),
    ),
    "unreadable-line": Wording(
        "kitgen cannot read this line",
        "kitgen kan deze regel niet lezen",
        ("look at quotes, colons and indentation, here and on the line above",),
        ("kijk naar aanhalingstekens, dubbelpunten en inspringing, hier en op de regel erboven",),
    ),
    "control-character": Wording(
        "there is a character here that cannot be printed ({code})",
        "er staat hier een teken dat niet gedrukt kan worden ({code})",
        ("delete it; it often comes along when text is pasted from slides or a program",),
        ("verwijder het; het komt vaak mee als je tekst uit dia's of een programma plakt",),
    ),
    "not-utf-8": Wording(
        'the file is not saved as UTF-8 (the first wrong letter is "{letter}", on line {line})',
        'het bestand is niet als UTF-8 bewaard (de eerste foute letter is "{letter}", op regel {line})',
        ('save it again: in Notepad "Save as", Encoding: UTF-8; in Word "Plain text", then Unicode (UTF-8)',),
        ('bewaar het opnieuw: Kladblok, "Opslaan als", Codering: UTF-8; Word, "Tekst zonder opmaak", UTF-8',),
    ),
    "utf-16": Wording(
        "the file is saved as UTF-16, not as UTF-8",
        "het bestand is als UTF-16 bewaard, niet als UTF-8",
        ('save it again: in Notepad "Save as", Encoding: UTF-8',),
        ('bewaar het opnieuw: in Kladblok "Opslaan als", Codering: UTF-8',),
    ),
    "file-too-large": Wording(
        "the file is {size} MB; it may be {most} MB at most",
        "het bestand is {size} MB groot; het mag hoogstens {most} MB zijn",
    ),
    "text-endless": Wording(
        "this one text has more than {most} characters",
        "deze ene tekst heeft meer dan {most} tekens",
        ("make several of it",),
        ("maak er meerdere van",),
    ),
    "word-endless": Wording(
        "a word here has more than {most} characters without a blank",
        "een woord heeft hier meer dan {most} tekens zonder spatie",
        ("put blanks in it, or leave it out: no line can hold it",),
        ("zet er spaties in, of laat het weg: geen regel kan het bevatten",),
    ),
    "too-many-values": Wording(
        "the file holds too much: {most} keys, texts and entries are the most",
        "in het bestand staat te veel: {most} sleutels, teksten en onderdelen zijn het meeste",
        ("make several files of it",),
        ("maak er meerdere bestanden van",),
    ),
    "file-empty": Wording(
        "the file is empty",
        "het bestand is leeg",
        ("begin with: title: …",),
        ("begin met: title: …",),
    ),
    "top-not-keys": Wording(
        'the file does not start with a key such as "title:"',
        'het bestand begint niet met een sleutelwoord zoals "title:"',
        ("each line at the left edge is a key, a colon and a space, then what it says",),
        ("elke regel aan de linkerrand is een sleutelwoord, een dubbelpunt, een spatie, en dan de inhoud",),
    ),
    "several-documents": Wording(
        'a line "---" or "..." ends the file here, but more follows',
        'een regel "---" of "..." sluit hier het bestand af, maar er volgt nog iets',
        ("delete that line; one file holds one lesson",),
        ("verwijder die regel; in één bestand staat één les",),
    ),
    "duplicate-key": Wording(
        '"{name}" stands here twice: on line {first} and on line {line}',
        '"{name}" staat hier twee keer: op regel {first} en op regel {line}',
        ("keep one of them",),
        ("houd er één van",),
    ),
    "key-not-word": Wording(
        "a word is wanted before the colon",
        "voor de dubbelpunt moet een woord staan",
        ("if this is text, put it in quotes: {line}",),
        ("is dit tekst, zet die dan tussen aanhalingstekens: {line}",),
    ),
    "tag-not-allowed": Wording(
        'a text that starts with "!" must stand in quotes ({name})',
        'een tekst die met "!" begint, moet tussen aanhalingstekens staan ({name})',
        ("write: {line}",),
        ("schrijf: {line}",),
    ),
    "unknown-anchor": Wording(
        'a text that starts with "*" must stand in quotes (nothing is named "&{name}" here)',
        'een tekst die met "*" begint, moet tussen aanhalingstekens staan (niets heet hier "&{name}")',
        ("put the whole text in quotes",),
        ("zet de hele tekst tussen aanhalingstekens",),
    ),
    "anchor-twice": Wording(
        "this name after & is used before in this file",
        "deze naam na & is al eerder gebruikt in dit bestand",
        ("choose another name; a text that starts with & must stand in quotes",),
        ("kies een andere naam; een tekst die met & begint, moet tussen aanhalingstekens staan",),
    ),
    "anchor-cycle": Wording(
        "this repeats (with *) something that it is itself a part of",
        "dit herhaalt (met *) iets waar het zelf een deel van is",
        ("write it out",),
        ("schrijf het uit",),
    ),
    "anchors-too-many": Wording(
        "the repetitions with * add more than {most} values",
        "de herhalingen met * voegen meer dan {most} waarden toe",
        ("write out what you need",),
        ("schrijf uit wat je nodig hebt",),
    ),
    "merge-not-keys": Wording(
        "<<: can only repeat a group of keys",
        "<<: kan alleen een groep sleutelwoorden herhalen",
    ),
    "too-deep": Wording(
        "this is nested more than {most} levels deep",
        "dit staat meer dan {most} niveaus diep",
        ("look for a bracket that is not closed, or use fewer levels",),
        ("zoek een haak die niet gesloten is, of gebruik minder niveaus",),
    ),
}
"""What can be wrong with the file as a file."""
