from datetime import date

import pytest

from assistant.answer import Language
from knowledge.dates import find_dates
from knowledge.phrases import lexicon
from knowledge.translate import to_polish
from knowledge.transliterate import to_latin

# A question and, set off by "+", what its Polish words must hold.
QUESTIONS: dict[Language, list[tuple[str, str]]] = {
    "uk": [
        ("чи приймає психолог в пятницю?", "psycholog + w piątek"),
        ("скільки місць в клубі", "ile miejsc"),
        ("чергування на наст. тижні", "dyżur + następny tydzień"),
        ("клуб слухаючого малюка", "klub słuchający maluch"),
        ("заява на додаток опікунчий", "wniosek + opiekuńczy"),
        ("коли наступне чергування", "kiedy następny dyżur"),
        ("Коли відбудеться найближче чергування експертів?", "kiedy + następny + dyżur ekspercki"),
        ("о котрій годині починається чергування", "o której godzinie + dyżur"),
        ("чи є чергування завтра", "jutro + dyżur"),
        ("чергування в понеділок після обіду є?", "w poniedziałek + po południu + dyżur"),
        ("коли було останнє чергування?", "kiedy był ostatni dyżur"),
        ("чергування 2 вересня 2025 року", "dyżur 2 września 2025"),
        ("де проходить чергування", "gdzie + dyżur"),
        ("в якому кабінеті прийом експертів", "pokój + dyżur ekspercki"),
        ("який телефон на чергування", "jaki numer telefonu + dyżur"),
        ("за яким номером дзвонити", "jaki numer + zadzwonić"),
        ("а наступне?", "następny"),
        ("чи можна прийти без запису", "można + przyjść + bez"),
        ("наступного тижня буде чергування?", "następny tydzień + będzie + dyżur"),
        ("через два тижні є зустріч?", "za 2 tygodnie + spotkanie"),
        ("минулого понеділка була зустріч?", "w zeszły poniedziałek + był + spotkanie"),
        ("у вересні є консультаційна зустріч?", "we wrześniu + spotkanie konsultacyjne"),
        ("як подати формуляр", "jak złożyć formularz"),
        ("Як подати анкету онлайн?", "jak złożyć formularz + drogą elektroniczną"),
        ("куди надіслати формуляр поштою", "gdzie wysłać formularz pocztą"),
        ("до якого числа можна подати формуляр", "do kiedy + można złożyć formularz"),
        ("чи можна ще подати формуляр?", "czy można jeszcze złożyć formularz"),
        ("який термін подання анкет", "jaki termin składania formularz"),
        ("на який імейл надіслати анкету", "na jaki adres mailowy wysłać formularz"),
        ("що написати на конверті", "co napisać na kopercie"),
        ("хто може подати зауваження", "kto może zgłosić uwagi"),
        ("чи можу я подати зауваження як батько", "czy mogę zgłosić uwagi"),
        ("скільки часу залишилося на подання", "ile czasu zostało"),
        ("яка адреса для листів", "jaki adres dla"),
        ("факс є?", "faks"),
        (
            "яка допомога є для дитини з порушенням слуху",
            "jaka pomoc jest dla dziecka z niepełnosprawność słuchu",
        ),
        ("що є для незрячих дітей", "co jest dla niewidomy dzieci"),
        ("моя донька не чує, що можна відвідувати", "córka + niesłyszący"),
        ("у мене дитина з аутизмом 5 років", "dziecko z autyzm + 5 lat"),
        ("дитина не говорить, їй три роки", "dziecko nie mówi + 3 lat"),
        ("син у візку, які заняття є", "syn + na wózku + zajęcia"),
        ("допомога для багатодітних родин", "pomoc dla rodzina wielodzietna"),
        ("я вагітна, яка підтримка", "w ciąży + wsparcie"),
        ("я одинока мама двох дітей", "samotna matka + 2 dzieci"),
        ("чоловік у в'язниці, чи є допомога родині", "mąż + więzienie + pomoc + rodzina"),
        ("чоловіка посадили, хто допоможе", "siedzi w więzieniu + pomóc"),
        (
            "безкоштовна психологічна допомога для дітей до 3 років",
            "bezpłatne wsparcie psychologiczne + do lat 3",
        ),
        ("клуби для батьків з малюками", "klub dla rodzic + maluch"),
        ("де записати дитину на канікули", "gdzie + dziecko + wakacje"),
        ("заняття для підлітків у Новій Гуті", "zajęcia dla nastolatek + Nowa Huta"),
        ("синдром дауна допомога", "zespół Downa + pomoc"),
        ("що є для бабусі й онуків разом", "babcia + wnuk"),
        ("хто проводить клуб батьків", "kto prowadzi klub rodziców"),
        ("хто відповідає за сімейних асистентів", "kto odpowiada + asystent rodziny"),
        ("скільки родин отримає асистента у 2026 році", "ile rodzin + asystent + 2026"),
        ("який бюджет на сімейне консультування", "jaki budżet + poradnictwo rodzinne"),
        ("скільки коштів на денні центри", "ile środków + placówka wsparcia dziennego"),
        (
            "що відповіло місто на пропозицію про індексацію дотацій",
            "co miasto odpowiedziało + propozycja + waloryzacja dotacja",
        ),
        (
            "яка позиція мопс щодо приміщень для організацій",
            "jaki stanowisko mops + lokal + organizacja",
        ),
        ("що запропонувала фундація Зустріч", "zaproponować fundacja Zustricz"),
        (
            "чи погодилося місто на допомогу біженцям з України",
            "zgodzić się miasto + pomoc uchodźca z Ukrainy",
        ),
        ("вулиця Юзефінська 14", "ulica Józefińska 14"),
        ("Краків", "Kraków"),
        ("чергування у Варшаві", "dyżur w Warszawa"),
        ("як доїхати на вулицю Декерта", "ulica Dekerta"),
        ("чи доступний будинок для візка", "dostosowany + budynek + wózek"),
        ("чергуваня коли", "dyżur kiedy"),
        ("формуляр до кли", "formularz"),
        ("коли насупне чергування", "kiedy następny dyżur"),
        ("психолог безкоштовно дитині 7", "psycholog bezpłatny + dziecko 7"),
        ("що таке картка великої родини", "karta dużej rodziny"),
        ("Дякую, а адреса?", "dziękuję + adres"),
    ],
    "ru": [
        ("какой дижур след неделе", "dyżur + następny tydzień"),
        ("сколько мест в клубе и кто ведет", "ile miejsc + i kto prowadzi"),
        ("где заполнить анкету без принтера", "gdzie + bez drukarki"),
        ("запись в клуб слушающего малыша", "klub słuchający maluch"),
        ("мужа посадили в тюрьму, я с детьми", "siedzi w więzieniu + dzieci"),
        ("когда следующее дежурство", "kiedy następny dyżur"),
        ("Когда состоится ближайшее дежурство экспертов?", "kiedy + następny + dyżur ekspercki"),
        ("во сколько начинается дежурство", "o której godzinie + dyżur"),
        ("завтра есть дежурство?", "jutro + dyżur"),
        ("дежурство в понедельник после обеда есть?", "w poniedziałek + po południu"),
        ("когда было последнее дежурство", "kiedy był ostatni dyżur"),
        ("дежурство 2 сентября 2025 года", "dyżur 2 września 2025"),
        ("где проходит дежурство", "gdzie + dyżur"),
        ("в каком кабинете приём экспертов", "pokój + dyżur ekspercki"),
        ("какой телефон дежурства", "jaki numer telefonu dyżur"),
        ("по какому номеру звонить", "jaki numer + zadzwonić"),
        ("а следующее?", "następny"),
        ("можно прийти без записи", "można + przyjść + bez"),
        ("на следующей неделе будет дежурство?", "następny tydzień + będzie + dyżur"),
        ("через две недели есть встреча?", "za 2 tygodnie + spotkanie"),
        ("в прошлый понедельник была встреча?", "w zeszły poniedziałek + spotkanie"),
        ("в сентябре есть консультационная встреча?", "we wrześniu + spotkanie konsultacyjne"),
        ("как подать формуляр", "jak złożyć formularz"),
        ("Как подать анкету онлайн?", "jak złożyć formularz drogą elektroniczną"),
        ("куда отправить формуляр почтой", "gdzie wysłać formularz pocztą"),
        ("до какого числа можно подать анкету", "do kiedy + można złożyć formularz"),
        ("можно ещё подать формуляр?", "czy można jeszcze złożyć formularz"),
        ("какой срок подачи анкет", "jaki termin składania formularz"),
        ("на какую почту отправить анкету", "wysłać formularz"),
        ("что написать на конверте", "co napisać na kopercie"),
        ("кто может подать замечания", "kto może zgłosić uwagi"),
        ("могу ли я подать замечания как родитель", "czy mogę zgłosić uwagi + rodzic"),
        ("сколько времени осталось", "ile czasu zostało"),
        ("какой адрес для писем", "jaki adres dla"),
        ("факс есть?", "faks"),
        (
            "какая помощь есть для ребёнка с нарушением слуха",
            "jaka pomoc jest dla dziecka z niepełnosprawność słuchu",
        ),
        ("что есть для незрячих детей", "co jest dla niewidomy dzieci"),
        ("моя дочь не слышит, куда можно ходить", "córka + niesłyszący"),
        ("у меня ребёнок с аутизмом 5 лет", "dziecko z autyz + 5 lat"),
        ("ребенок не говорит, ему три года", "dziecko nie mówi + 3 lat"),
        ("сын на коляске, какие есть занятия", "syn + na wózku + zajęcia"),
        ("помощь многодетным семьям", "pomoc + rodzina wielodzietna"),
        ("я беременная, какая поддержка", "w ciąży + wsparcie"),
        ("я одинокая мама двоих детей", "samotna matka + dzieci"),
        ("муж в тюрьме, есть ли помощь семье", "mąż + więzienie + pomoc rodzina"),
        (
            "бесплатная психологическая помощь для детей до 3 лет",
            "bezpłatne wsparcie psychologiczne + do lat 3",
        ),
        ("клубы для родителей с малышами", "klub + rodzic + maluch"),
        ("куда записать ребёнка на каникулы", "dziecko + wakacje"),
        ("занятия для подростков", "zajęcia dla nastolatek"),
        ("синдром дауна помощь", "zespół Downa + pomoc"),
        ("что есть для бабушки и внуков вместе", "babcia + wnuk"),
        ("кто ведёт клуб родителей", "kto prowadzi klub rodziców"),
        ("кто отвечает за семейных ассистентов", "kto odpowiada + asystent rodziny"),
        ("сколько семей получит ассистента в 2026 году", "ile rodzin + asystent + 2026"),
        ("какой бюджет на семейное консультирование", "jaki budżet + poradnictwo rodzinne"),
        ("сколько средств на дневные центры", "ile środków + placówka wsparcia dziennego"),
        (
            "что ответил город на предложение об индексации дотаций",
            "co miasto odpowiedziało + propozycja + waloryzacja dotacja",
        ),
        (
            "какая позиция мопс по помещениям для организаций",
            "stanowisko mops + lokal + organizacja",
        ),
        ("что предложил фонд Зустрич", "zaproponować fundacja Zustr"),
        (
            "согласился ли город помогать беженцам из Украины",
            "zgodzić się + miasto + pomóc uchodźca z Ukrainy",
        ),
        ("улица Юзефинская 14", "ulica Józefińska 14"),
        ("Краков", "Kraków"),
        ("дежурство в Варшаве", "dyżur w Warszawa"),
        ("как доехать на улицу Декерта", "ulica Dekerta"),
        ("доступно ли здание для коляски", "dostosowany + budynek + wózek"),
        ("дежурсво когда", "dyżur kiedy"),
        ("когда слудующее дежурство", "kiedy następny dyżur"),
        ("как падать формуляр", "formularz"),
        ("психолог бесплатно ребёнку 7 лет", "psycholog bezpłatny + dziecko 7 lat"),
        ("что такое карта многодетной семьи", "karta dużej rodziny"),
        ("спасибо, а адрес?", "dziękuję + adres"),
    ],
    "en": [
        ("tasks like DPS", "zadanie typu DPS"),
        ("price n age", "cena i wiek"),
        ("duty nxt week", "dyżur + następny tydzień"),
        ("lawyer in olchowiec stary", "prawnik w olchowiec stary"),
        ("when is the next duty", "kiedy następny dyżur"),
        ("When are the nearest expert duty hours?", "kiedy następny + dyżur"),
        ("what time does the duty start", "o której godzinie + dyżur"),
        ("is there a duty tomorrow", "czy jest dyżur jutro"),
        ("is there a duty on Monday afternoon", "czy jest dyżur w poniedziałek po południu"),
        ("when was the last duty", "kiedy + ostatni dyżur"),
        ("duty on 2 September 2025", "dyżur + 2 września 2025"),
        ("duty on September 2nd", "dyżur + 2 września"),
        ("where does the duty take place", "gdzie dyżur odbywa się"),
        ("which room is the expert in", "pokój + ekspert"),
        ("what is the phone number for the duty", "jaki numer telefonu dla dyżur"),
        ("what number should I call", "jaki numer + zadzwonić"),
        ("and the next one?", "następny"),
        ("will there be a duty next week", "będzie + dyżur następny tydzień"),
        ("is there a meeting in two weeks", "czy jest spotkanie za 2 tygodnie"),
        ("was there a meeting last Monday", "był spotkanie w zeszły poniedziałek"),
        ("is there a consultation meeting in September", "spotkanie konsultacyjne we wrześniu"),
        ("can I come after 3pm", "czy mogę przyjść po 15:00"),
        ("duty at 4 p.m.", "dyżur w 16:00"),
        ("how do I submit the form", "jak złożyć formularz"),
        ("how can we send the questionnaire online", "jak wysłać formularz drogą elektroniczną"),
        ("where do I send the form by post", "gdzie wysłać formularz pocztą"),
        ("what is the deadline", "do kiedy"),
        ("until when can I submit the form", "do kiedy można złożyć formularz"),
        ("can I still submit the form?", "czy można jeszcze złożyć formularz"),
        ("how many days are left", "ile dni"),
        ("to what email should I send the form", "na jaki adres mailowy + wysłać formularz"),
        ("what should I write on the envelope", "co napisać na kopercie"),
        ("who can submit comments", "kto może zgłosić uwagi"),
        ("can I submit comments as a parent", "czy mogę zgłosić uwagi rodzic"),
        ("how much time is left", "ile czasu zostało"),
        ("what's the address for letters", "jaki adres"),
        ("is there a fax number", "czy jest faks"),
        (
            "what support is there for a child with hearing loss",
            "jaka pomoc jest dla dziecka z niepełnosprawność słuchu",
        ),
        ("what is there for blind children", "co jest dla niewidomy dzieci"),
        ("my daughter is deaf, where can she go", "córka niesłyszący"),
        ("my 5-year-old has autism", "pięciolatek mieć autyzm"),
        ("my 2 year old doesn't speak", "dwulatek nie mówi"),
        ("my son is in a wheelchair, any activities?", "syn na wózku + zajęcia"),
        ("help for large families", "pomoc dla rodzina wielodzietna"),
        ("I am pregnant, what support can I get", "w ciąży + wsparcie"),
        ("I'm a single mother of two", "samotna matka 2"),
        (
            "my husband is in prison, is there help for the family",
            "mąż w więzienie czy jest pomoc dla rodzina",
        ),
        (
            "free psychological support for children under 3",
            "bezpłatne wsparcie psychologiczne dla dzieci do lat 3",
        ),
        ("clubs for parents with toddlers", "klub + rodzic"),
        ("summer holidays activities for kids", "wakacje zajęcia dla dzieci"),
        ("activities for teenagers in Nowa Huta", "zajęcia dla nastolatek w Nowa Huta"),
        ("Down syndrome help", "zespół Downa pomoc"),
        ("something for grandparents and grandchildren together", "dziadk + wnuk"),
        ("who runs the parents' club", "kto prowadzi klub rodziców"),
        ("who is responsible for family assistants", "kto odpowiada + asystent rodziny"),
        (
            "how many families will get a family assistant in 2026",
            "ile rodzin asystent rodziny w 2026",
        ),
        ("what is the budget for family counselling", "budżet dla poradnictwo rodzinne"),
        ("how much money for day support centres", "ile środków dla placówka wsparcia dziennego"),
        (
            "what did the city answer about indexation of grants",
            "co miasto odpowiedziało o waloryzacja dotacja",
        ),
        (
            "what is MOPS's position on premises for organisations",
            "mops stanowisko + lokal dla organizacja",
        ),
        ("what did the foundation Zustricz propose", "fundacja Zustricz zaproponować"),
        (
            "did the city agree to help refugees from Ukraine",
            "miasto zgodzić się + pomóc uchodźca z Ukrainy",
        ),
        ("14 Józefińska street", "14 Józefińska ulica"),
        ("Krakow", "Kraków"),
        ("duty in Warsaw", "dyżur w Warszawa"),
        ("is the building wheelchair accessible", "budynek czy jest dostosowany dla wózka"),
        ("when is teh next duty", "kiedy następny dyżur"),
        ("how do i sumbit the form", "złożyć formularz"),
        ("activites for blind chidlren", "zajęcia dla niewidomy dzieci"),
        ("free psychologist for a 7-year-old child", "bezpłatny psycholog dla 7 lat dziecko"),
        ("what is the large family card", "karta dużej rodziny"),
        ("thanks, and the address?", "dziękuję i adres"),
    ],
}


