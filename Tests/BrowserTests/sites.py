"""Built sites: their pages, by kind, and a server that has them below a path."""

import contextlib
import dataclasses
import http.server
import pathlib
import re
import threading
import urllib.parse

# Where a site lies on the server, to show that nothing in it depends on its address.
BELOW = "/a/sub/path/"


class Site:
    """A folder that `scopebook build` wrote."""

    def __init__(self, name, folder):
        self.name = name
        self.folder = pathlib.Path(folder).resolve()
        self.served = ""
        self.paths = sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*.html"))

    @property
    def is_theme(self):
        """Whether it is the example in one of the tool's themes; otherwise it is one case's own sample."""
        return self.name.startswith("theme-")

    @property
    def theme(self):
        return self.name.removeprefix("theme-")

    def kind(self, path):
        """What the page shows: the class of its body, and the item's kind."""
        text = (self.folder / path).read_text(encoding="utf-8")
        found = re.search(r'<body[^>]* class="([^" ]+)', text)
        kind = found.group(1) if found else "none"
        item = re.match(r"items/([^/]+)/", path)
        return f"{kind} {item.group(1)}" if item else kind

    def kinds(self):
        """The largest page of each kind: where most can be wrong."""
        largest = {}
        for path in self.paths:
            size = (self.folder / path).stat().st_size
            kind = self.kind(path)
            if kind not in largest or size > largest[kind][0]:
                largest[kind] = (size, path)
        return {kind: path for kind, (_, path) in sorted(largest.items())}

    def pages(self, *kinds):
        """The largest page of each kind whose first word is named; of every kind when none is."""
        return [path for kind, path in self.kinds().items() if not kinds or kind.split()[0] in kinds]

    def address(self, path, origin):
        if origin == "file":
            return (self.folder / path).as_uri()
        return self.served + urllib.parse.quote(path)


@dataclasses.dataclass(frozen=True)
class Visit:
    """One page, looked at in one way."""

    site: Site
    page: str
    scheme: str = "light"
    width: int = 1280
    scripts: bool = True
    origin: str = "file"

    @property
    def fields(self):
        return {
            "page": self.page, "theme": self.site.theme, "scheme": self.scheme, "width": self.width,
            "way": ("" if self.scripts else "no scripts, ") + self.origin,
        }


@contextlib.contextmanager
def serve(sites):
    """Each site at an address of its own on this machine, below `BELOW`; anything beside it is not found."""
    servers = []
    addresses = {}
    for site in sites:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(site.folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        addresses[site.name] = f"http://127.0.0.1:{server.server_port}{BELOW}"
    try:
        yield addresses
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def handler(folder):
    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def __init__(self, *arguments):
            super().__init__(*arguments, directory=folder)

        def translate_path(self, path):
            path = path.split("?")[0].split("#")[0]
            inside = path.removeprefix(BELOW) if path.startswith(BELOW) else "no-such-page"
            return super().translate_path("/" + inside)

        def log_message(self, *arguments):
            pass

    return Handler
