"""The keys: where the store's key lies and how it is brought out. The room for all key care.

Start at `vault`, the verbs. `envelope` is the file beside the store; `keyrings` and `passphrase` are the two ways in.
"""
