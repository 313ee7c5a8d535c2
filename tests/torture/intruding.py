# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A student who knows the protocol in detail, with his own sockets. He tries what docs/security.md rules out, while a
teacher takes a call with a code. In the end her report must contain only the one student who was there."""
import functools
import json
import random
import socket
import subprocess

from killing import Line
from lesson import PASSWORDS, USER, School

CLASS = 101
HONEST = "2023001"
HARMLESS = ("hello", "ping", "bye", "calls")  # allowed for every client
SAID = {"op", "id", "ok", "time", "error", "message", "field", "retry_after", "class"}  # the only members of a refusal
FRAMES = 400


class Findings:
    """Counts the attempts, and records those that should have failed."""

    def __init__(self):
        self.tried = 0
        self.granted = []

    def expect(self, what, answer, *errors):
        """Requires a refusal with one of these errors that reveals nothing more."""
        self.tried += 1
        refused = not answer["ok"] and answer["error"] in errors and set(answer) <= SAID and not answer.get("class")
        self.demand(refused, f"{what}: {answer}")

    def demand(self, holds, what):
        if not holds:
            self.granted.append(what)
            print(f"intruder: {what}", flush=True)


class Lesson:
    """The teacher's side: a call with a code, and the honest student in it."""

    def __init__(self, school):
        self.school = school
        self.desk = Line(school.port)
        self.desk.must("setup", setup_code=school.setup_code(), user=USER, password=PASSWORDS[0])
        self.desk.must("login", user=USER, password=PASSWORDS[0], device="the desk")
        self.start()

    def start(self):
        self.call = self.desk.must("start", CLASS, code=True, title="Redes")["call"]
        with self.line() as watcher:
            watcher.must("login", user=USER, password=PASSWORDS[0], device="the desk")
            watcher.must("watch", CLASS)
            events = map(json.loads, watcher.reader)
            self.code = next(event["code"] for event in events if event["op"] == "code")
        with self.line() as line:
            honest = line.must("checkin", CLASS, student=HONEST, code=self.code, device="d1", place="pc-07")
        self.receipt = honest["receipt"]

    def line(self, with_tls=False):
        return Line(self.school.port, with_tls=with_tls)

    def wrong_code(self, number):
        return f"{(int(self.code) + 1 + number) % 1_000_000:06}"


def for_teachers(call):
    yield from ((op, {"class": CLASS}) for op in ("end", "watch", "unwatch", "start"))
    yield from ((op, {}) for op in ("reports", "mine", "logout"))
    yield "received", {"call": call}
    yield "mark", {"class": CLASS, "student": "intruder", "present": True}
    yield "mark", {"class": CLASS, "student": HONEST, "present": False}
    yield "password", {"old": PASSWORDS[0], "new": "a password of his"}


def take_over(lesson, found):
    """Tries every teacher's request, also with forged members of hers, in plain text and in TLS."""
    costume = {"user": USER, "teacher": True, "by": "teacher", "owner": USER, "receipt": lesson.receipt, "ok": True}
    for line in (lesson.line(), lesson.line(with_tls=True)):
        for op, fields in for_teachers(lesson.call):
            found.expect(op, line.ask(op, **fields), "login-required")
            found.expect(op, line.ask(op, **{**costume, **fields}), "login-required")
            found.expect(op, line.ask(op), "login-required")
            found.expect(op, line.ask(op.upper(), **fields), "unknown-op")
        # The server may support these, but only after a login.
        for op in ("roster-add", "roster-remove", "roster-list", "roster-find", "talk", "forget", "backup"):
            fields = {"class": CLASS, "students": [], "student": HONEST, "open": True}
            found.expect(op, line.ask(op, **fields), "login-required", "unknown-op")
        line.close()


