# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends the server a long history drawn from a seed, with kills and cut connections, and checks every reply against a
model of the rules. After a fault that lost replies, each possible state of the server is kept as its own world, until
later replies rule out all but one."""
import collections
import copy
import json
import random
import socket
import struct
import subprocess
import sys
import time

import killing
from drawing import ACCOUNTS, PASSWORDS, Drawing, Request
from expecting import difference
from model import Model

ANSWERS_PER_ROUND = 350  # per round, which ends with a kill
LINES = 7
ADDRESSES = ("127.0.0.1", "127.0.0.2", "127.0.0.3")
CODE_LASTS = 20  # seconds; a code is valid for at least 30
HARD_CLOSE = struct.pack("ii", 1, 0)  # SO_LINGER: closes with a reset and discards unsent data


class Mismatch(Exception):
    pass


class Line(killing.Line):
    """A connection that records its account and the requests that its replies belong to."""
    made = 0

    def __init__(self, port, address, server=0):
        super().__init__(port, source=(address, 0))
        Line.made += 1
        self.number, self.address, self.account, self.server = Line.made, address, None, server

    def send(self, asked):
        for one in asked:
            one.line_number, one.account, one.sent = self.number, self.account, time.time()
            one.address, one.server = self.address, self.server
        self.socket.sendall(b"".join(one.line + b"\r\n" for one in asked))

    def read(self, is_wanted=lambda message: "ok" in message):
        """Returns the next reply and skips events before it; None if the connection has ended."""
        try:
            while (text := self.reader.readline()).endswith(b"\n"):
                if is_wanted(message := json.loads(text)):
                    return message
        except ConnectionError:
            pass
        return None

    def close(self, hard=False):
        if hard:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, HARD_CLOSE)
        super().close()


class History:
    def __init__(self, server, seed):
        self.seed, self.chance = seed, random.Random(seed)
        self.drawing = Drawing(self.chance)
        self.server = server
        self.worlds = [Model(ACCOUNTS)]
        self.lines = []
        self.codes_seen = {}
        self.recent = collections.deque(maxlen=80)  # the requests before a wrong answer
        self.total = {"answers": 0, "wrong": 0, "kills": 0, "cuts": 0, "answers swallowed": 0, "worlds at most": 1}

    def start(self):
        is_open = self.chance.random() < 0.5
        base = [word for word in self.server.command if word != "--open"]
        self.server.command = base + ["--open"] * is_open
        self.server.start()
        for world in self.worlds:
            world.restart(is_open)
        for line in self.lines:
            line.close()
        self.lines = [self.new_line(ADDRESSES[n % len(ADDRESSES)]) for n in range(LINES)]
        for name, line in zip(ACCOUNTS, self.lines):
            if self.chance.random() < 0.7:
                self.log_in(line, name)

    def new_line(self, address, _server=0):
        return Line(self.server.port, address)

    def renew(self, line):
        """Replaces the connection by a new one from the same address that is not logged in."""
        line.close()
        place = self.lines.index(line)
        self.lines[place] = self.new_line(line.address, line.server)
        return self.lines[place]

    # Requests, one at a time or in batches -----------------------------------------------------------------------

    def completed(self, request):
        """Fills in values that only the server can choose, and the line to send."""
        world = self.worlds[0]
        if request.op == "checkin" and request.wants_code and not request.flaw:
            number = request.fields["class"]
            if time.monotonic() - self.codes_seen.get(number, -CODE_LASTS) < CODE_LASTS and number in world.calls:
                request.fields["code"] = world.calls[number].code or "000000"
        if request.op == "received" and world.reports and request.pick < 0.9:
            _, report = world.reports[int(request.pick * 1000) % len(world.reports)]
            request.fields["call"] = report["call"].value or "unknown"
        request.line = request.as_line()
        return request

    def ask(self, line, request):
        line.send([self.completed(request)])
        reply = line.read()
        self.check(request, reply)
        if reply["ok"] and request.op == "watch":
            self.see_code(line, request.fields["class"])
        return reply

    def see_code(self, line, number):
        """Reads the code that the server sends to every new watcher of a call with a code."""
        if self.worlds[0].calls[number].options.get("code"):
            shown = line.read(lambda message: message["op"] == "code" and message["class"] == number)
            for world in self.worlds:
                world.calls[number].code = shown["code"]
            self.codes_seen[number] = time.monotonic()

    def batch(self, line, size):
        asked = [self.completed(self.drawing.message(alone=False)) for _ in range(size)]
        line.send(asked)
        return asked

    def check(self, asked, reply):
        """Keeps the worlds in which this reply is correct."""
        self.total["answers"] += 1
        self.recent.append(("answered", asked.line_number, asked.account, asked.line[:200], reply))
        found = [(world, world.answer(asked)) for world in self.worlds]
        places = [difference(expected, reply) for _, expected in found]
        kept = [world for (world, _), place in zip(found, places) if place is None]
        if not kept:
            raise Mismatch(f"seed {self.seed}, answer {self.total['answers']}, account {asked.account!r}\n"
                           f"  asked     {asked.line.decode(errors='replace')}\n  answered  {json.dumps(reply)}\n"
                           + "".join(f"  expected  {expected}\n  differs   at {place}\n"
                                     for (_, expected), place in zip(found, places)))
        self.worlds = [world for n, world in enumerate(kept) if world not in kept[:n]]

    def log_in(self, line, name):
        """Logs in with the password of one of the worlds; the server decides which is right."""
        for password in dict.fromkeys(world.passwords[name] for world in self.worlds):
            if self.ask(line, Request("login", {"user": name, "password": password}))["ok"]:
                line.account = name
                return

    # Faults ------------------------------------------------------------------------------------------------------

    def swallow(self, asked):
        """Adds the worlds in which the server has processed none, some or all of these requests."""
        self.total["answers swallowed"] += len(asked)
        self.recent.extend(("swallowed", one.line_number, one.account, one.line[:200]) for one in asked)
        worlds = []
        for world in self.worlds:
            worlds.append(copy.deepcopy(world))
            for one in asked:
                world.answer(one)
                if world != worlds[-1]:
                    worlds.append(copy.deepcopy(world))
        self.worlds = worlds
        self.total["worlds at most"] = max(self.total["worlds at most"], len(worlds))

    def kill(self):
        self.total["kills"] += 1
        place = self.chance.randrange(LINES)
        line = self.lines[place]
        asked = self.batch(line, self.chance.randrange(1, 25))
        time.sleep(self.chance.uniform(0, 0.004))
        self.server.kill()
        left = list(asked)
        while left and (reply := line.read()):
            self.check(left.pop(0), reply)  # answered before the kill
        self.swallow(left)
        account = line.account
        self.start()
        self.come_back(self.lines[place], account, left)

    def cut(self):
        self.total["cuts"] += 1
        line = self.chance.choice(self.lines)
        asked = self.batch(line, self.chance.randrange(1, 25))
        read = self.chance.randrange(len(asked)) if self.chance.random() < 0.5 else 0
        for one in asked[:read]:
            self.check(one, line.read())
        line.close(hard=self.chance.random() < 0.5)
        self.swallow(asked[read:])
        account = line.account
        line = self.renew(line)
        for _ in range(4):  # gives the server turns to process everything it has read
            self.ask(line, Request("ping"))
            time.sleep(0.004)
        self.come_back(line, account, asked[read:])

    def come_back(self, line, account, lost):
        """Acts as the windows do: students repeat their check-ins, and the teacher's window rereads the state."""
        if account and line.account != account:
            self.log_in(line, account)
        for one in lost:
            if one.op == "checkin" and not one.flaw:
                self.ask(line, Request("checkin", dict(one.fields)))
        for op in ("calls", "mine", "reports"):
            self.ask(line, Request(op))
        for number in sorted({one.fields["class"] for one in lost if "class" in one.fields}):
            self.ask(line, Request("watch", {"class": number}))

    # The history -------------------------------------------------------------------------------------------------

    def step(self):
        kind = self.chance.random()
        line = self.chance.choice(self.lines)
        if kind < 0.03:
            self.cut()
        elif kind < 0.2:
            for one in self.batch(line, self.chance.randrange(2, 40)):
                self.check(one, line.read())
        elif kind < 0.21:
            self.leave(line)
        elif kind < 0.22:
            self.try_passwords(line)
        else:
            reply = self.ask(line, self.drawing.message())
            if reply["op"] == "logout" and reply["ok"]:
                line.account = None

    def leave(self, line):
        """Sends `bye` or an overlong line; the server answers both and then closes."""
        if self.chance.random() < 0.5:
            self.ask(line, Request("bye"))
        else:
            self.ask(line, Request(None, line=b" " * 65537, flaw=("too-large", None)))
        if line.read():
            raise Mismatch(f"seed {self.seed}: an answer after the last one")
        self.renew(line)

    def try_passwords(self, line):
        """Tries wrong passwords until the server refuses more, or changes the password."""
        if line.account:
            old, new = self.worlds[0].passwords[line.account], self.chance.choice(PASSWORDS)
            self.ask(line, Request("password", {"old": old, "new": new}))
        elif self.chance.random() < 0.3:
            for _ in range(self.chance.randrange(1, 8)):
                self.ask(line, Request("login", {"user": "nobody", "password": "a wrong password"}))

    def tell(self, rounds):
        """Returns what was counted; a wrong answer ends the history, and is printed with the requests before it."""
        try:
            self.start()
            for number in range(1, rounds + 1):
                while self.total["answers"] < number * ANSWERS_PER_ROUND:
                    self.step()
                self.kill()
        except Mismatch as mismatch:
            self.total["wrong"] += 1
            print("", *self.recent, mismatch, sep="\n", file=sys.stderr)
        finally:
            for line in self.lines:
                line.close()
        return self.total


def make_accounts(accounts, program, *where):
    for name, password in accounts.items():
        subprocess.run([program, "teacher", "add", name, *where], input=password + "\n", text=True, check=True,
                       stdout=subprocess.DEVNULL)


def run(program, folder, seed, rounds):
    make_accounts(ACCOUNTS, program, "--data", folder)
    server = killing.Server(program, folder, "--name", "history", "--rate-limit", "0")
    try:
        return History(server, seed).tell(rounds)
    finally:
        server.kill()


def is_right(total):
    return not total["wrong"]
