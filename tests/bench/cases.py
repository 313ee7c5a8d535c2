# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The measurements of script/bench. A round runs every case once, one after the other, so that other load on the
machine affects all cases. The results of a case are a dictionary with names."""
import json
import pathlib
import resource
import shutil
import socket
import statistics
import subprocess
import sys

import servers
import sheets
import windows

CONNECTIONS = (50, 500, 5000)
IDLE = (0, 1000, 9000)
IDLE_TLS = 2000
WATCHERS = (0, 1, 200)
CALM = 1000  # check-ins per second
CALL = 100_000  # students in the largest call
ROSTER, OPEN_CALLS = 100_000, 1000
CHURN = 8  # simultaneous handshakes
SPARE = 500  # descriptors


def raise_descriptor_limit():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    if hard < max(IDLE) + SPARE:
        raise SystemExit(f"bench: {max(IDLE)} connections need as many descriptors; here there are {hard}")


def command(server, *options):
    return [servers.BUILD / "tests/bench/bench_load", "--port", str(server.port), "--server", str(server.pid),
            *map(str, options)]


def load(server, *options):
    done = subprocess.run(command(server, *options), stdout=subprocess.PIPE, check=True)
    said = json.loads(done.stdout)
    said["micros"] = said["processor"] / said["count"] * 1e6 if said["count"] else 0
    said["share"] = said["processor"] / said["seconds"]
    said["each"] = (said["memory"] - said["memory_before"])
    return said


def once(make, *options):
    with servers.directory() as folder, make(folder) as server:
        return load(server, *options)


def against_others(seconds, out):
    peers = {"ours": (servers.ours, ["--open"]), "limit": (servers.limit, []), "redis": (servers.Redis, ["--redis"]),
             "python": (servers.threads, []), "tls": (servers.ours, ["--open", "--tls"])}
    for count in CONNECTIONS:
        for name, (make, more) in peers.items():
            if name == "python" and count > 500:
                continue  # one thread per client
            out[name, count] = once(make, "--connections", count, "--seconds", seconds, *more)


def over_postgres(seconds, out):
    """Measures one server over PostgreSQL, and plain inserts into the same PostgreSQL."""
    with servers.directory() as folder, servers.Postgres(folder) as postgres:
        for count in CONNECTIONS:
            with servers.directory() as data, servers.ours(data, "--database", postgres.url) as server:
                out["shared", count] = load(server, "--open", "--connections", count, "--seconds", seconds,
                                            "--first-class", count)
        out["postgres", 50] = {"rate": postgres.inserts(50, max(1, round(seconds)))}


def with_idle(seconds, out):
    for idle in IDLE:
        out["idle", idle] = once(servers.ours, "--open", "--connections", 100, "--idle", idle, "--seconds", seconds)
        out["calm", idle] = once(servers.ours, "--open", "--connections", 100, "--idle", idle, "--seconds", seconds,
                                 "--rate", CALM)
    out["idle tls", IDLE_TLS] = once(servers.ours, "--open", "--tls", "--connections", 1, "--idle", IDLE_TLS,
                                     "--seconds", 0.1, "--rate", 10)


def large_calls(out):
    """Measures the server's CPU time for the same number of students, spread in different ways."""
    count = CALL // 2
    spread = {"50 in a call": ("--classes", count // 50, "--per-class", 50),
              "5,000 in a call": ("--classes", count // 5000, "--per-class", 5000),
              "1 call": ("--classes", 1), "1,000 calls": ("--classes", 1000)}
    common = ("--open", "--connections", 100, "--warm-up", 0, "--seconds", 600, "--count", count)
    for name, options in spread.items():
        out["call", name] = once(servers.ours, *common, *options)
    with servers.directory() as folder, servers.ours(folder) as server:
        load(server, *common[:-1], CALL)
        out["call", "100,000 in the call"] = load(server, *common, "--first", CALL + 1)
    with servers.directory() as folder, servers.ours(folder) as server:
        out["end"] = load(server, *common[:-1], CALL, "--end")
        out["size"] = {"bytes": sum(file.stat().st_size for file in pathlib.Path(folder).rglob("*") if file.is_file())}


def with_watchers(seconds, out):
    for watchers in WATCHERS:
        out["watchers", watchers] = once(servers.ours, "--open", "--connections", 50, "--watchers", watchers,
                                         "--seconds", seconds, "--rate", CALM)


def with_handshakes(seconds, out):
    with servers.directory() as folder, servers.ours(folder) as server:
        load(server, "--open", "--connections", 1, "--warm-up", 0, "--seconds", 5, "--count", 1)
        coming = ("--tls", "--connections", 0, "--churn", CHURN, "--seconds")
        # pylint: disable-next=consider-using-with
        other = subprocess.Popen(command(server, *coming, seconds + 1), stdout=subprocess.PIPE)
        out["meanwhile"] = load(server, "--tls", "--connections", 50, "--seconds", seconds, "--rate", 200, "--first",
                                CALL)
        said = json.loads(other.communicate()[0])
        out["handshakes"] = {"rate": said["visits"] / said["seconds"]}


class Teacher:
    """The nameless owner of an open server."""

    def __init__(self, port):
        self.line = socket.create_connection(("127.0.0.1", port))
        self.answers = self.line.makefile("rb")

    def ask(self, **request):
        self.line.sendall(json.dumps(request).encode() + b"\n")
        reply = json.loads(self.answers.readline())
        if not reply["ok"]:
            raise SystemExit(f"bench: {reply}")
        return reply


def prepared(folder):
    """Prepares a large roster and many open calls for the next start."""
    with servers.ours(folder) as server:
        teacher = Teacher(server.port)
        for begin in range(0, ROSTER, 1000):
            teacher.ask(**{"op": "roster-add", "class": 1, "students": [
                {"student": f"{number:08}", "name": f"Maria da Silva {number}"} for number in range(begin, begin + 1000)]})
        for number in range(1, OPEN_CALLS + 1):
            teacher.ask(**{"op": "start", "class": number})


def starting(out):
    def start(folder):
        with servers.ours(folder) as server:
            return server.starting * 1000

    with servers.directory() as folder:
        prepared(folder)
        start(folder)  # cleans up after the preparation
        out["start"] = {"full": statistics.median(start(folder) for _ in range(3))}
    with servers.directory() as folder:
        start(folder)
        out["start"]["empty"] = statistics.median(start(folder) for _ in range(3))


PROFILED = {
    "500 connections": ("--connections", 500),
    f"{CALM:,} check-ins/s, {max(IDLE):,} idle": ("--connections", 100, "--idle", max(IDLE), "--rate", CALM),
    f"{OPEN_CALLS:,} calls": ("--connections", 100, "--classes", OPEN_CALLS),
    f"{CALM:,} check-ins/s, {max(WATCHERS)} watchers": ("--connections", 50, "--watchers", max(WATCHERS), "--rate", CALM),
}


def profile(seconds, *options):
    """Returns the CPU time by library according to perf; empty without perf."""
    if not shutil.which("perf"):
        return []
    with servers.directory() as folder, servers.ours(folder) as server:
        # pylint: disable-next=consider-using-with
        busy = subprocess.Popen(command(server, "--open", *options, "--seconds", seconds + 2),
                                stdout=subprocess.DEVNULL)
        subprocess.run(["perf", "record", "--quiet", "--pid", str(server.pid), "--output", f"{folder}/perf", "--",
                        "sleep", str(seconds)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        busy.wait()
        said = subprocess.run(["perf", "report", "--input", f"{folder}/perf", "--stdio", "--sort", "dso"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout
    rows = [line.split() for line in said.splitlines() if "%" in line and not line.startswith("#")]
    return {row[1]: float(row[0].rstrip("%")) for row in rows}


def measure(seconds, is_first):
    out = {}
    for case in (against_others, over_postgres, with_idle, with_watchers, with_handshakes):
        print(f"  {case.__name__}", file=sys.stderr, flush=True)
        case(seconds, out)
    large_calls(out)
    starting(out)
    windows.arriving(out)
    windows.starting(out)
    sheets.reading(out)
    if is_first:
        out["profile"] = {name: profile(3, *options) for name, options in PROFILED.items()}
    return out
