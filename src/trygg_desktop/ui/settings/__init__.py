"""The settings room: how it looks and speaks, the setup pack, comments in and out, backups."""
