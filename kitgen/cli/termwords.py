"""What is said on the page of a word that is told of, in English and Dutch."""

TERM = {
    "term-error": ("error", "fout"),
    "term-warning": ("warning", "let op"),
    "term-instead": ("Words, and what to write instead", "Woorden, en wat je in de plaats schrijft"),
    "term-own": ("our own wording: no source in this language", "onze eigen woorden: geen bron in deze taal"),
    "term-where": ("Where it is told", "Waar het gemeld wordt"),
    "term-source": ("Source", "Bron"),
    "term-ours": ("our own judgement", "ons eigen oordeel"),
    "term-always": ("in every text that is printed", "in elke tekst die gedrukt wordt"),
    "term-near": (
        "in a sentence with words of: {sets} (the sets are in assets/terms/)",
        "in een zin met woorden van: {sets} (die reeksen staan in assets/terms/)",
    ),
    "term-about-phenomenon": (
        "and everywhere in a lesson of topic phenomenon",
        "en overal in een les met topic phenomenon",
    ),
    "term-about-exploitation": (
        "and everywhere in a lesson of topic phenomenon, or side-phenomena that are not light",
        "en overal in een les met topic phenomenon, of side-phenomena die niet light zijn",
    ),
    "term-beside": ("not beside words of: {sets}", "niet naast woorden van: {sets}"),
    "term-unless-quoted": (
        "not in quotation marks, unless it is what somebody is told to say",
        "niet tussen aanhalingstekens, tenzij iemand het moet zeggen",
    ),
    "term-unless-discussed": (
        "not where it is given to judge, as in statements or a table to fill in",
        "niet waar het ter beoordeling staat, zoals in stellingen of een invultabel",
    ),
    "term-unless-negated": ("not where it is denied", "niet waar het ontkend wordt"),
    "term-unless-named": ("not where it is spoken of as a word", "niet waar het over het woord zelf gaat"),
    "term-unless-law": ("not where the law is told", "niet waar de wet verteld wordt"),
    "term-under": (
        "no reason under allow: excuses it on what pupils under {age} get",
        "onder de {age} jaar excuseert geen reden onder allow: het op wat leerlingen krijgen",
    ),
}
