"""The verbs of saying, writing and thinking that news uses for speech, in all their forms."""

import types
from collections.abc import Iterable, Iterator, Mapping

from factcheck.facts.quotes.wordlists import words

# Verbs that take words as their object: "…," she ____.
_SAYING = words(
    """
    acknowledge add admit advise advocate affirm agree allege announce answer argue ask assert assure attest
    bark beam beg bellow bemoan beseech blast blog blurt bluster boast brag brand breathe broadcast call caution
    chant characterise characterize cheer chime chirp chuckle claim clarify command comment complain concede
    conclude concur confess confide confirm congratulate conjecture contend continue coo counsel counter crack
    croak crow cry deadpan declaim declare deem deflect demand demur deny describe detail disagree disclose dm
    drawl dub echo editorialise editorialize elaborate email emphasise emphasize enquire enthuse entreat exclaim
    exhort explain exult forewarn fume gasp greet gripe groan grouse growl grumble gush heckle hint hiss holler
    howl huff implore imply inform inquire insist instruct interject interrupt intervene intimate intone inveigh
    jeer joke label lament maintain marvel mention message moan mouth mumble murmur muse mutter narrate note
    notify object observe ooze opine paraphrase parry philosophise philosophize plead pledge point pontificate
    portray post pray preach predict preface proclaim promise pronounce propose protest purr query quip quiz
    quote rage rail rant rave react read reason reassure recall recite recommend recount reflect reiterate
    rejoice rejoin remark remember remind repeat reply report respond retort retweet reveal rhapsodize riff roar
    say scoff scrawl scream scribble second seethe shout shriek sigh simper sing snap snarl sneer sniff
    speculate squeal stammer state stress stutter suggest sum summarise summarize swear taunt tease televise
    tell term testify text thank theorise theorize thunder tweet upbraid urge venture vow wail warn whine
    whisper wisecrack write yell yelp
    """
)

# Acts of speech that rarely take whole sentences as their object but name a speaker all the same.
_SPEAKING = words(
    """
    accept account accuse address adopt advertise aim air allow allude apologise apologize appeal applaud
    articulate ascribe assail assess attack attribute back balk bash bear begin believe belittle berate bid bill
    blame bless borrow bristle campaign caption carry cast celebrate certify challenge chastise chat chide
    christen cite close coin commend commit communicate compare compliment concentrate condemn consider contain
    contest contrast contribute converse convey credit criticise criticize dare debate decline decry defend
    define deliver demean demonise demonize denigrate denounce depict deride despair discourage discover discuss
    dismiss disparage display dispute doubt draw dream dwell embrace employ encourage end endorse equate erupt
    estimate evoke excoriate explode express fault favor favour fear feature figure find finish fire flash
    flaunt focus forecast foretell frame fret give go grieve grin guess hail hammer hate headline hear highlight
    hit hold honor honour hope hype hypothesise hypothesize identify include indicate insult intend interpret
    introduce invoke issue judge knock know lambast lambaste lash laud laugh lay learn lecture like liken list
    listen lobby love make malign mock mourn name need nod number offer open oppose order outline paint pan
    peddle perceive pillory pitch plan plug posit postulate praise prefer present press print promote publish
    push put question raise rally rebuke rebut reckon refer reference refuse refute regard reject relate relay
    release request require resist ridicule rip roll rule run salute savage scold see seek shoot show shrug sign
    signal single sketch skewer slam smear smile sob sound speak specify spell sport start strike style support
    talk target think threaten title tout trash trumpet type underline underscore unveil use vent view vilify
    voice volunteer want wave wear weep weigh welcome wink wish wonder worry zero
    """
)

# Other common verbs whose forms a suffix does not give away; they mark where a clause's subject ends.
_OTHER = words(
    """
go come get take become begin leave keep let bring meet pay sit stand lose win send build fall rise cut grow drive
break spend buy sell lead understand speak eat drink sleep run choose fight catch teach seek throw lie set put
beat shut quit split spread hurt cost feel seem appear look turn move live die work play try stop start stay
help happen occur return arrive enter join visit travel serve vote elect appoint hire fire resign retire
"""
)

