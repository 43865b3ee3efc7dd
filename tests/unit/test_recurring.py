from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.holidays_pl import is_public_holiday
from knowledge.model import WeeklyHours
from knowledge.recurring import falls_on, is_open, next_after, occurrences, recurring

DAYS = ["pn", "wt", "sr", "cz", "pt", "so", "nd"]


def read(text: str) -> list[str]:
    """Weekly hours as "pn-pt 08:00-16:00 /2 #1,3 +święta"."""
    return [_written(one.hours) for one in recurring(text)]


def _written(hours: WeeklyHours) -> str:
    parts = [",".join(DAYS[day] for day in hours.weekdays)]
    if hours.begin or hours.until:
        begin = f"{hours.begin:%H:%M}" if hours.begin else ""
        parts.append(f"{begin}-{hours.until:%H:%M}" if hours.until else begin)
    parts += [f"/{hours.every}"] if hours.every > 1 else []
    parts += ["#" + ",".join(map(str, hours.of_month))] if hours.of_month else []
    return " ".join([*parts, *(["+"] if hours.holidays else [])])


WEEK = "pn,wt,sr,cz,pt"
ALL = "pn,wt,sr,cz,pt,so,nd"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("w poniedziałki 8.00-14.00", ["pn 08:00-14:00"]),
        (
            "w poniedziałek i środę w godz. 8:00–12:00, w czwartek w godz. 13:00–18:00",
            ["pn,sr 08:00-12:00", "cz 13:00-18:00"],
        ),
        ("w poniedziałek w godz. 9–12, we wtorek w godz. 9–13, w środę w godz. 9–14", []),
        ("w Poniedzialki w godz. 8-14", ["pn 08:00-14:00"]),
        ("poniedziałki: 8–14", ["pn 08:00-14:00"]),
        ("w poniedziałki od 8 do 14", ["pn 08:00-14:00"]),
        ("w poniedziałki od godz. 8:00 do godz. 14:00", ["pn 08:00-14:00"]),
        ("w poniedziałki o godz. 17.00", ["pn 17:00"]),
        ("w poniedziałki o 17", ["pn 17:00"]),
        ("w każdą sobotę", ["so"]),
        ("w każdy poniedziałek o 9.30", ["pn 09:30"]),
        ("każda środa, 10.00-12.00", ["sr 10:00-12:00"]),
        ("każdego wtorku w godz. 16-18", ["wt 16:00-18:00"]),
        ("we wtorki i czwartki w godz. 15.30–17.30", ["wt,cz 15:30-17:30"]),
        ("w poniedziałki, środy i piątki 9-11", ["pn,sr,pt 09:00-11:00"]),
        ("pn.-pt. 7:30-15:30", [f"{WEEK} 07:30-15:30"]),
        ("pn-pt 7.30-15.30", [f"{WEEK} 07:30-15:30"]),
        ("pon. – pt.: 7:30 – 15:30", [f"{WEEK} 07:30-15:30"]),
        ("Poniedziałek – piątek\t7.30 – 15.30", [f"{WEEK} 07:30-15:30"]),
        ("poniedziałek-piątek od 7.30 do 15.30", [f"{WEEK} 07:30-15:30"]),
        ("od poniedziałku do piątku", [WEEK]),
        ("od poniedziałku do piątku w godz. 8-16", [f"{WEEK} 08:00-16:00"]),
        ("w godz. 8-16 od poniedziałku do piątku", [f"{WEEK} 08:00-16:00"]),
        ("od wtorku do soboty, 10-18", ["wt,sr,cz,pt,so 10:00-18:00"]),
        ("od piątku do niedzieli", ["pt,so,nd"]),
        ("pn., śr. 8-12 i 14-16", ["pn,sr 08:00-12:00", "pn,sr 14:00-16:00"]),
        ("w środy w godz. 8-10 i 14-16", ["sr 08:00-10:00", "sr 14:00-16:00"]),
        (
            "poniedziałek: 9-17, wtorek-czwartek: 8-16, piątek: 8-15",
            ["pn 09:00-17:00", "wt,sr,cz 08:00-16:00", "pt 08:00-15:00"],
        ),
        ("pon-czw: 8-16; pt: 8-14", ["pn,wt,sr,cz 08:00-16:00", "pt 08:00-14:00"]),
        ("Poniedziałek 8⁰⁰–16⁰⁰\nWtorek 9⁰⁰–17⁰⁰", ["pn 08:00-16:00", "wt 09:00-17:00"]),
        ("Poniedziałek\n8.00–16.00\nWtorek\n9-17", ["pn 08:00-16:00", "wt 09:00-17:00"]),
        ("środa\t9.00-17.00", ["sr 09:00-17:00"]),
        ("sobota\t9-13", ["so 09:00-13:00"]),
        ("wt. 9-17", ["wt 09:00-17:00"]),
        ("co drugi wtorek", ["wt /2"]),
        ("co drugą środę o 17.00", ["sr 17:00 /2"]),
        ("co drugi tydzień w soboty 9-12", ["so 09:00-12:00 /2"]),
        ("w środy co dwa tygodnie o godz. 17", ["sr 17:00 /2"]),
        ("co trzeci piątek", ["pt /3"]),
        ("w pierwszy i trzeci czwartek miesiąca", ["cz #1,3"]),
        ("w ostatni piątek miesiąca o 17", ["pt 17:00 #-1"]),
        ("I i III wtorek miesiąca w godz. 16.00-18.00", ["wt 16:00-18:00 #1,3"]),
        ("w drugą sobotę każdego miesiąca, 10-12", ["so 10:00-12:00 #2"]),
        ("każdy pierwszy poniedziałek miesiąca", ["pn #1"]),
        ("w każdy ostatni czwartek miesiąca o 16.30", ["cz 16:30 #-1"]),
        ("w dni robocze", [WEEK]),
        ("w dni robocze w godzinach 7.30-15.30", [f"{WEEK} 07:30-15:30"]),
        ("w dni powszednie 8-18", [f"{WEEK} 08:00-18:00"]),
        ("codziennie", [f"{ALL} +"]),
        ("codziennie od 8.00 do 20.00", [f"{ALL} 08:00-20:00 +"]),
        ("codziennie oprócz świąt 8-20", [f"{ALL} 08:00-20:00"]),
        ("codziennie 8-20 z wyjątkiem dni świątecznych", [f"{ALL} 08:00-20:00"]),
        ("codziennie oprócz niedziel 8-20", ["pn,wt,sr,cz,pt,so 08:00-20:00 +"]),
        ("codziennie z wyjątkiem sobót, niedziel i świąt 8-20", [f"{WEEK} 08:00-20:00"]),
        ("w poniedziałki i środy 10-12, oprócz świąt", ["pn,sr 10:00-12:00"]),
        ("w weekendy", ["so,nd"]),
        ("w niedziele i święta 10-14", ["nd 10:00-14:00 +"]),
        ("całodobowo", [f"{ALL} 00:00-23:59 +"]),
        ("24/7", [f"{ALL} 00:00-23:59 +"]),
        ("telefon czynny całą dobę, 7 dni w tygodniu", [f"{ALL} 00:00-23:59 +"]),
        ("w weekendy całodobowo", ["so,nd 00:00-23:59"]),
        ("pn-pt 8-16, sobota - nieczynne", [f"{WEEK} 08:00-16:00"]),
        ("pn-pt 8-16, sobota i niedziela: nieczynne", [f"{WEEK} 08:00-16:00"]),
        ("codziennie 8-16, w soboty nieczynne", ["pn,wt,sr,cz,pt,nd 08:00-16:00 +"]),
        (
            "od wtorku do piątku 10–18, w soboty 10–14, w poniedziałki nieczynne",
            ["wt,sr,cz,pt 10:00-18:00", "so 10:00-14:00"],
        ),
        (
            "pn.-pt. 8-16 (przerwa 12.00-12.30)",
            [f"{WEEK} 08:00-12:00", f"{WEEK} 12:30-16:00"],
        ),
        ("Godziny otwarcia: w poniedziałek 8-16", ["pn 08:00-16:00"]),
        ("W poniedziałki prowadzimy zajęcia dla dzieci w godz. 16-17.", ["pn 16:00-17:00"]),
        ("klasy 4-6 w poniedziałki 15-16", ["pn 15:00-16:00"]),
        ("w piątki do godz. 14.00", ["pt -14:00"]),
        ("w piątki od 14.00", ["pt 14:00"]),
        ("по понедельникам с 8 до 14", ["pn 08:00-14:00"]),
        ("щопонеділка з 9:00 до 11:00", ["pn 09:00-11:00"]),
        ("every Saturday at 10:00", ["so 10:00"]),
        ("codziennie od poniedziałku do piątku w godz. 13-18", [f"{WEEK} 13:00-18:00"]),
        ("codziennie w dni robocze 7-15", [f"{WEEK} 07:00-15:00"]),
        ("co piątek o 12", ["pt 12:00"]),
        ("co środę 15-17", ["sr 15:00-17:00"]),
        ("co tydzień we wtorki o 16:30", ["wt 16:30"]),
        ("w 2. i 4. czwartek miesiąca w godz. 9–11", ["cz 09:00-11:00 #2,4"]),
        ("w każdy 1. i 3. poniedziałek miesiąca, 15.00-17.00", ["pn 15:00-17:00 #1,3"]),
        ("II środa miesiąca 10-12", ["sr 10:00-12:00 #2"]),
        ("raz w miesiącu, w ostatni czwartek, o godz. 18.00", ["cz 18:00 #-1"]),
        (
            "Poniedziałek\tWtorek\tŚroda\n8-16\t9-17\t8-15",
            ["pn 08:00-16:00", "wt 09:00-17:00", "sr 08:00-15:00"],
        ),
        (
            "Dzień\tGodziny\nPoniedziałek\t8-16\nWtorek\t10-18\nSobota\tnieczynne",
            ["pn 08:00-16:00", "wt 10:00-18:00"],
        ),
        ("tel. 800 12 12 12 (pn.–pt. 14–22)", [f"{WEEK} 14:00-22:00"]),
        ("pn. - czw. 8.00 - 16.00, tel. 12 616 53 21", ["pn,wt,sr,cz 08:00-16:00"]),
        ("on Mondays 8:00-14:00", ["pn 08:00-14:00"]),
    ],
)
def test_weekly_hours(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "w poniedziałek o 17", "we wtorek 2 września 2025 w godz. 9-12", "cz. 1-2", "wtorek",
        "w terminie 14 dni roboczych", "poniedziałek\t12 maja 2031\t8–9", "w pierwszy czwartek",
        "12 maja 2031 r. (poniedziałek) w godz. 8–9", "śr. 3-5 osób", "pt. „Rodzina 8-16”",
        "dla dzieci w wieku 3-6 lat", "w godz. 8-16", "w przyszły wtorek 9-11", "",
        "nie przyjmujemy w soboty", "12 stycznia (wtorek) 9-12, 14 stycznia (czwartek) 9-12",
        "wtorek 12 stycznia, 9-12", "we wtorek 12.01 w godz. 9-12",
    ],
)  # fmt: skip
def test_what_does_not_come_again(text: str) -> None:
    assert read(text) == []


