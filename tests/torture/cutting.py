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


def ask_through(cut, **request):
    """Returns the reply, or None if the cut has lost it."""
    try:
        line = Line(cut.port)
        try:
            return line.ask(**request)
        finally:
            line.close()
    except (OSError, ValueError):
        return None
    finally:
        cut.thread.join()


def ask(port, **request):
    line = Line(port)
    try:
        return line.ask(**request)
    finally:
        line.close()


def until_it_gets_through(port, total, request, direction):
    """Repeats the request with the cut one byte later each time, until there is a reply."""
    count = 1
    while True:
        total["cuts"] += 1
        reply = ask_through(Cut(port, direction, count), **request(count))
        yield count, reply
        if reply:
            return
        count += 1


def check_ins(port, total, direction):
    for count, told in until_it_gets_through(
            port, total, lambda n: {"op": "checkin", "class": 1, "student": f"{direction}{n:06}"}, direction):
        student = f"{direction}{count:06}"
        again = ask(port, op="checkin", **{"class": 1}, student=student)
        entries = [e for e in ask(port, op="watch", **{"class": 1})["entries"] if e["student"] == student]
        total["lost"] += not entries
        total["twice"] += len(entries) > 1
        total["wrong time"] += entries[0]["time"] != (told or again)["time"] if entries else 0


def ends(port, total, direction):
    """Cuts the teacher's `end` and then the confirmation: the report arrives once, and is erased once confirmed."""
    for op in ("end", "received"):
        count = 0
        through = None
        while not through:
            count += 1
            total["cuts"] += 1
            ask(port, op="start", **{"class": 2})
            ask(port, op="checkin", **{"class": 2}, student="2023001")
            if op == "end":
                through = ask_through(Cut(port, direction, count), op="end", **{"class": 2})
                ask(port, op="end", **{"class": 2})
                kept = ask(port, op="reports")["reports"]
            else:
                call = ask(port, op="end", **{"class": 2})["call"]
                kept = ask(port, op="reports")["reports"]
                through = ask_through(Cut(port, direction, count), op="received", call=call)
            total["lost"] += not kept or kept[0]["students"] != ["2023001"]
            total["twice"] += len(kept) > 1
            ask(port, op="received", call=kept[0]["call"])
            total["not erased"] += bool(ask(port, op="reports")["reports"])


def run(program, folder):
    server = Server(program, folder)
    server.start()
    total = {"cuts": 0, "lost": 0, "twice": 0, "wrong time": 0, "not erased": 0}
    ask(server.port, op="start", **{"class": 1})
    for direction in (FORWARD, BACK):
        check_ins(server.port, total, direction)
        ends(server.port, total, direction)
    server.kill()
    return total


def is_right(total):
    return not any(count for name, count in total.items() if name != "cuts")
