"""Site furniture: what a page prints around an article and is no part of it."""

import re

# Whole lines, in lower case, without the white space around them and the punctuation at their end.
_WHOLE = re.compile(
    r"skip to (?:main |primary |the )?(?:content|navigation|article|text|search)|skip (?:navigation|ad|advertisement|to)"
    r"|(?:advertisement|advertising|sponsored|sponsored (?:content|message|by)|promoted|paid post|ad)(?: feedback)?"
    r"|(?:story|article|content) continues (?:below|after)(?: (?:the |this )?(?:advertisement|ad|advert|video|gallery))?"
    r"|continue reading(?: (?:below|the main story|this story))?|(?:scroll|swipe) (?:down|to|for) .{2,40}|continued below"
    r"|(?:share|save|print|email|e-mail|tweet|pin|copy link|copy|link copied|gift this article|listen|bookmark|facebook|twitter|whatsapp|"
    r"reddit|linkedin|pinterest|messenger|flipboard|pocket|x|comments?|reply|like|more|close|menu|search|home|loading|sms|instagram|youtube)"
    r"(?:[ ,|/•·]+(?:share|save|print|email|e-mail|tweet|pin|copy link|facebook|twitter|whatsapp|reddit|linkedin|pinterest|"
    r"messenger|comments?|x|more|close|menu|search|link|this|instagram|youtube|and|on))*"
    r"|share (?:this|on|via|to|full|the|your|with)(?: .{1,50})?|(?:view|show|read|see|load|leave|post|add|write|join|hide)(?: all| the| a| more| your)? ?(?:[0-9,]+ )?(?:comments?|conversation|discussion)"
    r"|[0-9,.]+k? (?:comments?|shares?|views?|likes?|retweets?)|(?:[0-9]+|an?|one|two|three|four|five|six|seven|eight|nine|ten)[ -]min(?:ute)?s?[ -]read"
    r"|(?:sign|log) ?(?:in|up|out)(?: to .{2,60}| or .{2,40}| here)?|subscribe(?: now| today| here| to .{2,60})?|register(?: now| here| for free)?|create (?:a free |an )?account|my account|become a member|donate(?: now)?|support us"
    r"|(?:read|see|find out|learn|show|view) more(?: (?:about|on|from|at|in|here|stories|news).{0,60})?|more (?:from|on|about|in) [^.?!]{2,60}|more(?: news| stories| like this|to read)?|more:.{0,120}|more to explore"
    r"|(?:related|recommended|popular|trending|latest|top|most popular|most read|most viewed|more|must[- ]reads?|editors?['’]?s? picks?|featured)(?: (?:articles?|stories|story|content|coverage|topics?|posts?|news|links?|videos?|reading|now|for you|today|headlines?|stories from .{1,30}))?"
    r"|(?:you (?:may|might) also (?:like|be interested in)|don['’]t miss|up next|next up|in this (?:article|story)|what to read next|read next|next article|previous article|next story|previous story|back to top|around the web|from the web|from our partners|hide caption|toggle caption|enlarge(?: this)? image|view (?:gallery|image|slideshow|photos?)|view image in fullscreen|play video|watch (?:now|live|video)|click to (?:play|expand|enlarge)|image [0-9]+ of [0-9]+|[0-9]+ of [0-9]+|now playing|video|photos|gallery|slideshow|newsletter|newsletters|breaking news|live|trending now|abstract|full text|\*{3,}|#{3,}|[-_=~]{3,}|end|ends|-30-)"
    r"|(?:privacy (?:policy|notice|statement)|terms (?:of (?:service|use|sale)|and conditions|& conditions)|cookie (?:policy|settings|preferences|notice)|do not sell (?:or share )?my (?:personal )?info(?:rmation)?|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences)|got it|i agree|about us|contact us|advertise(?: with us)?|careers|help|site map|sitemap|accessibility|faq|rss|contact|about|terms|privacy)(?:[ |•·/,]+(?:privacy(?: policy)?|terms(?: of (?:service|use))?|cookies?(?: policy)?|contact(?: us)?|about(?: us)?|careers|help|advertise|accessibility))*"
)
# Openings of lines that hold a label and what belongs to it: a list of topics, a link.
_LABELLED = re.compile(
    r"(?:filed under|tags?|topics?|categories|category|keywords|sections?|related(?: (?:articles?|stories|story|topics?|coverage|content|links?|reading|news))?|read more|see also|see more|read also|also read|read next|more on this(?: story| topic)?|also on [^:]{2,40}|"
    r"recommended(?: reading)?|watch(?: now| live| also| more| below)?|listen(?: now)?|don['’]t miss|further reading|learn more|"
    r"more (?:from|on|in|about) [^:]{2,40}|must read|trending|hashtags?|sources?|references|external links|read this next|join the conversation|share this(?: article| story)?|sign up|subscribe|download|explore more|in pictures|follow [^:.]{2,60}|contact|tips?|phone|fax|e-?mail|twitter|facebook|instagram|website|visit|on twitter)\s*:"
)
# Openings that only a page's own voice has; the rest of the line may be a sentence.
_OPENING = re.compile(
    r"follow (?:us|him|her|them|me|@|[^.,;:]{2,40} on (?:twitter|x\b|facebook|instagram|threads|bluesky|mastodon|linkedin|social))"
    r"|(?:like|find|join|connect with|visit) us (?:on|at) "
    r"|(?:sign|signing) up (?:for|to|here|now|today|below)\b|subscribe (?:to|now|here|today)\b|get (?:the |our )?(?:latest|best|top|more|breaking|day['’]s|morning|daily|weekly|unlimited|full|today['’]s|all the)\b.{0,80}(?:inbox|newsletter|email|alerts?|app|delivered|access|podcast)|get the .{1,40} (?:app|newsletter)\b"
    r"|(?:have|got) (?:a|any) (?:news )?(?:tip|story|question|correction|comment|feedback|confidential tip|information)s?\b.{0,80}(?:\?|let us know|contact|email|e-mail|send|reach|write|know)|do you (?:have|know) .{3,80}\? ?(?:contact|e-?mail|let us|get in touch|send|write|tell us|call)"
    r"|(?:contact|reach|e-?mail|write to|message|tweet) (?:the )?(?:author|writer|reporter|editor|newsroom|us|him|her|them|[a-z.'’-]+ [a-z.'’-]+(?: [a-z.'’-]+)?) (?:at|by|on|via|directly)\b|(?:you can|readers (?:can|may)|to) (?:reach|contact|email|follow) .{2,60} (?:at|on|@)|send (?:us )?(?:your )?(?:tips|letters|comments|news tips|questions|feedback|suggestions)\b"
    r"|(?:©|\(c\) ?[0-9]|copyright (?:©|\(c\)|[0-9]|[a-z]))|all rights reserved|this (?:material|article|content|story) (?:may|must|cannot|can) not be (?:published|reproduced|broadcast|copied|used|republished)|this (?:article|story|piece|post|column|content|report|op-ed|interview) (?:was |has been |is |were )?(?:originally |first |also )?(?:published|appeared|ran|written|produced|adapted|republished|reprinted|funded|supported|made possible|excerpted|provided|translated|syndicated|generated)\b|republished (?:with permission|from)|reprinted (?:with|by) permission|(?:originally|first) (?:published|appeared) (?:at|in|on|by)\b"
    r"|(?:we|this (?:site|website)|our (?:site|website)) uses? (?:cookies|third-party|akismet)|by (?:continuing|using|clicking|signing up|subscribing|submitting|proceeding)\b.{0,120}(?:agree|consent|accept|acknowledge)|your (?:privacy|choice|consent|email|browser|subscription|account|support)\b.{0,60}(?:choices|matters|address|cookies|expired|javascript|supported|important)|please (?:enable|turn on|disable|sign in|log in|subscribe|consider (?:donating|supporting|subscribing|making)|note that comments|verify|share|support)|javascript (?:is|must|required)|(?:enable|turn on) (?:javascript|notifications|desktop notifications)|you (?:have|['’]ve) (?:reached|read|used|been|successfully|[0-9]+ (?:free )?articles?)\b.{0,60}(?:limit|articles?|free|subscribed|unsubscribed|signed up|remaining)|thanks for (?:reading|signing up|subscribing)|thank you for (?:reading|signing up|subscribing|your)"
    r"|(?:click|tap) (?:here|the|on|below|to)\b.{0,60}(?:to|for|more|link|read|watch|see)|for (?:more|the latest)\b.{0,60}(?:visit|follow|click|head to|go to|see|subscribe|sign up|check out|download|news,|coverage,)|read (?:more|the (?:full|original|rest|whole))(?: (?:story|article|report|post|piece|interview|here|at|on|about|from|of))+|(?:view|see) (?:the )?(?:original|full) (?:article|post|story)|check out (?:more|our|the latest)\b|download (?:our|the .{2,30}) app|listen to (?:this|the|our) (?:article|story|podcast|episode|audio)|watch the (?:video|clip|full|interview|trailer|moment)\b.{0,60}(?:above|below|here)|watch (?:the video|it|the clip) (?:above|below|here)|(?:see|view) (?:the )?(?:photos?|video|gallery|slideshow|map)s? (?:above|below|here)"
    r"|(?:\(?(?:additional |with additional )?(?:reporting|writing|editing|compiled|research|translation|graphics?) by [a-z].{3,200}\)?$)"
    r"|(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:in|by|here|are)|comments (?:are|have been|on this)\b.{0,50}(?:closed|moderated|disabled|story|article|welcome)|we (?:encourage|welcome|want to hear|reserve)\b.{0,80}(?:comment|letters|from you|feedback|readers)|letters to the editor\b|help us improve|was this (?:article|page) helpful|rate this|report (?:a|an) (?:error|typo|correction|problem|abuse)|view comments|join the (?:conversation|discussion)|what do you think\? ?(?:let us|tell us|share|sound off|leave)|let us know (?:in the comments|what you think|your)|share your (?:thoughts|story|views|comments)|sound off in"
)
_ANYWHERE = re.compile(
    r"\[email protected\]|contributed (?:to this|reporting|to the) ?(?:report|story|article|post|piece)?|reported from\b[^.]{2,60}\.?$|all rights reserved|"
    r"this (?:material|content) may not be (?:published|reproduced)|newsletter|unsubscribe|cookies"
)
_CONTRIBUTED = re.compile(
    r"[^.]{3,300} contributed (?:to (?:this|the) (?:report|story|article|post|piece|coverage)|reporting|additional reporting)(?: from [^.]{2,60})?\.?\)?$|[^.]{3,80} (?:and [^.]{3,60} )?reported from [^.]{2,60}\.(?: [^.]{3,80} reported from [^.]{2,60}\.)?$"
)
_LONG = 320
_LABEL_LONG = 200
"""The longest line that a label may open: beyond it a paragraph has begun with "Watch:"."""
_NAVIGATION_WORD = re.compile(
    r"(?:home(?:page)?|menu|search|sections?|news|world|u\.?s\.?|uk|local|national|international|politics|business|money|markets|tech(?:nology)?|science|health|sports?|football|"
    r"opinion|comment|culture|arts?|entertainment|lifestyle|life(?: & style)?|style|travel|food|weather|video|videos|photos|podcasts?|obituaries|classifieds|jobs|cars|real estate|"
    r"e-?edition|newsletters?|subscribe|sign in|log in|register|more|close|live|latest|trending|climate|environment|education|investigations|crime|traffic|community|events|games|puzzles|crosswords?|"
    r"about|contact|advertise|donate|shop|membership|account|skip|toggle|navigation|us news|uk news|world news|top stories|english|español)"
)
_NAVIGATION_JOINT = re.compile(r"\s*[|/›»>•·,\n]\s*|\s{2,}")
_MARKS_AROUND = " .…:;!?*•·|–—-[]()>»›→"


