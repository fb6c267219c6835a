import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from ui.environment import LOCK
from ui.system.single_instance import SingleInstance, StartAnswer, runtime_folder, socket_name

ROOT = Path(__file__).resolve().parents[3]
Program = subprocess.Popen[str]


class Programs:
    """Starts programs that claim a folder, and ends them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "data"
        self.runtime = folder / "run"
        self.folder.mkdir()
        self.runtime.mkdir()
        self._started: list[Program] = []

    def start(self) -> Program:
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.support.instance_program", self.folder, self.runtime],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._started.append(program)
        return program

    def said(self, program: Program) -> str:
        assert program.stdout is not None
        return program.stdout.readline().strip()

    def end(self) -> None:
        for program in self._started:
            program.communicate(timeout=20)

    def instance(self) -> SingleInstance:
        return SingleInstance(self.folder, runtime=self.runtime)


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[Programs]:
    programs = Programs(tmp_path)
    yield programs
    programs.end()


@pytest.mark.usefixtures("qtbot")
def test_second_start_raises_the_first(programs: Programs) -> None:
    """A second start tells the first one to come forward, and does not become one itself."""
    first = programs.start()
    assert programs.said(first) == "first"
    assert programs.instance().claim() is StartAnswer.TOLD
    assert programs.said(first) == "raise"


def test_first_is_told_while_it_works(programs: Programs, qtbot: QtBot) -> None:
    """The first program hears a later start from its event loop."""
    instance = programs.instance()
    assert instance.claim() is StartAnswer.FIRST
    instance.listen()
    with qtbot.waitSignal(instance.raise_asked, timeout=20_000):
        second = programs.start()
    assert programs.said(second) == "told"
    instance.release()


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    ("token", "said"), [("wl-42_TIME7", "raise wl-42_TIME7"), ("坏\n", "raise"), ("", "raise")]
)
def test_the_token_of_a_second_start_is_handed_on(
    programs: Programs, monkeypatch: pytest.MonkeyPatch, token: str, said: str
) -> None:
    """The first program may come up by the token a desktop has given to the second start."""
    first = programs.start()
    assert programs.said(first) == "first"
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", token)
    assert programs.instance().claim() is StartAnswer.TOLD
    assert programs.said(first) == said


@pytest.mark.usefixtures("qtbot")
def test_one_wins_when_several_start_together(programs: Programs) -> None:
    """Of programs started at the same moment exactly one becomes the first."""
    started = [programs.start() for _ in range(4)]
    assert sorted(programs.said(program) for program in started) == ["first", *["told"] * 3]


@pytest.mark.usefixtures("qtbot")
def test_folder_is_free_after_a_crash(programs: Programs) -> None:
    """After a crash, which leaves lock and socket behind, the next start is the first."""
    crashed = programs.start()
    assert programs.said(crashed) == "first"
    crashed.kill()
    crashed.wait()
    assert (programs.folder / LOCK).exists()
    instance = programs.instance()
    assert instance.claim() is StartAnswer.FIRST
    instance.listen()
    instance.release()


@pytest.mark.skipif(sys.platform == "win32", reason="asks for the machine's name as POSIX does")
@pytest.mark.usefixtures("qtbot")
def test_lock_of_a_number_that_another_program_has_now(programs: Programs) -> None:
    """A lock file left by a crash holds nobody up when its process number was given anew."""
    name = Path(sys.executable).name
    (programs.folder / LOCK).write_text(f"{os.getppid()}\n{name}\n{os.uname().nodename}\n")
    instance = programs.instance()
    assert instance.claim() is StartAnswer.FIRST
    instance.listen()
    instance.release()


@pytest.mark.usefixtures("qtbot")
def test_first_that_does_not_answer(programs: Programs) -> None:
    """A first program that hangs is not replaced by a second one over the same data."""
    held = programs.instance()
    assert held.claim() is StartAnswer.FIRST
    held.listen()
    second = SingleInstance(programs.folder, runtime=programs.runtime, tries=2)
    assert second.claim() is StartAnswer.SILENT
    held.release()


@pytest.mark.usefixtures("qtbot")
def test_two_folders_have_two_programs(tmp_path: Path) -> None:
    """Programs over different data folders do not know each other."""
    instances = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        instances.append(SingleInstance(tmp_path / name, runtime=tmp_path))
    assert [instance.claim() for instance in instances] == [StartAnswer.FIRST, StartAnswer.FIRST]
    for instance in instances:
        instance.release()


@pytest.mark.usefixtures("qtbot")
def test_released_folder_can_be_claimed_again(programs: Programs) -> None:
    """A program that ended leaves the folder to the next one."""
    instance = programs.instance()
    assert instance.claim() is StartAnswer.FIRST
    instance.listen()
    instance.release()
    again = programs.instance()
    assert again.claim() is StartAnswer.FIRST
    again.release()


def test_strange_questions_are_not_answered(programs: Programs, qtbot: QtBot) -> None:
    """Whatever else is written to the socket raises nothing and is not kept."""
    instance = programs.instance()
    assert instance.claim() is StartAnswer.FIRST
    instance.listen()
    raised: list[bool] = []
    instance.raise_asked.connect(lambda: raised.append(True))
    for question in (b"hello\n", b"x" * 5000, b""):
        socket = QLocalSocket()
        socket.connectToServer(instance.name)
        qtbot.waitUntil(
            lambda s=socket: s.state() is QLocalSocket.LocalSocketState.ConnectedState  # type: ignore[misc]
        )
        socket.write(question)
        socket.flush()
        if question:
            qtbot.waitUntil(
                lambda s=socket: s.state() is QLocalSocket.LocalSocketState.UnconnectedState  # type: ignore[misc]
            )
        assert bytes(socket.readAll().data()) == b""
        socket.abort()
    assert raised == []
    instance.release()


@pytest.mark.usefixtures("qtbot")
@pytest.mark.skipif(sys.platform == "win32", reason="rights of a socket file are of POSIX")
def test_socket_is_for_its_user_only(programs: Programs) -> None:
    """Other users of the machine cannot write to the socket."""
    instance = programs.instance()
    instance.claim()
    instance.listen()
    assert Path(instance.name).stat().st_mode & 0o077 == 0
    instance.release()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_socket_name_is_that_of_the_real_folder(tmp_path: Path) -> None:
    """A folder reached by a link or by a roundabout path is the same folder."""
    real = tmp_path / "资料 data"
    real.mkdir()
    link = tmp_path / "link"
    link.symlink_to(real)
    names = {socket_name(path, None) for path in (real, link, real / ".." / real.name)}
    assert len(names) == 1
    assert len(Path(next(iter(names))).name) < 40


@pytest.mark.skipif(sys.platform != "linux", reason="the variable is of Linux desktops")
def test_runtime_folder_is_taken_only_if_it_is_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sockets go to XDG_RUNTIME_DIR if it is there."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert runtime_folder() == tmp_path
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "none"))
    assert runtime_folder() is None
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    assert runtime_folder() is None


@pytest.mark.usefixtures("qtbot")
@pytest.mark.skipif(sys.platform != "linux", reason="other systems name their sockets")
def test_without_a_runtime_folder_the_socket_is_in_the_data_folder(tmp_path: Path) -> None:
    """Under a login without XDG_RUNTIME_DIR only the user's own folder holds the socket."""
    data = Path(tempfile.mkdtemp(prefix="due-", dir=tmp_path.anchor + "tmp"))
    try:
        instance = SingleInstance(data)
        assert instance.claim() is StartAnswer.FIRST
        instance.listen()
        assert [one for one in data.iterdir() if one.is_socket()] == [Path(instance.name)]
        instance.release()
    finally:
        shutil.rmtree(data)
    deep = tmp_path / ("很深" * 20)
    deep.mkdir()
    assert "/" not in socket_name(deep, None)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe's name needs no folder")
@pytest.mark.usefixtures("qtbot")
def test_program_works_without_a_socket(tmp_path: Path) -> None:
    """Where no socket can be made the program starts all the same."""
    data = tmp_path / "data"
    data.mkdir()
    instance = SingleInstance(data, runtime=tmp_path / "not there")
    assert instance.claim() is StartAnswer.FIRST
    instance.listen()
    assert not instance.findChildren(QLocalServer)[0].isListening()
    instance.release()
