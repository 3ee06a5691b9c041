"""Words about how hard a text is to read."""

from kitgen.messages.wording import Wording

READING = {
    "readability": Wording(
        '"{name}" is too hard to read for level {level}: {figures}; '
        "{asl} words a sentence (≤ {most}); with the words that it explains: {with_topic}",
        '"{name}" is te moeilijk om te lezen voor niveau {level}: {figures}; '
        "{asl} woorden per zin (≤ {most}); met de woorden die het uitlegt: {with_topic}",
        ("shorten the sentences on lines {longest} (words);", "plainer words for {hardest} (line)"),
        ("kort de zinnen in op regels {longest} (woorden);", "gewonere woorden voor {hardest} (regel)"),
    ),
    "sentence-long": Wording(
        "this sentence has {words} words; for level {level} it may have {most}",
        "deze zin telt {words} woorden; voor niveau {level} mogen het er {most} zijn",
        ("make two sentences of it",),
        ("maak er twee zinnen van",),
    ),
}
"""What is harder to read than its readers ask."""
