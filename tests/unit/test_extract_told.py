"""Proposals told in sentences and in lists with an answer below each."""

from ingest.extract.proposals import proposals
from ingest.read.blocks import Layout, RawBlock, lay_out
from knowledge.model import Proposal, SourceDocument
from knowledge.text import Analyser

DOCUMENT = SourceDocument("d", "notatka.txt", "Notatka", "minutes", "x")


def _found(*blocks: RawBlock) -> list[tuple[int | None, str | None, str, str]]:
    layout = lay_out(blocks)
    found, _ = proposals(DOCUMENT, layout, Analyser())
    assert all(_exact(layout, one) for one in found)
    return [(one.number, one.organisation, one.text, one.position) for one in found]


def _exact(layout: Layout, proposal: Proposal) -> bool:
    groups = proposal.citations.values()
    return all(layout.text[c.start : c.end] == c.quote for group in groups for c in group)


def _para(text: str) -> RawBlock:
    return RawBlock("paragraph", text)


def _item(text: str, level: int = 1) -> RawBlock:
    return RawBlock("item", text, level=level)


def test_a_sentence_that_asks_and_the_sentences_that_answer_it() -> None:
    assert _found(
        _para(
            "Koło Emerytów w Lesznicy poprosiło o ławkę przy ul. Parkowej 3. Nie uwzględniono, "
            "gdyż chodnik jest zbyt wąski. Sprawa wróci za rok."
        ),
        _para("Fundacja Azyl zaproponowała nocny dyżur; wniosek przyjęto."),
        _para("Uczniowie szkoły nr 2 zwrócili się z prośbą o wodopój. Prośbę uwzględniono."),
    ) == [
        (
            None,
            "Koło Emerytów w Lesznicy",
            "ławkę przy ul. Parkowej 3",
            "Nie uwzględniono, gdyż chodnik jest zbyt wąski. Sprawa wróci za rok.",
        ),
        (None, "Fundacja Azyl", "nocny dyżur", "wniosek przyjęto."),
        (None, "Uczniowie szkoły nr 2", "wodopój", "Prośbę uwzględniono."),
    ]


def test_several_in_one_paragraph_and_an_answer_in_the_next() -> None:
    assert _found(
        _para(
            "Klub Wodniak zawnioskował o pomost. Wniosek odrzucono. Rada Rodziców zgłosiła wniosek "
            "o szatnię. Uwzględniono w części: szatnia będzie wspólna."
        ),
        _para("Towarzystwo Muzyczne wniosło o salę prób."),
        _para("Burmistrz wyjaśnił, że sala jest zajęta do czerwca."),
    ) == [
        (None, "Klub Wodniak", "pomost", "Wniosek odrzucono."),
        (None, "Rada Rodziców", "szatnię", "Uwzględniono w części: szatnia będzie wspólna."),
        (
            None,
            "Towarzystwo Muzyczne",
            "salę prób",
            "Burmistrz wyjaśnił, że sala jest zajęta do czerwca.",
        ),
    ]


def test_a_numbered_item_with_a_labelled_answer_below() -> None:
    assert _found(
        RawBlock("heading", "Postulaty", level=2),
        _item("1. Bractwo Kurkowe – remont strzelnicy."),
        _item("Odpowiedź: Remont zaplanowano na wiosnę.", 2),
        _item("2. Dłuższe godziny czytelni (Koło Czytelnicze)."),
        _para("Ustalono: czytelnia będzie otwarta do 20.00."),
    ) == [
        (1, "Bractwo Kurkowe", "remont strzelnicy", "Remont zaplanowano na wiosnę."),
        (2, "Koło Czytelnicze", "Dłuższe godziny czytelni", "czytelnia będzie otwarta do 20.00."),
    ]


def test_a_sentence_without_an_answer_is_no_proposal() -> None:
    assert not _found(
        _para("Stowarzyszenie Most zaproponowało współpracę przy festynie."),
        _para("Festyn odbędzie się 4 maja 2031 r. na rynku."),
        _para("Rodzice prosili o ciszę. Dziękujemy za przybycie."),
    )


