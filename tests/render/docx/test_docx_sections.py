from kitgen.document.kinds import Sides
from kitgen.document.parts import PageSetup, Part, Running


def test_each_part_has_its_own_paper(render, mixed_parts):
    word = render(*mixed_parts)
    sizes = [(size.get(size.keys()[0]), size.get(size.keys()[1])) for size in word.find(".//w:pgSz")]
    assert sizes == [("11906", "16838"), ("16838", "11906"), ("11906", "16838"), ("8391", "11906")]
    assert word.values(".//w:pgSz/@w:orient") == ["landscape"]


def test_each_part_starts_a_page_or_a_sheet(render, mixed_parts):
    assert render(*mixed_parts).values(".//w:sectPr/w:type/@w:val") == [
        "nextPage",
        "nextPage",
        "nextPage",
        "oddPage",
    ]


def test_a_bare_part_has_no_lines_and_hardly_a_margin(render, mixed_parts):
    word = render(*mixed_parts)
    assert set(word.values(".//w:sectPr[3]/w:pgMar/@w:left | (.//w:pgMar)[3]/@w:left")) == {"454"}
    assert "".join(word.part("header3").itertext()) == "".join(word.part("footer3").itertext()) == ""


def test_running_lines_say_what_they_must(render, says):
    running = Running("les", "school", "hulp", "colofon")
    word = render(Part(title="", children=(says("x"),), running=running))
    assert "".join(word.part("header1").itertext()) == "lesschool"
    assert "".join(word.part("footer1").itertext()) == "hulp PAGE 1 /  NUMPAGES 1colofon"


def test_pages_that_are_not_numbered_have_no_number(render, says):
    word = render(Part(title="", children=(says("x"),), running=Running(foot="hulp", paged=False)))
    assert "".join(word.part("footer1").itertext()) == "hulp"


def test_margins_mirror_when_paper_is_printed_on_both_sides(render, says):
    single = PageSetup(sides=Sides.SINGLE)
    settings = [
        render(Part(title="", children=(says("x"),), setup=s)).part("settings") for s in (PageSetup(), single)
    ]
    assert [s.find("w:mirrorMargins", s.nsmap) is not None for s in settings] == [True, False]


def test_there_are_no_empty_paragraphs_between_parts(render, says):
    word = render(*(Part(title="", children=(says(n),)) for n in "ab"))
    assert ["".join(p.itertext()) for p in word.find("./w:p")] == ["a", "b"]
