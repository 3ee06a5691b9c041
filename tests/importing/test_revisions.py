"""Changes that Word keeps track of, as accepted and as refused."""

import pytest
from wordmade import p, r, read

from kitgen.document.inline import Text, plain

BY = 'w:id="1" w:author="An" w:date="2026-11-01T10:00:00Z"'


def ins(*content):
    return f"<w:ins {BY}>{''.join(content)}</w:ins>"


def gone(*content):
    return f"<w:del {BY}>{''.join(content).replace('w:t', 'w:delText')}</w:del>"


def mark(name):
    return f"<w:rPr><w:{name} {BY}/></w:rPr>"


def named(name, *content):
    return f'<w:bookmarkStart w:id="5" w:name="{name}"/>{"".join(content)}<w:bookmarkEnd w:id="5"/>'


def both(body):
    """Return the words of each paragraph when all is accepted, and when all is refused."""
    return tuple([plain(each.content) for each in read(body, accept=yes).passages] for yes in (True, False))


def test_words_put_in_and_taken_out():
    body = p(r("Een "), gone(r("oude")), ins(r("nieuwe")), r(" vraag"))
    assert both(body) == (["Een nieuwe vraag"], ["Een oude vraag"])


def test_words_moved():
    away = "<w:moveFrom w:id='2'><w:r><w:t>hier</w:t></w:r></w:moveFrom>"
    there = "<w:moveTo w:id='3'><w:r><w:t>hier</w:t></w:r></w:moveTo>"
    assert both(p(r("a "), away) + p(r("b "), there)) == (["a ", "b hier"], ["a hier", "b "])


def test_a_paragraph_put_in():
    body = p(r("een")) + p(ins(r("nieuw")), properties=mark("ins")) + p(r("twee"))
    assert both(body) == (["een", "nieuw", "twee"], ["een", "twee"])


def test_a_paragraph_taken_out_takes_its_bookmark_with_it():
    body = (
        p(r("een")) + p(named("weg", gone(r("oud"))), properties=mark("del")) + p(named("blijft", r("twee")))
    )
    assert both(body) == (["een", "twee"], ["een", "oud", "twee"])
    assert [each.names for each in read(body).passages] == [(), ("blijft",)]
    assert [each.names for each in read(body, accept=False).passages] == [(), ("weg",), ("blijft",)]


def test_two_paragraphs_joined():
    body = p(r("Eerst. "), properties=mark("del")) + p(r("Dan. "), properties=mark("del")) + p(r("Slot."))
    assert both(body) == (["Eerst. Dan. Slot."], ["Eerst. ", "Dan. ", "Slot."])


def test_a_joined_paragraph_looks_as_its_first():
    styles = '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    body = p(r("Kop "), properties=f'<w:pStyle w:val="Kop1"/>{mark("del")}') + p(r("verder"))
    (passage,) = read(body, styles=styles).passages
    assert (passage.level, plain(passage.content)) == (1, "Kop verder")


def test_looks_that_were_changed():
    looks = f"<w:b/><w:rPrChange {BY}><w:rPr><w:i/></w:rPr></w:rPrChange>"
    (now,), (before,) = (read(p(r("woord", looks)), accept=yes).passages for yes in (True, False))
    assert now.content == (Text("woord", bold=True),)
    assert before.content == (Text("woord", italic=True),)


def test_a_style_that_was_changed():
    styles = '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    change = f'<w:pStyle w:val="Kop1"/><w:pPrChange {BY}><w:pPr/></w:pPrChange>'
    levels = [
        read(p(r("x"), properties=change), accept=yes, styles=styles).passages[0].level
        for yes in (True, False)
    ]
    assert levels == [1, 0]


@pytest.mark.parametrize(
    ("change", "left"), [("del", (["blijft"], ["weg", "blijft"])), ("ins", (["weg", "blijft"], ["blijft"]))]
)
def test_a_row_of_a_table(change, left):
    row = f"<w:tr><w:trPr><w:{change} {BY}/></w:trPr><w:tc>{p(r('weg'))}</w:tc></w:tr>"
    assert both(f"<w:tbl>{row}<w:tr><w:tc>{p(r('blijft'))}</w:tc></w:tr></w:tbl>") == left


def test_of_alternatives_one_is_read():
    others = f"<mc:Choice>{r('nieuw')}</mc:Choice><mc:Fallback>{r('oud')}</mc:Fallback>"
    pieces = f"<mc:AlternateContent>{others}</mc:AlternateContent>"
    assert both(p(pieces)) == (["nieuw"], ["nieuw"])


def test_many_joined_paragraphs_take_no_time_to_speak_of():
    body = p(r("a"), properties=mark("ins")) * 5_000 + p(r("b"))
    (passage,) = read(body, accept=False).passages
    assert plain(passage.content) == "a" * 5_000 + "b"
