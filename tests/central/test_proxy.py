"""The nginx configuration that docs/central.md shows, in front of two server processes on one PostgreSQL, with TLS."""

import ipaddress
import os
import ssl
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from tests.central import machines
from tests.central.machines import Central, Cluster, Laptop, Server, operation
from tests.sync.person import Person

from trygg_central import enrolment
from trygg_central.admin import sessions
from trygg_protocol import messages
from trygg_protocol.messages import Outcome
from trygg_protocol.problems import PROBLEM_TYPE

SITE = Path(__file__).parents[2] / "docs" / "central" / "nginx.conf"
MAIN = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1; {user}
events {{ worker_connections 128; }}
http {{
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


def certified(folder: Path) -> ssl.SSLContext:
    """Write a certificate for 127.0.0.1 and its key; a client's context that trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "trygg")])
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    begun = datetime.now(UTC) - timedelta(hours=1)
    built = x509.CertificateBuilder(name, name, key.public_key(), 1, begun, begun + timedelta(days=1))
    signed = built.add_extension(address, critical=False).sign(key, hashes.SHA256())
    (folder / "fullchain.pem").write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    )
    return ssl.create_default_context(cafile=str(folder / "fullchain.pem"))


class Site:
    """nginx, and what is behind it."""

    def __init__(self, central: Central, folder: Path) -> None:
        self.central = central
        self.second = Server(central.where)
        self.tls = certified(folder)
        port = machines.free_port()
        self.url = f"https://127.0.0.1:{port}"
        site = SITE.read_text(encoding="utf-8").replace("listen 443", f"listen 127.0.0.1:{port}")
        site = site.replace("8081", str(central.server.port)).replace("8082", str(self.second.port))
        (folder / "site.conf").write_text(site.replace("/etc/trygg", str(folder)), encoding="utf-8")
        user = "user root;" if os.getuid() == 0 else ""
        (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user), encoding="utf-8")
        self._nginx = subprocess.Popen(
            ["/usr/sbin/nginx", "-c", folder / "nginx.conf", "-p", folder, "-e", folder / "error.log"],
            preexec_fn=machines.ends_with_us,  # noqa: PLW1509
        )
        self.http = httpx.Client(base_url=self.url, verify=self.tls, trust_env=False)
        machines.wait_for(self._answers)

    def _answers(self) -> bool | None:
        try:
            return self.http.get("/health").status_code == 200
        except httpx.TransportError:
            return None

    def stop(self) -> None:
        self.http.close()
        self._nginx.terminate()
        self._nginx.wait()


@pytest.fixture
def site(cluster: Cluster, migrated: str, tmp_path: Path) -> Iterator[Site]:
    central = Central(cluster.new_database(migrated), tmp_path)
    made = Site(central, tmp_path)
    yield made
    made.stop()
    central.stop()


def took_a_push(server: Server) -> bool | None:
    return any(line.get("route") == messages.OPERATIONS for line in server.log) or None


def test_the_example_configuration_serves_two_processes_and_outlives_one(site: Site) -> None:
    tenant = site.central.tenant()
    laptop = Laptop(site.url, enrolment.new_code(site.central.database, tenant), site.tls)
    for number in range(20):
        assert laptop.push(operation({"n": number}))[0].outcome is Outcome.APPLIED
    for server in (site.central.server, site.second):
        machines.wait_for(partial(took_a_push, server))

    huge = laptop.request("POST", messages.OPERATIONS, b" " * 20_000_000)
    assert (huge.status_code, huge.headers["content-type"], huge.json()["code"]) == (413, PROBLEM_TYPE, "too-large")

    sessions.set_password(site.central.database, "en lång fras om hav")
    cookie = site.http.get("/admin/login").headers["set-cookie"].lower()
    assert "secure" in cookie
    assert site.http.get("/health").headers["strict-transport-security"]

    site.second.kill()
    for number in range(10):
        assert laptop.push(operation({"n": number}))[0].outcome is Outcome.APPLIED
    assert len(laptop.pull()) == 30

    site.central.server.kill()
    away = laptop.request("GET", messages.RECORDS)
    assert (away.status_code, away.headers["content-type"], away.headers["retry-after"]) == (503, PROBLEM_TYPE, "5")
    laptop.http.close()
    site.central.server = Server(site.central.where, port=site.central.server.port)


def test_a_laptop_speaks_only_to_a_server_that_its_computer_trusts(site: Site, tmp_path: Path) -> None:
    anna = Person(tmp_path / "anna")
    code = enrolment.new_code(site.central.database, site.central.tenant())
    for trusted in ("", str(tmp_path / "fullchain.pem")):
        process = anna.start("enrol", code, "--server", site.url, SSL_CERT_FILE=trusted)
        _, said = process.communicate()
        assert (process.returncode, "certificate" in said) == ((0, False) if trusted else (1, True))
    process = anna.start("sync", SSL_CERT_FILE=trusted)
    told, _ = process.communicate()
    assert (process.returncode, told.split(",")[0]) == (0, "pushed 1")
