"""Classes of words that tell where a noun phrase ends, which word is a plural and which a verb."""

AUXILIARIES: frozenset[str] = frozenset(
    "is was were are am be been being has have had having do does did will would can could may might shall should "
    "must isn't wasn't weren't aren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't "
    "isn’t wasn’t weren’t aren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t cannot "
    "get got gets".split()
)
DETERMINERS: frozenset[str] = frozenset(
    "the a an this that these those his her its their our my your all both each every any some no another such".split()
)
PREPOSITIONS: frozenset[str] = frozenset(
    "of in on at by for with from to into onto over under after before since until till during between among "
    "amongst against about above below across along around as behind beneath beside besides beyond despite down "
    "except inside like near off out outside past per than through throughout toward towards up upon via within "
    "without aboard amid following including versus".split()
)
_CONJUNCTIONS = (
    "and or but nor so yet if because although though while whereas when where who whom whose which what that how "
    "why unless whether once plus"
).split()
_PRONOUNS = (
    "i you he she it we they me him us them himself herself itself themselves ourselves who everyone someone anyone "
    "nobody none others it's he's she's they're we're that's there's who've who's"
).split()
_ADVERBS = (
    "not never also just only even still already now then there here ago later earlier soon again today tomorrow "
    "yesterday tonight often always usually too very much quite rather almost nearly away back together apart "
    "respectively overall altogether alone instead once twice yet anymore overnight worldwide nationwide online "
    "apiece more-or-less either neither last next ever"
).split()
_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september "
    "october november december"
).split()
# Past forms and plain verbs that end a noun phrase and do not end in -ed.
VERBS: frozenset[str] = frozenset(
    "said told went came gave took made left held won lost fell rose grew met sent spent built bought sold paid "
    "found kept led ran saw sat stood thought brought caught taught fought sought wrote drove broke chose spoke "
    "stole wore flew knew drew threw began became cut hit hurt set shut beat fled died dealt shot struck swung hung "
    "hid bled fed bit felt heard read says say remain remains live lives include includes need needs want wants go "
    "goes come comes make makes take takes give gives die dies fall falls rise rises show shows stand stands work "
    "works use uses face faces join joins lie lies seem seems become becomes agree believe think know see sees call "
    "calls help helps keep keeps own owns hold holds lead leads attend attends receive receives suffer suffers "
    "depend represent account accounts let put puts turn turns lay laid sank sunk swept underwent escaped blew woke "
    "slept ate drank sang rang run swam tore understood withdrew overcame survive survives vote votes voted wait "
    "play plays played stay stays leave leaves got quit split spread ask asks lived born taken given seen done gone "
    "known shown written driven broken chosen spoken stolen worn flown drawn thrown begun beaten hidden bitten "
    "risen fallen eaten drunk torn expected according".split()
) - frozenset(
    {"works", "shot", "cut", "hit", "votes", "vote", "calls", "runs", "plays", "leads", "turns", "lives", "help"}
)
# Words before which a noun phrase ends.
STOPS: frozenset[str] = frozenset(
    (*AUXILIARIES, *DETERMINERS, *PREPOSITIONS, *_CONJUNCTIONS, *_PRONOUNS, *_ADVERBS, *_DAYS)
)

# Plurals without -s, and nouns that count as plurals though they look like singulars.
IRREGULAR_PLURALS: frozenset[str] = frozenset(
    "people men women children police policemen policewomen firemen firefighters fishermen gunmen businessmen "
    "congressmen congresswomen servicemen servicewomen salesmen spokesmen lawmen crewmen assemblymen councilmen "
    "seamen airmen guardsmen craftsmen sportsmen jurymen horsemen teeth feet geese mice lice oxen aircraft sheep "
    "deer fish salmon trout cattle series species offspring personnel staff troops media data bacteria criteria "
    "phenomena alumni nuclei cacti stimuli fungi dice crossroads headquarters clergy youth swine squid shrimp "
    "bison moose elk cod craft hovercraft spacecraft helicopters countrymen percent folk kinsfolk townsfolk "
    "grandchildren schoolchildren stepchildren freshmen midshipmen foremen doormen militia infantry cavalry vermin "
    "poultry timesheets formulae larvae vertebrae hypotheses theses crises analyses bases diagnoses diabetes rupees "
    "yuan yen won baht crew hertz".split()
)
_NOT_PLURAL = frozenset(
    "this his its was is has us as yes plus thus always perhaps across towards besides afterwards sometimes upwards "
    "less unless business news mathematics physics politics economics athletics gas bus virus campus census status "
    "focus bonus various previous serious famous obvious enormous numerous continuous dangerous james texas kansas "
    "paris wales whereas does goes says yours ours theirs hers overseas indoors outdoors downstairs upstairs "
    "nowadays arkansas massachusetts illinois athens brussels lens chaos cosmos canvas atlas pancreas christmas".split()
)
# Participles that stand after a number for the people themselves: "two injured".
CASUALTIES: frozenset[str] = frozenset(
    "dead injured wounded killed hurt missing arrested detained hospitalised hospitalized rescued displaced homeless "
    "unaccounted infected ill sick alive unharmed unhurt".split()
)


# What headlines say in the present: "Fire kills 12, injures 30".
HEADLINE_VERBS: frozenset[str] = frozenset(
    "kills kill injures injure wounds hurts leaves arrests arrest detains rescues rescue displaces hospitalizes".split()
)


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like the plural of a noun."""
    if word in IRREGULAR_PLURALS:
        return True
    if not word.endswith("s") or len(word) < 4 or word in _NOT_PLURAL:
        return False
    return not word.endswith(("ss", "us", "is", "'s", "’s"))


_NO_ADVERBS = frozenset(
    "family elderly early daily weekly monthly yearly likely only friendly unfriendly monopoly assembly july italy "
    "supply reply ally bully jelly belly fly butterfly deadly lovely lonely costly orderly melancholy anomaly rally "
    "folly homely".split()
)


def is_adverb(word: str) -> bool:
    """Whether a word in lower case looks like an adverb in -ly."""
    return word.endswith("ly") and word not in _NO_ADVERBS


def is_possessive(word: str) -> bool:
    """Whether a word is a genitive; its noun is not the one that is counted."""
    return word.endswith(("'s", "’s"))


def is_past(word: str) -> bool:
    """Whether a word in lower case looks like a past tense or a past participle."""
    return (word.endswith("ed") and len(word) > 3 and word not in ("hundred", "indeed", "need", "speed", "seed")) or (
        word in VERBS
    )
