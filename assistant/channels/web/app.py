"""The web application put together; it gets everything it needs as arguments."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, asynccontextmanager
from datetime import datetime
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from assistant.channels.desk.app import desk_routes
from assistant.channels.desk.parts import DeskParts
from assistant.channels.upkeep import keep_forgetting
from assistant.channels.web.api import api_routes
from assistant.channels.web.desk import Desk, Library
from assistant.channels.web.limits import LimitBodies, SecureHeaders
from assistant.channels.web.page import page_routes, page_templates
from assistant.channels.web.problems import explain_problems
from assistant.reception import Reception

_STATIC = Path(__file__).parent / "static"


def create_app(
    reception: Reception,
    reading: Callable[[], AbstractContextManager[Library]],
    clock: Callable[[], datetime],
    quality: DeskParts | None = None,
) -> FastAPI:
    """The API, the page and the documents over one reception, and the desk where given."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        forgetting = asyncio.create_task(keep_forgetting(reception.forget_old))
        yield
        forgetting.cancel()
        reception.close()

    app = FastAPI(
        lifespan=lifespan,
        title="Family support assistant",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    desk = Desk(reception, reading, clock)
    pages = page_templates()
    app.include_router(api_routes(desk))
    app.include_router(page_routes(desk, pages))
    if quality is not None:
        app.include_router(desk_routes(quality))
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    explain_problems(app, pages)
    app.add_middleware(LimitBodies)
    app.add_middleware(SecureHeaders)
    return app
