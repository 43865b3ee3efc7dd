from threading import Thread

import pytest

from assistant.conversations import Conversations
from assistant.errors import UnknownConversation


def test_a_conversation_holds_its_last_context():
    conversations: Conversations[str] = Conversations()
    new, context = conversations.resume(None)
    assert context is None
    conversations.remember(new, "pierwszy")
    conversations.remember(new, "drugi")
    assert conversations.resume(new) == (new, "drugi")
    assert conversations.resume(None)[0] != new


def test_an_unknown_conversation_is_refused():
    with pytest.raises(UnknownConversation):
        Conversations().resume("nie-ma")


def test_a_conversation_expires_after_its_last_question():
    time = [0.0]
    conversations: Conversations[str] = Conversations(seconds=60, clock=lambda: time[0])
    used, unused = conversations.resume(None)[0], conversations.resume(None)[0]
    time[0] = 50
    conversations.resume(used)
    time[0] = 100
    assert conversations.resume(used) == (used, None)
    with pytest.raises(UnknownConversation):
        conversations.resume(unused)


def test_the_longest_unused_conversation_makes_room():
    conversations: Conversations[str] = Conversations(most=2)
    first, second = conversations.resume(None)[0], conversations.resume(None)[0]
    conversations.resume(first)
    third = conversations.resume(None)[0]
    for kept in (first, third):
        conversations.resume(kept)
    with pytest.raises(UnknownConversation):
        conversations.resume(second)


def test_several_threads_may_use_it():
    conversations: Conversations[int] = Conversations(most=50)
    failures: list[Exception] = []

    def talk() -> None:
        try:
            for turn in range(300):
                conversations.remember(conversations.resume(None)[0], turn)
        except Exception as error:
            failures.append(error)

    threads = [Thread(target=talk) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
