"""The admin's pages, in a real browser: what an operator does on the first day, and what must not be possible."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from tests.central.machines import Central, Cluster, Laptop, operation

from trygg_central.admin import sessions
from trygg_protocol import messages
from trygg_protocol.messages import DeviceStatus
from trygg_protocol.problems import PROBLEM_TYPE
from trygg_protocol.wire import encode

PASSWORD = "en lång fras om hav"
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--lang=sv-SE", "--window-size=1366,1000", "--hide-scrollbars"),
)


@pytest.fixture(scope="module")
def town(cluster: Cluster, migrated: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Central]:
    """A server whose admin has a password."""
    central = Central(cluster.new_database(migrated), tmp_path_factory.mktemp("town"))
    sessions.set_password(central.database, PASSWORD)
    yield central
    central.stop()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"intl.accept_languages": "sv,en"})
    started = Chrome(options, Service("/usr/bin/chromedriver"))
    yield started
    started.quit()


def see(browser: Chrome, words: str) -> str:
    """What the page says, once `words` are among it."""

    def said(_: object) -> str:
        text = browser.find_element(By.TAG_NAME, "main").text
        return text if words in text else ""

    # A page that is just going has more than one way to say so.
    return WebDriverWait(browser, 20, ignored_exceptions=[WebDriverException]).until(said, words)


def button(browser: Chrome, words: str) -> WebElement:
    return browser.find_element(By.XPATH, f"//button[normalize-space()='{words}']")


def keep_picture(browser: Chrome, name: str) -> None:
    """Where TRYGG_PICTURES names a folder, a picture of the page for our own eyes."""
    if folder := os.environ.get("TRYGG_PICTURES"):
        browser.save_screenshot(str(Path(folder) / f"{name}.png"))


def log_in(browser: Chrome, town: Central) -> None:
    browser.get(f"{town.url}/admin/login")
    browser.delete_all_cookies()  # those that this page sees
    browser.get(f"{town.url}/admin")
    browser.find_element(By.ID, "password").send_keys(PASSWORD)
    button(browser, "Logga in").click()
    see(browser, "Kommuner")


def test_the_first_day_of_a_municipality(town: Central, browser: Chrome) -> None:
    browser.get(f"{town.url}/admin")
    keep_picture(browser, "login")
    browser.find_element(By.ID, "password").send_keys("fel")
    button(browser, "Logga in").click()
    see(browser, "stämmer inte")
    log_in(browser, town)
    see(browser, "ingen kommun än")

    browser.find_element(By.ID, "name").send_keys("Lysekils kommun")
    browser.find_element(By.ID, "id").send_keys("lysekil")
    button(browser, "Lägg till").click()
    see(browser, "Lysekils kommun är tillagd")
    see(browser, "Ingen dator är ansluten än")

    button(browser, "Skapa kod").click()
    see(browser, "Visas bara nu")
    code = browser.find_element(By.CLASS_NAME, "big").text
    link = browser.find_element(By.ID, "link").get_attribute("value")
    assert link == f"{town.url}/enrol#{code}"
    assert browser.find_element(By.CSS_SELECTOR, "figure svg").size["width"] > 200
    keep_picture(browser, "code")
    laptop = Laptop(town.url, code)
    laptop.http.put(
        messages.STATUS,
        content=encode(DeviceStatus(12, oldest_unsent_at="2026-11-20T17:30:00+00:00", app_version="0.4")),
        headers={"Authorization": f"Bearer {laptop.enrolled.token}", "Content-Type": "application/json"},
    )
    laptop.http.close()
    browser.get(f"{town.url}/admin/tenants/lysekil")
    see(browser, "12 väntar på synk")
    see(browser, "nyss")


def test_conflicts_are_told_of_without_words_and_a_laptop_can_be_revoked(town: Central, browser: Chrome) -> None:
    tenant = town.tenant()
    anna, bo = town.laptop(tenant), town.laptop(tenant)
    made = operation({"text": "hemligt", "place": "torget"})
    (created,) = anna.push(made)
    anna.push(operation({"text": "hemligare"}, made.record_id, created.rev))
    bo.push(operation({"text": "hemligast"}, made.record_id, created.rev))
    anna.request("PUT", messages.STATUS, encode(DeviceStatus(0, app_version="0.4")))
    bo.request("PUT", messages.STATUS, encode(DeviceStatus(3, 1, app_version="0.4")))
    log_in(browser, town)
    keep_picture(browser, "overview")
    browser.get(f"{town.url}/admin/tenants/{tenant}")
    page = see(browser, "samma fält ändrat av två")
    assert "Synpunkt" in page
    assert "1 konflikt väntar" in page
    assert "hemlig" not in browser.page_source
    keep_picture(browser, "tenant")

    opened = browser.find_elements(By.TAG_NAME, "summary")[0]
    opened.click()
    keep_picture(browser, "revoking")
    browser.find_element(By.CSS_SELECTOR, "details[open] button").click()
    see(browser, "Bordet är återkallad")
    assert {laptop.request("GET", messages.RECORDS).status_code for laptop in (anna, bo)} == {200, 403}


def test_every_control_has_a_name_and_is_large_enough_for_a_finger(town: Central, browser: Chrome) -> None:
    log_in(browser, town)
    for path in ("/admin", "/admin/tenants/lysekil", "/admin/login", "/enrol"):
        browser.get(town.url + path)
        assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "sv"
        assert len(browser.find_elements(By.TAG_NAME, "h1")) == 1
        controls = browser.find_elements(By.CSS_SELECTOR, "button, summary, input:not([type=hidden])")
        for control in filter(WebElement.is_displayed, controls):
            assert control.accessible_name, control.get_attribute("outerHTML")
            assert control.size["height"] >= 48, control.get_attribute("outerHTML")


def test_the_pages_work_without_a_mouse_and_on_a_telephone(town: Central, browser: Chrome) -> None:
    log_in(browser, town)
    browser.set_window_size(420, 900)
    for path in ("/admin", "/admin/tenants/lysekil"):
        browser.get(town.url + path)
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        assert wide <= browser.execute_script("return innerWidth")
        keep_picture(browser, f"narrow-{path.count('/')}")
    browser.set_window_size(1366, 1000)


@pytest.fixture
def stranger(town: Central) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=town.url, trust_env=False, headers={"Accept-Language": "en"}) as client:
        yield client


def _form_token(client: httpx.Client, path: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', client.get(path).text)
    assert found is not None
    return found[1]


def test_nobody_gets_in_without_the_password_and_no_form_works_from_elsewhere(
    town: Central, stranger: httpx.Client
) -> None:
    assert stranger.get("/admin").headers["location"] == "/admin/login"
    assert stranger.post("/admin", data={"id": "x", "name": "x"}).headers["location"] == "/admin/login"
    told = stranger.post("/admin/login", data={"password": PASSWORD})
    assert (told.status_code, told.headers["content-type"]) == (403, PROBLEM_TYPE)
    entered = stranger.post("/admin/login", data={"password": PASSWORD, "csrf": _form_token(stranger, "/admin/login")})
    assert entered.headers["location"] == "/admin"
    cookie = entered.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "Municipalities" in stranger.get("/admin").text
    for path in ("/admin", "/admin/tenants/lysekil/code", "/admin/tenants/lysekil/devices/x/revoke"):
        assert stranger.post(path, data={"id": "evil", "name": "x"}).status_code == 403
        assert stranger.post(path, data={"id": "evil", "name": "x", "csrf": "x"}).status_code == 403
    sessions.set_password(town.database, PASSWORD)
    assert stranger.get("/admin").headers["location"] == "/admin/login"


def test_the_password_is_kept_as_a_hash_and_guessing_is_slowed_down(town: Central, stranger: httpx.Client) -> None:
    with town.database.transaction("*", write=False) as tx:
        assert PASSWORD not in repr(tx.rows("SELECT name, value FROM setting"))
    token = _form_token(stranger, "/admin/login")
    told = [stranger.post("/admin/login", data={"password": str(n), "csrf": token}).status_code for n in range(11)]
    assert told[0] == 403
    assert told[-1] == 429
    right = stranger.post("/admin/login", data={"password": PASSWORD, "csrf": token})
    assert right.status_code == 429
    with town.database.transaction("*") as tx:
        tx.run("DELETE FROM attempt")


def test_a_password_is_chosen_at_the_command_line(town: Central) -> None:
    central = (sys.executable, "-m", "trygg_central", "admin", *town.where)
    made = subprocess.run([*central, "--generate"], check=True, capture_output=True, text=True).stdout.strip()
    assert sessions.is_password(town.database, made)
    short = subprocess.run(central, check=False, capture_output=True, text=True, input="kort\n")
    assert short.returncode == 1
    assert "at least 12" in short.stderr
    sessions.set_password(town.database, PASSWORD)
