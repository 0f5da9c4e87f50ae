"""Which mentions of organisations and places name the same one."""

from collections.abc import Sequence

from factcheck.facts.names.acronyms import Definition, plain_letters
from factcheck.facts.names.candidate import Candidate
from factcheck.facts.names.classify import Kind, name_text
from factcheck.facts.names.lexicon import is_word, organizations, places
from factcheck.facts.names.mention import Mention
from factcheck.facts.names.people import fold
from factcheck.facts.names.vocabulary import NO_ORGANIZATIONS, OTHER_HEADS, STATE_ABBREVIATIONS, WORDLIKE_ACRONYMS


class Groups:
    """The organisations and places of an article, looked up by full name, letters, or first word."""

    def __init__(
        self, text: str, candidates: Sequence[Candidate], kinds: Sequence[Kind], definitions: Sequence[Definition]
    ) -> None:
        self.text = text
        self.defined = {found.words.start: found for found in definitions}
        self.letters: dict[str, str | None] = {}
        self.aliases: dict[str, str] = {}
        self.firsts: dict[str, set[str]] = {}
        self.seen: dict[tuple[str, Kind], tuple[Kind, str | None]] = {}
        for candidate, kind in zip(candidates, kinds, strict=True):
            if len(candidate.words) > 1:
                self._note(candidate, kind)
        for found in definitions:
            self.letters.setdefault(plain_letters(found.letters), None)

    def _note(self, candidate: Candidate, kind: Kind) -> None:
        definition = self._definition_in(candidate)
        name = fold(name_text(candidate, self.text))
        if candidate.words[-1].text in OTHER_HEADS and kind == "unknown":
            definition = None
        if definition is not None and kind in ("organization", "unknown", "place"):
            letters = plain_letters(definition.letters)
            self.letters.setdefault(letters, letters)
            self.aliases[name] = letters
            self.aliases[fold(self.text[definition.words.start : definition.words.end])] = letters
        if kind == "organization" or definition is not None:
            self.firsts.setdefault(candidate.words[0].text, set()).add(self.aliases.get(name, name))

    def _definition_in(self, candidate: Candidate) -> Definition | None:
        for word in candidate.words:
            found = self.defined.get(word.start)
            if found is not None and found.words.end == candidate.end:
                return found
        return None

    def mention(self, candidate: Candidate, kind: Kind) -> Mention:
        """The mention that a candidate is, with the key of its organisation or place."""
        name = name_text(candidate, self.text)
        cached = self.seen.get((name, kind))
        if cached is None:
            cached = self.seen[name, kind] = self._kind_and_key(name, kind)
        return Mention(candidate.start, candidate.end, candidate.block, *cached)

    def _kind_and_key(self, name: str, kind: Kind) -> tuple[Kind, str | None]:
        if kind == "letters" or (kind == "unknown" and plain_letters(name) in self.letters):
            return "letters", self._key_of_letters(name)
        if kind == "place":
            return kind, "place " + places().get(name, name)
        folded = fold(organizations().get(name, name))
        if folded in self.aliases or kind == "organization":
            return "organization", "organization " + self.aliases.get(folded, folded)
        known = self.firsts.get(name, ())
        if len(known) == 1 and not is_word(name):
            return "organization", "organization " + next(iter(known))
        return "unknown", None

    def _key_of_letters(self, name: str) -> str | None:
        letters = plain_letters(name)
        if letters in self.letters:
            known = self.letters[letters]
            return None if known is None else "organization " + known
        known_name = organizations().get(name)
        if known_name is not None:
            return "organization " + fold(known_name)
        if letters in NO_ORGANIZATIONS or name in NO_ORGANIZATIONS or letters in STATE_ABBREVIATIONS:
            return None
        if is_word(letters) and letters not in WORDLIKE_ACRONYMS:
            return None
        return "organization " + letters
