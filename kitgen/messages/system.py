"""What an operating system says of a file, in the words of people; the texts are those of C everywhere."""

_SAID = {
    "No such file or directory": ("it is not there", "het bestaat niet"),
    "Is a directory": ("it is a folder", "het is een map"),
    "Not a directory": ("what should be a folder is a file", "wat een map moet zijn, is een bestand"),
    "File exists": ("a file of that name is there already", "er is al een bestand dat zo heet"),
    "Permission denied": (
        "it is not allowed, or another program has it open",
        "het mag niet, of een ander programma heeft het open",
    ),
    "Operation not permitted": ("it is not allowed", "het mag niet"),
    "Read-only file system": ("nothing can be written there", "daar kan niets geschreven worden"),
    "No space left on device": ("the disk is full", "de schijf is vol"),
    "File name too long": ("the name is too long", "de naam is te lang"),
}


def in_words(detail: object, lang: str) -> object:
    """Return `detail` in the words of `lang`, "en" or "nl", where it is of an operating system."""
    said = _SAID.get(detail) if isinstance(detail, str) else None
    return said[lang == "nl"] if said else detail
