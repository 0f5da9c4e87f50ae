"""Choosing among facts: all, the, first, last; some, every, no."""

from collections.abc import Sequence
from typing import Any

from factcheck.evaluate.choices import Chosen
from factcheck.evaluate.frame import Frame, Run
from factcheck.evaluate.join import Join
from factcheck.evaluate.missing import Missing
from factcheck.evaluate.truth import Truth, as_list, as_truth
from factcheck.language import nodes
from factcheck.records import record
from factcheck.values.unknown import Unknown


@record
class Choice:
    """A variable that runs over a list, and the condition that its values must meet."""

    slot: int
    items: Run
    where: Run | None
    words: str
    join: Join | None = None

    def fitting(self, frame: Frame, *, are_asked: bool = False) -> Chosen | Unknown:
        """The elements that meet the condition or may meet it; something more may then be asked of each."""
        items = as_list(frame.untraced(self.items))
        if isinstance(items, Unknown):
            return items
        if self.join is None:
            return self._chosen(frame, items, self.where)
        return self._looked_up(frame, items, self.join, are_asked=are_asked)

    def _looked_up(self, frame: Frame, items: tuple[object, ...], join: Join, *, are_asked: bool) -> Chosen:
        """The elements that fit, remembered where the same was asked before."""
        read = join.read(frame, items)
        known = None if read is None else frame.choices.get(self.slot, items, read)
        if known is not None:
            frame.consider(len(known.items) if are_asked else 0)
            return known
        found = join.found(frame, items, 0)
        frame.consider(len(found.places))
        where = join.rest if found.is_equal else self.where
        chosen = self._chosen(frame, [items[place] for place in found.places], where)
        if read is not None:
            frame.choices.put(self.slot, items, read, chosen)
        return chosen

    def _chosen(self, frame: Frame, items: Sequence[object], where: Run | None) -> Chosen:
        if where is None:
            return Chosen(tuple(items), (True,) * len(items))
        fitting: list[object] = []
        truths: list[Truth] = []
        for item in items:
            frame.slots[self.slot] = item
            truth = as_truth(frame.untraced(where))
            if truth is not False:
                fitting.append(item)
                truths.append(truth)
        doubt = next((truth for truth in truths if isinstance(truth, Unknown)), None)
        return Chosen(tuple(fitting), tuple(truths), doubt)


def select(mode: str, choice: Choice, giving: Run | None) -> Run:
    """`all`, `the`, `first` and `last`: a list, or one element, or unknown with the reason."""

    def run(frame: Frame) -> object:
        found = choice.fitting(frame)
        if isinstance(found, Unknown):
            return found
        if found.doubt is not None:
            return found.doubt
        if mode == "all":
            return found.items if giving is None else tuple(_given(frame, choice, giving, item) for item in found.items)
        chosen = _only(mode, found.items, choice.words)
        return chosen if isinstance(chosen, Unknown) else _given(frame, choice, giving, chosen)

    return run


def _given(frame: Frame, choice: Choice, giving: Run | None, item: object) -> object:
    if giving is None:
        return item
    frame.slots[choice.slot] = item
    return giving(frame)


def _only(mode: str, items: tuple[object, ...], words: str) -> object:
    if not items:
        return Missing(f"there is no {words}", missing=True)
    if mode == "the" and len(items) > 1:
        named = ", ".join(str(getattr(item, "text", item)) for item in items[:4])
        return Unknown(f"several fit {words}: {named}{', …' if len(items) > 4 else ''}")
    return items[-1] if mode == "last" else items[0]


def quantified(mode: nodes.Quantified, choice: Choice, has: Run) -> Run:
    """`some`, `every` and `no`, undecided elements by Kleene; the evidence is that of the witnesses."""
    wanted = mode.mode != "every"

    def run(frame: Frame) -> object:
        found = choice.fitting(frame, are_asked=True)
        if isinstance(found, Unknown):
            return found
        witnesses, unknown = _witnesses(frame, choice, has, found, wanted=wanted)
        if mode.mode == "some":
            witnesses = witnesses[:1]
        _trace_witnesses(frame, choice, has, witnesses)
        frame.is_vacuous = mode.mode == "every" and not found.items
        if witnesses:
            return mode.mode == "some"
        return unknown if unknown is not None else mode.mode != "some"

    return run


def _witnesses(
    frame: Frame, choice: Choice, has: Run, found: Chosen, *, wanted: bool
) -> tuple[list[object], Unknown | None]:
    """The elements that settle the matter, and the first doubt."""
    witnesses: list[object] = []
    unknown: Unknown | None = None
    for item, fits in zip(found.items, found.truths, strict=True):
        frame.slots[choice.slot] = item
        truth = as_truth(frame.untraced(has))
        if truth is wanted and fits is True:
            witnesses.append(item)
        elif truth is not (not wanted):
            unknown = unknown or _doubt(fits, truth)
    return witnesses, unknown


def _doubt(fits: Truth, truth: Truth) -> Unknown | None:
    for value in (fits, truth):
        if isinstance(value, Unknown):
            return value
    return None


def _trace_witnesses(frame: Frame, choice: Choice, has: Run, witnesses: list[Any]) -> None:
    if frame.trace is None:
        return
    for item in witnesses:
        frame.slots[choice.slot] = item
        has(frame)
