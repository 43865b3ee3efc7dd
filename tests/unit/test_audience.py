import pytest

from knowledge.audience import audience_of, fits
from knowledge.conditions import conditions_of
from knowledge.model import Audience
from knowledge.text import Analyser

ANALYSER = Analyser()


def who(text: str) -> Audience:
    return audience_of(text, ANALYSER)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("zajęcia dla dzieci do lat 3", (0, 36)),
        ("dla dzieci do 7. roku życia", (0, 84)),
        ("dziecko po 6 roku życia", (72, None)),
        ("dla dzieci w wieku od 3 do 6 lat", (36, 83)),
        ("mam dwulatka", (24, 35)),
        ("moj syn ma 5 lat", (60, 71)),
        ("córka 4 miesiące", (4, 4)),
        ("cztery latka", (48, 59)),
        ("uczniowie klas IV–VI", (120, 155)),
        ("dziecko w wieku szkolnym oraz starsze", (84, None)),
        ("program na lata 2031-2033", None),
        ("czekam już od 2 lat", None),
        ("dzieci i młodzieży", None),
        ("moje dzieci mają 3 i 7 lat", (36, 95)),
        ("syn ma dwadzieścia trzy lata", (276, 287)),
        ("jedenastolatka", (132, 143)),
        ("tata ma 81 lat", (972, 983)),
        ("mam już 67 lat", (804, 815)),
        ("teść, 90 l, mieszka z nami", (1080, 1091)),
        ("sześćdziesięciopięcioletnia ciocia", (780, 791)),
        ("żona ma trzydzieści cztery lata", (408, 419)),
        ("mam 36 lat i trzylatka", (36, 47)),
        ("mama, 41 lat, szuka czegoś dla dziecka", None),
        ("mama mieszka tu od 40 lat", None),
        ("80-letni dom kultury", None),
        ("hostel dla kobiet z dziećmi, pobyt do 3 miesięcy", None),
        ("mieszkanie treningowe, pobyt maksymalnie 2 lata", None),
        ("pobyt dzienny dla dzieci do 3 lat", (0, 36)),
    ],
)
def test_ages(text: str, ages: tuple[int, int | None] | None) -> None:
    assert who(text).ages == ages


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("głuchy synek", {"hearing"}),
        ("córka słabo słyszy", {"hearing"}),
        ("syn nie widzi", {"sight"}),
        ("niepełnosprawnością słuchu i mowy", {"hearing", "speech"}),
        ("ze sprzężonymi niepełnosprawnościami", {"multiple"}),
        ("dziecko z orzeczeniem o niepełnosprawności", {"any"}),
        ("Klub Słuchającej Żaby", set()),
        ("aparat fotograficzny", set()),
    ],
)
def test_kinds_of_disability_and_their_false_friends(text: str, kinds: set[str]) -> None:
    assert who(text).disabilities == kinds


def test_a_special_need_gets_its_own_offer_first_then_what_serves_all() -> None:
    asked = who("dziecko niedosłyszące")
    own = fits(asked, who("klub dla dzieci z wadą słuchu"))
    every = fits(asked, who("asystent rodziny z dzieckiem z niepełnosprawnością"))
    assert own is not None and every is not None
    assert own.rank < every.rank
    assert fits(asked, who("klub dla dzieci niewidomych")) is None
    assert fits(asked, who("centrum dla dzieci ze sprzężonymi niepełnosprawnościami")) is None
    assert fits(asked, who("bajki dla dzieci do 7 lat")) is None


@pytest.mark.parametrize(
    "text", ["babcia² ma dla dziadka ³ zniżki", "mama ma ⁷ lat", "dziecko ① roku"]
)
def test_a_mark_of_a_footnote_is_no_age(text: str) -> None:
    assert who(text).ages is None


def test_an_age_keeps_out_what_is_for_others() -> None:
    asked = who("mam trzylatka")
    assert fits(asked, who("klub dla dzieci do lat 3")) is not None
    assert fits(asked, who("dla uczniów klas VI-VIII")) is None
    assert fits(asked, who("klub rodziców z niewidomym dzieckiem do lat 3")) is None


