"""The small closed classes of words that tell titles, roles, organisations and places from one another."""

# Words that stand with a capital at the start of a sentence or in a title and are never part of a name by themselves.
FUNCTION_WORDS = frozenset(
    """
    A About Above According Across Actually Additionally After Afterwards Again Against Ago Ah All Almost Along Already Also Alternatively Although
    Altogether Always Am Amid Among An And Another Any Anybody Anyone Anything Anyway Apart Apparently Are Aren't Around As Aside At Away Back Based
    Be Because Been Before Behind Being Below Beneath Beside Besides Between Beyond Both But By Can Can't Cannot Certainly Clearly Compared
    Consequently Could Couldn't Crucially Currently Despite Did Didn't Do Does Doesn't Don't Done Down During Each Earlier Either Else Elsewhere Enough
    Especially Even Eventually Ever Every Everybody Everyone Everything Everywhere Except Far Few Fewer Finally First Firstly Following For
    Formerly Fortunately From Further Furthermore Generally Get Give Given Go Had Hadn't Half Has Hasn't Have Haven't Having He He'd He'll He's Hello
    Hence Her Here Hers Herself Hey Hi Him Himself His How However I I'd I'll I'm I've If Importantly In Including Indeed Inside Instead Interestingly
    Into Ironically Is Isn't It It'd It'll It's Its Itself Just Last Late Lately Later Least Less Let Let's Like Likewise Long Look Made Make Many Maybe
    Me Meanwhile Mine More Moreover Most Mostly Much Must My Myself Namely Near Nearby Nearly Neither Never Nevertheless Next No Nobody None
    Nonetheless Nor Normally Not Nothing Notably Now Nowadays Of Off Often Oh OK Okay Old On Once One Only Onto Or Other Others Otherwise Our Ours
    Out Outside Over Overall Own Per Perhaps Please Plus Possibly Presumably Previously Probably Quite Rather Really Recent Recently Regardless
    Regarding Same Second Secondly See Seemingly Several She She'd She'll She's Should Shouldn't Similarly Simply Since So Some Somebody Somehow
    Someone Something Sometimes Somewhere Soon Still Subsequently Such Suddenly Surprisingly Take Than Thank Thanks That That's The Their Theirs Them
    Themselves Then There There's Therefore These They They'd They'll They're They've Things Third Thirdly This Those Though Through Throughout Thus
    Till To Today Together Tomorrow Tonight Too Toward Towards Typically Ultimately Under Underneath Unfortunately Unless Unlike Until Unusually Up
    Upon Us Using Usually Very Via Was Wasn't We We'd We'll We're We've Well Were Weren't What What's Whatever When Whenever Where Whereas Wherever Whether
    Which While Who Who's Whoever Whom Whose Why With Within Without Won't Wouldn't Would Yes Yesterday Yet You You'd You'll You're You've
    Your Yours Yourself Zero Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands Millions Twenty Thirty Forty Fifty
    """.split()
)

