from datetime import date, datetime

import pytest

from assistant.answer import LANGUAGES, Language
from assistant.language import identify
from assistant.safeguarding import CrisisCard, crisis_card
from knowledge.phrases import lexicon

NOW = datetime(2025, 9, 1, 22, 30)

DANGER: dict[str, list[str]] = {
    "violence": [
        "Mąż mnie bije i nie wiem co robić",
        "moj maz znowu mnie uderzyl",
        "partner mnie dusił wczoraj wieczorem",
        "boję się wracać do domu",
        "boje sie meza jak wypije",
        "ojczym zneca sie nade mna",
        "jestem bita przez męża od lat",
        "jestem ofiarą przemocy domowej, gdzie mogę uciec",
        "on grozi że mnie zabije",
        "mój były mnie prześladuje",
        "sąsiad bije żonę, słyszę krzyki",
        "mąż bije mnie i dzieci",
        "moj mąz mnie popchnął i kopnął",
        "bije mnie codziennie",
        "maz mne bije",
        "partner mnie szarpei i wyzywa",
        "Syn mnie bije, ma 16 lat i jest silniejszy",
        "zostałam pobita przez partnera",
        "musze uciec od meza, pomozcie",
        "мій чоловік мене побив",
        "чоловік знущається наді мною",
        "вітчим бє маму",
        "боюся йти додому, там чоловік п'яний",
        "я жертва домашнього насильства, що робити",
        "він погрожує мені ножем",
        "муж меня избил вчера",
        "отчим бьет маму",
        "боюсь возвращаться домой",
        "муж угрожает мне",
        "он меня душил",
        "My husband beats me every week",
        "my partner hit me last night",
        "I am scared of my husband",
        "I'm afraid to go home tonight",
        "he threatened me with a knife",
        "I am a victim of domestic violence and need to get out",
        "my boyfriend is violent when he drinks",
        "hes hitting me",
    ],
    "child": [
        "sąsiedzi biją dziecko, słyszę co wieczór",
        "sasiadka zostawila dziecko samo w domu",
        "dzieci są same w domu od rana a rodzice piją",
        "syn nie wrócił do domu na noc",
        "moja córka uciekła z domu",
        "zaginęło mi dziecko",
        "ktoś molestuje moją córkę",
        "dziadek dotyka mojego syna",
        "matka głodzi dziecko za ścianą",
        "dziecko nie oddycha",
        "zaraz zrobię krzywdę dziecku, boję się że skrzywdzę dziecko",
        "сусіди б'ють дитину",
        "дитина одна вдома і плаче",
        "моя донька втекла з дому",
        "сосед избивает ребенка",
        "ребёнок один дома уже сутки",
        "сын пропал вчера",
        "the neighbours are beating their child",
        "a small child was left alone in the flat",
        "my daughter ran away from home",
        "someone is touching my daughter",
        "my son is missing since yesterday",
    ],
    "suicide": [
        "nie chcę już żyć",
        "nie chce mi sie juz dluzej zyc",
        "zabiję się",
        "chcę umrzeć",
        "mam mysli samobojcze",
        "skończę ze sobą dzisiaj",
        "moja córka mówi o samobójstwie",
        "syn powiedział że chce się zabić",
        "Wszystkim będzie lepiej beze mnie",
        "nie mam po co żyć",
        "mąż chce się powiesić",
        "chce sie zabć",
        "moje dziecko napisało list pożegnalny",
        "córka próbowała się zabić",
        "не хочу жити",
        "я не хочу більше так жити",
        "хочу померти",
        "син каже про самогубство",
        "не хочу больше жить",
        "хочу умереть",
        "дочка пыталась убить себя",
        "у меня мысли о суициде",
        "I want to die",
        "I don't want to live anymore",
        "i am going to kill myself",
        "my daughter is suicidal",
        "my son says he wants to kill himself",
        "everyone would be better off without me",
    ],
    "self_harm": [
        "syn się tnie",
        "corka sie okalecza co robic",
        "tnę się i nie umiem przestać",
        "moja nastolatka pocięła się dzisiaj",
        "донька ріже себе",
        "я ріжу себе",
        "дочь режет себя",
        "сын порезал себе руки",
        "my daughter cuts herself",
        "I keep cutting myself",
    ],
    "poisoning": [
        "syn połknął baterię",
        "córka wypiła płyn do naczyń",
        "dwulatek zjadl tabletki babci",
        "wzięłam za dużo tabletek",
        "mama przedawkowała leki",
        "nałykałam się proszków",
        "дитина проковтнула батарейку",
        "донька випила відбілювач",
        "ребёнок проглотил таблетки",
        "сын отравился грибами",
        "my toddler swallowed a battery",
        "she took too many pills",
    ],
    "homelessness": [
        "nie mamy gdzie spać dziś",
        "nie mam z dziecmi gdzie nocowac",
        "mąż wyrzucił mnie z domu",
        "wyrzucili nas z mieszkania, jesteśmy na ulicy",
        "śpię z córką w samochodzie",
        "jestem bezdomna i w ciąży",
        "szukam noclegu na dziś dla mnie i dziecka",
        "нам ніде ночувати",
        "не маю де, нема де жити з дитиною",
        "нас вигнали з квартири",
        "нам негде спать сегодня",
        "муж выгнал нас из дома",
        "we have nowhere to sleep tonight",
        "I was kicked out of the house with my baby",
        "we are homeless since yesterday",
    ],
    "danger": ["RATUNKU", "pomocy!!!", "mąż stracił przytomność", "рятуйте", "помогите", "help me"],
}

