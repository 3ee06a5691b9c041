"""Settles the changes that Word keeps track of, and takes off what only wraps text."""

from collections.abc import Iterable

from lxml import etree

from kitgen.importing.wordstyles import child
from kitgen.render.docx.xml import Element, W, drop

_NEW, _OLD = ("ins", "moveTo"), ("del", "moveFrom")
_CHANGED = ("rPrChange", "pPrChange")
_WRAPS = ("smartTag", "customXml", "dir", "bdo")
_OF_PROPERTIES = tuple(f"{{{W}}}{name}" for name in ("rPr", "trPr", "numPr"))
_KEPT_BESIDE = tuple(f"{{{W}}}{name}" for name in ("rPr", "sectPr"))
"""What a paragraph's properties have of which its former ones say nothing."""
_RANGES = tuple(f"{{{W}}}{name}{end}" for name in ("bookmark", "commentRange") for end in ("Start", "End"))
_SAYS = tuple(f"{{{W}}}{name}" for name in ("t", "tab", "br", "sym", "drawing", "pict", "object", "fldChar"))
_BLOCKS = tuple(f"{{{W}}}{name}" for name in ("p", "tbl", "tr", "tc", "sdt"))
_LINES = tuple(f"{{{W}}}{name}" for name in ("p", "hyperlink", "sdtContent", "fldSimple"))
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


def settle(root: Element, *, accept: bool) -> None:
    """Change the tree `root` so that nothing in it is tracked any more: all accepted, or all refused.

    What wraps text without a meaning of its own goes too, and of alternatives only the first stays.
    """
    _choose(root)
    stay, go = (_NEW, _OLD) if accept else (_OLD, _NEW)
    _settle_looks(root, accept=accept)
    _settle_rows(root, go[0], "cellDel" if accept else "cellIns")
    joined = [para for para in _all(root, "p") if _ends(para, go)]
    for element in _of(root, go):
        _replace(element, list(element.iter(*_RANGES)))
    for element in _of(root, (*stay, *_WRAPS)):
        _replace(element, element)
    for para in reversed(joined):
        _join(para)
    for words in _all(root, "delText"):
        words.tag = f"{{{W}}}t"
    _unwrap_controls(root)


def _all(root: Element, name: str) -> list[Element]:
    return list(root.iter(f"{{{W}}}{name}"))


def _of(root: Element, names: Iterable[str]) -> list[Element]:
    """Return the elements with these `names` but for those that properties hold: of ends and of rows."""
    found = [element for name in names for element in _all(root, name)]
    return [e for e in found if (holder := e.getparent()) is not None and holder.tag not in _OF_PROPERTIES]


def _replace(element: Element, others: Iterable[Element]) -> None:
    """Put `others` in the place of `element`."""
    for each in reversed(list(others)):
        element.addnext(each)
    drop(element)


def _choose(root: Element) -> None:
    """Keep the first of alternatives: the others say the same for older programs."""
    for alternatives in list(root.iter(_ALTERNATIVES)):
        if alternatives.getparent() is not None:
            first = next(alternatives.iterchildren(etree.Element), None)
            _replace(alternatives, () if first is None else first)


def _settle_looks(root: Element, *, accept: bool) -> None:
    for change in [e for name in _CHANGED for e in _all(root, name)]:
        now, before = change.getparent(), next(change.iterchildren(etree.Element), None)
        drop(change)
        if now is not None and before is not None and not accept:
            kept = [e for e in now if now.tag == f"{{{W}}}pPr" and e.tag in _KEPT_BESIDE]
            now[:] = [*before, *kept]


def _settle_rows(root: Element, gone: str, cell: str) -> None:
    for name, path in (("tr", f"trPr/{gone}"), ("tc", f"tcPr/{cell}")):
        for each in _all(root, name):
            if child(each, path) is not None:
                drop(each)


def _ends(para: Element, go: Iterable[str]) -> bool:
    """Whether the end of a paragraph is among the changes that `go`."""
    looks = child(_properties(para), "rPr")
    return looks is not None and any(child(looks, name) is not None for name in go)


def _join(para: Element) -> None:
    """Join a paragraph whose end is gone with the one that follows it; alone it stays, and says nothing."""
    following, own = next(para.itersiblings(etree.Element), None), _properties(para)
    says = next(para.iter(*_SAYS), None) is not None
    if not says:
        _forget_bookmarks(para)
    if following is None or following.tag != f"{{{W}}}p":
        return
    theirs = _properties(following)
    if says and theirs is not None:
        drop(theirs)
    keeps = own if says else theirs
    content = [e for e in para if e.tag != f"{{{W}}}pPr"]
    for each in reversed([*([] if keeps is None else [keeps]), *content]):
        following.insert(0, each)
    drop(para)


def _properties(para: Element) -> Element | None:
    """Return what a paragraph begins with; to look for it by its name takes as long as the paragraph is."""
    first = next(para.iterchildren(etree.Element), None)
    return first if first is not None and first.tag == f"{{{W}}}pPr" else None


def _forget_bookmarks(para: Element) -> None:
    """Take off the bookmarks that begin and end in a paragraph of which nothing is left, as Word does."""
    ends = {e.get(f"{{{W}}}id") for e in _all(para, "bookmarkEnd")}
    for mark in _all(para, "bookmarkStart"):
        if mark.get(f"{{{W}}}id") in ends:
            drop(mark)


def _unwrap_controls(root: Element) -> None:
    """Put the content of controls around paragraphs, cells and rows in their place; those in lines stay."""
    for control in _all(root, "sdt"):
        holder, content = control.getparent(), child(control, "sdtContent")
        if holder is None:
            continue
        around = content is not None and any(e.tag in _BLOCKS for e in content)
        if around or holder.tag not in _LINES:
            _replace(control, () if content is None else content)
