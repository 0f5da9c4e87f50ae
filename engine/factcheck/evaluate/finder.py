"""Collections by pattern: matched against the words and facts of each sentence, in time linear in the text."""

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import attrs

from factcheck.facts.catalogue import collection_of, kinds
from factcheck.facts.model import Entity, Fact, Facts, Match
from factcheck.facts.stems import stem
from factcheck.language.nodes import Find
from factcheck.language.patterns import Choice, Gap, Item, Slot, Word, parse_pattern
from factcheck.values.folding import fold

# So many words and signs a match may span: what it can cost to look for one from a place is bounded by it.
MOST_TOKENS = 200
_TOKEN = re.compile(r"\w+|[^\w\s]")

# What a state of a pattern's automaton waits for, and where it goes on.
_Step = tuple[Item | None, tuple[int, ...]]
_Bound = tuple[tuple[str, Fact], ...]
# Of each kind the facts by where they begin, each with its end.
_Starting = Mapping[str, Mapping[int, Sequence[tuple[int, Fact]]]]


@attrs.frozen(eq=False)
class Finder:
    """A collection by pattern, ready to be looked for in articles."""

    name: str
    slots: tuple[str, ...]
    automata: "tuple[_Automaton, ...]"
    needed: tuple[Mapping[str, int], ...]  # of each pattern how many facts of each kind no match is without

    def find(self, facts: Facts) -> tuple[Match, ...]:
        """Its matches in an article: leftmost, shortest, not overlapping; of two patterns the one above."""
        kinds_needed = {item.kind for one in self.automata for item, _ in one.steps if isinstance(item, Slot)}
        starting = {kind: _starting(facts, kind) for kind in kinds_needed}
        return tuple(match for number in self._sentences(facts) for match in self._in(facts, number, starting))

    def _sentences(self, facts: Facts) -> Sequence[int]:
        """Those that hold the facts which some pattern needs: a match is dear to look for."""
        if not all(self.needed):
            return range(len(facts.prose.sentences))
        wanted = frozenset[str]().union(*self.needed)
        held = {kind: Counter(place.sentence for place, _ in _places(facts, kind)) for kind in wanted}
        holding = (
            set.intersection(*({n for n, count in held[kind].items() if count >= least} for kind, least in one.items()))
            for one in self.needed
        )
        return sorted(set[int]().union(*holding))

    def _in(self, facts: Facts, number: int, starting: _Starting) -> Iterator[Match]:
        sentence = facts.prose.sentences[number]
        words = _Words(facts.prose.text, sentence.start, sentence.end, starting)
        at = 0
        while at < len(words.starts):
            found = None
            for one in self.automata:
                if one.may_begin(words, at):
                    found = found or one.match(words, at)
            if found is None:
                at += 1
                continue
            end, bound = found
            place = facts.prose.place(words.starts[at], words.ends[end - 1])
            sure, declared = all(fact.sure for _, fact in bound), any(fact.declared for _, fact in bound)
            yield Match(**place, collection=self.name, slots=bound, sure=sure, declared=declared)
            at = end


