"""Who may sit at the desk: tries, waiting after failed ones, and sessions."""

import hashlib
import hmac
import ipaddress
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.desk.password import Password
from assistant.storage.desk_logins import DeskLogins, Tries

SESSION = timedelta(hours=8)
_WINDOW = timedelta(minutes=15)
_OWN_TRIES = 5
_CALM = 30  # failed tries of everybody within the window, after which all become slower
_SLOWEST = 60


@dataclass(frozen=True)
class LoggedIn:
    """An open session: `csrf` has to come with everything that changes something."""

    token: str
    csrf: str

    def allows(self, csrf: str) -> bool:
        """Whether a form was made in this session."""
        return hmac.compare_digest(self.csrf.encode(), csrf.encode("utf-8", "replace"))


class Entrance:
    """Lets in whoever knows the password; safe to use from several threads and processes."""

    def __init__(
        self, password: Password, logins: DeskLogins, address_hash: Callable[[str], str]
    ) -> None:
        """`address_hash` keeps addresses of the network out of the database."""
        self._password = password
        self._logins = logins
        self._address_hash = address_hash

    def enter(self, attempt: str, address: str, now: datetime) -> LoggedIn | timedelta | None:
        """A new session, how long to wait first, or None for a wrong password."""
        who = self._address_hash(_network(address))
        begun = self._logins.begin(who, now, now - _WINDOW, lambda tries: _wait(tries, now))
        if isinstance(begun, timedelta):
            return begun
        if not self._password.matches(attempt):
            return None
        token = secrets.token_urlsafe(32)
        self._logins.open(begun, self._id(token), now, now + SESSION)
        return self._session(token)

    def session(self, token: str | None, now: datetime) -> LoggedIn | None:
        """The open session of a token, or None."""
        if not token or len(token) > 100 or not self._logins.is_open(self._id(token), now):
            return None
        return self._session(token)

    def leave(self, token: str | None) -> None:
        """Ends the session of a token."""
        if token:
            self._logins.close(self._id(token))

    def _id(self, token: str) -> str:
        # Keyed with the setting: a new password ends every session, a stolen database opens none.
        key = hashlib.sha256(self._password.seal.encode()).digest()
        return hmac.digest(key, token.encode("utf-8", "replace"), hashlib.sha256).hex()

    def _session(self, token: str) -> LoggedIn:
        return LoggedIn(token, hmac.digest(token.encode(), b"csrf", hashlib.sha256).hex())


def _wait(tries: Tries, now: datetime) -> timedelta:
    """How long an address waits: after five failures of its own, or when everybody fails."""
    if len(tries.own) >= _OWN_TRIES:
        return max(timedelta(0), tries.own[-_OWN_TRIES] + _WINDOW - now)
    if tries.everybody < _CALM or tries.known or tries.latest is None:
        return timedelta(0)
    pause = timedelta(seconds=min(_SLOWEST, 2 * (tries.everybody - _CALM + 1)))
    return max(timedelta(0), tries.latest + pause - now)


def _network(address: str) -> str:
    """The address, or for IPv6 the network that one customer commonly has."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv6Address) and known.ipv4_mapped is None:
        return str(ipaddress.ip_network((known, 64), strict=False))
    return str(getattr(known, "ipv4_mapped", None) or known)
