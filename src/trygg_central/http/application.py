"""The application: the laptops' addresses, the admin's pages, and what a machine asks of a server."""

import msgspec
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from trygg_central.admin.pages import Pages
from trygg_central.database import schema
from trygg_central.database.interface import Database, NotMigrated, Unavailable
from trygg_central.http.api import Api
from trygg_central.http.door import Door, refuse
from trygg_central.http.metrics import Metrics
from trygg_central.http.openapi import openapi
from trygg_central.refusals import Refused
from trygg_protocol.wire import CONTENT_TYPE


def application(database: Database, version: str) -> Starlette:
    """The server on one database. It holds no state of its own: any number may run."""
    metrics = Metrics()
    document = msgspec.json.encode(openapi(version))

    async def health(_: Request) -> Response:
        return Response(b'{"status":"ok"}', media_type=CONTENT_TYPE)

    async def ready(_: Request) -> Response:
        await run_in_threadpool(schema.check, database)
        return Response(b'{"status":"ready"}', media_type=CONTENT_TYPE)

    async def measured(_: Request) -> Response:
        return Response(metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")

    async def described(_: Request) -> Response:
        return Response(document, media_type=CONTENT_TYPE)

    return Starlette(
        routes=[
            *Api(database, metrics).routes(),
            *Pages(database).routes(),
            Route("/health", health),
            Route("/ready", ready),
            Route("/metrics", measured),
            Route("/openapi.json", described),
        ],
        middleware=[Middleware(Door, metrics=metrics)],
        exception_handlers={Refused: refuse, Unavailable: refuse, NotMigrated: refuse, HTTPException: refuse},
    )
