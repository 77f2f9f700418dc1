"""What machines ask of the server: its description, health, metrics and logs; and schemathesis finds no 5xx."""

import subprocess
import sys
from pathlib import Path

import httpx
import msgspec
from tests.central.machines import Central, operation, wait_for

from trygg_central.http.limits import Buckets
from trygg_protocol import messages


def test_schemathesis_finds_no_5xx(on_postgres: Central, tmp_path: Path) -> None:
    tenant = on_postgres.tenant()
    laptop = on_postgres.laptop(tenant)
    done = subprocess.run(
        [
            *(sys.executable.replace("python", "schemathesis"), "run", f"{on_postgres.url}/openapi.json"),
            *("--header", f"Authorization: Bearer {laptop.enrolled.token}", "--max-examples", "10", "--seed", "1"),
            *("--checks", "not_a_server_error,status_code_conformance,content_type_conformance"),
            *("--no-color", "--generation-database", "none"),
        ],
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert not [line for line in on_postgres.server.log if line.get("status", 0) >= 500]
    with on_postgres.database.transaction(tenant) as tx:
        tx.run("DELETE FROM attempt")


def test_the_server_tells_that_it_is_there_and_ready(central: Central) -> None:
    with httpx.Client(base_url=central.url, trust_env=False) as client:
        assert client.get("/health").json() == {"status": "ok"}
        assert client.get("/ready").json() == {"status": "ready"}
        assert set(client.get("/openapi.json").json()["paths"]) == {
            *(messages.ENROLMENT, messages.OPERATIONS, messages.RECORDS, messages.RECEIPTS, messages.STATUS)
        }


def test_metrics_count_operations_by_outcome_and_name_nobody(central: Central, tenant: str) -> None:
    laptop = central.laptop(tenant)
    made = operation({"text": "hemligt"})
    laptop.push(made)
    laptop.push(made)
    text = laptop.http.get("/metrics").text
    assert 'trygg_operations_total{outcome="already"}' in text
    assert f'trygg_requests_total{{method="POST",route="{messages.OPERATIONS}",status="200"}}' in text
    assert tenant not in text
    assert laptop.device not in text


def test_the_log_tells_who_and_how_much_and_no_words(central: Central, tenant: str) -> None:
    laptop = central.laptop(tenant)
    laptop.push(operation({"text": "hemligt"}), operation({"text": "hemligt"}))
    told = laptop.http.get("/nothing?text=hemligt")
    asked = told.headers["x-request-id"]
    # The line is written when the answer is on its way already.
    lost = wait_for(lambda: next((line for line in central.server.log if line.get("request") == asked), None))
    lines = [line for line in central.server.log if line.get("tenant") == tenant]
    assert [(line["route"], line["count"], line["status"]) for line in lines] == [(messages.OPERATIONS, 2, 200)]
    assert (lost["status"], lost["route"]) == (404, "-")
    assert "hemligt" not in msgspec.json.encode(central.server.log).decode()


def test_a_bucket_fills_again_and_forgets_the_longest_silent() -> None:
    at = 0.0
    buckets = Buckets(lambda: at)
    assert [buckets.take("a") for _ in range(401)] == [True] * 400 + [False]
    assert buckets.take("b")
    at = 0.01
    assert [buckets.take("a") for _ in range(3)] == [True, True, False]
    for asker in range(10_001):
        buckets.take(str(asker))
    assert buckets.take("a")
