"""The settings of the look: theme, text size and language."""

from PySide6.QtCore import Signal

from deadlines.choices import POINTS, Choices
from ui.desk import Desk
from ui.environment import Language
from ui.settings.group import Group
from ui.theme import ThemeChoice
from ui.widgets.choice_box import ChoiceBox

_SYSTEM = 0


class LookGroup(Group):
    """Applies theme and text size at once; `language_changed` carries `zh`, `en` or nothing."""

    language_changed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        voice, theme = desk.voice, desk.theme
        super().__init__(voice)
        choices = Choices(desk.settings)
        self._choices, self._theme = choices, theme
        self.theme = ChoiceBox[ThemeChoice](tuple(ThemeChoice), theme)
        self.theme_row = self.add_row(self.theme, narrow=True)
        self.points = ChoiceBox[int]((_SYSTEM, *POINTS), theme)
        self.points_row = self.add_row(self.points, narrow=True)
        self.language = ChoiceBox[str](("", *Language), theme)
        self.language_row = self.add_row(self.language, narrow=True)
        self._show()
        self.theme.chosen.connect(self._keep_theme)
        self.points.chosen.connect(self._keep_points)
        self.language.chosen.connect(self._keep_language)
        self.heading.setText(self.tr("外观"))
        self.theme_row.put_texts(self.tr("主题"), self.tr("界面的颜色，选了就生效"))
        self.theme.put_labels(
            {
                ThemeChoice.SYSTEM: self.tr("跟随系统"),
                ThemeChoice.LIGHT: self.tr("浅色"),
                ThemeChoice.DARK: self.tr("深色"),
            }
        )
        self.points_row.put_texts(self.tr("字号"), self.tr("全部窗口的文字大小"))
        points = {size: self.tr("{size} 磅").format(size=size) for size in POINTS}
        self.points.put_labels({_SYSTEM: self.tr("默认"), **points})
        self.language_row.put_texts(self.tr("语言"), self.tr("界面的语言，不改变已登记的内容"))
        # Each language by its own name, so that whoever reads only one of them finds it.
        self.language.put_labels(
            {"": self.tr("跟随系统"), Language.CHINESE: "中文", Language.ENGLISH: "English"}
        )

    def reload(self) -> None:
        """Read the choices again, and apply those that are others now."""
        look, language = (self.theme.value, self.points.value), self.language.value
        self._show()
        if look != (self.theme.value, self.points.value):
            self._apply()
        if language != self.language.value:
            self.language_changed.emit(str(self.language.value))

    def _show(self) -> None:
        names = {choice.value: choice for choice in ThemeChoice}
        self.theme.show_value(names.get(self._choices.theme, ThemeChoice.SYSTEM))
        self.points.show_value(self._choices.points)
        self.language.show_value(self._choices.language)

    def _keep_theme(self, choice: ThemeChoice) -> None:
        if self.theme_row.keep(lambda: self._choices.keep_theme(choice.value)):
            self._apply()
        else:
            self._show()

    def _keep_points(self, points: int) -> None:
        if self.points_row.keep(lambda: self._choices.keep_points(points)):
            self._apply()
        else:
            self._show()

    def _keep_language(self, name: str) -> None:
        if self.language_row.keep(lambda: self._choices.keep_language(str(name))):
            self.language_changed.emit(str(name))
        else:
            self._show()

    def _apply(self) -> None:
        self._theme.choose(self.theme.value, self.points.value)
