"""Words about what comes back from Word."""

from kitgen.messages.wording import Wording

IMPORTING = {
    "import-other-file": Wording(
        "{file}: this is no file of {name}",
        "{file}: dit is geen bestand van {name}",
        ("say with --from which lesson or kit it was made from",),
        ("zeg met --from van welke les of bundel het gemaakt is",),
    ),
    "import-from-unused": Wording(
        "{file}: this file says itself that it was made from {name}: --from {given} is not needed",
        "{file}: dit bestand zegt zelf dat het van {name} gemaakt is: --from {given} is niet nodig",
    ),
    "import-from-what": Wording(
        "{file}: nothing in this file says which lesson or kit it was made from",
        "{file}: niets in dit bestand zegt van welke les of bundel het gemaakt is",
        ("say it: --from NAME",),
        ("zeg het zelf: --from NAAM",),
    ),
}