def test_the_place_the_validity_and_the_anchor_are_given() -> None:
    text = "Grupa spotyka się co drugi wtorek, począwszy od 5 stycznia 2027 r., o godz. 17.00."
    (one,) = recurring(text)
    assert text[one.start : one.end].startswith("co drugi wtorek")
    assert (one.valid_from, one.hours.anchor) == (date(2027, 1, 5), date(2027, 1, 5))
    (one,) = recurring("od 1 marca do 30 czerwca 2027 r. w każdy wtorek od 10 do 12")
    assert (one.valid_from, one.valid_until) == (date(2027, 3, 1), date(2027, 6, 30))
    assert one.hours.begin == time(10)


def test_the_year_of_its_days_comes_from_the_publication() -> None:
    text = "w każdy wtorek od 1 marca do 30 czerwca, 10-12"
    (one,) = recurring(text, date(2027, 1, 4))
    assert (one.valid_from, one.valid_until) == (date(2027, 3, 1), date(2027, 6, 30))
    (one,) = recurring(text)
    assert (one.valid_from, one.valid_until) == (None, None)


def test_a_note_is_kept() -> None:
    (one,) = recurring("w czwartki 9-11, po wcześniejszym umówieniu")
    assert one.hours.note == "po wcześniejszym umówieniu"


