# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A class: its teacher and students, who connect through the balancer and repeat requests until they get an answer, as
the windows do, and watchers connected to one server each."""
import contextlib
import json
import socket
import struct
import threading
import time

USER, PASSWORD = "ana", "a long password"
ACCOUNTS = {USER: PASSWORD}
PATIENCE = 10  # seconds to wait for one answer
SIGNATURE = b"\r\n\r\n\0\r\nQUIT\n"
LOOPBACK = socket.inet_aton("127.0.0.1")
AGAIN = 0.02  # seconds between attempts


class NotAnswered(Exception):
    """The connection was lost, and the outcome of the request is unknown."""


def introduction():
    """Returns the PROXY header, version 2, of a client on this machine."""
    rest = LOOPBACK + LOOPBACK + struct.pack(">HH", 49152, 5050)
    return SIGNATURE + b"\x21\x11" + struct.pack(">H", len(rest)) + rest


class Line:
    """A plain connection, through the balancer or to one server."""

    def __init__(self, port, through_balancer=True):
        try:
            self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
            self.reader = self.socket.makefile("rb")
            if not through_balancer:
                self.socket.sendall(introduction())
        except OSError as error:
            raise NotAnswered from error

    def read(self):
        try:
            text = self.reader.readline()
        except OSError as error:
            raise NotAnswered from error
        if not text.endswith(b"\n"):
            raise NotAnswered
        return json.loads(text)

    def ask(self, **request):
        try:
            self.socket.sendall(json.dumps(request).encode() + b"\n")
        except OSError as error:
            raise NotAnswered from error
        while "ok" not in (message := self.read()):
            pass  # an event
        return message

    def log_in(self):
        if not self.ask(op="login", user=USER, password=PASSWORD)["ok"]:
            raise NotAnswered
        return self

    def close(self):
        self.reader.close()
        self.socket.close()


def until(give_up_at, attempt):
    """Repeats the attempt until a reply other than "storage-unavailable" arrives and returns it; None on timeout."""
    while time.monotonic() < give_up_at:
        try:
            reply = attempt()
            if reply["ok"] or reply["error"] != "storage-unavailable":
                return reply
        except NotAnswered:
            pass
        time.sleep(AGAIN)
    return None


class Told:
    """The reply to a student's check-in, and the moments between which it must have taken effect."""

    def __init__(self, asked):
        self.asked, self.answered, self.time = asked, None, None


class Student(threading.Thread):
    def __init__(self, port, class_number, student, give_up_at):
        super().__init__()
        self.port, self.request, self.give_up_at = port, {"class": class_number, "student": student}, give_up_at
        self.name, self.attempts, self.error, self.told = student, 0, None, None

    def attempt(self):
        self.attempts += 1
        line = Line(self.port)
        try:
            return line.ask(op="checkin", **self.request, device=self.name)
        finally:
            line.close()

    def run(self):
        told = Told(time.monotonic())
        reply = until(self.give_up_at, self.attempt)
        told.answered = time.monotonic()
        if reply and reply["ok"]:
            told.time = reply["time"]
            self.told = told
        self.error = reply["error"] if reply and not reply["ok"] else None


class Teacher:
    def __init__(self, port, class_number, give_up_at):
        self.port, self.class_number, self.give_up_at = port, class_number, give_up_at
        self.line = None

    def must(self, op, accepted=(), **members):
        """Returns the reply after as many connections as needed; raises unless it is ok or has an accepted error."""
        def attempt():
            try:
                self.line = self.line or Line(self.port).log_in()
                return self.line.ask(op=op, **members)
            except NotAnswered:
                self.leave()
                raise
        reply = until(self.give_up_at, attempt)
        if not reply or not (reply["ok"] or reply["error"] in accepted):
            raise RuntimeError(f"{op} of class {self.class_number}: {reply}")
        return reply

    def leave(self):
        if self.line:
            self.line.close()
        self.line = None

    def start(self):
        return self.must("start", **{"class": self.class_number})["call"]

    def mark(self, student):
        self.must("mark", student=student, present=True, **{"class": self.class_number})

    def end(self, call):
        """Returns the report; if the reply to `end` was lost, takes it from the pending reports."""
        report = self.must("end", accepted=("no-open-call",), **{"class": self.class_number})
        if report["ok"]:
            return report
        reports = self.must("reports")["reports"]
        return next(report for report in reports if report["call"] == call)

    def confirm(self, call):
        self.must("received", call=call)


class Watcher(threading.Thread):
    """Records the events of a call at one server, and reconnects after a failure."""

    def __init__(self, server, class_number):
        super().__init__(daemon=True)
        self.server, self.class_number = server, class_number
        self.order, self.again, self.over, self.line = [], [], False, None

    def run(self):
        while not self.over:
            try:
                self.line = Line(self.server.port, through_balancer=False).log_in()
                self.watch()
            except NotAnswered:
                time.sleep(AGAIN)

    def watch(self):
        snapshot = self.line.ask(op="watch", **{"class": self.class_number})
        if not snapshot["ok"]:
            raise NotAnswered
        self.order = [entry["student"] for entry in snapshot["entries"]]
        while not self.over:
            event = self.line.read()
            if event["op"] == "ended":
                self.over = True
            elif event["op"] == "present":
                for entry in event["added"]:
                    (self.again if entry["student"] in self.order else self.order).append(entry["student"])

    def has_seen(self, students, give_up_at):
        while time.monotonic() < give_up_at:
            if not set(students) - set(self.order):
                return True
            time.sleep(AGAIN)
        return False

    def leave(self):
        self.over = True
        if self.line:
            with contextlib.suppress(OSError):
                self.line.socket.shutdown(socket.SHUT_RDWR)