class _Words:
    """The words and signs of a sentence with their places, and the facts that begin at each."""

    def __init__(self, text: str, start: int, end: int, starting: _Starting) -> None:
        found = list(_TOKEN.finditer(text, start, end))
        self.texts = [match[0] for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.starting = starting

    def may_take(self, item: Item | None, at: int) -> bool:
        """Whether an item may take what stands at a place; a slot only where a fact of its kind begins."""
        if isinstance(item, Slot):
            return self.starts[at] in self.starting[item.kind]
        return not isinstance(item, Word) or _is_same(item.text, self.texts[at])

    def next_after(self, item: Item, at: int) -> Iterator[tuple[int, Fact | None]]:
        """Where what an item takes from a place ends, with the fact that it binds."""
        if isinstance(item, Word):
            if _is_same(item.text, self.texts[at]):
                yield at + 1, None
        elif isinstance(item, Slot):
            for end, fact in self.starting[item.kind].get(self.starts[at], ()):
                yield bisect.bisect_left(self.starts, end), fact


def _is_same(wanted: str, found: str) -> bool:
    if wanted == found:
        return True
    return stem(wanted) == stem(found) if found[0].isalnum() else fold(wanted) == fold(found)


def _starting(facts: Facts, kind: str) -> Mapping[int, Sequence[tuple[int, Fact]]]:
    """The facts of a kind by where they begin, each with its end; people and the like wherever they are named."""
    found: dict[int, list[tuple[int, Fact]]] = {}
    for place, fact in _places(facts, kind):
        found.setdefault(place.start, []).append((place.end, fact))
    return found


def _places(facts: Facts, kind: str) -> Iterator[tuple[Fact, Fact]]:
    """Where the facts of a kind are named, each with the fact."""
    collection = kinds()[kind].collection
    assert collection is not None
    for fact in collection_of(facts, collection):
        for place in fact.mentions if isinstance(fact, Entity) and fact.mentions else (fact,):
            yield place, fact


@attrs.frozen(eq=False)
class _Automaton:
    """A pattern as states: what each waits for (nothing: it is the end) and the states that come after."""

    steps: tuple[_Step, ...]
    first: tuple[int, ...]

    def may_begin(self, words: _Words, at: int) -> bool:
        """Whether what stands at a place can open a match: a quick look, for most words open none."""
        return any(words.may_take(self.steps[state][0], at) for state in self.first)

    def match(self, words: _Words, at: int) -> tuple[int, _Bound] | None:
        """The shortest match that begins at a place: its end and what its slots hold."""
        waiting: dict[int, dict[int, _Bound]] = {at: dict.fromkeys(self.first, ())}
        for place in range(at, min(len(words.starts), at + MOST_TOKENS) + 1):
            states = waiting.pop(place, None)
            if states is None:
                if not waiting:
                    return None
                continue
            end = next((bound for state, bound in states.items() if self.steps[state][0] is None), None)
            if end is not None:
                return place, end
            if place < len(words.starts):
                self._advance(words, place, states, waiting)
        return None

    def _advance(
        self, words: _Words, place: int, states: dict[int, _Bound], waiting: dict[int, dict[int, _Bound]]
    ) -> None:
        for state, bound in states.items():
            item, after = self.steps[state]
            if isinstance(item, Gap):
                for following in (*after, state):
                    waiting.setdefault(place + 1, {}).setdefault(following, bound)
                continue
            assert item is not None
            for end, fact in words.next_after(item, place):
                grown = bound if fact is None or not isinstance(item, Slot) else (*bound, (item.name, fact))
                for following in after:
                    waiting.setdefault(end, {}).setdefault(following, grown)


def finder(find: Find) -> Finder:
    """Make a collection by pattern ready."""
    slots = dict.fromkeys(name for pattern in find.patterns for name, _ in pattern.slots)
    patterns = [parse_pattern(pattern.text) for pattern in find.patterns]
    needed = tuple(Counter(item.kind for item in items if isinstance(item, Slot)) for items in patterns)
    return Finder(find.name, tuple(slots), tuple(_automaton(items) for items in patterns), needed)


def _automaton(items: Sequence[Item]) -> _Automaton:
    steps: list[_Step] = [(None, ())]
    first = _compiled(items, (0,), steps)
    return _Automaton(tuple(steps), first)


def _compiled(items: Sequence[Item], after: tuple[int, ...], steps: list[_Step]) -> tuple[int, ...]:
    """Add the states of some items before those that come after; gives the states in which they begin."""
    for item in reversed(items):
        if isinstance(item, Choice):
            begun = [state for option in item.options for state in _compiled(option, after, steps)]
            after = tuple(dict.fromkeys(begun))
        else:
            steps.append((item, after))
            state = len(steps) - 1
            after = (*after, state) if isinstance(item, Gap) else (state,)
    return after
