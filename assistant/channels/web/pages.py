"""Pages in the language of whoever reads them."""

import re
from datetime import date
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import HTTPConnection

from assistant.answer import Language, Source
from assistant.channels.web.reader import keep_choice, language_menu, reader_language
from assistant.spoken import polish_stretches
from assistant.texts import Texts
from assistant.wording import plain_day

_PHONE = re.compile(
    r"(?<![\d.,:])(?:(?:\+?48[ -]?)?\d(?:[ -]?\d){8}|116[ -]?\d{3}|112|99[789])(?![\d:]|[.,]\d)"
)


class Pages:
    """Renders templates that escape everything and fail on what they are not given."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=PackageLoader("assistant.channels.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters["phones"] = _with_phone_links
        self._environment.filters["polish_marked"] = _polish_marked
        self._environment.filters["dialled"] = dialled
        self._environment.filters["cells"] = lambda text: text.replace("\t", " · ")

    def part(self, template: str, language: Language, **values: Any) -> str:
        """A piece of a page as HTML."""
        texts = Texts(language)
        return self._environment.get_template(template).render(
            language=language,
            say=texts.say,
            count=texts.count,
            day=lambda value: plain_day(value, language),
            place=lambda source: _place(source, texts),
            **values,
        )

    def page(
        self,
        connection: HTTPConnection,
        template: str,
        status: int = 200,
        headers: dict[str, str] | None = None,
        /,
        **values: Any,
    ) -> HTMLResponse:
        """A whole page, with its menu of languages."""
        language = reader_language(connection)
        html = self.part(template, language, menu=language_menu(connection), **values)
        response = HTMLResponse(html, status, headers)
        response.headers["Content-Language"] = language
        response.headers["Vary"] = "Accept-Language, Cookie"
        keep_choice(connection, response)
        return response


def dialled(phone: str) -> str:
    """A phone number as a `tel:` link needs it."""
    return re.sub(r"[^\d+]", "", phone)


def _place(source: Source, texts: Texts) -> list[tuple[str, str]]:
    """Publisher, day, page and heading as far as they are known, each with its language."""
    heading = source.heading
    if heading.startswith(source.title):  # the title often stands as the outermost heading
        heading = heading.removeprefix(source.title).lstrip(" ›")
    page = texts.say("web.page_short", n=source.page) if source.page else ""
    known = (
        (source.publisher or "", "pl"),
        (_day(source.published, texts), texts.language),
        (page, texts.language),
        (heading, "pl"),
    )
    return [part for part in known if part[0]] or [(source.file, "pl")]


def _day(value: date | None, texts: Texts) -> str:
    return plain_day(value, texts.language) if value else ""


def _polish_marked(text: str, language: Language) -> Markup:
    """Plain text with the words of documents marked as Polish, for those who hear it read."""
    parts = polish_stretches(text, language) if language != "pl" else [(text, False)]
    return Markup("").join(
        Markup('<span lang="pl">{}</span>').format(part) if polish else escape(part)
        for part, polish in parts
    )


def _with_phone_links(text: str) -> Markup:
    html = Markup("")
    last = 0
    for match in _PHONE.finditer(text):
        html += escape(text[last : match.start()])
        html += Markup('<a class="phone" href="tel:{}">{}</a>').format(dialled(match[0]), match[0])
        last = match.end()
    return html + escape(text[last:])
