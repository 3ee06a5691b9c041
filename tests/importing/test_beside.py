"""What stands in a Word file and in no paragraph of its text."""

from hashlib import sha256

from wordmade import p, r, read

from kitgen.importing.package import Package

PIXEL = b"\x89PNG drawn"


def drawing(inner: str, told: str = 'descr="een huis"') -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" {told}/>{inner}</wp:inline></w:drawing></w:r>'
    )


def asides(file):
    return [(each.kind, each.words, each.after) for each in file.asides]


def test_a_picture_with_its_bytes_and_what_is_told_of_it():
    file = read(
        p(r("een")) + p(drawing('<a:blip r:embed="rId1"/>')) + p(r("twee")),
        {"rId1": "image media/a.png"},
        media_a_png=PIXEL,
    )
    assert asides(file) == [("picture", "een huis", 1)]
    assert file.asides[0].digest == sha256(PIXEL).hexdigest()
    assert dict(file.pictures) == {file.asides[0].digest: PIXEL}


def test_a_picture_of_older_files():
    shape = '<w:r><w:pict><v:shape alt="een dak"><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r>'
    file = read(p(r("een"), shape), {"rId1": "image media/a.png"}, media_a_png=PIXEL)
    assert asides(file) == [("picture", "een dak", 1)]


def test_a_picture_that_stands_elsewhere_is_told_of_and_not_fetched():
    file = read(p(drawing('<a:blip r:link="rId1"/>')), {"rId1": "https://voorbeeld.example/a.png"})
    assert asides(file) == [("picture", "een huis", 0)]
    assert file.pictures == ()


def test_a_picture_that_only_adorns_is_none():
    adorns = '<adec:decorative xmlns:adec="urn:x" val="1"/><a:blip r:embed="rId1"/>'
    file = read(p(r("a"), drawing(adorns)), {"rId1": "image media/a.png"}, media_a_png=PIXEL)
    assert file.asides == ()


def test_the_words_in_boxes_once_each():
    inner = p(r("binnen"))
    within = f"<w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>"
    nested = f"<w:txbxContent>{p(r('buiten'), within)}</w:txbxContent>"
    assert asides(read(p(r("een"), drawing(nested, "")))) == [("drawn", "buiten\nbinnen", 1)]


def test_letters_that_are_drawn():
    art = '<w:r><w:pict><v:shape><v:textpath string="FEEST"/></v:shape></w:pict></w:r>'
    assert asides(read(p(art))) == [("drawn", "FEEST", 0)]


def test_notes_stand_where_they_are_referred_to():
    note = '<w:footnote w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p>{}</w:p></w:footnote>'
    file = read(
        p(r("een"), '<w:r><w:footnoteReference w:id="2"/></w:r>') + p(r("twee")),
        footnotes=note.format(r("Bron: de krant.")),
    )
    assert asides(file) == [("note", "Bron: de krant.", 1)]


def test_heads_and_feet_once_without_numbers_of_pages():
    pages = f'<w:fldSimple w:instr=" PAGE ">{r("3")}</w:fldSimple>'
    section = '<w:sectPr><w:headerReference r:id="rId1"/><w:footerReference r:id="rId2"/></w:sectPr>'
    file = read(
        p(r("een")) + p(properties=section) + p(r("twee")) + section,
        {"rId1": "header header1.xml", "rId2": "footer footer1.xml"},
        header1_xml=p(r("Atheneum")),
        footer1_xml=p(r("bladzijde "), pages),
    )
    assert [(kind, words.strip()) for kind, words, _ in asides(file)] == [
        ("head", "Atheneum"),
        ("foot", "bladzijde"),
    ]


def test_a_remark_on_nothing_is_not_lost():
    file = read(p(r("een")), comments=f'<w:comment w:id="1">{p(r("Mooi!"))}</w:comment>')
    assert asides(file) == [("other", "Mooi!", 1)]


def test_what_is_used_often_is_unpacked_once(monkeypatch):
    unpacked: list[str] = []
    data = Package.data
    monkeypatch.setattr(Package, "data", lambda self, name: unpacked.append(name) or data(self, name))
    section = '<w:sectPr><w:headerReference r:id="rId2"/></w:sectPr>'
    file = read(
        (p(drawing('<a:blip r:embed="rId1"/>')) + p(properties=section)) * 50,
        {"rId1": "image media/a.png", "rId2": "header header1.xml"},
        media_a_png=PIXEL,
        header1_xml=p(r("Atheneum")),
    )
    assert len(file.asides) == 51
    assert unpacked.count("word/media/a.png") == unpacked.count("word/header1.xml") == 1


def test_a_picture_in_the_head_of_pages_once() -> None:
    section = '<w:sectPr><w:headerReference r:id="rId2"/></w:sectPr>'
    logo = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    logo += '<Relationship Id="rId1" Type="x/image" Target="media/a.png"/></Relationships>'
    file = read(
        p(r("een"), properties=section) + section,
        {"rId2": "header header1.xml"},
        header1_xml=p(drawing('<a:blip r:embed="rId1"/>'), r("Atheneum")),
        media_a_png=PIXEL,
        **{"_rels/header1_xml_rels": logo.encode()},
    )
    assert asides(file) == [("head", "Atheneum", 0), ("head", "een huis", 0)]
    assert file.asides[1].digest in dict(file.pictures)
