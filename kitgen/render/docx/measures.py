"""Turns mm and pt into the units of Word: twips, half points, eighths of a point, EMU."""

MM_PER_PT = 25.4 / 72


def twips(mm: float) -> int:
    """Return mm as twentieths of a point."""
    return round(mm / MM_PER_PT * 20)


def half_points(pt: float) -> int:
    """Return pt as half points."""
    return round(pt * 2)


def emu(mm: float) -> int:
    """Return mm as English metric units."""
    return round(mm * 36000)


def eighths(pt: float) -> int:
    """Return pt as eighths of a point, the unit of borders."""
    return round(pt * 8)


def hex_colour(colour: str) -> str:
    """Return #RRGGBB as Word writes it."""
    return colour.lstrip("#").upper()
