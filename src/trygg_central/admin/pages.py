"""The pages, and what their forms do. Every form carries its session's token; every answer that matters is a page."""

import re
from collections.abc import Awaitable, Callable
from functools import wraps
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from trygg_central import attempts, conflicts, devices, enrolment, tenants
from trygg_central.admin import sessions
from trygg_central.admin.sessions import Session
from trygg_central.admin.speech import preferred
from trygg_central.clock import now
from trygg_central.database.interface import Database
from trygg_central.refusals import Refused
from trygg_protocol.problems import Code

_HERE = Path(__file__).parent
_INSTALLED = _HERE.parents[1] / "trygg_desktop" / "_resources"
_RESOURCES = _INSTALLED if _INSTALLED.is_dir() else _HERE.parents[2] / "resources"
_STATIC = {
    "style.css": _HERE / "static" / "style.css",
    "trygg.svg": _RESOURCES / "icons" / "trygg.svg",
    "regular.ttf": _RESOURCES / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf",
    "bold.ttf": _RESOURCES / "fonts" / "AtkinsonHyperlegibleNext-Bold.ttf",
}
_MOST_BYTES_OF_A_FORM = 16 * 1024
_SEE_OTHER = 303

Form = dict[str, str]


class Pages:
    """The admin's pages on one database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._templates = Environment(
            loader=FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
        )

    def routes(self) -> list[Route]:
        """All of them."""
        tenant = "/admin/tenants/{tenant}"
        return [
            Route("/admin", self._asked(self._overview)),
            Route("/admin", self._told(self._add_tenant), methods=["POST"]),
            Route("/admin/login", self._login_page),
            Route("/admin/login", self._told(self._login, admin=False), methods=["POST"]),
            Route("/admin/logout", self._told(self._logout), methods=["POST"]),
            Route(tenant, self._asked(self._tenant)),
            Route(tenant + "/code", self._told(self._make_code), methods=["POST"]),
            Route(tenant + "/devices/{device}/revoke", self._told(self._revoke), methods=["POST"]),
            Route("/admin/static/{name}", self._static),
            Route("/enrol", self._enrol),
        ]

    def _asked(self, page: Callable[[Request, Session], Response]) -> Callable[[Request], Awaitable[Response]]:
        """A page for the admin; anybody else is led to the login."""

        @wraps(page)
        async def answered(request: Request) -> Response:
            session = await run_in_threadpool(sessions.session_of, self._database, request)
            if not session.admin:
                return RedirectResponse("/admin/login", _SEE_OTHER)
            return await run_in_threadpool(page, request, session)

        return answered

    def _told(
        self, act: Callable[[Request, Session, Form], Response], *, admin: bool = True
    ) -> Callable[[Request], Awaitable[Response]]:
        """What a form does: nothing, unless it is one of ours."""

        @wraps(act)
        async def answered(request: Request) -> Response:
            form = await _form(request)
            session = await run_in_threadpool(sessions.session_of, self._database, request)
            if admin and not session.admin:
                return RedirectResponse("/admin/login", _SEE_OTHER)
            if not await run_in_threadpool(sessions.is_csrf, self._database, session, form.get("csrf", "")):
                raise Refused(Code.FORBIDDEN, "this form is not of your session; load the page again")
            return await run_in_threadpool(act, request, session, form)

        return answered

    def _page(
        self, template: str, request: Request, session: Session | None = None, status: int = 200, **facts: Any
    ) -> HTMLResponse:
        t = preferred(request.headers.get("accept-language", ""))
        shown = {
            "t": t,
            "here": request.url.path,
            "csrf": sessions.csrf(self._database, session) if session else "",
            "municipalities": tenants.names(self._database) if session and session.admin else {},
            **facts,
        }
        return HTMLResponse(self._templates.get_template(template).render(shown), status)

    async def _login_page(self, request: Request) -> Response:
        return await run_in_threadpool(self._show_login, request)

    def _show_login(self, request: Request, *, wrong: bool = False) -> Response:
        session = sessions.session_of(self._database, request)
        has_password = sessions.has_password(self._database)
        page = self._page("login.html", request, session, 403 if wrong else 200, wrong=wrong, has_password=has_password)
        sessions.keep(self._database, session, request, page)
        return page

    def _login(self, request: Request, _: Session, form: Form) -> Response:
        address = f"login:{request.client.host if request.client else ''}"
        attempts.check(self._database, address)
        if not sessions.is_password(self._database, form.get("password", "")):
            attempts.failed(self._database, address)
            return self._show_login(request, wrong=True)
        answer = RedirectResponse("/admin", _SEE_OTHER)
        sessions.keep(self._database, sessions.new_session(), request, answer)
        return answer

    def _logout(self, _: Request, __: Session, ___: Form) -> Response:
        answer = RedirectResponse("/admin/login", _SEE_OTHER)
        answer.delete_cookie(sessions.COOKIE, path="/admin")
        return answer

    def _overview(self, request: Request, session: Session) -> Response:
        return self._page("overview.html", request, session, tenants=tenants.overview(self._database), wrong=False)

    def _add_tenant(self, request: Request, session: Session, form: Form) -> Response:
        tenant, name = form.get("id", "").strip(), form.get("name", "").strip()[:120]
        try:
            tenants.ensure(self._database, tenant, name)
        except ValueError:
            listed = tenants.overview(self._database)
            return self._page("overview.html", request, session, 400, tenants=listed, wrong=True)
        return RedirectResponse(f"/admin/tenants/{tenant}?added", _SEE_OTHER)

    def _tenant(self, request: Request, session: Session) -> Response:
        tenant = self._named(request)
        listed = devices.listed(self._database, tenant)
        told = {device.id: device for device in listed}
        revoked = told.get(request.query_params.get("revoked", ""))
        done, done_name = "", tenants.names(self._database)[tenant]
        if "added" in request.query_params:
            done = "added"
        elif revoked is not None and revoked.revoked_at:
            done, done_name = "revoke_done", revoked.name
        return self._page(
            "tenant.html",
            request,
            session,
            tenant=next(each for each in tenants.overview(self._database) if each.id == tenant),
            devices=listed,
            named=told,
            conflicts=conflicts.waiting(self._database, tenant),
            done=done,
            done_name=done_name,
            hours=enrolment.HOURS,
        )

    def _make_code(self, request: Request, session: Session, _: Form) -> Response:
        tenant = self._named(request)
        code = enrolment.new_code(self._database, tenant)
        link = enrolment.link(str(request.base_url), code)
        qr = segno.make(link, error="m", micro=False).svg_inline(omitsize=True, border=2, dark="#14211f")
        name = tenants.names(self._database)[tenant]
        until = now(hours=enrolment.HOURS)
        return self._page(
            "code.html", request, session, tenant=tenant, name=name, code=code, link=link, qr=qr, until=until
        )

    def _revoke(self, request: Request, _: Session, __: Form) -> Response:
        tenant, device = self._named(request), str(request.path_params["device"])
        devices.revoke(self._database, tenant, device)
        return RedirectResponse(f"/admin/tenants/{tenant}?revoked={device}", _SEE_OTHER)

    def _named(self, request: Request) -> str:
        tenant = str(request.path_params["tenant"])
        if tenant not in tenants.names(self._database):
            raise Refused(Code.NOT_FOUND)
        return tenant

    async def _enrol(self, request: Request) -> Response:
        return await run_in_threadpool(self._page, "enrol.html", request)

    async def _static(self, request: Request) -> Response:
        path = _STATIC.get(request.path_params["name"])
        if path is None:
            raise Refused(Code.NOT_FOUND)
        return FileResponse(path, headers={"Cache-Control": "max-age=3600"})


async def _form(request: Request) -> Form:
    if not re.match(r"application/x-www-form-urlencoded\b", request.headers.get("content-type", "")):
        raise Refused(Code.WRONG_TYPE, "a form")
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES_OF_A_FORM:
            raise Refused(Code.TOO_LARGE)
    return {name: values[-1] for name, values in parse_qs(body.decode(errors="replace")).items()}
