"""The desk's password, known by its hash alone."""

from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError

from assistant.errors import WrongSetting

_HASHED = "$argon2"
_LONGEST = 1000


def hashed(password: str) -> str:
    """The hash that may stand in the setting instead of the password."""
    return PasswordHasher().hash(password)


class Password:
    """One password; `seal` changes with it and ends the sessions that were opened before."""

    def __init__(self, setting: str) -> None:
        """Takes a hash or the password itself; raises WrongSetting for a damaged hash."""
        self.seal = setting
        self._hash = setting if setting.startswith(_HASHED) else hashed(setting)
        try:
            extract_parameters(self._hash)
        except InvalidHashError as error:
            raise WrongSetting("ASSISTANT_DESK_PASSWORD is not an argon2 hash.") from error

    def matches(self, attempt: str) -> bool:
        """Whether this is the password."""
        if len(attempt) > _LONGEST:
            return False
        try:
            return PasswordHasher().verify(self._hash, attempt)
        except (VerificationError, InvalidHashError):
            return False
