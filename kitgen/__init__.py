"""kitgen: compiles YAML lesson definitions into printable handouts and teacher guides."""

__version__ = "0.1.0"
