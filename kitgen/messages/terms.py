"""Words about words: one wording for all that the tables under assets/terms/ tell of."""

from kitgen.messages.wording import DID_YOU_MEAN_EN, DID_YOU_MEAN_NL, Wording

PREFIX = "term-"
"""How the id of a finding about a word begins; what follows is the id of its family in the table."""

TERM = Wording(
    '"{word}": {en}',
    '"{word}": {nl}',
    ("write instead: {instead}", "(kitgen explain {rule})"),
    ("schrijf in de plaats: {instead}", "(kitgen explain {rule})"),
)
"""What every finding about a word says; its reason is in both languages among its values."""

TERMS = {
    "never-allowed": Wording(
        '"{word}" may not stand on what pupils under {age} get, whatever the reason',
        '"{word}" mag niet staan op wat leerlingen onder de {age} jaar krijgen, om geen enkele reden',
        ("write instead: {instead}", "(kitgen explain {rule})"),
        ("schrijf in de plaats: {instead}", "(kitgen explain {rule})"),
    ),
    "unknown-family": Wording(
        'there is no family of words "{name}" in assets/terms/families.yaml',
        'er is geen woordfamilie "{name}" in assets/terms/families.yaml',
        (DID_YOU_MEAN_EN,),
        (DID_YOU_MEAN_NL,),
    ),
    "words-bracket": Wording(
        'a bracket in "{words}" is not closed, or was never opened',
        'een haakje in "{words}" is niet gesloten, of nooit geopend',
        ("[en] may be there, (a|b) is one of several",),
        ("[en] mag er staan, (a|b) is een van meerdere",),
    ),
    "words-no-set": Wording(
        "there is no set of words <{name}>",
        "er is geen reeks woorden <{name}>",
        (DID_YOU_MEAN_EN, "its words stand under sets"),
        (DID_YOU_MEAN_NL, "de woorden ervan staan onder sets"),
    ),
    "words-set-cycle": Wording(
        "the set of words <{name}> holds itself",
        "de reeks woorden <{name}> bevat zichzelf",
        ("take <{name}> out of its own words",),
        ("haal <{name}> uit de eigen woorden",),
    ),
}
