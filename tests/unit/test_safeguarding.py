import base64
import random
from datetime import date, datetime

import pytest

from assistant.answer import LANGUAGES, Language
from assistant.language import identify
from assistant.safeguarding import CrisisCard, crisis_card
from knowledge.phrases import lexicon
from tests.unit.tables import table_of

NOW = datetime(2025, 9, 1, 22, 30)
MESSAGES = table_of("crisis_messages.yaml")


def card_of(text: str) -> CrisisCard | None:
    return crisis_card(text, identify(text), NOW)


@pytest.mark.parametrize(
    ("kind", "text"), [(k, t) for k, texts in MESSAGES["danger"].items() for t in texts]
)
def test_somebody_in_danger_gets_the_card(kind: str, text: str) -> None:
    card = card_of(text)
    assert card is not None
    assert kind in card.kinds or kind == "danger"
    assert card.numbers[0].number == "112"


@pytest.mark.parametrize("text", MESSAGES["more_danger"])
def test_danger_is_seen_in_other_words_too(text: str) -> None:
    assert card_of(text) is not None


@pytest.mark.parametrize("text", MESSAGES["calm"] + MESSAGES["more_calm"])
def test_a_question_about_help_gets_no_card(text: str) -> None:
    assert card_of(text) is None


@pytest.mark.parametrize("seed", range(12, 20))
def test_a_file_as_text_tells_of_no_danger(seed: int) -> None:
    noise = base64.b64encode(random.Random(seed).randbytes(3000)).decode()
    assert card_of(noise) is None
    assert card_of(f"{noise}\nmąż mnie bije") is not None
    assert card_of("mąż.mnie.bije,boję.się.i.nie.wiem.co.robić,pomocy.proszę") is not None


@pytest.mark.parametrize("text", MESSAGES["children"])
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


@pytest.mark.parametrize(
    "text",
    [
        "Do kiedy zapisy na półkolonie i czy są miejsca? Pytam, bo mąż mnie wczoraj pobił.",
        "On trzyma mój dowód i zabrania mi wychodzić z domu, są kursy przez internet?",
        "muzh vchera izbil menya, ne znayu kuda idti",
        "кому можна віддати пса назавжди, я вже не зможу за ним доглядати",
        "до скольки открыт вокзал, хозяйка нас выгнала, я с ребёнком",
        "my stepdad says it is our secret and brings me gifts",
        "не можу дзвонити, він слухає, чи може хтось приїхати",
        "texting quietly, he is in the next room",
        "kuzyn pokazał córce swoje genitalia",
        "uczennica napisała w liście, że w piątek wyskoczy z okna",
        "едим только в школе",
        "chcę się utopić, jestem nad zalewem",
        "в холодильнике один кетчуп, мама вернётся неизвестно когда, чем накормить брата",
    ],
)
def test_danger_told_in_passing_or_by_its_signs_is_heard(text: str) -> None:
    assert card_of(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "cześć, rodzę za sześć tygodni, partner bez pracy, brakuje mi wózka i ubranek",
        "pani od polskiego mnie zabije za lekturę, gdzie jest biblioteka",
        "który kurs uczy, co robić, gdy roczniak się zadławi?",
        "чи є волонтери на телефоні довіри і як ними стати",
        "мой сын упал с велосипеда месяц назад, всё зажило, какие есть секции",
        "the queue kills me, can I book online?",
        "sąsiad wierci od rana i maluch nie może spać, kto się tym zajmuje?",
        "в прошлом году нас выселили, теперь снимаем квартиру, где взять справку",
        "my baby is asleep so I'm typing quietly, when does the nursery open",
        "mama mnie zabije, jak znów zgubię bilet, gdzie wyrobić nowy?",
        "tam",
        "a dla starszych?",
    ],
)
def test_worry_jokes_and_follow_ups_get_no_card(text: str) -> None:
    assert card_of(text) is None


@pytest.mark.parametrize(
    ("text", "young", "grown"),
    [
        ("znowu się pocięłam i nie chcę już żyć", True, True),
        ("tata zlał mnie kablem, mam 12 lat", True, False),
        ("мій вітчим заходить уночі до моєї кімнати", True, True),
        ("мой муж меня избил", False, True),
        ("my daughter says she wants to die", True, True),
        ("Папа моей ученицы сломал ей палец", False, True),
    ],
)
def test_numbers_are_a_childs_an_adults_or_both_where_nobody_can_tell(
    text: str, young: bool, grown: bool
) -> None:
    card = card_of(text)
    assert card is not None
    given = {one.number for one in card.numbers}
    assert ("116 111" in given) == young
    assert bool(given & {"800 120 002", "116 123", "800 12 12 12"}) >= grown


def test_a_child_put_out_of_the_house_gets_the_line_for_children() -> None:
    card = card_of("mama wyrzuciła mnie z domu, mam 16 lat, nie mam gdzie spać")
    assert card is not None
    assert {"112", "116 111"} <= {one.number for one in card.numbers}


