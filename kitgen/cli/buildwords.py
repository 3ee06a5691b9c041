"""What is said of building, printing and what comes of it, in English and Dutch."""

BUILD = {
    "wrote": ("wrote {path}", "geschreven: {path}"),
    "for-booklet": (
        "  for your copier: both sides, short edge, then fold and staple",
        "  voor je kopieerapparaat: twee kanten, korte zijde, daarna vouwen en nieten",
    ),
    "for-reading-order": (
        "  for a print shop: single pages in reading order, blank ones included",
        "  voor een drukker: losse bladzijden in leesvolgorde, witte meegeteld",
    ),
    "for-n-up": (
        "  for your copier: {how}",
        "  voor je kopieerapparaat: {how}",
    ),
    "for-slips": (
        "  for your copier: {how}, then cut along the marks",
        "  voor je kopieerapparaat: {how}, daarna snijden langs de tekens",
    ),
    "sides-single": ("one side", "één kant"),
    "sides-duplex-long": ("both sides, long edge", "twee kanten, lange zijde"),
    "sides-duplex-short": ("both sides, short edge", "twee kanten, korte zijde"),
    "removed": ("removed {path}, of an earlier run", "verwijderd: {path}, van een vorige keer"),
    "built": (
        "files written in {folder}: {count}, left as they are: {kept}; look through them in {index}",
        "bestanden geschreven in {folder}: {count}, gelaten zoals ze zijn: {kept}; bekijk ze in {index}",
    ),
    "up-to-date": (
        "nothing has changed: {count} files stand in {folder}",
        "er is niets veranderd: {count} bestanden staan in {folder}",
    ),
    "kept": ("left as it is: {path}", "gelaten zoals het is: {path}"),
    "would-write": ("would write {path} ({why})", "zou schrijven: {path} ({why})"),
    "would-build": (
        "files to write: {count}, to leave as they are: {kept}; the print plan follows them",
        "te schrijven: {count}, te laten zoals ze zijn: {kept}; het printplan volgt daaruit",
    ),
    "watching": (
        "watching {folder}: save a file to build what it touches; Ctrl-C stops",
        "{folder} wordt bekeken: bewaar een bestand, en wat het raakt wordt gebouwd; Ctrl-C stopt",
    ),
    "watch-done": ("done in {seconds} s", "klaar in {seconds} s"),
    "watch-waits": (
        "the files stay as they were until this is mended",
        "de bestanden blijven zoals ze waren tot dit hersteld is",
    ),
    "waiting": (
        "another build is at work in this folder: waiting for it; Ctrl-C stops",
        "een andere build is bezig in deze map: even wachten; Ctrl-C stopt",
    ),
    "building-schools": ("schools", "scholen"),
    "school-built": (
        "{n}/{of} {id}: files written {written}, left as they are {kept}",
        "{n}/{of} {id}: bestanden geschreven {written}, gelaten zoals ze zijn {kept}",
    ),
    "school-unchanged": ("{n}/{of} {id}: nothing has changed", "{n}/{of} {id}: er is niets veranderd"),
    "school-failed": ("{n}/{of} {id}: not built", "{n}/{of} {id}: niet gebouwd"),
    "schools-built": (
        "schools built: {built}, unchanged: {unchanged}, failed: {failed}, left out: {left_out} ({summary})",
        "gebouwd: {built}, onveranderd: {unchanged}, mislukt: {failed}, overgeslagen: {left_out} ({summary})",
    ),
    "why-new": ("new", "nieuw"),
    "why-content": ("its content has changed", "de inhoud is veranderd"),
    "why-read": ("{file} has changed", "{file} is veranderd"),
    "why-made-with": ("kitgen or a library has changed", "kitgen of een bibliotheek is veranderd"),
    "why-gone": ("it was gone", "het was weg"),
    "why-by-hand": ("it was changed by hand", "het was met de hand veranderd"),
    "why-forced": ("asked for with --force", "gevraagd met --force"),
    "building": ("building", "bouwen"),
    "stopped": (
        "stopped; the files written so far are whole",
        "gestopt; wat al geschreven is, is volledig",
    ),
    "named": (
        "for {count} names; keep these files where no one else can open them, and take them out when printed",
        "voor {count} namen; bewaar deze bestanden waar niemand anders bij kan, en wis ze na het drukken",
    ),
    "sources": ("sources", "bronnen"),
    "extracted": (
        "{count} files in {folder}; to build them again:",
        "{count} bestanden in {folder}; om ze opnieuw te bouwen:",
    ),
    "extract-font": (
        "  put in its place first, as fonts are not handed on: {path}",
        "  zet eerst op zijn plaats, want lettertypes worden niet doorgegeven: {path}",
    ),
    "other-version": (
        "made with kitgen {made}, this is {here}: pages may come out otherwise",
        "gemaakt met kitgen {made}, dit is {here}: bladen kunnen er anders uitzien",
    ),
}
