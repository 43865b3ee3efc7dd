"""How often one address may ask, write and read."""

import hashlib
import hmac
import math
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.channels.web.heard import heard
from assistant.channels.web.problems import Problems

_ASKING = frozenset({"/", "/turn", "/api/v1/ask"})
_FREE = ("/health/", "/static/", "/biurko")  # the desk has a door of its own
_MOST_KEYS = 4000


@dataclass(frozen=True)
class Limits:
    """Requests that one address may make; `trusted_proxies` are addresses or networks whose
    `X-Forwarded-For` is believed."""

    questions_per_minute: int = 20
    questions_per_hour: int = 200
    writes_per_minute: int = 30
    reads_per_minute: int = 120
    read_for_danger_per_minute: int = 120  # of those over the limit of questions
    trusted_proxies: tuple[str, ...] = ()


class Throttle:
    """Refuses with 429 and `Retry-After` what is too much; knows addresses as hashes alone.

    The machine itself is not limited, unless it speaks for somebody else as a proxy. A question
    that tells of danger is answered all the same: a whole school may have one address.
    """

    def __init__(self, app: ASGIApp, limits: Limits, problems: Problems) -> None:
        self._app = app
        self._problems = problems
        self._storage = MemoryStorage()
        self._limiter = MovingWindowRateLimiter(self._storage)
        self._secret = secrets.token_bytes(32)
        self._items: Mapping[str, tuple[RateLimitItem, ...]] = {
            "ask": (
                RateLimitItemPerMinute(limits.questions_per_minute),
                RateLimitItemPerHour(limits.questions_per_hour),
            ),
            "cry": (RateLimitItemPerMinute(limits.read_for_danger_per_minute),),
            "write": (RateLimitItemPerMinute(limits.writes_per_minute),),
            "read": (RateLimitItemPerMinute(limits.reads_per_minute),),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hands on the request, or refuses it."""
        doing = None if _is_this_machine(scope) else _doing(scope)
        wait = self._wait(doing, scope) if doing else 0
        if wait and doing == "ask" and not self._wait("cry", scope):
            again = await heard(scope, receive)
            if again:
                await self._app(scope, again, send)
                return
        if wait:
            refusal = self._problems.too_many(HTTPConnection(scope), wait)
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _wait(self, doing: str, scope: Scope) -> int:
        """Seconds until this may be done again, 0 where it may be done now."""
        if len(self._storage.events) > _MOST_KEYS:
            self._storage.reset()
        key = self._key(scope)
        for item in self._items[doing]:
            if not self._limiter.hit(item, doing, key):
                ends = self._limiter.get_window_stats(item, doing, key).reset_time
                return max(1, math.ceil(ends - time.time()))
        return 0

    def _key(self, scope: Scope) -> str:
        host = (scope.get("client") or ("",))[0]
        return hmac.digest(self._secret, _household(host).encode(), hashlib.sha256).hex()[:32]


def _doing(scope: Scope) -> str | None:
    """What a request does that is limited."""
    if scope["type"] != "http":
        return None
    path = scope["path"]
    if path.startswith(_FREE):
        return None
    if scope["method"] in ("GET", "HEAD"):
        return "read"
    return "ask" if path in _ASKING else "write"


def _is_this_machine(scope: Scope) -> bool:
    if scope["type"] != "http" or "x-forwarded-for" in Headers(scope=scope):
        return False
    try:
        return ip_address((scope.get("client") or ("",))[0]).is_loopback
    except ValueError:
        return False


def _household(host: str) -> str:
    """The address, of IPv6 the network of one household, which may use any address in it."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or ip_network((address, 64), strict=False))
    return str(address)