def test_public_holidays() -> None:
    assert is_public_holiday(date(2027, 5, 3))
    assert is_public_holiday(date(2027, 3, 29))
    assert is_public_holiday(date(2027, 5, 27))
    assert is_public_holiday(date(2025, 12, 24))
    assert not is_public_holiday(date(2024, 12, 24))
    assert not is_public_holiday(date(2027, 5, 4))


def test_occurrences_leave_public_holidays_out() -> None:
    hours = WeeklyHours((0,), time(8), time(14))
    days = [start.date() for start, _ in occurrences(hours, date(2027, 4, 26), date(2027, 5, 10))]
    assert days == [date(2027, 4, 26), date(2027, 5, 10)]
    also = WeeklyHours((0,), time(8), time(14), holidays=True)
    assert len(list(occurrences(also, date(2027, 4, 26), date(2027, 5, 10)))) == 3


@pytest.mark.parametrize(
    ("of_month", "days"),
    [((1,), [3]), ((-1,), [31]), ((1, 3), [3, 17]), ((5,), [31]), ((-2,), [24])],
)
def test_weekdays_of_the_month(of_month: tuple[int, ...], days: list[int]) -> None:
    hours = WeeklyHours((0,), time(8), None, of_month=of_month, holidays=True)
    found = occurrences(hours, date(2027, 5, 1), date(2027, 5, 31))
    assert [start.day for start, _ in found] == days


