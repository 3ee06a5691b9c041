"""index.html: what stands in the output folder, to look through."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from pathlib import Path

from kitgen.build.manifest import Entry, Manifest, Shelf

_OTHERS = {"docx": "Word", "html": "HTML", "txt": "TXT"}
"""The files that a PDF file may have beside it, and how they are called."""


def index_page(manifest: Manifest, title: str, lead: str, lang: str) -> bytes:
    """Return the page with a picture of each PDF in `manifest` that is there; its words are in `lang`."""
    shelves = manifest.shelves
    told = "\n".join(_section(manifest.output, path, shelves[path]) for path in sorted(shelves))
    return _PAGE.format(lang=lang, title=escape(title), lead=escape(lead), shelves=told).encode()


def _section(output: Path, path: str, shelf: Shelf) -> str:
    there = [entry for entry in shelf.entries if (output / entry.path).is_file()]
    tiles = "\n".join(_tile(entry, there) for entry in there if entry.picture)
    return f"<section><h2>{escape(shelf.title)}</h2><p>{escape(path)}</p><div>{tiles}</div></section>"


def _tile(entry: Entry, there: Iterable[Entry]) -> str:
    name = entry.path.rpartition("/")[2]
    links = f'<a href="{escape(entry.path)}">PDF</a> ({entry.printed})'
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
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
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
