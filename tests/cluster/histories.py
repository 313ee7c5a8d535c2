# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends several servers over one database the long history of tests/torture/checking.py: each request goes to any of
them, and one model checks every reply, while servers are killed and the database fails over."""
import time

import expecting
from checking import ADDRESSES, LINES, History, Line, Mismatch
from drawing import ACCOUNTS, Request

CLOCKS = 0.1  # maximum clock difference in seconds of servers that each read the database's time once
BACK = 60  # seconds until the database must be back
DATABASE_EVERY = 3  # rounds
NOBODY = 999_999_999  # a class without any call


class SharedHistory(History):
    def __init__(self, cluster, seed):
        super().__init__(None, seed)
        self.cluster = cluster
        self.total |= {"primaries killed": 0, "answered: not stored": 0}

    def start(self):
        for place in range(LINES):
            count = len(self.cluster.servers)
            self.lines.append(self.new_line(ADDRESSES[place // count % len(ADDRESSES)], place % count))
        for name, line in zip(ACCOUNTS, self.lines):
            self.log_in(line, name)

    def new_line(self, address, server=0):
        return Line(self.cluster.servers[server].port, address, server)

    # Faults -------------------------------------------------------------------------------------------------------

    def take_answers(self, line, asked):
        """Checks the replies; treats missing and unconfirmed ones as unknown outcomes."""
        unknown, lost = [], []
        for one in asked:
            reply = line.read()
            if not reply or reply.get("error") == "storage-unavailable":
                unknown.append(one)
                self.total["answered: not stored"] += reply is not None
                continue
            lost += self.leave_open(unknown)
            self.check(one, reply)
        return lost + self.leave_open(unknown)

    def leave_open(self, unknown):
        asked = list(unknown)
        self.swallow(asked)
        unknown.clear()
        return asked

    def kill(self):
        line = self.chance.choice(self.lines)
        asked = self.batch(line, self.chance.randrange(1, 25))
        time.sleep(self.chance.uniform(0, 0.01))
        account, server = line.account, self.cluster.servers[line.server]
        self.total["kills"] += 1
        server.kill()
        left = self.take_answers(line, asked)
        server.start()
        for world in self.worlds:
            world.restart(False, line.server)
        for other in [other for other in self.lines if other.server == line.server]:
            fresh = self.renew(other)
            line = fresh if other is line else line
        self.come_back(line, account, left)
        if self.total["kills"] % DATABASE_EVERY == 0:
            self.fail_over()

    def fail_over(self):
        line = self.chance.choice(self.lines)
        asked = self.batch(line, self.chance.randrange(20, 100))
        time.sleep(self.chance.uniform(0, 0.01))
        self.total["primaries killed"] += 1
        self.cluster.pair.fail_over()
        self.cluster.pair.stand_by()
        self.read_again()
        left = self.take_answers(line, asked)
        for one in self.lines[:len(self.cluster.servers)]:
            self.wait_for_storage(one)
        # It is unknown which of the replies came before and which after the server had reread.
        self.read_again()
        account = line.account
        self.come_back(self.renew(line), account, left)

    def read_again(self):
        for world in self.worlds:
            world.read_again()

    def wait_for_storage(self, line):
        end = time.monotonic() + BACK
        request = self.completed(Request("checkin", {"class": NOBODY, "student": "007"}))
        while time.monotonic() < end:
            line.send([request])
            if line.read()["error"] != "storage-unavailable":
                return
            time.sleep(0.05)
        raise Mismatch(f"seed {self.seed}: server {line.server + 1} does not find the database again")


def run(cluster, seed, rounds):
    expecting.CLOCK = CLOCKS
    return SharedHistory(cluster, seed).tell(rounds)
