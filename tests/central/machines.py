"""Real machines for tests and benchmarks: a PostgreSQL of one's own, server processes, laptops that speak to them."""

import contextlib
import ctypes
import itertools
import json
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import httpx
import msgspec
import psycopg
import uuid_utils

from trygg_central import enrolment, tenants
from trygg_central.database.interface import Database
from trygg_central.database.opening import open_database
from trygg_protocol import messages
from trygg_protocol.messages import (
    Answer,
    Enrolment,
    EnrolmentRequest,
    Operation,
    Pull,
    Push,
    PushAnswer,
    RemoteRecord,
)
from trygg_protocol.wire import decode, encode

_STARTS_WITHIN_SECONDS = 60
_DIES_WITH_PARENT = 1  # prctl's PR_SET_PDEATHSIG
_libc = ctypes.CDLL(None, use_errno=True)

T = TypeVar("T")


def ends_with_us() -> None:
    """In a child process, before it runs: be ended when the parent ends, however that does."""
    _libc.prctl(_DIES_WITH_PARENT, signal.SIGTERM)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def wait_for(ready: Callable[[], T | None]) -> T:
    """What `ready` gives once it gives something; it is asked until then."""
    until = time.monotonic() + _STARTS_WITHIN_SECONDS
    while time.monotonic() < until:
        if (found := ready()) is not None:
            return found
        time.sleep(0.02)
    raise TimeoutError(ready)


def postgres_programs() -> Path:
    """Where Debian keeps the newest PostgreSQL's programs; raises where none is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    return found[-1]


class Cluster:
    """A PostgreSQL of our own, on loopback, as the unprivileged user it wants; fsync is on."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="trygg-pg-"))
        self.port = free_port()
        self._user = "postgres" if os.getuid() == 0 else None
        if self._user:
            shutil.chown(self.folder, self._user, self._user)
        self._run("initdb", "--no-sync", "--auth=trust", "--username=postgres", "--locale=C.UTF-8", "--encoding=UTF8")
        self._numbers = itertools.count(1)
        self._process: subprocess.Popen[bytes] | None = None
        self.start()
        with self.connect("postgres") as connection:
            connection.execute("CREATE ROLE trygg LOGIN")

    def _run(self, name: str, *arguments: str) -> None:
        command = [str(postgres_programs() / name), "-D", str(self.folder / "data"), *arguments]
        subprocess.run(command, check=True, capture_output=True, user=self._user, cwd=self.folder)

    def start(self) -> None:
        """Start it, and wait until it takes connections."""
        settings = {
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": str(self.folder),
            "port": str(self.port),
            "max_connections": "100",
            "shared_buffers": "128MB",
            "log_min_messages": "fatal",
        }
        self._process = subprocess.Popen(
            [
                *(postgres_programs() / "postgres", "-D", self.folder / "data"),
                *itertools.chain.from_iterable(("-c", f"{name}={value}") for name, value in settings.items()),
            ],
            user=self._user,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=ends_with_us,  # noqa: PLW1509
        )
        wait_for(self._answers)

    def _answers(self) -> bool | None:
        with contextlib.suppress(psycopg.OperationalError), self.connect("postgres"):
            return True
        return None

    @property
    def pid(self) -> int:
        """The first of its processes."""
        assert self._process is not None
        return self._process.pid

    def connect(self, database: str, user: str = "postgres") -> "psycopg.Connection[tuple[Any, ...]]":
        """A connection of our own."""
        return psycopg.connect(self.url(database, user), autocommit=True)

    def url(self, database: str, user: str = "trygg") -> str:
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def new_database(self, template: str = "template1") -> str:
        """The URL of a new database, for the server's role."""
        name = f"db{next(self._numbers)}"
        with self.connect("postgres") as connection:
            connection.execute(f"CREATE DATABASE {name} OWNER trygg TEMPLATE {template}".encode())
        return self.url(name)

    def crash(self) -> None:
        """Stop at once, as in a power cut: nothing is finished or written down."""
        self._end(signal.SIGQUIT)

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait()

    def stop(self) -> None:
        """End it and remove what it wrote."""
        self._end(signal.SIGINT)
        shutil.rmtree(self.folder)


