import asyncio

import pytest

from assistant.channels.upkeep import keep_forgetting
from assistant.errors import StorageFailed


def test_old_answers_are_forgotten_every_hour_also_after_a_failure():
    pauses: list[float] = []
    calls: list[int] = []

    def forget() -> int:
        calls.append(1)
        if len(calls) == 1:
            raise StorageFailed("The database does not answer.")
        return 0

    async def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(keep_forgetting(forget, pause))
    assert (len(calls), pauses) == (3, [3600.0] * 3)
