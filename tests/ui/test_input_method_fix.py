"""Which input method Qt is told to use."""

import sys
from pathlib import Path

import pytest

from ui.system.qt_environment import input_method_fix

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    """Give a folder of plugins as PySide6 brings it, without fcitx."""
    contexts = tmp_path / "plugins/platforminputcontexts"
    contexts.mkdir(parents=True)
    (contexts / "libibusplatforminputcontextplugin.so").touch()
    return contexts.parent


@pytest.mark.parametrize("name", ["fcitx", "fcitx5"])
def test_fcitx_without_its_plugin_becomes_ibus(plugins: Path, name: str) -> None:
    """Where fcitx is asked for and cannot be loaded, ibus stands in."""
    assert input_method_fix({"QT_IM_MODULE": name}, plugins) == {"QT_IM_MODULE": "ibus"}


@pytest.mark.parametrize("name", ["", "ibus", "compose", "xim"])
def test_other_input_methods_are_left_alone(plugins: Path, name: str) -> None:
    """What is no fcitx is not touched."""
    assert input_method_fix({"QT_IM_MODULE": name}, plugins) == {}
    assert input_method_fix({}, plugins) == {}


@pytest.mark.parametrize(
    ("modules", "changed"),
    [
        ("wayland;fcitx", {"QT_IM_MODULES": "wayland;ibus"}),
        ("fcitx5;fcitx", {"QT_IM_MODULES": "ibus"}),
        ("wayland;fcitx;ibus", {}),
        ("compose", {}),
    ],
)
def test_the_list_of_input_methods_goes_first(
    plugins: Path, modules: str, changed: dict[str, str]
) -> None:
    """Where the newer list of input methods is set, it is the one that is mended."""
    environ = {"QT_IM_MODULES": modules, "QT_IM_MODULE": "fcitx"}
    assert input_method_fix(environ, plugins) == changed


def test_fcitx_with_its_plugin_stays(plugins: Path, tmp_path: Path) -> None:
    """Where Qt can load fcitx's own plugin, from its folder or a named one, it does."""
    environ = {"QT_IM_MODULE": "fcitx", "QT_PLUGIN_PATH": f"/nowhere:{tmp_path / 'mine'}"}
    (tmp_path / "mine/platforminputcontexts").mkdir(parents=True)
    assert input_method_fix(environ, plugins) == {"QT_IM_MODULE": "ibus"}
    plugin = "platforminputcontexts/libfcitx5platforminputcontextplugin.so"
    (tmp_path / "mine" / plugin).touch()
    assert input_method_fix(environ, plugins) == {}
    (plugins / plugin).touch()
    assert input_method_fix({"QT_IM_MODULE": "fcitx"}, plugins) == {}


@linux_only
def test_the_installed_qt_has_ibus_and_no_fcitx() -> None:
    """The PySide6 in use is of the kind this is for."""
    assert input_method_fix({"QT_IM_MODULE": "fcitx"}) == {"QT_IM_MODULE": "ibus"}
