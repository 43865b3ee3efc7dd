"""The chat model that the settings name; LangChain is imported here and only when one is set."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import SecretStr

from assistant.errors import WrongSetting

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.runnables import Runnable

_NO_KEY = "none"  # what a server of one's own is given where no key is set
_HOSTED = frozenset({"openai", "anthropic"})
_CONTEXT = 8192  # tokens; what Ollama takes by itself cuts longer questions without a word
_WITH_SCHEMA = frozenset({"openai", "ollama"})  # others are given the schema as a tool
_EXTRAS = {"anthropic": "anthropic"}

SCHEMA: dict[str, Any] = {
    "title": "Answer",
    "description": "The statements of the answer, each with the ids of its evidence.",
    "type": "object",
    "properties": {
        "statements": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "text": {"type": "string"},
                    "evidence": {"type": "array", "items": {"type": "string"}},
                },
                "required": ["text", "evidence"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["statements"],
    "additionalProperties": False,
}


@dataclass(frozen=True)
class Chat:
    """A chat model held to the schema, and the same one left to the prompt alone."""

    structured: "Runnable[Any, Any]"
    plain: "Runnable[Any, Any]"


def chat_model(
    name: str, url: str | None = None, key: SecretStr | None = None, *, timeout: float = 9.0
) -> Chat:
    """The model `provider:model`, at another address where one is given; raises WrongSetting."""
    from langchain.chat_models import init_chat_model

    provider, _, model = name.partition(":")
    if provider in _HOSTED and key is None and url is None:
        raise WrongSetting(f"ASSISTANT_CHAT_API_KEY is needed for a model of {provider}.")
    try:
        made: BaseChatModel = init_chat_model(
            model, model_provider=provider, temperature=0, **_options(provider, url, key, timeout)
        )
    except ImportError as error:
        raise WrongSetting(_missing(provider)) from error
    except ValueError as error:
        raise WrongSetting(
            f"ASSISTANT_CHAT_MODEL names {provider!r}, which no language model can be set up with."
        ) from error
    return Chat(_structured(made, provider), made)


def _structured(model: "BaseChatModel", provider: str) -> "Runnable[Any, Any]":
    """The model held to the schema without a parser: its words are read as they come."""
    from langchain_core.runnables import RunnableSequence

    how: dict[str, Any] = {"method": "json_schema"} if provider in _WITH_SCHEMA else {}
    held = model.with_structured_output(SCHEMA, **how)
    return held.first if isinstance(held, RunnableSequence) else model


def _options(
    provider: str, url: str | None, key: SecretStr | None, timeout: float
) -> dict[str, Any]:
    options: dict[str, Any] = {"base_url": url} if url else {}
    if provider == "ollama":
        options |= {"client_kwargs": {"timeout": timeout}, "num_ctx": _CONTEXT}
        if key is not None:
            bearer = f"Bearer {key.get_secret_value()}"
            options["client_kwargs"]["headers"] = {"Authorization": bearer}
        return options
    options |= {"timeout": timeout, "max_retries": 0}
    options["api_key"] = key.get_secret_value() if key else _NO_KEY
    if provider == "openai":
        options |= {"stream_usage": False, "use_responses_api": False}
    return options


def _missing(provider: str) -> str:
    if provider in _EXTRAS:
        return (
            f"ASSISTANT_CHAT_MODEL names {provider}, whose package is not installed: "
            f"pip install 'family-support-assistant[{_EXTRAS[provider]}]'."
        )
    return f"ASSISTANT_CHAT_MODEL names {provider}, whose package is not installed."
