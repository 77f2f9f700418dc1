"""The bundle: what one laptop hands another in a file, without any server between them.

It goes sealed under a passphrase; this is what is inside. May come twice, and in any order: operations have their ids.
"""

from msgspec import Struct

from trygg_protocol.messages import Operation, RemoteRecord


class Bundle(Struct, frozen=True):
    """Operations a server has not answered for, and the records they were made on."""

    device: str
    """Who made the file: the author of operations that name none."""
    letter: str
    """What opens its comments' numbers: the other laptop takes another where it is its own."""
    operations: list[Operation]
    """In the order they were made, or came to this laptop."""
    records: list[RemoteRecord]
    """Records as a server has, or had, them; `rev` 0 where that is not known."""
    tenant: str = ""
    """The municipality's id at its server; "" for a laptop that is not enrolled."""
    epoch: str = ""
    made_at: str = ""
    """ISO 8601 in UTC."""
