"""Signs of fonts that have their own codes, such as Wingdings, as the characters that people see."""

BOXES, ROUND_BOXES, TICKED = "☐☑☒□❏❐❑❒", "○◯", "☑☒"
"""Boxes to tick, square and round, and ticked. A round one is only a box where something else says so."""
BULLET = "•"
UNKNOWN = "\ufffd"
_PRIVATE = 0xF000
_PICTURE_FONTS = {
    "wingdings": {
        0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "☎", 0x2A: "✉", 0x45: "☜", 0x46: "☞", 0x4A: "☺", 0x4B: "😐",
        0x4C: "☹",
        0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖",
        0x78: "☒",
        0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔",
        0xF0: "⇨",
        0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x2A: "☐", 0x30: "☐", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xA3: "☐"},
    "wingdings 3": {},
    "webdings": {0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗"},
    "symbol": {
        **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
        **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
        0xA3: "≤", 0xA5: "∞", 0xA8: "♦", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
        0xB1: "±",
        0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD6: "√", 0xDE: "⇒", 0xE5: "∑",
    },
}  # fmt: skip
"""From the tables of these fonts by Microsoft and Adobe: what teachers put into worksheets."""


def seen(characters: str, font: str) -> str:
    """Return `characters` as they look in `font`; those that only a font of its own knows are `UNKNOWN`."""
    shapes = _PICTURE_FONTS.get(font.casefold())
    if shapes is None:
        return "".join(UNKNOWN if "\uf000" <= each <= "\uf0ff" else each for each in characters)
    return "".join(_shape(ord(each), shapes, each) for each in characters)


def _shape(code: int, shapes: dict[int, str], character: str) -> str:
    private = _PRIVATE <= code <= _PRIVATE + 0xFF
    code = code - _PRIVATE if private else code
    return shapes.get(code, UNKNOWN if private else character)


def is_box(characters: str) -> bool:
    """Whether `characters` are one box to tick."""
    return len(characters) == 1 and characters in BOXES
