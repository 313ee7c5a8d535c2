# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The servers that script/bench measures, each on a free port of 127.0.0.1 and with its own directory on a disk."""
import contextlib
import os
import pathlib
import pwd
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build" / "measure"
OURS = BUILD / "server" / "chamada-server"
LISTENING = re.compile(rb"listening on \S+:(\d+)\n")
PATIENCE = 60  # seconds until it is ready


def build(needs, *targets):
    """Makes these programs in the release build with the test programs; `needs` is a word of script/setup."""
    for command in ([ROOT / "script" / "setup", needs],
                    ["cmake", "--preset", "release", "-B", BUILD, "-DBUILD_TESTING=ON"],
                    ["cmake", "--build", BUILD, "--parallel", str(os.cpu_count()), "--target", *targets]):
        subprocess.run(command, cwd=ROOT, check=True, stdout=sys.stderr)


@contextlib.contextmanager
def directory():
    """Yields a directory on a disk (/tmp may be in memory) in which another user can work."""
    made = tempfile.mkdtemp(dir="/var/tmp")
    try:
        yield made
    finally:
        shutil.rmtree(made)


class Server:
    """A process that prints the port it listens on."""

    def __init__(self, command):
        self.since = time.monotonic()
        # pylint: disable-next=consider-using-with
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        said = self.process.stdout.readline()
        self.starting = time.monotonic() - self.since
        found = LISTENING.search(said)
        if not found:
            raise SystemExit(f"bench: {command[0]} does not start: {said!r}")
        self.port, self.pid = int(found[1]), self.process.pid

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()


def ours(folder, *more):
    return Server([OURS, "--data", f"{folder}/data", "--port", "0", "--listen", "127.0.0.1", "--open",
                   "--no-discovery", "--rate-limit", "0", "--max-connections", "0", *more])


def limit(folder):
    return Server([BUILD / "tests/bench/bench_limit", f"{folder}/journal"])


def threads(_folder):
    return Server([sys.executable, ROOT / "tests/bench/threads.py"])


class Redis:
    """A Redis that, like our server, writes every turn to disk before it answers."""

    def __init__(self, folder):
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        # pylint: disable-next=consider-using-with
        self.process = subprocess.Popen(
            ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes",
             "--appendfsync", "always", "--save", "", "--maxclients", "10000", "--tcp-backlog", "4096"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.pid = self.process.pid
        wait_until(lambda: answers(self.port))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def answers(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
        return True
    return False


def wait_until(is_so):
    end = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > end:
            raise SystemExit("bench: a server is not ready")
        time.sleep(0.02)


def postgres_programs():
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    return found[-1] if found else None


class Postgres:
    """A PostgreSQL cluster on a socket in its directory. It refuses to run as root."""

    TABLE = ("CREATE TABLE entry (class int, student bigint, time timestamptz NOT NULL, PRIMARY KEY (class, student));"
             "CREATE SEQUENCE student")
    INSERT = "INSERT INTO entry (class, student, time) VALUES (1, nextval('student'), now());\n"

    def __init__(self, folder):
        self.folder, self.programs = folder, postgres_programs()
        self.be = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        self.user = "postgres" if self.be else pwd.getpwuid(os.geteuid()).pw_name
        if self.be:
            shutil.chown(folder, "postgres")
        self.run("initdb", "--auth", "trust", "--pgdata", f"{folder}/cluster", "--no-instructions")
        # pylint: disable-next=consider-using-with
        self.process = subprocess.Popen(
            [*self.be, self.programs / "postgres", "-D", f"{folder}/cluster", "-k", folder,
             "-c", "listen_addresses=", "-c", "max_connections=200"],
            cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until(lambda: self.run("pg_isready", "--quiet", "--host", folder, check=False).returncode == 0)
        self.run("psql", "--quiet", "--host", folder, "--command", self.TABLE, "postgres")
        self.run("createdb", "--host", folder, "chamada")
        self.url = f"postgresql://{self.user}@{urllib.parse.quote(folder, safe='')}/chamada"
        script = pathlib.Path(folder, "insert.sql")
        script.write_text(self.INSERT, encoding="ascii")

    def run(self, program, *arguments, check=True):
        return subprocess.run([*self.be, self.programs / program, *arguments], cwd="/", check=check,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def inserts(self, clients, seconds):
        """Returns prepared inserts per second, each in its own transaction."""
        said = self.run("pgbench", "--no-vacuum", "--protocol", "prepared", "--client", str(clients), "--jobs", "2",
                        "--time", str(seconds), "--file", f"{self.folder}/insert.sql", "--host", self.folder,
                        "postgres")
        return float(re.search(r"tps = ([\d.]+)", said.stdout)[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.run("pg_ctl", "stop", "--mode", "fast", "--pgdata", f"{self.folder}/cluster")
        self.process.wait()
