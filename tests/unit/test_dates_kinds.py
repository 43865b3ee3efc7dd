"""Dates and hours of every kind that offices write, as tables of text and meaning."""

import time as clock
from datetime import date, time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.dates import find_dates, find_times
from knowledge.numbers import values
from knowledge.recurring import recurring
from knowledge.time_words import table

PUBLISHED = date(2027, 1, 4)  # a Monday


def days(text: str, reference: date | None = None) -> str:
    matches = find_dates(text, reference, relative_words=False, year="next")
    return " ".join(str(m.first) if m.first == m.last else f"{m.first}..{m.last}" for m in matches)


def hours(text: str) -> str:
    """Spans as "09:00-12:00", "<15:00" for "do 15", ">16:00" for "po 16", "part" for "rano"."""
    return " ".join(_hours(m.begin, m.until, m.relation) for m in find_times(text, bare=True))


def _hours(begin: time, until: time | None, relation: str) -> str:
    last = f"{until:%H:%M}" if until else ""
    if relation in ("before", "after"):
        return f"<{last}" if relation == "before" else f">{begin:%H:%M}"
    return "part" if relation == "part" else f"{begin:%H:%M}" + (f"-{last}" if last else "")


WITH_YEARS = [
    ("w I i II kwartale 2027 r.", "2027-01-01..2027-06-30"),
    ("I-III kwartał 2027", "2027-01-01..2027-09-30"),
    ("12/13 stycznia 2027", "2027-01-12 2027-01-13"),
    ("Warsztaty: 12.01, 19.01, 26.01.2027 r. w godz. 16-18", "2027-01-12 2027-01-19 2027-01-26"),
    ("12–14 maja i 20 maja 2027 r.", "2027-05-12..2027-05-14 2027-05-20"),
    ("od poniedziałku 11 stycznia do piątku 15 stycznia 2027 r.", "2027-01-11..2027-01-15"),
    ("sala 3, 5 maja 2027", "2027-05-05"),
    ("ul. Długa 3, 5 maja 2027 r.", "2027-05-05"),
    ("pok. 12, 14.01.2027", "2027-01-14"),
    ("Uchwała Nr XII/145/2027 z dnia 12 stycznia 2027 r.", "2027-01-12"),
    ("12.01.2027/wtorek/", "2027-01-12"),
    ("kwiecień 2027 r.\tmaj 2027 r.", "2027-04-01..2027-04-30 2027-05-01..2027-05-31"),
    ("od 1 do 15 marca 2027", "2027-03-01..2027-03-15"),
    ("od 1 do 15 marca 2027 r.", "2027-03-01..2027-03-15"),
    ("1-15 marca 2027", "2027-03-01..2027-03-15"),
    ("1 – 15 marca 2027 roku", "2027-03-01..2027-03-15"),
    ("1.03-15.03.2027", "2027-03-01..2027-03-15"),
    ("1.03. – 15.03.2027 r.", "2027-03-01..2027-03-15"),
    ("01.03.2027-15.03.2027", "2027-03-01..2027-03-15"),
    ("01.03.2027 r. – 15.03.2027 r.", "2027-03-01..2027-03-15"),
    ("od 01.03.2027 do 15.03.2027", "2027-03-01..2027-03-15"),
    ("od dnia 1 marca 2027 r. do dnia 15 marca 2027 r.", "2027-03-01..2027-03-15"),
    ("w okresie od 1 marca do 15 kwietnia 2027 r.", "2027-03-01..2027-04-15"),
    ("od 28 lutego do 2 marca 2027", "2027-02-28..2027-03-02"),
    ("28 lutego – 2 marca 2027 r.", "2027-02-28..2027-03-02"),
    ("28.02–2.03.2027", "2027-02-28..2027-03-02"),
    ("30 grudnia 2026 - 3 stycznia 2027", "2026-12-30..2027-01-03"),
    ("od 30 grudnia 2026 r. do 3 stycznia 2027 r.", "2026-12-30..2027-01-03"),
    ("od 30 grudnia do 3 stycznia 2027 r.", "2026-12-30..2027-01-03"),
    ("między 1 a 15 marca 2027", "2027-03-01..2027-03-15"),
    ("pomiędzy 1 marca a 15 kwietnia 2027 r.", "2027-03-01..2027-04-15"),
    ("w terminie 1-15.03.2027", "2027-03-01..2027-03-15"),
    ("w terminie 1.-15.03.2027 r.", "2027-03-01..2027-03-15"),
    ("od 1 III do 15 IV 2027", "2027-03-01..2027-04-15"),
    ("od 1 III 2027 do 15 IV 2027 r.", "2027-03-01..2027-04-15"),
    ("1 III – 15 IV 2027", "2027-03-01..2027-04-15"),
    ("1-15 III 2027", "2027-03-01..2027-03-15"),
    ("od 1 do 15 III 2027 r.", "2027-03-01..2027-03-15"),
    ("w dniach 3, 5 i 7 maja 2027", "2027-05-03 2027-05-05 2027-05-07"),
    ("w dniach 3,5,7 maja 2027 r.", "2027-05-03 2027-05-05 2027-05-07"),
    ("w dniach 3-5 maja 2027", "2027-05-03..2027-05-05"),
    ("w dniach od 3 do 5 maja 2027 r.", "2027-05-03..2027-05-05"),
    ("12 i 14 stycznia 2027", "2027-01-12 2027-01-14"),
    ("12. i 14. stycznia 2027", "2027-01-12 2027-01-14"),
    ("12 oraz 14 stycznia 2027 r.", "2027-01-12 2027-01-14"),
    ("12 lub 14 stycznia 2027 r.", "2027-01-12 2027-01-14"),
    ("12, 14, 19 i 21 stycznia 2027 r.", "2027-01-12 2027-01-14 2027-01-19 2027-01-21"),
    ("12 i 14 stycznia oraz 2 lutego 2027 r.", "2027-01-12 2027-01-14 2027-02-02"),
    ("12 stycznia i 9 lutego 2027 r.", "2027-01-12 2027-02-09"),
    ("12 stycznia, 9 lutego i 16 marca 2027 r.", "2027-01-12 2027-02-09 2027-03-16"),
    ("12.01, 14.01 i 19.01.2027", "2027-01-12 2027-01-14 2027-01-19"),
    ("12.01. i 14.01.2027 r.", "2027-01-12 2027-01-14"),
    ("12, 14 i 19.01.2027 r.", "2027-01-12 2027-01-14 2027-01-19"),
    ("12.01.2027, 14.01.2027", "2027-01-12 2027-01-14"),
    ("12.01.2027; 14.01.2027", "2027-01-12 2027-01-14"),
    ("14 I 2027", "2027-01-14"),
    ("14.I.2027", "2027-01-14"),
    ("14. I. 2027 r.", "2027-01-14"),
    ("14 XII 2027 r.", "2027-12-14"),
    ("14-I-2027", "2027-01-14"),
    ("14/I/2027", "2027-01-14"),
    ("2027-01-12 14:00", "2027-01-12"),
    ("2027-01-12T14:00", "2027-01-12"),
    ("2027.01.12", "2027-01-12"),
    ("2027/01/12", "2027-01-12"),
    ("12.01.27", "2027-01-12"),
    ("12/01/27", "2027-01-12"),
    ("12-01-27", "2027-01-12"),
    ("12.01.27 r.", "2027-01-12"),
    ("dnia 5.3.27 r.", "2027-03-05"),
    ("12.01.2027r.", "2027-01-12"),
    ("12.01.2027 r. (wtorek)", "2027-01-12"),
    ("12.01.2027r", "2027-01-12"),
    ("12. 01. 2027 r.", "2027-01-12"),
    ("12 .01.2027", "2027-01-12"),
    ("12-01-2027", "2027-01-12"),
    ("12/01/2027", "2027-01-12"),
    ("1.1.2027", "2027-01-01"),
    ("dn. 12.01.2027", "2027-01-12"),
    ("w dniu 12.01.2027r. o godz. 10", "2027-01-12"),
    ("12 stycznia 2027r.", "2027-01-12"),
    ("12 stycznia 2027r", "2027-01-12"),
    ("12stycznia 2027", "2027-01-12"),
    ("12. stycznia 2027", "2027-01-12"),
    ("12-go stycznia 2027 r.", "2027-01-12"),
    ("12 Stycznia 2027", "2027-01-12"),
    ("12 STYCZNIA 2027 R.", "2027-01-12"),
    ("12 stycznia\n2027 r.", "2027-01-12"),
    ("12\xa0stycznia\xa02027\xa0r.", "2027-01-12"),
    ("12 sty 2027", "2027-01-12"),
    ("12 sty. 2027", "2027-01-12"),
    ("3 lut 2027", "2027-02-03"),
    ("3 mar 2027", "2027-03-03"),
    ("3 kwi 2027", "2027-04-03"),
    ("3 cze 2027", "2027-06-03"),
    ("3 lip 2027", "2027-07-03"),
    ("3 sie 2027", "2027-08-03"),
    ("3 wrz 2027", "2027-09-03"),
    ("3 paź 2027", "2027-10-03"),
    ("3 lis 2027", "2027-11-03"),
    ("3 gru 2027", "2027-12-03"),
    ("pierwszego marca 2027 roku", "2027-03-01"),
    ("dwudziestego piątego maja dwa tysiące dwudziestego siódmego roku", "2027-05-25"),
    ("dwudziestego piątego maja 2027 r.", "2027-05-25"),
    ("trzydziestego pierwszego grudnia dwa tysiące dwudziestego szóstego r.", "2026-12-31"),
    ("piątego maja dwutysięcznego dwudziestego siódmego roku", "2027-05-05"),
    ("12 stycznai 2027", "2027-01-12"),
    ("12 styczna 2027", "2027-01-12"),
    ("3 wrzesna 2027", "2027-09-03"),
    ("3 pazdzernika 2027", "2027-10-03"),
    ("3 sierpna 2027", "2027-08-03"),
    ("15 kwietna 2027", "2027-04-15"),
    ("15 listopda 2027", "2027-11-15"),
    ("15 czerwac 2027", "2027-06-15"),
    ("w marcu 2027", "2027-03-01..2027-03-31"),
    ("w marcu 2027 r.", "2027-03-01..2027-03-31"),
    ("marzec 2027", "2027-03-01..2027-03-31"),
    ("III 2027", "2027-03-01..2027-03-31"),
    ("03.2027", "2027-03-01..2027-03-31"),
    ("03/2027", "2027-03-01..2027-03-31"),
    ("marzec-maj 2027", "2027-03-01..2027-05-31"),
    ("od marca do maja 2027", "2027-03-01..2027-05-31"),
    ("marzec – maj 2027 r.", "2027-03-01..2027-05-31"),
    ("od marca 2027 do maja 2027", "2027-03-01..2027-05-31"),
    ("w marcu i kwietniu 2027 r.", "2027-03-01..2027-03-31 2027-04-01..2027-04-30"),
    ("od września 2026 r. do czerwca 2027 r.", "2026-09-01..2027-06-30"),
    ("od września do czerwca 2027 r.", "2026-09-01..2027-06-30"),
    ("do końca marca 2027", "2027-03-01..2027-03-31"),
    ("w pierwszej połowie maja 2027", "2027-05-01..2027-05-15"),
    ("w drugiej połowie maja 2027 r.", "2027-05-16..2027-05-31"),
    ("na początku maja 2027", "2027-05-01..2027-05-31"),
    ("I kwartał 2027", "2027-01-01..2027-03-31"),
    ("w I kwartale 2027 r.", "2027-01-01..2027-03-31"),
    ("w trzecim kwartale 2027 roku", "2027-07-01..2027-09-30"),
    ("IV kw. 2027", "2027-10-01..2027-12-31"),
    ("do końca II kwartału 2027", "2027-04-01..2027-06-30"),
    ("II półrocze 2027", "2027-07-01..2027-12-31"),
    ("w pierwszym półroczu 2027 r.", "2027-01-01..2027-06-30"),
    ("2. kwartał 2027", "2027-04-01..2027-06-30"),
    ("rok szkolny 2026/2027", "2026-01-01..2027-12-31"),
    ("w roku 2027", "2027-01-01..2027-12-31"),
    ("2027 r.", "2027-01-01..2027-12-31"),
    ("w latach 2025–2027", "2025-01-01..2027-12-31"),
    ("na lata 2021-2030", "2021-01-01..2030-12-31"),
    ("lata 2025 i 2026", "2025-01-01..2025-12-31 2026-01-01..2026-12-31"),
    ("do końca 2027 r.", "2027-01-01..2027-12-31"),
    ("wtorek 12.01.2027 i czwartek 14.01.2027", "2027-01-12 2027-01-14"),
    ("wtorek, 12 stycznia 2027 r., środa, 13 stycznia 2027 r.", "2027-01-12 2027-01-13"),
    ("12 stycznia 2027 r. (wt.), 14 stycznia 2027 r. (czw.)", "2027-01-12 2027-01-14"),
    ("12.01.2027 (wtorek)\t10-12\t14.01.2027 (czwartek)\t9-11", "2027-01-12 2027-01-14"),
    ("12 i 14 stycznia 2027 r. w godz. 9-12", "2027-01-12 2027-01-14"),
    ("12 stycznia 2027\t14 stycznia 2027", "2027-01-12 2027-01-14"),
    ("2027-01-12\t2027-01-14", "2027-01-12 2027-01-14"),
    ("2027-01-12 – 2027-01-14", "2027-01-12..2027-01-14"),
    ("od 2027-01-12 do 2027-01-14", "2027-01-12..2027-01-14"),
    ("29 lutego 2028", "2028-02-29"),
    ("29 lutego 2027", ""),
    ("31.11.2027", ""),
    ("32.01.2027", ""),
    ("12.13.2027", ""),
    ("0.01.2027", ""),
    ("2 вересня 2027 року", "2027-09-02"),
    ("з 1 до 15 березня 2027", "2027-03-01..2027-03-15"),
    ("с 1 по 15 марта 2027 г.", "2027-03-01..2027-03-15"),
    ("March 1, 2027", "2027-03-01"),
    ("from 1 to 15 March 2027", "2027-03-01..2027-03-15"),
    ("1-15 March 2027", "2027-03-01..2027-03-15"),
    ("in March 2027", "2027-03-01..2027-03-31"),
    ("у березні 2027", "2027-03-01..2027-03-31"),
    ("в марте 2027", "2027-03-01..2027-03-31"),
    ("12 and 14 January 2027", "2027-01-12 2027-01-14"),
]
OF_THE_PUBLICATION = [
    ("12 stycznia", "2027-01-12"),
    ("4 stycznia", "2027-01-04"),
    ("3 stycznia", "2028-01-03"),
    ("w dniach 3, 5 i 7 maja", "2027-05-03 2027-05-05 2027-05-07"),
    ("od 28 lutego do 2 marca", "2027-02-28..2027-03-02"),
    ("od 30 grudnia do 3 stycznia", "2027-12-30..2028-01-03"),
    ("1-15 marca", "2027-03-01..2027-03-15"),
    ("12 i 14 stycznia", "2027-01-12 2027-01-14"),
    ("od 1 do 15 marca", "2027-03-01..2027-03-15"),
    ("w dniu 12.01", "2027-01-12"),
    ("od 1.03 do 15.03", "2027-03-01..2027-03-15"),
    ("1.03-15.03", "2027-03-01..2027-03-15"),
    ("1-15.03", "2027-03-01..2027-03-15"),
    ("12.01, 14.01 i 19.01", "2027-01-12 2027-01-14 2027-01-19"),
    ("wtorek 12.01", "2027-01-12"),
    ("12.01 (wtorek)", "2027-01-12"),
    ("do 15.03", "2027-03-15"),
    ("12/01 (wt.)", "2027-01-12"),
    ("14 I", "2027-01-14"),
    ("od 1 III do 15 IV", "2027-03-01..2027-04-15"),
    ("do 31 XII", "2027-12-31"),
    ("12 stycznia br.", "2027-01-12"),
    ("3 stycznia br.", "2027-01-03"),
    ("12 stycznia b.r.", "2027-01-12"),
    ("12 stycznia bieżącego roku", "2027-01-12"),
    ("12 grudnia ub.r.", "2026-12-12"),
    ("12 grudnia ub. r.", "2026-12-12"),
    ("12 grudnia ubiegłego roku", "2026-12-12"),
    ("12 stycznia przyszłego roku", "2028-01-12"),
    ("12 stycznia tego roku", "2027-01-12"),
    ("12 bm.", "2027-01-12"),
    ("do 15 b.m.", "2027-01-15"),
    ("w marcu br.", "2027-03-01..2027-03-31"),
    ("od 1 do 15 marca br.", "2027-03-01..2027-03-15"),
    ("12.01.br.", "2027-01-12"),
    ("12.01 br.", "2027-01-12"),
    ("w I kwartale br.", "2027-01-01..2027-03-31"),
    ("w I kwartale", "2027-01-01..2027-03-31"),
    ("do końca marca", "2027-03-01..2027-03-31"),
    ("w marcu", "2027-03-01..2027-03-31"),
    ("w pierwszej połowie maja", "2027-05-01..2027-05-15"),
    ("w drugim półroczu br.", "2027-07-01..2027-12-31"),
    ("do końca bieżącego roku", "2027-01-01..2027-12-31"),
    ("do końca br.", "2027-01-01..2027-12-31"),
    ("w br.", "2027-01-01..2027-12-31"),
    ("w ubiegłym roku", "2026-01-01..2026-12-31"),
    ("w przyszłym roku", "2028-01-01..2028-12-31"),
    ("pierwszego marca", "2027-03-01"),
    ("12 stycznai", "2027-01-12"),
    ("we wtorek 12 stycznia", "2027-01-12"),
    ("od września do czerwca", "2027-09-01..2028-06-30"),
    ("w marcu i kwietniu", "2027-03-01..2027-03-31 2027-04-01..2027-04-30"),
    ("2 вересня", "2027-09-02"),
    ("1 марта", "2027-03-01"),
    ("March 5", "2027-03-05"),
]
NO_DATES = [
    "wersja 1.2.3",
    "v. 2.10",
    "wersja 3.1",
    "17.50 zł",
    "12.05 zł",
    "1.10 mln",
    "pkt 3.2",
    "pkt 3.2.1",
    "§ 12",
    "§ 12 ust. 3",
    "art. 12 ust. 3",
    "art. 3.2",
    "ust. 1-3",
    "rozdz. 1.2",
    "tabela 2.1",
    "załącznik nr 1.1",
    "12 616 53 21",
    "12-616-53-21",
    "tel. 12.616.53.21",
    "30-529",
    "ul. 3 Maja 12",
    "ul. 1 Maja 5",
    "al. 29 Listopada 130",
    "os. 1000-lecia 5",
    "1:3",
    "3:2",
    "12,5%",
    "12.5 %",
    "5-10 %",
    "nr 1/2027",
    "nr 12/3/2027",
    "BIP.271.12.2027",
    "XII/145/2027",
    "KRS 0000123456",
    "1.2 m",
    "5.10 kg",
    "10.12.",
    "poz. 1491",
    "11.5 tys. zł",
    "85.12.2026.AB",
    "127.0.0.1",
    "ISBN 83-01-12",
    "2027 osób",
    "1-15",
    "12/2",
    "1/2 etatu",
    "26/27 kg",
    "PESEL 85121212345",
    "nr sprawy 12.01.27.4",
]
HOURS = [
    ("godz. 9-12", "09:00-12:00"),
    ("godz. 9–12", "09:00-12:00"),
    ("w godz. 9 - 12", "09:00-12:00"),
    ("17.00", "17:00"),
    ("godz. 17.00", "17:00"),
    ("g. 17.00", "17:00"),
    ("od 15.00 do 17.30", "15:00-17:30"),
    ("od godz. 8:00 do 16:00", "08:00-16:00"),
    ("od godz. 8:00 do godz. 16:00", "08:00-16:00"),
    ("od godziny 8 do godziny 16", "08:00-16:00"),
    ("od 8 do 16", "08:00-16:00"),
    ("9⁰⁰-12⁰⁰", "09:00-12:00"),
    ("9⁰⁰ – 12³⁰", "09:00-12:30"),
    ("9.00–12.00", "09:00-12:00"),
    ("9:00—12:00", "09:00-12:00"),
    ("9.00 do 12.00", "09:00-12:00"),
    ("w godz. 8-10 i 14-16", "08:00-10:00 14:00-16:00"),
    ("w godzinach 8.00-10.00 oraz 14.00-16.00", "08:00-10:00 14:00-16:00"),
    ("w godz. 8-10, 12-14 i 16-18", "08:00-10:00 12:00-14:00 16:00-18:00"),
    ("godz. 9, 11 i 13", "09:00 11:00 13:00"),
    ("o godz. 10.00 i 12.00", "10:00 12:00"),
    ("do godz. 15", "<15:00"),
    ("do 15:00", "<15:00"),
    ("do 15.00", "<15:00"),
    ("od godz. 16", "16:00"),
    ("od 16:00", "16:00"),
    ("od 16.00", "16:00"),
    ("po godz. 16", ">16:00"),
    ("przed godz. 12", "<12:00"),
    ("o siedemnastej", "17:00"),
    ("o godzinie siedemnastej", "17:00"),
    ("o siedemnastej trzydzieści", "17:30"),
    ("wpół do piątej", "16:30"),
    ("o wpół do dziewiątej", "08:30"),
    ("o północy", "00:00"),
    ("w południe", "part"),
    ("do północy", "<23:59"),
    ("24:00", "23:59"),
    ("do 24:00", "<23:59"),
    ("od 20:00 do 24:00", "20:00-23:59"),
    ("kwadrans po ósmej", "08:15"),
    ("za kwadrans dziewiąta", "08:45"),
    ("dwudziesta pierwsza", ""),
    ("o dwudziestej pierwszej", "21:00"),
    ("od ósmej do szesnastej", "08:00-16:00"),
    ("o 17", "17:00"),
    ("o 17-tej", "17:00"),
    ("o 17tej", "17:00"),
    ("godz 17", "17:00"),
    ("godz.17:00", "17:00"),
    ("godz.17.00-18.30", "17:00-18:30"),
    ("godzina 17:00", "17:00"),
    ("godziny: 8.00 - 16.00", "08:00-16:00"),
    ("8-16", "08:00-16:00"),
    ("9 – 12", "09:00-12:00"),
    ("17:00-18:30", "17:00-18:30"),
    ("17.00 - 18.30", "17:00-18:30"),
    ("17 00", ""),
    ("godz. 17 00", "17:00"),
    ("godz. 9.00-12", "09:00-12:00"),
    ("godz. 9-12.30", "09:00-12:30"),
    ("godz. 8:00- 16:00", "08:00-16:00"),
    ("w godz. od 8 do 16", "08:00-16:00"),
    ("w godz. od 8:00 do 16:00", "08:00-16:00"),
    ("w godz. między 8 a 16", "08:00-16:00"),
    ("rozpoczęcie: 16.00", "16:00"),
    ("pocz. 16.00", "16:00"),
    ("start 16:00", "16:00"),
    ("9:00, 11:00", "09:00 11:00"),
    ("09.00-12.00", "09:00-12:00"),
    ("o 9-ej", "09:00"),
    ("9:00 - 15:00 (ostatnie wejście 14:30)", "09:00-15:00 14:30"),
    ("12.01.2027 r., godz. 9-12", "09:00-12:00"),
    ("12.01.2027 14:00", "14:00"),
    ("2027-01-12 14:00", "14:00"),
    ("2027-01-12T14:00", "14:00"),
    ("12 stycznia 2027 r. 9.00-12.00", "09:00-12:00"),
    ("12 stycznia 2027 r. o 9", "09:00"),
    ("12.01.2027\t9-12", "09:00-12:00"),
    ("17h", ""),
    ("9.00 – 12.00 i 13.00 – 15.00", "09:00-12:00 13:00-15:00"),
    ("at 5 pm", "17:00"),
    ("5:30 pm", "17:30"),
    ("9am-5pm", "09:00-17:00"),
    ("9 am to 5 pm", "09:00-17:00"),
    ("з 9:00 до 12:00", "09:00-12:00"),
    ("с 9 до 12", "09:00-12:00"),
    ("о 17:00", "17:00"),
    ("в 17:00", "17:00"),
]
NO_HOURS = [
    "wersja 12.30",
    "v. 10.15",
    "17.50 zł",
    "12.30 PLN",
    "17,50 zł",
    "12.15 mln zł",
    "pkt 3.20",
    "pkt. 12.10",
    "ust. 1.10",
    "§ 12.30",
    "art. 12.15",
    "tel. 12 616-53-21",
    "12.616.53.21",
    "30-529",
    "ul. Długa 8-10",
    "Rynek 12-14",
    "ul. 3 Maja 12",
    "1:3",
    "skala 1:50",
    "stosunek 2:30",
    "10.15%",
    "5-10%",
    "10-15 osób",
    "strony 8-16",
    "str. 8-16",
    "klasy 4-6",
    "dla dzieci 6-12 lat",
    "nr 8-16",
    "8-16 lat",
    "od 3 do 7 roku życia",
    "do lat 3",
    "pok. 12-14",
    "sala 10",
    "pokoje 8-10",
    "12.30 kg",
    "wzrost 1.10",
    "rozdział 3.15",
    "tabela 10.20",
    "załącznik 8.10",
    "lp. 8.15",
    "do 15 osób",
    "do 15 marca",
    "od 16 roku życia",
    "w wieku 8-16",
    "w grupach 8-10 osobowych",
    "8-10 osobowych",
    "do 600 zł",
    "127.0.0.1",
    "poz. 12.30",
    "1.10.2027",
    "o 12 punktów",
    "o 15 procent",
    "o 5 zł",
    "po 2 osoby",
    "po 10 latach",
    "o 10 lat",
    "do 18 r.ż.",
    "od 15 do 18 lat",
    "wynik 12:10",
    "10-12 tygodni",
    "Psalm 12,10",
    "35:10",
    "od 10 do 20 zł",
    "o 20 mln",
    "o 12 miejsc",
    "od 2 do 6 godzin",
    "do 4 godzin",
    "co 2 godziny",
    "12 godzin",
    "24 godziny",
    "po 15 minutach",
    "do 15 minut",
]


