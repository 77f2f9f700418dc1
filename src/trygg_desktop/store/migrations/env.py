"""Alembic's entry: migrates on the connection it is handed."""

from alembic import context

from trygg_desktop.model.everything import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, transactional_ddl=True)
context.run_migrations()
