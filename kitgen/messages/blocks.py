"""Words about what single kinds of block want."""

from kitgen.messages.wording import DID_YOU_MEAN_EN, DID_YOU_MEAN_NL, Wording

BLOCKS = {
    "callout-not-law": Wording(
        '"checked" and "reviewed_by" are about what the law says',
        '"checked" en "reviewed_by" gaan over wat de wet zegt',
        ('add "kind: law", or leave them out',),
        ('zet er "kind: law" bij, of laat ze weg',),
    ),
    "spells-not": Wording(
        'the letters spell "{letters}", not "{word}"',
        'de letters vormen "{letters}", niet "{word}"',
        ("put the rules in the order of the word, one for each letter",),
        ("zet de afspraken in de volgorde van het woord, één per letter",),
    ),
    "unknown-ruleset": Wording(
        'there is no rule set "{name}"',
        'er bestaat geen afsprakenset "{name}"',
        (DID_YOU_MEAN_EN, "(kitgen list rulesets)"),
        (DID_YOU_MEAN_NL, "(kitgen list rulesets)"),
    ),
    "unknown-spelling": Wording(
        'this rule set has no spelling "{name}"',
        'deze afsprakenset heeft geen spelling "{name}"',
        ("choose from: {known}",),
        ("kies uit: {known}",),
    ),
    "unknown-rule": Wording(
        'this rule set has no rule "{name}"',
        'deze afsprakenset heeft geen afspraak "{name}"',
        (DID_YOU_MEAN_EN, "each name in spellings is a key of rules"),
        (DID_YOU_MEAN_NL, "elke naam in spellings is een sleutel van rules"),
    ),
    "unknown-work": Wording(
        'there is no book or film "{name}"',
        'er bestaat geen boek of film "{name}"',
        (DID_YOU_MEAN_EN, "(kitgen list works)"),
        (DID_YOU_MEAN_NL, "(kitgen list works)"),
    ),
    "work-not-for": Wording(
        '"{name}" is not for "{participants}", who take part in this lesson',
        '"{name}" is niet bedoeld voor "{participants}", en die volgen deze les',
        ("it is for: {audience}; choose another work, or write other participants",),
        ("het is voor: {audience}; kies een ander werk, of andere participants",),
    ),
    "no-work": Wording(
        "this lesson does not say which book or film it is about",
        "deze les zegt niet over welk boek of welke film ze gaat",
        ('write "work:" with a name at the start of the lesson', "(kitgen list works)"),
        ('schrijf "work:" met een naam bovenaan in de les', "(kitgen list works)"),
    ),
    "quiz-right": Wording(
        "the right answer is not one of the options",
        "het juiste antwoord is geen van de opties",
        ("write the number of an option: {range}",),
        ("schrijf het nummer van een optie: {range}",),
    ),
    "sort-category": Wording(
        'there is no category "{name}" to sort into',
        'er is geen categorie "{name}" om in te sorteren',
        ("choose from: {known}",),
        ("kies uit: {known}",),
    ),
    "match-extra": Wording(
        'the extra half "{text}" belongs to one of the pairs',
        'de extra helft "{text}" hoort bij een van de paren',
        ("leave it out, or write one that fits nowhere",),
        ("laat ze weg, of schrijf er een die nergens past",),
    ),
    "gap-open": Wording(
        'these brackets are no gap: "{text}"',
        'deze haakjes zijn geen gat: "{text}"',
        ("write [[word]] or [[word|other good answer]], without brackets inside", "or \\[[ to print [["),
        (
            "schrijf [[woord]] of [[woord|ander goed antwoord]], zonder haakjes erin",
            "of \\[[ om [[ te drukken",
        ),
    ),
    "gap-empty": Wording(
        'a gap lacks an answer: "{text}"',
        'een gat mist een antwoord: "{text}"',
        ("write [[word]], or ____ for a gap that anything may fill",),
        ("schrijf [[woord]], of ____ voor een gat waar alles in mag",),
    ),
    "gap-none": Wording(
        "this text has no gap",
        "deze tekst heeft geen gat",
        ("write what belongs in a gap as [[word]]",),
        ("schrijf wat in een gat hoort als [[woord]]",),
    ),
    "gap-lost": Wording(
        "a gap stands where none can be printed, such as in a link",
        "er staat een gat waar geen gat gedrukt kan worden, zoals in een link",
        ("put the gap beside it",),
        ("zet het gat ernaast",),
    ),
    "bank-extra": Wording(
        'the extra word "{text}" is a good answer of a gap',
        'het extra woord "{text}" is een goed antwoord van een gat',
        ("leave it out, or choose a word that fits nowhere",),
        ("laat het weg, of kies een woord dat nergens past",),
    ),
    "survey-options": Wording(
        "this question has nothing to tick",
        "deze vraag heeft niets om aan te kruisen",
        ('give it "options:", or give the survey "options:" that its questions share',),
        ('geef ze "options:", of geef de survey "options:" die haar vragen delen',),
    ),
    "survey-named": Wording(
        'this survey is without a name, but the sheet "{sheet}" asks for one',
        'deze bevraging is zonder naam, maar het blad "{sheet}" vraagt er een',
        ('write "private: true" under the sheet',),
        ('schrijf "private: true" onder het blad',),
    ),
    "table-row": Wording(
        "row {row} does not have as many cells ({cells}) as the table has columns ({columns})",
        "rij {row} heeft niet zoveel vakken ({cells}) als de tabel kolommen heeft ({columns})",
        ('write "" for an empty cell',),
        ('schrijf "" voor een leeg vak',),
    ),
    "table-widths": Wording(
        "there are {widths} widths for {columns} columns",
        "er zijn {widths} breedtes voor {columns} kolommen",
        ("give one width for each column",),
        ("geef één breedte per kolom",),
    ),
    "help-unknown": Wording(
        'there is no help line "{id}" in this region\'s list',
        'er staat geen hulplijn "{id}" in de lijst van deze regio',
        (DID_YOU_MEAN_EN,),
        (DID_YOU_MEAN_NL,),
    ),
    "of-other-region": Wording(
        '"{name}" is help of the region "{other}", and the profile is for "{region}" ({n}x in this file)',
        '"{name}" is hulp van de regio "{other}", en het profiel is voor "{region}" ({n}x in dit bestand)',
        ("in its place: {instead}; put other words in an overlay (kitgen explain overlay)",),
        ("in de plaats: {instead}; zet andere woorden in een overlay (kitgen explain overlay)",),
    ),
    "help-elsewhere": Wording(
        'the region "{region}" has no service like "{id}" ({other}); it is left out here',
        'in de regio "{region}" is er geen dienst zoals "{id}" ({other}); die valt hier weg',
        ("read on the page whether what is left is enough; another box can stand in an overlay",),
        ("lees op de bladzijde of wat overblijft volstaat; een ander kader kan in een overlay",),
    ),
}
"""What can be wrong in a block, beside what can be wrong with any value."""
