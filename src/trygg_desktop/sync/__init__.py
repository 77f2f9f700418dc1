"""Outbox → server → store: what was written here goes out, what colleagues wrote comes in, and nothing is lost between.

Start at `engine`. `outgoing` and `incoming` are the two directions as the store sees them, `server` is the wire.
"""
