"""What a `factcheck.toml` says: its top level, which is the profile `default`, and its other profiles."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs

from factcheck.cores import MOST_JOBS
from factcheck.errors import RuleFileErrors
from factcheck.language.errors import print_error
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import RuleError
from factcheck.records import record
from factcheck.source import Source
from factcheck.toml_places import place_of

DEFAULT = "default"
LEVELS = ("error", "warning", "note")
OFF = "off"
# How the target of a connection begins.
_SCHEMES = ("sqlite:", "duckdb:", "postgresql://", "postgres://")
_PROFILE_NAME = re.compile(r"[A-Za-z0-9_-]+")

Keys = tuple[str, ...]
Settings = Mapping[str, object]


@record
class Mistake:
    """What is wrong with a key or, where a word is given, with that word of its value."""

    keys: Keys
    message: str
    word: str = ""
    hint: str | None = None


@record
class ProjectFile:
    """A file without mistakes of its own; whether the packs and rules that it names exist, others must say.

    `profiles` are the settings of each as they are written, the top level's among them under `default`.
    """

    source: Source = attrs.field(repr=False)
    profiles: Mapping[str, Settings]

    def printed(self, mistake: Mistake) -> str:
        """A mistake with its place."""
        span = place_of(self.source.text, mistake.keys, mistake.word)
        return print_error(RuleError(self.source.name, span, mistake.message, mistake.hint), self.source)

    @property
    def packs(self) -> tuple[tuple[str, str], ...]:
        """Every profile with every pack that it uses."""
        return tuple((name, pack) for name, own in self.profiles.items() for pack in texts_in(own, "use"))

    def resolved(self, name: str) -> Settings:
        """The settings of a profile: its own, then those of what it extends; severities are taken one by one."""
        own = self.profiles[name]
        if name == DEFAULT:
            return own
        inherited = self.resolved(extended(own))
        return {**inherited, **own, "severity": {**table(inherited, "severity"), **table(own, "severity")}}


def read_project_file(source: Source) -> ProjectFile:
    """Read the file. Raises RuleFileErrors with every mistake in it."""
    try:
        data = tomllib.loads(source.text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise RuleFileErrors((f"{source.name}: error: this is not TOML: {error}",)) from error
    profiles = table(data, "profile")
    top = {key: value for key, value in data.items() if key != "profile"}
    file = ProjectFile(source, {DEFAULT: top, **{name: table(profiles, name) for name in profiles}})
    mistakes = (*_mistakes(data), *_loops(file.profiles))
    if mistakes:
        raise RuleFileErrors(tuple(file.printed(mistake) for mistake in mistakes))
    return file


def table(settings: Settings, key: str) -> Settings:
    """A table in a table; an empty one where it has none."""
    found = settings.get(key, {})
    return found if isinstance(found, dict) else {}


def texts_in(settings: Settings, key: str) -> tuple[str, ...]:
    """A list of texts in a table; an empty one where it has none."""
    found = settings.get(key, [])
    return tuple(found) if isinstance(found, list) else ()


def extended(settings: Settings) -> str:
    """The name of the profile that one extends."""
    return str(settings.get("extends", DEFAULT))


def where(profile: str, *keys: str) -> Keys:
    """The keys under which a profile's setting stands in the file."""
    return keys if profile == DEFAULT else ("profile", profile, *keys)


# ------------------------------------------------------------------ what keys hold


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) and item for item in value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


