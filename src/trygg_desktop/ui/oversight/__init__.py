"""The oversight room: what the coordinator answers for. Retention, disclosure, the log, and who works here."""
