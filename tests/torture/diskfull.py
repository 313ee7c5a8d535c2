# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets each disk operation fail, one after another, in a conversation from the first start to the last stop: a refused
request has the right error and no effect, an acknowledged one stays, and everything works again afterwards."""
import collections
import contextlib
import errno
import os
import random
import subprocess
import tempfile
import time

import disk
import lesson
import seeing
from killing import Line
from told import Told

PATIENCE = 60  # seconds until the server must use the disk again
PAUSE = 0.02  # seconds before a refused request is repeated
LONGEST = 25  # consecutive operations that fail
AT_ONCE = 3  # conversations per CPU core, because they mostly wait
STOPPING = 5  # seconds, as documented
OTHERWISE = 4  # one in so many operations also fails in another way
HARMLESS = ("conversations", "died at the start", "refused", "answers")


class RefusedOnce(Exception):
    """Ends the conversation at the first refusal."""


class Teacher:
    """Repeats requests until they succeed, as the window does, and records the replies."""

    def __init__(self, port, patient):
        self.line = Line(port)
        self.patient = patient
        self.told = Told()
        self.refused = 0
        self.wrong = []

    def must(self, op, class_number=None, **members):
        give_up_at = time.monotonic() + PATIENCE
        while True:
            request = {"op": op, "id": next(Line.ids), "class": class_number, **members}
            self.told.ask(request)
            reply = self.line.ask(op, class_number, id=request["id"], **members)
            self.told.answer(reply)
            if reply["ok"]:
                return reply
            self.refuse(request, reply)
            if time.monotonic() > give_up_at:
                raise RuntimeError(f"{op} is refused for ever")
            time.sleep(PAUSE)

    def refuse(self, request, reply):
        self.refused += 1
        if reply["error"] != "storage-unavailable":
            raise RuntimeError(f"{request['op']} was refused with {reply['error']}")
        if self.told.accounts and self.patient:
            state = {"accounts": self.told.accounts, "rosters": seeing.rosters(self.line),
                     "calls": seeing.of_teacher(self.line)}
            self.wrong += [f"half done: after {request['op']}: {line}" for line in self.told.compare(state)]
        if not self.patient:
            self.told.ask(request)
            raise RefusedOnce


def converse(teacher, setup_code):
    """Performs every kind of stored change at least once."""
    must = teacher.must
    must("setup", setup_code=setup_code, user=lesson.USER, password=lesson.PASSWORDS[0])
    must("password", old=lesson.PASSWORDS[0], new=lesson.PASSWORDS[1])
    must("roster-add", lesson.ROSTER, students=[{"student": "A", "name": "Ana"}, {"student": "B", "name": "Bia"}])
    must("roster-remove", lesson.ROSTER, students=["A"])
    must("start", 1)
    for student in ("A", "B", "C"):
        must("checkin", 1, student=student)
    must("mark", 1, student="A", present=False)
    must("mark", 1, student="A", present=True, note="back")
    must("mark", 1, student="D", present=True, late=True)
    must("start", 2)
    report = must("end", 1)
    must("checkin", 2, student="A")
    must("received", call=report["call"])
    must("checkin", 2, student="B")
    must("end", 2)
    must("start", 3)
    must("checkin", 3, student="A")


class Fault:
    """A fault that begins at this operation: its name, its setting for the library, and whether the server is killed at
    the first refusal."""

    def __init__(self, first, kind, chance):
        last = first + (chance.randint(1, LONGEST) if kind.startswith("for a while") else 0)
        error = errno.EIO if kind == "an error" else errno.ENOSPC
        isShort = kind == "a short write"
        self.name = f"{kind} at operation {first}"
        self.setting = f"{first} {last + isShort} {error} {int(isShort)}"
        self.killed = kind.endswith("killed")


KINDS = ("an error", "a short write", "for a while", "for a while, then killed", "once, then killed")


def faults(count, seed):
    """Yields one failure for each operation, and for some also a failure of another kind."""
    for number in range(1, count + 1):
        chance = random.Random(f"{seed} {number}")
        yield Fault(number, "once", chance)
        if (number + seed) % OTHERWISE == 0:
            yield Fault(number, chance.choice(KINDS), chance)


def start(school, counts):
    """Returns the setup code; None if the server ended with one line and status 1, as it may without a disk."""
    with tempfile.TemporaryFile("w+") as errors:
        school.errors = errors
        try:
            school.start()
            return school.setup_code()
        except RuntimeError:
            errors.seek(0)
            lines = errors.read().splitlines()
            if school.process.wait() != 1 or len(lines) != 1:
                raise RuntimeError(f"status {school.process.returncode}: {lines}") from None
            counts["died at the start"] += 1
            return None


def stop(school, fault):
    if fault.killed:
        school.kill()
        return []
    school.process.terminate()
    try:
        return [] if school.process.wait(STOPPING) == 0 else [f"stopped badly: status {school.process.returncode}"]
    except subprocess.TimeoutExpired:
        school.kill()
        return ["stopped badly: not in time"]


def conversation(school, fault, counts):
    """Returns the replies until the server ends, and everything that went wrong until then."""
    code = start(school, counts)
    if code is None:
        return Told(), []
    teacher = Teacher(school.port, patient=not fault.killed)
    try:
        with contextlib.suppress(RefusedOnce):
            converse(teacher, code)
    except (RuntimeError, OSError) as problem:
        teacher.wrong.append(f"went wrong: {problem}")
    counts["refused"] += teacher.refused
    counts["answers"] += teacher.told.answers
    return teacher.told, teacher.wrong + stop(school, fault)


def one(program, library, fault):
    """Runs a conversation with one fault, and then a server on a working disk."""
    counts = collections.Counter(dict.fromkeys(HARMLESS, 0), conversations=1)
    with tempfile.TemporaryDirectory() as folder:
        root = os.path.realpath(folder)
        school = lesson.School(
            program, root, disk.environment(library, DISKLOG_ROOT=root, DISKLOG_FAIL=fault.setting))
        try:
            told, wrong = conversation(school, fault, counts)
            wrong += told.compare(seeing.by_server(program, root))
        except (RuntimeError, seeing.Unreadable) as problem:
            wrong = [f"went wrong: {problem}"]
    counts.update(line.split(":")[0] for line in wrong)
    return counts, [f"{fault.name}: {line}" for line in wrong[:disk.DETAILS]]


def operations(program, library, folder):
    """Returns the number of disk operations in a conversation without a fault."""
    root, log, environment = disk.watched(library, folder)
    school = lesson.School(program, root, environment)
    school.start()
    converse(Teacher(school.port, patient=True), school.setup_code())
    school.stop()
    return sum(kind not in disk.TALK for kind, *_ in disk.records(log))


def run(program, folder, seed, every=1):
    library = disk.built_log(folder)
    count = operations(program, library, folder)
    work = [(program, library, fault) for fault in list(faults(count, seed))[seed % every::every]]
    return {"operations": count} | disk.in_parallel(AT_ONCE * (os.cpu_count() or 1), one, work)


def is_right(total):
    return total.keys() <= {"operations", *HARMLESS}