def _is_count_of_jobs(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_JOBS


def _is_table(value: object) -> bool:
    return isinstance(value, dict)


@record
class _Key:
    """What a key holds, and how that is said."""

    holds: Callable[[object], bool]
    told: str


# What every profile may say, the default one included.
_COMMON: Mapping[str, _Key] = {
    "rules": _Key(_is_texts, 'a list of files and folders, as in rules = ["rules"]'),
    "standard": _Key(_is_truth, "true or false"),
    "use": _Key(_is_texts, 'a list of shipped packs, as in use = ["house"]'),
    "severity": _Key(_is_table, 'a table of rules, as in severity = { "quotes.marks-balance" = "note" }'),
    "gate": _Key(lambda value: value in LEVELS, "error, warning or note: the least severity that holds publication"),
    "strict": _Key(_is_truth, "true or false"),
    "preview": _Key(_is_truth, "true or false"),
    "baseline": _Key(_is_text, 'a file, as in baseline = "factcheck-baseline.json"'),
}
TOP_KEYS: Mapping[str, _Key] = {
    **_COMMON,
    "connections": _Key(_is_table, "a table: [connections]"),
    "jobs": _Key(_is_count_of_jobs, f"a number of processes up to {MOST_JOBS}; 0 is one for each core"),
    "profile": _Key(_is_table, "a table of profiles, as in [profile.breaking]"),
}
PROFILE_KEYS: Mapping[str, _Key] = {
    "extends": _Key(lambda value: isinstance(value, str), 'the name of another profile, as in extends = "default"'),
    **_COMMON,
}


def _mistakes(data: Settings) -> Iterator[Mistake]:
    yield from _of_table(data, (), TOP_KEYS)
    for name, target in table(data, "connections").items():
        if not isinstance(target, str) or not target.startswith(_SCHEMES):
            forms = '"sqlite:FILE", "duckdb:FILE" or "postgresql://HOST/DATABASE"'
            yield Mistake(("connections", name), f"the connection `{name}` is {forms}")
    profiles = table(data, "profile")
    for name, settings in profiles.items():
        yield from _of_profile(name, settings, (DEFAULT, *profiles))


def _of_profile(name: str, settings: object, names: Sequence[str]) -> Iterator[Mistake]:
    keys = ("profile", name)
    if name == DEFAULT:
        yield Mistake(keys, f"`{DEFAULT}` is the profile of what stands at the top of the file")
    elif not _PROFILE_NAME.fullmatch(name):
        yield Mistake(keys, "the name of a profile is of letters, digits, `-` and `_`")
    if not isinstance(settings, dict):
        yield Mistake(keys, f"a profile is a table, as in [profile.{name}]")
        return
    yield from _of_table(settings, keys, PROFILE_KEYS)
    base = settings.get("extends", DEFAULT)
    if isinstance(base, str) and base not in names:
        yield Mistake((*keys, "extends"), f"there is no profile `{base}`", base, did_you_mean(base, names))


def _of_table(settings: Settings, keys: Keys, legal: Mapping[str, _Key]) -> Iterator[Mistake]:
    for key, value in settings.items():
        if key not in legal:
            yield Mistake((*keys, key), f"unknown key `{key}`", hint=_hint(key, legal))
        elif not legal[key].holds(value):
            yield Mistake((*keys, key), f"`{key}` is {legal[key].told}")
    for rule, level in table(settings, "severity").items():
        if level not in (*LEVELS, OFF):
            hint = did_you_mean(level, (*LEVELS, OFF)) if isinstance(level, str) else None
            word = level if isinstance(level, str) else ""
            yield Mistake(
                (*keys, "severity", rule), "the severity of a rule is error, warning, note or off", word, hint
            )


def _hint(key: str, legal: Mapping[str, _Key]) -> str | None:
    if legal is PROFILE_KEYS and key in ("connections", "jobs"):
        return "it stands at the top of the file, for all profiles"
    return did_you_mean(key, legal)


def _loops(profiles: Mapping[str, Settings]) -> Iterator[Mistake]:
    """A mistake for each profile that comes to extend itself."""
    for name in profiles:
        way = [name]
        while (base := extended(profiles[way[-1]])) in profiles and base not in way and way[-1] != DEFAULT:
            way.append(base)
        if base == name and name != DEFAULT:
            told = " extends ".join(f"`{one}`" for one in (*way, base))
            yield Mistake(where(name, "extends"), f"this goes round in a circle: {told}")
