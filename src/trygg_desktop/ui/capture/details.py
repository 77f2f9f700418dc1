"""What is told about a comment besides its words: place, time of day, kind, channel, and who says it. All optional."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trygg_desktop.model.kinds import Channel, CommentKind, Gender, Relation, TimeOfDay
from trygg_desktop.ui import icons
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.label import Field
from trygg_desktop.ui.components.segments import Choice, Segments
from trygg_desktop.ui.components.toggle import Toggle
from trygg_desktop.ui.components.typeahead import PlaceField
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.view import View

LANGUAGES = ("sv", "en", "ar", "uk", "so", "fa", "de", "nb")
"""Languages a comment may be in, BCP 47, the usual first."""


class WherePart(View):
    """The place spoken about, and when it feels so."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self.place = PlaceField(desk.setup.places)
        self.time = Segments(
            desk.theme,
            [
                (TimeOfDay.DAY, lambda: self.tr("Day")),
                (TimeOfDay.EVENING, lambda: self.tr("Evening")),
                (TimeOfDay.NIGHT, lambda: self.tr("Night")),
            ],
        )
        self._pin = self.place.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.shape(self._draw_pin)
        self.say(self.place.setAccessibleName, lambda: self.tr("Which place is it about?"))
        self.say(self.place.setPlaceholderText, lambda: self.tr("Which place is it about?"))
        self.say(self.time.setAccessibleName, lambda: self.tr("When?"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.place, 1)
        row.addWidget(self.time)
        self.shape(lambda: row.setSpacing(desk.theme.px(16)))
        self.place.changed.connect(self.changed)
        self.time.changed.connect(self.changed)

    def content(self) -> dict[str, Any]:
        """The fields as a draft holds them."""
        return {"place": self.place.text(), "place_id": self.place.place_id, "time_of_day": self.time.value}

    def fill(self, content: dict[str, Any]) -> None:
        """Show what a draft holds."""
        self.place.put(content.get("place", ""), content.get("place_id"))
        self.time.choose(content.get("time_of_day"))

    def _draw_pin(self) -> None:
        colour = self.theme.colour("primary").name()
        self._pin.setIcon(QIcon(icons.pixmap("map-pin", colour, self.theme.px(20), self.devicePixelRatioF())))


class MorePart(View):
    """Kind and channel, something about the person, the language, and whether it is to be completed later."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        theme = desk.theme
        self.kind = Segments(theme, self._kinds())
        self.channel = Segments(theme, self._channels(), must=True)
        self.age = Segments(theme, self._ages())
        self.gender = Segments(theme, self._genders())
        self.relation = Segments(theme, self._relations())
        self.language = QComboBox()
        self.to_complete = Toggle(theme)
        self._lay_out()
        for part in (self.kind, self.channel, self.age, self.gender, self.relation):
            part.changed.connect(self.changed)
        self.language.currentIndexChanged.connect(self.changed)
        self.to_complete.toggled.connect(self.changed)
        self.fill({})

    def offer_ages(self) -> None:
        """Offer the age bands of the pack that now is in force."""
        self.age.offer(self._ages())

    def content(self) -> dict[str, Any]:
        """The fields as a draft holds them."""
        return {
            "kind": self.kind.value,
            "channel": self.channel.value,
            "age_band": self.age.value,
            "gender": self.gender.value,
            "relation": self.relation.value,
            "language": self.language.currentData(),
            "to_complete": self.to_complete.isChecked(),
        }

    def fill(self, content: dict[str, Any]) -> None:
        """Show what a draft holds."""
        self.kind.choose(content.get("kind"))
        self.channel.choose(content.get("channel") or Channel.TALK)
        self.age.choose(content.get("age_band"))
        self.gender.choose(content.get("gender"))
        self.relation.choose(content.get("relation"))
        language = content.get("language") or LANGUAGES[0]
        if self.language.findData(language) < 0:
            self.language.addItem(language, language)
        self.language.setCurrentIndex(self.language.findData(language))
        self.to_complete.setChecked(bool(content.get("to_complete")))

    def _lay_out(self) -> None:
        px = self.theme.px
        for code in LANGUAGES:
            self.language.addItem("", code)
        self.say(lambda _: self._name_languages(), lambda: "")
        self.say(self.to_complete.setText, lambda: self.tr("Complete later"))
        fields = {
            self.kind: lambda: self.tr("What kind is it?"),
            self.channel: lambda: self.tr("How did it come?"),
            self.age: lambda: self.tr("Age"),
            self.gender: lambda: self.tr("Gender"),
            self.relation: lambda: self.tr("The person is here as"),
            self.language: lambda: self.tr("Language"),
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        flow = Flow()
        for part, name in fields.items():
            field = Field(self.theme, part)
            self.say(field.name, name)
            flow.addWidget(field)
        rows.addLayout(flow)
        rows.addWidget(self.to_complete)
        self.shape(lambda: flow.setSpacing(px(16)))
        self.shape(lambda: rows.setSpacing(px(12)))

    def _name_languages(self) -> None:
        names = {
            "sv": self.tr("Swedish"),
            "en": self.tr("English"),
            "ar": self.tr("Arabic"),
            "uk": self.tr("Ukrainian"),
            "so": self.tr("Somali"),
            "fa": self.tr("Persian"),
            "de": self.tr("German"),
            "nb": self.tr("Norwegian"),
        }
        for index in range(self.language.count()):
            code = self.language.itemData(index)
            self.language.setItemText(index, names.get(code, code))

    def _kinds(self) -> list[Choice]:
        return [
            (CommentKind.PROBLEM, lambda: self.tr("Problem")),
            (CommentKind.PROPOSAL, lambda: self.tr("Proposal")),
            (CommentKind.PRAISE, lambda: self.tr("Praise")),
            (CommentKind.QUESTION, lambda: self.tr("Question")),
        ]

    def _channels(self) -> list[Choice]:
        return [
            (Channel.TALK, lambda: self.tr("Talk")),
            (Channel.SLIP, lambda: self.tr("Slip")),
            (Channel.PHONE, lambda: self.tr("Phone")),
            (Channel.KIOSK, lambda: self.tr("Kiosk")),
        ]

    def _ages(self) -> list[Choice]:
        name = self._desk.language.name
        return [(band.id, partial(name, band.name_sv, band.name_en)) for band in self._desk.setup.pack.age_bands]

    def _genders(self) -> list[Choice]:
        return [
            (Gender.WOMAN, lambda: self.tr("Woman")),
            (Gender.MAN, lambda: self.tr("Man")),
            (Gender.OTHER, lambda: self.tr("Other")),
        ]

    def _relations(self) -> list[Choice]:
        return [
            (Relation.RESIDENT, lambda: self.tr("Resident")),
            (Relation.WORKING, lambda: self.tr("Working")),
            (Relation.VISITOR, lambda: self.tr("Visitor")),
            (Relation.SUMMER_RESIDENT, lambda: self.tr("Summer resident")),
        ]
