from kitgen.document.kinds import Kind
from kitgen.document.nodes import Cell, Row, Section, Table
from kitgen.document.parts import Document, Part
from kitgen.render.docx.bookmarks import LONGEST_NAME, Bookmarks


def named(*ids):
    parts = tuple(Part(title="", children=(), id=name) for name in ids)
    marks = Bookmarks(Document(id="d", kind=Kind.HANDOUT, title="", lang="nl", parts=parts))
    return [marks.name(name) for name in ids]


def test_names_are_ones_that_word_accepts():
    assert named("werkblad-1", "1b", "één") == ["werkblad_1", "k1b", "k__n"]


def test_long_and_clashing_names_stay_apart():
    names = named("a" * 60, "a" * 61, "x-1", "x_1", "X_1")
    assert len({name.lower() for name in names}) == 5
    assert max(map(len, names)) <= LONGEST_NAME


def test_each_id_is_marked_once_around_its_first_words(render, says):
    row = Row((Cell((says("cel"),), id="cel"),), id="rij")
    word = render(Section((says("een"), says("twee")), id="groep"), Table((1,), (row,), id="tabel"))
    assert word.values(".//w:bookmarkStart/@w:name") == ["groep", "tabel", "rij", "cel"]
    assert word.values("./w:p[w:bookmarkStart/@w:name='groep']//w:t/text()") == ["een"]
    assert len(word.find(".//w:bookmarkEnd")) == 4


def test_an_id_used_twice_is_marked_once(render, says):
    assert render(says("a", id="x"), says("b", id="x")).values(".//w:bookmarkStart/@w:name") == ["x"]


def test_parts_are_marked(render, says):
    part = Part(title="", children=(says("tekst"),), id="deel")
    assert render(part).values(".//w:bookmarkStart/@w:name") == ["deel"]