def borrow(lesson, found):
    """Tries another student's receipt and identity, and expired codes."""
    line = lesson.line()
    say = functools.partial(line.ask, "checkin", CLASS)
    found.expect("no code", say(student="intruder"), "code-required")
    found.expect("a receipt for a code", say(student="intruder", code=lesson.receipt[:64]), "wrong-code")
    found.expect("a receipt beside", say(student="intruder", receipt=lesson.receipt, device="d1"), "code-required")
    for guess in ({}, {"receipt": lesson.receipt}, {"code": lesson.wrong_code(0)}, {"device": "d2"}):
        answer = say(student=HONEST, **guess)
        found.tried += 1
        found.demand(answer["repeated"] and not {"receipt", "name", "place", "call"} & set(answer), f"{guess}: {answer}")
    before, call = lesson.code, lesson.call
    lesson.desk.must("received", call=lesson.desk.must("end", CLASS)["call"])
    found.expect("after the end", say(student="intruder", code=before), "no-open-call")
    lesson.start()
    if before != lesson.code:
        found.expect("the code of another call", say(student="intruder", code=before), "wrong-code")
    found.demand(call != lesson.call, "two calls have one id")
    line.close()


def guess_codes(lesson, found):
    """Ten guesses are free per student; after that even the right code is refused."""
    for number in range(10):
        with lesson.line() as line:
            answer = line.ask("checkin", CLASS, student="guesser", code=lesson.wrong_code(number + 1))
        found.expect("a guess", answer, "wrong-code")
    with lesson.line(with_tls=True) as line:
        for code in (lesson.wrong_code(0), lesson.code):
            answer = line.ask("checkin", CLASS, student="guesser", code=code, device="another")
            found.expect("one guess more", answer, "too-many-attempts")


def guess_accounts(lesson, found):
    """Guesses passwords and invitations over TLS. The teacher's own computer must not be delayed by it."""
    program, data = lesson.school.command[0], lesson.school.command[-1]
    subprocess.run([program, "teacher", "invite", "bob", "--data", data], check=True, stdout=subprocess.DEVNULL)
    line = lesson.line(with_tls=True)
    for number in range(8):
        few = number < 5
        answer = line.ask("login", user=USER, password=f"guess {number}", device="his own")
        found.expect("a password", answer, "bad-login" if few else "too-many-attempts")
        answer = line.ask("setup", setup_code=f"BCDF-234{number + 2}", user="bob", password=PASSWORDS[1])
        found.expect("an invitation", answer, "bad-login" if few else "too-many-attempts")
    answer = line.ask("setup", setup_code="BCDF-2345", user="eva", password=PASSWORDS[1])
    found.expect("an account without an invitation", answer, "setup-done")
    found.expect("and then her reports", line.ask("reports"), "login-required")
    line.close()
    with lesson.line(with_tls=True) as teacher:
        teacher.must("login", user=USER, password=PASSWORDS[0], device="the desk")


def mangled(chance, frame):
    frame = bytearray(frame)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(frame))
        frame[place:place + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3)).replace(b"\n", b"")
        frame = frame or bytearray(b"{")
    return bytes(frame)


def send_garbage(lesson, found, chance):
    """Sends invalid frames. Only replies to requests that every client may send are allowed."""
    samples = [json.dumps({"op": op, "id": 1, **fields}).encode() for op, fields in for_teachers(lesson.call)]
    samples += [b"[" * 60_000, b'{"op":"end","class":1e400}', b"\xff\xfe{}", b'{"op":null}', b'{"op":' * 9_000, b"x" * 70_000]
    for number in range(FRAMES):
        frame = samples[number] if number < len(samples) else mangled(chance, chance.choice(samples[:-6]))
        with lesson.line() as line:
            line.socket.sendall(frame + b"\n")
            line.socket.shutdown(socket.SHUT_WR)
            for answer in map(json.loads, line.reader):
                found.tried += 1
                found.demand(not answer["ok"] or answer["op"] in HARMLESS, f"{frame[:200]}: {answer}")


def run(program, folder, seed):
    school = School(program, folder)
    school.start()
    lesson, found = Lesson(school), Findings()
    take_over(lesson, found)
    borrow(lesson, found)
    guess_codes(lesson, found)
    guess_accounts(lesson, found)
    send_garbage(lesson, found, random.Random(seed))
    report = lesson.desk.must("end", CLASS)
    found.demand(report["students"] == [HONEST], f"the report: {report}")
    found.demand(report["call"] == lesson.call, "the call is another one")
    school.stop()
    return {"tried": found.tried, "granted": len(found.granted)}


def is_right(total):
    return total["tried"] > FRAMES and total["granted"] == 0