_IRREGULAR: Mapping[str, tuple[str, ...]] = types.MappingProxyType(
    {
        "say": ("said",), "tell": ("told",), "write": ("wrote", "written"), "think": ("thought",),
        "find": ("found",), "hold": ("held",), "read": ("read",), "go": ("went", "gone"), "begin": ("began", "begun"),
        "sing": ("sang", "sung"), "swear": ("swore", "sworn"), "weep": ("wept",), "spell": ("spelled", "spelt"),
        "foretell": ("foretold",), "forecast": ("forecast",), "broadcast": ("broadcast",), "speak": ("spoke", "spoken"),
        "give": ("gave", "given"), "make": ("made",), "shoot": ("shot",), "hit": ("hit",), "strike": ("struck",),
        "lay": ("laid",), "draw": ("drew", "drawn"), "cast": ("cast",), "see": ("saw", "seen"),
        "know": ("knew", "known"),
        "show": ("showed", "shown"), "bear": ("bore", "borne"), "wear": ("wore", "worn"), "run": ("ran",),
        "hear": ("heard",), "seek": ("sought",), "come": ("came",), "get": ("got", "gotten"), "take": ("took", "taken"),
        "become": ("became",), "leave": ("left",), "keep": ("kept",), "let": ("let",), "bring": ("brought",),
        "meet": ("met",), "pay": ("paid",), "sit": ("sat",), "stand": ("stood",), "lose": ("lost",), "win": ("won",),
        "send": ("sent",), "build": ("built",), "fall": ("fell", "fallen"), "rise": ("rose", "risen"), "cut": ("cut",),
        "grow": ("grew", "grown"), "drive": ("drove", "driven"), "break": ("broke", "broken"), "spend": ("spent",),
        "buy": ("bought",), "sell": ("sold",), "lead": ("led",), "understand": ("understood",), "eat": ("ate", "eaten"),
        "drink": ("drank",), "sleep": ("slept",), "choose": ("chose", "chosen"), "fight": ("fought",),
        "catch": ("caught",), "teach": ("taught",), "throw": ("threw", "thrown"), "lie": ("lay", "lain"),
        "set": ("set",),
        "put": ("put",), "beat": ("beat", "beaten"), "shut": ("shut",), "quit": ("quit",), "split": ("split",),
        "spread": ("spread",), "hurt": ("hurt",), "cost": ("cost",), "feel": ("felt",), "dm": ("dmed", "dm'd"),
        "bid": ("bade", "bid"), "dream": ("dreamed", "dreamt"),
    }
)  # fmt: skip

# Verbs of more than one syllable stressed on the last, and short ones, that double their last letter.
_DOUBLING = words(
    """rap rip slam quip quit hit cut set put get let run sit win shut split beg nod stop pan plan plug rub skip
    grin sob admit  permit refer defer demur commit concur blur blog chat bid bet pat step ship drop strip tap wrap
    pit spin dub sum"""
)

# Verbs whose bare form and third person are at least as often nouns: a word before them must show that they are verbs.
_NOUNS = words(
    """
    account address aim air answer appeal attack back bark beat bet bid bill blame blog boost brand break
    broadcast call campaign caption cast catch caution challenge chant charge chat cheer claim close comment
    compliment contest contrast cost count counter crack credit crow cry cut dare deal debate demand detail
    display dispute doubt draw dream drink drive echo email end estimate fall fault fear feature fight figure
    fire flash focus forecast frame grin groan guess hate headline help highlight hint hire hit hold honor
    honour hope howl hurt hype insult issue joke judge knock label laugh lead lecture lie list live look love mark
    mean message moan move name need note object offer open order paint pan paper picture pitch plan play pledge
    plug point post praise preface present press print promise protest push query question quit quiz quote rage
    rally rank rant reason record reference release remark reply report request retort return rip rise roar rule
    run scream second set share shout show sigh sign signal sleep smile snap sound speech split sport spot
    spread stand start state stay stop strike style support talk target term text title travel try turn tweet
    type use venture view visit voice volunteer vote vow want wave whine whisper win wish work worry yell
    """
)


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _participle(verb: str) -> str:
    if verb == "lie":
        return "lying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if verb in _DOUBLING else verb) + "ing"


def _past(verb: str) -> tuple[str, ...]:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb[:-1] + "ied",)
    return ((verb + verb[-1] if verb in _DOUBLING else verb) + "ed",)


_MAYBE: Mapping[str, str] = types.MappingProxyType({"S": "Z", "s": "z", "K": "Y", "k": "y", "V": "U", "v": "u"})


def _forms(verbs: Iterable[str], *, finite: str, base: str, participle: str) -> Iterator[tuple[str, str]]:
    for verb in sorted(verbs):
        noun = verb in _NOUNS
        yield verb, _MAYBE[base] if noun else base
        yield _third_person(verb), _MAYBE[finite] if noun else finite
        yield _participle(verb), participle
        for past in _past(verb):
            if finite != "V" or verb in _IRREGULAR:
                yield past, finite


def forms(verbs: Iterable[str]) -> frozenset[str]:
    """The finite forms of verbs: believe, believes, believed."""
    return frozenset(form for verb in verbs for form in (verb, _third_person(verb), *_past(verb)))


def verb_tags() -> Mapping[str, str]:
    """The tag of every verb form: `S s G` for saying (finite, bare, -ing), `K k J` for speaking, `V v g` for others;

    `Z z`, `Y y`, `U u` are the same three where the form may be a noun.
    """
    tags = dict(_forms(_OTHER, finite="V", base="v", participle="g"))
    tags.update(_forms(_SPEAKING, finite="K", base="k", participle="J"))
    tags.update(_forms(_SAYING, finite="S", base="s", participle="G"))
    return types.MappingProxyType(tags)
