"""Words about overlays: what they extend, change, move, take out; and about snippets."""

from kitgen.messages.wording import DID_YOU_MEAN_EN, DID_YOU_MEAN_NL, Wording

OVERLAYS = {
    "overlay-no-base": Wording(
        'there is no lesson "{name}" to extend',
        'er is geen les "{name}" om op voort te bouwen',
        (DID_YOU_MEAN_EN, "(kitgen list lessons)"),
        (DID_YOU_MEAN_NL, "(kitgen list lessons)"),
    ),
    "extends-nothing": Wording(
        '"{name}" extends nothing, so there is nothing to compare it with',
        '"{name}" bouwt nergens op voort, dus er is niets om mee te vergelijken',
        ("an overlay on it is made with: kitgen new overlay NAME --from {name}",),
        ("een aanpassing ervan maak je met: kitgen new overlay NAAM --from {name}",),
    ),
    "not-based-on": Wording(
        '"{name}" does not stand on "{base}"',
        '"{name}" bouwt niet voort op "{base}"',
        ("kitgen list lessons shows what stands on what",),
        ("kitgen list lessons toont wat waarop voortbouwt",),
    ),
    "overlay-cycle": Wording(
        "this lesson extends itself: {chain}",
        "deze les bouwt voort op zichzelf: {chain}",
        ('for the lesson that is shipped, write "{shipped}"',),
        ('schrijf "{shipped}" voor de les die is meegeleverd',),
    ),
    "overlay-unknown-id": Wording(
        'nothing here in {base} has the id "{name}"',
        'niets op deze plaats in {base} heeft de id "{name}"',
        (DID_YOU_MEAN_EN, 'to add something new, say where: "after: ID", "before: ID" or "at: end"'),
        (DID_YOU_MEAN_NL, 'zeg bij iets nieuws waar het komt: "after: ID", "before: ID" of "at: end"'),
    ),
    "overlay-no-words": Wording(
        'nothing in this list of {base} has a text that begins with "{words}"',
        'niets in deze lijst van {base} heeft een tekst die begint met "{words}"',
        (DID_YOU_MEAN_EN, "write the words as they stand in the lesson that this extends; a few are enough"),
        (
            DID_YOU_MEAN_NL,
            "schrijf de woorden zoals ze staan in de les waarop dit voortbouwt; enkele zijn genoeg",
        ),
    ),
    "overlay-words-twice": Wording(
        'more than one thing in this list of {base} has a text that begins with "{words}"',
        'meer dan één ding in deze lijst van {base} heeft een tekst die begint met "{words}"',
        ("write more of its words",),
        ("schrijf er meer woorden van",),
    ),
    "overlay-id-removed": Wording(
        '"{name}" was taken out before, at {at}',
        '"{name}" is eerder weggelaten, op {at}',
        ("leave it out here too, or keep it there",),
        ("laat het hier ook weg, of hou het daar",),
    ),
    "overlay-anchor-removed": Wording(
        'nothing can come beside "{name}": it was taken out before, at {at}',
        'naast "{name}" kan niets komen: het is eerder weggelaten, op {at}',
        ("choose another id, or: at: start, at: end",),
        ("kies een andere id, of: at: start, at: end",),
    ),
    "overlay-elsewhere": Wording(
        '"{name}" stands in another list, at {at}, and moves only within that one',
        '"{name}" staat in een andere lijst, op {at}, en verhuist alleen binnen die lijst',
        ("take it out there, and write all of it here, with an id of its own",),
        ("laat het daar weg en schrijf het hier helemaal, met een eigen id",),
    ),
    "overlay-no-key": Wording(
        'there is no "{name}" here to take out',
        'er is hier geen "{name}" om weg te laten',
        (DID_YOU_MEAN_EN,),
        (DID_YOU_MEAN_NL,),
    ),
    "overlay-remove-what": Wording(
        "this does not say what is to be taken out",
        "dit zegt niet wat er weg moet",
        ("write an id beside it",),
        ("zet er een id bij",),
    ),
    "overlay-remove-more": Wording(
        '"{id}" is taken out, so "{name}" has nothing to change',
        '"{id}" wordt weggelaten, dus "{name}" verandert niets',
        ("leave out one of the two lines",),
        ("laat een van de twee regels weg",),
    ),
    "overlay-remove-form": Wording(
        '"remove" cannot be "{value}"',
        '"remove" kan niet "{value}" zijn',
        ("write true to take all of it out, or a list of keys: [answer, note]",),
        ("schrijf true om het hele stuk weg te laten, of een lijst van sleutelwoorden: [answer, note]",),
    ),
    "overlay-at": Wording(
        '"at" cannot be "{value}"',
        '"at" kan niet "{value}" zijn',
        ('write start or end, or "after: {value}"',),
        ('schrijf start of end, of "after: {value}"',),
    ),
    "overlay-two-places": Wording(
        "this says two places: {keys}",
        "dit noemt twee plaatsen: {keys}",
        ("keep one of them",),
        ("hou er één van over",),
    ),
    "used-removed": Wording(
        '"{name}" is taken out here, but a step uses it, at {at}',
        '"{name}" is hier weggelaten, maar een stap gebruikt het, op {at}',
        ("give that step its own list of uses, or take the step out too",),
        ("geef die stap een eigen lijst bij uses, of laat de stap ook weg",),
    ),
    "cited-removed": Wording(
        '"{name}" is taken out here, but a text cites it, at {at}',
        '"{name}" is hier weggelaten, maar een tekst verwijst ernaar, op {at}',
        ("change that text too, or take it out",),
        ("pas die tekst ook aan, of laat hem weg",),
    ),
    "without-all": Wording(
        'nothing is left to do in "{name}": all its steps are left out',
        'in "{name}" is niets meer te doen: alle stappen zijn weggelaten',
        ("keep a step, or leave the lesson out of the kit",),
        ("hou een stap over, of laat de les uit de bundel",),
    ),
    "requires-unknown": Wording(
        'there is no lesson "{name}" that could come before this one',
        'er is geen les "{name}" die voor deze kan komen',
        (DID_YOU_MEAN_EN, "(kitgen list lessons)"),
        (DID_YOU_MEAN_NL, "(kitgen list lessons)"),
    ),
    "requires-form": Wording(
        "this says neither one lesson nor any of several",
        "dit noemt niet één les en ook geen keuze uit lessen",
        ("write the name of a lesson, or any: and a list of names",),
        ("schrijf de naam van een les, of any: en een lijst van namen",),
    ),
    "no-easy-version": Wording(
        'nothing of "{name}" is written in easy language',
        'van "{name}" is niets in eenvoudige taal geschreven',
        ("write an overlay beside the lesson: {path}",),
        ("schrijf een overlay naast de les: {path}",),
    ),
    "unknown-snippet": Wording(
        'there is no snippet "{name}"',
        'er bestaat geen knipsel "{name}"',
        (DID_YOU_MEAN_EN, "snippets are files in assets/snippets/LANGUAGE/"),
        (DID_YOU_MEAN_NL, "knipsels zijn bestanden in assets/snippets/TAAL/"),
    ),
    "snippet-cycle": Wording(
        "this snippet stands in itself: {chain}",
        "dit knipsel staat in zichzelf: {chain}",
    ),
}
