"""A lesson fits the time that there is."""

from kitgen.check.care.rule import Rule
from kitgen.errors import Severity
from kitgen.messages import Wording

STEPS = "minutes: 50{mark}\nsteps:\n  - title: Oefenen\n    minutes: {minutes}\n    method: pairs\n  - title: Rustig afsluiten\n    minutes: 5"

RULE = Rule(
    id="minutes-over",
    severity=Severity.ERROR,
    asks=Wording(
        "The steps that must be done fit the time of the lesson.",
        "De stappen die niet weg mogen, passen in de tijd van de les.",
    ),
    why=Wording(
        "What runs out of time loses its last step: the calm closing and the way to help.",
        "Wie tijd te kort komt, verliest de laatste stap: het rustige slot en de weg naar hulp.",
    ),
    scope=Wording(
        "Every session of every lesson. Of a range the steps count for their least and the slot for its most.",
        "Elke sessie van elke les. Van een bereik tellen de stappen voor hun minste en de tijd voor haar meeste.",
    ),
    sources=(
        "Safe Dates, Robert Wood Johnson Foundation: times that do not fit a lesson are a common complaint",
    ),
    passes=(STEPS.format(mark="", minutes=40),),
    fails=(STEPS.format(mark="  # <--", minutes=50),),
)
