"""Makes the empty Word package that a document is drawn into: small XML parts, no binary template.

python-docx's own template carries 160 styles that nobody uses and a part that makes Word
offer a repair; this one holds only what kitgen's documents need.
"""

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.document import Document as WordFile
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from kitgen.document.kinds import Sides
from kitgen.document.parts import Document
from kitgen.render.docx.fonts import EmbeddedFont
from kitgen.render.docx.lists import numbering_xml
from kitgen.render.docx.measures import twips
from kitgen.render.docx.palette import theme_xml
from kitgen.render.docx.styles import styles_xml
from kitgen.render.docx.stylesheet import StyleSheet
from kitgen.render.docx.xml import NAMESPACES, R, W

_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FONT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_PARTS = ("styles", "settings", "numbering", "fontTable")
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"


def empty_file(document: Document, sheet: StyleSheet) -> WordFile:
    """Return a Word file with the styles, settings and properties of `document`, no fonts and no content."""
    return docx.Document(io.BytesIO(_package(document, sheet)))


def embed(word: WordFile, fonts: tuple[EmbeddedFont, ...]) -> None:
    """Put `fonts` into the package of `word`, under their names."""
    table = next(rel.target_part for rel in word.part.rels.values() if rel.reltype.endswith("/fontTable"))
    table._blob = _font_table(fonts).encode()
    for number, font in enumerate(fonts, 1):
        name = PackURI(f"/word/fonts/font{number}.odttf")
        table.rels.add_relationship(
            f"{R}/font", Part(name, _FONT_TYPE, font.data, word.part.package), f"rId{number}"
        )


def _package(document: Document, sheet: StyleSheet) -> bytes:
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{R}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(document),
        "word/document.xml": _body(),
        "word/_rels/document.xml.rels": _relationships(
            *((f"{R}/{name}", f"{name}.xml") for name in (*_PARTS, "theme"))
        ),
        "word/styles.xml": styles_xml(sheet, document.lang),
        "word/settings.xml": _settings(document),
        "word/numbering.xml": numbering_xml(sheet.theme.font.family),
        "word/theme.xml": theme_xml(sheet.theme),
        "word/fontTable.xml": _font_table(()),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def _body() -> str:
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
    return f"<w:document {names} {compatible}><w:body/></w:document>"


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WML}.{name}+xml"/>' for name in _PARTS
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WML}.document.main+xml"/>{overrides}'
        f'<Override PartName="/word/theme.xml" ContentType="{_THEME_TYPE}"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _core(document: Document) -> str:
    told = {
        "dc:title": document.title,
        "dc:subject": document.subject,
        "dc:creator": document.author,
        "dc:language": document.lang,
    }
    entries = "".join(f"<{name}>{escape(words)}</{name}>" for name, words in told.items() if words)
    if document.dated:
        stamp = f'xsi:type="dcterms:W3CDTF">{document.dated}'
        entries += f"<dcterms:created {stamp}</dcterms:created><dcterms:modified {stamp}</dcterms:modified>"
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{entries}</cp:coreProperties>'
    )


def _settings(document: Document) -> str:
    duplex = any(part.setup.sides is not Sides.SINGLE for part in document.parts)
    return (
        f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:saveSubsetFonts/>'
        f"{'<w:mirrorMargins/>' if duplex else ''}"
        f'<w:defaultTabStop w:val="{twips(10)}"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/>'
        f'<w:hyphenationZone w:val="{twips(5)}"/><w:doNotHyphenateCaps/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f"<w:themeFontLang w:val={quoteattr(document.lang)}/></w:settings>"
    )


def _font_table(fonts: tuple[EmbeddedFont, ...]) -> str:
    families = dict.fromkeys(font.family for font in fonts)
    entries = "".join(
        f"<w:font w:name={quoteattr(family)}>{_faces(family, fonts)}</w:font>" for family in families
    )
    return f'<w:fonts xmlns:w="{W}" xmlns:r="{R}">{entries}</w:fonts>'


def _faces(family: str, fonts: tuple[EmbeddedFont, ...]) -> str:
    return '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>' + "".join(
        f'<w:{font.slot} r:id="rId{number}" w:fontKey="{font.key}"/>'
        for number, font in enumerate(fonts, 1)
        if font.family == family
    )
