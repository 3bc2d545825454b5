"""Starts the program under watch: watched.py WATCH [ARGUMENT …] -- arguments of dossier.

Audit hooks see what any code of the process does, C code and libraries included, so a law that
rests on them holds for the whole program and not only for our part of it.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

CHANGES = frozenset({"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink"})
NETWORK = frozenset({"socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.sendmsg"})
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


def log_changes(file: str) -> None:
    """Write each change on disk to `file`, a line each: what, and of which path."""
    log = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    own = os.getpid()

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if os.getpid() == own and _is_change(event, arguments):
            os.write(log, f"{event}\t{arguments[0]}\n".encode(errors="surrogateescape"))

    sys.addaudithook(hook)


def kill_at(number: str) -> None:
    """Kill the process, as a power cut would, before its change on disk of this number."""
    left = int(number)
    own = os.getpid()

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if os.getpid() == own and _is_change(event, arguments):
            left -= 1
            if left < 0:
                os.kill(own, signal.SIGKILL)

    sys.addaudithook(hook)


def no_network() -> None:
    """Let every attempt to reach another host fail, loudly."""

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in NETWORK and not _is_local_pipe(event, arguments):
            raise RuntimeError(f"The program asked for the network: {event} {arguments}")

    sys.addaudithook(hook)


def list_modules(file: str) -> None:
    """Write the names of all modules that were imported to `file` at the end."""
    atexit.register(lambda: Path(file).write_text("\n".join(sorted(sys.modules))))


def _is_change(event: str, arguments: tuple[Any, ...]) -> bool:
    if event == "open":
        path, mode, flags = arguments
        writes = any(sign in (mode or "") for sign in "wax+") or bool((flags or 0) & WRITING)
        return (
            writes and isinstance(path, str | bytes) and not os.fsdecode(path).startswith("/dev/")
        )
    return event in CHANGES


def _is_local_pipe(event: str, arguments: tuple[Any, ...]) -> bool:
    """Whether a socket is connected to a path of this machine, and so to no host."""
    return event == "socket.connect" and isinstance(arguments[1], str | bytes)


WATCHES: dict[str, Callable[..., None]] = {
    "log-changes": log_changes,
    "kill-at": kill_at,
    "no-network": no_network,
    "list-modules": list_modules,
}


def start() -> None:
    """Set the watch, then be the program."""
    from dossier.cli import main

    end = sys.argv.index("--")
    name, *arguments = sys.argv[1:end]
    sys.argv = ["dossier", *sys.argv[end + 1 :]]
    WATCHES[name](*arguments)
    main()


if __name__ == "__main__":
    start()
