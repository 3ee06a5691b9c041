"""Words about profiles: who is named in them, and their colours."""

from kitgen.messages.wording import DID_YOU_MEAN_EN, DID_YOU_MEAN_NL, Wording

PROFILES = {
    "pale-colour": Wording(
        'the colour "{name}" ({colour}) is too pale for text on {behind}: '
        "contrast {ratio}, at least {wanted} is needed",
        'de kleur "{name}" ({colour}) is te bleek voor tekst op {behind}: '
        "contrast {ratio}, minstens {wanted} is nodig",
        ('write: {name}: "{near}", or darker',),
        ('schrijf: {name}: "{near}", of donkerder',),
    ),
    "pale-line": Wording(
        'the colour "{name}" ({colour}) is too pale for lines and large type on {behind}: '
        "contrast {ratio}, at least {wanted} is needed",
        'de kleur "{name}" ({colour}) is te bleek voor lijnen en grote letters op {behind}: '
        "contrast {ratio}, minstens {wanted} is nodig",
        ('write: {name}: "{near}", or darker',),
        ('schrijf: {name}: "{near}", of donkerder',),
    ),
    "same-gray": Wording(
        'the colours "{first}" and "{second}" are the same gray on a copy',
        'de kleuren "{first}" en "{second}" zijn op een kopie even grijs',
        ("make one of them lighter or darker; meaning is never told by colour alone",),
        ("maak er een lichter of donkerder; kleur alleen draagt nooit betekenis",),
    ),
    "dark-tint": Wording(
        'the colour "tint" is too dark for a copier: {colour}',
        'de kleur "tint" is te donker voor een kopieerapparaat: {colour}',
        ('write: tint: "{near}", or lighter',),
        ('schrijf: tint: "{near}", of lichter',),
    ),
    "contact-unsaid": Wording(
        'the profile does not say who the "{role}" is, or where to find them',
        'het profiel zegt niet wie de "{role}" is, of waar die te vinden is',
        ("fill in name or reach: pupils read it in every help box",),
        ("vul name of reach in: leerlingen lezen dit in elk hulpkader",),
    ),
    "contact-unknown": Wording(
        'the profile has no contact with the id "{name}": the first one is printed',
        'het profiel heeft geen contact met de id "{name}": het eerste wordt gedrukt',
        (DID_YOU_MEAN_EN, "there are: {known}"),
        (DID_YOU_MEAN_NL, "er zijn: {known}"),
    ),
    "no-contact": Wording(
        'the profile "{profile}" names nobody that pupils can go to',
        'het profiel "{profile}" noemt niemand bij wie leerlingen terechtkunnen',
        ('add under "contacts:" at least one person or role, and where to find them',),
        ('zet onder "contacts:" minstens één persoon of functie, en waar die te vinden is',),
    ),
    "theme-cycle": Wording(
        "these themes extend each other: {names}",
        "deze thema's breiden elkaar uit: {names}",
        ("kitgen: before a name means the shipped one: extends: kitgen:default",),
        ("kitgen: voor een naam betekent wat meegeleverd is: extends: kitgen:default",),
    ),
    "theme-size": Wording(
        'the theme has no type size for "{name}"',
        'het thema heeft geen lettergrootte voor "{name}"',
        ("write one under sizes:, or let the theme extend another: extends: default",),
        ("schrijf er een onder sizes:, of laat het thema een ander uitbreiden: extends: default",),
    ),
    "theme-size-small": Wording(
        'type of {size} pt is too small for "{name}"',
        'letters van {size} pt zijn te klein voor "{name}"',
        ("use {least} pt or more",),
        ("neem {least} pt of meer",),
    ),
    "theme-role": Wording(
        "the theme does not say how these are drawn: {name}",
        "het thema zegt niet hoe dit getekend wordt: {name}",
        ("write them under roles:, or let the theme extend another: extends: default",),
        ("schrijf ze onder roles:, of laat het thema een ander uitbreiden: extends: default",),
    ),
    "font-no-regular": Wording(
        'the typeface "{family}" has files, but none for usual text',
        'het lettertype "{family}" heeft bestanden, maar geen voor gewone tekst',
        ("add the file of its upright face: regular: fonts/NAME.ttf",),
        ("zet erbij: regular: fonts/NAAM.ttf",),
    ),
    "font-broken": Wording(
        'this is no font file that can be printed with: "{path}"',
        'dit is geen lettertype waarmee gedrukt kan worden: "{path}"',
        ("use a TrueType or OpenType file (.ttf, .otf), one for each face",),
        ("neem een TrueType- of OpenType-bestand (.ttf, .otf), een per snede",),
    ),
    "font-variable": Wording(
        'the font "{path}" is a variable one: all weights in one file',
        'het lettertype "{path}" is variabel: alle diktes in één bestand',
        ('use a file for each face, often in a folder "static"',),
        ('neem een bestand per snede, vaak in een map "static"',),
    ),
    "font-restricted": Wording(
        'the licence of the font "{path}" does not let it stand in files',
        'de licentie van het lettertype "{path}" laat niet toe dat het in bestanden staat',
        ("choose another, or ask its maker for a version that may be embedded",),
        ("kies een ander, of vraag de maker een versie die ingesloten mag worden",),
    ),
    "font-faces": Wording(
        'the typeface "{family}" lacks: {faces}; the nearest face is printed',
        'in het lettertype "{family}" ontbreekt: {faces}; de naaste snede wordt gedrukt',
        ("add the files: without them titles and stressed words look like other text",),
        ("voeg de bestanden toe: zonder lijken titels en nadruk op gewone tekst",),
    ),
    "font-not-in-word": Wording(
        'the typeface "{family}" cannot stand in Word files; where it is not installed, Word shows another',
        'het lettertype "{family}" kan niet in Word-bestanden staan; zonder het toont Word een ander',
        ("install it where people change the files, or choose a TrueType one that may be embedded",),
        ("installeer het waar mensen de bestanden aanpassen, of kies een dat ingesloten mag worden",),
    ),
    "label-place": Wording(
        "{place} cannot stand in this label",
        "{place} kan niet in dit label staan",
        ("write only the places that the shipped file has here: {known}",),
        ("schrijf alleen de plaatsen die het meegeleverde bestand hier heeft: {known}",),
    ),
    "logo-elsewhere": Wording(
        "the logo {path} refers to other files, which are not drawn: {files}",
        "het logo {path} verwijst naar andere bestanden, die niet getekend worden: {files}",
        ('save it in a drawing program as "plain SVG", with its pictures embedded and its letters as paths',),
        ('bewaar het in een tekenprogramma als "gewone SVG", met de afbeeldingen erin en letters als paden',),
    ),
    "word-broken": Wording(
        'this is no Word file that can be read: "{path}"',
        'dit is geen Word-bestand dat te lezen is: "{path}"',
        ("save it in Word as a document (.docx) or template (.dotx), without a password",),
        ("bewaar het in Word als document (.docx) of sjabloon (.dotx), zonder wachtwoord",),
    ),
    "word-no-styles": Wording(
        'the Word file "{path}" has no styles',
        'het Word-bestand "{path}" heeft geen stijlen',
        ("open it in Word and save it again as a document (.docx)",),
        ("open het in Word en bewaar het opnieuw als document (.docx)",),
    ),
    "word-macros": Wording(
        'the macros of the Word file "{path}" are left out',
        'de macro\'s van het Word-bestand "{path}" worden weggelaten',
        ("save it without them, as .docx or .dotx",),
        ("bewaar het zonder, als .docx of .dotx",),
    ),
    "word-links": Wording(
        'what the Word file "{path}" fetches from elsewhere, or holds of other programs, is left out',
        'wat het Word-bestand "{path}" elders ophaalt, of van andere programma\'s bevat, wordt weggelaten',
        ("put pictures into the file itself",),
        ("zet afbeeldingen in het bestand zelf",),
    ),
    "word-paper": Wording(
        'the pages of the Word file "{path}" are not A4; its margins are used on A4',
        'de bladzijden van het Word-bestand "{path}" zijn geen A4; de marges ervan komen op A4',
        ("choose A4 under Layout, Size",),
        ("kies A4 onder Indeling, Formaat",),
    ),
    "help-not-told": Wording(
        'there are no texts in "{language}" about help in the region "{region}"',
        'er zijn geen teksten in "{language}" over hulp in de regio "{region}"',
        ("write them in {path}, or choose another region or language",),
        ("schrijf ze in {path}, of kies een andere regio of taal",),
    ),
    "help-untold": Wording(
        'nothing is said here of the help line "{name}" of the region "{region}"',
        'hier staat niets over de hulplijn "{name}" van de regio "{region}"',
        ('add it under "lines:", with "for:"',),
        ('zet ze onder "lines:", met "for:"',),
    ),
    "neutral-profile": Wording(
        "no profile was chosen: the contact at school is a blank line",
        "er is geen profiel gekozen: de contactpersoon op school is een lege schrijflijn",
        ("write the name in by hand, or use --profile",),
        ("schrijf de naam er met de hand bij, of gebruik --profile",),
    ),
}