CALENDAR = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September October November
    December Tue Tues Wed Thu Thur Thurs Fri Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas Easter Ramadan Halloween
    Thanksgiving Hanukkah Diwali Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays AD BC BCE CE AM PM GMT BST EST EDT CST CDT MST
    MDT PST PDT CET UTC
    """.split()
)

# What no name consists of or goes across.
IDLE_WORDS = FUNCTION_WORDS | CALENDAR

# Courtesy titles: a surname after one of these is enough to name a person; each with the gender it tells.
COURTESY = {
    "Mr": "male",
    "Mrs": "female",
    "Ms": "female",
    "Miss": "female",
    "Mister": "male",
    "Madam": "female",
    "Madame": "female",
    "Mme": "female",
    "Monsieur": "male",
    "Messrs": "male",
    "Sir": "male",
    "Dame": "female",
    "Lord": "male",
    "Lady": "female",
    "Baroness": "female",
    "Baron": "male",
    "Herr": "male",
    "Frau": "female",
    "Señor": "male",
    "Señora": "female",
    "King": "male",
    "Queen": "female",
    "Prince": "male",
    "Princess": "female",
    "Father": "male",
    "Sister": "female",
    "Brother": "male",
    "Congressman": "male",
    "Congresswoman": "female",
    "Councilman": "male",
    "Councilwoman": "female",
    "Chairman": "male",
    "Chairwoman": "female",
    "Duke": "male",
    "Duchess": "female",
    "Sheikh": "male",
    "Uncle": "male",
    "Aunt": "female",
}

# The last word of a title before a name. Abbreviations stand here without their point.
TITLE_HEADS = frozenset(COURTESY) | frozenset(
    """
    Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Capt Sgt Cpl Maj Adm Cmdr Rev Hon Pres Supt Det Insp Pvt Pte Cllr Fr Br Sr Supt
    President Premier Chancellor Minister Secretary Senator Representative Governor Mayor Councillor Councilor Commissioner Ambassador Envoy
    Consul Attorney Solicitor Judge Justice Sheriff Marshal Constable Detective Inspector Superintendent Officer Sergeant Corporal Lieutenant
    Captain Major Colonel General Brigadier Commander Commodore Admiral Private Trooper Deputy Agent Chief Director Chair Chairperson
    Speaker Leader Whip Treasurer Controller Comptroller Professor Doctor Dean Provost Principal Headmaster Headmistress Coach Manager Reverend Pastor
    Bishop Archbishop Cardinal Pope Rabbi Imam Ayatollah Mullah Deacon Saint Emperor Empress Sultan Emir Shah Tsar Czar Count Countess Earl
    Viscount Dowager MP MEP MSP AM TD Assemblyman Assemblywoman Alderman Delegate Lawmaker Spokesman Spokeswoman Spokesperson Astronaut Author Actor
    Actress Singer Novelist Economist Historian Analyst Founder Co-founder Executive CEO CFO COO CTO Editor Correspondent Reporter Journalist
    Columnist Prosecutor Coroner Taoiseach Tánaiste Nurse Paramedic Firefighter Candidate Attorney-General Undersecretary Specialist
    Architect Engineer Curator Conductor Composer Rapper Striker Goalkeeper Midfielder Defender Quarterback Pitcher Surgeon
    """.split()
)

# Words that stand before or between those heads and belong to the title.
TITLE_MODIFIERS = frozenset(
    """
    Vice Prime Deputy Former Acting Interim Assistant Associate Chief Lead Senior Junior Executive Foreign Home Interior Finance Defense Defence
    Health Education Justice Environment Energy Trade Labor Labour Treasury Transport Culture Housing Police Fire District State National Federal
    County City Press First Attorney Lieutenant Major Brigadier Rear General Staff Special Second Managing Shadow Majority Minority House
    Senate Opposition Master Crown Grand Supreme Party Executive Regional Presidential Emeritus Honorary Retired Ex Ex-President Incoming Outgoing
    Then Current Congressional Senator-elect Governor-elect Technical Head Communications Operations Financial Technology Marketing Secretary Financial
    """.split()
)

# Titles that are also first names or surnames: after a first name they are part of the name.
NAME_LIKE_TITLES = frozenset(
    """King Dean Prince Earl Major Judge Bishop Pope Duke Baron Marshal Cardinal Justice Mayor Sheriff Chancellor Constable Saint Count Lord Priest
    Deacon Queen Shah Sultan Christian Father Sir Cook Chief Principal Provost Captain Singer Coach Author Private Noble Imam Rabbi Conductor Reporter
    Editor Speaker Porter Sr General Miss Col Fr Br Hon Am AM TD Chair Leader Director""".split()
)

# What follows "of" or "for" in a title: Secretary of State, Chief of Staff, Minister for Health.
TITLE_COMPLEMENTS = frozenset(
    """State Defense Defence Education Labor Labour Energy Health Justice Commerce Staff Police Transport Transportation Treasury War Agriculture
    Exchequer Schools Prisons Interior Works Operations Technology Finance Parliament Congress House Representatives Veterans Homeland Foreign""".split()
)

# Nouns in lower case that stand for a person's work or place and directly before or after a name tell a person.
ROLES = frozenset(
    """
    academic accountant activist actor actress adviser advisor advocate agent aide ambassador analyst anthropologist archaeologist archbishop architect
    artist assistant associate astronaut astronomer athlete attorney aunt author baker banker barrister billionaire biologist bishop blogger boss boxer
    boyfriend broadcaster broker brother builder businessman businesswoman campaigner candidate captain cardiologist cashier chair chairman chairwoman
    chairperson chancellor chef chemist chief cleric climatologist coach co-author co-founder colleague columnist comedian commander commentator commissioner
    composer conductor congressman congresswoman conservationist consultant contestant contractor controller cook coordinator co-ordinator coroner correspondent
    councillor councilor councilman councilwoman counsel counsellor counselor cousin creator critic curator cyclist dancer daughter dean dentist deputy designer
    detective developer dictator diplomat director dissident doctor driver ecologist economist editor educator engineer entrepreneur envoy epidemiologist
    executive expert farmer father fashion-designer fellow filmmaker film-maker financier firefighter fisherman footballer founder friend frontman gardener
    general geneticist geologist girlfriend goalkeeper golfer governor grandfather grandmother grandson granddaughter guard guide guitarist
    head headteacher headmaster heir historian host husband hunter illustrator imam inspector instructor inventor investigator investor jockey journalist
    judge keeper king lawmaker lawyer leader lecturer legislator librarian lieutenant magistrate manager mathematician mayor mechanic member meteorologist
    midfielder millionaire minister mogul monarch mother mountaineer musician naturalist negotiator nephew neighbor neighbour neurologist neuroscientist
    niece novelist nurse nutritionist officer official oceanographer organiser organizer owner paediatrician painter palaeontologist paramedic partner
    pastor pathologist patient pediatrician philanthropist philosopher photographer physician physicist pianist pilot pioneer pitcher player playwright
    poet policeman policewoman politician pollster pope premier preacher presenter president priest princess prince principal producer professor
    programmer promoter prosecutor psychiatrist psychologist publicist publisher pundit pupil quarterback rabbi rapper receptionist reporter
    representative researcher resident retiree runner sailor salesman scholar scientist screenwriter sculptor secretary senator sergeant sheriff
    shopkeeper singer sister sister-in-law skipper sociologist soldier solicitor son songwriter specialist spokesman spokesperson spokeswoman sprinter statistician
    strategist striker student stylist suffragette superintendent supervisor supporter surgeon survivor swimmer teacher teammate technician teenager theorist
    trader trainer translator treasurer trustee tutor twin tycoon uncle undersecretary veteran vet veterinarian vicar victim violinist virologist volunteer
    waiter waitress warden widow widower wife winner woman worker wrestler writer youngster zoologist
    """.split()
)

# The words by which the name of an organisation is known, most of them its last word.
ORGANIZATION_HEADS = frozenset(
    """
    Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Athletic Authority Bank Bankers Board Broadcasting Brigade Brigades
    Brothers Bureau Cabinet Campaign Capital Center Centre Centers Chamber Charity Church Club Coalition Collective College Command Commission Committee Communications
    Community Company Confederation Conference Congress Consortium Constabulary Consulting Cooperative Corp Corporation Corps Council Court Daily Department Directorate
    District Division Electronics Embassy Energy Enforcement Enterprises Exchange Express Faculty Federation Fellowship Financial Force Forces Forum Foundation Front Fund
    Gazette Group Guard Guild Herald Holdings Hospital Hotel Hotels Inc Industries Initiative Institute Institution Insurance International Intelligence Investments
    Journal Jury Labs Laboratory Laboratories League Legislature Limited LLC LLP Ltd Magazine Mail Media Ministry Mission Motors Movement Museum Navy Network Networks News Observatory
    Office Opera Orchestra Organisation Organization Parliament Partners Partnership Party Patrol Petroleum Pharmaceuticals Plc PLC Police Post Press Productions
    Program Programme Project Properties Prosecutor Prosecutors Publications Publishing Radio Records Registry Regiment Research Reserve Resources Review
    School Schools Secretariat Senate Service Services Sheriff's Society Software Solutions Standard Star States Stores Studio Studios Sun Symphony Syndicate System Systems
    Inc. Corp. Co Co. Ltd. Bros. Bros Representatives Delegates Commons Lords
    Taskforce Team Tech Technologies Technology Telecom Telegraph Television Theater Theatre Times Tribunal Tribune Trust Union Unit United University Ventures Watch
    Workers Works FC AFC RFC CC AG SA GmbH NV SpA Bancorp Securities Airline Cathedral Gallery Library Ballet Rovers Wanderers Rangers Albion Hotspur City-FC
    Treasury Exchequer Panel Inquiry Task-Force Inspectorate Ombudsman Infirmary Clinic Mosque Synagogue Abbey Circuit Brewery Bakery Restaurant Cafe Café
    Security Defense Defence Rights Survey Watchdog Lobby Fraternity Sorority Youth Workers' Teachers' Students' Parliamentarians Democrats Greens
    """.split()
)

# Heads that join what "of", "for" and "on" bring: Bank of England, Department for Education, Committee on Rules.
OF_HEADS = frozenset(
    """
    Academy Administration Agency Archdiocese Army Assembly Association Authority Bank Bishop Board Brotherhood Bureau Cabinet Center Centre Centers Chamber Church City Coalition
    College Commission Committee Commonwealth Confederation Conference Congress Corporation Council Council's Court Day Daughters Democratic Department Diocese Directorate Duchy Embassy Faculty
    Federation Foundation Friends Fund Guild Hall High House Houses Institute Institution Institutes International Kingdom Knights League Library Ministry Movement Museum National Network
    Office Order Organisation Organization Parliament Party Port Program Programme Register Republic Royal School Secretariat Senate Service Society Sons State States
    Division Directorate Supreme Synod Tower Union Unit United University Veterans Wall Workers Campaign Campaigners Doctors Mothers Physicians Reporters Gulf Isle Bay Cape Strait Sea County
    """.split()
)

# Words by which a place is known.
PLACE_HEADS = frozenset(
    """
    Avenue Bay Beach Boulevard Bridge Canyon Castle Cape City Coast County Creek Dam Desert Drive Falls Forest Fort Garden Gardens Glacier Gulf Harbor
    Harbour Heights Hill Hills Highway Hall Island Islands Isle Isles Lake Lakes Lane Mount Mountain Mountains Oblast Ocean Palace Parish Park Parkway Peninsula Plaza
    Point Port Prefecture Province Quay Reef Region Ridge River Road Rock Route Sea Shire Shore Shores Springs Square Stadium State Station Strait Street Terrace Town
    Township Trail Triangle Tower Towers Tunnel Valley Village Volcano Way Wharf Wood Woods Zone Airport Cemetery Prison Jail Cathedral Borough Boro Bluff Basin Plateau
    Republic Kingdom Territory Territories Archipelago Canal Heath Common Moor Airfield Arena
    """.split()
)

# Words that stand before the name of a place and belong to it.
PLACE_BEGINNINGS = frozenset(
    "Lake Mount Mt Cape Fort Ft Port St San Santa Santo São Los Las El La Le Les New North South East West Northern Southern Eastern Western Upper Lower Greater Central "
    "Inner Isle River Point Camp Villa Saint".split()
)

# States of the United States as they are cut short after a city: Durham, N.C.
STATE_ABBREVIATIONS = frozenset(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn RI Tenn Tex Vt Va Wash Wis Wyo
    N.C. S.C. N.D. S.D. N.H. N.J. N.M. N.Y. R.I. W.Va. D.C. DC AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY
    NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY B.C. BC ON QC NSW
    """.split()
)

