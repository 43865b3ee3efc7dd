import pytest

from assistant.answer import Language
from assistant.language import identify

MESSAGES: dict[Language, list[str]] = {
    "pl": [
        "kiedy nastepny dyzur",
        "a wzroku?",
        "a kolejny?",
        "jak zlozyc formularz",
        "mam niedoslyszacego dwulatka",
        "ile to kosztuje",
        "gdzie jest parking",
        "adres",
        "telefon?",
        "kto to prowadzi",
        "klub malucha",
        "ok",
        "Kiedy następne spotkanie?",
        "budzet na asystenta rodziny 2026",
        "co na to miasto",
        "czy deadline juz minal",
        "jestem z ukrainy, jakie zajecia dla corki",
        "12.09?",
        "",
        "email do przychodni olszyna",
        "kontakt ośrodek email",
        "program rodziny pdf",
        "dyżury ekspertów weekend",
        "kontakt mail",
        "adres skrytki epuap lipowiec gops",
    ],
    "en": [
        "when is the next duty",
        "how do I submit the form",
        "deadline?",
        "email address",
        "help for a deaf child",
        "respite care",
        "what time does it start",
        "who runs the club",
        "Where is Józefińska street?",
        "Is there a meeting in Kraków tomorrow?",
        "my son is blind",
        "thanks",
        "Until when can we sign up for the zajęcia wyrównawcze in Lipsk?",
        "speech therapy",
        "phone number of Poradnia Rodzinna in Olszyna",
        "klub latawiec price",
        "and Zustricz?",
        "poradnia rodzinna olszyna hours",
        "żłobek place how to get",
        "lipnica single mum groups",
    ],
    "uk": [
        "коли наступне чергування",
        "де подати формуляр",
        "допомога дитині",
        "дякую",
        "моя дитина не чує",
        "скільки коштує",
        "хто це проводить",
        "яка адреса",
        "син погано говорить, куди звернутися",
        "чи можна прийти завтра",
        "школа",
        "який факс Miejski Ośrodek Pomocy Społecznej у Olszyna?",
    ],
    "ru": [
        "до скольки работает садик в понедельник",
        "телефон детского сада в городке",
        "когда следующее дежурство",
        "куда подать анкету",
        "помощь ребёнку",
        "спасибо",
        "мой сын не слышит",
        "сколько стоит",
        "кто это проводит",
        "какой адрес",
        "с кем говорить о сыне",
        "можно прийти завтра",
        "я не хочу жить",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(k, t) for k, ts in MESSAGES.items() for t in ts])
def test_short_messages_have_their_language(language: Language, text: str) -> None:
    assert identify(text, None) == language


def test_a_word_that_many_languages_have_keeps_the_last_one() -> None:
    assert identify("школа", "ru") == "ru"
    assert identify("autyzm?", "en") == "pl"
    assert identify("Zzyzx?", "en") == "en"
    assert identify("12:00?", "uk") == "uk"


def test_a_clear_message_changes_the_language() -> None:
    assert identify("kiedy nastepny dyzur", "uk") == "pl"
    assert identify("when is the next duty", "pl") == "en"
    assert identify("коли чергування", "ru") == "uk"


@pytest.mark.parametrize(
    "text",
    [
        "what is Kraków dla Rodziny N",
        "who runs Klub Rodziców z dzieckiem do lat 3",
        "when does Klub Pod Dachem open",
        "by when apply opiekun na godziny",
        "until when are zapisy na półkolonie",
    ],
)
def test_english_words_before_a_polish_name_are_english(text: str) -> None:
    assert identify(text, None) == "en"
