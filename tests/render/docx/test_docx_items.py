from kitgen.document.inline import Checkbox, text
from kitgen.document.nodes import Figure, Item, List
from kitgen.document.roles import Role


def bullets(says, *words, marker="•"):
    return List(tuple(Item((says(word, Role.LIST_ITEM),), text(marker)) for word in words))


def counted(says, first, last):
    return List(tuple(Item((says("x", Role.LIST_ITEM),), text(f"{n}.")) for n in range(first, last + 1)))


def numberings(word):
    return word.values(".//w:numPr/w:numId/@w:val")


def test_bullets_are_real_lists(render, says):
    word = render(bullets(says, "een", "twee"))
    assert len(numberings(word)) == 2
    assert word.words() == ["een", "twee"]


def test_each_counted_list_starts_anew(render, says):
    word = render(counted(says, 1, 2), counted(says, 3, 4))
    first, _, second, _ = numberings(word)
    assert first != second
    starts = {
        num.get(num.keys()[0]): num.xpath(
            "string(w:lvlOverride[1]/w:startOverride/@w:val)", namespaces=num.nsmap
        )
        for num in word.part("numbering").findall("w:num", word.body.nsmap)
    }
    assert (starts[first], starts[second]) == ("1", "3")


def test_lists_in_lists_are_deeper(render, says):
    inner = Item((says("een"), bullets(says, "twee")), text("•"))
    word = render(List((inner,)))
    assert word.values(".//w:ilvl/@w:val") == ["0", "1"]
    assert word.values(".//w:p[w:pPr/w:numPr]/w:pPr/w:ind/@w:left") == ["1474", "1814"]


def test_other_markers_are_written_out(render, says):
    word = render(bullets(says, "een", marker="a)"), List((Item((says("twee"),), (Checkbox("c", "l"),)),)))
    assert word.words() == ["a)", "een", "twee"]
    assert len(word.find(".//w:sdt")) == 1
    assert len(word.find(".//w:p/w:r/w:tab")) == 2


def test_numbers_of_questions_hang_in_the_margin_column(render, says):
    question = Item((says("vraag", Role.QUESTION),), text("1"))
    word = render(List((question,), Role.QUESTION, hanging=True))
    assert word.words() == ["1", "vraag"]
    assert word.values(".//w:ind/@w:left") == word.values(".//w:ind/@w:hanging") == ["1134"]


def test_a_marker_before_a_picture_has_its_own_line(render):
    word = render(List((Item((Figure("a.svg", "dak", 20),), text("a)")),)))
    assert word.words() == ["a)"]
    assert len(word.find("./w:p")) == 2