@pytest.mark.parametrize(("text", "expected"), WITH_YEARS)
def test_dates_with_their_year(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(("text", "expected"), OF_THE_PUBLICATION)
def test_dates_whose_year_the_publication_tells(text: str, expected: str) -> None:
    assert days(text, PUBLISHED) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert days(text) == ""
    assert days(text, PUBLISHED) == ""


@pytest.mark.parametrize(("text", "expected"), HOURS)
def test_hours(text: str, expected: str) -> None:
    assert hours(text) == expected


@pytest.mark.parametrize("text", NO_HOURS)
def test_numbers_that_are_no_hours(text: str) -> None:
    assert hours(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 stycznia odbyło się spotkanie", "2027-01-03"),
        ("W dniu 12 grudnia odbyły się warsztaty", "2026-12-12"),
        ("w niedzielę 3 stycznia", "2027-01-03"),
        ("w poniedziałek 3 stycznia", "2028-01-03"),
        ("12 grudnia zapraszamy na warsztaty", "2027-12-12"),
    ],
)
def test_words_and_weekdays_tell_a_past_day_from_the_next(text: str, expected: str) -> None:
    assert days(text, PUBLISHED) == expected


def test_a_year_counted_from_the_publication_says_so() -> None:
    (match,) = find_dates("do 12 grudnia ub.r.", PUBLISHED)
    assert (match.first, match.step, match.year_given) == (date(2026, 12, 12), -1, False)


