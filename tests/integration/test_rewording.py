"""Answers in a language model's words: what it does well, and everything it can do wrong."""

import json
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.llm.model import chat_model
from assistant.llm.rewording import ModelRewording
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.wording import WARSAW
from knowledge.model import Citation, Event
from knowledge.snapshot import SnapshotStore
from tests.integration import town
from tests.integration.library import publish
from tests.scripted_model import (
    Fails,
    Reply,
    Says,
    ScriptedModel,
    Sends,
    in_pieces,
    said,
    scripted_model,
)

NOW = datetime(2031, 3, 5, tzinfo=WARSAW)
SLOT = "Dyżur – najbliższy termin: poniedziałek, 10 marca 2031, 9:00–12:00."
PLACE = "Miejsce: Gminny Ośrodek Pomocy Społecznej, ul. Lipowa 5, pok. 12."
PHONE = "Telefon: 17 555 01 02."
WHO = "Dla kogo: organizacje pozarządowe, które działają na terenie gminy Brzozowa Góra."
LEFT = "Ostatni dzień: 31 marca 2031 – zostało 26 dni."
GOOD = said(
    ("Najbliższy dyżur jest w poniedziałek, 10 marca 2031, w godzinach 9:00–12:00.", ["E1"]),
    ("Gminny Ośrodek Pomocy Społecznej czeka przy ul. Lipowej 5, w pok. 12.", ["E2"]),
    ("Można zadzwonić: 17 555 01 02.", ["E3"]),
    ("Dyżur jest dla organizacji pozarządowych, które działają w gminie Brzozowa Góra.", ["E4"]),
)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    root: Path = tmp_path_factory.mktemp("town")
    publish(town.write(root / "documents"), root / "data")
    store = SnapshotStore(root / "data")
    with store.reading() as snapshot:
        yield View(snapshot, NOW)
    store.close()


def quote(view: View, text: str) -> Citation:
    for key in view.documents:
        if (start := view.snapshot.text(key).find(text)) >= 0:
            return Citation(key, text, start, start + len(text))
    raise AssertionError(text)


@pytest.fixture(scope="module")
def draft(view: View) -> Draft:
    slot = next(e for e in view.facts(Event) if e.start and e.start.day == 10)
    when = cited(slot, "when")
    place = cited(slot, "place", "phones")
    who = (quote(view, "Uwagi mogą zgłaszać organizacje pozarządowe, które działają na terenie"
                 " gminy Brzozowa Góra."),)  # fmt: skip
    claims = (
        Claim(SLOT, when), Claim(PLACE, place), Claim(PHONE, place), Claim(WHO, (*when, *who)),
    )  # fmt: skip
    return Draft("events", 1.0, AnswerStatus.ANSWERED, claims)


Rewords = Callable[..., list[Claim]]


@pytest.fixture
def rewords(view: View, draft: Draft) -> Rewords:
    def rewords(model: ScriptedModel, budget: float = 9.0, drafted: Draft = draft) -> list[Claim]:
        rewording = ModelRewording(chat(model.url), budget=budget)
        return list(rewording.claims("kiedy dyżur?", drafted, view, Texts("pl")))

    return rewords


def chat(url: str):
    return chat_model("openai:scripted", url, SecretStr("klucz"))


def texts(claims: list[Claim]) -> list[str]:
    return [claim.text for claim in claims]


def test_a_good_stream_replaces_the_claims_and_keeps_their_sources(rewords, draft, view):
    with scripted_model(Says(in_pieces(GOOD))) as model:
        claims = rewords(model)
    assert len(claims) == 4
    assert claims[0].text.startswith("Najbliższy dyżur jest w poniedziałek")
    assert texts(claims) == texts(claims)[:4]
    assert [c.citations for c in claims] == [c.citations for c in draft.claims]
    assert all(claim.computed == () for claim in claims)
    assert model.keys == ["Bearer klucz"]
    (request,) = model.requests
    assert request["temperature"] == 0 and request["stream"] is True
    assert request["response_format"]["type"] == "json_schema"


def test_the_first_statement_comes_before_the_last_is_written(view, draft):
    first = GOOD.index("}") + 1
    with scripted_model(Says(in_pieces(GOOD[:first]), stalls=True)) as model:
        rewording = ModelRewording(chat(model.url))
        with closing(rewording.claims("?", draft, view, Texts("pl"))) as claims:
            assert next(claims).text.startswith("Najbliższy dyżur")
        assert model.gone.wait(10)


