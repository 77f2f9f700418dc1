"""The painted parts, pressed as a person presses them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from trygg_desktop.ui.components.button import Button, Look
from trygg_desktop.ui.components.faces import FaceScale
from trygg_desktop.ui.components.flow import Flow
from trygg_desktop.ui.components.segments import Segments
from trygg_desktop.ui.components.typeahead import PlaceField
from trygg_desktop.ui.desk import Desk
from trygg_desktop.ui.theme import SCALES, Theme
from trygg_desktop.ui.tokens import PaletteName

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def theme(desk: Desk) -> Theme:
    return desk.theme


def faces_of(scale: FaceScale) -> list[QWidget]:
    return [scale.layout().itemAt(at).widget() for at in range(5)]  # type: ignore[union-attr, misc]


def test_a_face_pressed_again_lets_go(qtbot: QtBot, theme: Theme) -> None:
    scale = FaceScale(theme)
    qtbot.addWidget(scale)
    scale.show()
    second, fourth = faces_of(scale)[1], faces_of(scale)[3]
    qtbot.mouseClick(second, LEFT, pos=QPoint(3, 3))
    assert scale.value == 2
    qtbot.mouseClick(fourth, LEFT)
    assert scale.value == 4
    qtbot.mouseClick(fourth, LEFT)
    assert scale.value is None


def test_arrow_keys_go_along_the_faces_without_choosing(qtbot: QtBot, theme: Theme) -> None:
    scale = FaceScale(theme)
    qtbot.addWidget(scale)
    scale.show()
    qtbot.waitExposed(scale)
    first, second = faces_of(scale)[:2]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert scale.focusWidget() is second
    assert scale.value is None
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert scale.value == 2


def test_one_segment_at_a_time_and_none_where_none_is_needed(qtbot: QtBot, theme: Theme) -> None:
    segments = Segments(theme, [("day", lambda: "Day"), ("night", lambda: "Night")])
    qtbot.addWidget(segments)
    segments.choose("day")
    night = segments.layout().itemAt(1).widget()  # type: ignore[union-attr]
    qtbot.mouseClick(night, LEFT)
    assert segments.value == "night"
    qtbot.mouseClick(night, LEFT)
    assert segments.value is None


def test_segments_that_must_have_one_keep_it(qtbot: QtBot, theme: Theme) -> None:
    segments = Segments(theme, [("day", lambda: "Day"), ("night", lambda: "Night")], must=True)
    qtbot.addWidget(segments)
    segments.choose("day")
    qtbot.mouseClick(segments.layout().itemAt(0).widget(), LEFT)  # type: ignore[union-attr]
    assert segments.value == "day"


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_to_press_is_smaller_than_48_px_at_100_percent(qtbot: QtBot, theme: Theme, scale: float) -> None:
    theme.use(scale=scale)
    for look in Look:
        button = Button(theme, look, icon="x")
        qtbot.addWidget(button)
        assert min(button.sizeHint().width(), button.sizeHint().height()) >= 48 * scale


def test_what_finds_no_room_goes_on_to_the_next_row(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow()
    flow.setContentsMargins(0, 0, 0, 0)
    flow.setSpacing(10)
    outer = QVBoxLayout(holder)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addLayout(flow)
    buttons = [QPushButton(str(n), holder) for n in range(6)]
    for button in buttons:
        button.setFixedSize(100, 40)
        flow.addWidget(button)
    assert flow.heightForWidth(650) == 40
    assert flow.heightForWidth(330) == 90
    holder.resize(330, 300)
    holder.show()
    qtbot.waitExposed(holder)
    assert all(button.geometry().right() < 330 for button in buttons)
    assert len({button.y() for button in buttons}) == 2


def test_a_place_is_found_by_what_people_call_it(qtbot: QtBot, desk: Desk) -> None:
    field = PlaceField(desk.setup.places)
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    field.setFocus()
    qtbot.keyClicks(field, "bibblan")
    popup = field.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.text() == "Biblioteket, Lysekil")
    assert field.place_id == "biblioteket"


def test_a_place_nobody_knows_stands_as_it_is_written(qtbot: QtBot, desk: Desk) -> None:
    field = PlaceField(desk.setup.places)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "the stairs behind number 9")
    assert (field.text(), field.place_id) == ("the stairs behind number 9", None)


def test_the_look_is_changed_and_the_type_grows(qapp: QApplication, theme: Theme) -> None:
    before = qapp.font().pixelSize()
    theme.use(PaletteName.DARK, 2.0)
    assert qapp.font().pixelSize() == 2 * before
    assert qapp.palette().window().color() == theme.colour("background")
    theme.zoom(0)
    assert theme.scale == 1.0
