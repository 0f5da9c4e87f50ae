"""Real rule files that somebody has broken, and any text as a pattern, keep the promises of the language."""

from hypothesis import given
from hypothesis import strategies as st

from properties.budget import examples
from targets import articles, patterns, rule_files

FILES = tuple(rule_files.seeds())
WORDS = st.one_of(st.sampled_from(tuple(rule_files.words())), st.text(max_size=4))
STORIES = tuple(text for text in articles.seeds() if len(text) < 800)
SIGNS = (
    "…",
    "...",
    "(",
    ")",
    "[",
    "]",
    "|",
    "{",
    "}",
    "{a: ",
    "person}",
    "count",
    "\\",
    "\\(",
    " ",
    "the",
    "of",
    "said",
    "é",
    "\t",
)


@st.composite
def broken(draw: st.DrawFn) -> str:
    """A real rule file or statement with some pieces taken out, put in, doubled, moved or exchanged."""
    text = draw(st.sampled_from(FILES))[:3_000]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        piece = text[start:end]
        match draw(st.sampled_from(("out", "in", "doubled", "moved", "exchanged", "cut"))):
            case "out":
                text = text[:start] + text[end:]
            case "in":
                text = text[:start] + draw(WORDS) + text[start:]
            case "doubled":
                text = text[:end] + piece + text[end:]
            case "moved":
                rest = text[:start] + text[end:]
                place = draw(st.integers(0, len(rest)))
                text = rest[:place] + piece + rest[place:]
            case "exchanged":
                text = text[:start] + draw(WORDS) + text[end:]
            case _:
                text = text[:end]
    return text


@examples(150)
@given(broken())
def test_a_broken_rule_file_has_its_mistakes_in_it_or_means_something(text: str) -> None:
    rule_files.check(text.encode("utf-8", "surrogatepass"))


@examples(100)
@given(broken())
def test_line_ends_do_not_matter_to_what_a_rule_file_says(text: str) -> None:
    rule_files.check(text.replace("\n", "\r\n").encode("utf-8", "surrogatepass"))


@examples(150)
@given(
    st.lists(st.one_of(st.sampled_from(SIGNS), st.text(max_size=3)), max_size=12).map("".join), st.sampled_from(STORIES)
)
def test_any_pattern_is_refused_or_finds_what_stands_there(pattern: str, story: str) -> None:
    patterns.check(f"{pattern.replace(chr(10), ' ')}\n{story}".encode("utf-8", "surrogatepass"))
