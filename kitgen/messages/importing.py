"""Words about what comes back from Word."""

from kitgen.messages.wording import Wording

IMPORTING = {
    "import-other-file": Wording(
        "{file}: this is no file of {name}",
        "{file}: dit is geen bestand van {name}",
        ("say with --from which lesson or kit it was made from",),
        ("zeg met --from van welke les of bundel het gemaakt is",),
    ),
    "import-from-what": Wording(
        "{file}: nothing in this file says which lesson or kit it was made from",
        "{file}: niets in dit bestand zegt van welke les of bundel het gemaakt is",
        ("say it: --from NAME",),
        ("zeg het zelf: --from NAAM",),
    ),
    "import-conflict": Wording(
        '{place}: changed in Word and in the lesson; in Word: "{ours}", in the lesson: "{theirs}"',
        '{place}: veranderd in Word en in de les; in Word: "{ours}", in de les: "{theirs}"',
        ("take one for all with --prefer word or --prefer lesson, or write it into the overlay yourself",),
        ("kies voor alles met --prefer word of --prefer lesson, of schrijf het zelf in de overlay",),
    ),
    "import-no-overlay": Wording(
        '{place}: no overlay can say this: "{words}"',
        '{place}: dit kan geen overlay zeggen: "{words}"',
        ("change it in the lesson itself",),
        ("verander het in de les zelf",),
    ),
}
