"""Orders that follow from words and a seed alone."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitgen.shuffle import deranged, mixed, turned

WORDS = st.lists(st.text(max_size=4), max_size=12)


def test_an_order_is_that_of_the_hashes_of_seed_and_words() -> None:
    # printf '1\n0\n0\nnoot' | sha256sum gives edd2…; aap 64ed…, mies bc8c…, wim ba73…
    assert mixed(["aap", "noot", "mies", "wim"], "1") == (0, 3, 2, 1)


def test_it_is_the_same_in_every_process() -> None:
    code = "from kitgen.shuffle import mixed; print(mixed(['aap', 'noot', 'mies', 'wim'], '1'))"
    for hash_seed in ("0", "1"):
        made = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            check=True,
            capture_output=True,
            text=True,
        )
        assert made.stdout.strip() == str(mixed(["aap", "noot", "mies", "wim"], "1"))


@given(WORDS, st.text(max_size=3))
def test_nothing_is_lost_or_doubled(words: list[str], seed: str) -> None:
    assert sorted(mixed(words, seed)) == list(range(len(words)))
    assert sorted(deranged(words, words, seed)) == list(range(len(words)))


@given(WORDS, st.text(max_size=3))
def test_what_is_mixed_never_reads_as_it_was_unless_all_is_alike(words: list[str], seed: str) -> None:
    shown = [words[i] for i in mixed(words, seed)]
    assert (shown == words) is (len(set(words)) < 2)


@given(st.lists(st.text(max_size=4), min_size=2, max_size=12, unique=True), st.text(max_size=3))
def test_nothing_stands_beside_its_equal(words: list[str], seed: str) -> None:
    shown = [words[i] for i in deranged(words, words, seed)]
    assert all(one != other for one, other in zip(shown, words, strict=True))


@pytest.mark.parametrize(
    ("words", "beside", "least"), [(["a"], ["a"], 1), (["a", "a", "b"], ["a", "a", "b"], 1), ([], [], 0)]
)
def test_where_some_must_stand_beside_its_equal_as_few_do_as_can(
    words: list[str], beside: list[str], least: int
) -> None:
    order = deranged(words, beside, "")
    assert sum(words[i] == other for i, other in zip(order, beside, strict=True)) == least


def test_another_seed_and_other_words_give_other_orders() -> None:
    words = [str(n) for n in range(10)]
    assert len({mixed(words, str(seed)) for seed in range(20)}) == 20
    assert mixed(words, "") != mixed([f"{word}!" for word in words], "")


@given(st.lists(st.text(max_size=3), min_size=3, max_size=8, unique=True), st.text(max_size=3))
def test_of_several_seeds_the_last_gives_an_order_unlike_those_of_the_others(
    words: list[str], seed: str
) -> None:
    first, second = f"{seed}A", f"{seed}B"
    for shuffle in (mixed, turned):
        assert shuffle(words, (first,)) == shuffle(words, first)
        assert shuffle(words, (first, second)) != shuffle(words, first)
    beside = deranged(words, words, (first, second))
    assert beside != deranged(words, words, first)
    assert all(words[i] != other for i, other in zip(beside, words, strict=True))


def test_two_things_to_put_in_order_have_one_order_that_does_not_give_it_away() -> None:
    assert mixed(["een", "twee"], ("1", "2")) == mixed(["een", "twee"], "1") == (1, 0)
    assert turned(["een", "twee"], ("1", "2")) != turned(["een", "twee"], "1")
