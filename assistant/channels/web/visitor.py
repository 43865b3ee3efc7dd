"""Who asks on the page: a random number in a cookie, known to the rest as a keyed hash alone."""

import hmac
import re
import secrets
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from assistant.storage.people import PersonKey

COOKIE = "osoba"
_NUMBER = re.compile(r"[A-Za-z0-9_-]{32}")


class Visitor:
    """One browser; a new one gets its number with the first question."""

    def __init__(self, request: Request, key: PersonKey) -> None:
        sent = request.cookies.get(COOKIE, "")
        self.known = bool(_NUMBER.fullmatch(sent))
        self._number = sent if self.known else secrets.token_urlsafe(24)
        self._secure = request.url.scheme == "https"
        self._key = key

    @property
    def person(self) -> str:
        """The hash that the rest knows this browser by."""
        return self._key.hash("web", self._number)

    @property
    def token(self) -> str:
        """What a form of ours carries to prove that it was made for this browser."""
        return self._key.hash("web form", self._number) if self.known else ""

    def confirms(self, token: str) -> bool:
        """Whether a form was made for this browser."""
        return self.known and hmac.compare_digest(self.token.encode(), token.encode())

    def remember(self, response: Response, kept: timedelta) -> None:
        """Lets the browser carry its number for as long as its latest answer is kept."""
        response.set_cookie(
            COOKIE, self._number, max_age=int(kept.total_seconds()), httponly=True,
            samesite="strict", secure=self._secure,
        )  # fmt: skip

    def forget(self, response: Response) -> None:
        """Takes the number out of the browser."""
        response.delete_cookie(COOKIE, httponly=True, samesite="strict", secure=self._secure)
