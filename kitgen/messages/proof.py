"""Words about finished files that must not be written: what they lost, and what they may not say."""

from kitgen.messages.wording import Wording

_REPORT_EN = "this is a fault of kitgen: please report it, with the lesson"
_REPORT_NL = "dit is een fout van kitgen: meld ze, en stuur de les mee"
_GONE_EN = "it was not written, and an older one was taken away"
_GONE_NL = "het is niet geschreven, en een ouder is weggehaald"

PROOF = {
    "leak": Wording(
        '{path} would show what only the teacher may read: "{words}"',
        '{path} zou tonen wat alleen de leraar mag lezen: "{words}"',
        (_GONE_EN, _REPORT_EN),
        (_GONE_NL, _REPORT_NL),
    ),
    "leak-unseen": Wording(
        '{path} would hold, out of sight, what only the teacher may read: "{words}"',
        '{path} zou, buiten het zicht, iets bevatten dat alleen de leraar mag lezen: "{words}"',
        (_GONE_EN, _REPORT_EN),
        (_GONE_NL, _REPORT_NL),
    ),
    "loss": Wording(
        'in {path} words are missing that the lesson has: "{words}"',
        'in {path} ontbreken woorden die in de les staan: "{words}"',
        ("they belong to {part}", _GONE_EN, _REPORT_EN),
        ("ze horen bij {part}", _GONE_NL, _REPORT_NL),
    ),
    "loss-styled": Wording(
        'in {path} words are missing that the lesson has: "{words}"',
        'in {path} ontbreken woorden die in de les staan: "{words}"',
        (
            "they belong to {part}",
            "look into {style} for what hides them; what nobody is to read, leave out in the lesson",
            _GONE_EN,
        ),
        (
            "ze horen bij {part}",
            "kijk in {style} wat ze verbergt; wat niemand hoeft te lezen, laat je weg in de les",
            _GONE_NL,
        ),
    ),
}