CAPITAL_PARTICLES = frozenset("De Del Della Di Da Das Do Dos Du Des La Le Van Von Der Den Ten Ter Al El Bin Ben Ibn Mac St St. Abu Ould Wa".split())
PARTICLES = frozenset(
    "de del della di da das do dos du des den der van von vom zu zum la le el al bin bint ibn ben ter ten te af av y e abu op".split()
)

SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "Junior"))
# Numbers of kings, queens and popes.
REGNAL = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XXIII".split())

# Verbs after which (or before which) the one who speaks is named; in the forms that newspapers use.
SPEECH_VERBS = frozenset(
    """
    said says told tells added adds asked asks wrote writes explained explains argued argues admitted admits announced announces insisted insists
    claimed claims warned warns noted notes recalled recalls replied replies continued continues concluded concludes believes thinks thought suggested
    suggests tweeted posted joked agreed agrees confirmed confirms denied denies declared stated testified commented remarked observed acknowledged
    """.split()
)

# Words after a name that only a person takes.
PERSON_VERBS = frozenset(
    "who whose whom himself herself grew smiled laughed cried wept died married retired resigned born studied graduated remembers "
    "wore spoke sat".split()
)

# Family names that are put first: Xi Jinping, Kim Jong-un.
EASTERN_SURNAMES = frozenset(
    """
    Ai Ahn Bae Ban Bo Cai Cao Chang Chen Cheng Chiang Cho Choe Choi Chun Chung Cui Deng Ding Dong Fan Fang Feng Gao Gu Guo Han He Ho Hong Hu Huang Hwang Jang Jiang
    Jeong Jin Jung Kang Kim Kong Kwon Lai Lee Lei Li Liang Liao Lim Lin Liu Lu Luo Lü Ma Mao Meng Moon Mok Ngo Nguyen Oh Pan Park Peng Pham Qian Qin Qiu Ren Rhee Roh Ryu Seo
    Shen Shi Shin Son Song Su Sun Suh Tan Tang Tao Tian Tran Tsai Vo Wang Wei Wen Wong Wu Xi Xia Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yin Yoon Yu Yuan Yun Zeng Zhang
    Zhao Zheng Zhong Zhou Zhu Zou
    """.split()
)