@pytest.mark.parametrize(
    ("language", "question", "wanted"),
    [(language, *pair) for language, pairs in QUESTIONS.items() for pair in pairs],
)
def test_questions_become_polish_words(language: Language, question: str, wanted: str) -> None:
    polish = to_polish(question, language).replace("?", "").replace(",", "").lower()
    missing = [part for part in wanted.lower().split(" + ") if part not in polish]
    assert not missing, polish


@pytest.mark.parametrize(
    ("language", "question", "polish"),
    [
        ("en", "how many people over 75 live here", "ile osób po 75 roku życia"),
        ("uk", "скільки людей старших за 75 років", "ile osób po 75 roku życia"),
        ("ru", "сколько людей старше 75 лет", "ile osób po 75 roku życia"),
        ("en", "how much do the classes cost", "ile kosztuje zajęcia"),
        ("en", "has the deadline been extended?", "termin przedłużono"),
        ("en", "have they extended the deadline?", "przedłużono termin"),
        ("en", "did they cancel the duty hours?", "odwołano dyżur"),
        ("en", "can the deadline be extended?", "termin przedłużyć"),
        ("en", "who runs the Parents' Academy", "kto prowadzi „rodzic akademia”"),
        ("en", "is the nursery in Stara Huta open", "Stara Huta"),
        ("uk", "до скількох років можна отримати особистого асистента", "asystent osobisty"),
        ("ru", "со скольки лет дают браслет", "od ilu lat"),
    ],
)
def test_what_has_no_word_of_its_own_is_said_as_polish_has_it(
    language: Language, question: str, polish: str
) -> None:
    assert polish in to_polish(question, language)


