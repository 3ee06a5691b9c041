"""Words about what comes on paper: pictures, and what fits on a page."""

from kitgen.messages.wording import Wording

LAYOUT = {
    "no-alt": Wording(
        "the picture {path} has no words for those who cannot see it",
        "de afbeelding {path} heeft geen woorden voor wie ze niet kan zien",
        ('say in "alt:" what it shows, or "decorative: true" if it says nothing',),
        ('zeg in "alt:" wat erop staat, of "decorative: true" als ze niets zegt',),
    ),
    "decorative-words": Wording(
        "the picture {path} is called decorative, but words stand in it: {words}",
        "de afbeelding {path} heet decoratief, maar er staan woorden in: {words}",
        ('say in "alt:" what it shows, and leave "decorative:" out',),
        ('zeg in "alt:" wat erop staat, en laat "decorative:" weg',),
    ),
    "alt-decorative": Wording(
        'a decorative picture says nothing, but this one has words in "alt:": {alt}',
        'een decoratieve afbeelding zegt niets, maar deze heeft woorden in "alt:": {alt}',
        ('keep "alt:" if the picture tells something, "decorative: true" if it does not',),
        ('houd "alt:" als de afbeelding iets vertelt, "decorative: true" als ze niets vertelt',),
    ),
    "alt-alone": Wording(
        '"alt:" and "decorative:" tell of a picture, but there is none',
        '"alt:" en "decorative:" vertellen over een afbeelding, maar er is er geen',
        ('write "picture:" with a file under assets/, or leave them out',),
        ('schrijf "picture:" met een bestand onder assets/, of laat ze weg',),
    ),
    "picture-kind": Wording(
        "{path} is no picture that can be printed in PDF and in Word",
        "{path} is geen afbeelding die in PDF en in Word gedrukt kan worden",
        ("it is a {detail} file", "save it as PNG, JPEG, WebP or SVG"),
        ("het is een {detail}-bestand", "bewaar ze als PNG, JPEG, WebP of SVG"),
    ),
    "picture-broken": Wording(
        "the picture {path} is broken",
        "de afbeelding {path} is stuk",
        ("open it in a drawing program and save it again", "({detail})"),
        ("open ze in een tekenprogramma en bewaar ze opnieuw", "({detail})"),
    ),
    "picture-unsafe": Wording(
        "the drawing {path} holds something that is not printed, or would take too long: {detail}",
        "in de tekening {path} staat iets dat niet gedrukt wordt, of te lang zou duren: {detail}",
        ('save it in a drawing program as "plain SVG", with its pictures embedded; or as PNG',),
        ('bewaar ze in een tekenprogramma als "gewone SVG", met haar afbeeldingen erin; of als PNG',),
    ),
    "picture-too-large": Wording(
        "the picture {path} has too many pixels: {detail}",
        "de afbeelding {path} heeft te veel pixels: {detail}",
        ("make it smaller: 2500 pixels wide is enough for a page",),
        ("maak ze kleiner: 2500 pixels breed is genoeg voor een bladzijde",),
    ),
    "picture-not-gray": Wording(
        "the drawing {path} cannot be printed in gray alone: it is painted with gradients ({names})",
        "de tekening {path} kan niet in grijs alleen gedrukt worden: er zitten kleurverlopen in ({names})",
        ("give these surfaces one colour each, save it as PNG, or print in colour",),
        ("geef elk vlak één kleur, bewaar ze als PNG, of druk in kleur",),
    ),
    "block-too-wide": Wording(
        'the block "{name}" needs the whole page, and cannot stand in a column or on a slip',
        'het blok "{name}" heeft de hele bladzijde nodig, en kan niet in een kolom of op een briefje staan',
        ("put it beside the other blocks of the sheet",),
        ("zet het bij de andere blokken van het blad",),
    ),
    "keep-page-break": Wording(
        "a block with keep: true stays on one page, but a page break stands in it",
        "een blok met keep: true blijft op één bladzijde, maar er staat een page-break in",
        ("leave out one of the two",),
        ("laat een van beide weg",),
    ),
    "keep-too-high": Wording(
        "this block has keep: true, but is {over} mm too high for one page",
        "dit blok heeft keep: true, maar is {over} mm te hoog voor één bladzijde",
        ("leave keep out, or make two blocks of it", "(in {file})"),
        ("laat keep weg, of maak er twee blokken van", "(in {file})"),
    ),
    "fit-over": Wording(
        '"{title}" takes {sides} sides, even with the least room to write: it is {over} mm too long for '
        '"fit", as high as {lines} writing lines',
        '"{title}" neemt {sides} zijden in, zelfs met de minste schrijfruimte: het is {over} mm te lang voor '
        '"fit", zo hoog als {lines} schrijflijnen',
        (
            "shorten one of the longest blocks, or allow more sides: {longest}",
            "(in {file})",
        ),
        (
            "maak een van de langste blokken korter, of laat meer zijden toe: {longest}",
            "(in {file})",
        ),
    ),
    "poster-over": Wording(
        'the poster "{title}" does not fit on one page: it takes {sides}, and is {over} mm too long',
        'de poster "{title}" past niet op één bladzijde: hij neemt er {sides} in, en is {over} mm te lang',
        ("shorten one of the longest blocks: {longest}; or write fit: 2 pages", "(in {file})"),
        ("maak een van de langste blokken korter: {longest}; of schrijf fit: 2 pages", "(in {file})"),
    ),
    "fit-form": Wording(
        '"fit" cannot be "{value}"',
        '"fit" kan niet "{value}" zijn',
        ("write a number and page, pages, side or sides, such as: {suggestion}",),
        ("schrijf een getal en page, pages, side of sides, zoals: {suggestion}",),
    ),
}
"""What can be wrong with pictures and pages."""
