"""Ages: of one person told twice, or beside the day of birth."""

from collections.abc import Iterator

from factcheck.drafting.figures import spot_of
from factcheck.drafting.relation import Form, Relation, text
from factcheck.facts.model import Facts, Person


def find_ages(facts: Facts) -> Iterator[Relation]:
    """A relation for every person whose age is told more than once, or with a date of birth."""
    for person in facts.people:
        if len(person.ages) > 1 or (person.ages and person.born is not None):
            yield _relation(facts, person)


def _relation(facts: Facts, person: Person) -> Relation:
    first = f"let person = the p in people where p.name = {text(person.name)}"
    stated = "let stated = first age_told in person.ages"
    if len(person.ages) > 1:
        clauses = (first, stated, "check every age_told in person.ages has age_told = stated")
        say = "the story has more than one age for {person}"
    else:
        clauses = (first, stated, "check age(person.born, article.published) = stated")
        say = "{person} was born on {person.born} and is called {stated}"
    return Relation(
        name=f"age of {person.name}",
        title=f"{person.name} has one age",
        because="A person has one age on one day.",
        told=", ".join(age.text for age in person.ages),
        spots=tuple(spot_of(facts.prose, age) for age in person.ages),
        forms=(Form(clauses=(*clauses, f"say {text(say)}"), is_exact=True),),
    )
