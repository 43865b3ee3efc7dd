"""Serving the web application until somebody stops it."""

import socket

import uvicorn
from fastapi import FastAPI

from assistant.errors import CannotServe


def serve(app: FastAPI, host: str, port: int) -> None:
    """Serves on host and port, 0 for any free one; raises CannotServe with one sentence."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise CannotServe(f"Cannot serve on {host}:{port}: {error.strerror or error}.") from error
    with listener:
        try:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
            listener.listen(128)
        except OSError as error:
            reason = error.strerror or error
            raise CannotServe(f"Cannot serve on {host}:{port}: {reason}.") from error
        shown = f"[{host}]" if ":" in host else host
        print(f"Serving on http://{shown}:{listener.getsockname()[1]} (Ctrl-C stops)", flush=True)
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False,
            proxy_headers=False, timeout_graceful_shutdown=5,
        )  # fmt: skip
        uvicorn.Server(config).run(sockets=[listener])
