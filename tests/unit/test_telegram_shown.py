from datetime import date

import pytest

from assistant.answer import Source
from assistant.channels.telegram.markup import LONGEST, escaped, length, messages
from assistant.channels.telegram.shown import quoted
from assistant.texts import Texts
from evals.bench.bot_api.markup import plain


def source(title: str = "Ogłoszenie", heading: str = "", quote: str = "Dyżur.") -> Source:
    return Source(
        1, "d", "f.html", title, "Urząd", date(2031, 3, 3), 4, heading, quote, 0, len(quote), ""
    )


@pytest.mark.parametrize(
    "long",
    [
        source(title="Tytuł " * 1000),
        source(title="😀" * 5000),
        source(heading="Rozdział › " * 1000),
        source(title="Tytuł " * 1000, heading="Rozdział " * 1000, quote="Zdanie. " * 2000),
        source(title="<&>" * 2000, quote="<&>" * 3000),
    ],
    ids=["title", "emoji", "heading", "all", "markup"],
)
def test_a_source_of_any_size_is_one_message_with_its_quote(long: Source) -> None:
    html = quoted(long, Texts("uk"))
    assert length(plain(html)) <= LONGEST
    assert html.split("<blockquote expandable>")[1].startswith(escaped(long.quote[:5]))


def test_a_usual_title_and_heading_stand_whole() -> None:
    title, heading = "Konsultacje programu " * 8, "Dyżury › " * 20
    seen = plain(quoted(source(title, heading.strip(" ›")), Texts("pl")))
    assert title.strip() in seen and heading.strip(" ›") in seen


@pytest.mark.parametrize("line", [" " + "a" * 5000, "😀" * 5000, "słowo " * 2000])
def test_no_message_is_empty_or_too_long(line: str) -> None:
    parts = list(messages([line]))
    assert all(part.strip() and length(part) <= LONGEST for part in parts)
    assert "".join("".join(parts).split()) == "".join(line.split())
