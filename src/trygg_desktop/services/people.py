"""Who works at this computer, in which role, and who sits at it now."""

from datetime import datetime, timedelta

from sqlalchemy import func, select

from trygg_desktop.errors import PersonCanMend
from trygg_desktop.model.audit import Act, AuditLine
from trygg_desktop.model.base import utc_now
from trygg_desktop.model.people import PIN_ROLES, Actor, Person, Right, Role
from trygg_desktop.security import pin as pins
from trygg_desktop.services import Session, audit
from trygg_desktop.services.roles import require
from trygg_desktop.store.audit import Denied, Entry

_KIND = "person"


def enter(session: Session, name: str, pin: str = "", now: datetime | None = None) -> Actor:
    """Who sits at the computer from now on: the person called `name`, in the role this computer knows.

    While nobody is listed here, everybody is booth staff. Once somebody is, a name that is not listed is a guest: a
    visiting colleague can write comments at once, and read no contacts. Who has a PIN is a guest too until it is
    given. Raises PersonCanMend("pin_wrong"), and ("pin_wait") while wrong tries slow the next one down.
    """
    name = " ".join(name.split())
    person = _called(session, name)
    if person is None:
        return Actor(name, Role.GUEST if is_in_use(session) else Role.BOOTH_STAFF)
    actor = Actor(person.name, person.role)
    if not person.pin:
        return actor
    if not pin:
        return Actor(person.name, Role.GUEST)
    wait = _wait(session, person, now or utc_now())
    if wait:
        raise PersonCanMend("pin_wait", seconds=wait)
    if not pins.fits(pin, person.pin):
        raise Denied(Entry(actor, Act.ENTRY_REFUSED, _KIND, person.id), "pin_wrong", name=name)
    audit.note(session, actor, Act.ENTERED, _KIND, person.id)
    return actor


def has_pin(session: Session, name: str) -> bool:
    """Whether the person called `name` has a PIN to be asked for."""
    person = _called(session, " ".join(name.split()))
    return person is not None and bool(person.pin)


def is_in_use(session: Session) -> bool:
    """Whether anybody is listed: from then on roles part people from one another."""
    return session.scalar(select(Person.n).limit(1)) is not None


def listed(session: Session) -> list[Person]:
    """All who are listed, in the order they were added. Names and roles are no secret at the booth."""
    return list(session.scalars(select(Person).order_by(Person.n)))


def add(session: Session, actor: Actor, name: str, role: Role, pin: str = "") -> Person:
    """List a person. Needs Right.PEOPLE; the first of all is added by anybody, and looks after the others.

    Raises PersonCanMend("person_unnamed"), ("person_known"), ("first_person_role") where the first of all would be
    neither coordinator nor administrator, and ("pin_short") where such a one gets no PIN or a short one.
    """
    name = " ".join(name.split())
    first = not is_in_use(session)
    if not first:
        require(actor, Right.PEOPLE, _KIND)
    elif role not in PIN_ROLES:
        raise PersonCanMend("first_person_role")
    if not name:
        raise PersonCanMend("person_unnamed")
    if _called(session, name) is not None:
        raise PersonCanMend("person_known", name=name)
    person = Person(name=name, role=role, pin=_kept(role, pin))
    session.add(person)
    session.flush()
    audit.note(session, Actor(name, role) if first else actor, Act.PERSON_ADDED, _KIND, person.id, role=str(role))
    return person


def put(session: Session, actor: Actor, name: str, role: Role, pin: str = "") -> Person:
    """List a person, or change the one of this name; without a PIN the one there is stays. See `add` and `change`."""
    known = _called(session, " ".join(name.split()))
    if known is None:
        return add(session, actor, name, role, pin)
    return change(session, actor, known.id, role, pin or None)


def change(session: Session, actor: Actor, person_id: str, role: Role, pin: str | None = None) -> Person:
    """Give a person another role, or another PIN; None keeps the one there is. Needs Right.PEOPLE.

    Raises PersonCanMend("last_with_pin") where nobody would be left to look after the others.
    """
    require(actor, Right.PEOPLE, _KIND, person_id)
    person = _get(session, person_id)
    if role not in PIN_ROLES:
        _keep_one(session, person)
    if pin is not None or (role in PIN_ROLES and not person.pin):
        person.pin = _kept(role, pin or "")
    person.role = role
    session.flush()
    audit.note(session, actor, Act.PERSON_CHANGED, _KIND, person.id, role=str(role), pin=int(pin is not None))
    return person


def remove(session: Session, actor: Actor, person_id: str) -> None:
    """Take a person off the list. Needs Right.PEOPLE. Raises PersonCanMend("last_with_pin") as `change` does."""
    require(actor, Right.PEOPLE, _KIND, person_id)
    person = _get(session, person_id)
    _keep_one(session, person)
    session.delete(person)
    session.flush()
    audit.note(session, actor, Act.PERSON_REMOVED, _KIND, person_id)


def _called(session: Session, name: str) -> Person | None:
    return session.scalar(select(Person).where(Person.name == name))


def _get(session: Session, person_id: str) -> Person:
    found = session.scalar(select(Person).where(Person.id == person_id))
    if found is None:
        raise PersonCanMend("person_unknown")
    return found


def _kept(role: Role, pin: str) -> str:
    return pins.hashed(pin) if pin or role in PIN_ROLES else ""


def _keep_one(session: Session, leaving: Person) -> None:
    others = select(func.count(Person.n)).where(Person.role.in_(PIN_ROLES), Person.n != leaving.n)
    if leaving.role in PIN_ROLES and not session.scalar(others):
        raise PersonCanMend("last_with_pin", name=leaving.name)


def _wait(session: Session, person: Person, now: datetime) -> int:
    """Seconds until the next try: none after two wrong ones, then twice as long after each, up to a quarter of an hour.

    The tries are counted in the log, so that starting the program anew does not forget them.
    """
    entries = select(AuditLine).where(
        AuditLine.record_id == person.id,
        AuditLine.act.in_([Act.ENTERED, Act.ENTRY_REFUSED, Act.PERSON_CHANGED]),
    )
    wrong: list[AuditLine] = []
    for line in session.scalars(entries.order_by(AuditLine.n.desc()).limit(32)):
        if line.act != Act.ENTRY_REFUSED:
            break
        wrong.append(line)
    if not wrong:
        return 0
    wait = pins.wait_after(len(wrong))
    # A clock that was set back waits anew, and one that was set forward is a matter of the computer's own rights.
    since = max(now - wrong[0].at, timedelta(0))
    return max(0, round((wait - since).total_seconds()))
