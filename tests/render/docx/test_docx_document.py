from openxml_audit import FileFormat, OpenXmlValidator

from kitgen.document.walk import children_of


def expected(nodes):
    """The words of nodes, told apart from the renderer's own walk."""
    words = []
    for node in nodes:
        words += own_words(node).split()
        words += expected(children_of(node))
        words += late_words(node).split()
    return words


def own_words(node):
    match type(node).__name__:
        case "Heading":
            return f"{node.marker} {shown(node.content)}"
        case "Paragraph":
            return shown(node.content)
        case "Item":
            return "" if shown(node.marker) == "•" else shown(node.marker)
        case "Box":
            return shown(node.title)
        case "Turn":
            return node.speaker
        case "Figure":
            return shown(node.caption)
    return ""


def late_words(node):
    return node.code if type(node).__name__ == "Card" and not node.fold else ""


def shown(inlines):
    return "".join(getattr(i, "text", " ") for i in inlines)


def test_all_words_stand_in_order(render, every_node):
    without_fold = tuple(node for node in every_node if type(node).__name__ != "Card")
    assert render(*without_fold).words() == expected(without_fold)


def test_fold_card_shows_front_code_and_back(render, every_node):
    card = next(node for node in every_node if type(node).__name__ == "Card")
    assert render(card).words() == ["binnen", "V", "buiten"]


def test_file_obeys_the_schema(render, mixed_parts, tmp_path):
    file = tmp_path / "a.docx"
    file.write_bytes(render(*mixed_parts).data)
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(str(file))
    assert [str(error) for error in result.errors] == []


def test_equal_documents_give_equal_bytes(render, mixed_parts):
    assert render(*mixed_parts).data == render(*mixed_parts).data


def test_page_break_is_a_property_of_what_follows(render, every_node):
    word = render(*every_node)
    broken = word.find(".//w:p[w:pPr/w:pageBreakBefore]")
    assert ["".join(p.itertext()) for p in broken] == ["samen"]


def test_page_break_before_a_table_stands_on_a_spacer(render, every_node, says):
    page_break = next(node for node in every_node if type(node).__name__ == "PageBreak")
    table = next(node for node in every_node if type(node).__name__ == "Table")
    word = render(says("eerst"), page_break, table)
    assert word.find("./w:p[w:pPr/w:pageBreakBefore]/following-sibling::*[1][self::w:tbl]")
