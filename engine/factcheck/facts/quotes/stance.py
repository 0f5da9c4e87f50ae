"""Whether a clause tells what someone thinks, feels or judges: it is he who goes on in a quotation of its own."""

from factcheck.facts.quotes.clauses import Clause
from factcheck.facts.quotes.reader import Reader
from factcheck.facts.quotes.tokens import Words
from factcheck.facts.quotes.verbs import forms
from factcheck.facts.quotes.wordlists import words as listed

_THINKING = forms(
    listed(
        "believe doubt expect fear feel hope hypothesise hypothesize imagine regret sense suspect think want wish "
        "wonder worry"
    )
)
# Judgements that are given in words only, though their verbs take no words for their object.
_JUDGING = forms(
    listed("accuse blame condemn criticise criticize denounce deplore deride express praise rebuke ridicule")
)
_FEELINGS = listed(
    """
    adamant afraid aghast amazed amused angry anxious appalled apologetic apprehensive ashamed astonished baffled
    bemused bitter blunt calm cautious certain circumspect clear concerned confident confused content convinced
    cool critical curious defiant delighted desperate determined devastated dismayed dismissive disappointed
    disgusted doubtful downbeat dubious ecstatic elated emphatic enthusiastic excited fearful forthright frank
    frustrated furious glad gloomy grateful happy heartbroken hopeful horrified hurt impatient impressed
    incredulous indignant insistent jubilant keen livid mindful miserable modest nervous nostalgic
    optimistic outraged overjoyed pessimistic philosophical pleased positive proud puzzled realistic relieved
    reluctant resentful resigned sad sanguine scathing sceptical shaken shocked skeptical speechless stunned
    supportive sure surprised sympathetic terrified thankful thrilled touched unapologetic unconvinced undeterred
    unfazed unhappy unimpressed unmoved unperturbed unrepentant unsure unsurprised upbeat upset wary weary
    worried wistful
    """
)
# How many words after its verb a feeling stands: "is not at all convinced".
_REACH = 4
_COPULAS = forms(listed("appear feel look remain seem sound stay"))


def is_stance(reader: Reader, words: Words, clause: Clause) -> bool:
    """Whether a clause says what its subject thinks, wants or feels: "Ruiz believes", "Ruiz was far from happy"."""
    text = reader.prose.text
    verb = text[words.starts[clause.verb] : words.ends[clause.verb]].lower()
    if words.tags[clause.verb - 1 : clause.verb] == "t":
        return False
    if verb in _THINKING or verb in _JUDGING or verb in _FEELINGS:
        return clause.subject[1] <= clause.verb
    if words.tags[clause.verb] != "b" and verb not in _COPULAS:
        return False
    last = min(len(words.tags), clause.verb + 1 + _REACH)
    for index in range(clause.verb + 1, last):
        if text[words.starts[index] : words.ends[index]].lower() in _FEELINGS:
            return words.tags[index + 1 : index + 2] != "t"  # what someone is certain to do is no feeling of his
    return False
