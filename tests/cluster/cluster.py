# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three servers over one PostgreSQL with its standby, behind haproxy, and the faults to inject into them."""
import contextlib
import os
import signal
import sys
import threading
import time

from balancer import Balancer
from checking import make_accounts
from database import Pair
from killing import Server

COUNT = 3
RESTART = (0.1, 1.5)  # seconds until a killed server restarts
FREEZE = (0.5, 4)  # seconds that a server hangs
AWAY = (0.5, 5)  # seconds without the standby


def say(text, begin=time.monotonic()):
    print(f"{time.monotonic() - begin:7.1f} s  {text}", flush=True)


class Cluster:
    """Runs the servers behind a balancer, or with each reached directly."""

    def __init__(self, program, folder, accounts, is_balanced=True):
        os.chmod(folder, 0o711)  # another user owns the databases below
        self.program, self.folder, self.accounts, self.is_balanced = program, folder, accounts, is_balanced
        self.pair = Pair(folder)
        self.servers = [self.new_server(number) for number in range(1, COUNT + 1)]
        self.balancer = None
        self.done = {}
        self.guard = threading.Lock()

    def new_server(self, number):
        more = ("--proxy-protocol", "127.0.0.1") if self.is_balanced else ()
        server = Server(self.program, f"{self.folder}/server{number}", "--database", self.pair.url, "--rate-limit", "0",
                        "--name", "history", *more)
        server.errors = open(f"{self.folder}/server{number}.log", "ab")  # pylint: disable=consider-using-with
        server.number = number
        return server

    @property
    def port(self):
        return self.balancer.port

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def start(self):
        self.pair.start()
        say(f"PostgreSQL at {self.pair.primary.address}, its standby at {self.pair.standby.address}")
        make_accounts(self.accounts, self.program, "--database", self.pair.url, "--data", f"{self.folder}/server1")
        for server in self.servers:
            server.start()
        say(f"{len(self.servers)} servers at ports {', '.join(str(server.port) for server in self.servers)}")
        if self.is_balanced:
            self.balancer = Balancer(self.folder, [server.port for server in self.servers])
            self.balancer.start()
            say(f"haproxy at {self.port}")

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        if self.balancer:
            self.balancer.stop()
        for server in self.servers:
            if server.process:
                server.kill()
            server.errors.close()
        self.pair.stop()

    def show_logs(self):
        for server in self.servers:
            with open(f"{self.folder}/server{server.number}.log", encoding="utf-8", errors="replace") as log:
                sys.stderr.writelines(f"server {server.number}: {line}" for line in log)

    def count(self, what):
        with self.guard:
            self.done[what] = self.done.get(what, 0) + 1

    # Faults -----------------------------------------------------------------------------------------------------

    def come_back(self, server):
        """Restarts the server repeatedly, as systemd does: the database may be away."""
        begin = time.monotonic()
        while True:
            with contextlib.suppress(RuntimeError):
                server.start()
                say(f"server {server.number} is back after {time.monotonic() - begin:.1f} s")
                return
            server.process.wait()
            time.sleep(0.2)

    def kill(self, server, chance):
        say(f"server {server.number} is killed")
        self.count("servers killed")
        server.kill()
        time.sleep(chance.uniform(*RESTART))
        self.come_back(server)

    def end(self, server, _chance):
        say(f"server {server.number} is stopped")
        self.count("servers stopped")
        server.stop()
        self.come_back(server)

    def freeze(self, server, chance):
        duration = chance.uniform(*FREEZE)
        say(f"server {server.number} hangs for {duration:.1f} s")
        self.count("servers frozen")
        server.process.send_signal(signal.SIGSTOP)
        time.sleep(duration)
        server.process.send_signal(signal.SIGCONT)

    def fail_over(self, _chance):
        say(f"the primary at {self.pair.primary.address} is killed")
        self.count("primaries killed")
        taken = self.pair.fail_over()
        say(f"the standby at {self.pair.primary.address} takes commits after {taken:.1f} s")

    def restart_database(self, chance):
        say("the primary is killed")
        self.count("databases restarted")
        self.pair.primary.kill()
        time.sleep(chance.uniform(*RESTART))
        self.pair.primary.start()
        say("the primary is back on what it had")

    def lose_standby(self, chance):
        """Stops the standby for a while, in which no commit is confirmed."""
        say("the standby is killed")
        self.count("standbys killed")
        self.pair.standby.kill()
        time.sleep(chance.uniform(*AWAY))
        self.pair.standby.start()
        say("the standby is back on what it had")

    def stand_by_again(self):
        if self.pair.standby.process.poll() is not None:
            self.pair.stand_by()
            say(f"a new standby at {self.pair.standby.address}")


def trouble_servers(cluster, chance):
    for _ in range(2):
        time.sleep(chance.uniform(0.2, 2.5))
        what = chance.choice((cluster.kill, cluster.kill, cluster.kill, cluster.end, cluster.freeze))
        what(chance.choice(cluster.servers), chance)


def trouble_database(cluster, chance):
    time.sleep(chance.uniform(1, 4))
    what = chance.choice((cluster.fail_over, cluster.fail_over, cluster.restart_database, cluster.lose_standby))
    what(chance)