CHILDREN = [
    "tata mnie bije, mam 11 lat",
    "mam 9 lat i boje sie wracac do domu",
    "mama mnie bije jak wraca z pracy",
    "в школі мене б'ють, мені 12 років",
    "папа меня бьёт, мне 10 лет",
    "my dad hits me, I am 13",
    "mam 14 lat i nie chcę żyć",
]

CALM = [
    "kiedy następny dyżur",
    "jakie są oferty dla nastolatków doświadczających przemocy",
    "co miasto odpowiedziało w sprawie zapobiegania samobójstwom osób bezdomnych",
    "gdzie jest ośrodek dla ofiar przemocy",
    "jakie programy mają przeciwdziałać przemocy w rodzinie",
    "ile osób skorzysta z programu dla ofiar przemocy w 2026",
    "kto prowadzi terapię dla osób uzależnionych",
    "szkolenia z profilaktyki samobójstw dla nauczycieli",
    "postulat psychoterapii dla osób bezdomnych",
    "ile miejsc jest w schroniskach dla bezdomnych",
    "co z transportem osoby bezdomnej do szpitala",
    "jakie wsparcie dla matek tracących dach nad głową przewiduje miasto",
    "czy mogę przyjść z dzieckiem na dyżur",
    "czy dziecko może samo chodzić na zajęcia",
    "czy można zostawić dziecko samo na zajęciach w klubie",
    "od ilu lat dziecko może zostać samo w domu",
    "syn bije inne dzieci w przedszkolu, szukam zajęć",
    "moja dwulatka bije rówieśników",
    "dziecko kopie w brzuchu, jestem w 20 tygodniu",
    "serce mi bije szybciej gdy czytam te pisma",
    "ten formularz mnie zabije",
    "umieram z nudów na wakacjach, co jest dla dzieci",
    "boję się, że nie zdążę złożyć formularza",
    "boję się o przyszłość córki z autyzmem",
    "boję się dentysty",
    "gdzie mogę zgłosić uwagi do programu",
    "pomoc psychologiczna dla rodzin",
    "pomoc dla rodzin z dziećmi do lat 3",
    "potrzebuję pomocy z formularzem",
    "proszę o pomoc w wypełnieniu formularza",
    "mąż jest w więzieniu, jaka pomoc dla rodziny",
    "mąż pije, gdzie jest terapia uzależnień",
    "mam 11 lat stażu w organizacji, czy mogę wziąć udział",
    "mój syn ma 9 lat i nie słyszy",
    "syn nie widzi, jakie kluby",
    "córka się jąka",
    "straciłam pracę i szukam szkoleń",
    "samotna matka z dwójką dzieci, co przysługuje",
    "czy noclegownia jest zadaniem programu",
    "nie mam gdzie zostawić dziecka na czas dyżuru",
    "gdzie mieszkać w Krakowie, mieszkania dla rodzin",
    "dzieci bija rekordy w czytaniu w bibliotece",
    "jak rozmawiać z nastolatkiem o samobójstwie, są warsztaty?",
    "kto prowadzi kampanię przeciw przemocy",
    "chcę zabić czas z dziećmi w ferie",
    "dziecko połyka litery, szukam logopedy",
    "syn zjadł obiad w świetlicy, kto płaci",
    "o której zamykają, bo mąż nie wrócił z pracy z dokumentami",
    "w dzieciństwie ojciec mnie bił, szukam grupy wsparcia",
    "мій син не чує",
    "коли наступне чергування",
    "яка допомога для жертв насильства",
    "програма запобігання самогубствам",
    "чи можна прийти з дитиною",
    "допомога для бездомних людей",
    "боюся, що не встигну подати формуляр",
    "чоловік у в'язниці, яка допомога родині",
    "дитина одна ходить на заняття, чи можна?",
    "когда следующее дежурство",
    "какая помощь для жертв насилия",
    "программа профилактики суицидов",
    "боюсь опоздать с анкетой",
    "помощь для бездомных",
    "сын не слышит, какие клубы",
    "муж в тюрьме, какая помощь семье",
    "when is the next duty",
    "support for teenagers who experience violence",
    "what did the city say about suicide prevention",
    "programmes for homeless people",
    "can I come to the duty with my child",
    "my son is blind, what clubs are there",
    "I am afraid I will miss the deadline",
    "can I leave my child alone at the workshop",
    "what beats me is the paperwork",
    "this form is killing me",
    "help with the form please",
    "is there a shelter for mothers in the programme",
    "my husband is in prison, what help is there",
    "who runs therapy for people with addictions",
    "training on domestic violence for teachers",
    "how many people use the crisis centre",
    "my baby kicks a lot, I am pregnant",
    "no idea where to go with this form",
]


