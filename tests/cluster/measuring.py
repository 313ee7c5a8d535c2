# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures durable check-ins per second of one, two and three servers over one PostgreSQL, directly and behind haproxy,
next to plain inserts by pgbench on the same database and one server on SQLite; and the CPU time of each part."""
import contextlib
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

import servers
from balancer import Balancer
from benchpage import machine, spread, table
from database import ROLE, Pair, children_of
from killing import Server

COUNTS = (1, 2, 3)
LOADS = ((300, 1), (300, 60), (3000, 60))  # (connections over all servers, classes)
IDLE = 4000
IDLE_SECONDS = 4
FLUSHES, PAGE = 300, 8192
CLIENTS = 60  # of pgbench
WARM_UP, SETTLE = 1, 0.5  # seconds
SHARES = ("servers", "database", "haproxy", "load")  # in per cent of one core
TICKS = os.sysconf("SC_CLK_TCK")
TABLE = ("CREATE TABLE entry (class int, student bigint, time timestamptz NOT NULL, PRIMARY KEY (class, student));"
         "CREATE SEQUENCE student")
INSERT = "INSERT INTO entry (class, student, time) VALUES (1, nextval('student'), now());\n"


def processor_time(processes):
    """Returns the total CPU seconds of the processes."""
    total = 0
    for process in processes:
        with contextlib.suppress(OSError):
            stat = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
            total += sum(map(int, stat.rpartition(")")[2].split()[11:13]))
    return total / TICKS


def memory(process):
    """Returns the resident memory in KiB."""
    text = pathlib.Path(f"/proc/{process}/statm").read_text(encoding="ascii")
    return int(text.split()[1]) * os.sysconf("SC_PAGESIZE") // 1024


class Fleet:
    """Runs this many servers over an existing database, behind a balancer if requested."""

    def __init__(self, program, folder, database, count, is_balanced):
        os.mkdir(folder)
        more = ("--open", "--database", database, "--rate-limit", "0", "--name", "measure")
        if is_balanced:
            more += ("--proxy-protocol", "127.0.0.1")
        self.servers = [Server(program, f"{folder}/{number}", *more) for number in range(count)]
        self.folder, self.is_balanced, self.balancer = folder, is_balanced, None

    def __enter__(self):
        for server in self.servers:
            server.errors = subprocess.DEVNULL
            server.start()
        if self.is_balanced:
            self.balancer = Balancer(self.folder, [server.port for server in self.servers])
            self.balancer.start()
        return self

    def __exit__(self, *_):
        if self.balancer:
            self.balancer.stop()
        for server in self.servers:
            server.process.terminate()
            server.process.wait()
            server.process.stdout.close()

    def ports(self):
        return [self.balancer.port] if self.balancer else [server.port for server in self.servers]

    def processes(self):
        return [server.process.pid for server in self.servers]


def load(port, *options):
    command = [servers.BUILD / "tests/bench/bench_load", "--port", str(port), *map(str, options)]
    return subprocess.Popen(command, stdout=subprocess.PIPE)  # pylint: disable=consider-using-with


class Measuring:
    def __init__(self, program, folder, seconds):
        os.chmod(folder, 0o711)
        self.program, self.folder, self.seconds = program, folder, seconds
        self.pair = Pair(folder)
        self.made = 0
        self.script = pathlib.Path(folder, "insert.sql")
        self.script.write_text(INSERT, encoding="ascii")

    def fleet(self, count, is_balanced, is_shared=True):
        """Returns a fleet with a new database."""
        self.made += 1
        database = f"measured{self.made}"
        if is_shared:
            self.pair.primary.sql(f"CREATE DATABASE {database} OWNER {ROLE}")
        url = self.pair.url.replace(f"/{ROLE}?", f"/{database}?") if is_shared else "sqlite:"
        return Fleet(self.program, f"{self.folder}/{database}", url, count, is_balanced)

    def inserts(self):
        """Returns prepared inserts per second, each in its own transaction, from all clients of pgbench at once."""
        primary = self.pair.primary
        said = primary.run("pgbench", "--no-vacuum", "--protocol", "prepared", "--client", str(CLIENTS), "--jobs", "2",
                           "--time", str(max(1, round(self.seconds))), "--file", self.script, "--host", primary.folder,
                           "--port", str(primary.port), "postgres")
        return {"rate": float(re.search(r"tps = ([\d.]+)", said)[1])}

    def check_ins(self, fleet, connections, classes):
        with fleet:
            ports = fleet.ports()
            loads = [load(port, "--open", "--classes", classes, "--connections", connections // len(ports), "--seconds",
                          self.seconds, "--warm-up", WARM_UP, "--first", 1 + number * 10**7)
                     for number, port in enumerate(ports)]
            time.sleep(WARM_UP + SETTLE)
            begin, before = time.monotonic(), self.spent(fleet, loads)
            time.sleep(self.seconds / 2)
            spent, after = time.monotonic() - begin, self.spent(fleet, loads)
            said = [json.loads(one.communicate()[0]) for one in loads]
        return {"rate": sum(one["rate"] for one in said), "p50": max(one["p50"] for one in said) / 1000,
                "p99": max(one["p99"] for one in said) / 1000,
                **{name: 100 * (after[name] - before[name]) / spent for name in after}}

    def spent(self, fleet, loads):
        """Returns CPU seconds by program."""
        databases = [machine.process.pid for machine in (self.pair.primary, self.pair.standby)]
        return {"servers": processor_time(fleet.processes()),
                "database": processor_time([*databases, *(child for one in databases for child in children_of(one))]),
                "haproxy": processor_time([fleet.balancer.process.pid] if fleet.balancer else []),
                "load": processor_time(one.pid for one in loads)}

    def connections(self):
        """Returns the memory in KiB of an idle connection through haproxy, for haproxy and for the servers."""
        with self.fleet(max(COUNTS), True) as fleet:
            before = [memory(process) for process in (fleet.balancer.process.pid, *fleet.processes())]
            with load(fleet.balancer.port, "--open", "--idle", IDLE, "--connections", 1, "--rate", 1, "--seconds",
                      IDLE_SECONDS, "--warm-up", 0) as crowd:
                time.sleep(IDLE_SECONDS)
                after = [memory(process) for process in (fleet.balancer.process.pid, *fleet.processes())]
                crowd.communicate()
        return {"haproxy": (after[0] - before[0]) / IDLE, "servers": (sum(after[1:]) - sum(before[1:])) / IDLE}

    def round(self):
        found = {"pgbench": self.inserts(), "idle": self.connections(), "flush": self.flush()}
        for load_ in LOADS:
            found["sqlite", load_] = self.check_ins(self.fleet(1, False, is_shared=False), *load_)
            for is_balanced in (False, True):
                for count in COUNTS:
                    found[count, is_balanced, load_] = self.check_ins(self.fleet(count, is_balanced), *load_)
        return found

    def flush(self):
        """Returns the median milliseconds of a write and its flush to disk."""
        taken = []
        with open(f"{self.folder}/flushed", "wb", buffering=0) as file:
            while len(taken) < FLUSHES:
                begin = time.monotonic()
                file.write(bytes(PAGE))
                os.fdatasync(file)
                taken.append(1000 * (time.monotonic() - begin))
        return {"median": statistics.median(taken)}


def page(rounds):
    """Returns the tables of docs/many-servers.md."""
    def told(case, figure, unit=""):
        return spread((found[case][figure] for found in rounds), unit)

    def row(title, case):
        return [title, told(case, "rate"), told(case, "p50"), told(case, "p99"),
                *(told(case, figure, " %") for figure in SHARES)]
    lines = [f"{machine()}; medians of {len(rounds)} rounds, with the smallest and the largest.", ""]
    heads = ["", "check-ins a second", "median, ms", "99 of 100, ms", *SHARES]
    for connections, classes in LOADS:
        rows = [row("one server, SQLite", ("sqlite", (connections, classes)))]
        rows += [row(f"{count} over PostgreSQL{', through haproxy' if is_balanced else ''}",
                     (count, is_balanced, (connections, classes))) for is_balanced in (False, True) for count in COUNTS]
        lines += [f"{connections:,} connections, {classes} {'class' if classes == 1 else 'classes'}:", "",
                  *table(heads, rows)]
    ratios = spread(max(found[count, False, LOADS[-1]]["rate"] for count in COUNTS) / found["pgbench"]["rate"]
                    for found in rounds)
    return "\n".join([
        *lines, f"`pgbench`, {CLIENTS} clients, an insert to a commit: {told('pgbench', 'rate')} a second; the most "
        f"check-ins over PostgreSQL are {ratios} times that. A flush of "
        f"{PAGE:,} bytes alone takes the disk {told('flush', 'median')} ms.", "",
        f"{IDLE:,} idle connections through haproxy cost it {told('idle', 'haproxy')} KiB each, and the servers "
        f"{told('idle', 'servers')} KiB."])


def run(program, folder, rounds, seconds):
    measuring = Measuring(program, folder, seconds)
    try:
        measuring.pair.start()
        measuring.pair.primary.sql(TABLE)
        done = []
        for number in range(1, rounds + 1):
            done.append(measuring.round())
            print(f"round {number} of {rounds}: done", file=sys.stderr, flush=True)
        print(page(done))
    finally:
        measuring.pair.stop()
