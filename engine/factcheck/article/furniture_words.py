"""The words of site furniture, as data: all in lower case, straight apostrophes, no marks at either end."""

import types
from collections.abc import Mapping


def _lines(words: str) -> frozenset[str]:
    return frozenset(line.strip() for line in " ".join(words.split()).split(",") if line.strip())


# Lines that are furniture as a whole.
LINES = _lines(
    """
    skip to content, skip to main content, skip to primary content, skip to navigation, skip to article, skip to
    main, skip navigation,
    skip ad, skip advertisement, skip to search, skip to text, skip to footer,
    advertisement, advertising, ad, ad feedback, sponsored, sponsored content, sponsored message, paid post,
    promoted, promoted content,
    story continues below, story continues below advertisement, story continues after advertisement, article
    continues below,
    article continues after advertisement, article continues below advertisement, content continues below, continued
    below,
    continue reading, continue reading below, continue reading the main story, continue reading this story, read
    more, see more, show more,
    load more, learn more, find out more, view more, more, more news, more stories, more like this, more to read,
    more to explore, read on,
    listen, listen to article, listen to this article, save, save article, save for later, bookmark, gift article,
    gift this article,
    copy link, link copied, share full article, share, share this, share this article, share this story, share article,
    close, menu, search, loading, open menu, close menu, toggle navigation, toggle caption, hide caption, enlarge
    this image, enlarge image,
    view gallery, view image in fullscreen, view image, view slideshow, view photos, play video, watch now, watch
    live, watch video,
    click to play, click to expand, click to enlarge, now playing, gallery, slideshow, photos, video, back to top,
    top stories,
    newsletter, newsletters, our newsletters, breaking news, trending, trending now, most popular, most read, most
    viewed, popular, recommended,
    recommended for you, recommended stories, recommended articles, related, related articles, related stories,
    related content, related topics,
    related coverage, related news, related posts, related video, related videos, related reading, latest news,
    latest stories, latest headlines, latest,
    editors' picks, editor's picks, featured, you may also like, you might also like, you may be interested in,
    don't miss, up next, next up,
    read next, what to read next, in this article, in this story, next article, previous article, next story,
    previous story, around the web,
    from the web, from our partners, abstract, full text, comments, view comments, show comments, leave a comment,
    post a comment,
    add a comment, join the conversation, join the discussion, read the comments, view all comments, no comments
    yet, comments are closed,
    sign in, sign up, sign up now, sign up here, log in, login, log out, register, register now, register for free,
    subscribe, subscribe now,
    subscribe today, subscribe here, my account, create account, create an account, create a free account, become a
    member, donate,
    donate now, support us, privacy policy, privacy notice, terms of service, terms of use, terms and conditions,
    terms & conditions,
    cookie policy, cookie settings, cookie preferences, cookie notice, do not sell my personal information,
    do not sell or share my personal information, accept, accept all, accept all cookies, accept cookies, reject
    all, manage preferences,
    manage cookies, got it, i agree, about us, contact us, advertise, advertise with us, careers, site map, sitemap,
    accessibility, faq, rss,
    all rights reserved, filed under, tags, topics, see also, end, ends, view original article, print this page, top
    of page, x,
    getty, key points, image caption, image source, media caption, this video can not be played, external links,
    read the full story,
    read full article, read the full article, was this article helpful, supported by, for immediate release, for
    immediate use, press release, news release, media release, notes to editors, note to editors
    """
)

# Words of rows of buttons: "Share Tweet Email", "Facebook | Twitter".
SOCIAL = _lines(
    """
    share, save, print, email, e-mail, tweet, pin, copy, link, facebook, twitter, whatsapp, reddit, linkedin,
    pinterest, messenger, flipboard,
    pocket, instagram, youtube, tumblr, telegram, bluesky, threads, mastodon, tiktok, snapchat, sms, comments,
    comment, reply, like, more, close, this, and,
    on, x, url, rss, follow, via
    """
)

# The sections of a news site.
SECTIONS = _lines(
    """
    home, homepage, menu, search, sections, news, world, u.s., us, uk, local, local news, national, international,
    politics, business,
    money, markets, tech, technology, science, health, sport, sports, football, opinion, opinions, comment, culture,
    arts, art, entertainment, lifestyle,
    life, style, travel, food, weather, video, videos, photos, podcast, podcasts, obituaries, classifieds, jobs,
    cars, real estate, e-edition,
    newsletters, subscribe, sign in, log in, register, more, close, live, latest, trending, climate, environment,
    education, investigations,
    crime, traffic, community, events, games, puzzles, crossword, crosswords, about, contact, advertise, donate,
    shop, membership, account, skip,
    navigation, us news, uk news, world news, top stories, breaking news, economy, property, media, books, music,
    film, tv, tv & radio, fashion,
    family, features, editorial, columnists, letters, region, states, courts, elections, military, energy
    """
)

