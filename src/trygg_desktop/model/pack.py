"""The setup pack: what a municipality chooses itself, as one file that its coordinator can read and change.

A pack is a value. It is read whole or refused whole and never changed in place; old ones are kept, so that old
records find their names.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

if TYPE_CHECKING:
    from trygg_desktop.model.pack_yaml import Tree

FALLBACK = "ovrigt"
"""The id of the theme for what fits no other: it has no keywords and is never suggested."""

_ID = r"^[a-z][a-z0-9_]*\Z"
_ICON = r"^[a-z][a-z0-9-]*\Z"
_WRITTEN = r"\S"
_MAILBOX = r"^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+\Z"
_KEYWORD = r"^(?:\w[\w-]*\*?|\*\w[\w-]*|\w[\w-]*(?: \w[\w-]*)+)\Z"

Id = Annotated[str, msgspec.Meta(pattern=_ID, max_length=40)]
Icon = Annotated[str, msgspec.Meta(pattern=_ICON, max_length=40)]
Name = Annotated[str, msgspec.Meta(pattern=_WRITTEN, max_length=120)]
ShortName = Annotated[str, msgspec.Meta(pattern=_WRITTEN, max_length=18)]
Text = Annotated[str, msgspec.Meta(pattern=_WRITTEN, max_length=2000)]
Note = Annotated[str, msgspec.Meta(max_length=200)]
MailAddress = Annotated[str, msgspec.Meta(pattern=_MAILBOX, max_length=120)]
Picture = Annotated[str, msgspec.Meta(max_length=200_000)]
Keyword = Annotated[str, msgspec.Meta(pattern=_KEYWORD, max_length=60)]


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What all parts of a pack share: they are values, and a misspelt field is told of."""


class Municipality(_Part, frozen=True):
    """Whose pack it is."""

    name: Name
    organ: Note = ""
    """The board or council whose protocols are written."""
    logo: Picture = ""
    """A PNG or JPEG in base64, for the head of every paper."""

    def picture(self) -> bytes | None:
        """The logo's bytes, None where there is no logo."""
        return base64.b64decode("".join(self.logo.split())) if self.logo else None


class Organisation(_Part, frozen=True):
    """One that stands in the booth or answers for an action."""

    id: Id
    name: Name


class BoothPlace(_Part, frozen=True):
    """Where a booth may stand."""

    id: Id
    name: Name


class Place(_Part, frozen=True):
    """A place that citizens speak about."""

    id: Id
    name: Name
    aliases: tuple[Name, ...] = ()
    """What people call it."""
    area: Note = ""
    """The locality it lies in."""


class Theme(_Part, frozen=True):
    """What a comment is about."""

    id: Id
    name_sv: Name
    name_en: Name
    short_sv: ShortName
    """Fits a chip on the screen."""
    short_en: ShortName
    icon: Icon
    """A picture of resources/icons, by name."""
    keywords: Annotated[tuple[Keyword, ...], msgspec.Meta(max_length=15)] = ()
    """Patterns as text/themes.py reads them: word, word*, *word, two words."""
    recipient_hint: Note = ""
    """Who usually answers for it; a suggestion to the coordinator."""

    @property
    def is_fallback(self) -> bool:
        """Whether it is the theme for what fits no other."""
        return self.id == FALLBACK


class AgeBand(_Part, frozen=True):
    """A span of ages a citizen may choose to tell."""

    id: Id
    name_sv: Name
    name_en: Name


class Referral(_Part, frozen=True):
    """A card that says where to turn with what the booth cannot take."""

    id: Id
    title_sv: Name
    title_en: Name
    text_sv: Text
    text_en: Text
    phone: Note = ""
    for_accused: bool = False
    """Offered where the words point somebody out."""


class TallyKind(_Part, frozen=True):
    """Something counted without a note."""

    id: Id
    name_sv: Name
    name_en: Name
    icon: Icon


class ContactField(_Part, frozen=True):
    """Something asked besides name and number: a line of text, a choice, or a tick."""

    id: Id
    name_sv: Name
    name_en: Name
    kind: Literal["text", "choice", "tick"] = "text"
    choices_sv: tuple[Name, ...] = ()
    """What a choice offers; `choices_en` are the same in English, in the same order."""
    choices_en: tuple[Name, ...] = ()


