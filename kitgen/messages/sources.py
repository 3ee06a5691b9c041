"""Words about the sources that finished files carry."""

from kitgen.messages.wording import Wording

SOURCES = {
    "extract-missing": Wording(
        "{path}: this file cannot be read: {detail}", "{path}: dit bestand kan niet gelezen worden: {detail}"
    ),
    "extract-form": Wording(
        "{file}: this is no PDF or Word file",
        "{file}: dit is geen PDF- of Word-bestand",
        ("take a guide (PDF or Word), or any Word file that kitgen made",),
        ("neem een handleiding (PDF of Word), of een Word-bestand dat kitgen maakte",),
    ),
    "no-sources": Wording(
        "{file}: this Word file does not say what it was made from",
        "{file}: dit Word-bestand zegt niet waarvan het gemaakt is",
        ("kitgen did not make it, or another program left that out",),
        ("kitgen maakte het niet, of een ander programma liet dat weg",),
    ),
    "no-sources-pdf": Wording(
        "{file}: no source is attached to this PDF",
        "{file}: aan deze PDF hangt geen bron",
        ("papers for pupils carry none; take the guide, or the Word file of the same paper",),
        ("leerlingenbladen dragen ze niet; neem de handleiding, of het Word-bestand van dat blad",),
    ),
    "sources-not-kept": Wording(
        "{file}: its source {digest}… is not kept in: {folders}",
        "{file}: de bron {digest}… is niet bewaard in: {folders}",
        ("say with --output where the output folder of that build is, or take the guide",),
        ("zeg met --output waar de uitvoermap van die bouw staat, of neem de handleiding",),
    ),
    "sources-damaged": Wording(
        "the source in this file is damaged: {what}",
        "de bron in dit bestand is beschadigd: {what}",
        ("take another copy of the file",),
        ("neem een ander exemplaar van het bestand",),
    ),
    "sources-outside": Wording(
        'the source in this file would be written outside its folder: "{path}"',
        'de bron in dit bestand zou buiten haar map geschreven worden: "{path}"',
        ("it was not made by kitgen; nothing was written",),
        ("kitgen maakte ze niet; er is niets geschreven",),
    ),
    "sources-large": Wording(
        "the source in this file is larger than {most} MB",
        "de bron in dit bestand is groter dan {most} MB",
        ("it was not made by kitgen; nothing was written",),
        ("kitgen maakte ze niet; er is niets geschreven",),
    ),
    "sources-newer": Wording(
        "the source in this file is of a newer kitgen",
        "de bron in dit bestand is van een nieuwere kitgen",
        ("install that version",),
        ("installeer die versie",),
    ),
    "extract-exists": Wording(
        "{path} is there already, and is not overwritten",
        "{path} bestaat al, en wordt niet overschreven",
        ("choose another folder with -o",),
        ("kies een andere map met -o",),
    ),
}
