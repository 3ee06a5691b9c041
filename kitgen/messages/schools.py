"""Words about tables of schools, and about building for many of them."""

from kitgen.messages.wording import DID_YOU_MEAN_EN, DID_YOU_MEAN_NL, Wording

SCHOOLS = {
    "schools-missing": Wording(
        "{path}: this table of schools cannot be read: {detail}",
        "{path}: deze tabel met scholen kan niet gelezen worden: {detail}",
    ),
    "schools-empty": Wording(
        "there is no school in this table",
        "er staat geen school in deze tabel",
        ("the first row names columns (name;contact.role;contact.reach), each next one is a school",),
        ("de eerste rij noemt kolommen (name;contact.role;contact.reach), elke volgende is een school",),
    ),
    "schools-column": Wording(
        'a profile has no "{column}"',
        'een profiel heeft geen "{column}"',
        (DID_YOU_MEAN_EN, "(kitgen explain profile)"),
        (DID_YOU_MEAN_NL, "(kitgen explain profile)"),
    ),
    "schools-no-heading": Wording(
        "column {number} has no heading",
        "kolom {number} heeft geen kop",
        ("write the key of the profile that it gives, or take the column out",),
        ("zet er de sleutel van het profiel boven die ze geeft, of haal de kolom weg",),
    ),
    "schools-column-twice": Wording(
        'there are two columns "{column}"',
        'er zijn twee kolommen "{column}"',
        ("keep one",),
        ("houd er één",),
    ),
    "schools-no-name-column": Wording(
        'there is no column "name"',
        'er is geen kolom "name"',
        ("add one with the names of the schools",),
        ("voeg er een toe met de namen van de scholen",),
    ),
    "schools-row-long": Wording(
        "this row has {cells} fields, and there are {columns} columns",
        "deze rij heeft {cells} velden, en er zijn {columns} kolommen",
        ("put a field in quotes that holds a semicolon or a comma",),
        ("zet een veld tussen aanhalingstekens als er een puntkomma of komma in staat",),
    ),
    "schools-no-name": Wording(
        "this school has no name", "deze school heeft geen naam", ("fill in its name",), ("vul de naam in",)
    ),
    "schools-id": Wording(
        '"{id}" cannot be the name of a folder',
        '"{id}" kan geen naam van een map zijn',
        ('write in the column "id", with letters, digits and hyphens: {suggestion}',),
        ('schrijf in de kolom "id", met letters, cijfers en koppeltekens: {suggestion}',),
    ),
    "schools-twice": Wording(
        'the folder "{id}" is that of the school on line {line} already',
        'de map "{id}" is al die van de school op regel {line}',
        ('give each its own name in a column "id"',),
        ('geef elk een eigen naam in een kolom "id"',),
    ),
    "schools-need-a-table": Wording(
        "--executor is for many schools: say which with --profiles",
        "--executor dient voor veel scholen: zeg welke met --profiles",
    ),
    "schools-no-plan": Wording(
        "--plan tells of one school: use it without --profiles",
        "--plan vertelt over één school: gebruik het zonder --profiles",
    ),
    "schools-no-profiles": Wording(
        "there is no profile in {path}",
        "er staat geen profiel in {path}",
        ("put a file NAME.yaml in it for each school",),
        ("zet er voor elke school een bestand NAAM.yaml in",),
    ),
    "schools-outside": Wording(
        "{path}: profiles are files of your project",
        "{path}: profielen zijn bestanden van je project",
        ("put the folder in the project", "or give a CSV table of schools"),
        ("zet de map in het project", "of geef een CSV-tabel met scholen"),
    ),
    "school-broken": Wording(
        'building for "{id}" was broken off: {detail}',
        'het bouwen voor "{id}" brak af: {detail}',
        ("build for this school alone to see more",),
        ("bouw voor deze school alleen om meer te zien",),
    ),
    "other-kitgen": Wording(
        "this worker has another kitgen, or other libraries",
        "deze werker heeft een andere kitgen, of andere bibliotheken",
        ("install the same versions on all machines",),
        ("installeer op alle machines dezelfde versies",),
    ),
    "executor-unknown": Wording(
        "{address}: no address of workers",
        "{address}: geen adres van werkers",
        ("write dask://HOST:PORT",),
        ("schrijf dask://HOST:POORT",),
    ),
    "dask-missing": Wording(
        "Dask is not installed here",
        "Dask is hier niet geïnstalleerd",
        ('pip install "kitgen[dask]"',),
        ('pip install "kitgen[dask]"',),
    ),
    "no-scheduler": Wording(
        "{address}: no scheduler answers there",
        "{address}: daar antwoordt geen scheduler",
        ("start one with: dask scheduler",),
        ("start er een met: dask scheduler",),
    ),
    "no-workers": Wording(
        "{address}: the scheduler has no workers",
        "{address}: de scheduler heeft geen werkers",
        ("start some with: dask worker HOST:PORT",),
        ("start er met: dask worker HOST:POORT",),
    ),
}