# Labels before a colon whose line is furniture: "Filed Under: Courts", "Read more: The mill is sold".
LABELS = _lines(
    """
    filed under, tag, tags, topic, topics, category, categories, keywords, section, related, related article,
    related articles, related story,
    related stories, related topics, related coverage, related content, related link, related links, related
    reading, related news, read more, see also, see more,
    read also, also read, read next, more on this, more on this story, more on this topic, recommended, recommended
    reading, watch, watch now,
    watch live, watch also, watch more, watch below, listen, listen now, don't miss, further reading, learn more,
    must read, trending, hashtags,
    sources, references, external links, read this next, join the conversation, share this, share this article,
    share this story, share, sign up,
    subscribe, download, explore more, follow, contact, phone, fax, email, e-mail, twitter, facebook, instagram,
    website, on twitter, more, image source,
    image caption, support local journalism, newsletter, continue reading, click here, see the full list, also on,
    next, previous, print
    """
)

# A sentence about the reporting of others ("Reporting by the Echo led to…") has a verb, a credit has none.
_NO_VERB = (
    r"(?!.*\b(?:found|said|says|that|which|who|has|have|had|was|were|is|led|showed|shows|revealed|suggests?"
    r"|after|before)\b)"
)

# First words of a line, and a pattern for all the rest of it.
PATTERNS: Mapping[str, str] = types.MappingProxyType(
    {
        "skip": r"(?:to|past|the) .{2,40}",
        "sponsored paid promoted presented brought": r"(?:to you )?by .{2,60}",
        "story article content": r"continues (?:below|after)(?: (?:the |this )?(?:advertisement|ad|advert|video"
        r"|gallery|promotion|newsletter promotion))?",
        "scroll swipe": r"(?:down|to|for) .{2,40}",
        "share": r"(?:this|on|via|to|full|the|your|with)(?: .{1,50})?",
        "view show see load read leave post hide": r"(?:all |the |a |more |your )?(?:[0-9,]+ )?(?:comments?|replies"
        r"|conversation|discussion)",
        "read see find view": r"(?:out )?more(?: (?:about|on|from|at|in|here|stories|news|articles|coverage)\b.{0,80})",
        "sign log": r"(?:in|up|out)(?: (?:to|or|with|for|here|now|free)\b.{0,60})?",
        "subscribe register": r"(?:to|for|now|here|today|with)\b.{0,60}",
        "more": r"(?:from|on|about|in) [^.?!,]{2,60}",
        "related recommended popular trending latest featured top": r"(?:articles?|stories|content|coverage|topics?"
        r"|posts?|links?|videos?|headlines?)(?: (?:from"
        r"|on|in|for) .{1,40})?",
        "image photo slide": r"[0-9]+ of [0-9]+",
        "enlarge": r"(?:this )?(?:image|photo).{0,60}",
        "watch": r"(?:it |the )?(?:video|clip|interview|segment|trailer|moment|full .{2,40}"
        r"|.{2,60} segment)\b.{0,80}\b(?:above|below|here)|(?:it )?(?:above|below|here)",
        "read": r"the (?:rest|full|original|whole|entire)\b.{0,80}",
        "privacy terms cookies about contact careers help": r"(?:(?:policy|us|notice|of (?:use|service)"
        r"|and conditions|& conditions)|[|•·/,& ]|privacy|terms"
        r"|cookies?|contact|about|careers|help|advertise"
        r"|accessibility|policy|us)+",
        "published posted by": r"under .{2,60}",
        "estimated": r"read(?:ing)? time.{0,20}",
        "an a": r"(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten)[ -]minute read",
    }
)

