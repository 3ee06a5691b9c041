import pytest

from kitgen.document.kinds import IN_PRINT, Kind
from kitgen.document.roles import Role
from kitgen.errors import UsageError
from kitgen.inprint import variant_names, with_variants
from kitgen.load import Data
from kitgen.project import Project
from kitgen.render.cardfit import base_pt
from kitgen.variantnames import in_order
from kitgen.variants import Variant, varied


def variant(**fields: object) -> Variant:
    return Variant.model_validate({"en": "a", "nl": "b", **fields})


def test_without_variants_a_theme_is_as_it_was(data: Data) -> None:
    assert varied(data.theme, ()) == data.theme
    assert varied(data.theme, [variant()]) == data.theme


def test_of_two_variants_the_larger_type_and_the_wider_lines_stay(data: Data) -> None:
    large = variant(sizes={"handout": 18}, writing={"pupil": 13, "teacher": 13})
    clear = variant(sizes={"handout": 14}, letters=0.1)
    theme = varied(data.theme, [large, clear])
    assert (theme.size_pt(Kind.HANDOUT), theme.writing_mm(Kind.HANDOUT), theme.letters) == (18, 13, 0.1)
    assert theme.size_pt(Kind.GUIDE) == data.theme.size_pt(Kind.GUIDE)


def test_running_text_is_set_wider_and_titles_are_not(data: Data) -> None:
    theme = varied(data.theme, [variant(leading=1.2, spacing=2)])
    body, title = theme.look(Role.BODY), theme.look(Role.TITLE)
    assert body.line == pytest.approx(1.8)
    assert title.line == data.theme.look(Role.TITLE).line
    assert body.after == 2 * data.theme.look(Role.BODY).after


def test_large_print_is_large_and_its_help_line_is_clear_print_at_least(
    repository: Project, data: Data
) -> None:
    theme = with_variants(repository, data, ["large-print"]).theme
    assert {theme.size_pt(kind) for kind in IN_PRINT - {Kind.CARDS}} == {18}
    assert base_pt(105, 148.5, theme) == 18, "on a card of A6"
    assert theme.cards_least >= 16
    assert theme.running >= 12
    assert theme.writing_mm(Kind.HANDOUT) > data.theme.writing_mm(Kind.HANDOUT)


def test_clear_print_widens_gaps_between_words_more_than_those_between_letters(
    repository: Project, data: Data
) -> None:
    theme = with_variants(repository, data, ["clear"]).theme
    assert {theme.size_pt(kind) for kind in IN_PRINT - {Kind.CARDS}} == {14}
    assert 0.05 < theme.letters < 0.1, "further apart, software takes letters for words"
    assert theme.words >= 2 * theme.letters
    assert theme.look(Role.BODY).line > 1.5


def test_variants_stand_in_one_order_whatever_the_order_they_are_asked_for_in(repository: Project) -> None:
    known = variant_names(repository)
    assert in_order(("large-print", "easy", "clear"), known) == ("easy", "clear", "large-print")
    assert in_order((), known) == ()


def test_an_unknown_variant_is_wrong_use(repository: Project, data: Data) -> None:
    with pytest.raises(UsageError) as caught:
        with_variants(repository, data, ["large"])
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["name"]) == ("unknown-variant", "large")


def test_small_pages_do_not_go_together_with_large_type(repository: Project, data: Data) -> None:
    with pytest.raises(UsageError) as caught:
        with_variants(repository, data, ["a5", "large-print"])
    assert [f.id for f in caught.value.findings] == ["variants-apart"]
