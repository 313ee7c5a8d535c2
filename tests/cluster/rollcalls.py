# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes roll calls over several servers while servers and the database are killed, and compares each report with every
reply that was received."""
import threading
import time

from people import Student, Teacher, Watcher

CLASSES = 3  # at the same time
STUDENTS = 40  # per class, arriving one after another
ARRIVING = 6  # seconds
LATE = 8  # students who check in while the call is being ended
BY_HAND = 4
GIVE_UP = 90  # seconds
SEEN_WITHIN = 20  # seconds until watchers at every server must see it


def out_of_order(report, told):
    """Counts pairs in the wrong order: a student answered before another one asked must come first."""
    wrong, latest = 0, float("-inf")
    for student in report["students"]:
        if student in told:
            wrong += told[student].answered < latest
            latest = max(latest, told[student].asked)
    return wrong


def compare(report, told, by_hand):
    times = {entry["student"]: entry["time"] for entry in report["entries"]}
    students = [entry["student"] for entry in report["entries"]]
    return {
        "acknowledged": len(told) + len(by_hand),
        "reported": len(students),
        "lost": sum(student not in times for student in [*told, *by_hand]),
        "twice": len(students) - len(set(students)),
        "another time": sum(times.get(student, one.time) != one.time for student, one in told.items()),
        "out of order": out_of_order(report, told),
    }


class Lesson(threading.Thread):
    """One call of one class, from `start` to `received`."""

    def __init__(self, cluster, class_number, chance):
        super().__init__()
        self.cluster, self.class_number = cluster, class_number
        self.moments = sorted(chance.uniform(0, ARRIVING) for _ in range(STUDENTS))
        self.give_up_at = time.monotonic() + GIVE_UP
        self.teacher = Teacher(cluster.port, class_number, self.give_up_at)
        self.watchers = [Watcher(server, class_number) for server in cluster.servers]
        self.found, self.failure = {}, None

    def run(self):
        try:
            self.take()
        except (RuntimeError, KeyError, StopIteration) as error:
            self.failure = f"class {self.class_number}: {error!r}"
        finally:
            self.teacher.leave()
            for watcher in self.watchers:
                watcher.leave()

    def crowd(self, first, count):
        return [Student(self.cluster.port, self.class_number, f"{self.class_number}-{number:03}", self.give_up_at)
                for number in range(first, first + count)]

    def take(self):
        call = self.teacher.start()
        crowd, by_hand, begin = self.crowd(0, STUDENTS), [], time.monotonic()
        for watcher in self.watchers:
            watcher.start()
        for number, (student, moment) in enumerate(zip(crowd, self.moments)):
            time.sleep(max(0, begin + moment - time.monotonic()))
            student.start()
            if number % (STUDENTS // BY_HAND) == 0:
                by_hand.append(f"{self.class_number}-HAND-{number:02}")
                self.teacher.mark(by_hand[-1])
        for student in crowd:
            student.join()
        present = {student.name for student in crowd if student.told}
        seen = sum(watcher.has_seen(present, time.monotonic() + SEEN_WITHIN) for watcher in self.watchers)
        late = self.crowd(STUDENTS, LATE)
        for student in late:
            student.start()
        report = self.teacher.end(call)
        for student in late:
            student.join()
        told = {student.name: student.told for student in [*crowd, *late] if student.told}
        self.found = compare(report, told, by_hand) | {
            "asked more than once": sum(student.attempts > 1 for student in [*crowd, *late]),
            "unanswered": sum(not student.told and student.error != "no-open-call" for student in [*crowd, *late]),
            "refused": sum(not student.told for student in crowd),
            "not seen elsewhere": len(self.watchers) - seen,
            "told again": sum(len(watcher.again) for watcher in self.watchers),
            "told in another order": sum(self.is_other_order(watcher, report) for watcher in self.watchers)}
        self.teacher.confirm(call)

    @staticmethod
    def is_other_order(watcher, report):
        place = {student: number for number, student in enumerate(report["students"])}
        places = [place[student] for student in watcher.order if student in place]
        return places != sorted(places)


# A watcher may receive known entries again: a server that reconnects to its database resends all entries.
WRONG = ("lost", "twice", "another time", "out of order", "unanswered", "refused", "not seen elsewhere",
         "told in another order", "failures")


def take(cluster, round_number, chance):
    """Takes one round of some classes at once; returns the findings, and sentences about failed comparisons."""
    lessons = [Lesson(cluster, 100 * round_number + number, chance) for number in range(1, CLASSES + 1)]
    for lesson in lessons:
        lesson.start()
    return lessons


def sum_up(lessons, total):
    for lesson in lessons:
        lesson.join()
        for name, count in lesson.found.items():
            total[name] = total.get(name, 0) + count
        total["failures"] = total.get("failures", 0) + (lesson.failure is not None)


def is_right(total):
    return not any(total.get(name, 0) for name in WRONG)
