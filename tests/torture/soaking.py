# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes one complete roll call after another and watches the server's memory."""
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
    teacher, watcher, follower, door = (Line(port) for _ in range(4))
    teacher.ask(op="start", title="Redes de Computadores", **{"class": class_number})
    watcher.ask(op="watch", **{"class": class_number})
    follower.ask(op="calls", follow=True)
    told = {}
    for number in range(STUDENTS):
        student = str(2023000 + number)
        told[student] = door.ask(op="checkin", student=student, device=student, **{"class": class_number})["time"]
    teacher.ask(op="mark", student="2023000", present=True, late=True, note="ônibus", **{"class": class_number})
    report = teacher.ask(op="end", **{"class": class_number})
    teacher.ask(op="received", call=report["call"])
    for line in (teacher, watcher, follower, door):
        line.close()
    return compare(told, report)


def run(program, folder, seconds):
    server = Server(program, folder)
    server.start()
    total = {"calls": 0}
    samples = []
    begin = time.monotonic()
    while (passed := time.monotonic() - begin) < seconds:
        total["calls"] += 1
        for name, count in one_call(server.port, 1 + total["calls"] % 1000).items():
            total[name] = total.get(name, 0) + count
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