def test_polish_comes_back_as_it_is() -> None:
    assert to_polish("Kiedy  dyżur?", "pl") == "Kiedy  dyżur?"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "чергування 8 вересня 2025 року"),
        ("uk", "що буде наступного понеділка"),
        ("ru", "дежурство 8 сентября 2025 года"),
        ("ru", "что в следующий понедельник"),
        ("en", "duty on 8 September 2025"),
        ("en", "duty on September 8th, 2025"),
        ("en", "duty on the 8th of September 2025"),
        ("en", "is there anything next Monday"),
        ("en", "duty on 2025-09-08"),
        ("uk", "чергування 08.09.2025"),
    ],
)
def test_days_are_read_by_the_polish_grammar(language: Language, text: str) -> None:
    days = find_dates(to_polish(text, language), date(2025, 9, 1))
    assert [match.first for match in days] == [date(2025, 9, 8)]


@pytest.mark.parametrize(
    ("text", "polish"),
    [
        ("the june meeting what about", "spotkanie w czerwcu o czym rozmawiano"),
        ("council may meeting", "w maju spotkanie"),
        ("who may apply", "kto może złożyć wniosek"),
        ("psychologist hours september", "psycholog w jakich godzinach we wrześniu"),
        ("how many hours", "ile godziny"),
        ("pool price", "ile kosztuje to basen"),
        ("was the meeting cancelled?", "czy spotkanie"),
        ("until september", "do września"),
    ],
)
def test_what_newcomers_ask_last_is_put_in_order(text: str, polish: str) -> None:
    assert polish in to_polish(text, "en")


@pytest.mark.parametrize(
    ("word", "polish"),
    [
        ("Краків", "Kraków"),
        ("Юзефінська", "Józefińska"),
        ("Ковальський", "Kowalski"),
        ("Варшава", "Warszawa"),
        ("Зустріч", "Zustricz"),
    ],
)
def test_names_are_spelt_in_polish(word: str, polish: str) -> None:
    assert to_latin(word) == polish


def test_unknown_words_and_contacts_stay() -> None:
    assert "Xymox" in to_polish("what about Xymox", "en")
    assert "dm@example.pl" in to_polish("is dm@example.pl the email", "en")
    assert "12 616 53 21" in to_polish("чи телефон 12 616 53 21 правильний", "uk")
    assert "8:00" in to_polish("is the duty at 8:00", "en")


@pytest.mark.parametrize("language", ["uk", "en", "ru"])
def test_the_glossary_is_large_and_gives_each_phrase_once(language: Language) -> None:
    phrases = [p for entry in lexicon(f"glossary_{language}").values() for p in entry]
    assert len(phrases) >= 350
    assert len(phrases) == len(set(phrases))
