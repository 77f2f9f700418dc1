"""The one gate: a service that reads or changes what is not for everybody asks here first."""

from trygg_desktop.model.audit import Act
from trygg_desktop.model.people import Actor, Right
from trygg_desktop.store.audit import Denied, Entry


def require(actor: Actor, right: Right, kind: str = "", record_id: str = "") -> None:
    """Return where `actor` has `right`; otherwise raise Denied, which the store logs before anybody hears of it.

    `kind` and `record_id` tell which record it was about.
    """
    if not actor.may(right):
        raise Denied(
            Entry(actor, Act.DENIED, kind, record_id, {"right": str(right)}),
            "role_denied",
            name=actor.name,
            role=str(actor.role),
            right=str(right),
        )
