"""The HTTP interface: messages in, messages or problem documents out."""
