"""Texts and values that people and programs write and nobody expects."""

from random import Random
from typing import Any

from plainly import Plain, Quoted

FAMILY = "\U0001f468‍\U0001f469‍\U0001f467‍\U0001f466"
TEXTS = (
    "", " ", "\t", "\n", "\n\n\n", ".", "…", "-", "--", "---", "...", "- ", "* a\n* b", "1. a\n   - b\n      - c\n         1. d",
    "# kop", "###### kop", "a\n===", "a\n---", "> zegt wie", "> > > diep", "```\ncode\n```", "~~~", "    vier spaties", "`code`",
    "**vet", "**", "***", "****", "*_*_*", "__a__b__", "~~door~~", "a  \nb", "a\\\nb", "\\", "\\*", "____", "a ____ b ____", "_" * 300,
    "[ ] open", "- [ ] vak\n- [x] vak", "[]", "[", "]", "[[", "]]", "[[112]]", "[[a|b|c]]", "[[|]]", "[[ ]]", "[[a]][[b]]", "[[[a]]]", "[[a [[b]] c]]",
    "[a](http://example.org)", "[a](javascript:alert)", "[a](file:///etc/passwd)", "[a](<b c>)", "[a](mailto:a@b.be)", "![x](y.png)",
    "[a]: http://b", "[a][b]", "<b>vet</b>", "<script>", "<!-- x -->", "&amp; &lt; &#0; &#x1F600; &nbsp;", "a < b & c > d", "]]>",
    "[ça va]{lang=fr}", "[a]{lang=xx}", "[a]{lang=}", "[a]{lang", "[a]{}", "[a]{.b #c}", "[**a**]{lang=fr}", "[]{lang=fr}", "[a]{lang=fr}{lang=de}",
    "{", "}", "{}", "{{}}", "{{a}}", "{a.b}", "{a.b.c.d}", "{school.name}", "{school.contact}", "{contact.zorg}", "{ref.blad}", "{ref.weg}", "{ref.}",
    "{pupil.name}", "{participant}", "{Participant}", "{leader}", "{vince}", "{vince.he}", "{work.title}", "{help.awel.phone}", "{help.x.phone}",
    "{own.lokaal}", "{school.rules}", "{class.name}", "{ school.name }", "{school.name", "{\n}", "{%raw%}", "{{ 7*7 }}", "{% include 'x' %}", "%s %d {0} {!r}",
    "| a | b |\n|---|---|\n| 1 | 2 |", "a|b", "a:b", "a: b", "'", '"', "''", "\u201eaanhaling\u201d", "?", "!", "@", "#", "%", "&a", "*a", "!!x", "|", ">",
    "\u00ad" * 9, "a\u00adb\u00adc", "\u00a0", "\u200b", "\u200d", "\u2060", "\u2011", "\u202f", "\u200e\u200f", "\u202eomgekeerd\u202c", "\u2066a\u2069",
    "e\u0301\u0302\u0303\u0304\u0305" * 8, "Z\u0351\u036b\u0343a\u0353l\u032fg\u0331o" * 5, "\u0301", "\u1100\u1161\u11a8", "i\u0307", "\ufb01", "\u0149",
    "مرحبا بالعالم", "שלום עולם", "नमस्ते दुनिया", "สวัสดีชาวโลก", "你好,世界", "こんにちは", "안녕하세요", "Привет", "Γειά", "ქართული", "አማርኛ", "বাংলা", "தமிழ்",
    "\U0001f600", FAMILY, "\U0001f1e7\U0001f1ea", "\U0001f44d\U0001f3fd", "☎️", "☐ ☑ ✓ → ★", "\U0001d54f", "\U0002f804", "\U00010330", "\U000e0041", "\ufffd", "\ufffc",
    "½ ² ³ ™ © № ℃ ∞ ≠", "klant", "slachtoffer", "loverboy", "112", "102", "116 000", "0800 12 345", "+32 2 123 45 67", "http://a", "www.x.be", "a@b.be",
    "Wat denk jij: ja?", "ja, nee", "null", "~", "true", "no", "on", "nee", "0x1F", "010", "1_000", "1e309", ".nan", ".inf", "-.inf", "2024-02-30", "1:30", "12:99",
    "images/wiel.svg", "images/weg.svg", "../../../etc/passwd", "/etc/passwd", "C:\\x", "kitgen:assets/images/wiel.svg", "images", "images/", "con.svg",
    "10-15", "15-10", "0", "-1", "00", "99", "1.5", "1,5", "999999999999999999999999", "-99999999999999999999", "٣", "½", "²", "１２", "1-", "-1-2", "2–3",
    "85x54", "0x0", "A4", "A7", "63x88 landscape", "1000x1000", "1 page", "9 sides", "0 pages", "2 zijden", "per-pupil", "2026-11", "2026-13", "9999-99", "0000-01-00",
    "basis", "kitgen:basis", "kitgen:pikasol", "kitgen:", "kitgen:kitgen:a", "overlay", "klein", "pikasol", "het-engelenhuis", "start", "end", "pupil", "teacher", "home",
    "#000000", "#GGGGGG", "red", "main", "Fira Sans", "Barlow", "Geen Letter", "default", "nl", "fr", "nl-BE", "xx", "be-vl", "be-fr", "zz-top",
)  # fmt: skip
"""Short ones: of Markdown, of places, of YAML, of other scripts, and words that mean something somewhere."""

