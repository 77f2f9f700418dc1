"""The two languages of the screen, changed while running: words by Qt's translators, dates and numbers by QLocale."""

from enum import StrEnum

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from trygg_desktop.resources import resource


class LanguageCode(StrEnum):
    """A language of the screen."""

    SWEDISH = "sv"
    ENGLISH = "en"

    @classmethod
    def of_this_computer(cls) -> "LanguageCode":
        """The language the computer is set to, Swedish where Trygg does not speak it."""
        return cls.ENGLISH if QLocale.system().language() is QLocale.Language.English else cls.SWEDISH


_LOCALES = {
    LanguageCode.SWEDISH: QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden),
    LanguageCode.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Language(QObject):
    """The language in force. Widgets hear of a change as QEvent.LanguageChange, others through `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, code: LanguageCode = LanguageCode.SWEDISH) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.code = code
        self._install()

    @property
    def other(self) -> LanguageCode:
        """The language that is not in force."""
        return LanguageCode.ENGLISH if self.code is LanguageCode.SWEDISH else LanguageCode.SWEDISH

    def other_name(self) -> str:
        """The other language's own name: who needs it may not read the one in force."""
        return {LanguageCode.SWEDISH: "Svenska", LanguageCode.ENGLISH: "English"}[self.other]

    def use(self, code: LanguageCode) -> None:
        """Speak `code` from now on."""
        if code is not self.code:
            self.code = code
            self._install()
            self.changed.emit()

    def name(self, swedish: str, english: str) -> str:
        """The one of two names that is in the language in force."""
        return swedish if self.code is LanguageCode.SWEDISH else english

    def _install(self) -> None:
        QLocale.setDefault(_LOCALES[self.code])
        own = str(resource("translations", f"trygg_{self.code}.qm"))
        qts = f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{self.code}.qm"
        for old in self._translators:
            self._app.removeTranslator(old)
        # Qt's own first: the one installed last is asked first.
        self._translators = [translator for file in (qts, own) if (translator := self._loaded(file)) is not None]
        for new in self._translators:
            self._app.installTranslator(new)

    def _loaded(self, file: str) -> QTranslator | None:
        translator = QTranslator(self)
        return translator if translator.load(file) else None
