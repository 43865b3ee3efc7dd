"""Whether a form was sent from a page of ours."""

from fastapi import Request
from starlette.exceptions import HTTPException

_FOREIGN = frozenset({"cross-site", "same-site"})


def from_our_page(request: Request) -> None:
    """Refuses what a browser says was sent from somebody else's page."""
    if request.headers.get("sec-fetch-site") in _FOREIGN:
        raise HTTPException(403)
