"""Runs Alembic from inside the app, on a connection that already has the key."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine


def config() -> Config:
    """Alembic's configuration, without a file."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent))
    made.set_main_option("path_separator", "os")
    return made


def upgrade(engine: Engine, to: str) -> None:
    """Migrate up to revision `to` in one transaction: all of it, or nothing."""
    _run(engine, to, command.upgrade)


def downgrade(engine: Engine, to: str) -> None:
    """Migrate down to revision `to` ("base" for an empty database) in one transaction."""
    _run(engine, to, command.downgrade)


def _run(engine: Engine, to: str, step: Callable[[Config, str], None]) -> None:
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        step(settings, to)
