from kitgen.document.kinds import Kind
from kitgen.document.roles import Role


def names(word):
    return word.part("styles").xpath("w:style/w:name/@w:val", namespaces=word.body.nsmap)


def test_every_role_has_a_style_with_a_name(render, says):
    found = names(render(says("x")))
    for role in Role:
        assert "Kitgen " + role.value.replace("-", " ").title() in found
    assert len(found) == len(set(found))


def test_styles_rest_on_normal_so_that_one_change_changes_all(render, says):
    word = render(says("x"))
    based = word.part("styles").xpath(
        "w:style[@w:type='paragraph'][not(@w:default)]/w:basedOn/@w:val", namespaces=word.body.nsmap
    )
    assert set(based) == {"Normal"}


def test_paragraphs_say_nothing_that_their_style_says(render, says):
    properties = render(says("vraag", Role.QUESTION)).find(".//w:pPr/*")
    assert [p.tag.split("}")[1] for p in properties] == ["pStyle"]


def test_the_kind_of_document_decides_the_size(render, says):
    sizes = [
        render(says("x"), kind=kind).part("styles").xpath("string(w:docDefaults//w:sz/@w:val)", namespaces={
            "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"})
        for kind in (Kind.HANDOUT, Kind.GUIDE)
    ]  # fmt: skip
    assert sizes == ["25", "21"]


def test_semibold_is_a_family_that_is_embedded(render, says):
    word = render(says("x"))
    fonts = word.style("KitgenTitle").find("w:rPr/w:rFonts", word.body.nsmap)
    assert set(fonts.attrib.values()) == {"Fira Sans SemiBold"}
    assert word.part("fontTable").xpath("w:font/@w:name", namespaces=word.body.nsmap) == [
        "Fira Sans",
        "Fira Sans SemiBold",
    ]
