# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a server with SIGKILL while a class of students checks in, restarts it on the same data, lets them repeat
unanswered requests, and compares the report with every reply they had received."""
import collections
import contextlib
import itertools
import json
import random
import socket
import ssl
import subprocess
import threading
import time

STUDENTS = 60
START_TIME = 30  # seconds to start, to stop, or to answer
CLASS_TIME = 60  # seconds until all are answered


class Server:
    """Runs the real chamada-server on a data directory, always on the same port."""

    def __init__(self, program, folder, *more, environment=None):
        self.command = [program, "--listen", "127.0.0.1", "--no-discovery", *(more or ("--open",)), "--data", folder]
        self.environment = environment
        self.errors = None  # receives standard error; None: that of this process
        self.port = 0
        self.process = None

    def start(self):
        command = self.command + ["--port", str(self.port)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=self.errors, text=True, env=self.environment)
        line = self.process.stdout.readline()
        if not line.startswith("listening on "):
            raise RuntimeError(f"the server did not start: {line!r}")
        self.port = int(line.rsplit(":", 1)[1])

    def kill(self):
        self.process.kill()
        self._wait()

    def stop(self):
        self.process.terminate()
        self._wait()

    def _wait(self):
        self.process.wait(START_TIME)
        self.process.stdout.close()


def over_tls():
    """Returns the settings of a client that accepts any certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


class Line:
    """A connection for one request and its reply at a time."""
    ids = itertools.count(1)

    def __init__(self, port, host="127.0.0.1", patience=START_TIME, with_tls=False, source=None):
        self.socket = socket.create_connection((host, port), patience, source)
        if with_tls:
            self.socket = over_tls().wrap_socket(self.socket)
        self.reader = self.socket.makefile("rb")

    def ask(self, op, class_number=None, **members):
        """Sends a request with a unique id, which identifies its reply, and returns the reply."""
        if class_number is not None:
            members["class"] = class_number
        self.socket.sendall(json.dumps({"op": op, "id": next(self.ids), **members}).encode() + b"\n")
        answer = self.reader.readline()
        if not answer.endswith(b"\n"):
            raise ConnectionError("no answer")
        return json.loads(answer)

    def must(self, op, class_number=None, **members):
        reply = self.ask(op, class_number, **members)
        if not reply["ok"]:
            raise RuntimeError(f"{op} was refused: {reply}")
        return reply

    def close(self):
        self.reader.close()
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


@contextlib.contextmanager
def at_once(target, calls):
    """Calls the target with each of these arguments, each in its own thread, and waits for all at the end."""
    threads = [threading.Thread(target=target, args=arguments) for arguments in calls]
    for thread in threads:
        thread.start()
    yield
    for thread in threads:
        thread.join()


def answer_until_told(port, class_number, student, give_up_at, told):
    """Repeats the same check-in until it is answered, as a student's window does."""
    while time.monotonic() < give_up_at:
        with contextlib.suppress(ConnectionError, TimeoutError), Line(port) as line:
            reply = line.ask("checkin", class_number, student=student)
            if reply["ok"]:
                told[student] = reply["time"]
                return
        time.sleep(0.005)


def compare(told, report):
    """Counts the errors of a report, compared with the replies to the students."""
    entries = [(entry["student"], entry["time"]) for entry in report["entries"]]
    students = [student for student, _ in entries]
    times = dict(entries)
    return {
        "acknowledged": len(told),
        "reported": len(students),
        "lost": sum(student not in times for student in told),
        "twice": len(students) - len(set(students)),
        "wrong time": sum(times.get(student, time) != time for student, time in told.items()),
    }


def one_class(server, class_number, chance):
    """Takes one call with one kill. The seed determines the moment of the kill, sometimes after the last reply."""
    Line(server.port).ask("start", class_number)
    told = {}
    give_up_at = time.monotonic() + CLASS_TIME
    moment = chance.uniform(0, 0.06)
    crowd = [(server.port, class_number, str(2023000 + n), give_up_at, told) for n in range(STUDENTS)]
    with at_once(answer_until_told, crowd):
        time.sleep(moment)
        before = len(told)
        server.kill()
        server.start()
    with Line(server.port) as teacher:
        report = teacher.ask("end", class_number)
        teacher.ask("received", call=report["call"])
    return compare(told, report) | {"answered before the kill": before, "unanswered": STUDENTS - len(told)}


def run(program, folder, seed, rounds):
    chance = random.Random(seed)
    server = Server(program, folder)
    server.start()
    total = collections.Counter(kills=rounds)
    for class_number in range(1, rounds + 1):
        total.update(one_class(server, class_number, chance))
    server.kill()
    return total


def is_right(total):
    return not any(total[key] for key in ("lost", "twice", "wrong time", "unanswered"))
