"""A lesson leaves time for what comes up."""

from kitgen.check.care.minutes_over import STEPS
from kitgen.check.care.rule import Rule
from kitgen.errors import Severity
from kitgen.messages import Wording

RULE = Rule(
    id="minutes-tight",
    severity=Severity.WARNING,
    asks=Wording(
        "The steps take nine tenths of the time at most: 45 minutes of 50.",
        "De stappen nemen hoogstens negen tiende van de tijd: 45 minuten van 50.",
    ),
    why=Wording(
        "Arriving, a question, somebody who needs a moment: without slack the teacher rushes over them.",
        "Binnenkomen, een vraag, iemand die even tijd nodig heeft: zonder speling gaat de leraar eroverheen.",
    ),
    scope=Wording("Every session of every lesson.", "Elke sessie van elke les."),
    sources=("review for safeguarding, 2026-11: steps add up to 45 in a period of 50 minutes",),
    passes=(STEPS.format(mark="", minutes=40),),
    fails=(STEPS.format(mark="  # <--", minutes=42),),
)