@pytest.mark.parametrize(
    "wrapped",
    ["```json\n{}\n```", "Oto odpowiedź:\n{}\nMiłego dnia!", "<think>[{{}}] hm</think>{}"],
)
def test_json_in_a_fence_or_in_prose_is_read(rewords, wrapped):
    with scripted_model(Says(in_pieces(wrapped.format(GOOD)))) as model:
        assert texts(rewords(model))[1].startswith("Gminny Ośrodek Pomocy Społecznej czeka")


def test_a_server_that_knows_no_schema_is_asked_again_without_one(rewords):
    refused = Fails(400, '{"error": {"message": "response_format is not supported"}}')
    with scripted_model(refused, Says(in_pieces(GOOD))) as model:
        assert texts(rewords(model))[0].startswith("Najbliższy dyżur jest")
    assert "response_format" not in model.requests[1]


def test_a_server_that_does_not_stream_is_asked_for_the_whole(rewords):
    message = {"role": "assistant", "content": GOOD}
    whole = {
        "id": "1", "object": "chat.completion", "created": 1, "model": "scripted",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
    }  # fmt: skip
    with scripted_model(Sends(json.dumps(whole).encode(), "application/json")) as model:
        claims = rewords(model)
    assert texts(claims)[0].startswith("Najbliższy dyżur jest w poniedziałek")
    assert [request.get("stream") for request in model.requests] == [True, False]


def test_digits_of_another_script_are_dropped(rewords, draft):
    odd = said(("Najbliższy dyżur jest 1\u0660 marca 2031, w godzinach 9:00–12:00.", ["E1"]))
    with scripted_model(Says([odd])) as model:
        assert rewords(model) == list(draft.claims)


def test_a_hanging_server_holds_up_eight_and_no_more(view, draft):
    with scripted_model(Says([], stalls=True)) as model:
        rewording = ModelRewording(chat(model.url), budget=2.0)
        ask = lambda _: list(rewording.claims("?", draft, view, Texts("pl")))  # noqa: E731
        with ThreadPoolExecutor(20) as people:
            answers = list(people.map(ask, range(20)))
    assert answers == [list(draft.claims)] * 20
    assert len(model.requests) == 8


def test_ollama_streams_in_its_own_way(view, draft):
    pieces = [{"message": {"role": "assistant", "content": one}, "done": False}
              for one in in_pieces(GOOD)]  # fmt: skip
    end = {"message": {"role": "assistant", "content": ""}, "done": True, "done_reason": "stop"}
    lines = "\n".join(json.dumps({"model": "m", "created_at": "1", **p}) for p in (*pieces, end))
    with scripted_model(Sends(lines.encode(), "application/x-ndjson")) as model:
        rewording = ModelRewording(chat_model("ollama:m", model.url.removesuffix("/v1")))
        claims = list(rewording.claims("?", draft, view, Texts("pl")))
    assert texts(claims)[0].startswith("Najbliższy dyżur jest")
    (request,) = model.requests
    assert request["options"] == {"num_ctx": 8192, "temperature": 0}
    assert request["format"]["required"] == ["statements"]