def is_furniture(text: str) -> bool:
    """Whether a line or paragraph is site furniture, whatever stands around it."""
    if len(text) > _LONG:
        return len(text) < 2 * _LONG and _is_legal(text.lower())
    low = text.lower()
    bare = low.strip(_MARKS_AROUND)
    if not bare or _WHOLE.fullmatch(bare):
        return True
    if len(text) <= _LABEL_LONG and _LABELLED.match(bare + ":" if low.endswith(":") else bare):
        return not _is_running_text(text)
    if _OPENING.match(bare):
        return True
    return bool(_ANYWHERE.search(low)) and (_is_legal(low) or bool(_CONTRIBUTED.match(low)))


def _is_legal(low: str) -> bool:
    head = low.lstrip(_MARKS_AROUND)
    return "[email protected]" in low or (_OPENING.match(head) is not None and len(low) < 2 * _LONG)


def _is_running_text(text: str) -> bool:
    """A label followed by whole sentences: "Sources: the ministry said so. It added that…"."""
    return text.count(". ") >= 1 and text.endswith(".")


def is_navigation(text: str) -> bool:
    """Whether a line is a row of the site's sections: "Home | News | Sport"."""
    if len(text) > 200:
        return False
    words = [word for word in _NAVIGATION_JOINT.split(text.lower()) if word]
    return bool(words) and all(_NAVIGATION_WORD.fullmatch(word) for word in words)