_GENITIVE = {number + 1: forms[1] for number, forms in enumerate([
    ["", "stycznia"], ["", "lutego"], ["", "marca"], ["", "kwietnia"], ["", "maja"],
    ["", "czerwca"], ["", "lipca"], ["", "sierpnia"], ["", "września"], ["", "października"],
    ["", "listopada"], ["", "grudnia"],
])}  # fmt: skip
_ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
_ORDINALS = {number: words for words, number in table("ordinals").items()}
_WEEKDAYS = ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"]
_WRITTEN = [
    lambda d: f"{d.day} {_GENITIVE[d.month]} {d.year}",
    lambda d: f"{d.day} {_GENITIVE[d.month]} {d.year} r.",
    lambda d: f"{d.day} {_GENITIVE[d.month]} {d.year} roku",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    lambda d: f"{d.day}.{d.month}.{d.year} r.",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}r.",
    lambda d: f"{d.day:02}-{d.month:02}-{d.year}",
    lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year % 100:02} r.",
    lambda d: d.isoformat(),
    lambda d: f"{d.year}.{d.month:02}.{d.day:02}",
    lambda d: f"{d.day} {_ROMAN[d.month - 1]} {d.year}",
    lambda d: f"{d.day}.{_ROMAN[d.month - 1]}.{d.year} r.",
    lambda d: f"{_ORDINALS[d.day]} {_GENITIVE[d.month]} {d.year} roku",
    lambda d: f"{d.day} {_GENITIVE[d.month]} {d.year} r. ({_WEEKDAYS[d.weekday()]})",
    lambda d: f"{_WEEKDAYS[d.weekday()]}, {d.day:02}.{d.month:02}.{d.year}",
    lambda d: f"{d.day}-go {_GENITIVE[d.month]} {d.year}",
    lambda d: f"{d.day}. {_GENITIVE[d.month]} {d.year}",
]  # fmt: skip