def test_a_row_that_names_a_group_is_no_proposal_and_one_without_position_is_doubted() -> None:
    header = ("Lp.", "Zgłaszający", "Uwaga", "Rozstrzygnięcie", "Uzasadnienie")
    rows = [
        ("Uwagi do działu II", "", "", "", ""),
        ("1", "Koło Gospodyń", "Dodać warsztaty.", "Nie uwzględniono", "Prowadzi je dom kultury."),
        ("Uwagi ogólne",) * 5,
        ("2", "Klub Żagiel", "Dodać regaty.", "", ""),
    ]
    blocks = [RawBlock("row", cells=row, table=1) for row in rows]
    layout = lay_out([RawBlock("header", cells=header, table=1), *blocks])
    (found,), doubts = proposals(DOCUMENT, layout, Analyser())
    assert (found.number, found.position) == (1, "Nie uwzględniono")
    assert found.details == (("Uzasadnienie", "Prowadzi je dom kultury."),)
    assert len(doubts) == 1 and "regaty" in doubts[0]


def test_labelled_lines_below_a_heading_are_a_proposal_with_its_answer() -> None:
    assert _found(
        RawBlock("heading", "Dowóz na basen", level=2),
        _para("Zgłasza: Stowarzyszenie Podwórko"),
        _para("Treść: Prosimy o autobus raz w tygodniu."),
        _para("Odpowiedź: Uwzględniono częściowo. Autobus pojedzie dwa razy w miesiącu."),
        RawBlock("heading", "Klub dla dziadków", level=2),
        _item("Wnioskodawca: Koło Emerytów"),
        _item("Stanowisko urzędu: Nie uwzględniono."),
    ) == [
        (
            None,
            "Stowarzyszenie Podwórko",
            "Prosimy o autobus raz w tygodniu",
            "Uwzględniono częściowo. Autobus pojedzie dwa razy w miesiącu.",
        ),
        (None, "Koło Emerytów", "Klub dla dziadków", "Nie uwzględniono."),
    ]


def test_a_question_with_its_answer_is_no_proposal() -> None:
    assert not _found(
        RawBlock("heading", "Czy jest parking?", level=2),
        _para("Odpowiedź: Tak, od ulicy Polnej."),
    )


def test_a_labelled_position_answers_what_stands_before_it() -> None:
    assert _found(
        _para(
            "Tomasz Żak poprosił o drugi etat psychologa. Kolejka to dziś 7 tygodni. "
            "Stanowisko OPS: w tym roku etatu nie będzie. Wracamy do tego jesienią."
        ),
        _para("Irena Wąs wskazała, że 64 dzieci czeka na miejsce. Stanowisko OPS: przybędzie 20."),
        _para("Oksana Bondar: brakuje kursu polskiego."),
        _para("Stanowisko gminy: wniosek przyjęty."),
    ) == [
        (
            None,
            "Tomasz Żak",
            "drugi etat psychologa",
            "w tym roku etatu nie będzie. Wracamy do tego jesienią.",
        ),
        (None, "Irena Wąs", "64 dzieci czeka na miejsce", "przybędzie 20."),
        (None, "Oksana Bondar", "brakuje kursu polskiego", "wniosek przyjęty."),
    ]


def test_what_is_asked_in_the_present_tense_or_only_named_before_its_answer() -> None:
    assert _found(
        _para(
            "Stowarzyszenie Nasz Plac (Olga Kos): prosi o dłuższe godziny klubu. "
            "Odpowiedź: gmina nie ma na to pieniędzy w 2026 r."
        ),
        _para("Fundacja Start zgłasza brak logopedy. Odpowiedź: od września pół etatu."),
        _para("Klub Ojców: miejsca postojowe przy basenie. Odpowiedź GOPS: wniosek odrzucono."),
        _para("Koło Gospodyń w Lesie wnosi o remont świetlicy. Stanowisko Wójta: za rok."),
    ) == [
        (
            None,
            "Stowarzyszenie Nasz Plac (Olga Kos)",
            "dłuższe godziny klubu",
            "gmina nie ma na to pieniędzy w 2026 r.",
        ),
        (None, "Fundacja Start", "brak logopedy", "od września pół etatu."),
        (None, "Klub Ojców", "miejsca postojowe przy basenie", "wniosek odrzucono."),
        (None, "Koło Gospodyń w Lesie", "remont świetlicy", "za rok."),
    ]
