"""Words about values: fields that are missing, unknown or of the wrong form."""

from kitgen.messages.wording import DID_YOU_MEAN_EN, DID_YOU_MEAN_NL, Wording

FIELDS = {
    "missing-field": Wording(
        '"{name}" is missing here',
        '"{name}" ontbreekt hier',
        ("add a line: {line}",),
        ("voeg een regel toe: {line}",),
    ),
    "empty-field": Wording(
        '"{name}" is empty',
        '"{name}" is leeg',
        ("write something after the colon",),
        ("schrijf iets na de dubbelpunt",),
    ),
    "unknown-field": Wording(
        'unknown key "{name}"',
        'onbekend sleutelwoord "{name}"',
        (DID_YOU_MEAN_EN, "possible here: {known}"),
        (DID_YOU_MEAN_NL, "hier kan: {known}"),
    ),
    "not-one-of": Wording(
        '"{name}" cannot be "{value}"',
        '"{name}" kan niet "{value}" zijn',
        (DID_YOU_MEAN_EN, "choose from: {known}"),
        (DID_YOU_MEAN_NL, "kies uit: {known}"),
    ),
    "not-a-number": Wording(
        '"{name}" wants a whole number, not "{value}"',
        '"{name}" vraagt een geheel getal, niet "{value}"',
        ("write digits only, such as 5",),
        ("schrijf alleen cijfers, zoals 5",),
    ),
    "not-a-range": Wording(
        'a whole number or a range of them is wanted here, not "{value}"',
        'hier hoort een geheel getal of een bereik, niet "{value}"',
        ("write it like this: 45, or 45-60",),
        ("schrijf het zo: 45, of 45-60",),
    ),
    "range-reversed": Wording(
        "this range begins with its higher number",
        "dit bereik begint met het hoogste getal",
        ("write: {range}",),
        ("schrijf: {range}",),
    ),
    "not-a-decimal": Wording(
        '"{name}" wants a number, not "{value}"',
        '"{name}" vraagt een getal, niet "{value}"',
        ("write digits, with a point for decimals, such as 2.5",),
        ("schrijf cijfers, met een punt voor decimalen, zoals 2.5",),
    ),
    "not-a-flag": Wording(
        'true or false is wanted here, not "{value}"',
        'hier moet true of false staan, niet "{value}"',
        ("write true for yes, false for no",),
        ("schrijf true voor ja, false voor nee",),
    ),
    "out-of-range": Wording(
        '"{name}" is {value}',
        '"{name}" is {value}',
        (
            "use {least} to {most}",
            "use {at_least} or more",
            "use {at_most} or less",
            "use more than {above}",
            "use less than {below}",
        ),
        (
            "gebruik {least} tot {most}",
            "gebruik {at_least} of meer",
            "gebruik {at_most} of minder",
            "gebruik meer dan {above}",
            "gebruik minder dan {below}",
        ),
    ),
    "text-wanted": Wording(
        "a text is wanted here, and this text needs quotes",
        "hier hoort een tekst, en deze tekst moet tussen aanhalingstekens",
        ("put the whole text in quotes",),
        ("zet de hele tekst tussen aanhalingstekens",),
    ),
    "list-not-text": Wording(
        "a text is wanted here, not a list",
        "hier hoort een tekst, geen lijst",
        ('leave out the dashes, or use "|" and put the text below it',),
        ('laat de streepjes weg, of gebruik "|" en zet de tekst eronder',),
    ),
    "list-wanted": Wording(
        "a list is wanted here",
        "hier hoort een lijst",
        ('write each item on a line of its own that starts with a dash and a space: "- {item}"',),
        ('zet elk deel op een eigen regel die begint met een streepje en een spatie: "- {item}"',),
    ),
    "mapping-wanted": Wording(
        "keys with a colon are wanted here, not a single text or list",
        "hier horen sleutelwoorden met een dubbelpunt, geen losse tekst of lijst",
        ("such as: {known}",),
        ("zoals: {known}",),
    ),
    "not-an-id": Wording(
        '"{value}" cannot be used as a name to refer to',
        '"{value}" kan geen naam zijn om naar te verwijzen',
        ("use lower-case letters, digits and hyphens", "for instance: {suggestion}"),
        ("gebruik kleine letters, cijfers en koppeltekens", "bijvoorbeeld: {suggestion}"),
    ),
    "wrong-form": Wording(
        '"{name}" cannot be "{value}"',
        '"{name}" kan niet "{value}" zijn',
        ("write it like this: {example}",),
        ("schrijf het zo: {example}",),
    ),
    "too-few": Wording(
        '"{name}" has {count}; it needs at least {least}',
        '"{name}" heeft er {count}; er zijn er minstens {least} nodig',
    ),
    "too-many": Wording(
        '"{name}" has {count}; there may be at most {most}',
        '"{name}" heeft er {count}; het mogen er hoogstens {most} zijn',
    ),
    "text-too-short": Wording(
        '"{name}" is too short: it needs at least {least} characters',
        '"{name}" is te kort: er zijn minstens {least} tekens nodig',
    ),
    "text-too-long": Wording(
        '"{name}" is too long: {most} characters at most',
        '"{name}" is te lang: hoogstens {most} tekens',
    ),
}
"""What can be wrong with a value."""