@settings(max_examples=300)
@given(
    st.dates(date(2011, 1, 1), date(2049, 12, 31)),
    st.sampled_from(_WRITTEN),
    st.sampled_from(["", "Spotkanie ", "do dnia ", "tel. 12 345 67 89, "]),
    st.sampled_from(["", " w godz. 9-12", ", pok. 210", " o 17.00", "; 4 osoby"]),
)
def test_any_day_in_any_form_is_found_exactly(day: date, form, before: str, after: str) -> None:  # type: ignore[no-untyped-def]
    (match,) = find_dates(before + form(day) + after)
    assert (match.first, match.last, match.weekday_agrees is not False) == (day, day, True)


@given(
    st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 200), st.sampled_from(["–", " - "])
)
def test_any_range_is_found_exactly(first: date, length: int, dash: str) -> None:
    last = date.fromordinal(first.toordinal() + length)
    whole = f"{first:%d.%m.%Y}{dash}{last:%d.%m.%Y}"
    worded = (
        f"od {first.day} {_GENITIVE[first.month]} {first.year} r. "
        f"do {last.day} {_GENITIVE[last.month]} {last.year} r."
    )
    assert days(whole) == days(worded) == f"{first}..{last}"


@given(st.times(), st.sampled_from(["godz. {}", "o godz. {}", "o {}", "od {}", "{}"]))
def test_any_hour_is_found_exactly(moment: time, form: str) -> None:
    (match,) = find_times(form.format(f"{moment:%H:%M}"), bare=True)
    assert match.begin == moment.replace(second=0, microsecond=0)