class Server:
    """A `trygg-central serve` process."""

    def __init__(
        self, where: Sequence[str], *, program: Sequence[str] = ("-m", "trygg_central"), port: int = 0
    ) -> None:
        self.log: list[dict[str, Any]] = []
        self._process = subprocess.Popen(
            [sys.executable, *program, "serve", *where, "--port", str(port)],
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=ends_with_us,  # noqa: PLW1509
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.port = int(wait_for(self._listening))
        self.url = f"http://127.0.0.1:{self.port}"

    def _read(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self.log.append(json.loads(line) if line.startswith("{") else {"event": line})

    @property
    def pid(self) -> int:
        return self._process.pid

    def _listening(self) -> int | None:
        if self._process.poll() is not None:
            raise RuntimeError(f"the server ended: {self.log}")
        return next((line["port"] for line in self.log if line["event"] == "serving"), None)

    def kill(self) -> None:
        """End it at once, without a word."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it as an operator does."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        with self._process:
            self._process.send_signal(how)
            self._process.wait()
            self._reader.join()


class Central:
    """A database and one server process on it; `where` are the options that name the database."""

    def __init__(self, url: str | None, data: Path, *, program: Sequence[str] = ("-m", "trygg_central")) -> None:
        self.where = ["--database", url] if url else ["--data", str(data)]
        self.server = Server(self.where, program=program)
        self.database: Database = open_database(url, data)
        self._numbers = itertools.count(1)
        self._laptops: list[Laptop] = []

    @property
    def url(self) -> str:
        return self.server.url

    def tenant(self) -> str:
        """A new tenant."""
        tenant = f"kommun-{next(self._numbers)}-{os.getpid()}"
        tenants.ensure(self.database, tenant)
        return tenant

    def laptop(self, tenant: str, url: str | None = None) -> "Laptop":
        """A new laptop of a tenant."""
        made = Laptop(url or self.url, enrolment.new_code(self.database, tenant))
        self._laptops.append(made)
        return made

    def stop(self) -> None:
        for laptop in self._laptops:
            laptop.http.close()
        self.server.stop()
        self.database.close()


class Laptop:
    """A client of the protocol, with nothing behind it."""

    def __init__(self, url: str, code: str, tls: ssl.SSLContext | None = None) -> None:
        self.http = httpx.Client(base_url=url, timeout=60, trust_env=False, verify=tls or True)
        self.device = str(uuid.uuid4())
        self.enrolled = self.ask(
            "POST", messages.ENROLMENT, EnrolmentRequest(code, self.device, "Bordet"), kind=Enrolment, token=None
        )
        self.cursor: str | None = None

    def request(self, method: str, path: str, body: bytes | None = None, **options: Any) -> httpx.Response:
        """Whatever answer there is."""
        headers = {"Authorization": f"Bearer {self.enrolled.token}", "Content-Type": "application/json"}
        return self.http.request(
            method, path, content=body, headers={**headers, **options.pop("headers", {})}, **options
        )

    def ask(
        self, method: str, path: str, message: msgspec.Struct | None = None, *, kind: type[T], token: str | None = ""
    ) -> T:
        """The message that answers; raises where it is a problem."""
        if token is None:
            headers = {"Content-Type": "application/json"}
            told = self.http.request(method, path, content=encode(message) if message else None, headers=headers)
        else:
            told = self.request(method, path, encode(message) if message else None)
        told.raise_for_status()
        return decode(told.content, kind)

    def push(self, *operations: Operation) -> list[Answer]:
        return self.ask("POST", messages.OPERATIONS, Push(list(operations)), kind=PushAnswer).answers

    def page(self, limit: int = messages.MOST_RECORDS) -> Pull:
        """The next page, after which the cursor moves."""
        cursor = f"&cursor={self.cursor}" if self.cursor else ""
        page = self.ask("GET", f"{messages.RECORDS}?limit={limit}{cursor}", kind=Pull)
        self.cursor = page.cursor
        return page

    def pull(self, limit: int = messages.MOST_RECORDS) -> list[RemoteRecord]:
        """All that is new."""
        found: list[RemoteRecord] = []
        while True:
            page = self.page(limit)
            found += page.records
            if not page.more:
                return found


def operation(
    patch: dict[str, Any] | None, record: str | None = None, base: int | None = None, kind: str = "comment", **more: Any
) -> Operation:
    """An operation as a laptop makes it."""
    made: dict[str, Any] = {"schema": 1, "created_at": "2026-11-20T15:30:00.000000+00:00"} | more
    return Operation(str(uuid_utils.uuid7()), kind, record or str(uuid_utils.uuid7()), base, patch, **made)


@contextlib.contextmanager
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL that is stopped and removed afterwards."""
    made = Cluster()
    try:
        yield made
    finally:
        made.stop()
