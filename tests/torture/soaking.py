# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes one complete roll call after another and watches the server's memory."""
import collections
import time

from killing import Line, Server, compare

STUDENTS = 200
WARM_UP = 0.2  # of the time; caches fill meanwhile
GROWTH = 1.10  # still counts as flat


def memory(process, which="VmRSS"):
    """Returns the memory in KiB: the current, or (VmHWM) the peak."""
    with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(which))


def one_call(port, class_number):
    with Line(port) as teacher, Line(port) as watcher, Line(port) as follower, Line(port) as door:
        teacher.ask("start", class_number, title="Redes de Computadores")
        watcher.ask("watch", class_number)
        follower.ask("calls", follow=True)
        told = {}
        for student in map(str, range(2023000, 2023000 + STUDENTS)):
            told[student] = door.ask("checkin", class_number, student=student, device=student)["time"]
        teacher.ask("mark", class_number, student="2023000", present=True, late=True, note="ônibus")
        report = teacher.ask("end", class_number)
        teacher.ask("received", call=report["call"])
    return compare(told, report)


def run(program, folder, seconds):
    server = Server(program, folder)
    server.start()
    total = collections.Counter(calls=0)
    samples = []
    begin = time.monotonic()
    while (passed := time.monotonic() - begin) < seconds:
        total["calls"] += 1
        total.update(one_call(server.port, 1 + total["calls"] % 1000))
        if passed > WARM_UP * seconds:
            samples.append(memory(server.process))
    server.kill()
    third = max(1, len(samples) // 3)
    total["KiB, first third"] = max(samples[:third])
    total["KiB, last third"] = max(samples[-third:])
    return total


def is_right(total):
    flat = total["KiB, last third"] <= GROWTH * total["KiB, first third"]
    return flat and not any(total[name] for name in ("lost", "twice", "wrong time"))
