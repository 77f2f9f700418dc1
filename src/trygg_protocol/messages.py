"""The messages, as they go over the wire in JSON, and the paths they go to.

All but the enrolment carry `Authorization: Bearer <token>`. Lists of operations and answers are in the same order.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Self

import msgspec
from msgspec import Meta, Raw, Struct

ENROLMENT = "/v1/enrolment"
"""POST an `EnrolmentRequest`, answered by an `Enrolment`."""
OPERATIONS = "/v1/operations"
"""POST a `Push`, answered by a `PushAnswer`."""
RECORDS = "/v1/records"
"""GET with `cursor` (absent at first) and `limit` in the query, answered by a `Pull`."""
RECEIPTS = "/v1/receipts"
"""POST a `ReceiptRequest`, answered by `Receipts`."""
STATUS = "/v1/status"
"""PUT a `DeviceStatus`, answered by 204 and no content."""

MOST_OPERATIONS = 1_000
"""The most operations of one push, and names of one receipt request."""
MOST_RECORDS = 4_000
"""The most records of one pull. Who asks for more gets so many."""
MOST_BYTES = 16 * 1024 * 1024
"""The largest body, as JSON, before compression."""
MOST_BYTES_OF_A_PATCH = 1024 * 1024
"""The largest patch, as JSON. A larger one is rejected alone."""

CONFLICT = "conflict"
"""The kind of record that tells of a conflict; its state is a `trygg_protocol.merge.Conflict`."""


_fields: msgspec.json.Decoder[dict[str, Any] | None] = msgspec.json.Decoder(dict[str, Any] | None)


class Operation(Struct, frozen=True, gc=False):
    """One change of one record. It never changes, and has the same `op_id` whichever way it comes and how often."""

    op_id: str
    """A UUID made with the change."""
    kind: str
    """What the record is, such as `comment`. The server keeps kinds it has never heard of."""
    record_id: str
    base_rev: int | None
    """The record's revision as the author had it; None where the server had not given one."""
    patch: dict[str, Any] | None
    """Changed fields and their new values; None deletes the record."""
    schema: int
    """The version of the record's shape that the patch is written in."""
    created_at: str
    """When the author made it, ISO 8601 in UTC. Told to people; nothing is ordered by it."""
    author: str = ""
    """The device that made the change, where another one sends it (a USB bundle); "" is the sender itself."""
    after: tuple[str, ...] = ()
    """Operations of other devices on this record that the author had, but that have no revision yet: from a bundle."""
    erase: bool = False
    """Of a delete: for good (gallring). The server keeps nothing of what the record said, and it can not come back."""


class Push(Struct, frozen=True):
    """Operations in the order they were made: at most `MOST_OPERATIONS`."""

    operations: list[Operation]
    epoch: str = ""
    """The epoch the sender knows. In another one the server takes nothing, and answers with its own and no answers:
    older operations must be offered again before these. "" is taken in any."""


class Outcome(StrEnum):
    """What became of an operation. Only `rejected` leaves no trace at the server."""

    APPLIED = "applied"
    ALREADY = "already"
    """It came before. Nothing was done again."""
    CONFLICT = "conflict"
    """It met another's change. What could be merged is; the rest lies in a conflict record, which comes with a pull."""
    REJECTED = "rejected"
    """It can never be taken as it is; `reason` says why. To be quarantined and shown, not sent again by itself."""


class Reason(StrEnum):
    """Why an operation was rejected, or which conflict it made."""

    MALFORMED = "malformed"
    """Not an `Operation`: a member is missing or of the wrong type."""
    BAD_NAME = "bad_name"
    """An id, kind or author is empty, longer than 64 characters, or has others than letters, digits, `-`, `_`, `.`."""
    TOO_LARGE = "too_large"
    """The patch is larger than `MOST_BYTES_OF_A_PATCH`."""
    SAME_FIELD = "same_field"
    """Both changed a field; the server's value stays."""
    DELETED_BUT_EDITED = "deleted_but_edited"
    """It deletes what another has edited; the record stays."""
    EDITED_BUT_DELETED = "edited_but_deleted"
    """It edits what another has deleted; the record is back."""


