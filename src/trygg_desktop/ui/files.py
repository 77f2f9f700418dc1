"""Asks for a file to read or to write. The dialogs do not hold up anything: the answer comes when there is one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_to_read(view: QWidget, title: str, kinds: str, then: Callable[[Path], object], folder: str = "") -> None:
    """Ask which file to read, of `kinds` as Qt writes them ("CSV (*.csv)"); `then(path)` where one is chosen.

    It begins in `folder`, or among the person's documents where there is none such.
    """
    dialog = _dialog(view, title, kinds, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if folder and Path(folder).is_dir():
        dialog.setDirectory(folder)
    dialog.open()


def ask_for_folder(view: QWidget, title: str, then: Callable[[Path], object]) -> None:
    """Ask for a folder; `then(path)` where one is chosen."""
    dialog = _dialog(view, title, "", then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def ask_to_write(
    view: QWidget, title: str, name: str, kinds: str, then: Callable[[Path], object], folder: str = ""
) -> None:
    """Ask where to write, `name` being offered; its ending is the one that is added where none is given.

    It begins in `folder`, or among the person's documents where there is none such.
    """
    dialog = _dialog(view, title, kinds, then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix)
    if folder and Path(folder).is_dir():
        dialog.setDirectory(folder)
    dialog.selectFile(name)
    dialog.open()


def _dialog(view: QWidget, title: str, kinds: str, then: Callable[[Path], object]) -> QFileDialog:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(view, title, documents, kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    return dialog
