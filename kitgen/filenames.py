"""Names that files can have on every system."""

import re
import unicodedata

_LONGEST = 60
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|(com|lpt)\d)(\..*)?")
"""Names that Windows gives to no file."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f]|^[ .]|[ .]$')


def leads_inwards(path: str) -> bool:
    """Return whether `path`, with slashes, goes nowhere but deeper: it is not absolute, and never goes up."""
    upwards = path.startswith("/") or "//" in path or ".." in path.split("/")
    return not (upwards or "\\" in path or ":" in path)


def portable(name: str) -> bool:
    """Return whether a file may be called `name` on Windows, macOS and Linux alike."""
    return bool(name) and not _FORBIDDEN.search(name) and not _RESERVED.fullmatch(name)


def file_name(words: str) -> str:
    """Return `words` as the name of a file: small letters, digits and hyphens; empty when nothing is left."""
    bare = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", bare.removesuffix(".yaml")).lstrip("-")[:_LONGEST].rstrip("-")
    return name if portable(name) or not name else f"{name}-1"
