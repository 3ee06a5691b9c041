"""The manifest of what stands in the output folder, and index.html to look through it."""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from html import escape
from pathlib import Path

MANIFEST = ".kitgen/manifest.json"
SCHEMA = 1
_OTHERS = {"docx": "Word", "html": "HTML", "txt": "TXT"}
"""The files that a PDF file may have beside it, and how they are called."""


@dataclass(frozen=True)
class Entry:
    """A file in the output: its path with slashes, what it is, and a picture of its first page."""

    path: str
    kind: str
    title: str
    subject: str
    pages: int
    picture: bytes = b""


@dataclass(frozen=True)
class Shelf:
    """A folder of the output with its title and files."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Manifest:
    """All folders that builds have made in one output folder."""

    output: Path
    shelves: dict[str, Shelf] = field(default_factory=dict)

    @classmethod
    def read(cls, output: Path) -> "Manifest":
        """Return the manifest in `output`; an empty one where there is none that can be read."""
        try:
            raw = json.loads((output / MANIFEST).read_text("utf-8"))
            if raw["schema"] != SCHEMA:
                return cls(output)
            shelves = {path: _shelf(shelf) for path, shelf in raw["folders"].items()}
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return cls(output)
        return cls(output, shelves)

    def with_folder(self, path: str, title: str, entries: Iterable[Entry], *, whole: bool) -> "Manifest":
        """Return the manifest with what was made in the folder `path`: all of it, or some `entries`."""
        kept = {} if whole else {e.path: e for e in self.shelves.get(path, Shelf(title, ())).entries}
        kept |= {entry.path: entry for entry in entries}
        shelf = Shelf(title, tuple(kept[key] for key in sorted(kept, key=lambda p: (p.count("/"), p))))
        return replace(self, shelves={**self.shelves, path: shelf})

    def files(self, title: str, lead: str, lang: str) -> Iterator[tuple[str, bytes]]:
        """Yield the manifest and index.html as paths and contents."""
        folders = {path: asdict(self.shelves[path]) for path in sorted(self.shelves)}
        for shelf in folders.values():
            for entry in shelf["entries"]:
                entry["picture"] = b64encode(entry["picture"]).decode()
        raw = json.dumps({"schema": SCHEMA, "folders": folders}, ensure_ascii=False, indent=1)
        yield MANIFEST, raw.encode()
        yield "index.html", self._page(title, lead, lang).encode()

    def _page(self, title: str, lead: str, lang: str) -> str:
        shelves = "\n".join(self._shelf(path, self.shelves[path]) for path in sorted(self.shelves))
        return _PAGE.format(lang=lang, title=escape(title), lead=escape(lead), shelves=shelves)

    def _shelf(self, path: str, shelf: Shelf) -> str:
        there = [entry for entry in shelf.entries if (self.output / entry.path).is_file()]
        tiles = "\n".join(_tile(entry, there) for entry in there if entry.picture)
        return f"<section><h2>{escape(shelf.title)}</h2><p>{escape(path)}</p><div>{tiles}</div></section>"


def _shelf(raw: dict[str, object]) -> Shelf:
    from base64 import b64decode

    entries: list[dict[str, str]] = raw["entries"]  # type: ignore[assignment]
    made = (Entry(**{**entry, "picture": b64decode(entry["picture"])}) for entry in entries)  # type: ignore[arg-type]
    return Shelf(str(raw["title"]), tuple(made))


def _tile(entry: Entry, there: list[Entry]) -> str:
    name = entry.path.rpartition("/")[2]
    links = f'<a href="{escape(entry.path)}">PDF</a> ({entry.pages})'
    for ending, form in _OTHERS.items():
        path = f"{entry.path.removesuffix('.pdf')}.{ending}"
        if any(other.path == path for other in there):
            links += f' · <a href="{escape(path)}">{form}</a>'
    picture = b64encode(entry.picture).decode()
    return (
        f'<figure><a href="{escape(entry.path)}"><img alt="" src="data:image/png;base64,{picture}"></a>'
        f"<figcaption><b>{escape(entry.title)}</b><br>{escape(name)}<br>{links}</figcaption></figure>"
    )


_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 "Fira Sans", system-ui, sans-serif; margin: 2rem auto; padding: 0 1rem; }}
body {{ max-width: 70rem; }}
h1, h2 {{ color: #0f5b66; margin-bottom: 0; }}
section > p {{ color: #4a4a4a; margin-top: 0; }}
section > div {{ display: flex; flex-wrap: wrap; gap: 1.5rem; }}
figure {{ margin: 0; width: 200px; font-size: 0.85rem; }}
img {{ width: 200px; border: 1px solid #9aa3a5; display: block; margin-bottom: 0.4rem; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{lead}</p>
{shelves}
</body>
</html>
"""