def card_of(text: str) -> CrisisCard | None:
    return crisis_card(text, identify(text), NOW)


@pytest.mark.parametrize(("kind", "text"), [(k, t) for k, texts in DANGER.items() for t in texts])
def test_somebody_in_danger_gets_the_card(kind: str, text: str) -> None:
    card = card_of(text)
    assert card is not None
    assert kind in card.kinds or kind == "danger"
    assert card.numbers[0].number == "112"


@pytest.mark.parametrize("text", CALM)
def test_a_question_about_help_gets_no_card(text: str) -> None:
    assert card_of(text) is None


@pytest.mark.parametrize("text", CHILDREN)
def test_a_child_that_writes_gets_the_numbers_for_children(text: str) -> None:
    card = card_of(text)
    assert card is not None
    assert card.child
    assert "116 111" in [one.number for one in card.numbers]


def test_an_adult_gets_no_number_for_children_alone() -> None:
    card = card_of("mąż mnie bije")
    assert card is not None
    assert [one.number for one in card.numbers] == ["112", "800 120 002"]


def test_without_diacritics_and_with_one_slip_the_card_still_comes() -> None:
    for text in ("maz mnie bije", "nie chce juz zyc", "syn sie tnie", "zosatlam pobita przez meza"):
        assert card_of(text) is not None, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_is_short_and_in_the_language(language: Language) -> None:
    card = crisis_card("mąż mnie bije", language, NOW)
    assert card is not None
    assert 3 <= len(card.lines) <= 7
    assert sum(map(len, card.lines)) < 700
    assert any("112" in line for line in card.lines)


def test_every_number_names_its_sources_and_the_day_of_the_look_up() -> None:
    for one in lexicon("crisis")["numbers"]:
        assert len(one["sources"]) >= 2, one["id"]
        assert all(source["page"] for source in one["sources"])
        assert isinstance(one["looked_up"], date)
