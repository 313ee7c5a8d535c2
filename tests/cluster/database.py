# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL with a synchronous standby, each on its own loopback address, so that both can have the same port as on
two machines. It refuses to run as root."""
import contextlib
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import time

from servers import postgres_programs, wait_until

ADDRESSES = ("127.0.0.2", "127.0.0.3")
ROLE = "chamada"
ATTEMPTS = 3


def free_port():
    """Returns a port that is free on both addresses."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind((ADDRESSES[0], 0))
            port = first.getsockname()[1]
            with contextlib.suppress(OSError):
                second.bind((ADDRESSES[1], port))
                return port


def children_of(parent):
    found = []
    for entry in os.scandir("/proc"):
        with contextlib.suppress(OSError, IndexError):
            if entry.name.isdigit():
                stat = pathlib.Path(entry.path, "stat").read_text(encoding="ascii", errors="replace")
                if int(stat.rpartition(")")[2].split()[1]) == parent:
                    found.append(int(entry.name))
    return found


class Machine:
    """A machine that runs PostgreSQL."""

    def __init__(self, folder, address, port):
        self.folder, self.address, self.port = f"{folder}/{address}", address, port
        self.programs = postgres_programs()
        self.user = pwd.getpwnam("postgres") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
        self.process = None
        os.mkdir(self.folder, 0o700)
        os.chown(self.folder, self.user.pw_uid, self.user.pw_gid)
        self.data, self.log = f"{self.folder}/data", f"{self.folder}/log"

    def be(self):
        """Returns the arguments that start a process as the owner of the database."""
        if os.geteuid() != 0:
            return {"cwd": "/"}
        return {"cwd": "/", "user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []}

    def run(self, program, *arguments):
        return subprocess.run([self.programs / program, *arguments], check=True, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, **self.be()).stdout

    def sql(self, text, database="postgres"):
        return self.run("psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--host", self.folder,
                        "--port", str(self.port), "--command", text, database).strip()

    def says(self, question, answer):
        try:
            return self.sql(question) == answer
        except subprocess.CalledProcessError:
            return False

    def make(self):
        """Makes an empty database owned by the servers' role, which is no superuser."""
        self.run("initdb", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-instructions",
                 "--pgdata", self.data)
        self.start()
        self.sql(f"CREATE ROLE {ROLE} LOGIN")
        self.sql(f"CREATE DATABASE {ROLE} OWNER {ROLE}")

    def follow(self, primary):
        """Restarts as a copy of the primary and becomes its standby."""
        if os.path.exists(self.data):
            self.crash()
        self.run("pg_basebackup", "--checkpoint", "fast", "--wal-method", "stream", "--write-recovery-conf",
                 "--dbname", f"host={primary.address} port={primary.port} application_name=standby", "--pgdata",
                 self.data)
        self.start()

    def start(self):
        with open(self.log, "ab") as log:
            # pylint: disable-next=consider-using-with
            self.process = subprocess.Popen(
                [self.programs / "postgres", "-D", self.data, "-k", self.folder, "-c",
                 f"listen_addresses={self.address}", "-c", f"port={self.port}", "-c", "max_connections=100"],
                stdout=log, stderr=log, **self.be())
        wait_until(lambda: self.says("SELECT 1", "1"))

    def kill(self):
        """Kills all processes at once, like a power failure: none of them sends another byte."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGSTOP)  # it can start no more processes
            for process in children_of(self.process.pid):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
            self.process.kill()
            self.process.wait()

    def crash(self):
        """Kills it and deletes its data."""
        self.kill()
        shutil.rmtree(self.data)


class Pair:
    def __init__(self, folder):
        port = free_port()
        self.primary, self.standby = (Machine(folder, address, port) for address in ADDRESSES)
        hosts = ",".join(f"{address}:{port}" for address in ADDRESSES)
        self.url = f"postgresql://{ROLE}@{hosts}/{ROLE}?target_session_attrs=read-write"

    def start(self):
        self.primary.make()
        self.stand_by()

    def stand_by(self):
        """Makes the standby from the primary, which from then on confirms a commit only when both have it."""
        self.standby.follow(self.primary)
        self.primary.sql("ALTER SYSTEM SET synchronous_standby_names = 'standby'")
        self.primary.sql("SELECT pg_reload_conf()")
        wait_until(lambda: self.primary.says("SELECT sync_state FROM pg_stat_replication", "sync"))

    def fail_over(self):
        """Promotes the standby; returns the seconds until it takes commits. The old primary must then be remade."""
        begin = time.monotonic()
        self.primary.kill()
        self.standby.sql("ALTER SYSTEM RESET synchronous_standby_names")
        self.standby.sql("SELECT pg_promote()")
        wait_until(lambda: self.standby.says("SELECT pg_is_in_recovery()", "f"))
        self.primary, self.standby = self.standby, self.primary
        return time.monotonic() - begin

    def stop(self):
        for machine in (self.primary, self.standby):
            if machine.process:
                machine.kill()
