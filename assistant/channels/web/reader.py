"""Which of the four languages somebody reads the page in."""

import re

from babel import Locale
from starlette.datastructures import URL
from starlette.requests import HTTPConnection
from starlette.responses import Response

from assistant.answer import LANGUAGES, Language

COOKIE = "jezyk"
CHOICE = "lang"
_YEAR = 365 * 24 * 3600
_RANGE = re.compile(
    r"\s*([a-z]{1,8})(?:-[a-z0-9]+)*\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?", re.I
)
_LONGEST_HEADER = 1000


def reader_language(connection: HTTPConnection) -> Language:
    """What was chosen by a link or earlier, else what the browser prefers, else Polish."""
    chosen = _known(connection.query_params.get(CHOICE)) or _known(connection.cookies.get(COOKIE))
    return chosen or _preferred(connection.headers.get("accept-language", ""))


def keep_choice(connection: HTTPConnection, response: Response) -> None:
    """Remembers the language that a link has just chosen."""
    chosen = _known(connection.query_params.get(CHOICE))
    if chosen:
        secure = connection.url.scheme == "https"
        response.set_cookie(COOKIE, chosen, max_age=_YEAR, samesite="lax", secure=secure)


def language_menu(connection: HTTPConnection) -> list[tuple[Language, str, str]]:
    """Code, own name and address of this page in every language."""
    posted = connection.scope["method"] not in ("GET", "HEAD")
    here = URL("/") if posted else connection.url
    menu = []
    for language in LANGUAGES:
        there = here.include_query_params(**{CHOICE: language})
        name = Locale(language).get_language_name() or language
        menu.append((language, name.capitalize(), f"{there.path}?{there.query}"))
    return menu


def _known(code: str | None) -> Language | None:
    return next((one for one in LANGUAGES if one == code), None)


def _preferred(header: str) -> Language:
    best: tuple[float, Language] = (0.0, "pl")
    for part in header[:_LONGEST_HEADER].split(","):
        match = _RANGE.fullmatch(part)
        language = _known(match[1].lower()) if match else None
        weight = float(match[2] or 1) if match else 0.0
        if language and weight > best[0]:
            best = weight, language
    return best[1]
