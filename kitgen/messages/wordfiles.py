"""Words about Word files of others that are read."""

from kitgen.messages.wording import Wording

WORDFILES = {
    "word-none": Wording(
        "{file}: this is no Word file",
        "{file}: dit is geen Word-bestand",
        ("open it in the program that made it, and save it as .docx",),
        ("open het in het programma waarin het gemaakt is, en bewaar het als .docx",),
    ),
    "word-other": Wording(
        "{file}: this is a file of another kind ({form}), whatever it is called",
        "{file}: dit is een bestand van een andere soort ({form}), hoe het ook heet",
        ("open it in Word, LibreOffice or the program that made it, and save or export it as .docx",),
        ("open het in Word, LibreOffice of waar het gemaakt is, en bewaar of exporteer het als .docx",),
    ),
    "word-old": Wording(
        "{file}: this is a file of an older Word (.doc)",
        "{file}: dit is een bestand van een oudere Word (.doc)",
        ("open it in Word or LibreOffice, and save it as .docx",),
        ("open het in Word of LibreOffice, en bewaar het als .docx",),
    ),
    "word-locked": Wording(
        "{file}: this Word file is locked with a password",
        "{file}: dit Word-bestand is beveiligd met een wachtwoord",
        ("open it in Word, take off the password (File, Info, Protect Document), and save it",),
        ("open het in Word, haal het wachtwoord weg (Bestand, Info, Document beveiligen), en bewaar het",),
    ),
    "word-damaged": Wording(
        "{file}: this Word file is damaged: {part}",
        "{file}: dit Word-bestand is beschadigd: {part}",
        ("open it in Word, which may repair it, save it anew, or take another copy",),
        ("open het in Word, dat het misschien herstelt, bewaar het opnieuw, of neem een ander exemplaar",),
    ),
    "word-large": Wording(
        "{file}: this Word file holds too much: more than {most} MB, or text as of a very thick book",
        "{file}: in dit Word-bestand zit te veel: meer dan {most} MB, of tekst als van een heel dik boek",
        ("split it in Word, or make its pictures smaller (Picture Format, Compress Pictures)",),
        ("splits het in Word, of verklein de afbeeldingen (Afbeeldingsindeling, Afbeeldingen comprimeren)",),
    ),
    "import-empty": Wording(
        "{file}: nothing is said in this Word file",
        "{file}: in dit Word-bestand staat niets",
        ("a worksheet that was scanned has no words: type it over",),
        ("een ingescand werkblad heeft geen woorden: typ het over",),
    ),
    "import-ours": Wording(
        "{file}: kitgen made this file, and a draft of it knows nothing of its lesson",
        "{file}: kitgen maakte dit bestand, en een ontwerp ervan weet niets van de les",
        ("to bring back what you changed in it: kitgen import-changes",),
        ("om terug te halen wat je erin wijzigde: kitgen import-changes",),
    ),
    "import-unplaced": Wording(
        "this found no place in the draft: “{words}”",
        "dit vond geen plaats in het ontwerp: “{words}”",
    ),
    "import-unplaced-page": Wording(
        "page {page}: this found no place in the draft: “{words}”",
        "bladzijde {page}: dit vond geen plaats in het ontwerp: “{words}”",
    ),
}
