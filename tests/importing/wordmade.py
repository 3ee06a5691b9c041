"""Word files made by hand, with just what a test is about."""

import io
import zipfile
from collections.abc import Mapping

from kitgen.importing.passages import Passage, WordFile
from kitgen.importing.reading import read_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MODES = {True: "External", False: "Internal"}
_PARTS = ("styles", "numbering", "comments", "footnotes", "endnotes")


def made(body: str, links: Mapping[str, str] | None = None, /, **parts: str | bytes) -> bytes:
    """Return a Word file with `body` as its text.

    `parts`: what stands in the parts "styles", "numbering", "comments" …, or other parts by the name of
    their file with `_` for the dot. `links`: relations by their ids, `image media/a.png` or an address.
    """
    related = [(f"part-{name}", name, f"{name}.xml", False) for name in _PARTS if name in parts]
    for key, told in (links or {}).items():
        kind, _, target = told.rpartition(" ")
        related.append((key, kind or "hyperlink", target, not kind))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", _relations([("main", "officeDocument", "word/document.xml", False)]))
        archive.writestr("word/_rels/document.xml.rels", _relations(related))
        archive.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            file = f"{name}.xml" if name in _PARTS else name.replace("_", ".").replace("media.", "media/")
            file = file.replace(".rels/", "_rels/")
            root = "hdr" if name.startswith("header") else "ftr" if name.startswith("footer") else name
            wrapped = f"<w:{root} {NAMES}>{content}</w:{root}>" if isinstance(content, str) else content
            archive.writestr(f"word/{file}", wrapped)
    return out.getvalue()


def read(
    body: str, links: Mapping[str, str] | None = None, /, *, accept: bool = True, **parts: str | bytes
) -> WordFile:
    """Return what a Word file with `body` says, made as `made` does."""
    return read_word(made(body, links, **parts), "les.docx", accept=accept)


def one(body: str, links: Mapping[str, str] | None = None, /, **parts: str | bytes) -> Passage:
    """Return the only passage of a Word file with `body`."""
    (passage,) = read(body, links, **parts).passages
    return passage


def p(*content: str, properties: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(content)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run of words."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>'


def _relations(related: list[tuple[str, str, str, bool]]) -> str:
    entries = "".join(
        f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{target}" TargetMode="{_MODES[outside]}"/>'
        for key, kind, target, outside in related
    )
    return f'<Relationships xmlns="{_RELATIONS}">{entries}</Relationships>'
