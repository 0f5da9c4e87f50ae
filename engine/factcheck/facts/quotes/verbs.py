"""The verbs of saying, writing and thinking that news uses for speech, in all their forms."""

import types
from collections.abc import Iterable, Iterator, Mapping

from factcheck.facts.quotes.wordlists import words

# Verbs that take words as their object: "…," she ____.
_SAYING = words(
    """
say tell write add ask explain note argue insist reply respond answer declare announce state report claim warn admit
acknowledge concede suggest observe remark comment continue conclude tweet retweet post blog email text testify recall
remember reflect joke quip shout yell scream whisper mutter murmur cry exclaim boast brag complain lament predict promise
vow pledge pronounce proclaim reiterate repeat stress emphasize emphasise assert contend maintain allege affirm confirm
deny disclose reveal confess confide counter retort interject interrupt urge plead beg demand command order instruct
advise caution muse wonder think believe figure reckon guess conjecture speculate theorize theorise reason opine
venture agree disagree protest object marvel gush enthuse rave sigh laugh chuckle grin smile sob weep moan groan grumble
gripe bemoan growl snarl snap bark hiss bellow roar thunder chant sing intone recite quote declaim drawl croak
stammer stutter chime echo second concur volunteer offer elaborate clarify specify detail describe summarize summarise
paraphrase inform notify assure reassure remind congratulate thank greet query inquire enquire question press quiz
challenge taunt tease deadpan crow fume seethe rage rant huff scoff sneer jeer heckle joke wisecrack crack
rejoin parry deflect demur mumble blurt chirp coo purr ooze philosophize philosophise pontificate preach rhapsodize
attest swear certify rule find hold opine write scrawl scribble type message dm signal hint intimate imply
mention point allow relate recount narrate mourn grieve despair fret worry fear hope wish pray dream
rail blast preface begin start open close finish end sum conclude read go counsel exhort implore entreat
beseech propose recommend advocate forecast foretell assess estimate judge deem term call label dub brand christen
characterize characterise portray title headline caption sign spell define posit postulate hypothesize hypothesise
underscore underline highlight reference cite invoke exult rejoice cheer sniff grouse whine wail yelp squeal shriek
howl holler mouth gasp breathe shrug nod wink simper bluster thunder inveigh editorialize editorialise
beam riff react upbraid bark demur intervene televise broadcast publish print release issue tout trumpet hail bill advertise caution forewarn sum voice vent
"""
)

# Acts of speech that rarely take whole sentences as their object but name a speaker all the same.
_SPEAKING = words(
    """
accuse attack criticize criticise praise denounce condemn dismiss reject defend deride decry disparage mock ridicule
slam bash hammer lash assail berate chide chastise rebuke scold lambaste lambast excoriate pillory skewer rip knock
applaud commend laud compliment credit thank endorse welcome bless back support embrace discuss address talk speak
lecture chat converse debate refer allude compare liken equate contrast attribute ascribe blame fault apologize
apologise invoke evoke insult smear malign vilify demonize demonise demean belittle denigrate trash pan savage
refuse decline request require appeal campaign lobby pitch introduce present hail salute celebrate honor honour
congratulate encourage discourage threaten dare taunt bid implore rally promote push peddle tout hype plug testify
target single weigh chime fire shoot hit strike lay express convey communicate articulate outline sketch
unveil roll deliver give make use employ adopt coin borrow tell recite vent explode erupt draw bristle balk
cast paint frame depict style regard consider see view know perceive interpret accept favor favour oppose
dispute contest rebut refute question doubt mention name identify indicate show display depict list include contain
feature carry bear flash display wave hold wear flaunt raise air run sport learn discover hear listen warn sound
focus concentrate dwell zero seek call resist contribute commit propose plan intend aim want need prefer like love hate
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
        "lay": ("laid",), "draw": ("drew", "drawn"), "cast": ("cast",), "see": ("saw", "seen"), "know": ("knew", "known"),
        "show": ("showed", "shown"), "bear": ("bore", "borne"), "wear": ("wore", "worn"), "run": ("ran",),
        "hear": ("heard",), "seek": ("sought",), "come": ("came",), "get": ("got", "gotten"), "take": ("took", "taken"),
        "become": ("became",), "leave": ("left",), "keep": ("kept",), "let": ("let",), "bring": ("brought",),
        "meet": ("met",), "pay": ("paid",), "sit": ("sat",), "stand": ("stood",), "lose": ("lost",), "win": ("won",),
        "send": ("sent",), "build": ("built",), "fall": ("fell", "fallen"), "rise": ("rose", "risen"), "cut": ("cut",),
        "grow": ("grew", "grown"), "drive": ("drove", "driven"), "break": ("broke", "broken"), "spend": ("spent",),
        "buy": ("bought",), "sell": ("sold",), "lead": ("led",), "understand": ("understood",), "eat": ("ate", "eaten"),
        "drink": ("drank",), "sleep": ("slept",), "choose": ("chose", "chosen"), "fight": ("fought",),
        "catch": ("caught",), "teach": ("taught",), "throw": ("threw", "thrown"), "lie": ("lay", "lain"), "set": ("set",),
        "put": ("put",), "beat": ("beat", "beaten"), "shut": ("shut",), "quit": ("quit",), "split": ("split",),
        "spread": ("spread",), "hurt": ("hurt",), "cost": ("cost",), "feel": ("felt",), "dm": ("dmed", "dm'd"),
        "bid": ("bade", "bid"), "dream": ("dreamed", "dreamt"),
    }
)  # fmt: skip

# Verbs of more than one syllable stressed on the last, and short ones, that double their last letter.
_DOUBLING = words(
    """rap rip slam quip quit hit cut set put get let run sit win shut split beg nod stop pan plan plug rub skip grin sob admit  permit refer defer demur commit concur blur blog chat bid bet pat step ship drop strip tap wrap pit spin dub sum"""
)

# Verbs whose bare form and third person are at least as often nouns: a word before them must show that they are verbs.
_NOUNS = words(
    """
    claim report note state comment remark call order demand question answer promise pledge vow tweet post email text
    message quote joke laugh cry shout chant cheer fear hope dream wish worry doubt attack talk address debate show plan
    need want list feature run work play live lie label term brand title sign signal hint point rule hold detail offer
    reason figure guess object protest press challenge highlight reference estimate issue release print view look move
    turn stop start end sound name mark charge count rank vote visit travel back support credit compliment target fire
    strike hit draw cut rise fall cost record campaign rally blog type request appeal insult second volunteer venture retort reply counter caution
    preface open close answer query quiz crack caption headline spot forecast broadcast voice bill crow snap bark echo
    smile grin sigh groan moan roar scream yell whisper rant rage love hate plug push pitch use bid bet fault blame
    praise honor honour picture pan wave cast frame paint style air sport focus share paper speech whine howl dare
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
        yield _third_person(verb), _MAYBE[finite] if noun or finite != "S" else finite
        yield _participle(verb), participle
        for past in _past(verb):
            if finite != "V" or verb in _IRREGULAR:
                yield past, finite


def verb_tags() -> Mapping[str, str]:
    """The tag of every verb form: `S s G` for saying (finite, bare, -ing), `K k J` for speaking, `V v g` for others;

    `Z z`, `Y y`, `U u` are the same three where the form may be a noun.
    """
    tags = dict(_forms(_OTHER, finite="V", base="v", participle="g"))
    tags.update(_forms(_SPEAKING, finite="K", base="k", participle="J"))
    tags.update(_forms(_SAYING, finite="S", base="s", participle="G"))
    return types.MappingProxyType(tags)
