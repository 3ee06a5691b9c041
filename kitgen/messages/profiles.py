"""Words about profiles: who is named in them, and their colours."""

from kitgen.messages.wording import Wording

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
    "no-contact": Wording(
        'the profile "{profile}" names nobody that pupils can go to',
        'het profiel "{profile}" noemt niemand bij wie leerlingen terechtkunnen',
        ('add under "contacts:" at least one person or role, and where to find them',),
        ('zet onder "contacts:" minstens één persoon of functie, en waar die te vinden is',),
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
