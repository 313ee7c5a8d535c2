# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes several roll calls at once over bad networks that lose, duplicate and reorder packets, or block them for
seconds. Students and teachers repeat requests until they are answered, as their windows do, and the replies are
compared with the reports. The server is in its own network namespace, at the other end of our relay."""
import collections
import json
import pathlib
import random
import subprocess
import sys
import time

from checking import make_accounts
from killing import Line, Server, at_once, compare
from namespaces import SKIPPED, run_between_two
from relay import FAR, Faults, Relay

NETWORKS = {  # and how many calls each class takes on it
    "doubled and overtaken": (Faults(loss=5, delay=20, jitter=80, duplicates=30), 4),
    "30 % loss": (Faults(loss=30, delay=10), 1),
    "cut for 2.5 s of 4": (Faults(loss=2, delay=50, jitter=20, cut_every=4, cut_length=2.5), 2),
}
CLASSES = 4  # at once; every second teacher ends the call before all students got through
STUDENTS = 12
ARRIVAL = 4  # seconds in which students arrive
EARLY = 5  # students who got through when an early teacher ends the call
ASK_AGAIN = 3  # every third student repeats an answered check-in
STUDENT_PATIENCE, TEACHER_PATIENCE = 5, 8  # seconds before a new attempt
IMPATIENCE = 0.15  # seconds; about the time of a reply to `end`, so that many attempts are abandoned
GIVE_UP = 110  # seconds for a class
PASSWORD = "uma senha comprida"
UNAVAILABLE = "no namespaces here"


class FarServer(Server):
    """Runs in the other namespace with accounts, because over a network a password needs TLS."""

    def __init__(self, program, folder, namespace, *more):
        super().__init__(program, folder)
        self.command = ["nsenter", "--target", str(namespace), "--net", program, "--listen", "0.0.0.0",
                        *(more or ("--no-discovery",)), "--data", folder]


class Teacher:
    """Sends requests on one connection until it fails, and then on a new one."""

    def __init__(self, port, account, give_up_at):
        self.port, self.account, self.give_up_at = port, account, give_up_at
        self.line = None
        self.unanswered = self.ends_unanswered = 0

    def once(self, *request, **members):
        """Returns the reply, or None if the connection has failed."""
        try:
            if not self.line:
                self.line = Line(self.port, FAR, TEACHER_PATIENCE, with_tls=True)
                self.line.ask("login", user=self.account, password=PASSWORD)
            return self.line.ask(*request, **members)
        except OSError:
            self.unanswered += 1
            self.hang_up()
            if time.monotonic() > self.give_up_at:
                raise
            return None

    def impatiently(self, *request, **members):
        """Sends once with such a short timeout that the reply is often lost although the request got through."""
        if self.line:
            self.line.socket.settimeout(IMPATIENCE)
        reply = self.once(*request, **members)
        if self.line:
            self.line.socket.settimeout(TEACHER_PATIENCE)
        return reply

    def hang_up(self):
        if self.line:
            self.line.close()
        self.line = None

    def ask(self, *request, **members):
        while not (reply := self.once(*request, **members)):
            pass
        return reply

    def report(self, call):
        return next((report for report in self.ask("reports")["reports"] if report["call"] == call), None)

    def end(self, class_number, call):
        """Returns the report. After a lost reply the report is pending, or the call is still open."""
        while True:
            reply = self.impatiently("end", class_number)
            if reply and reply["ok"]:
                return reply
            self.ends_unanswered += reply is None
            if report := self.report(call):
                return report


class Lesson:
    """One class: a teacher, and students with a thread each."""

    def __init__(self, port, class_number, chance):
        self.port, self.class_number, self.early = port, class_number, class_number % 2 == 0
        self.give_up_at = time.monotonic() + GIVE_UP
        self.teacher = Teacher(port, f"teacher{class_number}", self.give_up_at)
        self.told, self.refused, self.changed, self.in_vain = {}, set(), 0, []
        self.crowd = [(f"{class_number}-{n:03}", chance.uniform(0, ARRIVAL), n % ASK_AGAIN == 0)
                      for n in range(STUDENTS)]
        self.found = {}

    def attend(self, student, comes_after, asks_again):
        time.sleep(comes_after)
        self.answer(student)
        if asks_again and student in self.told:
            first = self.told[student]
            self.answer(student)
            self.changed += self.told[student] != first

    def answer(self, student):
        while time.monotonic() < self.give_up_at:
            try:
                with Line(self.port, FAR, STUDENT_PATIENCE) as line:
                    reply = line.ask("checkin", self.class_number, student=student)
            except OSError:
                self.in_vain.append(student)
                time.sleep(0.2)
                continue
            if reply["ok"]:
                self.told[student] = reply["time"]
            else:
                self.refused.add(student)
            return

    def take(self):
        call = self.teacher.ask("start", self.class_number)["call"]
        with at_once(self.attend, self.crowd):
            while self.early and len(self.told) < EARLY and time.monotonic() < self.give_up_at:
                time.sleep(0.01)
            report = self.teacher.end(self.class_number, call) if self.early else None
        report = report or self.teacher.end(self.class_number, call)
        self.found = compare(self.told, report)
        self.found["wrong time"] += self.changed
        self.found["unanswered"] = STUDENTS - len(set(self.told) | self.refused)
        kept = self.teacher.report(call)
        self.found["report changed"] = int(not kept or any(report[name] != kept[name] for name in kept))
        if not self.teacher.impatiently("received", call=call):
            self.teacher.ask("received", call=call)
        self.found["not erased"] = int(self.teacher.report(call) is not None)
        self.teacher.hang_up()
        self.found["asked in vain"] = self.teacher.unanswered + len(self.in_vain)
        self.found["ends without an answer"] = self.teacher.ends_unanswered
        self.found["call"] = call


def lessons(port, chance):
    """Takes the calls of all classes at once; returns their findings."""
    classes = [Lesson(port, 1 + n, chance) for n in range(CLASSES)]
    with at_once(Lesson.take, [(lesson,) for lesson in classes]):
        pass
    return [lesson.found or {"unfinished": 1} for lesson in classes]


def calls_on_disk(folder, calls):
    """Counts the confirmed calls that left a trace in the data directory of a stopped server."""
    kept = b"".join(path.read_bytes() for path in pathlib.Path(folder).iterdir() if path.is_file())
    return sum(call.encode() in kept for call in calls)


def over_bad_networks(program, folder, seed, networks, namespace):
    make_accounts({f"teacher{number}": PASSWORD for number in range(1, CLASSES + 1)}, program, "--data", folder)
    server = FarServer(program, folder, namespace)
    server.start()
    total = collections.Counter(dict.fromkeys(("packets", "packets swallowed", "packets doubled", "calls"), 0))
    calls = []
    for number, (faults, times) in enumerate(list(NETWORKS.values())[:networks]):
        faults.seed = seed + number
        with Relay(faults, namespace) as relay:
            for found in (found for _ in range(times) for found in lessons(server.port, random.Random(faults.seed))):
                calls.append(found.pop("call", "none"))
                total.update(found, calls=1)
        done = relay.done
        total.update({"packets": done["packets"], "packets swallowed": done["lost"] + done["cut off"],
                      "packets doubled": done["doubled"]})
    server.stop()
    total["not erased"] += calls_on_disk(folder, calls)
    return total


def run(program, folder, seed, networks):
    """Runs over the first networks, this many."""
    done = subprocess.run([sys.executable, "-B", __file__, program, folder, str(seed), str(networks)],
                          stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode == SKIPPED:
        return {UNAVAILABLE: 1}
    return {"unfinished": 1} if done.returncode else json.loads(done.stdout)


def is_right(total):
    wrong = ("lost", "twice", "wrong time", "unanswered", "report changed", "not erased", "unfinished")
    return not any(total.get(name) for name in wrong)


def main():
    program, folder, seed, networks = sys.argv[1:]

    def work(namespace):
        print(json.dumps(over_bad_networks(program, folder, int(seed), int(networks), namespace)))
        return 0
    return run_between_two("losing", work)


if __name__ == "__main__":
    sys.exit(main())
