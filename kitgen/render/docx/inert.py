"""Takes off pieces of Word files of others what Word would start, open or fetch with them."""

from lxml import etree

from kitgen.render.docx.xml import Element, R, W, attributes, drop, put_in_place

_CODES = (f"{{{W}}}instrText", f"{{{W}}}fldSimple")
_FIELDS = [[name] for name in ("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "TITLE", "DATE", "STYLEREF")]
"""Fields that stay. Others start programs, or fetch pictures and texts."""
_HARMLESS = ("hlinkClick", "hlinkHover")
_LINKED = (*_HARMLESS, "altChunk", "subDoc", "control", "dataBinding", "OLEObject", "attachedTemplate")
_ADDRESSES = ("href", "src", "althref")


def make_inert(root: Element) -> bool:
    """Take off `root` what is not only looked at; return whether there was any.

    Of fields only those that count or name stay; what another one showed last stays as text.
    """
    told = False
    for code in list(root.iter(*_CODES)):
        simple = code.tag == _CODES[1]
        name = str(code.get(f"{{{W}}}instr", "") if simple else code.text or "").split()[:1]
        if name in _FIELDS:
            continue
        told = told or bool(name and name[0].isalpha())
        if simple:
            put_in_place(code, list(code))
        else:
            drop(code)
    for each in [each for each in root.iter() if isinstance(each.tag, str)]:
        kind = etree.QName(each).localname
        if kind in _LINKED:
            told = told or kind not in _HARMLESS
            drop(each)
        for key in attributes(each):
            if etree.QName(key).localname in _ADDRESSES and not key.startswith(f"{{{R}}}"):
                del each.attrib[key]
                told = True
    return told
