"""Alembic's migrations of the store. They travel inside the package."""
