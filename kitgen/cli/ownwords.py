"""What is said of files of one's own: new ones, and overlays beside their base; in English and Dutch."""

OWN = {
    "created": ("wrote {path}", "geschreven: {path}"),
    "then-lesson": ("change it, then: kitgen build {name}", "pas het aan, en dan: kitgen build {name}"),
    "then-overlay": (
        "change it; see what differs with: kitgen diff {name}; then: kitgen build {name}",
        "pas het aan; zie wat er anders is met: kitgen diff {name}; en dan: kitgen build {name}",
    ),
    "then-kit": ("change it, then: kitgen build {name}", "pas het aan, en dan: kitgen build {name}"),
    "then-profile": (
        "change it, then: kitgen build --profile {name}",
        "pas het aan, en dan: kitgen build --profile {name}",
    ),
    "drafted": (
        "a draft: {sheets} sheets, {blocks} blocks, {doubts} things to look over",
        "een ontwerp: {sheets} bladen, {blocks} blokken, {doubts} dingen om na te kijken",
    ),
    "then-draft": (
        'look at what stands after "{mark}", then: kitgen check {name}',
        'kijk na wat bij "{mark}" staat, en dan: kitgen check {name}',
    ),
    "then-init": (
        "look at the profile, then in {folder}: kitgen build",
        "kijk het profiel na, en dan in {folder}: kitgen build",
    ),
    "not-asked": (
        "nobody could be asked, so this was taken: {what}; change it in {path}",
        "er kon niets gevraagd worden, dus dit is genomen: {what}; pas het aan in {path}",
    ),
    "ask-name": ("What is your school or organisation called?", "Hoe heet je school of organisatie?"),
    "ask-setting": ("A school, or a home in youth care?", "Een school, of een leefgroep in de jeugdhulp?"),
    "ask-role": (
        "Whom can young people go to: what is the role?",
        "Bij wie kunnen jongeren terecht: welke functie?",
    ),
    "ask-contact": ("What is that person called? (Enter: later)", "Hoe heet die persoon? (Enter: later)"),
    "ask-place": ("Where can that person be found? (Enter: later)", "Waar is die te vinden? (Enter: later)"),
    "ask-group": ("What is your class or group called?", "Hoe heet je klas of groep?"),
    "ask-pupils": ("How many are in it?", "Met hoeveel zijn ze?"),
    "ask-lesson": (
        "Which lesson do you want to adapt first? (kitgen list)",
        "Welke les wil je eerst aanpassen? (kitgen list)",
    ),
    "part-session": ("session", "sessie"),
    "part-step": ("step", "stap"),
    "part-sheet": ("sheet", "werkblad"),
    "part-deck": ("cards", "kaarten"),
    "part-poster": ("poster", "poster"),
    "part-letter": ("letter", "brief"),
    "diff-added": ("new", "erbij"),
    "diff-removed": ("left out", "weg"),
    "diff-moved": ("moved", "verplaatst"),
    "diff-heading": ("What {name} changes in {base}", "Wat {name} verandert aan {base}"),
    "diff-nothing": ("nothing", "niets"),
    "diff-below": (
        "{base} itself stands on {below}; all of it at once: kitgen diff {name} --from {below}",
        "{base} bouwt zelf voort op {below}; alles samen: kitgen diff {name} --from {below}",
    ),
    "diff-since": (
        "What changed in {base} since {name} was written ({version})",
        "Wat in {base} veranderde sinds {name} geschreven werd ({version})",
    ),
    "diff-unsaid": ("version not noted", "versie niet genoteerd"),
    "diff-not-noted": (
        "not known: no copy of it was kept. From now on it is, with: kitgen diff {name} --seen",
        "niet bekend: er is geen kopie van bewaard. Vanaf nu wel, met: kitgen diff {name} --seen",
    ),
    "diff-no-copy": (
        "something, but the copy to compare with is gone. To begin anew: kitgen diff {name} --seen",
        "iets, maar de kopie om mee te vergelijken is weg. Opnieuw beginnen: kitgen diff {name} --seen",
    ),
    "diff-also": ("changed here too: look at both", "ook hier aangepast: bekijk beide"),
    "diff-clashes": (
        "both changed the same: {n}. The build takes what {name} says",
        "door beide veranderd: {n}. Gedrukt wordt wat {name} zegt",
    ),
    "diff-then": (
        "when you have looked at all of it: kitgen diff {name} --seen",
        "als je alles bekeken hebt: kitgen diff {name} --seen",
    ),
    "diff-seen": (
        "noted in {path}: changes are told from {version} on",
        "genoteerd in {path}: veranderingen worden gemeld vanaf {version}",
    ),
}