KEYS = (
    "id", "for", "blocks", "title", "minutes", "steps", "sessions", "handout", "cards", "posters", "letter", "extends", "remove", "after", "before", "at", "fit", "keep", "text",
    "questions", "table", "columns", "slips", "snippet", "answer", "answers", "note", "picture", "alt", "size", "copies", "lines", "space", "widths", "header", "rows", "from", "cast",
    "work", "with", "without", "allow", "rule", "reason", "theme", "contacts", "class", "print", "", " ", "·origin", "origin", "model_config", "__class__", "self", "<<", "Title", "TITLE",
    "tïtle", "\u202etitle", "1", "0", "null", "true", "-", "a.b", "a b", "~", "?", "x" * 300, "choose", "of", "optional", "annex", "adaptations", "adapted_from", "base_version", "made_from",
)  # fmt: skip

PIECES = (
    b"\x00", b"\xff", b"\xfe\xff", b"\xc3", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe9", b"\x80", b"\x1b[31m", b"\x07", b"\x7f", b"\x0c", b"\x0b", b"\xc2\x85",
    b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\xef\xbf\xbe", b"\xee\x80\x80", b"\xe2\x80\xae", b"\xe2\x80\x8f", b"\t", b"\r", b"\r\n", b"\n", b" ", b"  ", b":", b": ", b":\n", b"- ", b"-",
    b"#", b" #", b"&a ", b"*a", b"*a ", b"<<: *a\n", b"!!binary ", b"!!python/object/apply:os.getcwd ", b"!x ", b"!<", b"---\n", b"\n---\n", b"...\n", b"%YAML 1.1\n---\n", b"%TAG ! x\n", b"? ",
    b"|", b">", b"|+9", b"{", b"}", b"[", b"]", b"{}", b"[]", b"\"", b"'", b"\"\"", b"@", b"`", b"%", b",", b", ", b"~", b"null", b"\\", b"\"\\ud800\"", b"\"\\udfff x\"", b"\"\\u0000\"",
    b"\"\\x07\"", b"\"\\U00110000\"", b"\"\\U0001F600\"", b"\"\\q\"", b"\xe2\x80\x9c", b"\xe2\x80\x99", b"\xc2\xa0", b"\xe2\x80\x8b", b"\xef\xbc\x9a ", b"[" * 5000, b"{a: " * 2000, b"- " * 3000,
    b"\n" * 3000, b" " * 3000, b"a" * 3000, b"*a *a *a", b"&a [*a]", b"&a {b: *a}", b"<<: [a]", b"<<: {a: 1}", b"\xe2\x80\xa9",
)  # fmt: skip
"""Bytes that mean something to YAML, or that no text holds."""


def long_text(rng: Random) -> str:
    """Return a text that is much longer than anybody writes."""
    size = rng.choice((300, 1_000, 5_000, 20_000))
    return rng.choice(
        (
            "w" * size,
            "Dit is een zin. " * (size // 16),
            "- punt\n" * (size // 7),
            "**vet** " * (size // 8),
            "\n\n".join(["Alinea."] * (size // 9)),
            "*" * size,
            "[" * size,
            "a_" * (size // 2),
            "{ref.x}" * (size // 7),
            "> " * (size // 2),
            "".join(f"{'  ' * n}- a\n" for n in range(min(size // 10, 60))),
            "é\u0301" * (size // 2),
            "\u202e" * size,
            "x\u00ad" * (size // 2),
            "1234567890" * (size // 10),
            "\U0001f600" * (size // 4),
        )
    )


def text(rng: Random) -> str:
    """Return a text: nearly always one of `TEXTS`, now and then several, or a very long one."""
    if rng.random() < 0.04:
        return long_text(rng)
    return rng.choice(("", " ", "\n", "\n\n")).join(rng.choices(TEXTS, k=rng.choice((1, 1, 1, 1, 2, 3))))


def value(rng: Random) -> Any:
    """Return something to stand where something else is expected."""
    return rng.choice(
        (
            lambda: Plain(text(rng)),
            lambda: Quoted(text(rng)),
            lambda: Plain(rng.choice(TEXTS)),
            lambda: None,
            list,
            dict,
            lambda: [[]],
            lambda: [None],
            lambda: {Plain(rng.choice(KEYS)): Plain(rng.choice(TEXTS))},
            lambda: [Plain(text(rng)) for _ in range(rng.choice((1, 2, 3, 30)))],
            lambda: [{Plain(rng.choice(KEYS)): Plain(text(rng))}],
            lambda: Plain(str(rng.choice((0, 1, -1, 7, 64, 65, 999, 10**9, 10**30, 1.5, -0.0)))),
            lambda: Plain(rng.choice(("true", "false", "null", "~", "yes"))),
        )
    )()
