"""Makes files that keep for long: PDF/A-3u, beside PDF/UA-1.

WeasyPrint writes what PDF/A asks of a file, and claims one standard; the other is claimed here. PDF/A
wants a description of each property that it does not know itself (ISO 19005-3, 6.6.2.3), and no picture
smoothed by the reader (6.2.8). The metadata are left uncompressed, for tools that look for them without
reading the file.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

STANDARD = {"pdf_variant": "pdf/a-3u", "pdf_tags": True}
"""What WeasyPrint is told."""

_UA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
_END = b"</rdf:RDF>"


def settle(pdf: Any) -> None:
    """Change `pdf`, a pydyf.PDF not yet written, to what both standards ask: PDF/A-3u and PDF/UA-1."""
    _claim_both(pdf)
    for each in pdf.objects:
        if "Interpolate" in getattr(each, "extra", ()):
            each.extra["Interpolate"] = "false"


def _claim_both(pdf: Any) -> None:
    number = int(pdf.catalog["Metadata"].split()[0])
    metadata = pdf.objects[number]
    metadata.stream = [part.replace(_END, _UA + _END) for part in metadata.stream]
    metadata.compress = False


@contextmanager
def own_profile() -> Iterator[None]:
    """Let WeasyPrint read its colour profile, whose file it leaves for Python to close."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield
