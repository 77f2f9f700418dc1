"""A finder as the app makes it, with the bundled pack."""

import pytest

from trygg_desktop.model.pack import parse_pack
from trygg_desktop.resources import resource
from trygg_desktop.services import personal_data
from trygg_desktop.text.personal_data.finder import Finder


@pytest.fixture(scope="session")
def finder() -> Finder:
    pack = parse_pack(resource("setup", "lysekil.yaml").read_text(encoding="utf-8"), "lysekil.yaml")
    return personal_data.finder(pack)
