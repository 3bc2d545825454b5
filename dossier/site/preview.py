"""A preview on this machine: serves the site, and builds again when an input changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from dossier.errors import SiteError

HOST = "127.0.0.1"


class _Server(LiveReloadServer):
    """MkDocs' server, which tells its address once it has its port."""

    ready: Callable[[str], None]

    def server_activate(self) -> None:
        super().server_activate()
        self.ready(f"http://{HOST}:{self.server_port}/")


def serve(
    site: Path,
    *,
    watched: Sequence[Path],
    rebuild: Callable[[], None],
    ready: Callable[[str], None],
    port: int,
) -> None:
    """Serve `site` until Ctrl+C; pages that are open reload after each `rebuild`.

    `ready` is told the address; port 0 is any that is free. Folders in `watched` are watched with
    all that lies below them. Raises SiteError when the port cannot be used.
    """
    server = _Server(builder=rebuild, host=HOST, port=port, root=str(site))
    server.ready = ready
    for path in watched:
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except OSError as error:
        raise SiteError(
            problem=f"Port {port} cannot be used ({error.strerror}).",
            mend="Name another one with --port.",
        ) from error
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
