# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the connections of a student and a teacher at every byte, in both directions, lets each reconnect as its window
would, and compares the stored state with the replies."""
import selectors
import socket
import threading

from killing import Line, Server

FORWARD, BACK = 0, 1  # to the server, to the client


class Cut:
    """A relay on loopback for one connection, which closes both sides after this many bytes in one direction."""

    def __init__(self, port, direction, count):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.left = [None, None]
        self.left[direction] = count
        self.thread = threading.Thread(target=self._relay, args=(port,))
        self.thread.start()

    def _relay(self, port):
        client, _ = self.listener.accept()
        server = socket.create_connection(("127.0.0.1", port))
        ways = {client: (server, FORWARD), server: (client, BACK)}
        with selectors.DefaultSelector() as selector:
            for end in ways:
                selector.register(end, selectors.EVENT_READ)
            while all(self._pass(key.fileobj, *ways[key.fileobj]) for key, _ in selector.select()):
                pass
        for end in (client, server, self.listener):
            end.close()

    def _pass(self, source, target, direction):
        """Forwards the received bytes; returns False at the end of the connection or of its byte limit."""
        try:
            data = source.recv(65536)
            left = self.left[direction]
            allowed = data if left is None else data[:left]
            target.sendall(allowed)
        except OSError:
            return False
        if left is not None:
            self.left[direction] = left - len(allowed)
        return bool(data) and self.left[direction] != 0


def ask_through(cut, *request, **members):
    """Returns the reply, or None if the cut has lost it."""
    try:
        with Line(cut.port) as line:
            return line.ask(*request, **members)
    except (OSError, ValueError):
        return None
    finally:
        cut.thread.join()


def ask(port, *request, **members):
    with Line(port) as line:
        return line.ask(*request, **members)


def check_ins(port, total, direction):
    """Cuts each student's check-in one byte later than the last one's, until one gets a reply."""
    told, count = None, 0
    while not told:
        count += 1
        student = f"{direction}{count:06}"
        total["cuts"] += 1
        told = ask_through(Cut(port, direction, count), "checkin", 1, student=student)
        again = ask(port, "checkin", 1, student=student)
        entries = [entry for entry in ask(port, "watch", 1)["entries"] if entry["student"] == student]
        total["lost"] += not entries
        total["twice"] += len(entries) > 1
        total["wrong time"] += entries[0]["time"] != (told or again)["time"] if entries else 0


def ends(port, total, direction):
    """Cuts the teacher's `end` and then the confirmation: the report arrives once, and is erased once confirmed."""
    for op in ("end", "received"):
        through, count = None, 0
        while not through:
            count += 1
            total["cuts"] += 1
            ask(port, "start", 2)
            ask(port, "checkin", 2, student="2023001")
            if op == "end":
                through = ask_through(Cut(port, direction, count), "end", 2)
            ended = ask(port, "end", 2)
            kept = ask(port, "reports")["reports"]
            if op == "received":
                through = ask_through(Cut(port, direction, count), "received", call=ended["call"])
            total["lost"] += not kept or kept[0]["students"] != ["2023001"]
            total["twice"] += len(kept) > 1
            ask(port, "received", call=kept[0]["call"])
            total["not erased"] += bool(ask(port, "reports")["reports"])


def run(program, folder):
    server = Server(program, folder)
    server.start()
    total = {"cuts": 0, "lost": 0, "twice": 0, "wrong time": 0, "not erased": 0}
    ask(server.port, "start", 1)
    for direction in (FORWARD, BACK):
        check_ins(server.port, total, direction)
        ends(server.port, total, direction)
    server.kill()
    return total


def is_right(total):
    return not any(count for name, count in total.items() if name != "cuts")
