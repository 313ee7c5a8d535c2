# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a server with SIGKILL while a class of students checks in, restarts it on the same data, lets them repeat
unanswered requests, and compares the report with every reply they had received."""
import json
import random
import socket
import subprocess
import threading
import time

STUDENTS = 60
START_TIME = 30  # seconds
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
        self.process.wait()
        self.process.stdout.close()


class Line:
    """A plain connection for one request and its reply at a time."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=START_TIME)
        self.reader = self.socket.makefile("rb")

    def ask(self, **request):
        self.socket.sendall(json.dumps(request).encode() + b"\n")
        answer = self.reader.readline()
        if not answer.endswith(b"\n"):
            raise ConnectionError("no answer")
        return json.loads(answer)

    def close(self):
        self.reader.close()
        self.socket.close()


def answer_until_told(port, class_number, student, give_up_at, told):
    """Repeats the same check-in until it is answered, as a student's window does."""
    while time.monotonic() < give_up_at:
        try:
            line = Line(port)
            reply = line.ask(op="checkin", **{"class": class_number}, student=student)
            line.close()
        except (ConnectionError, TimeoutError):
            time.sleep(0.005)
            continue
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
    Line(server.port).ask(op="start", **{"class": class_number})
    told = {}
    give_up_at = time.monotonic() + CLASS_TIME
    crowd = [
        threading.Thread(target=answer_until_told,
                         args=(server.port, class_number, str(2023000 + n), give_up_at, told))
        for n in range(STUDENTS)
    ]
    moment = chance.uniform(0, 0.06)
    for student in crowd:
        student.start()
    time.sleep(moment)
    before = len(told)
    server.kill()
    server.start()
    for student in crowd:
        student.join()
    teacher = Line(server.port)
    report = teacher.ask(op="end", **{"class": class_number})
    found = compare(told, report)
    found["answered before the kill"] = before
    found["unanswered"] = STUDENTS - len(told)
    teacher.ask(op="received", call=report["call"])
    teacher.close()
    return found


def run(program, folder, seed, rounds):
    chance = random.Random(seed)
    server = Server(program, folder)
    server.start()
    total = {"kills": rounds}
    for class_number in range(1, rounds + 1):
        for key, count in one_class(server, class_number, chance).items():
            total[key] = total.get(key, 0) + count
    server.kill()
    return total


def is_right(total):
    return not any(total[key] for key in ("lost", "twice", "wrong time", "unanswered"))
