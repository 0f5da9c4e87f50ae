"""The words of the language: which of them stand where, and which cannot be names."""

# Words that begin a statement, in column 1.
STATEMENTS = ("language", "use", "pack", "rule", "define", "list", "table", "source", "find", "waive", "declare")

# Words that begin a clause of a rule.
CLAUSES = (
    "severity",
    "applies",
    "across",
    "for",
    "let",
    "need",
    "expect",
    "check",
    "forbid",
    "say",
    "mark",
    "suggest",
    "must",
    "even",
    "because",
    "see",
    "tags",
    "status",
    "formerly",
    "example",
    "untested",
)

# Words that begin, join or end expressions.
EXPRESSION_WORDS = (
    "and",
    "or",
    "not",
    "exists",
    "in",
    "starts",
    "ends",
    "contains",
    "like",
    "matches",
    "about",
    "stands",
    "inside",
    "found",
    "folding",
    "within",
    "all",
    "the",
    "first",
    "last",
    "some",
    "every",
    "no",
    "where",
    "has",
    "giving",
    "if",
    "then",
    "else",
    "true",
    "false",
)

# Operators that stand after a value, as hints name them.
OPERATOR_WORDS = ("and", "or", "exists", "in", "contains", "like", "matches", "about", "inside", "found", "within")

RESERVED = frozenset((*STATEMENTS, *EXPRESSION_WORDS))

# They read as articles: `inside a quote`.
NOT_NAMES = frozenset(("a", "an"))

SEVERITIES = ("error", "warning", "note")
STATUSES = ("preview", "stable", "deprecated")