def test_pills_taken_to_die_are_both_poisoning_and_despair() -> None:
    card = card_of("nie chcę żyć, połknęłam całe opakowanie tabletek")
    assert card is not None
    assert card.kinds[0] == "poisoning" and "suicide" in card.kinds


@pytest.mark.parametrize(
    "text",
    [
        "mąż się znęca, mam dwójkę małych dzieci, jest jakiś ośrodek?",
        "mój mąż bije, jest jakiś ośrodek?",
        "gdzie szukać pomocy, gdy partner się znęca",
        "чоловік знущається, маю двох дітей, чи є якийсь центр?",
        "my husband is abusive, I have two kids, is there a shelter",
        "муж издевается, двое маленьких детей, есть ли центр?",
    ],
)
def test_what_is_asked_beside_plain_violence_makes_it_no_less_likely(text: str) -> None:
    card = card_of(text)
    assert card is not None
    assert card.kinds == ("violence",) or set(card.kinds) <= {"violence", "child"}


@pytest.mark.parametrize(
    "text",
    [
        "zostałam zgwałcona. gdzie złożyć wniosek?",
        "mąż mnie bije. do kiedy formularz konsultacyjny?",
        "хочу умереть, когда следующее дежурство?",
        "when is the next duty slot? I want to kill myself",
        "jestem w niebezpieczeństwie, kiedy jest dyżur",
    ],
)
def test_what_is_asked_of_an_office_drowns_no_danger_said_in_two_words(text: str) -> None:
    assert card_of(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "płakaliśmy ze śmiechu, aż nas zatkało. Co jeszcze polecicie na lato?",
        "ten formularz mnie zabije, do kiedy można go oddać?",
        "mąż mi zmarł, co z dziećmi, skąd pomoc",
        "is the crisis line staffed at night and in which languages?",
    ],
)
def test_figures_of_speech_mourning_and_questions_about_a_line_get_no_card(text: str) -> None:
    assert card_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "czy jest pomoc dla osób, nad którymi znęca się partner",
        "mąż bije rekordy w bieganiu, gdzie są zawody dla rodzin?",
        "syn bije i kopie piłkę cały dzień, są jakieś zajęcia sportowe?",
    ],
)
def test_torment_that_is_nobodys_here_gets_no_card(text: str) -> None:
    assert card_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "mój syn ma schizofrenię, biega po mieszkaniu z tasakiem i krzyczy że nas pozabija",
        "брат ходить по хаті з сокирою і кричить, що всіх поріже",
        "my grandson is running around with a machete and yells he will kill us all",
        "внук под веществами, гоняет бабушку с топором",
    ],
)
def test_somebody_who_rages_with_a_weapon_is_danger_whoever_it_is(text: str) -> None:
    card = card_of(text)
    assert card is not None and "violence" in card.kinds


@pytest.mark.parametrize(
    "text",
    [
        "córka biega z plastikowym nożem w przedstawieniu, szukamy kostiumu pirata",
        "szef nas pozabija za ten raport, do kiedy termin?",
        "сын сказал, что всех порежет в шахматы, есть турнир?",
        "złamałam nogę na nartach, czy ktoś z urzędu może przyjść z formularzem?",
        "I broke my leg and can't climb the stairs, can someone from the office call me?",
    ],
)
def test_a_weapon_in_play_and_a_hurt_told_by_the_way_get_no_card(text: str) -> None:
    assert card_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "pożar w piwnicy, starsza pani z parteru nie może wyjść",
        "дим у підʼїзді, не можемо вийти з дітьми",
        "smoke in the hall and grandma can't get out",
        "в квартире пожар, мы не можем выйти",
    ],
)
def test_whoever_cannot_leave_a_fire_is_in_danger(text: str) -> None:
    card = card_of(text)
    assert card is not None and "danger" in card.kinds


@pytest.mark.parametrize("language", LANGUAGES)
def test_polish_is_heard_whatever_the_language_of_the_page(language: Language) -> None:
    card = crisis_card("on mnie bije i nie mam dokąd uciec", language, NOW)
    assert card is not None and "violence" in card.kinds


@pytest.mark.parametrize(
    "text",
    [
        "chyba rodzę, jestem sama",
        "rodzę w domu co robić",
        "pies pogryzł córkę w twarz",
        "malutka ma 40 stopni gorączki i leje się przez ręce",
        "в мене почались перейми, я одна вдома",
        "начались схватки, я одна",
        "a dog bit my son in the face",
    ],
)
def test_a_birth_a_bite_and_a_limp_baby_are_for_the_emergency_number(text: str) -> None:
    card = card_of(text)
    assert card is not None
    assert "danger" in card.kinds
    assert card.numbers[0].number == "112"


@pytest.mark.parametrize(
    "text",
    [
        "rodzę w maju, jakie mam prawa",
        "planuję poród w domu",
        "pies pogryzł mi buty, gdzie zgłosić",
    ],
)
def test_a_birth_to_come_and_bitten_shoes_get_no_card(text: str) -> None:
    assert card_of(text) is None