@given(st.text(alphabet="0123456789 .:-–/iodwzmarcpIVX,\tśrgn(", max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    for reference in (None, PUBLISHED):
        matches = find_dates(text, reference, year="next")
        assert all(m.first <= m.last and 0 <= m.start < m.end <= len(text) for m in matches)
        assert all(one.end <= other.start for one, other in pairwise(matches))
    times = find_times(text, bare=True)
    assert all(0 <= m.start < m.end <= len(text) for m in times)
    assert all(one.end <= other.start for one, other in pairwise(times))


@given(st.text(max_size=80))
def test_any_text_at_all_is_read(text: str) -> None:
    find_dates(text, PUBLISHED)
    find_times(text, bare=True)
    values(text)


@pytest.mark.parametrize(
    "piece",
    ["7", "12.", "1, ", "od 1 do ", "marzec i ", "1.01-", "godz. 8 i ", "12 616 ", " ", "\n", "- "],
)
def test_long_texts_are_read_in_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        begun = clock.process_time()
        find_dates(text, PUBLISHED)
        find_times(text, bare=True)
        recurring(text)
        values(text)
        return clock.process_time() - begun

    seconds(1_000)
    assert seconds(100_000) < 60 * max(seconds(10_000), 0.02)


@pytest.mark.parametrize("text", ["w sobotę i niedzielę, 26-27 czerwca 2027 r.",
                                  "sobota–niedziela, 26–27 czerwca 2027 r."])  # fmt: skip
def test_two_weekdays_of_a_span_agree_with_its_ends(text: str) -> None:
    [found] = find_dates(text, date(2027, 5, 1), relative_words=False)
    assert found.weekday_agrees is not False


def test_a_weekday_that_is_on_neither_end_of_a_span_does_not_agree() -> None:
    [found] = find_dates("wtorek, 26-27 czerwca 2027 r.", date(2027, 5, 1), relative_words=False)
    assert found.weekday_agrees is False
