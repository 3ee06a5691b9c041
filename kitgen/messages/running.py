"""Words about a run: names on the command line, files, fonts, and the machine."""

from kitgen.messages.wording import DID_YOU_MEAN_EN, DID_YOU_MEAN_NL, Wording

NO_LESSONS_EN = "the folder {bare} has no lessons of its own: go to yours, or name it with --project"
NO_LESSONS_NL = "in de map {bare} staan geen eigen lessen: ga naar die van jou, of noem ze met --project"

RUNNING = {
    "unknown-name": Wording(
        'there is no lesson or kit called "{name}"',
        'er is geen les of bundel die "{name}" heet',
        (DID_YOU_MEAN_EN, "(kitgen list)", NO_LESSONS_EN),
        (DID_YOU_MEAN_NL, "(kitgen list)", NO_LESSONS_NL),
    ),
    "unknown-lesson": Wording(
        'there is no lesson called "{name}"',
        'er is geen les die "{name}" heet',
        (DID_YOU_MEAN_EN, "(kitgen list lessons)", NO_LESSONS_EN),
        (DID_YOU_MEAN_NL, "(kitgen list lessons)", NO_LESSONS_NL),
    ),
    "unknown-variant": Wording(
        'there is no variant called "{name}"',
        'er is geen variant die "{name}" heet',
        (DID_YOU_MEAN_EN, "(kitgen list variants)"),
        (DID_YOU_MEAN_NL, "(kitgen list variants)"),
    ),
    "set-not-a-pair": Wording(
        '"--set {words}" is no key with a value',
        '"--set {words}" is geen sleutelwoord met een waarde',
        ("write it as: --set class.pupils=18",),
        ("schrijf het zo: --set class.pupils=18",),
    ),
    "set-not-read": Wording(
        "this list or mapping cannot be read: {value}",
        "deze lijst of dit blok is niet te lezen: {value}",
        ("write it as YAML does on one line, within quotes for your shell",),
        ("schrijf het als YAML op één regel, tussen aanhalingstekens voor je shell",),
    ),
    "template-broken": Wording(
        "this template cannot be filled in: {detail}",
        "dit sjabloon is niet in te vullen: {detail}",
        ("compare it with the shipped one; without a template of your own that is used",),
        ("vergelijk het met het meegeleverde; zonder eigen sjabloon wordt dat gebruikt",),
    ),
    "style-ignored": Wording(
        "this is not printed so: {detail}",
        "dit wordt niet zo gedrukt: {detail}",
        ("correct it or take it out; fonts and pictures are named by kitgen:assets/PATH",),
        ("verbeter het of haal het weg; lettertypes en beelden noem je met kitgen:assets/PAD",),
    ),
    "unknown-profile": Wording(
        'there is no profile called "{name}"',
        'er is geen profiel dat "{name}" heet',
        (DID_YOU_MEAN_EN, "(kitgen list profiles)"),
        (DID_YOU_MEAN_NL, "(kitgen list profiles)"),
    ),
    "unknown-theme": Wording(
        'there is no theme called "{name}"',
        'er is geen thema dat "{name}" heet',
        (DID_YOU_MEAN_EN, "(kitgen list themes)"),
        (DID_YOU_MEAN_NL, "(kitgen list themes)"),
    ),
    "nothing-to-print": Wording(
        'there is nothing to print in "{name}" for what you asked',
        'in "{name}" is er niets te drukken voor wat je vroeg',
        ("look at what you chose with --part, --for, --format or --variant",),
        ("kijk naar wat je koos met --part, --for, --format of --variant",),
    ),
    "nothing-to-fold": Wording(
        'there is nothing in "{name}" to lay out so',
        'in "{name}" is er niets om zo te schikken',
        ("name what to lay out: --part pupil-packet, teacher-packet, handout, guide or home",),
        ("noem wat je wilt schikken: --part pupil-packet, teacher-packet, handout, guide of home",),
    ),
    "variants-apart": Wording(
        'the variant "{name}" does not go together with {others}: the pages are too small for larger type',
        'de variant "{name}" gaat niet samen met {others}: de bladzijden zijn te klein voor grotere letters',
        ("leave one out; kitgen print --booklet makes a booklet of large print too",),
        ("laat er een weg; kitgen print --booklet maakt ook van grote letters een boekje",),
    ),
    "not-gray": Wording(
        "page {page} of {part} cannot be printed in gray alone: {what}",
        "bladzijde {page} van {part} kan niet in grijs alleen: {what}",
        ("use another picture, or print in colour: --colour",),
        ("gebruik een andere afbeelding, of druk in kleur: --colour",),
    ),
    "fillable-needs-pdf": Wording(
        "only PDF files can be filled in on a screen: --fillable needs --format pdf",
        "alleen PDF-bestanden zijn op een scherm in te vullen: --fillable heeft --format pdf nodig",
        ("leave --format out, or add pdf to it",),
        ("laat --format weg, of zet er pdf bij",),
    ),
    "fillable-for-print-shop": Wording(
        "--bleed and --marks are for a print shop, --fillable is for a screen",
        "--bleed en --marks zijn voor een drukker, --fillable is voor een scherm",
        ("make them in two builds, into folders of their own (-o)",),
        ("maak ze in twee keer, elk in een eigen map (-o)",),
    ),
    "nothing-to-fill-in": Wording(
        "in what you asked there is nothing to fill in on a screen",
        "in wat je vroeg valt er niets in te vullen op een scherm",
        ("--fillable is for what pupils write and tick on in these parts: {kinds}",),
        ("--fillable is voor wat leerlingen schrijven en aankruisen in deze delen: {kinds}",),
    ),
    "missing-file": Wording(
        "the file is not there: {path}",
        "het bestand is er niet: {path}",
        ("check its name and folder, capitals too", "looked for: {tried}"),
        ("controleer de naam en de map, ook hoofdletters", "gezocht: {tried}"),
    ),
    "outside-project": Wording(
        "the file lies outside the project: {path}",
        "het bestand ligt buiten het project: {path}",
        ("copy it into the project and name it there",),
        ("kopieer het naar het project en verwijs daarnaar",),
    ),
    "read-failed": Wording(
        "cannot read {path}: {detail}",
        "kan {path} niet lezen: {detail}",
        ("check that you may open it, and that it is not a folder",),
        ("controleer of je het mag openen, en of het geen map is",),
    ),
    "cannot-write": Wording(
        "cannot write {path}: {detail}",
        "kan {path} niet schrijven: {detail}",
        ("close it in other programs, or choose another folder with -o",),
        ("sluit het in andere programma's, of kies een andere map met -o",),
    ),
    "make-room": Wording(
        "make room on that disk, or choose another folder with -o; then give the command again",
        "maak plaats op die schijf, of kies een andere map met -o; geef het commando daarna opnieuw",
    ),
    "shorter-path": Wording(
        "choose a folder with a shorter path, with -o",
        "kies met -o een map met een korter pad",
    ),
    "move-what-is-there": Wording(
        "look at what stands in its place, and move it",
        "kijk wat er in de plaats staat, en zet dat ergens anders",
    ),
    "machine-refuses": Wording(
        "kitgen cannot go on: {detail}",
        "kitgen kan niet verder: {detail}",
        (
            "it happened at {path}",
            "look at how much room there is, also for temporary files in {folder}, and whether you may write",
        ),
        (
            "het gebeurde bij {path}",
            "kijk hoeveel plaats er is, ook voor tijdelijke bestanden in {folder}, en of je mag schrijven",
        ),
    ),
    "no-temporary-files": Wording(
        "no temporary files can be made: {detail}",
        "er kunnen geen tijdelijke bestanden gemaakt worden: {detail}",
        ("make room in {folder}", "or name another folder: TMPDIR=/path kitgen …"),
        ("maak plaats in {folder}", "of noem een andere map: TMPDIR=/pad kitgen …"),
    ),
    "output-leads-out": Wording(
        "{path} is a link, or leads out of its folder: nothing is written there",
        "{path} is een koppeling, of leidt buiten zijn map: daar wordt niets geschreven",
        ("remove the link, or choose another folder with -o",),
        ("haal de koppeling weg, of kies een andere map met -o",),
    ),
    "file-exists": Wording(
        "{path} is there already, and stays as it is",
        "{path} bestaat al, en blijft zoals het is",
        ("choose another name, or move it first",),
        ("kies een andere naam, of verplaats het eerst",),
    ),
    "folder-in-use": Wording(
        "there is something in {path} already: {names}",
        "in {path} staat al iets: {names}",
        ("name a folder that is not there yet, or an empty one: kitgen init onze-lessen",),
        ("noem een map die er nog niet is, of een lege: kitgen init onze-lessen",),
    ),
    "odd-file-name": Wording(
        'not every computer can have a file called "{name}"',
        'niet elke computer kan een bestand hebben dat "{name}" heet',
        ("call it {suggestion}.yaml", 'without < > : " / \\ | ? * and without a space or dot at an end'),
        ("noem het {suggestion}.yaml", 'zonder < > : " / \\ | ? * en zonder spatie of punt aan een uiteinde'),
    ),
    "file-in-use": Wording(
        "{path} is open in another program, and stays as it was",
        "{path} staat open in een ander programma, en blijft zoals het was",
        ("close it there, in Word for instance, and give the command again",),
        ("sluit het daar, bijvoorbeeld in Word, en geef het commando opnieuw",),
    ),
    "stray-files": Wording(
        "there are files among the output that no lesson makes any more",
        "bij de uitvoer staan bestanden die geen les nog maakt",
        ("delete them if you do not need them", "they are: {names}"),
        ("verwijder ze als je ze niet nodig hebt", "het zijn: {names}"),
    ),
    "font-missing": Wording(
        'no font package here has the font "{family}"',
        'geen lettertypepakket hier heeft het lettertype "{family}"',
        (
            DID_YOU_MEAN_EN,
            "choose one of: {installed}",
            "install its package, or name files of your own: kitgen explain theme",
        ),
        (
            DID_YOU_MEAN_NL,
            "kies uit: {installed}",
            "installeer het pakket ervan, of noem eigen bestanden: kitgen explain theme",
        ),
    ),
    "pango-missing": Wording(
        "PDF files cannot be made here: the library Pango is missing",
        "hier kunnen geen PDF-bestanden gemaakt worden: de bibliotheek Pango ontbreekt",
        ("{advice}", "see {page}", "Word files can be made: --format docx"),
        ("{advice}", "zie {page}", "Word-bestanden kunnen wel: --format docx"),
    ),
    "over-time": Wording(
        'making "{title}" ({name}) took more than {seconds} seconds and was stopped',
        'het maken van "{title}" ({name}) duurde langer dan {seconds} seconden en is gestopt',
        ("make its pictures and tables smaller, or divide it; all others were made",),
        ("maak de beelden en tabellen kleiner, of splits het; al het andere is gemaakt",),
    ),
    "over-memory": Wording(
        'making "{title}" ({name}) took too much memory and was stopped',
        'het maken van "{title}" ({name}) vroeg te veel geheugen en is gestopt',
        ("make its pictures and tables smaller, or divide it",),
        ("maak de beelden en tabellen kleiner, of splits het",),
    ),
    "worker-went-down": Wording(
        'the process that made "{title}" ({name}) went down',
        'het proces dat "{title}" ({name}) maakte, viel uit',
        ("build again; if it happens again, make its pictures and tables smaller, or close other programs",),
        ("bouw opnieuw; gebeurt het weer, maak beelden en tabellen kleiner of sluit andere programma's",),
    ),
    "renderer-complained": Wording(
        'making "{part}" did not go as it should: {detail}',
        'bij het maken van "{part}" ging iets niet zoals het hoort: {detail}',
        ("look at that page before you print it",),
        ("bekijk die pagina voor je ze afdrukt",),
    ),
}
"""What can go wrong around the lessons."""
