# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the power after each single disk operation while a teacher and students are served, computes what the disk may
then contain, and compares it with every reply sent before."""
import collections
import json
import os
import random
import tempfile

import disk
import lesson
import seeing
from told import Told

SECTOR = 512
SAMPLE = 0.005  # fraction of the disks on which the real server is started too
YOUNG_SAMPLE = 0.15  # the same before the first reply, when only a server can judge the newly created files
DATABASE = "data/chamada.sqlite"
KEYS = ("data/receipt.key", "data/server.key", "data/server.crt")


class Talk:
    """Extracts the lines received and sent on connections from the log."""

    def __init__(self):
        self.told = Told()
        self.unfinished = {}

    def apply(self, kind, connection, data):
        if kind == "began":
            self.unfinished = {}
        if kind == "closed":
            for way in ("received", "sent"):
                self.unfinished.pop((way, connection), None)
        if kind not in ("received", "sent"):
            return
        *lines, rest = (self.unfinished.get((kind, connection), b"") + data).split(b"\n")
        self.unfinished[kind, connection] = rest
        for line in map(json.loads, lines):
            if kind == "received":
                self.told.ask(line)
            elif "id" in line:
                self.told.answer(line)


class Judge:
    """Checks one disk after another."""

    def __init__(self, program, final, passwords):
        self.program = program
        self.final = final
        self.passwords = passwords
        self.last = {}
        self.counts = collections.Counter()
        self.details = []

    def count(self, name, details=()):
        self.counts[name] += 1
        if details and self.counts[name] <= disk.DETAILS:
            self.details.append(f"{name}: {'; '.join(details)}")

    def judge(self, where, variant, image, told, chance):
        self.count("disks")
        wrong = self.files(image, told)
        state = self.state(variant, image)
        wrong += [state] if isinstance(state, str) else told.compare(state)
        if chance.random() < (SAMPLE if told.answers else YOUNG_SAMPLE):
            self.count("with a server")
            wrong += self.serve(image, told)
        for kind in {line.split(":")[0] for line in wrong}:
            self.count(kind, [where, variant, *[line for line in wrong if line.startswith(kind)][:3]])

    def files(self, image, told):
        """Checks that keys and archived reports exist if they were promised, and are complete if they exist."""
        wrong = []
        for path, contents in image.items():
            if (path in KEYS or path.endswith((".json", ".csv"))) and contents != self.final.get(path):
                wrong.append(f"half written: {path}")
        for path in KEYS if told.answers else ():
            if path not in image:
                wrong.append(f"lost: {path}")
        for call in told.erased:
            for ending in (".json", ".csv"):
                if not any(path.endswith(call + ending) for path in image):
                    wrong.append(f"lost: the archived {ending} of {call}")
        return wrong

    def state(self, variant, image):
        """Returns the stored state. Many consecutive disks are equal, so the last one is cached."""
        database = {path: contents for path, contents in image.items()
                    if path.startswith(DATABASE) and not path.startswith(DATABASE + ".new")}
        if self.last.get(variant, (None,))[0] != database:
            with tempfile.TemporaryDirectory() as root:
                os.mkdir(f"{root}/data")
                disk.lay_out(database, root)
                try:
                    state = seeing.in_database(f"{root}/{DATABASE}", self.passwords)
                except seeing.Unreadable as error:
                    state = f"unreadable: {error}"
            self.last[variant] = database, state
        return self.last[variant][1]

    def serve(self, image, told):
        with tempfile.TemporaryDirectory() as root:
            disk.lay_out(image, root)
            try:
                wrong = told.compare(seeing.by_server(self.program, root))
            except seeing.Unreadable as error:
                return [f"unreadable: {error}"]
            left = b"".join(contents for path, contents in disk.really_there(f"{root}/data").items()
                            if contents is not disk.FOLDER)
            return wrong + [f"not erased: {call}" for call in told.erased if call.encode() in left]


def disks_after(storage, chance):
    """Yields the possible contents of the disk if the power is cut now."""
    yield "all of it", storage.kept()
    yield "what was flushed", storage.dropped()
    yield "some of the rest", storage.shuffled(chance)
    yield "a torn sector", storage.torn(chance, SECTOR)
    yield "a torn byte", storage.torn(chance, 1)


def steps(log):
    """Yields each disk operation with the traffic until the next, because the most is promised at the end of it."""
    step = []
    for record in disk.records(log):
        if record[0] not in disk.TALK and step:
            yield step
            step = []
        step.append(record)
    yield step


def judge_share(judge, log, root, seed, share, shares):
    """Checks a share of the moments at which the power may be cut."""
    storage, talk = disk.Disk(root), Talk()
    for number, step in enumerate(steps(log)):
        for kind, inode, position, data in step:
            if kind in disk.TALK:
                talk.apply(kind, inode, data)
            else:
                storage.apply(kind, inode, position, data)
        if number % shares != share:
            continue
        judge.count("moments")
        chance = random.Random(f"{seed} {number}")
        for variant, image in disks_after(storage, chance):
            if image is not None:
                judge.judge(f"operation {number} ({step[0][0]})", variant, image, talk.told, chance)
    judge.counts["answers"] = talk.told.answers if share == 0 else 0
    judge.counts["not seen"] = share == 0 and storage.kept() != judge.final
    return judge.counts, judge.details


def record(school, size, marks):
    """Takes the roll calls; the server is killed once in between."""
    school.start()
    lesson.first_hours(school, size)
    school.kill()
    school.start()
    lesson.later_hours(school, size, marks)
    school.stop()


def run(program, folder, seed, size=30, marks=400):
    root, log, environment = disk.watched(disk.built_log(folder), folder)
    record(lesson.School(program, root, environment), size, marks)
    final = disk.really_there(root)
    with tempfile.TemporaryDirectory() as copy:
        disk.lay_out(final, copy)
        passwords = {password: lesson.PASSWORDS[-1] for password in seeing.hashes(f"{copy}/{DATABASE}")}
    shares = os.cpu_count() or 1
    work = [(Judge(program, final, passwords), log, root, seed, share, shares) for share in range(shares)]
    return disk.in_parallel(shares, judge_share, work)


def is_right(total):
    return total.keys() <= {"moments", "disks", "with a server", "answers", "not seen"} and not total["not seen"]
