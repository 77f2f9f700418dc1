"""The database, PostgreSQL or SQLite, behind one small interface. The only room that knows which of the two it is."""
