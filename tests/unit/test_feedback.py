from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from assistant.answer import Answer, AnswerStatus
from assistant.errors import StorageFailed, UnknownAnswer
from assistant.feedback import FeedbackStore, masked, open_engine

NOW = datetime(2031, 5, 6, 10, 0)


def answer(id: str) -> Answer:
    return Answer(id, "c", "pl", NOW, "s", AnswerStatus.ANSWERED, "")


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("dobre", "dobre"),
        ("  ", None),
        (None, None),
        ("PESEL 02070803628", "PESEL [numer]"),
        ("tel. 600 700 800.", "tel. [numer]."),
        ("(12) 345-67-89", "([numer]"),
        ("+48600700800", "[numer]"),
        ("kwota 100 000 zł", "kwota 100 000 zł"),
        ("lata 2025–2027", "lata 2025–2027"),
        ("pisz: Jan.Kowalski@example.org!", "pisz: [e-mail]"),
    ],
)
def test_personal_data_is_masked(typed, stored):
    assert masked(typed) == stored


def test_answers_that_nobody_judged_are_forgotten(tmp_path):
    engine = open_engine(f"sqlite:///{tmp_path / 'new' / 'a.db'}")
    store = FeedbackStore(engine)
    for name in ("judged", "unjudged"):
        store.remember(answer(name), NOW)
    store.give("judged", "good", NOW)
    store.remember(answer("later"), NOW + timedelta(days=31))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT id FROM answers ORDER BY id")).scalars().all() == [
            "judged",
            "later",
        ]
    with pytest.raises(UnknownAnswer):
        store.give("unjudged", "bad", NOW)
    store.close()


def test_a_database_that_cannot_be_used_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageFailed):
        open_engine(f"sqlite:///{tmp_path / 'file' / 'a.db'}")
    with pytest.raises(StorageFailed) as raised:
        FeedbackStore(open_engine(f"sqlite:///{tmp_path}"))
    assert "\n" not in str(raised.value)
