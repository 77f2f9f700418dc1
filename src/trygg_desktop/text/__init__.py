"""Pure functions on Swedish text."""
