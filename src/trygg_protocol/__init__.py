"""What laptops and the central server say to one another, and how changes that met are merged.

Pure values and functions: no I/O, no clock, nothing third-party but msgspec. The protocol is additive. A side keeps
fields and kinds it does not know, ignores members of messages it does not know, and never refuses an older peer.
Compression is no part of it: HTTP's own `Content-Encoding: zstd` is used where both sides name it, a server by
`Accept-Encoding` in its answers (RFC 7694).
"""

PROTOCOL = 1
"""The version of the protocol; it is the `v1` of every path and rises only where an old peer would be misled."""