def test_an_age_and_a_need_bring_in_offers_of_that_stage_of_life() -> None:
    asked = who("mam głuchego dwulatka")
    stage = fits(asked, who("klub rodziców z dziećmi do lat 3"))
    assert stage is not None and stage.rank == 2
    assert fits(asked, who("świetlica dla dzieci po 6 roku życia")) is None


def test_a_situation_finds_its_offer_only() -> None:
    asked = who("mąż siedzi w areszcie")
    assert fits(asked, who("usługi dla rodzin z doświadczeniem izolacji penitencjarnej"))
    assert fits(asked, who("porady dla obcokrajowców")) is None


def test_a_grown_up_is_offered_nothing_for_children() -> None:
    asked = who("oferty dla dorosłych z niepełnosprawnością")
    assert fits(asked, who("usługi dla rodzin z dziećmi z niepełnosprawnością")) is None
    assert fits(asked, who("mieszkania dla osób z niepełnosprawnością")) is not None
    assert fits(who("mąż mnie bije"), who("zajęcia dla nastolatków doznających przemocy")) is None


def test_the_old_are_offered_what_is_for_seniors_or_their_age() -> None:
    asked = who("dziadek ma 83 lata")
    assert fits(asked, who("klub seniora")) is not None
    assert fits(asked, who("opieka nad osobami, które ukończyły 80 lat")) is not None
    assert fits(asked, who("kolonie dla dzieci od 7 do 12 lat")) is None
    assert fits(who("tata ma 52 lata"), who("klub seniora")) is None


def test_a_child_has_no_degree_of_disability_yet() -> None:
    offered = conditions_of("osoby niewidome; znaczny stopień niepełnosprawności", ANALYSER)
    assert fits(who("niewidoma sześciolatka"), offered) is None
    assert fits(who("niewidomy syn, 17 lat"), offered) is not None
    for_children = conditions_of("dzieci niewidome w stopniu znacznym, umiarkowanym", ANALYSER)
    assert fits(who("niewidoma sześciolatka"), for_children) is not None


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("synek 2,5 roku", (30, 30)),
        ("rok i 8 miesięcy", (20, 20)),
        ("córka 4 mies.", (4, 4)),
        ("5-cio latek", (60, 71)),
        ("syn jest w 7 klasie", (156, 167)),
        ("uczennica piątej klasy", (132, 143)),
        ("pierwsza klasa liceum", (180, 191)),
        ("ósmoklasistka", (168, 191)),
        ("dzieci 0-3", (0, 47)),
        ("warsztaty dla dzieci 2–4 marca", None),
        ("czekamy od 3 lat na miejsce", None),
        ("pobyt do 3 miesięcy", None),
    ],
)
def test_ages_as_parents_and_schools_tell_them(text: str, ages: tuple[int, int | None]) -> None:
    assert who(text).ages == ages


@pytest.mark.parametrize(
    "text",
    [
        "dziecko, o którym mowa w ust. 1",
        "nie słyszałam o tym klubie",
        "nie widzę terminu zapisów",
        "córka nie chodzi do przedszkola",
        "długi weekend",
        "dziecko pije tylko mleko",
        "implanty zębów",
        "zdolny do pracy",
    ],
)
def test_words_that_only_look_like_a_need(text: str) -> None:
    assert not who(text).disabilities
    assert not who(text).situations


def test_two_children_are_not_of_the_ages_between() -> None:
    asked = who("dzieci mają 2 i 10 lat")
    assert fits(asked, who("klub dla dzieci do lat 3")) is not None
    assert fits(asked, who("zajęcia dla dzieci od 9 do 12 lat")) is not None
    assert fits(asked, who("zajęcia dla dzieci od 5 do 6 lat")) is None


def test_what_one_situation_needs_is_not_for_others_of_that_age() -> None:
    offered = who("warsztaty dla dzieci przewlekle chorych od 8 do 14 lat")
    assert fits(who("dziesięciolatek"), offered) is None
    assert fits(who("dziesięciolatek z cukrzycą"), offered) is not None


def test_another_degree_is_shut_out() -> None:
    offered = conditions_of("osoby ze znacznym stopniem niepełnosprawności", ANALYSER)
    assert fits(who("mam lekki stopień niepełnosprawności"), offered) is None
    assert fits(who("mam znaczny stopień niepełnosprawności"), offered) is not None
