#!/usr/bin/env python3
"""How long it takes from a save until the browser has the new page.

    save_to_served.py .build/release/scopebook PROJECT [ROUNDS]

Writes one page of the project after another, waits for the notice and loads the page until it says what was written, and
prints the median. PROJECT is changed and changed back.
"""
import http.client, os, re, socket, statistics, subprocess, sys, time
exe, project, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 21
import glob
files = sorted(glob.glob(project + "/project/*/note-00[1-5].md"))[:: max(1, len(glob.glob(project + "/project/*")) // 7)]
server = subprocess.Popen([exe, "serve", project, "--port", "0"], stdout=subprocess.PIPE, text=True)
port = int(re.search(r":(\d+)/", server.stdout.readline()).group(1))
events = socket.create_connection(("127.0.0.1", port))
events.sendall(b"GET /.preview/changes HTTP/1.1\r\nHost: localhost\r\n\r\n")
events.recv(65536); time.sleep(0.2)
times = []; events.settimeout(30)
try:
    for number in range(rounds):
        path = files[number % len(files)]
        old = open(path).read()
        address = "/" + os.path.relpath(path, project + "/project").replace(".md", ".html")
        mark = f"mark{number}x{os.getpid()}"
        start = time.perf_counter()
        with open(path, "w") as file: file.write(old + f"\n\n{mark}\n")
        while True:
            events.recv(65536)
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request("GET", address); body = connection.getresponse().read()
            if mark.encode() in body: break
        times.append((time.perf_counter() - start) * 1000)
        with open(path, "w") as file: file.write(old)
        while b"data:" not in events.recv(65536): pass
        time.sleep(0.3)
finally:
    rss = re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{server.pid}/status").read()).group(1)
    cpu = sum(map(int, open(f"/proc/{server.pid}/stat").read().rsplit(")", 1)[1].split()[11:13])) * 10
    server.terminate()
print(f"{rounds} saves: median {statistics.median(times):.0f} ms, least {min(times):.0f}, most {max(times):.0f}; RSS {int(rss)//1024} MB; CPU {cpu} ms")