def test_the_next_occurrence() -> None:
    hours = WeeklyHours((1, 3), time(9), time(11))
    monday = datetime(2027, 1, 11, 12)
    assert next_after(hours, monday).occurrence == (
        datetime(2027, 1, 12, 9),
        datetime(2027, 1, 12, 11),
    )
    begun = next_after(hours, datetime(2027, 1, 12, 9, 1)).occurrence
    assert begun is not None and begun[0] == datetime(2027, 1, 14, 9)
    later = next_after(hours, monday, valid_from=date(2027, 2, 1)).occurrence
    assert later is not None and later[0] == datetime(2027, 2, 2, 9)
    over = next_after(hours, monday, valid_until=date(2027, 1, 11))
    assert (over.occurrence, over.reason) == (None, "over")


def test_every_second_week_is_not_guessed() -> None:
    hours = WeeklyHours((1,), time(9), every=2)
    now = datetime(2027, 1, 11, 12)
    assert next_after(hours, now).reason == "no_anchor"
    assert falls_on(hours, date(2027, 1, 12)) is None
    assert falls_on(hours, date(2027, 1, 13)) is False
    assert not list(occurrences(hours, date(2027, 1, 1), date(2027, 3, 1)))
    anchored = WeeklyHours((1,), time(9), every=2, anchor=date(2027, 1, 5))
    found = next_after(anchored, now).occurrence
    assert found is not None and found[0] == datetime(2027, 1, 19, 9)
    assert falls_on(anchored, date(2026, 12, 22)) is True


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2027, 1, 11, 7, 59), False),
        (datetime(2027, 1, 11, 8, 0), True),
        (datetime(2027, 1, 11, 15, 59), True),
        (datetime(2027, 1, 11, 16, 0), False),
        (datetime(2027, 1, 6, 9, 0), False),
        (datetime(2027, 1, 9, 9, 0), False),
    ],
)
def test_whether_it_is_open(moment: datetime, expected: bool) -> None:
    assert is_open(WeeklyHours((0, 1, 2, 3, 4), time(8), time(16)), moment) is expected


def test_open_around_the_clock_and_over_midnight() -> None:
    always = WeeklyHours(tuple(range(7)), time(0), time(23, 59), holidays=True)
    assert is_open(always, datetime(2027, 1, 6, 23, 59, 30))
    night = WeeklyHours((4,), time(22), time(6))
    assert is_open(night, datetime(2027, 1, 16, 5))
    assert not is_open(night, datetime(2027, 1, 15, 5))