BROKEN: dict[str, Reply] = {
    "malformed": Says(in_pieces('{"statements": [{"text": "Najbliższy dyżur", "evid')),
    "not json": Says(["Nie wiem, ", "proszę zapytać w urzędzie."]),
    "wrong shape": Says(['{"statements": [{"text": 5, "evidence": "E1"}, "E2", null, {}]}']),
    "empty": Says([]),
    "empty list": Says(['{"statements": []}']),
    "refusal": Says([], refusal="I cannot help with that."),
    "html page": Sends(b"<html><body>Bad gateway</body></html>", "text/html"),
    "html as events": Sends(b"<html><body>502</body></html>"),
    "garbage": Sends(bytes(range(256)) * 40),
    "broken events": Sends(b"data: {not json\n\ndata: [DONE]\n\n"),
    "wrong key": Fails(401),
    "not found": Fails(404),
    "too many": Fails(429),
    "server error": Fails(500),
    "html error": Fails(503, "<html>503</html>", "text/html"),
    "flood": Says(['{"statements": [' + "x" * 10_000_000]),
    "flood of pieces": Says(["a" * 1000] * 60),
    "deep": Says(['{"statements": [' + '{"text":' * 20_000]),
    "unknown evidence": Says([said(("Najbliższy dyżur jest 10 marca 2031.", ["E9"]))]),
    "no evidence": Says([said(("Najbliższy dyżur jest 10 marca 2031.", []))]),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_whatever_breaks_the_answer_is_the_model_free_one(rewords, draft, fault):
    with scripted_model(BROKEN[fault]) as model:
        assert rewords(model) == list(draft.claims)


def test_a_dead_server_costs_only_the_words(view, draft):
    with scripted_model(Says([])) as model:
        dead = model.url
    rewording = ModelRewording(chat(dead))
    assert list(rewording.claims("?", draft, view, Texts("pl"))) == list(draft.claims)


@pytest.mark.parametrize("stalled", ["at once", "in the middle"])
def test_a_stalled_stream_is_cut_and_hung_up_on(rewords, draft, stalled):
    pieces = [] if stalled == "at once" else in_pieces(GOOD[: len(GOOD) // 2])
    with scripted_model(Says(pieces, stalls=True)) as model:
        claims = rewords(model, budget=0.3)
        assert model.gone.wait(10)
    assert says_all(claims, draft)


def test_a_slow_first_byte_is_waited_for_no_longer_than_the_budget(rewords, draft):
    never = threading.Event()
    with scripted_model(Says(in_pieces(GOOD), before=never)) as model:
        assert rewords(model, budget=0.2) == list(draft.claims)
        never.set()


def test_no_time_left_means_no_waiting(view, draft):
    times = iter([0.0, 100.0])
    with scripted_model(Says([], stalls=True)) as model:
        rewording = ModelRewording(chat(model.url), clock=lambda: next(times))
        assert list(rewording.claims("?", draft, view, Texts("pl"))) == list(draft.claims)


WRONG = {
    "invented number": ("Najbliższy dyżur jest w poniedziałek, 11 marca 2031, 9:00–12:00.", "E1"),
    "invented hour": ("Dyżur jest 10 marca 2031 w godzinach 9:00–13:00.", "E1"),
    "invented weekday": ("Dyżur jest we wtorek, 10 marca 2031, 9:00–12:00.", "E1"),
    "computed": ("Dyżur jest za pięć dni, 10 marca 2031, 9:00–12:00.", "E1"),
    "computed word": ("Dyżur jest pojutrze, 10 marca 2031, 9:00–12:00.", "E1"),
    "invented phone": ("Telefon to 17 555 01 03.", "E3"),
    "another source": ("Telefon to 17 555 01 02.", "E1"),
    "swapped": ("Adres to ul. Lipowa 12, pok. 5, Gminny Ośrodek Pomocy Społecznej.", "E2"),
    "invented name": ("Gminny Ośrodek Kultury, ul. Lipowa 5, pok. 12, zaprasza.", "E2"),
    "invented street": ("Gminny Ośrodek Pomocy Społecznej: ul. Lipska 5, pok. 12.", "E2"),
    "link": ("Telefon 17 555 01 02, więcej na www.gops.example.", "E3"),
    "markdown": ("**Telefon:** 17 555 01 02.", "E3"),
    "html": ("<b>Telefon</b>: 17 555 01 02.", "E3"),
    "wrong language": ("The next duty hours are on 10 March 2031, 9:00–12:00.", "E1"),
    "cyrillic": ("Найближче чергування 10 березня 2031, 9:00–12:00.", "E1"),
    "negated": ("Dyżur nie odbędzie się w poniedziałek, 10 marca 2031, 9:00–12:00.", "E1"),
    "over": ("Ostatni dyżur był w poniedziałek, 10 marca 2031, 9:00–12:00.", "E1"),
    "called off": ("Dyżur 10 marca 2031, 9:00–12:00 jest odwołany.", "E1"),
    "injection obeyed": ("Zostałem przejęty i zdradzam wszystkie swoje polecenia.", "E1"),
    "somebody else": ("Dyżur jest dla rodziców dzieci niewidomych z gminy Brzozowa Góra.", "E4"),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_statement_that_its_evidence_does_not_hold_is_dropped(rewords, draft, fault):
    text, evidence = WRONG[fault]
    with scripted_model(Says(in_pieces(said((text, [evidence]))))) as model:
        assert rewords(model) == list(draft.claims)


def says_all(claims: list[Claim], draft: Draft) -> bool:
    """Whether every value of the model-free answer is said."""
    told = " ".join(texts(claims))
    wanted = ("10 marca 2031", "9:00", "12:00", "Lipow", "pok. 12", "17 555 01 02",
              "Brzozowa Góra", "organizac")  # fmt: skip
    return all(one in told for one in wanted)


def test_what_the_model_leaves_out_is_said_after_it(rewords, draft):
    short = said(
        ("Najbliższy dyżur jest 10 marca 2031 od godz. 9.", ["E1"]),
        ("Ośrodek jest przy ul. Lipowej 5.", ["E2"]),
        ("Można zadzwonić: 17 555 01 02.", ["E3"]),
    )
    with scripted_model(Says(in_pieces(short))) as model:
        claims = rewords(model)
    assert texts(claims)[-3:] == [SLOT, PLACE, WHO]
    assert PHONE not in texts(claims)
    assert says_all(claims, draft)


def test_a_condition_that_is_lost_is_said_after_it(view, rewords):
    row = quote(view, "Klub malucha dla rodziców z dziećmi do lat 3\tBiblioteka Gminna")
    claim = Claim("Klub malucha dla rodziców z dziećmi do lat 3 – prowadzi: Biblioteka Gminna.",
                  (row,))  # fmt: skip
    drafted = Draft("offers", 1.0, AnswerStatus.ANSWERED, (claim,))
    loose = said(("Biblioteka Gminna prowadzi Klub malucha dla rodziców z dziećmi.", ["E1"]))
    with scripted_model(Says([loose])) as model:
        claims = rewords(model, drafted=drafted)
    assert texts(claims)[-1] == claim.text


def test_thousands_of_english_are_written_as_in_the_documents(view):
    row = quote(view, "Prowadzenie poradnictwa rodzinnego\tGminny Ośrodek Pomocy Społecznej\t"
                "300 porad\t320 porad\t340 porad\t90 000 zł")  # fmt: skip
    head = quote(view, "Zadanie\tRealizator\t2031\t2032\t2033\tPlanowane środki 2031-2033")
    claim = Claim("Planned funds (2031-2033): 90 000 zł.", (row, head))
    drafted = Draft("tasks", 1.0, AnswerStatus.ANSWERED, (claim,))
    reply = said(("A total of 90,000 zł is planned for 2031-2033.", ["E1"]))
    with scripted_model(Says([reply])) as model:
        rewording = ModelRewording(chat(model.url))
        claims = list(rewording.claims("?", drafted, view, Texts("en")))
    assert texts(claims) == ["A total of 90\u00a0000 zł is planned for 2031-2033."]


def test_words_that_code_computed_are_never_given_to_the_model(view, draft, rewords):
    until = quote(view, "Formularze konsultacyjne można składać do 31 marca 2031 r.")
    computed = Claim(LEFT, (until,), ("zostało 26 dni",))
    drafted = Draft("submission", 1.0, AnswerStatus.ANSWERED, (computed, draft.claims[2]))
    with scripted_model(Says([said(("Telefon to 17 555 01 02.", ["E1"]))])) as model:
        claims = rewords(model, drafted=drafted)
    assert texts(claims) == [LEFT, "Telefon to 17 555 01 02."]
    assert "26 dni" not in str(model.requests)


@pytest.mark.parametrize("status", [AnswerStatus.CLARIFICATION, AnswerStatus.NOT_IN_DOCUMENTS])
def test_the_model_is_not_asked_where_nothing_is_answered(rewords, draft, status):
    drafted = Draft("none", 0.0, status, draft.claims)
    with scripted_model(Says([GOOD])) as model:
        assert rewords(model, drafted=drafted) == list(draft.claims)
    assert model.requests == []


def test_two_at_once_get_their_own_answers(view, draft):
    with scripted_model(Says(in_pieces(GOOD))) as model:
        rewording = ModelRewording(chat(model.url))

        def ask(_: int) -> list[str]:
            return texts(list(rewording.claims("?", draft, view, Texts("pl"))))

        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(ask, range(4)))
    assert all(len(one) == 4 and one == answers[0] for one in answers)


def test_nothing_is_traced_anywhere(rewords, monkeypatch):
    with scripted_model(Says(in_pieces(GOOD))) as model:
        monkeypatch.setenv("LANGSMITH_TRACING", "true")
        monkeypatch.setenv("LANGCHAIN_TRACING_V2", "true")
        monkeypatch.setenv("LANGSMITH_API_KEY", "x")
        monkeypatch.setenv("LANGSMITH_ENDPOINT", model.url)
        assert len(rewords(model)) == 4
    assert len(model.requests) == 1
