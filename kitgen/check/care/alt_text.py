"""Who cannot see a picture is told what it shows."""

from kitgen.check.care.rule import Rule
from kitgen.errors import Severity
from kitgen.messages import Wording

_PICTURE = (
    "handout:\n  - sheet: Hand\n    id: blad\n    blocks:\n      - picture: images/hulphand.svg{mark}\n{alt}"
)

RULE = Rule(
    id="no-alt",
    severity=Severity.WARNING,
    asks=Wording(
        "Every picture says in `alt:` what it shows, or that it is decorative.",
        "Elke afbeelding zegt in `alt:` wat erop staat, of dat ze versiering is.",
    ),
    why=Wording(
        "Read-aloud software and braille skip what has no words.",
        "Voorleessoftware en braille slaan over wat geen woorden heeft.",
    ),
    scope=Wording(
        "Pictures in blocks, on cards and on signs.", "Afbeeldingen in blokken, op kaarten en op borden."
    ),
    sources=("ADIBib: digital copies for pupils with reading trouble", "PDF/UA-1, ISO 14289-1, 7.3"),
    passes=(
        _PICTURE.format(mark="", alt="        alt: Een hand met vijf vingers om namen in te schrijven.\n"),
    ),
    fails=(_PICTURE.format(mark="  # <--", alt=""),),
)
