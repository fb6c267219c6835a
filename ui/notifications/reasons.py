"""Why a channel could not show a note: the codes, and the sentence for each."""

from PySide6.QtCore import QCoreApplication

NOT_THIS_SYSTEM = "not_this_system"
NO_SESSION_BUS = "no_session_bus"
NO_JEEPNEY = "no_jeepney"
BUS_UNREACHABLE = "bus_unreachable"
BUS_LOST = "bus_lost"
NO_SERVER = "no_server"
SERVER_LOST = "server_lost"
TIMEOUT = "timeout"
REFUSED = "refused"
SHUT_DOWN = "shut_down"
NO_TRAY = "no_tray"
TRAY_HIDDEN = "tray_hidden"
TRAY_NEEDS_SERVER = "tray_needs_server"
NO_PLYER = "no_plyer"
NO_WINRT = "no_winrt"
NO_NOTIFY_SEND = "no_notify_send"
NO_PYOBJUS = "no_pyobjus"
BACKEND_FAILED = "backend_failed"
INTERNAL = "internal"


def reason(code: str, detail: object = "") -> str:
    """Join a code and what the system said about it."""
    said = " ".join(str(detail).split())[:200]
    return f"{code}: {said}" if said else code


def code_of(text: str) -> str:
    """Return the code at the front of a reason."""
    return text.partition(":")[0]


def detail_of(text: str) -> str:
    """Return what the system said, in its own words; empty if it said nothing."""
    return text.partition(":")[2].strip()


_SENTENCES = {
    NOT_THIS_SYSTEM: "本系统不用这种通知方式",
    NO_SESSION_BUS: "没有桌面会话总线(D-Bus)",
    NO_JEEPNEY: "缺少 jeepney 组件",
    BUS_UNREACHABLE: "连不上桌面会话总线",
    BUS_LOST: "与桌面会话总线的连接断了",
    NO_SERVER: "桌面没有运行通知服务",
    SERVER_LOST: "通知服务中途退出",
    TIMEOUT: "通知服务没有按时答复",
    REFUSED: "通知服务拒绝了这条通知",
    SHUT_DOWN: "程序正在退出",
    NO_TRAY: "桌面没有系统托盘",
    TRAY_HIDDEN: "托盘图标没有显示",
    TRAY_NEEDS_SERVER: "此托盘的消息也靠通知服务显示",
    NO_PLYER: "缺少 plyer 组件",
    NO_WINRT: "缺少 WinRT 组件",
    NO_NOTIFY_SEND: "系统里没有 notify-send 命令",
    NO_PYOBJUS: "缺少 pyobjus 组件",
    BACKEND_FAILED: "系统的通知命令出错",
    INTERNAL: "通知模块内部出错",
}


def sentence(text: str) -> str:
    """Return the reason `text` as a sentence for the user; its detail is not in it."""
    code = code_of(text)
    return QCoreApplication.translate("reasons", _SENTENCES[code]) if code in _SENTENCES else code
