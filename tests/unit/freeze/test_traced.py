from tests.support.traced import families

_LOG = """\
812   socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
812   connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X7"}, 20) = 0
813   sendto(9, "AF_INET in a text", 17, 0, NULL, 0) = 17
813   socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 11
813   connect(12, {sa_family=AF_INET6, sin6_port=htons(443)}, 28) = -1 EINPROGRESS
813 <... connect resumed>) = 0
"""


def test_the_watcher_tells_families_apart() -> None:
    """A socket of the network is seen whether it is made or spoken to; what is sent is no sign."""
    found = families(_LOG)
    assert {name: len(lines) for name, lines in found.items()} == {
        "UNIX": 2,
        "NETLINK": 1,
        "INET6": 1,
    }
