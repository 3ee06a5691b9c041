import pytest
from written import written

from kitgen.errors import InputError
from kitgen.load import Data
from kitgen.rulesets import Rule, RuleSet
from kitgen.schema import teacher_only

SET = {
    "title": "STOP",
    "spellings": {"STOP": ["stil", "tijd", "open", "praat"], "POST": ["praat", "open", "stil", "tijd"]},
    "rules": {
        name: {"letter": name[0].upper(), "name": name.title(), "text": f"{name}."}
        for name in ("open", "praat", "stil", "tijd")
    },
}


@pytest.mark.parametrize("word", ["STOP", "POST"])
def test_a_spelling_chooses_and_orders_the_rules(word: str) -> None:
    assert "".join(rule.letter for rule in RuleSet.model_validate(SET).spelled(word)) == word


def test_a_word_that_is_no_spelling_is_an_error() -> None:
    with pytest.raises(KeyError, match="POTS"):
        RuleSet.model_validate(SET).spelled("POTS")


def test_every_shipped_spelling_spells_its_word_and_every_rule_is_used(data: Data) -> None:
    assert set(data.rulesets["pikasol"].spellings) == {"PIKASOL", "PICKASOLL"}
    for ruleset in data.rulesets.values():
        for word in ruleset.spellings:
            assert "".join(rule.letter for rule in ruleset.spelled(word)) == word
        assert {name for names in ruleset.spellings.values() for name in names} == set(ruleset.rules)


def test_how_to_introduce_a_rule_is_for_the_teacher_alone(data: Data) -> None:
    assert teacher_only(Rule) == ("introduce",)
    assert all(rule.introduce for rule in data.rulesets["pikasol"].rules.values())


def test_a_spelling_of_a_rule_that_is_not_there_is_told_at_its_line() -> None:
    text = "title: OK\nspellings: {OK: [open, klam]}\nrules:\n  open: {letter: O, name: Open, text: Open.}\n"
    with pytest.raises(InputError) as told:
        written(text + "  kalm: {letter: K, name: Kalm, text: Kalm.}\n", RuleSet)
    (finding,) = told.value.findings
    assert (finding.id, finding.values["suggestion"]) == ("unknown-rule", "kalm")
    assert finding.origin is not None
    assert (finding.origin.line, finding.origin.column) == (2, 24)


def test_rules_need_a_spelling() -> None:
    with pytest.raises(InputError) as told:
        written("title: OK\nspellings: {}\nrules: {}\n", RuleSet)
    assert [finding.id for finding in told.value.findings] == ["too-few"]
