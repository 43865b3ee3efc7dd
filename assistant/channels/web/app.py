"""The web application put together; it gets everything it needs as arguments."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, asynccontextmanager
from datetime import datetime
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from assistant.channels.web.api import api_routes
from assistant.channels.web.desk import Answering, Desk, Library
from assistant.channels.web.limits import LimitBodies, SecureHeaders
from assistant.channels.web.page import page_routes, page_templates
from assistant.channels.web.problems import explain_problems
from assistant.feedback import FeedbackStore

_STATIC = Path(__file__).parent / "static"


def create_app(
    assistant: Answering,
    reading: Callable[[], AbstractContextManager[Library]],
    feedback: FeedbackStore,
    clock: Callable[[], datetime],
) -> FastAPI:
    """The API, the page and the documents over one assistant."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        feedback.close()

    app = FastAPI(
        lifespan=lifespan,
        title="Family support assistant",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    desk = Desk(assistant, reading, feedback, clock)
    pages = page_templates()
    app.include_router(api_routes(desk))
    app.include_router(page_routes(desk, pages))
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    explain_problems(app, pages)
    app.add_middleware(LimitBodies)
    app.add_middleware(SecureHeaders)
    return app
