"""The sync room: whether all is sent, what met another's change, what was refused, and the ways without a network."""
