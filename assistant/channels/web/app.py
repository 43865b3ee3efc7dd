"""The web application put together; it gets everything it needs as arguments."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    asynccontextmanager,
)
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_bytes

from anyio import to_thread
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from assistant.channels.desk.app import desk_routes
from assistant.channels.desk.parts import DeskParts
from assistant.channels.upkeep import keep_forgetting
from assistant.channels.web.api import api_routes
from assistant.channels.web.documents import document_routes
from assistant.channels.web.limits import Heads, LimitBodies, SecureHeaders
from assistant.channels.web.opinion import opinion_routes
from assistant.channels.web.page import page_routes
from assistant.channels.web.pages import Pages
from assistant.channels.web.parts import Library, Parts
from assistant.channels.web.private import private_routes
from assistant.channels.web.problems import Problems, explain_problems
from assistant.channels.web.throttle import Limits, Throttle
from assistant.reception import Reception
from assistant.storage.people import PersonKey

_STATIC = Path(__file__).parent / "static"
_KEPT = timedelta(days=30)
_USUAL = Limits()
_THREADS = 40


def create_app(
    reception: Reception,
    reading: Callable[[], AbstractContextManager[Library]],
    clock: Callable[[], datetime],
    quality: DeskParts | None = None,
    *,
    key: PersonKey | None = None,
    kept: timedelta = _KEPT,
    limits: Limits | None = _USUAL,
    threads: int = _THREADS,
    model: bool = False,
) -> FastAPI:
    """The API, the page and the documents over one reception, and the desk where given.

    Takes the key that hides who asks (without one every start has its own), how long answers are
    `kept`, how often one address may ask (None is for measuring), how many requests are worked on
    at once, and whether a language model is asked too, which people are told.
    """
    app = FastAPI(
        lifespan=_lifespan(reception, threads),
        title="Family support assistant",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    parts = Parts(reception, reading, clock, key or PersonKey(token_bytes(32)), kept, model)
    pages = Pages()
    problems = Problems(pages)
    app.include_router(api_routes(parts))
    for routes in (page_routes, opinion_routes, private_routes, document_routes):
        app.include_router(routes(parts, pages))
    if quality is not None:
        app.include_router(desk_routes(quality))
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    explain_problems(app, problems)
    _guard(app, limits, problems)
    return app


def _guard(app: FastAPI, limits: Limits | None, problems: Problems) -> None:
    """Puts around the application what decides about requests; the last comes first."""
    app.add_middleware(Heads)
    app.add_middleware(LimitBodies, problems=problems)
    if limits is not None:
        app.add_middleware(Throttle, limits=limits, problems=problems)
        if limits.trusted_proxies:
            trusted = list(limits.trusted_proxies)
            app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=trusted)
    app.add_middleware(SecureHeaders)


def _lifespan(
    reception: Reception, threads: int
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = threads
        forgetting = asyncio.create_task(keep_forgetting(reception.forget_old))
        yield
        forgetting.cancel()
        reception.close()

    return lifespan
