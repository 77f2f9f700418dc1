"""The encrypted database: opening, writing, searching, migrating, backing up, capturing changes."""
