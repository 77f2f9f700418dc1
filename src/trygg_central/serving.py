"""Runs one server process."""

import gc
import logging
import socket
import sys

import uvicorn

from trygg_central.database.interface import Database
from trygg_central.http.application import application

log = logging.getLogger("trygg_central")

_GRACE_SECONDS = 10
_MANY_OBJECTS = 50_000


def serve(database: Database, version: str, host: str, port: int) -> None:
    """Serve until the process is told to stop; requests under way are finished first. Port 0 takes a free one.

    Raises:
        OSError: the address is taken.
    """
    listener = socket.create_server(
        (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=512
    )
    server = uvicorn.Server(
        uvicorn.Config(
            application(database, version),
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            loop="asyncio" if sys.platform == "win32" else "uvloop",
            http="httptools",
        )
    )
    # What the program itself consists of need not be looked through for garbage, nor anything at every batch.
    gc.collect()
    gc.freeze()
    gc.set_threshold(_MANY_OBJECTS)
    log.info("serving", extra={"port": listener.getsockname()[1], "database": database.name})
    server.run([listener])