# Capital letters that stand for no organisation.
NO_ORGANIZATIONS = frozenset(
    "AIDS DNA RNA HIV GPS TV CEO CFO COO CTO GDP PTSD IVF IQ ID UFO CCTV DVD CD PC MP MPs MEP MBA PhD VIP DIY FAQ IT AI VAT HGV SUV LED LCD PR HR PE GCSE BMI "
    "CO PM AM MRI CT ADHD OCD STD BBQ POW HQ LGBT LGBTQ USB URL HTML SMS SIM GM RIP SOS ATM PIN IPO NGO NGOs QC DJ MC OBE MBE CBE KBE RSVP ETA DUI CV GP GPs OK TNT "
    "PVC CFC UV ISO GI UHF FM PA HMS USS RMS SAT GPA R&B Q&A B&B PPE LSD MDMA THC CBD EV EVs".split()
)
# Capital letters that stand for places.
PLACE_ACRONYMS = frozenset("US U.S. USA U.S.A. UK U.K. UAE U.A.E. USSR LA L.A. DC D.C. NYC DRC GDR".split())
ROMAN_NUMERALS = frozenset("II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split())

# First names that are words as well; before a word they still tell a person, unless they open a sentence.
WORDLIKE_GIVEN = frozenset(
    """
    Bill Bob Carol Derrick Don Drew Eddy Frank Gene Grant Guy Harry Heath Jack Jay Ken Lance Lee Maria Mark Martin Matt Mike Nick Pat Peter Ray Rob Robin
    Rod Rosemary Sally Sue Tim Victor Warren Will Wade Dean Earl Glen Josh Cliff Clay Hazel Heather Holly Iris Daisy Lily Ruby Penny Sandy Dawn Chuck Curt
    Miles Mason Walker Tony Tom Jo Christian Dolly Patty Buddy Rocky Rod Laurel Eve Newton Reed Basil Barb
    """.split()
)
# Of these the ones that often open a sentence as a word.
OPENING_WORDS = frozenset("Will Mark Grant Bill Guy Drew Chuck Frank Pat Ray Rob Sue Don Miles Dawn Clay Penny Sandy Jack Christian Newton".split())
# Places that are words as well.
WORDLIKE_PLACES = frozenset("Nice Bath Reading Cork Hull Derby Queens Buffalo Dover Bologna Chad Turkey Hamburg Cologne Panama Guinea Bali Amazon Hague".split())

# What stands behind a hyphen in words made of a name: British-born, Oscar-winning.
COMPOUND_ENDS = frozenset(
    """
    born based led trained owned style wide era winner winning backed made speaking type like bound controlled held funded run elect in-chief
    inspired related only dominated educated listed ruled sponsored occupied affiliated linked shaped themed nominated loving hating level size sized
    centric first friendly aged old trump allied built raised designed educated century
    """.split()
)

# The last words of events, works, laws and times: no people, places or organisations.
OTHER_HEADS = frozenset(
    """
    Festival Day Days Cup Championship Championships Games Olympics Olympic Prize Prizes Award Awards Act Bill Trophy Open Tour War Wars Marathon Bowl Series Season Week Year
    Years Era Age Night Show Summit Treaty Accord Agreement Convention Protocol Amendment Constitution Code Law Laws Plan Deal Fair Expo Exhibition Report Index
    Survey Study Poll Test Project Challenge Revolution Massacre Crisis Rebellion Uprising Spring Edition Story Stories Song Songs Dream Dreams Diaries
    Book Bible Koran Qur'an Quran Disease Syndrome Virus Medal Order Scheme Strategy Initiative Programme Rally Race Grand Prix Derby Finals Final Semifinal
    Theory Principle Effect Law Operation Storm Hurricane Typhoon Empire Dynasty Ship Cruises Aircraft Shuttle Telescope Rover Pact Doctrine Declaration
    Premiership Division Ashes Masters Classic Stakes Carnival Biennale Parade Vigil Street-Journal Mass Raid Raids Attack Attacks Shooting Bombing Bombings Case Trial
    """.split()
)
# Titles that make a name with "of": the Duke of Cambridge, the Archbishop of Canterbury.
NOBLE = frozenset("Duke Duchess Prince Princess Earl Countess Archbishop Bishop Lord Marquess Viscount King Queen Lady".split())

# Months that are first names too.
MONTH_NAMES = frozenset(("April", "May", "June", "August"))
# Letters that spell a word and are an acronym all the same.
WORDLIKE_ACRONYMS = frozenset("AIDS US WHO IT ICE".split())

# Words for places that are last names too: Tom Ridge, Anna Lake.
SURNAME_HEADS = frozenset(
    "Hill Hills Ridge Lake Lane Wood Woods Heath Rock Moor Parish Bridge Hall Banks Shore Way Wharf Marsh Rivers Fields Dale Brook".split()
)
