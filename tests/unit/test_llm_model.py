import subprocess
import sys

import pytest
from pydantic import SecretStr

from assistant.errors import WrongSetting
from assistant.llm.model import chat_model
from assistant.prompts import WrongPrompt, prompt

FREE = """
import sys
import assistant.__main__, assistant.bootstrap, assistant.service, assistant.channels.web.app
heavy = {"langchain", "langchain_core", "langchain_openai", "langsmith", "openai", "torch"}
print(sorted(heavy & {name.split(".")[0] for name in sys.modules}))
"""


def test_without_a_model_nothing_of_langchain_or_torch_is_imported():
    done = subprocess.run([sys.executable, "-c", FREE], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("openai:some", "ASSISTANT_CHAT_API_KEY is needed for a model of openai."),
        ("nobody:some", "ASSISTANT_CHAT_MODEL names 'nobody'"),
        ("mistralai:some", "ASSISTANT_CHAT_MODEL names mistralai, whose package is not installed."),
    ],
)
def test_a_wrong_setting_is_one_sentence(name: str, message: str):
    with pytest.raises(WrongSetting, match=message):
        chat_model(name)


def test_a_missing_extra_names_what_to_install(monkeypatch: pytest.MonkeyPatch):
    from langchain.chat_models import base

    def missing(*_: object, **__: object) -> None:
        raise ImportError("langchain_anthropic")

    monkeypatch.setattr(base, "_import_module", missing)
    base._get_chat_model_creator.cache_clear()
    with pytest.raises(WrongSetting, match=r"pip install 'family-support-assistant\[anthropic\]'"):
        chat_model("anthropic:some", key=SecretStr("k"))
    base._get_chat_model_creator.cache_clear()


def test_a_prompt_takes_exactly_its_names():
    text = prompt("rewording_system", language="polski")
    assert "polski" in text and "$" not in text
    for values in ({}, {"language": "polski", "day": "jutro"}):
        with pytest.raises(WrongPrompt):
            prompt("rewording_system", **values)
