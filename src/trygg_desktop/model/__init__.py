"""The records and the rules that need nothing else. One file a noun."""
