"""Words about what lessons and kits say: blocks, references, minutes, cards, decks."""

from kitgen.messages.wording import DID_YOU_MEAN_EN, DID_YOU_MEAN_NL, Wording

_LIST_BLOCKS = "(kitgen list blocks)"

LESSONS = {
    "unknown-block": Wording(
        'there is no block "{name}"',
        'er bestaat geen blok "{name}"',
        (DID_YOU_MEAN_EN, _LIST_BLOCKS),
        (DID_YOU_MEAN_NL, _LIST_BLOCKS),
    ),
    "no-block-key": Wording(
        "this item does not say which block it is: {keys}",
        "dit deel zegt niet welk blok het is: {keys}",
        ('start it with a block\'s key, such as "text:" or "questions:"', _LIST_BLOCKS),
        ('begin het met het sleutelwoord van een blok, zoals "text:" of "questions:"', _LIST_BLOCKS),
    ),
    "block-key-alone": Wording(
        'nothing stands after "{name}"',
        'er staat niets na "{name}"',
        ("write what belongs there after a colon; (kitgen explain {name}) shows an example",),
        ("schrijf na een dubbelpunt wat erbij hoort; (kitgen explain {name}) toont een voorbeeld",),
    ),
    "two-block-keys": Wording(
        "these are several blocks in one: {keys}",
        "dit zijn verschillende blokken in één: {keys}",
        ("give each block a dash of its own",),
        ("geef elk blok een eigen streepje",),
    ),
    "unknown-place": Wording(
        'there is no place "{{{name}}}"',
        'er bestaat geen invulplaats "{{{name}}}"',
        (DID_YOU_MEAN_EN, "for a brace that must be printed, write \\{{"),
        (DID_YOU_MEAN_NL, "schrijf \\{{ voor een accolade die gedrukt moet worden"),
    ),
    "ref-in-title": Wording(
        '"{{{name}}}" stands in a title, a name or outside a lesson, where nothing can be cited',
        '"{{{name}}}" staat in een titel, een naam of buiten een les, waar je nergens naar kan verwijzen',
        ("cite it in a running text of the lesson",),
        ("verwijs ernaar in een lopende tekst van de les",),
    ),
    "unknown-person": Wording(
        'nobody in the cast is called by the key "{name}"',
        'niemand in de rolverdeling heeft de sleutel "{name}"',
        (DID_YOU_MEAN_EN, 'a lesson names its people under "cast:", each with a name and pronouns'),
        (DID_YOU_MEAN_NL, 'een les noemt haar personen onder "cast:", elk met een naam en pronouns'),
    ),
    "person-form": Wording(
        'there is no form "{form}" of "{name}"',
        'er bestaat geen vorm "{form}" van "{name}"',
        ("choose from: {known}",),
        ("kies uit: {known}",),
    ),
    "person-choices": Wording(
        'the words to choose from for "{name}" are not three',
        'voor "{name}" zijn er geen drie woorden om uit te kiezen',
        ('write one for each of {sets}, such as "{{{name}:jongen|meisje|jongere}}"',),
        ('schrijf er een voor elk van {sets}, zoals "{{{name}:jongen|meisje|jongere}}"',),
    ),
    "unknown-cast": Wording(
        'there is no cast "{name}"',
        'er bestaat geen rolverdeling "{name}"',
        (DID_YOU_MEAN_EN, "(kitgen list casts)"),
        (DID_YOU_MEAN_NL, "(kitgen list casts)"),
    ),
    "not-a-person": Wording(
        'what stands under "{key}" is no person',
        'wat onder "{key}" staat, is geen persoon',
        ('write "{{name: …, pronouns: she}}"; only "{from}" takes the name of a cast',),
        ('schrijf "{{name: …, pronouns: she}}"; alleen "{from}" krijgt de naam van een rolverdeling',),
    ),
    "unknown-reference": Wording(
        'nothing in this lesson has the id "{name}"',
        'niets in deze les heeft de id "{name}"',
        (DID_YOU_MEAN_EN,),
        (DID_YOU_MEAN_NL,),
    ),
    "no-glyph": Wording(
        "no font has: {characters}",
        "geen lettertype heeft: {characters}",
        ('install the fonts: pip install "kitgen[{extra}]"', "or write it otherwise"),
        ('installeer de lettertypes: pip install "kitgen[{extra}]"', "of schrijf het anders"),
    ),
    "letter-elsewhere": Wording(
        "the typeface {family} does not have: {characters}",
        "het lettertype {family} heeft geen: {characters}",
        ("another typeface prints these letters, and looks a little different",),
        ("een ander lettertype drukt die letters af, en ziet er wat anders uit",),
    ),
    "poster-empty": Wording(
        'nothing stands on the poster or signs "{name}"',
        'er staat niets op de poster of bordjes "{name}"',
        ('give it "blocks:" or "from:", and signs "items:"',),
        ('geef ze "blocks:" of "from:", en bordjes "items:"',),
    ),
    "link-nowhere": Wording(
        "this link leads nowhere, so it is printed as text: {link}",
        "deze link leidt nergens heen, dus wordt ze als tekst gedrukt: {link}",
        (DID_YOU_MEAN_EN, "write a whole address without spaces, such as https://www.example.org"),
        (DID_YOU_MEAN_NL, "schrijf een heel adres zonder spaties, zoals https://www.example.org"),
    ),
    "duplicate-id": Wording(
        'the id "{name}" is used before, at {first}',
        'de id "{name}" is al gebruikt, op {first}',
        ("give one of them another id",),
        ("geef een van beide een andere id",),
    ),
    "signs-paper": Wording(
        "signs are made on A4, not on {name}",
        "borden worden op A4 gemaakt, niet op {name}",
        ("leave paper out; a poster may have other paper",),
        ("laat paper weg; een poster mag wel ander papier hebben",),
    ),
    "two-forms": Wording(
        'where there are "{parts}", "{name}" does not stand beside them',
        'waar "{parts}" staat, staat er geen "{name}" naast',
        ('put it in one of the {parts}, or leave out "{parts}"',),
        ('zet dit onder een van de {parts}, of laat "{parts}" weg',),
    ),
    "choose-too-many": Wording(
        "{choose} are to be chosen, but there are only {count}",
        "er zijn er {choose} te kiezen, maar er zijn er maar {count}",
        ('lower "choose", or add some',),
        ('verlaag "choose", of voeg er toe',),
    ),
    "meeting-over": Wording(
        "the lessons of this meeting take {total} minutes; it has {minutes}",
        "de lessen van deze bijeenkomst duren samen {total} minuten; er zijn er {minutes}",
        ('leave something out with "without:", let "choose:" from them, or give the meeting more minutes',),
        ('laat iets weg met "without:", laat kiezen met "choose:", of geef de bijeenkomst meer minuten',),
    ),
    "minutes-over": Wording(
        "the steps take {total} minutes; the slot has {slot}",
        "de stappen duren samen {total} minuten; er zijn er {slot}",
        ("shorten or drop a step, or change the minutes of the lesson",),
        ("kort een stap in of laat er een weg, of pas de minuten van de les aan",),
    ),
    "minutes-tight": Wording(
        "the steps take {total} of the {slot} minutes; that leaves little room",
        "de stappen duren {total} van de {slot} minuten; dat laat weinig ruimte",
        ("leave about a tenth free for what comes up",),
        ("houd ongeveer een tiende vrij voor wat zich aandient",),
    ),
    "not-an-address": Wording(
        '"{value}" is no web address',
        '"{value}" is geen webadres',
        ('did you mean "{suggestion}"?', "write it with https:// before it"),
        ('bedoel je "{suggestion}"?', "schrijf het met https:// ervoor"),
    ),
    "deck-empty": Wording(
        'the deck "{name}" has no cards',
        'de set kaarten "{name}" heeft geen kaarten',
        ('give it "cards:", or "from:" with the id of a block',),
        ('geef haar "cards:", of "from:" met de id van een blok',),
    ),
    "from-unknown": Wording(
        'nothing can be made from "{name}": there is no such block, or it has no items for cards',
        'van "{name}" valt niets te maken: dat blok bestaat niet, of het heeft geen delen voor kaarten',
        (DID_YOU_MEAN_EN, 'write the id of a block after "from:"'),
        (DID_YOU_MEAN_NL, 'schrijf na "from:" de id van een blok'),
    ),
    "code-unknown": Wording(
        'the set "{set}" has no goal "{code}"',
        'de set "{set}" heeft geen doel "{code}"',
        ("look it up in the official list, or leave it out",),
        ("zoek het op in de officiële lijst, of laat het weg",),
    ),
    "kit-lesson-missing": Wording(
        'this kit names a lesson "{name}" that does not exist',
        'deze bundel noemt een les "{name}" die niet bestaat',
        (DID_YOU_MEAN_EN, "(kitgen list lessons)"),
        (DID_YOU_MEAN_NL, "(kitgen list lessons)"),
    ),
    "used-without": Wording(
        'a step uses "{name}", but this kit leaves it out',
        'een stap gebruikt "{name}", maar deze bundel laat het weg',
        ("leave that step out too, or keep what it uses",),
        ("laat ook die stap weg, of houd wat ze gebruikt",),
    ),
    "ref-without": Wording(
        'a text refers to "{name}", but this kit leaves it out',
        'een tekst verwijst naar "{name}", maar deze bundel laat het weg',
        ("leave that text out too, or keep what it refers to",),
        ("laat ook die tekst weg, of houd waar ze naar verwijst",),
    ),
    "ref-no-name": Wording(
        'a text cannot refer to "{name}": it has no number and no name of its own',
        'een tekst kan niet verwijzen naar "{name}": het heeft geen nummer en geen eigen naam',
        ("refer to a sheet, a block, cards or a poster",),
        ("verwijs naar een blad, een blok, kaarten of een poster",),
    ),
    "ref-hidden": Wording(
        'this text refers to "{name}", which its readers do not get',
        'deze tekst verwijst naar "{name}", dat de lezers ervan niet krijgen',
        ("refer to something that is for them, or leave it out",),
        ("verwijs naar iets dat voor hen is, of laat het weg",),
    ),
    "for-nobody": Wording(
        'this block is for "{reader}", who does not get the sheet that it stands on',
        'dit blok is voor "{reader}", maar dat blad komt daar niet terecht',
        ('put it on a sheet of its own with "for: {reader}", or leave out its "for"',),
        ('zet het op een eigen blad met "for: {reader}", of laat "for" weg',),
    ),
    "sheet-empty": Wording(
        'nothing on "{name}" is for those who get it: all its blocks are for others',
        'niets op "{name}" is voor wie het krijgt: alle blokken zijn voor anderen',
        ('write "for: teacher" beside the sheet, or add a block for all',),
        ('zet "for: teacher" bij het blad, of voeg een blok voor iedereen toe',),
    ),
    "no-answers": Wording(
        'the answers of "{name}" are to stand apart, but it has none',
        'de antwoorden van "{name}" moeten apart staan, maar er zijn er geen',
        ('give its questions an "answer:", or leave out "answers: apart"',),
        ('geef de vragen een "answer:", of laat "answers: apart" weg',),
    ),
    "help-not-for": Wording(
        'the help line "{id}" is not meant for "{reader}", who reads this',
        'de hulplijn "{id}" is niet bedoeld voor "{reader}", en die leest dit',
        ("choose from: {known}",),
        ("kies uit: {known}",),
    ),
    "wrong-language": Wording(
        "this is not in the language that was asked for",
        "dit staat niet in de gevraagde taal",
        ('it is in "{found}", not in "{wanted}"', "choose a profile and a lesson in the same language"),
        ('het staat in "{found}", niet in "{wanted}"', "kies een profiel en een les in dezelfde taal"),
    ),
}
"""What can be wrong with the content."""