class Consent(_Part, frozen=True):
    """What the person must agree to, said before anything is written down."""

    id: Id
    text_sv: Text
    text_en: Text


class ContactPurpose(_Part, frozen=True):
    """Why someone leaves a name: its own short form, what is said first, who gets it and how long it is kept."""

    id: Id
    name_sv: Name
    name_en: Name
    icon: Icon
    version: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
    """Of the information: raised at every change of its words. A contact remembers which it was told."""
    information_sv: Text
    information_en: Text
    recipient: Name
    """Who calls, or who is handed the list."""
    days: Annotated[int, msgspec.Meta(ge=1, le=365)]
    """Until the person is to be called or handed over."""
    keep_days: Annotated[int, msgspec.Meta(ge=1, le=3650)]
    """Until the contact is deleted, called or not."""
    call: bool = False
    """Whether the staff call themselves; otherwise the list goes to the recipient."""
    fields: tuple[ContactField, ...] = ()
    consents: tuple[Consent, ...] = ()


class RetentionRule(_Part, frozen=True):
    """How long one kind of record is kept, and who decided so. Contacts have theirs in their purpose."""

    kind: Literal["comments", "originals", "drafts", "audit_log"]
    keep_days: Annotated[int, msgspec.Meta(ge=1, le=36_500)]
    authority: Name
    """The decision: the plan of the municipality's records (dokumenthanteringsplan), by number."""


class Phrase(_Part, frozen=True):
    """Words that minutes often need. The id is the short code that a secretary types: "/tack"."""

    id: Id
    text: Text


class Recipient(_Part, frozen=True):
    """One on the distribution list."""

    id: Id
    name: Name
    email: MailAddress | None = None
    """Without it the one is named in the paper, and written to by hand."""


_Identified = (
    Organisation
    | BoothPlace
    | Place
    | Theme
    | AgeBand
    | Referral
    | TallyKind
    | ContactPurpose
    | ContactField
    | Consent
    | Phrase
    | Recipient
)


class Pack(_Part, frozen=True):
    """All that one municipality has chosen. Ids are unique within their list and never change their meaning."""

    version: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
    """The pack's edition: raised by one at every change, by the one who writes it."""
    municipality: Municipality
    organisations: tuple[Organisation, ...]
    booth_places: tuple[BoothPlace, ...]
    places: tuple[Place, ...]
    themes: tuple[Theme, ...]
    age_bands: tuple[AgeBand, ...]
    referrals: tuple[Referral, ...]
    tally_kinds: tuple[TallyKind, ...]
    contact_purposes: tuple[ContactPurpose, ...] = ()
    retention: tuple[RetentionRule, ...] = ()
    originals: Literal["seal", "destroy"] = "seal"
    """What becomes of a comment's words when their masking is approved."""
    phrases: tuple[Phrase, ...] = ()
    distribution: tuple[Recipient, ...] = ()


def parse_pack(text: str, source: str) -> Pack:
    """The pack that `text` says, or the first thing that is wrong with it; `source` is the name of its file.

    Raises PersonCanMend("pack_invalid", source=, line=, field=, reason=): `line` counts from 1, `field` is a path such
    as `themes[3].name_sv` ("" for the whole file).
    """
    from trygg_desktop.model.pack_yaml import read_tree  # noqa: PLC0415  # a start reads no YAML: the pack is in the store

    tree = read_tree(text, source)
    try:
        pack = msgspec.convert(tree.value, Pack, strict=False)
    except msgspec.ValidationError as error:
        raise _refusal(tree, str(error)) from None
    for path, reason in _disorders(pack):
        raise tree.refused(path, reason)
    return pack


def dump_pack(pack: Pack) -> str:
    """The pack as YAML for people, Swedish letters as they are. `parse_pack` gives the same pack again."""
    import yaml  # noqa: PLC0415  # as above

    content = msgspec.to_builtins(pack)
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, default_flow_style=None, width=110)


