from itertools import islice

from kitgen.document.letters import letters


def test_after_the_alphabet_letters_come_in_twos() -> None:
    drawn = list(islice(letters(), 26 + 26 * 26 + 1))
    assert (drawn[0], drawn[25], drawn[26], drawn[27], drawn[52]) == ("A", "Z", "AA", "AB", "BA")
    assert (drawn[-2], drawn[-1]) == ("ZZ", "AAA")