# First words of a line or short paragraph that only a page's own voice has, and a pattern for what follows them.
OPENINGS: Mapping[str, str] = types.MappingProxyType(
    {
        "follow": r"(?:us|him|her|them|me|@\S|.{2,60} on (?:twitter|x\b|facebook|instagram|threads|bluesky|mastodon"
        r"|linkedin|social|tiktok|youtube))",
        "like find join connect visit": r"(?:with )?us (?:on|at) ",
        "sign": r"up (?:for|to|here|now|today|below)\b",
        "signing": r"up (?:for|to)\b",
        "subscribe": r"(?:to|now|here|today)\b",
        "get": r"(?:the |our )?(?:latest|best|top|more|breaking|day's|morning|daily|weekly|unlimited|full|today's"
        r"|all the|.{1,40} app)\b.{0,80}(?:inbox|newsletter|email|alerts?|app\b|delivered|access|podcast)",
        "have got": r"(?:a|any) (?:news )?(?:tip|story|question|correction|comment|feedback|confidential tip"
        r"|information)s?\b.{0,80}(?:\?|let us know|contact|email|e-mail|send|reach|write|know)",
        "do": r"you (?:have|know) .{3,80}\? ?(?:contact|e-?mail|let us|get in touch|send|write|tell us|call)",
        "contact reach email e-mail write message": r"(?:to )?(?:the )?(?:author|writer|reporter|editor|newsroom|us"
        r"|him|her|them|[a-z.'-]+ [a-z.'-]+(?: [a-z.'-]+)?) (?:at|by|on"
        r"|via|directly)\b",
        "you readers": r"(?:can|may) (?:reach|contact|email|follow) .{2,60} (?:at|on|@)",
        "to": r"(?:reach|contact|email) .{2,60} (?:at|on|@)|comment on this (?:story|article)",
        "send": r"(?:us )?(?:your )?(?:tips|letters|comments|news tips|questions|feedback|suggestions|story ideas)\b",
        "copyright": r"(?:©|\(c\)|[0-9]|[a-z]+ (?:20|19)[0-9]{2})",
        "this": r"(?:material|article|content|story|work) (?:may|must|cannot|can) not be (?:published|reproduced"
        r"|broadcast|copied|used|republished)"
        r"|(?:article|story|piece|post|column|content|report|op-ed|interview) (?:was |has been |is "
        r"|were )?(?:originally |first |also )?(?:published|appeared|ran|republished|reprinted|adapted|funded"
        r"|supported|made possible|excerpted|translated|syndicated|generated|provided|produced)\b"
        r"|(?:site|website|page) (?:uses|requires|is protected)",
        "republished reprinted": r"(?:here )?(?:with|by|from|under)\b",
        "originally first": r"(?:published|appeared) (?:at|in|on|by)\b",
        "we": r"(?:and our partners )?(?:use|process|store) (?:cookies|data|information|your)|(?:encourage|welcome"
        r"|want to hear|reserve)\b.{0,80}(?:comment|letters|from you|feedback|readers)",
        "our": r"(?:site|website)s? uses?\b|journalism (?:needs|depends)",
        "by": r"(?:continuing|using (?:this|our)|clicking|signing up|subscribing|submitting"
        r"|proceeding)\b.{0,120}(?:agree|consent|accept|acknowledge)",
        "your": r"(?:privacy|choice|consent|email|browser|subscription|account)\b.{0,60}(?:choices|matters|address"
        r"|cookies|expired|javascript|supported|important)",
        "please": r"(?:enable|turn on|disable|sign in|log in|subscribe|consider (?:donating|supporting|subscribing"
        r"|making)|note that comments|verify your|share this|support (?:our|local|independent))",
        "javascript": r"(?:is|must|required)",
        "thanks thank": r"(?:you )?for (?:reading|signing up|subscribing|your (?:support|subscription|interest))",
        "click tap": r"(?:here|the .{1,30} (?:to|below)|on .{1,40} to|below|to)\b",
        "for": r"(?:more|the latest)\b.{0,60}(?:visit|follow|click|head (?:to|here)|go to|subscribe|sign up"
        r"|check out|download)",
        "check": r"out (?:more|our|the latest)\b",
        "download": r"(?:our|the .{2,30}) app",
        "listen": r"to (?:this|the|our) (?:article|story|podcast|episode|audio)\b",
        "additional reporting with editing compiled": rf"(?:additional )?(?:reporting |writing "
        rf"|research )?by {_NO_VERB}[a-z].{{2,200}}$",
        "the": r"(?:views|opinions)(?: and opinions)? expressed (?:in|by|here|are)",
        "views opinions": r"(?:and opinions )?expressed (?:in|by|here|are)",
        "comments": r"(?:are|have been|on this)\b.{0,50}(?:closed|moderated|disabled|story|article|welcome)",
        "letters": r"to the editor\b",
        "help": r"us improve|support (?:our|local|independent)",
        "was": r"this (?:article|page|story) (?:helpful|useful)",
        "report": r"(?:a|an) (?:error|typo|correction|problem|abuse|mistake)\b",
        "what": r"do you think\? ?(?:let us|tell us|share|sound off|leave)",
        "let": r"us know (?:in the comments|what you think|your)",
        "tell": r"us what you think|us in the comments",
        "sound": r"off in",
        "want": r"(?:to (?:receive|get|read) .{2,60}\?|more .{2,60}\?)",
        "are is": r"(?:you on team .{2,60}|you a .{2,60}\?) ?(?:sign|like|contact|join)",
        "as": r"published in the\b.{0,60}$",
        "never": r"miss (?:a|an|another) ",
        "support": r"(?:our|local|independent) journalism",
    }
)
