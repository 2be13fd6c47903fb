#!/usr/bin/env python3
"""How long it takes from a save until the browser has the new page.

    save_to_served.py .build/release/scopebook PROJECT [ROUNDS]

Saves one document of the project after another with a word that was not there, waits for the notice that an open page gets,
loads the document's page until it holds the word, and prints the median. PROJECT is changed and changed back.
"""

import http.client
import pathlib
import re
import socket
import statistics
import subprocess
import sys
import time


def documents(project, wanted):
    """Some documents of release folders, spread over the project, with their addresses on the site."""
    found = sorted(path for path in project.glob("*/*.md") if path.name not in ("README.md", "index.md"))
    step = max(1, len(found) // wanted)
    return [(path, "/" + path.relative_to(project).with_suffix(".html").as_posix()) for path in found[::step]]


def page(port, address):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", address)
    return connection.getresponse().read()


def await_notice(notices):
    while b"data:" not in notices.recv(65536):
        pass


def main():
    executable, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 21
    project = folder / "project" if (folder / "project").is_dir() else folder
    server = subprocess.Popen([executable, "serve", str(folder), "--port", "0"], stdout=subprocess.PIPE, text=True)
    times = []
    try:
        port = int(re.search(r":(\d+)/", server.stdout.readline()).group(1))
        notices = socket.create_connection(("127.0.0.1", port), timeout=60)
        notices.sendall(b"GET /.preview/changes HTTP/1.1\r\nHost: localhost\r\n\r\n")
        await_notice(notices)
        chosen = documents(project, rounds)
        for number in range(rounds):
            path, address = chosen[number % len(chosen)]
            text, word = path.read_text(encoding="utf-8"), f"word{number}of{server.pid}"
            started = time.perf_counter()
            path.write_text(f"{text}\n\n{word}\n", encoding="utf-8")
            while word.encode() not in page(port, address):
                await_notice(notices)
            times.append((time.perf_counter() - started) * 1000)
            path.write_text(text, encoding="utf-8")
            while word.encode() in page(port, address):
                await_notice(notices)
            time.sleep(0.2)
        memory = re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{server.pid}/status").read_text()).group(1)
    finally:
        server.terminate()
    print(f"{rounds} saves: median {statistics.median(times):.0f} ms, least {min(times):.0f} ms, most {max(times):.0f} ms; "
          f"{int(memory) // 1024} MB")


if __name__ == "__main__":
    main()