_REASONS = (
    (re.compile(r"Object missing required field `(?P<missing>.+)`"), "missing"),
    (re.compile(r"Object contains unknown field `(?P<unknown>.+)`", re.DOTALL), "unknown"),
    (re.compile(r"Expected `array`,"), "not_a_list"),
    (re.compile(r"Expected `object`,"), "not_fields"),
    (re.compile(r"Expected `str`,"), "not_text"),
    (re.compile(r"Expected `int`"), "not_a_number"),
    (re.compile(r"Expected `bool`"), "not_true_or_false"),
    (re.compile(r"Invalid enum value"), "not_offered"),
    (re.compile(r"Expected `str` of length <="), "too_long"),
    (re.compile(r"Expected `array` of length <="), "too_many_keywords"),
    (re.compile(rf"Expected `str` matching regex {re.escape(repr(_KEYWORD))}"), "bad_keyword"),
    (re.compile(rf"Expected `str` matching regex {re.escape(repr(_WRITTEN))}"), "nothing_written"),
    (re.compile(rf"Expected `str` matching regex {re.escape(repr(_MAILBOX))}"), "bad_email"),
    (re.compile(r"Expected `str` matching regex"), "bad_id"),
)


def _refusal(tree: "Tree", told: str) -> Exception:
    """msgspec's words, "Expected … - at `$.themes[3].id`", as a refusal with line and plain reason."""
    what, _, at = told.rpartition(" - at `$")
    what, path = (what, f"${at.removesuffix('`')}") if what else (told, "$")
    reason, found = next((reason, found) for pattern, reason in _REASONS if (found := pattern.match(what)))
    names = found.groupdict()
    if "unknown" in names:
        return tree.refused(f"{path}.{names['unknown']}", reason)
    return tree.refused(path, reason, missing=names.get("missing", ""))


_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def _disorders(pack: Pack) -> Iterator[tuple[str, str]]:
    """What msgspec cannot see: ids that stand twice, odd choices, themes that nothing would suggest."""
    lists: dict[str, Iterable[_Identified]] = {
        "organisations": pack.organisations,
        "booth_places": pack.booth_places,
        "places": pack.places,
        "themes": pack.themes,
        "age_bands": pack.age_bands,
        "referrals": pack.referrals,
        "tally_kinds": pack.tally_kinds,
        "contact_purposes": pack.contact_purposes,
        **{f"contact_purposes[{n}].fields": purpose.fields for n, purpose in enumerate(pack.contact_purposes)},
        **{f"contact_purposes[{n}].consents": purpose.consents for n, purpose in enumerate(pack.contact_purposes)},
        "phrases": pack.phrases,
        "distribution": pack.distribution,
    }
    for name, parts in lists.items():
        seen: set[str] = set()
        for index, part in enumerate(parts):
            if part.id in seen:
                yield f"$.{name}[{index}].id", "id_twice"
            seen.add(part.id)
    yield from _bad_choices(pack)
    yield from _odd_themes(pack)


def _bad_choices(pack: Pack) -> Iterator[tuple[str, str]]:
    for n, purpose in enumerate(pack.contact_purposes):
        for index, asked in enumerate(purpose.fields):
            if len(asked.choices_sv) != len(asked.choices_en) or (asked.kind == "choice") != bool(asked.choices_sv):
                yield f"$.contact_purposes[{n}].fields[{index}]", "bad_choices"


def _odd_themes(pack: Pack) -> Iterator[tuple[str, str]]:
    for index, theme in enumerate(pack.themes):
        if theme.is_fallback and theme.keywords:
            yield f"$.themes[{index}].keywords", "fallback_keywords"
        if not theme.is_fallback and not theme.keywords:
            yield f"$.themes[{index}]", "no_keywords"
    if not any(theme.is_fallback for theme in pack.themes):
        yield "$.themes", "no_fallback"
    if pack.municipality.logo and not _is_picture(pack.municipality.logo):
        yield "$.municipality.logo", "bad_picture"


def _is_picture(logo: str) -> bool:
    try:
        return base64.b64decode("".join(logo.split()), validate=True).startswith(_PICTURES)
    except (binascii.Error, ValueError):
        return False
