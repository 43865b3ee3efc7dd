"""Settings: every `ASSISTANT_*` variable with its default and meaning."""

import re
from collections.abc import Iterator
from importlib.resources import files
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.errors import WrongSetting

PREFIX = "ASSISTANT_"
_SHIPPED = Path("knowledge/documents")
_CHAT_MODEL = re.compile(r"[a-z][a-z0-9_-]*:\S+")
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


def _folder(path: Path) -> Path:
    try:
        standing = next(one for one in (path, *path.absolute().parents) if one.exists())
    except OSError as error:
        raise ValueError("cannot be a folder") from error
    if not standing.is_dir():
        raise ValueError("is not a folder")
    return path


def _documents(path: Path) -> Path:
    # Installed, and run from some other folder, the shipped documents lie in the package.
    if path == _SHIPPED and not path.exists():
        return Path(str(files("knowledge").joinpath("documents")))
    return path


def _web_address(url: str) -> str:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ValueError("is not an http or https address")
    return url.rstrip("/")


def _database(url: str) -> str:
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        kind = make_url(url).get_dialect().name
    except (ArgumentError, ImportError, ValueError):
        kind = ""
    if kind not in ("sqlite", "postgresql"):
        raise ValueError(
            "is no URL of SQLite or PostgreSQL such as sqlite:///data/assistant.db"
        ) from None
    return url


def _chat_model(name: str) -> str:
    if not _CHAT_MODEL.fullmatch(name):
        raise ValueError("must be provider:model")
    return name


def _token(secret: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(secret.get_secret_value()):
        raise ValueError("is not a bot token")
    return secret


def _key(secret: SecretStr) -> SecretStr:
    if len(secret.get_secret_value()) < 32:
        raise ValueError("must have 32 characters or more")
    return secret


def _networks(listed: str) -> str:
    for one in listed.split(","):
        try:
            ip_network(one.strip())
        except ValueError:
            raise ValueError("must be addresses or networks with commas between them") from None
    return listed


_Folder = Annotated[Path, AfterValidator(_folder)]
_Address = Annotated[str, AfterValidator(_web_address)]


class Settings(BaseSettings):
    """What the environment says; `load` turns a wrong value into one sentence."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="ignore")

    data: _Folder = Field(
        default=Path("data"), description="Folder for everything that is written."
    )
    documents: Annotated[Path, AfterValidator(_documents)] = Field(
        default=_SHIPPED,
        validate_default=True,
        description="Folder or file that `assistant ingest` reads.",
    )
    database_url: Annotated[str, AfterValidator(_database)] | None = Field(
        default=None,
        repr=False,
        description="Database as a SQLAlchemy URL, SQLite or PostgreSQL; a file in the data folder"
        " if unset.",
    )
    chroma_url: _Address | None = Field(
        default=None, description="Address of a Chroma server; inside the process if unset."
    )
    embedding_model: str | None = Field(
        default=None, description="A sentence-transformers model; the built-in encoder if unset."
    )
    embedding_query_prefix: str | None = Field(
        default=None,
        description="What that model wants before a question; known for E5, BGE and MMLW.",
    )
    embedding_passage_prefix: str | None = Field(
        default=None, description="What that model wants before a passage."
    )
    reranking_model: str | None = Field(
        default=None,
        description="A cross-encoder of sentence-transformers that puts the first passages in"
        " order; none if unset.",
    )
    chat_model: Annotated[str, AfterValidator(_chat_model)] | None = Field(
        default=None,
        description="Language model as `provider:model`; none if unset, and none is needed.",
    )
    chat_url: _Address | None = Field(
        default=None, description="Address of the language model's server."
    )
    chat_api_key: SecretStr | None = Field(
        default=None, description="Key of the language model. Secret."
    )
    telegram_token: Annotated[SecretStr, AfterValidator(_token)] | None = Field(
        default=None, description="Token of the Telegram bot. Secret."
    )
    telegram_api_url: _Address | None = Field(
        default=None, description="Root of another Bot API server; Telegram's own if unset."
    )

    file_seconds: int = Field(
        default=300, ge=1, description="Seconds that `assistant ingest` may spend on one file."
    )
    file_megabytes: int = Field(
        default=3072, ge=512, description="Memory that the reader of one file may take, in MB."
    )

    retention_days: int = Field(
        default=30, ge=1, le=3650, description="Days after which questions and answers are deleted."
    )
    person_key: Annotated[SecretStr, AfterValidator(_key)] | None = Field(
        default=None,
        description="Key that hides who asks, 32 characters or more; a file in the data folder if"
        " unset. Secret.",
    )
    desk_password: SecretStr | None = Field(
        default=None,
        description="Password of the desk, or what `assistant password` prints for it; the desk is"
        " switched off if unset. Secret.",
    )

    questions_per_minute: int = Field(
        default=20, ge=1, description="Questions one address may ask on the web in a minute."
    )
    questions_per_hour: int = Field(
        default=200, ge=1, description="Questions one address may ask on the web in an hour."
    )
    trusted_proxies: Annotated[str, AfterValidator(_networks)] = Field(
        default="127.0.0.1,::1",
        description="Addresses or networks of proxies whose `X-Forwarded-For` is believed.",
    )

    @property
    def database(self) -> str:
        """The database URL; a SQLite file in the data folder where none is set."""
        return self.database_url or f"sqlite:///{self.data / 'assistant.db'}"


def load() -> Settings:
    """The settings of this process; raises WrongSetting, which never repeats a value."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"{PREFIX}{str(first['loc'][0]).upper()}"
        reason = first["msg"].removeprefix("Value error, ")
        raise WrongSetting(f"{name} {reason}.") from None


def settings_table() -> str:
    """The settings as the Markdown table of the README."""
    return "\n".join(("| variable | default | meaning |", "|---|---|---|", *_rows()))


def _rows() -> Iterator[str]:
    for name, field in Settings.model_fields.items():
        default = f"`{field.default}`" if field.default is not None else "unset"
        yield f"| `{PREFIX}{name.upper()}` | {default} | {field.description} |"
