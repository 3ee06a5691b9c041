"""What is said of files that come back from Word, in English and Dutch."""

IMPORT = {
    "import-nothing": (
        "{file} says what the lesson says: there is nothing to bring back",
        "{file} zegt wat de les zegt: er is niets terug te brengen",
    ),
    "import-two-way": (
        "the version that this file was made from is not kept: it is compared with the lesson as it is now",
        "de versie waarvan dit bestand gemaakt is, is niet bewaard: het wordt vergeleken met de les van nu",
    ),
    "import-changes": ("{name}:", "{name}:"),
    "import-conflict": ("changed in Word and in the lesson", "veranderd in Word en in de les"),
    "import-was": ("before", "vroeger"),
    "import-in-word": ("in Word", "in Word"),
    "import-now": ("in the lesson now", "nu in de les"),
    "import-prefer": (
        "take one for all with --prefer word or --prefer lesson, or write it into the overlay yourself",
        "kies voor alles met --prefer word of --prefer lesson, of schrijf het zelf in de overlay",
    ),
    "import-left": ("Found no place in the lesson:", "Vond geen plaats in de les:"),
    "import-wrote": ("written: {path}", "geschreven: {path}"),
    "import-would": ("would write: {path}", "zou schrijven: {path}"),
    "import-then": (
        "look at it with `kitgen diff {name}`, then build {name}",
        "bekijk het met `kitgen diff {name}`, en bouw {name}",
    ),
    "import-kit": (
        "in the kit, put {name} where {base} stands",
        "zet in de bundel {name} waar {base} staat",
    ),
    "left-changed": ("changed", "veranderd"),
    "left-added": ("added", "toegevoegd"),
    "left-removed": ("removed", "weggehaald"),
    "left-replaced": ("removed, and this comes in its place", "weggehaald, en dit komt in de plaats"),
    "left-moved": ("moved", "verplaatst"),
    "left-picture": ("picture", "prent"),
    "left-drawn": ("drawn box", "getekend kader"),
    "left-head": ("head of the page", "bovenaan de bladzijde"),
    "left-foot": ("foot of the page", "onderaan de bladzijde"),
    "left-note": ("footnote", "voetnoot"),
    "left-comment": ("comment", "opmerking"),
    "left-other": ("other", "ander"),
    "page": ("page {n}", "bladzijde {n}"),
}
"""Each key with its English and its Dutch words."""