class Answer(Struct, frozen=True, gc=False, omit_defaults=True):
    """What became of one operation."""

    op_id: str
    """"" where the operation was so malformed that it had none."""
    outcome: Outcome
    rev: int | None = None
    """The revision the operation was given when it first came; None where it was rejected. Until the next pull it may
    serve as the record's `base_rev`, unless `merged`."""
    merged: bool = False
    """Whether the record held others' changes that the author had not seen: the next pull brings them."""
    reason: Reason | None = None
    """For `rejected` and `conflict`, and for `already` where it was a conflict then."""


class PushAnswer(Struct, frozen=True, omit_defaults=True):
    """One answer for each operation, in their order. All that is not rejected is on disk when this is sent."""

    epoch: str
    """Another one than last time: the server was restored from a backup; offer it all kept operations again."""
    answers: list[Answer]
    before: str = ""
    """The cursor of who had pulled all that there was before this push."""
    cursor: str = ""
    """The cursor of who has pulled all that there is after it. Who stood at `before`, and is told here of neither a
    conflict nor others' changes, may go on from it: between the two lies nothing but what it sent itself."""


class RemoteRecord(Struct, frozen=True, gc=False):
    """A record as the server has it now. Conflicts are records too, of kind `CONFLICT`.

    Its state goes from the server's database to the wire and on to a laptop as the JSON it is, and is read where it
    is needed: most of a long pull's time would otherwise be spent on reading what is written again at once.
    """

    kind: str
    record_id: str
    rev: int
    """Rises with every change; unique in the tenant and epoch."""
    schema: int
    """The newest shape it was written in. Fields of newer shapes than one's own are to be kept as they are."""
    state: Annotated[Raw, Meta(extra_json_schema={"type": ["object", "null"]})]
    """All fields, an object; null for a tombstone: the record was deleted. Who reads it looks whether it is so."""

    @classmethod
    def of(cls, kind: str, record_id: str, rev: int, schema: int, state: Mapping[str, Any] | None) -> Self:
        """The record with this state."""
        return cls(kind, record_id, rev, schema, Raw(msgspec.json.encode(state)))

    @property
    def fields(self) -> dict[str, Any] | None:
        """The state, read."""
        return _fields.decode(self.state)


class Pull(Struct, frozen=True):
    """What changed after the cursor, oldest revision first. A record that changed twice comes once, as it is now."""

    epoch: str
    """Of another epoch than the cursor's, the pull begins anew from the first record."""
    records: list[RemoteRecord]
    cursor: str
    """Opaque. To be stored in the same transaction as the records, and sent with the next pull."""
    more: bool
    """Whether there was more than fits into this one."""


class Name(Struct, frozen=True):
    """Names a record."""

    kind: str
    record_id: str


class ReceiptRequest(Struct, frozen=True):
    """Asks which of these records the server holds: at most `MOST_OPERATIONS`."""

    records: list[Name]


class Receipt(Struct, frozen=True):
    """The server's word that it holds a record, on disk, in this very state."""

    kind: str
    record_id: str
    rev: int
    digest: str
    """`trygg_protocol.wire.digest` of the state; "" for a tombstone."""


class Receipts(Struct, frozen=True):
    """Receipts for the records the server holds; those it does not have are missing here."""

    epoch: str
    receipts: list[Receipt]


class DeviceStatus(Struct, frozen=True):
    """What the server's admin is told of a laptop. Counts alone, never words."""

    unsent: int
    quarantined: int = 0
    oldest_unsent_at: str | None = None
    """ISO 8601 in UTC."""
    app_version: str = ""


class EnrolmentRequest(Struct, frozen=True):
    """Trades a one-time code for a token. The same device may repeat it, should the answer be lost."""

    code: str
    """As the admin gave it; case, spaces and hyphens do not matter."""
    device: str
    """The laptop's own id: a UUID it made for itself, the `author` of its operations."""
    name: str
    """What staff call the laptop."""
    app_version: str = ""


class Enrolment(Struct, frozen=True):
    """A laptop's way in. The token is told this one time and kept in the keyring."""

    token: str
    tenant: str
    """The municipality's id at this server."""
    tenant_name: str
    device: str
    epoch: str