@given(
    st.sets(st.integers(0, 6), min_size=1),
    st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1)),
)
def test_the_next_is_never_past_and_on_a_named_day(days: set[int], moment: datetime) -> None:
    hours = WeeklyHours(tuple(sorted(days)), time(9), time(10))
    found = next_after(hours, moment).occurrence
    assert found is not None
    assert found[0] >= moment and found[0].weekday() in days
    assert not is_public_holiday(found[0].date())
    between = occurrences(hours, moment.date() + timedelta(days=1), found[0].date())
    assert next(between, found)[0] == found[0]


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Porady w każdy piątek w godz. 14-16, oprócz 7 maja i świąt", [(7, 7)]),
        ("Zajęcia we wtorki 16-18, z wyjątkiem dni świątecznych i 4 maja 2027 r.", [(4, 4)]),
        ("Klub czynny w soboty 10-13 (poza 8, 15 i 22 maja)", [(8, 8), (15, 15), (22, 22)]),
        ("Dyżury w środy 9-11, z wyłączeniem okresu od 3 do 14 maja 2027 r.", [(3, 14)]),
    ],
)
def test_days_that_are_taken_out_are_no_days_of_it(
    text: str, without: list[tuple[int, int]]
) -> None:
    [one] = recurring(text, date(2027, 4, 20))
    assert one.hours.without == tuple((date(2027, 5, a), date(2027, 5, b)) for a, b in without)
    for first, last in one.hours.without:
        assert next(occurrences(one.hours, first, last), None) is None


def test_a_whole_month_can_be_taken_out() -> None:
    [one] = recurring("Grupa spotyka się w czwartki 17-19, za wyjątkiem lipca", date(2027, 4, 20))
    [found] = occurrences(one.hours, date(2027, 6, 28), date(2027, 8, 6))
    assert found[0] == datetime(2027, 8, 5, 17)


def test_the_first_day_of_every_second_week_is_told_beside_other_hours() -> None:
    text = "Doradca: we wtorki 9-12 i w co drugi piątek 15-17 (pierwszy raz 14 maja 2027 r.)"
    tuesday, friday = recurring(text, date(2027, 5, 1))
    assert (tuesday.hours.weekdays, tuesday.hours.anchor) == ((1,), None)
    assert (friday.hours.weekdays, friday.hours.anchor) == ((4,), date(2027, 5, 14))


@pytest.mark.parametrize(
    ("text", "tuesday", "friday"),
    [
        ("Biuro: pn.-pt. 7.30-15.30, wt. do 18.00", [(7.5, 18)], [(7.5, 15.5)]),
        ("od poniedziałku do piątku 8-15, we wtorki od 10", [(10, 15)], [(8, 15)]),
        ("poniedziałek–piątek 8–16, wtorek 9–17", [(9, 17)], [(8, 16)]),
        ("pn.-pt. 8-12, we wtorki dodatkowo w godz. 15-17", [(8, 12), (15, 17)], [(8, 12)]),
    ],
)
def test_hours_of_one_weekday_replace_those_of_the_week(
    text: str, tuesday: list[tuple[float, float]], friday: list[tuple[float, float]]
) -> None:
    hours = [one.hours for one in recurring(text)]
    for day, wanted in ((date(2027, 5, 11), tuesday), (date(2027, 5, 14), friday)):
        found = [
            (a.hour + a.minute / 60, b.hour + b.minute / 60)
            for a, b in occurrences(hours, day, day)
            if b
        ]
        assert found == wanted


@given(st.text(alphabet="pnwtśrcz.-–: 0123456789idoświęta\n\t", max_size=60))
def test_any_text_is_read(text: str) -> None:
    for one in recurring(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.hours.weekdays and set(one.hours.weekdays) <= set(range(7))


@pytest.mark.parametrize(
    "text",
    [
        "Pedagog przyjmuje w środy od 10.00 do 12.00 (w wakacje nieczynne)",
        "Klub zaprasza w piątki 16-18, z wyjątkiem ferii zimowych i wakacji",
        "Warsztaty w każdy czwartek 17-19, poza okresem wakacyjnym",
        "Poradnia czynna we wtorki 8-12, nieczynna w wakacje",
    ],
)
def test_school_holidays_that_are_excepted_are_no_days_of_it(text: str) -> None:
    [one] = recurring(text, date(2027, 4, 20))
    assert next(occurrences(one.hours, date(2027, 7, 1), date(2027, 8, 31)), None) is None
    assert next(occurrences(one.hours, date(2027, 9, 1), date(2027, 9, 10)), None) is not None


def test_hours_for_the_school_holidays_are_not_taken_out() -> None:
    [one] = recurring("W wakacje klub czynny w środy 9-13", date(2027, 4, 20))
    assert next(occurrences(one.hours, date(2027, 7, 1), date(2027, 7, 10)), None) is not None


def test_even_weeks_without_a_first_day_are_not_guessed() -> None:
    [one] = recurring("Dyżury położnej odbywają się w poniedziałki parzyste 9-12")
    assert (one.hours.every, one.hours.anchor) == (2, None)
